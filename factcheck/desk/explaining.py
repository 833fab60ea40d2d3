"""Why a claim is of its kind, and worth what it is: what the screen shows beside each claim, without the splitter."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.explaining import explain
from factcheck.text.kinds import KindReason
from factcheck.text.worthiness import Reason


def reasons(wording: str, language: str = "") -> tuple[KindReason, Sequence[Reason]]:
    """Why a wording is of its kind, and what makes it more or less worth checking, the strongest first.

    `language` is that of the article; without one it is detected.
    """
    return explain(wording, language)
