"""The server killed in the midst of publishing: what it acknowledged is there, and once."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import psycopg2
import pytest

DECLARATION = "declarations/data/second-vienna-2023.yaml"
DRAFTS, CLIENTS = 200, 4
# The server is killed whenever so many publications more were acknowledged.
KILLS = [20, 70, 120]
PREPARE = f"""
import datetime as dt, json
from django.contrib.auth.models import Group, User
from commitments.models import FollowUp, Token
from commitments.reviews import take, write
author, reviewer = User.objects.create_user("author"), User.objects.create_user("reviewer")
author.groups.set(Group.objects.filter(name="member"))
reviewer.groups.set(Group.objects.filter(name="reviewer"))
follow_up = FollowUp.objects.with_code("C10-1:icc").get()
day = dt.date(2025, 1, 2)
drafts = []
for number in range({DRAFTS}):
    draft = write(author, dict(
        kind="development", item=follow_up.item, follow_up=follow_up, text_en=str(number),
        as_of_from=day, as_of_to=day, as_of_precision="day", original_language="en"), [])
    drafts.append(take("submit", author, draft, version=1, on=day).pk)
token, key = Token.objects.create(reviewer, name="a program", scope="review")
print(json.dumps(dict(key=key, drafts=drafts)))
"""
PUBLISH_AND_DIE = """
import datetime as dt, os, signal
from django.contrib.auth.models import User
from commitments import idempotency
from commitments.models import Update
from commitments.reviews import take
reviewer, draft = User.objects.get(username="reviewer"), Update.objects.get(pk={draft})
def act():
    take("publish", reviewer, draft, version=2, on=dt.date(2025, 1, 2))
    os.kill(os.getpid(), signal.SIGKILL)
{answer_once}(reviewer, "a key", b"", act)
"""
COUNT = """
import json
from commitments.models import Entry, Update
published = Update.objects.published().values_list("pk", "entry__number")
print(json.dumps(dict(entries=Entry.objects.count(), published=list(published))))
"""

SUBSCRIBE = """
from django.utils import timezone
from commitments.models import Subscription
from commitments.webhooks.deliveries import make
subscription = Subscription.objects.create(
    description="A newsroom", address="{address}", secret="whsec_AAAA", origin="https://example.org")
make(subscription, "ping", at=timezone.now())
"""
LET_TIME_PASS = """
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
"""
HOW_IT_WENT = """
from commitments.models import Delivery
delivery = Delivery.objects.get()
print(delivery.message_id, delivery.state, delivery.tries, delivery.outcome)
"""


@pytest.fixture
def database(tmp_path):
    """Make an empty database of the kind that the tests run on; return its address."""
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        yield f"sqlite:///{tmp_path / 'db.sqlite3'}"
        return
    connection = psycopg2.connect(re.sub("^postgres://", "postgresql://", address))
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE killed TEMPLATE template0")
        yield re.sub(r"/[^/]*$", "/killed", address)
        cursor.execute("DROP DATABASE killed WITH (FORCE)")
    connection.close()


@pytest.fixture
def run(database):
    """Return a function that starts a command against that database."""
    environment = os.environ | {"DATABASE_URL": database, "PYTHONWARNINGS": "ignore"}

    def run(*arguments):
        return subprocess.Popen(  # noqa: S603  The arguments are ours.
            [sys.executable, "manage.py", *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    return run


def told(process):
    out, _nothing = process.communicate(timeout=120)
    assert process.returncode == 0, out
    return out


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def serving(run, port):
    """Serve until the block ends, which it may by killing the server. Yields the process."""
    process = run("runserver", "--noreload", f"127.0.0.1:{port}")
    try:
        for _attempt in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield process
    finally:
        process.kill()
        process.communicate()


class Client:
    """Publishes drafts, each until it is acknowledged, with one Idempotency-Key for all tries."""

    def __init__(self, port, key):
        self.port, self.key = port, key
        self.acknowledged, self.cut_off = {}, 0
        self.has_given_up = False

    def publish(self, draft):
        while draft not in self.acknowledged and not self.has_given_up:
            try:
                self.try_once(draft)
            except (OSError, http.client.HTTPException):
                self.cut_off += 1
                time.sleep(0.05)

    def try_once(self, draft):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {
            "Authorization": f"Token {self.key}",
            "Content-Type": "application/json",
            "Idempotency-Key": f"publish {draft}",
            "If-Match": f'"{draft}-v2"',
        }
        connection.request("POST", f"/api/v1/drafts/{draft}/publish/", "{}", headers)
        answer = connection.getresponse()
        body = json.load(answer)
        connection.close()
        assert answer.status == 200, body
        self.acknowledged[draft] = body["number"]


@pytest.fixture
def prepared(run):
    """Fill the database with drafts in review; return their ids, and a reviewer's key."""
    told(run("migrate", "--verbosity", "0"))
    told(run("import_declaration", DECLARATION))
    return json.loads(told(run("shell", "--no-imports", "-c", PREPARE)))


def test_what_was_acknowledged_is_there_once_whenever_the_server_is_killed(run, prepared):
    port = free_port()
    client = Client(port, prepared["key"])

    with ThreadPoolExecutor(CLIENTS) as pool:
        work = [pool.submit(client.publish, draft) for draft in prepared["drafts"]]
        for so_many in [*KILLS, DRAFTS]:
            with serving(run, port) as server:
                while len(client.acknowledged) < so_many:
                    done = [each for each in work if each.done()]
                    client.has_given_up = any(each.exception() for each in done)
                    assert not client.has_given_up, done
                    time.sleep(0.01)
                server.send_signal(signal.SIGKILL)
    found = json.loads(told(run("shell", "--no-imports", "-c", COUNT)))

    assert client.cut_off >= len(KILLS)
    assert len(client.acknowledged) == found["entries"] == DRAFTS
    assert dict(found["published"]) == client.acknowledged
    assert f"The ledger fits: {DRAFTS} entries" in told(run("verify_ledger"))


@pytest.mark.parametrize(
    ("answer_once", "left_behind"),
    [
        pytest.param("idempotency.answer_once", 0, id="in one transaction"),
        pytest.param("idempotency.answer_once.__wrapped__", 1, id="control: without it"),
    ],
)
def test_who_dies_between_effect_and_memory_leaves_neither(run, prepared, answer_once, left_behind):
    script = PUBLISH_AND_DIE.format(draft=prepared["drafts"][0], answer_once=answer_once)
    dying = run("shell", "--no-imports", "-c", script)
    dying.communicate(timeout=120)

    assert dying.returncode == -signal.SIGKILL
    found = json.loads(told(run("shell", "--no-imports", "-c", COUNT)))
    assert found["entries"] == left_behind


@pytest.fixture
def slow_receiver(monkeypatch):
    """Take requests on this machine, and leave the first one without an answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            received.append(self.headers["webhook-id"])
            if len(received) == 1:
                came.set()
                ended.wait(30)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_args):
            pass

    received, came, ended = [], Event(), Event()
    monkeypatch.setenv("WEBHOOK_ALLOW_PRIVATE", "1")
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", received, came
        ended.set()
        server.shutdown()


def test_what_a_killed_worker_was_sending_comes_again_with_the_same_id(slow_receiver, run):
    address, received, came = slow_receiver
    told(run("migrate", "--verbosity", "0"))
    told(run("shell", "--no-imports", "-c", SUBSCRIBE.format(address=address)))
    dying = run("db_worker", "--no-reload", "--no-startup-delay")
    assert came.wait(60)
    dying.send_signal(signal.SIGKILL)
    dying.communicate(timeout=60)
    told(run("shell", "--no-imports", "-c", LET_TIME_PASS))

    told(run("db_worker", "--batch", "--no-startup-delay"))

    name, *went = told(run("shell", "--no-imports", "-c", HOW_IT_WENT)).split()
    assert received == [name, name]
    assert went == ["delivered", "2", "taken"]
