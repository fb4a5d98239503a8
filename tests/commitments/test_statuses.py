import pytest

from commitments.statuses import Family, Kind, Stance, Status


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_definition_of_one_sentence_and_a_family(status):
    assert str(status.definition).endswith(".")
    assert status.family in Family


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_definition_and_a_plural(kind):
    assert str(kind.definition).endswith(".")
    assert str(kind.plural) != str(kind.label)


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_says_why_it_is_not_tracked(stance):
    assert str(stance.reason_untracked).startswith("Not tracked: ")


def test_only_a_position_is_not_tracked():
    assert [kind for kind in Kind if not kind.is_tracked] == [Kind.POSITION]
    assert Status.of_kind(Kind.POSITION) == ()


def test_what_is_unknown_is_never_negative():
    unknown = [status for status in Status if status.family is Family.UNKNOWN]

    assert unknown == [Status.NOT_ASSESSED, Status.INSUFFICIENT_EVIDENCE]


def test_conditions_and_actions_share_only_the_unknown():
    shared = set(Status.of_kind(Kind.CONDITION)) & set(Status.of_kind(Kind.DEMAND))

    assert shared == {Status.NOT_ASSESSED, Status.INSUFFICIENT_EVIDENCE}
    assert Status.of_kind(Kind.DEMAND) == Status.of_kind(Kind.COMMITMENT)


@pytest.mark.parametrize("status", Status)
def test_every_status_is_of_some_kind(status):
    assert any(status in Status.of_kind(kind) for kind in Kind)
