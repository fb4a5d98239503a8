"""Exits with 0 when the application answers on its socket that it is up."""

import http.client
import os
import socket
import sys

host = os.environ["ALLOWED_HOSTS"].split(",")[0].strip().lstrip(".")
with socket.socket(socket.AF_UNIX) as application:
    application.settimeout(5)
    application.connect("/run/vienna-process/gunicorn.sock")
    connection = http.client.HTTPConnection(host)
    connection.sock = application
    connection.request("GET", "/healthz")
    sys.exit(connection.getresponse().status != http.HTTPStatus.OK)
