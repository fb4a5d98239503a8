"""Copies of sources that members store: what a file really is, and what it tells of its maker.

Nothing of a file is believed but its content. Images are drawn anew; of a PDF everything goes that
names people, places and programs, or that acts by itself.
"""

import hashlib
import warnings
from io import BytesIO
from typing import Any

import pikepdf
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from commitments import reviews
from commitments.models import Source, StoredCopy, Update

MEGABYTE = 1024 * 1024
LIMIT = 20 * MEGABYTE
PDF = "application/pdf"
MEDIA_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png"}
# Segments of a JPEG that say who took it, where and with what: Exif and XMP, IPTC, a comment.
TELLING_SEGMENTS = {0xE1, 0xED, 0xFE}
TELLING_NAMES = ("/Metadata", "/PieceInfo", "/AA", "/OpenAction", "/JavaScript", "/EmbeddedFiles")


@transaction.atomic
def store(
    user: User, update: Update, source: Source, content: bytes, *, is_confidential: bool
) -> StoredCopy:
    """Keep a copy of ``source``, which a draft of ``user`` cites, without its metadata.

    The digest of what is kept becomes the source's, so that the ledger seals it. Raises
    StepNotAllowed, and ValidationError for a file that is too large or of another kind, and for a
    source that has a copy or is cited elsewhere.
    """
    if not reviews.may_edit(user, update):
        raise reviews.StepNotAllowed
    source = Source.objects.select_for_update(of=("self",)).get(pk=source.pk)
    if source.sha256 or source.citations.exclude(update=update).exists():
        raise ValidationError(_("This source has a copy already, or another update cites it."))
    media_type, cleaned = clean(content)
    source.sha256 = hashlib.sha256(cleaned).hexdigest()
    source.save(update_fields=["sha256"])
    return StoredCopy.objects.create(
        source=source,
        media_type=media_type,
        content=cleaned,
        is_confidential=is_confidential,
        stored_by=user,
    )


def clean(content: bytes) -> tuple[str, bytes]:
    """Return the media type of a file by its content, and the file without its metadata.

    Raises ValidationError.
    """
    if len(content) > LIMIT:
        raise ValidationError(_("The file is larger than 20 MB."))
    return clean_pdf(content) if content.startswith(b"%PDF-") else clean_image(content)


def clean_image(content: bytes) -> tuple[str, bytes]:
    out = BytesIO()
    try:
        with warnings.catch_warnings():
            # A few kilobytes can claim to be millions of points wide.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=list(MEDIA_TYPES)) as image:
                kind = str(image.format)
                upright = ImageOps.exif_transpose(image)
                upright.info = {k: v for k, v in image.info.items() if k == "transparency"}
                upright.save(out, kind, **({"quality": 95} if kind == "JPEG" else {}))
    except (
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        SyntaxError,
        ValueError,
    ) as error:
        raise unreadable() from error
    return MEDIA_TYPES[kind], out.getvalue()


def clean_pdf(content: bytes) -> tuple[str, bytes]:
    out = BytesIO()
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            if pdf.is_encrypted:
                raise unreadable()
            if "/Info" in pdf.trailer:
                del pdf.trailer["/Info"]
            for each in pdf.objects:
                clean_object(each)
            if "/Names" in pdf.Root:
                clean_object(pdf.Root.Names)
            clean_object(pdf.Root)
            pdf.save(out, deterministic_id=True)
    except (pikepdf.PasswordError, pikepdf.PdfError, RuntimeError, TypeError, ValueError) as error:
        raise unreadable() from error
    return PDF, out.getvalue()


def clean_object(found: Any) -> None:
    """Take out of an object of a PDF what tells of people or acts by itself."""
    if not isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        return
    for name in TELLING_NAMES:
        if name in found:
            del found[name]
    if isinstance(found, pikepdf.Stream) and found.get("/Filter") == pikepdf.Name.DCTDecode:
        photograph = without_telling_segments(found.read_raw_bytes())
        found.write(photograph, filter=pikepdf.Name.DCTDecode)


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


def unreadable() -> ValidationError:
    return ValidationError(_("This is no PDF, JPEG or PNG that can be read."))
