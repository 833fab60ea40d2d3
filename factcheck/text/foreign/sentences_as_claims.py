"""Claims of a text in a language other than English: by a pipeline of the user's own where there is one, else as is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.model.claims import Claimant, Granularity, ProposedClaim, Role, Span
from factcheck.text import nlp
from factcheck.text.clauses.drafts import Draft
from factcheck.text.clauses.nodes import Node
from factcheck.text.foreign.claimants import claimant_in
from factcheck.text.foreign.clauses import parts, relation
from factcheck.text.foreign.shapes import kind_of_shape, opening_pronoun, worth_of_shape
from factcheck.text.foreign.trees import TIGER, made_universal, tree_of_sentence, understood
from factcheck.text.units.sentences import sentences

_ANYBODY = frozenset({"on", "man", "men", "se", "uno"})


def split(text: str, *, language: str, granularity: Granularity, model: str = "") -> list[ProposedClaim]:
    """The claims of a text in `language` (a primary tag) in its order.

    `model` is a spaCy pipeline for the language: where its labels are those of Universal Dependencies or, in German,
    of the Tiger treebank, sentences are taken apart by them. Without one each sentence is a claim as it stands.

    Raises:
        ConfigError: there is no such pipeline.
    """
    found = sentences(text, language)
    units = [(u.start, u.end) for u in found if u.role is Role.TEXT and any(map(str.isalpha, text[u.start : u.end]))]
    if model and understood(nlp.labels(model)):
        return list(_parsed(text, units, language, granularity, model))
    return [_claim(" ".join(text[slice(*unit)].split()), (unit,), unit, language) for unit in units]


def _parsed(
    text: str, units: Sequence[Span], language: str, granularity: Granularity, model: str
) -> Iterator[ProposedClaim]:
    tiger = nlp.labels(model) >= TIGER
    docs = nlp.read((_one_line(text[start:end]) for start, end in units), model)
    for number, (unit, doc) in enumerate(zip(units, docs, strict=True)):
        tree = tree_of_sentence(doc, text, unit, number)
        if tiger:
            made_universal(tree)
        whole = granularity is Granularity.SENTENCE
        drafts = [] if whole else parts(tree, language)
        if len(drafts) < 2:
            said = " ".join(text[slice(*unit)].split())
            claim = _claim(said, (unit,), unit, language, claimant_in(tree, tree.nodes, language))
            yield replace(claim, needs_context=claim.needs_context or _subject_pronoun(tree.nodes))
            continue
        for draft in drafts:
            said = _worded(draft, text[unit[1] - 1])
            claim = _claim(said, draft.spans(), unit, language, claimant_in(tree, draft.nodes, language))
            needs = claim.needs_context or _subject_pronoun(draft.nodes) or _object_pronoun(draft.nodes)
            yield replace(claim, needs_context=needs)


def _claim(
    said: str, spans: tuple[Span, ...], unit: Span, language: str, claimant: Claimant | None = None
) -> ProposedClaim:
    return ProposedClaim(
        text=said,
        spans=spans,
        sentence=unit,
        kind=kind_of_shape(said, language),
        check_worthiness=worth_of_shape(said, language),
        claimant=claimant,
        needs_context=opening_pronoun(said, language),
    )


def _one_line(sentence: str) -> str:
    """The sentence with blanks for line breaks, character for character: pipelines make words of those."""
    return "".join(" " if character.isspace() else character for character in sentence)


def _worded(draft: Draft, stop: str) -> str:
    """The words of a part as a sentence; neighbours keep what stands between them, others get a blank."""
    said = ""
    last: Node | None = None
    for node in draft.nodes:
        if last is not None and node.i != last.i + 1:
            said += ", " if _ends_apposition(last) else " "
        elif last is not None and last.space:
            said += " "
        said += node.text
        last = node
    said = " ".join(said.split())
    return said[:1].upper() + said[1:] + (stop if stop in ".!…。" else ".")


def _subject_pronoun(nodes: Sequence[Node]) -> str:
    """The pronoun that is the first subject, for what an earlier sentence names: `En 2020, il a quitté Paris`."""
    first = next((node for node in nodes if relation(node) in {"nsubj", "csubj"}), None)
    return first.text if first is not None and _points_back(first) else ""


def _object_pronoun(nodes: Sequence[Node]) -> str:
    """A pronoun in a part for what another part names: `et l'a publié mercredi`."""
    objects = (node for node in nodes if relation(node) in {"obj", "iobj", "obl"})
    return next((node.text for node in objects if _points_back(node)), "")


def _points_back(node: Node) -> bool:
    personal = node.pos == "PRON" and "Person=3" in node.tag and node.lower not in _ANYBODY
    return personal and not any(other in node.tag for other in ("Reflex=Yes", "PronType=Ind", "PronType=Rel"))


def _ends_apposition(node: Node) -> bool:
    """Whether a comma that opened before what is told by the way closes after this word: `the mayor, Claire Morin,`."""
    for one in (node, *node.ancestors()):
        if relation(one) in {"appos", "acl"}:
            return any(c.text == "," for c in (*one.children, *one.head.children) if c.i < one.i)
    return False
