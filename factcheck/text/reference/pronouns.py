"""What a pronoun stands for: the one mention that agrees in number, gender and kind and is near, or nothing.

Where two would do, nothing is put and the claim says that it needs its context.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.agreement import KNOWN, WANTED, Asked
from factcheck.text.reference.antecedents import (
    before,
    guessed,
    in_sentence,
    is_told,
    object_of,
    said_of_another,
    speaks,
)
from factcheck.text.reference.expletives import announced_subject, doubtful, expletive
from factcheck.text.reference.genders import Gender
from factcheck.text.reference.memory import NEAR, PRONOUNS, Memory, Reference, owner, referring
from factcheck.text.reference.mentions import Mention
from factcheck.text.reference.naming import said_to_be

_CONTRACTED = frozenset({"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})


def pronoun(tree: Tree, node: Node, here: Sequence[Mention], memory: Memory, *, quoted: bool) -> Reference | None:
    """The reference of a pronoun; None where the word is none, or means nothing, as in `it is clear that`.

    `here` are the mentions of its own sentence; `quoted` says that it is somebody's words.
    """
    if node.pos not in {"PRON", "DET"} or node.lower not in PRONOUNS:
        return _bare_pointing(node)
    if node.lower == "it" and expletive(tree, node):
        return None
    if node.lower == "it" and doubtful(node):
        return Reference((node,))
    wanted = WANTED[PRONOUNS[node.lower]]
    inside = [m for m in here if m.nodes[-1].i < node.i and node not in m.nodes and node.head not in m.nodes]
    near = memory.near(tree.number, NEAR + 1 if wanted.person else NEAR)
    if quoted:
        # Who speaks is I, who is spoken to you.
        parties = {m.called for m in [*here, *near] if speaks(m) or is_told(m)}
        inside = [m for m in inside if m.called not in parties]
        near = [m for m in near if m.called not in parties] if parties or not wanted.person else []
    asked = Asked(node, wanted, inside, near, quoted)
    return _announced(tree, asked, here) or _resolved(asked)


def contracted(tree: Tree, node: Node) -> Node | None:
    """The verb that is written as one word with this one: the `'s` of `it's`, the `'re` of `they're`."""
    after = tree.nodes[node.i + 1] if node.i + 1 < len(tree.nodes) else None
    return after if after is not None and not node.space and after.lower in _CONTRACTED and after.is_verb else None


def standing_for(node: Node, reference: Reference, tree: Tree) -> Mention:
    """The pronoun as something spoken of: later words may stand for what it stands for, known or not."""
    wanted = WANTED[PRONOUNS[node.lower]]
    gender = Gender.THING if wanted.many else next(iter(wanted.genders - {Gender.PERSON}))
    place = reference.origin or (node.start, node.end)
    topic = (node.head if owner(node) else node).dep in {"nsubj", "nsubjpass"}
    text = reference.new or node.lower
    return Mention(
        node, (node,), text, tree.number, wanted.many, gender, topic, place, reference.classes | said_to_be(node),
        lacking=reference.lacking,
    )  # fmt: skip


def _announced(tree: Tree, asked: Asked, here: Sequence[Mention]) -> Reference | None:
    """A pronoun before its name: it stays, unless somebody named earlier could be meant as well."""
    head = announced_subject(tree, asked.node)
    named = next((m for m in here if m.head is head and asked.wanted.unsure.fits(m)), None)
    if named is None or asked.fitting():
        return None
    earlier = None if owner(asked.node) else before(asked)
    if earlier is not None and earlier.called != named.called:
        return Reference((asked.node,))
    return Reference((asked.node,), antecedent=named.nodes)


def _resolved(asked: Asked) -> Reference:
    node, wanted = asked.node, asked.wanted
    if not owner(node) and (node.dep in _OBJECTS or node.lower in {"him", "her", "them"}):
        return object_of(asked)
    chosen = in_sentence(asked)
    able = asked.fitting()
    if chosen is None and not any(m.subject for m in [*able, *asked.unknown(asked.inside)]):
        chosen = before(asked) or guessed(asked)
    if chosen is not None and asked.quoted and wanted.person and chosen.gender not in KNOWN:
        chosen = None
    if chosen is None and any(said_of_another(asked, m) for m in able):
        return Reference((node,))
    if chosen is None:
        return Reference((node,), antecedent=tuple(n for m in able for n in m.nodes))
    return referring((node,), chosen)


def _bare_pointing(node: Node) -> Reference | None:
    if node.dep not in {"nsubj", "nsubjpass", *_OBJECTS}:
        return None
    compared = any(c.lower == "of" for c in node.children)  # `with that of the others` says which
    if compared:
        return None
    if node.tag in {"DT", "PRP"} and node.dep != "dative" and node.lower in {"this", "that", "these", "those"}:
        return Reference((node,))
    return None
