import pytest
from hypothesis import given, strategies as st

from declarations.folding import fold

LETTERS = st.text(
    alphabet=st.characters(codec="utf-8", categories=("L", "Mn", "Nd", "Zs", "Cf", "Po"))
)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("كابل", "کابل"),  # Arabic kaf
        ("کندهاري", "کندهاری"),  # Arabic yeh
        ("سیاسى", "سیاسي"),  # alef maksura
        ("ښځې", "ښځی"),
        ("لیندۍ", "لیندی"),
        ("ننګرهار", "ننگرهار"),
        ("اعلامیۀ", "اعلامیه"),
        ("اعلامیهٔ", "اعلامیه"),
        ("اعلامیۀ", "اعلامیة"),
        ("آزادی", "ازادی"),
        ("أحمد", "احمد"),
        ("مسئول", "مسیول"),
        ("مَکْتَب", "مکتب"),
        ("کـــابل", "کابل"),
        ("می‌خواهیم", "میخواهیم"),
        ("۱۴۰۲", "1402"),
        ("١٤٠٢", "1402"),
        ("Österreich", "osterreich"),
        ("ICC", "icc"),
        ("ﻛﺎﺑﻞ", "کابل"),  # presentation forms
        ("\u200fکابل\u200e", "کابل"),
    ],
)
def test_the_same_word_from_another_keyboard_folds_to_the_same(typed, stored):
    assert fold(typed) == fold(stored)


@pytest.mark.parametrize(("one", "other"), [("زن", "زنان"), ("ښځه", "سځه"), ("ملت", "ملل")])
def test_different_words_stay_different(one, other):
    assert fold(one) != fold(other)


@given(LETTERS)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(categories=("L", "Nd")), min_size=1))
def test_a_word_is_never_emptied_nor_split(word):
    assert len(fold(word).split()) == 1


@given(st.lists(st.text(alphabet=st.characters(categories=("L", "Nd")), min_size=1), min_size=1))
def test_words_are_never_joined(words):
    assert fold(" ".join(words)).split() == [fold(word) for word in words]
