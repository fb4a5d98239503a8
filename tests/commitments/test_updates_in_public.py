"""What readers get of the ledger, on pages, in the API and in feeds: and what they never get."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from commitments.ledger import head, publish
from commitments.models import Citation, Update
from commitments.sitemaps import SITEMAPS
from tests import factories
from vienna_process.api import router

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 2)
MARK = "Zarghun-Planted-Mark"


@pytest.fixture
def people(django_user_model):
    return [
        django_user_model.objects.create_user(
            f"{MARK}{name}", email=f"{MARK}{name}@example.org", first_name=MARK, last_name=MARK
        )
        for name in ("author", "reviewer")
    ]


@pytest.fixture
def follow_up():
    return factories.follow_up.make()


@pytest.fixture
def make(follow_up, people):
    """Return a function that makes an update of the follow-up, published if it is asked to be."""

    def make(recipe=factories.development, *, is_published=True, on=TODAY, **values):
        author, reviewer = people
        update = recipe.make(item=follow_up.item, follow_up=follow_up, author=author, **values)
        factories.citation.make(update=update, excerpt="As the report says.")
        if is_published:
            publish(update, on=on, reviewer=reviewer)
        return update

    return make


@pytest.fixture
def secret(make):
    """Make a draft with the mark in every field that takes text."""
    organisation = factories.organisation.make(name_en=MARK, code=MARK.lower())
    draft = make(
        factories.assessment,
        is_published=False,
        text_en=MARK,
        text_fa_af=MARK,
        text_ps=MARK,
        searched_en=MARK,
        override_reason=MARK,
        import_key=MARK,
        attributed_to=organisation,
    )
    Citation.objects.filter(update=draft).update(excerpt=MARK, locator=MARK)
    source = draft.citations.get().source
    source.title = source.publisher = MARK
    source.code = MARK.lower()
    source.address = source.archived_address = f"https://example.org/{MARK}"
    source.save()
    return draft


def get(client, path, **parameters):
    response = client.get(path, parameters)
    assert response.status_code == 200, response.content
    return response


def public_addresses(update):
    """Return the address of every public route that has one without arguments, and of details."""
    item, follow_up = update.item.code, update.follow_up.code
    addressee = update.follow_up.addressee.code
    pages = [
        *("", "declarations/", "addressees/", "themes/", "updates/", "method/", "about/"),
        *("privacy/", "updates/feed/", "ledger/feed/", f"items/{item}/"),
        *(f"items/{item}.{ending}" for ending in ("bib", "ris", "csl.json")),
        *(f"items/{item}/feed/", f"addressees/{addressee}/feed/", f"updates/{update.number}.ris"),
        *(f"embed/items/{item}/", f"embed/addressees/{addressee}/"),
        *(f"updates/{update.number}/", f"addressees/{addressee}/", "declarations/", "nothing/"),
        update.item.clause.get_absolute_url().split("/", 2)[2],
        update.item.clause.declaration.get_absolute_url().split("/", 2)[2],
    ]
    lists = [prefix for prefix, _viewset, _name in router.registry]
    return [
        *(f"/{code}/{page}" for page in pages for code in ("en", "fa-af", "ps")),
        *(f"/api/v1/{name}/?page_size=100" for name in lists),
        *(f"/api/v1/{name}/" for name in ("", "schema", "docs", "ledger/head")),
        *(f"/sitemap-{section}.xml" for section in SITEMAPS),
        *("/sitemap.xml", "/robots.txt", f"/api/v1/oembed/?url=http://testserver/en/items/{item}/"),
        *(f"/api/v1/updates/?search={MARK}", f"/api/v1/items/{item}/", "/api/v1/nothing/"),
        *(f"/api/v1/follow-ups/{follow_up}/", f"/api/v1/updates/{update.number}/"),
    ]


@pytest.mark.usefixtures("secret")
def test_no_public_address_shows_a_draft_or_a_member(client, make):
    update = make(factories.assessment)

    for address in public_addresses(update):
        response = client.get(address)
        shown = response.content.decode() + str(response.headers)
        if "search=" in address:
            shown = shown.replace(f"search={MARK}", "")
        assert MARK.lower() not in shown.lower(), address


def test_a_published_mark_would_be_seen(client, make):
    update = make(text_en=MARK)

    for address in (f"/en/items/{update.item.code}/", "/en/updates/", "/api/v1/updates/"):
        assert MARK in get(client, address).content.decode()


def test_counts_filters_and_head_know_nothing_of_drafts(client, make):
    make()
    before = [get(client, "/api/v1/updates/").json()["count"], head()]

    draft = make(is_published=False)

    assert [get(client, "/api/v1/updates/").json()["count"], head()] == before
    for name, value in (("item", draft.item.code), ("source", draft.citations.get().source.code)):
        found = get(client, "/api/v1/updates/", **{name: value}).json()["results"]
        assert all(row["number"] for row in found)
    code = draft.citations.get().source.code
    assert client.get(f"/api/v1/sources/{code}/").status_code == 404


def test_the_address_of_a_draft_is_that_of_nothing(client, make):
    draft = make(is_published=False)

    answers = [client.get(f"/en/updates/{number}/") for number in (draft.pk, 999_999)]

    assert [answer.status_code for answer in answers] == [404, 404]


def test_the_item_shows_status_reason_assessor_evidence_and_timeline(client, make, follow_up):
    make(text_en="They met in January.")
    make(
        factories.assessment,
        text_en="A commission works.",
        attributed_to=factories.organisation.make(name_en="The desk"),
    )

    page = get(client, f"/en/items/{follow_up.item.code}/").content.decode()

    for words in (
        *("They met in January.", "A commission works.", "The desk", "As the report says."),
        *("Underway", "The addressee has begun to act.", "Not transmitted", "Medium"),
    ):
        assert words in page


def test_a_correction_is_marked_and_both_stay_readable(client, make, follow_up):
    wrong = make(text_en="They met in January.")
    right = make(factories.correction, supersedes=wrong, text_en="They met in February.")

    page = get(client, f"/en/items/{follow_up.item.code}/").content.decode()
    row = get(client, f"/api/v1/updates/{wrong.number}/").json()

    assert "They met in January." in page
    assert "They met in February." in page
    assert "This update has been corrected." in page
    assert row["superseded_by"] == [right.number]
    assert get(client, f"/api/v1/updates/{right.number}/").json()["supersedes"] == wrong.number


def test_the_api_tells_an_update_whole(client, make):
    update = make(factories.assessment, text_fa_af="کمیسیون کار می‌کند.")

    row = get(client, f"/api/v1/updates/{update.number}/").json()

    assert row["text"] == {"en": "Something happened.", "fa-AF": "کمیسیون کار می‌کند.", "ps": ""}
    assert row["follow_up"] == update.follow_up.code
    assert row["as_of"] == {
        "from": "2024-01-01",
        "to": "2024-01-01",
        "precision": "day",
        "solar_hijri": {"from": "1402-10-11", "to": "1402-10-11"},
    }
    assert row["recorded_on"] == "2026-01-02"
    assert row["digest"] == head().digest
    assert row["citations"][0]["excerpt"] == "As the report says."
    assert row["superseded_by"] == []


def test_the_head_is_public(client, make):
    make()

    assert get(client, "/api/v1/ledger/head/").json() == {
        "number": head().number,
        "digest": head().digest,
    }


def test_entries_can_be_read_from_where_one_left_off(client, make):
    first, second = make().number, make().number

    rows = get(client, "/api/v1/ledger/entries/", after=first).json()["results"]

    assert [row["number"] for row in rows] == [second]


@pytest.mark.parametrize("after", ["0.5", "1e1", "x", "-1"])
def test_entries_are_numbered_whole(client, after):
    assert client.get("/api/v1/ledger/entries/", {"after": after}).status_code == 400


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"since": "2024-02-01"}, False),
        ({"since": "2024-01-01"}, True),
        ({"until": "2023-12-31"}, False),
        ({"kind": "development"}, True),
        ({"kind": "letter_sent"}, False),
        ({"search": "Something"}, True),
        ({"search": "absent-word"}, False),
    ],
)
def test_updates_are_filtered(client, make, parameters, found):
    number = make().number

    rows = get(
        client,
        "/api/v1/updates/",
        item=Update.objects.get(entry__number=number).item.code,
        **parameters,
    ).json()["results"]

    assert [row["number"] for row in rows] == [number] * found


@pytest.mark.parametrize("query", ["kind=rumour", "since=yesterday", "addressee=nobody"])
def test_a_wrong_filter_is_an_error_on_page_and_api(client, query):
    assert client.get(f"/api/v1/updates/?{query}").status_code == 400
    assert client.get(f"/en/updates/?{query}").status_code == 400


LETTER = {"reply_due_on": dt.date(2024, 3, 1), "as_of": "2024-02-01"}


@pytest.mark.parametrize(
    ("recipes", "response", "position"),
    [
        ([], "not_transmitted", ""),
        ([(factories.letter, LETTER)], "overdue", ""),
        ([(factories.letter, {"reply_due_on": dt.date(2999, 1, 1)})], "awaiting_reply", ""),
        ([(factories.letter, {})], "awaiting_reply", ""),
        (
            [(factories.letter, LETTER), (factories.reply, {"position": "acknowledged"})],
            "acknowledged",
            "acknowledged",
        ),
        ([(factories.letter, LETTER), (factories.reply, {})], "replied", "noted"),
        (
            [
                (factories.reply, {"as_of": "2024-02-02"}),
                (factories.reply, {"as_of": "2024-02-03", "position": "rejects"}),
            ],
            "replied",
            "rejects",
        ),
    ],
)
def test_the_response_is_derived(client, make, follow_up, recipes, response, position):
    for recipe, values in recipes:
        make(recipe, **values)

    row = get(client, f"/api/v1/follow-ups/{follow_up.code}/").json()

    assert (row["response"], row["position"]) == (response, position)


def test_an_item_page_makes_a_fixed_number_of_queries(
    client, make, people, django_assert_num_queries
):
    for _ in range(3):
        make(factories.assessment)
    item = Update.objects.first().item
    with django_assert_num_queries(18):
        client.get(item.get_absolute_url())
    source = factories.source.make()
    for _ in range(200):
        draft = make(is_published=False)
        for order in (2, 3):
            factories.citation.make(update=draft, source=source, order=order)
        publish(draft, on=TODAY, reviewer=people[1])

    assert Citation.objects.filter(update__item=item).count() > 500
    with django_assert_num_queries(18):
        client.get(item.get_absolute_url())


@pytest.mark.parametrize("feed", ["updates/feed/", "ledger/feed/"])
@pytest.mark.parametrize(("code", "tag"), [("en", "en"), ("fa-af", "fa-AF"), ("ps", "ps")])
def test_a_feed_is_in_the_readers_language_and_tells_days_only(client, make, feed, code, tag):
    make(on=timezone.now().date())

    response = get(client, f"/{code}/{feed}")

    text = response.content.decode()
    assert response["Content-Type"].startswith("application/atom+xml")
    assert f'xml:lang="{tag}"' in text
    assert "<entry" in text
    assert all(
        moment.endswith("T00:00:00+00:00")
        for moment in re.findall("<(?:updated|published)>([^<]+)", text.split("<entry", 1)[1])
    )


def test_the_feed_of_heads_has_one_entry_a_day(client, make):
    for day in (1, 2, 2, 3):
        make(on=dt.date(2026, 1, day))

    text = get(client, "/en/ledger/feed/").content.decode()

    assert text.count("<updated>2026-01-02T00:00:00") == 1
    assert head().digest in text


@pytest.fixture
def on_two(people):
    """Return a function that publishes one development with two follow-ups of an item."""
    first = factories.follow_up.make()
    second = factories.follow_up.make(item=first.item)
    source = factories.source.make()

    def on_two(other_excerpt="As the report says."):
        updates = []
        for follow_up, excerpt in ((first, "As the report says."), (second, other_excerpt)):
            update = factories.development.make(
                item=first.item,
                follow_up=follow_up,
                author=people[0],
                text_en="The court has begun.",
                attributed_to=None,
            )
            factories.citation.make(update=update, source=source, excerpt=excerpt)
            updates.append(publish(update, on=TODAY, reviewer=people[1]).update)
        return updates

    return on_two


@pytest.mark.parametrize("page", ["updates", "item"])
def test_what_bears_on_several_follow_ups_is_read_once(client, on_two, page):
    updates = on_two()
    path = "/en/updates/" if page == "updates" else f"/en/items/{updates[0].item.code}/"

    shown = client.get(path).content.decode()

    assert shown.count("The court has begun.") == 1
    for update in updates:
        assert f'id="update-{update.number}"' in shown
        assert f"/en/updates/{update.number}/" in shown
        assert update.follow_up.addressee.get_absolute_url() in shown


def test_what_cites_other_words_is_read_by_itself(client, on_two):
    on_two(other_excerpt="As it says elsewhere.")
    assert client.get("/en/updates/").content.decode().count("The court has begun.") == 2


def test_what_was_corrected_for_one_follow_up_stands_for_the_other(client, on_two, people):
    updates = on_two()
    correction = factories.correction.make(
        item=updates[0].item,
        follow_up=updates[0].follow_up,
        supersedes=updates[0],
        author=people[0],
        text_en="It has not begun.",
    )
    publish(correction, on=TODAY, reviewer=people[1])

    assert client.get("/en/updates/").content.decode().count("The court has begun.") == 2
