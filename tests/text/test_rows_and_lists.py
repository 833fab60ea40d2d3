"""Lists and rows of deeds that meet in one sentence: which word ends the list, and which begins the next deed."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, claims",
    [
        (
            "Police searched a flat and found drugs, cash and a gun.",
            ["Police searched a flat.", "Police found drugs.", "Police found cash.", "Police found a gun."],
        ),
        (
            "Heavy rain flooded streets and cellars, delayed trains and forced a zoo to close.",
            [
                "Heavy rain flooded streets.",
                "Heavy rain flooded cellars.",
                "Heavy rain delayed trains.",
                "Heavy rain forced a zoo to close.",
            ],
        ),
        (
            "Alan Turing broke codes during the war, designed an early computer and wrote a paper.",
            [
                "Alan Turing broke codes during the war.",
                "Alan Turing designed an early computer.",
                "Alan Turing wrote a paper.",
            ],
        ),
        (
            "Mozart wrote operas, symphonies and concertos, toured Europe as a child and died at 35.",
            [
                "Mozart wrote operas.",
                "Mozart wrote symphonies.",
                "Mozart wrote concertos.",
                "Mozart toured Europe as a child.",
                "Mozart died at 35.",
            ],
        ),
        (
            "Shakespeare wrote plays, acted with a company in London and owned shares in a theatre.",
            [
                "Shakespeare wrote plays.",
                "Shakespeare acted with a company in London.",
                "Shakespeare owned shares in a theatre.",
            ],
        ),
        (
            "The wall was meant to keep out raiders and control trade.",
            ["The wall was meant to keep out raiders.", "The wall was meant to control trade."],
        ),
    ],
)
def test_a_deed_that_reads_like_a_quality_is_told_with_what_it_was_done_to(text, claims):
    assert said(text) == claims


def test_the_last_of_a_list_inside_a_relative_is_no_other_word_for_the_subject():
    claims = said(
        "Climate change is caused by gases such as methane, which trap heat and warm the air, the seas and the land."
    )
    assert claims[-3:] == ["Gases warm the air.", "Gases warm the seas.", "Gases warm the land."]


def test_a_list_of_things_built_alike_is_not_joined_to_what_stands_before_them():
    claims = said("The law bans tools that harm the birds, the bees and the trees.")
    assert not any("bans the" in claim for claim in claims)


def test_an_and_ends_the_list_before_the_next_deed():
    claims = said("The company makes soap, candles and perfume and exports them to Spain.")
    assert claims[:3] == ["The company makes soap.", "The company makes candles.", "The company makes perfume."]


def test_a_noun_before_and_is_not_the_subject_of_the_verb_after_it():
    claims = said("The enzyme is made in the mouth and the pancreas and works best in warm conditions.")
    assert "The enzyme is made in the pancreas." in claims
    assert claims[-1] == "The enzyme works best in warm conditions."


def test_what_is_taught_is_taught_to_somebody():
    assert said("Ole Berg taught himself Latin and Greek.") == [
        "Ole Berg taught himself Latin.",
        "Ole Berg taught himself Greek.",
    ]


def test_prices_say_nothing():
    text = "Shares in the bank fell 8% after it reported a loss and said it would cut jobs."
    assert said(text) == [text]


def test_what_somebody_wants_is_wanted_by_who_speaks():
    claims = said("The union says the offer is too low and wants a rise of 6%.")
    assert claims[-1] == "The union wants a rise of 6%."


def test_the_largest_of_several_is_said_with_them():
    claims = said("The planet spins quickly and has more than 80 moons, the largest of which has an atmosphere.")
    assert claims[-1] == "The largest of the more than 80 moons has an atmosphere."


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "Chess is played by two players, each of whom has 16 pieces and tries to trap a king.",
            "Each of the two players tries to trap a king.",
        ),
        (
            "The series, whose first season aired in 2008 and won two prizes, was dubbed.",
            "The series's first season won two prizes.",
        ),
    ],
)
def test_the_second_deed_in_a_relative_has_the_whole_subject_of_the_first(text, last):
    assert last in said(text)


def test_what_is_so_now_is_told_in_the_present():
    claims = said("The company, founded by two sisters in 1987 and now owned by a rival, makes soap.")
    assert claims[1:] == ["The company was founded by two sisters in 1987.", "The company is now owned by a rival."]


def test_a_clause_that_lost_its_condition_is_no_claim():
    claims = said("The agency explains how planets move and stars form.")
    assert not any(claim.startswith("How") for claim in claims)


def test_a_relative_right_after_a_thing_is_about_that_thing():
    claims = said("The lake is fed by hot springs and supports flamingos, which feed on algae.")
    assert claims[-1] == "Flamingos feed on algae."


def test_a_relative_agrees_with_what_it_is_about():
    claims = said("The change is caused by gases such as methane, which trap heat.")
    assert claims[-1] == "Gases trap heat."


def test_most_of_them_are_no_other_thing_of_the_list():
    text = "The state has two senators and nine members of the House, most of them Republicans."
    assert said(text) == [text]


def test_three_names_before_a_verb_are_all_its_subjects():
    claims = said("Python, Java and C are widely used languages.")
    assert claims == [f"{name} is a widely used language." for name in ("Python", "Java", "C")]


def test_somebody_wins_awards_and_lives_somewhere():
    claims = said("Ada Holm has won the Hugo and Nebula awards and lives in Oregon with two cats.")
    assert claims[-1] == "Ada Holm lives in Oregon with two cats."


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "The plan will create jobs and be paid for by a tax on hotels.",
            "The plan will be paid for by a tax on hotels.",
        ),
        ("The film could win prizes and not be forgotten.", "The film could not be forgotten."),
    ],
)
def test_a_passive_takes_only_the_modal_of_what_acts(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "The village was abandoned after the plague, rediscovered in 1850 by a farmer and dug up by students.",
            "The village was dug up by students.",
        ),
        (
            "The painter was taught by a monk, influenced by Japanese prints and praised by critics in Paris.",
            "The painter was praised by critics in Paris.",
        ),
    ],
)
def test_a_row_by_several_doers_is_done_to_the_subject(text, last):
    assert said(text)[-1] == last


def test_what_reads_like_a_plural_between_two_deeds_is_a_deed():
    claims = said("The bird has a red crest and a long tail, sings at dawn and is hunted by hawks.")
    assert claims[-2:] == ["The bird sings at dawn.", "The bird is hunted by hawks."]
