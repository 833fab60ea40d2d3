"""Makes a claim stand alone: chooses which references and relative dates of the text to put into its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from factcheck.model.claims import Replacement, Span
from factcheck.text.clauses.drafts import Draft
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.dates.following_dates import following
from factcheck.text.dates.partial_dates import completed
from factcheck.text.dates.relative_dates import Tense, resolved
from factcheck.text.dates.tenses import tense_at
from factcheck.text.reference.memory import Reference
from factcheck.text.reference.quotes import quoted_at

_LOOKED_BACK = 1500
"""Characters before a sentence in which a year tells what time the text speaks of."""


@dataclass(slots=True)
class Standing:
    """What is put for which words of a claim, what that is recorded as, and what could not be resolved."""

    put: dict[Node, str] = field(default_factory=dict)
    replacements: list[Replacement] = field(default_factory=list)
    needs_context: str = ""


def dates_of(tree: Tree, text: str, published: date | None) -> Iterator[Reference]:
    """The dates of a sentence that do not stand alone, as references that follow from the day of publication.

    `three days later` follows from a date in the text instead, and is found without a day of publication as well.
    """
    start, end = tree.nodes[0].start, tree.nodes[-1].tail
    whole = min(start, tree.unit[0])  # with `It is worth noting that`, which is no part of the tree
    for told in following(text, (whole, end)):
        nodes = _within(tree, (whole + told.start, whole + told.end))
        if nodes:
            named = tuple(n for n in tree.nodes if n.i < nodes[0].i and n.entity == "DATE")
            named = named if told.again or not told.new else ()
            yield Reference(nodes, told.new, told.origin, named, quoted=quoted_at(text, nodes[0].start))
    if published is None:
        return
    sentence, before = text[start:end], text[max(0, start - _LOOKED_BACK) : start]

    def tense(place: int) -> Tense:
        return tense_at(tree, start + place)

    for begin, close, new in [*completed(sentence, before, published, tense), *resolved(sentence, published, tense)]:
        nodes = _within(tree, (start + begin, start + close))
        if nodes:
            yield Reference(nodes, new, quoted=quoted_at(text, nodes[0].start))


def _within(tree: Tree, place: Span) -> tuple[Node, ...]:
    return tuple(n for n in tree.nodes if place[0] <= n.start and n.end <= place[1])


def standing(draft: Draft, known: Mapping[Node, Reference]) -> Standing:
    """Resolves the words of one draft; a pronoun whose antecedent is said before it in the claim stays."""
    made = Standing()
    said: list[Node] = []
    named: set[str] = set()
    here = set(draft.nodes)
    quoted = False
    for node in draft.nodes:
        quoted = _quoting(node.text, quoted)
        reference = known.get(node)
        if reference is None or not here.issuperset(reference.nodes):
            said.append(node)
            continue
        said.append(node)
        parts = set(reference.new.split(" and ")) if reference.many else set()
        if not reference.new or (reference.new not in named and parts & named):
            # Of `the two leaders` one is named already: named again they would be three.
            named_here = not reference.new and not here.isdisjoint(reference.antecedent)
            made.needs_context = made.needs_context or ("" if named_here else reference.old)
            continue
        if not (reference.new in named or _said_before(reference, said)):
            _put(made, reference, quoted=quoted or reference.quoted)
            made.needs_context = made.needs_context or (reference.new if reference.lacking else "")
        named |= {reference.new, *parts}
    return made


def _said_before(reference: Reference, said: list[Node]) -> bool:
    return bool(reference.antecedent) and not set(reference.antecedent).isdisjoint(said)


def _in_full(contracted: Node) -> str:
    """`'s` after a name would be its owner's sign: `It's long` reads `The bridge is long`."""
    verb = contracted.head
    perfect = verb.tag == "VBN" and (contracted.dep == "aux" or any(c.lower == "been" for c in verb.children))
    match contracted.lower.lstrip("'’"):
        case "s":
            return "has" if perfect else "is"
        case "d":
            return "had" if perfect else "would"
        case "re":
            return "are"
        case "ve":
            return "have"
        case _:
            return "will"


def _quoting(word: str, quoted: bool) -> bool:
    """Whether what follows this word stands in quotation marks."""
    if word in {"“", "”"}:
        return word == "“"
    return not quoted if word in {'"', "``", "''"} else quoted


def _put(made: Standing, reference: Reference, *, quoted: bool) -> None:
    """Puts a reference's words; into somebody's quoted words only in brackets, as editors do, or they are misquoted."""
    first, *rest = reference.nodes
    new = reference.owning
    if quoted:
        new = f"[{new[:1].upper()}{new[1:]}]" if first.i <= 1 else f"[{new}]"
    made.put[first] = new
    made.put.update(dict.fromkeys(rest, ""))
    case = reference.nodes[-1].child("case")
    if case is not None and not (quoted or reference.pronoun):
        made.put[case] = reference.sign(new)
    if reference.after is not None and not quoted:
        made.put[reference.after] = f" {_in_full(reference.after)}"
    made.replacements.append(Replacement(reference.old, new, reference.origin))
