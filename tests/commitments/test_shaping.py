"""Rows with the fields that were asked for alone, and with others shown whole inside them."""

import datetime as dt
import re
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.ledger import publish
from commitments.models import Item
from declarations.languages import LANGUAGES
from declarations.shaping import MOST_EXPANDED, names_of
from tests import factories
from vienna_process.api import router

pytestmark = pytest.mark.django_db
VIEWSETS = {prefix: viewset for prefix, viewset, _name in router.registry}
EXPANSIONS = [
    (prefix, name)
    for prefix, viewset in VIEWSETS.items()
    for name in viewset.serializer_class.expansions
]
# The list in which what is expanded stands by itself.
LISTS = {
    "addressee": "addressees",
    "addressees": "addressees",
    "clause": "clauses",
    "declaration": "declarations",
    "follow_up": "follow-ups",
    "item": "items",
    "latest_update": "updates",
    "speaker": "addressees",
    "themes": "themes",
}


def get(client, path, **parameters):
    response = client.get(f"/api/v1/{path}", parameters)
    assert response.status_code == 200, response.content
    return response.json()


def refused(client, path, **parameters):
    response = client.get(f"/api/v1/{path}", parameters)
    assert response.status_code == 400, response.content
    assert response.headers["Content-Type"] == "application/problem+json"
    return response.json()["errors"]


@pytest.fixture
def many(published):
    """Publish two updates for each of three follow-ups of items with everything there is."""
    for number in range(3):
        body = factories.addressee.make(part_of=factories.addressee.make())
        item = factories.item.make(kind="commitment" if number else "demand")
        follow_up = factories.follow_up.make(addressee=body, item=item)
        follow_up.item.themes.add(factories.theme.make())
        for day in ("2025-01-01", "2025-02-01"):
            published(follow_up=follow_up, as_of=day)


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("prefix", VIEWSETS)
def test_each_field_comes_alone_and_as_it_is_in_the_whole(client, prefix):
    whole = get(client, f"{prefix}/", page_size=2)["results"]

    for name in set(whole[0]):
        part = get(client, f"{prefix}/", page_size=2, fields=name)["results"]
        assert part == [{name: row[name]} for row in whole]


def test_several_fields_keep_the_order_of_the_row(client):
    row = get(client, "items/C10-1/", fields="follow_ups,title,code")

    assert list(row) == ["code", "title", "follow_ups"]


def test_a_dot_leads_to_what_is_inside(client):
    row = get(client, "items/C10-1/", fields="follow_ups.status,follow_ups.code")

    assert row == {"follow_ups": [{"code": "C10-1:icc", "status": "not_assessed"}]}


def test_one_language_and_some_fields_go_together(client):
    row = get(client, "items/C10-1/", fields="title", lang="ps")

    assert row == {"title": Item.objects.get(code="C10-1").title_ps}


def test_what_is_left_out_costs_no_query(client, django_assert_num_queries):
    # The data version, the keys, their number where there is a second page, and the rows.
    with django_assert_num_queries(4):
        get(client, "items/", fields="code,title")
    with django_assert_num_queries(3):
        get(client, "follow-ups/", fields="code,status")


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("prefix", ["items/", "updates/"])
def test_a_list_that_goes_on_is_counted_whole(client, prefix):
    whole = get(client, prefix, page_size=100)
    page = get(client, prefix, page_size=2)

    assert page["count"] == whole["count"] == len(whole["results"])
    assert page["results"] == whole["results"][:2]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_unknown_field_is_refused_with_the_known_ones_in_the_readers_language(client, code):
    (message,) = refused(client, "items/", fields="code,titel", lang=LANGUAGES[code].tag)["fields"]

    assert "titel" in message
    assert "title, quotation" in message
    assert message.isascii() == (code == "en") or "“" in message


@pytest.mark.parametrize(
    "fields",
    ["", ",", "code,", "folded", "clause.text", "title.en", "code.x", "a\x00", "code code"],
)
def test_what_is_no_name_of_a_field_is_refused(client, fields):
    assert list(refused(client, "items/", fields=fields)) == ["fields"]


@pytest.mark.parametrize("name", ["folded", "author", "import_key", "item__author", "__class__"])
def test_nothing_that_is_not_public_can_be_asked_for(client, name):
    for parameter in ("fields", "expand"):
        assert list(refused(client, "updates/", **{parameter: name})) == [parameter]


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(("prefix", "name"), EXPANSIONS)
def test_what_is_expanded_is_what_stands_at_its_own_address(client, prefix, name):
    rows = get(client, f"{prefix}/", page_size=100, expand=name)["results"]
    whole = get(client, f"{LISTS[name]}/", page_size=100)["results"]
    for each in whole:
        # A declaration names its documents at its own address alone.
        each.pop("documents", None)

    for row in rows:
        shown = row[name] if isinstance(row[name], list) else [row[name]]
        assert all(each in whole for each in shown if each is not None)
    assert any(row[name] for row in rows)


@pytest.mark.parametrize(("prefix", "name"), EXPANSIONS)
def test_an_expanded_list_makes_a_fixed_number_of_queries(client, published, prefix, name):
    def publish_one(day):
        body = factories.addressee.make(part_of=factories.addressee.make())
        follow_up = factories.follow_up.make(addressee=body)
        follow_up.item.themes.add(factories.theme.make())
        follow_up.item.about.add(body)
        published(follow_up=follow_up, as_of=day)

    publish_one("2025-01-01")
    with CaptureQueriesContext(connection) as few:
        get(client, f"{prefix}/", page_size=100, expand=name)
    publish_one("2025-01-02")
    publish_one("2025-01-03")
    with CaptureQueriesContext(connection) as many:
        get(client, f"{prefix}/", page_size=100, expand=name)

    assert len(many) == len(few) <= 20


def test_the_latest_update_is_the_latest_that_still_stands(client, published):
    follow_up = factories.follow_up.make()
    kept = published(follow_up=follow_up, as_of="2025-01-01", text_en="Earlier.")
    wrong = published(follow_up=follow_up, as_of="2025-02-01", text_en="Later.")

    path = f"follow-ups/{follow_up.code}/"
    before = get(client, path, expand="latest_update")["latest_update"]["number"]
    published(factories.correction, follow_up=follow_up, supersedes=wrong, as_of="2024-01-01")
    after = get(client, path, expand="latest_update")["latest_update"]["number"]

    assert (before, after) == (wrong.number, kept.number)


def test_a_row_without_an_update_says_so(client):
    assert get(client, "items/C10-1/", expand="latest_update")["latest_update"] is None


def test_an_update_without_a_follow_up_has_no_addressee(client, django_user_model):
    author, reviewer = map(django_user_model.objects.create_user, ("a", "b"))
    update = factories.development.make(author=author)
    factories.citation.make(update=update)
    publish(update, on=dt.date(2026, 1, 2), reviewer=reviewer)

    row = get(client, f"updates/{update.number}/", expand="addressee,follow_up")

    assert (row["addressee"], row["follow_up"]) == (None, None)


def test_a_draft_is_not_the_latest_update(client):
    follow_up = factories.follow_up.make()
    factories.development.make(item=follow_up.item, follow_up=follow_up)

    row = get(client, f"follow-ups/{follow_up.code}/", expand="latest_update")

    assert row["latest_update"] is None


@pytest.mark.parametrize("expand", ["", "clauses", "clause,", "clause.declaration", "follow_ups"])
def test_what_cannot_be_expanded_is_refused_with_what_can(client, expand):
    (message, *_rest) = refused(client, "items/", expand=expand)["expand"]

    assert "addressees, clause, latest_update, speaker, themes" in message


def test_no_more_than_three_are_expanded(client):
    names = ["clause", "speaker", "themes", "addressees"]

    assert MOST_EXPANDED == 3
    assert get(client, "items/C10-1/", expand=",".join(names[:3]))
    assert "3" in refused(client, "items/C10-1/", expand=",".join(names))["expand"][0]


def test_where_nothing_can_be_expanded_the_parameter_is_unknown(client):
    assert list(refused(client, "themes/", expand="x")) == ["expand"]


def test_what_is_expanded_expands_nothing_itself(client):
    row = get(client, "items/C10-1/", expand="clause")

    assert row["clause"]["declaration"] == "second-vienna-2023"


def test_fields_of_what_is_expanded_can_be_chosen(client):
    row = get(client, "items/C10-1/", expand="clause", fields="code,clause.key")

    assert row == {"code": "C10-1", "clause": {"key": "10"}}


def test_states_of_translations_are_those_of_the_rows_alone(client):
    row = get(client, "items/C10-1/", expand="clause", translations="state")

    assert "translations" in row
    assert "translations" not in row["clause"]


def test_names_of_fields_are_those_of_the_serializer():
    serializer = VIEWSETS["items"].serializer_class

    names = names_of(serializer)

    assert [name for name in names if "." not in name] == serializer.Meta.fields
    assert "follow_ups.status" in names


def test_every_expansion_is_documented():
    section = (
        Path("docs/api.md").read_text().split("## Leaving out and expanding")[1].split("\n## ")[0]
    )
    rows = dict(re.findall(r"^\| (.*?) \| (.*?) \|$", section, re.MULTILINE))

    for prefix, name in EXPANSIONS:
        (names,) = [rows[lists] for lists in rows if prefix in lists.split(", ")]
        assert f"`{name}`" in names
