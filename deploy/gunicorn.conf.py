"""gunicorn's settings, the same under Compose and under systemd."""

import os

# Under systemd the socket comes from vienna-process.socket, and this line is not used.
bind = "unix:/run/vienna-process/gunicorn.sock"
# Of the headers that tell HTTPS from HTTP, the one that the proxy sets.
secure_scheme_headers = {"X-FORWARDED-PROTO": "https"}
control_socket_disable = True

worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
worker_tmp_dir = "/dev/shm"  # noqa: S108  The heartbeat; a disk could make it wait.
preload_app = True
# A worker gives way to a fresh one now and then, and not all of them at once.
max_requests = 20_000
max_requests_jitter = 2_000

timeout = 30
graceful_timeout = 20
# Longer than nginx keeps an idle connection, so that nginx is the one to close it.
keepalive = 75

# No line for a request. Warnings quote requests that gunicorn refuses, so they are left out, and of
# an error only what the project's own log would say is written.
accesslog = None
logconfig_dict = {
    "formatters": {"plain": {"()": "vienna_process.logs.PlainFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "gunicorn.error": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "gunicorn.access": {"handlers": [], "propagate": False},
    },
}
