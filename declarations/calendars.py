"""Dates and numbers as Afghan readers write them.

Dari and Pashto readers get the Solar Hijri calendar with Afghan month names first and the
Gregorian date beside it; English readers the other way round. Month names are those of
docs/translating.md; they stand here because no library has them: Babel and ICU give Iranian ones.
"""

import datetime as dt
import re

from persiantools.jdatetime import JalaliDate

from declarations.languages import Language

SOLAR_HIJRI_MONTHS = {
    "en": "Hamal Saur Jawza Saratan Asad Sunbula Mizan Aqrab Qaws Jadi Dalw Hut".split(),
    "fa-af": "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت".split(),
    "ps": "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب".split(),
}
GREGORIAN_MONTHS = {
    "en": (
        "January February March April May June July August September October November December"
    ).split(),
    "fa-af": "جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر".split(),
    "ps": "جنوري فبروري مارچ اپریل مۍ جون جولای اګست سپتمبر اکتوبر نومبر دسمبر".split(),
}
# Extended Arabic-Indic digits and the signs that go with them (Unicode 6.1, section 8.2).
LOCAL_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
# Years below are of the Solar Hijri calendar: what the account is about began in 2021.
FIRST_GREGORIAN_YEAR = 1700
# Of either calendar: what can be read can be written in the other.
YEARS = range(1000, 3000)
GREGORIAN, SOLAR_HIJRI = "gregorian", "solar-hijri"
# The years of each calendar, by the name that addresses give it.
CALENDARS = {
    GREGORIAN: range(FIRST_GREGORIAN_YEAR, YEARS.stop),
    SOLAR_HIJRI: range(YEARS.start, FIRST_GREGORIAN_YEAR),
}


def local_digits(text: object, *, language: Language) -> str:
    """Return ``text`` with its digits as a reader of ``language`` writes them."""
    return str(text).translate(LOCAL_DIGITS) if language.is_rtl else str(text)


def to_solar_hijri(date: dt.date) -> tuple[int, int, int]:
    """Return year, month and day of ``date`` in the Solar Hijri calendar."""
    converted = JalaliDate(date)
    return converted.year, converted.month, converted.day


def from_solar_hijri(year: int, month: int, day: int) -> dt.date:
    """Return the Gregorian date of a Solar Hijri one. Raises ValueError where there is none."""
    date: dt.date = JalaliDate(year, month, day).to_gregorian()
    return date


def write_solar_hijri(date: dt.date) -> str:
    """Return ``date`` as programs and addresses write it: "1402-02-04"."""
    return "{:04}-{:02}-{:02}".format(*to_solar_hijri(date))


def read_day(text: str, *, calendar: str = "") -> dt.date:
    """Return the day that ``text`` names, as in "2024-06-01", "1403-03-12" or "۱۴۰۳/۳/۱۲".

    The year tells the calendar, which ``calendar`` may name besides. Raises ValueError where there
    is no such day, or where the year is not one of that calendar.
    """
    found = DAY.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    year, month, day = map(int, found.groups())
    if year not in CALENDARS.get(calendar, YEARS):
        raise ValueError(text)
    if year < FIRST_GREGORIAN_YEAR:
        return from_solar_hijri(year, month, day)
    return dt.date(year, month, day)


def year_of(date: dt.date, *, language: Language) -> int:
    """Return the year of ``date`` in the calendar that readers of ``language`` use."""
    return to_solar_hijri(date)[0] if language.is_rtl else date.year


def days_of_year(year: int, *, language: Language) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a year of the reader's calendar."""
    if language.is_rtl:
        next_year = from_solar_hijri(year + 1, 1, 1)
        return from_solar_hijri(year, 1, 1), next_year - dt.timedelta(days=1)
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def calendar_of(language: Language) -> str:
    """Return the calendar that readers of ``language`` use."""
    return SOLAR_HIJRI if language.is_rtl else GREGORIAN


def month_ends(first: dt.date, last: dt.date, *, calendar: str) -> list[dt.date]:
    """Return the last day of each month of a calendar that ends from ``first`` on.

    The days are in order; the last of them is ``last``, where that month has not ended yet.
    """
    days = (first + dt.timedelta(days=n) for n in range((last - first).days))
    return [*(day for day in days if ends_month(day, calendar=calendar)), last]


def ends_month(date: dt.date, *, calendar: str) -> bool:
    tomorrow = date + dt.timedelta(days=1)
    return (to_solar_hijri(tomorrow)[2] if calendar == SOLAR_HIJRI else tomorrow.day) == 1


def format_month_of(date: dt.date, *, language: Language) -> str:
    """Return the month of ``date`` in the reader's own calendar, as in "ثور ۱۴۰۲"."""
    if not language.is_rtl:
        return format_month(date, language=language)
    year, month, _day = to_solar_hijri(date)
    name = SOLAR_HIJRI_MONTHS[language.code][month - 1]
    return local_digits(f"{name} {year}", language=language)


def format_solar_hijri(date: dt.date, *, language: Language) -> str:
    """Return ``date`` as in "۴ ثور ۱۴۰۲"."""
    year, month, day = to_solar_hijri(date)
    name = SOLAR_HIJRI_MONTHS[language.code][month - 1]
    return local_digits(f"{day} {name} {year}", language=language)


def format_gregorian(date: dt.date, *, language: Language) -> str:
    """Return ``date`` as in "24 April 2023" or "۲۴ اپریل ۲۰۲۳"."""
    name = GREGORIAN_MONTHS[language.code][date.month - 1]
    return local_digits(f"{date.day} {name} {date.year}", language=language)


def format_date(date: dt.date, *, language: Language) -> tuple[str, str]:
    """Return ``date`` in the reader's own calendar, and in the other one."""
    solar_hijri = format_solar_hijri(date, language=language)
    gregorian = format_gregorian(date, language=language)
    return (solar_hijri, gregorian) if language.is_rtl else (gregorian, solar_hijri)


def format_month(date: dt.date, *, language: Language) -> str:
    """Return the Gregorian month of ``date``, which no month of the other calendar equals."""
    name = GREGORIAN_MONTHS[language.code][date.month - 1]
    return local_digits(f"{name} {date.year}", language=language)
