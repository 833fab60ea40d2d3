"""The same done to several claims at once: one change, one undo."""

import pytest

from factcheck.desk import claims, history, intake, several, sources, verdicts
from factcheck.errors import InputError, UnknownRating
from factcheck.model.claims import State
from tests.desk.conftest import ARTICLE


def steps(ws):
    return len(history.changes(ws, of="1"))


def test_one_verdict_on_several_claims_is_one_step_and_rests_on_each_claims_own_quotes(ws):
    before = steps(ws)
    several.give(ws, ["1.1", "1.2"], "true", rationale=" As the record says. ")
    first, second = claims.detail(ws, "1.1").verdicts[0], claims.detail(ws, "1.2").verdicts[0]
    assert (first.rating.id, first.rationale, first.evidence) == ("true", "As the record says.", ("e1",))
    assert (second.rating.id, second.rationale, second.evidence) == ("true", "As the record says.", ())
    assert steps(ws) == before + 1
    assert history.undo(ws).subject == "1.1 1.2"
    assert not claims.detail(ws, "1.1").verdicts and not claims.detail(ws, "1.2").verdicts


def test_a_verdict_on_several_shows_in_the_history_of_each(ws):
    several.give(ws, ["1.1", "1.2"], "true")
    for number in ("1.1", "1.2"):
        assert claims.detail(ws, number).history[0].what == "gave the verdict True"
    assert claims.detail(ws, "1.3").history == ()


def test_an_unknown_rating_gives_no_verdict_at_all(ws):
    with pytest.raises(UnknownRating):
        several.give(ws, ["1.1", "1.2"], "sort-of")
    assert verdicts.mine(ws, claims.claim(ws, "1.1")) is None


def test_several_claims_are_discarded_and_restored_together(ws):
    claims.discard(ws, "1.2")
    assert [row.number for row in several.discard(ws, ["1.1", "1.2", "1.3"])] == ["1.1", "1.3"]
    history.undo(ws)
    assert [claims.claim(ws, f"1.{n}").state for n in (1, 2, 3)] == [State.OPEN, State.DISCARDED, State.OPEN]
    history.redo(ws)
    assert {row.state for row in several.restore(ws, ["1.1", "1.2", "1.3"])} == {State.OPEN}
    with pytest.raises(InputError):
        several.restore(ws, ["1.1", "1.2"])


def test_a_source_is_added_for_several_claims_in_one_step(ws, tmp_path):
    file = tmp_path / "minutes.txt"
    file.write_text("The bridge cost 4.1 million euros.\n")
    before = steps(ws)
    row = sources.add(ws, "1.2", str(file), also=["1.3", "1.2"])
    assert row.claims == ("1.2", "1.3")
    assert steps(ws) == before + 1
    history.undo(ws)
    assert [row.number for row in sources.listed(ws, "1")] == ["s1"]


def test_a_known_source_is_linked_to_those_that_lack_it(ws):
    assert several.link(ws, ["1.1", "1.2", "1.3"], "s1").claims == ("1.1", "1.2", "1.3")
    assert history.undo(ws).subject == "1.2 1.3"
    assert sources.source(ws, "s1").claims == ("1.1",)


def test_claims_of_two_articles_are_not_changed_together(ws):
    intake.seed(ws, "-", text=ARTICLE.replace("mayor", "minister"))
    with pytest.raises(InputError, match="within one article"):
        several.discard(ws, ["1.1", "2.1"])
    assert claims.claim(ws, "1.1").state is State.OPEN
