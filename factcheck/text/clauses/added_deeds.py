"""What a sentence opens with and adds to: `Besides running the firm, he chairs a charity`: he runs it, too."""

from __future__ import annotations

from factcheck.text.clauses.grammar import finite_forms
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.outcomes import unsure
from factcheck.text.clauses.parts import Clause, Detached

_OPENERS = (
    ("besides",),
    ("beyond",),
    ("in", "addition", "to"),
    ("apart", "from"),
    ("aside", "from"),
    ("as", "well", "as"),
)
_FIRST_WORDS = frozenset(words[0] for words in _OPENERS)
_MODIFIERS = frozenset({"amod", "compound", "nmod"})


def added_deed(clause: Clause, prep: Node) -> Detached | None:
    """`In addition to being an actress, she is a pilot`: she is an actress."""
    verb = prep.child("pcomp")
    if verb is None or verb.tag != "VBG" or _opened(clause.tree) != verb.i:
        return None
    own = clause.host
    plain = not verb.child("neg", "aux", "auxpass", *("nsubj", "nsubjpass")) and not clause.top.child("neg")
    if own is None or own.i < verb.i or not plain or unsure(clause, prep):
        return None
    outer = prep
    while outer.head is not clause.top and outer.head is not outer:
        outer = outer.head
    return Detached(verb, None, forms=finite_forms(verb, own, was=clause.was), taken=outer)


def added_deed_read_as_modifier(tree: Tree) -> None:
    """`Apart from writing novels, he taught`: he wrote them; they are not writing ones."""
    at = _opened(tree)
    verb = tree.nodes[at] if at else None
    if verb is None or verb.tag != "VBG" or verb.dep not in _MODIFIERS | {"pobj"}:
        return
    prep = tree.nodes[at - 1]
    if verb.dep == "pobj":
        verb.dep = "pcomp" if verb.head is prep else "pobj"
        return
    noun = verb.head
    if noun.dep != "pobj" or noun.head is not prep or noun.first is not verb:
        return
    noun.children.remove(verb)
    prep.children.remove(noun)
    verb.head, verb.dep, verb.pos = prep, "pcomp", "VERB"
    noun.head, noun.dep = verb, "dobj"
    prep.children.append(verb)
    verb.children.append(noun)


def _opened(tree: Tree) -> int:
    """Where the sentence goes on after words that add something; 0 where it opens otherwise."""
    if tree.nodes[0].lower not in _FIRST_WORDS:
        return 0
    opening = tuple(node.lower for node in tree.nodes[:3])
    return next((len(words) for words in _OPENERS if opening[: len(words)] == words), 0) % len(tree.nodes)
