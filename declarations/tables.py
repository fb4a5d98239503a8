"""The columns of declarations, clauses, addressees, themes and terms, in files."""

from django.utils.translation import gettext_lazy as _

from declarations.exports import Column, Table, codes, forms, in_solar_hijri, page_of, plain, texts
from declarations.languages import find

CODE = _("Identifier that stays the same.")
NOTE = _("Note for readers.")


def language_of(name: str = "language") -> Column:
    """Return the column of a language, by its tag of BCP 47."""
    meaning = _("Language, as a tag of BCP 47.")
    return Column(name, meaning, lambda row: find(getattr(row, name)).tag, field=name)


DECLARATIONS = Table(
    "declarations",
    _("Declarations"),
    [
        plain("slug", CODE),
        *texts("title", _("Title.")),
        *texts("place", _("Where it was adopted.")),
        *texts("note", NOTE),
        plain("started_on", _("First day of the conference."), type="date"),
        plain("ended_on", _("Last day of the conference."), type="date"),
        plain("date_as_printed", _("Date, in the words of the text.")),
        codes("upholds", _("Earlier declarations that it upholds."), code="slug"),
        page_of(),
        in_solar_hijri("started_on"),
        in_solar_hijri("ended_on"),
    ],
    key=("slug",),
)
CLAUSES = Table(
    "clauses",
    _("Clauses"),
    [
        plain("code", CODE),
        plain("declaration", _("Declaration that it belongs to."), of="declaration.slug"),
        plain("key", _("Its name in the address of its page.")),
        plain("kind", _("Whether it stands before, in or after what was decided.")),
        plain("number", _("Number within its kind. The source numbers nothing."), type="integer"),
        plain("position", _("Place in the whole text, from 1."), type="integer"),
        *texts("text", _("The wording.")),
        *texts("note", NOTE),
        page_of(),
    ],
)
ADDRESSEES = Table(
    "addressees",
    _("Addressees"),
    [
        plain("code", CODE),
        plain("kind", _("Kind of body.")),
        *texts("name", _("Name.")),
        *texts("description", _("What it is.")),
        plain("part_of", _("Larger body that it is a part of."), of="part_of.code"),
        page_of(),
    ],
)
THEMES = Table("themes", _("Themes"), [plain("code", CODE), *texts("name", _("Name.")), page_of()])
TERMS = Table(
    "terms",
    _("Terms of the glossary"),
    [
        plain("code", CODE),
        plain("section", _("Part of the glossary.")),
        *texts("term", _("The word that this site uses.")),
        *forms("also", _("Other forms, which search finds.")),
        *forms("avoid", _("Forms to avoid.")),
        plain(
            "checked_fa-AF",
            _("Whether the word was seen in a published source."),
            of="is_checked_fa_af",
            type="boolean",
            field="checked",
        ),
        plain(
            "checked_ps",
            _("Whether the word was seen in a published source."),
            of="is_checked_ps",
            type="boolean",
            field="checked",
        ),
        plain("note", _("Note for translators, in English.")),
        page_of(),
    ],
)
