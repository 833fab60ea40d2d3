"""Every sentence of a text is in a claim, or it is said why it is in none."""

import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.claims import Role
from factcheck.text import sentences, split
from factcheck.text.coverage import coverage, why_none

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))


@dataclass(frozen=True)
class Placed:
    spans: tuple[tuple[int, int], ...]


@pytest.mark.parametrize(
    "said, reason",
    [
        ("Who paid for the bridge?", "a question"),
        ("Would you like to know more?", "an offer to the reader"),
        ("Please send your letters to the editor.", "an instruction"),
        ("May she rest in peace.", "a wish"),
        ("Good morning and welcome.", "courtesy"),
        ("Not so fast.", "nothing is asserted"),
        ("- France", "nothing is asserted"),
        ("* * *", "no words"),
        ("The following signed it:", "announces what follows"),
        ("It will not.", "too little to stand alone"),
        ("The mayor opened the bridge in May.", "no claim was made of it"),
    ],
)
def test_why_a_sentence_is_in_no_claim_is_said_in_plain_words(said, reason):
    assert why_none(said) == reason


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.TEXT])
def test_what_is_no_running_text_is_called_what_it_is(role):
    assert why_none("The mayor opened the bridge", role) == role.value


def test_claims_are_named_by_their_place_in_the_list_and_in_every_sentence_they_touch():
    text = "The mayor came. She left. It rained."
    first, second, third = coverage(text, [Placed(((4, 9), (16, 25))), Placed(((16, 19),))])
    assert (first.claims, second.claims, third.claims) == ((0,), (0, 1), ())
    assert first.span == (0, 15)
    assert first.reason == second.reason == ""
    assert third.reason


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_sentence_of_an_article_is_passed_over_in_silence(path):
    text = path.read_text(encoding="utf-8")
    claims = split(text)
    covered = coverage(text, claims)
    assert [(one.span[0], one.span[1]) for one in covered] == [(unit.start, unit.end) for unit in sentences(text)]
    assert all(bool(one.claims) != bool(one.reason) for one in covered)
    assert {index for one in covered for index in one.claims} == set(range(len(claims)))
    assert not [text[slice(*one.span)] for one in covered if one.reason == "no claim was made of it"]


@given(
    st.text(alphabet="abc .?!\n“”", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6),
)
def test_every_unit_comes_once_with_claims_or_a_reason(text, places):
    claims = [Placed(((start, start + length),)) for start, length in places]
    covered = coverage(text, claims)
    assert [one.span for one in covered] == [(unit.start, unit.end) for unit in sentences(text)]
    for one in covered:
        touching = {i for i, c in enumerate(claims) if c.spans[0][0] < one.span[1] and one.span[0] < c.spans[0][1]}
        assert set(one.claims) == touching
        assert bool(one.claims) != bool(one.reason)


def test_a_long_text_is_covered_without_being_parsed():
    text = "The mayor opened the bridge in May. " * 5000
    places = [Placed(((unit.start, unit.end),)) for unit in sentences(text)[::2]]
    units = sentences(text)
    began = time.perf_counter()
    covered = coverage(text, places, units)
    assert time.perf_counter() - began < 5
    assert len(covered) == 5000
