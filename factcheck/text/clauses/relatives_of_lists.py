"""Relative clauses about all, or some, of a list: `a bank and a school, both of which he sold`."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.drafts import Item, Said
from factcheck.text.clauses.grammar import comma_before, plural, subject, tensed, trimmed
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.wordlists import listed

_SHARES = listed("all both some many most none neither each several few half two three four five")
_ARTICLES = frozenset({"a", "an"})
_RELATIVES = frozenset({"which", "whom"})
_BESIDE = frozenset({"relcl", "acl"})


def of_a_list(verb: Node, word: Node) -> tuple[Item, ...]:
    """The list that the relative clause of `verb`, with its `word`, is about; nothing where it is about one thing.

    It is about all of them where it says how many of them, or where its verb is plural and the last of them is one.
    """
    first = verb.head
    while first.dep == "conj" and first.head.is_noun:
        first = first.head
    members = [n for n in first.conjuncts() if n.i < verb.i]
    told = tensed(verb)
    several = told is not None and (told.tag == "VBP" or told.lower == "were") and word is subject(verb)
    counted = share_before(verb) is not None
    if len(members) < 2 or not (counted or (several and not plural(members[-1]))):
        return ()
    beside = [c for n in members for c in n.children if c.dep in _BESIDE and c.i >= verb.first.i]
    return tuple(_definite(trimmed(first.subtree([verb, *beside])), members))


def share_before(verb: Node) -> Node | None:
    """The `both` of `both of which`, by which a relative clause opens."""
    words = [n for n in verb.subtree() if n.lower in _RELATIVES and n.dep == "pobj" and n.head.lower == "of"]
    opens = [n for n in verb.subtree() if words and n.lower in _SHARES and n.i == words[0].i - 2]
    return opens[0] if opens else None


def told_of_all(members: Sequence[Node], present: set[Node], verb: Node | None) -> bool:
    """Whether a relative clause, with its `verb` or beside it, tells of them all, so that none can be said alone."""
    if verb is not None and verb is not members[0] and members[0] in verb.ancestors():
        return True
    told = [c for n in members for c in n.children if c in present]
    beside = [n for c in told if c.dep == "appos" for n in (c, *c.children)]
    return any(c.dep == "relcl" and share_before(c) for c in told) or any(_some_of_them(n) for n in beside)


def _some_of_them(node: Node) -> bool:
    """Whether it tells what some of several are: `two senators and nine members, most of them Republicans`."""
    among = [p.lower for of in node.all("prep") if of.lower == "of" for p in of.all("pobj")]
    return node.lower in _SHARES and "them" in among


def share_read_as_member(tree: Tree, node: Node) -> None:
    """`has two senators and nine members, most of them Republicans`: the most are no third thing that it has."""
    if node.dep == "conj" and node.head.is_noun and _some_of_them(node) and comma_before(tree, node):
        node.dep = "conj" if node.child("cc") else "appos"


def _definite(nodes: list[Node], members: list[Node]) -> list[Item]:
    """The list as what was named before: `the bank and the two mills`."""
    items: list[Item] = []
    for node in nodes:
        whose = next((m for m in members if m.first is node), None)
        owner = node.head if node.head in members else None
        if node.lower in _ARTICLES and node.dep == "det" and owner is not None:
            items.append(Said(node, "the"))
            continue
        bare = whose is not None and whose.pos == "NOUN" and not whose.child("det", "poss")
        if bare and whose is not None and (whose is members[0] or whose.child("nummod")):
            items.append("the")
        items.append(node)
    return items


def relative_of_some_read_as_next_verb(tree: Tree, node: Node) -> None:
    """`won the cup and the league, neither of which it had won before`: no second thing that was done."""
    verb, share = node.head, share_before(node)
    objects = [c for c in verb.all("dobj", "attr") if c.i < node.i] if verb.is_verb else []
    comma = tree.before(share) if share is not None else None
    if objects and share is not None and comma is not None and comma.text == "," and comma_before(tree, node):
        node.move(objects[-1], "relcl")


def description_hung_inside_a_list(tree: Tree, node: Node) -> None:
    """`has a church, a mill and a school, built in 1870`: what is set off after a list is told of its last."""
    first = node.head
    while first.dep == "conj" and first.head.is_noun:
        first = first.head
    members = [n for n in first.conjuncts() if n.is_noun and n.i < node.first.i]
    inner = len(members) > 1 and node.head is not members[-1] and not (node.head is first and plural(first))
    if inner and comma_before(tree, node) and share_before(node) is None:
        node.move(members[-1], node.dep)


def list_hung_over_a_relative(tree: Tree, node: Node) -> None:
    """`bans tools that harm the birds, the bees and the trees`: all that are built alike are harmed."""
    outer, comma = node.head, tree.before(node.first)
    inner = tree.before(comma) if comma is not None and comma.text == "," else None
    clauses = [c for c in outer.all("relcl") if c.i < node.i]
    if inner is None or not clauses or not (node.is_noun and inner.is_noun) or inner not in clauses[-1].subtree():
        return
    ends = any(c.i > clauses[-1].i for n in (outer, node) for c in n.all("cc"))
    if ends and _build(inner) == _build(node) != _build(outer) and inner.dep in {"dobj", "pobj"}:
        for link in [c for c in outer.children if c.dep in {"cc", "conj"} and c.i > node.i]:
            link.move(inner, link.dep)
        node.move(inner, "conj")


def _build(noun: Node) -> str:
    """What its phrase opens with: an article, an owner, a number, or nothing."""
    first = noun.first
    return first.lower if first.tag in {"DT", "PRP$"} else first.tag if first.tag == "CD" else ""
