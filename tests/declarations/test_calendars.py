import datetime as dt

import jdatetime
import pytest
from hypothesis import given, strategies as st

from declarations.calendars import (
    GREGORIAN_MONTHS,
    SOLAR_HIJRI_MONTHS,
    calendar_of,
    days_of_year,
    format_date,
    format_gregorian,
    format_month_of,
    format_solar_hijri,
    from_solar_hijri,
    local_digits,
    month_ends,
    to_solar_hijri,
    year_of,
)
from declarations.languages import LANGUAGES

FIRST_OF_1300 = dt.date(1921, 3, 21)
LAST_OF_1500 = dt.date(2122, 3, 20)
DARI, PASHTO, ENGLISH = LANGUAGES["fa-af"], LANGUAGES["ps"], LANGUAGES["en"]
CONFERENCE = dt.date(2023, 4, 24)


@pytest.mark.parametrize(
    ("language", "own", "other"),
    [
        (DARI, "۴ ثور ۱۴۰۲", "۲۴ اپریل ۲۰۲۳"),
        (PASHTO, "۴ غویی ۱۴۰۲", "۲۴ اپریل ۲۰۲۳"),
        (ENGLISH, "24 April 2023", "4 Saur 1402"),
    ],
    ids=["fa-AF", "ps", "en"],
)
def test_the_first_day_of_the_conference_in_the_readers_calendar(language, own, other):
    assert format_date(CONFERENCE, language=language) == (own, other)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (dt.date(2021, 8, 15), "۲۴ اسد ۱۴۰۰"),
        (dt.date(2025, 3, 20), "۳۰ حوت ۱۴۰۳"),
        (dt.date(2025, 3, 21), "۱ حمل ۱۴۰۴"),
        (dt.date(1978, 4, 27), "۷ ثور ۱۳۵۷"),
    ],
)
def test_known_days_of_afghan_history_and_of_a_leap_year(date, expected):
    assert format_solar_hijri(date, language=DARI) == expected


def test_the_range_is_whole_years():
    assert to_solar_hijri(FIRST_OF_1300) == (1300, 1, 1)
    assert to_solar_hijri(LAST_OF_1500 + dt.timedelta(days=1)) == (1501, 1, 1)


def test_every_day_from_1300_to_1500_agrees_with_a_second_implementation():
    day = FIRST_OF_1300
    while day <= LAST_OF_1500:
        other = jdatetime.date.fromgregorian(date=day)
        assert to_solar_hijri(day) == (other.year, other.month, other.day), day
        day += dt.timedelta(days=1)


@given(st.dates(FIRST_OF_1300, LAST_OF_1500))
def test_a_date_comes_back_from_the_other_calendar(date):
    assert from_solar_hijri(*to_solar_hijri(date)) == date


@given(st.dates(FIRST_OF_1300, LAST_OF_1500 - dt.timedelta(days=1)))
def test_the_next_day_is_the_next_day_in_both_calendars(date):
    assert to_solar_hijri(date) < to_solar_hijri(date + dt.timedelta(days=1))


@pytest.mark.parametrize("day", [(1402, 12, 30), (1402, 7, 31), (1402, 13, 1), (1402, 1, 0)])
def test_a_day_that_is_not_in_the_calendar_is_refused(day):
    with pytest.raises(ValueError):  # noqa: PT011  The library words it.
        from_solar_hijri(*day)


@pytest.mark.parametrize("months", [SOLAR_HIJRI_MONTHS, GREGORIAN_MONTHS])
def test_every_language_names_twelve_months(months):
    assert {code: len(set(names)) for code, names in months.items()} == dict.fromkeys(LANGUAGES, 12)


@pytest.mark.parametrize("month", ["آوریل", "فروردین", "اردیبهشت", "ژوئن", "سپتامبر"])
def test_no_month_has_its_iranian_name(month):
    dates = [dt.date(2023, number, 1) for number in range(1, 13)]

    shown = [
        f"{format_gregorian(d, language=DARI)} {format_solar_hijri(d, language=DARI)}"
        for d in dates
    ]

    assert not [text for text in shown if month in text]


@given(st.integers(0, 10**9))
def test_numbers_keep_their_value_in_local_digits(number):
    assert int(local_digits(number, language=DARI)) == number
    assert local_digits(number, language=ENGLISH) == str(number)


@pytest.mark.parametrize(
    ("code", "year", "first", "last"),
    [
        ("en", 2024, dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        ("ps", 1403, dt.date(2024, 3, 20), dt.date(2025, 3, 20)),
        ("fa-af", 1402, dt.date(2023, 3, 21), dt.date(2024, 3, 19)),
    ],
)
def test_a_year_of_the_readers_calendar_has_all_its_days(code, year, first, last):
    language = LANGUAGES[code]

    assert days_of_year(year, language=language) == (first, last)
    assert year_of(first, language=language) == year_of(last, language=language) == year
    assert year_of(last + dt.timedelta(days=1), language=language) == year + 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_months_end_on_their_last_days_and_the_series_on_its_own(code):
    language = LANGUAGES[code]
    first, last = dt.date(2023, 4, 26), dt.date(2024, 4, 26)

    ends = month_ends(first, last, calendar=calendar_of(language))

    assert len(ends) == 13
    assert ends[-1] == last
    months = [format_month_of(day, language=language) for day in ends]
    assert len(set(months)) == 13
    for day in ends[:-1]:
        tomorrow = day + dt.timedelta(days=1)
        assert format_month_of(tomorrow, language=language) != format_month_of(
            day, language=language
        )


def test_a_month_is_called_as_the_reader_calls_it():
    day = dt.date(2024, 6, 1)

    shown = {code: format_month_of(day, language=each) for code, each in LANGUAGES.items()}

    assert shown == {"en": "June 2024", "fa-af": "جوزا ۱۴۰۳", "ps": "غبرګولی ۱۴۰۳"}
