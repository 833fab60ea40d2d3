"""Where people type: Textual's editors, drawing what is unsafe as pictures."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Input, TextArea

from factcheck.model.plain import visible


class SafeInput(Input):
    """One line of typing; stored text in it cannot act on the terminal."""

    ALLOW_SELECT = False

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, select_on_focus=False, id=id)
        self.cursor_blink = False

    @property
    def _value(self) -> Text:
        return Text(visible(self.value), no_wrap=True, overflow="ignore", end="")


class SafeTextArea(TextArea):
    """Several lines of typing; stored text in them cannot act on the terminal. Tab leaves it."""

    ALLOW_SELECT = False

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False, compact=True, id=id)
        self.first_text = text
        self.cursor_blink = False

    def get_line(self, line_index: int) -> Text:
        """The line as it is drawn, one character for one."""
        return Text(visible(self.document.get_line(line_index)), end="", no_wrap=True)
