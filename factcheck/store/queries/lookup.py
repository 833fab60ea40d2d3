"""From what people type to whole ids, and back to numbers."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Select, select
from sqlmodel import col

from factcheck.errors import UnknownId
from factcheck.model.ids import Noun, Typed, parse
from factcheck.store.tables import TABLES, Article, Claim

LETTERS = {"source": "s", "evidence": "e", "note": "n"}


def find(session: Connection, typed: str, *nouns: Noun) -> tuple[Noun, str]:
    """The noun and whole id of what was typed; it must be one of `nouns`.

    Raises:
        UnknownId: no such thing, or an end of an id that several have.
    """
    meant = parse(typed)
    if meant.noun is not None:
        if meant.noun not in nouns:
            raise UnknownId(f"“{typed}” is no {_either(nouns)}.", shows=_EXAMPLES[nouns[0]])
        found = [(meant.noun, row) for row in session.execute(_numbered(meant)).scalars()]
    else:
        found = [(noun, row) for noun in nouns for row in session.execute(_ending(noun, meant.tail)).scalars()]
    if len(found) > 1:
        raise UnknownId(f"More than one thing is called “{typed}”.", hint="Give more of its id, or its number.")
    if not found:
        noun = meant.noun or nouns[0]
        raise UnknownId(f"There is no {meant.noun or _either(nouns)} “{typed}”.", shows=_EXAMPLES[noun])
    return found[0]


def find_one(session: Connection, typed: str, noun: Noun) -> str:
    """The whole id of the thing of this noun that was typed.

    Raises:
        UnknownId: there is none.
    """
    return find(session, typed, noun)[1]


def claim_number() -> ColumnElement[str]:
    """A claim's number as people see it, `3.12`, in a query that joins its article."""
    return col(Article.number).concat(".").concat(col(Claim.number))


_EXAMPLES: dict[Noun, str] = {
    "article": "`factcheck articles` lists the articles with their numbers, such as 3.",
    "claim": "`factcheck claims` lists the claims; 3.12 is claim 12 of article 3.",
    "source": "`factcheck source list` lists the sources with their numbers, such as s7.",
    "evidence": "`factcheck evidence list` lists an article's quotes with their numbers, such as e4.",
    "note": "`factcheck show` lists a claim's notes with their numbers, such as n2.",
}


def _either(nouns: tuple[Noun, ...]) -> str:
    return " or ".join(nouns)


def _numbered(meant: Typed) -> Select[str]:
    if meant.noun == "claim":
        query = select(col(Claim.id)).join(Article, col(Article.id) == col(Claim.article_id))
        return query.where(col(Article.number) == meant.article, col(Claim.number) == meant.number)
    table = TABLES[str(meant.noun)]
    return select(table.c.id).where(table.c.number == meant.number)


def _ending(noun: Noun, tail: str) -> Select[str]:
    ids = TABLES[noun].c.id
    return select(ids).where(ids == tail if len(tail) == 36 else ids.endswith(tail, autoescape=True)).limit(2)
