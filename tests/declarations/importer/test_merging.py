import datetime as dt

import pytest

from declarations.importer.merging import EditsInTheWay, Merge, columns, plain
from declarations.importer.reading import FileRefused
from declarations.models import Addressee, ClauseVariant, Declaration, ImportedRow, Theme
from tests import factories

pytestmark = pytest.mark.django_db
WATER = {"name_en": "Water", "name_fa_af": "آب", "name_ps": "اوبه"}


def write(merge, **changes):
    """Write the theme of water as a file would."""
    return merge.row(Theme, "water", {"code": "water"}, WATER | changes)


def test_a_row_is_made_and_remembered():
    merge = Merge()

    theme = write(merge)

    assert merge.created == ["theme water"]
    assert theme == Theme.objects.get(code="water")
    assert ImportedRow.objects.get(key="water").values == WATER


def test_a_row_is_made_once():
    write(Merge())
    merge = Merge()

    write(merge)

    assert (merge.created, merge.changed, merge.unchanged) == ([], [], ["theme water"])


def test_a_row_is_changed_where_the_file_changed():
    write(Merge())
    merge = Merge()

    theme = write(merge, name_en="Wells")

    assert merge.changed == ["theme water"]
    assert (theme.name_en, theme.name_ps) == ("Wells", "اوبه")
    assert ImportedRow.objects.get(key="water").values["name_en"] == "Wells"


def test_nothing_is_in_the_way_of_a_new_row():
    merge = Merge()
    write(merge)

    merge.finish()

    assert merge.conflicts == []


def test_an_edit_is_in_the_way_of_another_value():
    write(Merge())
    Theme.objects.filter(code="water").update(name_en="Rivers")
    merge = Merge()

    theme = write(merge, name_en="Wells")

    with pytest.raises(EditsInTheWay, match=r"^theme water: name_en$"):
        merge.finish()
    assert (theme.name_en, merge.unchanged) == ("Rivers", ["theme water"])


def test_an_edit_stays_known_as_one():
    write(Merge())
    Theme.objects.filter(code="water").update(name_en="Rivers")
    merges = [Merge(), Merge(), Merge()]

    for merge in merges:
        write(merge)

    assert [merge.kept for merge in merges] == [["theme water: name_en"]] * 3


def test_what_the_model_refuses_is_told_line_by_line():
    with pytest.raises(FileRefused) as refused:
        write(Merge(), name_fa_af="w" * 201, name_ps="w" * 201)

    messages = str(refused.value).splitlines()
    assert len(messages) == 2
    assert [line.partition(": Ensure")[0] for line in messages] == ["theme water"] * 2


def test_what_belongs_to_a_deleted_row_is_not_made():
    merge, lookup = Merge(), {"clause": factories.clause.prepare(), "number": 1}

    variant = merge.row(ClauseVariant, "C1 other 1", lookup, {"kind": "absent"})

    assert variant.pk is None
    assert merge.kept == ["variant C1 other 1: deleted by an editor"]


def test_what_names_a_deleted_row_is_in_the_way():
    merge, values = Merge(), {"kind": "state", "part_of": factories.addressee.prepare()}

    body = merge.row(Addressee, "part", {"code": "part"}, values)

    assert body.pk is None
    assert merge.conflicts == ["addressee part: part_of, which an editor deleted"]


def test_links_are_told_by_code_in_order():
    upheld = [factories.declaration.make(slug=slug) for slug in ("b-2024", "a-2024")]
    row, merge = factories.declaration.make(slug="c-2024"), Merge(overwrite=True)

    merge.row(Declaration, "c-2024", {"slug": "c-2024"}, {}, {"upholds": upheld})

    assert sorted(row.upholds.values_list("slug", flat=True)) == ["a-2024", "b-2024"]
    assert ImportedRow.objects.get(key="c-2024").values == {"upholds": ["a-2024", "b-2024"]}
    assert merge.overwritten == ["declaration c-2024: upholds was []"]


def test_texts_become_columns():
    entry = {"title": {"en": "A", "fa-AF": "آ", "ps": "ا"}}

    assert columns(entry, "title", "note") == {
        "title_en": "A",
        "title_fa_af": "آ",
        "title_ps": "ا",
        "note_en": "",
        "note_fa_af": "",
        "note_ps": "",
    }


@pytest.mark.parametrize(
    ("value", "remembered"),
    [
        (None, ""),
        ("", ""),
        (0, 0),
        (False, False),
        (dt.date(2023, 4, 24), "2023-04-24"),
        (Theme(code="water"), "water"),
        (Declaration(slug="second-vienna-2023"), "second-vienna-2023"),
        ([Theme(code="roads"), Theme(code="water")], ["roads", "water"]),
    ],
    ids=str,
)
def test_a_value_is_remembered_as_json_can_hold_it(value, remembered):
    assert plain(value) == remembered
