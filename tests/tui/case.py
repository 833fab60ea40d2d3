"""A small case with fixed times: every kind of row that the screens show, and hostile words where they fit."""

import hashlib
from datetime import UTC, date, datetime

from factcheck.model.anchors import anchor_at
from factcheck.model.claims import Claimant, Kind, Replacement, State
from factcheck.model.document import Citation
from factcheck.model.report import (
    Report,
    ReportClaim,
    ReportEvidence,
    ReportNote,
    ReportSnapshot,
    ReportSource,
    ReportVerdict,
)
from factcheck.model.rows import SourceKind, Stance
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.reports.seed import render

MOMENT = datetime(2024, 4, 4, 9, 30, tzinfo=UTC)
SEEDED = "2024-04-04T09:05:00.000000+00:00"
"""When the case was taken in, as the store writes it."""
REVIEWER = "checker@desk.example"
TEXT = """A bridge is opened

By a staff writer

The new bridge over the Lena was opened on Monday. It is 1,200 metres long, and the mayor said it had cost less \
than planned. Nobody likes the colour.

Traffic on the ferry fell by half within a week, the port authority reported. A second bridge will follow next year.
"""
SOURCE = """Minutes of the council

The bridge was opened to traffic on Monday, 1 April. Its length between the abutments is 1,150 metres.

The final account is not closed yet. The council expects it in June.
"""
HOSTILE = (
    "\x1b[31mred\x1b[0m [bold]x[/bold] [@click=app.quit]q[/] \u202eabc\u202c e\u0301 👩\u200d👩\u200d👧 中文字 \x9b2J"
)


def span(words, text=TEXT):
    start = text.index(words)
    return start, start + len(words)


def claim(number, text, words, **more):
    values = {
        "number": number,
        "text": text,
        "spans": tuple(span(one) for one in words),
        "kind": Kind.FACT,
        "claimant": None,
        "check_worthiness": 0.6,
        "needs_context": "",
        "replacements": (),
        "state": State.OPEN,
        "replaced_by": (),
        "sources": (),
        "evidence": (),
        "verdicts": (),
        "notes": (),
    }
    return ReportClaim(**(values | more))


def quote(number, words, stance, body):
    return ReportEvidence(
        number,
        1,
        hashlib.sha256(body).hexdigest(),
        stance,
        anchor_at(SOURCE, *span(words, SOURCE)),
        "plain",
        "1",
        REVIEWER,
        MOMENT,
        True,
    )


def report():
    body = SOURCE.encode()
    verdict = ReportVerdict(
        DEFAULT_SCALE.rating("mostly-false"), "The minutes give 1,150 metres.", (2,), REVIEWER, MOMENT, None, True
    )
    claims = (
        claim(
            1,
            "The new bridge over the Lena was opened on Monday, 1 April 2024.",
            ["The new bridge over the Lena was opened on Monday"],
            sources=(1,),
            replacements=(Replacement("Monday", "Monday, 1 April 2024", None),),
            evidence=(quote(1, "The bridge was opened to traffic on Monday, 1 April.", Stance.SUPPORTS, body),),
            notes=(ReportNote(1, "Ask the council for the minutes of March, too.", REVIEWER, MOMENT),),
        ),
        claim(
            2,
            "The new bridge over the Lena is 1,200 metres long.",
            ["It is 1,200 metres long"],
            sources=(1,),
            kind=Kind.STATISTIC,
            check_worthiness=0.9,
            verdicts=(verdict,),
            evidence=(quote(2, "length between the abutments is 1,150 metres", Stance.REFUTES, body),),
        ),
        claim(
            3,
            "The bridge over the Lena cost less than planned.",
            ["it had cost less than planned"],
            sources=(1,),
            kind=Kind.QUOTE,
            claimant=Claimant("the mayor"),
            needs_context="planned",
        ),
        claim(4, "Nobody likes the colour.", ["Nobody likes the colour"], kind=Kind.OPINION, check_worthiness=0.1),
        claim(
            5,
            "Traffic on the ferry fell by half within a week of the opening, the port authority reported.",
            ["Traffic on the ferry fell by half within a week"],
            kind=Kind.STATISTIC,
            claimant=Claimant("the port authority"),
        ),
        claim(
            6,
            "A second bridge will follow in 2025.",
            ["A second bridge will follow next year"],
            kind=Kind.PREDICTION,
            check_worthiness=0.3,
        ),
    )
    citation = Citation(
        "A bridge is opened", "", "Practice wire", date(2024, 4, 3), "https://practice.example/bridge", "en"
    )
    minutes = Citation(
        "Minutes of the council", "", "Council", date(2024, 4, 2), "https://practice.example/minutes", "en"
    )
    snapshot = ReportSnapshot(
        hashlib.sha256(body).hexdigest(), 1, "https://practice.example/minutes", MOMENT, (), "text/plain", body
    )
    sources = (ReportSource(1, SourceKind.WEB_PAGE, minutes),)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return Report(1, citation, TEXT, digest, DEFAULT_SCALE, sources, (snapshot,), claims)


def seed_file(folder):
    """The case as a seed file in `folder`."""
    file = folder / "case.seed.json"
    file.write_bytes(render(report()))
    return file
