"""Screens: each answers a widget's intent with one desk verb, in a job.

Those that open on top of the review are imported when they are first asked for, which keeps them off the way to the
first frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.tui.screens import (
        codebook,
        coverage,
        dashboard,
        earlier,
        help,
        jobs_drawer,
        log,
        refused,
        source,
        sources,
        tour,
    )

__all__ = [
    "codebook",
    "coverage",
    "dashboard",
    "earlier",
    "help",
    "jobs_drawer",
    "log",
    "refused",
    "source",
    "sources",
    "tour",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return import_module(f"{__name__}.{name}")
