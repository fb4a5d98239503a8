from pathlib import Path

import pytest

from commitments.typesetting import NotOurFile, is_ours, our_files

STATIC = Path("static").resolve().as_uri()


def test_our_static_files_are_ours():
    assert is_ours(f"{STATIC}/fonts/vazirmatn-400.woff2")


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/static/css/site.css",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        f"{STATIC}/../pyproject.toml",
        f"{STATIC}/%2e%2e/pyproject.toml",
        f"{STATIC}-elsewhere/a.css",
        STATIC.replace("file://", "file://example.org"),
        "data:text/css,body{}",
        "ftp://example.org/",
        "",
    ],
)
def test_nothing_else_is(url):
    assert not is_ours(url)


@pytest.mark.pdf
@pytest.mark.parametrize("url", ["https://example.org/a.png", "file:///etc/passwd"])
def test_nothing_else_is_fetched(url):
    with pytest.raises(NotOurFile):
        our_files().fetch(url)


@pytest.mark.pdf
def test_our_static_files_are_fetched():
    found = our_files().fetch(f"{STATIC}/css/document.css")

    assert found.read() == Path("static/css/document.css").read_bytes()
