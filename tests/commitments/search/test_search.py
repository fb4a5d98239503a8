"""Searching on the page and in the API: what is found, marked, narrowed, and what never fails."""

import datetime as dt
import re

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings, strategies as st

from commitments.ledger import publish
from commitments.models import Item, SearchEntry, SearchWord, Update
from commitments.search.finding import likest, search
from commitments.search.index import rebuild
from commitments.search.queries import for_postgresql, for_sqlite, parse
from commitments.search.words import stem, words_of
from declarations.folding import fold
from declarations.languages import LANGUAGES
from declarations.models import Clause, Term
from tests import factories

pytestmark = pytest.mark.django_db
DARI, ENGLISH = LANGUAGES["fa-af"], LANGUAGES["en"]
TODAY = dt.date(2026, 1, 2)
MARK = "Zarghunplanted"
SEARCH = "/api/v1/search/"


def codes(text, **narrowed):
    found = search(text, reader=ENGLISH, narrowed=narrowed)
    return [f"{hit.entry.type}:{hit.entry.code}" for hit in found.hits]


@pytest.mark.parametrize("words", ["عدالت کيفري", "محكمه جزايي", "ICC", "د جرمونو نړیواله محکمه"])
def test_the_demand_of_the_court_is_the_first_item(words):
    assert codes(words, type="item")[0] == "item:C10-1"


def test_all_words_are_wanted_and_phrases_stand_together():
    assert "item:C01-5" in codes('"road map"')
    assert "item:C01-5" not in codes('"map road"')
    assert "item:C08-2" in codes("school curricula")
    assert "item:C08-1" in codes("universities girls")


def test_what_is_not_wanted_is_left_out():
    assert "item:C08-1" in codes("girls")
    assert "item:C08-1" not in codes("girls -schools")


def test_one_of_two_is_enough():
    found = codes("curricula OR umbrella", type="item")
    assert {"item:C08-2", "item:C03-1"} <= set(found)


def test_a_misspelt_word_is_replaced_by_the_likest(client):
    found = search("sanktions", reader=ENGLISH)
    assert found.suggestion.lower() == "sanctions"
    assert "item:C09-2" in codes("sanktions")[:3]
    page = client.get("/en/search/?q=sanktions").content.decode()
    assert "Nothing has the words as typed" in page
    assert likest("qqqqqqqq") is None


def test_where_few_have_all_words_those_with_some_follow():
    found = search("terrorist groups spreading", reader=ENGLISH)
    assert 0 < found.whole < len(found.hits)
    assert found.hits[0].entry.code == "C07"


def test_the_language_of_the_reader_is_preferred():
    for language in LANGUAGES.values():
        found = search("C10-1", reader=language)
        assert found.whole == 1
        assert found.hits[0].entry.language == language.tag


def test_found_words_are_marked_as_they_are_written(client):
    page = client.get("/fa-af/search/", {"q": "تحريم رهبران", "type": "item"}).content.decode()
    marked = re.findall("<mark>(.*?)</mark>", page)
    assert marked
    assert {fold(word) for word in marked} <= {"تحریم", "تحریمها", "رهبران", "رهبر"}
    clause = Clause.objects.get(code="C09")
    assert all(word in clause.text_fa_af for word in marked)


def test_facets_count_what_fits_the_others(client):
    body = client.get(SEARCH, {"q": "taliban"}).json()
    narrowed = client.get(SEARCH, {"q": "taliban", "type": "item"}).json()

    assert sum(body["facets"]["type"].values()) == body["count"]
    assert narrowed["count"] == body["facets"]["type"]["item"]
    assert narrowed["facets"]["type"] == body["facets"]["type"]
    for name in ("kind", "addressee", "theme", "status"):
        for value, count in narrowed["facets"][name].items():
            one = client.get(SEARCH, {"q": "taliban", "type": "item", name: value}).json()
            assert one["count"] == count


def test_the_api_says_where_each_result_is(client):
    for result in client.get(SEARCH, {"q": "court"}).json()["results"]:
        assert set(result) == {
            *("type", "code", "language", "title", "score", "highlight", "url", "html_url")
        }
        assert client.get(result["url"]).status_code == 200
        assert client.get(result["html_url"]).status_code == 200


def test_the_api_keeps_to_a_language_and_to_pages(client):
    body = client.get(SEARCH, {"q": "طالبان", "lang": "ps", "page_size": 5}).json()
    assert {result["language"] for result in body["results"]} == {"ps"}
    assert len(body["results"]) == 5
    second = client.get(body["next"]).json()
    assert not {r["url"] for r in body["results"]} & {r["url"] for r in second["results"]}


@pytest.mark.parametrize(
    "wrong", [{"type": "wish"}, {"lang": "de"}, {"status": "done"}, {"addressee": "x"}, {"x": "1"}]
)
def test_what_cannot_be_asked_is_refused(client, wrong):
    response = client.get(SEARCH, {"q": "court"} | wrong)
    assert response.status_code == 400
    assert response.json()["errors"]


def test_the_page_refuses_what_cannot_be_asked(client):
    response = client.get("/ps/search/?q=a&type=wish")
    assert response.status_code == 400
    assert 'role="alert"' in response.content.decode()


HARD = [
    *("", " ", '"', '""', "(", ")))", "-", "--", "OR", "OR OR", "| |", "*", ":", "a:b", "'", "\\"),
    *("NEAR(a b)", "AND", "NOT a", "a*", "^a", "{title} : a", "!a & b | c <-> d", "\x00", "\u200c"),
    *("a" * 10_000, "a " * 5_000, '"' * 999, "- " * 500, "و", "the of and", "۱۴۰۲", "🙂", "ﷺ"),
]


@pytest.mark.parametrize("words", HARD, ids=range(len(HARD)))
def test_no_query_is_an_error(client, words):
    for path in (SEARCH, "/fa-af/search/"):
        assert client.get(path, {"q": words}).status_code == (200 if "\x00" not in words else 400)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.text(alphabet=st.sampled_from("ab جزي«»\"'()*:^{}+-|&!<>~\\ORNT%_$ \u200c۱"), max_size=40)
)
def test_no_mixture_of_operators_is_an_error(words):
    search(words, reader=DARI)


@given(st.text())
def test_queries_hold_nothing_but_letters_digits_and_our_own_operators(words):
    query = parse(words)
    assert set(re.sub(r"\w", "", for_sqlite(query))) <= set('{}:" ()')
    assert set(re.sub(r"\w", "", for_postgresql(query))) <= set("':()<->|&! ")


@given(st.text())
def test_words_are_those_of_folding(text):
    assert " ".join(word.folded for word in words_of(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("کشورها", "کشورهای", "fa"),
        ("تحریمها", "تحریم", "fa"),
        ("پوهنتونونه", "پوهنتونونو", "ps"),
        ("ښځی", "ښځو", "ps"),
        ("sanctions", "sanction", "en"),
        ("universities", "university", "en"),
    ],
)
def test_endings_make_no_difference(one, other, language):
    assert stem(one, language) == stem(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("زن", "زمان", "fa"),
        ("کار", "کارگر", "fa"),
        ("موږ", "مور", "ps"),
        ("state", "station", "en"),
    ],
)
def test_different_words_stay_apart(one, other, language):
    assert stem(one, language) != stem(other, language)


@given(
    st.text(alphabet="ابتجدرسشکلمنهویزښځټ", min_size=1), st.sampled_from(["fa", "ps", "en", "de"])
)
def test_a_word_is_never_emptied(word, language):
    assert word.startswith(stem(word, language))
    assert stem(word, language)


def test_two_forms_of_a_pashto_word_find_much_the_same():
    pairs = [("حقونه", "حقونو"), ("ښوونځي", "ښوونځیو"), ("ښځې", "ښځو"), ("مشران", "مشرانو")]
    for one, other in pairs:
        found, also = set(codes(one)), set(codes(other))
        assert len(found & also) / len(found | also) >= 0.8, (one, other)


def everything():
    names = [f.name for f in SearchEntry._meta.concrete_fields if f.name != "id"]
    return sorted(SearchEntry.objects.values_list(*names))


def test_what_is_kept_is_what_a_rebuilding_makes():
    clause = Clause.objects.get(code="C10")
    clause.text_en += " Kaleidoscopic."
    clause.save()
    item = Item.objects.get(code="C10-1")
    item.themes.clear()
    Term.objects.get(code="school").delete()
    follow_up = factories.follow_up.make()
    kept, words = everything(), set(SearchWord.objects.values_list("word", flat=True))

    call_command("rebuild_search")

    assert everything() == kept
    assert words >= set(SearchWord.objects.values_list("word", flat=True))
    assert "clause:C10" in codes("kaleidoscopic")
    assert f"item:{follow_up.item.code}" in codes(follow_up.item.code)


def test_an_edit_is_found_at_once_and_what_it_replaced_no_longer():
    clause = Clause.objects.get(code="C10")
    before = clause.text_en
    clause.text_en = "Kaleidoscopic."
    clause.save()
    assert codes("kaleidoscopic") == ["clause:C10"]
    clause.text_en = before
    clause.save()
    assert "clause:C10" not in codes("kaleidoscopic")


@pytest.fixture
def people(django_user_model):
    return [django_user_model.objects.create_user(name) for name in ("author", "reviewer")]


@pytest.fixture
def draft(people):
    follow_up = factories.follow_up.make()
    draft = factories.development.make(
        item=follow_up.item, follow_up=follow_up, author=people[0], text_en=f"{MARK} came."
    )
    factories.citation.make(update=draft, source__title=f"{MARK} title")
    return draft


def test_a_draft_is_found_by_nobody_until_it_is_published(draft, people):
    rebuild()
    assert codes(MARK) == []
    assert not SearchWord.objects.filter(word=MARK.lower()).exists()

    publish(draft, on=TODAY, reviewer=people[1])

    number = Update.objects.get(pk=draft.pk).number
    assert f"update:{number}" in codes(MARK)
    assert any(code.startswith("source:") for code in codes(MARK))


def test_search_makes_a_fixed_number_of_queries(client, django_assert_num_queries):
    client.get(SEARCH, {"q": "court"})  # The forms of the glossary are read once.
    with django_assert_num_queries(4):
        client.get(SEARCH, {"q": "taliban"})
    with django_assert_num_queries(4):
        client.get(SEARCH, {"q": "women rights", "page_size": 100})


def test_texts_are_read_of_what_is_shown_alone(django_assert_num_queries):
    search("taliban", reader=ENGLISH)  # The forms of the glossary are read once.
    with django_assert_num_queries(2) as queries:
        found = search("taliban", reader=ENGLISH)
    with django_assert_num_queries(1):
        shown = found.hits[:3]

    assert not any("text_shown" in query["sql"] for query in queries)
    assert [hit.entry.code for hit in shown] == [hit.entry.code for hit in found.hits][:3]
    assert len(found.hits) > len(shown)


def test_a_clause_is_called_in_the_language_of_its_text():
    titles = dict(SearchEntry.objects.filter(code="C10").values_list("language", "title_shown"))
    assert (titles["en"], titles["fa-AF"]) == ("Clause 10", "بند ۱۰")
    assert not re.search("[A-Za-z]", titles["ps"])


def test_what_goes_away_while_it_is_found_is_left_out():
    found = search("ICC", reader=ENGLISH)
    (first, second) = found.hits[:2]
    SearchEntry.objects.filter(pk=first.entry.pk).delete()

    assert found.hits[:2] == [second]
