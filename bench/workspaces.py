"""Workspaces of any size for the benchmarks: made of rows, not of texts taken apart, which would take an hour."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from factcheck.model.claims import Kind, ProposedClaim, Role, Unit
from factcheck.model.document import Citation
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.store import seed
from factcheck.store.changes import Writer, new_id
from factcheck.store.engine import Store, open_store

SENTENCE = "The town of {place} spent {n} million euros on its {thing}, the council said on {day}. "
PLACES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper"]
THINGS = ["bridge", "school", "harbour", "library", "theatre", "market", "tunnel", "stadium", "museum", "station"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
WORDS = 15
"""Words of a sentence."""
PARAGRAPH = 5
"""Sentences of a paragraph."""
JUDGED = 5
"""Every so many claims one has a verdict."""


def make(file: Path) -> None:
    """A workspace for the screens: a long text with overlapping claims, one of 100,000 claims, and 200 small ones."""
    store = open_store(str(file))
    add_article(store, "A long text", sentences=13_400, claims=5_000)
    add_article(store, "Many claims", sentences=20_000, claims=100_000)
    for number in range(200):
        add_article(store, f"Article {number}", sentences=100, claims=100, salt=number)
    store.close()


def forget_places(file: Path) -> None:
    """Makes a workspace open as it does the first time: without where its reader was, and what was typed and left."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM draft")


def make_long_list(file: Path, claims: int) -> None:
    """A workspace with one article of very many claims."""
    store = open_store(str(file))
    add_article(store, "Very many claims", sentences=20_000, claims=claims)
    store.close()


def add_article(store: Store, title: str, *, sentences: int, claims: int, salt: int = 0) -> str:
    """One article with claims spread over it, some overlapping, a fifth of them judged; returns its id."""
    text, units = _text(sentences, salt)
    with store.change("bench", "an article", (article := new_id())) as writer:
        seed.add_article(writer, Citation(title=title, language="en"), text, DEFAULT_SCALE, units)
        made = seed.add_claims(writer, list(_claims(text, units, claims)))
        _judge(writer, made[::JUDGED])
    return article


def _text(sentences: int, salt: int) -> tuple[str, list[Unit]]:
    chance, parts, units, at = random.Random(salt), [], [], 0
    for number in range(sentences):
        words = SENTENCE.format(
            place=chance.choice(PLACES), n=f"{salt}.{number}", thing=chance.choice(THINGS), day=chance.choice(DAYS)
        )
        if number % PARAGRAPH == PARAGRAPH - 1:
            words = f"{words.strip()}\n\n"
        units.append(Unit(at, at + len(words.rstrip()), Role.TEXT))
        parts.append(words)
        at += len(words)
    return "".join(parts), units


def _claims(text: str, units: list[Unit], count: int) -> Iterator[ProposedClaim]:
    """Claims in order of place, every third one overlapping the one before."""
    kinds = (Kind.FACT, Kind.STATISTIC, Kind.QUOTE, Kind.OPINION)
    for number in range(count):
        unit = units[number * len(units) // count]
        start = unit.start + (number % 3) * 9
        end = min(unit.end, start + 50)
        yield ProposedClaim(text[start : unit.end], ((start, end),), (unit.start, unit.end), kinds[number % 4], 0.5)


def _judge(writer: Writer, claims: list[str]) -> None:
    ratings, scale = [rating.id for rating in DEFAULT_SCALE.ratings], seed.scale_id(writer, DEFAULT_SCALE)
    reviewer = writer.reviewer_id("bench")
    fields = {"scale_id": scale, "rationale": "", "evidence": "[]", "reviewer_id": reviewer, "withdrawn": ""}
    rows = [
        {"claim_id": claim, "rating": ratings[number % len(ratings)], "created": writer.created, **fields}
        for number, claim in enumerate(claims)
    ]
    writer.add("verdict", rows)
