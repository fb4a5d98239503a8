"""What `check --deploy` says of settings that open more than one may know."""

import pytest

from commitments.checks import check_private_webhooks


@pytest.mark.parametrize(("is_private", "found"), [(False, []), (True, ["commitments.W001"])])
def test_webhooks_to_private_addresses_are_warned_of(settings, is_private, found):
    settings.WEBHOOK_ALLOW_PRIVATE = is_private

    assert [each.id for each in check_private_webhooks()] == found
