"""Cutting a claim into parts: the article's own words as the guide, a wording for each part."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from factcheck.model.claims import Span
from factcheck.model.rows import ClaimRow
from factcheck.tui import actions
from factcheck.tui.screens.dialogs import cutting
from factcheck.tui.screens.dialogs.drafting import Drafting, members_of
from factcheck.tui.widgets.editors import SafeInput
from factcheck.tui.widgets.lines import KeyLine, LowerStrip, Words
from factcheck.tui.widgets.pieces import Piece, title

Part = tuple[str, tuple[Span, ...]]


class CutLine(LowerStrip, can_focus=True):
    """The claim's words in the article, with the cuts made and the place of the next one."""


class Split(Drafting[Sequence[Part]]):
    """Arrows move the cut, space cuts, tab goes on to the wordings; gives back the parts."""

    NAME = "split"
    BINDINGS = actions.bindings("split")
    AUTO_FOCUS: ClassVar[str | None] = "CutLine"

    def __init__(self, row: ClaimRow, text: str) -> None:
        super().__init__()
        self._row, self._text = row, text
        self._places = cutting.places(text, row.spans)
        self._at = cutting.first_place(text, self._places)
        self._cuts: list[int] = []
        self._wordings: dict[tuple[Span, ...], str] = {}

    @property
    def pane(self) -> str:
        """The cut, or a wording."""
        return "cut" if isinstance(self.focused, CutLine) else "wording"

    def compose(self) -> ComposeResult:
        """The words, a wording for each part, the keys."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = title(f"Split {self._row.number}")
            yield Words(id="words")
            yield CutLine(id="cut")
            yield VerticalScroll(id="parts", can_focus=False)
            yield Words(id="trouble")
            yield KeyLine()

    def on_mount(self) -> None:
        """Shows the words with the cut in their middle, or as they were cut the last time."""
        self.query_one("#words", Words).show(
            [(self._row.text, "dim")], [self.left_unsaved] if self._cuts else [("", "")]
        )
        self._draw()
        self.call_later(self._show_parts)
        self.query_one(CutLine).focus()
        self.show_keys()

    def _draw(self) -> None:
        here = self._places[self._at] if self._places else -1
        marks = sorted({*self._cuts, here} - {-1})
        low, pieces = min(start for start, _ in self._row.spans), list[Piece]()
        high = max(end for _, end in self._row.spans)
        cut, may_cut = self.query_one(CutLine).glyphs.cut
        for mark in [*marks, high]:
            pieces.append((self._text[low:mark].strip(), ""))
            if mark != high:
                tone = "bad strong" if mark in self._cuts else "accent strong"
                pieces.append(
                    (f" {cut if mark in self._cuts else may_cut} ", tone + (" tint--row" if mark == here else ""))
                )
            low = mark
        self.query_one(CutLine).show(pieces)

    def do_move_cut(self, by: int) -> None:
        """Moves to the next place between two words."""
        if self._places:
            self._at = min(max(self._at + by, 0), len(self._places) - 1)
            self._draw()

    async def do_cut(self) -> None:
        """Cuts here, or mends the cut that is here; the parts' wordings follow."""
        if not self._places:
            return
        self._remember()
        here = self._places[self._at]
        self._cuts = sorted({here} ^ set(self._cuts))
        self.query_one("#trouble", Words).show()
        await self._show_parts()
        self.on_text_area_changed()

    async def _show_parts(self) -> None:
        self._draw()
        fields = self.query_one("#parts", VerticalScroll)
        await fields.remove_children()
        if self._cuts:
            await fields.mount(*(SafeInput(self._wording(spans)) for spans in self._parts()))

    def _parts(self) -> list[tuple[Span, ...]]:
        return [spans for spans in cutting.parts(self._text, self._row.spans, self._cuts) if spans]

    def _wording(self, spans: tuple[Span, ...]) -> str:
        return self._wordings.get(spans) or cutting.words(self._text, spans, self._row.replacements)

    def _remember(self) -> None:
        for spans, field in zip(self._parts(), self.query(SafeInput), strict=False):
            self._wordings[spans] = field.value

    def on_input_submitted(self) -> None:
        """Enter goes to the next wording."""
        self.focus_next()

    def on_input_changed(self) -> None:
        """A wording was typed: a pause will keep it."""
        self.on_text_area_changed()

    def typed(self) -> str:
        """The cuts and the wordings; empty where nothing was cut."""
        self._remember()
        wordings = [self._wording(spans) for spans in self._parts()]
        return json.dumps({"cuts": self._cuts, "wordings": wordings}, ensure_ascii=False) if self._cuts else ""

    def restore(self, draft: str) -> None:
        """Cuts where it was cut the last time, as far as that is between two words still."""
        left = members_of(draft, "cuts", "wordings")
        self._drafted, self._cuts = draft, [cut for cut in left["cuts"] if cut in self._places]
        self._wordings = dict(zip(self._parts(), left["wordings"], strict=False))

    def as_saved(self) -> None:
        """Mends all cuts."""
        self._cuts, self._wordings = [], {}
        self.call_later(self._show_parts)

    def do_keep(self) -> None:
        """Gives back the parts, two at least, each with words."""
        self._remember()
        parts = [(self._wordings.get(spans, "").strip(), spans) for spans in self._parts()]
        if len(parts) < 2:
            self.trouble("Cut at least once: arrows move, space cuts.")
        elif not all(text for text, _ in parts):
            self.trouble("Every part needs words.")
        else:
            self.stop_drafting()
            self.give(parts)

    def do_leave(self) -> None:
        """Leaves the claim whole; the cuts become a draft."""
        if not self.under_way:
            self.keep_draft()
        super().do_leave()
