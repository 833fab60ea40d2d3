"""A number and the list that spells it out, and clauses that leave out the verb of the first one."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


def each(frame, *members):
    return [frame.format(member) for member in members]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The engine was built in two versions: the M5 for trucks and the M7 for small ships.",
            [
                "The engine was built in two versions.",
                *each(
                    "The {} was one of the two versions that the engine was built in.",
                    "M5 for trucks",
                    "M7 for small ships",
                ),
            ],
        ),
        (
            "The probe carries three instruments: a camera for taking maps, a drill, and a laser for melting ice.",
            [
                "The probe carries three instruments.",
                *each(
                    "A {} is one of the three instruments that the probe carries.",
                    "camera for taking maps",
                    "drill",
                    "laser for melting ice",
                ),
            ],
        ),
        (
            "The asteroid has two moons, Romulus and Remus.",
            ["The asteroid has two moons.", *each("{} is one of the two moons of the asteroid.", "Romulus", "Remus")],
        ),
        (
            "Wood can be divided into two groups: hardwoods and softwoods.",
            [
                "Wood can be divided into two groups.",
                *each("{} are one of the two groups that wood can be divided into.", "Hardwoods", "Softwoods"),
            ],
        ),
        (
            "The day is divided by Rowe into three stages: dozing, light sleep and deep sleep.",
            [
                "The day is divided by Rowe into three stages.",
                *each(
                    "{} is one of the three stages that the day is divided into by Rowe.",
                    "Dozing",
                    "Light sleep",
                    "Deep sleep",
                ),
            ],
        ),
        (
            "There are three kinds of stone: granite, marble and slate.",
            [
                "There are three kinds of stone.",
                *each("{} is one of the three kinds of stone.", "Granite", "Marble", "Slate"),
            ],
        ),
    ],
)
def test_each_of_a_counted_kind_is_one_of_them(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ida Tann met three ministers, the mayor and the bishop.",
        "The dam was built in two stages: one for the farms and another for the town.",
        "The island does not have two ports: Elm and Varn.",
        "The cup consists of three rounds: a draw, a group stage, and the final.",
        "The mission has two goals: to map the moon and to find ice.",
    ],
)
def test_what_the_number_does_not_tell_stays_whole(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Norway won the gold medal, Finland the silver and Latvia the bronze.",
            ["Norway won the gold medal.", "Finland won the silver.", "Latvia won the bronze."],
        ),
        (
            "The Greens won 14 seats, the Liberals nine and the Centre Party two.",
            ["The Greens won 14 seats.", "The Liberals won nine seats.", "The Centre Party won two seats."],
        ),
        (
            "Chile sold 20 million tons of copper, Peru 11 million and Zambia 3 million.",
            [
                "Chile sold 20 million tons of copper.",
                "Peru sold 11 million tons of copper.",
                "Zambia sold 3 million tons of copper.",
            ],
        ),
        (
            "Ann Holm directed the first season, Leo Vance the second, and Mia Brandt the third.",
            [
                "Ann Holm directed the first season.",
                "Leo Vance directed the second season.",
                "Mia Brandt directed the third season.",
            ],
        ),
    ],
)
def test_the_verb_left_out_is_said_again(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The queen gave Anna the castle and Karl the farm.",
        "The council elected Ruiz the chair and Berg the secretary.",
        "One half got the drug and the other half a placebo.",
    ],
)
def test_a_second_receiver_is_no_second_doer(text):
    assert said(text) == [text]
