"""A text read: each unit of running text with its tree, and where it is a list item, with its name and its lead-in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.model.claims import Role, Span
from factcheck.text import nlp
from factcheck.text.lists import label_nodes, labelled, lead_ins
from factcheck.text.masking import Word, clauses_apart, words
from factcheck.text.nodes import Node, Tree, tree_of
from factcheck.text.paragraphs import MARK, paragraphs
from factcheck.text.repairs import repair
from factcheck.text.sentences import units


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence read: its place, its tree (None for a bare name), the name of the item, the place of its lead-in.

    `leads` marks a lead-in whose items say what it announces.
    """

    unit: Span
    tree: Tree | None
    label: tuple[Node, ...] = ()
    lead: Span | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """A sentence to be parsed."""

    unit: Span
    number: int
    words: list[Word]
    label: list[Word]
    lead: Span | None


def parsed(text: str, *, whole: bool = False) -> list[Parsed]:
    """Every sentence of the running text in order, parsed and mended.

    Sentences joined by a semicolon and list items with their names are taken apart, unless `whole`.
    """
    asked = list(_asked(text, whole=whole))
    docs = nlp.parse(([w.seen for w in one.words], [w.space for w in one.words]) for one in asked if one.words)
    read: list[Parsed] = []
    for one in asked:
        tree = tree_of(next(docs), one.words, text, one.number, one.unit) if one.words else None
        if tree:
            repair(tree)
        read.append(Parsed(one.unit, tree, label_nodes(one.label, text), one.lead))
    announced = {one.lead for one in read if one.lead and one.label}
    return [replace(one, leads=True) if one.unit in announced else one for one in read]


def _asked(text: str, *, whole: bool) -> Iterator[_Asked]:
    blocks = paragraphs(text)
    leads = lead_ins(text, blocks)
    last: dict[int, Span] = {}
    number = 0
    for paragraph in blocks:
        for unit in units(text, paragraph):
            last[paragraph.start] = (unit.start, unit.end)
            if unit.role is not Role.TEXT:
                continue
            number += 1
            first = unit.start == paragraph.start
            mark = MARK.match(text, unit.start, unit.end) if first and paragraph.mark else None
            begin = mark.end() if mark else unit.start
            lead = leads.get(paragraph.start) if first else None
            place = last.get(lead[0]) if lead else None
            if whole:
                yield _Asked((unit.start, unit.end), number, words(text, (begin, unit.end)), [], None)
            else:
                yield from _of_unit(text, (unit.start, unit.end), begin, number, place)


def _of_unit(text: str, unit: Span, begin: int, number: int, lead: Span | None) -> Iterator[_Asked]:
    found = words(text, (begin, unit[1]))
    if lead:
        label, rest = labelled(found)
        if label:
            yield _Asked(unit, number, rest, label, lead)
            return
    for part in clauses_apart(found):
        if any(any(c.isalnum() for c in word.seen) for word in part):
            yield _Asked(unit, number, part, [], lead)
