from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_source_list import PaginatedSourceList
from ...models.problem import Problem
from ...models.sources_list_bom import SourcesListBom
from ...models.sources_list_calendar import (
    SourcesListCalendar,
)
from ...models.sources_list_format import SourcesListFormat
from ...models.sources_list_kind import SourcesListKind
from ...models.sources_list_lang import SourcesListLang
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    bom: SourcesListBom | Unset = UNSET,
    calendar: SourcesListCalendar | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: SourcesListFormat | Unset = UNSET,
    kind: SourcesListKind | Unset = UNSET,
    lang: SourcesListLang | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_bom: str | Unset = UNSET
    if not isinstance(bom, Unset):
        json_bom = bom

    params["bom"] = json_bom

    json_calendar: str | Unset = UNSET
    if not isinstance(calendar, Unset):
        json_calendar = calendar

    params["calendar"] = json_calendar

    params["fields"] = fields

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params["language"] = language

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    params["publisher"] = publisher

    params["updated_since"] = updated_since

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/sources/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedSourceList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedSourceList.from_dict(response.json())

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
) -> Response[PaginatedSourceList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    bom: SourcesListBom | Unset = UNSET,
    calendar: SourcesListCalendar | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: SourcesListFormat | Unset = UNSET,
    kind: SourcesListKind | Unset = UNSET,
    lang: SourcesListLang | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> Response[PaginatedSourceList | Problem]:
    """Sources that published updates cite.

    Args:
        bom (SourcesListBom | Unset):
        calendar (SourcesListCalendar | Unset):
        fields (str | Unset):
        format_ (SourcesListFormat | Unset):
        kind (SourcesListKind | Unset):
        lang (SourcesListLang | Unset):
        language (str | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.
        publisher (str | Unset):
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedSourceList | Problem]
    """

    kwargs = _get_kwargs(
        bom=bom,
        calendar=calendar,
        fields=fields,
        format_=format_,
        kind=kind,
        lang=lang,
        language=language,
        ordering=ordering,
        page=page,
        page_size=page_size,
        publisher=publisher,
        updated_since=updated_since,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    bom: SourcesListBom | Unset = UNSET,
    calendar: SourcesListCalendar | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: SourcesListFormat | Unset = UNSET,
    kind: SourcesListKind | Unset = UNSET,
    lang: SourcesListLang | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> PaginatedSourceList | Problem | None:
    """Sources that published updates cite.

    Args:
        bom (SourcesListBom | Unset):
        calendar (SourcesListCalendar | Unset):
        fields (str | Unset):
        format_ (SourcesListFormat | Unset):
        kind (SourcesListKind | Unset):
        lang (SourcesListLang | Unset):
        language (str | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.
        publisher (str | Unset):
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedSourceList | Problem
    """

    return sync_detailed(
        client=client,
        bom=bom,
        calendar=calendar,
        fields=fields,
        format_=format_,
        kind=kind,
        lang=lang,
        language=language,
        ordering=ordering,
        page=page,
        page_size=page_size,
        publisher=publisher,
        updated_since=updated_since,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    bom: SourcesListBom | Unset = UNSET,
    calendar: SourcesListCalendar | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: SourcesListFormat | Unset = UNSET,
    kind: SourcesListKind | Unset = UNSET,
    lang: SourcesListLang | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> Response[PaginatedSourceList | Problem]:
    """Sources that published updates cite.

    Args:
        bom (SourcesListBom | Unset):
        calendar (SourcesListCalendar | Unset):
        fields (str | Unset):
        format_ (SourcesListFormat | Unset):
        kind (SourcesListKind | Unset):
        lang (SourcesListLang | Unset):
        language (str | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.
        publisher (str | Unset):
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedSourceList | Problem]
    """

    kwargs = _get_kwargs(
        bom=bom,
        calendar=calendar,
        fields=fields,
        format_=format_,
        kind=kind,
        lang=lang,
        language=language,
        ordering=ordering,
        page=page,
        page_size=page_size,
        publisher=publisher,
        updated_since=updated_since,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    bom: SourcesListBom | Unset = UNSET,
    calendar: SourcesListCalendar | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: SourcesListFormat | Unset = UNSET,
    kind: SourcesListKind | Unset = UNSET,
    lang: SourcesListLang | Unset = UNSET,
    language: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    publisher: str | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> PaginatedSourceList | Problem | None:
    """Sources that published updates cite.

    Args:
        bom (SourcesListBom | Unset):
        calendar (SourcesListCalendar | Unset):
        fields (str | Unset):
        format_ (SourcesListFormat | Unset):
        kind (SourcesListKind | Unset):
        lang (SourcesListLang | Unset):
        language (str | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.
        publisher (str | Unset):
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedSourceList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            bom=bom,
            calendar=calendar,
            fields=fields,
            format_=format_,
            kind=kind,
            lang=lang,
            language=language,
            ordering=ordering,
            page=page,
            page_size=page_size,
            publisher=publisher,
            updated_since=updated_since,
        )
    ).parsed
