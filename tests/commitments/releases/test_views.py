"""The page about the data, the files of releases as readers get them, and the catalogue."""

import hashlib

import pytest

from commitments.releases.rows import LISTS
from commitments.releases.shelf import all_releases
from declarations.languages import LANGUAGES
from tests.commitments.releases.conftest import MARK, release

pytestmark = pytest.mark.django_db
CATALOG = "/data/catalog.jsonld"


def body(response):
    # Reading to the end closes the file, and leaves the connection of the test alone.
    return b"".join(response.streaming_content)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_has_each_list_and_each_column(client, code):
    page = client.get(f"/{code}/data/").content.decode()

    for viewset in LISTS.values():
        assert all(f">{column.name}</bdi>" in page for column in viewset.table.columns)
    assert "/api/v1/items/?format=csv" in page
    assert "/api/v1/ledger/entries/?format=xlsx" in page


def test_without_a_release_the_page_says_so(client):
    assert "There is no release yet." in client.get("/en/data/").content.decode()


def test_the_page_lists_releases_with_digests_and_changes(client, publish_words):
    release()
    publish_words("Words.")
    release()
    page = client.get("/en/data/").content.decode()
    second, first = all_releases()

    assert page.index('id="release-2"') < page.index('id="release-1"')
    assert all(file["sha256"] in page for each in (first, second) for file in each.public["files"])
    assert "Changes since release 1" in page
    assert "http://testserver/data/releases/2/" in page


def test_the_page_asks_little_of_the_database(client, django_assert_num_queries):
    release()
    with django_assert_num_queries(3):
        client.get("/en/data/")


def test_a_new_release_changes_the_page(client):
    before = client.get("/en/data/")
    same = client.get("/en/data/", headers={"if-none-match": before["ETag"]})
    release()
    after = client.get("/en/data/", headers={"if-none-match": before["ETag"]})

    assert (same.status_code, after.status_code) == (304, 200)
    assert before["Cache-Control"] == "public, no-cache"


def test_every_file_is_handed_out_with_its_digest(client):
    release()
    (only,) = all_releases()
    for file in only.public["files"]:
        response = client.get(f"/data/releases/1/{file['name']}")

        assert hashlib.sha256(body(response)).hexdigest() == file["sha256"]
        assert response["ETag"] == f'"{file["sha256"]}"'
        assert response["Content-Disposition"].startswith("attachment; filename=")
        assert "Set-Cookie" not in response


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("data/items.csv", "text/csv; charset=utf-8; header=present"),
        ("data/items.ndjson", "application/x-ndjson"),
        ("vienna-declaration-follow-up.sqlite3", "application/vnd.sqlite3"),
        ("datapackage.json", "application/json"),
    ],
)
def test_files_say_what_they_are(client, name, media_type):
    release()
    response = client.get(f"/data/releases/1/{name}")

    assert response["Content-Type"] == media_type
    assert body(response)


def test_who_has_a_file_gets_304(client):
    release()
    address = "/data/releases/1/data/items.csv"
    response = client.get(address)
    tag = response["ETag"]
    response.getvalue()

    assert client.get(address, headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize(
    "address", ["2/", "2/release.json", "1/nothing", "1/../settings.py", "1/data/", "1//etc/passwd"]
)
def test_there_is_nothing_else(client, address):
    release()

    assert client.get(f"/data/releases/{address}").status_code == 404


def test_the_address_that_is_cited_leads_to_the_page(client):
    release()
    response = client.get("/data/releases/1/", headers={"accept-language": "ps"})

    assert (response.status_code, response["Location"]) == (302, "/ps/data/#release-1")


def test_a_withdrawn_release_is_gone_and_says_why(client, publish_words, redact):
    update = publish_words(MARK)
    release()
    file = "/data/releases/1/data/updates.csv"
    held = client.get(file)
    assert MARK.encode() in body(held)
    entry = redact(update)
    gone = client.get(file, headers={"if-none-match": held["ETag"]})
    page = client.get("/en/data/").content.decode()
    manifest = client.get("/data/releases/1/release.json").json()

    assert gone.status_code == 410
    assert gone["Cache-Control"] == "no-store"
    assert f"/en/updates/{entry.number}/" in gone.content.decode()
    assert f"/en/updates/{entry.number}/" in page
    assert "data/releases/1/data" not in page
    assert (manifest["files"], manifest["withdrawn_by"]) == ([], [entry.number])


def test_the_catalogue_has_every_list_in_every_format(client):
    response = client.get(CATALOG)
    (live,) = response.json()["dcat:dataset"]

    assert response["Content-Type"] == "application/ld+json"
    assert len(live["dcat:distribution"]) == len(LISTS) * 4
    titles = {each["@language"]: each["@value"] for each in live["dcterms:title"]}
    assert set(titles) == {"en", "fa-AF", "ps"}
    assert titles["en"] == "Vienna Declaration Follow-up"


def test_the_addresses_of_the_catalogue_answer(client):
    release()
    found = client.get(CATALOG).json()
    for dataset in found["dcat:dataset"]:
        for each in dataset["dcat:distribution"]:
            address = each["dcat:accessURL"]["@id"].removeprefix("http://testserver")
            response = client.head(address)
            response.getvalue()

            assert response.status_code == 200, address
            media_type = each["dcat:mediaType"]["@id"].partition("media-types/")[2]
            assert response["Content-Type"].startswith(media_type), address


def test_the_catalogue_has_each_release_that_is_given_out(client, publish_words, redact):
    release()
    update = publish_words(MARK)
    release()
    redact(update)
    live, *releases = client.get(CATALOG).json()["dcat:dataset"]

    assert [each["dcat:version"] for each in releases] == ["1"]
    assert live["dcat:hasVersion"] == [{"@id": "http://testserver/data/releases/1/"}]
    listed = releases[0]["dcat:distribution"]
    sums = {each["spdx:checksum"]["spdx:checksumValue"]["@value"] for each in listed}
    assert {each["sha256"] for each in all_releases()[1].public["files"]} >= sums
    assert len(listed) == len(LISTS) * 2 + 7
