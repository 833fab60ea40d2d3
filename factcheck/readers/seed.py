"""The seed file: a whole case as JSON, read back into a Report; what can be checked in it is checked, not believed.

Its members are described in docs/formats.md and bound by seed.schema.json beside this file.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from hashlib import sha256
from itertools import pairwise
from typing import TypeVar

from factcheck.errors import UnknownRating
from factcheck.model.claims import Claimant, Kind, Replacement, Span, State
from factcheck.model.codebook import CodeField, misfit
from factcheck.model.document import Citation, Document
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
from factcheck.readers.codebook import fields_of, tags_of
from factcheck.readers.seed_form import Members, listed, parsed, refusal
from factcheck.readers.seed_quotes import as_text, place, surrounded

UNNAMED = "unknown"
"""The reviewer of what the file does not say who wrote it."""

T = TypeVar("T")


def read(body: bytes, *, now: datetime | None = None) -> Report:
    """The case in a seed file.

    What the file leaves out is filled in as docs/formats.md says; `now` stands for the times that it leaves out.
    Quotes are looked up in their snapshots; one whose snapshot is not in the file comes as unverified.

    Raises:
        SeedFileError: broken, of another version, or at odds with itself; the message names the place.
    """
    return _Seed(parsed(body), now or datetime.now(UTC)).report()


@dataclass(frozen=True)
class _Seed:
    """The members of a seed file whose form is sound."""

    members: Members
    now: datetime
    _read: dict[tuple[int, str], Document | None] = field(default_factory=dict)

    def report(self) -> Report:
        article = self.members["article"]
        if article.get("sha256", self.digest) != self.digest:
            raise refusal("article.sha256", "it is not the hash of article.text; one of them was changed")
        claims = [self._claim(claim, where) for where, claim in listed(self.members, "claims")]
        return Report(
            number=article.get("number", 1),
            citation=_citation(article, "article"),
            text=self.text,
            sha256=self.digest,
            scale=self.scale,
            sources=self.sources,
            snapshots=self.snapshots,
            claims=tuple(sorted(claims, key=lambda claim: claim.number)),
            tags=self._tags(article, "article", "article"),
            codebook=self.codebook,
        )

    @property
    def text(self) -> str:
        text: str = self.members["article"]["text"]
        return text

    @cached_property
    def digest(self) -> str:
        return sha256(self.text.encode()).hexdigest()

    @cached_property
    def scale(self) -> Scale:
        given = self.members["article"].get("scale", DEFAULT_SCALE.id)
        if isinstance(given, dict):
            ratings = tuple(_rating(members) for members in given["ratings"])
            _check_single((rating.id for rating in ratings), "article.scale.ratings")
            return Scale(str(given["id"]), str(given.get("name", given["id"])), ratings)
        if given != DEFAULT_SCALE.id:
            raise refusal("article.scale", f"“{given}” is not known here", "Put the whole scale in its place.")
        return DEFAULT_SCALE

    @cached_property
    def codebook(self) -> tuple[CodeField, ...]:
        found = fields_of(self.members.get("codebook", ()))
        _check_single((one.name.casefold() for one in found), "codebook")
        for at, one in enumerate(found):
            _check_single((value.name.casefold() for value in one.values), f"codebook[{at}].values")
        return found

    @cached_property
    def sources(self) -> tuple[ReportSource, ...]:
        return tuple(
            ReportSource(s["number"], SourceKind(s.get("kind", "web page")), _citation(s, where))
            for where, s in listed(self.members, "sources")
        )

    @cached_property
    def snapshots(self) -> tuple[ReportSnapshot, ...]:
        found = [self._snapshot(s, where) for where, s in listed(self.members, "snapshots")]
        bodies = {s.sha256: s.body for s in found if s.body}
        return tuple(replace(s, body=bodies.get(s.sha256, b"")) for s in found)

    @cached_property
    def _source_numbers(self) -> frozenset[int]:
        return frozenset(source.number for source in self.sources)

    @cached_property
    def _claim_numbers(self) -> frozenset[int]:
        return frozenset(claim["number"] for _, claim in listed(self.members, "claims"))

    @cached_property
    def _evidence_numbers(self) -> frozenset[int]:
        claims = listed(self.members, "claims")
        return frozenset(row["number"] for _, claim in claims for _, row in listed(claim, "evidence"))

    def _snapshot(self, members: Members, where: str) -> ReportSnapshot:
        _check_known([members["source"]], self._source_numbers, f"{where}.source", "source")
        try:
            body = b64decode(members.get("body", ""), validate=True)
        except ValueError as error:
            raise refusal(f"{where}.body", f"it is not base64 ({error})") from None
        digest = sha256(body).hexdigest()
        if body and members.get("sha256", digest) != digest:
            raise refusal(f"{where}.sha256", "it is not the hash of the snapshot's body; one of them was changed")
        return ReportSnapshot(
            sha256=members.get("sha256", digest),
            source=members["source"],
            url=members.get("url", ""),
            fetched=self._moment(members, "fetched", where),
            headers=tuple((name, value) for name, value in members.get("headers", [])),
            media_type=members.get("media_type", ""),
            body=body,
        )

    def _claim(self, members: Members, where: str) -> ReportClaim:
        spans = self._spans(members, where)
        evidence = tuple(self._evidence(e, at) for at, e in listed(members, "evidence", where))
        attached = tuple(e.number for e in evidence)
        sources = tuple(members.get("sources", dict.fromkeys(e.source for e in evidence)))
        replaced_by = tuple(members.get("replaced_by", ()))
        _check_known(sources, self._source_numbers, f"{where}.sources", "source")
        _check_known(replaced_by, self._claim_numbers, f"{where}.replaced_by", "claim")
        return ReportClaim(
            number=members["number"],
            text=members["text"],
            spans=spans,
            kind=Kind(members.get("kind", "fact")),
            claimant=Claimant(**members["claimant"]) if members.get("claimant") else None,
            check_worthiness=float(members.get("check_worthiness", 0.5)),
            needs_context=members.get("needs_context", ""),
            replacements=tuple(self._replacement(r, at) for at, r in listed(members, "replacements", where)),
            state=State(members.get("state", "open")),
            replaced_by=replaced_by,
            sources=sources,
            evidence=evidence,
            verdicts=_standing(self._verdict(v, attached, at) for at, v in listed(members, "verdicts", where)),
            notes=tuple(self._note(note, at) for at, note in listed(members, "notes", where)),
            tags=self._tags(members, "claim", where),
            assigned=members.get("assigned", ""),
        )

    def _tags(self, members: Members, noun: str, where: str) -> tuple[Tag, ...]:
        found = tags_of(members.get("tags", {}))
        if why := misfit(self.codebook, noun, found):
            raise refusal(f"{where}.tags", f"{why} in the file's codebook")
        return found

    def _spans(self, members: Members, where: str) -> tuple[Span, ...]:
        spans = tuple((start, end) for start, end in members["spans"])
        for index, span in enumerate(spans):
            self._check_span(span, f"{where}.spans[{index}]")
        if any(before[1] > after[0] for before, after in pairwise(sorted(spans))):
            raise refusal(f"{where}.spans", "they overlap", "Give each stretch of the text once.")
        quotes = listed(members, "quotes", where)
        if quotes and len(quotes) != len(spans):
            raise refusal(f"{where}.quotes", f"{len(quotes)} quotes for {len(spans)} spans", "Give one quote per span.")
        for (at, quote), (start, end) in zip(quotes, spans, strict=False):
            if self.text[start:end] != quote["exact"] or not surrounded(self.text, (start, end), quote):
                raise refusal(at, f"the article does not read so at characters {start} to {end}")
        return spans

    def _check_span(self, span: Span, where: str) -> None:
        start, end = span
        if not start < end <= len(self.text):
            raise refusal(where, f"{start} to {end} is no stretch of the article's {len(self.text)} characters")

    def _replacement(self, members: Members, where: str) -> Replacement:
        origin = members.get("origin")
        if origin:
            self._check_span((origin[0], origin[1]), f"{where}.origin")
        return Replacement(members["old"], members["new"], (origin[0], origin[1]) if origin else None)

    def _evidence(self, members: Members, where: str) -> ReportEvidence:
        source = members["source"]
        _check_known([source], self._source_numbers, f"{where}.source", "source")
        digest = members.get("sha256", self._newest(source))
        placed = place(members, self._document(source, digest), where)
        return ReportEvidence(
            number=members["number"],
            source=source,
            sha256=digest,
            stance=Stance(members.get("stance", "context")),
            anchor=placed.anchor,
            reader=placed.reader,
            reader_version=placed.reader_version,
            reviewer=members.get("reviewer", UNNAMED),
            created=self._moment(members, "created", where),
            verified=placed.verified,
        )

    def _document(self, source: int, digest: str) -> Document | None:
        """The snapshot as text, read once; None without its bytes, or when no reader here can make anything of them."""
        key = source, digest
        if key not in self._read:
            found = next((s for s in self.snapshots if (s.source, s.sha256) == key and s.body), None)
            self._read[key] = as_text(found) if found else None
        return self._read[key]

    def _newest(self, source: int) -> str:
        mine = [s for s in self.snapshots if s.source == source]
        return max(mine, key=lambda s: s.fetched).sha256 if mine else ""

    def _verdict(self, members: Members, attached: tuple[int, ...], where: str) -> ReportVerdict:
        evidence = tuple(members.get("evidence", attached))
        _check_known(evidence, self._evidence_numbers, f"{where}.evidence", "evidence")
        rating = self._rated(members["rating"], where)
        if members.get("label", rating.label) != rating.label:
            raise refusal(f"{where}.label", f"the rating “{rating.id}” is labelled “{rating.label}”")
        withdrawn = members.get("withdrawn")
        return ReportVerdict(
            rating=rating,
            rationale=members.get("rationale", ""),
            evidence=evidence,
            reviewer=members.get("reviewer", UNNAMED),
            created=self._moment(members, "created", where),
            withdrawn=_utc(withdrawn, f"{where}.withdrawn") if withdrawn else None,
            current=False,
        )

    def _rated(self, given: str | Members, where: str) -> Rating:
        if isinstance(given, dict):
            return _rating(given)
        try:
            return {rating.id: rating for rating in self.scale.ratings}.get(given) or self.scale.rating(given)
        except UnknownRating as error:
            raise refusal(f"{where}.rating", error.message.rstrip("."), error.hint) from None

    def _note(self, members: Members, where: str) -> ReportNote:
        created = self._moment(members, "created", where)
        return ReportNote(members["number"], members["text"], members.get("reviewer", UNNAMED), created)

    def _moment(self, members: Members, name: str, where: str) -> datetime:
        return _utc(members[name], f"{where}.{name}") if name in members else self.now


def _standing(verdicts: Iterable[ReportVerdict]) -> tuple[ReportVerdict, ...]:
    """The verdicts, newest first, with each reviewer's newest that is not withdrawn marked as current."""
    seen: set[str] = set()
    marked = []
    for verdict in sorted(verdicts, key=lambda v: v.created, reverse=True):
        current = verdict.withdrawn is None and verdict.reviewer not in seen
        seen |= {verdict.reviewer} if current else set()
        marked.append(replace(verdict, current=current))
    return tuple(marked)


def _citation(members: Members, where: str) -> Citation:
    words = {name: members.get(name, "") for name in ("title", "author", "publisher", "url", "language")}
    written = members.get("published")
    published = _parsed(date.fromisoformat, written, f"{where}.published") if written else None
    return Citation(**words, published=published)


def _rating(members: Members) -> Rating:
    return Rating(
        id=members["id"],
        label=members["label"],
        tone=Tone(members.get("tone", "unknown")),
        sign=members.get("sign", "?"),
        definition=members.get("definition", ""),
        number=members.get("number"),
    )


def _utc(written: str, where: str) -> datetime:
    return _parsed(_moment, written, where)


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _parsed(parse: Callable[[str], T], written: str, where: str) -> T:
    try:
        return parse(written)
    except (ValueError, OverflowError):
        raise refusal(where, f"“{written[:40]}” is no date or time", "Write it as 2024-04-03T09:30:00Z.") from None


def _check_known(numbers: Iterable[int], known: frozenset[int], where: str, what: str) -> None:
    if missing := sorted(set(numbers) - known):
        raise refusal(where, f"there is no {what} {missing[0]} in the file")


def _check_single(names: Iterable[str], where: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise refusal(where, f"“{name}” is there twice")
        seen.add(name)
