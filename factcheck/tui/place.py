"""Where I was, kept for each window of the browser, so that it comes back to the same claim."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.tui.jobs import Job, Jobs

REMEMBERED_FOR = 30
"""Days: a tab of a browser may be left open for some time."""
_PLACES = "place:"
_IN = f"{_PLACES}in:"
"""Before the id of an article: where its reviewer was when it was left, in whichever window."""


@dataclass(frozen=True, slots=True)
class Place:
    """An article's whole id, the key of the claim in hand, the pane with the focus, the detail's tab; none at first."""

    article: str = ""
    claim: int = 0
    pane: str = ""
    tab: str = ""


class PlaceKeeper:
    """Keeps the place of one window among the drafts, which have no history; a `window` without a name keeps none.

    Where one was in an article is kept when it is left, in every window and in a terminal.
    """

    def __init__(self, window: str) -> None:
        self.window = window
        self._key = f"{_PLACES}{window}"
        self._kept: Place | None = None
        self._back: Place | None = None
        self._last = Place()
        self._left: dict[str, Place] = {}

    def recall(self, ws: Any) -> Place:
        """Where this window was the last time, for a job that reads."""
        return _parsed(desk.drafts.load(ws, self._key))

    def came_back(self, jobs: Jobs, place: Place) -> None:
        """What was recalled stands: from now on other places are kept. Those of windows long gone are forgotten."""
        self._kept = self._back = place
        jobs.write(Job(self, "place", lambda ws: desk.drafts.drop_old(ws, _PLACES, REMEMBERED_FOR)))

    def go_to(self, place: Place) -> None:
        """Where to be in an article that is about to be opened."""
        self._back = place

    def back_in(self, article: str) -> Place | None:
        """Where in an article this window was the last time; told once."""
        place, self._back = self._back, None
        return place if place and place.article == article else None

    def last_in(self, ws: Any, article: str) -> int | None:
        """The key of the claim that was in hand when an article (whole id) was left, for a job that reads."""
        place = self._left.get(article) or _parsed(desk.drafts.load(ws, _IN + article))
        return place.claim or None

    def left_at(self, place: Place) -> None:
        """An article is to be opened at a place, as if it had been left there."""
        self._left[place.article] = place

    def leave(self, jobs: Jobs) -> None:
        """The article that is open is being left: keeps where one is in it."""
        last, self._last = self._last, Place()
        if last.article and last.claim and self._left.get(last.article) != last:
            self._left[last.article] = last
            jobs.write(Job(self, "left", partial(_keep, _IN + last.article, last)))

    def note(self, jobs: Jobs, place: Place | None) -> None:
        """Keeps a place where it is another one."""
        if place is not None:
            if place.article != self._last.article:
                self.leave(jobs)
            self._last = place
        if self.window and self._kept is not None and place not in {None, self._kept}:
            self._kept = place
            jobs.write(Job(self, "place", partial(_keep, self._key, place)))


def _keep(key: str, place: Place, ws: Any) -> None:
    desk.drafts.save(ws, key, json.dumps(asdict(place)))


def _parsed(text: str) -> Place:
    """The place in a draft; none where there is no draft, or one that another version made."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return Place()
    names = {field.name for field in fields(Place)}
    return Place(**found) if isinstance(found, dict) and set(found) <= names else Place()
