import datetime as dt
from collections import Counter

import pytest

from commitments.charts import HEIGHT, SIDE, WIDTH, Columns, ticks
from commitments.statuses import Family
from declarations.calendars import GREGORIAN, month_ends
from declarations.languages import LANGUAGES

DAYS = month_ends(dt.date(2023, 4, 26), dt.date(2025, 2, 3), calendar=GREGORIAN)
COUNTED = [
    (day, Counter({Family.UNKNOWN: 20 - place % 20, Family.MET: place % 20}))
    for place, day in enumerate(DAYS)
]


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_every_part_is_as_high_as_its_number_and_within_the_picture(language):
    chart = Columns.of(COUNTED, language=language)

    for part in chart.parts:
        assert 0 <= part.x <= WIDTH - part.width
        assert 0 <= part.y <= HEIGHT - part.height
        assert part.height / part.count == pytest.approx(chart.parts[0].height / 20, abs=0.02)


def test_time_runs_from_right_to_left_where_the_reader_writes_so():
    first = {
        code: Columns.of(COUNTED, language=language).parts[0]
        for code, language in LANGUAGES.items()
    }

    assert first["en"].x == SIDE
    assert first["ps"].x == first["fa-af"].x == pytest.approx(WIDTH - SIDE - first["ps"].width)


def test_years_are_those_of_the_readers_calendar():
    years = {
        code: [mark.value for mark in Columns.of(COUNTED, language=language).years]
        for code, language in LANGUAGES.items()
    }

    assert years["en"] == [2023, 2024, 2025]
    assert years["ps"] == years["fa-af"] == [1402, 1403]


def test_a_chart_of_nothing_is_empty():
    assert Columns.of([], language=LANGUAGES["en"]).parts == []


@pytest.mark.parametrize("most", [1, 4, 25, 44, 999, 1_200_000])
def test_a_few_round_numbers_stand_beside_the_columns(most):
    shown = ticks(most)

    assert shown[0] == 0
    assert 2 <= len(shown) <= 7
    assert shown[-1] <= most
