from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_theme_list import PaginatedThemeList
from ...models.themes_list_translations import (
    ThemesListTranslations,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ThemesListTranslations | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

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
        "url": "/api/v1/themes/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedThemeList | None:
    if response.status_code == 200:
        response_200 = PaginatedThemeList.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedThemeList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ThemesListTranslations | Unset = UNSET,
) -> Response[PaginatedThemeList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        translations (ThemesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedThemeList]
    """

    kwargs = _get_kwargs(
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
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ThemesListTranslations | Unset = UNSET,
) -> PaginatedThemeList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        translations (ThemesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedThemeList
    """

    return sync_detailed(
        client=client,
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
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ThemesListTranslations | Unset = UNSET,
) -> Response[PaginatedThemeList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        translations (ThemesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedThemeList]
    """

    kwargs = _get_kwargs(
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
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    translations: ThemesListTranslations | Unset = UNSET,
) -> PaginatedThemeList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        translations (ThemesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedThemeList
    """

    return (
        await asyncio_detailed(
            client=client,
            lang=lang,
            ordering=ordering,
            page=page,
            page_size=page_size,
            search=search,
            translations=translations,
        )
    ).parsed
