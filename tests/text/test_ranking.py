"""Passages that speak of a claim come first."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import rank

SOURCE = [
    "The ministry listed its guests on Thursday evening.",
    "Deputy defence minister Alexander Fomin watched the Armed Forces Day parade in Naypyitaw on 27 March 2024.",
    "Officials exchanged medals before the parade began.",
    "The parade was long.",
]


def test_the_passage_with_the_name_comes_first():
    assert rank("Alexander Fomin visited Naypyitaw to attend the Armed Forces Day parade.", SOURCE)[0].index == 1


def test_words_match_by_stem_and_spelling():
    best = rank("The exchange of medals strengthened ties.", SOURCE)[0]
    assert best.index == 2
    assert [SOURCE[2][a:b] for a, b in best.matched] == ["exchanged", "medals"]
    assert rank("defense ministers", ["The defence minister left."])[0].matched == ((4, 11), (12, 20))


def test_a_word_that_says_little_by_itself_counts_for_little():
    source = ["Work began.", "Quarries closed.", "It rained.", "Snow fell."]
    assert rank("The quarry began work.", source)[0].index == 1


def test_a_number_written_in_words_matches_its_digits():
    assert rank("She had 3 sons.", ["She lived long.", "Her three sons died."])[0].index == 1


def order(claim, source):
    return [hit.index for hit in rank(claim, source)]


def test_what_answers_another_part_of_the_claim_comes_before_the_same_fact_again():
    source = [
        "The mayor opened the new bridge on the river in June.",
        "In June the mayor opened the new river bridge.",
        "The town paid half.",
        "It rained.",
        "Grain is dear.",
    ]
    claim = "The mayor opened the new bridge on the river in June, half of which the town paid."
    assert order(claim, source)[:3] == [0, 2, 1]


def test_a_headline_that_repeats_the_best_passage_does_not_take_the_second_place():
    source = [
        "Mayor opens new bridge over the Elbe",
        "The mayor opened the new bridge over the Elbe in June.",
        "Ships under the Elbe bridge waited until it opened late in June.",
        "Grain is dear.",
    ]
    assert order("The mayor opened the new bridge over the Elbe in June.", source)[:2] == [1, 2]


def test_the_first_is_the_best_single_passage():
    source = ["Four million euros were paid.", "The mayor opened the bridge in May 2024.", "The mayor opened it."]
    assert rank("The mayor opened the bridge in May 2024 for four million euros.", source)[0].index == 1


@pytest.mark.parametrize(
    ("claim", "passage", "matched"),
    [
        ("The fund paid $3.5 million.", "It had 3,500,000 to spend.", ["3,500,000"]),
        ("They met on 27 March 2024.", "Seen on 2024-03-27.", ["2024", "03", "27"]),
        ("The World Health Organization warned.", "Doctors of the WHO spoke.", ["WHO"]),
        ("The WHO warned.", "Doctors of the World Health Organization spoke.", ["World Health Organization"]),
        ("The radio carbon dates differ.", "Found by radiocarbon dating.", ["radiocarbon", "dating"]),
        ("The Iberoamerican cup was held.", "An Ibero-American trophy.", ["Ibero-American"]),
        ("Maria Keller resigned.", "Keller left.", ["Keller"]),
    ],
)
def test_names_numbers_and_dates_match_in_other_forms(claim, passage, matched):
    found = rank(claim, ["The weather was fine.", passage, "Nobody came."])[0]
    assert found.index == 1
    assert [passage[start:end] for start, end in found.matched] == matched


def test_what_is_said_beside_a_passage_is_carried_on():
    source = ["Nobody was hurt.", "Grain is dear.", "The harbour wall fell.", "Nobody was hurt."]
    found = order("Nobody was hurt when the harbour wall fell.", source)
    assert found.index(3) < found.index(0)


def test_a_passage_that_opens_with_a_pronoun_speaks_of_the_one_before():
    source = [
        "Maria Keller lives here.",
        "Ann resigned.",
        "It rained.",
        "Maria Keller lives here.",
        "She resigned early.",
    ]
    found = order("Maria Keller resigned.", source)
    assert found.index(4) < found.index(1)


def test_what_stands_under_a_heading_is_about_it():
    source = ["# Budget", "Talks failed.", "# Harbour", "Talks failed.", "Nobody came."]
    found = order("Talks about the harbour failed.", source)
    assert found.index(3) < found.index(1)


def test_a_passage_that_says_the_same_in_other_words_is_moved_up_by_its_nearness():
    source = ["The pool was built in 1974.", "It was sunny.", "The baths were shut for lack of money."]
    near = [0.1, -0.2, 0.95]
    claim = "The council closed the pool to save costs."
    assert [hit.index for hit in rank(claim, source)] == [0, 1, 2]
    assert [hit.index for hit in rank(claim, source, meaning=near)] == [0, 2, 1]
    assert rank("Nobody swims any more", source, meaning=near)[0].index == 2


def test_a_thousand_passages_take_well_under_a_second():
    source = [f"Sentence {i} says that the mayor of town {i} opened bridge {i * 7} in May." for i in range(1000)]
    started = time.process_time()
    rank("In May the mayor of town 12 opened bridge 84, which cost 4 million euros.", source)
    assert time.process_time() - started < 0.5


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=8))
def test_every_passage_comes_once_and_scores_never_rise(claim, texts):
    hits = rank(claim, texts)
    assert sorted(hit.index for hit in hits) == list(range(len(texts)))
    assert all(a.score >= b.score for a, b in pairwise(hits))
