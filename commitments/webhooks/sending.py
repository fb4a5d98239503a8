"""One request to one address, and what became of it."""

import asyncio
from functools import cache
from ipaddress import ip_network
from typing import NamedTuple

import httpx
from django.conf import settings
from ssrfguard import Policy, SSRFGuardError

from commitments import outgoing
from commitments.kinds import Outcome

SECONDS = 10
PORTS = frozenset({443, 8443})
EVERYWHERE = (ip_network("0.0.0.0/0"), ip_network("::/0"))
HEADERS = {"Content-Type": "application/json", "User-Agent": "vienna-process-webhooks"}
GONE = 410


class Answer(NamedTuple):
    """What became of a request: of what the receiver said, its status and nothing else."""

    outcome: Outcome
    status: int | None = None


def policy_in_force() -> Policy:
    """Return which addresses are allowed: public ones over HTTPS, or what the settings add."""
    return policy_for(is_private=settings.WEBHOOK_ALLOW_PRIVATE, is_local=settings.LOCAL)


@cache
def policy_for(*, is_private: bool, is_local: bool) -> Policy:
    if not is_private:
        return Policy(allowed_schemes=frozenset({"https"}), allowed_ports=PORTS)
    return Policy(
        allowed_schemes=frozenset({"https", "http"} if is_local else {"https"}),
        allowed_ports=frozenset(range(1, 65536)),
        allowed_networks=EVERYWHERE,
    )


def send(address: str, body: bytes, headers: dict[str, str], *, policy: Policy) -> Answer:
    """Post ``body`` to ``address``. It ends within SECONDS, and it raises nothing."""
    try:
        return asyncio.run(post(address, body, headers, policy))
    except (SSRFGuardError, httpx.InvalidURL):
        return Answer(Outcome.NOT_PUBLIC)
    except (TimeoutError, httpx.TimeoutException):
        return Answer(Outcome.TIMED_OUT)
    except outgoing.FAILURES:
        return Answer(Outcome.UNREACHABLE)


async def post(address: str, body: bytes, headers: dict[str, str], policy: Policy) -> Answer:
    """Post, and leave once the status is there: the body of the answer is not read."""
    async with (
        outgoing.client_for(policy, seconds=SECONDS, headers=HEADERS) as client,
        client.stream("POST", address, content=body, headers=headers) as response,
    ):
        return Answer(outcome_of(response), response.status_code)


def outcome_of(response: httpx.Response) -> Outcome:
    if response.is_success:
        return Outcome.TAKEN
    if response.status_code == GONE:
        return Outcome.GONE
    return Outcome.REDIRECTED if response.is_redirect else Outcome.REFUSED
