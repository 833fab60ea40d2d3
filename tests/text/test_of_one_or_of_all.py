"""What is said of one of several, of some, or of all of them: nothing is said of one that may be another's."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, last",
    [
        ("Salmon live in the sea, and most die after spawning.", "Most salmon die after spawning."),
        ("The islands are small, and most lie far from the coast.", "Most of the islands lie far from the coast."),
        ("The town has three churches, and all were built before 1500.",
         "All of the three churches were built before 1500."),
        ("The players trained hard, and each received a medal.", "Each of the players received a medal."),
    ],
)  # fmt: skip
def test_a_share_is_said_with_what_it_is_a_share_of(text, last):
    assert said(text)[-1] == last


def test_a_share_of_one_thing_or_another_needs_its_context():
    claim = split("Bats eat insects, and most sleep in caves.")[-1]
    assert (claim.text, claim.needs_context) == ("Most sleep in caves.", "most")


def test_many_who_think_something_are_people():
    claim = split("The laws were passed in 2010, but many oppose them.")[-1]
    assert (claim.text, claim.needs_context) == ("Many oppose the laws.", "")


@pytest.mark.parametrize(
    "text, last",
    [
        ("The firm runs a bank and a newspaper, both of which were founded in 1990.",
         "Both of the bank and the newspaper were founded in 1990."),
        ("The county has a port, an airport and a rail hub, all of which were rebuilt after the war.",
         "All of the port, the airport and the rail hub were rebuilt after the war."),
        ("The park has lakes, bogs and meadows, many of which are protected.",
         "Many of the lakes, bogs and meadows are protected."),
        ("The town has a mosque and a church, which were built in 1850.",
         "The mosque and the church were built in 1850."),
        ("The firm makes cars, vans and buses, which are sold in Asia.",
         "Cars, vans and buses are sold in Asia."),
        ("The zoo keeps lions, tigers and a rhino, each of which has its own house.",
         "Each of the lions, tigers and the rhino has its own house."),
    ],
)  # fmt: skip
def test_a_relative_clause_about_all_of_a_list_is_said_of_all(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee owned a mill and a farm, both of which she sold in 1920.",
        "The club won the cup and the league, neither of which it had won before.",
    ],
)
def test_what_is_done_to_both_is_left_with_both(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The hotel has gardens, terraces and views over the sea.",
        "The town has bars, cafes and shops that sell wine.",
        "The harbour has cranes, sheds and ferries to Malta.",
        "The firm makes toys and parts for cars.",
    ],
)
def test_what_may_belong_to_the_last_only_is_not_said_of_the_others(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, last",
    [
        ("The town has hospitals, schools and libraries in the north.", "The town has libraries in the north."),
        ("The camp has tents, huts and a bridge across the river.", "The camp has a bridge across the river."),
        ("The flat has bedrooms, a kitchen and windows onto the garden.", "The flat has windows onto the garden."),
    ],
)
def test_a_place_is_said_of_all_and_what_the_last_alone_has_of_the_last(text, last):
    claims = said(text)
    assert (len(claims), claims[-1]) == (3, last)


@pytest.mark.parametrize(
    "text",
    [
        "Mars and Venus are the second and third planets.",
        "Bo and Ida were the youngest and oldest of the five children.",
        "Ann Lee and Bo Berg are a doctor and a nurse.",
        "Ann Lee and Bo Berg were born in 1950 and 1952.",
        "Ann Lee and Bo Berg won gold and silver.",
        "The first and second prizes went to Ann Lee and Bo Berg.",
        "France and Spain are the first and second largest producers of wine.",
    ],
)
def test_two_rows_that_go_together_are_not_crossed(text):
    assert said(text) == [text]


def test_qualities_are_said_of_each():
    assert said("Ann Lee and Bo Berg are rich and famous.") == [
        "Ann Lee is rich and famous.",
        "Bo Berg is rich and famous.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The canal was built in two stages: the first for the farms and the second for the town.",
        "The album has two discs: the first with songs and the second with interviews.",
    ],
)
def test_what_is_counted_off_without_a_verb_is_no_claim_of_its_own(text):
    assert said(text) == [text]


def test_what_is_told_of_each_of_two_is_taken_out_of_the_list():
    assert said("The king had two sons: Olaf, who died young, and Erik, who became king.") == [
        "The king had two sons: Olaf and Erik.",
        "Olaf died young.",
        "Erik became king.",
    ]
