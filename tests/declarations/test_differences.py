import pytest
from hypothesis import given, strategies as st

from declarations.differences import Part, differences


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        ("", "", []),
        ("a b", "a b", [Part("same", "a b")]),
        ("a b", "a c", [Part("same", "a"), Part("removed", "b"), Part("added", "c")]),
        ("", "a", [Part("added", "a")]),
    ],
)
def test_words_that_changed_are_told_apart(before, after, parts):
    assert differences(before, after) == parts


@given(st.text(), st.text())
def test_both_texts_can_be_read_from_the_parts(before, after):
    parts = differences(before, after)

    for without, text in (("added", before), ("removed", after)):
        words = [part.words for part in parts if part.kind != without]
        assert " ".join(words).split() == text.split()
