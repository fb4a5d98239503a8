"""Changes that many writers make at once reach whoever polls: each once, and in order."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from declarations.models import Change, Theme

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS, EDITS = 6, 25


def write(number, barrier):
    """Edit a theme many times, twice in each transaction, of which some are taken back."""
    theme = Theme.objects.filter(code=f"theme-{number}")
    try:
        barrier.wait(timeout=60)
        for edit in range(EDITS):
            with transaction.atomic():
                theme.update(name_en=f"{edit}")
                theme.update(name_ps=f"{edit}")
                transaction.set_rollback(edit % 5 == 4)
    finally:
        connection.close()


def poll(done):
    """Ask for changes until the writers are done and nothing more comes. Return the numbers."""
    seen, cursor = [], ""
    try:
        while True:
            is_last = done.is_set()
            asked = {"page_size": 7, **({"since": cursor} if cursor else {})}
            answer = Client().get("/api/v1/changes/", asked).json()
            seen += [row["number"] for row in answer["results"]]
            cursor = answer["next"]
            if is_last and not answer["results"]:
                return seen
    finally:
        connection.close()


def test_a_poller_gets_everything_once_and_in_order():
    for number in range(WRITERS):
        Theme.objects.create(code=f"theme-{number}", name_en="A theme")
    before = Change.objects.count()
    barrier, done = Barrier(WRITERS), Event()

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        polled = pool.submit(poll, done)
        writers = [pool.submit(write, number, barrier) for number in range(WRITERS)]
        try:
            for writer in writers:
                writer.result()
        finally:
            done.set()
        seen = polled.result(timeout=120)

    kept = EDITS - EDITS // 5
    assert len(seen) == before + WRITERS * kept * 2
    assert seen == list(Change.objects.values_list("number", flat=True))
    assert seen == list(range(seen[0], seen[0] + len(seen)))


@pytest.fixture
def other():
    """Connect a second time."""
    copied = connection.copy()
    yield copied
    copied.close()


def test_with_a_number_taken_before_the_lock_a_poller_skips(other):
    """The guard is the order of lock and number: a sequence shows what happens without it."""
    take = "INSERT INTO naive SELECT nextval('of_changes') RETURNING number"
    with connection.cursor() as cursor:
        cursor.execute("CREATE SEQUENCE of_changes")
        cursor.execute("CREATE TABLE naive (number bigint PRIMARY KEY)")
    try:
        with transaction.atomic(), connection.cursor() as slow, other.cursor() as fast:
            slow.execute(take)
            fast.execute(take)
            fast.execute("SELECT max(number) FROM naive")
            (last,) = fast.fetchone()
        with connection.cursor() as cursor:
            cursor.execute("SELECT number FROM naive ORDER BY number")
            numbers = [number for (number,) in cursor.fetchall()]
        assert (last, numbers) == (2, [1, 2])
        assert [number for number in numbers if number > last] == []
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE naive")
            cursor.execute("DROP SEQUENCE of_changes")


def test_a_number_is_taken_once_the_one_before_is_in_force(other):
    """Two transactions overlap: the second waits for the first, and its number follows."""
    for code in ("slow", "fast"):
        Theme.objects.create(code=code, name_en="A theme")
    last = Change.objects.last().number
    edit = "UPDATE declarations_theme SET name_en = 'x' WHERE code = %s"
    with transaction.atomic(), connection.cursor() as slow, other.cursor() as fast:
        slow.execute(edit, ["slow"])
        fast.execute("SET lock_timeout = '300ms'")
        with pytest.raises(DatabaseError, match="lock timeout"):
            fast.execute(edit, ["fast"])
    with other.cursor() as fast:
        fast.execute(edit, ["fast"])

    edited = Change.objects.filter(number__gt=last).values_list("number", "code")
    assert list(edited) == [(last + 1, "slow"), (last + 2, "fast")]
