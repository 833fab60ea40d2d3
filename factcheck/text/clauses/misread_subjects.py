"""Subjects of a later clause that the small model takes for the last of a list in the clause before it."""

from __future__ import annotations

from factcheck.text.clauses.grammar import comma_before, finite, opening, subject, tensed
from factcheck.text.clauses.misread_series import agrees
from factcheck.text.clauses.nodes import Node, Tree

_LINKS = frozenset({"and", "but"})


def subject_read_as_listed(tree: Tree, node: Node) -> None:
    """`is treated with diet, and checks are advised`: no finite verb follows a noun without a link, but as its verb."""
    main = node.head
    later = node.dep in {"conj", "ccomp"} and node.i > main.i and main.is_verb
    if not later or subject(node) is not None or not finite(node):
        return
    before = tree.before(opening(tree, node))
    if before is None or before.dep in {"punct", "cc"}:
        return
    phrases = [n for n in [before, *before.ancestors()] if n.is_noun and n.subtree()[-1] is before]
    found = next((n for n in phrases if (link := tree.before(n.first)) is not None and link.lower in _LINKS), None)
    told, link = tensed(node), tree.before(found.first) if found is not None else None
    if found is None or link is None or told is None or not main.i < link.i or found.dep == "poss":
        return
    own = subject(main)
    apart = comma_before(tree, link) or (own is not None and not agrees(node, own)) or _second_of_what_is(found, main)
    if apart and agrees(node, found):
        node.dep = "conj"
        link.move(main, "cc")
        found.move(node, "nsubjpass" if node.child("auxpass") else "nsubj")


def _second_of_what_is(found: Node, main: Node) -> bool:
    """Whether it is joined to what something is: `The capital is Lima and its largest river is the Amazon`."""
    return (
        main.lemma == "be" and found.dep == "conj" and found.head.dep in {"attr", "acomp"} and found.head.head is main
    )


def share_read_as_adverb(tree: Tree, node: Node) -> None:
    """`Salmon live in the sea, and most die young`: most salmon do; nobody `most dies`."""
    verb, link = node.head, tree.before(node)
    clause = verb.dep == "conj" and subject(verb) is None and node.i == verb.i - 1 and not verb.child("aux", "auxpass")
    joined = link is not None and link.lower in _LINKS and comma_before(tree, link)
    if node.lower == "most" and clause and joined and verb.tag in {"VBP", "VBD"}:
        node.dep, node.tag, node.pos = "nsubj", "JJS", "ADJ"
