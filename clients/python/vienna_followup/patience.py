"""Waiting where the API asks for it."""

import time

import httpx

TOO_MANY_REQUESTS = 429


class Patient(httpx.BaseTransport):
    """What sends requests, and sends one again that came too soon, once it may.

    After 429 it waits as many seconds as `Retry-After` says. An answer that does not say is
    returned, like every other.
    """

    def __init__(self, transport: httpx.BaseTransport | None = None) -> None:
        self.transport = transport or httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        while True:
            answer = self.transport.handle_request(request)
            seconds = answer.headers.get("Retry-After", "")
            if answer.status_code != TOO_MANY_REQUESTS or not seconds.isdecimal():
                return answer
            answer.close()
            time.sleep(int(seconds))

    def close(self) -> None:
        self.transport.close()
