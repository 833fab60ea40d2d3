"""What is told by its content to be no article although it holds text: data in JSON, and a report of ours."""

from __future__ import annotations

import json
import re
from typing import Any

from factcheck.errors import InputError
from factcheck.model.codebook import FORMAT as CODEBOOK
from factcheck.readers.claimreview import reviews

_REPORT = re.compile(rb'<meta name="generator" content="factcheck">')
HEAD = 4096
"""Bytes at the beginning of a page in which its generator is named."""
_OURS = {
    CODEBOOK: ("a codebook", "`factcheck codebook import` takes it in."),
    "factcheck-report": (
        "a report of factcheck",
        "`factcheck export ARTICLE --format seed` writes a case that can be taken in.",
    ),
}


def refuse_no_article(body: bytes, where: str) -> None:
    """Sees to it that this may be an article; `where` opens the message.

    Raises:
        InputError: it is data in JSON, or a report; the message says which.
    """
    if _REPORT.search(body[:HEAD]):
        what, hint = _OURS["factcheck-report"]
        raise InputError(f"{where} is {what}, no article.", hint=hint)
    if body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["} and (found := _data(body)) is not None:
        what, hint = _described(found)
        raise InputError(f"{where} is {what}, no article.", hint=hint)


def _described(found: Any) -> tuple[str, str]:
    if isinstance(found, dict) and found.get("format") in _OURS:
        return _OURS[found["format"]]
    if next(reviews(found), None):
        return "claims checked before (ClaimReview)", "`factcheck library import` takes them in."
    return "data (JSON)", "Give the text itself; `factcheck library import` takes in lists of claims checked before."


def _data(body: bytes) -> Any:
    """The JSON value that this is, or a list of those on its lines; None where it only begins like one."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        pass
    try:
        found = [json.loads(line) for line in body.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        return None
    return found if all(isinstance(one, dict) for one in found) else None
