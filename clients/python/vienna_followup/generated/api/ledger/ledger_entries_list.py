from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ledger_entries_list_bom import (
    LedgerEntriesListBom,
)
from ...models.ledger_entries_list_format import (
    LedgerEntriesListFormat,
)
from ...models.ledger_entries_list_lang import (
    LedgerEntriesListLang,
)
from ...models.paginated_entry_list import PaginatedEntryList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    after: int | Unset = UNSET,
    bom: LedgerEntriesListBom | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: LedgerEntriesListFormat | Unset = UNSET,
    lang: LedgerEntriesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["after"] = after

    json_bom: str | Unset = UNSET
    if not isinstance(bom, Unset):
        json_bom = bom

    params["bom"] = json_bom

    params["fields"] = fields

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/ledger/entries/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedEntryList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedEntryList.from_dict(response.json())

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
) -> Response[PaginatedEntryList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    after: int | Unset = UNSET,
    bom: LedgerEntriesListBom | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: LedgerEntriesListFormat | Unset = UNSET,
    lang: LedgerEntriesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> Response[PaginatedEntryList | Problem]:
    """The ledger, entry by entry: what is needed to check the chain.

    Args:
        after (int | Unset):
        bom (LedgerEntriesListBom | Unset):
        fields (str | Unset):
        format_ (LedgerEntriesListFormat | Unset):
        lang (LedgerEntriesListLang | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedEntryList | Problem]
    """

    kwargs = _get_kwargs(
        after=after,
        bom=bom,
        fields=fields,
        format_=format_,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    after: int | Unset = UNSET,
    bom: LedgerEntriesListBom | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: LedgerEntriesListFormat | Unset = UNSET,
    lang: LedgerEntriesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> PaginatedEntryList | Problem | None:
    """The ledger, entry by entry: what is needed to check the chain.

    Args:
        after (int | Unset):
        bom (LedgerEntriesListBom | Unset):
        fields (str | Unset):
        format_ (LedgerEntriesListFormat | Unset):
        lang (LedgerEntriesListLang | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedEntryList | Problem
    """

    return sync_detailed(
        client=client,
        after=after,
        bom=bom,
        fields=fields,
        format_=format_,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    after: int | Unset = UNSET,
    bom: LedgerEntriesListBom | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: LedgerEntriesListFormat | Unset = UNSET,
    lang: LedgerEntriesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> Response[PaginatedEntryList | Problem]:
    """The ledger, entry by entry: what is needed to check the chain.

    Args:
        after (int | Unset):
        bom (LedgerEntriesListBom | Unset):
        fields (str | Unset):
        format_ (LedgerEntriesListFormat | Unset):
        lang (LedgerEntriesListLang | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedEntryList | Problem]
    """

    kwargs = _get_kwargs(
        after=after,
        bom=bom,
        fields=fields,
        format_=format_,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    after: int | Unset = UNSET,
    bom: LedgerEntriesListBom | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: LedgerEntriesListFormat | Unset = UNSET,
    lang: LedgerEntriesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> PaginatedEntryList | Problem | None:
    """The ledger, entry by entry: what is needed to check the chain.

    Args:
        after (int | Unset):
        bom (LedgerEntriesListBom | Unset):
        fields (str | Unset):
        format_ (LedgerEntriesListFormat | Unset):
        lang (LedgerEntriesListLang | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedEntryList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            after=after,
            bom=bom,
            fields=fields,
            format_=format_,
            lang=lang,
            ordering=ordering,
            page=page,
            page_size=page_size,
        )
    ).parsed
