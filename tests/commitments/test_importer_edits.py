"""What a repeated import does with the changes of editors."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings, strategies as st

from commitments.models import FollowUp, Item
from declarations.importer.merging import EditsInTheWay
from declarations.languages import LANGUAGES
from declarations.models import Addressee, Clause, Declaration, TextSource, Theme
from tests import factories
from tests.commitments.conftest import edit, everything
from tests.declarations.importer.files import FIRST, SECOND

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("small")
class TestAnEditorsChange:
    @pytest.mark.parametrize("language", LANGUAGES.values(), ids=str)
    def test_in_one_language_stays(self, run, language):
        column = f"text{language.suffix}"
        clause = Clause.objects.get(code="S-P1")
        edit(clause, **{column: "Edited"})

        first, second = run(), run()

        assert first.kept == second.kept == [f"clause S-P1: {column}"]
        assert (first.changed, second.changed) == ([], [])
        clause.refresh_from_db()
        assert getattr(clause, column) == "Edited"

    def test_stays_while_other_columns_of_the_row_change(self, run):
        edit(Theme.objects.get(code="small-roads"), name_ps="لارې")

        merge = run(("en: Roads", "en: Streets"))

        assert merge.kept == ["theme small-roads: name_ps"]
        assert merge.changed == ["theme small-roads"]
        theme = Theme.objects.get(code="small-roads")
        assert (theme.name_en, theme.name_ps) == ("Streets", "لارې")

    def test_of_what_the_file_says_anew_is_in_the_way(self, run):
        edit(Theme.objects.get(code="small-roads"), name_en="Paths")
        edit(Item.objects.get(code="S-C1-2"), stance="welcome")
        before = everything()

        with pytest.raises(EditsInTheWay) as refused:
            run(
                ("en: Roads", "en: Streets"),
                ("stance: gratitude", "stance: view"),
                ("en: Water", "en: Wells"),
            )

        assert str(refused.value) == "theme small-roads: name_en\nitem S-C1-2: stance"
        assert everything() == before

    def test_that_the_file_takes_over_is_not_in_the_way(self, run):
        edit(Theme.objects.get(code="small-roads"), name_en="Streets")

        merge = run(("en: Roads", "en: Streets"))

        assert (merge.changed, merge.kept) == ([], [])
        assert run(("en: Roads", "en: Ways")).changed == ["theme small-roads"]

    def test_is_overwritten_on_demand_and_listed(self, run):
        edit(Theme.objects.get(code="small-roads"), name_en="Paths")
        edit(Declaration.objects.get(slug="small-2024"), started_on="2023-12-31")

        merge = run(overwrite=True)

        assert merge.overwritten == [
            "declaration small-2024: started_on was '2023-12-31'",
            "theme small-roads: name_en was 'Paths'",
        ]
        assert Theme.objects.get(code="small-roads").name_en == "Roads"
        assert (run().kept, run().changed) == ([], [])

    def test_of_links_stays(self, run):
        item = Item.objects.get(code="S-C1-1")
        item.themes.add(Theme.objects.get(code="education"))
        item.about.clear()

        merge = run()

        assert merge.kept == ["item S-C1-1: about", "item S-C1-1: themes"]
        assert set(item.themes.values_list("code", flat=True)) == {"education", "small-water"}
        assert item.about.count() == 0

    def test_of_links_that_the_file_changes_is_in_the_way(self, run):
        Item.objects.get(code="S-C1-1").themes.add(Theme.objects.get(code="education"))

        with pytest.raises(EditsInTheWay) as refused:
            run(("themes: [small-water]", "themes: [small-roads]"))

        assert str(refused.value) == "item S-C1-1: themes"

    def test_of_links_is_overwritten_on_demand(self, run):
        item = Item.objects.get(code="S-C1-1")
        item.themes.set([Theme.objects.get(code="education")])

        merge = run(overwrite=True)

        assert merge.overwritten == ["item S-C1-1: themes was ['education']"]
        assert item.themes.get().code == "small-water"

    def test_of_what_a_declaration_upholds_stays(self, run):
        """Even if what the file says would now lead in a circle: it is not written."""
        small, other = (
            Declaration.objects.get(slug=slug) for slug in ("small-2024", "second-vienna-2023")
        )
        small.upholds.clear()
        other.upholds.add(small)

        merge = run()

        assert merge.kept == ["declaration small-2024: upholds"]
        assert (small.upholds.count(), other.upholds.get()) == (0, small)

    def test_of_the_order_stays(self, run):
        edit(Item.objects.get(code="S-C1-2"), position=7)
        before = everything()

        merge = run()

        assert merge.kept == ["item S-C1-2: position"]
        assert everything() == before

    def test_of_the_order_that_the_file_changes_is_in_the_way(self, run):
        edit(Item.objects.get(code="S-C1-2"), position=7)

        with pytest.raises(EditsInTheWay) as refused:
            run((FIRST + SECOND, SECOND + FIRST))

        assert str(refused.value) == "item S-C1-2: position"

    def test_of_the_order_is_overwritten_on_demand(self, run):
        edit(Item.objects.get(code="S-C1-2"), position=7)
        edit(Item.objects.get(code="S-C1-1"), position=2)
        edit(Item.objects.get(code="S-C1-2"), position=1)

        merge = run(overwrite=True)

        assert merge.overwritten == ["item S-C1-1: position was 2", "item S-C1-2: position was 1"]
        items = Item.objects.filter(code__startswith="S-").order_by("position")
        assert list(items.values_list("code", "position")) == [("S-C1-1", 1), ("S-C1-2", 2)]


@pytest.mark.usefixtures("small")
class TestAnEditorsDeletion:
    @pytest.mark.parametrize(
        ("rows", "kept"),
        [
            (Theme.objects.filter(code="small-roads"), ["theme small-roads: deleted by an editor"]),
            (
                Theme.objects.filter(code="small-water"),
                ["theme small-water: deleted by an editor", "item S-C1-1: themes"],
            ),
            (Item.objects.filter(code="S-C1-2"), ["item S-C1-2: deleted by an editor"]),
            (
                Item.objects.filter(code="S-C1-1"),
                [
                    "item S-C1-1: deleted by an editor",
                    "follow-up S-C1-1:small-council: deleted by an editor",
                ],
            ),
            (
                FollowUp.objects.filter(item__code="S-C1-1"),
                ["follow-up S-C1-1:small-council: deleted by an editor"],
            ),
            (
                Clause.objects.filter(code="S-C1"),
                [
                    "clause S-C1: deleted by an editor",
                    "variant S-C1 other 1: deleted by an editor",
                    "item S-C1-1: deleted by an editor",
                    "follow-up S-C1-1:small-council: deleted by an editor",
                    "item S-C1-2: deleted by an editor",
                ],
            ),
            (
                Declaration.objects.filter(slug="small-2024"),
                [
                    "declaration small-2024: deleted by an editor",
                    "text source small-2024 other: deleted by an editor",
                    "text source small-2024 ours: deleted by an editor",
                    "clause S-P1: deleted by an editor",
                    "clause S-C1: deleted by an editor",
                    "variant S-C1 other 1: deleted by an editor",
                    "item S-C1-1: deleted by an editor",
                    "follow-up S-C1-1:small-council: deleted by an editor",
                    "item S-C1-2: deleted by an editor",
                ],
            ),
        ],
    )
    def test_stays_unless_it_is_overwritten(self, run, rows, kept):
        whole = [list(model.objects.values_list("folded", flat=True)) for model in (Theme, Item)]
        rows.all().delete()
        before = everything()

        merge = run()
        after = everything()
        overwriting = run(overwrite=True)

        assert (merge.kept, merge.created, merge.changed) == (kept, [], [])
        assert after == before
        assert sorted(overwriting.created) == sorted(
            name.removesuffix(": deleted by an editor") for name in kept if "deleted" in name
        )
        assert whole == [
            list(model.objects.values_list("folded", flat=True)) for model in (Theme, Item)
        ]
        assert (run().created, run().changed, run().kept) == ([], [], [])

    def test_of_a_body_stays_and_what_names_it_anew_is_in_the_way(self, run):
        Item.objects.get(code="S-C1-2").delete()
        FollowUp.objects.filter(item__code="S-C1-1").delete()
        Addressee.objects.get(code="small-council").delete()
        before = everything()

        merge = run()
        with pytest.raises(EditsInTheWay) as refused:
            run(
                ("kind: people", "kind: people\n  part_of: small-council"),
                ("  part_of: small-village\n", ""),
            )
        after = everything()

        assert merge.kept == [
            "addressee small-council: deleted by an editor",
            "follow-up S-C1-1:small-council: deleted by an editor",
            "item S-C1-2: deleted by an editor",
        ]
        assert str(refused.value) == "addressee small-village: part_of, which an editor deleted"
        assert after == before

    def test_of_a_theme_leaves_a_new_item_with_the_others(self, run):
        Theme.objects.get(code="small-water").delete()
        third = SECOND.replace("S-C1-2", "S-C1-3") + "    themes: [small-roads, small-water]\n"

        merge = run((SECOND, SECOND + third))

        assert merge.created == ["item S-C1-3"]
        assert Item.objects.get(code="S-C1-3").themes.get().code == "small-roads"
        assert run((SECOND, SECOND + third)).kept == [*merge.kept, "item S-C1-3: themes"]

    def test_of_a_clause_is_in_the_way_of_a_new_item(self, run):
        Clause.objects.get(code="S-C1").delete()
        before = everything()

        with pytest.raises(EditsInTheWay) as refused:
            run(("S-C1-2", "S-C1-3"))

        assert str(refused.value) == "item S-C1-3: clause, which an editor deleted"
        assert everything() == before


class TestARowMadeByHand:
    def test_that_says_the_same_is_left_alone(self, run):
        factories.theme.make(
            code="small-roads", name_en="Roads", name_fa_af="سرک‌ها", name_ps="سړکونه"
        )

        merge = run()

        assert "theme small-roads" in merge.unchanged
        assert "theme small-roads" not in merge.created

    def test_that_differs_is_in_the_way(self, run):
        factories.theme.make(code="small-roads", name_en="Paths", name_fa_af="سرک‌ها", name_ps="")

        with pytest.raises(EditsInTheWay) as refused:
            run()

        assert str(refused.value) == "theme small-roads: name_en\ntheme small-roads: name_ps"

    def test_that_differs_is_overwritten_on_demand(self, run):
        factories.theme.make(code="small-roads", name_en="Paths", name_fa_af="سرک‌ها", name_ps="")

        merge = run(overwrite=True)

        assert merge.overwritten == [
            "theme small-roads: name_en was 'Paths'",
            "theme small-roads: name_ps was ''",
        ]
        assert Theme.objects.get(code="small-roads").name_ps == "سړکونه"


# What editors and files can both change, and what either makes of it
EDITS = {
    "declaration small-2024: place_ps": (Declaration, {"slug": "small-2024"}, "place_ps", "کابل"),
    "text source small-2024 other: url": (TextSource, {"code": "other"}, "url", "https://a.org/"),
    "clause S-P1: text_fa_af": (Clause, {"code": "S-P1"}, "text_fa_af", "در هرات بودیم."),
    "addressee small-village: kind": (Addressee, {"code": "small-village"}, "kind", "group"),
    "theme small-roads: name_en": (Theme, {"code": "small-roads"}, "name_en", "Paths"),
    "item S-C1-2: stance": (Item, {"code": "S-C1-2"}, "stance", "welcome"),
}
CHANGES = {
    "declaration small-2024: place_ps": ("ps: هرات}", "ps: بلخ}"),
    "text source small-2024 other: url": ("https://example.org/text", "https://b.org/"),
    "clause S-P1: text_fa_af": ("ما در هرات گرد آمدیم.", "ما در هرات نشستیم."),
    "addressee small-village: kind": ("kind: people", "kind: state"),
    "theme small-roads: name_en": ("en: Roads", "en: Streets"),
    "item S-C1-2: stance": ("stance: gratitude", "stance: view"),
}
PLACES = st.sets(st.sampled_from(sorted(EDITS)), max_size=3)


@settings(
    deadline=None,
    derandomize=True,
    max_examples=20,
    # The database is rolled back after each example, and the folder's one file is overwritten.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(edited=PLACES, revised=PLACES, overwrite=st.booleans())
def test_no_edit_is_lost_and_no_change_is_half_made(run, edited, revised, overwrite):
    changes = [CHANGES[place] for place in revised]
    with transaction.atomic():
        run()
        for model, lookup, column, value in map(EDITS.get, edited):
            edit(model.objects.get(**lookup), **{column: value})

        if edited & revised and not overwrite:
            before = everything()
            with pytest.raises(EditsInTheWay) as refused:
                run(*changes)
            assert set(str(refused.value).splitlines()) == edited & revised
            assert everything() == before
        else:
            merge = run(*changes, overwrite=overwrite)
            again = run(*changes)
            lost = {line.partition(" was ")[0] for line in merge.overwritten}
            assert (set(merge.kept), lost) == ((set(), edited) if overwrite else (edited, set()))
            assert set(merge.changed) == {place.rpartition(": ")[0] for place in revised | lost}
            assert (again.created, again.changed, again.kept) == ([], [], merge.kept)
        transaction.set_rollback(True)
