"""What `the` with a noun stands for: the one that was named so, or one that nobody can tell and that is flagged."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.grammar import comma_before
from factcheck.text.clauses.lexicon import KINDS
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.classes import (
    ACTORS,
    ACTS_OF_ACTORS,
    ANAPHORIC,
    CLASSES,
    COLLECTIVES,
    UNIDENTIFIED,
    UNIDENTIFIED_MANY,
)
from factcheck.text.reference.genders import Gender, gender, person_noun
from factcheck.text.reference.memory import FAR, NEAR, PRONOUNS, TIMES, Memory, Reference, referring
from factcheck.text.reference.mentions import LONGEST, Mention
from factcheck.text.reference.naming import class_nouns
from factcheck.text.wordlists import listed

_FULLER = 8
"""Words of the longest phrase that is put for a shorter one with the same noun."""
_SAYS_NOT_WHICH = listed("new young old elderly same whole entire small large big")
"""What may stand before a noun and yet not tell which one is meant."""
_UNNAMED_THERE = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME"})
_IN_GENERAL = {"law": listed("against under by within above before break violate obey"), "court": listed("in to heard")}
"""Words that a noun hangs on where it means the thing in general: `against the law`, `in court`, `the court heard`."""


def definite_reference(tree: Tree, node: Node, words: tuple[Node, ...], memory: Memory) -> Reference | None:
    """`the partnership`, once `the partnership between Russia and Myanmar` was named; `the bank` for a named one."""
    if node.dep in {"attr", "appos"} or _goes_on(tree, node):
        return None
    near = memory.near(tree.number, FAR)
    meant = _fuller(node, words, near)
    bare = len(words) == 2 and node.tag == "NN" and node.lemma not in TIMES
    meant = meant or by_class(node, words, near) or (_just_introduced(tree, node, near) if bare else None)
    if bare and meant is None:
        meant = _by_general_word(node, memory.near(tree.number))
    if meant is not None and not _speaks_of_itself(tree, node, meant):
        return referring(words, meant)
    if bare and _dangles(tree, node, near):
        return Reference(words)
    return Reference(words, antecedent=_named_before(tree, node)) if _unidentified(tree, node, words) else None


def goes_on(node: Node) -> bool:
    """Whether something after the noun says which one is meant."""
    return any(c.i > node.i and c.dep in {"prep", "relcl", "acl", "appos"} for c in node.children)


def _goes_on(tree: Tree, node: Node) -> bool:
    """The same, without an age and without a clause that a comma sets off: those only add something."""
    after = [c for c in node.children if c.i > node.i and c.dep in {"prep", "relcl", "acl", "appos"}]
    return any(c.tag != "CD" and (c.dep != "relcl" or not comma_before(tree, c)) for c in after)


def _unidentified(tree: Tree, node: Node, words: tuple[Node, ...]) -> bool:
    """Whether a reader has to know which: `the company`, `the young man`; not `the tobacco company`, `the sun`."""
    nouns = UNIDENTIFIED if node.tag == "NN" else UNIDENTIFIED_MANY
    if node.lemma not in nouns or not all(n.lower in _SAYS_NOT_WHICH for n in words[1:-1]):
        return False
    if tree.number == 1 or any(n.dep in {"relcl", "acl"} and not comma_before(tree, n) for n in node.ancestors()):
        return False  # what a text opens with, and what tells which one something else is
    return {node.head.lemma, node.head.lower}.isdisjoint(_IN_GENERAL.get(node.lemma, ()))


def _named_before(tree: Tree, node: Node) -> tuple[Node, ...]:
    """What its own sentence names before it: beside that, the phrase needs no context."""
    before = [n for n in tree.nodes[: node.i] if (n.entity == "PERSON") is person_noun(node.lemma)]
    return tuple(n for n in before if n.lemma == node.lemma or (n.pos == "PROPN" and n.entity not in _UNNAMED_THERE))


def _dangles(tree: Tree, node: Node, near: Sequence[Mention]) -> bool:
    """Whether the phrase points back at one of several, or at nothing that a noun was said for."""
    rivals = {m.called for m in near if _of_class(node, m) and (m.named or len(m.nodes) > 2)}
    one_of_a_kind = _pointed_at(node) and _only_one_of_its_kind(tree, node, near)
    return tree.number > 1 and (len(rivals) > 1 or node.lemma in ANAPHORIC or one_of_a_kind)


def _by_general_word(node: Node, near: Sequence[Mention]) -> Mention | None:
    """`the event` for the one parade that was named."""
    able = {m.called for m in near if m.head.lemma in KINDS.get(node.lemma, ()) and not m.many}
    return same_kind(node, near) if len(able) == 1 else None


def _only_one_of_its_kind(tree: Tree, node: Node, near: Sequence[Mention]) -> bool:
    """`the study` after `a study`: nothing was said of which."""
    said = [m for m in near if m.head.lemma == node.lemma and tree.number - m.number <= NEAR]
    return bool(said) and said[0].nodes[0].lower in {"a", "an"}


def _fuller(node: Node, words: tuple[Node, ...], near: Sequence[Mention]) -> Mention | None:
    content = {n.lower for n in words if n.dep != "det"}
    able = [m for m in near if _says_more(m, node, content)]
    if not able or any(_another(m, able[-1]) for m in able):
        return None
    return able[-1]


def _says_more(mention: Mention, node: Node, content: set[str]) -> bool:
    if mention.head.lemma != node.lemma or mention.head.tag != node.tag or mention.head is node:
        return False
    told = {w.casefold() for w in mention.text.split()}
    return content < told - {"the"} and len(told) <= _FULLER and _says_which(mention)


def _just_introduced(tree: Tree, node: Node, near: Sequence[Mention]) -> Mention | None:
    """`the study` after `a study of children in Ghana`: the only one, told apart by a name, in the sentence before."""
    same = [m for m in near if m.head.lemma == node.lemma]
    if len(same) != 1 or tree.number - same[0].number != 1 or same[0].many or same[0].nodes[0].lower not in {"a", "an"}:
        return None
    told = any(n.pos == "PROPN" and n.i > same[0].head.i for n in same[0].nodes)
    return same[0] if told and len(same[0].nodes) <= _FULLER else None


def _another(mention: Mention, other: Mention) -> bool:
    """Whether the two are told apart by their names: `Ternia's president`, `Valdia's president`."""
    names, others = ({n.lower for n in m.nodes if n.pos == "PROPN"} for m in (mention, other))
    return bool(names and others) and names.isdisjoint(others)


def _pointed_at(node: Node) -> bool:
    """Whether `the` with this noun means one that was spoken of, rather than a kind: `the company`, not `the star`."""
    return node.lemma in CLASSES or person_noun(node.lemma)


def _of_class(node: Node, mention: Mention) -> bool:
    one = not mention.many or (mention.named and node.lemma in COLLECTIVES and not _shows_one(node))
    return node.lemma in mention.classes and one


def _shows_one(node: Node) -> bool:
    """Whether the verb is a singular's, as a plural name cannot have it: `the band is`, not `the band won`."""
    group = [node.head, *node.head.children] if node.dep in {"nsubj", "nsubjpass"} else []
    return any(n.tag == "VBZ" or n.lower == "was" for n in group)


def by_class(node: Node, words: tuple[Node, ...], near: Sequence[Mention]) -> Mention | None:
    """The only one near that is of the class, where it goes by a name: two of a class and nobody knows which.

    What stands before the noun has to stand in the name as well: `the prime minister` for Prime Minister Ann Lee.
    """
    if not _pointed_at(node) or node.tag != "NN" or node.lemma in TIMES:
        return None
    able = [m for m in near if _of_class(node, m) and len(m.text.split()) <= _FULLER]
    before = {n.lower for n in words[1:-1]}
    meant = _in_full([m for m in able if m.named or m.stands_for_name])
    if meant is None or any(not m.named and len(m.nodes) > 2 and m.head.dep != "attr" for m in able):
        return None
    if any(_may_be_one_too(m, meant) and not _is_another_sort(m, node) for m in near):
        return None
    return meant if before <= set(meant.called.split()) else None


def _in_full(names: Sequence[Mention]) -> Mention | None:
    """The last of some names in its fullest form, where all are one's: `Velmar`, `Velmar Airlines`."""
    if not names:
        return None
    fullest = max(reversed(names), key=lambda m: len(m.called.split()))
    words = set(fullest.called.split())
    return fullest if all(words >= set(m.called.split()) for m in names) else None


def _speaks_of_itself(tree: Tree, node: Node, meant: Mention) -> bool:
    """`Norlink said the company`: another subject by name, of which nothing is known, may be the one."""
    named = meant.named or meant.stands_for_name
    if not named or meant.head.lemma == node.lemma or person_noun(node.lemma):
        return False
    names = [n for n in tree.nodes[: node.i] if n.dep in {"nsubj", "nsubjpass"} and n.pos == "PROPN"]
    names = [n for n in names if n.lower not in meant.called.split()]
    names = [n for n in names if n.entity not in _UNNAMED_THERE and gender(n) in {Gender.THING, Gender.UNKNOWN}]
    told = [class_nouns(n, tuple(n.subtree())) & CLASSES for n in names]
    return any(not classes or node.lemma in classes for classes in told)


def _may_be_one_too(mention: Mention, meant: Mention) -> bool:
    """Whether the text has gone on to something else by name, of which it does not say what it is."""
    other = not set(mention.called.split()) <= set(meant.called.split())
    later = mention.number >= meant.number and other
    return later and mention.named and mention.subject and mention.gender is Gender.THING and not mention.classes


def _is_another_sort(mention: Mention, node: Node) -> bool:
    """Whether it did what no thing of the noun's class does: who bought a company is no game."""
    return mention.head.head.lemma in ACTS_OF_ACTORS and node.lemma not in ACTORS


def _says_which(mention: Mention) -> bool:
    """Whether the phrase names what it belongs to: an owner, a name, an `of` or `between`."""
    return any(n.pos == "PROPN" or n.tag == "POS" for n in mention.nodes) and mention.nodes[0].lower not in {"a", "an"}


def same_kind(node: Node, near: Sequence[Mention]) -> Mention | None:
    """The last phrase that says more with the same noun, or with one of the words it may stand for."""
    lemma = node.lemma.casefold()
    many = node.tag == "NNS"
    for lemmas in ({lemma}, KINDS.get(lemma, frozenset())):
        fitting = [m for m in near if m.head.pos == "NOUN" and m.head.lemma in lemmas and m.many is many]
        richer = [m for m in fitting if len(m.nodes) > 1 and len(m.text.split()) <= LONGEST]
        richer = [m for m in richer if PRONOUNS.keys().isdisjoint(m.text.casefold().split())]
        if richer:
            return richer[-1]
    return None
