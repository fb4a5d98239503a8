import pytest
from django.urls import reverse
from django.utils.translation import override

from declarations.addresses import Addresses
from declarations.languages import LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("route", "arguments", "name"),
    [
        ("commitments:item", [], "V3-C01-2"),
        ("declarations:addressee", [], "un"),
        ("declarations:clause", ["second-vienna-2023"], "closing-2"),
    ],
)
def test_an_address_is_the_one_that_the_route_has(code, route, arguments, name):
    with override(code):
        address = Addresses(route, *arguments).of(name)

        assert address == reverse(route, args=[*arguments, name])


def test_what_is_no_name_cannot_leave_the_attribute_that_it_stands_in():
    assert Addresses("commitments:item").of('"><b>') == "/en/items/&quot;&gt;&lt;b&gt;/"
