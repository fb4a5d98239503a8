"""What rows have many of is what the managers of the models give, in the same order."""

import pytest

from commitments.expansions import FOLLOW_UPS_HAVE, ITEMS_HAVE, UPDATES_HAVE
from commitments.models import FollowUp, Item, Update
from declarations.moments import Moment
from declarations.relations import give_all
from tests import factories

pytestmark = pytest.mark.django_db
HAVE = {Item: ITEMS_HAVE, FollowUp: FOLLOW_UPS_HAVE, Update: UPDATES_HAVE}
RELATIONS = [(model, relation) for model, relations in HAVE.items() for relation in relations]


@pytest.fixture
def everything(published):
    """Publish a letter, and an update that a correction supersedes; join two items."""
    item = Item.objects.get(code="C09-2")
    follow_up = item.follow_ups.first()
    item.same.add(factories.item.make())
    published(factories.letter, follow_up=follow_up)
    update = published(follow_up=follow_up)
    published(factories.correction, follow_up=follow_up, supersedes=update)


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(
    ("model", "relation"), RELATIONS, ids=[relation.name for _model, relation in RELATIONS]
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
