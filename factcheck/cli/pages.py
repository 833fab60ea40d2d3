"""Rows as lines and pages for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from textwrap import shorten
from typing import TypeVar

from factcheck.cli.output import columns, paragraph, say
from factcheck.desk.look import Thing
from factcheck.model.claims import ProposedClaim, State
from factcheck.model.document import Citation
from factcheck.model.rows import (
    ArticleRow,
    ArticleText,
    ChangeRow,
    ClaimDetail,
    ClaimRow,
    Coverage,
    CoveredUnit,
    EarlierCheck,
    EvidenceRow,
    NoteRow,
    Passage,
    SourceRow,
    VerdictRow,
    came_later,
)
from factcheck.model.tags import tag_words

Line = tuple[str, ...]
TITLE = 40
"""Characters of a source's title that a line of a list has room for."""
Row = TypeVar("Row")


def article_line(row: ArticleRow) -> Line:
    """Number, progress, verdicts, date, title."""
    verdicts = " ".join(f"{tally.sign}{tally.count}" for tally in row.verdicts)
    published = row.citation.published.isoformat() if row.citation.published else ""
    return row.number, f"{row.checked}/{row.to_check}", verdicts, published, row.citation.title


def claim_line(row: ClaimRow) -> Line:
    """Number, sign, kind, check-worthiness, sources and quotes, wording."""
    counts = f"{row.sources}s {row.evidence}e"
    return row.number, row.mark[0], row.kind, f"{row.check_worthiness:.2f}", counts, _worded(row)


def proposed_lines(claims: Sequence[ProposedClaim]) -> Iterator[Line]:
    """For each claim of a split its number, kind, check-worthiness, wording."""
    for number, claim in enumerate(claims, start=1):
        yield f"{number}.", claim.kind, f"{claim.check_worthiness:.2f}", _worded(claim)


def _worded(row: ClaimRow | ProposedClaim) -> str:
    return row.text + (f"  [needs context: {row.needs_context}]" if row.needs_context else "")


def source_line(row: SourceRow) -> Line:
    """Number, kind, hash, claims, citation."""
    state = row.sha256[:8] if row.sha256 else "no snapshot"
    return row.number, row.kind, state, " ".join(row.claims), cited(row.citation)


def evidence_line(row: EvidenceRow) -> Line:
    """Number, claim, stance, source, quote."""
    unverified = "" if row.verified else "  [unverified]"
    return row.number, row.claim, row.stance, row.source, f"“{one_line(row.anchor.exact)}”{unverified}"


def passage_line(row: Passage) -> Line:
    """Source with its title, place, words."""
    title = shorten(one_line(row.source_title), TITLE, placeholder="…")
    return f"{row.source} {title}", f"{row.start}-{row.end}", f"“{one_line(row.text)}”"


def change_line(row: ChangeRow) -> Line:
    """Time, who, subject, what."""
    undone = "  [undone]" if row.undone else ""
    return moment(row.created), row.reviewer, row.subject or row.article, row.what + undone


def shares_line(found: Coverage) -> str:
    """Every state's share of the text."""
    return " · ".join(f"{state} {share:.1f} %" for state, share in found.shares)


def covered_line(unit: CoveredUnit, text: str) -> Line:
    """State, claims, reason, the words of the unit."""
    return unit.state, " ".join(unit.claims), unit.reason, one_line(text[slice(*unit.span)])


def cited(citation: Citation) -> str:
    """A citation on one line."""
    published = citation.published.isoformat() if citation.published else ""
    parts = (citation.title, citation.author, citation.publisher, published, citation.url)
    return " · ".join(dict.fromkeys(part for part in parts if part))


def moment(time: datetime) -> str:
    """A time to the minute, in UTC."""
    return time.strftime("%Y-%m-%d %H:%M")


def one_line(text: str) -> str:
    """Text without its line breaks."""
    return " ".join(text.split())


def page(found: Thing) -> None:
    """Prints all there is to see of one thing."""
    if isinstance(found, ArticleText):
        _article_page(found)
    elif isinstance(found, ClaimDetail):
        _claim_page(found)
    elif isinstance(found, SourceRow):
        _source_page(found)
    elif isinstance(found, EvidenceRow):
        _evidence_page(found)
    else:
        _note_page(found)


def earlier_section(rows: Sequence[EarlierCheck]) -> None:
    """What was checked before of what a claim says."""
    _section("Checked before", rows, _earlier_page)


def earlier_line(row: EarlierCheck) -> str:
    """What an earlier check found, who made it and when, in one sentence's worth of words."""
    day = row.checked.isoformat() if row.checked else ""
    said = ", ".join(part for part in (row.rating or "not rated", row.reviewer, day) if part)
    return f"{row.number} {row.sign} {one_line(said)}"


def _earlier_page(row: EarlierCheck) -> None:
    contradicts = "  [contradicts this verdict]" if row.contradicts else ""
    say(f"  {earlier_line(row)}, likeness {row.score:.2f}{contradicts}")
    say(f"    {one_line(row.text)}")
    if row.url:
        say(f"    {row.url}")


def _article_page(found: ArticleText) -> None:
    say(f"{found.article.number}  {cited(found.article.citation)}")
    columns([article_line(found.article)])
    say(f"language {found.article.citation.language or 'unknown'}")
    if found.article.tags:
        say(f"tags: {tag_words(found.article.tags)}")
    say(f"sha256 {found.sha256}")
    say()
    paragraph(found.text)


def _claim_page(found: ClaimDetail) -> None:
    row = found.claim
    say(f"{row.number} {row.mark[0]} {row.text}")
    claimant = str(row.claimant) if row.claimant else "the article"
    say(f"  {row.kind}, check-worthiness {row.check_worthiness:.2f}, claimed by {claimant}, {_standing(row)}")
    for label, words in (("tags", tag_words(row.tags)), ("assigned to", row.assigned)):
        if words:
            say(f"  {label}: {words}")
    if row.needs_context:
        say(f"  needs context: “{row.needs_context}”")
    for change in row.replacements:
        say(f"  “{change.old}” → “{change.new}”")
    for label, numbers in (("replaced by", found.replaced_by), ("replaces", found.replaces)):
        if numbers:
            say(f"  {label} {', '.join(numbers)}")
    _section("Verdicts", found.verdicts, partial(_verdict_page, found.evidence))
    _section("Evidence", found.evidence, _evidence_page)
    _section("Sources", found.sources, lambda source: columns([source_line(source)]))
    _section("Notes", found.notes, _note_page)


def _section(title: str, rows: Sequence[Row], show: Callable[[Row], None]) -> None:
    if rows:
        say()
        say(title)
    for row in rows:
        show(row)


def _standing(row: ClaimRow) -> str:
    """Where a claim stands, in the words of the screens."""
    if row.state is State.DISCARDED:
        return "discarded"
    if row.ratings:
        return "checked"
    return "open" if row.open else "nothing to check"


def _verdict_page(quotes: Sequence[EvidenceRow], row: VerdictRow) -> None:
    state = "withdrawn" if row.withdrawn else "current" if row.current else "earlier"
    rests = f"rests on {' '.join(row.evidence) or 'no quote'}"
    if row.current and (later := [quote.number for quote in quotes if came_later(quote, row)]):
        rests += f", given before {' '.join(later)} {'was' if len(later) == 1 else 'were'} attached"
    say(f"  {row.rating.sign} {row.rating.label} ({state}), {row.reviewer}, {moment(row.created)}, {rests}")
    if row.rationale:
        paragraph(row.rationale, "    ")


def _evidence_page(row: EvidenceRow) -> None:
    unverified = "" if row.verified else " UNVERIFIED: its snapshot is not here"
    say(f"  {row.number} {row.stance} {row.claim}, from {row.source} {row.source_title}{unverified}")
    paragraph(f"“{row.anchor.exact}”", "    ")
    say(f"    {row.anchor.start}-{row.anchor.end} of {row.sha256[:12]}…, {row.reviewer}, {moment(row.created)}")


def _source_page(row: SourceRow) -> None:
    say(f"{row.number} {row.kind}: {cited(row.citation)}")
    if row.fetched:
        say(f"  fetched {moment(row.fetched)}, {row.size} bytes, {row.media_type}")
        say(f"  sha256 {row.sha256}")
    else:
        say("  a citation without a snapshot")
    say(f"  for {', '.join(row.claims) or 'no claim yet'}; {row.evidence} quotes")


def _note_page(row: NoteRow) -> None:
    say(f"  {row.number} {row.claim}, {row.reviewer}, {moment(row.created)}")
    paragraph(row.text, "    ")
