"""What stands against a clause, or beside it, without being one of the things that it tells."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The frog lays its eggs in trees instead of laying them in water, and the male guards the nest.",
            [
                "The frog lays its eggs in trees instead of laying them in water.",
                "The male guards the nest.",
            ],
        ),
        (
            "Unlike most snakes, the python lays eggs instead of bearing live young, and the male builds a nest.",
            [
                "Unlike most snakes, the python lays eggs instead of bearing live young.",
                "The male builds a nest.",
            ],
        ),
        (
            "The club does not sell its players instead of training them.",
            ["The club does not sell its players instead of training them."],
        ),
    ],
)
def test_what_is_not_done_instead_is_no_clause_of_its_own(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Tea can calm the nerves but may also cause headaches if taken in large amounts.",
            ["Tea can calm the nerves.", "Tea may also cause headaches if taken in large amounts."],
        ),
        (
            "The vaccine can prevent measles but must be repeated if it was given early.",
            ["The vaccine can prevent measles.", "The vaccine must be repeated if it was given early."],
        ),
        (
            "The drug may ease pain and can harm the liver if it is taken daily.",
            ["The drug may ease pain and can harm the liver if it is taken daily."],
        ),
    ],
)
def test_a_condition_after_but_is_meant_for_what_may_be_then(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Seals are found almost only in the north, with just one species, the monk seal, living in warm waters.",
            [
                "Seals are found almost only in the north.",
                "Just one species, the monk seal, lives in warm waters.",
            ],
        ),
        (
            "The ship sank in April 1912, resulting in the deaths of 30 people.",
            ["The ship sank in April 1912.", "The ship sank in April 1912, resulting in the deaths of 30 people."],
        ),
        (
            "The dam failed in 1976 after a flood, resulting in the loss of two villages.",
            [
                "The dam failed in 1976 after a flood.",
                "The dam failed in 1976 after a flood, resulting in the loss of two villages.",
            ],
        ),
        (
            "The dam may fail in winter, resulting in deaths.",
            ["The dam may fail in winter, resulting in deaths."],
        ),
    ],
)
def test_what_goes_along_is_told_apart_where_it_is_so(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Lake Vorn is the region's deepest lake, known for its clear water.",
            ["Lake Vorn is the region's deepest lake.", "Lake Vorn is known for its clear water."],
        ),
        (
            "The Great Barrier Reef is the world's largest reef, composed of over 2,900 smaller ones.",
            [
                "The Great Barrier Reef is the world's largest reef.",
                "The Great Barrier Reef is composed of over 2,900 smaller ones.",
            ],
        ),
        (
            "Ms Berg is the town's mayor, elected in 2011.",
            ["Ms Berg is the town's mayor.", "Ms Berg was elected in 2011."],
        ),
        (
            "The Elbe is the longest river in the region, and the second longest in the country after the Rhine.",
            [
                "The Elbe is the longest river in the region.",
                "The Elbe is the second longest in the country after the Rhine.",
            ],
        ),
        (
            "Mercury is the smallest planet in the solar system, and the closest to the Sun.",
            ["Mercury is the smallest planet in the solar system.", "Mercury is the closest to the Sun."],
        ),
        (
            "Paul Reed is not the town's mayor, elected in 2011.",
            ["Paul Reed is not the town's mayor, elected in 2011."],
        ),
    ],
)
def test_what_is_told_of_what_something_is_is_told_of_it(text, expected):
    assert said(text) == expected
