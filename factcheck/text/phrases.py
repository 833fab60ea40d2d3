"""What a phrase stands for: `this event`, `the two nations`, `the partnership` between two named before, a surname."""

from __future__ import annotations

from factcheck.model.claims import Span
from factcheck.text.lexicon import COUNTRIES, COUNTRY_OF, KINDS, PAIRED, PERSON_WORDS, WITH_ARTICLE
from factcheck.text.memory import FAR, LONGEST, NEAR, TIMES, Memory, Reference, referring
from factcheck.text.mentions import Mention
from factcheck.text.nodes import Node, Tree

_POINTING = frozenset({"this", "that", "these", "those"})
_GROUPS = frozenset({"team", "company", "party", "firm", "group", "club", "city", "bank", "army", "military"})
_FULLER = 8
"""Words of the longest phrase that is put for a shorter one with the same noun."""


def phrase_reference(tree: Tree, node: Node, memory: Memory) -> Reference | None:
    """The reference of the phrase headed by `node`; None where it names what it means."""
    det = node.child("det", "predet", "amod")
    if node.pos != "NOUN" or det is None:
        return None
    joined = [] if node.dep == "conj" else node.conjuncts()[1:]
    words = tuple(n for n in node.subtree() if det.i <= n.i <= (joined[-1].i if joined else node.i))
    counted = node.child("nummod")
    if counted is not None and counted.lower in {"two", "both"} and node.lemma in PAIRED and memory.pair:
        return Reference(words, *memory.pair)
    if counted is not None and counted.lower == "two" and det.lower == "the" and _one_of_two(node):
        return Reference(words)
    if det.lower == "the" and not joined:
        return _fuller(tree, node, words, memory)
    longest = 3 + 2 * len(joined)
    if det.lower not in _POINTING or len(words) > longest or node.child("relcl", "acl") or node.lemma in TIMES:
        return None
    near = memory.near(tree.number, NEAR + 1)
    meant = _same_kind(node, [m for m in near if bool(joined) is m.together])
    if meant is None:
        return Reference(words) if det.lower in {"this", "these"} else None
    return referring(words, meant)


def _one_of_two(node: Node) -> bool:
    """Whether `the two` of them were named before: leaders, teams, sides."""
    bare = not any(c.i > node.i and c.dep in {"prep", "relcl", "acl", "appos"} for c in node.children)
    return bare and node.tag == "NNS" and (node.lemma in PERSON_WORDS or node.lemma in PAIRED or node.lemma in _GROUPS)


def _fuller(tree: Tree, node: Node, words: tuple[Node, ...], memory: Memory) -> Reference | None:
    """`the partnership`, once `the partnership between Russia and Myanmar` was named."""
    if any(c.i > node.i and c.dep in {"prep", "relcl", "acl", "appos"} for c in node.children) or node.dep == "conj":
        return None
    content = {n.lower for n in words if n.dep != "det"}
    for mention in reversed(memory.near(tree.number, FAR)):
        same = mention.head.lemma == node.lemma and mention.head.tag == node.tag and mention.head is not node
        told = {w.casefold() for w in mention.text.split()}
        if same and content < told - {"the"} and len(told) <= _FULLER and _says_which(mention):
            return referring(words, mention)
    return None


def _says_which(mention: Mention) -> bool:
    """Whether the phrase names what it belongs to: an owner, a name, an `of` or `between`."""
    return any(n.pos == "PROPN" or n.tag == "POS" for n in mention.nodes) and mention.nodes[0].lower not in {"a", "an"}


def _same_kind(node: Node, near: list[Mention]) -> Mention | None:
    lemma = node.lemma.casefold()
    many = node.tag == "NNS"
    for lemmas in ({lemma}, KINDS.get(lemma, frozenset())):
        fitting = [m for m in near if m.head.pos == "NOUN" and m.head.lemma in lemmas and m.many is many]
        fitting = [m for m in fitting if len(m.text.split()) <= LONGEST]
        richer = [m for m in fitting if len(m.nodes) > 1]
        if richer:
            return richer[-1]
    return None


def surname(node: Node, memory: Memory) -> Reference | None:
    """`Eisinga`, once `Eise Eisinga` was named; `Justice Douglas`, once `Justice William O. Douglas` was."""
    full = memory.names.get(node.lower)
    if full is None or node.pos != "PROPN" or node.dep in {"compound", "appos"} or node.child("poss", "det"):
        return None
    own = tuple(n for n in node.subtree() if n is node or (n.dep == "compound" and n.i < node.i))
    together = own[-1] is node and own[-1].i - own[0].i + 1 == len(own)
    told = {word.casefold() for word in full.text.split()}
    longer = len(told) > len(own) and {n.lower for n in own} <= told
    return referring(own, full) if together and longer else None


def countries_together(tree: Tree) -> tuple[str, Span] | None:
    """The two countries a sentence names side by side: `Russia and Myanmar`, `Russian and Myanmar officials`."""
    for node in tree.nodes:
        joined = node.conjuncts() if node.dep != "conj" else []
        if len(joined) == 2 and all(_country(n) for n in joined):
            names = " and ".join(_country(n) for n in joined)
            return names, (joined[0].start, joined[1].end)
    return None


def _country(node: Node) -> str:
    text = COUNTRY_OF.get(node.text, node.text)
    if text not in COUNTRIES and not (node.entity == "GPE" and node.pos == "PROPN"):
        return ""
    return f"the {text}" if text in WITH_ARTICLE else text
