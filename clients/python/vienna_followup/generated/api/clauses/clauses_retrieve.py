from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.clause import Clause
from ...models.clauses_retrieve_lang import (
    ClausesRetrieveLang,
)
from ...models.clauses_retrieve_translations import (
    ClausesRetrieveTranslations,
)
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    code: str,
    *,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: ClausesRetrieveLang | Unset = UNSET,
    translations: ClausesRetrieveTranslations | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["expand"] = expand

    params["fields"] = fields

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    json_translations: str | Unset = UNSET
    if not isinstance(translations, Unset):
        json_translations = translations

    params["translations"] = json_translations

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/clauses/{code}/".format(
            code=quote(str(code), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Clause | Problem | None:
    if response.status_code == 200:
        response_200 = Clause.from_dict(response.json())

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
) -> Response[Clause | Problem]:
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
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: ClausesRetrieveLang | Unset = UNSET,
    translations: ClausesRetrieveTranslations | Unset = UNSET,
) -> Response[Clause | Problem]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        expand (str | Unset):
        fields (str | Unset):
        lang (ClausesRetrieveLang | Unset):
        translations (ClausesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Clause | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        expand=expand,
        fields=fields,
        lang=lang,
        translations=translations,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: ClausesRetrieveLang | Unset = UNSET,
    translations: ClausesRetrieveTranslations | Unset = UNSET,
) -> Clause | Problem | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        expand (str | Unset):
        fields (str | Unset):
        lang (ClausesRetrieveLang | Unset):
        translations (ClausesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Clause | Problem
    """

    return sync_detailed(
        code=code,
        client=client,
        expand=expand,
        fields=fields,
        lang=lang,
        translations=translations,
    ).parsed


async def asyncio_detailed(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: ClausesRetrieveLang | Unset = UNSET,
    translations: ClausesRetrieveTranslations | Unset = UNSET,
) -> Response[Clause | Problem]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        expand (str | Unset):
        fields (str | Unset):
        lang (ClausesRetrieveLang | Unset):
        translations (ClausesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Clause | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        expand=expand,
        fields=fields,
        lang=lang,
        translations=translations,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    expand: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    lang: ClausesRetrieveLang | Unset = UNSET,
    translations: ClausesRetrieveTranslations | Unset = UNSET,
) -> Clause | Problem | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        expand (str | Unset):
        fields (str | Unset):
        lang (ClausesRetrieveLang | Unset):
        translations (ClausesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Clause | Problem
    """

    return (
        await asyncio_detailed(
            code=code,
            client=client,
            expand=expand,
            fields=fields,
            lang=lang,
            translations=translations,
        )
    ).parsed
