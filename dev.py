#!/usr/bin/env python3
"""Sets up the project and runs it, with nothing but Python 3.11.

python3 dev.py run [--port N]      serve the real declaration on http://127.0.0.1:8000/
python3 dev.py test [--postgresql] [pytest's options]
python3 dev.py browser             tests in headless Chromium
python3 dev.py examples            run the examples of the page for developers
python3 dev.py weigh [--check]     what pages weigh, into docs/weight.md
python3 dev.py check               every linter
python3 dev.py schema [--release]  write docs/openapi.yaml; with --release, what it is compared with
python3 dev.py client              write the Python client from the schema of the API
python3 dev.py messages            bring the catalogues up to the code, and compile them
python3 dev.py superuser           make an account for the admin
"""

import argparse
import hashlib
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
# What readers of the page for developers have, apart from what the project needs.
READERS_VENV = ROOT / "var/examples-venv"
VAR = ROOT / "var"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
DECLARATION = ROOT / "declarations/data/second-vienna-2023.yaml"
UPDATES = ROOT / "commitments/data/follow-up-2026-11.yaml"
CLIENT = ROOT / "clients/python"
GLOSSARY = ROOT / "declarations/data/glossary.yaml"
READERS_PROGRAMS = {
    "curl": "curl",
    "jq": "jq",
    "Rscript": "r-base-core r-cran-jsonlite",
    "soffice": "libreoffice-calc-nogui",
}
SCHEMA = ROOT / "docs/openapi.yaml"
RELEASED = ROOT / "docs/openapi-released.yaml"
COMMANDS = (
    "run",
    "test",
    "browser",
    "examples",
    "weigh",
    "check",
    "schema",
    "client",
    "messages",
    "superuser",
)
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


class Missing(Exception):
    """Raised when the machine lacks something. The message is one line that says what."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name in COMMANDS:
        commands.add_parser(name)
    commands.choices["run"].add_argument("--port", type=int, default=8000)
    commands.choices["test"].add_argument("--postgresql", action="store_true")
    commands.choices["schema"].add_argument("--release", action="store_true")
    options, rest = parser.parse_known_args()
    if rest and options.command not in {"test", "browser", "examples", "weigh"}:
        parser.error(f"unknown: {' '.join(rest)}")
    try:
        globals()[options.command](options, rest)
    except Missing as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        step = " ".join(Path(str(part)).name for part in error.cmd[:4])
        print(f"dev.py: this step failed (exit {error.returncode}): {step}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def run(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("run")
    fill()
    site = f"http://127.0.0.1:{options.port}"
    print(
        f"""
Site    {site}/fa-af/  دری
        {site}/ps/     پښتو
        {site}/en/     English
Admin   {site}/en/admin/     (python3 dev.py superuser makes an account)
API     {site}/api/v1/docs/
""",
        flush=True,
    )
    manage("runserver", "--noreload", f"127.0.0.1:{options.port}")


def test(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("dev")
    command = [BIN / "python", "-m", "pytest", *rest]
    if not options.postgresql or os.environ.get("DATABASE_URL", "").startswith("postgres"):
        call(command)
    elif shutil.which("pg_virtualenv"):
        locale = {"LC_ALL": "C.UTF-8", "DATABASE_URL": "postgres:///postgres"}
        call(["pg_virtualenv", "-o", "fsync=off", *command], **locale)
    else:
        raise Missing(
            "PostgreSQL is missing: set DATABASE_URL, or apt-get install postgresql-common"
        )


def browser(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("dev")
    command = [BIN / "python", "-m", "pytest", "tests/browser", "-m", "browser", *rest]
    call(command, CHROMIUM=chromium())


def examples(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("dev")
    missing = [package for name, package in READERS_PROGRAMS.items() if not shutil.which(name)]
    if missing:
        raise Missing("programs are missing: apt-get install " + " ".join(missing))
    install("examples", into=READERS_VENV)
    command = [BIN / "python", "-m", "pytest", "tests/examples", "-m", "examples", *rest]
    call(command, READERS_PYTHON=str(READERS_VENV / BIN.name / "python"))


def weigh(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("dev")
    fill()
    call([BIN / "python", "-m", "bench.weight", *rest], CHROMIUM=chromium())


def chromium() -> str:
    """Return the path of Chromium. Raises Missing."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        raise Missing("Chromium is missing: apt-get install chromium")
    return found


def fill() -> None:
    """Bring the database up to the code, with the real declaration in it."""
    manage("migrate", "--verbosity", "0")
    manage("import_declaration", str(DECLARATION))
    manage("import_updates", str(UPDATES))
    manage("import_glossary", str(GLOSSARY))


def check(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("dev")
    for tool in (
        ["ruff", "check"],
        ["ruff", "format", "--check"],
        ["djade", "--check", "--target-version", "5.2", *templates()],
        ["djhtml", "--check", "--tabwidth", "2", *templates()],
        ["djlint", "--lint", "--quiet", "templates"],
        ["mypy"],
        ["mypy", "--config-file", str(CLIENT / "pyproject.toml"), str(CLIENT / "vienna_followup")],
        ["lint-imports"],
        ["python", "manage.py", "check", "--fail-level", "WARNING", "--database", "default"],
        ["python", "manage.py", "makemigrations", "--check", "--dry-run"],
    ):
        call([BIN / tool[0], *tool[1:]])
    check_schema()
    production = {
        "LOCAL": "0",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "example.org",
    }
    deploy = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    call([BIN / "python", *deploy], **production)


def schema(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("dev")
    write_schema(SCHEMA)
    if options.release:
        shutil.copyfile(SCHEMA, RELEASED)


def check_schema() -> None:
    """Fail where the stored schema is not the code's, or takes away what was released."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / SCHEMA.name
        write_schema(written)
        if written.read_bytes() != SCHEMA.read_bytes():
            raise Missing("docs/openapi.yaml is behind the code: run python3 dev.py schema")
    call([BIN / "python", "-m", "vienna_process.compatibility", RELEASED, SCHEMA])


def write_schema(file: Path) -> None:
    manage("spectacular", "--validate", "--fail-on-warn", "--file", str(file))


def client(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("dev")
    schema = VAR / "schema.json"
    VAR.mkdir(exist_ok=True)
    manage("spectacular", "--format", "openapi-json", "--file", str(schema))
    call(
        [BIN / "python", CLIENT / "generate.py", schema, CLIENT / "vienna_followup/generated"],
    )


def messages(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("dev")
    if not shutil.which("xgettext"):
        raise Missing("gettext is missing: apt-get install gettext")
    manage(
        "makemessages",
        "--locale",
        "fa_AF",
        "--locale",
        "ps",
        "--add-location",
        "file",
        "--no-wrap",
        "--no-obsolete",
        "--ignore",
        "tests/*",
        "--ignore",
        "var/*",
    )
    compile_catalogues()


def superuser(options: argparse.Namespace, rest: list[str]) -> None:
    set_up("run")
    manage("migrate", "--verbosity", "0")
    manage("createsuperuser")


def set_up(requirements: str) -> None:
    """Make the environment, install what `requirements` locks, compile the catalogues."""
    if sys.version_info[:2] != (3, 11):
        raise Missing("this needs Python 3.11: python3.11 dev.py …")
    install(requirements)
    compile_catalogues()


def install(requirements: str, *, into: Path = VENV) -> None:
    lock = ROOT / f"requirements/{requirements}.txt"
    wider = ROOT / "requirements/dev.txt"
    installed = into / "installed"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    enough = {wanted, hashlib.sha256(wider.read_bytes()).hexdigest()}
    if installed.exists() and installed.read_text() in enough:
        return
    print(f"Installing {lock.relative_to(ROOT)} into {into.name} …", flush=True)
    try:
        venv.create(into, with_pip=True)
    except subprocess.CalledProcessError as error:
        raise Missing("venv is missing: apt-get install python3-venv") from error
    call(
        [
            into / BIN.name / "python",
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
            "--only-binary",
            ":all:",
            "-r",
            lock,
        ]
    )
    installed.write_text(wanted)


def compile_catalogues() -> None:
    """Compile every .po file that is newer than its .mo file."""
    for source in sorted((ROOT / "locale").rglob("*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            call(
                [
                    BIN / "pybabel",
                    "--quiet",
                    "compile",
                    "-i",
                    source,
                    "-o",
                    compiled,
                    "-l",
                    source.parts[-3],
                ]
            )


def templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


def manage(*arguments: str) -> None:
    call([BIN / "python", "manage.py", *arguments])


def call(command: list, **variables: str) -> None:
    environment = {"LOCAL": "1", "SECRET_KEY": secret_key(), **os.environ, **variables}
    subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, check=True)


def secret_key() -> str:
    """Return the key of this machine, made on first use."""
    VAR.mkdir(exist_ok=True)
    file = VAR / "secret-key"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text()


if __name__ == "__main__":
    sys.exit(main())
