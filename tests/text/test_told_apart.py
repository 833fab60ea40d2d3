"""Sentences that hold more than one thing to check, each told alone; and those that would be false apart."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The coin was introduced in 1971 for small payments and in 1985 for parking meters.",
            [
                "The coin was introduced in 1971 for small payments.",
                "The coin was introduced in 1985 for parking meters.",
            ],
        ),
        (
            "Hall served as mayor of Leeds from 1994 to 2001 and as minister of finance from 2002 to 2006.",
            [
                "Hall served as mayor of Leeds from 1994 to 2001.",
                "Hall served as minister of finance from 2002 to 2006.",
            ],
        ),
        (
            "The musical opened in London in 1986 and on Broadway in 1988 and closed in 2003.",
            [
                "The musical opened in London in 1986.",
                "The musical opened on Broadway in 1988.",
                "The musical closed in 2003.",
            ],
        ),
        (
            "The series aired on ABC from 1990 to 1994 and on NBC until 1996.",
            ["The series aired on ABC from 1990 to 1994.", "The series aired on NBC until 1996."],
        ),
    ],
)
def test_no_year_goes_with_the_place_of_another(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The rule did not apply in 1971 for small firms and in 1985 for farms.",
        "The line was closed twice, in 1971 for repairs and in 1985 for floods.",
    ],
)
def test_what_is_denied_or_counted_of_both_is_not_told_of_each(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The harvest failed because of a drought in the south and a plague of locusts in the north.",
            [
                "The harvest failed because of a drought in the south.",
                "The harvest failed because of a plague of locusts in the north.",
            ],
        ),
        (
            "Hall is known for her studies of rare corals and her campaign for clean beaches.",
            ["Hall is known for her studies of rare corals.", "Hall is known for her campaign for clean beaches."],
        ),
        (
            "He was named after the physicist Karl Brandt and the explorer Ole Holm.",
            ["He was named after the physicist Karl Brandt.", "He was named after the explorer Ole Holm."],
        ),
        (
            "Titanium is a metal with a low density and a high melting point.",
            ["Titanium is a metal with a low density.", "Titanium is a metal with a high melting point."],
        ),
        (
            "Leeds won the cup in 2018 and 2019.",
            ["Leeds won the cup in 2018.", "Leeds won the cup in 2019."],
        ),
        (
            "The drug lowers blood sugar by letting cells take in glucose and stopping the liver from making it.",
            [
                "The drug lowers blood sugar by letting cells take in glucose.",
                "The drug lowers blood sugar by stopping the liver from making it.",
            ],
        ),
        (
            "She worked as a nurse and midwife.",
            ["She worked as a nurse.", "She worked as a midwife."],
        ),
    ],
)
def test_two_reasons_or_roles_are_told_apart(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The book was written by Paul Marsh and Dana Cole.",
        "The offices are in Paris and London.",
        "The town is famous for its castle and annual jazz festival.",
        "She was praised for her courage and honesty.",
        "The cup was won twice, in 2018 and 2019.",
    ],
)
def test_what_two_have_in_common_is_left_whole(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Chile is a country in South America, with the Andes to the east and the Pacific Ocean to the west.",
        "Hall was outspoken in her rejection of these influences and the styles that came from them.",
        "David is the son of Henry and Mary Hall.",
        "The plays were staged in the Globe in London and in the Lyric in Leeds.",
    ],
)
def test_what_belongs_to_one_of_two_is_not_told_of_the_other(text):
    assert said(text) == [text]


def test_each_of_two_of_the_largest_is_one_of_them():
    assert said("Mandarin and Cantonese are two of the most widely spoken Chinese languages.") == [
        "Mandarin is one of the most widely spoken Chinese languages.",
        "Cantonese is one of the most widely spoken Chinese languages.",
    ]


def test_a_list_inside_a_relative_leaves_the_tree_a_tree():
    text = "The hall honors alumni who have made large contributions to the school, community, country, and society."
    assert said(text) == [text]


def test_somebody_is_the_child_of_each_parent():
    assert said("He is the son of actor Donald Marsh and singer Elena Roe.") == [
        "He is the son of actor Donald Marsh.",
        "He is the son of singer Elena Roe.",
    ]


def test_who_does_what_in_a_band_is_told():
    assert said("The trio consists of singer Anna Roe, pianist Paul Marsh and drummer Joe Park.") == [
        "Anna Roe is the singer of the trio.",
        "Paul Marsh is the pianist of the trio.",
        "Joe Park is the drummer of the trio.",
    ]


def test_a_role_before_a_name_is_no_verb():
    text = "The group was formed in Leeds in 1979 by singer Andrew Holt, bassist Craig Dean and guitarist Ben Marx."
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, added",
    [
        ("Besides running the firm, Hall chairs a charity.", "Hall runs the firm."),
        ("Apart from writing novels, Hall worked as a translator.", "Hall wrote novels."),
        ("As well as writing novels, Hall worked as a translator.", "Hall wrote novels."),
        ("In addition to being an actress, Hall is also a producer.", "Hall is an actress."),
    ],
)
def test_what_a_sentence_adds_to_is_a_claim(text, added):
    claims = said(text)
    assert len(claims) == 2
    assert added in claims


def test_what_something_may_add_to_is_not_told():
    text = "In addition to lowering blood pressure, exercise can improve sleep."
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Not only is Oslo the capital of Norway, but it is also the largest city in the country.",
            ["Oslo is the capital of Norway.", "Oslo is also the largest city in the country."],
        ),
        (
            "Not only did Hall write the songs, but she also produced the album.",
            ["Hall wrote the songs.", "Hall also produced the album."],
        ),
        (
            "Not only does it reduce costs, it also saves time.",
            ["It reduces costs.", "It also saves time."],
        ),
    ],
)
def test_what_not_only_turns_round_is_said_in_plain_order(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Untreated asthma can damage the lungs, leading to other diseases.",
            ["Untreated asthma can damage the lungs.", "Untreated asthma can lead to other diseases."],
        ),
        (
            "Salt raises blood pressure, increasing the risk of stroke.",
            ["Salt raises blood pressure.", "Salt increases the risk of stroke."],
        ),
    ],
)
def test_what_an_effect_leads_to_is_an_effect_too(text, expected):
    assert said(text) == expected


def test_what_comes_of_a_deed_is_not_said_of_who_did_it():
    assert said("The company raised its prices, leading to protests.") == [
        "The company raised its prices, leading to protests."
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The river crosses four countries before emptying into the Black Sea.",
            ["The river crosses four countries.", "The river empties into the Black Sea."],
        ),
        (
            "The building served as a prison before it was converted into a hotel in 2004.",
            ["The building served as a prison.", "The building was converted into a hotel in 2004."],
        ),
        (
            "With a population of 1.4 billion people, India is the most populous country in the world.",
            ["India is the most populous country in the world.", "India has a population of 1.4 billion people."],
        ),
        (
            "Morva became a republic in 1976, with Joseph Roe as its first president.",
            ["Morva became a republic in 1976.", "Joseph Roe was Morva's first president."],
        ),
        (
            "Portugal is a country in Europe, bordered by Spain to the north and east, with a coastline of 1,794 km.",
            [
                "Portugal is a country in Europe.",
                "Portugal is bordered by Spain to the north and east.",
                "Portugal has a coastline of 1,794 km.",
            ],
        ),
    ],
)
def test_what_is_said_at_the_end_is_a_claim_of_its_own(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Visitors must pay a fee before entering the park.",
        "He died before the war ended in 1945.",
        "The plan was dropped before it was tried in 1990.",
    ],
)
def test_what_comes_after_an_end_is_left_with_it(text):
    assert said(text) == [text]


def test_an_event_is_not_placed_with_who_is_described():
    assert said("Basketball was invented by James Naismith, a Canadian teacher, in Springfield in 1891.") == [
        "Basketball was invented by James Naismith in Springfield in 1891.",
        "James Naismith was a Canadian teacher.",
    ]


def test_what_came_first_is_said_once():
    assert said("After leaving Yale in 1970, Hall worked as a reporter, covered the war, and won a prize in 1974.") == [
        "Hall worked as a reporter.",
        "Hall left Yale in 1970.",
        "Hall covered the war.",
        "Hall won a prize in 1974.",
    ]
