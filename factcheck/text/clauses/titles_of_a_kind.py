"""Several titles after their kind, read as what they are: `the films Cold Shore (1998), Dust (2001) and Home (2004)`.

The small model takes the first of them for something beside the verb, or the kind for a part of it.
"""

from __future__ import annotations

from factcheck.text.clauses.nodes import Node, Tree

_BESIDE = frozenset({"npadvmod", "dobj", "dep", "oprd", "nmod", "attr"})
_OBJECTS = frozenset({"dobj", "pobj"})


def titles_read_beside_their_kind(tree: Tree) -> None:
    """Hangs the first of some titles on the plural right before it; the others hang on the first."""
    for node in tree.nodes:
        if _title(node) and node.child("conj") is not None:
            _under_its_kind(tree, node)


def _title(node: Node) -> bool:
    """Whether it is set off as a title, by quotation marks or by its year."""
    return node.tag in {"NNP", "NNPS"} and (node.text[:1] in '“"‘' or node.text[node.end - node.start :].endswith(")"))


def _under_its_kind(tree: Tree, node: Node) -> None:
    kind = next((c for c in node.all("compound", "nmod") if _kind(c, node)), None)
    if kind is not None and node.dep in _OBJECTS and not any(c.i < kind.i and c.dep != "det" for c in node.children):
        first = node.child("det")
        kind.move(node.head, node.dep)
        if first is not None:
            first.move(kind, "det")
        node.move(kind, "appos")
        return
    before = tree.before(node.first)
    if before is not None and node.dep in _BESIDE and _kind(before, before) and before.dep in _OBJECTS:
        node.move(before, "appos")


def _kind(word: Node, holder: Node) -> bool:
    first = holder.child("det")
    return word.tag == "NNS" and word.pos == "NOUN" and first is not None and first.lower == "the" and first.i < word.i


def one_of_its_kind(first: Node) -> bool:
    """Whether each of the titles that begin with `first` can be said with its kind: `the film Dust`."""
    if first.dep != "appos":
        return False
    kind = first.head
    counted = kind.child("nummod", "amod", "poss") is not None
    return kind.dep in _OBJECTS and _kind(kind, kind) and not counted and _right_after(first)


def _right_after(first: Node) -> bool:
    return first.first.i == first.head.i + 1
