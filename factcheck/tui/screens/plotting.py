"""The seam behind which the plots are: what draws them takes 0.3 s to import, and is asked for by a job alone."""

from __future__ import annotations

from types import ModuleType


def plots() -> ModuleType:
    """The module of the plots, imported when it is first asked for."""
    from factcheck.tui.widgets import plots as found

    return found
