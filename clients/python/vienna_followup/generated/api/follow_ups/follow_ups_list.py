from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.follow_ups_list_kind import FollowUpsListKind
from ...models.follow_ups_list_status import (
    FollowUpsListStatus,
)
from ...models.paginated_follow_up_list import PaginatedFollowUpList
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: FollowUpsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    status: FollowUpsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["addressee"] = addressee

    params["clause"] = clause

    params["declaration"] = declaration

    params["item"] = item

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["lang"] = lang

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["theme"] = theme

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/follow-ups/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedFollowUpList | None:
    if response.status_code == 200:
        response_200 = PaginatedFollowUpList.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedFollowUpList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: FollowUpsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    status: FollowUpsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> Response[PaginatedFollowUpList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        addressee (str | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        item (str | Unset):
        kind (FollowUpsListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        status (FollowUpsListStatus | Unset):
        theme (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedFollowUpList]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        clause=clause,
        declaration=declaration,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        status=status,
        theme=theme,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: FollowUpsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    status: FollowUpsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> PaginatedFollowUpList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        addressee (str | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        item (str | Unset):
        kind (FollowUpsListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        status (FollowUpsListStatus | Unset):
        theme (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedFollowUpList
    """

    return sync_detailed(
        client=client,
        addressee=addressee,
        clause=clause,
        declaration=declaration,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        status=status,
        theme=theme,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: FollowUpsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    status: FollowUpsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> Response[PaginatedFollowUpList]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        addressee (str | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        item (str | Unset):
        kind (FollowUpsListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        status (FollowUpsListStatus | Unset):
        theme (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedFollowUpList]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        clause=clause,
        declaration=declaration,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        status=status,
        theme=theme,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: FollowUpsListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    status: FollowUpsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> PaginatedFollowUpList | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        addressee (str | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        item (str | Unset):
        kind (FollowUpsListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        status (FollowUpsListStatus | Unset):
        theme (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedFollowUpList
    """

    return (
        await asyncio_detailed(
            client=client,
            addressee=addressee,
            clause=clause,
            declaration=declaration,
            item=item,
            kind=kind,
            lang=lang,
            ordering=ordering,
            page=page,
            page_size=page_size,
            status=status,
            theme=theme,
        )
    ).parsed
