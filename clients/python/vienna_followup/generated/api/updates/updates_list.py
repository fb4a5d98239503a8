import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_update_list import PaginatedUpdateList
from ...models.updates_list_confidence import (
    UpdatesListConfidence,
)
from ...models.updates_list_kind import UpdatesListKind
from ...models.updates_list_status import UpdatesListStatus
from ...models.updates_list_translations import (
    UpdatesListTranslations,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    addressee: str | Unset = UNSET,
    attributed_to: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: datetime.date | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: datetime.date | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["addressee"] = addressee

    params["attributed_to"] = attributed_to

    params["clause"] = clause

    json_confidence: str | Unset = UNSET
    if not isinstance(confidence, Unset):
        json_confidence = confidence

    params["confidence"] = json_confidence

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

    params["search"] = search

    json_since: str | Unset = UNSET
    if not isinstance(since, Unset):
        json_since = since.isoformat()
    params["since"] = json_since

    params["source"] = source

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["theme"] = theme

    json_translations: str | Unset = UNSET
    if not isinstance(translations, Unset):
        json_translations = translations

    params["translations"] = json_translations

    json_until: str | Unset = UNSET
    if not isinstance(until, Unset):
        json_until = until.isoformat()
    params["until"] = json_until

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/updates/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedUpdateList | None:
    if response.status_code == 200:
        response_200 = PaginatedUpdateList.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedUpdateList]:
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
    attributed_to: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: datetime.date | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: datetime.date | Unset = UNSET,
) -> Response[PaginatedUpdateList]:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        addressee (str | Unset):
        attributed_to (str | Unset):
        clause (str | Unset):
        confidence (UpdatesListConfidence | Unset):
        declaration (str | Unset):
        item (str | Unset):
        kind (UpdatesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        since (datetime.date | Unset):
        source (str | Unset):
        status (UpdatesListStatus | Unset):
        theme (str | Unset):
        translations (UpdatesListTranslations | Unset):
        until (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedUpdateList]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        attributed_to=attributed_to,
        clause=clause,
        confidence=confidence,
        declaration=declaration,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        since=since,
        source=source,
        status=status,
        theme=theme,
        translations=translations,
        until=until,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    attributed_to: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: datetime.date | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: datetime.date | Unset = UNSET,
) -> PaginatedUpdateList | None:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        addressee (str | Unset):
        attributed_to (str | Unset):
        clause (str | Unset):
        confidence (UpdatesListConfidence | Unset):
        declaration (str | Unset):
        item (str | Unset):
        kind (UpdatesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        since (datetime.date | Unset):
        source (str | Unset):
        status (UpdatesListStatus | Unset):
        theme (str | Unset):
        translations (UpdatesListTranslations | Unset):
        until (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedUpdateList
    """

    return sync_detailed(
        client=client,
        addressee=addressee,
        attributed_to=attributed_to,
        clause=clause,
        confidence=confidence,
        declaration=declaration,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        since=since,
        source=source,
        status=status,
        theme=theme,
        translations=translations,
        until=until,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    attributed_to: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: datetime.date | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: datetime.date | Unset = UNSET,
) -> Response[PaginatedUpdateList]:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        addressee (str | Unset):
        attributed_to (str | Unset):
        clause (str | Unset):
        confidence (UpdatesListConfidence | Unset):
        declaration (str | Unset):
        item (str | Unset):
        kind (UpdatesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        since (datetime.date | Unset):
        source (str | Unset):
        status (UpdatesListStatus | Unset):
        theme (str | Unset):
        translations (UpdatesListTranslations | Unset):
        until (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedUpdateList]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        attributed_to=attributed_to,
        clause=clause,
        confidence=confidence,
        declaration=declaration,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        since=since,
        source=source,
        status=status,
        theme=theme,
        translations=translations,
        until=until,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    attributed_to: str | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    declaration: str | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: datetime.date | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: datetime.date | Unset = UNSET,
) -> PaginatedUpdateList | None:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        addressee (str | Unset):
        attributed_to (str | Unset):
        clause (str | Unset):
        confidence (UpdatesListConfidence | Unset):
        declaration (str | Unset):
        item (str | Unset):
        kind (UpdatesListKind | Unset):
        lang (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        since (datetime.date | Unset):
        source (str | Unset):
        status (UpdatesListStatus | Unset):
        theme (str | Unset):
        translations (UpdatesListTranslations | Unset):
        until (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedUpdateList
    """

    return (
        await asyncio_detailed(
            client=client,
            addressee=addressee,
            attributed_to=attributed_to,
            clause=clause,
            confidence=confidence,
            declaration=declaration,
            item=item,
            kind=kind,
            lang=lang,
            ordering=ordering,
            page=page,
            page_size=page_size,
            search=search,
            since=since,
            source=source,
            status=status,
            theme=theme,
            translations=translations,
            until=until,
        )
    ).parsed
