import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from declarations.kinds import ClauseKind
from declarations.languages import LANGUAGES
from declarations.models import (
    Addressee,
    Clause,
    ClauseVariant,
    DataVersion,
    Declaration,
    TextSource,
    Theme,
    key_of,
)
from tests import factories

pytestmark = pytest.mark.django_db


def broken(name):
    """Expect the database to refuse what follows by the rule called ``name``."""
    return pytest.raises(IntegrityError, match=name)


def on_sqlite_and_postgresql(name, columns):
    """Expect a unique rule: PostgreSQL says its name, SQLite its columns."""
    return broken(f"{name}|{columns}")


def test_a_declaration_ends_after_it_starts():
    with broken("declaration_ends_after_it_starts"), transaction.atomic():
        factories.declaration.make(started_on=dt.date(2024, 1, 2), ended_on=dt.date(2024, 1, 1))


@pytest.mark.parametrize(
    ("recipe", "values", "rule"),
    [
        (factories.addressee, {"kind": "party"}, "addressee_kind_is_known"),
        (factories.clause, {"kind": "annex"}, "clause_kind_is_known"),
        (factories.clause, {"number": 0}, "clause_number_starts_at_1"),
        (factories.text_source, {"language": "de"}, "text_source_language_is_known"),
    ],
)
def test_the_database_refuses_what_is_not_in_the_vocabulary(recipe, values, rule):
    with broken(rule), transaction.atomic():
        recipe.make(**values)


def test_the_database_refuses_an_unknown_kind_of_variant():
    clause = factories.clause.make()
    source = factories.text_source.make(declaration=clause.declaration)

    with broken("variant_kind_is_known"), transaction.atomic():
        ClauseVariant.objects.create(clause=clause, text_source=source, number=1, kind="other")


@pytest.mark.parametrize(
    ("values", "rule", "columns"),
    [
        ({"kind": "operative", "number": 7}, "clause_number_is_unique_in_kind", "clause.number"),
        ({"key": "seven"}, "clause_key_is_unique_in_declaration", "clause.key"),
        ({"position": 7}, "clause_position_is_unique", "clause.position"),
    ],
)
def test_a_clause_has_its_own_place(values, rule, columns):
    first = factories.clause.make(**values)

    with on_sqlite_and_postgresql(rule, columns), transaction.atomic():
        factories.clause.make(declaration=first.declaration, **values)


def test_one_text_source_is_tracked_in_a_language():
    first = factories.text_source.make(is_tracked=True)
    factories.text_source.make(declaration=first.declaration, is_tracked=False)
    factories.text_source.make(declaration=first.declaration, is_tracked=True, language="ps")

    with (
        on_sqlite_and_postgresql("one_tracked_text_source_per_language", "textsource.language"),
        transaction.atomic(),
    ):
        factories.text_source.make(declaration=first.declaration, is_tracked=True)


def test_an_addressee_is_not_part_of_itself():
    body = factories.addressee.make()
    body.part_of = body

    with broken("addressee_is_not_part_of_itself"), transaction.atomic():
        body.save()


def test_an_addressee_is_not_part_of_itself_through_others():
    outer = factories.addressee.make()
    inner = factories.addressee.make(part_of=outer)
    outer.part_of = inner

    with pytest.raises(ValidationError) as refused:
        outer.clean()

    assert list(refused.value.message_dict) == ["part_of"]


def test_a_body_with_parts_is_kept():
    assert Addressee.objects.get(code="oic").part_of.code == "muslim-countries"
    assert Addressee.objects.get(code="doha-organizers").part_of.code == "un"


def test_a_declaration_cannot_step_by_step_uphold_itself():
    first, second, third = factories.declaration.make(_quantity=3)
    second.upholds.add(first)
    third.upholds.add(second)

    assert first.would_uphold_itself([third])
    assert first.would_uphold_itself([first])
    assert not third.would_uphold_itself([first, second])


def test_the_text_is_source_text_in_english_only():
    declaration = Declaration.objects.get()

    source = {code: declaration.is_source_language(x) for code, x in LANGUAGES.items()}

    assert source == {"fa-af": False, "ps": False, "en": True}
    assert declaration.tracked_source.code == "tracked"


def test_a_declaration_without_a_source_has_none_tracked():
    assert factories.declaration.make().tracked_source is None


@pytest.mark.parametrize(
    ("kind", "number", "key"),
    [
        (ClauseKind.PREAMBLE, 2, "p2"),
        (ClauseKind.OPERATIVE, 13, "13"),
        (ClauseKind.CLOSING, 1, "closing"),
        (ClauseKind.CLOSING, 2, "closing-2"),
    ],
)
def test_the_key_of_a_clause_is_its_place_in_an_address(kind, number, key):
    assert key_of(kind, number) == key


@pytest.mark.parametrize(
    ("code", "language", "heading"),
    [
        ("C09", "en", "Clause 9"),
        ("P2", "en", "Preamble, paragraph 2"),
        ("X1", "en", "Closing paragraph"),
    ],
)
def test_a_clause_is_called_by_its_number(code, language, heading):
    clause = Clause.objects.get(code=code)

    with translation.override(language):
        assert clause.heading(LANGUAGES[language]) == heading


def test_a_second_closing_paragraph_has_its_number():
    assert str(Clause(kind="closing", number=2)) == "Closing paragraph 2"


def test_a_number_in_a_heading_is_in_the_readers_digits():
    assert "۹" in Clause.objects.get(code="C09").heading(LANGUAGES["ps"])


def test_the_wording_of_a_variant_stands_in_its_clause():
    variant = ClauseVariant.objects.filter(kind="different").first()
    variant.full_clean()
    variant.wording_ps = "دا ټکي په بند کې نشته"

    with pytest.raises(ValidationError) as refused:
        variant.full_clean()

    assert list(refused.value.message_dict) == ["wording_ps"]


@pytest.mark.parametrize("sha256", ["0" * 63, "g" * 64, "0" * 64 + "\n"])
def test_a_digest_is_64_hexadecimal_digits(sha256):
    source = TextSource.objects.get(code="tracked")
    source.sha256 = sha256

    with pytest.raises(ValidationError):
        source.full_clean()


@pytest.mark.parametrize("words", ["ملګري ملتونه", "ملگری ملتونه", "UNITED nations", "ملل متحد"])
def test_a_body_is_found_in_any_language_and_spelling(words):
    assert "un" in Addressee.objects.search(words).values_list("code", flat=True)


def test_every_word_has_to_be_found():
    assert not Addressee.objects.search("united kingdom").exists()


def test_an_empty_search_finds_all():
    assert Theme.objects.search("  ").count() == Theme.objects.count()


def test_an_edit_is_found_at_once():
    theme = factories.theme.make(name_ps="اوبه")

    theme.name_ps = "هوا"
    theme.save()

    assert Theme.objects.search("هوا").get() == theme
    assert not Theme.objects.search("اوبه").filter(pk=theme.pk).exists()


def test_addressees_are_listed_by_how_much_is_asked_of_them():
    counts = list(Addressee.objects.with_counts().values_list("item_count", flat=True))

    assert counts == sorted(counts, reverse=True)
    assert Addressee.objects.with_counts().get(code="un").item_count == 3


def test_there_is_a_data_version_before_there_is_content():
    DataVersion.objects.all().delete()

    assert DataVersion.current().number == 0


def test_there_is_one_data_version():
    with broken("data_version_is_one_row"), transaction.atomic():
        DataVersion.objects.create(pk=2)


@pytest.mark.parametrize(
    "model", [Theme, Addressee, Declaration, TextSource, Clause, ClauseVariant]
)
def test_a_row_is_called_by_a_word(model):
    assert str(model.objects.first()).strip()


@pytest.mark.django_db
@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1b", "\x7f", "\x85"])
def test_signs_that_nobody_sees_are_refused_and_line_ends_are_not(sign):
    clause = factories.clause.make(text_ps="یوه کرښه\r\nبله\tکرښه")
    clause.refuse_controls()
    clause.text_ps += sign

    with pytest.raises(ValidationError) as raised:
        clause.refuse_controls()

    assert list(raised.value.message_dict) == ["text_ps"]
