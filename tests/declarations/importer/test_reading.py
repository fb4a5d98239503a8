import re
import tracemalloc

import pytest
import yaml
from hypothesis import given, settings

from declarations.importer.reading import LARGEST_FILE, FileRefused, read, text_digest
from tests.conftest import DECLARATION
from tests.declarations.importer.files import (
    FAULTS,
    SMALL,
    UNREADABLE,
    UNWANTED,
    changed,
    damaged,
    disturbed,
    write,
)

REAL = DECLARATION.read_bytes()


def test_a_file_is_read_as_what_it_says(tmp_path):
    data = read(write(tmp_path, SMALL))

    assert list(data) == ["declaration", "text_sources", "addressees", "themes", "clauses"]
    assert data["declaration"]["place"] == {"en": "Herat", "fa-AF": "هرات", "ps": "هرات"}
    assert [item["code"] for item in data["clauses"][1]["items"]] == ["S-C1-1", "S-C1-2"]


def test_a_mark_of_utf_8_at_the_beginning_is_let_pass(tmp_path):
    assert read(write(tmp_path, "\ufeff" + SMALL)) == read(write(tmp_path, SMALL))


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_lines_can_end_as_on_other_systems(tmp_path, ends):
    assert read(write(tmp_path, SMALL.replace("\n", ends))) == yaml.safe_load(SMALL)


@pytest.mark.parametrize(
    "word", ["yes", "No", "on", "1.0", "1e3", "0x1F", "1:30", "2024-01-01", "="]
)
def test_a_word_is_text_although_yaml_knows_other_uses_of_it(tmp_path, word):
    data = read(write(tmp_path, changed(("en: Roads", f"en: {word}"))))

    assert data["themes"][0]["name"]["en"] == word


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_fault_is_told_with_its_line_and_path(tmp_path, fault):
    with pytest.raises(FileRefused) as refused:
        read(write(tmp_path, fault.text))

    told = [line for line in str(refused.value).splitlines() if line.startswith(fault.place)]
    assert [fault.what in line for line in told].count(True) == 1


@pytest.mark.parametrize(("value", "told"), [("small-water", "'small-water'"), ("7", "7")])
def test_what_is_no_list_is_one_problem(tmp_path, value, told):
    with pytest.raises(FileRefused) as refused:
        read(write(tmp_path, changed(("[small-water]", value))))

    assert str(refused.value) == (
        f"line 58, clauses[1].items[0].themes: {told} is not of type 'array'."
    )


@pytest.mark.parametrize(("content", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_declaration_is_refused(tmp_path, content, message):
    with pytest.raises(FileRefused) as refused:
        read(write(tmp_path, content))

    assert str(refused.value)[: len(message)] == message


@pytest.mark.parametrize("code", UNWANTED, ids=hex)
def test_an_unwanted_character_is_refused(tmp_path, code):
    text = changed(("en: Roads", f'en: "Ro{chr(code)}ads"'))

    with pytest.raises(FileRefused) as refused:
        read(write(tmp_path, text.encode(errors="surrogatepass")))

    assert re.match(f"line 29.*U.{code:04X} is not allowed|.*not UTF-8 at", str(refused.value))


@pytest.mark.parametrize("code", [*UNWANTED, 0x85], ids=hex)
def test_an_unwanted_character_is_refused_when_escaped(tmp_path, code):
    text = changed(("en: Roads", f'en: "Ro\\u{code:04X}ads"'))

    with pytest.raises(FileRefused) as refused:
        read(write(tmp_path, text))

    assert str(refused.value) == (
        f"line 29, column 14: not readable as YAML: the character U+{code:04X} is not allowed."
    )


def test_an_unwanted_character_is_refused_outside_of_texts_too(tmp_path):
    with pytest.raises(FileRefused, match=r"line 16, column 8: .*U\+202E is not allowed"):
        read(write(tmp_path, changed(("https://ex", "https://\u202eex"))))


def test_joiners_that_dari_and_pashto_need_are_kept(tmp_path):
    data = read(write(tmp_path, changed(("سرک‌ها", "سرک\u200cها\u200d"))))

    assert data["themes"][0]["name"]["fa-AF"] == "سرک\u200cها\u200d"


def test_at_most_twenty_problems_are_told(tmp_path):
    items = "".join(f"  - {{code: {number}}}\n" for number in range(30))

    with pytest.raises(FileRefused) as refused:
        read(write(tmp_path, changed(("  items:\n", f"  items:\n{items}"))))

    assert len(str(refused.value).splitlines()) == 20


def test_a_large_file_is_refused_without_being_read_whole(tmp_path):
    path = write(tmp_path, "")
    with path.open("r+b") as file:
        file.truncate(50_000_000)
    tracemalloc.start()

    with pytest.raises(FileRefused) as refused:
        read(path)

    _current, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert str(refused.value) == ("declaration.yaml: larger than 1,000,000 bytes; no file here is.")
    assert peak < 3 * LARGEST_FILE


def test_the_largest_file_is_read(tmp_path):
    filling = "#" * (LARGEST_FILE - len(SMALL.encode()))

    assert read(write(tmp_path, SMALL + filling)) == yaml.safe_load(SMALL)


def test_an_absent_file_is_refused(tmp_path):
    path = tmp_path / "absent.yaml"

    with pytest.raises(FileRefused) as refused:
        read(path)

    assert str(refused.value) == f"{path}: No such file or directory."


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(FileRefused) as refused:
        read(tmp_path)

    assert str(refused.value) == f"{tmp_path}: Is a directory."


def test_a_digest_is_of_the_letters_and_not_of_the_spaces_between():
    assert text_digest(["a b", "c\n"]) == text_digest(["ab", "\tc"])
    assert text_digest(["a b", "c\n"]) != text_digest(["a b", "d\n"])


def is_read_or_refused(folder, content):
    """Tell whether ``content`` is read whole or refused with a message; nothing else may happen."""
    try:
        return list(read(write(folder, content))) != []
    except FileRefused as refused:
        return str(refused) != ""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("damaged")


@settings(deadline=None, derandomize=True, max_examples=60)
@given(content=damaged(REAL))
def test_a_damaged_file_is_read_or_refused(folder, content):
    assert is_read_or_refused(folder, content)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(content=disturbed())
def test_a_disturbed_file_is_read_or_refused(folder, content):
    assert is_read_or_refused(folder, content)
