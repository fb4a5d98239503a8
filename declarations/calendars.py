"""Dates and numbers as Afghan readers write them.

Dari and Pashto readers get the Solar Hijri calendar with Afghan month names first and the
Gregorian date beside it; English readers the other way round. Month names are those of
docs/translating.md; they stand here because no library has them: Babel and ICU give Iranian ones.
"""

import datetime as dt

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
