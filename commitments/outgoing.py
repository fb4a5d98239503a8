"""Requests to addresses that come from outside.

Such an address may point inside: at this machine, its network or the service that hands out a
cloud's keys. `ssrfguard` looks a name up once, refuses what is not public, and connects to the very
address it checked, for each redirect anew.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from ssrfguard import Policy, SSRFGuardError
from ssrfguard.httpx import AsyncClient

FAILURES = (
    SSRFGuardError,
    httpx.HTTPError,
    httpx.InvalidURL,
    OSError,
    TimeoutError,
    ValueError,
)


@asynccontextmanager
async def client_for(policy: Policy, *, seconds: float, **options: Any) -> AsyncIterator[Any]:
    """Yield a client that reaches what ``policy`` allows, for ``seconds`` by the clock.

    It keeps no cookie of one request for another, and uses no proxy of the environment.
    """
    async with (
        asyncio.timeout(seconds),
        AsyncClient(policy=policy, timeout=seconds, trust_env=False, **options) as client,
    ):
        yield client
