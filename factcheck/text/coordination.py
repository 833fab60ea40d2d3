"""Coordinations told apart: one claim each for A, B and C where what is said of them holds for each alone.

Each coordination is decided on its own, by its role, its length and what governs it: two things are told apart where
the verb itself governs them, deeper in a phrase only three or more. Left whole are joint subjects
(`Eisinga and his wife had five sons`), negated ones (`not A and B`), alternatives (`A or B`), `between A and B`,
and whatever restricts what the sentence is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.text import nlp
from factcheck.text.drafts import Item, Said, node_of
from factcheck.text.grammar import copular, definite, trimmed
from factcheck.text.nodes import Node
from factcheck.text.wordlists import listed

_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "xcomp", "pcomp", "acomp"})
_EXAMPLES = frozenset({"as", "including", "like"})
_TOGETHER = listed("""
    meet marry share agree form differ combine mix blend exchange collaborate compete merge divorce join unite
    divide separate total number sum balance link connect compare range
    """)
_TOGETHER_WORDS = frozenset(
    {"together", "jointly", "between", "among", "both", "respectively", "combined", "either", "neither"}
)
_JOINT_ACTS = listed("""
    found establish create win write build launch own host beat defeat produce develop direct invent discover design
    compose record sign raise have
    """)
"""What several do as one: `A and B founded C` is not said of A."""
_QUANTIFIERS = listed("various many several numerous different other certain some such")
_SHARED_TAILS = frozenset({"in", "at"})
_LINKS = frozenset({"conj", "cc", "preconj"})
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "’re": "’s", "'re": "'s"}


@dataclass(frozen=True, slots=True)
class _Coordination:
    """What is coordinated, in order; the first hangs on the word that governs them all."""

    parts: tuple[Node, ...]

    @property
    def first(self) -> Node:
        return self.parts[0]

    @property
    def links(self) -> list[Node]:
        return [c for n in self.parts for c in n.children if c.dep in {"cc", "preconj"}]

    @property
    def negated(self) -> bool:
        governors = [*self.first.ancestors()]
        return any(c.dep == "neg" for n in [*self.parts, *governors[:3]] for c in n.children)


def apart(items: Sequence[Item], verb: Node | None = None, *, fully: bool = False) -> Iterator[list[Item]]:
    """What `items` say, once for each part of the coordination that can be told apart, or once as it is.

    `verb` is the verb of the clause. `fully`: also where the parts are short, describe a noun, or restrict what the
    sentence is about.
    """
    present = {node for item in items if (node := node_of(item))}
    ordered = [node for item in items if (node := node_of(item)) and not isinstance(item, Said)]
    joined = (c for node in ordered if (c := _coordination(node, present, fully=fully)))
    found = [c for c in joined if _separable(c, present, verb, fully=fully)]
    if not found:
        yield list(items)
        return
    widest = max(found, key=lambda c: len(c.parts))
    for part in widest.parts:
        yield _with_only(items, widest, part, present)


def _coordination(node: Node, present: set[Node], *, fully: bool) -> _Coordination | None:
    if node.dep == "conj" or not (fully or node.dep in _ROLES or _phrase_of_verb(node)) or node.dep == "ROOT":
        return None
    parts = tuple(n for n in node.conjuncts() if n in present)
    return _Coordination(parts) if len(parts) > 1 else None


def _separable(joined: _Coordination, present: set[Node], verb: Node | None, *, fully: bool) -> bool:
    if not _linked(joined, fully=fully) or _one_thing(joined):
        return False
    if fully:
        return True
    if _restricting(joined.first, present, verb) or _of_a_purpose(joined.first, verb):
        return False
    first = joined.first
    if first.dep == "prep":
        return _phrases_apart(joined, verb)
    if len(joined.parts) == 2 and _governing_verb(first) is not verb:
        return False
    if first.is_verb:
        return all(n.is_verb for n in joined.parts) and _complete(first)
    crossed = any(c.dep == "cc" for c in first.head.children if c.i > first.i)
    if crossed or not all(n.is_noun or n.tag == "VBG" for n in joined.parts):
        return False
    if first.dep in {"nsubj", "nsubjpass"}:
        return _each_alone(joined)
    return first.dep not in {"attr", "acomp"} or not _makes_up(first)


def _one_thing(joined: _Coordination) -> bool:
    """Whether the parts only say together what they say, by their verb, their name or their number."""
    together = not joined.first.is_verb and _said_together(joined.first)
    return together or _counted_together(joined) or _one_name(joined) or _verb_read_as_noun(joined)


def _phrase_of_verb(node: Node) -> bool:
    return node.dep == "prep" and node.head.is_verb and node.i > node.head.i


def _phrases_apart(joined: _Coordination, verb: Node | None) -> bool:
    """Whether each of some phrases can be said alone: `through droplets, as well as through contact`."""
    first, last = joined.first, joined.parts[-1]
    whole = all(p.child("pobj") and not p.child("prep") for p in joined.parts)
    rivals = [c for c in first.head.all("prep") if c is not first and c.lower == last.lower]
    return whole and _governing_verb(first) is verb and not rivals and first.lower not in {"from", "between"}


def _governing_verb(node: Node) -> Node:
    """The word above it, and for an infinitive or gerund the verb that governs that."""
    above = node.head
    while above.dep == "xcomp":
        above = above.head
    return above


def _linked(joined: _Coordination, *, fully: bool) -> bool:
    """Whether what joins the parts lets each be said alone: no alternative, no `not ... and`."""
    words = {c.lower for c in joined.links}
    if any(_gapped(part) for part in joined.parts[1:]):
        return False
    if not words or words - {"and", "or", "as", *(("but",) if fully else ())}:
        return False
    if joined.negated:
        return words == {"or"}
    return "or" not in words or _of_examples(joined.first)


def _gapped(part: Node) -> bool:
    """Whether the part is a clause without its verb: `one half got the drug and the other half a placebo`."""
    beside = any(c.is_noun and c.i > part.i and c.dep in {"appos", "dep", "npadvmod", "dobj"} for c in part.children)
    counted = part.tag == "CD" and part.child("det") is not None
    return not part.is_verb and (beside or counted or len(part.all("det")) > 1)


def _verb_read_as_noun(joined: _Coordination) -> bool:
    """Whether the last part may be a second verb: `to lay down their arms and surrender`."""
    first, last = joined.first, joined.parts[-1]
    owned = first.dep == "dobj" and first.head.tag == "VB" and first.child("poss", "det") is not None
    return len(joined.parts) == 2 and owned and last.tag == "NN" and not last.children


def _complete(verb: Node) -> bool:
    return any(c.i > verb.i and c.dep not in {"cc", "conj", "punct"} for c in verb.children)


def _counted_together(joined: _Coordination) -> bool:
    """Whether one number counts them all: `1,500 passengers and crew`."""
    first, *others = joined.parts
    own = {"nummod", "det", "poss", "quantmod"}
    return first.child("nummod") is not None and not any(c.dep in own for n in others for c in n.children)


def _of_examples(first: Node) -> bool:
    opener = first.head
    such = opener.lower != "as" or opener.child("amod") is not None
    return first.dep == "pobj" and opener.lower in _EXAMPLES and such


def _said_together(first: Node) -> bool:
    above = [first.head, *first.head.ancestors()][:4]
    near = [c for n in [first, *above[:2]] for c in n.children]
    return any(n.lemma in _TOGETHER for n in above[:3]) or any(n.lower in _TOGETHER_WORDS for n in [*near, first.head])


def _restricting(first: Node, present: set[Node], verb: Node | None) -> bool:
    """Whether the coordination helps to say what the sentence is about, or stands in a condition."""
    chain = [first, *first.ancestors()]
    for node in chain:
        if node is verb:
            return False
        if node.dep in {"advcl", "relcl", "csubj"} and node.head in present:
            return True
        if node is not first and node.dep in {"nsubj", "nsubjpass"}:
            return True
    return False


def _of_a_purpose(first: Node, verb: Node | None) -> bool:
    """Whether it only tells what something is for: `a tool for sorting A and B`, `the ability to do A and B`."""
    for node in [first, *first.ancestors()]:
        if node is verb:
            return False
        serves = node.dep == "pcomp" and node.head.lower == "for" and node.head.head.is_noun
        if serves or (node.dep == "acl" and node.tag == "VB"):
            return True
    return False


def _one_name(joined: _Coordination) -> bool:
    """Whether two nouns make up one name: `Sons and Lovers`."""
    kinds = {n.entity for n in joined.parts}
    return len(joined.parts) == 2 and len(kinds) == 1 and kinds <= {"ORG", "WORK_OF_ART", "LAW", "FAC"}


def _each_alone(joined: _Coordination) -> bool:
    """Whether what is said of the subjects holds for each: what they are or undergo, not what they own or made."""
    verb = joined.first.head
    if verb.lemma in _JOINT_ACTS:
        return False
    return len(joined.parts) > 2 or copular(verb) or joined.first.dep == "nsubjpass"


def _makes_up(first: Node) -> bool:
    """Whether several named ones are what the many are: `The official languages are French and Arabic`."""
    subjects = first.head.all("nsubj")
    return bool(subjects) and subjects[0].tag in {"NNS", "NNPS"} and definite(subjects[0])


def _own(part: Node) -> list[Node]:
    return trimmed(part.subtree([c for c in part.children if c.dep in _LINKS]))


def _with_only(items: Sequence[Item], joined: _Coordination, part: Node, present: set[Node]) -> list[Item]:
    region = set(joined.first.subtree())
    late = _said_last(joined)
    kept = {node: item for item in items if (node := node_of(item))}
    ends = sorted(late, key=lambda node: node.i) if part is joined.parts[-1] else []
    own = [*(node for node in _own(part) if node not in late), *ends]
    said = [*_shared_left(joined, part), *own, *_shared_right(joined, part)]
    waiting = [kept[item] if isinstance(item, Node) else item for item in said if node_of(item) in {None, *present}]
    forms = _agreeing(joined, part)
    out: list[Item] = []
    for item in items:
        node = node_of(item)
        if node in region:
            out += waiting
            waiting = []
        elif node is not None and node in forms:
            out += [Said(node, forms[node])] if forms[node] else []
        else:
            out.append(item)
    return out


def _shared_left(joined: _Coordination, part: Node) -> list[Item]:
    """Determiners, owners, quantifiers and particles that stand before the first part and are meant for all."""
    first = joined.first
    if part is first:
        return []
    own = {c.dep for c in part.children if c.i < part.i}
    before = [c for c in first.children if c.i < first.i]
    if part.is_verb:
        return [] if "aux" in own else [c for c in before if c.dep in {"aux", "neg"}]
    return [item for child in before for item in _shared(child, part, own)]


def _shared(child: Node, part: Node, own: set[str]) -> list[Item]:
    """What `part`, with the relations `own` before it, takes over of `child`, which stands before the first part."""
    bare = not own & {"det", "poss"} and not any(p.i < part.i for p in child.head.all("prep"))
    if child.dep == "det" and child.lower in {"a", "an"}:
        return [_article(_own(part)[0].text)] if bare and part.tag == "NN" and "nummod" not in own else []
    if child.dep == "poss" or (child.dep == "det" and part.tag == "NN"):
        return [*child.subtree()] if bare and part.pos != "PROPN" else []
    quantifies = child.dep == "amod" and child.lower in _QUANTIFIERS and not own & {"amod", "det"}
    return [child] if quantifies else []


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"


def _said_last(joined: _Coordination) -> set[Node]:
    """What follows the last part where each has its own, so that it belongs to the last only."""
    *others, last = joined.parts
    if not _each_followed(joined):
        return set()
    return {n for part in others for c in part.children if c.i > last.i for n in c.subtree()}


def _each_followed(joined: _Coordination) -> bool:
    *others, last = joined.parts
    return any(last.i > c.i > n.i and c.dep not in {*_LINKS, "punct"} for n in others for c in n.children)


def _shared_right(joined: _Coordination, part: Node) -> list[Item]:
    """A place that follows the last part and is meant for all: `researcher and manager at X`."""
    last = joined.parts[-1]
    if _each_followed(joined) or _of_examples(joined.first):
        return []
    after = [c for n in joined.parts for c in n.children if c.i > last.i and c.dep == "prep" and c.head is not part]
    shared = [tail for tail in after if tail.head is not last or _shared_tail(tail, joined)]
    return [node for tail in shared for node in tail.subtree()]


def _shared_tail(phrase: Node, joined: _Coordination) -> bool:
    """Whether the phrase tells where they all are, or whose, as in `the capital and largest city of Japan`."""
    bare = joined.first.child("det") is not None and not any(n.child("det", "poss") for n in joined.parts[1:])
    return phrase.lower in _SHARED_TAILS or (phrase.lower == "of" and bare and joined.first.tag == "NN")


def _agreeing(joined: _Coordination, part: Node) -> dict[Node, str]:
    """The words that change when one of several becomes the subject: the verb, and what it says they are."""
    first = joined.first
    verb = first.head
    if first.dep not in {"nsubj", "nsubjpass"} or part.tag in {"NNS", "NNPS"} or not verb.is_verb:
        return {}
    finite = next((c for c in verb.children if c.dep in {"aux", "auxpass"}), verb)
    forms = {c: "" for c in verb.children if c.lower in {"all", "both", "each"} and c.i > first.i}
    if finite.lower in _SINGULAR:
        forms[finite] = _SINGULAR[finite.lower]
    elif finite.tag == "VBP":
        forms[finite] = nlp.inflect(finite.lemma, "VBZ")
    attribute = verb.child("attr") if copular(verb) else None
    if attribute is not None and attribute.tag == "NNS" and len(attribute.conjuncts()) == 1:
        forms |= _singular(attribute)
    return forms


def _singular(noun: Node) -> dict[Node, str]:
    """`all planets with rings` -> `a planet with rings`."""
    forms = {c: "" for c in noun.children if c.lower in {"all", "both"}}
    forms[noun] = nlp.inflect(noun.lemma, "NN")
    if not noun.child("poss", "nummod") and (noun.child("det") is None or noun.child("det") in forms):
        opening = next((n for n in noun.subtree() if n not in forms or n is noun), noun)
        word = forms.get(opening, opening.text)
        forms[opening] = f"{_article(word)} {word}"
    return forms
