"""A sentence taken apart into clauses, each with its subject, auxiliaries, source and hedges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from factcheck.text.coordination import apart
from factcheck.text.detach import Detached, detachable
from factcheck.text.drafts import Draft, Item, compose, node_of, tidied
from factcheck.text.grammar import finite, subject, trimmed, verb_group
from factcheck.text.lists import Membership, opening, said_of
from factcheck.text.nodes import Node, Tree
from factcheck.text.parsing import Parsed
from factcheck.text.propositions import propositions

_APART = frozenset({"and", "but", ";", "while", "yet", "so"})
_REPORTED = frozenset({"ccomp"})


@dataclass(slots=True)
class _Part:
    """A clause still to be said: its verb, what stands in for some of its words, what is put before and after."""

    verb: Node
    swaps: dict[Node, list[Item]] = field(default_factory=dict)
    before: list[Item] = field(default_factory=list)
    after: list[Item] = field(default_factory=list)
    forms: dict[Node, str] = field(default_factory=dict)
    said_subject: list[Item] | None = None
    link: list[Item] = field(default_factory=list)
    barred: frozenset[Node] = frozenset()
    reported: bool = False
    fully: bool = False


def clauses(tree: Tree) -> list[Draft]:
    """The claims of one sentence, in the order of the text."""
    return _drafts(tree, _Part(tree.root))


def finest(tree: Tree) -> list[Draft]:
    """The propositions of one sentence, in the order of the text."""
    whole = [Draft(tuple(items), tree.unit) for _, items in _said(tree, _Part(tree.root, fully=True))]
    return [draft for draft in propositions(whole) if _says_something(list(draft.items))]


def item_clauses(item: Parsed, member: Membership | None) -> list[Draft]:
    """The claims of a list item with a name: what it is by the lead-in, and what is said of it."""
    drafts = [Draft(tuple(items), item.unit) for items in said_of(item.label, member)]
    if item.tree is None:
        return drafts
    before, swaps = opening(item.tree, item.label)
    return [
        *drafts,
        *_drafts(item.tree, _Part(item.tree.root, swaps=swaps, before=before, said_subject=list(item.label))),
    ]


def _drafts(tree: Tree, part: _Part) -> list[Draft]:
    said = (tidied(items) for verb, whole in _said(tree, part) for items in apart(whole, verb))
    return [Draft(tuple(items), tree.unit) for items in said if _says_something(items)]


def _says_something(items: list[Item]) -> bool:
    """Whether more is left than a pronoun and a copula, as of `This is because ...`."""
    nodes = [node for item in items if (node := node_of(item))]
    return any(n.pos in {"NOUN", "PROPN", "ADJ", "NUM", "VERB"} for n in nodes) and len(nodes) > 1


def _said(tree: Tree, part: _Part) -> Iterator[tuple[Node, list[Item]]]:
    """Each claim of a clause: its verb and what it says."""
    verb = part.verb
    joined = [] if part.barred else _joined(verb)
    detached = [] if part.reported else list(detachable(tree, verb, [*joined, *part.barred], fully=part.fully))
    gone = {*part.barred, *joined, *(d.taken or d.node for d in detached)}
    gone |= {c for node in [verb, *joined] for c in node.children if joined and c.dep in {"cc", "preconj"}}
    reported = next((c for c in verb.children if c.dep in _REPORTED and subject(c) and c not in gone), None)
    for own in _variants(tree, part, reported):
        yield verb, [*part.before, *compose(verb.subtree(gone), own, part.forms), *part.after]
    yield from _beside(tree, part, reported)
    for each in detached:
        yield from _said(tree, replace(_of_detached(each, part, gone), fully=part.fully))
    for other in joined:
        yield from _said(tree, replace(_of_joined(part, other, gone), fully=part.fully))


def _variants(tree: Tree, part: _Part, reported: Node | None) -> Iterator[dict[Node, list[Item]]]:
    if reported is None:
        yield part.swaps
        return
    who = subject(part.verb)
    # What `it is believed that` governs is still the writer's own; what a person is said to say is not.
    by_somebody = part.reported or who is None or who.lower != "it"
    parts = list(_said(tree, _Part(reported, reported=by_somebody)))
    for governed, inner in parts:
        if governed is reported or governed in reported.conjuncts():
            # Of several things said, only the last stands before the comma of `..., the engineer said`.
            closing = [","] if len(parts) > 1 and reported.i < part.verb.i else []
            yield {**part.swaps, reported: [*inner, *closing]}


def _beside(tree: Tree, part: _Part, reported: Node | None) -> Iterator[tuple[Node, list[Item]]]:
    """What is said beside the way inside a clause that the writer governs with `it is believed that`."""
    who = subject(part.verb)
    if reported is None or part.reported or who is None or who.lower != "it":
        return
    for verb, items in _said(tree, _Part(reported)):
        if verb is not reported and verb not in reported.conjuncts():
            yield verb, items


def _joined(verb: Node) -> list[Node]:
    """Verbs coordinated with `verb` that make claims of their own."""
    others = [n for n in verb.conjuncts() if n is not verb]
    links = {c.lower for n in [verb, *others] for c in n.children if c.dep in {"cc", "preconj"}}
    if not others or links - _APART:
        return []
    return [n for n in others if n.is_verb and (subject(n) or _complete(verb))]


def _complete(verb: Node) -> bool:
    """Whether the verb has what belongs to it, so that nothing after the next verb is meant for both."""
    return any(c.i > verb.i and c.dep not in {"cc", "conj", "punct", "advmod"} for c in verb.children)


def _subject_items(part: _Part, gone: set[Node]) -> list[Item]:
    if part.said_subject is not None:
        return part.said_subject
    own = subject(part.verb)
    if own is None:
        return []
    said = trimmed(own.subtree(gone))
    # An apposition at the end of the subject is closed by the comma that stands before the verb.
    closing = [","] if any(c.dep == "appos" and c in said and said[-1] in c.subtree() for c in own.children) else []
    return [*compose(said, part.swaps), *closing]


def _of_joined(part: _Part, other: Node, gone: set[Node]) -> _Part:
    barred = frozenset(gone - {other}) | {other}
    if subject(other):
        return _Part(other, before=_sourced(part.verb), barred=barred, reported=part.reported)
    said = _subject_items(part, gone)
    link = part.link if other.tag == "VBN" and not verb_group(other) else []
    before = [*_fronted(part.verb), *said, *link, *_shared_group(part.verb, other)]
    return _Part(other, before=before, said_subject=said, barred=barred, reported=part.reported)


def _fronted(verb: Node) -> list[Item]:
    """What is said first and holds for all that follows: `In 1990, ...`, `According to ...`."""
    own = subject(verb)
    first = [c for c in verb.children if own and c.i < own.i and c.dep in {"prep", "npadvmod"}]
    return _each_with_comma(first)


def _sourced(verb: Node) -> list[Item]:
    own = subject(verb)
    first = [c for c in verb.children if own and c.i < own.i and c.dep == "prep" and c.lower == "according"]
    return _each_with_comma(first)


def _each_with_comma(phrases: list[Node]) -> list[Item]:
    said: list[Item] = []
    for phrase in phrases:
        said += [*phrase.subtree(), ","]
    return said


def _shared_group(verb: Node, other: Node) -> list[Item]:
    """The auxiliaries and negations of the first verb that the second one needs."""
    own = verb_group(other)
    if any(c.dep != "neg" for c in own) or finite(other):
        return []
    return list(verb_group(verb))


def _of_detached(each: Detached, part: _Part, gone: set[Node]) -> _Part:
    said = _subject_items(part, gone) if each.subject is None else list(each.subject)
    swaps = {node: list(items) for node, items in each.swaps.items()}
    made = _Part(each.node, swaps, after=list(each.after), forms=each.forms, said_subject=said or None)
    if each.role is not None:
        made.swaps[each.role] = [*said, "'s"] if each.role.tag == "WP$" else said
    else:
        made.before = [*said, *each.before]
        made.link = list(each.before)
    return made
