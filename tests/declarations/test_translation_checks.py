"""What can be told of a translation without knowing the language."""

import pytest
from hypothesis import given, strategies as st

from declarations.languages import LANGUAGES
from declarations.translation_checks import problems

DARI, PASHTO, ENGLISH = LANGUAGES["fa-af"], LANGUAGES["ps"], LANGUAGES["en"]


def found(source, text, language=DARI, avoided=()):
    return [(str(p.message), p.is_refusal) for p in problems(source, text, language, avoided)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("كابل", DARI),
        ("کندهاري", DARI),
        ("سیاسى", DARI),
        ("ګزارش", DARI),
        ("گزارش", PASHTO),
        ("كابل", PASHTO),
        ("سیاسى", PASHTO),
        ("\u200fکابل", DARI),
        ("کابل\u202e", PASHTO),
        ("کابل\u2066", DARI),
    ],
)
def test_wrong_letters_and_hidden_marks_are_refused(text, language):
    assert any(is_refusal for _message, is_refusal in found("Kabul", text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [("می‌خواهیم از اعلامیۀ پایانی", DARI), ("ښځې او نجونې د ګڼو ټولنو په لیندۍ کې ئ ي", PASHTO)],
)
def test_letters_of_the_language_are_not(text, language):
    assert found("We ask", text, language) == []


@pytest.mark.parametrize(
    ("source", "text", "is_right"),
    [
        ("24 April 2023", "۲۴ اپریل ۲۰۲۳", True),
        ("24 April 2023", "۲۳ اپریل ۲۰۲۳", False),
        ("two in 1.5 million", "دو در ۱٫۵ میلیون", True),
        ("116 to 2", "۱۱۶", False),
        ("", "۱", False),
        ("A/RES/79/300", "A/RES/79/300", True),
        ("(ICC) asks", "محکمه (ICC) می‌خواهد", True),
        ("ICC and OIC", "ICC", False),
        ("ICC", "محکمه", True),
    ],
)
def test_numbers_and_acronyms_are_kept(source, text, is_right):
    assert (found(source, text) == []) == is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("او گفت «بلی»", True),
        ("او گفت «بلی", False),
        ("(بلی", False),
        ("می رویم به کابل", False),
        ("کشور ها", False),
        ("کشورها", True),
        ("در ماه می ۲۰۲۳ کابل", True),
    ],
)
def test_marks_in_pairs_and_missing_joiners_are_warned_of(text, is_right):
    source = "2023" if "۲۰۲۳" in text else "A text"
    assert (found(source, text) == []) == is_right


def test_forms_to_avoid_are_whole_words():
    assert found("A", "کارگروه آمد", avoided=["کارگروه"])
    assert found("A", "کارگروهی آمد", avoided=["کارگروه"]) == []
    assert not found("A", "کارگروه آمد", avoided=["کارگروه"])[0][1]


@given(st.text(), st.text())
def test_no_text_is_an_error(source, text):
    for language in LANGUAGES.values():
        list(problems(source, text, language, ["a"]))
