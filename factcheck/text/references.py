"""What stands for what in a text. Not resolved is an answer, too.

Resolved before anything is split, so that a clause takes its subject's name along.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.text.memory import Memory, Reference
from factcheck.text.mentions import Mention, mentions
from factcheck.text.nodes import Node, Tree
from factcheck.text.phrases import countries_together, phrase_reference, surname
from factcheck.text.pronouns import pronoun, standing_for


def references(trees: Iterable[Tree], memory: Memory) -> dict[Node, Reference]:
    """The references of a stretch of text, by their first word, given what was spoken of before it.

    `memory` takes in what this stretch speaks of. Linear in the number of sentences.
    """
    found: dict[Node, Reference] = {}
    for tree in trees:
        here = [memory.known_person(mention) for mention in mentions(tree) if mention.nodes]
        told = _of_sentence(tree, here, memory)
        memory.remember((_as_resolved(mention, told) for mention in here), tree.number)
        memory.pair = countries_together(tree) or memory.pair
        found |= told
    return found


def _of_sentence(tree: Tree, here: list[Mention], memory: Memory) -> dict[Node, Reference]:
    found: dict[Node, Reference] = {}
    said: dict[str, Reference] = {}
    for node in tree.nodes:
        reference = _reference(tree, node, here, memory)
        if reference and reference.pronoun:
            # The same pronoun twice in a sentence is the same one twice.
            reference = replace(said.setdefault(node.lower, reference), nodes=(node,))
            here[:] = [_as_resolved(mention, {node: reference}) for mention in here]
            if reference.new and node.dep in {"nsubj", "nsubjpass"}:
                here.append(standing_for(node, reference, tree))
        if reference:
            found[reference.nodes[0]] = reference
    return found


def _reference(tree: Tree, node: Node, here: list[Mention], memory: Memory) -> Reference | None:
    return pronoun(tree, node, here, memory) or phrase_reference(tree, node, memory) or surname(node, memory)


def _as_resolved(mention: Mention, found: dict[Node, Reference]) -> Mention:
    """The mention, called by what it stands for where it, or its owner, was itself resolved."""
    reference = found.get(mention.nodes[0])
    renamed = not mention.text.casefold().startswith(mention.nodes[0].lower)
    if reference is None or not reference.new or renamed:
        return mention
    rest = mention.nodes[len(reference.nodes) :]
    return replace(mention, text=reference.owning + "".join(f" {node.text}" for node in rest))
