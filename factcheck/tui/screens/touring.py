"""What the workbench does with the tour: offers it once, takes it again, remembers that it was seen."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.binding import Binding, BindingType

from factcheck import desk
from factcheck.tui import screens
from factcheck.tui.bench import Bench
from factcheck.tui.jobs import Job
from factcheck.tui.keys import KeyMap
from factcheck.tui.messages import Did
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.leaving import back_to

SEEN = "tour"
"""The key among the drafts under which it is remembered that the tour was offered."""
TOUR_KEYS: list[BindingType] = [
    Binding("enter", "tour_on", show=False, priority=True),
]
"""It holds only while the box of the tour is on the screen on top; Escape stays what it is there."""


class Touring(App[None]):
    """The part of the app that leads through the first case."""

    BINDINGS = TOUR_KEYS
    bench: Bench
    key_map: KeyMap
    offers_tour = False
    tour: screens.tour.Tour | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key is the tour's."""
        if action == "tour_on":
            return self.tour is not None and self.tour.speaks and not self.tour.enter_opens
        return super().check_action(action, parameters)

    def action_tour_on(self) -> None:
        """Goes on in the tour."""
        if self.tour:
            self.tour.go_on()

    def on_did(self, event: Did) -> None:
        """What the tour waits for may have been done."""
        if self.tour:
            self.tour.done(event.action)

    def on_first_case_offered(self) -> None:
        """Nothing is here yet: offers the tour, unless it was seen before."""
        if self.offers_tour and self.tour is None:
            self.offers_tour = False
            self.bench.jobs.read(Job(self, "tour", lambda ws: desk.drafts.load(ws, SEEN), self._offer, quiet=True))

    def _offer(self, seen: str) -> None:
        if not seen and self.tour is None:
            self._begin(0)

    def on_tour_wanted(self) -> None:
        """Leaves the tour where it speaks; else takes it on the first case, from wherever one is."""
        if self.tour:
            spoke = self.tour.speaks
            self.tour.leave()
            if spoke:
                return
        back_to(self, 1)
        if isinstance(articles := self.screen, ArticlesScreen):
            articles.open_first_case()
            self._begin(1)

    def _begin(self, at: int) -> None:
        self.tour = screens.tour.Tour(self, dict(self.key_map.actions), self._over, at=at)

    def _over(self) -> None:
        self.tour = None
        self.bench.jobs.write(Job(self, "tour", _seen))


def _seen(ws: Any) -> None:
    desk.drafts.save(ws, SEEN, "seen")
