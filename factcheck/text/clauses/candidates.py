"""What a clause could be said as: with and without its adjuncts, what opens it, and what hangs on its nouns.

Only what leaves the rest true is ever left out: nothing from a negated clause, no condition, nothing that tells which
one is meant (`the tallest tower in Europe`) or how many (`four judges from Kent`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product

from factcheck.text.clauses.drafts import Item, node_of
from factcheck.text.clauses.grammar import finite, past, subject
from factcheck.text.clauses.nodes import SUBJECTS, Node
from factcheck.text.wordlists import listed

_ADJUNCTS = frozenset({"prep", "npadvmod", "agent"})
_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd")
_HELD = listed("of to than like about into as for according without except unless despite unlike instead rather")
"""Prepositions that bring what the verb cannot do without, who says it, or what turns its meaning."""
_REASONS = frozenset({"because", "although", "though", "whereas"})
_TIMES = frozenset({"when", "after", "while", "as", "since", "once", "where"})
_PICKING = frozenset({"JJS", "JJR", "RBS"})
_NEGATING = listed("no not nor neither nobody none nothing never hardly barely few little only")
"""Words with which a statement may be false of the whole though it holds of the part said."""

Phrases = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to say a clause.

    `adjunct`: it says one after the verb; `thinned`: a noun is said without a phrase that hangs on it.
    """

    items: tuple[Item, ...]
    adjunct: bool = False
    thinned: bool = False


def candidates(items: Sequence[Item]) -> Iterator[Candidate]:
    """The ways to say the clause that `items` say, whose coordinations are apart already."""
    nodes = [node for item in items if (node := node_of(item))]
    present = set(nodes)
    verb = next((n for n in nodes if n.is_verb and present.isdisjoint(n.ancestors())), None)
    if verb is None or _negated(nodes):
        yield Candidate(tuple(items))
        return
    adjuncts = [c for c in verb.children if c in present and not c.quoted and _adjunct(c)]
    own = subject(verb)
    opening = tuple(c for c in adjuncts if own and c.i < own.i)
    after = tuple(c for c in adjuncts if c not in opening)
    in_adjuncts = _under(adjuncts)
    inner = [n for n in nodes if n.head in present and n not in in_adjuncts and not n.quoted]
    thin = tuple(n for n in inner if _only_adds(n))
    apposed = tuple(n for n in inner if n.dep == "appos")
    for said, *left_out in product(_selections(verb, after), _either(opening), _either(apposed), _either(thin)):
        gone = _under([*(c for c in after if c not in said), *chain.from_iterable(left_out)])
        kept = tuple(item for item in items if node_of(item) not in gone)
        yield Candidate(kept, adjunct=bool(said), thinned=bool(left_out[-1]))


def examples_apart(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """`wrote for papers such as the Echo`: wrote for papers; wrote for the Echo."""
    nodes = [node for item in items if (node := node_of(item))]
    opener = next((n for n in nodes if _opens_example(n) and n.head in nodes and not n.quoted), None)
    if opener is None or _negated(nodes):
        yield items
        return
    phrase = set(opener.subtree())
    example = phrase - {opener, *opener.all("amod")}
    kind = set(opener.head.subtree()) - example
    yield [item for item in items if node_of(item) not in phrase]
    yield [item for item in items if node_of(item) not in kind]


def _opens_example(prep: Node) -> bool:
    such = prep.lower == "as" and any(c.lower == "such" for c in prep.children)
    told = prep.dep == "prep" and prep.head.is_noun and prep.head.dep not in SUBJECTS
    return (such or prep.lower == "including") and told and prep.child("pobj") is not None


def _negated(nodes: Sequence[Node]) -> bool:
    return any(n.dep == "neg" or n.lower in _NEGATING for n in nodes)


def _selections(verb: Node, after: Phrases) -> Iterator[Phrases]:
    """The adjuncts to be said: one at a time; none where it is the only one and the verb has something else to say."""
    if not after or (len(after) == 1 and verb.child(*_COMPLEMENTS)):
        yield ()
    yield from ((one,) for one in after)


def _either(phrases: Phrases) -> list[Phrases]:
    """What is left out: nothing, or these."""
    return [(), phrases] if phrases else [()]


def _under(phrases: Sequence[Node]) -> set[Node]:
    return set(chain.from_iterable(phrase.subtree() for phrase in phrases))


def _adjunct(child: Node) -> bool:
    if child.dep != "advcl":
        return child.dep in _ADJUNCTS and child.lower not in _HELD
    participle = not finite(child) and child.child("mark") is None and child.tag != "VB"
    return participle or _told_beside(child)


def _told_beside(clause: Node) -> bool:
    """Whether a side clause tells why, or what had happened by then, and is no condition."""
    words = {c.lower for c in clause.children if c.dep in {"mark", "advmod"}}
    happened = past(clause) and past(clause.head) and not words.isdisjoint(_TIMES)
    return finite(clause) and (happened or not words.isdisjoint(_REASONS))


def _only_adds(prep: Node) -> bool:
    """Whether a noun's phrase adds to what is one of its kind: `played a match against Peru`; not to a subject."""
    noun = prep.head
    if prep.dep != "prep" or noun.pos != "NOUN" or prep.i < noun.i or prep.lower in _HELD:
        return False
    article = noun.child("det")
    alone = article is None or article.lower in {"a", "an"}
    picked = any(c.i < noun.i and (c.dep in {"poss", "nummod", "predet"} or c.tag in _PICKING) for c in noun.children)
    return alone and not picked and not any(n.dep in SUBJECTS for n in (noun, *noun.ancestors()))
