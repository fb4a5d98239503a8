from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.entry import Entry
from ...models.ledger_entries_retrieve_lang import (
    LedgerEntriesRetrieveLang,
)
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    number: str,
    *,
    fields: str | Unset = UNSET,
    lang: LedgerEntriesRetrieveLang | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["fields"] = fields

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/ledger/entries/{number}/".format(
            number=quote(str(number), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Entry | Problem | None:
    if response.status_code == 200:
        response_200 = Entry.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 406:
        response_406 = Problem.from_dict(response.json())

        return response_406

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Entry | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    number: str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    lang: LedgerEntriesRetrieveLang | Unset = UNSET,
) -> Response[Entry | Problem]:
    """The ledger, entry by entry: what is needed to check the chain.

    Args:
        number (str):
        fields (str | Unset):
        lang (LedgerEntriesRetrieveLang | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Entry | Problem]
    """

    kwargs = _get_kwargs(
        number=number,
        fields=fields,
        lang=lang,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    number: str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    lang: LedgerEntriesRetrieveLang | Unset = UNSET,
) -> Entry | Problem | None:
    """The ledger, entry by entry: what is needed to check the chain.

    Args:
        number (str):
        fields (str | Unset):
        lang (LedgerEntriesRetrieveLang | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Entry | Problem
    """

    return sync_detailed(
        number=number,
        client=client,
        fields=fields,
        lang=lang,
    ).parsed


async def asyncio_detailed(
    number: str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    lang: LedgerEntriesRetrieveLang | Unset = UNSET,
) -> Response[Entry | Problem]:
    """The ledger, entry by entry: what is needed to check the chain.

    Args:
        number (str):
        fields (str | Unset):
        lang (LedgerEntriesRetrieveLang | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Entry | Problem]
    """

    kwargs = _get_kwargs(
        number=number,
        fields=fields,
        lang=lang,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    number: str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    lang: LedgerEntriesRetrieveLang | Unset = UNSET,
) -> Entry | Problem | None:
    """The ledger, entry by entry: what is needed to check the chain.

    Args:
        number (str):
        fields (str | Unset):
        lang (LedgerEntriesRetrieveLang | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Entry | Problem
    """

    return (
        await asyncio_detailed(
            number=number,
            client=client,
            fields=fields,
            lang=lang,
        )
    ).parsed
