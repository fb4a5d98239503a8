import pytest
from django.utils import translation

from declarations.languages import LANGUAGES, UnknownLanguage, find, served, versions
from declarations.models import Theme


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en"),
        ("fa-AF", "fa-af"),
        ("FA_af", "fa-af"),
        ("prs", "fa-af"),
        ("prs-AF", "fa-af"),
        ("fa", "fa-af"),
        ("fa-IR", "fa-af"),
        ("ps", "ps"),
        ("ps-AF", "ps"),
    ],
)
def test_a_tag_or_alias_names_a_language(tag, code):
    assert find(tag).code == code


@pytest.mark.parametrize("tag", ["", "de", "fa-af-x", "p", "../ps"])
def test_any_other_tag_is_unknown(tag):
    with pytest.raises(UnknownLanguage):
        find(tag)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_django_writes_each_language_in_its_direction(language):
    with translation.override(language.code):
        assert translation.get_language_bidi() is language.is_rtl


def test_versions_are_keyed_by_tag_and_never_fall_back():
    theme = Theme(name_en="Education", name_ps="زده‌کړې")

    assert versions(theme, "name") == {"en": "Education", "fa-AF": "", "ps": "زده‌کړې"}


@pytest.mark.parametrize(
    ("texts", "text", "code"),
    [
        ({"name_ps": "پ", "name_fa_af": "د", "name_en": "e"}, "پ", "ps"),
        ({"name_ps": "", "name_fa_af": "د", "name_en": "e"}, "د", "fa-af"),
        ({"name_ps": None, "name_fa_af": None, "name_en": "e"}, "e", "en"),
        ({"name_ps": "", "name_fa_af": "", "name_en": ""}, "", "ps"),
    ],
)
def test_a_pashto_reader_gets_dari_then_english_for_what_is_missing(texts, text, code):
    found = served(Theme(**texts), "name", language=LANGUAGES["ps"])

    assert (found.text, found.language.code) == (text, code)


def test_a_dari_reader_gets_english_and_not_pashto_for_what_is_missing():
    theme = Theme(name_en="e", name_fa_af="", name_ps="پ")

    assert served(theme, "name", language=LANGUAGES["fa-af"]).text == "e"


def test_an_english_reader_gets_nothing_for_what_is_missing():
    theme = Theme(name_en="", name_fa_af="د", name_ps="پ")

    assert served(theme, "name", language=LANGUAGES["en"]).text == ""
