from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.addressee import Addressee
from ...models.addressees_retrieve_translations import (
    AddresseesRetrieveTranslations,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    code: str,
    *,
    lang: str | Unset = UNSET,
    translations: AddresseesRetrieveTranslations | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["lang"] = lang

    json_translations: str | Unset = UNSET
    if not isinstance(translations, Unset):
        json_translations = translations

    params["translations"] = json_translations

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/addressees/{code}/".format(
            code=quote(str(code), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Addressee | None:
    if response.status_code == 200:
        response_200 = Addressee.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Addressee]:
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
    lang: str | Unset = UNSET,
    translations: AddresseesRetrieveTranslations | Unset = UNSET,
) -> Response[Addressee]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        lang (str | Unset):
        translations (AddresseesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Addressee]
    """

    kwargs = _get_kwargs(
        code=code,
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
    lang: str | Unset = UNSET,
    translations: AddresseesRetrieveTranslations | Unset = UNSET,
) -> Addressee | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        lang (str | Unset):
        translations (AddresseesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Addressee
    """

    return sync_detailed(
        code=code,
        client=client,
        lang=lang,
        translations=translations,
    ).parsed


async def asyncio_detailed(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    lang: str | Unset = UNSET,
    translations: AddresseesRetrieveTranslations | Unset = UNSET,
) -> Response[Addressee]:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        lang (str | Unset):
        translations (AddresseesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Addressee]
    """

    kwargs = _get_kwargs(
        code=code,
        lang=lang,
        translations=translations,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    lang: str | Unset = UNSET,
    translations: AddresseesRetrieveTranslations | Unset = UNSET,
) -> Addressee | None:
    """Reading, open to everybody. A parameter that is not known is an error, never ignored.

    Args:
        code (str):
        lang (str | Unset):
        translations (AddresseesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Addressee
    """

    return (
        await asyncio_detailed(
            code=code,
            client=client,
            lang=lang,
            translations=translations,
        )
    ).parsed
