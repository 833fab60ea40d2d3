"""What a text says of itself: the day it was published, its title and its author."""

from datetime import date

import pytest

from factcheck.text.units.metadata import author_in, published_in, title_in


@pytest.mark.parametrize(
    "text",
    [
        "date 2024-04-03\n\nText.",
        " date 2024-04-03 Amidst scrutiny, officials met.",
        "# Title\n\nPublished: 3 April 2024\n\nText.",
        "**Updated:** April 3rd, 2024, 10:30 GMT\n\nText.",
        "Title\n\nWednesday, 3 April 2024\n\nText goes on here.",
        "PARIS, April 3, 2024 (AFP) — The minister resigned.",
        "PARIS (3 April 2024) - The minister resigned.",
    ],
)
def test_a_date_line_near_the_top_tells_the_day_of_publication(text):
    assert published_in(text) == date(2024, 4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed on 3 April 2024 in Paris.",
        "Date of birth is not known.",
        "PARIS — The minister resigned.",
        "date 2024-13-45 Text.",
        "4/3/2024",
        "",
    ],
)
def test_a_date_inside_a_sentence_or_of_two_readings_is_no_day_of_publication(text):
    assert published_in(text) is None


def test_the_title_is_the_heading_above_the_text():
    assert title_in("## A Plan for the Harbour ##\n\nBy Jane Example\n\nThe council met.") == "A Plan for the Harbour"


def test_a_heading_further_down_is_no_title():
    assert title_in("The council met.\n\nWhat Comes Next\n\nMore text.") == ""


@pytest.mark.parametrize(
    ("byline", "author", "day"),
    [
        ("By Marta Lindqvist, 12 May 2024", "Marta Lindqvist", date(2024, 5, 12)),
        ("Story by Jan van der Berg and Ana Li", "Jan van der Berg and Ana Li", None),
        ("By a staff writer", "", None),
    ],
)
def test_a_byline_names_the_author_and_sometimes_the_day(byline, author, day):
    text = f"A bridge opens\n\n{byline}\n\nThe bridge over the river was opened on Monday.\n"
    assert author_in(text) == author
    assert published_in(text) == day
