from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.addressees_list_kind import (
    AddresseesListKind,
)
from ...models.addressees_list_translations import (
    AddresseesListTranslations,
)
from ...models.paginated_addressee_list import PaginatedAddresseeList
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    kind: AddresseesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    part_of: str | Unset = UNSET,
    search: str | Unset = UNSET,
    translations: AddresseesListTranslations | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["lang"] = lang

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    params["part_of"] = part_of

    params["search"] = search

    json_translations: str | Unset = UNSET
    if not isinstance(translations, Unset):
        json_translations = translations

    params["translations"] = json_translations

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/addressees/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedAddresseeList | None:
    if response.status_code == 200:
        response_200 = PaginatedAddresseeList.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedAddresseeList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    kind: AddresseesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    part_of: str | Unset = UNSET,
    search: str | Unset = UNSET,
    translations: AddresseesListTranslations | Unset = UNSET,
) -> Response[PaginatedAddresseeList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        kind (AddresseesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        part_of (str | Unset):
        search (str | Unset):
        translations (AddresseesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedAddresseeList]
    """

    kwargs = _get_kwargs(
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        part_of=part_of,
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
    kind: AddresseesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    part_of: str | Unset = UNSET,
    search: str | Unset = UNSET,
    translations: AddresseesListTranslations | Unset = UNSET,
) -> PaginatedAddresseeList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        kind (AddresseesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        part_of (str | Unset):
        search (str | Unset):
        translations (AddresseesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedAddresseeList
    """

    return sync_detailed(
        client=client,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        part_of=part_of,
        search=search,
        translations=translations,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    kind: AddresseesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    part_of: str | Unset = UNSET,
    search: str | Unset = UNSET,
    translations: AddresseesListTranslations | Unset = UNSET,
) -> Response[PaginatedAddresseeList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        kind (AddresseesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        part_of (str | Unset):
        search (str | Unset):
        translations (AddresseesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedAddresseeList]
    """

    kwargs = _get_kwargs(
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        part_of=part_of,
        search=search,
        translations=translations,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    kind: AddresseesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    part_of: str | Unset = UNSET,
    search: str | Unset = UNSET,
    translations: AddresseesListTranslations | Unset = UNSET,
) -> PaginatedAddresseeList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        kind (AddresseesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        part_of (str | Unset):
        search (str | Unset):
        translations (AddresseesListTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedAddresseeList
    """

    return (
        await asyncio_detailed(
            client=client,
            kind=kind,
            lang=lang,
            ordering=ordering,
            page=page,
            page_size=page_size,
            part_of=part_of,
            search=search,
            translations=translations,
        )
    ).parsed
