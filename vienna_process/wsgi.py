"""The WSGI application, for a production server."""

import os
from collections.abc import Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vienna_process.settings")
django_application = get_wsgi_application()

from declarations.answers import given_again  # noqa: E402  It needs the settings.


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """Give an answer again that is kept; leave all else to Django.

    Django takes longer to begin and end a request than such an answer takes.
    """
    again = given_again(environ)
    if again is None:
        return django_application(environ, start_response)
    status, headers, body = again
    start_response(status, headers)
    return [body]
