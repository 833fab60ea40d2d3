"""The finest claims: every way to say a clause that stays true, and of these the ones that people would mark."""

import pytest

from factcheck.text import split


def propositions(text):
    return [claim.text for claim in split(text, granularity="atomic")]


def test_each_adjunct_is_said_with_a_statement_of_its_own():
    assert propositions("The band played a concert against hunger in Oslo on 3 May 1999.") == [
        "The band played a concert against hunger.",
        "The band played a concert in Oslo.",
        "The band played a concert on 3 May 1999.",
    ]


def test_an_adverb_that_only_joins_sentences_is_left_out():
    assert propositions("The band also won a prize.") == ["The band won a prize."]


def test_an_example_is_said_in_the_place_of_its_kind():
    assert propositions("She wrote for papers such as the Echo and the Star in the 1980s.") == [
        "She wrote for papers in the 1980s.",
        "She wrote for the Echo in the 1980s.",
        "She wrote for the Star in the 1980s.",
    ]


def test_a_fact_at_whose_time_another_happened_leaves_it_true():
    whole = "Norway achieved independence when the union with Sweden was dissolved in 1905."
    assert propositions(whole) == ["Norway achieved independence.", whole]


def test_a_phrase_that_only_adds_to_its_noun_can_be_left_out():
    assert propositions("The ship was sold to a fund from Norway.") == [
        "The ship was sold to a fund from Norway.",
        "The ship was sold to a fund.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "When it rains, the river floods the town.",
        "The firm did not sign the treaty in Paris in 1990.",
        "No films were shown in Oslo in May.",
        "The club won neither in Rome in 1990 nor in Paris in 1992.",
        "It is the tallest tower in Europe.",
        "There have been four judges from Kent.",
    ],
)
def test_nothing_is_left_out_without_which_the_rest_would_not_hold(text):
    assert propositions(text) == [text]


def test_of_a_long_clause_all_is_said_though_each_of_its_statements_is_weak():
    text = (
        "The regional health authority of the northern islands opened a large training centre for nurses, midwives "
        "and ambulance drivers from the whole archipelago in the former customs house in the spring of 1987."
    )
    told = propositions(text)
    for word in ("nurses", "midwives", "drivers", "archipelago", "customs", "spring"):
        assert any(word in claim for claim in told)
    assert len(told) == 4


@pytest.mark.parametrize(
    "text, said",
    [
        (
            "The motion was passed by 14 votes to 9 with two abstentions.",
            ["The motion was passed by 14 votes to 9.", "The motion was passed with two abstentions."],
        ),
        (
            "Goats, sheep, and a cow grazed on the hill.",
            ["Goats grazed on the hill.", "Sheep grazed on the hill.", "A cow grazed on the hill."],
        ),
    ],
)
def test_every_proposition_has_its_verb(text, said):
    assert propositions(text) == said


def test_an_article_that_opened_a_sentence_is_small_inside_another():
    assert "Karin Holm is a spokeswoman." in propositions("A spokeswoman, Karin Holm, said the plan was sound.")
