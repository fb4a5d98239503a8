"""Files that tell of their maker, as members may upload them."""

from io import BytesIO

import pikepdf
from PIL import Image, PngImagePlugin

MARK = "a name of somebody"


def jpeg(size=(40, 20), **options):
    exif = Image.Exif()
    exif[0x013B] = MARK  # Artist
    exif[0x0112] = 6  # Orientation: turned by a quarter
    exif.get_ifd(0x8825)[1] = "N"  # A place
    out = BytesIO()
    Image.new("RGB", size, "red").save(out, "JPEG", exif=exif, comment=MARK, **options)
    return out.getvalue()


def png():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", MARK)
    out = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 255, 100)).save(out, "PNG", pnginfo=info)
    return out.getvalue() + MARK.encode()


def pdf():
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.docinfo["/Author"] = MARK
        with document.open_metadata() as metadata:
            metadata["dc:creator"] = [MARK]
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=MARK)
        document.attachments["name.txt"] = MARK.encode()
        photograph = pikepdf.Stream(document, jpeg())
        photograph.Filter = pikepdf.Name.DCTDecode
        photograph.Type, photograph.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        photograph.Width, photograph.Height = 40, 20
        document.pages[0].Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary(Photo=document.make_indirect(photograph))
        )
        document.save(out, compress_streams=False)
    return out.getvalue()
