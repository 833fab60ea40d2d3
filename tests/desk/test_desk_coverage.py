"""What has become of every sentence of an article, as its claims are worked on."""

import pytest

from factcheck.desk import claims, coverage, intake, verdicts
from factcheck.model.claims import Kind, Role
from factcheck.model.rows import ClaimFilter, Progress

ARTICLE = """A bridge for the town

The mayor opened the bridge in May. It cost four million euros. The bridge is ugly. Who paid for it?

Please send your letters to the editor.
"""


@pytest.fixture
def ws(make):
    ws = make(empty=True)
    intake.seed(ws, "-", text=ARTICLE)
    return ws


def states(ws):
    return {ARTICLE[slice(*u.span)]: (u.state, u.reason) for u in coverage.coverage(ws, "1").units}


def number_of(ws, words):
    place = ARTICLE.index(words)
    covered = coverage.coverage(ws, "1").units
    return next(unit.claims[0] for unit in covered if unit.span[0] <= place < unit.span[1])


def test_every_sentence_has_a_state_and_a_reason(ws):
    assert states(ws) == {
        "A bridge for the town": (Progress.NOT_A_CLAIM, "heading"),
        "The mayor opened the bridge in May.": (Progress.OPEN, "0 of 1 checked"),
        "It cost four million euros.": (Progress.OPEN, "0 of 1 checked"),
        "The bridge is ugly.": (Progress.NOTHING, "an opinion"),
        "Who paid for it?": (Progress.NOT_A_CLAIM, "a question"),
        "Please send your letters to the editor.": (Progress.NOT_A_CLAIM, "an instruction"),
    }


def test_a_verdict_checks_the_sentence_and_withdrawing_it_opens_it_again(ws):
    number = number_of(ws, "The mayor")
    verdicts.give(ws, number, "true", rationale="The record says so.")
    assert states(ws)["The mayor opened the bridge in May."] == (Progress.CHECKED, "1 of 1 checked")
    verdicts.withdraw(ws, number)
    assert states(ws)["The mayor opened the bridge in May."][0] is Progress.OPEN


def test_a_sentence_of_two_claims_is_checked_when_both_are(ws):
    number = number_of(ws, "It cost")
    spans = claims.claim(ws, number).spans
    claims.add(ws, "1", spans, text="The sum was four million euros.")
    verdicts.give(ws, number, "true", rationale="The record says so.")
    assert states(ws)["It cost four million euros."] == (Progress.OPEN, "1 of 2 checked")


def test_a_sentence_whose_claims_were_discarded_says_so(ws):
    claims.discard(ws, number_of(ws, "The mayor"))
    assert states(ws)["The mayor opened the bridge in May."] == (Progress.NOT_A_CLAIM, "its claims were discarded")


def test_a_prediction_is_not_checked_but_counts_as_asserted(ws):
    claims.edit(ws, number_of(ws, "The mayor"), kind=Kind.PREDICTION)
    assert states(ws)["The mayor opened the bridge in May."] == (Progress.NOTHING, "a prediction")


def test_the_shares_are_per_cent_of_the_characters_and_make_a_hundred(ws):
    found = coverage.coverage(ws, "1")
    shares = dict(found.shares)
    assert list(shares) == list(Progress)
    assert sum(shares.values()) == pytest.approx(100)
    whole = sum(unit.span[1] - unit.span[0] for unit in found.units)
    assert shares[Progress.NOTHING] == pytest.approx(100 * len("The bridge is ugly.") / whole)


def test_the_units_name_the_claims_that_stand_in_them(ws):
    found = coverage.coverage(ws, "1")
    named = [number for unit in found.units for number in unit.claims]
    assert named == [row.number for row in claims.board(ws, ClaimFilter())]
    assert all(not unit.claims for unit in found.units if unit.role is not Role.TEXT)
