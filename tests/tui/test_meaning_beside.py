"""Meaning beside words in the workbench: passages in other words, vectors made while there is time."""

import json
import threading
import time
from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.store.queries import library as stored
from factcheck.text import semantic as model
from factcheck.tui.screens import articles as articles_screen

needs_model = pytest.mark.skipif(not model.available(), reason=f"no vectors here: {model.why_not()}")
pytestmark = needs_model

MINUTES = """Account of the council

The bridge over the Lena was planned for ten years.

The price of the crossing was lower than the estimate.

Nobody on the council lives near the bridge over the Lena.
"""
OTHER_WORDS = "The price of the crossing was lower than the estimate."


@pytest.fixture
def by_meaning(seeded, tmp_path):
    """A database whose claim 1.3 has a source that says the same in other words."""
    file = tmp_path / "account.txt"
    file.write_text(MINUTES)
    ws = verbs.workspace.open_workspace(seeded)
    verbs.sources.add(ws, "1.3", str(file))
    ws.close()
    return replace(seeded, semantic="auto")


def passages(desk):
    return [one.text for one in desk.screen.detail.shown.passages]


@pytest.fixture
def gate(monkeypatch):
    """Holds the search by meaning up until it is opened."""
    opened, find = threading.Event(), verbs.evidence.find

    def held(*args, meaning=False, **more):
        if meaning:
            opened.wait(10)
        return find(*args, meaning=meaning, **more)

    monkeypatch.setattr(verbs.evidence, "find", held)
    yield opened
    opened.set()


async def until(desk, true):
    for _ in range(400):
        await desk.pilot.pause(0.01)
        if true():
            return
    raise AssertionError("it does not come")


async def test_passages_by_words_are_there_at_once_and_those_in_other_words_come_after(by_meaning, gate, open_desk):
    gate.set()
    async with open_desk(by_meaning, open_article="1") as desk:
        gate.clear()
        await desk.pilot.press("down", "down", "e")
        await until(desk, lambda: desk.screen.claim.number == "1.3" and desk.screen.detail.shown.passages)
        by_words = passages(desk)
        assert by_words and OTHER_WORDS not in by_words
        gate.set()
        await desk.settle()
        assert OTHER_WORDS in passages(desk)
        assert set(by_words) <= set(passages(desk))
        assert desk.shows(OTHER_WORDS)


async def test_another_order_leaves_the_cursor_on_the_same_passage(by_meaning, gate, open_desk):
    gate.set()
    async with open_desk(by_meaning, open_article="1") as desk:
        gate.clear()
        await desk.pilot.press("down", "down", "e")
        await until(desk, lambda: desk.screen.claim.number == "1.3" and desk.screen.detail.shown.passages)
        await desk.pilot.press("end")
        await desk.pilot.pause(0.05)
        pointed = desk.screen.detail.item
        gate.set()
        await desk.settle()
        assert OTHER_WORDS in passages(desk)
        assert (desk.screen.detail.item.source_id, desk.screen.detail.item.start) == (pointed.source_id, pointed.start)


async def test_what_was_found_by_meaning_is_not_looked_for_again_while_nothing_changed(
    by_meaning, open_desk, monkeypatch
):
    asked, find = [], verbs.evidence.find

    def counted(*args, meaning=False, **more):
        asked.append(args[1]) if meaning else None
        return find(*args, meaning=meaning, **more)

    monkeypatch.setattr(verbs.evidence, "find", counted)
    async with open_desk(by_meaning, open_article="1") as desk:
        await desk.press("down", "down")
        first = passages(desk)
        once = list(asked)
        await desk.press("up", "down")
        assert asked == once
        assert passages(desk) == first
        verbs.claims.edit(desk.ws, "1.3", text="The crossing of the Lena was cheap.")
        await desk.press("ctrl+r")
        assert len(asked) > len(once)


async def test_switched_off_nothing_is_compared_by_meaning(by_meaning, open_desk, monkeypatch):
    monkeypatch.setattr(articles_screen, "SETTLED", 0.01)
    async with open_desk(replace(by_meaning, semantic="off"), open_article="1") as desk:
        await desk.press("down", "down", "e")
        assert OTHER_WORDS not in passages(desk)
        await desk.pilot.pause(0.1)
        await desk.settle()
        with desk.ws.store.read() as session:
            assert stored.newest_vector(session) == 0


CHECK = {
    "id": "c1",
    "claim": "The spending on the Lena crossing stayed under budget.",
    "rating": "True",
    "reviewer": "Practice Checks",
    "url": "https://checks.example/lena",
    "date": "2024-04-02",
}


async def test_vectors_that_are_missing_are_made_after_the_first_rows_and_earlier_checks_are_looked_up_anew(
    by_meaning, open_desk, tmp_path, monkeypatch
):
    monkeypatch.setattr(articles_screen, "SETTLED", 1.0)
    file = tmp_path / "checks.jsonl"
    file.write_text(json.dumps(CHECK))
    ws = verbs.workspace.open_workspace(by_meaning)
    verbs.library.bring_in(ws, [str(file)])
    ws.close()
    asked, earlier = [], verbs.library.earlier
    monkeypatch.setattr(verbs.library, "earlier", lambda ws, claim, **more: asked.append(claim) or earlier(ws, claim))
    async with open_desk(by_meaning, open_article="1") as desk:
        await until(desk, lambda: desk.app.bench.meant == 1)
        await desk.settle()
        with desk.ws.store.read() as session:
            assert stored.newest_vector(session) > 0
        assert asked == 2 * [verbs.claims.claim(desk.ws, "1.1").id]


async def test_work_of_its_own_is_told_after_a_second_and_quitting_ends_it(by_meaning, open_desk, monkeypatch):
    monkeypatch.setattr(articles_screen, "SETTLED", 0.01)
    ended = threading.Event()

    def endless(ws, *, progress, cancelled):
        while not cancelled():
            progress("reading what the claims mean", 0.4)
            time.sleep(0.01)
        ended.set()
        return 0

    monkeypatch.setattr(verbs.meaning, "make", endless)
    async with open_desk(by_meaning, resting=False) as desk:
        await desk.pilot.pause(0.3)
        assert not desk.shows("reading what the claims mean")
        await until(desk, lambda: desk.shows("reading what the claims mean 40 %"))
        written = desk.app.bench.written
        await desk.pilot.press("D")
        await until(desk, lambda: desk.app.bench.written > written)
        started = time.monotonic()
    assert time.monotonic() - started < 1
    assert ended.wait(1)
