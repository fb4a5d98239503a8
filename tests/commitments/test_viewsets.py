import pytest

from commitments.models import FollowUp, Item
from commitments.statuses import Kind
from declarations.models import Clause
from declarations.viewsets import ThemeViewSet
from tests import factories

pytestmark = pytest.mark.django_db
LISTS = {
    "declarations": 1,
    "clauses": 17,
    "addressees": 17,
    "themes": 17,
    "items": 44,
    "demands": 9,
    "commitments": 7,
    "follow-ups": 25,
}
# Queries of a list of one page: the data version, the rows, and what is fetched for all rows.
QUERIES = {
    "declarations": 5,
    "clauses": 6,
    "addressees": 3,
    "themes": 3,
    "items": 5,
    "demands": 5,
    "commitments": 5,
    "follow-ups": 4,
}
ONE = {
    "declarations": "second-vienna-2023",
    "clauses": "C10",
    "addressees": "icc",
    "themes": "accountability",
    "items": "C10-1",
    "demands": "C10-1",
    "commitments": "C01-1",
    "follow-ups": "C09-2:un",
}


def get(client, path, **parameters):
    return client.get(f"/api/v1/{path}", parameters)


def codes(client, path, **parameters):
    response = get(client, path, **parameters)
    assert response.status_code == 200, response.content
    return [row["code"] for row in response.json()["results"]]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_everything(client, name):
    assert get(client, f"{name}/").json()["count"] == LISTS[name]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_makes_a_fixed_number_of_queries(client, name, django_assert_num_queries):
    for item in factories.item.make(_quantity=4):
        factories.follow_up.make(item=item)

    with django_assert_num_queries(QUERIES[name]):
        get(client, f"{name}/", page_size=100)


@pytest.mark.parametrize("name", LISTS)
def test_one_row_is_the_same_alone_and_in_its_list(client, name):
    rows = get(client, f"{name}/", page_size=100).json()["results"]

    alone = get(client, f"{name}/{ONE[name]}/").json()

    assert [row for row in rows if ONE[name] in {row.get("code"), row.get("slug")}] == [alone]


@pytest.mark.parametrize("name", LISTS)
def test_a_row_leads_to_itself_and_to_its_page(client, name):
    row = get(client, f"{name}/{ONE[name]}/").json()

    assert client.get(row["html_url"]).status_code == 200
    assert client.get(row["url"]).json()["url"] == row["url"]


@pytest.mark.parametrize("name", LISTS)
def test_what_is_not_there_is_a_problem(client, name):
    response = get(client, f"{name}/none/")

    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == 404


def test_a_pashto_reader_asks_what_is_asked_of_the_court(client):
    response = client.get("/api/v1/items/?addressee=icc", headers={"Accept-Language": "ps"})

    (item,) = response.json()["results"]
    stored = Item.objects.get(code="C10-1")
    assert item["title"] == {
        "en": stored.title_en,
        "fa-AF": stored.title_fa_af,
        "ps": stored.title_ps,
    }
    assert item["follow_ups"][0]["addressee"] == "icc"
    assert response.headers["Content-Language"] == "ps"


@pytest.mark.parametrize(
    ("lang", "column"),
    [("ps", "text_ps"), ("ps-AF", "text_ps"), ("prs", "text_fa_af"), ("fa-AF", "text_fa_af")],
)
def test_one_language_can_be_asked_for(client, lang, column):
    text = get(client, "clauses/C10/", lang=lang).json()["text"]

    assert text == getattr(Clause.objects.get(code="C10"), column)


def test_a_missing_text_is_empty_and_not_in_another_language(client):
    factories.theme.make(code="new-theme", name_en="New")

    assert get(client, "themes/new-theme/").json()["name"] == {"en": "New", "fa-AF": "", "ps": ""}


@pytest.mark.parametrize("path", ["items/", "items/C10-1/"])
def test_an_unknown_language_is_an_error_that_lists_the_known(client, path):
    response = get(client, path, lang="de")

    assert response.status_code == 400
    assert "en, fa-AF, ps" in response.json()["errors"]["lang"][0]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("parameter", ["adressee", "limit", "id", "order_by"])
def test_an_unknown_parameter_is_an_error_and_not_ignored(client, name, parameter):
    for path in (f"{name}/", f"{name}/{ONE[name]}/"):
        response = get(client, path, **{parameter: "1"})

        assert response.status_code == 400
        assert list(response.json()["errors"]) == [parameter]


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("kind", "wish"),
        ("status", "done"),
        ("addressee", "nobody"),
        ("theme", "none"),
        ("declaration", "none"),
        ("ordering", "title"),
        ("search", "x" * 201),
        ("page_size", "0"),
        ("page_size", "101"),
        ("page_size", "1e3"),
        ("page_size", "۱۰"),
        ("page_size", ""),
        ("clause", "x" * 13),
        ("search", "a\x00b"),
    ],
)
def test_a_bad_value_is_an_error_that_names_the_parameter(client, parameter, value):
    response = get(client, "items/", **{parameter: value})

    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"
    assert list(response.json()["errors"]) == [parameter]


@pytest.mark.parametrize("page", ["0", "99", "-1", "x"])
def test_a_page_that_is_not_there_is_not_found(client, page):
    assert get(client, "items/", page=page).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, method):
    response = getattr(client, method)("/api/v1/items/C10-1/", content_type="application/json")

    assert response.status_code == 405
    assert response.json()["status"] == 405


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "The request is not valid."), ("fa-AF", None), ("ps", None)],
)
def test_an_error_is_in_the_language_asked_for(client, language, title):
    response = client.get("/api/v1/items/?kind=x", headers={"Accept-Language": language})

    found = response.json()["title"]
    assert found == title if title else not found.isascii()


def test_the_language_of_the_parameter_goes_before_that_of_the_browser(client):
    response = client.get("/api/v1/items/?kind=x&lang=ps", headers={"Accept-Language": "fa-AF"})

    assert response.headers["Content-Language"] == "ps"
    assert (
        response.json()
        == client.get("/api/v1/items/?kind=x", headers={"Accept-Language": "ps"}).json()
    )


@pytest.mark.parametrize("kind", Kind)
def test_items_are_filtered_by_kind(client, kind):
    found = codes(client, "items/", kind=kind, page_size=100)

    assert found == list(Item.objects.filter(kind=kind).values_list("code", flat=True))


def test_demands_and_commitments_are_items_of_their_kind(client):
    for name, kind in (("demands", Kind.DEMAND), ("commitments", Kind.COMMITMENT)):
        assert codes(client, f"{name}/") == codes(client, "items/", kind=kind)


def test_a_demand_is_not_among_the_commitments(client):
    assert get(client, "commitments/C10-1/").status_code == 404


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"clause": "10"}, ["C10-1"]),
        ({"clause": "closing", "kind": "demand"}, ["X1-2", "X1-3"]),
        ({"theme": "education"}, ["C08-1", "C08-2"]),
        ({"addressee": "oic"}, ["C12-1", "C12-2"]),
        ({"about": "doha-agreement-2020"}, ["C13-1", "C13-2"]),
        ({"stance": "gratitude"}, ["P3-2", "X1-1"]),
        ({"addressee": "un", "theme": "sanctions"}, ["C09-2"]),
        ({"search": "sanctions", "kind": "demand"}, []),
        ({"search": "impose SANCTION"}, ["C09-2"]),
        ({"kind": "condition"}, ["C11-1"]),
        ({"declaration": "second-vienna-2023", "clause": "9"}, ["C09-1", "C09-2"]),
        ({"clause": "9", "ordering": "-code"}, ["C09-2", "C09-1"]),
    ],
)
def test_items_are_filtered(client, parameters, expected):
    assert codes(client, "items/", **parameters) == expected


def test_addressee_and_status_meet_in_one_follow_up(client):
    FollowUp.objects.filter(item__code="C09-2", addressee__code="un").update(status="underway")

    assert codes(client, "items/", addressee="un", status="underway") == ["C09-2"]
    assert codes(client, "items/", addressee="international-community", status="underway") == []


def test_an_item_with_two_addressees_is_listed_once(client):
    assert codes(client, "items/", status="not_assessed").count("C09-2") == 1


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"item": "C09-2"}, ["C09-2:international-community", "C09-2:un"]),
        ({"addressee": "icc"}, ["C10-1:icc"]),
        ({"kind": "condition"}, ["C11-1:international-community"]),
        ({"theme": "sanctions", "addressee": "un"}, ["C09-2:un"]),
        ({"clause": "10", "status": "not_assessed"}, ["C10-1:icc"]),
        ({"status": "met"}, []),
        (
            {"item": "C09-2", "ordering": "-addressee"},
            ["C09-2:un", "C09-2:international-community"],
        ),
    ],
)
def test_follow_ups_are_filtered(client, parameters, expected):
    assert codes(client, "follow-ups/", **parameters) == expected


@pytest.mark.parametrize(
    ("name", "parameters", "expected"),
    [
        ("clauses", {"kind": "preamble"}, ["P1", "P2", "P3"]),
        ("clauses", {"clause": "closing"}, ["X1"]),
        ("clauses", {"search": "apartheid"}, ["C04"]),
        ("clauses", {"search": "اپارتاید ښځو"}, ["C04"]),
        ("addressees", {"kind": "court"}, ["icc"]),
        ("addressees", {"part_of": "muslim-countries"}, ["oic"]),
        ("themes", {"search": "sanctions"}, ["sanctions"]),
    ],
)
def test_other_lists_are_filtered(client, name, parameters, expected):
    assert codes(client, f"{name}/", **parameters) == expected


def test_pages_lead_from_one_to_the_next(client):
    seen, address = [], "/api/v1/items/?page_size=20"
    while address:
        page = client.get(address).json()
        seen += [row["code"] for row in page["results"]]
        address = page["next"]

    assert seen == list(Item.objects.values_list("code", flat=True))


@pytest.mark.parametrize("path", ["", "items/", "items/C10-1/", "items/?kind=x", "nothing/"])
def test_a_browser_gets_a_page_and_a_program_gets_json(client, path):
    program = client.get(f"/api/v1/{path}")
    browser = client.get(
        f"/api/v1/{path}", headers={"Accept": "text/html", "Accept-Language": "ps"}
    )

    assert program.headers["Content-Type"].endswith("json")
    assert browser.status_code == program.status_code
    if path != "nothing/":
        assert '<html lang="ps" dir="rtl">' in browser.content.decode()


def test_a_format_that_is_not_there_is_refused(client):
    response = client.get("/api/v1/items/", headers={"Accept": "application/pdf"})

    assert response.status_code == 406


def test_an_address_of_the_api_that_is_not_there_is_a_problem(client):
    response = client.get("/api/v1/nothing/", headers={"Accept-Language": "fa-AF"})

    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"


def test_no_answer_sets_a_cookie_or_depends_on_one(client):
    response = client.get("/api/v1/items/")

    assert not response.cookies
    assert "Cookie" not in response.headers["Vary"]


def test_an_item_names_those_that_say_the_same_in_other_declarations(client):
    other = factories.item.make(code="V3-C01-1")
    other.same.add(Item.objects.get(code="C10-1"))

    assert get(client, "items/C10-1/").json()["same"] == ["V3-C01-1"]
    assert get(client, "items/V3-C01-1/").json()["same"] == ["C10-1"]
    assert get(client, "items/C09-2/").json()["same"] == []


@pytest.mark.parametrize("name", ONE)
@pytest.mark.parametrize("code", ["%00", "nothing", "C99-9:un", "99999999999"])
def test_there_is_nothing_at_a_code_that_nothing_has(client, name, code):
    assert get(client, f"{name}/{code}/").status_code == 404


@pytest.mark.parametrize("name", ONE)
def test_a_code_ends_where_the_address_ends(client, name):
    assert get(client, f"{name}/{ONE[name]}%00x/").status_code == 404


def test_a_row_that_goes_while_a_list_is_read_is_left_out(client, monkeypatch):
    whole = ThemeViewSet.rows
    monkeypatch.setattr(ThemeViewSet, "rows", lambda *asked: whole(*asked)[1:])

    assert len(codes(client, "themes/")) == LISTS["themes"] - 1
