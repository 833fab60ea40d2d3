"""How large the panes were made, as shares of the screen: kept among the drafts, beside the place one was at."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.tui.jobs import Job, Jobs

_KEPT = "panes"
"""The key of the draft."""


class PaneSizes:
    """The sizes that panes were given, by layout and pane (`wide article`); what is not here is as it is drawn.

    A share is that of the screen's width or height, so that it means something in another terminal, too. Several
    windows of one reviewer keep theirs in one place: only what was changed here is put there, so that of each pane
    the size stays that was given last, in whichever window.
    """

    def __init__(self) -> None:
        self._shares: dict[str, float] = {}
        self._changed: dict[str, float | None] = {}
        self.known = self._writing = False

    def recall(self, ws: Any) -> dict[str, float]:
        """The sizes of the last time, for a job that reads."""
        return _parsed(desk.drafts.load(ws, _KEPT))

    def came_back(self, shares: dict[str, float]) -> None:
        """What was recalled stands, but for what was given another size meanwhile."""
        self._shares, self.known = _changed({**shares, **self._shares}, self._changed), True

    def get(self, key: str) -> float | None:
        """The share that a pane was given, if any."""
        return self._shares.get(key)

    def set(self, key: str, share: float | None) -> None:
        """Gives a pane a share, or none again."""
        self._changed[key] = share
        self._shares = _changed(self._shares, {key: share})

    def keep(self, jobs: Jobs) -> None:
        """Keeps what was changed; of many sizes that follow each other soon, only the last ones are written."""
        if self._writing or not self._changed:
            return
        self._writing, changed, self._changed = True, self._changed, {}

        def kept(_result: object) -> None:
            self._writing = False
            self.keep(jobs)

        def failed(_problem: object) -> None:
            self._writing, self._changed = False, {**changed, **self._changed}

        jobs.write(Job(self, "panes", partial(_keep, changed), kept, failed, quiet=True))


def _keep(changed: Mapping[str, float | None], ws: Any) -> None:
    desk.drafts.revise(ws, _KEPT, lambda text: json.dumps(_changed(_parsed(text), changed)))


def _changed(shares: Mapping[str, float], changed: Mapping[str, float | None]) -> dict[str, float]:
    found = {**shares, **changed}
    return {key: share for key, share in found.items() if share is not None}


def _parsed(text: str) -> dict[str, float]:
    """The sizes in a draft; none where there is no draft, or one that another version made."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    sizes = found.items() if isinstance(found, dict) else ()
    return {key: size for key, size in sizes if isinstance(size, float) and 0 < size < 1}
