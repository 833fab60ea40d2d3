"""The tour: a few steps on the real screens, each of which waits until the thing was done, or for Enter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.app import App

from factcheck.tui.actions import Action
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.widgets.lines import KeyLine
from factcheck.tui.widgets.tour_box import TourBox

LOOK_EVERY = 0.1
"""Seconds between two looks at which screen is on top: a step may wait for a job to open it."""
_RATINGS = tuple(f"rate.{number}" for number in range(1, 9))


@dataclass(frozen=True, slots=True)
class Step:
    """What is said on a screen; names of actions in braces become their keys. Any of `awaits`, done, goes on."""

    screen: str
    words: str
    awaits: tuple[str, ...]


STEPS = (
    Step("articles", "Your articles are listed here; the first case is one to learn on. {open} opens it.", ("open",)),
    Step(
        "review",
        "The article, its claims, and below all that hangs on the claim in hand. The arrows go from claim to claim; "
        "{next.open} goes to the next one without a verdict: press it.",
        ("next.open",),
    ),
    Step(
        "review",
        "A claim stands alone: names for pronouns, dates for “last week”. {why} shows what was put in, and why it is "
        "worth checking.",
        ("why",),
    ),
    Step("review", "{evidence} shows its evidence: quotes attached, and the best passages found.", ("evidence",)),
    Step("review", "{source.open} opens the source and reads it for this claim.", ("source.open", "source.read")),
    Step(
        "source",
        "The best passages are marked; {passage.next} goes to the next. {supports} attaches the words as supporting "
        "the claim, {refutes} as refuting it; {select} selects others.",
        ("supports", "refutes", "context", "attach"),
    ),
    Step("source", "{back} goes back one level, here and everywhere.", ("back", "back.too")),
    Step(
        "review",
        "A digit gives the verdict, {rate.1} for true to {rate.8} for satire. Press one, say why, and {keep} keeps it.",
        _RATINGS,
    ),
    Step("review", "{undo} takes your latest change back and says which; {redo} does it again.", ("undo",)),
    Step(
        "review",
        "{help} lists the keys of where you are, {all} finds every action, article, claim and source by name, "
        "{export} exports the report. {tour} takes this tour again; the guide is docs/guide.md.",
        ("help", "all"),
    ),
)


class Tour:
    """Where one is in it. `over` is told once when it ends, by its last step or because it is left."""

    def __init__(self, app: App[Any], actions: dict[str, Action], over: Callable[[], None], *, at: int = 0) -> None:
        self._app, self._over, self._at = app, over, at
        self._keys = {action.id: action.key for action in actions.values()}
        self._timer = app.set_interval(LOOK_EVERY, self.look)
        self.look()

    @property
    def step(self) -> Step:
        """The step that waits."""
        return STEPS[self._at]

    @property
    def speaks(self) -> bool:
        """Whether its box is on the screen on top."""
        return any(top.query(TourBox) for top in self._app.screen_stack[-1:])

    @property
    def enter_opens(self) -> bool:
        """Whether Enter is what this step waits for."""
        return "enter" in {self._keys[action] for action in self.step.awaits}

    def look(self) -> None:
        """Speaks on the screen on top where a step is about it: this one, else the next."""
        # While the app is being left there is no screen any more.
        screen = next(reversed(self._app.screen_stack), None)
        if not isinstance(screen, DeskScreen):
            return
        here = next((at for at in range(self._at, len(STEPS)) if STEPS[at].screen == screen.NAME), None)
        if here is None:
            _hush(screen)
        else:
            self._at = here
            self._speak(screen)

    def done(self, action_id: str) -> None:
        """Goes on where that is what the step waits for."""
        if action_id in self.step.awaits:
            self.go_on()

    def go_on(self) -> None:
        """Goes to the next step, or ends after the last."""
        if self._at + 1 == len(STEPS):
            self.leave()
            return
        self._at += 1
        self.look()

    def leave(self) -> None:
        """Ends it."""
        self._timer.stop()
        for screen in self._app.screen_stack:
            _hush(screen)
        self._over()

    def _speak(self, screen: DeskScreen) -> None:
        boxes, lines = screen.query(TourBox), screen.query(KeyLine)
        if not boxes and lines and screen.is_mounted:
            screen.mount(box := TourBox(), before=lines.first())
        elif boxes:
            box = boxes.first()
        else:
            return
        leaves = f"{self._keys['tour']} leaves"
        way = leaves if self.enter_opens else f"enter goes on · {leaves}"
        words = self.step.words
        for action in sorted(self._keys, key=len, reverse=True):
            words = words.replace(f"{{{action}}}", self._keys[action])
        box.tell(words, self._at + 1, len(STEPS), way)


def _hush(screen: Any) -> None:
    for box in screen.query(TourBox):
        box.remove()
