"""What is asked for on top of a screen, and given back to it; each imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.tui.screens.dialogs import (
        apart,
        codebook,
        coding,
        cutting,
        drafting,
        form,
        forms,
        rationale,
        seeding,
        split,
    )

__all__ = [
    "apart",
    "codebook",
    "coding",
    "cutting",
    "drafting",
    "form",
    "forms",
    "rationale",
    "seeding",
    "split",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return import_module(f"{__name__}.{name}")
