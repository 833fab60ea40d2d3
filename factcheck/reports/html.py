"""The report as one HTML page that needs nothing else: no script, no font, no picture, no request to anybody."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from factcheck.model.plain import visible
from factcheck.model.report import Report
from factcheck.model.walking import Walk, silently
from factcheck.reports.case import SHORT_HASH, Case, byline, clock, linkable
from factcheck.reports.pieces import Piece, paragraphs

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def render(report: Report, walk: Walk = silently) -> bytes:
    """The report as a page. Notes stay inside: they are the reviewers' own."""
    case = Case(report, walk)
    page = _ENVIRONMENT.get_template("report.html").render(
        case=case,
        report=report,
        paragraphs=walk(_below_the_headline(case), "drawing the article"),
        language=report.citation.language if _LANGUAGE.fullmatch(report.citation.language) else "",
        style_hash=_style_hash(),
        short=SHORT_HASH,
    )
    return (page.rstrip("\n") + "\n").encode()


def _below_the_headline(case: Case) -> Iterator[tuple[Piece, ...]]:
    """The article's paragraphs, without the headline, which stands above them, unless something is claimed in it."""
    found = paragraphs(case.report.text, case.claims)
    for first in islice(found, 1):
        said = "".join(piece.text for piece in first)
        if any(piece.claims for piece in first) or said.split() != case.report.citation.title.split():
            yield first
    yield from found


def _style_hash() -> str:
    """By which the page's security policy knows its only style sheet (https://www.w3.org/TR/CSP3/, 6.7.3.3)."""
    style = _ENVIRONMENT.get_template("report.css").render()
    return b64encode(sha256(style.encode()).digest()).decode("ascii")


def _printed(value: Any) -> str:
    """Every value that a template prints passes here, before it is escaped."""
    return value if isinstance(value, Markup) else visible(str(value))


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"byline": byline, "clock": clock, "linkable": linkable, "lines": _lines}
    return environment


_ENVIRONMENT = _environment()
