"""What an action is, and the panes that many of them share."""

from __future__ import annotations

from dataclasses import dataclass

from textual.keys import REPLACED_KEYS, key_to_character

_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "delete": "del",
    "plus": "+",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "full_stop": ".",
}


@dataclass(frozen=True, slots=True)
class Action:
    """What can be done: `verb` is the screen's method `do_<verb>`, called with `args`.

    `where` are screens (`review`), or panes of them (`review.claims`). `label` stands in the line of keys, in
    the order of this registry; without one it is only in help. `show` is how the keys are written there.
    """

    id: str
    keys: str
    label: str
    help: str
    verb: str
    where: tuple[str, ...]
    args: tuple[str | int, ...] = ()
    show: str = ""

    @property
    def key(self) -> str:
        """The first key as people read it."""
        return name_of(self.keys.split(",")[0])

    @property
    def shown(self) -> str:
        """The keys as the line of keys shows them."""
        return self.show or self.key

    def holds(self, screen: str, pane: str) -> bool:
        """Whether it can be done in this pane of this screen."""
        return screen in self.where or f"{screen}.{pane}" in self.where


KEYS_BY_NAME = {name: key for key, name in _NAMES.items()}
"""The other way round: a key by the name that people read."""


def name_of(key: str) -> str:
    """A key as people read it."""
    character = key_to_character(REPLACED_KEYS.get(key, key)) or ""
    return _NAMES.get(key) or (character if character.isprintable() and character.strip() else key)


Row = tuple[str, str, str, str, str]
"""Id, keys (`as shown=` before them where they are shown otherwise), label, help, verb with its arguments."""


def at(where: tuple[str, ...], *rows: Row) -> list[Action]:
    """The actions of these rows, each of which can be done in the same places."""
    return [_action(where, *row) for row in rows]


def _action(where: tuple[str, ...], action_id: str, keys: str, label: str, *rest: str) -> Action:
    words, call = rest
    show, _, keys = keys.rpartition("=")
    verb, *args = call.split()
    typed = tuple(int(arg) if arg.lstrip("-").isdigit() else arg for arg in args)
    return Action(action_id, keys, label, words, verb, where, typed, show)


ALL = ("articles", "review", "source", "coverage", "sources", "reading", "figures", "codebook")
CLAIMS = ("review.claims", "review.article")
ITEMS = ("review.evidence", "review.sources", "review.verdict", "review.notes")
LISTS = ("review.why", *ITEMS, "review.history", "review.earlier")
WORK = (*CLAIMS, *LISTS)
PICK = ("review.selecting", "source.selecting")
SHEETS = ("help", "log", "earlier", "refused", "jobs")
MANY = ("dialog.many", "rationale.ticks")
