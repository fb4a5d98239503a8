"""Reading the real declaration over HTTP."""

import asyncio
import datetime as dt

import pytest

from vienna_followup import Client, NotAnswered, Texts, in_language, rows
from vienna_followup.generated import AuthenticatedClient
from vienna_followup.generated.api.addressees import addressees_list
from vienna_followup.generated.api.clauses import clauses_list
from vienna_followup.generated.api.declarations import declarations_list, declarations_retrieve
from vienna_followup.generated.api.drafts import drafts_list
from vienna_followup.generated.api.follow_ups import follow_ups_list
from vienna_followup.generated.api.items import items_list, items_retrieve
from vienna_followup.generated.api.ledger import ledger_entries_list, ledger_head
from vienna_followup.generated.api.search import search
from vienna_followup.generated.api.sources import sources_list
from vienna_followup.generated.api.terms import terms_list
from vienna_followup.generated.api.themes import themes_list
from vienna_followup.generated.api.updates import updates_list, updates_retrieve
from vienna_followup.generated.models import Problem

LISTS = {
    "addressees": addressees_list,
    "clauses": clauses_list,
    "declarations": declarations_list,
    "follow-ups": follow_ups_list,
    "items": items_list,
    "ledger/entries": ledger_entries_list,
    "sources": sources_list,
    "terms": terms_list,
    "themes": themes_list,
    "updates": updates_list,
}


def test_an_item_has_its_texts_in_every_language(client):
    item = items_retrieve.sync("C10-1", client=client)

    assert item.kind == "demand"
    assert item.title == Texts(
        en="Identify and prosecute Taliban leaders and commanders",
        fa_af="شناسایی و تعقیب عدلی رهبران و قوماندانان طالبان",
        ps="د طالبانو د مشرانو او قوماندانانو پېژندل او عدلي تعقیب",
    )
    assert in_language(item.title, "ps") == item.title.ps
    assert in_language(item.title, "fa-AF") == item.title.fa_af


def test_a_text_that_is_asked_for_in_one_language_is_a_string(client):
    item = items_retrieve.sync("C10-1", client=client, lang="prs")

    assert item.title == "شناسایی و تعقیب عدلی رهبران و قوماندانان طالبان"
    assert in_language(item.title, "fa-AF") == item.title


def test_the_rows_of_all_pages_come_once_and_in_their_order(client):
    found = [item.code for item in rows(items_list.sync, client=client, page_size=10)]

    assert len(found) == len(set(found)) == 44
    assert (found[0], found[-1]) == ("P1-1", "X1-3")


def test_rows_are_asked_for_when_they_are_wanted(client):
    asked = []

    def list_(**parameters):
        asked.append(parameters.get("page", 1))
        return items_list.sync(**parameters)

    found = rows(list_, client=client, page_size=10)
    codes = [next(found).code for _n in range(11)]

    assert (len(codes), asked) == (11, [1, 2])


def test_filters_and_orders_are_the_lists_own(client):
    found = rows(items_list.sync, client=client, addressee="un", ordering="-kind,code", page_size=2)

    assert [(item.kind, item.code) for item in found] == sorted(
        ((item.kind, item.code) for item in rows(items_list.sync, client=client, addressee="un")),
        key=lambda pair: (-ord(pair[0][0]), pair[1]),
    )


@pytest.mark.parametrize("parameters", [{"addressee": "nobody"}, {"page": 99}, {"lang": "de"}])
def test_what_the_api_refuses_is_raised(client, parameters):
    with pytest.raises(NotAnswered) as refused:
        list(rows(items_list.sync, client=client, **parameters))

    assert refused.value.problem.status in {400, 404}


def test_what_is_wrong_is_named(client):
    with pytest.raises(NotAnswered) as refused:
        list(rows(items_list.sync, client=client, addressee="nobody"))

    assert list(refused.value.problem.errors.to_dict()) == ["addressee"]


def test_what_is_not_there_is_a_problem(client):
    answer = items_retrieve.sync("C99-1", client=client)

    assert isinstance(answer, Problem)
    assert answer.status == 404


def test_a_list_without_a_page_gives_no_rows(client):
    with pytest.raises(NotAnswered, match="raise_on_unexpected_status"):
        list(rows(lambda **_parameters: None, client=client))


def test_it_can_be_awaited(server):
    async def first_page():
        async with Client(base_url=server.url) as client:
            return await themes_list.asyncio(client=client)

    page = asyncio.run(first_page())

    assert page.count == len(page.results)


def test_a_declaration_names_its_documents(client):
    declaration = declarations_retrieve.sync("second-vienna-2023", client=client)

    address = declaration.documents["akn.xml"].fa_af
    answer = client.get_httpx_client().get(address)
    assert answer.headers["Content-Type"] == "application/akn+xml"


def test_words_are_found(client):
    found = search.sync(client=client, q="sanction")

    assert "C09-2" in {hit.code for hit in found.results}


@pytest.mark.parametrize("name", LISTS)
def test_every_row_of_every_list_is_read_and_written_as_it_came(in_process, name):
    found = [row.to_dict() for row in rows(LISTS[name].sync, client=in_process, page_size=100)]

    came, address = [], f"/api/v1/{name}/?page_size=100"
    while address:
        page = in_process.get_httpx_client().get(address).json()
        came += page["results"]
        address = page["next"]
    assert found
    assert found == came


def test_an_assessment_has_its_status_and_its_day(in_process):
    (update,) = rows(updates_list.sync, client=in_process, item="C10-1", kind="assessment")

    assert update.status == "underway"
    assert update.follow_up == "C10-1:icc"
    assert update.as_of.to == dt.date(2026, 11, 30)
    assert updates_retrieve.sync(update.number, client=in_process) == update


def test_what_is_new_follows_the_entry_that_one_has(in_process):
    head = ledger_head.sync(client=in_process)

    new = list(rows(ledger_entries_list.sync, client=in_process, after=head.number - 3))

    assert [entry.number for entry in new] == [head.number - 2, head.number - 1, head.number]
    assert new[-1].digest == head.digest


def test_writing_needs_a_key_that_is_good(server):
    key = {"token": "vdf_none", "prefix": "Token"}

    with AuthenticatedClient(base_url=server.url, **key) as member:
        answer = drafts_list.sync(client=member)

    assert isinstance(answer, Problem)
    assert answer.status == 401
