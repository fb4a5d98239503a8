"""Subscriptions, a receiver on this machine, and a worker."""

import datetime as dt
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from standardwebhooks.webhooks import Webhook

from commitments import ledger
from commitments.models import Subscription
from commitments.webhooks import sending
from tests import factories

NOW = dt.datetime(2026, 1, 2, 12, 30, tzinfo=dt.UTC)
TODAY = NOW.date()


@pytest.fixture
def receiver():
    """Take requests on this machine; give what was received, and let the test say the answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            state.received.append((self.path, dict(self.headers), body))
            state.act(self)
            self.send_response(state.status)
            for name, value in state.headers.items():
                self.send_header(name, value)
            self.end_headers()
            state.write(self.wfile)

        def log_message(self, *_args):
            pass

    state = SimpleNamespace(
        received=[], status=204, headers={}, act=lambda _: None, write=lambda _: None
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        state.port = server.server_port
        state.address = f"http://127.0.0.1:{server.server_port}/hook"
        yield state
        server.shutdown()


@pytest.fixture
def private(settings):
    """Allow receivers on this machine."""
    settings.WEBHOOK_ALLOW_PRIVATE = True


@pytest.fixture
def subscribed(receiver, private):  # noqa: ARG001
    """Return a function that subscribes the receiver, narrowed or not."""

    def subscribed(**filters):
        return Subscription.objects.create(
            description="A newsroom",
            address=receiver.address,
            filters=filters,
            origin="https://example.org",
            secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        )

    return subscribed


@pytest.fixture
def coordinator(django_user_model):
    user = django_user_model.objects.create_user("coordinator")
    user.groups.set(Group.objects.filter(name="coordinator"))
    return user


@pytest.fixture
def publish(django_user_model):
    """Return a function that publishes an update, by default a development."""

    def publish(kind="development", *, on=TODAY, **values):
        author, _ = django_user_model.objects.get_or_create(username="a")
        reviewer, _ = django_user_model.objects.get_or_create(username="b")
        if "item" not in values:
            follow_up = values.get("follow_up") or factories.follow_up.make()
            values |= {"follow_up": follow_up, "item": follow_up.item}
        update = getattr(factories, kind).make(author=author, **values)
        if kind == "assessment":
            factories.citation.make(update=update)
        ledger.publish(update, on=on, reviewer=reviewer)
        return update

    return publish


@pytest.fixture
def work(monkeypatch):
    """Return a function that does what is due, as a worker does; or all that waits, as in time.

    The transaction of the test stays open, which a worker would close.
    """
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)

    def work(*, early=False):
        waiting = DBTaskResult.objects.filter(status="READY")
        if early:
            waiting.update(run_after=NOW)
        db_worker.Worker(
            queue_names=["default"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=waiting.count() or 1,
            worker_id="a worker",
            excluded_queue_names=[],
        ).run()
        assert not DBTaskResult.objects.failed().values_list("traceback", flat=True)

    return work


def verified(subscription, received, *, secret=None):
    """Return what was received, after a second implementation has checked it."""
    _path, headers, body = received
    Webhook(secret or subscription.secret).verify(body, headers)
    return json.loads(body)


@pytest.fixture
def seconds(monkeypatch):
    """Make every request short."""
    monkeypatch.setattr(sending, "SECONDS", 0.5)
