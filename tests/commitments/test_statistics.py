import datetime as dt
from collections import Counter

import pytest

from commitments.ledger import publish
from commitments.models import FollowUp
from commitments.statistics import by_addressee, by_family, longest_without_news, over_time
from commitments.statuses import Family, Kind, Status
from declarations.models import Declaration
from tests import factories

pytestmark = pytest.mark.django_db
BEFORE, ON, LATER = dt.date(2024, 1, 31), dt.date(2024, 3, 1), dt.date(2025, 1, 1)


@pytest.fixture
def follow_up():
    return FollowUp.objects.with_code("C09-2:un").get()


@pytest.fixture
def publish_about(follow_up, django_user_model):
    """Return a function that publishes an update of the follow-up."""
    author, reviewer = (django_user_model.objects.create_user(name) for name in ("a", "b"))

    def publish_about(recipe, as_of, **values):
        made = recipe.make(as_of, item=follow_up.item, follow_up=follow_up, author=author, **values)
        factories.citation.make(update=made)
        publish(made, on=dt.date(2026, 1, 2), reviewer=reviewer)
        return made

    return publish_about


@pytest.fixture
def met(publish_about):
    """Assess the follow-up as underway from February 2024 on, and as met from June on."""
    publish_about(factories.assessment, "2024-02-01", status="underway")
    publish_about(factories.assessment, "2024-06-01", status="met")


@pytest.mark.usefixtures("met")
@pytest.mark.parametrize(
    ("on", "family"),
    [(BEFORE, Family.UNKNOWN), (ON, Family.OPEN), (LATER, Family.MET), (None, Family.MET)],
)
def test_every_way_of_counting_agrees_on_each_day(on, family):
    every = FollowUp.objects.count()
    wanted = Counter({Family.UNKNOWN: every - 1})
    wanted[family] += 1

    lines = [line for _kind, lines in by_addressee(on=on) for line in lines]

    assert by_family(on=on) == wanted
    assert sum((line.families for line in lines), Counter()) == wanted
    assert over_time([on or LATER]) == [(on or LATER, wanted)]


@pytest.mark.usefixtures("met")
def test_a_line_names_its_denominators():
    demands = dict(by_addressee())[Kind.DEMAND]
    (line,) = [line for line in demands if line.addressee.code == "un"]

    assert (
        line.total == FollowUp.objects.filter(addressee__code="un", item__kind=Kind.DEMAND).count()
    )
    assert line.known == 1
    assert sum(line.counts) == line.total


def test_kinds_and_addressees_come_in_order():
    counted = by_addressee()

    assert [kind for kind, _lines in counted] == [Kind.DEMAND, Kind.COMMITMENT, Kind.CONDITION]
    for _kind, lines in counted:
        assert [line.total for line in lines] == sorted(
            (line.total for line in lines), reverse=True
        )


def test_a_corrected_assessment_counts_no_more(publish_about):
    wrong = publish_about(factories.assessment, "2024-02-01", status="met")
    publish_about(factories.correction, "2024-02-01", supersedes=wrong, is_retraction=True)

    assert by_family()[Family.MET] == 0
    assert over_time([LATER])[0][1][Family.MET] == 0


def test_what_had_no_news_comes_first_and_an_assessment_is_none(publish_about, follow_up):
    publish_about(factories.assessment, "2024-02-01", status="met")
    every = FollowUp.objects.count()

    before = longest_without_news(most=every)
    publish_about(factories.development, "2024-03-01")
    after = longest_without_news(most=every)

    assert {each.last_update_on for each in before} == {None}
    assert [each.last_update_on for each in after] == [None] * (every - 1) + [dt.date(2024, 3, 1)]
    assert after[-1] == follow_up
    assert longest_without_news(on=BEFORE, most=every)[-1].last_update_on is None


def test_nothing_is_counted_twice_over_many_months(publish_about):
    publish_about(factories.assessment, "2024-02-01", status="stalled")
    days = [dt.date(2024, month, 28) for month in range(1, 13)]

    counted = over_time(days)

    assert [day for day, _families in counted] == days
    assert {families.total() for _day, families in counted} == {FollowUp.objects.count()}
    assert [families[Status.STALLED.family] for _day, families in counted] == [0] + [1] * 11


def test_what_was_assessed_before_its_text_was_adopted_stands_so_from_then_on(publish_about):
    publish_about(factories.assessment, "2023-02-01", status="stalled")
    publish_about(factories.assessment, "2023-03-01", status="met")
    adopted = Declaration.objects.get().ended_on

    (_before, none), (_then, some) = over_time([adopted - dt.timedelta(1), adopted])

    assert none == Counter()
    assert some == Counter({Family.UNKNOWN: FollowUp.objects.count() - 1, Family.MET: 1})


def test_the_latest_news_counts_and_none_that_was_corrected(publish_about, follow_up):
    every = FollowUp.objects.count()
    publish_about(factories.development, "2024-03-01")
    wrong = publish_about(factories.development, "2024-05-01")
    assert longest_without_news(most=every)[-1].last_update_on == dt.date(2024, 5, 1)

    publish_about(factories.correction, "2024-02-01", supersedes=wrong, is_retraction=True)

    last = longest_without_news(most=every)[-1]
    assert (last, last.last_update_on) == (follow_up, dt.date(2024, 3, 1))
    assert len(longest_without_news(most=3)) == 3
