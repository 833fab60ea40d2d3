"""Clauses that leave out the verb of the first: `Kenya won the gold medal, Ghana the silver and Togo the bronze`.

Each part after the first is two noun phrases and nothing else, the second built like the object of the first clause;
it is said with the verb of that. A bare number takes what the first one counts: `Labour won 12 seats, the Greens two`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.text.clauses.drafts import Draft, Item
from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import FINITE_TAGS, Node, Tree

_OBJECT_OPENS = frozenset({"DT", "CD", "PRP$"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SUBJECT = _NOUNS | {"DT", "PRP$", "JJ", "HYPH", "POS", "CD"}
_NO_GAP = frozenset({"dative", "iobj", "oprd", "ccomp", "xcomp", "neg", "auxpass"})
_QUOTES = frozenset({"“", "”", '"', ":", ";"})


def verb_left_out(tree: Tree) -> list[Draft]:
    """What the clauses without a verb say, which are taken off the `tree`; nothing where it has none."""
    verb = tree.root
    own, what = subject(verb), verb.child("dobj")
    if own is None or what is None or verb.tag != "VBD" or any(c.dep in _NO_GAP for c in verb.children):
        return []
    signs = [n for n in tree.nodes[what.i + 1 :] if n.text == "," or n.lower == "and"]
    parts = [*_parts(tree, signs[0].i)] if signs and own.i < verb.i < what.i else []
    said = [_said(part, verb, what, signs[0].i) for part in parts]
    if not said or not all(said) or (len(said) == 1 and not _name(own)):
        return []
    return [Draft(tuple(items), tree.unit) for items in said] if tree.cut_off(signs[0].i) else []


def _name(own: Node) -> bool:
    return own.tag in {"NNP", "NNPS"}


def _parts(tree: Tree, begin: int) -> Iterator[list[Node]]:
    """The parts between the commas and the `and` from `begin` to the end of the sentence."""
    part: list[Node] = []
    for node in tree.nodes[begin:]:
        if node.text in {",", "."} or node.lower == "and":
            if part:
                yield part
            part = []
        else:
            part.append(node)
    if part:
        yield part


def _said(part: Sequence[Node], verb: Node, what: Node, begin: int) -> list[Item]:
    """A part said with the `verb`; nothing where it is not a subject and an object built like `what`.

    `begin` is where the first of the parts begins.
    """
    at = _object_at(part)
    first = what.first
    if not at or part[at].tag != first.tag or any(n.tag in FINITE_TAGS or n.text in _QUOTES for n in part):
        return []
    if part[0].tag == "CD" or not any(n.tag in _NOUNS for n in part[:at]):
        return []
    return [*part[:at], verb, *_counted(part[at:], what, begin)]


def _object_at(part: Sequence[Node]) -> int:
    """Where the object begins, right after the subject; 0 where there is no such place."""
    named = False
    for at, node in enumerate(part):
        if named and node.tag in _OBJECT_OPENS:
            return at
        if node.tag not in _SUBJECT:
            return 0
        named = named or node.tag in _NOUNS
    return 0


def _counted(phrase: Sequence[Node], what: Node, begin: int) -> list[Item]:
    """The object, a bare number with what the first clause counts before `begin`: `28 million` -> `28 million bags`."""
    if phrase[-1].entity == "ORDINAL" or not any(n.tag in _NOUNS or n.tag == "CD" for n in phrase):
        return [*phrase, what]
    number = [n for n in phrase if n.tag == "CD"]
    if len(number) < len(phrase) and (phrase[0].tag != "CD" or any(n.tag in _NOUNS for n in phrase[:2])):
        return [*phrase]
    one = [c for c in what.children if c.dep in {"compound", "amod"}]
    of = [n for c in what.all("prep") if c.lower == "of" for n in c.subtree() if n.i < begin]
    return [*number, *one, what, *of, *phrase[len(number) :]]
