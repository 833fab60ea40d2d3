"""Dates put into claims: written as the article writes its own, kept by what shares them, flagged without a day."""

from datetime import date

import pytest

from factcheck.text import split
from factcheck.text.dates.dates import in_form, writes_day_first

PUBLISHED = date(2025, 5, 14)


@pytest.mark.parametrize(
    "dates, language, expected",
    [
        ("The mill opened on 3 June 1893.", None, "The council voted on Tuesday 13 May 2025."),
        ("The mill opened on June 3, 1893.", "en-GB", "The council voted on Tuesday, May 13, 2025."),
        ("The mill is old.", "en-GB", "The council voted on Tuesday 13 May 2025."),
        ("The mill is old.", "en-US", "The council voted on Tuesday, May 13, 2025."),
        ("The mill is old.", None, "The council voted on Tuesday, May 13, 2025."),
    ],
)
def test_a_date_put_in_is_written_as_the_article_writes_dates(dates, language, expected):
    claim = split(f"The council voted on Tuesday. {dates}", published=PUBLISHED, language=language)[0]
    assert claim.text == expected
    assert claim.replacements[0].new in claim.text


def test_the_form_is_decided_once_by_most_of_the_dates():
    assert writes_day_first("On 3 June 1893 and on the 4th of May, not on May 5, 1900.")
    assert not writes_day_first("In May 2025 some 30 people came.", "en")


def test_a_part_of_a_day_keeps_its_place():
    told = in_form("on the evening of Tuesday, May 13, 2025", day_first=True)
    assert told == "on the evening of Tuesday 13 May 2025"


def test_a_day_told_from_an_unknown_day_of_publication_is_flagged():
    claims = split("The council voted on Tuesday evening. Yesterday the mill closed. The mill opened in 1990.")
    assert [claim.needs_context for claim in claims] == ["on Tuesday evening", "Yesterday", ""]


def test_since_then_is_since_the_one_date_just_named():
    claims = split("The council built a bridge in May 1990. Traffic has doubled since then.")
    assert claims[-1].text == "Traffic has doubled since May 1990."


def test_since_then_is_not_since_a_date_that_the_text_has_gone_on_from():
    text = "An inspection in May 2022 found rust, and the bridge was closed a month later. Since then fares have risen."
    assert split(text)[-1].needs_context == "Since then"


@pytest.mark.parametrize(
    "text",
    [
        "Last year the river rose by 3 metres and a listed wall was damaged.",
        "Two people were injured last year, and a listed wall was damaged.",
    ],
)
def test_a_clause_keeps_the_time_it_shares(text):
    assert split(text, published=PUBLISHED)[-1].text == "In 2024, a listed wall was damaged."


@pytest.mark.parametrize(
    "text",
    [
        "Last year sales rose by 3%, but the firm now has 40 shops.",
        "Last year sales rose by 3%, and the mill was sold in March 2020.",
    ],
)
def test_a_clause_with_a_time_of_its_own_takes_no_other(text):
    assert "2024" not in split(text, published=PUBLISHED)[-1].text
