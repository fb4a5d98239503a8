from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.demands_list_kind import DemandsListKind
from ...models.demands_list_stance import DemandsListStance
from ...models.demands_list_status import DemandsListStatus
from ...models.demands_list_translations import (
    DemandsListTranslations,
)
from ...models.paginated_item_list import PaginatedItemList
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: DemandsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    stance: DemandsListStance | Unset = UNSET,
    status: DemandsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: DemandsListTranslations | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["about"] = about

    params["addressee"] = addressee

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

    json_stance: str | Unset = UNSET
    if not isinstance(stance, Unset):
        json_stance = stance

    params["stance"] = json_stance

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["theme"] = theme

    json_translations: str | Unset = UNSET
    if not isinstance(translations, Unset):
        json_translations = translations

    params["translations"] = json_translations

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/demands/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedItemList | None:
    if response.status_code == 200:
        response_200 = PaginatedItemList.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedItemList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: DemandsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    stance: DemandsListStance | Unset = UNSET,
    status: DemandsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: DemandsListTranslations | Unset = UNSET,
) -> Response[PaginatedItemList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        about (str | Unset):
        addressee (str | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        kind (DemandsListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        stance (DemandsListStance | Unset):
        status (DemandsListStatus | Unset):
        theme (str | Unset):
        translations (DemandsListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedItemList]
    """

    kwargs = _get_kwargs(
        about=about,
        addressee=addressee,
        clause=clause,
        declaration=declaration,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        stance=stance,
        status=status,
        theme=theme,
        translations=translations,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: DemandsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    stance: DemandsListStance | Unset = UNSET,
    status: DemandsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: DemandsListTranslations | Unset = UNSET,
) -> PaginatedItemList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        about (str | Unset):
        addressee (str | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        kind (DemandsListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        stance (DemandsListStance | Unset):
        status (DemandsListStatus | Unset):
        theme (str | Unset):
        translations (DemandsListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedItemList
    """

    return sync_detailed(
        client=client,
        about=about,
        addressee=addressee,
        clause=clause,
        declaration=declaration,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        stance=stance,
        status=status,
        theme=theme,
        translations=translations,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: DemandsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    stance: DemandsListStance | Unset = UNSET,
    status: DemandsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: DemandsListTranslations | Unset = UNSET,
) -> Response[PaginatedItemList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        about (str | Unset):
        addressee (str | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        kind (DemandsListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        stance (DemandsListStance | Unset):
        status (DemandsListStatus | Unset):
        theme (str | Unset):
        translations (DemandsListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedItemList]
    """

    kwargs = _get_kwargs(
        about=about,
        addressee=addressee,
        clause=clause,
        declaration=declaration,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        stance=stance,
        status=status,
        theme=theme,
        translations=translations,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: DemandsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    stance: DemandsListStance | Unset = UNSET,
    status: DemandsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: DemandsListTranslations | Unset = UNSET,
) -> PaginatedItemList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        about (str | Unset):
        addressee (str | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        kind (DemandsListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        stance (DemandsListStance | Unset):
        status (DemandsListStatus | Unset):
        theme (str | Unset):
        translations (DemandsListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedItemList
    """

    return (
        await asyncio_detailed(
            client=client,
            about=about,
            addressee=addressee,
            clause=clause,
            declaration=declaration,
            kind=kind,
            lang=lang,
            ordering=ordering,
            page=page,
            page_size=page_size,
            search=search,
            stance=stance,
            status=status,
            theme=theme,
            translations=translations,
        )
    ).parsed
