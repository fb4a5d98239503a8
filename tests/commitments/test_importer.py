"""Whole files in the database: the real one, faulty ones, changed ones."""

import hashlib
import re

import pytest
from django.db import transaction
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from modeltranslation.translator import translator

from commitments.importer import import_file
from commitments.models import FollowUp, Item
from declarations.importer.merging import EditsInTheWay
from declarations.importer.reading import FileRefused
from declarations.languages import LANGUAGES, versions
from declarations.models import (
    Addressee,
    Clause,
    ClauseVariant,
    Declaration,
    ImportedRow,
    TextSource,
    Theme,
)
from tests import factories
from tests.commitments.conftest import everything
from tests.conftest import DECLARATION
from tests.declarations.importer.files import (
    FAULTS,
    FIRST,
    SECOND,
    SMALL,
    UNREADABLE,
    damaged,
    disturbed,
    write,
)

pytestmark = pytest.mark.django_db

TRANSLATED = [model for model in translator.get_registered_models() if not model._meta.proxy]
# Forms in use and forms to avoid, of one language and not of the others.
OF_GLOSSARY = {"also", "avoid"}
MEETING = """\
- kind: preamble
  number: 2
  code: S-P2
  text: {en: We thank Herat., fa-AF: از هرات سپاسگزاریم., ps: له هرات مننه کوو.}
  items: []
"""
DIGEST = re.search(r"  sha256: \w+\n", SMALL)[0]


class TestTheRealFile:
    @pytest.mark.parametrize(
        ("rows", "count"),
        [
            (Declaration.objects, 1),
            (TextSource.objects, 3),
            (Clause.objects, 17),
            (Clause.objects.filter(kind="preamble"), 3),
            (Clause.objects.filter(kind="operative"), 13),
            (Clause.objects.filter(kind="closing"), 1),
            (ClauseVariant.objects, 7),
            (Addressee.objects, 17),
            (Theme.objects, 17),
            (Item.objects, 44),
            (FollowUp.objects, 25),
            (FollowUp.objects.filter(is_explicit=False), 1),
        ],
    )
    def test_it_has_so_many(self, rows, count):
        assert rows.count() == count

    @pytest.mark.usefixtures("empty")
    def test_a_first_import_makes_every_row(self):
        merge = import_file(DECLARATION)

        assert len(merge.created) == 1 + 3 + 17 + 7 + 17 + 17 + 44 + 25
        assert (merge.changed, merge.unchanged, merge.kept) == ([], [], [])
        assert ImportedRow.objects.count() == len(merge.created)

    def test_a_second_import_changes_nothing(self):
        before = everything()

        merge = import_file(DECLARATION)

        assert (merge.created, merge.changed, merge.kept, merge.overwritten) == ([], [], [], [])
        imported = ImportedRow.objects.exclude(table="declarations.term")
        assert len(merge.unchanged) == imported.count()
        assert everything() == before

    def test_to_overwrite_what_nobody_edited_changes_nothing(self):
        before = everything()

        merge = import_file(DECLARATION, overwrite=True)

        assert (merge.created, merge.changed, merge.overwritten) == ([], [], [])
        assert everything() == before

    def test_the_english_text_is_the_one_that_was_adopted(self):
        texts = Clause.objects.order_by("position").values_list("text_en", flat=True)

        letters = "".join("".join(texts).split())

        assert len(letters) == 4767
        assert hashlib.sha256(letters.encode()).hexdigest() == (
            "0587419fe3b361d719782f36fa587da391ba02b2d4a0e043b5afa7c8b72d3567"
        )

    def test_the_text_is_preamble_operative_part_and_closing(self):
        kinds = list(Clause.objects.order_by("position").values_list("kind", flat=True))

        assert kinds == ["preamble"] * 3 + ["operative"] * 13 + ["closing"]

    @pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES.values()])
    def test_every_quotation_stands_in_its_clause(self, tag):
        items = Item.objects.select_related("clause")

        assert [
            item.code
            for item in items
            if not len(versions(item, "quotation")[tag]) > 0
            or versions(item, "quotation")[tag] not in versions(item.clause, "text")[tag]
        ] == []

    @pytest.mark.parametrize("model", TRANSLATED)
    def test_a_text_stands_in_every_language_or_in_none(self, model):
        fields = set(translator.get_options_for_model(model).all_fields) - OF_GLOSSARY

        assert {
            (row.pk, field, frozenset(map(bool, versions(row, field).values())))
            for row in model._base_manager.all()
            for field in fields
            if len(set(map(bool, versions(row, field).values()))) > 1
        } == set()

    @pytest.mark.parametrize(
        ("model", "field"),
        [
            (Declaration, "title"),
            (TextSource, "title"),
            (Clause, "text"),
            (Addressee, "name"),
            (Theme, "name"),
            (Item, "title"),
            (Item, "quotation"),
        ],
    )
    def test_no_text_that_is_needed_is_missing(self, model, field):
        assert [
            row.pk for row in model.objects.all() if not all(versions(row, field).values())
        ] == []

    def test_every_tracked_item_has_an_addressee_and_no_position_has_one(self):
        with_addressee = set(FollowUp.objects.values_list("item__code", flat=True))

        assert set(Item.objects.tracked().values_list("code", flat=True)) == with_addressee
        assert len(with_addressee) == 17

    def test_the_consensus_on_not_recognising_is_a_condition(self):
        assert Item.objects.get(code="C11-1").kind == "condition"


def texts_in(code):
    """Return every text of the real declaration in the language of ``code``, joined."""
    return "\n".join(
        str(text)
        for model in TRANSLATED
        for field in set(translator.get_options_for_model(model).all_fields) - OF_GLOSSARY
        for text in model._base_manager.values_list(field + LANGUAGES[code].suffix, flat=True)
    )


class TestTheLettersOfTheRealFile:
    @pytest.mark.parametrize(
        "word", ["کارگروه", "تروریسم", "دانشگاه", "دبیرکل", "دادستان", "آوریل", "فیلتر", "وین"]
    )
    def test_dari_is_not_the_persian_of_iran(self, word):
        words = set(re.findall(r"[^\W\d_]+", texts_in("fa-af")))

        assert len(words) > 500
        assert word not in words

    @pytest.mark.parametrize(
        ("code", "letters"), [("fa-af", "\u064a\u0643\u0649"), ("ps", "\u0643\u06af\u0649")]
    )
    def test_no_letter_is_of_another_language(self, code, letters):
        assert set(letters) & set(texts_in(code)) == set()


class TestARefusedFile:
    @pytest.mark.parametrize("fault", FAULTS, ids=str)
    def test_with_a_fault_writes_nothing(self, tmp_path, fault):
        path, before = write(tmp_path, fault.text), everything()

        with pytest.raises(FileRefused):
            import_file(path)

        assert everything() == before

    @pytest.mark.parametrize("name", UNREADABLE)
    def test_that_cannot_be_read_writes_nothing(self, tmp_path, name):
        content, _message = UNREADABLE[name]
        path, before = write(tmp_path, content), everything()

        with pytest.raises(FileRefused):
            import_file(path)

        assert everything() == before

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ("[second-", "[first-", "declaration.upholds: first-vienna-2023 is not known; import"),
            (
                "[second-vienna-2023]",
                "[small-2024]",
                "declaration.upholds: small-2024 would uphold",
            ),
            ("ended_on: '2024", "ended_on: '2023", "declaration small-2024: "),
            ("code: small-roads", 'code: "small-roads\\n"', "theme small-roads\n: Enter a valid"),
            ("https://example.org/text", "https://-/", "text source small-2024 other: Enter a"),
            ("code: S-P1", "code: P1", "P1: another declaration has this code"),
            ("code: S-C1-2", "code: C09-2", "C09-2: another declaration has this code"),
        ],
    )
    def test_that_does_not_fit_the_database_writes_nothing(self, run, old, new, message):
        before = everything()

        with pytest.raises(FileRefused) as refused:
            run((old, new))

        assert str(refused.value)[: len(message)] == message
        assert everything() == before

    @pytest.mark.usefixtures("small")
    def test_that_upholds_itself_through_another_writes_nothing(self, run):
        other = factories.declaration.make(slug="other-2024")
        other.upholds.add(Declaration.objects.get(slug="small-2024"))
        before = everything()

        with pytest.raises(FileRefused) as refused:
            run(("[second-vienna-2023]", "[other-2024]"))

        assert str(refused.value) == (
            "declaration.upholds: small-2024 would, step by step, uphold itself."
        )
        assert everything() == before

    @pytest.mark.usefixtures("small")
    def test_that_takes_back_a_demand_with_follow_ups_writes_nothing(self, run):
        before = everything()

        with pytest.raises(FileRefused) as refused:
            run(
                ("kind: demand", "kind: position\n    stance: view"),
                ("    addressees: [small-c", "#"),
            )

        assert str(refused.value).startswith("item S-C1-1: ")
        assert everything() == before


class TestAnImport:
    def test_makes_the_rows_of_the_file(self, small):
        assert small.created == [
            "declaration small-2024",
            "text source small-2024 other",
            "text source small-2024 ours",
            "clause S-P1",
            "clause S-C1",
            "variant S-C1 other 1",
            "addressee small-village",
            "addressee small-council",
            "theme small-roads",
            "theme small-water",
            "item S-C1-1",
            "follow-up S-C1-1:small-council",
            "item S-C1-2",
        ]
        item = Item.objects.get(code="S-C1-1")
        assert item.title_ps == "د څاګانو کیندل"
        assert item.clause.declaration.upholds.get().slug == "second-vienna-2023"
        assert item.speaker.parts.get() == item.follow_ups.get().addressee

    @pytest.mark.usefixtures("small")
    @pytest.mark.parametrize("code", LANGUAGES)
    def test_does_not_depend_on_the_language_in_force(self, run, code):
        before = everything()

        with translation.override(code):
            merge = run()

        assert (merge.created, merge.changed) == ([], [])
        assert everything() == before

    @pytest.mark.usefixtures("small")
    def test_says_in_the_history_that_it_was_one(self, run):
        run(("en: Roads", "en: Streets"))

        record = Theme.history.filter(code="small-roads").latest()
        assert (record.name_en, record.history_change_reason) == ("Streets", "import")

    @pytest.mark.usefixtures("small")
    @pytest.mark.parametrize(
        ("old", "new", "changes"),
        [
            ("en: Roads", "en: Streets", ["theme small-roads"]),
            ("ps: سړکونه", "ps: لارې", ["theme small-roads"]),
            ("ended_on: '2024-01-02'", "ended_on: '2024-01-03'", ["declaration small-2024"]),
            ("seen_on: '2024-02-01'\n  ", "", ["text source small-2024 other"]),
            ("  part_of: small-village\n", "", ["addressee small-council"]),
            ("themes: [small-water]", "themes: [small-roads]", ["item S-C1-1"]),
            ("    about: [small-village]\n", "", ["item S-C1-1"]),
            ("upholds: [second-vienna-2023]", "upholds: []", ["declaration small-2024"]),
            (
                "addressees: [small-c",
                "implied_addressees: [small-c",
                ["follow-up S-C1-1:small-council"],
            ),
        ],
    )
    def test_changes_what_the_file_says_anew_and_no_other_row(self, run, old, new, changes):
        merge = run((old, new))

        assert merge.changed == changes
        assert (merge.created, merge.kept, len(merge.unchanged)) == ([], [], 12)

    @pytest.mark.usefixtures("small")
    def test_makes_room_for_a_new_clause(self, run):
        change = ("clauses:\n", f"clauses:\n{MEETING}"), (DIGEST, "")

        merge = run(*change)

        assert merge.created == ["clause S-P2"]
        assert merge.changed == ["text source small-2024 ours", "clause S-P1", "clause S-C1"]
        clauses = Declaration.objects.get(slug="small-2024").clauses.order_by("position")
        assert list(clauses.values_list("code", "position")) == [
            ("S-P2", 1),
            ("S-P1", 2),
            ("S-C1", 3),
        ]
        assert run(*change).changed == []

    @pytest.mark.usefixtures("small")
    def test_lets_items_change_places(self, run):
        run((FIRST + SECOND, SECOND + FIRST))

        items = Item.objects.filter(code__startswith="S-").order_by("position")
        assert list(items.values_list("code", "position")) == [("S-C1-2", 1), ("S-C1-1", 2)]

    @pytest.mark.usefixtures("small")
    def test_does_not_make_room_where_a_row_left_the_file(self, run):
        before = everything()

        with pytest.raises(FileRefused, match=r"item S-C1-2: .* already exists"):
            run((FIRST, ""))

        assert everything() == before

    def test_lets_another_source_be_the_tracked_one(self, run):
        run(("  is_tracked: true\n", ""), ("language: ps", "language: en\n  is_tracked: true"))

        merge = run(("language: ps", "language: en"))

        assert merge.changed == ["text source small-2024 other", "text source small-2024 ours"]
        assert Declaration.objects.get(slug="small-2024").tracked_source.code == "ours"

    def test_takes_long_codes(self, run):
        slug, code = "s" * 50, "o" * 49

        merge = run(
            ("small-2024", slug),
            ("- code: other", f"- code: {code}"),
            ("source: other", f"source: {code}"),
        )

        assert f"text source {slug} {code}" in merge.created


def is_imported_whole_or_not_at_all(path):
    """Tell whether an import did all or nothing, and take it back."""
    before = everything()
    with transaction.atomic():
        try:
            import_file(path)
        except (FileRefused, EditsInTheWay):
            return everything() == before
        again = import_file(path)
        transaction.set_rollback(True)
    return (again.created, again.changed, again.kept) == ([], [], [])


whole_imports = settings(
    deadline=None,
    derandomize=True,
    # The database is rolled back after each example, and the folder's one file is overwritten.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@settings(whole_imports, max_examples=40)
@given(content=disturbed() | damaged(SMALL.encode()))
def test_a_disturbed_file_is_imported_whole_or_not_at_all(tmp_path, content):
    assert is_imported_whole_or_not_at_all(write(tmp_path, content))


@settings(whole_imports, max_examples=10)
@given(content=damaged(DECLARATION.read_bytes()))
def test_the_damaged_real_file_is_imported_whole_or_not_at_all(tmp_path, content):
    assert is_imported_whole_or_not_at_all(write(tmp_path, content))


class TestTheSameInOtherDeclarations:
    SAME = "    themes: [small-water]\n    same_as: [C10-1, C09-2]\n"

    def saying_the_same(self, folder, same=SAME):
        return write(folder, SMALL.replace("    themes: [small-water]\n", same))

    def test_a_file_links_its_items_to_those_that_are_there(self, tmp_path):
        path = self.saying_the_same(tmp_path)

        import_file(path)

        linked = Item.objects.get(code="S-C1-1").same.all()
        assert [item.code for item in linked] == ["C09-2", "C10-1"]
        assert Item.objects.get(code="C10-1").same.get().code == "S-C1-1"

    def test_both_files_can_be_imported_again(self, tmp_path):
        path = self.saying_the_same(tmp_path)
        import_file(path)

        merges = [import_file(DECLARATION), import_file(path)]

        assert [(merge.changed, merge.kept) for merge in merges] == [([], [])] * 2
        assert Item.objects.get(code="S-C1-1").same.count() == 2

    def test_a_file_may_say_it_later(self, tmp_path):
        import_file(write(tmp_path, SMALL))

        merge = import_file(self.saying_the_same(tmp_path))

        assert merge.changed == ["item S-C1-1"]
        assert Item.objects.get(code="S-C1-1").same.count() == 2

    def test_an_empty_list_takes_the_links_away(self, tmp_path):
        import_file(self.saying_the_same(tmp_path))

        import_file(self.saying_the_same(tmp_path, self.SAME.replace("C10-1, C09-2", "")))

        assert not Item.objects.get(code="C10-1").same.exists()

    @pytest.mark.parametrize(
        ("code", "said"),
        [
            ("V9-C01-1", "S-C1-1: same_as: V9-C01-1 is not an item"),
            ("S-C1-1", "S-C1-1: same_as: S-C1-1 is not an item"),
        ],
    )
    def test_what_is_not_there_is_refused(self, tmp_path, code, said):
        path = self.saying_the_same(tmp_path, self.SAME.replace("C10-1, C09-2", code))

        with pytest.raises(FileRefused, match=said):
            import_file(path)

        assert not Item.objects.filter(code="S-C1-1").exists()

    def test_the_same_within_a_file_is_refused(self, tmp_path):
        import_file(write(tmp_path, SMALL))
        path = self.saying_the_same(tmp_path, self.SAME.replace("C10-1, C09-2", "S-C1-2"))

        with pytest.raises(FileRefused, match="same_item_is_of_another_declaration"):
            import_file(path)
