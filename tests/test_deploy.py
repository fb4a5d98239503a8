"""What is handed to an operator: the variables, the proxy, the services, the refusals."""

import getpass
import os
import re
import runpy
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
OPERATING = (ROOT / "docs/operating.md").read_text()
NGINX = {
    name: "\n".join(
        line
        for line in (DEPLOY / f"nginx/{name}.conf").read_text().splitlines()
        if line.strip()[:1] != "#"
    )
    for name in ("compose", "systemd", "common", "site")
}
VARIANTS = ("compose", "systemd")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
PRODUCTION = {
    "ALLOWED_HOSTS": "example.org",
    "DJANGO_SETTINGS_MODULE": "vienna_process.settings",
    "PATH": os.environ["PATH"],
    "SECRET_KEY": "aZ3-q" * 12,
}


def documented(reader):
    """Return the variables that operating.md says ``reader`` reads."""
    section = OPERATING.split(f"### Read by {reader}\n")[1].split("\n#")[0]
    return set(re.findall(r"^\| `([A-Z_]+)` \|", section, re.MULTILINE))


def read_by_settings():
    settings = (ROOT / "vienna_process/settings.py").read_text()
    return set(re.findall(r'\benv(?:\.\w+)?\(\s*"(\w+)"', settings))


def asked_for_by_compose():
    return set(re.findall(r"\$\{(\w+)", (DEPLOY / "compose.yaml").read_text()))


def servers(variant):
    """Return the text of each server block."""
    return re.findall(r"^    server \{\n(.*?)^    \}", NGINX[variant], re.MULTILINE | re.DOTALL)


def server_on(variant, port):
    """Return the server block that readers reach at ``port``."""
    (server,) = (
        text
        for text in servers(variant)
        if re.search(rf"listen \S*\b{port}\b", text) and "default_server" not in text
    )
    return server


def run(*command, **environment):
    return subprocess.run(  # noqa: S603  Nothing here comes from outside.
        command,
        cwd=ROOT,
        env=environment or None,
        capture_output=True,
        text=True,
        check=False,
    )


# Variables


def test_operating_describes_what_the_settings_read_and_nothing_else():
    assert documented("the application") == read_by_settings()


def test_operating_describes_what_gunicorn_reads_and_nothing_else():
    source = (DEPLOY / "gunicorn.conf.py").read_text()

    assert documented("gunicorn") == set(re.findall(r'environ\S*\("(\w+)"', source))


def test_operating_describes_what_compose_asks_for():
    elsewhere = documented("the application") | documented("gunicorn")

    assert documented("Compose") == asked_for_by_compose() - elsewhere


def test_the_example_names_every_variable_and_no_other():
    example = (DEPLOY / "example.env").read_text()

    names = re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE)

    assert len(names) == len(set(names))
    assert set(names) == documented("the application") | documented("gunicorn") | documented(
        "Compose"
    )


def test_the_example_holds_no_value_but_a_number():
    example = (DEPLOY / "example.env").read_text()

    values = dict(re.findall(r"^([A-Z_]+)=(.+)$", example, re.MULTILINE))

    assert values == {"WEB_CONCURRENCY": "2"}


def test_the_example_leaves_out_what_is_for_a_developer():
    example = (DEPLOY / "example.env").read_text()

    assert not re.search(r"^(LOCAL|DEBUG)=", example, re.MULTILINE)


# Settings


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is missing or weak"),
        ({"SECRET_KEY": "x" * 49}, "SECRET_KEY is missing or weak"),
        ({"DEBUG": "1"}, "DEBUG shows secrets to strangers"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS is missing or open"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS is missing or open"),
        ({"ALLOWED_HOSTS": "example.org,*"}, "ALLOWED_HOSTS is missing or open"),
    ],
)
def test_insecure_production_is_refused_with_the_reason(change, message):
    result = run(sys.executable, "-c", "import django; django.setup()", **PRODUCTION | change)

    assert result.returncode == 1
    assert f"ImproperlyConfigured: {message}" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("missing", "message"),
    [
        ("SECRET_KEY", "SECRET_KEY is missing or weak"),
        ("ALLOWED_HOSTS", "ALLOWED_HOSTS is missing or open"),
    ],
)
def test_a_missing_variable_is_refused_with_the_reason(missing, message):
    rest = {name: value for name, value in PRODUCTION.items() if name != missing}

    result = run(sys.executable, "-c", "import django; django.setup()", **rest)

    assert result.returncode == 1
    assert f"ImproperlyConfigured: {message}" in result.stderr.splitlines()[-1]


def test_secure_production_passes_the_checks_of_deployment():
    result = run(
        sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION
    )

    assert result.returncode == 0, result.stderr


# nginx


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_server_writes_an_access_log(variant):
    assert len(servers(variant)) == NGINX[variant].count("server {") == 4
    assert all("        access_log off;\n" in server for server in servers(variant))
    assert "access_log off;" in NGINX["common"]
    assert set(re.findall(r"access_log [^;]*;", "".join(NGINX.values()))) == {"access_log off;"}


@pytest.mark.parametrize("variant", VARIANTS)
def test_errors_go_to_stderr_and_none_of_a_request(variant):
    assert re.findall(r"error_log [^;]*;", NGINX[variant]) == ["error_log stderr crit;"]
    assert re.findall(r"error_log [^;]*;", NGINX["common"]) == ["error_log stderr emerg;"]
    assert "error_log" not in NGINX["site"]


# Empty, and so not sent, but on the pages of accounts.
ADDRESS_OF_WHO_SIGNS_IN = """map $uri $address_of_who_signs_in {
    "~^/[^/]+/account/" $remote_addr;
    default "";
}"""


# For the count alone: it is neither sent nor written.
WHO_ASKS_THE_API = """map "$uri|$http_if_none_match" $who_asks_the_api {
    "~^/api/[^|]*\\|$" $binary_remote_addr;
    default "";
}
limit_req_zone $who_asks_the_api zone=api:10m rate=10r/s;"""


def test_nginx_does_not_tell_the_application_who_reads():
    sent = dict(re.findall(r"proxy_set_header (\S+) (\S+);", NGINX["site"]))
    everything = "".join(NGINX.values())

    assert {name: value for name, value in sent.items() if value != '""'} == {
        "Host": "$host",
        "X-Forwarded-Proto": "$scheme",
        "X-Real-IP": "$address_of_who_signs_in",
    }
    assert ADDRESS_OF_WHO_SIGNS_IN in NGINX["common"]
    everything = everything.replace(ADDRESS_OF_WHO_SIGNS_IN, "")
    assert everything.count("$who_asks_the_api") == 2
    everything = everything.replace(WHO_ASKS_THE_API, "")
    assert {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"} <= sent.keys()
    assert not re.search(
        r"\$\w*(remote_addr|remote_port|proxy_add|proxy_protocol|http_x)", everything
    )
    # One such line in a block would cancel all those of site.conf.
    assert "proxy_set_header" not in NGINX["compose"] + NGINX["systemd"] + NGINX["common"]
    assert not re.search(r"\{[^}]*proxy_set_header", NGINX["site"])


@pytest.mark.parametrize(
    "line",
    [
        "client_header_timeout 10s;",
        "client_body_timeout 10s;",
        "client_max_body_size 1m;",
        "proxy_buffering on;",
        "proxy_request_buffering on;",
        "server_tokens off;",
        "ssl_protocols TLSv1.2 TLSv1.3;",
    ],
)
def test_nginx_holds_slow_and_large_requests_back(line):
    assert NGINX["common"].count(line.split()[0]) == 1
    assert line in NGINX["common"]


@pytest.mark.parametrize("variant", VARIANTS)
def test_another_host_name_gets_no_answer(variant):
    (default,) = (server for server in servers(variant) if "default_server" in server)
    ports = set(re.findall(r"listen (?:\S+:)?(\d+)[^;]* default_server;", default))

    assert ports == {"80", "443", "8080"}
    assert "ssl_reject_handshake on;" in default
    assert "return 444;" in default


@pytest.mark.parametrize("variant", VARIANTS)
def test_http_leads_to_https(variant):
    assert "return 301 https://$host$request_uri;" in server_on(variant, 80)
    assert "site.conf" not in server_on(variant, 80)


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_onion_address_never_asks_for_https(variant):
    onion = server_on(variant, 8080)

    assert "ssl" not in onion
    assert "https://" not in onion
    assert "add_header" not in onion
    assert "proxy_hide_header Strict-Transport-Security;" in onion
    assert "include /etc/nginx/vienna/site.conf;" in onion


def test_only_names_with_a_digest_are_kept_for_good():
    (pattern,) = re.findall(r'"~(\S+)" "public, max-age=31536000, immutable";', NGINX["common"])

    assert 'default "public, no-cache";' in NGINX["common"]
    assert re.search(pattern, "/static/css/site.9f5379301fbd.css")
    assert re.search(pattern, "/static/fonts/noto-naskh-arabic.6398c04cc071.woff2")
    assert not re.search(pattern, "/static/css/site.css")
    assert not re.search(pattern, "/static/css/site.min.css")
    assert not re.search(pattern, "/static/staticfiles.json")


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_api_is_slowed_down_by_address_but_not_on_the_onion_service(variant):
    assert "limit_req zone=api burst=100 nodelay;" in server_on(variant, 443)
    assert "limit_req" not in server_on(variant, 8080) + NGINX["site"]
    assert "limit_req_status 429;" in NGINX["common"]


@pytest.mark.nginx
@pytest.mark.parametrize("variant", VARIANTS)
def test_nginx_accepts_its_configuration(variant, tmp_path):
    for name in (variant, "common", "site"):
        (tmp_path / f"{name}.conf").write_text(for_trial(NGINX[name], tmp_path))

    result = run("nginx", "-t", "-e", "stderr", "-c", str(tmp_path / f"{variant}.conf"))

    assert result.returncode == 0, result.stderr


@pytest.fixture
def nginx_without_an_application(tmp_path):
    """Start nginx with a copy of the site, for which no application answers; return its address."""
    for name in ("systemd", "common", "site"):
        text = for_trial(NGINX[name], tmp_path)
        text = text.replace("/var/www/vienna/site", str(tmp_path / "site"))
        (tmp_path / f"{name}.conf").write_text(text.replace("/run/vienna-process", str(tmp_path)))
    for name in ("ps/index.html", "ps/items/C10-1/index.html", "search/ps.js"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(name)
    as_who = f"daemon off; user {getpass.getuser()};"  # Nobody else may look into the folder.
    with subprocess.Popen(  # noqa: S603  The arguments are ours.
        ["nginx", "-e", "stderr", "-g", as_who, "-c", str(tmp_path / "systemd.conf")],  # noqa: S607
        stderr=subprocess.PIPE,
    ) as process:
        yield "http://127.0.0.1:28080"
        process.terminate()


def ask(address):
    """Return the code and the body of an answer, without following where it leads."""
    with httpx.Client(transport=httpx.HTTPTransport(retries=6)) as client:
        answer = client.get(address, headers={"Host": "example.onion"})
    return answer.status_code, answer.headers.get("Location", answer.text)


@pytest.mark.nginx
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/ps/", (502, "ps/index.html")),
        ("/ps/items/C10-1/", (502, "ps/items/C10-1/index.html")),
        ("/ps/items/C10-1/?lang=ps", (502, "ps/items/C10-1/index.html")),
        ("/search/ps.js", (502, "search/ps.js")),
        ("/ps/items/C10-1/index.html", (302, "/ps/items/C10-1/")),
        ("/index.html", (302, "/")),
    ],
)
def test_the_copy_is_served_while_the_application_is_down(
    nginx_without_an_application, path, expected
):
    status, body = ask(nginx_without_an_application + path)

    assert (status, body) == expected


@pytest.fixture
def nginx_with_a_limit(nginx_without_an_application, tmp_path):
    """Put the limit of the server for HTTPS on the one that a test can reach."""
    file = tmp_path / "systemd.conf"
    before, onion = file.read_text().split("listen 127.0.0.1:28080;")
    limit = "limit_req zone=api burst=1 nodelay;"
    file.write_text(f"{before}listen 127.0.0.1:28080; {limit}{onion}")
    ask(nginx_without_an_application + "/")
    subprocess.run(  # noqa: S603  The arguments are ours.
        ["nginx", "-e", "stderr", "-s", "reload", "-c", str(file)],  # noqa: S607
        check=True,
        capture_output=True,
    )
    time.sleep(1)
    return nginx_without_an_application


@pytest.mark.nginx
@pytest.mark.parametrize(
    ("language", "first"),
    [("ps", "غوښتنې"), ("fa-AF,en", "تعداد"), ("en", "There"), ("de", "There")],
)
def test_nginx_refuses_too_many_requests_with_a_problem(nginx_with_a_limit, language, first):
    headers = {"Host": "example.onion", "Accept-Language": language}
    with httpx.Client(headers=headers) as client:
        answers = [client.get(f"{nginx_with_a_limit}/api/v1/items/") for _ in range(4)]
        unchanged = [
            client.get(f"{nginx_with_a_limit}/api/v1/items/", headers={"If-None-Match": '"x"'})
            for _ in range(4)
        ]
        pages = [client.get(f"{nginx_with_a_limit}/ps/") for _ in range(4)]

    (*_others, last) = answers
    assert last.status_code == last.json()["status"] == 429
    assert last.headers["Content-Type"].startswith("application/problem+json")
    assert last.headers["Retry-After"] == "10"
    assert last.json()["title"].startswith(first)
    assert {answer.status_code for answer in unchanged + pages} == {502}


def for_trial(text, folder):
    """Return a configuration that nginx can check without being root, and without a certificate."""
    for pattern, replacement in (
        (r"^user .*", ""),
        (r"^pid .*", f"pid {folder}/pid;"),
        (r"/etc/nginx/vienna", str(folder)),
        (r"ssl_certificate.*", "ssl_reject_handshake on;"),
        (r"(ssl_reject_handshake on;\s*){2}", "ssl_reject_handshake on;"),
        (r"listen \[.*", ""),
        # Below the ports that the system gives to those who call.
        (r"listen (?:\S+:)?(\d+)", lambda match: f"listen 127.0.0.1:{20_000 + int(match[1])}"),
        (r"http2 on;", ""),  # Debian's nginx knows only the older directive.
        (r"\$\{\w+_HOST\}", "example.org"),
    ):
        text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
    return text


# Compose


def test_only_web_can_be_reached_from_outside():
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}

    assert published == {"web": ["80:80", "443:443", "127.0.0.1:8080:8080"]}
    assert not any("network_mode" in service for service in SERVICES.values())


def test_only_web_and_the_worker_can_reach_out():
    outside = {name for name, network in COMPOSE["networks"].items() if not network.get("internal")}

    assert {name for name, service in SERVICES.items() if outside & set(service["networks"])} == {
        "web",
        "worker",
    }
    assert SERVICES["web"]["networks"] == ["front"]
    assert SERVICES["worker"]["networks"] == ["data", "out"]


def test_the_worker_runs_only_where_it_is_asked_for():
    unit = (DEPLOY / "systemd/vienna-process-worker.service").read_text()

    assert {name for name, service in SERVICES.items() if "profiles" in service} == {"worker"}
    assert SERVICES["worker"]["profiles"] == ["webhooks"]
    assert SERVICES["worker"]["command"] == ["python", "manage.py", "db_worker", "--no-reload"]
    assert "manage.py db_worker --no-reload\n" in unit
    assert "enable --now vienna-process-worker" in OPERATING


def test_who_publishes_knows_of_webhooks():
    for name in ("app", "migrate", "worker"):
        assert SERVICES[name]["environment"]["WEBHOOKS"] == "${WEBHOOKS:-}"


def test_the_system_closes_private_networks_to_the_worker():
    unit = (DEPLOY / "systemd/vienna-process-worker.service").read_text()
    (denied,) = re.findall("^IPAddressDeny=(.*)$", unit, re.MULTILINE)

    assert re.findall("^IPAddressAllow=(.*)$", unit, re.MULTILINE) == ["localhost"]
    assert {"link-local", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"} <= set(
        denied.split()
    )


def test_private_addresses_for_webhooks_are_warned_of():
    result = run(
        sys.executable,
        "manage.py",
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        **PRODUCTION | {"WEBHOOK_ALLOW_PRIVATE": "1"},
    )

    assert result.returncode == 1
    assert "(commitments.W001)" in result.stderr


def test_the_application_waits_for_the_migration_and_the_proxy_for_the_application():
    assert SERVICES["app"]["depends_on"]["migrate"] == {
        "condition": "service_completed_successfully"
    }
    assert SERVICES["migrate"]["depends_on"]["db"] == {"condition": "service_healthy"}
    assert SERVICES["web"]["depends_on"]["app"] == {"condition": "service_healthy"}


def test_the_imported_declaration_is_there():
    unit = (DEPLOY / "systemd/vienna-process-migrate.service").read_text()
    files = re.findall(r"import_declaration (\S+)", SERVICES["migrate"]["command"][-1] + unit)

    assert len(files) == 2
    assert all((ROOT / file).is_file() for file in files)


def test_the_database_knows_arabic_letters_and_checks_its_pages():
    arguments = SERVICES["db"]["environment"]["POSTGRES_INITDB_ARGS"].split()

    assert arguments == ["--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"]


def test_no_service_knows_the_password_of_another_role():
    knows_the_owner = {
        name
        for name, service in SERVICES.items()
        if "OWNER_PASSWORD" in str(service.get("environment"))
    }

    assert knows_the_owner == {"db", "migrate"}
    assert "PASSWORD" not in str(SERVICES["web"]) + str(SERVICES["cache"])


def test_every_service_gives_up_its_privileges():
    assert all(service["cap_drop"] == ["ALL"] for service in SERVICES.values())
    assert all(
        service["security_opt"] == ["no-new-privileges:true"] for service in SERVICES.values()
    )
    assert all(service["read_only"] for name, service in SERVICES.items() if name != "db")


def test_secrets_in_compose_come_from_the_environment():
    values = [
        str(value)
        for service in SERVICES.values()
        for value in service.get("environment", {}).items()
    ]
    secret = [value for value in values if re.search("SECRET|PASSWORD|://.*@", value)]

    assert len(secret) == 8
    assert all("${" in value for value in secret)


# gunicorn, the database and systemd


def test_gunicorn_writes_no_line_for_a_request(monkeypatch):
    monkeypatch.delenv("WEB_CONCURRENCY", raising=False)

    settings = runpy.run_path(str(DEPLOY / "gunicorn.conf.py"))

    assert settings["accesslog"] is None
    assert settings["logconfig_dict"]["loggers"]["gunicorn.error"]["level"] == "ERROR"
    assert (
        settings["logconfig_dict"]["formatters"]["plain"]["()"]
        == "vienna_process.logs.PlainFormatter"
    )
    assert (settings["worker_class"], settings["workers"]) == ("gthread", 2)


def test_the_socket_is_the_same_everywhere():
    socket = "/run/vienna-process/gunicorn.sock"

    for file in ("gunicorn.conf.py", "healthcheck.py", "nginx/common.conf"):
        assert socket in (DEPLOY / file).read_text()
    assert f"ListenStream={socket}\n" in (DEPLOY / "systemd/vienna-process.socket").read_text()


def test_the_database_keeps_queries_to_itself():
    sql = (DEPLOY / "database.sql").read_text()

    for setting in (
        "log_statement = 'none'",
        "log_min_messages = 'fatal'",
        "log_min_error_statement = 'panic'",
    ):
        assert f"SET {setting};" in sql


def test_the_role_of_readers_changes_rows_and_nothing_else():
    sql = (DEPLOY / "database.sql").read_text()

    assert re.findall(r"GRANT ([A-Z, ]+) ON TABLES TO vienna;", sql) == [
        "SELECT, INSERT, UPDATE, DELETE"
    ]


UNITS = ["vienna-process", "vienna-process-migrate", "vienna-process-worker"]


@pytest.mark.parametrize("unit", UNITS[:2])
def test_units_that_serve_readers_reach_this_machine_alone(unit):
    lines = (DEPLOY / f"systemd/{unit}.service").read_text().splitlines()

    assert {"IPAddressDeny=any", "IPAddressAllow=localhost"} <= set(lines)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    "line",
    [
        "CapabilityBoundingSet=",
        "NoNewPrivileges=true",
        "PrivateTmp=true",
        "ProtectHome=true",
        "ProtectSystem=strict",
        "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6",
        "SystemCallFilter=@system-service",
    ],
)
def test_units_are_confined(unit, line):
    assert line in (DEPLOY / f"systemd/{unit}.service").read_text().splitlines()


@pytest.mark.nginx
@pytest.mark.parametrize(
    "path",
    [
        "/%5Cevil.example/index.html",
        "/%09/evil.example/index.html",
        "/x%0dSet-Cookie:%20a=b/index.html",
    ],
)
def test_no_address_leads_to_another_site(nginx_without_an_application, path):
    status, _body = ask(nginx_without_an_application + path)

    assert status == 502


@pytest.mark.nginx
def test_the_copy_may_not_be_framed_nor_its_edition_be_run_here(
    nginx_without_an_application, tmp_path
):
    edition = tmp_path / "site/ps/offline.html"
    edition.write_text("x")
    with httpx.Client(
        transport=httpx.HTTPTransport(retries=6), headers={"Host": "example.onion"}
    ) as client:
        page = client.get(f"{nginx_without_an_application}/ps/").headers
        file = client.get(f"{nginx_without_an_application}/ps/offline.html").headers

    assert page["X-Frame-Options"] == "DENY"
    assert page["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert "Content-Disposition" not in page
    assert file["Content-Disposition"] == "attachment"
    assert file["Content-Security-Policy"] == "default-src 'none'; sandbox"
