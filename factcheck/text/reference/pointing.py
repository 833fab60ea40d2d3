"""Words that point at something said before and for which nothing is put: `that project`, `theirs`, `the one before`.

A claim with such words says that it needs its context, unless what they point at is named before them in it.
"""

from __future__ import annotations

from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.classes import SAYING
from factcheck.text.reference.memory import TIMES, Reference
from factcheck.text.wordlists import listed

OBJECTS = frozenset({"dobj", "dative", "pobj"})
_ARGUMENTS = OBJECTS | {"nsubj", "nsubjpass"}
_POINTING = frozenset({"this", "that", "these", "those"})
_MANNERS = listed("way manner sort kind type extent degree point moment reason") | TIMES
_SHARES = frozenset({"of", "per", "out", "another"})
_LONGEST = 3


def pointing(tree: Tree, node: Node) -> Reference | None:
    """The reference of a word or phrase that only points; None where `node` heads none."""
    if node.lower in {"theirs", "hers"}:
        return Reference((node,), antecedent=tuple(n.head for n in tree.nodes[: node.i] if n.dep == "poss"))
    if node.lower in {"one", "ones"} and node.dep in _ARGUMENTS | {"attr"}:
        return _one(tree, node)
    return _bare(node) or _that_noun(tree, node)


def _bare(node: Node) -> Reference | None:
    """`This angered the union`; `with that of the others` says which."""
    if node.dep not in _ARGUMENTS - {"dative"} or any(c.lower == "of" for c in node.children):
        return None
    return Reference((node,)) if node.tag in {"DT", "PRP"} and node.lower in _POINTING else None


def _one(tree: Tree, node: Node) -> Reference | None:
    """`the one before`, `sent one`; not `one of them`, `one in nine`, `the one who`, nor what anybody does."""
    article = node.child("det")
    after, further = [*tree.nodes[node.i + 1 : node.i + 3], node, node][:2]
    share = after.lower in _SHARES or (after.lower == "in" and (further.tag == "CD" or further.lower == "every"))
    told = share or after.pos in {"NOUN", "PROPN"} or node.child("relcl", "acl")
    impersonal = node.dep in {"nsubj", "nsubjpass"} and any(c.tag == "MD" for c in [node.head, *node.head.children])
    if told or (article is None and (node.dep not in {"dobj", "nsubj", "nsubjpass"} or impersonal)):
        return None
    if article is not None and article.lower not in {"the", *_POINTING}:
        return None
    words = tree.nodes[article.i if article is not None else node.i : node.i + 1]
    many = {"NNS"} if node.lower == "ones" else {"NN"} if article is not None else {"NN", "NNS"}
    return Reference(words, antecedent=tuple(n for n in tree.nodes[: words[0].i] if n.tag in many))


def _that_noun(tree: Tree, node: Node) -> Reference | None:
    """`That project was late`; `this` is looked for among what was named (`phrases`)."""
    that = node.child("det")
    if node.pos != "NOUN" or node.lemma in _MANNERS or that is None or that.lower not in {"that", "those"}:
        return None
    before = tree.before(that)
    reports = before is not None and (before.lemma in SAYING or before.lower == "so") and that.lower == "that"
    words = tree.nodes[that.i : node.i + 1]
    told = any(c.i > node.i and c.dep in {"prep", "relcl", "acl", "appos"} for c in node.children)
    if reports or told or not 1 < len(words) <= _LONGEST:
        return None
    return Reference(words, antecedent=tuple(n for n in tree.nodes[: that.i] if n.lemma == node.lemma))
