from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_update_list import PaginatedUpdateList
from ...models.problem import Problem
from ...models.updates_list_bom import UpdatesListBom
from ...models.updates_list_calendar import (
    UpdatesListCalendar,
)
from ...models.updates_list_confidence import (
    UpdatesListConfidence,
)
from ...models.updates_list_format import UpdatesListFormat
from ...models.updates_list_kind import UpdatesListKind
from ...models.updates_list_lang import UpdatesListLang
from ...models.updates_list_status import UpdatesListStatus
from ...models.updates_list_translations import (
    UpdatesListTranslations,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    addressee: str | Unset = UNSET,
    attributed_to: str | Unset = UNSET,
    bom: UpdatesListBom | Unset = UNSET,
    calendar: UpdatesListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    cursor: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: UpdatesListFormat | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: UpdatesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: str | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["addressee"] = addressee

    params["attributed_to"] = attributed_to

    json_bom: str | Unset = UNSET
    if not isinstance(bom, Unset):
        json_bom = bom

    params["bom"] = json_bom

    json_calendar: str | Unset = UNSET
    if not isinstance(calendar, Unset):
        json_calendar = calendar

    params["calendar"] = json_calendar

    params["clause"] = clause

    json_confidence: str | Unset = UNSET
    if not isinstance(confidence, Unset):
        json_confidence = confidence

    params["confidence"] = json_confidence

    params["cursor"] = cursor

    params["declaration"] = declaration

    params["expand"] = expand

    params["fields"] = fields

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params["item"] = item

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params["ordering"] = ordering

    params["page_size"] = page_size

    params["search"] = search

    params["since"] = since

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

    params["until"] = until

    params["updated_since"] = updated_since

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/updates/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedUpdateList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedUpdateList.from_dict(response.json())

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
) -> Response[PaginatedUpdateList | Problem]:
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
    bom: UpdatesListBom | Unset = UNSET,
    calendar: UpdatesListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    cursor: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: UpdatesListFormat | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: UpdatesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: str | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> Response[PaginatedUpdateList | Problem]:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        addressee (str | Unset):
        attributed_to (str | Unset):
        bom (UpdatesListBom | Unset):
        calendar (UpdatesListCalendar | Unset):
        clause (str | Unset):
        confidence (UpdatesListConfidence | Unset):
        cursor (str | Unset):
        declaration (str | Unset):
        expand (str | Unset):
        fields (str | Unset):
        format_ (UpdatesListFormat | Unset):
        item (str | Unset):
        kind (UpdatesListKind | Unset):
        lang (UpdatesListLang | Unset):
        ordering (str | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        since (str | Unset): A day of either calendar: the year tells which.
        source (str | Unset):
        status (UpdatesListStatus | Unset):
        theme (str | Unset):
        translations (UpdatesListTranslations | Unset):
        until (str | Unset): A day of either calendar: the year tells which.
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedUpdateList | Problem]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        attributed_to=attributed_to,
        bom=bom,
        calendar=calendar,
        clause=clause,
        confidence=confidence,
        cursor=cursor,
        declaration=declaration,
        expand=expand,
        fields=fields,
        format_=format_,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page_size=page_size,
        search=search,
        since=since,
        source=source,
        status=status,
        theme=theme,
        translations=translations,
        until=until,
        updated_since=updated_since,
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
    bom: UpdatesListBom | Unset = UNSET,
    calendar: UpdatesListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    cursor: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: UpdatesListFormat | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: UpdatesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: str | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> PaginatedUpdateList | Problem | None:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        addressee (str | Unset):
        attributed_to (str | Unset):
        bom (UpdatesListBom | Unset):
        calendar (UpdatesListCalendar | Unset):
        clause (str | Unset):
        confidence (UpdatesListConfidence | Unset):
        cursor (str | Unset):
        declaration (str | Unset):
        expand (str | Unset):
        fields (str | Unset):
        format_ (UpdatesListFormat | Unset):
        item (str | Unset):
        kind (UpdatesListKind | Unset):
        lang (UpdatesListLang | Unset):
        ordering (str | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        since (str | Unset): A day of either calendar: the year tells which.
        source (str | Unset):
        status (UpdatesListStatus | Unset):
        theme (str | Unset):
        translations (UpdatesListTranslations | Unset):
        until (str | Unset): A day of either calendar: the year tells which.
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedUpdateList | Problem
    """

    return sync_detailed(
        client=client,
        addressee=addressee,
        attributed_to=attributed_to,
        bom=bom,
        calendar=calendar,
        clause=clause,
        confidence=confidence,
        cursor=cursor,
        declaration=declaration,
        expand=expand,
        fields=fields,
        format_=format_,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page_size=page_size,
        search=search,
        since=since,
        source=source,
        status=status,
        theme=theme,
        translations=translations,
        until=until,
        updated_since=updated_since,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    attributed_to: str | Unset = UNSET,
    bom: UpdatesListBom | Unset = UNSET,
    calendar: UpdatesListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    cursor: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: UpdatesListFormat | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: UpdatesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: str | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> Response[PaginatedUpdateList | Problem]:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        addressee (str | Unset):
        attributed_to (str | Unset):
        bom (UpdatesListBom | Unset):
        calendar (UpdatesListCalendar | Unset):
        clause (str | Unset):
        confidence (UpdatesListConfidence | Unset):
        cursor (str | Unset):
        declaration (str | Unset):
        expand (str | Unset):
        fields (str | Unset):
        format_ (UpdatesListFormat | Unset):
        item (str | Unset):
        kind (UpdatesListKind | Unset):
        lang (UpdatesListLang | Unset):
        ordering (str | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        since (str | Unset): A day of either calendar: the year tells which.
        source (str | Unset):
        status (UpdatesListStatus | Unset):
        theme (str | Unset):
        translations (UpdatesListTranslations | Unset):
        until (str | Unset): A day of either calendar: the year tells which.
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedUpdateList | Problem]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        attributed_to=attributed_to,
        bom=bom,
        calendar=calendar,
        clause=clause,
        confidence=confidence,
        cursor=cursor,
        declaration=declaration,
        expand=expand,
        fields=fields,
        format_=format_,
        item=item,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page_size=page_size,
        search=search,
        since=since,
        source=source,
        status=status,
        theme=theme,
        translations=translations,
        until=until,
        updated_since=updated_since,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    attributed_to: str | Unset = UNSET,
    bom: UpdatesListBom | Unset = UNSET,
    calendar: UpdatesListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    confidence: UpdatesListConfidence | Unset = UNSET,
    cursor: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: UpdatesListFormat | Unset = UNSET,
    item: str | Unset = UNSET,
    kind: UpdatesListKind | Unset = UNSET,
    lang: UpdatesListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = 25,
    search: str | Unset = UNSET,
    since: str | Unset = UNSET,
    source: str | Unset = UNSET,
    status: UpdatesListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: UpdatesListTranslations | Unset = UNSET,
    until: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> PaginatedUpdateList | Problem | None:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        addressee (str | Unset):
        attributed_to (str | Unset):
        bom (UpdatesListBom | Unset):
        calendar (UpdatesListCalendar | Unset):
        clause (str | Unset):
        confidence (UpdatesListConfidence | Unset):
        cursor (str | Unset):
        declaration (str | Unset):
        expand (str | Unset):
        fields (str | Unset):
        format_ (UpdatesListFormat | Unset):
        item (str | Unset):
        kind (UpdatesListKind | Unset):
        lang (UpdatesListLang | Unset):
        ordering (str | Unset):
        page_size (int | Unset):  Default: 25.
        search (str | Unset):
        since (str | Unset): A day of either calendar: the year tells which.
        source (str | Unset):
        status (UpdatesListStatus | Unset):
        theme (str | Unset):
        translations (UpdatesListTranslations | Unset):
        until (str | Unset): A day of either calendar: the year tells which.
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedUpdateList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            addressee=addressee,
            attributed_to=attributed_to,
            bom=bom,
            calendar=calendar,
            clause=clause,
            confidence=confidence,
            cursor=cursor,
            declaration=declaration,
            expand=expand,
            fields=fields,
            format_=format_,
            item=item,
            kind=kind,
            lang=lang,
            ordering=ordering,
            page_size=page_size,
            search=search,
            since=since,
            source=source,
            status=status,
            theme=theme,
            translations=translations,
            until=until,
            updated_since=updated_since,
        )
    ).parsed
