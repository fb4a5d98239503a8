from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.statistics import Statistics
from ...models.statistics_calendar import StatisticsCalendar
from ...models.statistics_kind import StatisticsKind
from ...models.statistics_lang import StatisticsLang
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    addressee: str | Unset = UNSET,
    as_of: str | Unset = UNSET,
    calendar: StatisticsCalendar | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: StatisticsKind | Unset = UNSET,
    lang: StatisticsLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["addressee"] = addressee

    params["as_of"] = as_of

    json_calendar: str | Unset = UNSET
    if not isinstance(calendar, Unset):
        json_calendar = calendar

    params["calendar"] = json_calendar

    params["declaration"] = declaration

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params["recorded_by"] = recorded_by

    params["theme"] = theme

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/statistics/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Statistics | None:
    if response.status_code == 200:
        response_200 = Statistics.from_dict(response.json())

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
) -> Response[Problem | Statistics]:
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
    as_of: str | Unset = UNSET,
    calendar: StatisticsCalendar | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: StatisticsKind | Unset = UNSET,
    lang: StatisticsLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> Response[Problem | Statistics]:
    """How many follow-ups stand where, today or on another day, and at the end of each month.

    Args:
        addressee (str | Unset):
        as_of (str | Unset):
        calendar (StatisticsCalendar | Unset):
        declaration (str | Unset):
        kind (StatisticsKind | Unset):
        lang (StatisticsLang | Unset):
        recorded_by (str | Unset):
        theme (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Statistics]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        as_of=as_of,
        calendar=calendar,
        declaration=declaration,
        kind=kind,
        lang=lang,
        recorded_by=recorded_by,
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
    as_of: str | Unset = UNSET,
    calendar: StatisticsCalendar | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: StatisticsKind | Unset = UNSET,
    lang: StatisticsLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> Problem | Statistics | None:
    """How many follow-ups stand where, today or on another day, and at the end of each month.

    Args:
        addressee (str | Unset):
        as_of (str | Unset):
        calendar (StatisticsCalendar | Unset):
        declaration (str | Unset):
        kind (StatisticsKind | Unset):
        lang (StatisticsLang | Unset):
        recorded_by (str | Unset):
        theme (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Statistics
    """

    return sync_detailed(
        client=client,
        addressee=addressee,
        as_of=as_of,
        calendar=calendar,
        declaration=declaration,
        kind=kind,
        lang=lang,
        recorded_by=recorded_by,
        theme=theme,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    as_of: str | Unset = UNSET,
    calendar: StatisticsCalendar | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: StatisticsKind | Unset = UNSET,
    lang: StatisticsLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> Response[Problem | Statistics]:
    """How many follow-ups stand where, today or on another day, and at the end of each month.

    Args:
        addressee (str | Unset):
        as_of (str | Unset):
        calendar (StatisticsCalendar | Unset):
        declaration (str | Unset):
        kind (StatisticsKind | Unset):
        lang (StatisticsLang | Unset):
        recorded_by (str | Unset):
        theme (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Statistics]
    """

    kwargs = _get_kwargs(
        addressee=addressee,
        as_of=as_of,
        calendar=calendar,
        declaration=declaration,
        kind=kind,
        lang=lang,
        recorded_by=recorded_by,
        theme=theme,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    addressee: str | Unset = UNSET,
    as_of: str | Unset = UNSET,
    calendar: StatisticsCalendar | Unset = UNSET,
    declaration: str | Unset = UNSET,
    kind: StatisticsKind | Unset = UNSET,
    lang: StatisticsLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
    theme: str | Unset = UNSET,
) -> Problem | Statistics | None:
    """How many follow-ups stand where, today or on another day, and at the end of each month.

    Args:
        addressee (str | Unset):
        as_of (str | Unset):
        calendar (StatisticsCalendar | Unset):
        declaration (str | Unset):
        kind (StatisticsKind | Unset):
        lang (StatisticsLang | Unset):
        recorded_by (str | Unset):
        theme (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Statistics
    """

    return (
        await asyncio_detailed(
            client=client,
            addressee=addressee,
            as_of=as_of,
            calendar=calendar,
            declaration=declaration,
            kind=kind,
            lang=lang,
            recorded_by=recorded_by,
            theme=theme,
        )
    ).parsed
