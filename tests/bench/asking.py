"""Asks a WSGI application all that speed is measured by, and prints how much each answer holds.

    python -m tests.bench.asking MODULE SIDE CURSOR NUMBER

It runs in a process of its own, since only one project can be loaded in each.
"""

import importlib
import io
import json
import sys
from urllib.parse import unquote_to_bytes

from bench.works import works

DECLARATION = 1


def main(module: str, side: str, cursor: str, number: str) -> None:
    application = importlib.import_module(module).application
    asked = {work.name: getattr(work, side) for work in works(DECLARATION, cursor, int(number))}
    counts = {name: each.count(answer(application, each.path)) for name, each in asked.items()}
    json.dump(counts, sys.stdout)


def answer(application, address: str) -> bytes:
    """Return the body of an answer with 200. Raises ValueError for another status."""
    path, _mark, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "HTTP_HOST": "127.0.0.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
    }
    said = []
    parts = application(environ, lambda status, headers, *_: said.append((status, headers)))
    if not said[0][0].startswith("200"):
        message = f"{address}: {said}"
        raise ValueError(message)
    return b"".join(parts)


if __name__ == "__main__":
    main(*sys.argv[1:])
