from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.found import Found
from ...models.problem import Problem
from ...models.search_kind import SearchKind
from ...models.search_lang import SearchLang
from ...models.search_status import SearchStatus
from ...models.search_type import SearchType
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    addressee: str | Unset = UNSET,
    kind: SearchKind | Unset = UNSET,
    lang: SearchLang | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchType | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["addressee"] = addressee

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

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
) -> Found | Problem | None:
    if response.status_code == 200:
        response_200 = Found.from_dict(response.json())

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
) -> Response[Found | Problem]:
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
    kind: SearchKind | Unset = UNSET,
    lang: SearchLang | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchType | Unset = UNSET,
) -> Response[Found | Problem]:
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.

    Args:
        addressee (str | Unset):
        kind (SearchKind | Unset):
        lang (SearchLang | Unset):
        q (str | Unset):
        status (SearchStatus | Unset):
        theme (str | Unset):
        type_ (SearchType | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Found | Problem]
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
    kind: SearchKind | Unset = UNSET,
    lang: SearchLang | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchType | Unset = UNSET,
) -> Found | Problem | None:
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.

    Args:
        addressee (str | Unset):
        kind (SearchKind | Unset):
        lang (SearchLang | Unset):
        q (str | Unset):
        status (SearchStatus | Unset):
        theme (str | Unset):
        type_ (SearchType | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Found | Problem
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
    kind: SearchKind | Unset = UNSET,
    lang: SearchLang | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchType | Unset = UNSET,
) -> Response[Found | Problem]:
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.

    Args:
        addressee (str | Unset):
        kind (SearchKind | Unset):
        lang (SearchLang | Unset):
        q (str | Unset):
        status (SearchStatus | Unset):
        theme (str | Unset):
        type_ (SearchType | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Found | Problem]
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
    kind: SearchKind | Unset = UNSET,
    lang: SearchLang | Unset = UNSET,
    q: str | Unset = UNSET,
    status: SearchStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    type_: SearchType | Unset = UNSET,
) -> Found | Problem | None:
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.

    Args:
        addressee (str | Unset):
        kind (SearchKind | Unset):
        lang (SearchLang | Unset):
        q (str | Unset):
        status (SearchStatus | Unset):
        theme (str | Unset):
        type_ (SearchType | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Found | Problem
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
