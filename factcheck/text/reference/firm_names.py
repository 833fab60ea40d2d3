"""Names of two that are one: `Brandt & Hollis`; with `and` only where the sentence shows that they are one body."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.nodes import Node, Tree

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "sir", "lord", "lady"})
_PARTS = frozenset({"compound", "nmod", "amod"})
_NAME_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ"})


def name_read_as_two(tree: Tree) -> None:
    """Mends `Smith & Wesson said it`, `Dolce and Gabbana has`: the words become one name, headed by the last."""
    for node in tree.nodes[1:-1]:
        before, after = tree.nodes[node.i - 1], tree.nodes[node.i + 1]
        if node.lower not in {"&", "and"} or not (_in_name(before) and _in_name(after)):
            continue
        first, last = _first(tree, before), _last(after)
        if node.lower == "&" or _one_body(node, last):
            _join(tree, tree.nodes[first.i : last.i + 1])


def _in_name(word: Node) -> bool:
    capital = word.text[:1].isupper() and word.tag in _NAME_TAGS
    return capital and word.tail == word.end and word.lower.rstrip(".") not in _TITLES


def _last(word: Node) -> Node:
    while word.dep in _PARTS and word.head.i > word.i and word.head.text[:1].isupper():
        word = word.head
    return word


def _first(tree: Tree, word: Node) -> Node:
    """The first word of what stands before the sign: `Ernst` of `Ernst Brandt &`, `Lunn` of `Lunn, Brandt &`."""
    while (left := tree.before(word)) is not None:
        lists = left.text == "," and word.dep == "conj" and word.head.i == left.i - 1 and not word.head.child("cc")
        if lists and _in_name(word.head):
            word = word.head
        elif left.dep in _PARTS and left.head.i > left.i and _in_name(left):
            word = left
        else:
            break
    return word


def _one_body(link: Node, last: Node) -> bool:
    """Whether the verb is a singular's, or the model takes even the `and` for a part of the name that says `it ...`."""
    first, verb = link.head, link.head.head
    names = [n.pos for n in first.conjuncts()] == ["PROPN", "PROPN"] and first.head is not first
    if not names or last not in first.children or first.dep not in {"nsubj", "nsubjpass"}:
        return False
    singular = any(n.tag == "VBZ" or n.lower == "was" for n in [verb, *verb.all("aux", "auxpass")])
    said = verb.child("ccomp")
    about = said.child("nsubj", "nsubjpass") if said is not None else None
    own = about is not None and about.lower == "it"
    return singular or (own and {first.entity, link.entity, last.entity} == {"ORG"})


def _join(tree: Tree, words: Sequence[Node]) -> None:
    """Hangs `words` on the last of them, which takes over what their top one was in the sentence."""
    *others, last = words
    top = next(word for word in words if set(words).isdisjoint(word.ancestors()))
    head, dep, alone = top.head, top.dep, top.head is top
    outside = [child for word in words for child in word.children if child not in words]
    for word in words:
        if word.head not in words:
            word.head.children.remove(word)
    for word in words:
        word.head, word.dep, word.children, word.entity = last, "compound", [], "ORG"
        if word.text[:1].isalnum():
            word.tag, word.pos = "NNP", "PROPN"
    last.children = sorted([*others, *outside], key=lambda node: node.i)
    for child in outside:
        child.head = last
    last.head, last.dep = (last, dep) if alone else (head, dep)
    if alone:
        tree.root = last
    else:
        head.children.append(last)
        head.children.sort(key=lambda node: node.i)
