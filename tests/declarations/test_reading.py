import pytest

from declarations.templatetags.reading import direction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("افغانستان", "rtl"),
        ("پښتو and English", "rtl"),
        ("English و دری", "ltr"),
        ("«۱۲» (ICC)", "ltr"),
        ("۱۲", "ltr"),
        ("שלום", "rtl"),
        ("", "ltr"),
    ],
)
def test_the_direction_of_a_text_is_that_of_its_first_letter(text, expected):
    assert direction(text) == expected
