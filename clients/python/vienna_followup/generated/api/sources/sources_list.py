from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_source_list import PaginatedSourceList
from ...models.sources_list_kind import SourcesListKind
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    kind: SourcesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["lang"] = lang

    params["language"] = language

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    params["publisher"] = publisher

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/sources/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedSourceList | None:
    if response.status_code == 200:
        response_200 = PaginatedSourceList.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedSourceList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    kind: SourcesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
) -> Response[PaginatedSourceList]:
    """Sources that published updates cite.

    Args:
        kind (SourcesListKind | Unset):
        lang (str | Unset):
        language (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        publisher (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedSourceList]
    """

    kwargs = _get_kwargs(
        kind=kind,
        lang=lang,
        language=language,
        ordering=ordering,
        page=page,
        page_size=page_size,
        publisher=publisher,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    kind: SourcesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
) -> PaginatedSourceList | None:
    """Sources that published updates cite.

    Args:
        kind (SourcesListKind | Unset):
        lang (str | Unset):
        language (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        publisher (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedSourceList
    """

    return sync_detailed(
        client=client,
        kind=kind,
        lang=lang,
        language=language,
        ordering=ordering,
        page=page,
        page_size=page_size,
        publisher=publisher,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    kind: SourcesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
) -> Response[PaginatedSourceList]:
    """Sources that published updates cite.

    Args:
        kind (SourcesListKind | Unset):
        lang (str | Unset):
        language (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        publisher (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedSourceList]
    """

    kwargs = _get_kwargs(
        kind=kind,
        lang=lang,
        language=language,
        ordering=ordering,
        page=page,
        page_size=page_size,
        publisher=publisher,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    kind: SourcesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
) -> PaginatedSourceList | None:
    """Sources that published updates cite.

    Args:
        kind (SourcesListKind | Unset):
        lang (str | Unset):
        language (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        publisher (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedSourceList
    """

    return (
        await asyncio_detailed(
            client=client,
            kind=kind,
            lang=lang,
            language=language,
            ordering=ordering,
            page=page,
            page_size=page_size,
            publisher=publisher,
        )
    ).parsed
