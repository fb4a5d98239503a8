"""The smallest valid rows. A test states every value that it relies on."""

from datetime import date

from model_bakery.recipe import Recipe, foreign_key, seq

from commitments.models import FollowUp, Item
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
