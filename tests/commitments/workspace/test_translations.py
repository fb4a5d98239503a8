"""The translators' pages: what waits, writing, checks, conflicts, signing off, and files."""

import datetime as dt
import re

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import HealthCheck, given, settings, strategies as st

from commitments.catalogues import bring, export
from commitments.models import Item
from commitments.translations import progress
from declarations.languages import LANGUAGES
from declarations.models import Clause, Theme
from declarations.translation_states import digest, record, standing

pytestmark = pytest.mark.django_db
DARI, PASHTO = LANGUAGES["fa-af"], LANGUAGES["ps"]
TODAY = dt.date(2026, 1, 2)


@pytest.fixture
def clause():
    return Clause.objects.get(code="C10")


def page(row, field="text", code="ps", *more):
    kind = type(row).__name__.lower()
    return "/".join(["/en/workspace/translations", kind, str(row.pk), field, code, *more, ""])


def write(client, row, text, *, field="text", code="ps", seen=None, **also):
    if seen is None:
        seen = digest(getattr(row, field + LANGUAGES[code].suffix))
    return client.post(page(row, field, code), {"text": text, "seen": seen} | also)


def state(row, field="text", language=PASHTO):
    return standing(type(row).objects.get(pk=row.pk), field, language).state


def test_the_queue_has_what_is_outdated_and_how_far_all_is(as_, clause):
    clause.text_en = clause.text_en.replace(" and ", " or ", 1)
    clause.save()

    shown = as_("translator").get("/en/workspace/translations/?language=ps&state=outdated")

    html = shown.content.decode()
    assert page(clause) in html
    assert len(shown.context["page_obj"].object_list) == 1
    counts = {(x.code, kind): c for x, kind, c in progress()}
    assert counts["ps", "clause"]["outdated"] == 1
    assert sum(counts["ps", "theme"].values()) == Theme.objects.count()


@pytest.mark.parametrize("query", ["", "?page=2", "?language=fa-af", "?kind=item&page=9"])
def test_the_queue_opens_however_it_is_asked(as_, query):
    assert as_("translator").get(f"/ps/workspace/translations/{query}").status_code == 200


@pytest.mark.parametrize("query", ["?language=de", "?state=good", "?kind=user"])
def test_the_queue_refuses_what_there_is_not(as_, query):
    assert as_("translator").get(f"/ps/workspace/translations/{query}").status_code == 400


def test_the_screen_has_source_changes_terms_and_the_other_language(as_, clause):
    clause.text_en = clause.text_en.replace("ask", "kindly ask", 1)
    clause.save()

    html = as_("translator").get(page(clause)).content.decode()

    assert re.search("<ins>kindly</ins>", html)
    assert "<mark>International</mark> <mark>Criminal</mark> <mark>Court</mark>" in html
    assert "د جرمونو نړیواله محکمه" in html
    assert clause.text_fa_af[:40] in html
    assert f'lang="ps" dir="rtl">{clause.text_ps[:30]}' in html


def test_a_translation_is_written_and_signed_off_by_another(as_, people, clause):
    text = clause.text_ps + " او نور."

    assert write(as_("translator"), clause, text).status_code == 302

    clause.refresh_from_db()
    made = record(clause, "text", PASHTO)
    assert (clause.text_ps, made.translated_by) == (text, people["translator"])
    own = as_("translator").post(page(clause, "text", "ps", "sign-off"), {"seen": digest(text)})
    assert own.status_code == 403
    assert state(clause) == "working"
    other = as_("reviewer").post(page(clause, "text", "ps", "sign-off"), {"seen": digest(text)})
    assert other.status_code == 302
    assert state(clause) == "reviewed"


def test_the_same_text_again_says_that_it_still_fits(as_, clause):
    clause.text_en = clause.text_en.replace(" and ", " or ", 1)
    clause.save()
    assert state(clause) == "outdated"

    write(as_("translator"), clause, clause.text_ps)

    assert state(clause) == "working"
    assert state(clause, language=DARI) == "outdated"


@pytest.mark.parametrize("name", ["reviewer", "coordinator"])
def test_reviewers_read_and_do_not_write(as_, clause, name):
    assert as_(name).get(page(clause)).status_code == 200
    assert write(as_(name), clause, "دا").status_code == 403


def test_who_saves_second_sees_what_the_first_wrote(as_, clause):
    seen = digest(clause.text_ps)
    first, second = f"{clause.text_ps} لومړی.", f"{clause.text_ps} دویم."
    write(as_("translator"), clause, first, seen=seen)

    late = write(as_("translator"), clause, second, seen=seen)

    html = late.content.decode()
    assert late.status_code == 409
    assert "<del>لومړی.</del>" in html
    assert "<ins>دویم.</ins>" in html
    assert Clause.objects.get(pk=clause.pk).text_ps == first
    again = write(as_("translator"), clause, second, seen=late.context["seen"])
    assert again.status_code == 302
    assert Clause.objects.get(pk=clause.pk).text_ps == second


def test_another_language_saved_meanwhile_stays(as_, clause):
    dari = f"{clause.text_fa_af} دیگر."
    old = Clause.objects.get(pk=clause.pk)
    write(as_("translator"), clause, dari, code="fa-af")
    write(as_("translator"), old, f"{old.text_ps} نور.")
    now = Clause.objects.get(pk=clause.pk)
    assert (now.text_fa_af, now.text_ps) == (dari, f"{old.text_ps} نور.")


@pytest.mark.parametrize("text", ["", "  ", "كابل", "\u202eمحکمه"])
def test_what_is_never_right_is_refused(as_, text):
    theme = Theme.objects.get(code="education")
    response = write(as_("translator"), theme, text, field="name")
    assert response.status_code == 400
    assert 'role="alert"' in response.content.decode()
    assert Theme.objects.get(pk=theme.pk).name_ps == theme.name_ps


def test_a_warning_is_shown_once_and_may_be_set_aside(as_):
    theme = Theme.objects.get(code="education")
    warned = write(as_("translator"), theme, "زده‌کړې (۱", field="name")
    assert warned.status_code == 200
    assert "Numbers differ from the original: 1." in warned.content.decode()
    assert Theme.objects.get(pk=theme.pk).name_ps == theme.name_ps

    saved = write(as_("translator"), theme, "زده‌کړې (۱", field="name", despite="1")

    assert saved.status_code == 302
    assert Theme.objects.get(pk=theme.pk).name_ps == "زده‌کړې (۱"


def test_a_form_to_avoid_is_warned_of(as_):
    theme = Theme.objects.get(code="education")
    warned = write(as_("translator"), theme, "دانشگاه", field="name", code="fa-af")
    assert "“دانشگاه” is a form to avoid" in warned.content.decode()


def test_words_that_are_quoted_change_together_with_their_quotation(as_):
    clause, item = Clause.objects.get(code="C10"), Item.objects.get(code="C10-1")
    old = item.quotation_ps.split()[0]
    text = clause.text_ps.replace(item.quotation_ps, item.quotation_ps.replace(old, "هاغه", 1))
    assert text != clause.text_ps

    refused = write(as_("translator"), clause, text)
    assert refused.status_code == 400
    assert 'name="quotation-C10-1"' in refused.content.decode()
    assert Clause.objects.get(pk=clause.pk).text_ps == clause.text_ps

    half = write(as_("translator"), clause, text, **{"quotation-C10-1": "نشته"})
    assert half.status_code == 400

    words = item.quotation_ps.replace(old, "هاغه", 1)
    saved = write(as_("translator"), clause, text, despite="1", **{"quotation-C10-1": words})
    assert saved.status_code == 302
    item.refresh_from_db()
    assert item.quotation_ps == words
    item.full_clean()


@pytest.mark.parametrize(
    "path",
    ["clause/999999/text/ps/", "clause/{pk}/code/ps/", "clause/{pk}/text/en/", "user/1/email/ps/"],
)
def test_of_what_is_no_translation_there_is_no_page(as_, clause, path):
    address = f"/en/workspace/translations/{path.format(pk=clause.pk)}"
    assert as_("translator").get(address).status_code == 404


def po(as_, code="ps"):
    return polib.pofile(
        as_("translator").get(f"/en/workspace/translations/{code}.po").content.decode()
    )


def send(client, content, *, writes=""):
    content = content if isinstance(content, bytes) else str(content).encode()
    file = SimpleUploadedFile("ps.po", content)
    return client.post(
        "/en/workspace/translations/import/", {"file": file, "language": "ps", "writes": writes}
    )


def entry(catalogue, context):
    return next(each for each in catalogue if each.msgctxt == context)


def test_a_file_goes_out_and_comes_back_as_it_was(as_):
    catalogue = po(as_)
    assert entry(catalogue, "clause/C10/text").msgstr == Clause.objects.get(code="C10").text_ps
    response = send(as_("translator"), catalogue, writes="1")
    assert response.status_code == 200
    assert response.context["lines"] == []


def test_a_file_is_shown_before_it_is_written(as_, people):
    catalogue = po(as_)
    entry(catalogue, "theme/education/name").msgstr = "پوهنه"

    dry = send(as_("translator"), catalogue)
    assert "Nothing is changed yet." in dry.content.decode()
    assert Theme.objects.get(code="education").name_ps != "پوهنه"

    wet = send(as_("translator"), catalogue, writes="1")
    theme = Theme.objects.get(code="education")
    assert "1 text was changed." in wet.content.decode()
    assert (theme.name_ps, record(theme, "name", PASHTO).translated_by) == (
        "پوهنه",
        people["translator"],
    )


def test_one_error_keeps_the_whole_file_out(as_):
    catalogue = po(as_)
    entry(catalogue, "theme/education/name").msgstr = "پوهنه"
    entry(catalogue, "theme/sanctions/name").msgstr = "كابل"
    entry(catalogue, "theme/recognition/name").msgctxt = "theme/nothing/name"

    response = send(as_("translator"), catalogue, writes="1")

    errors = {line.name: line.errors for line, _parts in response.context["lines"] if line.errors}
    assert response.status_code == 400
    assert set(errors) == {"theme/sanctions/name", "theme/nothing/name"}
    assert Theme.objects.get(code="education").name_ps != "پوهنه"


def test_a_file_does_not_overwrite_what_came_after_it(as_):
    catalogue = po(as_)
    entry(catalogue, "theme/education/name").msgstr = "پوهنه"
    entry(catalogue, "theme/sanctions/name").msgstr = "بندیز"
    theme = Theme.objects.get(code="education")
    theme.name_ps = "ښوونه"
    theme.save()
    other = Theme.objects.get(code="sanctions")
    other.name_en = "Sanctions and more"
    other.save()

    lines = {
        line.name: line.errors for line, _ in send(as_("translator"), catalogue).context["lines"]
    }

    assert lines["theme/education/name"] == ["Somebody changed this meanwhile."]
    assert lines["theme/sanctions/name"] == ["The original has changed since the file was made."]


def test_a_file_changes_a_clause_and_its_quotation_together(as_):
    catalogue, item = po(as_), Item.objects.get(code="C10-1")
    old = item.quotation_ps.split()[0]
    words = item.quotation_ps.replace(old, "هاغه", 1)
    text = entry(catalogue, "clause/C10/text")
    text.msgstr = text.msgstr.replace(item.quotation_ps, words)
    alone = send(as_("translator"), catalogue, writes="1")
    assert alone.status_code == 400

    entry(catalogue, "item/C10-1/quotation").msgstr = words
    assert send(as_("translator"), catalogue, writes="1").status_code == 200
    item.refresh_from_db()
    assert item.quotation_ps == words
    item.full_clean()


@pytest.mark.parametrize(
    "content", [b"", b"not a PO file", b"\xff\xfe", b'msgid "a', b"a" * 6_000_000]
)
def test_other_files_are_told_from_catalogues(as_, content):
    response = send(as_("translator"), content)
    assert response.status_code in {200, 400}
    assert response.status_code == 400 or response.context["lines"] == []


LETTERS = "ابپتځ \u200c\n\"'\\%۱{}()a."
TEXTS = st.text(alphabet=LETTERS, min_size=1, max_size=60).filter(lambda text: text.strip() == text)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(TEXTS)
def test_any_text_comes_back_exactly(people, text):
    theme = Theme.objects.get(code="education")
    Theme.objects.filter(pk=theme.pk).update(name_ps=text)
    content = export(PASHTO)
    Theme.objects.filter(pk=theme.pk).update(name_ps=text)
    assert bring(people["translator"], PASHTO, content, writes=False, on=TODAY) == []


def test_a_word_changed_in_the_admin_is_outdated_on_page_api_and_queue_at_once(
    as_, editor, clause, client
):
    address = f"/en/admin/declarations/clause/{clause.pk}/change/"
    form = editor.get(address).context["adminform"].form
    values = {name: form.initial.get(name) or "" for name in form.fields}
    for inline in editor.get(address).context["inline_admin_formsets"]:
        management = inline.formset.management_form
        values |= {
            management.add_prefix(name): management[name].value() for name in management.fields
        }
        for each in inline.formset.initial_forms:
            values |= {each.add_prefix(name): each[name].value() or "" for name in each.fields}
    values["text_en"] = clause.text_en.replace("ask", "urge", 1)

    assert editor.post(address, values).status_code == 302

    clause.refresh_from_db()
    assert "urge" in clause.text_en
    for code, tag in (("fa-af", "fa-AF"), ("ps", "ps")):
        shown = client.get(clause.get_absolute_url().replace("/en/", f"/{code}/")).content.decode()
        assert "translation-state--outdated" in shown
        told = client.get("/api/v1/clauses/C10/?translations=state").json()["translations"]
        assert told["text"][tag]["state"] == "outdated"
        queue = as_("translator").get(f"/en/workspace/translations/?language={code}&state=outdated")
        assert f"/clause/{clause.pk}/text/{code}/" in queue.content.decode()
