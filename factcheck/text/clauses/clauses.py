"""A sentence taken apart into clauses, each with its subject, auxiliaries, source and hedges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter

from factcheck.text.clauses.asides import places_and_days, titles
from factcheck.text.clauses.contrasts import holds_only_if
from factcheck.text.clauses.coordination import apart
from factcheck.text.clauses.detach import conditional, detachable
from factcheck.text.clauses.drafts import Draft, Item, compose, node_of, tidied
from factcheck.text.clauses.emphasis import added_once, stressed_apart
from factcheck.text.clauses.grammar import elliptic, finite, not_only, past, subject, trimmed, verb_group
from factcheck.text.clauses.inverted import in_order
from factcheck.text.clauses.lists import Membership, leads_nowhere, opening, phrase_of, said_of, says_as_much
from factcheck.text.clauses.mirrored_phrases import mirrored_apart
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.nominals import events_by_noun
from factcheck.text.clauses.parsing import Parsed
from factcheck.text.clauses.parts import Clause, Detached
from factcheck.text.clauses.propositions import propositions
from factcheck.text.clauses.roles_and_names import players
from factcheck.text.clauses.shared_groups import as_of_now, shared_group, that_of
from factcheck.text.clauses.sources import each_with_comma, maybe_governed, set_against, source, trailing_source
from factcheck.text.clauses.validate import has_verb, sound
from factcheck.text.dates.shared_times import shared_time
from factcheck.text.wordlists import listed

_APART = frozenset({"and", "but", ";", "while", "yet", "so", "therefore", "thus", "hence", "consequently"})
_REPORTED = frozenset({"ccomp"})
_SETTINGS = listed("in on at under during since after before within throughout between from by")
_QUOTES = frozenset({"“", "”", '"', "``", "''"})
_place = attrgetter("i")


@dataclass(slots=True)
class _Part:
    """A clause still to be said: its verb, what stands in for some of its words, what is put before and after.

    `source` is who says so (`According to X,`) where that stands elsewhere in the sentence; `was`: a verb that does
    not say when speaks of the past; `host` is the subject that it shares with the clause it is joined to.
    """

    verb: Node
    swaps: dict[Node, list[Item]] = field(default_factory=dict)
    before: list[Item] = field(default_factory=list)
    after: list[Item] = field(default_factory=list)
    forms: dict[Node, str] = field(default_factory=dict)
    said_subject: list[Item] | None = None
    link: list[Item] = field(default_factory=list)
    source: list[Item] = field(default_factory=list)
    was: bool = False
    host: Node | None = None
    barred: frozenset[Node] = frozenset()
    reported: bool = False
    fully: bool = False


def clauses(tree: Tree, lead: Tree | None = None) -> list[Draft]:
    """The claims of one sentence: what its clauses say, then what its nouns tell beside the way.

    `lead` is what leads it in where it is an item of a list. A sentence that only announces a list claims nothing.
    """
    phrase = tidied(phrase_of(tree, lead)) if lead else []
    if phrase or leads_nowhere(tree):
        return [Draft(tuple(phrase), tree.unit)] if phrase else []
    said = _drafts(tree, _Part(tree.root))
    if not all(sound(draft) and has_verb(draft) for draft in said):
        # What cannot be taken apart without loss is said as it stands.
        said = [Draft(tuple(tidied(tree.nodes)), tree.unit)]
    return _once([*said, *events_by_noun(tree), *places_and_days(tree), *titles(tree)])


def _once(drafts: list[Draft]) -> list[Draft]:
    """`drafts` without those whose words another one says already, in the same order."""
    return list({draft.items: draft for draft in drafts}.values())


def finest(tree: Tree) -> list[Draft]:
    """The propositions of one sentence, in the order of the text."""
    whole = [Draft(tuple(items), tree.unit) for _, items in _said(tree, _Part(tree.root, fully=True))]
    verbal = [draft for draft in whole if has_verb(draft)]
    told = {node for draft in verbal for node in draft.nodes}
    # A subject whose verb the model misread is said with what it took for one.
    whole = [draft for draft in whole if draft in verbal or not told.issuperset(_words(draft))]
    return [draft for draft in propositions(whole) if _says_something(list(draft.items))]


def _words(draft: Draft) -> list[Node]:
    return [node for node in draft.nodes if node.dep != "punct"]


def item_clauses(item: Parsed, member: Membership | None) -> list[Draft]:
    """The claims of a list item with a name: what it is by the lead-in, and what is said of it."""
    told = member is not None and item.tree is not None and says_as_much(item.tree, member)
    drafts = [] if told else [Draft(tuple(items), item.unit) for items in said_of(item.label, member)]
    if item.tree is None:
        return drafts
    before, swaps = opening(item.tree, item.label)
    return [
        *drafts,
        *_drafts(item.tree, _Part(item.tree.root, swaps=swaps, before=before, said_subject=list(item.label))),
    ]


def _drafts(tree: Tree, part: _Part) -> list[Draft]:
    runs = ((verb, run) for verb, said in _said(tree, part) for run in mirrored_apart(said, verb))
    whole = ((verb, items) for verb, run in runs for items in stressed_apart(run, verb))
    said = (tidied(items) for verb, items_ in whole for items in added_once(_each(items_, verb)))
    return [Draft(tuple(items), tree.unit) for items in said if _says_something(items)]


def _each(items: list[Item], verb: Node) -> list[list[Item]]:
    """What the items say of each of those who or what they name together."""
    plain = in_order(items, verb)
    return players(plain, verb) or list(apart(plain, verb))


def _says_something(items: list[Item]) -> bool:
    """Whether more is left than a pronoun and a copula, as of `This is because ...`."""
    nodes = [node for item in items if (node := node_of(item))]
    return any(n.pos in {"NOUN", "PROPN", "ADJ", "NUM", "VERB"} for n in nodes) and len(nodes) > 1


def _said(tree: Tree, part: _Part) -> Iterator[tuple[Node, list[Item]]]:
    """Each claim of a clause: its verb and what it says."""
    verb = part.verb
    part = replace(part, was=past(verb) if finite(verb) else part.was)
    joined = [] if part.barred else _joined(tree, verb)
    own = subject(verb)
    clause = Clause(tree, verb, part.was, own or part.host, part.fully, named=own is not None and own in part.swaps)
    lifted = [] if part.reported else detachable(clause, [*joined, *part.barred])
    lifted = [each for each in lifted if not each.node.quoted and not elliptic(each.node)]
    detached = [each for each in lifted if not maybe_governed(verb, each.node)]
    gone = {*part.barred, *joined, *(d.taken or d.node for d in detached)}
    gone |= _links_between(tree, verb, joined)
    reported = next((c for c in verb.children if c.dep in _REPORTED and subject(c) and c not in gone), None)
    part.source = part.source or trailing_source(joined)
    for swapped in _variants(tree, part, reported):
        said = [*part.before, *compose(verb.subtree(gone), swapped, part.forms), *part.after]
        yield verb, [*part.source, *said]
        for each in detached:
            if each.sums:
                yield verb, [*part.source, *tidied(said), ",", *each.node.subtree()]
    yield from _beside(tree, part, reported)
    part.source = part.source or source(verb)
    for each in detached:
        if not each.sums:
            yield from _said(tree, _of_detached(each, part, gone))
    leader = part
    for other in joined:
        made = _of_joined(part if subject(other) else leader, other, gone)
        yield from _said(tree, made)
        leader = made if subject(other) else leader


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
            yield {**part.swaps, reported: [*that_of(reported, governed), *inner, *closing]}


def _beside(tree: Tree, part: _Part, reported: Node | None) -> Iterator[tuple[Node, list[Item]]]:
    """What is said beside the way inside a clause that the writer governs with `it is believed that`."""
    who = subject(part.verb)
    if reported is None or part.reported or who is None or who.lower != "it":
        return
    for verb, items in _said(tree, _Part(reported)):
        if verb is not reported and verb not in reported.conjuncts():
            yield verb, items


def _joined(tree: Tree, verb: Node) -> list[Node]:
    """Verbs coordinated with `verb` that make claims of their own."""
    others = [
        n for n in verb.conjuncts() if n is not verb and not _set_against(tree, n) and not _in_other(verb, n.head)
    ]
    if any(c.lower == "or" for c in verb.all("cc")):
        others = [n for n in others if _stands_against(tree, n)]
    first = [] if any(c.lower == "or" for c in verb.all("cc")) and others else [verb]
    linking = (c for n in [*first, *others] for c in _links(tree, n) if not _in_other(verb, c.head))
    links = {c.lower for c in linking if c.lower != "than" and not not_only(c)}
    if (
        not others
        or verb.quoted
        or links - _APART
        or _asks_whether(verb)
        or any(holds_only_if(tree, n) for n in others)
    ):
        return []
    leaders = {
        n: max((m for m in [verb, *others] if m.i < n.i and (m is verb or subject(m))), key=_place) for n in others
    }
    able = [n for n in others if n.is_verb and (subject(n) or _complete(leaders[n])) and not maybe_governed(verb, n)]
    return [n for n in able if not _quotation_between(tree, verb, n) and not elliptic(n)]


def _links_between(tree: Tree, verb: Node, joined: list[Node]) -> set[Node]:
    """The words that join those clauses to each other; what joins a verb that stays in one of them stays, too."""
    links = {c for node in [verb, *joined] for c in _links(tree, node) if joined and c.lower not in {"than", "or"}}
    staying = [n for n in verb.conjuncts() if n is not verb and n not in joined]
    after = {c: min((n for n in [*joined, *staying] if n.i > c.i), key=_place, default=None) for c in links}
    return {c for c in links if after[c] not in staying}


def _links(tree: Tree, node: Node) -> list[Node]:
    """The words that join it to others, `not only` among them, whatever the model hung them on."""
    links = node.all("cc", "preconj")
    if node.dep != "conj":
        return links
    first, before = node.first, tree.before(node.first)
    if before is not None and before.dep == "cc" and before.head is not node.head:
        links.append(before)
    if first.lower == "so" and first.head is node and subject(node):
        links.append(first)
    return links


def _in_other(verb: Node, other: Node) -> bool:
    """Whether what is joined to `other` is an alternative inside its own clause: `..., and it may be kept or sold`."""
    own_clause = other is not verb and other.is_verb and subject(other) is not None
    return own_clause and any(c.lower == "or" for c in other.all("cc"))


def _stands_against(tree: Tree, other: Node) -> bool:
    """Whether it is a clause after `, but`, whatever alternatives stand before: `kill or stop it, but they`."""
    link = tree.before(other.first)
    comma = tree.before(link) if link is not None else None
    return link is not None and link.lower == "but" and comma is not None and comma.text == "," and bool(subject(other))


def _set_against(tree: Tree, other: Node) -> bool:
    """Whether it is what is not so: `walks rather than runs`."""
    before = tree.before(other.first)
    return before is not None and before.lower == "than"


def _quotation_between(tree: Tree, verb: Node, other: Node) -> bool:
    """Whether one is said inside a quotation that opens or closes before the other."""
    return any(n.text in _QUOTES for n in tree.nodes[verb.i : other.i])


def _asks_whether(verb: Node) -> bool:
    asked = any(c.lower in {"why", "how"} and c.i < verb.i for c in verb.all("advmod"))
    return asked or any(c.lower in {"whether", "if"} for c in verb.all("mark"))


def _complete(verb: Node) -> bool:
    """Whether the verb has what belongs to it, so that nothing after the next verb is meant for both."""
    after = [c for c in verb.children if c.i > verb.i and c.dep not in {"cc", "conj", "punct"}]
    return any(c.dep != "advmod" or c.child("advcl", "prep", "npadvmod") for c in after)


def _subject_items(part: _Part, gone: set[Node]) -> list[Item]:
    if part.said_subject is not None:
        return part.said_subject
    own = subject(part.verb)
    if own is None:
        return []
    said = trimmed(own.subtree(gone))
    # What is set off at the end of the subject is closed by the comma that stands before the verb.
    inner = [c for n in said for c in n.children if c.dep in {"appos", "acl", "relcl"}]
    set_off = [c for c in inner if c in said and said[-1] in c.subtree()]
    closing = [","] if any(said[said.index(c.first) - 1].text == "," for c in set_off) else []
    return [*compose(said, part.swaps), *closing]


def _of_joined(part: _Part, other: Node, gone: set[Node]) -> _Part:
    barred = frozenset(gone - {other}) | {other}
    # A source that the second clause opens with is its own.
    its_own = bool(source(other)) or set_against(other)
    said_by = [] if its_own else part.source
    made = _Part(other, barred=barred, reported=part.reported, source=said_by, was=part.was, fully=part.fully)
    made.forms = part.forms
    if subject(other):
        made.before = _setting(part.verb, other) if _opens_plainly(other) else _conditions(part.verb)
        return made
    made.said_subject = _subject_items(part, gone)
    made.host = subject(part.verb) or part.host
    bare = other.tag == "VBN" and all(c.dep == "neg" for c in verb_group(other))
    aims = other.tag == part.verb.tag == "VB"
    link = as_of_now(part.link, other) if bare or aims else []
    dated = any(c.dep in {"prep", "npadvmod"} and c.i < other.i for c in other.children)
    fronted = [] if dated else _fronted(part, gone)
    made.after = part.after
    shared = compose(shared_group(part.verb, other), {}, part.forms)
    made.before = [*fronted, *made.said_subject, *link, *shared]
    return made


def _fronted(part: _Part, gone: set[Node]) -> list[Item]:
    """What is said first and holds for all that follows: `In 1990, ...`, `If it rains, ...`; the source goes apart."""
    own = subject(part.verb)
    before = [c for c in part.verb.children if own and c.i < own.i and c.lower != "according"]
    first = [c for c in before if c not in gone and (c.dep in {"prep", "npadvmod"} or _condition(c))]
    return [item for c in first for item in part.swaps.get(c, each_with_comma([c]))]


def _setting(verb: Node, other: Node) -> list[Item]:
    """What is said first of time, place, or terms, and holds for another clause: `Under the deal, ...`."""
    own = subject(verb)
    first = [c for c in verb.children if own and c.i < own.i]
    time = shared_time(verb, other)
    return each_with_comma([*time, *(c for c in first if (c.dep == "prep" and c.lower in _SETTINGS) or _condition(c))])


def _opens_plainly(verb: Node) -> bool:
    """Whether nothing of its own stands before its subject, so that what opened the sentence still holds."""
    own = subject(verb)
    links = {"cc", "punct", "mark", "aux", "auxpass", "neg"}
    return own is not None and all(c.dep in links for c in verb.children if c.i < own.i)


def _conditions(verb: Node) -> list[Item]:
    own = subject(verb)
    return each_with_comma([c for c in verb.children if own and c.i < own.i and _condition(c)])


def _condition(child: Node) -> bool:
    return child.dep == "advcl" and conditional(child)


def _of_detached(each: Detached, part: _Part, gone: set[Node]) -> _Part:
    said = _subject_items(part, gone) if each.subject is None else list(each.subject)
    swaps = {node: list(items) for node, items in each.swaps.items()}
    made = _Part(each.node, swaps, after=list(each.after), forms=each.forms, said_subject=said or None)
    # What describes the source itself it did not say.
    made.source = [] if set_against(each.node) or each.node in part.source else part.source
    made.was, made.fully = part.was, part.fully
    if each.role is not None:
        made.swaps[each.role] = [*said, "'s"] if each.role.tag == "WP$" else said
        own = subject(each.node)
        if own is not None and own is not each.role and each.role in own.subtree():
            made.said_subject = compose(own.subtree(), made.swaps)
    else:
        made.before = [*said, *each.before]
        made.link = list(each.before)
    return made
