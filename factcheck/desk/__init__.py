"""The verbs of the work: what a checker does, each as one plain function.

Every verb takes the `Workspace` first, is synchronous, may be called from any thread, and raises nothing but
`factcheck.errors`. A module of verbs is imported when it is first asked for, which keeps the database's libraries
off the way to the first frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.desk import (
        articles,
        claims,
        codebook,
        coverage,
        drafts,
        engines,
        evidence,
        explaining,
        figures,
        files,
        finding,
        folders,
        history,
        intake,
        keeping,
        library,
        loading,
        look,
        matching,
        meaning,
        news,
        notes,
        paging,
        redating,
        report,
        rewording,
        semantic,
        several,
        source_list,
        sources,
        tagging,
        verdicts,
        workspace,
    )

__all__ = [
    "articles",
    "claims",
    "codebook",
    "coverage",
    "drafts",
    "engines",
    "evidence",
    "explaining",
    "figures",
    "files",
    "finding",
    "folders",
    "history",
    "intake",
    "keeping",
    "library",
    "loading",
    "look",
    "matching",
    "meaning",
    "news",
    "notes",
    "paging",
    "redating",
    "report",
    "rewording",
    "semantic",
    "several",
    "source_list",
    "sources",
    "tagging",
    "verdicts",
    "workspace",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return import_module(f"{__name__}.{name}")
