"""How much stands where: what the dashboard shows, counted once for page and API."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Min, Q

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


def standing(
    *, among: Any = None, on: dt.date | None = None, recorded_by: dt.date | None = None
) -> Any:
    """Return the follow-ups to count, all or those of ``among``, as they stood on a day."""
    follow_ups = FollowUp.objects.all()
    if among is not None:
        follow_ups = follow_ups.filter(pk__in=among.order_by().values("pk"))
    return follow_ups.standing(on=on, recorded_by=recorded_by).order_by()


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


def by_column(*columns: str, **which: Any) -> dict[tuple[Any, ...], Counter[Family]]:
    """Return how many follow-ups are of each family, for each of the values of columns."""
    follow_ups = standing(**which)
    rows = follow_ups.values_list(*columns, follow_ups.status_column).annotate(count=Count("pk"))
    found: dict[tuple[Any, ...], Counter[Family]] = {}
    for *values, status, count in rows:
        found.setdefault(tuple(values), Counter())[Status(status).family] += count
    return found


def by_addressee(**which: Any) -> list[tuple[Kind, list[Line]]]:
    """Return for each kind of items where they stand with each addressee, the most asked first."""
    families = by_column("item__kind", "addressee", **which)
    addressees = Addressee.objects.in_bulk({addressee for _kind, addressee in families})
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
    follow_ups = standing(among=among, recorded_by=recorded_by)
    adopted = follow_ups.order_by("item__clause__declaration__ended_on").values_list(
        "item__clause__declaration__ended_on", "pk"
    )
    assessments = (
        Update.objects.known(recorded_by=recorded_by)
        .assessments()
        .order_by("as_of_from", "entry__number")
        .values_list("as_of_from", "follow_up", "status")
    )
    to_come, ahead = list(adopted)[::-1], list(assessments)[::-1]
    stood: dict[int, Status] = {}
    counted = {pk for _day, pk in to_come}
    found = []
    for day in days:
        while to_come and to_come[-1][0] <= day:
            stood.setdefault(to_come.pop()[1], Status.NOT_ASSESSED)
        while ahead and ahead[-1][0] <= day:
            _day, follow_up, status = ahead.pop()
            if follow_up in counted:
                stood[follow_up] = Status(status)
        there = set(stood) - {pk for _day, pk in to_come}
        found.append((day, Counter(stood[pk].family for pk in there)))
    return found


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
    known = Q(updates__in=news)
    latest = Max("updates__as_of_from", filter=known)
    follow_ups = FollowUp.objects.standing(on=on).annotate(last_update_on=latest)
    oldest = follow_ups.order_by(F("last_update_on").asc(nulls_first=True), "item__code", "pk")
    return list(oldest.select_related("item__clause__declaration", "addressee")[:most])
