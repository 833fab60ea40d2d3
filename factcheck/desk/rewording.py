"""A claim's wording looked at and worked on: why it is as it is, what was put into it, and what it can become."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from factcheck.desk import articles, claims, engines
from factcheck.desk.claims import Part
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.claims import Granularity, ProposedClaim, Replacement, Span
from factcheck.model.document import Document
from factcheck.model.rows import ClaimRow
from factcheck.text.language import spoken

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
_FINER = (Granularity.CLAUSE, Granularity.ATOMIC)


def take_back(ws: Workspace, claim_id: str, replacement: Replacement, *, rev: int | None = None) -> ClaimRow:
    """Gives the wording the article's own words back for what was put in their place.

    What the other replacements put in stays on record. Where the wording says nothing yet about what it needs,
    it now needs the words that came back explained.

    Raises:
        InputError: the claim has no such replacement, or its wording does not hold the words any more.
        Conflict: `rev` is given, and someone else wrote the claim since.
    """
    row = claims.claim(ws, claim_id)
    if replacement not in row.replacements or (wording := without(row, replacement)) is None:
        raise InputError(
            f"“{replacement.new}” does not stand in the wording of {row.number}.", hint="Edit the wording by hand."
        )
    kept = list(row.replacements)
    kept.remove(replacement)
    return claims.edit(
        ws, row.id, rev=rev, text=wording, replacements=kept, needs_context=row.needs_context or replacement.old
    )


def without(row: ClaimRow, replacement: Replacement) -> str | None:
    """The claim's wording with the old words in place of the new ones, or None where those are not in it.

    Where the same words were put in more than once, those of this replacement's turn are meant.
    """
    turn = [one for one in row.replacements if one.new == replacement.new].index(replacement)
    # In somebody's quoted words, what was put in stands in brackets.
    pattern = rf"(?<!\w)(?:\[{re.escape(replacement.new)}\]|{re.escape(replacement.new)})(?!\w)"
    found = list(re.finditer(pattern, row.text)) or list(re.finditer(pattern, row.text, re.IGNORECASE))
    if not found:
        return None
    start, end = found[min(turn, len(found) - 1)].span()
    old = replacement.old[:1].upper() + replacement.old[1:] if start == 0 else replacement.old
    return row.text[:start] + old + row.text[end:]


def apart(ws: Workspace, claim_id: str) -> tuple[Part, ...]:
    """The parts that the splitter would take a claim's wording apart into at the next finer granularity.

    Each part has the article's words that its own words come from. Empty where the claim is one thing already.
    """
    row = claims.claim(ws, claim_id)
    article = articles.read(ws, row.article)
    citation = article.article.citation
    # One sentence is too short to tell its language; the article's it is.
    named = dataclasses.replace(citation, language=spoken(article.text, citation.language or None))
    for granularity in _FINER:
        document = Document(row.text, named, reader="", reader_version="")
        proposed = engines.propose(ws.settings, document, granularity=granularity, engine=engines.RULES).claims
        new = {_plain(one.text): one for one in proposed if _plain(one.text) != _plain(row.text)}
        if len(new) > 1:
            sources = _sources(row, article.text)
            return tuple((one.text, _spans(one, sources, row.spans) or row.spans) for one in new.values())
    return ()


def _plain(wording: str) -> str:
    return " ".join(_WORD.findall(wording.casefold()))


def _words(text: str, spans: Sequence[Span]) -> list[Span]:
    return [found.span() for start, end in spans for found in _WORD.finditer(text, start, end)]


def _sources(row: ClaimRow, article: str) -> list[tuple[Span, Span]]:
    """For each word of the wording that comes from the claim's place in the article: itself and where from.

    A word that was put in for others comes from those.
    """
    mine, theirs = _words(row.text, [(0, len(row.text))]), _words(article, row.spans)
    same = SequenceMatcher(
        None, [row.text[a:b].casefold() for a, b in mine], [article[a:b].casefold() for a, b in theirs], autojunk=False
    )
    found: list[tuple[Span, Span]] = []
    for kind, low, high, first, last in same.get_opcodes():
        if kind == "equal":
            found += zip(mine[low:high], theirs[first:last], strict=True)
        elif kind == "replace":
            found += [(word, source) for word in mine[low:high] for source in theirs[first:last]]
    return found


def _spans(part: ProposedClaim, sources: Sequence[tuple[Span, Span]], within: Sequence[Span]) -> tuple[Span, ...]:
    wanted = {
        source for word, source in sources if any(start <= word[0] and word[1] <= end for start, end in part.spans)
    }
    words = sorted({source for _, source in sources})
    return tuple(
        run
        for start, end in within
        for run in _joined([word for word in words if start <= word[0] and word[1] <= end], wanted)
    )


def _joined(words: Sequence[Span], wanted: set[Span]) -> Iterator[Span]:
    """The wanted words as stretches; between those of one stretch there are only wanted words."""
    run: Span | None = None
    for word in words:
        if word in wanted:
            run = (run[0] if run else word[0], word[1])
        elif run:
            yield run
            run = None
    if run:
        yield run
