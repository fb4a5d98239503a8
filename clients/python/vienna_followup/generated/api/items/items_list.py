from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.items_list_bom import ItemsListBom
from ...models.items_list_calendar import ItemsListCalendar
from ...models.items_list_format import ItemsListFormat
from ...models.items_list_kind import ItemsListKind
from ...models.items_list_lang import ItemsListLang
from ...models.items_list_stance import ItemsListStance
from ...models.items_list_status import ItemsListStatus
from ...models.items_list_translations import (
    ItemsListTranslations,
)
from ...models.paginated_item_list import PaginatedItemList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    as_of: str | Unset = UNSET,
    bom: ItemsListBom | Unset = UNSET,
    calendar: ItemsListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: ItemsListFormat | Unset = UNSET,
    kind: ItemsListKind | Unset = UNSET,
    lang: ItemsListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    recorded_by: str | Unset = UNSET,
    search: str | Unset = UNSET,
    stance: ItemsListStance | Unset = UNSET,
    status: ItemsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: ItemsListTranslations | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["about"] = about

    params["addressee"] = addressee

    params["as_of"] = as_of

    json_bom: str | Unset = UNSET
    if not isinstance(bom, Unset):
        json_bom = bom

    params["bom"] = json_bom

    json_calendar: str | Unset = UNSET
    if not isinstance(calendar, Unset):
        json_calendar = calendar

    params["calendar"] = json_calendar

    params["clause"] = clause

    params["declaration"] = declaration

    params["expand"] = expand

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

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    params["recorded_by"] = recorded_by

    params["search"] = search

    json_stance: str | Unset = UNSET
    if not isinstance(stance, Unset):
        json_stance = stance

    params["stance"] = json_stance

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["theme"] = theme

    json_translations: str | Unset = UNSET
    if not isinstance(translations, Unset):
        json_translations = translations

    params["translations"] = json_translations

    params["updated_since"] = updated_since

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/items/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedItemList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedItemList.from_dict(response.json())

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
) -> Response[PaginatedItemList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    as_of: str | Unset = UNSET,
    bom: ItemsListBom | Unset = UNSET,
    calendar: ItemsListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: ItemsListFormat | Unset = UNSET,
    kind: ItemsListKind | Unset = UNSET,
    lang: ItemsListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    recorded_by: str | Unset = UNSET,
    search: str | Unset = UNSET,
    stance: ItemsListStance | Unset = UNSET,
    status: ItemsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: ItemsListTranslations | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> Response[PaginatedItemList | Problem]:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet.

    Args:
        about (str | Unset):
        addressee (str | Unset):
        as_of (str | Unset):
        bom (ItemsListBom | Unset):
        calendar (ItemsListCalendar | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        expand (str | Unset):
        fields (str | Unset):
        format_ (ItemsListFormat | Unset):
        kind (ItemsListKind | Unset):
        lang (ItemsListLang | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.
        recorded_by (str | Unset):
        search (str | Unset):
        stance (ItemsListStance | Unset):
        status (ItemsListStatus | Unset):
        theme (str | Unset):
        translations (ItemsListTranslations | Unset):
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedItemList | Problem]
    """

    kwargs = _get_kwargs(
        about=about,
        addressee=addressee,
        as_of=as_of,
        bom=bom,
        calendar=calendar,
        clause=clause,
        declaration=declaration,
        expand=expand,
        fields=fields,
        format_=format_,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        recorded_by=recorded_by,
        search=search,
        stance=stance,
        status=status,
        theme=theme,
        translations=translations,
        updated_since=updated_since,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    as_of: str | Unset = UNSET,
    bom: ItemsListBom | Unset = UNSET,
    calendar: ItemsListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: ItemsListFormat | Unset = UNSET,
    kind: ItemsListKind | Unset = UNSET,
    lang: ItemsListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    recorded_by: str | Unset = UNSET,
    search: str | Unset = UNSET,
    stance: ItemsListStance | Unset = UNSET,
    status: ItemsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: ItemsListTranslations | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> PaginatedItemList | Problem | None:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet.

    Args:
        about (str | Unset):
        addressee (str | Unset):
        as_of (str | Unset):
        bom (ItemsListBom | Unset):
        calendar (ItemsListCalendar | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        expand (str | Unset):
        fields (str | Unset):
        format_ (ItemsListFormat | Unset):
        kind (ItemsListKind | Unset):
        lang (ItemsListLang | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.
        recorded_by (str | Unset):
        search (str | Unset):
        stance (ItemsListStance | Unset):
        status (ItemsListStatus | Unset):
        theme (str | Unset):
        translations (ItemsListTranslations | Unset):
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedItemList | Problem
    """

    return sync_detailed(
        client=client,
        about=about,
        addressee=addressee,
        as_of=as_of,
        bom=bom,
        calendar=calendar,
        clause=clause,
        declaration=declaration,
        expand=expand,
        fields=fields,
        format_=format_,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        recorded_by=recorded_by,
        search=search,
        stance=stance,
        status=status,
        theme=theme,
        translations=translations,
        updated_since=updated_since,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    as_of: str | Unset = UNSET,
    bom: ItemsListBom | Unset = UNSET,
    calendar: ItemsListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: ItemsListFormat | Unset = UNSET,
    kind: ItemsListKind | Unset = UNSET,
    lang: ItemsListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    recorded_by: str | Unset = UNSET,
    search: str | Unset = UNSET,
    stance: ItemsListStance | Unset = UNSET,
    status: ItemsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: ItemsListTranslations | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> Response[PaginatedItemList | Problem]:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet.

    Args:
        about (str | Unset):
        addressee (str | Unset):
        as_of (str | Unset):
        bom (ItemsListBom | Unset):
        calendar (ItemsListCalendar | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        expand (str | Unset):
        fields (str | Unset):
        format_ (ItemsListFormat | Unset):
        kind (ItemsListKind | Unset):
        lang (ItemsListLang | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.
        recorded_by (str | Unset):
        search (str | Unset):
        stance (ItemsListStance | Unset):
        status (ItemsListStatus | Unset):
        theme (str | Unset):
        translations (ItemsListTranslations | Unset):
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedItemList | Problem]
    """

    kwargs = _get_kwargs(
        about=about,
        addressee=addressee,
        as_of=as_of,
        bom=bom,
        calendar=calendar,
        clause=clause,
        declaration=declaration,
        expand=expand,
        fields=fields,
        format_=format_,
        kind=kind,
        lang=lang,
        ordering=ordering,
        page=page,
        page_size=page_size,
        recorded_by=recorded_by,
        search=search,
        stance=stance,
        status=status,
        theme=theme,
        translations=translations,
        updated_since=updated_since,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    about: str | Unset = UNSET,
    addressee: str | Unset = UNSET,
    as_of: str | Unset = UNSET,
    bom: ItemsListBom | Unset = UNSET,
    calendar: ItemsListCalendar | Unset = UNSET,
    clause: str | Unset = UNSET,
    declaration: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    format_: ItemsListFormat | Unset = UNSET,
    kind: ItemsListKind | Unset = UNSET,
    lang: ItemsListLang | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 25,
    recorded_by: str | Unset = UNSET,
    search: str | Unset = UNSET,
    stance: ItemsListStance | Unset = UNSET,
    status: ItemsListStatus | Unset = UNSET,
    theme: str | Unset = UNSET,
    translations: ItemsListTranslations | Unset = UNSET,
    updated_since: str | Unset = UNSET,
) -> PaginatedItemList | Problem | None:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet.

    Args:
        about (str | Unset):
        addressee (str | Unset):
        as_of (str | Unset):
        bom (ItemsListBom | Unset):
        calendar (ItemsListCalendar | Unset):
        clause (str | Unset):
        declaration (str | Unset):
        expand (str | Unset):
        fields (str | Unset):
        format_ (ItemsListFormat | Unset):
        kind (ItemsListKind | Unset):
        lang (ItemsListLang | Unset):
        ordering (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 25.
        recorded_by (str | Unset):
        search (str | Unset):
        stance (ItemsListStance | Unset):
        status (ItemsListStatus | Unset):
        theme (str | Unset):
        translations (ItemsListTranslations | Unset):
        updated_since (str | Unset): A day of either calendar: the year tells which.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedItemList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            about=about,
            addressee=addressee,
            as_of=as_of,
            bom=bom,
            calendar=calendar,
            clause=clause,
            declaration=declaration,
            expand=expand,
            fields=fields,
            format_=format_,
            kind=kind,
            lang=lang,
            ordering=ordering,
            page=page,
            page_size=page_size,
            recorded_by=recorded_by,
            search=search,
            stance=stance,
            status=status,
            theme=theme,
            translations=translations,
            updated_since=updated_since,
        )
    ).parsed
