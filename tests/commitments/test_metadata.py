"""What a page says of itself, read from addresses that come from outside."""

import datetime as dt
import socket
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from threading import Thread

import pytest
from ssrfguard import Policy

from commitments import metadata
from commitments.metadata import Metadata, NotRead, look_up, metadata_in

PAGE = """<!doctype html><html lang="fa-AF"><head>
<meta property="og:title" content="محکمه  تحقیق را
آغاز کرد"><meta property="og:site_name" content="A court">
<meta property="article:published_time" content="2025-05-16T21:00:00+04:30">
<title>Another title</title></head><body></body></html>"""
OF_PAGE = Metadata("محکمه تحقیق را آغاز کرد", "A court", dt.date(2025, 5, 16), "fa")


@pytest.fixture
def site():
    """Serve pages on this machine; yield the address, what to serve by path, and what was asked."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, dict(self.headers)))
            status, headers, body = pages[self.path]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            for chunk in [body] if isinstance(body, bytes) else body:
                try:
                    self.wfile.write(chunk)
                except OSError:
                    return

        def log_message(self, *_args):
            pass

    pages, asked = {}, []
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", pages, asked
        server.shutdown()


@pytest.fixture
def policy(site):
    """Allow the site of the test, and nothing else of this machine."""
    port = int(site[0].rpartition(":")[2])
    return Policy(
        allowed_networks=(ip_network("127.0.0.1/32"),),
        allowed_ports=frozenset({port}),
        max_redirects=3,
    )


HTML = {"Content-Type": "text/html; charset=utf-8"}


def test_a_page_says_who_it_is(site, policy):
    address, pages, asked = site
    pages["/a"] = 200, HTML, PAGE.encode()
    assert look_up(f"{address}/a", policy) == OF_PAGE
    sent = asked[0][1]
    assert not {"Cookie", "Referer", "Authorization"} & set(sent)


def test_a_redirect_is_followed(site, policy):
    address, pages, _ = site
    pages["/old"] = 301, {"Location": "/new"}, b""
    pages["/new"] = 200, HTML, PAGE.encode()
    assert look_up(f"{address}/old", policy) == OF_PAGE


def test_redirects_end(site, policy):
    address, pages, asked = site
    pages["/round"] = 302, {"Location": "/round"}, b""
    with pytest.raises(NotRead):
        look_up(f"{address}/round", policy)
    assert len(asked) == 4


@pytest.mark.parametrize(
    "inside", ["http://127.0.0.2:{port}/", "http://169.254.169.254/latest/", "http://[::1]:{port}/"]
)
def test_a_redirect_inside_is_refused(site, policy, inside):
    address, pages, asked = site
    pages["/out"] = 302, {"Location": inside.format(port=address.rpartition(":")[2])}, b""
    with pytest.raises(NotRead):
        look_up(f"{address}/out", policy)
    assert [path for path, _ in asked] == ["/out"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://0.0.0.0/",
        "http://0/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://①②⑦.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://user:password@example.org/",
        "http://example.org:22/",
        "http://example.org:5432/",
        "https://example.org:6379/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "javascript:alert(1)",
        "data:text/html,<title>A</title>",
        "//example.org/",
        "example.org",
        "http://",
        "http://exa mple.org/",
        "http://example.org\r\nX: y/",
        "",
    ],
)
def test_what_is_not_public_is_never_connected_to(address, monkeypatch):
    connected = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, to: connected.append(to))
    with pytest.raises(NotRead):
        look_up(address)
    assert not connected


def test_a_name_that_turns_inside_between_check_and_use_is_not_followed(monkeypatch):
    """The first answer is public, each later one is this machine: only the first may be used."""
    answers = iter(["192.0.78.9", "127.0.0.1", "127.0.0.1"])
    connected = []

    def lookup(_host, port, *_args, **_kwargs):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port or 80))]

    def connect(_self, to):
        connected.append(to[0])
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(NotRead):
        look_up("http://rebinding.example.org/")
    assert set(connected) == {"192.0.78.9"}


def test_a_name_with_one_address_inside_is_refused(monkeypatch):
    connected = []

    def lookup(_host, port, *_args, **_kwargs):
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port or 80))
            for each in ("192.0.78.9", "10.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(socket.socket, "connect", lambda _self, to: connected.append(to))
    with pytest.raises(NotRead):
        look_up("http://two.example.org/")
    assert not connected


def test_no_proxy_of_the_environment_is_used(site, policy, monkeypatch):
    address, pages, asked = site
    pages["/a"] = 200, HTML, PAGE.encode()
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert look_up(f"{address}/a", policy) == OF_PAGE
    assert asked


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [
        (404, HTML, PAGE.encode()),
        (500, HTML, PAGE.encode()),
        (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
        (200, {}, PAGE.encode()),
        (200, HTML | {"Content-Encoding": "gzip"}, b"\x1f\x8b\x08"),
        (200, HTML, b""),
        (200, HTML | {"Content-Length": "100000"}, PAGE.encode()),
    ],
)
def test_what_is_no_whole_page_is_not_read(site, policy, status, headers, body):
    address, pages, _ = site
    pages["/a"] = status, headers, body
    with pytest.raises(NotRead):
        look_up(f"{address}/a", policy)


def test_of_a_page_without_end_the_beginning_is_read(site, policy):
    address, pages, _ = site
    pages["/a"] = 200, HTML, (part for _ in range(10**9) for part in (PAGE.encode(), b" " * 65536))
    assert look_up(f"{address}/a", policy) == OF_PAGE


def test_a_page_that_drips_is_left(site, policy, monkeypatch):
    address, pages, _ = site
    monkeypatch.setattr(metadata, "SECONDS", 0.3)

    def dripping():
        for _ in range(50):
            time.sleep(0.05)
            yield b" "

    pages["/a"] = 200, HTML, dripping()
    with pytest.raises(NotRead):
        look_up(f"{address}/a", policy)


def test_headers_that_drip_are_left(monkeypatch):
    """A byte now and then keeps each single wait short; the whole must end all the same."""
    monkeypatch.setattr(metadata, "SECONDS", 0.5)
    listener = socket.create_server(("127.0.0.1", 0))

    def drip():
        connection, _ = listener.accept()
        with suppress(OSError), connection:
            connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
            for _ in range(100):
                time.sleep(0.1)
                connection.sendall(b"a")

    Thread(target=drip, daemon=True).start()
    port = listener.getsockname()[1]
    allowed = Policy(
        allowed_networks=(ip_network("127.0.0.1/32"),), allowed_ports=frozenset({port})
    )
    begun = time.monotonic()
    with pytest.raises(NotRead), listener:
        look_up(f"http://127.0.0.1:{port}/", allowed)
    assert time.monotonic() - begun < 5


def test_while_one_page_is_read_no_other_is(site, policy):
    address, pages, asked = site
    pages["/a"] = 200, HTML, PAGE.encode()
    with metadata.AT_WORK, pytest.raises(NotRead):
        look_up(f"{address}/a", policy)
    assert not asked
    assert look_up(f"{address}/a", policy) == OF_PAGE


@pytest.mark.parametrize(
    "charset", ["utf-8", "windows-1256", None, "no-such-charset", "punycode", "unicode_escape"]
)
def test_letters_are_read_in_the_charset_of_the_server_or_the_page(site, policy, charset):
    address, pages, _ = site
    encoding = charset if charset == "windows-1256" else "utf-8"
    body = f"<html><head><meta charset={encoding}><title>کابل پایتخت</title>".encode(
        encoding, "xmlcharrefreplace"
    )
    kind = f"text/html; charset={charset}" if charset else "text/html"
    pages["/a"] = 200, {"Content-Type": kind}, body
    assert look_up(f"{address}/a", policy).title == "کابل پایتخت"


def in_json(objects):
    return b'<script type="application/ld+json">' + objects + b"</script>"


def test_a_page_may_say_it_in_json():
    page = b"""<html><head><title> A title </title>
    <script type="application/ld+json">not JSON</script>
    <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, "x",
      {"@type": "NewsArticle",
      "headline": "A headline", "datePublished": "2024-02-29",
      "publisher": {"@type": "Organization", "name": "A paper"}}]}</script></head>"""
    assert metadata_in(page) == Metadata("A headline", "A paper", dt.date(2024, 2, 29), "")


@pytest.mark.parametrize(
    "page",
    [
        b"<title>A</title>",
        b'<title>A</title><meta name="date" content="last spring">',
        b'<title>A</title><meta property="article:published_time" content="2023-02-30T00:00">',
        b"<title>A</title>" + in_json(b'[[1], null, {"headline": [1]}]'),
        b"<title>A</title>" + in_json(b"[" * 100_000),
        b"<title>A</title>" + b"<div>" * 100_000,
        b"<title>A</title>" + b"<!" * 100_000,
    ],
)
def test_what_a_page_does_not_say_stays_unknown(page):
    assert metadata_in(page) == Metadata("A")


def test_half_a_character_is_left_out():
    page = b"<title>A</title>" + in_json(b'{"headline": "A\\ud800 headline\\u0000"}')
    assert metadata_in(page).title == "A headline"


def test_texts_fit_their_columns():
    page = f"<title>{'ا ' * 400}</title><meta property=og:site_name content='{'b' * 900}'>"
    found = metadata_in(page.encode())
    assert len(found.title) <= 500
    assert len(found.publisher) == 200
