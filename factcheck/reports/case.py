"""A report with its cross-references resolved, as the formats made for people show it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby
from urllib.parse import urlsplit

from factcheck.model.claims import Replacement, State
from factcheck.model.plain import visible
from factcheck.model.report import Report, ReportClaim, ReportEvidence, ReportSnapshot, ReportSource, ReportVerdict
from factcheck.model.scales import SIGN_NOTHING, SIGN_OPEN, Tone, mark_of
from factcheck.model.walking import Walk, silently
from factcheck.reports.members import utc

SHORT_HASH = 12
"""Hexadecimal digits by which people tell snapshots apart; the whole hash always stands beside them."""
SIGN_DISCARDED = "×"
NOTHING = "Nothing to check"
_ADDRESS = re.compile(r"[<(][^<>()\s]*@[^<>()\s]*[>)]|(?<![^\s(])[^\s<>()]+@[^\s<>()]+")
_UNLINKABLE = re.compile(r"[\s<>\\\"`{}|^\[\]]")


@dataclass(frozen=True, slots=True)
class Count:
    """How many claims stand at one rating, or at none."""

    sign: str
    label: str
    tone: Tone
    count: int


@dataclass(frozen=True)
class Case:
    """A report and the questions its readers ask of it. Claims that were discarded are kept apart from the rest.

    By `walk` a format goes through what is as long as the case.
    """

    report: Report
    walk: Walk = silently

    @cached_property
    def claims(self) -> tuple[ReportClaim, ...]:
        """The claims that were not discarded, in order of number."""
        return tuple(c for c in self._numbered if c.state is not State.DISCARDED)

    @cached_property
    def discarded(self) -> tuple[ReportClaim, ...]:
        """The claims that were discarded or replaced by others."""
        return tuple(c for c in self._numbered if c.state is State.DISCARDED)

    @cached_property
    def open(self) -> tuple[ReportClaim, ...]:
        """The claims that still wait for a verdict."""
        return tuple(c for c in self.claims if self.waits(c))

    @cached_property
    def disputed(self) -> tuple[ReportClaim, ...]:
        """The claims whose reviewers disagree."""
        return tuple(c for c in self.claims if self.disagree(c))

    @cached_property
    def sources(self) -> tuple[ReportSource, ...]:
        """The sources, in order of number."""
        return tuple(sorted(self.report.sources, key=lambda s: s.number))

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """How many claims carry which newest verdict, in the scale's order, then those without one."""
        return tuple(count for count in (*self._rated(), *self._unrated()) if count.count)

    def number(self, claim: int) -> str:
        """A claim's number as people type it: `3.12`."""
        return f"{self.report.number}.{claim}"

    def waits(self, claim: ReportClaim) -> bool:
        """Whether the claim still waits for a verdict."""
        return claim.state is State.OPEN and claim.kind.checkable and not claim.current

    def disagree(self, claim: ReportClaim) -> bool:
        """Whether the current verdicts of this claim differ."""
        return len({verdict.rating.id for verdict in claim.current}) > 1

    def label(self, claim: ReportClaim) -> str:
        """The newest verdict in words, or why there is none."""
        if claim.current:
            return claim.current[0].rating.label
        return "Open" if claim.kind.checkable else NOTHING

    def tone(self, claim: ReportClaim) -> Tone:
        """What the claim's colour means."""
        return mark_of(claim.kind, tuple(v.rating for v in claim.current))[1]

    def earlier(self, claim: ReportClaim) -> tuple[ReportVerdict, ...]:
        """The verdicts that no longer stand, newest first."""
        return tuple(v for v in claim.verdicts if not v.current)

    def quotes(self, claim: ReportClaim) -> tuple[str, ...]:
        """The article's own words for the claim, one stretch per span."""
        return tuple(self.report.text[start:end] for start, end in claim.spans)

    def origin(self, replacement: Replacement) -> str:
        """The article's words that a replacement was taken from; empty when it follows from the article's date."""
        return self.report.text[slice(*replacement.origin)] if replacement.origin else ""

    def evidence(self, claim: ReportClaim) -> tuple[ReportEvidence, ...]:
        """The claim's quotes, in order of number."""
        return tuple(sorted(claim.evidence, key=lambda e: e.number))

    def rests_on(self, verdict: ReportVerdict) -> tuple[tuple[int, bool], ...]:
        """The numbers of the quotes that a verdict rests on, each with whether it is still in the case."""
        return tuple((number, number in self._evidence) for number in sorted(verdict.evidence))

    def later(self, claim: ReportClaim, verdict: ReportVerdict) -> tuple[int, ...]:
        """The numbers of the claim's quotes that were attached after a verdict was given, which cannot rest on them."""
        quotes = (e for e in self.evidence(claim) if e.number not in verdict.evidence)
        return tuple(e.number for e in quotes if utc(e.created) > utc(verdict.created))

    def source(self, evidence: ReportEvidence) -> ReportSource:
        """The source that the quote is from (it is in the case, or the case is broken: KeyError)."""
        return self._sources[evidence.source]

    def fetches(self, source: ReportSource) -> tuple[ReportSnapshot, ...]:
        """The snapshots of a source, oldest first."""
        return self._fetches.get(source.number, ())

    def snapshot(self, evidence: ReportEvidence) -> ReportSnapshot | None:
        """The first fetch of the bytes that the quote was read from, or None when the case does not hold it."""
        return self._snapshots.get((evidence.source, evidence.sha256))

    def _rated(self) -> Iterator[Count]:
        newest = Counter(c.current[0].rating for c in self.claims if c.current)
        foreign = sorted(newest.keys() - set(self.report.scale.ratings), key=lambda r: (r.id, r.label, r.definition))
        for rating in (*self.report.scale.ratings, *foreign):
            yield Count(rating.sign, rating.label, rating.tone, newest[rating])

    def _unrated(self) -> Iterator[Count]:
        unchecked = sum(not c.kind.checkable and not c.current for c in self.claims)
        yield Count(SIGN_OPEN, "Open", Tone.OPEN, len(self.open))
        yield Count(SIGN_NOTHING, NOTHING, Tone.NOTHING, unchecked)
        yield Count(SIGN_DISCARDED, "Discarded or replaced", Tone.NOTHING, len(self.discarded))

    @cached_property
    def _numbered(self) -> tuple[ReportClaim, ...]:
        return tuple(sorted(self.report.claims, key=lambda c: c.number))

    @cached_property
    def _sources(self) -> dict[int, ReportSource]:
        return {source.number: source for source in self.report.sources}

    @cached_property
    def _fetches(self) -> dict[int, tuple[ReportSnapshot, ...]]:
        ordered = sorted(self.report.snapshots, key=lambda s: (s.source, utc(s.fetched), s.sha256, s.url))
        return {number: tuple(fetches) for number, fetches in groupby(ordered, key=lambda s: s.source)}

    @cached_property
    def _snapshots(self) -> dict[tuple[int, str], ReportSnapshot]:
        newest_first = (s for fetches in self._fetches.values() for s in reversed(fetches))
        return {(s.source, s.sha256): s for s in newest_first}

    @cached_property
    def _evidence(self) -> frozenset[int]:
        return frozenset(e.number for c in self.report.claims for e in c.evidence)


def byline(reviewer: str) -> str:
    """A reviewer as the public is told: the name without the address, of an address alone what stands before the @."""
    name = _ADDRESS.sub("", reviewer).strip()
    return name or reviewer.strip().strip("<>").partition("@")[0] or reviewer


def clock(moment: datetime) -> str:
    """The moment for people: `2024-04-05 10:30 UTC`."""
    return f"{utc(moment):%Y-%m-%d %H:%M} UTC"


def linkable(url: str) -> str:
    """The address when it may become a link, else an empty string.

    Only http and https with a host, and no character that could end the link or hide where it leads.
    """
    if _UNLINKABLE.search(url) or visible(url) != url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.hostname else ""
