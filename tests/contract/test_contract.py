"""Every operation of the API, called with what its schema allows and with what it does not."""

import os

import pytest
import schemathesis
from django.contrib.auth.models import Group
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, settings as hypothesis_settings
from schemathesis.checks import CHECKS, load_all_checks

from commitments.models import Token
from commitments.roles import Role

pytestmark = [pytest.mark.contract, pytest.mark.django_db]
EXAMPLES = int(os.environ.get("CONTRACT_EXAMPLES", "15"))
PATHS = os.environ.get("CONTRACT_PATHS", ".")
load_all_checks()
(positive_data_acceptance,) = CHECKS.get_by_names(["positive_data_acceptance"])


@pytest.fixture
def api(connection_stays):  # noqa: ARG001  It is asked without Django's client.
    schema = get_wsgi_application()
    return schemathesis.openapi.from_wsgi("/api/v1/schema/?format=json", schema)


@pytest.fixture
def key(django_user_model):
    user = django_user_model.objects.create_user("a-member")
    user.groups.set(Group.objects.filter(name__in=Role.values))
    _token, key = Token.objects.create(user, name="a program", scope="review")
    return key


# What a schema cannot say: which codes there are, which page is too deep for its size, which days
# there are in both calendars, and that a mark for Excel goes with CSV alone. That is 400 by design
# (docs/decisions/api-shape.md).
BY_THE_DATA = {
    *("about", "addressee", "attributed_to", "declaration", "part_of", "theme"),
    *("as_of", "bom", "cursor", "page", "recorded_by", "since", "until", "updated_since"),
}


def what_is_allowed_is_accepted(_ctx, response, case):
    """Check that what the schema allows is not refused, but for what only the data can tell.

    A draft that is well formed is still refused where its parts do not fit one another.
    """
    if not case.meta.generation.mode.is_positive or response.status_code != 400:
        return
    wrong = set(response.json().get("errors", {}))
    if case.operation.method.upper() == "GET" and not (wrong and wrong <= BY_THE_DATA):
        message = f"allowed by the schema, and refused: {response.text}"
        raise AssertionError(message)


schema = schemathesis.pytest.from_fixture("api").include(path_regex=PATHS)


@schema.parametrize()
@hypothesis_settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
def test_the_contract_holds(case, key):
    case.call_and_validate(
        # This transport leaves what is compressed as it is. Files have tests of their own.
        headers={
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Authorization": f"Token {key}",
        },
        additional_checks=[what_is_allowed_is_accepted],
        excluded_checks=[positive_data_acceptance],
    )
