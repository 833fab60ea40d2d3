"""The whole case as JSON for other programs: values as they are, and every row with the number people type."""

from __future__ import annotations

from dataclasses import asdict

from factcheck.model.report import Report, ReportClaim, ReportEvidence, ReportNote, ReportSnapshot, ReportVerdict
from factcheck.model.walking import Walk, silently
from factcheck.reports.case import Case
from factcheck.reports.codebook import field_members, tag_members
from factcheck.reports.members import Members, citation, dumped, iso, wording

FORMAT = "factcheck-report"
VERSION = 1


def render(report: Report, walk: Walk = silently) -> bytes:
    """The report as one JSON object. Snapshots come with hash and size; the seed file is what carries their bytes."""
    case = Case(report, walk)
    claims = sorted(report.claims, key=lambda c: c.number)
    return dumped(
        {
            "format": FORMAT,
            "version": VERSION,
            "article": {
                "number": str(report.number),
                **citation(report.citation),
                "text": report.text,
                "sha256": report.sha256,
                "tags": tag_members(report.tags),
            },
            "codebook": [field_members(field) for field in report.codebook],
            "scale": asdict(report.scale),
            "sources": [
                {
                    "number": f"s{source.number}",
                    "kind": source.kind,
                    **citation(source.citation),
                    "snapshots": [_snapshot(snapshot) for snapshot in case.fetches(source)],
                }
                for source in case.sources
            ],
            "claims": [_claim(case, claim) for claim in walk(claims, "telling of every claim")],
        },
        walk,
    )


def _claim(case: Case, claim: ReportClaim) -> Members:
    return {
        "number": case.number(claim.number),
        **wording(case.report, claim),
        "state": claim.state,
        "replaced_by": [case.number(number) for number in sorted(claim.replaced_by)],
        "sign": claim.sign,
        "open": case.waits(claim),
        "disputed": case.disagree(claim),
        "tags": tag_members(claim.tags),
        "assigned": claim.assigned,
        "sources": [f"s{number}" for number in sorted(claim.sources)],
        "evidence": [_evidence(evidence) for evidence in case.evidence(claim)],
        "verdicts": [_verdict(verdict) for verdict in claim.verdicts],
        "notes": [_note(note) for note in sorted(claim.notes, key=lambda n: n.number)],
    }


def _snapshot(snapshot: ReportSnapshot) -> Members:
    return {
        "sha256": snapshot.sha256,
        "url": snapshot.url,
        "fetched": iso(snapshot.fetched),
        "headers": snapshot.headers,
        "media_type": snapshot.media_type,
        "size": len(snapshot.body),
    }


def _evidence(evidence: ReportEvidence) -> Members:
    return {
        "number": f"e{evidence.number}",
        "source": f"s{evidence.source}",
        "sha256": evidence.sha256,
        "stance": evidence.stance,
        **asdict(evidence.anchor),
        "reader": evidence.reader,
        "reader_version": evidence.reader_version,
        "verified": evidence.verified,
        "reviewer": evidence.reviewer,
        "created": iso(evidence.created),
    }


def _verdict(verdict: ReportVerdict) -> Members:
    return {
        "rating": asdict(verdict.rating),
        "rationale": verdict.rationale,
        "evidence": [f"e{number}" for number in sorted(verdict.evidence)],
        "reviewer": verdict.reviewer,
        "created": iso(verdict.created),
        "withdrawn": iso(verdict.withdrawn),
        "current": verdict.current,
    }


def _note(note: ReportNote) -> Members:
    return {
        "number": f"n{note.number}",
        "text": note.text,
        "reviewer": note.reviewer,
        "created": iso(note.created),
    }
