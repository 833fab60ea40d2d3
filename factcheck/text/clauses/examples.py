"""Examples of a kind of which is only told that there are many: `a variety of goods such as tea, rice and salt`.

The kind is said once without them, and each is said in its place: who sells a variety of goods such as tea sells tea.
A kind with a size or a name of its own (`three countries`, `the products`, `factors such as age`) keeps its examples,
except before `, including`: whoever wrote 20 books, including two novels, wrote these. And of what there is each
example is one: `There are several causes, such as war` -> `War is one of several causes`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.text.clauses.distribution import Coordination, of_examples, own_words
from factcheck.text.clauses.drafts import Item, Said, node_of
from factcheck.text.clauses.grammar import definite, indefinite, past, trimmed, verb_group
from factcheck.text.clauses.nodes import Node
from factcheck.text.wordlists import listed

_MANY = listed("variety range number array host selection")
_SORTS = listed("type kind sort form")
_SOME = listed("various many several numerous different multiple")
_NOT_BY_ITSELF = listed("of than among between like as from across")
"""What is true of many things together need not be true of one."""
_WHEN = frozenset({"DATE", "TIME"})


def kind_illustrated(joined: Coordination, present: set[Node]) -> Node | None:
    """The phrase that each of the examples `joined` can stand in place of; `present` are the words said."""
    opener = joined.first.head
    if not of_examples(joined.first) or joined.negated or not opener.head.is_noun:
        return None
    kind = _of_many(opener.head) or (opener.head if _among_several(opener) else None)
    if kind is None or kind not in present or not _each_alone(kind):
        return None
    inside = set(kind.subtree())
    counted = any(n.tag == "CD" and n.entity not in _WHEN for n in present - inside)
    return None if counted else kind


def _among_several(opener: Node) -> bool:
    """Whether `, including` stands after what are several."""
    set_off = any(c.text == "," and c.i == opener.i - 1 for c in opener.head.children)
    return set_off and opener.lower == "including" and opener.head.tag in {"NNS", "NNPS"}


def _of_many(noun: Node) -> Node | None:
    outer = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else None
    if outer is not None and outer.lemma in _MANY and indefinite(outer):
        return outer
    if noun.lemma in _MANY and indefinite(noun) and noun.child("prep"):
        return noun
    kind = outer if outer is not None and outer.lemma in _SORTS else noun
    some = any(c.lower in _SOME for c in kind.all("amod"))
    return kind if some and not definite(kind) and not kind.child("nummod", "conj") else None


def _each_alone(kind: Node) -> bool:
    """Whether what is said of the kind is said of each: it is an object, of a verb or of a preposition."""
    if kind.dep == "dobj":
        return kind.head.is_verb
    above = kind.head.head
    bare = above.dep == "dobj" and not above.child("det", "nummod", "poss", "amod")
    of_each = above.is_verb or above.dep == "acomp" or bare
    return kind.dep == "pobj" and kind.head.lower not in _NOT_BY_ITSELF and of_each


def _comma(node: Node | None, place: int) -> bool:
    return node is not None and node.i == place and node.text == ","


def each_in_its_place(items: Sequence[Item], joined: Coordination, kind: Node) -> Iterator[list[Item]]:
    """`items` without the examples, then with each of them in place of the `kind`."""
    examples = set(joined.first.head.subtree())
    yield [item for item in items if node_of(item) not in examples]
    place = set(kind.subtree())
    said = {node: item for item in items if (node := node_of(item))}
    at = next(i for i, item in enumerate(items) if node_of(item) in place)
    closing = max(node.i for node in place) + 1
    rest = [item for item in items[at:] if (node := node_of(item)) not in place and not _comma(node, closing)]
    for part in joined.parts:
        yield [*items[:at], *(said[node] for node in own_words(part) if node in said), *rest]


@dataclass(frozen=True, slots=True)
class Listing:
    """What there is several of, and the examples of it: `There are several causes, such as war`."""

    verb: Node
    there: Node
    kind: Node
    opener: Node
    examples: tuple[Node, ...]


def listing(verb: Node, present: set[Node]) -> Listing | None:
    """What a clause lists that says what there is; `present` are the words said."""
    there, kind = verb.child("expl"), verb.child("attr")
    if there is None or kind is None or verb.lemma != "be" or verb_group(verb) or kind not in present:
        return None
    several = kind.tag == "NNS" and (kind.child("nummod") or any(c.lower in _SOME for c in kind.all("amod")))
    openers = [n.head for n in verb.subtree() if n.i > kind.i and of_examples(n) and n.head in present]
    if not several or len(openers) != 1:
        return None
    examples = tuple(n for p in openers[0].all("pobj") for n in p.conjuncts())
    alternative = any(c.lower == "or" for n in examples for c in n.all("cc"))
    return None if alternative else Listing(verb, there, kind, openers[0], examples)


def each_is_one(items: Sequence[Item], told: Listing) -> Iterator[list[Item]]:
    """`items` without the examples, then of each example that it is one of the kind."""
    examples = set(told.opener.subtree())
    yield [item for item in items if node_of(item) not in examples]
    said = {node_of(item) for item in items} - examples
    kind = trimmed(n for n in told.kind.subtree() if n in said)
    for part in told.examples:
        several = part.tag in {"NNS", "NNPS"} or part.lower == "those"
        form = ("were" if several else "was") if past(told.verb) else "are" if several else "is"
        one: list[Item] = []
        for item in items:
            node = node_of(item)
            if node is told.there:
                one += own_words(part)
            elif node is told.verb:
                one += [Said(told.verb, form), "one of", *kind]
            elif node is None or (node not in examples and node not in kind and node.head is not told.kind):
                one.append(item)
        yield one
