"""What is written by hand, without a server."""

import pytest

from vienna_followup import NotAnswered, Texts, in_language
from vienna_followup.paging import place_of

TEXTS = Texts(en="To act", fa_af="عمل کردن", ps="")


@pytest.mark.parametrize(("tag", "said"), [("en", "To act"), ("fa-AF", "عمل کردن"), ("ps", "")])
def test_no_language_takes_the_place_of_another(tag, said):
    assert in_language(TEXTS, tag) == said


@pytest.mark.parametrize("tag", ["de", "fa_af", "fa-af", ""])
def test_a_language_that_there_is_not_is_refused_with_those_that_there_are(tag):
    with pytest.raises(ValueError, match="en, fa-AF, ps"):
        in_language(TEXTS, tag)


@pytest.mark.parametrize(
    ("address", "parameters"),
    [
        ("http://a.example/items/?page=2&page_size=10", {"page": 2}),
        ("http://a.example/updates/?cursor=cD0x%2B", {"cursor": "cD0x+"}),
    ],
)
def test_the_next_page_is_asked_for_by_what_names_it(address, parameters):
    assert place_of(address) == parameters


def test_an_address_that_names_no_page_ends_the_reading():
    with pytest.raises(NotAnswered, match="does not know how"):
        place_of("http://a.example/items/?offset=25")
