"""A screen that is one list: moving in it, and what the line on top tells of the work around it."""

from __future__ import annotations

from typing import Any

from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.widgets.lines import Standing
from factcheck.tui.widgets.virtual_list import VirtualList


class OneList(DeskScreen):
    """The keys move in the list; Enter, or a double click, chooses what is pointed at."""

    @property
    def list(self) -> VirtualList[Any]:
        """The list."""
        raise NotImplementedError

    def do_choose(self) -> None:
        """Opens what is pointed at."""
        raise NotImplementedError

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A double click opens it, too."""
        self.do_choose()

    def do_move(self, by: int) -> None:
        """Moves in the list."""
        self.list.move(by)

    def do_move_page(self, by: int) -> None:
        """Moves by pages."""
        self.list.move_page(by)

    def do_move_end(self, by: int) -> None:
        """Moves to an end."""
        self.list.move_end(by)

    def told(self, crumbs: tuple[str, ...], count: str, under_way: str = "") -> Standing:
        """Where I am and how much there is, with what goes on: `under_way`, else what the workbench does."""
        bench = self.bench
        return Standing(
            crumbs,
            count,
            under_way=under_way or bench.under_way,
            reviewer=bench.reviewer,
            saved=bench.saved,
            trouble=bench.unsaved,
        )
