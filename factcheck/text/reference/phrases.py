"""What a phrase stands for: `this event`, `the two nations`, `the bank`, `the partnership` between two named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.text.clauses.lexicon import COUPLES, PAIRED, PERSON_WORDS
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.classes import BODIES, COMPANIES, UNIDENTIFIED
from factcheck.text.reference.deeds import deed_reference
from factcheck.text.reference.definites import by_class, definite_reference, goes_on, same_kind
from factcheck.text.reference.genders import person_noun
from factcheck.text.reference.memory import FAR, NEAR, TIMES, Memory, Reference, referring
from factcheck.text.reference.mentions import ORDER, Mention
from factcheck.text.reference.pairs import Pair, PairKind

_POINTING = frozenset({"this", "that", "these", "those"})
_SEVERAL = frozenset({"these", "those"})
_VAGUE = frozenset({"some", "several", "many", "various", "certain", "different", "numerous"})
_TWO = frozenset({"two", "both"})
_PEOPLE = PERSON_WORDS | {"politician", "statesman", "negotiator"}
_CLOSE = 3
"""Sentences back in which two persons or companies may have been named together."""


def phrase_reference(tree: Tree, node: Node, memory: Memory) -> Reference | None:
    """The reference of the phrase headed by `node`; None where it names what it means."""
    if node.lower in ORDER and not node.children[1:]:
        return _by_order(tree, node, memory)
    if node.pos != "NOUN":
        return _both_alone(tree, node, memory) if node.dep in {"nsubj", "nsubjpass"} else None
    det = node.child("det", "predet", "amod")
    if det is None or det.i > node.i:
        return None
    joined = [] if node.dep == "conj" else node.conjuncts()[1:]
    words = tuple(n for n in node.subtree() if det.i <= n.i <= (joined[-1].i if joined else node.i))
    if not joined and _two_of_them(node, det):
        return _two(tree, node, words, memory)
    if det.lower == "the" and not joined and node.dep != "conj":
        told = definite_reference(tree, node, words, memory)
        return told if told and told.new else (deed_reference(tree, node, words, memory) or told)
    longest = 3 + 2 * len(joined)
    if det.lower not in _POINTING or len(words) > longest or node.child("relcl", "acl") or node.lemma in TIMES:
        return None
    if (deed := deed_reference(tree, node, words, memory)) is not None:
        return deed
    near = memory.near(tree.number, NEAR + 1)
    meant = same_kind(node, [m for m in near if bool(joined) is m.together])
    if meant is None and not joined:
        meant = by_class(node, words, near) or _named_once(node, memory.near(tree.number, FAR))
    if meant is None:
        return Reference(words) if det.lower in {"this", "these"} else None
    told = referring(words, meant)
    return replace(told, new=_as_definite(meant)) if det.lower in _SEVERAL else told


def _as_definite(meant: Mention) -> str:
    """`the strange events` for `some strange events`; a kind, and what examples tell apart, has no article."""
    first, _, rest = meant.text.partition(" ")
    if first.casefold() in _VAGUE:
        return f"the {rest}"
    bare = meant.nodes[0] is not meant.head.child("det", "poss") and meant.nodes[-1] is not meant.head
    return meant.text if not bare or meant.together or " such as " in meant.text else f"the {meant.text}"


def _named_once(node: Node, near: Sequence[Mention]) -> Mention | None:
    """Further back, as after a list: the only phrase that says more with the same noun."""
    said = [
        m for m in near if m.head.lemma == node.lemma and m.head.tag == node.tag and m.nodes[0].lower not in _POINTING
    ]
    return same_kind(node, said) if len({m.called for m in said if len(m.nodes) > 1}) == 1 else None


def _two_of_them(node: Node, det: Node) -> bool:
    """`the two leaders`, `both companies`, `the pair`."""
    if node.lower in COUPLES:
        return det.lower == "the" and not goes_on(node)
    counted = node.child("nummod")
    both = det.lower == "both"
    return node.tag == "NNS" and (both or (counted is not None and counted.lower in _TWO)) and not goes_on(node)


def _two(tree: Tree, node: Node, words: tuple[Node, ...], memory: Memory) -> Reference | None:
    kind = _kind_of_pair(node)
    if any(c.dep in {"amod", "compound"} and c.lower != "both" for c in node.children):
        return None
    if kind is None:
        return Reference(words) if node.lemma in UNIDENTIFIED else None
    pair = memory.pairs.get(kind)
    back = FAR if kind is PairKind.COUNTRY else _CLOSE
    if pair is None or tree.number - pair.number > back or _joined_by_others(pair, memory.near(tree.number, _CLOSE)):
        return Reference(words, antecedent=_two_persons_before(tree, node))
    return _to_pair(words, pair)


def _two_persons_before(tree: Tree, node: Node) -> tuple[Node, ...]:
    """The names of the two that its own sentence has named: `Ann Lee married Jon Lund, a friend of the couple said`."""
    names = tuple(n for n in tree.nodes[: node.i] if n.entity == "PERSON" and n.dep != "compound")
    return names if len(names) == len(_TWO) else ()


def _kind_of_pair(node: Node) -> PairKind | None:
    if node.lemma in PAIRED:
        return PairKind.COUNTRY
    if node.lower in COUPLES or node.lemma in _PEOPLE or person_noun(node.lemma):
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


def _by_order(tree: Tree, node: Node, memory: Memory) -> Reference | None:
    """`The former`, `the latter`: one of the two by name that the sentences before named together."""
    article = node.child("det")
    if article is None or node.dep not in {"nsubj", "nsubjpass", "dobj", "dative", "pobj"}:
        return None
    told = [pair for pair in memory.pairs.values() if tree.number - pair.number <= _CLOSE]
    near = memory.near(tree.number, _CLOSE)
    parts = told[0].text.removeprefix("both ").split(" and ") if len(told) == 1 else []
    if len(parts) != len(_TWO) or _joined_by_others(told[0], near):
        return Reference((article, node))
    called = parts[ORDER[node.lower]]
    meant = next((m for m in reversed(near) if m.text.removeprefix("both ") == called), None)
    if meant is None:
        return Reference((article, node))
    return referring((article, node), replace(meant, text=called))


def _both_alone(tree: Tree, node: Node, memory: Memory) -> Reference | None:
    """`Both have ratified it`: the one pair that the sentence before named."""
    if node.lower != "both" or node.children:
        return None
    last = [pair for pair in memory.pairs.values() if tree.number - pair.number == 1]
    return _to_pair((node,), last[0]) if len(last) == 1 else Reference((node,))
