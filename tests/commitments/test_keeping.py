import threading

import pytest

from commitments.keeping import PLACES, TooBusy, kept


class Making:
    """Documents that are being made until they may end."""

    def __init__(self):
        self.begun, self.may_end = threading.Event(), threading.Event()
        self.at_once = self.most = self.times = 0

    def __call__(self):
        self.times += 1
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.begun.set()
        assert self.may_end.wait(10)
        self.at_once -= 1
        return b"a document"


@pytest.fixture
def making():
    making = Making()
    yield making
    making.may_end.set()


def ask(key, making):
    thread = threading.Thread(target=kept, args=[key, making])
    thread.start()
    return thread


def wait_until_every_place_is_taken():
    while PLACES._value:
        threading.Event().wait(0.01)


def test_a_document_is_made_once():
    made = []

    answers = [kept("a", lambda: made.append(1) or b"a") for _ in range(3)]

    assert (answers, made) == ([b"a"] * 3, [1])


def test_one_is_made_at_a_time_one_waits_and_others_are_asked_to_come_back(making):
    threads = [ask("a", making)]
    assert making.begun.wait(10)
    threads.append(ask("b", making))
    wait_until_every_place_is_taken()

    with pytest.raises(TooBusy):
        kept("c", making)

    making.may_end.set()
    for thread in threads:
        thread.join(10)
    assert (making.most, making.times) == (1, 2)
    assert kept("c", making) == b"a document"


def test_who_waited_for_a_document_gets_it_without_another_making(making):
    threads = [ask("a", making)]
    assert making.begun.wait(10)
    threads.append(ask("a", making))
    wait_until_every_place_is_taken()
    making.may_end.set()
    for thread in threads:
        thread.join(10)

    assert making.times == 1


def test_a_document_that_fails_leaves_its_place():
    def fail():
        raise ZeroDivisionError

    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            kept("a", fail)

    assert kept("a", lambda: b"a") == b"a"


def test_a_lost_cache_costs_the_work_and_not_the_answer(settings, caplog):
    files = {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": "/dev/null/files",
    }
    settings.CACHES = settings.CACHES | {"files": files}
    made = []

    answers = [kept("a", lambda: made.append(1) or b"a") for _ in range(2)]

    assert (answers, made) == ([b"a"] * 2, [1, 1])
    assert "does not answer" in caplog.text
