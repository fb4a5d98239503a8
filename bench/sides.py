"""The sides that are measured: servers on 127.0.0.1, each with two workers."""

import os
import re
import secrets
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.works import Work

ROOT = Path(__file__).resolve().parent.parent
CONNECTIONS, WORKERS, THREADS = 8, 2, 4
PRODUCTION = {
    "LOCAL": "0",
    "ALLOWED_HOSTS": "127.0.0.1",
    "SECRET_KEY": secrets.token_urlsafe(50),
}
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
FAILED = re.compile(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)")

# What Datasette would be given by somebody who knows it: views of what belongs together.
VIEWS = {
    "v_item": """
        SELECT i.*, f.status, a.code AS addressee, a.name_en AS addressee_name
        FROM commitments_item i
        LEFT JOIN commitments_followup f ON f.item_id = i.id
        LEFT JOIN declarations_addressee a ON a.id = f.addressee_id
    """,
    "v_update": """
        SELECT u.id, u.kind, i.code AS item, u.as_of_from, u.text_en, u.text_fa_af, u.text_ps,
            u.status, e.number, e.digest
        FROM commitments_update u JOIN commitments_item i ON i.id = u.item_id
        JOIN commitments_entry e ON e.id = u.entry_id
    """,
}


@dataclass
class Side:
    """Something that answers, at one address or more."""

    name: str
    ports: list[int]

    def get(self, path: str, **headers: str) -> tuple[bytes, Any]:
        """Return the body and the headers of an answer."""
        address = f"http://127.0.0.1:{self.ports[0]}{path}"
        asked = urllib.request.Request(address, headers=headers)
        try:
            with urllib.request.urlopen(asked, timeout=120) as response:
                return response.read(), response.headers
        except urllib.error.HTTPError as error:
            if error.code == 304:  # noqa: PLR2004  HTTP's.
                return b"", error.headers
            raise

    def rate(self, path: str, seconds: float, **headers: str) -> float:
        """Return how many requests a second it answers, from eight connections in all."""
        share = max(1, CONNECTIONS // len(self.ports))
        wrk = ["wrk", "-t1", f"-c{share}", f"-d{seconds:g}s", "--timeout", "60s"]
        names = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
        running = [
            subprocess.Popen(
                [*wrk, *names, f"http://127.0.0.1:{port}{path}"],
                stdout=subprocess.PIPE,
                text=True,
            )
            for port in self.ports
        ]
        said = [each.communicate()[0] for each in running]
        failed = next((match for text in said if (match := FAILED.search(text))), None)
        if failed:
            message = f"{self.name} {path}: {failed[0]}"
            raise RuntimeError(message)
        total = sum(float(RATE.search(text)[1]) for text in said)  # type: ignore[index]  # wrk says it.
        # Where none was answered in time, as if one had been.
        return max(total, 1 / seconds)


def collect_static() -> None:
    """Put the static files where production has them."""
    command = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(command, cwd=ROOT, env=os.environ | PRODUCTION, check=True)


@contextmanager
def gunicorn(name: str, module: str, **environment: str) -> Iterator[Side]:
    """Serve a WSGI application as deploy/gunicorn.conf.py does, on a port."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", f"{module}:application"]
    command += ["--bind", f"127.0.0.1:{port}", "--workers", str(WORKERS), "--keep-alive", "75"]
    command += ["--worker-class", "gthread", "--threads", str(THREADS), "--preload"]
    command += ["--log-level", "error"]
    given = {**os.environ, **PRODUCTION, **environment}
    given.pop("DJANGO_SETTINGS_MODULE", None)
    with serving(name, command, port, given) as side:
        yield side


@contextmanager
def datasette(path: Path, folder: Path) -> Iterator[Side]:
    """Serve a copy of the SQLite database by two processes of Datasette."""
    copy = folder / "bench.db"
    shutil.copyfile(path, copy)
    with closing(sqlite3.connect(copy)) as database:
        for name, query in VIEWS.items():
            database.execute(f"CREATE VIEW {name} AS {query}")
    command = [sys.executable, "-m", "datasette", "serve", "--immutable", str(copy)]
    command += ["--setting", "default_cache_ttl", "0", "--setting", "suggest_facets", "off"]
    with ExitStack() as stack:
        ports = []
        for _ in range(WORKERS):
            port = free_port()
            given = dict(os.environ)
            asked = [*command, "--port", str(port), "--host", "127.0.0.1"]
            stack.enter_context(serving("datasette", asked, port, given))
            ports.append(port)
        yield Side("datasette", ports)


@contextmanager
def nginx(folder: Path, ours: Side, todo: list[Work]) -> Iterator[Side]:
    """Serve the same bytes as files."""
    port = free_port()
    files = folder / "files"
    files.mkdir()
    for work in todo:
        body, _headers = ours.get(work.ours.path)
        (files / work.name.replace(" ", "-")).write_bytes(body)
    folder.chmod(0o755)
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"worker_processes {WORKERS}; pid {folder}/nginx.pid; error_log stderr emerg;"
        " events { } http { access_log off; sendfile on; keepalive_requests 100000000;"
        " server { listen 127.0.0.1:%d; root %s; } }\n" % (port, files)
    )
    command = ["nginx", "-c", str(configuration), "-g", "daemon off;"]
    with serving("nginx", command, port, dict(os.environ), path="/W1") as side:
        yield side


@contextmanager
def serving(
    name: str,
    command: list[str],
    port: int,
    environment: dict[str, str],
    *,
    path: str = "/",
) -> Iterator[Side]:
    """Run a server until the block ends. Raises TimeoutError if it does not answer."""
    quiet = subprocess.DEVNULL if name == "datasette" else None
    server = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=quiet
    )
    try:
        wait_for(f"http://127.0.0.1:{port}{path}", server)
        yield Side(name, [port])
    finally:
        server.terminate()
        server.wait(30)


def wait_for(address: str, server: Any, seconds: int = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5)
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise TimeoutError(address)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
