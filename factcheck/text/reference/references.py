"""What stands for what in a text. Not resolved is an answer, too.

Resolved before anything is split, so that a clause takes its subject's name along.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import replace

from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.agreement import PERSONAL
from factcheck.text.reference.counted_off import counted_off
from factcheck.text.reference.memory import Memory, Reference
from factcheck.text.reference.mentions import Mention, mentions
from factcheck.text.reference.pairs import pairs
from factcheck.text.reference.phrases import phrase_reference
from factcheck.text.reference.pointing import pointing
from factcheck.text.reference.pronouns import contracted, pronoun, standing_for
from factcheck.text.reference.shares import share
from factcheck.text.reference.surnames import short_name


def references(trees: Iterable[Tree], memory: Memory) -> dict[Node, Reference]:
    """The references of a stretch of text, by their first word, given what was spoken of before it.

    `memory` takes in what this stretch speaks of. Linear in the number of sentences.
    """
    found: dict[Node, Reference] = {}
    for tree in trees:
        here = [memory.known_person(mention) for mention in mentions(tree)]
        told = _of_sentence(tree, here, memory)
        renamed = [_as_resolved(mention, told) for mention in here]
        joined = list(pairs(tree, renamed))
        memory.remember([*renamed, *(both for pair in joined for both in pair.spoken_of())], tree.number)
        memory.pairs |= {pair.kind: pair for pair in joined}
        found |= told
    return found


def _of_sentence(tree: Tree, here: list[Mention], memory: Memory) -> dict[Node, Reference]:
    found: dict[Node, Reference] = {}
    said: dict[str, Reference] = {}
    quoted = memory.quoting.inside(tree)
    for node in tree.nodes:
        reference = _reference(tree, node, here, memory, quoted=node in quoted)
        if reference is None:
            continue
        here[:] = [_as_resolved(mention, {reference.nodes[0]: reference}) for mention in here]
        if reference.pronoun:
            if node.lower in PERSONAL:
                # The same he or she twice in a sentence is the same one twice.
                reference = replace(said.setdefault(node.lower, reference), nodes=(node,))
            insort(here, standing_for(node, reference, tree), key=lambda mention: mention.nodes[0].i)
        after = contracted(tree, reference.nodes[-1])
        found[reference.nodes[0]] = replace(reference, quoted=reference.nodes[0] in quoted, after=after)
    return found


def _reference(tree: Tree, node: Node, here: list[Mention], memory: Memory, *, quoted: bool) -> Reference | None:
    return (
        pronoun(tree, node, here, memory, quoted=quoted)
        or phrase_reference(tree, node, memory)
        or counted_off(tree, node, here, memory)
        or share(tree, node, here)
        or pointing(tree, node)
        or short_name(node, memory)
    )


def _as_resolved(mention: Mention, found: dict[Node, Reference]) -> Mention:
    """The mention, called by what it stands for where it, or its owner, was itself resolved."""
    reference = found.get(mention.nodes[0])
    renamed = not mention.text.casefold().startswith(mention.nodes[0].lower)
    if reference is not None and not reference.new and mention.nodes[-1] is reference.nodes[-1]:
        return replace(mention, lacking=True)
    if reference is None or not reference.new or renamed:
        return mention
    rest = mention.nodes[len(reference.nodes) :]
    many = mention.many or (reference.many and not rest)
    before = (reference.nodes[-1], *rest)
    told = "".join(f" {node.text}" if last.space else node.text for last, node in zip(before, rest, strict=False))
    known = reference.gender if reference.gender and not rest else mention.gender
    text = f"the{told} of {reference.new}" if reference.of_a_title and rest else reference.owning + told
    return replace(mention, many=many, text=text, gender=known)
