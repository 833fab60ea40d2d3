"""Passages that speak of a claim come first."""

from itertools import pairwise

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


def test_a_number_written_in_words_matches_its_digits():
    assert rank("She had 3 sons.", ["She lived long.", "Her three sons died."])[0].index == 1


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=8))
def test_every_passage_comes_once_and_scores_never_rise(claim, texts):
    hits = rank(claim, texts)
    assert sorted(hit.index for hit in hits) == list(range(len(texts)))
    assert all(a.score >= b.score for a, b in pairwise(hits))
