"""Settings for mypy's plugin, which modeltranslation's changed managers would blind."""

from tests.settings import *  # noqa: F403
from tests.settings import INSTALLED_APPS

INSTALLED_APPS = [
    app for app in INSTALLED_APPS if app not in {"modeltranslation", "django.contrib.admin"}
]
