from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.update import Update
from ...models.updates_retrieve_translations import (
    UpdatesRetrieveTranslations,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    number: str,
    *,
    lang: str | Unset = UNSET,
    translations: UpdatesRetrieveTranslations | Unset = UNSET,
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
        "url": "/api/v1/updates/{number}/".format(
            number=quote(str(number), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Update | None:
    if response.status_code == 200:
        response_200 = Update.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Update]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    number: str,
    *,
    client: AuthenticatedClient | Client,
    lang: str | Unset = UNSET,
    translations: UpdatesRetrieveTranslations | Unset = UNSET,
) -> Response[Update]:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        number (str):
        lang (str | Unset):
        translations (UpdatesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Update]
    """

    kwargs = _get_kwargs(
        number=number,
        lang=lang,
        translations=translations,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    number: str,
    *,
    client: AuthenticatedClient | Client,
    lang: str | Unset = UNSET,
    translations: UpdatesRetrieveTranslations | Unset = UNSET,
) -> Update | None:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        number (str):
        lang (str | Unset):
        translations (UpdatesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Update
    """

    return sync_detailed(
        number=number,
        client=client,
        lang=lang,
        translations=translations,
    ).parsed


async def asyncio_detailed(
    number: str,
    *,
    client: AuthenticatedClient | Client,
    lang: str | Unset = UNSET,
    translations: UpdatesRetrieveTranslations | Unset = UNSET,
) -> Response[Update]:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        number (str):
        lang (str | Unset):
        translations (UpdatesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Update]
    """

    kwargs = _get_kwargs(
        number=number,
        lang=lang,
        translations=translations,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    number: str,
    *,
    client: AuthenticatedClient | Client,
    lang: str | Unset = UNSET,
    translations: UpdatesRetrieveTranslations | Unset = UNSET,
) -> Update | None:
    """Published updates, the latest first; each is named by its number in the ledger.

    Args:
        number (str):
        lang (str | Unset):
        translations (UpdatesRetrieveTranslations | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Update
    """

    return (
        await asyncio_detailed(
            number=number,
            client=client,
            lang=lang,
            translations=translations,
        )
    ).parsed
