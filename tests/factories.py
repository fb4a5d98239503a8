"""The smallest valid rows. A test states every value that it relies on."""

from datetime import date

from model_bakery.recipe import Recipe, foreign_key, seq

from commitments.models import Citation, FollowUp, Item, Organisation, Source, Update
from commitments.statuses import Kind
from declarations.models import Addressee, Clause, Declaration, TextSource, Theme

theme = Recipe(Theme, code=seq("theme-"), name_en="A theme")
addressee = Recipe(Addressee, code=seq("body-"), kind="state", name_en="A body")
declaration = Recipe(
    Declaration,
    slug=seq("declaration-"),
    title_en="A declaration",
    place_en="A place",
    started_on=date(2024, 1, 1),
    ended_on=date(2024, 1, 2),
)
text_source = Recipe(
    TextSource,
    declaration=foreign_key(declaration),
    code=seq("source-"),
    title_en="A source",
    language="en",
)
clause = Recipe(
    Clause,
    declaration=foreign_key(declaration),
    kind="operative",
    number=seq(100),
    code=seq("TEST-C"),
    key=seq("1"),
    position=seq(100),
    text_en="We ask them to act.",
)
item = Recipe(
    Item,
    clause=foreign_key(clause),
    code=seq("TEST-C1-"),
    position=seq(100),
    kind=Kind.DEMAND,
    title_en="To act",
    quotation_en="to act",
    speaker=foreign_key(addressee),
)
follow_up = Recipe(FollowUp, item=foreign_key(item), addressee=foreign_key(addressee))
organisation = Recipe(Organisation, code=seq("organisation-"), name_en="An organisation")
source = Recipe(
    Source,
    code=seq("document-"),
    kind="report",
    title="A report",
    address="https://example.org/report",
)


def update(kind, **values):
    """Return a recipe of drafts of ``kind``; ``as_of`` is one day in ISO 8601."""
    values = {"text_en": "Something happened.", "original_language": "en"} | values
    return UpdateRecipe(kind, values)


class UpdateRecipe:
    """Makes an update on a day; without an item, on one of its own."""

    def __init__(self, kind, values):
        self.kind, self.values = kind, values

    def make(self, as_of="2024-01-01", **values):
        day = date.fromisoformat(as_of)
        period = {"as_of_from": day, "as_of_to": day, "as_of_precision": "day"}
        made = {"kind": self.kind} | period | self.values | values
        if self.kind in {"assessment", "claim"}:
            made.setdefault("attributed_to", organisation.make())
        if "item" not in made:
            made["item"] = item.make()
        return Update.objects.create(**made)


development = update("development")
letter = update("letter_sent")
reminder = update("reminder")
reply = update("reply", position="noted")
claim = update("claim")
assessment = update("assessment", status="underway", confidence="medium")
correction = update("correction")
citation = Recipe(Citation, source=foreign_key(source), order=1, polarity="supports")
