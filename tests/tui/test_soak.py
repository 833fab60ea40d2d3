"""Typing at speed for a long time: the memory stays as it was."""

import asyncio
import gc
import tracemalloc

import pytest
from textual._styles_cache import StylesCache

from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.editors import SafeTextArea
from tests.tui.test_monkey import pressed

RATE = 20
"""Keys a second by which a minute is reckoned: far more than the fastest typists write. They are pressed faster yet,
as fast as the workbench takes them, so that a minute's keys take less than half of it."""
WORDS = "The minutes of the council say so, on page 12. "
ROUND = len(WORDS) + 8
WARM = 4
"""Rounds until everything that is loaded and cached once has been."""
GROWTH = 1.0
"""Megabytes that may be had more at the end. A screen that is not let go of holds some 0.1 MB, and each round opens
one: even in the short run that would be two."""


class Typist:
    """Goes to the next claim, looks at its detail, writes a note, thinks better of it, and goes on."""

    def __init__(self, desk):
        self.desk = desk

    async def press(self, *keys):
        for key in keys:
            self.desk.app._driver.send_message(pressed(key))
            await asyncio.sleep(0.005)

    async def round(self):
        await self.press("j", "e", "right", "left", "escape", "m")
        await self.desk.settle()
        await self.press(*({" ": "space", ",": "comma", ".": "full_stop"}.get(letter, letter) for letter in WORDS))
        await self.desk.settle()
        assert self.desk.screen.query_one(SafeTextArea).text == WORDS
        await self.press("ctrl+t", "escape")
        await self.desk.settle()
        assert isinstance(self.desk.screen, ReviewScreen)


def megabytes():
    """What Python holds now, but for Textual's memory of the last 1,024 borders, which keeps whole widgets' lines.

    That fills up over 250 rounds to some 15 MB and stays so: it would hide what never ends.
    """
    StylesCache.get_inner_outer.cache_clear()
    gc.collect()
    return tracemalloc.get_traced_memory()[0] / 1e6


@pytest.mark.parametrize("minutes", [1, pytest.param(10, marks=pytest.mark.slow)])
async def test_typing_at_speed_takes_no_more_memory_the_longer_it_goes_on(seeded, open_desk, minutes):
    async with open_desk(seeded, open_article="1") as desk:
        typist = Typist(desk)
        tracemalloc.start()
        try:
            for _ in range(WARM):
                await typist.round()
            before = megabytes()
            for _ in range(minutes * 60 * RATE // ROUND):
                await typist.round()
            grown = megabytes() - before
            print(f"grown by {grown:.2f} MB")
            assert grown < GROWTH
        finally:
            tracemalloc.stop()
        assert desk.app.bench.problems == []
