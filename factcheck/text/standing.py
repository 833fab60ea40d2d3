"""Makes a claim stand alone: chooses which references and relative dates of the text to put into its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from factcheck.model.claims import Replacement
from factcheck.text.drafts import Draft
from factcheck.text.grammar import finite, past, verb_group
from factcheck.text.memory import Reference
from factcheck.text.nodes import Node, Tree
from factcheck.text.relative_dates import Tense, resolved

_AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo", "going"})
_PLANNED = frozenset({"expect", "plan", "schedule", "set", "intend"})


@dataclass(slots=True)
class Standing:
    """What is put for which words of a claim, what that is recorded as, and what could not be resolved."""

    put: dict[Node, str] = field(default_factory=dict)
    replacements: list[Replacement] = field(default_factory=list)
    needs_context: str = ""


def dates_of(tree: Tree, text: str, published: date | None) -> Iterator[Reference]:
    """The relative dates of a sentence as references that follow from the day of publication."""
    if published is None:
        return
    start, end = tree.unit
    for begin, close, new in resolved(text[start:end], published, lambda place: _tense(tree, start + place)):
        nodes = tuple(n for n in tree.nodes if start + begin <= n.start and n.end <= start + close)
        if nodes:
            yield Reference(nodes, new)


def _tense(tree: Tree, place: int) -> Tense:
    """The tense of the verb that the word at this character of the article belongs to."""
    word = next((n for n in tree.nodes if n.start <= place < n.end), None)
    verbs = [n for n in word.ancestors() if n.is_verb] if word else []
    for verb in verbs:
        group = {n.lower for n in [verb, *verb_group(verb)]}
        if group & _AHEAD or (verb.lemma in _PLANNED and verb.child("xcomp", "auxpass")):
            return Tense.FUTURE
        if finite(verb):
            return Tense.PAST if past(verb) or verb.child("aux") else Tense.PRESENT
    return Tense.PRESENT


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
        if not reference.new:
            named_here = not here.isdisjoint(reference.antecedent)
            made.needs_context = made.needs_context or ("" if named_here else reference.old)
        elif not (reference.new in named or _said_before(reference, said)):
            _put(made, reference, quoted=quoted)
        elif reference.antecedent:
            named.add(reference.new)
        if reference.new:
            named.add(reference.new)
        said.append(node)
    return made


def _said_before(reference: Reference, said: list[Node]) -> bool:
    return bool(reference.antecedent) and not set(reference.antecedent).isdisjoint(said)


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
    made.replacements.append(Replacement(reference.old, new, reference.origin))
