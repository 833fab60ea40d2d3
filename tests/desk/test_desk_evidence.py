"""Evidence: the snapshot's own words, anchors that are recomputed, drift that is told; verdicts that rest on it."""

import dataclasses
import json

import pytest

from factcheck import readers
from factcheck.desk import claims, evidence, intake, keeping, look, reading, sources, verdicts
from factcheck.errors import InputError, QuoteNotFound, UnknownId, UnknownRating
from factcheck.model.document import Document
from factcheck.model.rows import Stance


@pytest.fixture(autouse=True)
def forgotten():
    """Documents that were read are kept by hash; no test may see another's."""
    reading._read.clear()
    yield
    reading._read.clear()


@pytest.mark.parametrize(
    "typed",
    ["“Half of it came from the town,”", '"half of it came from the town,"', "  “Half  of it\ncame FROM the town,”  "],
)
def test_the_snapshots_words_are_kept_however_they_are_typed(ws, typed):
    row = evidence.attach(ws, "1.2", "s1", typed, "supports")
    found = sources.read(ws, "s1")
    assert row.anchor.exact == "“Half of it came from the town,”"
    assert found.text[row.anchor.start : row.anchor.end] == row.anchor.exact
    assert found.text[: row.anchor.start].endswith(row.anchor.prefix)
    assert found.text[row.anchor.end :].startswith(row.anchor.suffix)
    assert row in found.evidence
    assert evidence.drifted(ws, row) == ""


def test_of_two_places_the_one_that_was_picked_is_taken(ws):
    text = sources.read(ws, "s1").text
    first, last = text.index("the bridge"), text.lower().rindex("the bridge")
    assert first != last
    assert evidence.attach(ws, "1.1", "s1", "the bridge", "context").anchor.start == first
    assert evidence.attach(ws, "1.1", "s1", "The bridge", "context", start=last).anchor.start == last


def test_words_that_are_not_there_are_refused_with_the_closest_passage(ws):
    with pytest.raises(QuoteNotFound) as caught:
        evidence.attach(ws, "1.1", "s1", "the mayor opened the new bridge", "supports")
    assert "the mayor opened the bridge" in caught.value.hint
    with pytest.raises(QuoteNotFound):
        evidence.attach(ws, "1.1", "s1", "  ", "supports")
    with pytest.raises(InputError):
        evidence.attach(ws, "1.1", "s1", "the mayor", "proves")
    assert len(evidence.listed(ws, "1")) == 1


@pytest.fixture
def reads_otherwise(monkeypatch):
    """A later version of the reader makes another text of the same bytes."""

    def install(change):
        read = readers.read

        def newer(body, **how):
            found = read(body, **how)
            return dataclasses.replace(found, text=change(found.text), reader_version="next")

        reading._read.clear()
        monkeypatch.setattr(readers, "read", newer)

    return install


def test_a_quote_that_has_moved_or_gone_is_told_loudly(ws, reads_otherwise):
    row = look.at(ws, "e1")
    reads_otherwise(lambda text: "New first line.\n\n" + text)
    assert "has moved" in evidence.drifted(ws, row)
    assert [fault for fault in keeping.check(ws) if "e1 on 1.1" in fault and "has moved" in fault]
    reads_otherwise(lambda text: text.replace("opened", "closed"))
    assert "is not in its snapshot" in evidence.drifted(ws, row)


def test_a_quote_that_is_edited_is_anchored_by_the_reader_of_today(ws, reads_otherwise):
    reads_otherwise(lambda text: "New first line.\n\n" + text)
    row = evidence.edit(ws, "e1", quote="the mayor opened the bridge")
    assert row.reader_version == "next"
    assert evidence.drifted(ws, row) == ""


def test_a_snapshot_that_nothing_reads_any_more_is_a_fault_not_an_end(ws, monkeypatch):
    def broken(_body, **_how):
        raise InputError("Nothing can read this.", hint="")

    reading._read.clear()
    monkeypatch.setattr(readers, "read", broken)
    assert [fault for fault in keeping.check(ws) if "Nothing can read this" in fault]


def test_only_so_many_documents_are_kept_in_memory(ws, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "KEPT", 2)
    for n in range(4):
        (tmp_path / f"{n}.txt").write_text(f"The bridge stands, says record {n}.", encoding="utf-8")
        sources.read(ws, sources.add(ws, "1.1", str(tmp_path / f"{n}.txt")).id)
    assert len(reading._read) == 2
    assert all(isinstance(document, Document) for document in reading._read.values())


def test_a_source_is_read_with_its_best_passages_and_quotes(ws):
    found = sources.read(ws, "s1", claim="1.1")
    assert "opened the bridge" in found.passages[0].text
    assert all(found.text[p.start : p.end] == p.text for p in found.passages)
    assert [quote.number for quote in found.evidence] == ["e1"]
    assert found.passages == tuple(evidence.find(ws, "1.1", source="s1", limit=99))
    assert sources.read(ws, "s1").passages == ()


def test_a_verdict_rests_on_what_was_attached_then(ws):
    first = verdicts.give(ws, "1.1", "true")
    evidence.attach(ws, "1.1", "s1", "On 3 May 2024", "supports")
    assert look.at(ws, "1.1").verdicts[0].evidence == first.evidence == ("e1",)
    assert verdicts.give(ws, "1.1", "mostly-true", evidence=[]).evidence == ()
    assert [v.current for v in look.at(ws, "1.1").verdicts] == [True, False]


def test_one_verdict_per_reviewer_is_current_and_disagreement_is_marked(ws, other):
    verdicts.give(ws, "1.1", "true")
    assert not claims.claim(ws, "1.1").disputed
    verdicts.give(other, "1.1", "true")
    assert not claims.claim(ws, "1.1").disputed
    verdicts.give(other, "1.1", "false")
    row = claims.claim(ws, "1.1")
    assert row.disputed
    assert [rating.id for rating in row.ratings] == ["false", "true"]
    assert row.mark[0] == "✗✓"
    assert verdicts.mine(ws, row).rating.id == "true"
    withdrawn = verdicts.withdraw(other, "1.1")
    assert withdrawn.withdrawn is not None
    assert not claims.claim(ws, "1.1").disputed
    with pytest.raises(UnknownId):
        verdicts.edit(other, "1.1", rationale="x")


def test_a_rating_is_known_on_any_scale_in_use(ws):
    assert verdicts.named(ws, "Half TRUE").id == "half-true"
    with pytest.raises(UnknownRating):
        verdicts.named(ws, "pants-on-fire")
    scale = {
        "id": "lights",
        "name": "Lights",
        "ratings": [{"id": "go", "label": "Go"}, {"id": "stop", "label": "Stop"}],
    }
    intake.seed(ws, "x", text=seed_file(scale))
    assert verdicts.named(ws, "stop").label == "Stop"
    with pytest.raises(UnknownRating):
        verdicts.give(ws, "1.1", "stop")
    assert verdicts.give(ws, "2.1", "stop").rating.label == "Stop"


def seed_file(scale):
    article = {"text": "Snow fell in Oslo.", "number": 2, "scale": scale}
    claim = {"number": 1, "text": "Snow fell in Oslo.", "spans": [[0, 18]]}
    return json.dumps({"format": "factcheck-seed", "version": 1, "article": article, "claims": [claim]})


def test_stances_are_three():
    assert [evidence.stance_named(stance) for stance in ("supports", "refutes", "context")] == list(Stance)
