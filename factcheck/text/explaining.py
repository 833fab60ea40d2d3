"""Why a wording is of its kind and how much it is worth checking, by the rules of its own language."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.foreign.shapes import explain_shape, reasons_of_shape, worth_of_shape
from factcheck.text.kinds import KindReason, explain_kind
from factcheck.text.language import spoken
from factcheck.text.worthiness import Reason, check_worthiness, explain_worthiness


def explain(wording: str, language: str = "") -> tuple[KindReason, Sequence[Reason]]:
    """Its kind with the reason, and what makes it more or less worth checking, the strongest first.

    `language` is a tag such as `pt-BR`; without one it is detected.
    """
    found = spoken(wording, language)
    if found == "en":
        return explain_kind(wording), explain_worthiness(wording)
    return explain_shape(wording, found), reasons_of_shape(wording, found)


def worth(wording: str, language: str = "") -> float:
    """How much a wording is worth checking, from 0 to 1."""
    found = spoken(wording, language)
    return check_worthiness([wording])[0] if found == "en" else worth_of_shape(wording, found)
