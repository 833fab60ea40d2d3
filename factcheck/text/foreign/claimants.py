"""Who asserts what a sentence of another language says, by its Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.claims import Claimant
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.foreign.clauses import related, relation, subject_of
from factcheck.text.foreign.cues import SOURCES
from factcheck.text.foreign.shapes import saying

_QUOTES = frozenset('«»“”„"「」')


def claimant_in(tree: Tree, nodes: Sequence[Node], language: str) -> Claimant | None:
    """Who says what the words `nodes` of the sentence say; None where the article itself does, or a pronoun.

    Read are the subject of a verb of saying with what it says (`Le maire a dit que ...`), the one named after what was
    said (`..., a déclaré le maire`) and a source (`Selon Anna Berg, ...`).
    """
    for speaker in (*_sources(nodes), *_speakers(tree, nodes, language)):
        if speaker in nodes and speaker.pos != "PRON":
            return _described(speaker)
    return None


def _sources(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        if relation(node) in {"obl", "nmod"} and any(c.lower in SOURCES for c in related(node, "case")):
            yield node


def _speakers(tree: Tree, nodes: Sequence[Node], language: str) -> Iterator[Node]:
    verbs = saying(language)
    quoted = any(node.text in _QUOTES for node in tree.nodes)
    for node in nodes:
        if verbs is None or not (verbs.match(node.text) or verbs.match(node.lemma)):
            continue
        after = relation(node) == "parataxis" or quoted
        if not (after or related(node, "ccomp")):
            continue
        who = subject_of(node)
        # After what was said the verb comes first, and a parser takes the speaker for its object.
        inverted = (c for c in related(node, "obj", "nsubj") if after and c.i > node.i)
        if who := who or next(inverted, None):
            yield who


def _described(speaker: Node) -> Claimant:
    """`le ministre Bruno Lefort` is Bruno Lefort, ministre; a phrase without a name is all name."""
    clauses = [c for c in speaker.children if relation(c) in {"acl", "punct", "case", "parataxis", "conj", "cc"}]
    # An article with a capital inside a sentence belongs to a name: Le Monde.
    articles = [c for c in related(speaker, "det") if c.i == 0 or not c.text[:1].isupper()]
    words = speaker.subtree([*clauses, *articles])
    named = len(words)
    while named and words[named - 1].text[:1].isupper():
        named -= 1
    if named in {0, len(words)} or words[named - 1].pos in {"ADP", "DET"} or words[named].pos != "PROPN":
        return Claimant(_text(words))
    return Claimant(_text(words[named:]), _text(words[:named]))


def _text(words: Sequence[Node]) -> str:
    return "".join(n.text + (" " if n.space else "") for n in words).strip(" ,")
