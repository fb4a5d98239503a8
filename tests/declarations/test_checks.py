import pytest

from declarations import checks
from declarations.languages import LANGUAGES, Language


def test_every_language_has_a_compiled_catalogue():
    assert checks.check_catalogues(app_configs=None) == []


def test_a_language_without_a_catalogue_is_refused(monkeypatch):
    """Django would answer 404 for every page of it, in English."""
    swiss = Language("gsw", "gsw", "Swiss German", "Schwiizertüütsch", "", ())
    monkeypatch.setitem(LANGUAGES, "gsw", swiss)

    assert [error.id for error in checks.check_catalogues(app_configs=None)] == [
        "declarations.E001"
    ]


@pytest.mark.django_db
def test_the_database_takes_arabic_letters_for_letters():
    assert checks.check_collation(databases=["default"]) == []


def test_without_databases_no_collation_is_checked():
    assert checks.check_collation(databases=None) == []
