"""How far an attribution reaches, and that nobody's quoted words are changed (people and places made up)."""

import pytest

from factcheck.model.claims import Claimant, Kind
from factcheck.text import split


def told(text):
    return [(claim.text, str(claim.claimant or "")) for claim in split(text)]


def said(text, granularity="clause"):
    return [claim.text for claim in split(text, granularity=granularity)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "According to the mayor, crime fell by 12%, but police figures show a rise of 3%.",
            [("According to the mayor, crime fell by 12%.", "mayor"), ("Police figures show a rise of 3%.", "")],
        ),
        (
            "According to the council, the pool lost money, while the county says it made a profit.",
            [
                ("According to the council, the pool lost money.", "council"),
                ("The county says it made a profit.", "county"),
            ],
        ),
        (
            "Although police figures show a rise, crime fell in May, according to the mayor.",
            [("Crime fell in May, according to the mayor.", "mayor"), ("Police figures show a rise.", "")],
        ),
    ],
    ids=["but", "while", "although"],
)
def test_a_source_does_not_say_what_others_say_against_it(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "According to the agency, prices rose in May, but wages fell by 3%.",
        "According to the paper, the minister said taxes would fall, but his deputy denied that they would.",
        "According to the union, the mine is unsafe, whereas the pit makes a profit.",
    ],
)
def test_where_a_source_may_say_both_they_are_not_taken_apart(text):
    assert said(text) == [text]


def test_a_source_governs_what_is_joined_by_and():
    assert [who for _, who in told("According to the mayor, crime fell, and the force hired 40 officers.")] == [
        "mayor",
        "mayor",
    ]


def test_what_describes_a_source_is_not_said_by_it():
    text = "According to Karin Holm, the director, the bridge is unsafe."
    assert "Karin Holm is the director." in said(text)


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "The mayor promised in 2019 that the bridge would be repaired by 2022, and resigned in November 2022.",
            "The mayor resigned in November 2022.",
        ),
        ("The minister said that the dam would hold and left the room.", "The minister left the room."),
        (
            "Brandt pointed out that the wall was listed but said that the council had called the arch unsafe.",
            "Brandt said that the council had called the arch unsafe.",
        ),
    ],
    ids=["resigned", "left", "said"],
)
def test_what_somebody_did_besides_saying_is_told_of_him(text, last):
    assert last in said(text)


def test_two_things_still_to_come_are_both_promised():
    text = "The minister said that the dam would be repaired and painted by 2030."
    assert said(text) == [text]


@pytest.mark.parametrize("granularity", ["clause", "atomic"])
@pytest.mark.parametrize(
    "text",
    [
        '"Nobody can read that in four days and have a job," the clerk said.',
        "“We need schools and hospitals, and the council knows it,” Karin Holm said.",
        "“The dam is old; the council knows about the cracks,” the engineer said.",
        "“The dam, however, is safe,” the engineer said.",
        "“The house, which was built in 1900, is damp and cold,” Karl Brandt said.",
        "“They came in May with six lorries such as ours in the rain,” Karl Brandt said.",
    ],
)
def test_a_quotation_stays_whole_with_its_speaker(text, granularity):
    assert said(text, granularity)[0] == text


def test_a_sentence_inside_a_longer_quotation_is_not_taken_apart_either():
    claims = said(
        "“The dam has two cracks and nobody repaired it. The wall leaks and the gate is stuck. We left,” he said."
    )
    assert "The wall leaks and the gate is stuck." in claims


def test_what_stands_beside_a_quotation_is_still_taken_apart():
    claims = said("She called the plan “cruel and stupid” and left the room.")
    assert claims == ["She called the plan “cruel and stupid”.", "She left the room."]


@pytest.mark.parametrize("granularity", ["clause", "atomic"])
def test_what_is_said_on_two_occasions_is_claimed_once(granularity):
    text = "Holm told the Echo and the Herald that the department had recalculated the cost."
    assert said(text, granularity).count("The department had recalculated the cost.") == 1


@pytest.mark.parametrize(
    "text, who",
    [
        ("Holm praised the plan and said that the cost had doubled.", Claimant("Holm")),
        ("Holm was praised and said that the cost had doubled.", Claimant("Holm")),
        ("Holm pointed out that the wall was listed.", Claimant("Holm")),
        ("The bridge carried 900 cars a day, according to a count by the county in May 2024.", Claimant("county")),
        ("The bridge carried 900 cars a day, according to the council's figures.", Claimant("council")),
        ("The bridge carried 900 cars a day, according to police figures.", Claimant("police")),
        ("Crime fell, according to figures published by the ministry in May.", Claimant("ministry")),
        ("The council's report said the bridge was unsafe.", Claimant("council")),
        ("“The bridge is shut,” said Karl Brandt, the owner, who left in May.", Claimant("Karl Brandt", "owner")),
        (
            "Karl Brandt, the leader of the council, said on Monday that it rained.",
            Claimant("Karl Brandt", "leader of the council"),
        ),
        ("The county has promised the last £800,000.", Claimant("county")),
    ],
)
def test_a_claimant_is_somebody(text, who):
    assert who in {claim.claimant for claim in split(text)}


@pytest.mark.parametrize("source", ["a count in May 2024", "a survey of 900 drivers", "figures for May"])
def test_a_count_that_nobody_is_said_to_have_made_is_nobody(source):
    assert all(claim.claimant is None for claim in split(f"The bridge carried 900 cars a day, according to {source}."))


def test_a_promise_made_is_something_said():
    assert [
        claim.kind for claim in split("The county has promised the last £800,000, provided the gate opens by 2027.")
    ] == [Kind.QUOTE]
