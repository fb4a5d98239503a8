import datetime as dt

from hypothesis import given, strategies as st

from declarations.caching import entity_tag, last_modified, release

MOMENTS = st.datetimes(dt.datetime(2023, 1, 1), dt.datetime(2030, 1, 1), timezones=st.just(dt.UTC))  # noqa: DTZ001  hypothesis adds the zone.


def test_an_entity_tag_tells_one_answer_from_another():
    assert entity_tag(1, "/en/") == entity_tag(1, "/en/")
    assert len({entity_tag(1, "/en/"), entity_tag(2, "/en/"), entity_tag(1, "/ps/")}) == 3


def test_parts_of_an_entity_tag_do_not_run_together():
    assert entity_tag("a", "b") != entity_tag("ab")


def test_the_release_is_a_digest():
    assert len(release()) == 64


def test_the_hour_of_a_change_is_not_told():
    changed = dt.datetime(2024, 6, 1, 10, 15, tzinfo=dt.UTC)

    shown = last_modified(changed, now=dt.datetime(2024, 6, 3, tzinfo=dt.UTC))

    assert shown == dt.datetime(2024, 6, 2, tzinfo=dt.UTC)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_a_copy_older_than_a_change_is_never_taken_for_current(change, seen, later):
    """A reader saw the page at ``seen``, before the change, and asks again at ``later``."""
    seen, change, later = sorted([seen, change, later])
    before = last_modified(seen - dt.timedelta(days=400), now=seen)
    if seen < change.replace(microsecond=0):
        assert last_modified(change, now=later) > before
