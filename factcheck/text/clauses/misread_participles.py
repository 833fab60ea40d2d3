"""Participles and main verbs that the small model takes for each other, where a comma sets the participle off."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import comma_before, finite, subject
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.shared_groups import KEEP_AN_OBJECT


def main_verb_read_as_participle(tree: Tree) -> None:
    """`The vote, held at night, passed by 31 to 24`: the last participle is the verb of the sentence."""
    noun = tree.root
    described = [c for c in noun.children if c.dep in {"acl", "relcl", "prep"} and comma_before(tree, c)]
    described += [
        c for c in noun.subtree() if c.dep in {"acl", "relcl"} and c.head is not noun and comma_before(tree, c)
    ]
    beside = [c for c in described if c.dep != "acl" or c.tag != "VBG"]
    verb = max(beside, key=lambda node: node.i, default=noun)
    told = len(beside) > 1 or any(c.i < verb.i and comma_before(tree, c) for c in noun.all("appos"))
    last_is_participle = told and verb.dep == "acl" and verb.tag == "VBN"
    if not noun.is_noun or not last_is_participle or nlp.inflect(verb.lemma, "VBD") != verb.lower:
        return
    for child in [c for c in noun.children if c.i > verb.i or (c.dep == "punct" and c.i == verb.i - 1)]:
        child.move(verb, "advcl" if child.tag == "VBG" and child.dep == "acl" else child.dep)
    verb.head.children.remove(verb)
    verb.head, verb.dep, verb.tag = verb, "ROOT", "VBD"
    noun.head, noun.dep = verb, "nsubj"
    verb.children.insert(0, noun)
    tree.root = verb


def participle_read_as_main_verb(tree: Tree, verb: Node) -> None:
    """`The museum, opened in 1911, holds 4,000 paintings`: it holds them; opened describes it.

    What has an object was not done to its subject: `The treaty, signed in 1919, ended the war, and ...`.
    """
    before = tree.before(next((c for c in verb.all("advmod") if c.i == verb.i - 1), verb))
    noun = verb.child("nsubj")
    verbs = [c for c in verb.all("conj") if finite(c) and not subject(c) and comma_before(tree, c)]
    plain = verb.lower == nlp.inflect(verb.lemma, "VBN") and not verb.child("aux", "auxpass")
    if not plain or noun is None or before is None or before.text != "," or not verbs or _closes(tree, before, noun):
        return
    if verb.child("dobj") is not None and verb.lemma not in KEEP_AN_OBJECT:
        return
    main = verbs[0] if verb.dep == "ccomp" else verbs[-1]
    first = noun.first.i
    others = [c for c in verb.children if c.i > main.i or c.i < first or (c.dep == "punct" and c.i == main.i - 1)]
    for child in others:
        child.move(main, child.dep)
    _put_in_place_of(tree, main, verb)
    noun.move(main, "nsubj")
    verb.head, verb.dep = noun, "acl"
    for described in verb.conjuncts():
        described.tag = "VBN" if described.tag == "VBD" else described.tag
    noun.children = sorted([*noun.children, verb], key=lambda node: node.i)


def _closes(tree: Tree, comma: Node, noun: Node) -> bool:
    """Whether the comma ends what is told beside the way: `The owner, who lives in Oslo, sold boats, and died`."""
    last = tree.before(comma)
    return any(c.dep in {"relcl", "appos"} and last in c.subtree() for c in noun.children)


def _put_in_place_of(tree: Tree, main: Node, verb: Node) -> None:
    """Hangs `main` where `verb`, which it was coordinated with, stood; `verb` then hangs nowhere."""
    verb.children.remove(main)
    if verb is tree.root:
        main.head, main.dep = main, "ROOT"
        tree.root = main
        return
    verb.head.children = sorted([*(c for c in verb.head.children if c is not verb), main], key=lambda node: node.i)
    main.head, main.dep = verb.head, verb.dep
