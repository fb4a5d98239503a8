from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.found import Found
from ...models.search_retrieve_status import (
    SearchRetrieveStatus,
)
from ...models.search_retrieve_type import (
    SearchRetrieveType,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    addressee: str | Unset = UNSET,
    kind: str | Unset = UNSET,
    lang: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchRetrieveStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchRetrieveType | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["addressee"] = addressee

    params["kind"] = kind

    params["lang"] = lang

    params["q"] = q

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["theme"] = theme

    json_type_: str | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = type_

    params["type"] = json_type_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/search/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Found | None:
    if response.status_code == 200:
        response_200 = Found.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Found]:
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
    kind: str | Unset = UNSET,
    lang: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchRetrieveStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchRetrieveType | Unset = UNSET,
) -> Response[Found]:
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.

    Args:
        addressee (str | Unset):
        kind (str | Unset):
        lang (str | Unset):
        q (str | Unset):
        status (SearchRetrieveStatus | Unset):
        theme (str | Unset):
        type_ (SearchRetrieveType | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Found]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        kind=kind,
        lang=lang,
        q=q,
        status=status,
        theme=theme,
        type_=type_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    kind: str | Unset = UNSET,
    lang: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchRetrieveStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchRetrieveType | Unset = UNSET,
) -> Found | None:
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.

    Args:
        addressee (str | Unset):
        kind (str | Unset):
        lang (str | Unset):
        q (str | Unset):
        status (SearchRetrieveStatus | Unset):
        theme (str | Unset):
        type_ (SearchRetrieveType | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Found
    """

    return sync_detailed(
        client=client,
        addressee=addressee,
        kind=kind,
        lang=lang,
        q=q,
        status=status,
        theme=theme,
        type_=type_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    kind: str | Unset = UNSET,
    lang: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchRetrieveStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchRetrieveType | Unset = UNSET,
) -> Response[Found]:
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.

    Args:
        addressee (str | Unset):
        kind (str | Unset):
        lang (str | Unset):
        q (str | Unset):
        status (SearchRetrieveStatus | Unset):
        theme (str | Unset):
        type_ (SearchRetrieveType | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Found]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        kind=kind,
        lang=lang,
        q=q,
        status=status,
        theme=theme,
        type_=type_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    kind: str | Unset = UNSET,
    lang: str | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchRetrieveStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchRetrieveType | Unset = UNSET,
) -> Found | None:
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.

    Args:
        addressee (str | Unset):
        kind (str | Unset):
        lang (str | Unset):
        q (str | Unset):
        status (SearchRetrieveStatus | Unset):
        theme (str | Unset):
        type_ (SearchRetrieveType | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Found
    """

    return (
        await asyncio_detailed(
            client=client,
            addressee=addressee,
            kind=kind,
            lang=lang,
            q=q,
            status=status,
            theme=theme,
            type_=type_,
        )
    ).parsed
