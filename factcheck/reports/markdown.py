"""The report as Markdown: to be read, printed, mailed and put under version control."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claims import Replacement
from factcheck.model.document import Citation
from factcheck.model.report import Report, ReportClaim, ReportEvidence, ReportSource, ReportVerdict
from factcheck.model.walking import Walk, silently
from factcheck.reports.case import SHORT_HASH, Case, byline, clock
from factcheck.reports.escaping import address, block, line, quoted

Lines = Iterator[str]


def render(report: Report, walk: Walk = silently) -> bytes:
    """The report as Markdown. Notes stay inside: they are the reviewers' own."""
    case = Case(report, walk)
    parts = (_head(case), _counts(case), _claims(case), _open(case), _discarded(case), _sources(case), _scale(report))
    lines = [text for part in (*parts, _foot(report)) for text in part]
    return ("\n".join(lines) + "\n").encode()


def _head(case: Case) -> Lines:
    report, cited = case.report, case.report.citation
    yield f"# Fact-check: {line(cited.title or f'article {report.number}')}"
    yield ""
    yield f"- **Article:** {report.number}"
    for label, value in (("Author", cited.author), ("Publisher", cited.publisher)):
        if value:
            yield f"- **{label}:** {line(value)}"
    if cited.published:
        yield f"- **Published:** {cited.published.isoformat()}"
    if cited.url:
        yield f"- **Address:** {address(cited.url)}"
    if cited.language:
        yield f"- **Language:** {line(cited.language)}"
    yield f"- **Rating scale:** {line(report.scale.name)}"
    if report.left_out:
        yield f"- **Not in this report:** {report.left_out} claims that have no verdict"


def _counts(case: Case) -> Lines:
    yield from ("", "## Verdicts", "", "| Sign | Verdict | Claims |", "| :-: | --- | --: |")
    for count in case.counts:
        yield f"| {line(count.sign)} | {line(count.label)} | {count.count} |"
    if case.disputed:
        yield ""
        yield f"Reviewers disagree on {', '.join(case.number(c.number) for c in case.disputed)}."


def _claims(case: Case) -> Lines:
    yield from ("", "## Claims")
    for claim in case.walk(case.claims, "telling of every claim"):
        yield from _claim(case, claim)


def _claim(case: Case, claim: ReportClaim) -> Lines:
    dispute = " (reviewers disagree)" if case.disagree(claim) else ""
    yield ""
    yield f"### {case.number(claim.number)} {line(claim.sign)} {line(case.label(claim))}{dispute}"
    yield ""
    yield from block(claim.text)
    yield from ("", "In the article:")
    for quote in case.quotes(claim):
        yield ""
        yield from quoted(quote)
    yield ""
    yield f"- **Claimed by:** {line(str(claim.claimant)) if claim.claimant else 'the article itself'}"
    yield f"- **Kind:** {claim.kind}; check-worthiness {claim.check_worthiness:.2f}"
    for replacement in claim.replacements:
        yield f"- **Wording:** {_replaced(case, replacement)}"
    if claim.needs_context:
        yield f"- **Needs context:** “{line(claim.needs_context)}” could not be resolved safely"
    for verdict in claim.current:
        yield from _verdict(case, claim, verdict)
    yield from _earlier(case, claim)
    if claim.evidence:
        yield from ("", "**Evidence**")
    for evidence in case.evidence(claim):
        yield from _evidence(case, evidence)


def _replaced(case: Case, replacement: Replacement) -> str:
    origin = case.origin(replacement)
    source = f"as the article says at character {replacement.origin[0]}: “{line(origin)}”" if replacement.origin else ""
    return f"“{line(replacement.new)}” for “{line(replacement.old)}”, {source or 'by the date of the article'}"


def _verdict(case: Case, claim: ReportClaim, verdict: ReportVerdict) -> Lines:
    yield ""
    yield f"**Verdict:** {_rated(verdict)}{_rests_on(case, verdict)}{_before(case.later(claim, verdict))}"
    if verdict.rationale.strip():
        yield ""
        yield from block(verdict.rationale)


def _rated(verdict: ReportVerdict) -> str:
    rating = f"{line(verdict.rating.sign)} {line(verdict.rating.label)}"
    return f"{rating}, by {line(byline(verdict.reviewer))}, {clock(verdict.created)}"


def _rests_on(case: Case, verdict: ReportVerdict) -> str:
    named = [f"e{number}" if there else f"e{number} (removed since)" for number, there in case.rests_on(verdict)]
    return f"; rests on {', '.join(named)}" if named else "; rests on no quote"


def _before(later: tuple[int, ...]) -> str:
    named = ", ".join(f"e{number}" for number in later)
    return f"; given before {named} {'was' if len(later) == 1 else 'were'} attached" if later else ""


def _earlier(case: Case, claim: ReportClaim) -> Lines:
    earlier = case.earlier(claim)
    if earlier:
        yield from ("", "Verdicts that no longer stand:", "")
    for verdict in earlier:
        end = f"withdrawn {clock(verdict.withdrawn)}" if verdict.withdrawn else "replaced by a later one"
        yield f"- {_rated(verdict)}; {end}"


def _evidence(case: Case, evidence: ReportEvidence) -> Lines:
    doubt = "" if evidence.verified else ", **not verified:** not found in any snapshot of this case"
    yield ""
    yield f"e{evidence.number} **{evidence.stance}**{doubt}"
    yield ""
    yield from quoted(evidence.anchor.exact)
    yield ""
    yield f"s{evidence.source}: {_cited(case.source(evidence).citation)}"
    if evidence.sha256:
        yield ""
        yield f"Snapshot {_snapshot(case, evidence)}; sha-256 {line(evidence.sha256)}"


def _snapshot(case: Case, evidence: ReportEvidence) -> str:
    snapshot, place = case.snapshot(evidence), evidence.anchor
    fetched = f", fetched {clock(snapshot.fetched)}" if snapshot else ""
    reader = f"{line(evidence.reader)} ({line(evidence.reader_version)})"
    return f"{line(evidence.sha256[:SHORT_HASH])}{fetched}, characters {place.start}–{place.end} as read by {reader}"


def _cited(cited: Citation) -> str:
    parts = [line(part) for part in (cited.author, cited.title, cited.publisher) if part]
    parts += [cited.published.isoformat()] if cited.published else []
    parts += [address(cited.url)] if cited.url else []
    return ", ".join(parts) or "no citation"


def _open(case: Case) -> Lines:
    if case.open:
        yield from ("", "## Still open", "")
    for claim in case.walk(case.open, "listing what is open"):
        yield f"- {case.number(claim.number)} {line(claim.text)}"


def _discarded(case: Case) -> Lines:
    if case.discarded:
        yield from ("", "## Discarded or replaced", "")
    for claim in case.walk(case.discarded, "listing what was discarded"):
        successors = ", ".join(case.number(number) for number in sorted(claim.replaced_by))
        yield f"- {case.number(claim.number)} {line(claim.text)}" + (f" (now {successors})" if successors else "")


def _sources(case: Case) -> Lines:
    if case.sources:
        yield from ("", "## Sources")
    for source in case.sources:
        yield from _source(case, source)


def _source(case: Case, source: ReportSource) -> Lines:
    yield ""
    yield f"**s{source.number}** ({source.kind}) {_cited(source.citation)}"
    yield ""
    fetches = case.fetches(source)
    for snapshot in fetches:
        moved = f", from {address(snapshot.url)}" if snapshot.url not in {"", source.citation.url} else ""
        yield f"- fetched {clock(snapshot.fetched)}{moved}, {line(snapshot.media_type or 'of unknown type')}"
        yield f"  sha-256 {line(snapshot.sha256)}"
    if not fetches:
        yield "- no snapshot in this case"


def _scale(report: Report) -> Lines:
    yield from ("", "## What the ratings mean", "")
    for rating in report.scale.ratings:
        yield f"- {line(rating.sign)} **{line(rating.label)}:** {line(rating.definition)}"


def _foot(report: Report) -> Lines:
    yield from ("", "---", "")
    yield f"The article's text, as checked: {len(report.text)} characters, sha-256 of its UTF-8 bytes {report.sha256}"
