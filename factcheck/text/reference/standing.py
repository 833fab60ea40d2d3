"""Makes a claim stand alone: chooses which references and relative dates of the text to put into its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from factcheck.model.claims import Replacement, Span
from factcheck.text.clauses.drafts import Draft
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.dates.dates import in_form
from factcheck.text.dates.following_dates import following
from factcheck.text.dates.partial_dates import completed
from factcheck.text.dates.relative_dates import Tense, resolved
from factcheck.text.dates.tenses import tense_at
from factcheck.text.reference.memory import Reference
from factcheck.text.reference.quotes import quoted_at

_LOOKED_BACK = 1500
"""Characters before a sentence in which a year tells what time the text speaks of."""

_SOME_DAY = date(2025, 5, 14)
"""In the middle of its week, its month and its year: what is sure on such a day only lacks the day."""


@dataclass(slots=True)
class Standing:
    """What is put for which words of a claim, what that is recorded as, and what could not be resolved."""

    put: dict[Node, str] = field(default_factory=dict)
    replacements: list[Replacement] = field(default_factory=list)
    needs_context: str = ""


def dates_of(tree: Tree, text: str, published: date | None, *, day_first: bool = False) -> Iterator[Reference]:
    """The dates of a sentence that do not stand alone, as references that follow from the day of publication.

    `three days later` follows from a date in the text instead, and is found without a day of publication as well;
    `on Tuesday` then needs its context. `day_first`: as in `14 May 2025`.
    """
    start, end = tree.nodes[0].start, tree.nodes[-1].tail
    whole = min(start, tree.unit[0])  # with `It is worth noting that`, which is no part of the tree
    for told in following(text, (whole, end)):
        nodes = _within(tree, (whole + told.start, whole + told.end))
        if nodes:
            named = tuple(n for n in tree.nodes if n.i < nodes[0].i and n.entity == "DATE")
            named = named if told.again or not told.new else ()
            new = in_form(told.new, day_first=day_first)
            yield Reference(nodes, new, told.origin, named, quoted=quoted_at(text, nodes[0].start))
    sentence, before = text[start:end], text[max(0, start - _LOOKED_BACK) : start]

    def tense(place: int) -> Tense:
        return tense_at(tree, start + place)

    for begin, close, new in _by_publication(sentence, before, published, tense):
        nodes = _within(tree, (start + begin, start + close))
        if nodes:
            yield Reference(nodes, in_form(new, day_first=day_first), quoted=quoted_at(text, nodes[0].start))


def _by_publication(
    sentence: str, before: str, published: date | None, tense: Callable[[int], Tense]
) -> Iterator[tuple[int, int, str]]:
    """The places of the dates that follow from the day of publication, each with its date; without a day, with none."""
    if published is None:
        yield from ((begin, close, "") for begin, close, _ in resolved(sentence, _SOME_DAY, tense))
        return
    yield from completed(sentence, before, published, tense)
    yield from resolved(sentence, published, tense)


def _within(tree: Tree, place: Span) -> tuple[Node, ...]:
    return tuple(n for n in tree.nodes if place[0] <= n.start and n.end <= place[1])


def standing(draft: Draft, known: Mapping[Node, Reference]) -> Standing:
    """Resolves the words of one draft; a pronoun whose antecedent is said in the claim stays."""
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
        if not (reference.new in named or _said_before(reference, said) or _said_after(reference, here)):
            in_quotes = quoted or reference.quoted
            owned = [] if in_quotes or not reference.of_a_title else _owned(reference.nodes[0], draft, known)
            if owned:
                _put_after(made, reference, owned)
            else:
                _put(made, reference, quoted=in_quotes)
            made.needs_context = made.needs_context or (reference.new if reference.lacking else "")
        named |= {reference.new, *parts}
    return made


def _said_before(reference: Reference, said: list[Node]) -> bool:
    return bool(reference.antecedent) and not set(reference.antecedent).isdisjoint(said)


def _said_after(reference: Reference, here: set[Node]) -> bool:
    """Whether it is a pronoun before its name: `Before she resigned, Anna Berg signed it`."""
    named = [node for node in reference.antecedent if node in here]
    return reference.pronoun and bool(named) and named[0].i > reference.nodes[0].i


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


def _owned(owner: Node, draft: Draft, known: Mapping[Node, Reference]) -> list[Node]:
    """The words from the owner to what is owned, where they follow each other and only name it: `its first scene`."""
    joined = [n for n in owner.head.conjuncts() if n in draft.nodes]
    last = joined[-1] if joined and not any(n.child("det", "poss") for n in joined[1:]) else owner.head
    words = [n for n in draft.nodes if owner.i <= n.i <= last.i]
    together = len(words) == last.i - owner.i + 1 and last in draft.items and owner.head in words
    plain = all(n.lower != "own" and n not in known for n in words[1:])
    return words if together and plain else []


def _put_after(made: Standing, reference: Reference, owned: list[Node]) -> None:
    """`the music of “Harbor Lights”` for `its music`: no sign of an owner stands after quotation marks."""
    first, last = owned[0], owned[-1]
    made.put[first], made.put[last] = "the", f"{last.text} of {reference.new}"
    old = "".join(n.text + (" " if n.space else "") for n in owned).strip()
    new = "".join(made.put.get(n, n.text) + (" " if n.space else "") for n in owned).strip()
    made.replacements.append(Replacement(old, new, reference.origin))


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
