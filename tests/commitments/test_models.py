import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from commitments.models import Commitment, Condition, Demand, FollowUp, Item, Position
from commitments.statuses import Family, Kind, Stance, Status
from declarations.models import Addressee
from tests import factories

pytestmark = pytest.mark.django_db


def test_each_proxy_holds_the_items_of_its_kind():
    counts = [proxy.objects.count() for proxy in (Demand, Commitment, Condition, Position)]

    assert counts == [9, 7, 1, 27]
    assert sum(counts) == Item.objects.count()


def test_what_is_tracked_is_what_is_no_position():
    assert Item.objects.tracked().count() == 17
    assert all(item.is_tracked for item in Item.objects.tracked())


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"kind": "wish"}, "item_kind_is_known"),
        ({"kind": Kind.POSITION, "stance": ""}, "item_stance_is_of_a_position"),
        ({"kind": Kind.DEMAND, "stance": Stance.VIEW}, "item_stance_is_of_a_position"),
        ({"kind": Kind.POSITION, "stance": "joke"}, "item_stance_is_of_a_position"),
    ],
)
def test_the_database_refuses_an_item_that_is_nothing(values, rule):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        factories.item.make(**values)


def test_an_item_has_its_own_place_in_its_clause():
    item = factories.item.make()

    with (
        pytest.raises(IntegrityError, match=r"item_position_is_unique|item\.position"),
        transaction.atomic(),
    ):
        factories.item.make(clause=item.clause, position=item.position)


def test_the_database_refuses_an_unknown_status():
    with pytest.raises(IntegrityError, match="follow_up_status_is_known"), transaction.atomic():
        factories.follow_up.make(status="done")


def test_an_item_is_asked_of_an_addressee_once():
    follow_up = factories.follow_up.make()

    with (
        pytest.raises(IntegrityError, match=r"one_follow_up_per_item_and_addressee|addressee_id"),
        transaction.atomic(),
    ):
        factories.follow_up.make(item=follow_up.item, addressee=follow_up.addressee)


NO_FOLLOW_UP = r"follow_up_is_of_a_tracked_item|A position has no follow-up"


def test_the_database_refuses_a_follow_up_of_a_position():
    position = Item.objects.get(code="C08-1")
    body = Addressee.objects.get(code="un")

    with pytest.raises(IntegrityError, match=NO_FOLLOW_UP), transaction.atomic():
        FollowUp.objects.create(item=position, addressee=body)


def test_the_database_refuses_to_move_a_follow_up_to_a_position():
    position = Item.objects.get(code="C08-1")

    with pytest.raises(IntegrityError, match=NO_FOLLOW_UP), transaction.atomic():
        FollowUp.objects.filter(item__code="C10-1").update(item=position)


def test_the_database_refuses_to_make_a_position_of_what_is_followed_up():
    with pytest.raises(IntegrityError, match=NO_FOLLOW_UP), transaction.atomic():
        Item.objects.filter(code="C10-1").update(kind=Kind.POSITION, stance=Stance.VIEW)


def test_the_form_refuses_a_follow_up_of_a_position():
    follow_up = FollowUp(
        item=Item.objects.get(code="C08-1"), addressee=Addressee.objects.get(code="un")
    )

    with pytest.raises(ValidationError, match="nothing to fulfil"):
        follow_up.full_clean()


@pytest.mark.parametrize("suffix", ["en", "fa_af", "ps"])
def test_a_quotation_is_an_exact_span_of_its_clause_in_the_same_language(suffix):
    item = Item.objects.get(code="C10-1")
    item.full_clean()
    setattr(item, f"quotation_{suffix}", "نه، not so, نه")

    with pytest.raises(ValidationError) as refused:
        item.full_clean()

    assert list(refused.value.message_dict) == [f"quotation_{suffix}"]


def test_an_item_without_a_follow_up_that_meets_all_conditions_is_not_found():
    un = Addressee.objects.get(code="un")
    FollowUp.objects.filter(item__code="C09-2").exclude(addressee=un).update(status=Status.MET)

    assert not Item.objects.with_follow_up(addressee=un, status=Status.MET).exists()
    assert Item.objects.with_follow_up(status=Status.MET).get().code == "C09-2"


def test_items_are_grouped_by_kind_in_a_fixed_order():
    groups = Item.objects.filter(clause__code__in=["C01", "C02", "C11"]).by_kind()

    assert [kind for kind, _ in groups] == list(Kind)
    assert [item.code for item in dict(groups)[Kind.DEMAND]] == ["C02-5"]


def test_items_stand_in_the_order_of_the_text():
    codes = list(Item.objects.values_list("code", flat=True))

    assert codes[:5] == ["P1-1", "P1-2", "P1-3", "P1-4", "P2-1"]
    assert codes[-4:] == ["C13-2", "X1-1", "X1-2", "X1-3"]


def test_who_speaks_who_is_asked_and_whom_it_is_about():
    item = Item.objects.get(code="C10-1")

    assert item.speaker.code == "participants"
    assert [body.code for body in item.addressees.all()] == ["icc"]
    assert [body.code for body in item.about.all()] == ["taliban"]


def test_the_working_group_undertakes_the_road_map():
    assert Item.objects.get(code="C01-5").speaker.code == "working-group"


def test_the_consensus_on_non_recognition_is_a_condition_with_an_implied_addressee():
    (follow_up,) = Item.objects.get(code="C11-1", kind=Kind.CONDITION).follow_ups.all()

    assert follow_up.addressee.code == "international-community"
    assert not follow_up.is_explicit


@pytest.mark.parametrize("item", ["C04-1", "C08-1", "C05-1", "P3-1", "P3-2"])
def test_a_position_says_why_it_is_not_tracked(item):
    assert Item.objects.get(code=item).reason_untracked.startswith("Not tracked")


def test_what_is_tracked_has_no_such_reason():
    assert Item.objects.get(code="C10-1").reason_untracked == ""


def test_nothing_is_assessed_yet():
    assert set(FollowUp.objects.values_list("status", flat=True)) == {Status.NOT_ASSESSED}
    assert FollowUp.objects.first().standing.family is Family.UNKNOWN


def test_a_follow_up_is_found_by_its_code():
    follow_up = FollowUp.objects.with_code("C09-2:un").get()

    assert str(follow_up) == follow_up.code == "C09-2:un"
    assert follow_up.get_absolute_url() == "/en/items/C09-2/#C09-2-un"


@pytest.mark.parametrize("code", ["", ":", "C09-2", "C09-2:icc", "un:C09-2"])
def test_any_other_code_finds_none(code):
    assert not FollowUp.objects.with_code(code).exists()


def test_what_says_the_same_is_linked_both_ways():
    one, other = factories.item.make(), factories.item.make()

    one.same.add(other)

    assert list(other.same.all()) == [one]
    assert list(Item.objects.with_same().get(pk=one.pk).same.all()) == [other]


def test_the_database_refuses_the_same_within_one_declaration():
    item = factories.item.make()
    neighbour = factories.item.make(clause=item.clause)
    rule = "same_item_is_of_another_declaration"

    for each in (neighbour, item):
        with pytest.raises(IntegrityError, match=rule), transaction.atomic():
            item.same.add(each)
    item.same.add(factories.item.make())
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Item.same.through.objects.filter(from_item=item).update(to_item=neighbour)
