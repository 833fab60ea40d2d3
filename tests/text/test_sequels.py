"""What was done before or after, and what came of it, said in phrases without a subject of their own."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The team trained in Oslo before moving to Bergen in 1988 and then to Stavanger in 1995.",
            [
                "The team trained in Oslo.",
                "The team moved to Bergen in 1988.",
                "The team moved then to Stavanger in 1995.",
            ],
        ),
        (
            "The company lost money for three years before being sold to a Danish group in 2008.",
            ["The company lost money for three years.", "The company was sold to a Danish group in 2008."],
        ),
        (
            "According to the report, the firm moved to Leeds before being sold to a rival in 1990.",
            [
                "According to the report, the firm moved to Leeds.",
                "According to the report, the firm was sold to a rival in 1990.",
            ],
        ),
    ],
)
def test_what_came_next_is_an_event_of_its_own(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The author died before finishing the novel.",
        "The project was cancelled before reaching production in 1990.",
        "The king was deposed before being able to marry in 1450.",
        "Hall allegedly lived in Leeds before moving to York in 1990.",
        "The firm may sell the mill before moving to Leeds in 2030.",
        "Berg did not move to Paris before marrying in 1950.",
    ],
)
def test_what_may_never_have_come_is_not_told(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "After leaving the navy in 1946, Hall worked for a shipping company in Hamburg.",
            ["Hall worked for a shipping company in Hamburg.", "Hall left the navy in 1946."],
        ),
        (
            "After being released in 1990, Berg led the party into talks with the government.",
            ["Berg led the party into talks with the government.", "Berg was released in 1990."],
        ),
        (
            "Having graduated from Yale in 1953, Nora Quist joined a law firm in Boston.",
            ["Nora Quist joined a law firm in Boston.", "Nora Quist had graduated from Yale in 1953."],
        ),
        (
            "Sweden won its first title, having lost the finals of 1938 and 1950.",
            ["Sweden won its first title.", "Sweden had lost the finals of 1938 and 1950."],
        ),
        (
            "Berg left the party in 2003, having never held public office.",
            ["Berg left the party in 2003.", "Berg had never held public office."],
        ),
    ],
)
def test_what_had_been_done_is_told_apart(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "After leaving the army, Hall never married.",
        "After leaving school, his career began in a bank.",
        "After drinking coffee, people feel more awake.",
        "The state might join the union, having met the criteria.",
    ],
)
def test_what_holds_only_after_it_or_is_done_by_another_stays(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The company bought the brand in 2001, only to sell it three years later.",
            ["The company bought the brand in 2001.", "The company sold the brand in 2004."],
        ),
        (
            "The rebels took the fort in March, only to be driven out by the army in June.",
            ["The rebels took the fort in March.", "The rebels were driven out by the army in June."],
        ),
    ],
)
def test_what_something_only_came_to_was_done(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text", ["The plan was only to sell the mill.", "The club wants only to win."])
def test_what_is_only_wanted_was_not_done(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The city was rebuilt after the war, with most of the old houses being replaced by concrete blocks.",
            ["The city was rebuilt after the war.", "Most of the old houses were replaced by concrete blocks."],
        ),
        (
            "The group recorded the album, with Tom Hale playing the guitar and Ann Roe writing the lyrics.",
            ["The group recorded the album.", "Tom Hale played the guitar.", "Ann Roe wrote the lyrics."],
        ),
    ],
)
def test_what_went_along_with_it_is_told_of_its_own_subject(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The transfer cost 90 million euros, making the striker the most expensive player in the world.",
            ["The transfer cost 90 million euros.", "The striker was the most expensive player in the world."],
        ),
        (
            "The new bridge cut the journey to an hour, making Bergen a popular place for weekend trips.",
            ["The new bridge cut the journey to an hour.", "Bergen was a popular place for weekend trips."],
        ),
        (
            "The club has won the cup 14 times, making them the most successful club in the country.",
            ["The club has won the cup 14 times.", "The club is the most successful club in the country."],
        ),
    ],
)
def test_what_something_is_made_is_told_of_what_is_made_so(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The tower may reach 1,000 metres, making it the tallest building in the world.",
        "The firm plans to sell the mill, making it a museum.",
        "The party could win 40 seats, becoming the largest in parliament.",
        "The plant may close, costing the town 300 jobs.",
        "The plant may close, with 300 people losing their jobs.",
        "Berg allegedly fled the country, taking the money with him.",
        "The party won 312 seats, making this the largest majority in the history of the country.",
    ],
)
def test_what_would_come_of_what_is_unsure_or_of_the_whole_stays_with_it(text):
    assert said(text) == [text]


def test_who_did_what_the_sentence_opens_with_is_nobody_named_in_it():
    claims = said("Anna Berg was born in Bergen. After meeting Carla Neri in Rome, she founded a school of dance.")
    assert claims[1:] == ["Anna Berg founded a school of dance.", "Anna Berg met Carla Neri in Rome."]
    claims = said("Paul Roth studied in Vienna. Taught by the painter Otto Lang, he soon sold his first works.")
    assert claims[1:] == ["Paul Roth soon sold his first works.", "Paul Roth was taught by the painter Otto Lang."]
