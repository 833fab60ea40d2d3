"""The quotes of a seed file, looked up again in the snapshots that come with it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.errors import InputError, QuoteNotFound
from factcheck.model.anchors import Anchor, anchor_at
from factcheck.model.claims import Span
from factcheck.model.document import Document
from factcheck.model.report import ReportSnapshot
from factcheck.readers import read
from factcheck.readers.seed_form import Members, refusal
from factcheck.text import anchor


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote, the reader whose text its place counts, and whether it was found there."""

    anchor: Anchor
    reader: str
    reader_version: str
    verified: bool


def as_text(snapshot: ReportSnapshot) -> Document | None:
    """The snapshot as text, or None when no reader here can make anything of it."""
    try:
        return read(snapshot.body, media_type=snapshot.media_type, url=snapshot.url)
    except InputError:
        return None


def place(evidence: Members, document: Document | None, where: str) -> Quote:
    """The quote of a piece of evidence, found again in its snapshot, which was read as `document`.

    Another reader, or another version of it, may read other words out of the same bytes than those that were quoted:
    then the quote is looked for, and when it is nowhere, kept as unverified. The same reader must find it in its place.

    Raises:
        SeedFileError: the quote is not there.
    """
    written = _written(evidence, where)
    if document is None:
        return Quote(written, evidence.get("reader", ""), evidence.get("reader_version", ""), verified=False)
    here = document.reader, document.reader_version
    recorded = evidence.get("reader", here[0]), evidence.get("reader_version", here[1])
    if "start" in evidence and document.text[written.start : written.end] == written.exact:
        return Quote(anchor_at(document.text, written.start, written.end), *recorded, verified=True)
    try:
        found = anchor(document.text, written.exact, near=evidence.get("start"))
    except QuoteNotFound as error:
        if recorded == here:
            raise refusal(f"{where}.exact", "the snapshot does not hold these words", error.hint) from None
        return Quote(written, *recorded, verified=False)
    if recorded == here and "start" in evidence:
        raise refusal(f"{where}.start", f"the quote stands at {found.start} in the snapshot, not at {written.start}")
    return Quote(found, *here, verified=True)


def surrounded(text: str, span: Span, quote: Members) -> bool:
    """Whether the text has the quote's prefix and suffix around the span; one that is left out agrees."""
    start, end = span
    return text.endswith(quote.get("prefix", ""), 0, start) and text.startswith(quote.get("suffix", ""), end)


def _written(evidence: Members, where: str) -> Anchor:
    exact = evidence["exact"]
    start = evidence.get("start", 0)
    end = evidence.get("end", start + len(exact))
    if end - start != len(exact):
        raise refusal(where, f"characters {start} to {end} are not as many as the quote has")
    return Anchor(exact, evidence.get("prefix", ""), evidence.get("suffix", ""), start, end)
