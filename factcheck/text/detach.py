"""What can be lifted out of a clause and said on its own: relatives, participles, appositions, side clauses.

A restrictive clause is never lifted out: without it the sentence would speak of something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.text.drafts import Item
from factcheck.text.grammar import (
    WH,
    be,
    comma_before,
    copular,
    finite,
    finite_form,
    indefinite,
    name,
    past,
    plural,
    subject,
    trimmed,
)
from factcheck.text.nodes import Node, Tree
from factcheck.text.wordlists import listed

_SIDE = frozenset({"while", "whereas", "although", "though", "as", "because", "since", "so"})
_OUTCOMES = listed("""
    range number total include allow bring cause create enable end force give help lead leave let make mark mean
    prompt raise result turn
    """)
_SUMMING = frozenset({"move", "step", "decision", "development", "sign", "trend", "shift", "result", "claim"})
"""Nouns that sum up the sentence before them: `..., a move that ...` is about the whole of it."""
_LINKS_OF_NOUNS = frozenset({"relcl", "acl", "appos"})
_TOLD = frozenset({"was", "were"})
_CLOSED = frozenset({"ccomp", "csubj", "csubjpass"})
_CONDITIONS = frozenset({"if", "unless", "when", "until", "before", "after", "once", "whether", "than", "that"})


@dataclass(frozen=True, slots=True)
class Detached:
    """A part to be said on its own.

    `subject` is what it is about; None: the subject of its clause; empty: it has its own.

    `role` is the word in it that the subject stands for; without one the subject goes first, then `before`.
    `swaps` put other words for subtrees, `forms` for single words, `after` follows at the end. `taken` is what
    leaves the clause with it, where that is more than `node`.
    """

    node: Node
    subject: tuple[Item, ...] | None = None
    role: Node | None = None
    swaps: dict[Node, Sequence[Item]] = field(default_factory=dict)
    forms: dict[Node, str] = field(default_factory=dict)
    before: tuple[Item, ...] = ()
    after: tuple[Item, ...] = ()
    taken: Node | None = None


def detachable(tree: Tree, top: Node, barred: Sequence[Node] = (), *, fully: bool = False) -> Iterator[Detached]:
    """The parts of the clause of `top` that can be said on their own, outermost first, in the order of the text.

    The subtrees of `barred` are not looked into, nor what is reported, nor conditions. `fully`: also what tells
    which one is meant.
    """
    waiting = [top]
    found: list[Detached] = []
    while waiting:
        node = waiting.pop()
        for child in node.children:
            if child in barred or child.dep in _CLOSED or (child.dep == "advcl" and _conditional(child)):
                continue
            part = _lifted(tree, child, top, fully=fully)
            if part:
                found.append(part)
            else:
                waiting.append(child)
    yield from sorted(found, key=lambda part: part.node.i)


def _conditional(clause: Node) -> bool:
    return any(c.dep in {"mark", "advmod"} and c.lower in _CONDITIONS for c in clause.children)


def _lifted(tree: Tree, node: Node, top: Node, *, fully: bool) -> Detached | None:
    match node.dep:
        case "relcl":
            return _relative(tree, node, top, fully=fully)
        case "appos":
            return _apposition(tree, node, top)
        case "acl":
            return _participle_of_noun(tree, node, top, fully=fully)
        case "advcl":
            return _side_clause(tree, node, top)
        case "prep":
            return _absolute(node, top)
        case _:
            return None


def _host(tree: Tree, noun: Node, part: Node) -> list[Item]:
    """The noun phrase that `part`, set off from it, is about."""
    links = [c for n in noun.conjuncts() for c in n.children if c.dep in _LINKS_OF_NOUNS and c.i > n.i]
    without = [part, *(c for c in links if c.dep != "appos" or (comma_before(tree, c) and not name(c)))]
    without += [c for c in noun.children if c.dep == "prep" and c.lower in {"including", "like"}]
    kept = without if plural(noun) else [*without, *noun.all("conj", "cc")]
    said = trimmed(noun.subtree(kept))
    named = any(c.dep == "appos" and comma_before(tree, c) and said[-1] in c.subtree() for c in links)
    return [*said, ","] if named else [*said]


def _described(tree: Tree, node: Node, top: Node, *, fully: bool) -> tuple[Item, ...] | None:
    """What a relative or participle is about, or nothing where it says which one is meant.

    `X is a company that ...` is about X: the clause only looks restrictive.
    """
    noun = _whole(node)
    if not noun.is_noun or (noun.dep == "appos" and noun.lemma in _SUMMING):
        return None
    own = subject(top)
    if noun.dep == "attr" and noun.head is top and indefinite(noun) and own and _is_something(own):
        return ()
    return tuple(_host(tree, noun, node)) if comma_before(tree, node) or name(noun) or fully else None


def _is_something(subject: Node) -> bool:
    """Whether what the sentence says of its subject can be said again: not of `there`, `which`, `you`."""
    if subject.dep != "nsubj" or subject.tag in {"EX", "WDT"}:
        return False
    return subject.pos != "PRON" or subject.lower in {"it", "he", "she", "they"}


def _whole(node: Node) -> Node:
    """The noun a relative is about: where it could be about any noun of a phrase, the phrase is left whole."""
    first = noun = node.head
    while first.dep == "conj" and first.head.is_noun:
        first = first.head
    noun = first if first.dep == "attr" else noun
    while (outer := _inside(noun)) is not None and plural(outer) == plural(noun):
        noun = outer
    return noun


def _inside(noun: Node) -> Node | None:
    """The noun whose phrase this one stands in: of `the harbour` in `a line to the harbour`, the line."""
    if noun.dep != "pobj" or noun.head.dep != "prep":
        return None
    return noun.head.head if noun.head.head.is_noun else None


def _ambiguous(verb: Node, word: Node) -> bool:
    """Whether `which` could as well be about the object: `build a line to the harbour, which ...`."""
    noun = _whole(verb)
    if noun.dep != "pobj" or word.lower != "which" or name(noun):
        return False
    governor = noun.head.head
    rivals = [c for c in governor.all("dobj") if c.i < noun.i]
    told = next((n for n in [*verb.all("aux", "auxpass"), verb] if n.tag in {"VBZ", "VBP"} or n.lower in _TOLD), None)
    if told is None or word.dep not in {"nsubj", "nsubjpass"}:
        return bool(rivals)
    return any(plural(rival) == plural(noun) for rival in rivals)


def _relative(tree: Tree, verb: Node, top: Node, *, fully: bool) -> Detached | None:
    about = _described(tree, verb, top, fully=fully)
    word = next((n for n in verb.subtree() if n.lower in WH and n.tag in {"WDT", "WP", "WP$", "WRB"}), None)
    if about and word and _ambiguous(verb, word):
        return None
    if about is None or word is None or not finite(verb) or (word.lower == "that" and not about and not verb.children):
        return None
    inside_subject = word.head.dep == "prep" and word.head.head.dep in {"nsubj", "nsubjpass"}
    if word.dep in {"nsubj", "nsubjpass", "poss"} or inside_subject:
        return Detached(verb, about or None, role=word)
    if not about:
        return None
    if word.dep in {"dobj", "attr"} and word.head is verb:
        return Detached(verb, (), swaps={word: ()}, after=about)
    if word.dep == "pobj" and word.head.head is verb:
        return Detached(verb, (), swaps={word.head: ()}, after=(word.head, *about))
    if word.dep == "advmod" and word.lower in {"where", "when"} and comma_before(tree, verb):
        return Detached(verb, (), swaps={word: ()}, after=("at" if _organised(about) else "in", *about))
    return None


def _organised(about: Sequence[Item]) -> bool:
    """Whether one works at it rather than in it: a company, a school, an office."""
    return any(isinstance(item, Node) and item.entity == "ORG" for item in about)


def _apposition(tree: Tree, node: Node, top: Node) -> Detached | None:
    """What a description set off by commas says of the name before it; a name says which one is meant and stays."""
    host = node.head
    described = node.is_noun and node.tag != "CD" and name(host) and not name(node)
    if not described or host.dep == "appos" or not comma_before(tree, node):
        return None
    was = past(top) and _of_long_ago(tree)
    return Detached(node, tuple(_host(tree, host, node)), before=(be(host, was=was),))


def _of_long_ago(tree: Tree) -> bool:
    """Whether the sentence tells of a year: what somebody was then, he need not be now."""
    return _names_year(tree.nodes)


def _names_year(nodes: Iterable[Node]) -> bool:
    return any(n.tag == "CD" and len(n.text) == 4 and n.text.isdigit() for n in nodes)


def _participle_of_noun(tree: Tree, verb: Node, top: Node, *, fully: bool) -> Detached | None:
    if verb.tag not in {"VBN", "VBG"} or verb.child("aux", "mark", "nsubj") or verb.lemma in _OUTCOMES:
        return None
    own = subject(top)
    describes_subject = verb.head.dep == "attr" and verb.tag == "VBN" and copular(top)
    set_off = comma_before(tree, verb) or describes_subject or fully
    about = _described(tree, verb, top, fully=fully) if set_off else None
    if about is None or (not about and own is None):
        return None
    return _made_finite(verb, verb.head if about or own is None else own, top, about or None)


def _made_finite(verb: Node, host: Node, top: Node, about: tuple[Item, ...] | None) -> Detached:
    """The participle as a clause of its own: `founded in 1990` -> `was founded in 1990`, `offering` -> `offers`."""
    if verb.tag == "VBN":
        return Detached(verb, about, before=(be(host, was=past(top) or _done(verb)),))
    return Detached(verb, about, forms={verb: finite_form(verb, host, was=past(top))})


def _done(verb: Node) -> bool:
    """Whether the participle tells of something that happened once: by somebody named, or on a day or in a year."""
    agents = [p for prep in verb.all("agent", "prep") for p in prep.all("pobj")]
    return any((name(p) and p.head.lower == "by") or _names_year(p.subtree()) for p in agents)


def _absolute(prep: Node, top: Node) -> Detached | None:
    """`with the embassy setting up a hall`: the embassy sets it up."""
    verb = prep.child("pcomp")
    own = subject(verb) if verb else None
    if verb is None or own is None or prep.lower != "with" or verb.tag != "VBG":
        return None
    return Detached(verb, (), forms={verb: finite_form(verb, own, was=past(top))}, taken=prep)


def _set_off(tree: Tree, verb: Node, mark: Node) -> bool:
    """Whether the side clause stands apart; `as we know it` and `since 1990` do not."""
    first = verb.subtree()[0]
    lasting = mark.lower == "since" and any(c.lemma == "have" for c in verb.head.all("aux"))
    if lasting:
        return False
    if mark.lower == "so" and any(c.lower == "that" for c in verb.children):
        return False
    return mark.lower == "because" or first.i == 0 or comma_before(tree, verb)


def _side_clause(tree: Tree, verb: Node, top: Node) -> Detached | None:
    mark = verb.child("mark")
    own = subject(verb)
    if own and finite(verb) and mark and mark.lower in _SIDE and _set_off(tree, verb, mark):
        return Detached(verb, (), swaps={mark: ()})
    if verb.lemma == "mean" and verb.tag == "VBG" and (said := verb.child("ccomp")) and subject(said):
        return Detached(said, (), taken=verb)
    main = subject(top)
    if main is None or own or mark or verb.tag not in {"VBG", "VBN"} or verb.lemma in _OUTCOMES or verb.child("aux"):
        return None
    first = verb.subtree()[0]
    if (first.i != 0 and not comma_before(tree, verb)) or (first is not verb and first.i > verb.i):
        return None
    return _made_finite(verb, main, top, None)
