"""The columns of items, follow-ups, updates, sources and the ledger, in files."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from declarations import tables
from declarations.exports import (
    Column,
    Table,
    codes,
    in_solar_hijri,
    joined,
    page_of,
    plain,
    texts,
)
from declarations.languages import find
from declarations.readers import rows_of
from declarations.tables import CODE, NOTE

STATUS = _(
    "Status, by the latest assessment. “not_assessed” and “insufficient_evidence” are unknown."
)

ITEMS = Table(
    "items",
    _("Items"),
    [
        plain("code", CODE),
        plain("declaration", _("Declaration that it belongs to."), of="clause.declaration.slug"),
        plain("clause", _("Clause that it is found in."), of="clause.code"),
        plain("clause_key", _("Name of the clause in its address."), of="clause.key"),
        plain("kind", _("Demand, commitment, condition or position.")),
        plain("stance", _("What a position does: a view, thanks, a condemnation.")),
        plain("is_tracked", _("Whether there is something to fulfil."), type="boolean"),
        *texts("title", _("What it says, in short.")),
        *texts("quotation", _("Exact words of the clause.")),
        *texts("note", NOTE),
        plain("speaker", _("Who speaks or undertakes."), of="speaker.code"),
        codes("about", _("Whom it is about.")),
        codes("themes", _("Themes.")),
        Column(
            "addressees",
            _("Who is asked."),
            lambda item: joined(each.addressee.code for each in rows_of(item, "follow_ups")),
            field="follow_ups",
        ),
        Column(
            "statuses",
            _("Status with each addressee, in the order of the addressees."),
            lambda item: joined(each.standing.value for each in rows_of(item, "follow_ups")),
            field="follow_ups",
        ),
        page_of(),
        codes("same", _("Items of other declarations that say the same.")),
    ],
    shared=("clause__declaration", "speaker"),
)


def follow_ups(*, on: dt.date | None = None) -> Table:
    """Return the table of follow-ups; how far an addressee has answered depends on the day."""
    return Table(
        "follow-ups",
        _("Follow-ups"),
        [
            plain("code", CODE),
            plain("item", _("Item that is followed up."), of="item.code"),
            plain("kind", _("Demand, commitment, condition or position."), of="item.kind"),
            plain("addressee", _("Who is asked."), of="addressee.code"),
            plain("is_explicit", _("Whether the text names the addressee."), type="boolean"),
            plain("status", STATUS, of="standing.value"),
            Column(
                "response",
                _("How far the addressee has answered."),
                lambda row: row.response(on=on or timezone.now().date()).value,
                field="response",
            ),
            plain("position", _("Position that a reply takes."), of="answer.position"),
            page_of(),
        ],
        shared=("item__clause__declaration", "addressee"),
    )


FOLLOW_UPS = follow_ups()
UPDATES = Table(
    "updates",
    _("Updates"),
    [
        plain("number", _("Number of its entry in the ledger."), type="integer"),
        plain("kind", _("Development, letter, reminder, reply, claim, assessment or correction.")),
        plain("item", _("Item that it is about."), of="item.code"),
        plain("follow_up", _("Follow-up that it is about."), of="follow_up.code"),
        plain("as_of_from", _("First day on which it was so."), type="date", field="as_of"),
        plain("as_of_to", _("Last day on which it was so."), type="date", field="as_of"),
        plain("as_of_precision", _("How exactly the days are known."), field="as_of"),
        plain("recorded_on", _("Day of its publication here."), type="date"),
        *texts("text", _("What it says.")),
        Column(
            "original_language",
            _("Language in which it was written."),
            lambda update: find(update.original_language).tag,
            field="original_language",
        ),
        plain("attributed_to", _("Body that says it."), of="attributed_to.code"),
        plain("status", _("Status that is assessed or claimed.")),
        plain("confidence", _("How sure the assessment is.")),
        *texts("searched", _("Where one searched and found nothing, or too little.")),
        plain("position", _("Position that a reply takes.")),
        plain("reply_due_on", _("Day by which a reply is asked for."), type="date"),
        plain("method_version", _("Version of the method.")),
        plain(
            "supersedes",
            _("Number of the update that it corrects."),
            of="supersedes.number",
            type="integer",
        ),
        plain("is_retraction", _("Whether the correction takes the update back."), type="boolean"),
        Column(
            "superseded_by",
            _("Numbers of its corrections."),
            lambda update: joined(str(each.number) for each in update.published_corrections),
            field="superseded_by",
        ),
        plain("override_reason", _("Why one person alone published it.")),
        Column(
            "sources",
            _("Sources that it cites."),
            lambda update: joined(each.source.code for each in rows_of(update, "citations")),
            field="citations",
        ),
        plain("digest", _("Digest of its entry in the ledger."), of="entry.digest"),
        page_of(),
        in_solar_hijri("as_of_from", field="as_of"),
        in_solar_hijri("as_of_to", field="as_of"),
        in_solar_hijri("recorded_on"),
        in_solar_hijri("reply_due_on"),
    ],
    key=("number",),
)
SOURCES = Table(
    "sources",
    _("Sources"),
    [
        plain("code", CODE),
        plain("kind", _("Kind of document.")),
        plain("title", _("Title, as printed.")),
        plain("publisher", _("Publisher.")),
        plain("address", _("Address of the document."), type="uri"),
        plain("archived_address", _("Address of an archived copy."), type="uri"),
        plain("published_on", _("Day of its publication there."), type="date"),
        plain("published_precision", _("How exactly the day is known.")),
        plain("language", _("Language, as a tag of BCP 47.")),
        plain("sha256", _("Digest of the stored copy (SHA-256).")),
        in_solar_hijri("published_on"),
    ],
)
ENTRIES = Table(
    "entries",
    _("Entries of the ledger"),
    [
        plain("number", _("Number, from 1."), type="integer"),
        plain("recorded_on", _("Day of its publication here."), type="date"),
        plain("salt", _("Salt of the commitment; empty where the content was redacted.")),
        plain("commitment", _("SHA-256 of salt and content.")),
        plain("previous", _("Digest of the entry before.")),
        plain("digest", _("SHA-256 of the digest before, the number, the day and the commitment.")),
        in_solar_hijri("recorded_on"),
    ],
    key=("number",),
)

# In the order in which a reader meets them.
TABLES = [
    tables.DECLARATIONS,
    tables.CLAUSES,
    ITEMS,
    tables.ADDRESSEES,
    tables.THEMES,
    FOLLOW_UPS,
    UPDATES,
    SOURCES,
    ENTRIES,
    tables.TERMS,
]
