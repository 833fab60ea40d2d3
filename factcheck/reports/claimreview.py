"""ClaimReview: the verdicts as schema.org's JSON-LD, for publishers' pages, search engines and other fact-checkers.

The members follow https://schema.org/ClaimReview and https://schema.org/Claim.
"""

from __future__ import annotations

import re

from factcheck.model.claims import Claimant
from factcheck.model.document import Citation
from factcheck.model.report import Report, ReportClaim, ReportEvidence, ReportVerdict
from factcheck.model.scales import Scale
from factcheck.model.walking import Walk, silently
from factcheck.reports.case import Case, byline, linkable
from factcheck.reports.members import Members, dumped, iso

_ORGANISATION = re.compile(
    r"\b(administration|agency|army|association|authority|bank|bureau|centre|center|commission|committee|company"
    r"|congress|corporation|council|court|department|embassy|federation|foundation|government|group|inc|institute"
    r"|junta|ltd|military|ministry|ngo|office|organi[sz]ation|parliament|party|police|society|union|university)\b",
    re.IGNORECASE,
)


def render(report: Report, walk: Walk = silently) -> bytes:
    """A graph with one ClaimReview per claim that has a verdict, its newest; without any the graph is empty.

    The bytes hold no `<`, so that they can be put into a page's script element as they are.
    """
    case = Case(report, walk)
    claims = walk(case.claims, "telling of every verdict")
    reviews = [_review(case, claim, claim.current[0]) for claim in claims if claim.current]
    return dumped({"@context": "https://schema.org", "@graph": reviews}, walk).replace(b"<", b"\\u003c")


def _review(case: Case, claim: ReportClaim, verdict: ReportVerdict) -> Members:
    rests_on = [e for e in case.evidence(claim) if e.number in verdict.evidence and e.verified]
    return _known(
        {
            "@type": "ClaimReview",
            "claimReviewed": claim.text,
            "reviewRating": _rating(case.report.scale, verdict),
            "itemReviewed": _claim(case.report, claim),
            "author": _agent(byline(verdict.reviewer)),
            "datePublished": iso(verdict.created),
            "citation": [_citation(case, evidence) for evidence in rests_on],
        }
    )


def _rating(scale: Scale, verdict: ReportVerdict) -> Members:
    rating = verdict.rating
    members = {"@type": "Rating", "alternateName": rating.label, "ratingExplanation": verdict.rationale}
    if rating.number is None:
        return _known(members)
    steps = [rating.number, *(r.number for r in scale.ratings if r.number is not None)]
    return _known({**members, "ratingValue": rating.number, "bestRating": max(steps), "worstRating": min(steps)})


def _claim(report: Report, claim: ReportClaim) -> Members:
    cited = report.citation
    return _known(
        {
            "@type": "Claim",
            "text": claim.text,
            "author": _claimant(claim.claimant) if claim.claimant else _agent(cited.author or cited.publisher),
            "datePublished": cited.published.isoformat() if cited.published else "",
            "appearance": _work("Article", cited),
        }
    )


def _citation(case: Case, evidence: ReportEvidence) -> Members:
    return {
        "@type": "Quotation",
        "text": evidence.anchor.exact,
        "description": evidence.stance,
        "identifier": f"sha256:{evidence.sha256}",
        "isPartOf": _work("CreativeWork", case.source(evidence).citation),
    }


def _work(kind: str, cited: Citation) -> Members:
    return _known(
        {
            "@type": kind,
            "name": cited.title,
            "url": linkable(cited.url),
            "author": _agent(cited.author),
            "publisher": {"@type": "Organization", "name": cited.publisher} if cited.publisher else {},
            "datePublished": cited.published.isoformat() if cited.published else "",
            "inLanguage": cited.language,
        }
    )


def _claimant(claimant: Claimant) -> Members:
    return _known({**_agent(claimant.name), "description": claimant.role})


def _agent(name: str) -> Members:
    """schema.org wants to know whether it is a person; where nothing in the name says otherwise, it is."""
    if not name:
        return {}
    return {"@type": "Organization" if _ORGANISATION.search(name) else "Person", "name": name}


def _known(members: Members) -> Members:
    """The members without those that say nothing."""
    return {name: value for name, value in members.items() if value not in ("", None, {}, [])}
