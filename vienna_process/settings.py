"""Settings of the project. What differs between machines comes from the environment.

docs/operating.md describes every variable read here.
"""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from declarations.languages import (
    ALIASES,
    LANGUAGES as READER_LANGUAGES,
    label_in_language,
)

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# LOCAL is for one machine: plain HTTP on 127.0.0.1. `dev.py` sets it; production must not.
LOCAL = env.bool("LOCAL", default=False)
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = [
    host.strip()
    for host in env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"] * LOCAL)
]

# What Django's own check security.W009 asks of a key.
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:  # noqa: PLR2004
    message = "SECRET_KEY is missing or weak: set it to 50 random characters or more."
    raise ImproperlyConfigured(message)
if not LOCAL and DEBUG:
    message = "DEBUG shows secrets to strangers: it goes only with LOCAL, on your own machine."
    raise ImproperlyConfigured(message)
if not LOCAL and (not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS):
    message = "ALLOWED_HOSTS is missing or open: name the host names of this site."
    raise ImproperlyConfigured(message)

# Applications and request handling

INSTALLED_APPS = [
    "modeltranslation",  # Before the admin, whose registration it extends.
    "allauth",  # Before `commitments`, which takes its pages out of the admin.
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",  # Before `commitments` too, for the same reason.
    "declarations",
    "commitments",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "knox",
    "rest_framework",
    "simple_history",
]
MIDDLEWARE = [
    "declarations.middleware.AnswersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "declarations.middleware.ReaderLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "vienna_process.deprecation.DeprecationMiddleware",
    "declarations.middleware.DataVersionMiddleware",
    "vienna_process.limits.LimitsMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "vienna_process.accounts.SecondFactorMiddleware",
]
# The namespaces of addresses whose content is public and may be cached.
PUBLIC_NAMESPACES = {"declarations", "commitments", "api", "developers", "site"}
# Those that are public and change without the data, so that their views make the entity tags.
UNVERSIONED_NAMESPACES = {"releases", "data-files"}
# Those that open to a key of the API, and to nothing else.
KEYED_NAMESPACES = {"drafts"}
ROOT_URLCONF = "vienna_process.urls"
WSGI_APPLICATION = "vienna_process.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "declarations.context_processors.reader",
            ]
        },
    }
]

# Databases and caches

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'var/db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;",
    }
else:
    # It took longer to compare the orders of many joins, and to compile, than to answer.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault(
        "options", "-c join_collapse_limit=6 -c jit=off"
    )
# The server for developers has a thread, and so a connection, for each request.
DATABASES["default"] |= {"CONN_MAX_AGE": 0 if LOCAL else 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": env.cache("REDIS_URL", default="locmemcache://")}
# Files that were made for readers, apart from what counts who tries to sign in.
CACHES["files"] = CACHES["default"] | {"LOCATION": "files"}
if "locmem" not in CACHES["default"]["BACKEND"]:
    CACHES["files"] = CACHES["default"] | {"KEY_PREFIX": "files"}
# Whole public answers, in the memory of each process until the data change. See
# docs/decisions/answers.md.
ANSWERS_KEPT = env.int("ANSWERS_KEPT", default=0 if DEBUG else 500)
CACHES["answers"] = {
    "BACKEND": "django.core.cache.backends."
    + ("locmem.LocMemCache" if ANSWERS_KEPT else "dummy.DummyCache"),
    "LOCATION": "answers",
    "TIMEOUT": 24 * 60 * 60,
    "OPTIONS": {"MAX_ENTRIES": ANSWERS_KEPT},
}

# Languages and time. Django knows neither fa-af nor ps: see docs/decisions/languages.md.

LANG_INFO |= {
    code: {"bidi": language.is_rtl, "code": code, "name": language.name, "name_local": language.own}
    for code, language in READER_LANGUAGES.items()
}
LANG_INFO |= {
    alias: {**LANG_INFO.get(alias, {}), "fallback": [code]} for alias, code in ALIASES.items()
}
LANGUAGE_CODE = "en"
LANGUAGES = [("fa-af", _("Dari")), ("ps", _("Pashto")), ("en", _("English"))]
LANGUAGES_BIDI = ["fa", "ps"]  # Django compares what stands before the hyphen.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale/libraries"]
FORMAT_MODULE_PATH = ["vienna_process.formats"]
TIME_ZONE = "UTC"
USE_TZ = True
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = label_in_language
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_LANGUAGES = ("en", "fa-af", "ps")
MODELTRANSLATION_FALLBACK_LANGUAGES = {"default": ("en",), "ps": ("fa-af", "en")}

# Titles of pages say nothing of what the site is about, in tabs and in the browser's history.

NEUTRAL_TITLES = env.bool("NEUTRAL_TITLES", default=False)

# Requests that the application sends of itself, both off unless they are asked for: for a page that
# a member cites, and to those who subscribed to what is published.

FETCH_METADATA = env.bool("FETCH_METADATA", default=False)
WEBHOOKS = env.bool("WEBHOOKS", default=False)
# Lets webhooks go to this machine and its network, at any port; on LOCAL over plain HTTP too.
WEBHOOK_ALLOW_PRIVATE = env.bool("WEBHOOK_ALLOW_PRIVATE", default=False)

# Work in the background waits in the database, until `manage.py db_worker` does it.

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# How much is answered: see docs/decisions/limits.md. On one's own machine nobody is in the way.

REQUESTS_A_MINUTE = {
    "key": env.int("KEY_REQUESTS_A_MINUTE", default=60_000 if LOCAL else 600),
    "reader": env.int("READER_REQUESTS_A_MINUTE", default=60_000 if LOCAL else 600),
    "everybody": env.int("ALL_REQUESTS_A_MINUTE", default=60_000 if LOCAL else 12_000),
}
QUERY_SECONDS = env.float("QUERY_SECONDS", default=5.0)

# What signs the editions to keep: an Ed25519 key in PEM, or the path of a file with one.

SIGNING_KEY = env.str("SIGNING_KEY", multiline=True, default="")

# Where the numbered releases of the data are kept: a folder that outlives this release of the code.

RELEASES = Path(env.str("RELEASES", default=str(BASE_DIR / "var/releases")))

# Static files

STATIC_URL = "static/"
STATIC_ROOT = None if LOCAL else BASE_DIR / "var/static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = LOCAL

# Security. Readers get no cookie at all; those below are for the admin.

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOCAL
SECURE_HSTS_PRELOAD = not LOCAL
SECURE_HSTS_SECONDS = 0 if LOCAL else 31_536_000
SECURE_PROXY_SSL_HEADER = None if LOCAL else ("HTTP_X_FORWARDED_PROTO", "https")
# "no-referrer" would make browsers send "Origin: null", which the CSRF check refuses.
SECURE_REFERRER_POLICY = "same-origin"
# The proxy redirects to HTTPS; the onion address, which has no HTTPS, must not be redirected.
SILENCED_SYSTEM_CHECKS = ["security.W008"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_FAILURE_VIEW = "vienna_process.problems.csrf_failure"
X_FRAME_OPTIONS = "DENY"

# Signing in: by invitation, with a password and a second factor. See docs/decisions/accounts.md.

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "workspace:home"
PASSWORD_RESET_TIMEOUT = 15 * 60
ACCOUNT_ADAPTER = "vienna_process.accounts.Adapter"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = False
# Per account and address together: who guesses at an account slows down themselves alone.
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "5/5m/key"}
MFA_ADAPTER = "vienna_process.accounts.MFAAdapter"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL
vars().update(env.email("EMAIL_URL", default="consolemail://" if LOCAL else "dummymail://"))
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="webmaster@localhost")

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF],
        "object-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}

# Logging: errors of the program only, without address, path, query or reader. Nothing per request.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "vienna_process.logs.PlainFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.server": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}

# REST API

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["vienna_process.permissions.DenyAll"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "vienna_process.renderers.Negotiation",
    "DEFAULT_FILTER_BACKENDS": ["declarations.filters.FiltersAsked"],
    "DEFAULT_PAGINATION_CLASS": "vienna_process.pagination.Pages",
    "DEFAULT_PARSER_CLASSES": ["vienna_process.parsers.ShallowJSONParser"],
    "DEFAULT_RENDERER_CLASSES": [
        "rest_framework.renderers.JSONRenderer",
        "vienna_process.renderers.PageRenderer",
    ],
    "DEFAULT_SCHEMA_CLASS": "vienna_process.schema.Schema",
    "DEFAULT_THROTTLE_CLASSES": ["vienna_process.limits.Limits"],
    "EXCEPTION_HANDLER": "vienna_process.problems.exception_handler",
    "UNAUTHENTICATED_USER": None,
}
# The formats in which a list of the API is given whole.
FILE_RENDERER_CLASSES = [
    "vienna_process.files.CSV",
    "vienna_process.files.XLSX",
    "vienna_process.files.NDJSON",
]
# Its migrations make a table of its own keys, which `commitments.Token` replaces.
MIGRATION_MODULES = {"knox": None}
KNOX_TOKEN_MODEL = "commitments.Token"  # noqa: S105  A model's name.
REST_KNOX = {"TOKEN_TTL": timedelta(days=90), "TOKEN_PREFIX": "vdf_"}
SPECTACULAR_SETTINGS = {
    "TITLE": "Vienna Process API",
    "DESCRIPTION": (
        "What the Final Declaration of the Second Vienna Conference says, of whom it is asked, "
        "and what became of it, in Dari, Pashto and English. Reading needs no account."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "vienna_process.schema.complete",
    ],
    "WEBHOOKS": [
        "commitments.webhooks.schema.update_published",
        "commitments.webhooks.schema.update_corrected",
        "commitments.webhooks.schema.update_redacted",
        "commitments.webhooks.schema.ping",
    ],
    "ENUM_NAME_OVERRIDES": {
        "AddresseeKindEnum": "declarations.kinds.AddresseeKind",
        "ClauseKindEnum": "declarations.kinds.ClauseKind",
        "VariantKindEnum": "declarations.kinds.VariantKind",
        "ItemKindEnum": "commitments.statuses.Kind",
        "LanguageEnum": ["en", "fa-AF", "ps"],
        "PrecisionEnum": "commitments.kinds.Precision",
        "ReplyPositionEnum": "commitments.kinds.ReplyPosition",
        "SourceKindEnum": "commitments.kinds.SourceKind",
        "StatusEnum": "commitments.statuses.Status",
        "UpdateKindEnum": "commitments.kinds.UpdateKind",
    },
}
