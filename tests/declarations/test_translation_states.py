"""What a translation is to the text it was made from: on rows, on pages and in the API."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from commitments.ledger import publish
from commitments.models import Item, Update
from declarations.kinds import TranslationState
from declarations.languages import LANGUAGES
from declarations.models import Addressee, Clause, Theme, Translation
from declarations.translation_states import digest, record, standing, standings
from tests import factories
from tests.people import with_second_factor

pytestmark = pytest.mark.django_db
DARI, PASHTO, ENGLISH = LANGUAGES["fa-af"], LANGUAGES["ps"], LANGUAGES["en"]
SOURCE, REVIEWED, WORKING, OUTDATED, MISSING = TranslationState
TODAY = dt.date(2026, 1, 2)


@pytest.fixture
def clause():
    return Clause.objects.get(code="C10")


def states(row, field="text"):
    fresh = type(row).objects.get(pk=row.pk)
    return [
        found and found.state
        for found in (standing(fresh, field, language) for language in (ENGLISH, DARI, PASHTO))
    ]


def test_what_was_imported_is_a_working_translation(clause):
    assert states(clause) == [SOURCE, WORKING, WORKING]


def test_a_word_changed_in_the_original_makes_its_translations_outdated(clause):
    clause.text_en = clause.text_en.replace(" and ", " or ", 1)
    clause.save()
    assert states(clause) == [SOURCE, OUTDATED, OUTDATED]


def test_a_translation_made_anew_is_of_the_new_text(clause):
    clause.text_en += " And more."
    clause.save()
    clause.text_ps += " نور هم."
    clause.save()
    assert states(clause) == [SOURCE, OUTDATED, WORKING]


def test_a_translation_saved_together_with_its_original_fits_it(clause):
    clause.text_en += " And more."
    clause.text_ps += " نور هم."
    clause.save()
    assert states(clause) == [SOURCE, OUTDATED, WORKING]


def test_the_old_words_brought_back_are_translated_again(clause):
    before = clause.text_en
    clause.text_en += " And more."
    clause.save()
    clause.text_en = before
    clause.save()
    assert states(clause) == [SOURCE, WORKING, WORKING]


def test_a_text_that_is_not_there_is_missing_where_there_is_an_original(clause):
    clause.text_ps = ""
    clause.save()
    assert states(clause) == [SOURCE, WORKING, MISSING]
    assert record(clause, "text", PASHTO) is None
    clause.note_en = clause.note_fa_af = clause.note_ps = ""
    clause.save()
    assert states(clause, "note") == [None, None, None]


def review(row, field, language, user):
    made = record(row, field, language)
    made.reviewed_by, made.reviewed_on = user, TODAY
    made.save()


def test_a_review_lasts_until_either_text_changes(clause, admin_user):
    review(clause, "text", DARI, admin_user)
    assert states(clause) == [SOURCE, REVIEWED, WORKING]

    clause.text_fa_af += "."
    clause.save()
    assert states(clause) == [SOURCE, WORKING, WORKING]

    clause = Clause.objects.get(pk=clause.pk)
    review(clause, "text", DARI, admin_user)
    clause.text_en += " And more."
    clause.save()
    assert states(clause) == [SOURCE, OUTDATED, OUTDATED]


def test_a_text_changed_behind_the_model_is_no_reviewed_one(clause, admin_user):
    review(clause, "text", DARI, admin_user)
    Clause.objects.filter(pk=clause.pk).rewrite(mode=False).update(text_fa_af="دیگر")
    assert states(clause) == [SOURCE, WORKING, WORKING]


def test_nobody_reviews_their_own(clause, admin_user):
    made = record(clause, "text", DARI)
    made.translated_by = made.reviewed_by = admin_user
    made.reviewed_on = TODAY
    with pytest.raises(IntegrityError), transaction.atomic():
        made.save()


def test_who_edits_in_the_admin_is_kept_and_never_shown(clause, admin_user, client):
    admin_client = Client()
    admin_client.force_login(with_second_factor(admin_user))
    address = f"/en/admin/declarations/clause/{clause.pk}/change/"
    form = admin_client.get(address).context["adminform"].form
    values = {name: form.initial.get(name) or "" for name in form.fields}
    inlines = admin_client.get(address).context["inline_admin_formsets"]
    for inline in inlines:
        prefix = inline.formset.prefix
        values |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    admin_client.post(address, values | {"text_ps": clause.text_ps + " نور."})

    made = record(Clause.objects.get(pk=clause.pk), "text", PASHTO)
    assert made.translated_by == admin_user
    shown = client.get("/api/v1/clauses/C10/?translations=state").content.decode()
    assert f'"translated_on":"{made.translated_on}"' in shown
    assert admin_user.username not in shown


@pytest.mark.parametrize("model", [Theme, Addressee, Clause, Item])
def test_every_row_has_a_state_for_every_text_it_has(model):
    for row in model.objects.all():
        for field, by_language in standings(row).items():
            assert set(by_language) == {"en", "fa-AF", "ps"}, (row, field)
            assert by_language["en"].state == SOURCE


def test_an_update_is_translated_from_its_own_language(django_user_model):
    author, reviewer = (django_user_model.objects.create_user(name) for name in "ab")
    follow_up = factories.follow_up.make()
    update = factories.development.make(
        item=follow_up.item,
        follow_up=follow_up,
        author=author,
        original_language="fa-af",
        text_en="It has begun.",
        text_fa_af="آغاز شد.",
        text_ps="",
    )
    factories.citation.make(update=update)
    assert not Translation.objects.filter(object_id=update.pk, field="text").filter(
        content_type__model="update"
    )

    publish(update, on=TODAY, reviewer=reviewer)

    assert states(update) == [WORKING, SOURCE, MISSING]
    kept = record(Update.objects.get(pk=update.pk), "text", ENGLISH)
    assert (kept.made_from, kept.source_digest) == ("آغاز شد.", digest("آغاز شد."))


def test_a_page_says_so_beside_the_text(client, clause):
    clause.text_en = clause.text_en.replace(" and ", " or ", 1)
    clause.save()
    address = clause.get_absolute_url().replace("/en/", "/fa-af/")

    shown = client.get(address).content.decode()
    original = client.get(address.replace("/fa-af/", "/en/")).content.decode()

    assert "translation-state--outdated" in shown
    assert f'<a href="{address.replace("/fa-af/", "/en/")}" hreflang="en">' in shown
    assert "translation-state" not in original


def test_a_page_says_nothing_beside_a_reviewed_text(client, clause, admin_user):
    review(clause, "text", DARI, admin_user)
    shown = client.get(clause.get_absolute_url().replace("/en/", "/fa-af/")).content.decode()
    assert "translation-state" not in shown


@pytest.mark.parametrize(
    "path", ["clauses/C10", "items/C10-1", "addressees/un", "themes/education"]
)
def test_the_api_tells_the_states_when_asked(client, path):
    plain = client.get(f"/api/v1/{path}/").json()
    told = client.get(f"/api/v1/{path}/?translations=state").json()

    states = told.pop("translations")
    assert plain == told
    for by_language in states.values():
        assert by_language["en"] == {"state": "source", "translated_on": None, "reviewed_on": None}
        assert by_language["ps"]["state"] == "working"


def test_the_api_refuses_another_question(client):
    response = client.get("/api/v1/items/?translations=who")
    assert response.status_code == 400
    assert "translations" in response.json()["errors"]
    assert client.get("/api/v1/follow-ups/?translations=state").status_code == 400


def test_a_changed_state_is_another_version_of_the_data(client, clause, admin_user):
    before = client.get("/api/v1/clauses/C10/")["ETag"]
    review(clause, "text", DARI, admin_user)
    assert client.get("/api/v1/clauses/C10/")["ETag"] != before
