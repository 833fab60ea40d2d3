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


def test_passages_that_answer_the_claims_parts_come_before_the_same_fact_again():
    source = [
        "# Bridge opened",
        "The mayor opened the new bridge.",
        "The mayor opened the new bridge on the river.",
        "Yesterday the mayor opened the new bridge.",
        "The town paid 4 million euros.",
        "It rained.",
    ]
    found = rank("The mayor opened the new bridge, which cost the town 4m euros.", source)
    assert 4 in {found[0].index, found[1].index}


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


def test_a_passage_that_opens_with_a_pronoun_speaks_of_the_one_before():
    source = ["It rained.", "Maria Keller leads the bank.", "She resigned.", "A minister resigned.", "It was cold."]
    order = [hit.index for hit in rank("Maria Keller resigned.", source)]
    assert order.index(2) < order.index(3)


def test_what_stands_under_a_heading_is_about_it():
    source = ["# Budget", "Talks failed.", "# Harbour", "Talks failed.", "Nobody came."]
    order = [hit.index for hit in rank("Talks about the harbour failed.", source)]
    assert order.index(3) < order.index(1)


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
