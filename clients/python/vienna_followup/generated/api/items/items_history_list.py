from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.items_history_list_lang import (
    ItemsHistoryListLang,
)
from ...models.paginated_past_status_list import PaginatedPastStatusList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    code: str,
    *,
    lang: ItemsHistoryListLang | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params["page"] = page

    params["page_size"] = page_size

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/items/{code}/history/".format(
            code=quote(str(code), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedPastStatusList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedPastStatusList.from_dict(response.json())

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
) -> Response[PaginatedPastStatusList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    lang: ItemsHistoryListLang | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> Response[PaginatedPastStatusList | Problem]:
    """Every status that each follow-up of the item has had, the first first.

    What a correction superseded stays in its place, with the correction.

    Args:
        code (str):
        lang (ItemsHistoryListLang | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedPastStatusList | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        lang=lang,
        page=page,
        page_size=page_size,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    lang: ItemsHistoryListLang | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> PaginatedPastStatusList | Problem | None:
    """Every status that each follow-up of the item has had, the first first.

    What a correction superseded stays in its place, with the correction.

    Args:
        code (str):
        lang (ItemsHistoryListLang | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedPastStatusList | Problem
    """

    return sync_detailed(
        code=code,
        client=client,
        lang=lang,
        page=page,
        page_size=page_size,
    ).parsed


async def asyncio_detailed(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    lang: ItemsHistoryListLang | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> Response[PaginatedPastStatusList | Problem]:
    """Every status that each follow-up of the item has had, the first first.

    What a correction superseded stays in its place, with the correction.

    Args:
        code (str):
        lang (ItemsHistoryListLang | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedPastStatusList | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        lang=lang,
        page=page,
        page_size=page_size,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    lang: ItemsHistoryListLang | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
) -> PaginatedPastStatusList | Problem | None:
    """Every status that each follow-up of the item has had, the first first.

    What a correction superseded stays in its place, with the correction.

    Args:
        code (str):
        lang (ItemsHistoryListLang | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedPastStatusList | Problem
    """

    return (
        await asyncio_detailed(
            code=code,
            client=client,
            lang=lang,
            page=page,
            page_size=page_size,
        )
    ).parsed
