"""The box in which the tour speaks: it takes room of its own above the keys, so that it hides nothing."""

from __future__ import annotations

from factcheck.tui.widgets.lines import Words
from factcheck.tui.widgets.pieces import title


class TourBox(Words):
    """A few words about what is on the screen, and how one goes on."""

    def tell(self, words: str, step: int, steps: int, way: str) -> None:
        """Says `words`, which step it is, and by which keys one goes on or leaves."""
        self.border_title = title(f"Tour, {step} of {steps}")
        self.border_subtitle = title(way)
        self.show(((words, ""),))
