from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.theme import Theme
from ...models.themes_retrieve_lang import (
    ThemesRetrieveLang,
)
from ...models.themes_retrieve_translations import (
    ThemesRetrieveTranslations,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    code: str,
    *,
    fields: str | Unset = UNSET,
    lang: ThemesRetrieveLang | Unset = UNSET,
    translations: ThemesRetrieveTranslations | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

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
        "url": "/api/v1/themes/{code}/".format(
            code=quote(str(code), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Theme | None:
    if response.status_code == 200:
        response_200 = Theme.from_dict(response.json())

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
) -> Response[Problem | Theme]:
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
    fields: str | Unset = UNSET,
    lang: ThemesRetrieveLang | Unset = UNSET,
    translations: ThemesRetrieveTranslations | Unset = UNSET,
) -> Response[Problem | Theme]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        fields (str | Unset):
        lang (ThemesRetrieveLang | Unset):
        translations (ThemesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Theme]
    """

    kwargs = _get_kwargs(
        code=code,
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
    fields: str | Unset = UNSET,
    lang: ThemesRetrieveLang | Unset = UNSET,
    translations: ThemesRetrieveTranslations | Unset = UNSET,
) -> Problem | Theme | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        fields (str | Unset):
        lang (ThemesRetrieveLang | Unset):
        translations (ThemesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Theme
    """

    return sync_detailed(
        code=code,
        client=client,
        fields=fields,
        lang=lang,
        translations=translations,
    ).parsed


async def asyncio_detailed(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    lang: ThemesRetrieveLang | Unset = UNSET,
    translations: ThemesRetrieveTranslations | Unset = UNSET,
) -> Response[Problem | Theme]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        fields (str | Unset):
        lang (ThemesRetrieveLang | Unset):
        translations (ThemesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Theme]
    """

    kwargs = _get_kwargs(
        code=code,
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
    fields: str | Unset = UNSET,
    lang: ThemesRetrieveLang | Unset = UNSET,
    translations: ThemesRetrieveTranslations | Unset = UNSET,
) -> Problem | Theme | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        fields (str | Unset):
        lang (ThemesRetrieveLang | Unset):
        translations (ThemesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Theme
    """

    return (
        await asyncio_detailed(
            code=code,
            client=client,
            fields=fields,
            lang=lang,
            translations=translations,
        )
    ).parsed
