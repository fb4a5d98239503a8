"""The answers to the questions of the page for developers, by the models themselves."""

import datetime as dt
from calendar import monthrange
from collections import Counter

from django.utils import timezone

from commitments.kinds import UpdateKind
from commitments.models import FollowUp, Item, Source, Update
from commitments.statuses import Family, Status
from declarations.models import Addressee, Clause, Declaration, Theme

FAMILIES = [Family.MET, Family.OPEN, Family.NOT_MET, Family.CLOSED, Family.UNKNOWN]
MARCH = dt.date(2026, 3, 1)
THEN = dt.date(2025, 1, 1)
NOVEMBER = dt.date(2026, 11, 1)


def published():
    return Update.objects.published().select_related("follow_up__item", "follow_up__addressee")


def of_the_un():
    return FollowUp.objects.filter(addressee__code="un").select_related("item")


def since_march():
    return published().filter(as_of_to__gte=MARCH)


def assessments(code):
    """Return the assessment that the status of each follow-up of an item comes from."""
    found = published().filter(item__code=code, kind=UpdateKind.ASSESSMENT, corrections=None)
    latest = {update.follow_up: update for update in found.order_by("as_of_from", "entry__number")}
    return list(latest.values())


def families(statuses):
    counts = Counter(Status(status).family for status in statuses)
    return [counts[family] for family in FAMILIES]


def asked_of_the_un():
    return [[each.item.code, each.status, each.item.title_en] for each in of_the_un()]


def changed_since_march():
    return [
        [
            each.entry.number,
            each.as_of_from,
            each.kind,
            each.follow_up.code if each.follow_up else each.item.code,
            each.status,
        ]
        for each in since_march()
    ]


def on_a_day():
    known = published().filter(item__code="C10-1")
    recorded = [update.entry.recorded_on for update in known]
    assert not known.filter(kind=UpdateKind.ASSESSMENT, as_of_from__lte=THEN).exists()
    assert min(recorded) > THEN
    return [
        ["status as known today", Status.NOT_ASSESSED],
        ["status as said then", Status.NOT_ASSESSED],
        ["updates until then", known.filter(as_of_from__lte=THEN).count()],
        ["first recorded on", min(recorded)],
    ]


def all_tables():
    return [
        ["declarations", Declaration.objects.count()],
        ["clauses", Clause.objects.count()],
        ["items", Item.objects.count()],
        ["addressees", Addressee.objects.count()],
        ["themes", Theme.objects.count()],
        ["follow-ups", FollowUp.objects.count()],
        ["updates", published().count()],
        ["sources", Source.objects.filter(citations__update__in=published()).distinct().count()],
    ]


def by_addressee():
    statuses = {}
    for code, status in FollowUp.objects.values_list("addressee__code", "status"):
        statuses.setdefault(code, []).append(status)
    return [[code, *families(of), len(of)] for code, of in statuses.items()]


def sources():
    return [
        [
            assessment.follow_up.code,
            assessment.status,
            citation.polarity,
            citation.source.code,
            citation.source.publisher,
            citation.source.address,
        ]
        for assessment in assessments("C09-2")
        for citation in assessment.citations.all()
    ]


def a_word_in_dari():
    items = Item.objects.filter(quotation_fa_af__contains="کشورهای")
    return [[each.code, each.quotation_fa_af, each.quotation_en] for each in items]


def ends_of_months():
    """Return the last day of each month since the text was adopted, and today."""
    day, today = Declaration.objects.get().ended_on, timezone.now().date()
    while (end := day.replace(day=monthrange(day.year, day.month)[1])) < today:
        yield end
        day = end + dt.timedelta(days=1)
    yield today


def families_on(day):
    """Return a day, how many follow-ups each family has on it, and how many there are."""
    known = published().filter(kind=UpdateKind.ASSESSMENT, corrections=None, as_of_from__lte=day)
    latest = dict.fromkeys(FollowUp.objects.values_list("pk", flat=True), Status.NOT_ASSESSED)
    for update in known.order_by("as_of_from", "entry__number"):
        latest[update.follow_up_id] = update.status
    return [day, *families(latest.values()), len(latest)]


def counts_on(day):
    _day, met, still_open, _not_met, _closed, unknown, total = families_on(day)
    return [day, met, still_open, unknown, total]


def month_by_month():
    return [counts_on(day) for day in ends_of_months()]


ANSWERS = {
    "1-asked-of-the-un": asked_of_the_un,
    "2-since-march": changed_since_march,
    "3-on-a-day": on_a_day,
    "4-all-in-excel": all_tables,
    "5-by-addressee": by_addressee,
    "6-sources": sources,
    "7-a-word-in-dari": a_word_in_dari,
    "8-month-by-month": month_by_month,
}


def counted(values):
    return [[value, count] for value, count in Counter(values).items()] + [["all", len(values)]]


def sources_of_each():
    rows = {}
    for follow_up, status, _polarity, code, *_more in sources():
        rows.setdefault((follow_up, status), []).append(code)
    return [[*row, "; ".join(codes)] for row, codes in rows.items()]


# What the formulas of a spreadsheet come to, where it is a sum or a part of the answer.
ANSWERS_OF_SPREADSHEETS = ANSWERS | {
    "1-asked-of-the-un": lambda: counted([follow_up.status for follow_up in of_the_un()]),
    "2-since-march": lambda: counted([update.kind for update in since_march()]),
    "4-all-in-excel": lambda: [row for row in all_tables() if row[0] == "items"],
    "6-sources": sources_of_each,
    "8-month-by-month": lambda: [counts_on(NOVEMBER)],
}
