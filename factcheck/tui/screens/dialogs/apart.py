"""Taking a claim apart further: the parts that the splitter proposes, to be taken, reworded or left out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from factcheck.model.rows import ClaimRow
from factcheck.tui import actions
from factcheck.tui.screens.dialogs.drafting import Drafting, members_of
from factcheck.tui.screens.dialogs.split import Part
from factcheck.tui.widgets.editors import SafeInput
from factcheck.tui.widgets.lines import KeyLine, Words
from factcheck.tui.widgets.pieces import title


class Whole(Words):
    """A wording that its line is too short for, folded under it."""


class Apart(Drafting[Sequence[Part]]):
    """The claim above, a line to edit for each part below it; Enter takes those that are not left out."""

    NAME = "apart"
    BINDINGS = actions.bindings("apart")
    AUTO_FOCUS: ClassVar[str | None] = "SafeInput"

    def __init__(self, row: ClaimRow, parts: Sequence[Part]) -> None:
        super().__init__()
        self._row, self._proposed = row, parts
        self._left_out: set[int] = set()
        self._wordings = [wording for wording, _ in parts]

    def compose(self) -> ComposeResult:
        """The claim, the parts, the keys."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = title(f"Take {self._row.number} apart into {len(self._proposed)}")
            yield Words(id="words")
            with VerticalScroll(id="parts", can_focus=False):
                for wording in self._wordings:
                    yield SafeInput(wording)
                    yield Whole()
            yield Words(id="trouble")
            yield KeyLine()

    def on_mount(self) -> None:
        """Shows the claim; the cursor stands in the first part."""
        what = f"becomes these claims, and {self.key('undo')} brings it back. An emptied line is left out, too."
        left = [] if self._drafted is None else [[self.left_unsaved]]
        self.query_one("#words", Words).show([(self._row.text, "strong")], [(what, "dim")], *left)
        self._draw()
        self.show_keys()

    def on_resize(self, event: events.Resize) -> None:
        """Whole wordings stand under those lines that are too long for them."""
        self.call_after_refresh(self._draw)

    def on_input_changed(self) -> None:
        """What is typed is shown whole, too, and kept at a pause."""
        self._draw()
        self.on_text_area_changed()

    def typed(self) -> str:
        """The wordings and which of them are left out; empty where that is as proposed."""
        wordings = [field.value for field in self.query(SafeInput)]
        as_proposed = wordings == [wording for wording, _ in self._proposed] and not self._left_out
        left = {"wordings": wordings, "left out": sorted(self._left_out)}
        return "" if as_proposed else json.dumps(left, ensure_ascii=False)

    def restore(self, draft: str) -> None:
        """Words the parts as they were left, where it is the same number of parts that is proposed."""
        left = members_of(draft, "wordings", "left out")
        if len(left["wordings"]) == len(self._proposed):
            self._drafted, self._wordings, self._left_out = draft, left["wordings"], set(left["left out"])

    def as_saved(self) -> None:
        """Words the parts as they are proposed."""
        self._left_out = set()
        for field, (wording, _) in zip(self.query(SafeInput), self._proposed, strict=True):
            field.value = wording
        self._draw()

    def _draw(self) -> None:
        for at, (field, whole) in enumerate(zip(self.query(SafeInput), self.query(Whole), strict=True)):
            field.set_class(at in self._left_out, "-left-out")
            if at in self._left_out:
                whole.show([(f"  left out: {self.key('apart.drop')} takes it in again", "mixed")])
            elif field.size.width and len(field.value) >= field.size.width - 2:
                whole.show([(field.value, "dim")])
            else:
                whole.show()

    @property
    def _at(self) -> int:
        fields = list(self.query(SafeInput))
        return fields.index(self.focused) if isinstance(self.focused, SafeInput) else 0

    def on_input_submitted(self) -> None:
        """Enter takes the parts, from any line."""
        self.do_keep()

    def do_leave_out(self) -> None:
        """Leaves the part with the cursor out, or takes it in again."""
        self._left_out ^= {self._at}
        self._draw()
        self.on_text_area_changed()

    def do_keep(self) -> None:
        """Gives back the parts that are not left out, two at least."""
        typed = [
            (field.value.strip(), spans)
            for field, (_, spans) in zip(self.query(SafeInput), self._proposed, strict=True)
        ]
        parts = [part for at, part in enumerate(typed) if at not in self._left_out and part[0]]
        if len(parts) < 2:
            self.trouble(f"Two parts at least: {self.key('leave')} leaves the claim whole.")
        else:
            self.stop_drafting()
            self.give(parts)

    def do_leave(self) -> None:
        """Leaves the claim whole; what was typed becomes a draft."""
        if not self.under_way:
            self.keep_draft()
        super().do_leave()
