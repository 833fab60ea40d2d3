"""A sentence of another language taken apart by its Universal Dependencies, where its own words make whole sentences.

Nothing is inflected and nothing is moved: a part is a run of the sentence's words in their order. Clauses that `and` or
`but` joins stand alone, with the subject and what stands before it said again; a clause after a comma that tells more
of a noun stands alone with the noun for its pronoun, in languages whose relative clauses keep the order of words.
Where anything is in doubt (`or`, a condition, a negation that may reach further, a shared object) the sentence stays
whole. Labels: https://universaldependencies.org/u/dep/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.text.clauses.drafts import Draft, tidied
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.foreign.cues import JOINING
from factcheck.text.wordlists import by_language, listed

_RELATIVE_SUBJECTS = by_language("""
    fr: qui es: que quien quienes it: che pt: que quem ca: que qui gl: que ro: care
    """)
"""Relative pronouns as subjects, in the languages where the clause without them is a sentence."""
_OF_NOBODY = listed("aucun aucune nul nulle pas ningún ninguna ningun nessun nessuna nenhum nenhuma niciun nicio cap")
_NOT_ONLY = listed("""
    seulement solo sólo solamente únicamente soltanto apenas somente só nur bloß allein alleen bara kun bare endast
    только лишь тільки лише tylko jedynie jen pouze doar numai μόνο
    """)
"""With a negation they bind two clauses into one: `not only ... but also`."""
_FEWEST = 3
"""Words of the shortest part."""
_COMPLEMENTS = frozenset({"obj", "iobj", "obl", "xcomp", "ccomp", "advmod", "nmod", "attr"})


@dataclass(frozen=True, slots=True)
class _Relative:
    """A relative clause that stands alone: what is left out of the sentence for it, and what it says."""

    gone: frozenset[Node]
    said: tuple[Node, ...]


def parts(tree: Tree, language: str) -> list[Draft]:
    """What the sentence says, one part a claim, the main clauses first; the whole sentence where it cannot be parted.

    `language` is a primary tag; the tree carries Universal Dependencies and, as tags, morphological features.
    """
    whole = [Draft(tuple(tree.nodes), tree.unit)]
    if tree.nodes[-1].text.endswith(("?", "؟")):
        return whole
    relatives = list(_relatives(tree, language))
    gone = {node for relative in relatives for node in relative.gone}
    said = [[node for node in clause if node not in gone] for clause in _joined(tree.root, (), language)]
    said += [list(relative.said) for relative in relatives]
    if len(said) == 1 or not all(map(_stands, said)) or not _complete(tree, said, gone):
        return whole
    return [Draft(tuple(tidied(_bare(clause))), tree.unit) for clause in said]


def relation(node: Node) -> str:
    """The universal relation without its subtype: `nsubj` of `nsubj:pass`."""
    return node.dep.partition(":")[0]


def related(node: Node, *relations: str) -> list[Node]:
    """The children of `node` with one of these universal relations."""
    return [child for child in node.children if relation(child) in relations]


def subject_of(node: Node) -> Node | None:
    """The subject of a predicate."""
    return next(iter(related(node, "nsubj", "csubj")), None)


def _joined(head: Node, before: Sequence[Node], language: str) -> Iterator[list[Node]]:
    """The clauses that hang together by `and` at `head`; `before` is what is said again before a lacking subject."""
    others = related(head, "conj")
    shared = before or _prefix(head)
    if not others or not all(_separable(head, other, shared, language) for other in others):
        yield [*before, *head.subtree()]
        return
    yield [*before, *head.subtree(others)]
    for other in others:
        again: Sequence[Node] = () if subject_of(other) else shared
        helpers = [] if not again or _finite(other) else related(head, "aux")
        yield from _joined(other, [*again, *helpers], language)


def _separable(head: Node, other: Node, shared: Sequence[Node], language: str) -> bool:
    if not (_predicates(head) and _predicates(other)) or other.child("mark") or head.child("mark"):
        return False
    if not _both_hold(head, other, language) or _reaches_further(head, other):
        return False
    if subject_of(other):
        return _finite(other) and _finite(head) and not any(c.i < _first(head) for c in related(head, "obl"))
    return bool(shared) and _says_enough(head, other) and _shares_form(head, other)


def _both_hold(head: Node, other: Node, language: str) -> bool:
    """Whether only `and` or `but` joins the clauses, the last of a row speaking for those before it."""
    words = [cc.lower for one in head.conjuncts() if one is not head for cc in related(one, "cc")]
    early = [cc for cc in related(head, "cc") if cc.i > 0]
    return bool(words) and set(words) <= JOINING.get(language, frozenset()) and not early and other.i > head.i


def _reaches_further(head: Node, other: Node) -> bool:
    """Whether something on the first clause may hold for the second: a condition, a speaker, a tail after both."""
    before = [c for c in head.children if c.i < other.i]
    scoped = any(relation(c) in {"advcl", "parataxis", "discourse", "vocative"} for c in before)
    bound = any(n.lower in _NOT_ONLY for c in before for n in c.subtree() if relation(c) == "advmod")
    tail = max(node.i for node in other.subtree())
    after = any(c.i > tail for c in head.children if relation(c) not in {"punct", "conj"})
    return scoped or bound or after


def _prefix(head: Node) -> list[Node]:
    """The words up to the end of the subject, where they lead the clause and the verb follows them."""
    subject = subject_of(head)
    if subject is None or subject.i > head.i or "PronType=Rel" in subject.tag:
        return []
    end = max(node.i for node in subject.subtree())
    found = [node for node in head.subtree() if node.i <= end and relation(node) != "cc"]
    cut_off = any(b.i != a.i + 1 for a, b in pairwise(found))
    verbal = any(relation(node) in {"aux", "cop", "expl", "mark", "advcl"} for node in found if node.head is head)
    return [] if cut_off or verbal or end >= head.i else found


def _says_enough(head: Node, other: Node) -> bool:
    """Whether the first clause has its own complement, so that none after the second is shared."""
    return bool(related(head, "cop")) or any(head.i < c.i < other.i for c in related(head, *_COMPLEMENTS))


def _shares_form(head: Node, other: Node) -> bool:
    """Whether the second verb is finite, or takes the first one's auxiliary, which then carries no negation along."""
    if _finite(other):
        return True
    alike = _form(head) == _form(other) != ""
    negated = any("Polarity=Neg" in c.tag for c in head.children)
    return alike and bool(related(head, "aux")) and not negated and not related(head, "expl")


def _predicates(node: Node) -> bool:
    return node.is_verb or bool(related(node, "cop", "aux"))


def _finite(node: Node) -> bool:
    return any("VerbForm=Fin" in one.tag for one in (node, *related(node, "aux", "cop")))


def _form(node: Node) -> str:
    return next((f for f in node.tag.split("|") if f.startswith("VerbForm=")), "")


def _first(head: Node) -> int:
    subject = subject_of(head)
    return min(node.i for node in subject.subtree()) if subject else head.i


def _relatives(tree: Tree, language: str) -> Iterator[_Relative]:
    pronouns = _RELATIVE_SUBJECTS.get(language, frozenset())
    for node in tree.nodes:
        if node.dep not in {"acl:relcl", "relcl"} or "Mood=Sub" in node.tag:
            continue
        pronoun = next((c for c in related(node, "nsubj") if c.lower in pronouns), None)
        if pronoun and (found := _relative(tree, node, pronoun)):
            yield found


def _relative(tree: Tree, verb: Node, pronoun: Node) -> _Relative | None:
    comma = tree.before(pronoun)
    noun = verb.head
    if comma is None or comma.text != "," or noun.i >= comma.i or not _nameable(noun):
        return None
    ends = (n.i for n in tree.nodes[pronoun.i :] if n.text in {",", ".", ";", "!", "…"})
    inside = tree.nodes[pronoun.i : next(ends, len(tree.nodes))]
    if any(n.head not in inside and n.head is not noun for n in inside) or verb not in inside:
        return None
    if any(n not in inside for n in verb.subtree() if n.i > verb.i and relation(n) != "punct"):
        return None
    dropped = [c for c in noun.children if c.i > comma.i or relation(c) in {"case", "punct", "cc"}]
    named = noun.subtree(dropped)
    if named[-1].i != comma.i - 1 or any(b.i != a.i + 1 for a, b in pairwise(named)):
        return None
    return _Relative(frozenset(inside), (*named, *(n for n in inside if n is not pronoun)))


def _nameable(noun: Node) -> bool:
    """Whether the noun can be the subject of a sentence as it stands: a name, or with its article; none of a row."""
    if noun.pos not in {"NOUN", "PROPN"} or relation(noun) in {"nmod", "appos", "flat", "conj"} or noun.child("conj"):
        return False
    articles = related(noun, "det", "nummod")
    return not any(a.lower in _OF_NOBODY for a in articles) and (noun.pos == "PROPN" or bool(articles))


def _stands(clause: Sequence[Node]) -> bool:
    return sum(any(c.isalnum() for c in node.text) for node in clause) >= _FEWEST


def _complete(tree: Tree, said: Sequence[Sequence[Node]], gone: set[Node]) -> bool:
    """Whether every word is said in a part, the words that only join the parts aside."""
    known = {node for clause in said for node in clause}
    missing = [n for n in tree.nodes if n not in known and any(c.isalnum() for c in n.text)]
    return all(relation(n) == "cc" or n in gone for n in missing)


def _bare(clause: Sequence[Node]) -> list[Node]:
    """The clause without the conjunction and the comma that joined it to the one before."""
    nodes = list(clause)
    while nodes and nodes[0].i > 0 and (nodes[0].text == "," or relation(nodes[0]) == "cc"):
        nodes.pop(0)
    return nodes[:1] + [b for a, b in pairwise(nodes) if relation(b) != "cc" or b.i == a.i + 1]
