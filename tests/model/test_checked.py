"""Where a rating stands: by its words, by its number, and which two contradict each other."""

import pytest

from factcheck.model.checked import contradict, value_of_number, value_of_rating, value_of_words
from factcheck.model.scales import DEFAULT_SCALE


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("TRUE", 1.0),
        ("Mostly True", 0.75),
        ("half-true", 0.5),
        ("Mixture", 0.5),
        ("Misleading", 0.25),
        ("False.", 0.0),
        ("False. The picture is from 2015.", 0.0),
        ("Pants on Fire!", 0.0),
        ("Not true", 0.0),
        ("Größtenteils richtig", 0.75),
        ("FAUX", 0.0),
        ("Неправда", 0.0),
        ("Unproven", None),
        ("True but misleading", None),
        ("True story of a whale", None),
        ("", None),
        ("!?", None),
    ],
)
def test_words_have_a_place_where_they_are_known(words, place):
    assert value_of_words(words) == place


@pytest.mark.parametrize(
    ("number", "bounds", "place"),
    [
        (1, (), 0.0),
        (5, (), 1.0),
        (4, (), 0.75),
        (3, (10, 1), 0.2222),
        (1, (1, 6), 1.0),
        (-1, (), None),
        (3, (3, 3), None),
    ],
)
def test_a_number_has_a_place_within_its_bounds(number, bounds, place):
    assert value_of_number(number, *bounds) == place


@pytest.mark.parametrize("rating", DEFAULT_SCALE.ratings, ids=lambda rating: rating.id)
def test_our_own_ratings_stand_where_their_words_do(rating):
    assert value_of_rating(rating, DEFAULT_SCALE) == value_of_words(rating.label)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (1.0, 0.0, True),
        (0.75, 0.25, True),
        (1.0, 0.5, False),
        (0.5, 0.0, False),
        (1.0, 0.75, False),
        (None, 0.0, False),
    ],
)
def test_only_ratings_on_different_sides_contradict(one, other, clash):
    assert contradict(one, other) is clash
    assert contradict(other, one) is clash
