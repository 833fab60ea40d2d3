"""Bare objects right after a verb that the small model reads as a noun: `is run by the state and shelters wolves`."""

from __future__ import annotations

from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.wordlists import listed

_ATTRIBUTIVE = listed("""
    sports games arms savings systems goods customs sales operations communications honours arts news parts services
    """)
"""Plural nouns that often stand before another noun: `sports clubs`."""
_BEFORE_NOUN = frozenset({"JJ", "JJR", "CD", "VBN", "HYPH", "NN", "NNP"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def bare_object(tree: Tree, node: Node) -> Node | None:
    """The noun without an article that follows `node` after `and`; it is freed from the noun before that.

    Two plurals in a row are no noun phrase, and what a list follows is none either: `exports coal, timber and grain`.
    """
    link, thing = tree.before(node), _noun_after(tree, node)
    joined = link is not None and (link.lower == "and" or (link.text == "," and _between_two_deeds(tree, node)))
    if link is None or not joined or thing is None or node.lower in _ATTRIBUTIVE:
        return None
    several = thing.tag == "NNS" or thing.child("conj") is not None
    before = tree.before(link)
    if not several or before is None or not before.is_noun or not _of_one_phrase(node, thing):
        return None
    if node.head.head is thing and node.head.i < node.i:
        _put_in_its_place(node.head, thing, node)
    return thing


def _between_two_deeds(tree: Tree, node: Node) -> bool:
    """Whether the list before it has ended, and a verb goes on after it: `grows rye and oats, mines coal and has`."""
    verb = next((n for n in node.ancestors() if n.is_verb), None)
    later = verb is not None and any(c.tag == "VBZ" and c.i > node.i for c in verb.all("conj"))
    return verb is not None and later and any(n.lower == "and" for n in tree.nodes[verb.i : node.i])


def _noun_after(tree: Tree, node: Node) -> Node | None:
    """The last of the nouns that follow `node` with nothing between but what stands before a noun."""
    found = None
    for after in tree.nodes[node.i + 1 :]:
        if after.tag in _NOUNS:
            found = after
        elif after.tag not in _BEFORE_NOUN or found is not None:
            break
    return found


def _of_one_phrase(node: Node, thing: Node) -> bool:
    """Whether the model takes both for parts of one noun phrase, or of one list."""
    lists = {n for n in [node, *node.ancestors()] if n.is_noun}
    return thing in lists or (thing.dep in {"conj", "appos", "dobj"} and thing.head in lists)


def _put_in_its_place(first: Node, thing: Node, node: Node) -> None:
    """Hangs the noun before the `and` where `thing` hangs: `by the state`, not `by the wolves`."""
    first.move(thing.head, thing.dep)
    for child in [c for c in thing.children if c.i < node.i]:
        child.move(first, child.dep)
