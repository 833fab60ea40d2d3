"""The codebook: its fields and values, what they mean and how often each is used; all of it can be changed here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, ClassVar

from textual.app import ComposeResult

from factcheck import desk
from factcheck.model.codebook import FieldRow, ValueRow
from factcheck.model.counting import counted
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.screens.dialogs.codebook import (
    field_form,
    field_in,
    names_in,
    value_form,
    value_in,
    values_form,
)
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.one_list import OneList
from factcheck.tui.widgets.codebook_list import CodebookList, CodeLine
from factcheck.tui.widgets.lines import KeyLine, Standing, TopLine
from factcheck.tui.widgets.pieces import Piece, title
from factcheck.tui.widgets.virtual_list import VirtualList


class CodebookScreen(OneList):
    """One list of fields with their values under them; Enter changes what is pointed at."""

    NAME = "codebook"
    BINDINGS = actions.bindings("codebook")
    AUTO_FOCUS: ClassVar[str | None] = "#codes"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._keys: dict[str, int] = {}
        self._lines: Sequence[CodeLine] = ()
        self._added = ""
        # Held from the start: news may come before it is drawn, and after it is gone.
        self._codes = CodebookList(id="codes")

    def compose(self) -> ComposeResult:
        """The line on top, the list, the keys."""
        yield TopLine()
        self._codes.add_class("pane")
        self._codes.border_title = title("Fields with fixed values, by which claims and articles are coded")
        yield self._codes
        yield KeyLine()

    @property
    def list(self) -> CodebookList:
        """The list of fields and values."""
        return self._codes

    def on_mount(self) -> None:
        """Reads the codebook."""
        self.show_keys()
        self.show_standing()
        self.do_reload()

    # -- what is shown ---------------------------------------------------------------------------

    def do_reload(self) -> None:
        """Reads the codebook again; what is in hand stays in hand."""
        self.read("codebook", lambda ws: desk.codebook.fields(ws), self._show)

    def _show(self, book: Sequence[FieldRow]) -> None:
        self._lines = [self._line(field, value) for field, value in _each(book)]
        self.list.empty = () if book else self._nothing()
        self.list.show([line.key for line in self._lines])
        self.list.put(self._lines)
        if self._added in self._keys and self.list.go_to(self._keys[self._added]):
            self._added = ""
        self.show_standing()

    def _line(self, field: FieldRow, value: ValueRow | None) -> CodeLine:
        """The list knows its lines by a number: the same one for the same field or value."""
        return CodeLine(self._keys.setdefault((value or field).id, len(self._keys)), field, value)

    def _nothing(self) -> Sequence[Sequence[Piece]]:
        return (
            (),
            (("  The codebook is empty.", ""),),
            (
                ("  ", ""),
                (self.key("code.field"), "key"),
                (" adds a field: topic, say, with the values health, transport and money.", ""),
            ),
        )

    def on_virtual_list_need(self, event: VirtualList.Need) -> None:
        """All lines are there already; only their look is renewed."""
        self.list.put(self._lines)

    def standing(self) -> Standing:
        """How many fields and values there are."""
        values = sum(line.value is not None for line in self._lines)
        count = f"{counted(len(self._lines) - values, 'field')} · {counted(values, 'value')}" if self._lines else ""
        return self.told(("Articles", "Codebook"), count)

    # -- what can be done ------------------------------------------------------------------------

    def do_choose(self) -> None:
        """Changes the field or value in hand."""
        line = self.list.row
        if line:
            form = value_form(line.field, line.value) if line.value else field_form(line.field)
            self.ask(form, partial(_reword, line), draft=f"code:{line.id}", then=self._reworded)

    def _reworded(self, row: FieldRow | ValueRow) -> None:
        self.flash(f"Saved “{row.name}”: {self.takes_back}")

    def do_add_field(self) -> None:
        """Adds a field, with its first values."""
        self.ask(field_form(), _add_field, draft="code:field", then=self._field_added)

    def _field_added(self, row: FieldRow) -> None:
        self._tell_added(row.id, f"the field “{row.name}”")

    def do_add_values(self) -> None:
        """Adds values to the field in hand, or to that of the value in hand."""
        if line := self.list.row:
            form, add = values_form(line.field), partial(_add_values, line.field)
            self.ask(form, add, draft=f"code:values:{line.field.id}", then=self._values_added)
        else:
            self.flash(f"Add a field first: {self.key('code.field')}.")

    def _values_added(self, row: FieldRow) -> None:
        self._tell_added(row.values[-1].id, f"to “{row.name}”")

    def _tell_added(self, added: str, what: str) -> None:
        self._added = added
        self.do_reload()
        self.flash(f"Added {what}: {self.takes_back}")

    def do_rank(self, by: int) -> None:
        """Moves the value in hand within its field, or the field in hand with its values, down or up."""
        if line := self.list.row:
            named = line.named
            self.write(lambda ws: desk.codebook.move(ws, named, by), partial(self._ranked, named, by))

    def _ranked(self, named: str, by: int, moved: bool) -> None:
        way, end = ("down", "last") if by > 0 else ("up", "first")
        self.flash(f"Moved {named} {way}: {self.takes_back}" if moved else f"{named} is the {end} already.")

    def do_remove(self) -> None:
        """Takes the value or field in hand out of the codebook, unless something is coded by it."""
        if line := self.list.row:
            named = line.named
            self.write(lambda ws: desk.codebook.remove(ws, named), partial(self._removed, named))

    def _removed(self, named: str, _nothing: object) -> None:
        self.flash(f"Removed {named}: {self.takes_back}")


def _each(book: Sequence[FieldRow]) -> Iterator[tuple[FieldRow, ValueRow | None]]:
    for field in book:
        yield field, None
        yield from ((field, value) for value in field.values)


def _add_field(ws: Any, typed: Values) -> FieldRow:
    row: FieldRow = desk.codebook.add_field(ws, field_in(typed))
    return row


def _add_values(field: FieldRow, ws: Any, typed: Values) -> FieldRow:
    row: FieldRow = desk.codebook.add_values(ws, field.name, names_in(typed), definition=typed["definition"])
    return row


def _reword(seen: CodeLine, ws: Any, typed: Values) -> FieldRow | ValueRow:
    row: FieldRow | ValueRow
    if seen.value:
        row = desk.codebook.reword_value(ws, seen.value, value_in(typed))
    else:
        row = desk.codebook.reword_field(ws, seen.field, field_in(typed))
    return row
