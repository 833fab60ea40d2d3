"""Where people type: Textual's editors, drawing what is unsafe as pictures."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual import events
from textual.widgets import Input, TextArea

from factcheck.model.plain import visible
from factcheck.tui.widgets.pieces import unpiled

LONGEST = 30_000
"""Characters beyond which a text is kept beside the editor: laying out more of it would hold up the keys."""
BEGINNING = 400
"""Characters shown of a text that is kept beside the editor."""

Elsewhere = Callable[[str], bool]
"""Takes a pasted text that belongs into another field; whether it did."""


class SafeInput(Input):
    """One line of typing; stored text in it cannot act on the terminal. Several pasted lines become one."""

    ALLOW_SELECT = False
    elsewhere: Elsewhere | None = None

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, select_on_focus=False, id=id)
        self.cursor_blink = False

    @property
    def _value(self) -> Text:
        return Text(unpiled(visible(self.value)), no_wrap=True, overflow="ignore", end="")

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if not (self.elsewhere and self.elsewhere(event.text)):
            self.replace(" ".join(event.text.split()), *self.selection)


class SafeTextArea(TextArea):
    """Several lines of typing; stored text in them cannot act on the terminal. Tab leaves it.

    A very long text is kept as it is: its beginning is shown, and it can be emptied or added to, not edited.
    """

    ALLOW_SELECT = False
    elsewhere: Elsewhere | None = None

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        self._kept = text if len(text) > LONGEST else ""
        super().__init__(
            _shown(text),
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            compact=True,
            id=id,
            read_only=bool(self._kept),
        )
        self.first_text = text
        self.cursor_blink = False

    def on_unmount(self) -> None:
        """Lets go of the theme: Textual's app would hold every text area, and its dialog, until the theme changes."""
        watching = getattr(self.app, "__watchers", {}).get("theme", [])
        watching[:] = [watch for watch in watching if watch[0] is not self]

    @property
    def content(self) -> str:
        """All of the text."""
        return self._kept or self.text

    @content.setter
    def content(self, text: str) -> None:
        self._kept = text if len(text) > LONGEST else ""
        self.read_only = bool(self._kept)
        self.text = _shown(text)

    def add(self, words: str) -> None:
        """Puts words where the cursor stands, or at the end of a text that is kept beside the editor."""
        if self._kept:
            self.content = self._kept + words
        elif len(self.text) + len(words) > LONGEST:
            low, high = sorted(self.selection)
            self.content = self.get_text_range((0, 0), low) + words + self.get_text_range(high, self.document.end)
        else:
            self.replace(words, *self.selection, maintain_selection_offset=False)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        words = event.text.replace("\r\n", "\n").replace("\r", "\n")
        if not (self.elsewhere and self.elsewhere(words)):
            self.add(words)

    def action_delete_left(self) -> None:
        """Deletes a character, or all of a text that is kept beside the editor."""
        if self._kept:
            self.content = ""
        else:
            super().action_delete_left()

    def get_line(self, line_index: int) -> Text:
        """The line as it is drawn, one character for one."""
        return Text(unpiled(visible(self.document.get_line(line_index))), end="", no_wrap=True)


def _shown(text: str) -> str:
    """What stands in the editor: of a text that is kept beside it, how long it is and how it begins."""
    if len(text) <= LONGEST:
        return text
    beginning = " ".join(text[:BEGINNING].split())
    return f"{len(text):,} characters, taken whole: backspace empties it. It begins:\n{beginning}"
