from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.changes import Changes
from ...models.changes_kind_item import ChangesKindItem
from ...models.changes_lang import ChangesLang
from ...models.changes_type_item import ChangesTypeItem
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    kind: list[ChangesKindItem] | Unset = UNSET,
    lang: ChangesLang | Unset = UNSET,
    page_size: int | Unset = UNSET,
    since: str | Unset = UNSET,
    type_: list[ChangesTypeItem] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item: str = kind_item_data
            json_kind.append(kind_item)

    params["kind"] = json_kind

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params["page_size"] = page_size

    params["since"] = since

    json_type_: list[str] | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = []
        for type_item_data in type_:
            type_item: str = type_item_data
            json_type_.append(type_item)

    params["type"] = json_type_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/changes/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Changes | Problem | None:
    if response.status_code == 200:
        response_200 = Changes.from_dict(response.json())

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
) -> Response[Changes | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    kind: list[ChangesKindItem] | Unset = UNSET,
    lang: ChangesLang | Unset = UNSET,
    page_size: int | Unset = UNSET,
    since: str | Unset = UNSET,
    type_: list[ChangesTypeItem] | Unset = UNSET,
) -> Response[Changes | Problem]:
    """Every public change in the order in which it came into force, after a cursor.

    Ask again with `since` set to the `next` of the last answer: nothing is skipped and nothing
    comes twice, however many publish meanwhile. A change says what to read again, and where.

    Args:
        kind (list[ChangesKindItem] | Unset):
        lang (ChangesLang | Unset):
        page_size (int | Unset):
        since (str | Unset):
        type_ (list[ChangesTypeItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Changes | Problem]
    """

    kwargs = _get_kwargs(
        kind=kind,
        lang=lang,
        page_size=page_size,
        since=since,
        type_=type_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    kind: list[ChangesKindItem] | Unset = UNSET,
    lang: ChangesLang | Unset = UNSET,
    page_size: int | Unset = UNSET,
    since: str | Unset = UNSET,
    type_: list[ChangesTypeItem] | Unset = UNSET,
) -> Changes | Problem | None:
    """Every public change in the order in which it came into force, after a cursor.

    Ask again with `since` set to the `next` of the last answer: nothing is skipped and nothing
    comes twice, however many publish meanwhile. A change says what to read again, and where.

    Args:
        kind (list[ChangesKindItem] | Unset):
        lang (ChangesLang | Unset):
        page_size (int | Unset):
        since (str | Unset):
        type_ (list[ChangesTypeItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Changes | Problem
    """

    return sync_detailed(
        client=client,
        kind=kind,
        lang=lang,
        page_size=page_size,
        since=since,
        type_=type_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    kind: list[ChangesKindItem] | Unset = UNSET,
    lang: ChangesLang | Unset = UNSET,
    page_size: int | Unset = UNSET,
    since: str | Unset = UNSET,
    type_: list[ChangesTypeItem] | Unset = UNSET,
) -> Response[Changes | Problem]:
    """Every public change in the order in which it came into force, after a cursor.

    Ask again with `since` set to the `next` of the last answer: nothing is skipped and nothing
    comes twice, however many publish meanwhile. A change says what to read again, and where.

    Args:
        kind (list[ChangesKindItem] | Unset):
        lang (ChangesLang | Unset):
        page_size (int | Unset):
        since (str | Unset):
        type_ (list[ChangesTypeItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Changes | Problem]
    """

    kwargs = _get_kwargs(
        kind=kind,
        lang=lang,
        page_size=page_size,
        since=since,
        type_=type_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    kind: list[ChangesKindItem] | Unset = UNSET,
    lang: ChangesLang | Unset = UNSET,
    page_size: int | Unset = UNSET,
    since: str | Unset = UNSET,
    type_: list[ChangesTypeItem] | Unset = UNSET,
) -> Changes | Problem | None:
    """Every public change in the order in which it came into force, after a cursor.

    Ask again with `since` set to the `next` of the last answer: nothing is skipped and nothing
    comes twice, however many publish meanwhile. A change says what to read again, and where.

    Args:
        kind (list[ChangesKindItem] | Unset):
        lang (ChangesLang | Unset):
        page_size (int | Unset):
        since (str | Unset):
        type_ (list[ChangesTypeItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Changes | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            kind=kind,
            lang=lang,
            page_size=page_size,
            since=since,
            type_=type_,
        )
    ).parsed
