"""What is said of several: each agrees with its verb, the class of a list keeps what tells it, nothing is repeated."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


def test_a_plural_that_opens_a_sentence_keeps_its_verb():
    claims = said("Tomatoes, peppers and potatoes are members of the nightshade family.")
    assert claims[0] == "Tomatoes are members of the nightshade family."


def test_a_class_is_said_with_its_complement():
    assert "Ann Lee was a female justice on the Supreme Court." in said(
        "The four female justices on the Supreme Court were:\n- Ann Lee\n- Jane Roe"
    )
    assert "Norway is a country that has a king." in said("The countries that have a king are:\n- Norway\n- Sweden")


def test_what_things_come_in_addition_to_is_said_once():
    claims = said("In addition to ships, Acme owns three yards, two docks and a school.")
    assert claims == ["In addition to ships, Acme owns three yards.", "Acme owns two docks.", "Acme owns a school."]


def test_what_is_stressed_is_a_claim_of_its_own():
    claims = said("The bird is found across Africa, mainly in Kenya.")
    assert claims == ["The bird is found across Africa.", "The bird is found mainly in Kenya."]


def test_what_is_stressed_without_anything_wider_stays():
    assert said("The disease affects children, especially boys.") == ["The disease affects children, especially boys."]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Ole Berg, a Norwegian chemist and inventor, was born in 1871.", ["a Norwegian chemist", "an inventor"]),
        ("Ida Tann, a poet, painter, and teacher, died in 1950.", ["a poet", "a painter", "a teacher"]),
    ],
)
def test_who_is_described_as_several_things_is_each_of_them(text, expected):
    name = text.split(",")[0]
    assert said(text)[1:] == [f"{name} was {what}." for what in expected]


def test_several_are_not_each_of_what_describes_them_together():
    claims = said("The Hull Brothers, a singer and a drummer, were born in Leeds.")
    assert not any(claim.endswith(("are a singer.", "were a singer.", "is a singer.")) for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Between 1889 and 1897, the town built a school, a bridge, and a library.",
        "Between 2001 and 2005, she wrote two novels, a play, and a memoir.",
    ],
)
def test_what_happened_between_two_years_is_told_apart(text):
    when, things = text.rsplit(" a ", 2)[0], said(text)
    assert len(things) == 3
    assert all(thing.startswith(when[:21]) for thing in things)


def test_what_is_between_several_places_stays_whole():
    text = "The ferry sails between a port, a fort, and an island."
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, each",
    [
        ("The park offers a range of trails, campsites, and lakes.", "The park offers a range of {}."),
        ("The shop sells a number of books, maps, and globes.", "The shop sells a number of {}."),
    ],
)
def test_an_amount_of_several_things_is_told_of_each(text, each):
    things = text.rstrip(".").split(" of ")[1].replace("and ", "").split(", ")
    assert said(text) == [each.format(thing) for thing in things]


@pytest.mark.parametrize(
    "text, kind, examples",
    [
        (
            "The reserve protects a number of animals, such as lions, zebras, and hyenas.",
            "The reserve protects a number of animals.",
            ["The reserve protects lions.", "The reserve protects zebras.", "The reserve protects hyenas."],
        ),
        (
            "The museum houses a variety of objects, including coins, masks, and swords.",
            "The museum houses a variety of objects.",
            ["The museum houses coins.", "The museum houses masks.", "The museum houses swords."],
        ),
    ],
)
def test_examples_of_an_amount_take_its_place(text, kind, examples):
    assert said(text) == [kind, *examples]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The stew is seasoned with basil, thyme, and rosemary.",
            [
                "The stew is seasoned with basil.",
                "The stew is seasoned with thyme.",
                "The stew is seasoned with rosemary.",
            ],
        ),
        (
            "The medicine treats fever, cough, and cold.",
            ["The medicine treats fever.", "The medicine treats cough.", "The medicine treats cold."],
        ),
    ],
)
def test_a_thing_at_the_end_of_a_list_that_reads_like_a_quality_is_a_thing(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The city is home to a port, two museums, and a zoo.",
            ["The city is home to a port.", "The city is home to two museums.", "The city is home to a zoo."],
        ),
        (
            "The island is home to the fruit bat, the tree frog, and the monitor lizard.",
            [
                "The island is home to the fruit bat.",
                "The island is home to the tree frog.",
                "The island is home to the monitor lizard.",
            ],
        ),
    ],
)
def test_a_place_is_home_to_several_things_and_is_none_of_them(text, expected):
    assert said(text) == expected


def test_what_somebody_was_besides_keeps_its_article_where_the_word_is_read_as_a_name():
    assert "Ole Strand was a scientist." in said(
        "Ole Strand was a Norwegian explorer and scientist, whose ship is kept in a museum in Oslo."
    )
