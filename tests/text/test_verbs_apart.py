"""What one sentence tells with several verbs: each deed a claim of its own, whatever the small model hangs it on."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The park is located in the north of the country and borders Lake Victoria in the west.",
            ["The park is located in the north of the country.", "The park borders Lake Victoria in the west."],
        ),
        (
            "The river rises in the Andes, crosses two plains and empties into the Atlantic.",
            ["The river rises in the Andes.", "The river crosses two plains.", "The river empties into the Atlantic."],
        ),
        (
            "The zoo was opened in 1950, covers an area of 20 hectares and houses more than 90 species of birds.",
            [
                "The zoo was opened in 1950.",
                "The zoo covers an area of 20 hectares.",
                "The zoo houses more than 90 species of birds.",
            ],
        ),
        (
            "The stove burns alcohol and emits only water vapour.",
            ["The stove burns alcohol.", "The stove emits only water vapour."],
        ),
    ],
)
def test_a_later_verb_that_looks_like_a_plural_noun_is_a_verb(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The town has parks and gardens the size of a stadium.",
            ["The town has parks the size of a stadium.", "The town has gardens the size of a stadium."],
        ),
        (
            "The farm keeps cows and ducks in the yard.",
            ["The farm keeps cows in the yard.", "The farm keeps ducks in the yard."],
        ),
    ],
)
def test_a_plural_noun_after_another_is_no_verb(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Peru borders Chile to the south, whereas the Amazon separates it from Colombia.",
            ["Peru borders Chile to the south.", "The Amazon separates Peru from Colombia."],
        ),
        (
            "Sweden borders Norway to the west and has a coast on the Baltic.",
            ["Sweden borders Norway to the west.", "Sweden has a coast on the Baltic."],
        ),
        (
            "The shrub grows up to two metres tall, flowers in late spring and bears black berries in autumn.",
            [
                "The shrub grows up to two metres tall.",
                "The shrub flowers in late spring.",
                "The shrub bears black berries in autumn.",
            ],
        ),
        (
            "The square marks the centre of the town and serves as a market on Saturdays.",
            ["The square marks the centre of the town.", "The square serves as a market on Saturdays."],
        ),
        (
            "The lake freezes in November, thaws in April and floods the meadows every year.",
            [
                "The lake freezes in November.",
                "The lake thaws in April.",
                "The lake floods the meadows every year.",
            ],
        ),
    ],
)
def test_a_sentence_whose_main_verb_looks_like_a_noun_has_a_verb(text, expected):
    assert said(text) == expected


def test_where_the_last_of_several_things_is_done_is_told_of_that_one():
    assert said("The company is based in Oslo, employs 900 people and stocks shops in twelve countries.") == [
        "The company is based in Oslo.",
        "The company employs 900 people.",
        "The company stocks shops in twelve countries.",
    ]


def test_things_after_the_last_verb_are_not_had_by_an_earlier_one():
    claims = said(
        "The port lies on two rivers, has a population of 90,000 and is home to a zoo, two mills and a theatre."
    )
    assert claims[:2] == ["The port lies on two rivers.", "The port has a population of 90,000."]
    claims = said("The hotel opened in 1890, has 300 rooms and is home to a bar, two shops and a chapel.")
    assert claims[:2] == ["The hotel opened in 1890.", "The hotel has 300 rooms."]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The firm has been listed since it merged with a rival in 1998 and has paid a dividend since 2003.",
            [
                "The firm has been listed since it merged with a rival in 1998.",
                "The firm has paid a dividend since 2003.",
            ],
        ),
        (
            "The library has been closed since a fire destroyed its roof in 2017 and is expected to reopen in 2026.",
            [
                "The library has been closed since a fire destroyed its roof in 2017.",
                "The library is expected to reopen in 2026.",
            ],
        ),
        (
            "Hall was the youngest player to score in the league and holds the record for most goals.",
            ["Hall was the youngest player to score in the league.", "Hall holds the record for most goals."],
        ),
        (
            "The chemist was the first to isolate the element and shared the prize with two of his pupils.",
            [
                "The chemist was the first to isolate the element.",
                "The chemist shared the prize with two of his pupils.",
            ],
        ),
    ],
)
def test_what_holds_or_was_done_beside_a_time_or_aim_is_no_part_of_it(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The player has been injured since he fell and hurt his back.",
        "Berg was the only man to enter the mine and survive.",
    ],
)
def test_two_verbs_of_one_time_or_aim_stay_together(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The rocket placed two satellites in orbit, then returned to the launch site.",
            ["The rocket placed two satellites in orbit.", "The rocket then returned to the launch site."],
        ),
        (
            "The line runs north to Leeds, then turns west and ends at Bradford.",
            ["The line runs north to Leeds.", "The line then turns west.", "The line ends at Bradford."],
        ),
        (
            "The tower was damaged in the war, then restored in 1955.",
            ["The tower was damaged in the war.", "The tower was then restored in 1955."],
        ),
        (
            "The suspect may have left in May, then returned in June.",
            ["The suspect may have left in May.", "The suspect may have then returned in June."],
        ),
        (
            "The manager was reportedly hired in 1990, then sacked in 1991.",
            ["The manager was reportedly hired in 1990.", "The manager was reportedly then sacked in 1991."],
        ),
    ],
)
def test_what_was_done_then_is_told_apart_with_its_hedge(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "If the firm lost the case, then sold the mill, the town would suffer.",
        "The book was not printed in 1990, then sold abroad.",
    ],
)
def test_what_came_then_after_a_condition_or_denial_stays(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The castle was built in 1190, burned down in 1640 and was rebuilt by the bishop.",
            [
                "The castle was built in 1190.",
                "The castle burned down in 1640.",
                "The castle was rebuilt by the bishop.",
            ],
        ),
        (
            "The general refused to surrender, withdrew to the hills and was killed in an ambush.",
            [
                "The general refused to surrender.",
                "The general withdrew to the hills.",
                "The general was killed in an ambush.",
            ],
        ),
        (
            "The engine was designed by Daimler and used in airships.",
            ["The engine was designed by Daimler.", "The engine was used in airships."],
        ),
        (
            "The vaccine was developed in Oxford and sold in 40 countries.",
            ["The vaccine was developed in Oxford.", "The vaccine was sold in 40 countries."],
        ),
        (
            "The boat was built in Cork and sank in 1912.",
            ["The boat was built in Cork.", "The boat sank in 1912."],
        ),
    ],
)
def test_each_of_a_row_is_done_or_suffered_as_its_verb_tells(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The wreck lies at a depth of 90 metres, and the cargo has never been raised or sold.",
            ["The wreck lies at a depth of 90 metres.", "The cargo has never been raised or sold."],
        ),
        (
            "The bill passed in May, and the president may sign or veto it.",
            ["The bill passed in May.", "The president may sign or veto the bill."],
        ),
    ],
)
def test_an_alternative_inside_one_clause_does_not_keep_the_others(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The court may fine the company or order it to close the plant.",
        "Voters rejected the plan in 2005, and the council has neither revived it nor proposed another.",
    ],
)
def test_alternatives_and_what_is_neither_so_stay_together(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The family moved to Boston in 1888 and to Chicago in 1901.",
            ["The family moved to Boston in 1888.", "The family moved to Chicago in 1901."],
        ),
        (
            "The treaty was signed in Rome in 1957 and in Paris in 1961.",
            ["The treaty was signed in Rome in 1957.", "The treaty was signed in Paris in 1961."],
        ),
    ],
)
def test_each_place_is_told_with_its_year(text, expected):
    assert said(text) == expected


def test_where_it_came_from_is_not_told_of_a_later_place():
    text = "The capital was moved from Kyoto to Nara in 710 and then to Nagaoka in 784."
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The sculptor trained as a mason, later studied in Florence and won the competition.",
            [
                "The sculptor trained as a mason.",
                "The sculptor later studied in Florence.",
                "The sculptor won the competition.",
            ],
        ),
        (
            "The band broke up in 1984, reunited for a tour in 1999 and released a final album in 2003.",
            [
                "The band broke up in 1984.",
                "The band reunited for a tour in 1999.",
                "The band released a final album in 2003.",
            ],
        ),
    ],
)
def test_a_deed_between_two_others_is_not_suffered(text, expected):
    assert said(text) == expected


def test_what_goes_along_with_a_deed_is_no_deed():
    claims = said("The army crossed the river, followed by its cavalry, and took the town.")
    assert not any(claim.startswith("The army followed") for claim in claims)


def test_a_verb_that_can_be_no_participle_is_none():
    claims = said("The plane, carrying 12 passengers, took off from Nome, vanished from radar and hit a mountain.")
    assert "The plane took off from Nome." in claims
    claims = said("The ship, carrying grain, began to leak, lost its mast and sank in a storm.")
    assert "The ship began to leak." in claims


@pytest.mark.parametrize(
    "text",
    [
        "The theory explains why the sky is dark at night and predicts that the universe is expanding.",
        "The booklet tells how the bridge was built and shows that it is safe.",
    ],
)
def test_what_is_asked_why_or_how_is_not_told_as_a_fact(text):
    assert said(text) == [text]
