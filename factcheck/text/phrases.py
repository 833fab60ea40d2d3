"""What a phrase stands for: `this event`, `the two nations`, `the bank`, `the partnership` between two named before."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.classes import ANAPHORIC, BODIES, CLASSES, COMPANIES
from factcheck.text.genders import person_noun
from factcheck.text.lexicon import KINDS, PAIRED, PERSON_WORDS
from factcheck.text.memory import FAR, LONGEST, NEAR, PRONOUNS, TIMES, Memory, Reference, referring
from factcheck.text.mentions import Mention
from factcheck.text.nodes import Node, Tree
from factcheck.text.pairs import Pair, PairKind

_POINTING = frozenset({"this", "that", "these", "those"})
_FULLER = 8
"""Words of the longest phrase that is put for a shorter one with the same noun."""
_TWO = frozenset({"two", "both"})
_COUPLES = frozenset({"pair", "couple", "duo"})
_PEOPLE = PERSON_WORDS | {"politician", "statesman", "negotiator"}
_CLOSE = 3
"""Sentences back in which two persons or companies may have been named together."""


def phrase_reference(tree: Tree, node: Node, memory: Memory) -> Reference | None:
    """The reference of the phrase headed by `node`; None where it names what it means."""
    if node.lower == "both":
        return _both_alone(tree, node, memory)
    det = node.child("det", "predet", "amod")
    if node.pos != "NOUN" or det is None or det.i > node.i:
        return None
    joined = [] if node.dep == "conj" else node.conjuncts()[1:]
    words = tuple(n for n in node.subtree() if det.i <= n.i <= (joined[-1].i if joined else node.i))
    if not joined and _two_of_them(node, det):
        return _two(tree, node, words, memory)
    if det.lower == "the" and not joined and node.dep != "conj":
        return _definite(tree, node, words, memory)
    longest = 3 + 2 * len(joined)
    if det.lower not in _POINTING or len(words) > longest or node.child("relcl", "acl") or node.lemma in TIMES:
        return None
    near = memory.near(tree.number, NEAR + 1)
    meant = _same_kind(node, [m for m in near if bool(joined) is m.together])
    if meant is None:
        return Reference(words) if det.lower in {"this", "these"} else None
    return referring(words, meant)


def _goes_on(node: Node) -> bool:
    return any(c.i > node.i and c.dep in {"prep", "relcl", "acl", "appos"} for c in node.children)


def _two_of_them(node: Node, det: Node) -> bool:
    """`the two leaders`, `both companies`, `the pair`."""
    if node.lower in _COUPLES:
        return det.lower == "the" and not _goes_on(node)
    counted = node.child("nummod")
    both = det.lower == "both"
    return node.tag == "NNS" and (both or (counted is not None and counted.lower in _TWO)) and not _goes_on(node)


def _two(tree: Tree, node: Node, words: tuple[Node, ...], memory: Memory) -> Reference | None:
    kind = _kind_of_pair(node)
    if kind is None or any(c.dep in {"amod", "compound"} and c.lower != "both" for c in node.children):
        return None
    pair = memory.pairs.get(kind)
    back = FAR if kind is PairKind.COUNTRY else _CLOSE
    if pair is None or tree.number - pair.number > back or _joined_by_others(pair, memory.near(tree.number, _CLOSE)):
        return Reference(words)
    return _to_pair(words, pair)


def _kind_of_pair(node: Node) -> PairKind | None:
    if node.lemma in PAIRED:
        return PairKind.COUNTRY
    if node.lower in _COUPLES or node.lemma in _PEOPLE:
        return PairKind.PERSON
    return PairKind.THING if node.lemma in COMPANIES | BODIES else None


def _joined_by_others(pair: Pair, near: Sequence[Mention]) -> bool:
    """Whether, since two persons were named together, a third was named."""
    told = pair.text.casefold()
    return pair.kind is PairKind.PERSON and any(
        m.person and m.named and not m.many and m.number > pair.number and m.called not in told for m in near
    )


def _to_pair(words: tuple[Node, ...], pair: Pair) -> Reference:
    return Reference(words, pair.text, pair.place, pair.nodes, many=True)


def _both_alone(tree: Tree, node: Node, memory: Memory) -> Reference | None:
    """`Both have ratified it`: the one pair that the sentence before named."""
    if node.dep not in {"nsubj", "nsubjpass"} or node.children:
        return None
    last = [pair for pair in memory.pairs.values() if tree.number - pair.number == 1]
    return _to_pair((node,), last[0]) if len(last) == 1 else Reference((node,))


def _definite(tree: Tree, node: Node, words: tuple[Node, ...], memory: Memory) -> Reference | None:
    """`the partnership`, once `the partnership between Russia and Myanmar` was named; `the bank` for a named one."""
    if _goes_on(node) or node.dep in {"attr", "appos"} or node.child("appos"):
        return None
    near = memory.near(tree.number, FAR)
    meant = _fuller(node, words, near)
    bare = len(words) == 2 and node.tag == "NN" and node.lemma not in TIMES
    meant = meant or _by_class(node, words, near)
    if bare and meant is None:
        meant = _by_general_word(node, memory.near(tree.number))
    if meant is not None:
        return referring(words, meant)
    return Reference(words) if bare and _dangles(tree, node, near) else None


def _dangles(tree: Tree, node: Node, near: Sequence[Mention]) -> bool:
    """Whether the phrase points back at one of several, or at nothing that a noun was said for."""
    rivals = {m.called for m in near if _of_class(node, m) and (m.named or len(m.nodes) > 2)}
    one_of_a_kind = _pointed_at(node) and _only_one_of_its_kind(tree, node, near)
    return tree.number > 1 and (len(rivals) > 1 or node.lemma in ANAPHORIC or one_of_a_kind)


def _by_general_word(node: Node, near: Sequence[Mention]) -> Mention | None:
    """`the event` for the one parade that was named."""
    able = {m.called for m in near if m.head.lemma in KINDS.get(node.lemma, ()) and not m.many}
    return _same_kind(node, near) if len(able) == 1 else None


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
    same = mention.head.lemma == node.lemma and mention.head.tag == node.tag and mention.head is not node
    told = {w.casefold() for w in mention.text.split()}
    return same and content < told - {"the"} and len(told) <= _FULLER and _says_which(mention)


def _another(mention: Mention, other: Mention) -> bool:
    """Whether the two are told apart by their names: `Ternia's president`, `Valdia's president`."""
    names, others = ({n.lower for n in m.nodes if n.pos == "PROPN"} for m in (mention, other))
    return bool(names and others) and names.isdisjoint(others)


def _pointed_at(node: Node) -> bool:
    """Whether `the` with this noun means one that was spoken of, rather than a kind: `the company`, not `the star`."""
    return node.lemma in CLASSES or person_noun(node.lemma)


def _of_class(node: Node, mention: Mention) -> bool:
    return node.lemma in mention.classes and not mention.many


def _by_class(node: Node, words: tuple[Node, ...], near: Sequence[Mention]) -> Mention | None:
    """The only one near that is of the class, where it goes by a name: two of a class and nobody knows which.

    What stands before the noun has to stand in the name as well: `the prime minister` for Prime Minister Ann Lee.
    """
    if not _pointed_at(node) or node.tag != "NN" or node.lemma in TIMES:
        return None
    able = [m for m in near if _of_class(node, m) and len(m.text.split()) <= _FULLER]
    before = {n.lower for n in words[1:-1]}
    names = {m.called for m in able if m.named}
    others = {m.called for m in able if not m.named and len(m.nodes) > 2}
    if len(names) != 1 or others:
        return None
    meant = next(m for m in reversed(able) if m.named)
    return meant if before <= set(meant.called.split()) else None


def _says_which(mention: Mention) -> bool:
    """Whether the phrase names what it belongs to: an owner, a name, an `of` or `between`."""
    return any(n.pos == "PROPN" or n.tag == "POS" for n in mention.nodes) and mention.nodes[0].lower not in {"a", "an"}


def _same_kind(node: Node, near: Sequence[Mention]) -> Mention | None:
    lemma = node.lemma.casefold()
    many = node.tag == "NNS"
    for lemmas in ({lemma}, KINDS.get(lemma, frozenset())):
        fitting = [m for m in near if m.head.pos == "NOUN" and m.head.lemma in lemmas and m.many is many]
        richer = [m for m in fitting if len(m.nodes) > 1 and len(m.text.split()) <= LONGEST]
        richer = [m for m in richer if m.text.split(maxsplit=1)[0].casefold() not in PRONOUNS]
        if richer:
            return richer[-1]
    return None
