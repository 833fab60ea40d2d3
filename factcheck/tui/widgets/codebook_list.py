"""The codebook as a list: each field, under it its values, with what they mean and how often each is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.model.codebook import FieldRow, ValueRow
from factcheck.model.counting import counted
from factcheck.tui.widgets.pieces import Piece, fit, fold, length, spread
from factcheck.tui.widgets.virtual_list import VirtualList

INDENT = 4
"""Cells before a value."""
NAME, NARROW_NAME = 30, 20
"""Cells that names may take, however long they are; on a narrow screen fewer."""
WIDE = 100
"""Cells from which on a bar shows how a field's uses are spread over its values."""
BAR = 8
COLUMNS = 26
"""Cells for the numbers of claims and articles."""
MOST = 8
"""Lines that the pointed-at definition may take."""


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A line of the list: a field, or one of its values."""

    key: int
    field: FieldRow
    value: ValueRow | None = None

    @property
    def id(self) -> str:
        """The whole id of the field or value."""
        return (self.value or self.field).id

    @property
    def definition(self) -> str:
        """What the field or value means."""
        return (self.value or self.field).definition

    @property
    def named(self) -> str:
        """The field or value, as tags are written."""
        return f"{self.field.name}={self.value.name}" if self.value else self.field.name


class CodebookList(VirtualList[CodeLine]):
    """Fields and values, in the order of the codebook; the definition in hand is shown whole."""

    _longest = 0

    def put(self, rows: Iterable[CodeLine]) -> None:
        """Takes rows as they come, and makes room for the longest of their names."""
        came = list(rows)
        longest = max((length([(row.value.name, "")]) for row in came if row.value), default=0)
        before, self._longest = self._longest, longest
        super().put(came)
        if longest != before:
            # What is left for the definition in hand, and so how many lines it takes, is another.
            self._measured = (None, 0, 1)
            self._into_view()
            self.refresh()

    def lines_of(self, row: CodeLine, width: int) -> int:
        """One line, and those of a definition that does not stand whole on it."""
        return 1 + len(self._rest(row, width))

    def look(self, row: CodeLine, width: int, lines: int, *, current: bool) -> list[list[Piece]]:
        """A field on a ground of its own, its values under it; name and definition in hand are shown whole."""
        rest = self._rest(row, width) if current else []
        head, right = self._head(row, width, current=current), self._right(row, width)
        words = "" if rest else fit(row.definition, self._room(row, width, current=current), self.glyphs.more)
        first = spread([*head, (f"  {words}", "dim")], right, width)
        if row.value is None and not current:
            first = [(words, f"{tone} tint--open".strip()) for words, tone in first]
        return [first, *rest][:lines]

    def _head(self, row: CodeLine, width: int, *, current: bool) -> list[Piece]:
        if row.value is None:
            kind: Piece = (f"  {row.field.kind}", "")
            room = max(NARROW_NAME, width - length([kind, *self._right(row, width)]) - 3)
            return [(f" {fit(row.field.name, room, self.glyphs.more)}", "strong"), kind]
        cells = min(self._longest, NAME if width >= WIDE else NARROW_NAME)
        if current and length([(row.value.name, "")]) > cells:
            cells = width - INDENT - length(self._right(row, width)) - 2
        name = fit(row.value.name, cells, self.glyphs.more)
        pad = " " * (cells - length([(name, "")]))
        return [(" " * INDENT, ""), (name + pad, "strong" if current else "")]

    def _right(self, row: CodeLine, width: int) -> list[Piece]:
        if row.value is None:
            return [(f"{counted(len(row.field.values), 'value')} ", "dim")]
        if self.glyphs.worded or not row.value.uses:
            return [(f"{uses_words(row.value) or 'not used'} ", "dim")]
        every = sum(value.uses for value in row.field.values)
        bar: list[Piece] = [(f"{self.glyphs.bar(row.value.uses / every, BAR)} ", "")] if width >= WIDE else []
        return [*bar, (_columns(row.field, row.value), "")]

    def _room(self, row: CodeLine, width: int, *, current: bool) -> int:
        """Cells that are left for a definition between what stands at the ends of a line."""
        return max(0, width - length([*self._head(row, width, current=current), *self._right(row, width)]) - 3)

    def _rest(self, row: CodeLine, width: int) -> list[list[Piece]]:
        """The definition of the line in hand, where it does not stand whole beside the name, on lines of its own."""
        if length([(row.definition, "")]) <= self._room(row, width, current=True):
            return []
        pad: Piece = (" " * (INDENT + 2 if row.value else 3), "")
        folded = fold(row.definition, width - length([pad]) - 1, MOST, self.glyphs.more)
        return [[pad, (line, "dim")] for line in folded]


def uses_words(value: ValueRow) -> str:
    """By how many claims and articles a value is used; empty for none."""
    parts = [(value.claims, "claim"), (value.articles, "article")]
    return ", ".join(counted(count, noun) for count, noun in parts if count)


def _columns(field: FieldRow, value: ValueRow) -> str:
    """The uses by what the field is for, as columns that end at the same place whichever there are."""
    nouns = [(value.claims, "claim"), (value.articles, "article")]
    found = [_column(count, noun) for count, noun in nouns if count or field.applies.includes(noun)]
    return f"{''.join(found):>{COLUMNS}} "


def _column(count: int, noun: str) -> str:
    """A number and its noun, as wide for one as for many."""
    return f"{count:>5} {noun}{' ' if count == 1 else 's'}"
