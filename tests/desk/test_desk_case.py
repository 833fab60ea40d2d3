"""Whole cases: any work is undone to its beginning, and any case goes out and comes in with the same bytes."""

import contextlib
import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from factcheck.desk import (
    articles,
    claims,
    drafts,
    evidence,
    history,
    intake,
    keeping,
    notes,
    report,
    sources,
    verdicts,
)
from factcheck.desk.workspace import Workspace
from factcheck.errors import CannotUndo, InputError, SeedFileError
from factcheck.model.rows import ClaimFilter
from factcheck.store.tables import TABLES

VISIBLE = [
    TABLES[name] for name in ("article", "claim", "source", "claim_source", "snapshot", "evidence", "verdict", "note")
]
WORDS = ("the mayor opened the bridge", "4.1 million euros", "half of it came from the town", "On 3 May 2024")


def state(ws):
    """Everything a user can see, apart from keys and which change wrote it."""
    with ws.store.read() as session:
        return {
            table.name: sorted(
                (
                    {name: value for name, value in row.items() if name not in {"pk", "rev"}}
                    for row in session.execute(select(table)).mappings()
                ),
                key=lambda row: row["id"],
            )
            for table in VISIBLE
        }


@dataclasses.dataclass
class Hand:
    """One checker's hand on the n-th thing of its kind."""

    ws: Workspace
    n: int

    def nth(self, things):
        return things[self.n % len(things)]

    @property
    def claim(self):
        return self.nth(claims.board(self.ws, ClaimFilter()))

    @property
    def next_claim(self):
        return Hand(self.ws, self.n + 1).claim

    @property
    def discarded(self):
        return self.nth(claims.board(self.ws, ClaimFilter(status="discarded")))

    @property
    def quote(self):
        return self.nth(evidence.listed(self.ws, "1"))

    @property
    def note(self):
        return self.nth([note for row in claims.details(self.ws, ClaimFilter()) for note in row.notes])

    @property
    def halves(self):
        start, end = self.claim.spans[0]
        return [(f"Part {self.n}.", [(start, (start + end) // 2)]), ("", [((start + end) // 2, end)])]


VERBS = {
    "add": lambda h: claims.add(h.ws, "1", [(h.n, h.n + 12)], text=f"Added {h.n}."),
    "edit": lambda h: claims.edit(h.ws, h.claim.id, text=f"Edited {h.n}.", claimant="" if h.n % 2 else "The mayor"),
    "split": lambda h: claims.split(h.ws, h.claim.id, h.halves),
    "merge": lambda h: claims.merge(h.ws, [h.claim.id, h.next_claim.id]),
    "discard": lambda h: claims.discard(h.ws, h.claim.id),
    "restore": lambda h: claims.restore(h.ws, h.discarded.id),
    "note": lambda h: notes.add(h.ws, h.claim.id, f"Note\n{h.n}"),
    "edit note": lambda h: notes.edit(h.ws, h.note.id, f"Other note {h.n}"),
    "remove note": lambda h: notes.remove(h.ws, h.note.id),
    "verdict": lambda h: verdicts.give(h.ws, h.claim.id, h.nth(["true", "false", "satire"]), rationale=f"Since {h.n}."),
    "reword": lambda h: verdicts.edit(h.ws, h.claim.id, rationale=f"Rather since {h.n}."),
    "withdraw": lambda h: verdicts.withdraw(h.ws, h.claim.id),
    "quote": lambda h: evidence.attach(h.ws, h.claim.id, "s1", h.nth(WORDS), h.nth(["supports", "refutes"])),
    "edit quote": lambda h: evidence.edit(h.ws, h.quote.id, stance="context", quote=h.nth(WORDS)),
    "remove quote": lambda h: evidence.remove(h.ws, h.quote.id),
    "link": lambda h: sources.link(h.ws, h.claim.id, "s1"),
    "edit source": lambda h: sources.edit(h.ws, "s1", author=f"Author {h.n}", published=h.nth(["2024-05-04", ""])),
    "metadata": lambda h: articles.edit(h.ws, "1", title=f"Title {h.n}", published=h.nth(["2024-06-01", ""])),
    "undo": lambda h: history.undo(h.ws),
    "redo": lambda h: history.redo(h.ws),
}
STEPS = st.lists(st.tuples(st.sampled_from(list(VERBS)), st.integers(0, 7), st.booleans()), max_size=12)


def colleague(ws):
    return dataclasses.replace(ws, settings=dataclasses.replace(ws.settings, reviewer="second@desk.example"))


def worked(ws, other, steps):
    for verb, n, mine in steps:
        before = state(ws)
        try:
            VERBS[verb](Hand(ws if mine else other, n))
        except (InputError, CannotUndo, ZeroDivisionError):
            # Refused, or there is none of that kind.
            assert state(ws) == before, verb


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_any_work_of_one_checker_is_undone_to_its_beginning(make, steps):
    ws = make()
    beginning, first = state(ws), len(history.changes(ws, limit=999))
    worked(ws, ws, steps)
    end = state(ws)
    undone = 0
    while any(
        change.key > first and not change.undone and not change.undoes for change in history.changes(ws, limit=999)
    ):
        history.undo(ws)
        undone += 1
    assert state(ws) == beginning
    for _ in range(undone):
        history.redo(ws)
    assert state(ws) == end
    assert keeping.check(ws) == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_any_case_goes_out_and_comes_in_with_the_same_bytes(make, steps):
    ws, second = make(), make(empty=True)
    worked(ws, colleague(ws), steps)
    written = report.export(ws, "1", "seed")
    assert report.export(ws, "1", "seed") == written
    seeded = intake.seed(second, "case.seed.json", text=written)
    assert seeded.created
    assert report.export(second, "1", "seed") == written
    assert report.export(second, "1", "json") == report.export(second, "1", "json")
    assert intake.seed(second, "again", text=written).created is False
    assert intake.seed(ws, "back home", text=written).created is False
    assert keeping.check(second) == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_two_checkers_work_always_holds_together(make, steps):
    ws = make()
    other = colleague(ws)
    worked(ws, other, steps)
    for workspace in (ws, other):
        with contextlib.suppress(CannotUndo):
            for _ in range(20):
                history.undo(workspace)
    assert keeping.check(ws) == []


def test_a_case_with_other_contents_is_refused_and_says_which_article(ws, make):
    written = report.export(ws, "1", "seed")
    second = make(empty=True)
    intake.seed(second, "x", text="Snow fell in Oslo on Monday.")
    intake.seed(second, "x", text=written)
    assert articles.article(second, "2").number == "2"
    notes.add(second, "2.1", "One more.")
    before = state(second)
    with pytest.raises(SeedFileError) as caught:
        intake.seed(second, "x", text=written)
    assert "Article 2" in caught.value.message
    assert state(second) == before


def test_the_number_of_a_case_is_kept_where_it_is_free_and_never_given_out_again(ws, make):
    written = report.export(ws, "1", "seed").replace(b'"number": 1,\n  "title"', b'"number": 7,\n  "title"', 1)
    second = make(empty=True)
    assert intake.seed(second, "x", text=written).article.number == "7"
    assert intake.seed(second, "y", text="Snow fell in Oslo on Monday.").article.number == "8"


def test_there_is_no_such_format(ws):
    with pytest.raises(InputError) as caught:
        report.export(ws, "1", "word")
    assert all(form in caught.value.hint for form in report.formats())


def test_what_was_typed_and_not_saved_is_kept_for_whoever_typed_it(ws, other):
    drafts.save(ws, "verdict:x", "Half a thought\x00")
    drafts.save(ws, "verdict:x", "Half a thought more")
    drafts.save(other, "verdict:x", "Another's")
    assert drafts.load(ws, "verdict:x") == "Half a thought more"
    drafts.drop(ws, "verdict:x")
    assert drafts.load(ws, "verdict:x") == ""
    assert drafts.load(other, "verdict:x") == "Another's"
    assert "draft" not in " ".join(change.what for change in history.changes(ws))
