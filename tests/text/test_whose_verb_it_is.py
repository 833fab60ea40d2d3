"""Which of the words before it a verb goes with, where the small model takes it for another's, or for no verb."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, last",
    [
        ("The bridge will be opened in June and carry 4,000 cars a day.", "The bridge will carry 4,000 cars a day."),
        ("The plan will be approved in May and cut costs by 10 percent.", "The plan will cut costs by 10 percent."),
        ("The road will be widened in May and lead to the port.", "The road will lead to the port."),
    ],
)
def test_what_acts_takes_only_the_modal_of_a_passive(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, last",
    [
        ("The children will be given books and taught songs.", "The children will be taught songs."),
        ("The price may be raised in May and cut in June.", "The price may be cut in June."),
    ],
)
def test_what_is_suffered_takes_the_whole_passive(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "Asthma is treated with sprays, tablets, and oxygen, and regular visits to a doctor are advised.",
            "Regular visits to a doctor are advised.",
        ),
        (
            "The law bans plastic bags, cups and straws, and shops that sell them are fined.",
            "Shops that sell them are fined.",
        ),
        (
            "Rice is grown in the north, the east and the south, and large amounts of it are exported.",
            "Large amounts of it are exported.",
        ),
    ],
)
def test_a_noun_right_before_a_finite_verb_is_its_subject_and_ends_no_list(text, last):
    claims = said(text)
    assert claims[-1] == last
    assert len(claims) == 4


@pytest.mark.parametrize(
    "text",
    [
        "The series stars Ann Roe as a teacher who loses her job and then opens a bakery.",
        "The novel tells the story of a girl who leaves her village and eventually becomes a doctor.",
    ],
)
def test_a_deed_in_a_story_is_not_the_deed_of_the_work(text):
    assert said(text) == [text]


def test_a_deed_outside_a_story_is_said_of_the_subject():
    claims = said("The river rises in a lake that lies in Chile and then flows to the sea.")
    assert claims[-1] == "The river then flows to the sea."


@pytest.mark.parametrize(
    "text, claims",
    [
        (
            "The park is managed by the state and shelters wolves, bears and lynx.",
            [
                "The park is managed by the state.",
                "The park shelters wolves.",
                "The park shelters bears.",
                "The park shelters lynx.",
            ],
        ),
        (
            "The firm is based in Lyon and ships toys and tools.",
            ["The firm is based in Lyon.", "The firm ships toys.", "The firm ships tools."],
        ),
        (
            "The port is owned by the state and exports coal, timber and grain.",
            [
                "The port is owned by the state.",
                "The port exports coal.",
                "The port exports timber.",
                "The port exports grain.",
            ],
        ),
    ],
)
def test_a_plural_right_before_another_noun_is_a_verb(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    "text", ["The club is run by the arts and sports council.", "The firm sells sports and games consoles."]
)
def test_a_plural_that_stands_before_nouns_is_no_verb(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, claims",
    [
        (
            "The boat was used as a ferry, sold to a museum and restored by students.",
            ["The boat was used as a ferry.", "The boat was sold to a museum.", "The boat was restored by students."],
        ),
        (
            "The palace was turned into a school, used by the army and pulled down in 1950.",
            [
                "The palace was turned into a school.",
                "The palace was used by the army.",
                "The palace was pulled down in 1950.",
            ],
        ),
        (
            "The hall was designed by an architect, damaged by fire and rebuilt in 1920.",
            [
                "The hall was designed by an architect.",
                "The hall was damaged by fire.",
                "The hall was rebuilt in 1920.",
            ],
        ),
    ],
)
def test_what_is_done_in_a_row_is_done_to_the_subject(text, claims):
    assert said(text) == claims


def test_what_describes_a_maker_is_said_of_the_maker():
    claims = said("The town was attacked by an army, led by a duke and armed with cannons.")
    assert claims[1:] == ["An army was led by a duke.", "An army was armed with cannons."]


def test_each_thing_found_is_told_with_that():
    assert said("The study found that the drug lowers blood pressure but may cause headaches.") == [
        "The study found that the drug lowers blood pressure.",
        "The study found that the drug may cause headaches.",
    ]
