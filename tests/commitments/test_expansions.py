"""What rows have many of is what the managers of the models give, in the same order."""

import pytest

from commitments.expansions import FOLLOW_UPS_HAVE, ITEMS_HAVE, UPDATES_HAVE
from commitments.models import FollowUp, Item, Update
from declarations.moments import Moment
from declarations.relations import Codes, Relation, give_all
from tests import factories

pytestmark = pytest.mark.django_db
HAVE = {Item: ITEMS_HAVE, FollowUp: FOLLOW_UPS_HAVE, Update: UPDATES_HAVE}
WHOLE, CODES = [
    [(model, each) for model, relations in HAVE.items() for each in relations if type(each) is kind]
    for kind in (Relation, Codes)
]


@pytest.fixture
def everything(published):
    """Publish a letter, and an update that a correction supersedes; join two items."""
    item = Item.objects.get(code="C09-2")
    follow_up = item.follow_ups.first()
    # In an order that is not that of their codes.
    clause = factories.clause.make()
    for position, code in enumerate(["X09-9", "X09-8"], start=1):
        item.same.add(factories.item.make(clause=clause, code=code, position=position))
    published(factories.letter, follow_up=follow_up)
    update = published(follow_up=follow_up)
    published(factories.correction, follow_up=follow_up, supersedes=update)


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(
    ("model", "relation"), WHOLE, ids=[relation.name for _model, relation in WHOLE]
)
def test_each_row_has_what_its_manager_gives(model, relation):
    among = set(relation.rows(Moment()).values_list("pk", flat=True))
    alone = {
        row.pk: [each.pk for each in getattr(row, relation.name).all() if each.pk in among]
        for row in model.objects.all()
    }
    rows = list(model.objects.all())

    give_all([relation], rows, Moment())

    assert any(alone.values())
    assert {row.pk: keys_given(row, relation) for row in rows} == alone


def keys_given(row, relation):
    given = (
        getattr(row, relation.to_attr) if relation.to_attr else getattr(row, relation.name).all()
    )
    return [each.pk for each in given]


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(
    ("model", "relation"), CODES, ids=[relation.name for _model, relation in CODES]
)
def test_each_row_has_the_codes_that_its_manager_gives(model, relation):
    alone = {
        row.pk: [each.code for each in getattr(row, relation.name).all()]
        for row in model.objects.all()
    }
    rows = list(model.objects.all())

    give_all([each for _model, each in CODES], rows, Moment())

    assert any(alone.values())
    assert {row.pk: [e.code for e in getattr(row, relation.name).all()] for row in rows} == alone
