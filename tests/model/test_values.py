"""The values every room shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UnknownId, UnknownRating
from factcheck.model.anchors import anchor_at
from factcheck.model.claims import MAY_FOLLOW, Kind, State
from factcheck.model.ids import Typed, parse
from factcheck.model.plain import clean, visible
from factcheck.model.scales import DEFAULT_SCALE, Tone, mark_of


@given(st.text())
def test_cleaned_text_can_be_stored_anywhere_and_cleaning_twice_changes_nothing(text):
    once = clean(text)
    once.encode("utf-8")
    assert "\x00" not in once
    assert clean(once) == once


@given(st.text())
def test_drawn_text_keeps_its_length_and_holds_no_control(text):
    drawn = visible(text)
    assert len(drawn) == len(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in drawn)
    assert not any(c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c" for c in drawn)


def test_drawn_escape_is_a_picture():
    assert visible("\x1b[31mred") == "␛[31mred"


@given(st.text(min_size=1), st.data())
def test_an_anchor_holds_what_stands_at_its_place(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = anchor_at(text, start, end)
    assert text[: anchor.start].endswith(anchor.prefix)
    assert text[anchor.start : anchor.end] == anchor.exact
    assert text[anchor.end :].startswith(anchor.suffix)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3", Typed("article", 3)),
        ("3.12", Typed("claim", 12, 3)),
        ("s7", Typed("source", 7)),
        ("E4", Typed("evidence", 4)),
        ("n2", Typed("note", 2)),
        ("9c3f22ab", Typed(None, tail="9c3f22ab")),
        ("12345678", Typed("article", 12345678)),
    ],
)
def test_ids_as_people_type_them(typed, meant):
    assert parse(typed) == meant


@pytest.mark.parametrize("typed", ["", "x", "abc", "s3.4", "3.", "-1", "3.12.1"])
def test_what_is_no_id_is_refused(typed):
    with pytest.raises(UnknownId):
        parse(typed)


def test_a_rating_is_found_by_id_or_label_and_others_are_named():
    assert DEFAULT_SCALE.rating("Mostly True").id == "mostly-true"
    with pytest.raises(UnknownRating) as caught:
        DEFAULT_SCALE.rating("sort-of")
    assert "mostly-true" in caught.value.hint


def test_only_truth_ratings_have_a_number():
    assert {r.id for r in DEFAULT_SCALE.ratings if r.number is None} == {"unproven", "outdated", "satire"}


def test_a_claim_without_verdict_is_open_only_if_it_can_be_checked():
    assert mark_of(Kind.FACT, ()) == ("○", Tone.OPEN)
    assert mark_of(Kind.OPINION, ()) == ("–", Tone.NOTHING)


def test_signs_of_disagreeing_reviewers_stand_side_by_side():
    true, false = DEFAULT_SCALE.rating("true"), DEFAULT_SCALE.rating("false")
    assert mark_of(Kind.FACT, (true, false)) == ("✓✗", Tone.GOOD)


def test_a_discarded_claim_can_be_restored():
    assert State.OPEN in MAY_FOLLOW[State.DISCARDED]
