"""A text read, block by block: each unit of running text with its tree; a list item with its name and its lead-in.

A block ends where a paragraph ends, so that a text of any length is worked through in bounded memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck.model.claims import Role, Span
from factcheck.text import nlp
from factcheck.text.clauses.lists import label_nodes, labelled, lead_ins
from factcheck.text.clauses.masking import Word, clauses_apart, words
from factcheck.text.clauses.nodes import Node, Tree, tree_of
from factcheck.text.clauses.repairs import repair
from factcheck.text.reference.quotes import Quoting
from factcheck.text.units.paragraphs import MARK, Paragraph, paragraphs
from factcheck.text.units.sentences import units

BLOCK = 12_000
"""Characters after which a block ends with its paragraph: some 2,000 words."""
LONGEST = 6_000
"""Characters parsed at once; what has no full stop for longer is no sentence, and is read in pieces."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence read: its place, its tree (None for a bare name), the name of the item, the tree of its lead-in.

    `leads` marks a lead-in whose items say what it announces.
    """

    unit: Span
    tree: Tree | None
    label: tuple[Node, ...] = ()
    lead: Tree | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """A sentence to be parsed; `lead` is the place of its lead-in."""

    unit: Span
    number: int
    words: list[Word]
    label: list[Word]
    lead: Span | None


def parsed(text: str, *, whole: bool = False, model: str = "") -> Iterator[list[Parsed]]:
    """Every sentence of the running text in order, parsed and mended, a block at a time.

    Sentences joined by a semicolon and list items with their names are taken apart, unless `whole`. `model` is the
    spaCy pipeline, empty for the pinned one.
    """
    leads: dict[Span | None, Tree] = {}
    quoting = Quoting()
    for block in _blocks(_paragraphs(text, whole=whole)):
        trees = _trees(block, text, model or nlp.PINNED)
        for tree in filter(None, trees):
            for node in quoting.inside(tree):
                node.quoted = True
        leads |= {one.unit: tree for one, tree in zip(block, trees, strict=True) if tree}
        announced = {one.lead for one in block if one.label}
        yield [
            Parsed(one.unit, tree, label_nodes(one.label, text), leads.get(one.lead), one.unit in announced)
            for one, tree in zip(block, trees, strict=True)
        ]
        goes_on = block[-1].lead
        leads = {goes_on: leads[goes_on]} if goes_on in leads else {}


def _trees(block: list[_Asked], text: str, model: str) -> list[Tree | None]:
    docs = nlp.parse((([w.seen for w in one.words], [w.space for w in one.words]) for one in block if one.words), model)
    trees = [tree_of(next(docs), one.words, text, one.number, one.unit) if one.words else None for one in block]
    for tree in trees:
        if tree:
            repair(tree)
    return trees


def _blocks(paragraphs: Iterable[list[_Asked]]) -> Iterator[list[_Asked]]:
    block: list[_Asked] = []
    for sentences in paragraphs:
        full = bool(block) and block[-1].unit[1] - block[0].unit[0] >= BLOCK
        if full and sentences[0].lead != block[-1].unit:
            yield block
            block = []
        block.extend(sentences)
    if block:
        yield block


def _paragraphs(text: str, *, whole: bool) -> Iterator[list[_Asked]]:
    """What is to be parsed of each paragraph that has something."""
    blocks = paragraphs(text)
    leads = lead_ins(text, blocks)
    last: dict[int, Span] = {}
    number = 0
    for paragraph in blocks:
        asked: list[_Asked] = []
        for unit in units(text, paragraph):
            last[paragraph.start] = (unit.start, unit.end)
            if unit.role is not Role.TEXT:
                continue
            number += 1
            first = unit.start == paragraph.start
            lead = leads.get(paragraph.start) if first and not whole else None
            begin = _after_mark(text, paragraph, unit.end) if first else unit.start
            place = last.get(lead[0]) if lead else None
            for piece in _pieces(text, (begin, unit.end)):
                found = words(text, piece)
                asked += _of_piece(found, _Asked((unit.start, unit.end), number, found, [], place), whole=whole)
        if asked:
            yield asked


def _after_mark(text: str, paragraph: Paragraph, end: int) -> int:
    mark = MARK.match(text, paragraph.start, end) if paragraph.mark else None
    return mark.end() if mark else paragraph.start


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def _of_piece(found: list[Word], asked: _Asked, *, whole: bool) -> Iterator[_Asked]:
    if whole:
        yield asked
        return
    if asked.lead:
        label, rest = labelled(found)
        if label:
            yield replace(asked, words=rest, label=label)
            return
    for part in clauses_apart(found):
        if any(any(c.isalnum() for c in word.seen) for word in part):
            yield replace(asked, words=part)
