"""Words for the clipboard of the terminal that people sit at, by OSC 52, and what they are."""

from __future__ import annotations

from typing import Any

from factcheck.model.document import Citation
from factcheck.model.plain import visible
from factcheck.model.rows import ClaimRow, SourceRow, VerdictRow
from factcheck.tui.screens.acting import Acting

SHOWN = 60
"""Characters of what was copied that are shown."""


def copy(screen: Acting[Any], what: str, words: str) -> None:
    """Puts words into the clipboard and says so; control characters in them are pictures, wherever they are pasted."""
    safe = "".join(one if one in "\n\t" else visible(one) for one in words)
    screen.app.copy_to_clipboard(safe)
    line = " ".join(safe.split())
    screen.flash(f"Copied {what}: {line if len(line) <= SHOWN else f'{line[:SHOWN]}…'}")


def claim_words(row: ClaimRow) -> str:
    """A claim with its number, and how it was rated."""
    rated = " / ".join(rating.label for rating in row.ratings) or ("open" if row.open else "no verdict")
    return f"{row.number} {row.text} ({rated})"


def verdict_words(row: VerdictRow) -> str:
    """A verdict, what it rests on, and why."""
    rests = f", rests on {', '.join(row.evidence)}" if row.evidence else ""
    head = f"{row.claim} {row.rating.label}, by {row.reviewer}{rests}"
    return f"{head}\n{row.rationale}" if row.rationale else head


def cited(citation: Citation, source: SourceRow | None = None) -> str:
    """A citation as reports give it, with the day on which a source was fetched."""
    fetched = f", fetched {source.fetched.date().isoformat()}" if source and source.fetched else ""
    return citation.line + fetched
