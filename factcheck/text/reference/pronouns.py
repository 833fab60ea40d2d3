"""What a pronoun stands for: the one mention that agrees in number, gender and kind and is near, or nothing.

Where two would do, nothing is put and the claim says that it needs its context.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.agreement import KNOWN, WANTED, Asked
from factcheck.text.reference.antecedents import before, guessed, in_sentence
from factcheck.text.reference.choosing import is_told, speaks, topic_of
from factcheck.text.reference.demands import contradicts, demanded, meets
from factcheck.text.reference.expletives import announced_subject, doubtful, expletive
from factcheck.text.reference.genders import Gender
from factcheck.text.reference.inner_clauses import owner_of_apposition, owner_of_what_is_set_beside, those_of_its_clause
from factcheck.text.reference.memory import NEAR, PRONOUNS, Memory, Reference, owner, referring
from factcheck.text.reference.mentions import Mention
from factcheck.text.reference.naming import said_to_be
from factcheck.text.reference.objects import object_of
from factcheck.text.reference.pointing import OBJECTS
from factcheck.text.reference.rivals import said_of_another
from factcheck.text.reference.shares import one_by_one

_CONTRACTED = frozenset({"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d"})


def pronoun(tree: Tree, node: Node, here: Sequence[Mention], memory: Memory, *, quoted: bool) -> Reference | None:
    """The reference of a pronoun; None where the word is none, or means nothing, as in `it is clear that`.

    `here` are the mentions of its own sentence; `quoted` says that it is somebody's words.
    """
    if node.pos not in {"PRON", "DET"} or node.lower not in PRONOUNS:
        return None
    if one_by_one(node):
        return None
    if _opens_a_list(tree, node):
        told = [n for m in here if m.many and m.nodes[-1].i < node.i for n in m.nodes]
        return Reference((node,), antecedent=tuple(told))
    if node.lower == "it" and expletive(tree, node):
        return None
    if node.lower == "it" and doubtful(node):
        return Reference((node,))
    wanted = WANTED[PRONOUNS[node.lower]]
    inside = [m for m in here if m.nodes[-1].i < node.i and node not in m.nodes and node.head not in m.nodes]
    inside = [m for m in inside if not _in_own_opening(node, m)]
    near = memory.near(tree.number, NEAR + 1 if wanted.person else NEAR)
    if quoted:
        # Who speaks is I, who is spoken to you.
        parties = {m.called for m in [*here, *near] if speaks(m) or is_told(m)}
        inside = [m for m in inside if m.called not in parties]
        near = [m for m in near if m.called not in parties] if parties or not wanted.person else []
    asked = Asked(node, wanted, inside, near, quoted)
    return _announced(tree, asked, here) or those_of_its_clause(asked) or _resolved(tree, asked)


def _in_own_opening(node: Node, mention: Mention) -> bool:
    """Whether it is named in what the pronoun itself did: in `After seeing the coach, he left`, the coach."""
    if node.dep not in {"nsubj", "nsubjpass"}:
        return False
    opening = [c for c in node.head.children if c.i < node.i and c.dep in {"prep", "advcl"}]
    verbs = [c.child("pcomp") if c.dep == "prep" else c for c in opening]
    own = [v for v in verbs if v is not None and v.tag in {"VBG", "VBN"} and subject(v) is None and not v.child("mark")]
    return any(above in own for above in mention.head.ancestors())


def _opens_a_list(tree: Tree, node: Node) -> bool:
    """`Three firms bid, among them Railtek`: some of those that its own clause has named."""
    before = tree.nodes[max(0, node.i - 2) : node.i]
    words = [n.lower for n in before]
    after = tree.nodes[node.i + 1] if node.i + 1 < len(tree.nodes) else node
    return len(words) == 2 and words[0] in {",", "–", "—", "("} and words[1] in {"among", "including"} and after.is_noun


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
    """A pronoun before its name; nothing where somebody named earlier could be meant as well."""
    head = announced_subject(tree, asked.node)
    named = next((m for m in here if m.head is head and asked.wanted.unsure.fits(m)), None)
    if named is None or asked.fitting():
        return None
    earlier = None if owner(asked.node) else before(asked)
    if earlier is not None and earlier.called != named.called:
        return Reference((asked.node,))
    return referring((asked.node,), named)


def _resolved(tree: Tree, asked: Asked) -> Reference:
    node, wanted = asked.node, asked.wanted
    if not owner(node) and (node.dep in OBJECTS or node.lower in {"him", "her", "them"}):
        return object_of(asked)
    chosen = owner_of_what_is_set_beside(asked) or in_sentence(asked) or owner_of_apposition(tree, asked)
    demand = demanded(node)
    able = [m for m in asked.fitting() if not contradicts(m, demand)]
    if chosen is None and not any(m.subject for m in [*able, *asked.unknown(asked.inside)]):
        chosen = before(asked) or guessed(asked)
    if chosen is not None and asked.quoted and wanted.person and chosen.gender not in KNOWN:
        chosen = None
    if chosen is None and any(said_of_another(asked, m) for m in able):
        about = topic_of(asked.near, wanted)
        return referring((node,), about) if about and meets(about, demand) else Reference((node,))
    if chosen is None:
        return Reference((node,), antecedent=tuple(n for m in able for n in m.nodes))
    return referring((node,), chosen)
