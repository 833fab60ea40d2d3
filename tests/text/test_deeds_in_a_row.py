"""Several deeds of one subject, told in a row: each is said of it, whatever the small model hangs it on."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, later",
    [
        (
            "The painting shows a woman in a garden, was stolen in 1990 and found in a barn in Wales.",
            ["The painting was stolen in 1990.", "The painting was found in a barn in Wales."],
        ),
        (
            "The theory explains how planets move and stars form, was proposed by a monk and is supported by many.",
            ["The theory was proposed by a monk.", "The theory is supported by many."],
        ),
    ],
)
def test_a_verb_after_a_comma_is_the_next_deed_of_the_subject(text, later):
    assert said(text)[-2:] == later


def test_a_verb_after_an_aside_is_that_of_the_noun_before_the_aside():
    claims = said("The dish could have existed as potatoes, a key ingredient, did not arrive until later.")
    assert not any(claim.startswith("The dish did not") for claim in claims)


def test_what_follows_what_is_let_is_said_of_who_lets():
    claims = said("The app lets users share photos and make calls, and was bought by a rival.")
    assert claims[-1] == "The app was bought by a rival."


@pytest.mark.parametrize(
    "text, claims",
    [
        (
            "The bird nests on cliffs, lays two or three eggs and feeds on fish.",
            ["The bird nests on cliffs.", "The bird lays two or three eggs.", "The bird feeds on fish."],
        ),
        (
            "The drug lowers blood pressure, is taken once a day and should not be given to children.",
            [
                "The drug lowers blood pressure.",
                "The drug is taken once a day.",
                "The drug should not be given to children.",
            ],
        ),
        (
            "The mine was opened in 1890, produced copper and zinc and closed in 1971.",
            [
                "The mine was opened in 1890.",
                "The mine produced copper.",
                "The mine produced zinc.",
                "The mine closed in 1971.",
            ],
        ),
        (
            "The region grows wheat, barley and sunflowers, mines coal and salt, and has textile mills.",
            [
                "The region grows wheat.",
                "The region grows barley.",
                "The region grows sunflowers.",
                "The region mines coal.",
                "The region mines salt.",
                "The region has textile mills.",
            ],
        ),
    ],
)
def test_a_verb_that_reads_like_a_noun_or_a_quality_is_a_deed(text, claims):
    assert said(text) == claims


def test_a_quality_after_and_is_no_deed():
    claims = said("The virus spreads through droplets and contaminated surfaces, and causes fever and coughing.")
    assert not any("virus contaminated" in claim for claim in claims)


def test_what_is_won_twice_is_won_and_not_what_came_first():
    claims = said("The club plays in red and white and has won the league six times and the cup twice.")
    assert claims[-2:] == ["The club has won the league six times.", "The club has won the cup twice."]


@pytest.mark.parametrize(
    "text, last",
    [
        ("The volcano is still active and watched by scientists.", "The volcano is watched by scientists."),
        (
            "The drink is made by boiling leaves and roots and believed to cure colds.",
            "The drink is believed to cure colds.",
        ),
        ("The dough is mixed in a bowl and left to rest.", "The dough is left to rest."),
        (
            "The mosque was begun in 785, enlarged three times and rebuilt in 1236.",
            "The mosque was rebuilt in 1236.",
        ),
    ],
)
def test_a_participle_goes_on_what_is_done_to_the_subject(text, last):
    assert said(text)[-1] == last


def test_what_somebody_went_on_to_do_is_not_undergone():
    assert said("The firm is based in Ulm and moved there in 1990.")[-1] == "The firm moved there in 1990."


@pytest.mark.parametrize(
    "text",
    [
        "The opera tells the story of a prince who loves a dancer, kills a guard and dies in prison.",
        "The novel follows a girl who finds a map, hides it and sails to Peru.",
    ],
)
def test_a_row_of_deeds_in_a_story_is_left_with_who_does_them(text):
    assert said(text) == [text]


def test_what_a_work_underwent_is_said_of_the_work():
    claims = said("The film stars Bo Lund as a cook who opens a bar, was shot in Malta and won two prizes.")
    assert claims[1:] == ["The film was shot in Malta.", "The film won two prizes."]


def test_somebody_born_in_one_place_and_raised_in_another_is_no_place():
    claims = said("Ada Holm was born in Lagos, raised in London and educated at Cambridge.")
    assert claims == [
        "Ada Holm was born in Lagos.",
        "Ada Holm was raised in London.",
        "Ada Holm was educated at Cambridge.",
    ]


def test_a_shorter_list_inside_a_longer_one_is_left_whole():
    text = "The university has faculties of law, medicine and theology, a library with two million books and a garden."
    assert said(text) == [text]


def test_what_is_set_off_after_a_list_is_said_of_the_last():
    claims = said("The village has a church, a mill and a school, built in 1870, and is visited by hikers.")
    assert "A school was built in 1870." in claims
    assert not any(claim.startswith(("A mill and", "A church was", "A mill was")) for claim in claims)


def test_a_sentence_whose_verb_reads_like_a_participle_is_left_whole():
    text = "The factory, once the largest in the region, closed in 2009, leaving 2,000 people without work."
    assert said(text)[0].startswith("The factory, once the largest in the region, closed in 2009")
