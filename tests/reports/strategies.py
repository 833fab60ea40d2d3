"""Made-up cases that hold together: what a seed file may carry, numbered from 1 as the file numbers them."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model.anchors import Anchor, anchor_at
from factcheck.model.claims import Claimant, Kind, Replacement, State
from factcheck.model.codebook import Applies, CodeField, CodeValue
from factcheck.model.document import Citation
from factcheck.model.plain import clean
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
from factcheck.model.scales import DEFAULT_SCALE, Rating, Scale, Tone
from factcheck.model.tags import Tag
from factcheck.readers import read

TRAFFIC_LIGHTS = Scale(
    "lights", "Traffic lights", (Rating("go", "Go", Tone.GOOD, "✓", "Right.", 1), Rating("no", "No", Tone.BAD, "✗", ""))
)
FOREIGN = Rating("pants-on-fire", "Pants on fire", Tone.BAD, "✗", "Of an earlier scale.", 0)
REVIEWERS = ("one@example.org", "two@example.org", "Drei <drei@example.org>")

words = st.text(max_size=40).map(clean)
some_words = st.text(min_size=1, max_size=60).map(lambda text: f"{clean(text)} words")
articles = st.lists(some_words, min_size=1, max_size=5).map("\n".join).map(clean)
CODEBOOK = (
    CodeField("topic", Applies.BOTH, True, "About.", (CodeValue("trade", "Buying."), CodeValue("health"))),
    CodeField("frame", values=(CodeValue("war"),)),
)
ABOUT = (Tag("topic", "health"), Tag("topic", "trade"))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
citations = st.builds(
    Citation, words, words, words, st.none() | st.dates(), words | st.just("https://example.org/a?b=1"), words
)


@st.composite
def spans_of(draw, text, count=3):
    cuts = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2 * count, unique=True).map(sorted))
    return tuple(zip(cuts[::2], cuts[1::2], strict=False))


@st.composite
def snapshots_of(draw, source):
    body = draw(st.just(b"") | some_words.map(str.encode))
    return ReportSnapshot(
        sha256=sha256(body).hexdigest() if body else draw(words.map(lambda w: sha256(w.encode()).hexdigest())),
        source=source,
        url=draw(words),
        fetched=draw(moments),
        headers=tuple(draw(st.lists(st.tuples(words, words), max_size=2))),
        media_type="text/plain; charset=utf-8",
        body=body,
    )


@st.composite
def quotes_from(draw, number, sources, snapshots):
    """A quote from a snapshot that came along, or from one that did not."""
    fields = {"number": number, "stance": draw(st.sampled_from(Stance)), "reviewer": draw(st.sampled_from(REVIEWERS))}
    fields["created"] = draw(moments)
    kept = [(s, document) for s in snapshots if s.body and (document := document_of(s))]
    if kept and draw(st.booleans()):
        snapshot, document = draw(st.sampled_from(kept))
        start, end = draw(spans_of(document.text, 1))[0]
        return ReportEvidence(
            source=snapshot.source,
            sha256=snapshot.sha256,
            anchor=anchor_at(document.text, start, end),
            reader=document.reader,
            reader_version=document.reader_version,
            verified=True,
            **fields,
        )
    lost, start = draw(some_words), draw(st.integers(0, 10**6))
    anchor = Anchor(lost, draw(words), draw(words), start, start + len(lost))
    digest = sha256(b"lost").hexdigest()
    return ReportEvidence(
        source=draw(st.sampled_from(sources)).number,
        sha256=digest,
        anchor=anchor,
        reader="plain",
        reader_version="0",
        verified=False,
        **fields,
    )


def document_of(snapshot):
    try:
        return read(snapshot.body, media_type=snapshot.media_type, url=snapshot.url)
    except InputError:
        return None


@st.composite
def verdicts_on(draw, scale, evidence):
    made = draw(
        st.lists(
            st.builds(
                ReportVerdict,
                rating=st.sampled_from((*scale.ratings, FOREIGN)),
                rationale=words,
                evidence=st.lists(st.sampled_from(evidence), unique=True).map(sorted).map(tuple)
                if evidence
                else st.just(()),
                reviewer=st.sampled_from(REVIEWERS),
                created=moments,
                withdrawn=st.none() | moments,
                current=st.just(False),
            ),
            max_size=4,
        )
    )
    newest_first = sorted(made, key=lambda v: v.created, reverse=True)
    firsts = {}
    for verdict in newest_first:
        if verdict.withdrawn is None:
            firsts.setdefault(verdict.reviewer, id(verdict))
    return tuple(replace(v, current=firsts.get(v.reviewer) == id(v)) for v in newest_first)


@st.composite
def claims_of(draw, number, numbers, text, sources, **given):
    return ReportClaim(
        number=number,
        text=draw(some_words),
        spans=draw(spans_of(text)),
        kind=draw(st.sampled_from(Kind)),
        claimant=draw(st.none() | st.builds(Claimant, some_words, words)),
        check_worthiness=draw(st.floats(0, 1)),
        needs_context=draw(words),
        replacements=tuple(
            draw(
                st.lists(
                    st.builds(Replacement, words, words, st.none() | spans_of(text, 1).map(lambda s: s[0])), max_size=2
                )
            )
        ),
        state=draw(st.sampled_from(State)),
        replaced_by=tuple(draw(st.lists(st.sampled_from(numbers), unique=True, max_size=2).map(sorted))),
        tags=tuple(sorted(draw(st.sets(st.sampled_from((*ABOUT, Tag("frame", "war"))))))),
        assigned=draw(st.sampled_from(("", *REVIEWERS))),
        sources=tuple(sorted(draw(st.sets(st.sampled_from([s.number for s in sources])) if sources else st.just(())))),
        **given,
    )


@st.composite
def reports(draw):
    """A report as a seed file gives it back: rows numbered from 1, lists in order."""
    text, scale = draw(articles), draw(st.sampled_from((DEFAULT_SCALE, TRAFFIC_LIGHTS)))
    sources = tuple(
        draw(st.builds(ReportSource, st.just(n), st.sampled_from(SourceKind), citations))
        for n in range(1, draw(st.integers(0, 3)) + 1)
    )
    snapshots = [s for source in sources for s in draw(st.lists(snapshots_of(source.number), max_size=2))]
    snapshots.sort(key=lambda s: (s.source, s.fetched, s.sha256, s.url))
    numbers = draw(st.lists(st.integers(1, 400), unique=True, max_size=4).map(sorted))
    quotes = draw(st.lists(st.integers(0, 3), max_size=5)) if sources and numbers else []
    notes = draw(st.lists(st.integers(0, 3), max_size=4)) if numbers else []
    claims = []
    for place, number in enumerate(numbers):
        mine = [n for n, owner in enumerate(quotes, start=1) if owner % len(numbers) == place]
        evidence = tuple(draw(quotes_from(n, sources, snapshots)) for n in mine)
        given = {
            "evidence": evidence,
            "verdicts": draw(verdicts_on(scale, range(1, len(quotes) + 1))),
            "notes": tuple(
                ReportNote(n, draw(words), draw(st.sampled_from(REVIEWERS)), draw(moments))
                for n, owner in enumerate(notes, start=1)
                if owner % len(numbers) == place
            ),
        }
        claims.append(draw(claims_of(number, numbers, text, sources, **given)))
    return Report(
        number=draw(st.integers(1, 999)),
        citation=draw(citations),
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        scale=scale,
        sources=sources,
        snapshots=tuple(snapshots),
        claims=tuple(claims),
        tags=tuple(sorted(draw(st.sets(st.sampled_from(ABOUT))))),
        codebook=CODEBOOK,
    )


def renumbered(report, step):
    """The same case as a fuller workspace numbers it: every source, evidence and note at `step` times its number."""
    return replace(
        report,
        sources=tuple(replace(s, number=s.number * step) for s in report.sources),
        snapshots=tuple(replace(s, source=s.source * step) for s in report.snapshots),
        claims=tuple(
            replace(
                c,
                sources=tuple(n * step for n in c.sources),
                evidence=tuple(replace(e, number=e.number * step, source=e.source * step) for e in c.evidence),
                verdicts=tuple(replace(v, evidence=tuple(n * step for n in v.evidence)) for v in c.verdicts),
                notes=tuple(replace(n, number=n.number * step) for n in c.notes),
            )
            for c in report.claims
        ),
    )
