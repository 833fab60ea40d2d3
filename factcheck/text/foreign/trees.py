"""The parse of a sentence by a pipeline of the user's own as our tree, in the relations of Universal Dependencies.

spaCy's German pipelines are trained on the Tiger treebank, whose labels are put into universal ones here as far as the
rules ask for them (https://www.ims.uni-stuttgart.de/documents/ressourcen/korpora/tiger-corpus/annotation).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.wordlists import paired

if TYPE_CHECKING:
    from spacy.tokens import Doc

UNIVERSAL = frozenset({"nsubj", "obj", "conj"})
TIGER = frozenset({"sb", "oa", "cj"})
_FROM_TIGER = paired("""
    sb:nsubj sbp:obl oa:obj oa2:obj da:iobj og:obj op:obl pd:xcomp oc:xcomp ng:advmod cj:conj cd:cc ju:cc app:appos
    rc:acl:relcl par:parataxis rs:parataxis pnc:flat:name ag:nmod mnr:nmod pg:nmod svp:compound:prt cp:mark ep:expl
    cm:mark re:ccomp dm:discourse vo:vocative nmc:nummod punct:punct
    """)


def understood(labels: frozenset[str]) -> bool:
    """Whether the rules can read a parser with these labels."""
    return labels >= UNIVERSAL or labels >= TIGER


def tree_of_sentence(doc: Doc, text: str, unit: tuple[int, int], number: int) -> Tree:
    """The tree of the sentence of `text` at `unit`; as tags, its nodes carry their morphological features.

    What stands for a run of blanks is left out, though spaCy counts it among the words.
    """
    tokens = [token for token in doc if not token.is_space]
    nodes: dict[int, Node] = {}
    for i, token in enumerate(tokens):
        start = unit[0] + token.idx
        end = start + len(token.text)
        following = text[end : end + 1]
        nodes[token.i] = Node(
            i, text[start:end], start, end, end, following.isspace(),
            token.lemma_, str(token.morph), token.pos_, token.dep_, token.ent_type_,
        )  # fmt: skip
    for token in tokens:
        node = nodes[token.i]
        node.head = nodes.get(token.head.i, node)
        if node.head is not node:
            node.head.children.append(node)
    found = tuple(nodes.values())
    return Tree(found, next(node for node in found if node.head is node), number, unit)


def made_universal(tree: Tree) -> None:
    """Puts a tree with Tiger's labels into the relations of Universal Dependencies, in place."""
    for node in tree.nodes:
        _join(node)
        _turn(node)
    for node in tree.nodes:
        if node.head is not node:
            node.dep = _FROM_TIGER.get(node.dep) or _by_form(node)


def _join(node: Node) -> None:
    """Tiger hangs a conjunct on its conjunction; universally it hangs on the first conjunct and has the conjunction."""
    if node.dep != "cd" or not (other := node.child("cj")):
        return
    first = node.head
    other.move(first, "cj")
    node.move(other, "cd")


def _turn(node: Node) -> None:
    """Tiger hangs a noun on its preposition; universally it is the other way round."""
    noun = node.child("nk")
    if node.pos != "ADP" or noun is None or not noun.is_noun or node.head is node:
        return
    noun.move(node.head, "op" if node.dep != "mnr" else "mnr")
    node.move(noun, "case")


def _by_form(node: Node) -> str:
    """The relation of a noun's kernel (`nk`) and of a modifier (`mo`), which Tiger does not tell apart."""
    if node.dep == "nk":
        return {"DET": "det", "ADJ": "amod", "NUM": "nummod", "PROPN": "flat:name"}.get(node.pos, "nmod")
    if node.dep == "mo":
        return "advcl" if node.is_verb else "advmod"
    return node.dep
