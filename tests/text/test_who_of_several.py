"""Whose deed it is where several clauses are joined, and what a relative or a description inside them is about."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "Penguins cannot fly, but they are excellent swimmers and can dive to depths of more than 500 meters.",
            "Penguins can dive to depths of more than 500 meters.",
        ),
        ("Ann Lee wrote the play, and Bo Berg directed it and built the stage.", "Bo Berg built the stage."),
        ("The north voted for the plan, but the south opposed it and left the union.", "The south left the union."),
    ],
)
def test_a_verb_without_a_subject_is_about_the_nearest_one(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "Rome was not built in a day, but the city grew quickly and became the center of an empire.",
            "The city grew quickly and became the center of an empire.",
        ),
        ("The roof leaked, but the walls held and stood for years.", "The walls held and stood for years."),
    ],
)
def test_a_verb_that_stays_with_another_keeps_what_joins_it(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "The brain consumes 20% of the body's energy, even though it makes up only 2% of its weight.",
            "The brain makes up only 2% of its weight.",
        ),
        ("The law passed, even though many members opposed it.", "Many members opposed the law."),
    ],
)
def test_even_though_opens_a_claim_and_stays_out_of_it(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, there",
    [
        ("She studied physics at Oxford, where she met her husband.", "She met her husband at Oxford."),
        ("He has a degree in law from Lund, where he met his wife.", "He met his wife at Lund."),
    ],
)
def test_where_is_the_place_and_not_what_was_done_there(text, there):
    found = said(text)[-1]
    assert found in {there, there.replace(" at ", " in ")}


@pytest.mark.parametrize(
    "text, names",
    [
        (
            "The moons include Io, which has volcanoes, Europa, which may have an ocean, and Ganymede, which is large.",
            ["Io", "Europa", "Ganymede"],
        ),
        (
            "The set includes Mars, which has two moons, Saturn, which has rings, and Venus, which has neither.",
            ["Mars", "Saturn", "Venus"],
        ),
    ],
)
def test_a_list_goes_on_after_a_relative(text, names):
    verb = "include" if " include " in text else "includes"
    assert said(text)[:3] == [f"{text.split(f' {verb} ')[0]} {verb} {name}." for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "Football, basketball, and baseball are among the most popular sports in the country.",
        "Oslo, Bergen, and Trondheim are among the largest cities in the country.",
    ],
)
def test_several_that_are_among_the_most_are_each_among_them(text):
    first = text.split(",")[0]
    assert said(text)[0] == f"{first} is among the{text.split('among the')[1]}"
    assert len(said(text)) == 3


@pytest.mark.parametrize(
    "text, last",
    [
        ("The store sells a variety of fresh and frozen fish, as well as fruit and cheese.", "The store sells cheese."),
        ("The shop stocks a mix of new and used books, as well as records and films.", "The shop stocks films."),
    ],
)
def test_what_is_offered_as_well_is_told_apart(text, last):
    assert said(text)[-1] == last


def test_what_is_told_of_an_item_by_this_is_told_by_its_name():
    claims = said(
        "Her albums are:\n"
        '1. "Harbour" (2016) - This is Ida Tann\'s first album, which includes the song "Salt".\n'
        '2. "Lantern" (2018) - This is her second album, featuring a choir from Bergen.\n'
    )
    assert '"Harbour" (2016) includes the song "Salt".' in claims
    assert '"Lantern" (2018) features a choir from Bergen.' in claims
    assert said("This is her second album, featuring a choir.")[-1] == "Her second album features a choir."
