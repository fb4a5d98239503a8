"""How many updates a second eight reviewers publish, each through the API with a key of theirs."""

import http.client
import json
import threading
import time
from dataclasses import dataclass
from typing import Any

WRITERS = 8


@dataclass(frozen=True)
class Published:
    """What came of it: how many each second, and how many were lost or refused."""

    a_second: float
    lost: int


def prepare(number: int) -> tuple[list[int], str]:
    """Write ``number`` drafts that wait for review; return their keys and a reviewer's key."""
    from django.contrib.auth.models import Group, User  # noqa: PLC0415  Needs what set_up() loads.

    from commitments.kinds import State  # noqa: PLC0415
    from commitments.models import FollowUp, Token, Update  # noqa: PLC0415

    author, reviewer = (
        User.objects.get_or_create(username=name)[0] for name in ("bench-author", "bench-reviewer")
    )
    reviewer.groups.add(Group.objects.get(name="reviewer"))
    follow_ups = FollowUp.objects.select_related("item").order_by("-pk")[:number]
    drafts = Update.objects.bulk_create(
        Update(
            kind="development",
            item=each.item,
            follow_up=each,
            as_of_from="2026-01-05",
            as_of_to="2026-01-05",
            as_of_precision="day",
            text_en="A committee met and promised an answer before the spring.",
            text_fa_af="کمیته‌ای نشست و وعده داد که پیش از بهار پاسخ دهد.",
            text_ps="یوې کمېټې غونډه وکړه او ژمنه یې وکړه چې له پسرلي مخکې به ځواب ورکړي.",
            author=author,
            state=State.IN_REVIEW,
        )
        for each in follow_ups
    )
    _token, key = Token.objects.create(reviewer, name="bench", scope="review")
    return [draft.pk for draft in drafts], key


def publish_all(port: int, drafts: list[int], key: str) -> Published:
    """Publish the drafts from several threads; count what the ledger has more of afterwards."""
    from commitments.models import Entry, Update  # noqa: PLC0415  As above.

    before = Entry.objects.count()
    todo, lock = list(drafts), threading.Lock()

    def write() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while True:
            with lock:
                if not todo:
                    return
                pk = todo.pop()
            publish(connection, pk, key)

    begin = time.monotonic()
    threads = [threading.Thread(target=write) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.monotonic() - begin
    more = Entry.objects.count() - before
    numbers = Update.objects.filter(pk__in=drafts, state="published").values("entry__number")
    lost = len(drafts) - min(more, numbers.distinct().count())
    return Published(len(drafts) / seconds, lost)


def publish(connection: http.client.HTTPConnection, pk: int, key: str) -> dict[str, Any]:
    headers = {
        "Authorization": f"Token {key}",
        "Content-Type": "application/json",
        "If-Match": f'"{pk}-v1"',
    }
    connection.request("POST", f"/api/v1/drafts/{pk}/publish/", b"{}", headers)
    answer: dict[str, Any] = json.loads(connection.getresponse().read())
    return answer
