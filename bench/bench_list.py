"""The virtual list with 100,000 rows against the floor: an empty widget in the same app.

Measured: seconds to take the keys and draw the first page, milliseconds from a key to the drawn frame.
Run: python bench/bench_list.py
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import ClassVar

from textual.app import App
from textual.screen import Screen
from textual.widgets import Static

from factcheck.tui.widgets.virtual_list import VirtualList

ROWS, KEYS = 100_000, 200


@dataclass(frozen=True)
class Row:
    key: int


class Rows(VirtualList[Row]):
    CURRENT_LINES, NEIGHBOUR_LINES = 3, 2

    def look(self, row, width, lines, *, current):
        return [[(f"{row.key:>7} ", "dim"), ("a claim of about sixty characters, as they are", "")]] * lines


class Stage(Screen):
    BINDINGS: ClassVar = [("j", "down", "down")]

    def __init__(self, widget):
        super().__init__()
        self.widget = widget

    def compose(self):
        yield self.widget

    def on_virtual_list_need(self, event):
        self.widget.put(Row(key) for key in event.keys)

    def action_down(self):
        if isinstance(self.widget, Rows):
            self.widget.move(1)
        else:
            self.widget.refresh()


class Bench(App):
    def __init__(self, widget):
        super().__init__()
        self.stage = Stage(widget)

    def get_default_screen(self):
        return self.stage


async def measured(widget):
    """Seconds until the first page is there, main-thread milliseconds per key."""
    app = Bench(widget)
    async with app.run_test(size=(120, 36)) as pilot:
        started = time.perf_counter()
        if isinstance(widget, Rows):
            widget.show(range(ROWS))
            while not widget.row:
                await asyncio.sleep(0.001)
        ready = time.perf_counter() - started
        await pilot.pause(0.2)
        cpu = time.thread_time()
        for _ in range(KEYS):
            await pilot.press("j")
        return ready, (time.thread_time() - cpu) / KEYS * 1000


async def main():
    _, floor = await measured(Static("nothing"))
    ready, key = await measured(Rows())
    print(f"{ROWS:,} rows taken and the first page drawn in {ready:.2f} s")
    print(f"a key: {key:.1f} ms, the floor (a widget that only draws itself): {floor:.1f} ms")


if __name__ == "__main__":
    asyncio.run(main())
