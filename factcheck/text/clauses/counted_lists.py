"""A counted kind and the list that spells it out: `has three moons, Naiad, Thalassa and Despina`.

That there are so many is one claim; of each member is said that it is one of them: `Naiad is one of the three moons of
the planet`. The number must be that of the members, which tells such a list from one that goes on after the kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from factcheck.text.clauses.drafts import Draft, Item
from factcheck.text.clauses.grammar import definite, past, subject, trimmed
from factcheck.text.clauses.nodes import FINITE_TAGS, Node, Tree
from factcheck.text.wordlists import listed

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_PARTED = listed("have contain divide split classify group include")
"""Verbs that tell what is of what: what a planet has are moons of the planet."""
_OPENS = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "VBG", "VBN"})
_ALL_TOGETHER = listed("consist comprise compose")
"""Verbs whose object is all of it: taken apart, it would be said of each that it is the whole."""
_ONLY_BY_PLACE = frozenset(
    {"first", "second", "third", "last", "one", "another", "other", "others", "former", "latter"}
)
_BARE = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "punct", "prt", "expl"})
_place = attrgetter("i")
_NAMES = frozenset({"NNP", "NNPS"})


@dataclass(frozen=True, slots=True)
class _Spelled:
    """The verb, the kind that is counted, and the members that the sentence ends with; the list begins at `begin`."""

    verb: Node
    kind: Node
    begin: int
    members: tuple[Sequence[Node], ...]


def spelled_out(tree: Tree) -> list[Draft]:
    """What is said of each member of such a list, which is taken off the `tree`; nothing where it holds none."""
    found = _spelled(tree)
    if found is None:
        return []
    said = [Draft(tuple(items), tree.unit) for member in found.members if (items := _said(tree, found, member))]
    return said if len(said) == len(found.members) and tree.cut_off(found.begin) else []


def _spelled(tree: Tree) -> _Spelled | None:
    for sign in (n for n in tree.nodes[2:] if n.text in {":", ","}):
        kind = tree.nodes[sign.i - 1]
        while kind.tag not in {"NNS", "NNPS"} and kind.dep in {"pobj", "prep", "compound"} and kind.head.i < kind.i:
            kind = kind.head
        if kind.tag == "NNS" and (many := _number(kind)):
            members = _members(tree, sign)
            fits = len(members) == many and all(_member(m, told=sign.text == ":") for m in members)
            verb = _verb(tree, kind)
            return _Spelled(verb, kind, sign.i, members) if fits and verb is not None else None
    return None


def _number(kind: Node) -> int:
    """How many of the kind there are; 0 where no number tells."""
    counted = next((c for c in kind.all("nummod") if not c.children), None)
    if counted is None:
        return 0
    return int(counted.lower) if counted.lower.isdecimal() else _NUMBERS.get(counted.lower, 0)


def _members(tree: Tree, sign: Node) -> tuple[Sequence[Node], ...]:
    """The parts between the commas and the last `and`, up to the end of the sentence."""
    rest = [n for n in tree.nodes[sign.i + 1 :] if n.text != "."]
    ands = [n.i for n in rest if n.lower == "and"]
    parts: list[list[Node]] = [[]]
    for node in rest:
        if node.text == "," or (ands and node.i == ands[-1]):
            parts.append([])
        else:
            parts[-1].append(node)
    return tuple(part for part in parts if part)


def _member(part: Sequence[Node], *, told: bool) -> bool:
    """Whether it names one of the kind; without a colon (not `told`) only a name or what is definite does."""
    first = part[0]
    told_clause = any(n.tag in FINITE_TAGS or n.text in {":", ";", "“", "”", '"'} for n in part)
    named = first.text[:1].isupper() or first.lower == "the"
    return first.tag in _OPENS and not told_clause and (told or named) and not _by_place(part)


def _by_place(part: Sequence[Node]) -> bool:
    return any(n.lower in _ONLY_BY_PLACE for n in part[:2])


def _verb(tree: Tree, kind: Node) -> Node | None:
    """The verb of the sentence, where the kind is its last complement and nothing is denied or put first."""
    verb = tree.root
    own = subject(verb)
    governor = kind.head.head if kind.dep == "pobj" else kind.head
    plain = kind.dep in {"dobj", "pobj", "attr"} and governor is verb and verb.is_verb and own is not None
    if (
        not plain
        or own is None
        or own.i > kind.i
        or verb.lemma in _ALL_TOGETHER
        or any(c.dep in {"neg", "conj"} for c in verb.children)
    ):
        return None
    opens = all(c.i > own.first.i or c is own for c in verb.children)
    return verb if opens and own.first.i == 0 else None


def _said(tree: Tree, found: _Spelled, member: Sequence[Node]) -> list[Item]:
    verb, kind = found.verb, found.kind
    several = _several(member)
    form = ("were" if several else "was") if past(verb) else "are" if several else "is"
    phrase = [n for n in kind.subtree() if n.i < found.begin]
    many: list[Item] = [*([] if definite(kind) else ["the"]), *phrase]
    return [*trimmed(member), form, "one of", *many, *_whose(tree, found, set(phrase))]


def _several(member: Sequence[Node]) -> bool:
    """Whether its head, the last noun before what follows it, is a plural."""
    head: Node | None = None
    for node in member:
        if node.tag in {"NN", "NNS", *_NAMES} or node.lower == "one":
            head = node
        elif head is not None and node.tag not in {"CD", "HYPH", "POS", "JJ"}:
            break
    return head is not None and head.tag in {"NNS", "NNPS"} and head.lower.endswith("s")


def _whose(tree: Tree, found: _Spelled, phrase: set[Node]) -> list[Item]:
    """What tells which they are: `of the planet`, `that the aircraft was designed in`."""
    verb, kind = found.verb, found.kind
    own = subject(verb)
    if own is None or own.dep == "expl":
        return []
    others = [c for c in verb.children if c.i < found.begin and c.dep not in _BARE and c not in {kind, kind.head}]
    plain = verb.lemma in _PARTED and own.pos != "PRON" and not others and not any(c.tag == "MD" for c in verb.children)
    if plain and not any(c.lower == "of" for c in kind.all("prep")):
        return ["of", *trimmed(own.subtree())]
    if verb.lemma == "be":
        return []
    clause = [n for n in tree.nodes[: found.begin] if n not in phrase]
    near = [n for c in verb.all("prt", "dobj") for n in c.subtree() if n in clause]
    last = max([verb, *near], key=_place)
    ends = [kind.head] if kind.dep == "pobj" else []
    return [
        "that",
        *(n for n in clause if n.i <= last.i),
        *ends,
        *(n for n in clause if n.i > last.i and n not in ends),
    ]
