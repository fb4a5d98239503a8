from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.clauses_list_kind import ClausesListKind
from ...models.clauses_list_translations import (
    ClausesListTranslations,
)
from ...models.paginated_clause_list import PaginatedClauseList
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: ClausesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ClausesListTranslations | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["clause"] = clause

    params["declaration"] = declaration

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["lang"] = lang

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    params["search"] = search

    json_translations: str | Unset = UNSET
    if not isinstance(translations, Unset):
        json_translations = translations

    params["translations"] = json_translations

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/clauses/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedClauseList | None:
    if response.status_code == 200:
        response_200 = PaginatedClauseList.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedClauseList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: ClausesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ClausesListTranslations | Unset = UNSET,
) -> Response[PaginatedClauseList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        clause (str | Unset):
        declaration (str | Unset):
        kind (ClausesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        translations (ClausesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedClauseList]
    """

    kwargs = _get_kwargs(
        clause=clause,
        declaration=declaration,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        translations=translations,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: ClausesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ClausesListTranslations | Unset = UNSET,
) -> PaginatedClauseList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        clause (str | Unset):
        declaration (str | Unset):
        kind (ClausesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        translations (ClausesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedClauseList
    """

    return sync_detailed(
        client=client,
        clause=clause,
        declaration=declaration,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        translations=translations,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: ClausesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ClausesListTranslations | Unset = UNSET,
) -> Response[PaginatedClauseList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        clause (str | Unset):
        declaration (str | Unset):
        kind (ClausesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        translations (ClausesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedClauseList]
    """

    kwargs = _get_kwargs(
        clause=clause,
        declaration=declaration,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        translations=translations,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: ClausesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ClausesListTranslations | Unset = UNSET,
) -> PaginatedClauseList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        clause (str | Unset):
        declaration (str | Unset):
        kind (ClausesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        translations (ClausesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedClauseList
    """

    return (
        await asyncio_detailed(
            client=client,
            clause=clause,
            declaration=declaration,
            kind=kind,
            lang=lang,
            ordering=ordering,
            page=page,
            page_size=page_size,
            search=search,
            translations=translations,
        )
    ).parsed
