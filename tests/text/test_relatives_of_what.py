"""What a `which` stands for: a number of many things, or, of two that it may be, neither."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee holds the national records in the 800 metres and 1,500 metres, which she set in 2018.",
        "Ann Lee holds the records in the marathon, which she set in 2018.",
    ],
)
def test_what_was_done_to_one_of_two_things_is_said_with_both(text):
    assert said(text) == [text]


def test_what_was_done_to_the_only_thing_is_a_claim():
    assert said("Ann Lee founded a museum in Lund, which she sold in 1990.") == [
        "Ann Lee founded a museum in Lund.",
        "Ann Lee sold a museum in Lund in 1990.",
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "There are over 60 bridges built in the valley, about 30 percent of which are closed.",
            [
                "There are over 60 bridges built in the valley.",
                "About 30 percent of the over 60 bridges are closed.",
            ],
        ),
        (
            "There are more than 300 castles in the region, about half of which are open to visitors.",
            [
                "There are more than 300 castles in the region.",
                "About half of the more than 300 castles in the region are open to visitors.",
            ],
        ),
    ],
)
def test_a_part_is_one_of_the_number_told(text, expected):
    assert said(text) == expected


def test_a_part_of_nothing_counted_stays_as_it_is():
    assert said("There are castles in the region, and half of the visitors are from Norway.") == [
        "There are castles in the region.",
        "Half of the visitors are from Norway.",
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "As a result of the flood, 12 people drowned, 90 shops were closed, and the bridge was swept away.",
            [
                "As a result of the flood, 12 people drowned.",
                "90 shops were closed.",
                "The bridge was swept away.",
            ],
        ),
        (
            "As a result of the storm, 30 people died, 400 houses were destroyed, "
            "and the length of the beach was reduced by 90 metres.",
            [
                "As a result of the storm, 30 people died.",
                "400 houses were destroyed.",
                "The length of the beach was reduced by 90 metres.",
            ],
        ),
    ],
)
def test_three_clauses_in_a_row_are_three_claims(text, expected):
    assert said(text) == expected


def test_a_condition_is_no_clause_of_a_row():
    said_so = said("Had the dam broken, the town would have drowned, and the road would have been lost.")
    assert "Had the dam broken." not in said_so


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Pluto is the smallest body in the group and the farthest from the Sun.",
            ["Pluto is the smallest body in the group.", "Pluto is the farthest from the Sun."],
        ),
        (
            "Lake Berg is the deepest lake in the county and the closest to the coast.",
            ["Lake Berg is the deepest lake in the county.", "Lake Berg is the closest to the coast."],
        ),
    ],
)
def test_what_is_most_in_two_ways_is_told_twice(text, expected):
    assert said(text) == expected


def test_two_ranks_of_several_stay_together():
    text = "Berg and Lee are the tallest woman and the shortest in the team."
    assert said(text) == [text]
