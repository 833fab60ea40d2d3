"""How large the panes were made, as shares of the screen: kept among the drafts, beside the place one was at."""

from __future__ import annotations

import json
from typing import Any

from factcheck import desk
from factcheck.tui.jobs import Job, Jobs

_KEPT = "panes"
"""The key of the draft."""


class PaneSizes:
    """The sizes that panes were given, by layout and pane (`wide article`); what is not here is as it is drawn.

    A share is that of the screen's width or height, so that it means something in another terminal, too.
    """

    def __init__(self) -> None:
        self._shares: dict[str, float] = {}
        self.known = False
        self._writing = self._stale = False

    def recall(self, ws: Any) -> dict[str, float]:
        """The sizes of the last time, for a job that reads."""
        return _parsed(desk.drafts.load(ws, _KEPT))

    def came_back(self, shares: dict[str, float]) -> None:
        """What was recalled stands, but for what was given another size meanwhile."""
        self._shares, self.known = {**shares, **self._shares}, True

    def get(self, key: str) -> float | None:
        """The share that a pane was given, if any."""
        return self._shares.get(key)

    def set(self, key: str, share: float | None) -> None:
        """Gives a pane a share, or none again."""
        if share is None:
            self._shares.pop(key, None)
        else:
            self._shares[key] = share

    def keep(self, jobs: Jobs) -> None:
        """Keeps the sizes as they are now; of many that follow each other soon, only the last ones are written."""
        if self._writing:
            self._stale = True
            return
        self._writing, self._stale = True, False
        text = json.dumps(self._shares)

        def call(ws: Any) -> None:
            desk.drafts.save(ws, _KEPT, text)

        def over(_result: object) -> None:
            self._writing = False
            if self._stale:
                self.keep(jobs)

        jobs.write(Job(self, "panes", call, over, over, quiet=True))


def _parsed(text: str) -> dict[str, float]:
    """The sizes in a draft; none where there is no draft, or one that another version made."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    sizes = found.items() if isinstance(found, dict) else ()
    return {key: size for key, size in sizes if isinstance(size, float) and 0 < size < 1}
