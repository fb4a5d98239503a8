"""Files that tell of their maker, as members may upload them."""

import zlib
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


def annotated_pdf():
    """Return a PDF that names its maker in every place that a reviewer found one in."""
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        page = document.pages[0]
        packed = pikepdf.Stream(document, zlib.compress(jpeg()))
        packed.Filter = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.DCTDecode])
        alone = pikepdf.Stream(document, jpeg())
        alone.Filter = pikepdf.Array([pikepdf.Name.DCTDecode])
        for photograph in (packed, alone):
            photograph.Type, photograph.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
            photograph.Width, photograph.Height = 40, 20
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=MARK)
        page.Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary(
                One=document.make_indirect(packed), Two=document.make_indirect(alone)
            ),
            Properties=pikepdf.Dictionary(
                Inner=pikepdf.Dictionary(
                    Metadata=document.make_stream(MARK.encode()), AA=pikepdf.Dictionary(O=script)
                )
            ),
        )
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[0, 0, 9, 9],
            T=MARK,
            Contents=MARK,
        )
        file = document.make_stream(MARK.encode())
        attached = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.FileAttachment,
            Rect=[0, 0, 9, 9],
            FS=pikepdf.Dictionary(
                Type=pikepdf.Name.Filespec, F=f"/home/{MARK}/a", EF=pikepdf.Dictionary(F=file)
            ),
        )
        page.Annots = document.make_indirect(
            pikepdf.Array([document.make_indirect(each) for each in (note, attached)])
        )
        leads = pikepdf.Dictionary(Title="Leads on", A=script)
        document.Root.Outlines = pikepdf.Dictionary(
            First=document.make_indirect(leads), Last=document.make_indirect(leads)
        )
        document.save(out, compress_streams=False)
    return out.getvalue()


def swollen_pdf(megabytes):
    """Return a small PDF of which one part unpacks to so many megabytes."""
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        packer = zlib.compressobj(9)
        packed = b"".join(packer.compress(bytes(1024 * 1024)) for _ in range(megabytes))
        content = pikepdf.Stream(document, packed + packer.flush())
        content.Filter = pikepdf.Name.FlateDecode
        document.pages[0].Contents = document.make_indirect(content)
        document.save(out, compress_streams=False)
    return out.getvalue()


def swollen_png(width, height):
    """Return a small PNG of so many points of one colour."""
    out = BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    return out.getvalue()


def two_pictures():
    """Return a JPEG with a second picture in it, as telephones make them."""
    out = BytesIO()
    first, second = Image.new("RGB", (40, 20), "red"), Image.new("RGB", (40, 20), "blue")
    first.save(out, "MPO", save_all=True, append_images=[second])
    return out.getvalue()
