"""A verdict given at once and explained a moment later."""

import pytest

from factcheck import desk
from factcheck.errors import CannotUndo


def test_a_rationale_given_in_the_verdicts_place_is_one_step_for_undo(ws):
    before = desk.claims.detail(ws, "1.1").verdicts
    bare = desk.verdicts.give(ws, "1.1", "true")
    desk.verdicts.give(ws, "1.1", "true", rationale="The record has the day.", instead_of=bare)
    (current,) = [verdict for verdict in desk.claims.detail(ws, "1.1").verdicts if verdict.current]
    assert current.rationale == "The record has the day."
    assert len(desk.claims.detail(ws, "1.1").verdicts) == len(before) + 1
    assert desk.history.undo(ws).what == "gave the verdict True"
    assert desk.claims.detail(ws, "1.1").verdicts == before
    assert desk.keeping.check(ws) == []


def test_a_verdict_is_not_replaced_once_something_else_was_done(ws):
    bare = desk.verdicts.give(ws, "1.1", "true")
    desk.notes.add(ws, "1.1", "Something else.")
    with pytest.raises(CannotUndo):
        desk.verdicts.give(ws, "1.1", "true", rationale="Late.", instead_of=bare)
    assert desk.claims.detail(ws, "1.1").verdicts[0].rationale == ""
