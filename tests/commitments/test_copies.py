"""Copies of sources: what they are, what is taken out of them, and who gets them."""

import datetime as dt
import hashlib
import resource
from contextlib import suppress
from io import BytesIO

import pikepdf
import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from commitments.cleaning import MEMORY, MOST_POINTS, without_telling_segments
from commitments.copies import LIMIT, clean, store
from commitments.kinds import State
from commitments.ledger import verify
from commitments.models import Source, StoredCopy, Update
from commitments.reviews import StepNotAllowed, take
from tests import factories
from tests.files import (
    MARK,
    annotated_pdf,
    jpeg,
    pdf,
    png,
    swollen_pdf,
    swollen_png,
    two_pictures,
)
from tests.people import with_second_factor


@pytest.mark.parametrize(
    ("file", "media_type"),
    [
        (jpeg(), "image/jpeg"),
        (png(), "image/png"),
        (pdf(), "application/pdf"),
        (annotated_pdf(), "application/pdf"),
    ],
    ids=["jpeg", "png", "pdf", "annotated-pdf"],
)
def test_nothing_is_left_that_tells_of_the_maker(file, media_type):
    assert MARK.encode() in file

    kind, cleaned = clean(file)

    assert kind == media_type
    assert MARK.encode() not in cleaned
    assert b"Exif" not in cleaned


def unpacked(content):
    """Return a PDF with nothing packed, so that a mark in it can be seen."""
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as document:
        document.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return out.getvalue()


@pytest.mark.parametrize("file", [pdf(), annotated_pdf()], ids=["pdf", "annotated-pdf"])
def test_nothing_is_left_in_what_a_pdf_packs(file):
    assert unpacked(file).count(MARK.encode()) >= 5
    cleaned = unpacked(clean(file)[1])
    assert MARK.encode() not in cleaned
    assert b"Exif" not in cleaned
    assert b"JavaScript" not in cleaned


def test_the_first_of_two_pictures_is_kept():
    media_type, cleaned = clean(two_pictures())
    with Image.open(BytesIO(cleaned)) as image:
        assert (media_type, image.format, image.size) == ("image/jpeg", "JPEG", (40, 20))


@pytest.mark.parametrize(
    "file",
    [swollen_png(20_000, MOST_POINTS // 20_000 + 1), swollen_pdf(1500)],
    ids=["png", "pdf"],
)
def test_a_small_file_that_unpacks_to_much_takes_no_memory_of_the_server(file):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert len(file) < LIMIT

    with suppress(ValidationError):
        clean(file)

    grown_kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown_kilobytes < 100_000
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MEMORY // 1024


def test_a_photograph_stays_upright_and_whole():
    with Image.open(BytesIO(clean(jpeg())[1])) as image:
        assert image.size == (20, 40)
        assert not image.getexif()
        assert image.getpixel((10, 20))[0] > 250


def test_transparency_stays():
    with Image.open(BytesIO(clean(png())[1])) as image:
        assert image.getpixel((5, 5)) == (0, 0, 255, 100)


def test_a_pdf_stays_readable_and_does_nothing_by_itself():
    with pikepdf.open(BytesIO(clean(pdf())[1])) as document:
        assert len(document.pages) == 1
        assert "/OpenAction" not in document.Root
        assert "/Metadata" not in document.Root
        assert not document.attachments
        photograph = document.pages[0].Resources.XObject.Photo.read_raw_bytes()
    with Image.open(BytesIO(photograph)) as image:
        assert image.size == (40, 20)


def encrypted():
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def huge_image():
    return png().replace(
        (10).to_bytes(4) + (10).to_bytes(4), (60_000).to_bytes(4) + (60_000).to_bytes(4), 1
    )


def gif():
    out = BytesIO()
    Image.new("P", (10, 10)).save(out, "GIF")
    return out.getvalue()


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"a text",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<html><script>alert(1)</script>",
        b"PK\x03\x04" + b"a" * 100,
        b"MZ" + b"a" * 100,
        b"%PDF-1.7 and nothing more",
        encrypted(),
        jpeg()[:200],
        huge_image(),
        gif(),
        b"\x89PNG" + b"\x00" * (LIMIT + 1),
    ],
    ids=[
        "empty",
        "text",
        "svg",
        "html",
        "zip",
        "program",
        "broken-pdf",
        "encrypted-pdf",
        "cut-jpeg",
        "pixel-flood",
        "gif",
        "too-large",
    ],
)
def test_other_files_are_refused(file):
    with pytest.raises(ValidationError):
        clean(file)


@pytest.mark.parametrize(
    "photograph", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1", b"\xff\xd8\xff\xe1\xff\xff"]
)
def test_a_broken_photograph_in_a_pdf_does_no_harm(photograph):
    assert without_telling_segments(photograph) in {photograph, b"\xff\xd8"}


@pytest.fixture
def author(django_user_model):
    return django_user_model.objects.create_user("author")


@pytest.fixture
def draft(author):
    author.groups.set(Group.objects.filter(name="member"))
    follow_up = factories.follow_up.make()
    draft = factories.development.make(item=follow_up.item, follow_up=follow_up, author=author)
    factories.citation.make(update=draft, source__code="a-document")
    return draft


@pytest.fixture
def browser(client, author):
    client.force_login(with_second_factor(author))
    return client


def attach(browser, draft, file, name="evidence.exe", **values):
    values["file"] = SimpleUploadedFile(name, file, content_type="text/html")
    return browser.post(f"/en/workspace/updates/{draft.pk}/copies/a-document/", values)


def publish(draft, django_user_model):
    reviewer = django_user_model.objects.create_user("reviewer")
    reviewer.groups.set(Group.objects.filter(name="reviewer"))
    day = dt.date(2026, 1, 2)
    draft.refresh_from_db()
    draft = take("submit", draft.author, draft, version=draft.version, on=day)
    take("publish", reviewer, draft, version=draft.version, on=day)


@pytest.mark.django_db
def test_a_copy_is_public_once_the_update_is(browser, draft, django_user_model):
    assert attach(browser, draft, jpeg()).status_code == 302
    digest = Source.objects.get(code="a-document").sha256
    address = f"/en/copies/{digest}/"
    before = browser.get(address)
    own = browser.get("/en/workspace/copies/a-document/")
    publish(draft, django_user_model)
    browser.logout()
    after = browser.get(address)

    assert (before.status_code, own.status_code, after.status_code) == (404, 200, 200)
    assert hashlib.sha256(after.content).hexdigest() == digest
    assert after["Content-Type"] == "image/jpeg"
    assert after["Content-Disposition"] == 'attachment; filename="a-document.jpeg"'
    assert after["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert after["X-Content-Type-Options"] == "nosniff"
    assert digest in browser.get(draft.item.get_absolute_url()).content.decode()
    source = browser.get("/api/v1/sources/a-document/").json()
    assert source["copy_url"] == f"http://testserver{address}"
    assert list(verify()) == []


@pytest.mark.django_db
def test_a_confidential_copy_is_never_public(browser, draft, django_user_model):
    attach(browser, draft, pdf(), is_confidential="on")
    publish(draft, django_user_model)
    source = Source.objects.get(code="a-document")
    own = browser.get("/en/workspace/copies/a-document/")
    browser.logout()

    assert own.status_code == 200
    assert browser.get(f"/en/copies/{source.sha256}/").status_code == 404
    assert browser.get("/api/v1/sources/a-document/").json()["copy_url"] is None
    assert (
        f"copies/{source.sha256}" not in browser.get(draft.item.get_absolute_url()).content.decode()
    )


@pytest.mark.django_db
def test_a_refused_file_leaves_nothing(browser, draft):
    response = attach(browser, draft, b"<html>", name="evidence.pdf")

    assert response.status_code == 400
    assert not StoredCopy.objects.exists()
    assert Source.objects.get(code="a-document").sha256 == ""


@pytest.mark.django_db
def test_a_source_has_one_copy(browser, draft):
    attach(browser, draft, jpeg())

    assert attach(browser, draft, png()).status_code == 400
    assert StoredCopy.objects.get().media_type == "image/jpeg"


@pytest.mark.django_db
def test_a_source_that_others_cite_is_left_alone(browser, draft):
    other = factories.development.make()
    factories.citation.make(update=other, source=Source.objects.get(code="a-document"))

    assert attach(browser, draft, jpeg()).status_code == 400
    assert not StoredCopy.objects.exists()


@pytest.mark.django_db
def test_nobody_attaches_to_what_is_in_review(browser, draft):
    Update.objects.filter(pk=draft.pk).update(state=State.IN_REVIEW)

    assert attach(browser, draft, jpeg()).status_code == 403


@pytest.mark.django_db
def test_a_copy_of_a_draft_is_not_for_other_members(browser, draft, django_user_model, client):
    attach(browser, draft, jpeg())
    other = with_second_factor(django_user_model.objects.create_user("other"))
    other.groups.set(Group.objects.filter(name="member"))
    client.force_login(other)

    assert client.get("/en/workspace/copies/a-document/").status_code == 404


@pytest.mark.django_db
def test_who_cites_the_same_address_does_not_get_a_confidential_copy(
    client, browser, draft, django_user_model
):
    attach(browser, draft, pdf(), is_confidential="on")
    publish(draft, django_user_model)
    other = django_user_model.objects.create_user("other")
    other.groups.set(Group.objects.filter(name="member"))
    mine = factories.development.make(item=draft.item, follow_up=draft.follow_up, author=other)
    factories.citation.make(update=mine, source=Source.objects.get(code="a-document"))

    client.force_login(with_second_factor(other))

    assert client.get("/en/workspace/copies/a-document/").status_code == 404


@pytest.mark.django_db
def test_a_copy_is_part_of_the_version_that_a_reviewer_sees(browser, draft):
    attach(browser, draft, jpeg())
    before = draft.version
    draft.refresh_from_db()
    assert draft.version == before + 1


@pytest.mark.django_db
def test_a_draft_in_review_takes_no_copy_whatever_the_caller_read_before(draft):
    seen = Update.objects.get(pk=draft.pk)
    take("submit", draft.author, draft, version=draft.version, on=dt.date(2026, 1, 2))
    with pytest.raises(StepNotAllowed):
        store(draft.author, seen, seen.sources.get(), jpeg(), is_confidential=False)
