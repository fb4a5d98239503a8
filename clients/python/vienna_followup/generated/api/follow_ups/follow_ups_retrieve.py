from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.follow_up import FollowUp
from ...models.follow_ups_retrieve_calendar import (
    FollowUpsRetrieveCalendar,
)
from ...models.follow_ups_retrieve_lang import (
    FollowUpsRetrieveLang,
)
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    code: str,
    *,
    as_of: str | Unset = UNSET,
    calendar: FollowUpsRetrieveCalendar | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: FollowUpsRetrieveLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["as_of"] = as_of

    json_calendar: str | Unset = UNSET
    if not isinstance(calendar, Unset):
        json_calendar = calendar

    params["calendar"] = json_calendar

    params["expand"] = expand

    params["fields"] = fields

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params["recorded_by"] = recorded_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/follow-ups/{code}/".format(
            code=quote(str(code), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> FollowUp | Problem | None:
    if response.status_code == 200:
        response_200 = FollowUp.from_dict(response.json())

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
) -> Response[FollowUp | Problem]:
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
    as_of: str | Unset = UNSET,
    calendar: FollowUpsRetrieveCalendar | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: FollowUpsRetrieveLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
) -> Response[FollowUp | Problem]:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet.

    Args:
        code (str):
        as_of (str | Unset):
        calendar (FollowUpsRetrieveCalendar | Unset):
        expand (str | Unset):
        fields (str | Unset):
        lang (FollowUpsRetrieveLang | Unset):
        recorded_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FollowUp | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        as_of=as_of,
        calendar=calendar,
        expand=expand,
        fields=fields,
        lang=lang,
        recorded_by=recorded_by,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    as_of: str | Unset = UNSET,
    calendar: FollowUpsRetrieveCalendar | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: FollowUpsRetrieveLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
) -> FollowUp | Problem | None:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet.

    Args:
        code (str):
        as_of (str | Unset):
        calendar (FollowUpsRetrieveCalendar | Unset):
        expand (str | Unset):
        fields (str | Unset):
        lang (FollowUpsRetrieveLang | Unset):
        recorded_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FollowUp | Problem
    """

    return sync_detailed(
        code=code,
        client=client,
        as_of=as_of,
        calendar=calendar,
        expand=expand,
        fields=fields,
        lang=lang,
        recorded_by=recorded_by,
    ).parsed


async def asyncio_detailed(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    as_of: str | Unset = UNSET,
    calendar: FollowUpsRetrieveCalendar | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: FollowUpsRetrieveLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
) -> Response[FollowUp | Problem]:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet.

    Args:
        code (str):
        as_of (str | Unset):
        calendar (FollowUpsRetrieveCalendar | Unset):
        expand (str | Unset):
        fields (str | Unset):
        lang (FollowUpsRetrieveLang | Unset):
        recorded_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FollowUp | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        as_of=as_of,
        calendar=calendar,
        expand=expand,
        fields=fields,
        lang=lang,
        recorded_by=recorded_by,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    as_of: str | Unset = UNSET,
    calendar: FollowUpsRetrieveCalendar | Unset = UNSET,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: FollowUpsRetrieveLang | Unset = UNSET,
    recorded_by: str | Unset = UNSET,
) -> FollowUp | Problem | None:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet.

    Args:
        code (str):
        as_of (str | Unset):
        calendar (FollowUpsRetrieveCalendar | Unset):
        expand (str | Unset):
        fields (str | Unset):
        lang (FollowUpsRetrieveLang | Unset):
        recorded_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FollowUp | Problem
    """

    return (
        await asyncio_detailed(
            code=code,
            client=client,
            as_of=as_of,
            calendar=calendar,
            expand=expand,
            fields=fields,
            lang=lang,
            recorded_by=recorded_by,
        )
    ).parsed
