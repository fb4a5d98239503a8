"""What may be reached, and what becomes of a request."""

import socket
import time
from contextlib import suppress
from threading import Thread

import pytest

from commitments.kinds import Outcome
from commitments.webhooks.sending import Answer, policy_for, policy_in_force, send

INSIDE = [
    "https://127.0.0.1/",
    "https://localhost/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://0.0.0.0/",
    "https://0/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://224.0.0.1/",
    "https://[ff02::1]/",
    "https://255.255.255.255/",
]
REFUSED = [
    "http://example.org/",
    "https://user:password@example.org/",
    "https://example.org@127.0.0.1/",
    "https://example.org:22/",
    "https://example.org:80/",
    "https://example.org:6379/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "example.org",
    "https://",
    "https://exa mple.org/",
    "https://example.org\r\nX: y/",
    "",
]


def post(address, policy=None):
    return send(address, b"{}", {"webhook-id": "msg_1"}, policy=policy or policy_in_force())


@pytest.fixture
def connected(monkeypatch):
    """Let no connection be made; give what it would have gone to."""
    connected = []

    def connect(_self, to):
        connected.append(to[0])
        raise OSError

    monkeypatch.setattr(socket.socket, "connect", connect)
    return connected


@pytest.fixture
def resolves(monkeypatch):
    """Return a function that says what names stand for, one answer after the other."""

    def resolves(*answers):
        waiting = iter(answers)

        def lookup(_host, port, *_args, **_kwargs):
            return [
                (socket.AF_INET6 if ":" in each else socket.AF_INET, socket.SOCK_STREAM, 6, "", to)
                for each in next(waiting)
                for to in [(each, port or 443, 0, 0) if ":" in each else (each, port or 443)]
            ]

        monkeypatch.setattr(socket, "getaddrinfo", lookup)

    return resolves


@pytest.mark.parametrize("address", [*INSIDE, *REFUSED])
def test_what_is_not_public_is_never_connected_to(address, connected):
    assert post(address) == Answer(Outcome.NOT_PUBLIC)
    assert not connected


def test_a_public_address_is_connected_to(connected, resolves):
    resolves(["192.0.78.9"])

    assert post("https://example.org:8443/") == Answer(Outcome.UNREACHABLE)
    assert connected == ["192.0.78.9"]


def test_a_name_that_turns_inside_between_check_and_use_is_not_followed(connected, resolves):
    """The first answer is public, each later one is this machine: only the first may be used."""
    resolves(["192.0.78.9"], ["127.0.0.1"], ["127.0.0.1"])

    post("https://rebinding.example.org/")

    assert set(connected) == {"192.0.78.9"}


@pytest.mark.parametrize(
    "answers", [["10.0.0.1"], ["192.0.78.9", "10.0.0.1"], ["::1"], ["::ffff:10.0.0.1"]]
)
def test_a_name_that_stands_for_an_address_inside_is_refused(connected, resolves, answers):
    resolves(answers)

    assert post("https://inside.example.org/") == Answer(Outcome.NOT_PUBLIC)
    assert not connected


def test_the_name_is_told_to_the_address_that_was_checked(receiver, resolves, private):  # noqa: ARG001
    resolves(["127.0.0.1"])

    answer = post(f"http://receiver.example:{receiver.port}/hook?a=b")

    assert answer == Answer(Outcome.TAKEN, 204)
    path, headers, body = receiver.received[0]
    assert (path, body) == ("/hook?a=b", b"{}")
    assert headers["Host"] == f"receiver.example:{receiver.port}"
    assert (headers["Content-Type"], headers["webhook-id"]) == ("application/json", "msg_1")
    assert not {"Cookie", "Referer", "Authorization"} & set(headers)


def test_private_addresses_are_for_those_who_ask_and_plain_http_for_one_machine(settings):
    settings.WEBHOOK_ALLOW_PRIVATE = False
    assert policy_in_force() == policy_for(is_private=False, is_local=True)
    settings.WEBHOOK_ALLOW_PRIVATE = True
    assert policy_in_force() == policy_for(is_private=True, is_local=True)
    assert policy_for(is_private=True, is_local=False).allowed_schemes == {"https"}
    assert policy_for(is_private=False, is_local=True).allowed_schemes == {"https"}


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.TAKEN),
        (202, Outcome.TAKEN),
        (400, Outcome.REFUSED),
        (410, Outcome.GONE),
        (429, Outcome.REFUSED),
        (500, Outcome.REFUSED),
    ],
)
def test_of_an_answer_the_status_counts(receiver, private, status, outcome):  # noqa: ARG001
    receiver.status = status

    assert post(receiver.address) == Answer(outcome, status)


@pytest.mark.parametrize("to", ["/elsewhere", "http://169.254.169.254/", "https://example.org/"])
@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_no_redirect_is_followed(receiver, private, status, to):  # noqa: ARG001
    receiver.status, receiver.headers = status, {"Location": to}

    assert post(receiver.address) == Answer(Outcome.REDIRECTED, status)
    assert [path for path, *_ in receiver.received] == ["/hook"]


def test_a_body_without_end_is_not_read(receiver, private):  # noqa: ARG001
    receiver.status = 200

    def write(file):
        with suppress(OSError):
            while True:
                file.write(b" " * 65536)

    receiver.write = write
    begun = time.monotonic()

    assert post(receiver.address) == Answer(Outcome.TAKEN, 200)
    assert time.monotonic() - begun < 5


def test_a_receiver_that_does_not_answer_is_left(receiver, private, seconds):  # noqa: ARG001
    receiver.act = lambda _: time.sleep(2)
    begun = time.monotonic()

    assert post(receiver.address) == Answer(Outcome.TIMED_OUT)
    assert time.monotonic() - begun < 1.5


def test_headers_that_drip_are_left(private, seconds):  # noqa: ARG001
    """A byte now and then keeps each single wait short; the whole must end all the same."""
    listener = socket.create_server(("127.0.0.1", 0))

    def drip():
        connection, _ = listener.accept()
        with suppress(OSError), connection:
            connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
            for _ in range(100):
                time.sleep(0.1)
                connection.sendall(b"a")

    Thread(target=drip, daemon=True).start()
    begun = time.monotonic()
    with listener:
        answer = post(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    assert answer == Answer(Outcome.TIMED_OUT)
    assert time.monotonic() - begun < 3


def test_where_nobody_listens_there_is_no_connection(private):  # noqa: ARG001
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    assert post(f"http://127.0.0.1:{port}/") == Answer(Outcome.UNREACHABLE)


def test_no_proxy_of_the_environment_is_used(receiver, private, monkeypatch):  # noqa: ARG001
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")

    assert post(receiver.address).outcome == Outcome.TAKEN
