"""The seed file: a whole case, to be read back here or anywhere; its members are described in docs/formats.md."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from factcheck.model.report import Report, ReportClaim, ReportEvidence, ReportNote, ReportSnapshot, ReportVerdict
from factcheck.model.seed import FORMAT, VERSION
from factcheck.model.tags import Tag
from factcheck.model.walking import Walk, silently
from factcheck.reports.codebook import field_members, tag_members
from factcheck.reports.members import Members, citation, dumped, iso, utc, wording


def render(report: Report, walk: Walk = silently) -> bytes:
    """The report as a seed file.

    Sources, evidence and notes are numbered anew from 1, in their order, so that a case gives the same file in
    whatever workspace it lies. Bytes that several snapshots share are written once, with the first of them.
    """
    return dumped(_Seed.of(report).members(walk), walk)


@dataclass(frozen=True)
class _Seed:
    """A report, and the numbers that its rows have within the file by those they have outside."""

    report: Report
    sources: dict[int, int]
    evidence: dict[int, int]
    notes: dict[int, int]

    @classmethod
    def of(cls, report: Report) -> _Seed:
        return cls(
            report,
            _local(source.number for source in report.sources),
            _local(evidence.number for claim in report.claims for evidence in claim.evidence),
            _local(note.number for claim in report.claims for note in claim.notes),
        )

    def members(self, walk: Walk) -> Members:
        claims = sorted(self.report.claims, key=lambda c: c.number)
        return {
            "format": FORMAT,
            "version": VERSION,
            "article": self._article() | _coded(self.report.tags),
            **({"codebook": [field_members(field) for field in self.report.codebook]} if self.report.codebook else {}),
            "sources": [
                {"number": self.sources[s.number], "kind": s.kind, **citation(s.citation)}
                for s in sorted(self.report.sources, key=lambda s: s.number)
            ],
            "snapshots": self._snapshots(),
            "claims": [self._claim(claim) for claim in walk(claims, "telling of every claim")],
        }

    def _article(self) -> Members:
        cited = citation(self.report.citation)
        return {
            "number": self.report.number,
            "title": cited["title"],
            "text": self.report.text,
            "published": cited["published"],
            "url": cited["url"],
            "author": cited["author"],
            "publisher": cited["publisher"],
            "language": cited["language"],
            "scale": asdict(self.report.scale),
            "sha256": self.report.sha256,
        }

    def _snapshots(self) -> list[Members]:
        ordered = sorted(self.report.snapshots, key=lambda s: (s.source, utc(s.fetched), s.sha256, s.url))
        bodies = {s.sha256: s.body for s in ordered if s.body}
        return [self._snapshot(s, bodies.pop(s.sha256, b"")) for s in ordered]

    def _snapshot(self, snapshot: ReportSnapshot, body: bytes) -> Members:
        return {
            "sha256": snapshot.sha256,
            "source": self.sources[snapshot.source],
            "url": snapshot.url,
            "fetched": iso(snapshot.fetched),
            "headers": snapshot.headers,
            "media_type": snapshot.media_type,
            "body": b64encode(body).decode("ascii"),
        }

    def _claim(self, claim: ReportClaim) -> Members:
        newest_first = sorted(claim.verdicts, key=lambda v: utc(v.created), reverse=True)
        return {
            "number": claim.number,
            **wording(self.report, claim),
            "state": claim.state,
            "replaced_by": sorted(claim.replaced_by),
            "sources": sorted(self.sources[number] for number in claim.sources),
            "evidence": [self._evidence(e) for e in sorted(claim.evidence, key=lambda e: e.number)],
            "verdicts": [self._verdict(v) for v in newest_first],
            "notes": [self._note(n) for n in sorted(claim.notes, key=lambda n: n.number)],
            **_coded(claim.tags),
            **({"assigned": claim.assigned} if claim.assigned else {}),
        }

    def _evidence(self, evidence: ReportEvidence) -> Members:
        return {
            "number": self.evidence[evidence.number],
            "source": self.sources[evidence.source],
            "sha256": evidence.sha256,
            "stance": evidence.stance,
            **asdict(evidence.anchor),
            "reader": evidence.reader,
            "reader_version": evidence.reader_version,
            "reviewer": evidence.reviewer,
            "created": iso(evidence.created),
        }

    def _verdict(self, verdict: ReportVerdict) -> Members:
        of_scale = verdict.rating in self.report.scale.ratings
        return {
            "rating": verdict.rating.id if of_scale else asdict(verdict.rating),
            "label": verdict.rating.label,
            "rationale": verdict.rationale,
            # A quote removed after the verdict has no number in the file: what is in the case is all it can name.
            "evidence": sorted(self.evidence[number] for number in verdict.evidence if number in self.evidence),
            "reviewer": verdict.reviewer,
            "created": iso(verdict.created),
            "withdrawn": iso(verdict.withdrawn),
        }

    def _note(self, note: ReportNote) -> Members:
        return {
            "number": self.notes[note.number],
            "text": note.text,
            "reviewer": note.reviewer,
            "created": iso(note.created),
        }


def _coded(tags: Iterable[Tag]) -> Members:
    """The tags, if any, in order of their names: every workspace may have them in another order."""
    found = tag_members(sorted(tags))
    return {"tags": found} if found else {}


def _local(numbers: Iterable[int]) -> dict[int, int]:
    return {number: place for place, number in enumerate(sorted(numbers), start=1)}
