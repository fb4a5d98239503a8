import re

import pytest
from django.urls import reverse

from commitments.models import FollowUp, Item
from commitments.statuses import Kind
from declarations.languages import LANGUAGES
from declarations.models import Addressee, Clause, Declaration, Theme
from tests import factories

pytestmark = pytest.mark.django_db
MODELS = [Theme, Addressee, Declaration, Clause, Item]


def address(row, action="change"):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{action}", args=[row.pk])


def form_of(editor, row):
    """Return what a browser would post from the change form of ``row``, unchanged."""
    response = editor.get(address(row))
    context = response.context_data
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    posted = {}
    for form in forms:
        for field in form:
            value = field.value()
            if isinstance(value, bool):
                posted |= {field.html_name: "on"} if value else {}
            elif isinstance(value, list):
                posted[field.html_name] = [getattr(each, "pk", each) for each in value]
            elif value is not None:
                posted[field.html_name] = value
    return posted


def save(editor, row, **changes):
    response = editor.post(address(row), form_of(editor, row) | changes)
    if response.status_code == 302:
        return {}
    context = response.context_data
    errors = dict(context["adminform"].form.errors)
    for inline in context["inline_admin_formsets"]:
        for form in inline.formset.forms:
            errors |= form.errors
        errors |= {"__all__": e} if (e := inline.formset.non_form_errors()) else {}
    return errors


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("model", MODELS)
def test_lists_and_forms_open_in_each_language(editor, model, code):
    base = f"/{code}/admin/{model._meta.app_label}/{model._meta.model_name}/"
    row = model.objects.first()

    for path in (
        base,
        f"{base}?q=un",
        f"{base}add/",
        f"{base}{row.pk}/change/",
        f"{base}{row.pk}/history/",
    ):
        response = editor.get(path)

        assert response.status_code == 200, path
        html = response.content.decode()
        assert f'dir="{LANGUAGES[code].direction}"' in html[:300]
        assert not re.search(r'<script(?![^>]*\bsrc=)|<style|\son[a-z]+="|"//', html)


@pytest.mark.parametrize("model", MODELS)
def test_saving_a_form_unchanged_is_accepted_and_changes_nothing(editor, model):
    row = model.objects.first()
    before = model.objects.filter(pk=row.pk).values().get()

    assert save(editor, row) == {}
    assert model.objects.filter(pk=row.pk).values().get() == before


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_field_has_the_language_and_direction_of_its_text(editor, code):
    language = LANGUAGES[code]
    clause = Clause.objects.get(code="C10")

    html = editor.get(address(clause)).content.decode()

    field = re.search(rf'<textarea name="text{language.suffix}"[^>]*>', html)[0]
    assert f'lang="{language.tag}"' in field
    assert f'dir="{language.direction}"' in field


def test_an_edit_in_one_language_leaves_the_others_and_names_the_editor(editor):
    clause = Clause.objects.get(code="C10")
    before = clause.text_fa_af

    assert save(editor, clause, note_ps="نوی یادښت") == {}

    clause.refresh_from_db()
    assert (clause.note_ps, clause.text_fa_af) == ("نوی یادښت", before)
    newest = clause.history.first()
    assert (newest.note_ps, newest.history_user.username) == ("نوی یادښت", "editor")


@pytest.mark.parametrize("suffix", ["_en", "_fa_af", "_ps"])
def test_a_change_of_text_that_breaks_a_quotation_is_refused(editor, suffix):
    clause = Clause.objects.get(code="C10")
    before = getattr(clause, f"text{suffix}")

    errors = save(editor, clause, **{f"text{suffix}": "Something else / بل څه"})

    clause.refresh_from_db()
    assert list(errors) == [f"quotation{suffix}"]
    assert getattr(clause, f"text{suffix}") == before


def test_a_text_and_the_quotation_in_it_can_be_changed_together(editor):
    clause = Clause.objects.get(code="C10")
    new = "موږ غواړو چې دوی عدالت ته راکش شي."

    errors = save(
        editor, clause, **{"text_ps": new, "items-0-quotation_ps": "دوی عدالت ته راکش شي"}
    )

    clause.refresh_from_db()
    assert errors == {}
    assert clause.text_ps == new
    assert clause.items.get().quotation_ps == "دوی عدالت ته راکش شي"


def test_the_form_warns_which_quotations_depend_on_the_text(editor):
    html = editor.get(address(Clause.objects.get(code="C09"))).content.decode()

    assert '<bdi dir="ltr">C09-1, C09-2</bdi>' in html


def test_a_change_of_the_tracked_text_is_told_to_differ_from_its_digest(editor):
    clause = Clause.objects.get(code="C10")

    response = editor.post(
        address(clause),
        form_of(editor, clause) | {"text_en": f"{clause.text_en} So be it."},
        follow=True,
    )

    levels = sorted(message.level_tag for message in response.context["messages"])
    assert levels == ["success", "warning"]


def test_a_change_of_white_space_keeps_the_digest(editor):
    clause = Clause.objects.get(code="X1")

    response = editor.post(
        address(clause),
        form_of(editor, clause) | {"text_en": clause.text_en.replace(". ", ".  ")},
        follow=True,
    )

    assert [m.level_tag for m in response.context["messages"]] == ["success"]


def test_a_variant_has_to_quote_its_clause(editor):
    errors = save(editor, Clause.objects.get(code="C02"), **{"variants-0-wording_en": "not there"})

    assert list(errors) == ["wording_en"]


def test_a_second_tracked_source_in_a_language_is_refused(editor):
    declaration = Declaration.objects.get()

    errors = save(editor, declaration, **{"text_sources-1-is_tracked": "on"})

    assert "__all__" in errors
    assert declaration.text_sources.filter(is_tracked=True).count() == 1


def test_a_declaration_cannot_uphold_itself_through_another(editor):
    first = Declaration.objects.get()
    second = factories.declaration.make()
    second.upholds.add(first)

    assert list(save(editor, first, upholds=[second.pk])) == ["upholds"]
    assert save(editor, second, upholds=[first.pk]) == {}


def test_a_body_cannot_be_part_of_itself_through_another(editor):
    un = Addressee.objects.get(code="un")

    errors = save(editor, un, part_of=Addressee.objects.get(code="doha-organizers").pk)

    assert list(errors) == ["part_of"]


def test_a_tracked_item_keeps_an_addressee(editor):
    errors = save(editor, Item.objects.get(code="C10-1"), **{"follow_ups-0-DELETE": "on"})

    assert "__all__" in errors
    assert FollowUp.objects.with_code("C10-1:icc").exists()


def test_a_position_takes_no_addressee(editor):
    errors = save(
        editor,
        Item.objects.get(code="C08-1"),
        **{"follow_ups-0-addressee": Addressee.objects.get(code="un").pk},
    )

    assert errors != {}


def test_a_demand_becomes_a_position_when_its_addressees_go(editor):
    item = Item.objects.get(code="C10-1")
    changes = {"kind": "position", "stance": "view"}

    assert "__all__" in save(editor, item, **changes)
    assert save(editor, item, **changes, **{"follow_ups-0-DELETE": "on"}) == {}

    item.refresh_from_db()
    assert item.kind == Kind.POSITION
    assert not item.follow_ups.exists()


def test_a_position_becomes_a_demand_with_an_addressee(editor):
    item = Item.objects.get(code="C08-1")
    changes = {"kind": "demand", "stance": ""}
    un = {"follow_ups-0-addressee": Addressee.objects.get(code="un").pk}

    assert save(editor, item, **changes) != {}
    assert save(editor, item, **changes, **un) == {}
    assert [f.code for f in item.follow_ups.all()] == ["C08-1:un"]


@pytest.mark.parametrize(
    ("model", "typed", "found"),
    [
        (Addressee, "ملګری ملتونه", "un"),
        (Addressee, "محكمة", "icc"),
        (Theme, "اپارتاید", "gender-apartheid"),
        (Item, "c10-1", "C10-1"),
    ],
)
def test_autocompletion_ignores_variants_of_letters(editor, model, typed, found):
    field = {Addressee: "speaker", Theme: "themes", Item: None}[model]
    if field:
        parameters = {"app_label": "commitments", "model_name": "item", "field_name": field}
        response = editor.get("/en/admin/autocomplete/", parameters | {"term": typed})
        ids = [row["id"] for row in response.json()["results"]]
    else:
        response = editor.get("/en/admin/commitments/item/", {"q": typed})
        ids = [str(row.pk) for row in response.context_data["cl"].result_list]

    assert str(model.objects.get(code=found).pk) in ids


@pytest.mark.parametrize("model", MODELS)
def test_a_form_links_to_the_public_page(editor, model):
    row = model.objects.first()

    assert f'href="{row.get_absolute_url()}"' in editor.get(address(row)).content.decode()


def test_the_admin_is_closed_to_strangers(client):
    for model in MODELS:
        response = client.get(address(model.objects.first()))

        assert response.status_code == 302
        assert response.url.startswith("/en/account/login/")


@pytest.mark.parametrize("model", MODELS)
def test_a_list_makes_a_fixed_number_of_queries(editor, model, django_assert_max_num_queries):
    with django_assert_max_num_queries(14):
        editor.get(f"/en/admin/{model._meta.app_label}/{model._meta.model_name}/")
