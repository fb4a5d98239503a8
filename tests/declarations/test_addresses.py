import pytest
from django.urls import reverse
from django.utils.translation import override

from declarations.addresses import path_to
from declarations.languages import LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("route", "arguments", "name"),
    [
        ("commitments:item", [], "V3-C01-2"),
        ("declarations:addressee", [], "un"),
        ("declarations:clause", ["second-vienna-2023"], "closing-2"),
        ("api:item-detail", [], "C1:'&؟"),
    ],
)
def test_an_address_is_the_one_that_the_route_has(code, route, arguments, name):
    with override(code):
        address = path_to(route, *arguments, name)

        assert address == reverse(route, args=[*arguments, name])
