"""Rows of verbs and of phrases under one modal, verb or owner: each keeps what governs the row."""

import pytest

from factcheck.text import split


def told(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Applicants must be over 65, have lived in the country for ten years, and have an income of 900 euros.",
            [
                "Applicants must be over 65.",
                "Applicants must have lived in the country for ten years.",
                "Applicants must have an income of 900 euros.",
            ],
        ),
        (
            "The crane can lift ten tons and put them down without a jolt.",
            ["The crane can lift ten tons.", "The crane can put ten tons down without a jolt."],
        ),
        (
            "Owners must register the dog and have passed a course.",
            ["Owners must register the dog.", "Owners must have passed a course."],
        ),
    ],
)
def test_a_modal_stands_before_each_verb_of_its_row(text, claims):
    assert told(text) == claims


def test_what_a_law_asks_for_in_a_row_is_told_one_by_one():
    text = (
        "The law requires shops to train their staff, to keep records of accidents, and to report injuries to the city."
    )
    assert told(text) == [
        "The law requires shops to train their staff.",
        "The law requires shops to keep records of accidents.",
        "The law requires shops to report injuries to the city.",
    ]


def test_who_is_the_daughter_of_a_teacher_is_no_teacher():
    text = "Ida Lund is the daughter of a fisherman and a teacher, and the sister of the mayor."
    assert "Ida Lund is a teacher." not in told(text)
    assert "Ida Lund is the sister of the mayor." in told(text)


def test_a_house_and_not_its_architect_was_built_and_restored():
    text = (
        "One of the finest houses is the town hall in Brno, which was designed by a local architect, built between "
        "1905 and 1909, and restored after a fire in 1988."
    )
    assert told(text) == [
        "One of the finest houses is the town hall in Brno.",
        "The town hall in Brno was designed by a local architect.",
        "The town hall in Brno was built between 1905 and 1909.",
        "The town hall in Brno was restored after a fire in 1988.",
    ]


def test_two_things_that_somebody_is_known_for_doing_are_told_apart():
    text = "Jonas Beck is best known for inventing the safety pin and for building an early sewing machine."
    assert told(text) == [
        "Jonas Beck is best known for inventing the safety pin.",
        "Jonas Beck is best known for building an early sewing machine.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The show stars Ann Lee, Bob May, and Cy Dow as three friends.",
        "The play features Tom Hale and Ida Berg as two sisters.",
    ],
)
def test_no_one_is_three_friends(text):
    assert told(text) == [text]


def test_a_verb_left_out_after_cannot_stays_with_what_is_told_of():
    assert "A penguin is a bird that cannot." in told(
        "A bat is a mammal that can fly, while a penguin is a bird that cannot."
    )


def test_two_reasons_why_are_no_statement():
    text = "Water expands when it freezes, which is why ice floats on water and why pipes can burst in winter."
    assert not any(claim.startswith("Ice floats on water and why") for claim in told(text))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The currency of Japan is the yen and its official language is Japanese.",
            ["The currency of Japan is the yen.", "Japan's official language is Japanese."],
        ),
        (
            "The author of the book is Ann Lee and its publisher is Orion.",
            ["The author of the book is Ann Lee.", "The book's publisher is Orion."],
        ),
        (
            "The capital of Peru is Lima and its largest river is the Amazon.",
            ["The capital of Peru is Lima.", "Peru's largest river is the Amazon."],
        ),
    ],
)
def test_a_noun_that_a_finite_verb_follows_is_its_subject_and_belongs_to_the_same(text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    ["Anyone who drops litter could be arrested and fined.", "Ida Lund won three times, in 1978, 1980 and 1984."],
)
def test_who_is_meant_and_how_often_is_not_cut_off(text):
    assert told(text) == [text]


def test_what_gets_better_by_itself_is_not_done_to_it():
    assert "Relations were improved after the war." not in told("Relations were poor and improved after the war.")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The bridge is 300 metres long, 20 metres wide, and 5 metres deep.",
            ["The bridge is 300 metres long.", "The bridge is 20 metres wide.", "The bridge is 5 metres deep."],
        ),
        (
            "Some examples of citrus fruits are oranges, lemons, limes, and grapefruits.",
            [
                "Some examples of citrus fruits are oranges.",
                "Some examples of citrus fruits are lemons.",
                "Some examples of citrus fruits are limes.",
                "Some examples of citrus fruits are grapefruits.",
            ],
        ),
        (
            "Cats, dogs, and horses are all mammals.",
            ["Cats are mammals.", "Dogs are mammals.", "Horses are mammals."],
        ),
    ],
)
def test_measures_examples_and_those_that_are_all_something_are_told_one_by_one(text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The team won the league in 1990, the cup in 1991, and both in 1995.",
        "Ida Lund is the founder, owner, and head of Orion; head of Vega; and owner of Lyra.",
    ],
)
def test_two_lists_in_one_are_not_crossed(text):
    assert told(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Bananas are berries, but strawberries are not.",
        "The wall is not visible from space, although it is often claimed to be.",
    ],
)
def test_what_leaves_out_its_verb_is_not_told_alone(text):
    assert told(text) == [text]


def test_what_a_firm_was_founded_for_is_not_what_it_did():
    text = "Orion was founded in 1976 by Ann Lee, Bob May, and Cy Dow to develop and sell personal computers."
    assert told(text)[-1] == "Orion was founded to develop and sell personal computers."


def test_where_somebody_found_something_is_the_place_and_not_the_apes_there():
    text = "Ida Lund spent 60 years studying apes in Tanzania, where she found a new species in 1971."
    assert told(text)[-1] == "Ida Lund found a new species in 1971 in Tanzania."


def test_what_has_an_object_was_done_and_not_suffered():
    text = "The treaty, signed in 1919, ended the war, imposed heavy payments on Norland, and redrew the map."
    assert told(text) == [
        "The treaty ended the war.",
        "The treaty was signed in 1919.",
        "The treaty imposed heavy payments on Norland.",
        "The treaty redrew the map.",
    ]


def test_what_friends_do_the_series_does_not():
    text = "The series follows a group of friends as they move to New York, find jobs, and fall in love."
    assert not any(claim.startswith(("The series find", "The series fall")) for claim in told(text))


def test_prison_is_no_place_that_it_could_mean():
    text = "Ida Lund wrote the book in prison, where she spent six years, and smuggled it out page by page."
    wrote, spent, smuggled = told(text)
    assert (wrote, spent) == ("Ida Lund wrote the book in prison.", "Ida Lund spent six years in prison.")
    assert "prison" not in smuggled
