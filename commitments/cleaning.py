"""Taking out of a file what it tells of its maker, as a program of its own with little memory.

A few kilobytes can unpack to gigabytes, so the server does not open files: it calls this with the
file as input and gets its media type and what is left of it. It knows nothing of Django.
"""

import resource
import sys
import warnings
import zlib
from io import BytesIO
from typing import Any

import pikepdf
from PIL import Image, ImageOps

MEGABYTE = 1024 * 1024
MEMORY = 1024 * MEGABYTE
CPU_SECONDS = 30
MOST_POINTS = 50_000_000
PDF = "application/pdf"
# A telephone's JPEG with a second picture in it is an MPO, of which the first is kept.
MEDIA_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png"}
# Segments of a JPEG that say who took it, where and with what: Exif and XMP, IPTC, a comment.
TELLING_SEGMENTS = {0xE1, 0xED, 0xFE}
TELLING_NAMES = (
    *("/Metadata", "/PieceInfo", "/AA", "/OpenAction", "/JavaScript", "/JS"),
    *("/EmbeddedFiles", "/AF", "/AcroForm", "/Annots", "/Collection", "/LastModified"),
)
# Of actions those stay that lead to a page here or elsewhere.
HARMLESS_ACTIONS = {"/GoTo", "/URI"}


class Unreadable(Exception):
    """Raised for what is no PDF, JPEG or PNG, or more than it seems."""


def clean(content: bytes) -> tuple[str, bytes]:
    """Return the media type of a file by its content, and the file without its metadata.

    Raises Unreadable.
    """
    try:
        return clean_pdf(content) if content.startswith(b"%PDF-") else clean_image(content)
    except (
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        MemoryError,
        OSError,
        RuntimeError,
        SyntaxError,
        TypeError,
        ValueError,
        pikepdf.PasswordError,
        pikepdf.PdfError,
        zlib.error,
    ) as error:
        raise Unreadable from error


def clean_image(content: bytes) -> tuple[str, bytes]:
    """Draw an image anew. Of what is not points only transparency stays."""
    out = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(BytesIO(content), formats=["JPEG", "PNG"]) as image:
            if image.width * image.height > MOST_POINTS:
                raise Unreadable
            media_type = MEDIA_TYPES[str(image.format)]
            upright = ImageOps.exif_transpose(image)
            upright.info = {k: v for k, v in image.info.items() if k == "transparency"}
            if media_type == "image/jpeg":
                upright.save(out, "JPEG", quality=95)
            else:
                upright.save(out, "PNG")
    return media_type, out.getvalue()


def clean_pdf(content: bytes) -> tuple[str, bytes]:
    """Take out of a PDF what names people, places and programs, and what acts by itself.

    What annotations and forms show becomes part of the page.
    """
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        if pdf.is_encrypted:
            raise Unreadable
        pdf.generate_appearance_streams()
        pdf.flatten_annotations("all")
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        for each in pdf.objects:
            clean_object(each)
        clean_object(pdf.Root)
        pdf.save(out, deterministic_id=True)
    return PDF, out.getvalue()


def clean_object(found: Any) -> None:
    """Take out of an object of a PDF, and of those written inside it, what tells or acts."""
    waiting = [found]
    while waiting:
        each = waiting.pop()
        if isinstance(each, pikepdf.Array):
            waiting += [inner for inner in each if is_inside(inner)]
        elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            clean_dictionary(each)
            waiting += [inner for _name, inner in each.items() if is_inside(inner)]


def is_inside(inner: Any) -> bool:
    """Tell whether an object stands in another, and not in the file's own list."""
    is_composed = isinstance(inner, pikepdf.Array | pikepdf.Dictionary)
    return is_composed and not inner.is_indirect


def clean_dictionary(found: Any) -> None:
    for name in TELLING_NAMES:
        if name in found:
            del found[name]
    for name in ("/A", "/Next"):
        action = found.get(name)
        if isinstance(action, pikepdf.Array) or (
            isinstance(action, pikepdf.Dictionary) and action.get("/S") not in HARMLESS_ACTIONS
        ):
            del found[name]
    if isinstance(found, pikepdf.Stream):
        clean_photograph(found)


def clean_photograph(found: Any) -> None:
    """Take its telling segments out of a JPEG in a PDF, whatever it is packed in."""
    filters = found.get("/Filter")
    names = list(filters) if isinstance(filters, pikepdf.Array) else [filters]
    if names[-1:] != [pikepdf.Name.DCTDecode]:
        return
    content = found.read_raw_bytes()
    for name in names[:-1]:
        if name != pikepdf.Name.FlateDecode:
            raise Unreadable
        content = zlib.decompress(content)
    found.write(without_telling_segments(content), filter=pikepdf.Name.DCTDecode)


def without_telling_segments(photograph: bytes) -> bytes:
    """Return a JPEG without the segments before its points that tell where it comes from.

    Each segment is 0xFF, its kind, and its length in two bytes (ITU-T T.81, annex B).
    """
    kept, place = [photograph[:2]], 2
    while photograph[place : place + 1] == b"\xff" and photograph[place + 1 : place + 2] != b"\xda":
        end = place + 2 + int.from_bytes(photograph[place + 2 : place + 4])
        if photograph[place + 1] not in TELLING_SEGMENTS:
            kept.append(photograph[place:end])
        place = end
    return b"".join([*kept, photograph[place:]])


def main() -> int:
    """Clean the file in the standard input; write its media type, a line feed, and the rest."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    try:
        media_type, cleaned = clean(sys.stdin.buffer.read())
    except Unreadable:
        return 1
    sys.stdout.buffer.write(media_type.encode() + b"\n" + cleaned)
    return 0


if __name__ == "__main__":
    sys.exit(main())
