"""A WSGI application that does nothing: what the server alone takes."""

from collections.abc import Iterable
from typing import Any


def application(_environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    body = b"Hello\n"
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]
