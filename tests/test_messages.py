"""The catalogues are complete: ours, and those of the libraries that people see."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf.global_settings import LANGUAGES as DJANGO_LANGUAGES
from django.conf.locale import LANG_INFO

LOCALES = ["fa_AF", "ps"]
CATALOGUES = sorted(Path("locale").rglob("*.po"))
# Packages whose words a reader, member or administrator can see.
LIBRARIES = [
    "django.conf",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "rest_framework",
    "django_filters",
    "simple_history",
]
NAMES_OF_LANGUAGES = {name for _, name in DJANGO_LANGUAGES} | {
    info["name"] for info in LANG_INFO.values() if "name" in info
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{[\w.!:]*\}")
IRANIAN = ["کارگروه", "تروریسم", "دانشگاه", "دبیرکل", "دادستان", "فیلتر", "آوریل", "ژوئن"]
DIRECTION_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def messages(catalogue):
    with catalogue.open("rb") as file:
        return [message for message in read_po(file) if message.id]


def forms(text):
    return text if isinstance(text, tuple | list) else (text,)


def test_each_language_has_its_catalogues():
    assert [str(path) for path in CATALOGUES] == [
        "locale/fa_AF/LC_MESSAGES/django.po",
        "locale/libraries/fa_AF/LC_MESSAGES/django.po",
        "locale/libraries/fa_AF/LC_MESSAGES/djangojs.po",
        "locale/libraries/ps/LC_MESSAGES/django.po",
        "locale/libraries/ps/LC_MESSAGES/djangojs.po",
        "locale/ps/LC_MESSAGES/django.po",
    ]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=str)
def test_nothing_is_missing_or_fuzzy(catalogue):
    incomplete = [
        message.id
        for message in messages(catalogue)
        if message.fuzzy or not all(forms(message.string))
    ]

    assert incomplete == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=str)
def test_placeholders_are_kept(catalogue):
    changed = [
        message.id
        for message in messages(catalogue)
        for text in forms(message.string)
        if not set(PLACEHOLDER.findall(text)) <= set(PLACEHOLDER.findall(forms(message.id)[-1]))
        or (
            isinstance(message.id, str)
            and set(PLACEHOLDER.findall(message.id)) != set(PLACEHOLDER.findall(text))
        )
    ]

    assert changed == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=str)
def test_letters_are_those_of_the_language(catalogue):
    wrong = "ك" + "ى" + "ـ" + ("ي" if "fa_AF" in str(catalogue) else "گ")

    found = [
        text
        for message in messages(catalogue)
        for text in forms(message.string)
        if set(wrong) & set(text) or DIRECTION_MARKS.search(text)
    ]

    assert found == []


@pytest.mark.parametrize("catalogue", [c for c in CATALOGUES if "fa_AF" in str(c)], ids=str)
def test_dari_is_not_iranian_persian(catalogue):
    texts = [text for message in messages(catalogue) for text in forms(message.string)]

    assert [text for text in texts if any(word in text for word in IRANIAN)] == []


def words_of(library, domain):
    """Return what a library can say: its msgids, from its German catalogue, which is complete."""
    folder = Path(find_spec(library).origin).parent / "locale/de/LC_MESSAGES"
    source, compiled = folder / f"{domain}.po", folder / f"{domain}.mo"
    if source.exists():
        with source.open("rb") as file:
            return {(forms(m.id)[0], m.context) for m in read_po(file) if m.id}
    if compiled.exists():
        with compiled.open("rb") as file:
            return {(forms(m.id)[0], m.context) for m in read_mo(file) if m.id}
    return set()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("domain", ["django", "djangojs"])
@pytest.mark.parametrize("library", LIBRARIES)
def test_what_a_library_says_is_translated(library, domain, locale):
    catalogue = Path(f"locale/libraries/{locale}/LC_MESSAGES/{domain}.po")
    translated = {(forms(message.id)[0], message.context) for message in messages(catalogue)}

    said = words_of(library, domain)

    assert domain == "djangojs" or said
    assert {words for words in said if words[0] not in NAMES_OF_LANGUAGES} - translated == set()
