"""Dates in claims: told from the day of publication or from a date just named, and refused where there is a doubt."""

from datetime import date

import pytest

from factcheck.text import split

WEDNESDAY = date(2024, 4, 3)


def dated(text, published=WEDNESDAY):
    return split(text, published=published)[-1]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The mayor was arrested last night.", "The mayor was arrested on the night of April 2, 2024."),
        ("The fire broke out yesterday morning.", "The fire broke out on the morning of April 2, 2024."),
        ("The council voted on the plan today.", "The council voted on the plan on April 3, 2024."),
        ("The king died three days ago.", "The king died on March 31, 2024."),
        ("The king died a week ago.", "The king died on March 27, 2024."),
        ("The firm was sold two years ago.", "The firm was sold in 2022."),
        ("The firm lost money last week.", "The firm lost money in the week of March 25, 2024."),
        ("The talks will end next week.", "The talks will end in the week of April 8, 2024."),
        ("The trial is to begin on Monday.", "The trial is to begin on Monday, April 8, 2024."),
        ("The army is holding a parade on Friday.", "The army is holding a parade on Friday, April 5, 2024."),
        ("The union plans a rally on Friday.", "The union plans a rally on Friday, April 5, 2024."),
        ("The service expects storms on Thursday.", "The service expects storms on Thursday, April 4, 2024."),
        ("A storm is expected on Thursday.", "A storm is expected on Thursday, April 4, 2024."),
        ("The minister will resign next Tuesday.", "The minister will resign on Tuesday, April 9, 2024."),
        ("The minister resigned Monday.", "The minister resigned on Monday, April 1, 2024."),
        ("The storm hit the coast on Monday night.", "The storm hit the coast on the night of Monday, April 1, 2024."),
        ("The school will open by the end of next year.", "The school will open by the end of 2025."),
        ("The army marched on March 27.", "The army marched on March 27, 2024."),
        ("The army marched on 27 March.", "The army marched on 27 March 2024."),
        ("The school closed in December.", "The school closed in December 2023."),
        ("The school will open in May.", "The school will open in May 2024."),
        ("The law will come into force on January 1.", "The law will come into force on January 1."),
    ],
)
def test_a_date_with_one_reading_is_told_in_full(text, expected):
    assert dated(text).text == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 1990s were good years for the town.",
        "The town grew in the 1990s.",
        "Sales will grow in the coming weeks.",
        "Sales have fallen in the last month.",
        "People use phones today.",
        "Today the council voted.",
        "The board meets on Tuesday.",
        "The festival is held in May.",
        "The council agreed to meet on Friday.",
        "The mayor said the bridge would reopen on Friday.",
        "The court had been expected to rule on Friday.",
        "The service expected storms on Thursday.",
        "In 2019, the company said it would open a plant next year.",
        "The mayor said a year before the vote that taxes would fall this year.",
        "Last year was hard for farmers.",
        "The team spent last year in Oslo.",
        "The king died about three days ago.",
        "The firm was founded a decade ago.",
        "The king died a month ago.",
        "The minister will resign next Friday.",
        "The minister resigned last Tuesday.",
        "The office is closed until Monday.",
        "The attacks of September 11 killed 3,000 people.",
        "The minister resigned on Monday, March 26.",
        "Fees for May 2023 were refunded.",
    ],
)
def test_a_date_with_two_readings_or_none_stays(text):
    claims = split(text, published=WEDNESDAY)
    assert not any(r.origin is None for claim in claims for r in claim.replacements)


@pytest.mark.parametrize(
    "text",
    [
        "The war began in 1914. The archduke was shot on June 28.",
        "In 2010 the party lost power. Its leader resigned in March.",
        "The plot of the 1950s film is simple. The thief was caught on March 27.",
    ],
)
def test_a_day_without_its_year_stays_where_the_text_speaks_of_another_year(text):
    assert not any("2024" in claim.text for claim in split(text, published=WEDNESDAY))


def test_the_week_of_a_sunday_has_two_readings():
    assert dated("The firm lost money last week.", date(2024, 4, 7)).text == "The firm lost money last week."


def test_a_day_said_before_what_was_said_belongs_to_the_saying():
    claims = split("The minister said on Monday he will resign next Tuesday.", published=WEDNESDAY)
    told = " ".join(claim.text for claim in claims)
    assert "on Monday, April 1, 2024" in told
    assert "April 8" not in told


@pytest.mark.parametrize(
    "text, expected, origin",
    [
        (
            "The bridge opened on March 27, 2021. Three days later the bridge was closed.",
            "On March 30, 2021, the bridge was closed.",
            "March 27, 2021",
        ),
        (
            "The firm was founded in 2010. The firm opened a shop the following year.",
            "The firm opened a shop in 2011.",
            "2010",
        ),
        ("The treaty failed in 1997. That year, Ternia invaded Kesh.", "In 1997, Ternia invaded Kesh.", "1997"),
        ("The firm was founded in 2010. The firm went broke six years later.", "The firm went broke in 2016.", "2010"),
    ],
)
@pytest.mark.parametrize("published", [WEDNESDAY, None])
def test_a_time_after_a_date_just_named_follows_from_that_date(text, expected, origin, published):
    claim = dated(text, published)
    assert claim.text == expected
    (made,) = (r for r in claim.replacements if r.origin)
    assert text[slice(*made.origin)] == origin


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("The rebels attacked in 1997 and in 1999. Three years later they won.", "Three years later"),
        ("The mayor was arrested. The mayor was freed three days later.", "three days later"),
        ("The talks failed. That year, Ternia invaded Kesh.", "That year"),
    ],
)
def test_a_time_after_nothing_or_after_two_dates_needs_context(text, phrase):
    assert phrase in dated(text).needs_context


def test_the_next_year_from_now_is_not_counted_from_a_date_in_the_text():
    claims = split("The firm was founded in 2010. It will grow over the next year.", published=WEDNESDAY)
    assert not any("2011" in claim.text for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "“We will open the bridge next month,” Mayor Jonas Beck said.",
        "“Nobody warned us. The bridge will open next month. We are glad,” Mayor Jonas Beck said.",
        'Mayor Jonas Beck said: "We will open the bridge next month."',
    ],
)
def test_a_day_named_in_a_quotation_is_put_in_brackets(text):
    made = [r.new for claim in split(text, published=WEDNESDAY) for r in claim.replacements]
    assert made
    assert all(new.startswith("[") for new in made)
    assert "[in May 2024]" in made
