"""Lists of long noun phrases: which of them are one list, what follows each, and what is said of each of them."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


def each(frame, *members):
    return [frame.format(member) for member in members]


@pytest.mark.parametrize(
    "text, frame, members",
    [
        (
            "The orchard sold forty crates to hotels in Lund, twelve crates to schools in Malmo, and two crates to a "
            "baker.",
            "The orchard sold {}.",
            ["forty crates to hotels in Lund", "twelve crates to schools in Malmo", "two crates to a baker"],
        ),
        (
            "The rower won two medals at the Nordic Games, a medal at the World Cup, and a trophy at the Rhine Cup.",
            "The rower won {}.",
            ["two medals at the Nordic Games", "a medal at the World Cup", "a trophy at the Rhine Cup"],
        ),
        (
            "Side effects of the drug include dizziness, loss of balance, dry skin, and trouble breathing.",
            "Side effects of the drug include {}.",
            ["dizziness", "loss of balance", "dry skin", "trouble breathing"],
        ),
        (
            "The cast includes Mia Holt as Portia, Sam Reed as the merchant, and Ivy Lane as the judge.",
            "The cast includes {}.",
            ["Mia Holt as Portia", "Sam Reed as the merchant", "Ivy Lane as the judge"],
        ),
        (
            "The court sentenced Holm to nine years, Vance to six years and Dale to two years in prison.",
            "The court sentenced {}.",
            ["Holm to nine years", "Vance to six years", "Dale to two years in prison"],
        ),
    ],
)
def test_each_of_several_phrases_built_alike_keeps_what_follows_it(text, frame, members):
    assert said(text) == each(frame, *members)


@pytest.mark.parametrize(
    "text",
    [
        "The station serves trains to Bergen, Voss, and Flam, and buses to Odda.",
        "About 60 percent of the power comes from coal, 30 percent from gas, and 10 percent from dams.",
        "The power comes 60 % from coal, 30 % from gas and the rest from dams.",
        "The board consists of the mayor, the head of the harbour, and two members chosen by the council.",
    ],
)
def test_what_is_only_said_together_or_has_its_verb_left_out_stays_whole(text):
    assert said(text) == [text]


def test_what_tells_who_somebody_is_is_no_member_of_the_list():
    claims = said("The duke married Olga, a singer from Kyiv, and Marta, his cousin.")
    assert not any("married a singer" in claim for claim in claims)
    assert "Olga is a singer from Kyiv." in claims


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The flood drowned 30 sheep in Varde, eight in Ribe and one in Tonder.",
            each("The flood drowned {}.", "30 sheep in Varde", "eight sheep in Ribe", "one sheep in Tonder"),
        ),
        (
            "The chain runs 14 hotels in Spain, nine in Malta, and six in Cyprus.",
            each("The chain runs {}.", "14 hotels in Spain", "nine hotels in Malta", "six hotels in Cyprus"),
        ),
    ],
)
def test_a_bare_number_takes_what_the_first_one_counts(text, expected):
    assert said(text) == expected


def test_one_number_for_all_of_a_list_is_given_to_none():
    assert said("The ferry carried 300 passengers and crew.") == ["The ferry carried 300 passengers and crew."]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The college was attended by the poet Arne Lind, the skier Eva Dahl, and the chemist Jon Berg.",
            each("The college was attended by the {}.", "poet Arne Lind", "skier Eva Dahl", "chemist Jon Berg"),
        ),
        (
            "The jury includes Ann Moss, a former judge, Ole Lund, a painter, and Rita Paz, the head of a school.",
            [
                *each("The jury includes {}.", "Ann Moss", "Ole Lund", "Rita Paz"),
                "Ann Moss is a former judge.",
                "Ole Lund is a painter.",
                "Rita Paz is the head of a school.",
            ],
        ),
    ],
)
def test_who_is_named_with_a_title_or_described_is_one_of_a_list(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, frame, members",
    [
        (
            "Ruiz is known for roles in The Long Winter (1996), Waiting for Spring (1999), and What Ann Saw (2003).",
            "Ruiz is known for roles in {}.",
            ["The Long Winter (1996)", "Waiting for Spring (1999)", "What Ann Saw (2003)"],
        ),
        (
            "Lund directed the dramas A Quiet Place (1995), Home (2001) and Leaving Oslo (2004).",
            "Lund directed the drama {}.",
            ["A Quiet Place (1995)", "Home (2001)", "Leaving Oslo (2004)"],
        ),
        (
            "Berg published the novels “Home”, “The Road”, and “Made of Glass”.",
            "Berg published the novel {}.",
            ["“Home”", "“The Road”", "“Made of Glass”"],
        ),
        (
            "Holt is best known for her roles as the clerk on Open Court (1997–2002), Ada Reed on Sons & Saints "
            "(2006–2011), and Meg Lowe on The Mill (2015–2017).",
            "Holt is best known for her roles as {}.",
            [
                "the clerk on Open Court (1997–2002)",
                "Ada Reed on Sons & Saints (2006–2011)",
                "Meg Lowe on The Mill (2015–2017)",
            ],
        ),
    ],
)
def test_each_title_of_a_list_with_years_is_one_thing(text, frame, members):
    claims = said(text)
    assert claims == each(frame, *members)


def test_a_title_with_and_in_it_is_not_split():
    assert "Reed wrote Salt and Snow (1931)." in said("Reed wrote Salt and Snow (1931), Home (1938), and Dust (1940).")


def test_what_is_told_of_the_latter_keeps_the_list_whole():
    text = "Lund made three films, including Home (1990), Made of Glass (1992), and Dust (1995), the latter in Rome."
    assert not any(claim.endswith("Home (1990), the latter in Rome.") for claim in said(text))


def test_of_parts_of_several_countries_each_has_its_own():
    assert said("The lake covers parts of Chad, Niger, and Nigeria.") == each(
        "The lake covers parts of {}.", "Chad", "Niger", "Nigeria"
    )


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Tourists visit the chapel on the island, the stone bridge over the canal, and the tower.",
            each("Tourists visit {}.", "the chapel on the island", "the stone bridge over the canal", "the tower"),
        ),
        (
            "The team found gold in the sand, high levels of zinc in the mud, and silver in the rock.",
            each("The team found {}.", "gold in the sand", "high levels of zinc in the mud", "silver in the rock"),
        ),
    ],
)
def test_what_stands_beside_the_first_of_a_list_is_not_said_of_the_others(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Mia Holt has lived in Lund since 2001, in Rome since 2010, and in Oslo since 2015.",
            each("Mia Holt has lived in {}.", "Lund since 2001", "Rome since 2010", "Oslo since 2015"),
        ),
        (
            "The mill was hit by lightning in 1902, by a fire in 1911, and by a bomb in 1944.",
            each("The mill was hit by {}.", "lightning in 1902", "a fire in 1911", "a bomb in 1944"),
        ),
        (
            "The plague spread from Genoa to Lyon, from Lyon to Bern, and from Bern to Ulm.",
            each("The plague spread from {}.", "Genoa to Lyon", "Lyon to Bern", "Bern to Ulm"),
        ),
    ],
)
def test_phrases_in_a_row_keep_their_own_time_and_place(text, expected):
    assert said(text) == expected


def test_where_something_did_not_happen_stays_whole():
    text = "Mia Holt has not lived in Lund since 2001, in Rome since 2010, and in Oslo since 2015."
    assert said(text) == [text]


def test_an_outer_list_is_not_mixed_with_the_one_inside_it():
    text = "The yard makes engines for ships, trains and planes, and parts for cars."
    assert not any("engines for parts" in claim for claim in said(text))


def test_a_second_name_after_a_description_is_somebody_else():
    claims = said("The panel includes Ann Moss, a lawyer, Ole Lund, a baker, and Rita Paz, the head of a bank.")
    assert not any(claim.startswith("Ann Moss is Ole") for claim in claims)
