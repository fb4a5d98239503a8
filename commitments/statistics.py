"""How much stands where: what the dashboard shows, counted once for page and API."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, Exists, Min, OuterRef, Subquery

from commitments.kinds import UpdateKind
from commitments.models import FollowUp, Update
from commitments.statuses import Family, Kind, Status
from declarations.calendars import month_ends
from declarations.models import Addressee, Declaration


@dataclass(frozen=True)
class Line:
    """How many follow-ups of one kind there are with an addressee, and of each family of status."""

    addressee: Addressee
    families: Counter[Family]

    @property
    def counts(self) -> list[int]:
        """The numbers of the families in order of display."""
        return [self.families[family] for family in Family]

    @property
    def total(self) -> int:
        return self.families.total()

    @property
    def known(self) -> int:
        """How many of them are of a family other than unknown."""
        return self.total - self.families[Family.UNKNOWN]


class Event(NamedTuple):
    """How many follow-ups are of a family from a day on; which, if it is one that was assessed."""

    day: dt.date
    family: Family
    number: int = 1
    follow_up: int | None = None


def standing(
    *, among: Any = None, on: dt.date | None = None, recorded_by: dt.date | None = None
) -> Any:
    """Return the follow-ups to count, all or those of ``among``, as they stood on a day."""
    return those_of(among).standing(on=on, recorded_by=recorded_by)


def those_of(among: Any) -> Any:
    """Return the follow-ups that are of ``among``, or all."""
    follow_ups = FollowUp.objects.order_by()
    if among is None:
        return follow_ups
    return follow_ups.filter(pk__in=among.order_by().values("pk"))


def by_status(**which: Any) -> Counter[Status]:
    """Return how many follow-ups have each status. ``which`` is as for `standing`."""
    return Counter(dict(standing(**which).counts_by_status()))


def by_family(**which: Any) -> Counter[Family]:
    """Return how many follow-ups are of each family, today or on a day."""
    return families_of(by_status(**which))


def families_of(statuses: Counter[Status]) -> Counter[Family]:
    families = Counter[Family]()
    for status, count in statuses.items():
        families[status.family] += count
    return families


def by_column(*columns: str, **which: Any) -> dict[tuple[Any, ...], Counter[Status]]:
    """Return how many follow-ups have each status, for each of the values of columns."""
    follow_ups = standing(**which)
    rows = follow_ups.values_list(*columns, follow_ups.status_column).annotate(count=Count("pk"))
    found: dict[tuple[Any, ...], Counter[Status]] = {}
    for *values, status, count in rows:
        found.setdefault(tuple(values), Counter())[Status(status)] += count
    return found


def by_addressee(**which: Any) -> list[tuple[Kind, list[Line]]]:
    """Return for each kind of items where they stand with each addressee, the most asked first."""
    statuses = by_column("item__kind", "addressee", **which)
    addressees = Addressee.objects.in_bulk({addressee for _kind, addressee in statuses})
    families = {place: families_of(counted) for place, counted in statuses.items()}
    return [
        (kind, sorted(lines, key=lambda line: (-line.total, line.addressee.code)))
        for kind in Kind
        if (lines := [Line(addressees[a], f) for (k, a), f in families.items() if k == kind])
    ]


def over_time(
    days: Iterable[dt.date], *, among: Any = None, recorded_by: dt.date | None = None
) -> list[tuple[dt.date, Counter[Family]]]:
    """Return how many follow-ups were of each family at the end of each of ``days``, in order.

    It is what is known today of those days, or was recorded by a day: the status is that of the
    latest assessment that is as of then or before, and that no correction supersedes. What was
    adopted later is not counted yet.
    """
    ahead = events(among=among, recorded_by=recorded_by)[::-1]
    stand: dict[int, Family] = {}
    families, found = Counter[Family](), []
    for day in days:
        while ahead and ahead[-1].day <= day:
            event = ahead.pop()
            if event.follow_up is not None:
                families[stand.get(event.follow_up, Status.NOT_ASSESSED.family)] -= 1
                stand[event.follow_up] = event.family
            families[event.family] += event.number
        # Without the families that none is of.
        found.append((day, +families))
    return found


def events(*, among: Any, recorded_by: dt.date | None) -> list[Event]:
    """Return what `over_time` counts, in order: first adoptions, assessed as nothing; assessments.

    What was assessed before it was adopted stands so from its adoption on.
    """
    adopted_on = "item__clause__declaration__ended_on"
    follow_ups = those_of(among).there(recorded_by=recorded_by)
    adopted = follow_ups.values_list(adopted_on).annotate(Count("pk"))
    assessments = Update.objects.known(recorded_by=recorded_by).assessments()
    if among is not None or recorded_by:
        assessments = assessments.filter(follow_up__in=follow_ups.values("pk"))
    assessed = assessments.order_by("as_of_from", "entry_id").values_list(
        "as_of_from", f"follow_up__{adopted_on}", "status", "follow_up"
    )
    unknown = [Event(day, Status.NOT_ASSESSED.family, count) for day, count in adopted]
    known = [Event(max(days), Status(status).family, 1, pk) for *days, status, pk in assessed]
    return sorted(unknown + known, key=lambda event: (event.day, event.follow_up is not None))


def months_until(
    last: dt.date, *, calendar: str, among: Any = None, recorded_by: dt.date | None = None
) -> list[tuple[dt.date, Counter[Family]]]:
    """Return `over_time` for the months of a calendar, from the first adoption to ``last``."""
    first = Declaration.objects.aggregate(first=Min("ended_on"))["first"] or last
    days = month_ends(min(first, last), last, calendar=calendar)
    return over_time(days, among=among, recorded_by=recorded_by)


def longest_without_news(*, on: dt.date | None = None, most: int = 10) -> list[Any]:
    """Return the follow-ups whose latest news is the oldest; first those that have none.

    News is every update but an assessment, which judges what there was. Each follow-up has
    ``last_update_on``, a day or None.
    """
    news = Update.objects.known(on=on).exclude(kind=UpdateKind.ASSESSMENT)
    of_it = news.filter(follow_up=OuterRef("pk"))
    latest = of_it.order_by("-as_of_from").values("as_of_from")[:1]
    order = ("item__code", "pk")
    there = FollowUp.objects.there(on=on)
    silent = there.filter(~Exists(of_it)).order_by(*order).values_list("pk", flat=True)[:most]
    days: dict[int, dt.date | None] = dict.fromkeys(silent)
    if len(days) < most:
        heard = there.filter(Exists(of_it)).annotate(last=Subquery(latest)).order_by("last", *order)
        days |= dict(heard.values_list("pk", "last")[: most - len(days)])
    shown = FollowUp.objects.standing(on=on)
    shown = shown.select_related("item__clause__declaration", "addressee")
    rows: dict[int, Any] = shown.in_bulk(list(days))
    for pk, day in days.items():
        rows[pk].last_update_on = day
    return [rows[pk] for pk in days]
