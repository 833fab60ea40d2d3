"""What takes a while on a large case says so until it is there; what is not there yet misses no news."""

from threading import Event

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.sources import SourcesScreen


@pytest.mark.parametrize(
    ("key", "module", "verb", "words"),
    [("C", verbs.coverage, "coverage", "one moment"), ("F", verbs.figures, "figures", "Counting")],
)
async def test_a_screen_that_is_still_counting_says_so(seeded, open_desk, monkeypatch, key, module, verb, words):
    go_on, real = Event(), getattr(module, verb)

    def slowly(*asked):
        go_on.wait(10)
        return real(*asked)

    monkeypatch.setattr(module, verb, slowly)
    async with open_desk(seeded, open_article="1") as desk:
        await desk.pilot.press(key)
        await desk.pilot.pause(0.2)
        assert desk.shows(words)
        go_on.set()
        await desk.settle()
        assert not desk.shows(words)


async def test_news_that_comes_before_a_screen_is_drawn_waits_for_it(seeded, open_desk):
    async with open_desk(seeded) as desk:
        opened = desk.app.push_screen(SourcesScreen(desk.app.bench, ""))
        desk.app._news()
        await opened
        await desk.settle()
        assert desk.shows("Sources")
        assert not [problem.details for problem in desk.app.bench.problems if problem.details]
