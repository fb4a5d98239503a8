"""Lists of items and updates: what their filters find, and what these say that they would find."""

import csv
import datetime as dt
import io
import re
from html import unescape
from itertools import groupby
from operator import itemgetter
from urllib.parse import parse_qs, urlsplit

import pytest

from commitments.ledger import publish
from commitments.models import FollowUp, Item, Update
from declarations.calendars import local_digits
from declarations.languages import LANGUAGES
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_updates")]
LISTS = {
    "items/": ["", "kind=demand", "addressee=un&status=met", "theme=sanctions&kind=demand"],
    "updates/": ["", "kind=development", "addressee=un", "since=2024-01-01&until=2024-12-31"],
}
CASES = [(path, query) for path, queries in LISTS.items() for query in queries]


def found(client, path, query, code="en"):
    """Return how many rows a list says that it has."""
    response = client.get(f"/{code}/{path}?{query}")
    assert response.status_code == 200
    return response.context["paginator"].count


@pytest.mark.parametrize(("path", "query"), CASES)
def test_a_facet_says_how_many_it_leads_to(client, path, query):
    facets = client.get(f"/en/{path}?{query}").context["facets"]

    counted = [value for facet in facets for value in facet.values]
    assert counted or query
    for value in counted:
        assert found(client, path, value.query) == value.count


@pytest.mark.parametrize("path", LISTS)
def test_what_is_equally_frequent_stands_by_its_code(client, path):
    facets = client.get(f"/en/{path}").context["facets"]

    for facet in facets:
        rows = [(-value.count, value.query) for value in facet.values]
        assert rows == sorted(rows)


def test_an_item_with_two_follow_ups_of_one_status_counts_once(client):
    item = factories.item.make()
    for _each in range(2):
        factories.follow_up.make(item=item, status="stalled")
    facets = client.get(f"/en/items/?declaration={item.clause.declaration.slug}&ordering=kind")

    counted = {value.query: value.count for each in facets.context["facets"] for value in each[1]}
    assert not any("status=stalled" in query for query in counted)  # The one value that there is.
    assert found(client, "items/", "status=stalled") == 1


def test_an_update_that_cites_a_source_twice_is_found_once(client, django_user_model):
    author, reviewer = (django_user_model.objects.create_user(name) for name in ("a", "b"))
    source = factories.source.make()
    follow_up = FollowUp.objects.with_code("C09-2:un").get()
    update = factories.development.make(
        "2024-03-01", item=follow_up.item, follow_up=follow_up, author=author
    )
    for order in (1, 2):
        factories.citation.make(update=update, source=source, order=order)
    publish(update, on=dt.date(2026, 1, 2), reviewer=reviewer)

    response = client.get(f"/en/updates/?source={source.code}")

    assert response.context["paginator"].count == 1
    assert [year.count for year in response.context["years"]] == [1]
    assert len(client.get(f"/api/v1/updates/?source={source.code}").json()["results"]) == 1


@pytest.mark.parametrize(("path", "query"), CASES)
def test_a_chip_takes_its_own_filter_away_and_no_other(client, path, query):
    chips = client.get(f"/en/{path}?{query}&page=1").context["chips"]

    kept = set(filter(None, query.split("&")))
    assert {frozenset(kept - set(filter(None, chip.query.split("&")))) for chip in chips} == {
        frozenset([each]) for each in kept
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_years_lead_to_what_was_so_in_them(client, code):
    context = client.get(f"/{code}/updates/").context

    assert context["years"]
    for year in context["years"]:
        html = client.get(f"/{code}/updates/?{year.query}").content.decode()
        shown = local_digits(year.label, language=LANGUAGES[code])
        assert f'id="year-{year.label}"' in html
        assert f">{shown}</a></h2>" in html


def test_what_was_recorded_last_comes_first_when_asked(client):
    updates = client.get("/en/updates/?ordering=-number").context["updates"]

    numbers = [update.number for update in updates]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] == Update.objects.published().count()


def test_items_with_the_latest_update_come_first_when_asked(client):
    items = list(client.get("/en/items/?ordering=-updated").context["items"])

    days = [item.last_update_on for item in items]
    assert days == sorted(days, reverse=True)


def test_items_without_updates_come_last_on_both_databases(client):
    silent = factories.item.make()

    last = client.get("/en/items/?ordering=-updated&page=2").context["items"]

    assert Item.objects.with_last_update().get(pk=silent.pk).last_update_on == dt.date.min
    assert list(last)[-1].last_update_on == dt.date.min


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    "query", ["kind=nothing", "addressee=nobody", "theme=x", "ordering=y", "search=" + "x" * 201]
)
def test_a_filter_that_is_wrong_is_refused_and_named(client, path, query):
    response = client.get(f"/ps/{path}?{query}")

    assert response.status_code == 400
    assert f'<bdi class="code">{query.split("=")[0]}</bdi>' in response.content.decode()


@pytest.mark.parametrize("path", LISTS)
def test_words_narrow_a_list_beside_its_other_filters(client, path):
    html = client.get(f"/en/{path}?kind=demand&search=sanction").content.decode()
    html = html.partition("</form>")[0]

    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', html)
    assert hidden in ([("kind", "demand")], [])
    assert 'value="sanction"' in html


@pytest.mark.parametrize("path", LISTS)
def test_markup_in_the_address_stays_text(client, path):
    html = client.get(f"/en/{path}?search=<b>x</b>").content.decode()

    assert "<b>x</b>" not in html


@pytest.mark.parametrize("path", [*LISTS, "", "dashboard/", "items/C09-2/"])
def test_a_page_makes_few_queries_however_much_there_is(
    client, path, django_assert_max_num_queries
):
    with django_assert_max_num_queries(32):
        client.get(f"/ps/{path}")


@pytest.mark.parametrize("code", LANGUAGES)
def test_home_says_where_things_stand_and_what_was_recorded_last(client, code):
    html = client.get(f"/{code}/").content.decode()

    assert html.count("families__one--apart") == 1
    assert html.count("update--short") == 5


def test_an_item_leads_to_its_neighbours_and_to_items_near_to_it(client):
    context = client.get("/en/items/C09-2/").context

    order = list(Item.objects.values_list("code", flat=True))
    place = order.index("C09-2")
    assert context["previous"].code == order[place - 1]
    assert context["next"].code == order[place + 1]
    item = Item.objects.get(code="C09-2")
    for each in context["related"]:
        shares = set(each.themes.all()) & set(item.themes.all())
        assert shares or set(each.addressees.all()) & set(item.addressees.all())


@pytest.mark.parametrize(
    ("code", "heading"),
    [
        ("en", "The same in other declarations"),
        ("fa-af", "همین مطلب در اعلامیه‌های دیگر"),
        ("ps", "همدا خبره په نورو اعلامیو کې"),
    ],
)
def test_an_item_leads_to_the_same_in_other_declarations(client, code, heading):
    other = factories.item.make(code="V3-C01-1", title_en="To act as asked before")
    assert heading not in client.get(f"/{code}/items/C10-1/").content.decode()

    other.same.add(Item.objects.get(code="C10-1"))

    html = client.get(f"/{code}/items/C10-1/").content.decode()
    there = client.get(f"/{code}/items/V3-C01-1/").content.decode()
    section = html.partition('<section aria-labelledby="same">')[2].partition("</section>")[0]
    assert heading in section
    assert f'href="/{code}/items/V3-C01-1/"' in section
    assert f'href="/{code}/items/C10-1/"' in there.partition('aria-labelledby="same"')[2]


def test_the_first_and_the_last_item_have_one_neighbour(client):
    first, last = Item.objects.first().code, Item.objects.last().code

    assert client.get(f"/en/items/{first}/").context["previous"] is None
    assert client.get(f"/en/items/{last}/").context["next"] is None


DAYS = {
    "1403-03-12": ("From 1 June 2024", "له ۱۲ غبرګولی ۱۴۰۳ څخه"),
    "2024-06-01": ("From 1 June 2024", "له ۱۲ غبرګولی ۱۴۰۳ څخه"),
}


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("code", "place"), [("en", 0), ("ps", 1)])
def test_a_list_begins_where_its_chip_says_in_either_calendar(client, day, code, place):
    context = client.get(f"/{code}/updates/?since={day}").context

    wanted = Update.objects.published().filter(as_of_to__gte=dt.date(2024, 6, 1)).count()
    assert context["paginator"].count == wanted
    assert [str(chip.label) for chip in context["chips"]] == [DAYS[day][place]]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "day", ["04/26/2023", "26 April 2023", "1403-12-31", "9999-12-31", "0001-01-01", "²-1-1"]
)
@pytest.mark.parametrize("name", ["since", "until"])
def test_a_day_that_there_is_not_is_refused(client, code, name, day):
    assert client.get(f"/{code}/updates/", {name: day}).status_code == 400
    assert client.get("/api/v1/updates/", {name: day}).status_code == 400


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_year_says_how_many_it_leads_to(client, code):
    for year in client.get(f"/{code}/updates/").context["years"]:
        assert found(client, "updates/", year.query, code) == year.count


@pytest.mark.parametrize("path", LISTS)
def test_what_is_no_filter_is_not_passed_on(client, path):
    response = client.get(f"/en/{path}?utm_source=x&kind=")

    assert response.status_code == 200
    html = response.content.decode()
    assert "utm_source=x" not in html[html.index("<main") :]
    for feed in re.findall(r'href="(/en/updates/feed/[^"]*)"', html):
        assert client.get(feed.replace("&amp;", "&")).status_code == 200


@pytest.mark.parametrize("path", LISTS)
def test_an_empty_order_is_the_usual_one(client, path):
    name = "items" if path == "items/" else "updates"
    usual = list(client.get(f"/en/{path}").context[name])

    assert list(client.get(f"/en/{path}?ordering=,").context[name]) == usual


FILES = {
    "items/": ["", "kind=demand&addressee=un", "as_of=2025-01-01&kind=demand"],
    "updates/": ["", "kind=development&since=2024-01-01"],
    "addressees/": [""],
    "themes/": [""],
    "glossary/": ["", "search=پوهنتون"],
    "addressees/un/": [""],
    "themes/sanctions/": [""],
    "items/C06-1/": [""],
}


def files_offered(html):
    """Return the addresses of the files that a page offers of its list, by format."""
    found = {}
    for address in re.findall(r'href="(/api/v1/[^"]+)" type="[^"]+" rel="nofollow"', html):
        path = unescape(address)
        found[parse_qs(urlsplit(path).query)["format"][0]] = path
    return found


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("path", "query"), [(path, query) for path, queries in FILES.items() for query in queries]
)
def test_what_a_page_lists_is_offered_as_files(client, path, query, code):
    response = client.get(f"/{code}/{path}?{query}")
    files = files_offered(response.content.decode())

    assert files.keys() == {"csv", "xlsx", "json"}
    listed = client.get(files["json"]).json()["count"]
    table = client.get(files["csv"]).getvalue().decode()
    assert table.startswith("\ufeff")
    assert len(list(csv.DictReader(io.StringIO(table, newline="")))) == listed > 0
    assert client.get(files["xlsx"]).getvalue().startswith(b"PK")
    paginator = response.context.get("paginator")
    assert paginator is None or paginator.count == listed


def test_a_page_of_another_day_offers_no_list_of_today(client):
    page = client.get("/en/themes/sanctions/?as_of=2025-01-01").content.decode()

    files = files_offered(page)
    assert files.keys() == {"csv", "xlsx", "json"}
    assert all("as_of=2025-01-01" in address for address in files.values())


@pytest.mark.parametrize("name", ["kind", "-kind", "publisher"])
def test_what_is_equal_by_the_order_asked_for_keeps_its_own(client, name):
    rows = client.get(f"/api/v1/sources/?ordering={name}&page_size=100").json()["results"]

    groups = [list(group) for _key, group in groupby(rows, itemgetter(name.removeprefix("-")))]
    assert max(map(len, groups)) > 1
    for group in groups:
        codes = [row["code"] for row in group]
        assert codes == sorted(codes)
