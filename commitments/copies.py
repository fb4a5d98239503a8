"""Copies of sources that members store: what a file really is, and what it tells of its maker.

Nothing of a file is believed but its content, which `cleaning` takes apart in a program of its own.
"""

import hashlib
import subprocess
import sys

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from commitments import cleaning, reviews
from commitments.models import Source, StoredCopy, Update

LIMIT = 20 * 1024 * 1024


@transaction.atomic
def store(
    user: User, update: Update, source: Source, content: bytes, *, is_confidential: bool
) -> StoredCopy:
    """Keep a copy of ``source``, which a draft of ``user`` cites, without its metadata.

    The digest of what is kept becomes the source's, so that the ledger seals it. Raises
    StepNotAllowed, and ValidationError for a file that is too large or of another kind, and for a
    source that has a copy or is cited elsewhere.
    """
    update = Update.objects.select_for_update(of=("self",)).get(pk=update.pk)
    if not reviews.may_edit(user, update):
        raise reviews.StepNotAllowed
    source = Source.objects.select_for_update(of=("self",)).get(pk=source.pk)
    if source.sha256 or source.citations.exclude(update=update).exists():
        raise ValidationError(_("This source has a copy already, or another update cites it."))
    media_type, cleaned = clean(content)
    source.sha256 = hashlib.sha256(cleaned).hexdigest()
    source.save(update_fields=["sha256"])
    reviews.save(update, set())
    return StoredCopy.objects.create(
        source=source,
        media_type=media_type,
        content=cleaned,
        is_confidential=is_confidential,
        stored_by=user,
    )


def clean(content: bytes) -> tuple[str, bytes]:
    """Return the media type of a file by its content, and the file without its metadata.

    Raises ValidationError. The program that does it may fail, and takes nothing else with it.
    """
    if len(content) > LIMIT:
        raise ValidationError(_("The file is larger than 20 MB."))
    done = subprocess.run(  # noqa: S603  Our own program, with no argument.
        [sys.executable, cleaning.__file__],
        input=content,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    media_type, feed, cleaned = done.stdout.partition(b"\n")
    if done.returncode or not feed:
        raise ValidationError(_("This is no PDF, JPEG or PNG that can be read."))
    return media_type.decode(), cleaned
