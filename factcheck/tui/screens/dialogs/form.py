"""A form on top of a screen: a few labelled fields, kept with ctrl+s, left with Escape."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from factcheck.tui import actions
from factcheck.tui.screens.dialogs.drafting import Drafting
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.widgets.choices import Choices
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea
from factcheck.tui.widgets.lines import KeyLine, Words
from factcheck.tui.widgets.pieces import Piece, title

MANY = 5
"""Fields from which on a text among them takes fewer lines on a screen of few."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `kind` is one line, several lines of text, one choice or many (then `value` is split at commas)."""

    name: str
    label: str
    value: str = ""
    kind: Literal["line", "text", "choice", "many"] = "line"
    options: tuple[str, ...] = ()
    hint: str = ""


class Dialog(Drafting[Values]):
    """Fields in a frame; gives back what was typed by field name, or None when it was left.

    `live` is called at every change, for what takes effect at once; `refuse` says why the values cannot be kept;
    `keeps` what keeping them does, in a word for the line of keys. A draft is the text of a form where nothing else
    was typed, else the values of all its fields.
    """

    NAME = "dialog"
    BINDINGS = actions.bindings("dialog")
    belongs: Callable[[str], tuple[str, str]] | None = None
    """The field that a pasted text belongs into, and what of it; no field where it may stay where it was pasted."""
    selects = False
    """Whether what stands in the first field is selected, so that typing replaces it."""

    def __init__(
        self,
        heading: str,
        fields: Sequence[Field],
        *,
        words: Sequence[Sequence[Piece]] = (),
        live: Callable[[Values], None] | None = None,
        refuse: Callable[[Values], str] | None = None,
        keeps: str = "",
    ) -> None:
        super().__init__()
        self._heading, self._fields, self._words = heading, fields, words
        self._live, self._refuse, self._keeps = live, refuse, keeps
        self._untold = False
        self.set_class(len(fields) >= MANY, "-long")
        self._first = {field.name: field.value for field in fields}
        self._text = next((field.name for field in fields if field.kind == "text"), "")
        self._left: Sequence[Sequence[Piece]] = ()
        self.saved = self._first.get(self._text, "")

    def restore(self, draft: str) -> None:
        """Puts what was typed the last time into the fields, before the form is shown."""
        if draft:
            self._drafted = draft
            left = self._values_in(draft) or ({self._text: draft} if self._text else {})
            self._fields = [replace(field, value=left.get(field.name, field.value)) for field in self._fields]
            now = [[(f"Saved by now: “{self.saved}”", "dim")]] if self.saved else []
            self._left = [*now, [self.left_unsaved]]

    def _values_in(self, draft: str) -> Values:
        """The values of fields that a draft holds; none where it is a text, which may look like anything.

        Without a field for a text it holds nothing else; the codebook may have got other fields since.
        """
        try:
            left = json.loads(draft)
        except ValueError:
            return {}
        known = isinstance(left, dict) and (set(left) == set(self._first) or not self._text)
        return left if known and all(isinstance(value, str) for value in left.values()) else {}

    def as_draft(self, values: Values) -> str:
        """What a draft keeps of these values."""
        if self._text and values == self._first | {self._text: values[self._text]}:
            return values[self._text]
        return json.dumps(values, ensure_ascii=False)

    def typed(self) -> str:
        """What a draft keeps of what is typed now."""
        values = self.values()
        return "" if values == self._first else self.as_draft(values)

    def as_saved(self) -> None:
        """Puts back what was there before anything was typed."""
        super().as_saved()
        for name, value in self._first.items():
            widget = self.query_one(f"#field-{name}")
            if isinstance(widget, SafeInput):
                widget.value = value
            elif isinstance(widget, Choices):
                widget.put(value.split(",") if widget.many else [value])
        self.query_one("#words", Words).show(*self._words)

    @property
    def pane(self) -> str:
        """What kind of field has the focus."""
        if isinstance(self.focused, Choices):
            return "many" if self.focused.many else "choices"
        return "field"

    def label(self, action: actions.Action) -> str:
        """Keeping by what it does; the next field only where there is one."""
        if action.id == "keep":
            return self._keeps or action.label
        return "" if action.id == "field.next" and len(self._fields) < 2 else action.label

    def compose(self) -> ComposeResult:
        """The fields with their labels, what there is to say, and the keys."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = title(self._heading)
            yield Words(id="words")
            for field in self._fields:
                if field.label:
                    yield Label(field.label)
                yield self._widget(field)
            yield Words(id="trouble")
            yield KeyLine()

    def _widget(self, field: Field) -> Widget:
        name = f"field-{field.name}"
        if field.kind in {"text", "line"}:
            line = SafeInput(field.value, placeholder=field.hint, id=name) if field.kind == "line" else None
            typing = line or SafeTextArea(field.value, id=name)
            typing.elsewhere = partial(self._put_away, field.name)
            return typing
        many = field.kind == "many"
        return Choices(field.options, field.value.split(",") if many else [field.value], many=many, id=name)

    def on_mount(self) -> None:
        """Puts the cursor into the first field."""
        self.query_one("#words", Words).show(*self._words, *self._left)
        if self._fields:
            first = self.query_one(f"#field-{self._fields[0].name}")
            first.focus()
            if isinstance(first, SafeTextArea):
                first.move_cursor(first.document.end)
            if self.selects and isinstance(first, SafeInput):
                first.select_all()
        self.show_keys()

    # -- pasting ---------------------------------------------------------------------------------

    def paste(self, text: str) -> None:
        """Takes a text that was pasted before the form was there."""
        if not self._put_away("", text) and self.area:
            self._put(self._text, text)

    def _put_away(self, here: str, text: str) -> bool:
        """Whether a text pasted into the field `here` belonged elsewhere, and stands there now."""
        field, words = self.belongs(text) if self.belongs else ("", "")
        writing = here == self._text and self.area is not None and self.area.content.strip()
        if not field or writing or (field, words) == (here, text):
            return False
        self._put(field, words)
        return True

    def _put(self, field: str, words: str) -> None:
        widget = self.query_one(f"#field-{field}")
        widget.focus()
        if isinstance(widget, SafeTextArea):
            widget.add(words)
        elif isinstance(widget, SafeInput):
            widget.value = words
            widget.cursor_position = len(words)

    def values(self) -> Values:
        """What the fields hold now."""
        return {field.name: self._value(self.query_one(f"#field-{field.name}")) for field in self._fields}

    @staticmethod
    def _value(widget: Widget) -> str:
        if isinstance(widget, SafeTextArea):
            return widget.content
        if isinstance(widget, Choices):
            return ",".join(widget.chosen)
        return widget.value if isinstance(widget, Input) else ""

    def on_input_changed(self) -> None:
        """Something was typed into a line."""
        self._changed()

    def on_choices_changed(self) -> None:
        """Something else was chosen."""
        self._changed()

    def _changed(self) -> None:
        """A draft keeps it; what takes effect at once is drawn first."""
        if self._live is None:
            self.on_text_area_changed()
        elif not self._untold:
            self._untold = True
            self.call_after_refresh(self._take_effect)

    def _take_effect(self) -> None:
        if self._live and self._untold and self.display:
            self._untold = False
            self._live(self.values())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the next field, and keeps the form from the last one."""
        if event.input.id == f"field-{self._fields[-1].name}":
            self.do_keep()
        else:
            self.focus_next()

    def do_keep(self) -> None:
        """Gives what was typed, unless it cannot be used."""
        self._take_effect()
        values = self.values()
        if trouble := self._refuse(values) if self._refuse else "":
            self.trouble(trouble)
        else:
            self.stop_drafting()
            self.give(values)

    def do_leave(self) -> None:
        """Gives back nothing; a text that was typed becomes a draft."""
        self._untold = False
        if not self.under_way:
            self.keep_draft()
        super().do_leave()

    def do_choice(self, by: int) -> None:
        """Moves among choices."""
        if isinstance(self.focused, Choices):
            self.focused.move(by)

    def do_toggle(self) -> None:
        """Ticks or unticks a choice."""
        if isinstance(self.focused, Choices):
            self.focused.toggle()


class Label(Words):
    """The name of a field, above it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.add_class("label")
        self.show([(words, "dim")])
