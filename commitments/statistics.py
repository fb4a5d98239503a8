"""How much stands where: what the dashboard shows, counted once for page and API."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Q

from commitments.kinds import UpdateKind
from commitments.models import FollowUp, Update
from commitments.statuses import Family, Kind, Status
from declarations.models import Addressee


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


def by_family(*, on: dt.date | None = None) -> Counter[Family]:
    """Return how many follow-ups are of each family, today or on a day."""
    families = Counter[Family]()
    for status, count in FollowUp.objects.counts_by_status(on=on):
        families[status.family] += count
    return families


def by_addressee(*, on: dt.date | None = None) -> list[tuple[Kind, list[Line]]]:
    """Return for each kind of items where they stand with each addressee, the most asked first."""
    name = "status_then" if on else "status"
    counted = (
        FollowUp.objects.standing(on=on)
        .order_by()
        .values_list("item__kind", "addressee", name)
        .annotate(count=Count("pk"))
    )
    families: dict[tuple[str, int], Counter[Family]] = {}
    for kind, addressee, status, count in counted:
        families.setdefault((kind, addressee), Counter())[Status(status).family] += count
    addressees = Addressee.objects.in_bulk({addressee for _kind, addressee in families})
    return [
        (kind, sorted(lines, key=lambda line: (-line.total, line.addressee.code)))
        for kind in Kind
        if (lines := [Line(addressees[a], f) for (k, a), f in families.items() if k == kind])
    ]


def over_time(days: Iterable[dt.date]) -> list[tuple[dt.date, Counter[Family]]]:
    """Return how many follow-ups were of each family at the end of each of ``days``, in order.

    It is what is known today of those days: the status is that of the latest assessment that is
    as of then or before, and that no correction supersedes.
    """
    assessments = (
        Update.objects.known()
        .assessments()
        .order_by("as_of_from", "entry__number")
        .values_list("as_of_from", "follow_up", "status")
    )
    ahead = list(assessments)[::-1]
    standing = dict.fromkeys(FollowUp.objects.values_list("pk", flat=True), Status.NOT_ASSESSED)
    found = []
    for day in days:
        while ahead and ahead[-1][0] <= day:
            _day, follow_up, status = ahead.pop()
            standing[follow_up] = Status(status)
        found.append((day, Counter(status.family for status in standing.values())))
    return found


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
