"""Relative dates, resolved against the day of publication only, and only where there is one reading."""

from datetime import date

import pytest

from factcheck.text.dates.dates import read_date
from factcheck.text.dates.relative_dates import Tense, resolved

WEDNESDAY = date(2024, 4, 3)


def put(sentence, tense=Tense.PAST):
    out = sentence
    for start, end, new in reversed(list(resolved(sentence, WEDNESDAY, lambda _: tense))):
        out = out[:start] + new + out[end:]
    return out


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("It is planned for later this year.", "It is planned for later in 2024."),
        ("It closed last month.", "It closed in March 2024."),
        ("It opens next year.", "It opens in 2025."),
        ("Sales of this month rose.", "Sales of April 2024 rose."),
        ("He left yesterday.", "He left on April 2, 2024."),
        ("He left on Tuesday.", "He left on Tuesday, April 2, 2024."),
        ("He left on Wednesday.", "He left on Wednesday, April 3, 2024."),
        ("He left last Wednesday.", "He left on Wednesday, March 27, 2024."),
    ],
)
def test_one_reading_is_resolved(sentence, expected):
    assert put(sentence) == expected


def test_a_weekday_ahead_is_the_next_one():
    assert put("He will speak on Tuesday.", Tense.FUTURE) == "He will speak on Tuesday, April 9, 2024."


@pytest.mark.parametrize(
    "sentence",
    [
        "It began in the 1990s.",
        "Prices rose in the last year.",
        "Tuesday prayers are long.",
        "He left on Tuesday, March 5, 2024.",
        "It is open from Tuesday to Friday.",
        "Today people use phones.",
        "Last year's budget was cut.",
    ],
)
def test_what_has_two_readings_or_none_is_left_alone(sentence):
    assert put(sentence) == sentence


def test_a_weekday_with_a_verb_in_the_present_is_left_alone():
    assert put("The board meets on Tuesday.", Tense.PRESENT) == "The board meets on Tuesday."


@pytest.mark.parametrize(
    "written", ["2024-04-03", "3 April 2024", "April 3rd, 2024", "Wed., 3rd of April, 2024", "Apr. 3 2024"]
)
def test_the_same_day_however_it_is_written(written):
    assert read_date(written) == WEDNESDAY


def test_a_day_the_calendar_does_not_have_is_none():
    assert read_date("31 February 2024") is None
