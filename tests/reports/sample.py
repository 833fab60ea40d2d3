"""One case made by hand, with everything in it that a report may have to show, hostile text included."""

from datetime import UTC, date, datetime
from hashlib import sha256

from factcheck.model.anchors import anchor_at
from factcheck.model.claims import Claimant, Kind, Replacement, State
from factcheck.model.codebook import Applies, CodeField, CodeValue
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
from factcheck.model.tags import Tag

HOSTILE_MARKUP = '<script>alert("x")</script>'
HOSTILE_URL = "javascript:alert(1)"
TITLE = f"Harbour of Exampleton *opens* [twice] {HOSTILE_MARKUP}"
TEXT = """Harbour of Exampleton opens twice

The harbour board said on Tuesday that 1,240 ships called last year, a third more than in 2022.
The ferry line, which the board owns, made a loss of $3 million & pays no rent_at_all.

“We shall never close the old pier”, its chair said. The pier is the prettiest on the coast.
# Not a heading, <b>not bold</b>, {{ not_a_template }} \x9b31m and \u202enot reversed
"""
PAGE = """Harbour statistics 2023

In all, 1,240 ships called at the harbour in 2023, against 1,198 in the year before.

The ferry line closed the year with a loss of 3 million."""
FIRST, SECOND = "first.checker@example.org", "second.checker@example.org"
PAGE_HASH = sha256(PAGE.encode()).hexdigest()
LOST_HASH = sha256(b"a page that nobody kept").hexdigest()


def at(day, hour=9, minute=0):
    return datetime(2024, 4, day, hour, minute, tzinfo=UTC)


def place(words, text=TEXT):
    start = text.index(words)
    return start, start + len(words)


def verdict(rating, rationale, reviewer, created, **more):
    fields = {"evidence": (), "withdrawn": None, "current": True, **more}
    return ReportVerdict(DEFAULT_SCALE.rating(rating), rationale, reviewer=reviewer, created=created, **fields)


def evidence(number, stance, words):
    anchor = anchor_at(PAGE, *place(words, PAGE))
    return ReportEvidence(number, 7, PAGE_HASH, stance, anchor, "plain", "1", FIRST, at(5, 10, number), True)


def claim(number, text, spans, **more):
    fields = {
        "kind": Kind.FACT,
        "claimant": None,
        "check_worthiness": 0.5,
        "needs_context": "",
        "replacements": (),
        "state": State.OPEN,
        "replaced_by": (),
        "sources": (),
        "evidence": (),
        "verdicts": (),
        "notes": (),
        **more,
    }
    return ReportClaim(number, text, spans, **fields)


UNVERIFIED = ReportEvidence(
    number=12,
    source=9,
    sha256=LOST_HASH,
    stance=Stance.CONTEXT,
    anchor=anchor_at("so they say: no rent was ever asked, \x9b31m1) it seems", 13, 36),
    reader="html",
    reader_version="4",
    reviewer=SECOND,
    created=at(6, 8),
    verified=False,
)
CLAIMS = (
    claim(
        1,
        "The harbour board of Exampleton said on 2 April 2024 that 1,240 ships called at the harbour in 2023.",
        (place("The harbour board said on Tuesday that 1,240 ships called last year"),),
        kind=Kind.STATISTIC,
        claimant=Claimant("the harbour board"),
        check_worthiness=0.91,
        replacements=(
            Replacement("Tuesday", "2 April 2024"),
            Replacement("The harbour", "The harbour board of Exampleton", place("Harbour of Exampleton")),
        ),
        sources=(7,),
        evidence=(evidence(4, Stance.SUPPORTS, "1,240 ships called at the harbour in 2023"),),
        verdicts=(
            verdict("true", "The harbour's own figures give the number.", FIRST, at(5, 11), evidence=(4,)),
            verdict("unproven", "No figures yet.", FIRST, at(4, 11), current=False),
        ),
        notes=(ReportNote(3, "Ask for the figures of 2021 too.", FIRST, at(4, 12)),),
        tags=(Tag("topic", "shipping"), Tag("topic", "trade"), Tag("tone", HOSTILE_MARKUP[:6])),
        assigned=SECOND,
    ),
    claim(
        2,
        "A third more ships called at the harbour of Exampleton in 2023 than in 2022.",
        (place("ships called last year"), place("a third more than in 2022")),
        kind=Kind.STATISTIC,
        claimant=Claimant("the harbour board"),
        check_worthiness=0.88,
        sources=(7,),
        evidence=(evidence(5, Stance.REFUTES, "against 1,198 in the year before"),),
        verdicts=(
            verdict(
                "mostly-false",
                f"More, yes: 3.5 per cent.\n\nNot a third. {HOSTILE_MARKUP}\n1. not a list\n- nor this",
                SECOND,
                at(6, 15),
                evidence=(5, 6),
            ),
            verdict("false", "1,240 is 3.5 per cent more than 1,198.", FIRST, at(5, 12), evidence=(5,)),
            verdict("true", "Typed in the wrong line.", SECOND, at(5, 9), withdrawn=at(5, 10), current=False),
        ),
    ),
    claim(
        3,
        "The ferry line made a loss of $3 million and pays no rent.",
        (place("The ferry line, which the board owns, made a loss of $3 million & pays no rent_at_all"),),
        state=State.DISCARDED,
        replaced_by=(4, 5),
    ),
    claim(
        4,
        "The ferry line made a loss of $3 million.",
        (place("The ferry line"), place("made a loss of $3 million")),
        kind=Kind.STATISTIC,
        check_worthiness=0.8,
        sources=(7,),
        evidence=(evidence(8, Stance.SUPPORTS, "The ferry line closed the year with a loss of 3 million."),),
    ),
    claim(
        5,
        "The ferry line pays no rent_at_all.",
        (place("The ferry line"), place("pays no rent_at_all")),
        needs_context="rent_at_all",
        sources=(9,),
        evidence=(UNVERIFIED,),
        notes=(ReportNote(2, f"Seen on {HOSTILE_URL}", SECOND, at(6, 9)),),
    ),
    claim(
        6,
        "The chair of the harbour board said that the old pier would never be closed.",
        (place("“We shall never close the old pier”, its chair said."),),
        kind=Kind.QUOTE,
        claimant=Claimant("the chair", "of the harbour board"),
        check_worthiness=0.4,
        verdicts=(verdict("satire", "", SECOND, at(6, 16)),),
    ),
    claim(
        8,
        "The pier is the prettiest on the coast.",
        (place("The pier is the prettiest on the coast."),),
        kind=Kind.OPINION,
        check_worthiness=0.05,
    ),
    claim(
        9,
        "# Not a heading, <b>not bold</b> \x9b31m | not a cell",
        (place("# Not a heading, <b>not bold</b>, {{ not_a_template }} \x9b31m and \u202enot reversed"),),
        kind=Kind.OTHER,
        check_worthiness=0.0,
    ),
)
SAMPLE = Report(
    number=3,
    citation=Citation(
        TITLE, "A. Writer", "Exampleton Post", date(2024, 4, 3), "https://news.example.org/harbour?a=1&copy;=2", "en"
    ),
    text=TEXT,
    sha256=sha256(TEXT.encode()).hexdigest(),
    scale=DEFAULT_SCALE,
    sources=(
        ReportSource(
            7,
            SourceKind.WEB_PAGE,
            Citation(
                "Harbour statistics 2023",
                "",
                "Exampleton Harbour Board",
                date(2024, 1, 15),
                "https://harbour.example.org/2023",
            ),
        ),
        ReportSource(9, SourceKind.WEB_PAGE, Citation(f"Rent? {HOSTILE_MARKUP}", "`x` & _y_", url=HOSTILE_URL)),
    ),
    snapshots=(
        ReportSnapshot(
            sha256=PAGE_HASH,
            source=7,
            url="https://harbour.example.org/2023/",
            fetched=datetime(2024, 4, 5, 9, 30, 1, 250000, UTC),
            headers=(("content-type", "text/plain; charset=utf-8"), ("etag", '"a1"')),
            media_type="text/plain",
            body=PAGE.encode(),
        ),
        ReportSnapshot(
            sha256=PAGE_HASH,
            source=7,
            url="https://harbour.example.org/2023/",
            fetched=at(6, 7),
            headers=(),
            media_type="text/plain",
            body=PAGE.encode(),
        ),
    ),
    claims=CLAIMS,
    tags=(Tag("topic", "shipping"),),
    codebook=(
        CodeField("topic", Applies.BOTH, True, "What it is about.", (CodeValue("trade"), CodeValue("shipping"))),
        CodeField("tone", values=(CodeValue(HOSTILE_MARKUP[:6], HOSTILE_MARKUP), CodeValue("calm"))),
    ),
)
EMPTY = Report(1, Citation(), "Nothing to see.\n", sha256(b"Nothing to see.\n").hexdigest(), DEFAULT_SCALE, (), (), ())
