"""Series of things done and of clauses, whose members the small model reads as nouns, objects, or what is said."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Mills replaced shops, towns grew, and people left.",
            ["Mills replaced shops.", "Towns grew.", "People left."],
        ),
        (
            "Prices rose, wages fell, and workers went on strike.",
            ["Prices rose.", "Wages fell.", "Workers went on strike."],
        ),
        (
            "The dam was built in 1950, holds two million tons of water, and supplies three cities.",
            [
                "The dam was built in 1950.",
                "The dam holds two million tons of water.",
                "The dam supplies three cities.",
            ],
        ),
        (
            "The bridge spans the river, carries four lanes, and links two towns.",
            ["The bridge spans the river.", "The bridge carries four lanes.", "The bridge links two towns."],
        ),
    ],
)
def test_clauses_in_a_row_are_each_said(text, expected):
    assert said(text) == expected


def test_a_clause_taken_for_the_subject_of_the_next_is_not_joined_to_a_third():
    assert said("The plane seats four, has a cabin, and lands on water.") == [
        "The plane seats four, has a cabin, and lands on water."
    ]


def test_what_somebody_is_said_to_say_is_no_clause_in_a_row():
    claims = said("The mill will close, the owner said.")
    assert claims[0] == "The mill will close, the owner said."


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The agency approves drugs and tests vaccines.", ["The agency approves drugs.", "The agency tests vaccines."]),
        (
            "The plant absorbs water, stores energy, and releases oxygen.",
            ["The plant absorbs water.", "The plant stores energy.", "The plant releases oxygen."],
        ),
    ],
)
def test_a_verb_joined_to_the_object_is_done_by_the_same(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The students learn to write code, design parts, and build robots.",
            [
                "The students learn to write code.",
                "The students learn to design parts.",
                "The students learn to build robots.",
            ],
        ),
        (
            "Visitors can rent boats, book tours, and buy maps.",
            ["Visitors can rent boats.", "Visitors can book tours.", "Visitors can buy maps."],
        ),
        (
            "The probe carries cameras, measures dust, and sends data to Earth.",
            ["The probe carries cameras.", "The probe measures dust.", "The probe sends data to Earth."],
        ),
        (
            "The battery holds 60 kilowatt-hours, charges in an hour, and weighs 400 kilograms.",
            [
                "The battery holds 60 kilowatt-hours.",
                "The battery charges in an hour.",
                "The battery weighs 400 kilograms.",
            ],
        ),
        (
            "The agency tracks storms, issues warnings, and trains pilots.",
            ["The agency tracks storms.", "The agency issues warnings.", "The agency trains pilots."],
        ),
    ],
)
def test_what_stands_between_two_verbs_of_a_series_is_a_third(text, expected):
    assert said(text) == expected


def test_a_thing_between_others_stays_a_thing():
    assert said("The shop sells paper, book covers, and maps.") == [
        "The shop sells paper.",
        "The shop sells book covers.",
        "The shop sells maps.",
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The liver stores sugar, filters blood, and produces bile.",
            ["The liver stores sugar.", "The liver filters blood.", "The liver produces bile."],
        ),
        (
            "The program funds schools, trains teachers, and builds libraries.",
            ["The program funds schools.", "The program trains teachers.", "The program builds libraries."],
        ),
    ],
)
def test_the_first_verb_of_a_series_is_no_part_of_its_object(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The app lets users share photos, record videos, and send messages.",
            [
                "The app lets users share photos.",
                "The app lets users record videos.",
                "The app lets users send messages.",
            ],
        ),
        (
            "The drone helps farmers map fields, count sheep, and spray crops.",
            [
                "The drone helps farmers map fields.",
                "The drone helps farmers count sheep.",
                "The drone helps farmers spray crops.",
            ],
        ),
        (
            "Engineers use drones to map fields, count trees, and check fences.",
            [
                "Engineers use drones to map fields.",
                "Engineers use drones to count trees.",
                "Engineers use drones to check fences.",
            ],
        ),
    ],
)
def test_what_others_are_let_do_or_is_aimed_at_goes_on_in_the_same_form(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The law was passed to protect workers, limit hours, and set wages.",
            [
                "The law was passed to protect workers.",
                "The law was passed to limit hours.",
                "The law was passed to set wages.",
            ],
        ),
        (
            "The army dug a canal to supply the city and drain the marsh.",
            ["The army dug a canal to supply the city.", "The army dug a canal to drain the marsh."],
        ),
    ],
)
def test_each_aim_of_what_was_done_is_told(text, expected):
    assert said(text) == expected


def test_aims_of_what_only_may_be_done_stay_together():
    text = "The army might dig a canal to supply the city and drain the marsh."
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The firm's owner, who lives in Oslo, sold boats, bought land, and died in 1950.",
            [
                "The firm's owner sold boats.",
                "The firm's owner lives in Oslo.",
                "The firm's owner bought land.",
                "The firm's owner died in 1950.",
            ],
        ),
        (
            "The club, a rival of Oslo, opened in 1950, moved to Bergen, and closed in 1990.",
            [
                "The club opened in 1950.",
                "The club was a rival of Oslo.",
                "The club moved to Bergen.",
                "The club closed in 1990.",
            ],
        ),
    ],
)
def test_the_first_deed_after_an_aside_is_done_and_not_suffered(text, expected):
    assert said(text) == expected


def test_what_was_done_to_something_before_its_verb_is_told_of_it():
    assert said("The museum, opened in 1911, holds 4,000 paintings.") == [
        "The museum holds 4,000 paintings.",
        "The museum was opened in 1911.",
    ]
