"""Another day than today, as addresses ask for it: what was so by then, and what was recorded."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from declarations.calendars import CALENDARS, GREGORIAN, SOLAR_HIJRI, read_day, write_solar_hijri

CALENDAR_CHOICES = [
    (GREGORIAN, pgettext_lazy("calendar", "Gregorian")),
    (SOLAR_HIJRI, _("Solar Hijri")),
]


class Moment(NamedTuple):
    """What was so by the day ``on``, as recorded by the day ``recorded_by``; no bound for None."""

    on: dt.date | None = None
    recorded_by: dt.date | None = None

    @property
    def day(self) -> dt.date | None:
        """The day that it looks from; None for today."""
        return self.on or self.recorded_by

    @property
    def bounds(self) -> dict[str, dt.date | None]:
        """What querysets take."""
        return self._asdict()

    def as_data(self) -> dict[str, Any]:
        """Return the days in both calendars, named as addresses name them."""
        days = {"as_of": self.on, "recorded_by": self.recorded_by}
        return {
            **{name: day and day.isoformat() for name, day in days.items()},
            "solar_hijri": {name: day and write_solar_hijri(day) for name, day in days.items()},
        }


class DayField(forms.DateField):
    """A day, as `read_day` reads it. ``calendar`` is that which the address names, if it does."""

    calendar = ""
    default_error_messages = {
        "invalid": _(
            "There is no such day. Write year, month and day in either calendar: 2024-06-01."
        )
    }

    def to_python(self, value: Any) -> dt.date | None:
        if value in self.empty_values:
            return None
        try:
            return self.read(str(value))
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def read(self, text: str) -> dt.date:
        return read_day(text, calendar=self.calendar)


class PastDayField(DayField):
    """A day that has come."""

    def validate(self, value: Any) -> None:
        super().validate(value)
        # Where the reader is, the day may have begun already.
        if value and value > timezone.now().date() + dt.timedelta(days=1):
            raise ValidationError(_("This day has not come yet."), code="future")


class RecordedDayField(PastDayField):
    """A day that has come, or a timestamp (RFC 3339) on it.

    Which hour it was, the ledger does not know: of a timestamp the day counts, in UTC.
    """

    def read(self, text: str) -> dt.date:
        if "T" not in text.upper():
            return super().read(text)
        # A plus sign that was not escaped comes as a space.
        moment = parse_datetime(text.strip().replace(" ", "+"))
        is_known = moment and moment.tzinfo and self.calendar != SOLAR_HIJRI
        if not is_known or moment.year not in CALENDARS[GREGORIAN]:  # type: ignore[union-attr]  # Checked before.
            raise ValueError(text)
        return moment.astimezone(dt.UTC).date()  # type: ignore[union-attr]  # Checked before.


def set_calendar(fields: Mapping[str, forms.Field], named: str) -> None:
    """Let the days among ``fields`` be of the calendar that is named, if it is one."""
    for field in fields.values():
        if isinstance(field, DayField) and named in CALENDARS:
            field.calendar = named


class InOneCalendar:
    """A form whose days are of the calendar that its ``calendar`` names, where it names one."""

    data: Any
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_calendar(self.fields, self.data.get("calendar", ""))


def read_moment(asked: Mapping[str, Any]) -> Moment:
    """Return the moment that the parameters of an address ask for.

    Raises ValidationError, with the name of what is wrong.
    """
    if not any(asked.get(name) for name in ("as_of", "recorded_by", "calendar")):
        return Moment()
    fields = {
        "as_of": PastDayField(required=False),
        "recorded_by": RecordedDayField(required=False),
        "calendar": forms.ChoiceField(choices=CALENDAR_CHOICES, required=False),
    }
    set_calendar(fields, asked.get("calendar", ""))
    read, wrong = {}, {}
    for name, field in fields.items():
        try:
            read[name] = field.clean(asked.get(name))
        except ValidationError as error:
            wrong[name] = error
    if wrong:
        raise ValidationError(wrong)
    return Moment(read["as_of"], read["recorded_by"])
