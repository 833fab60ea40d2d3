"""Names after what their bearers do: `singer Ann Lee, guitarist Tom Roe and drummer Ole Holm`.

The small model takes such a role now for a verb, now for a person of its own; it is put before the name it belongs to.
Of a band that consists of them is told who does what in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.asides import name_without, title_of
from factcheck.text.clauses.drafts import Item, node_of
from factcheck.text.clauses.grammar import past, subject, trimmed
from factcheck.text.clauses.lexicon import PERSON_WORDS
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.wordlists import listed

PLAYERS = listed("""
    vocalist singer guitarist bassist drummer pianist keyboardist violinist cellist percussionist saxophonist trumpeter
    organist rapper frontman flautist harpist multi-instrumentalist
    """)
_ROLES = (PERSON_WORDS | PLAYERS) | listed("""
    poet painter architect director producer screenwriter composer physicist chemist biologist philosopher sculptor
    novelist playwright designer photographer comedian dancer inventor musician politician explorer
    """)
_NAMES = frozenset({"NNP", "NNPS"})
_OWN = ("det", "poss", "nummod", "auxpass", "aux", "nsubj", "nsubjpass")
_MADE_OF = frozenset({"consist", "comprise"})


def role_read_apart_from_its_name(tree: Tree) -> None:
    """Hangs each role on the name right after it, and that name where the role hung or on the name before."""
    for role in tree.nodes[1:-1]:
        if role.lower in _ROLES and tree.nodes[role.i + 1].tag in _NAMES:
            if role.dep == "compound":
                role.pos = "NOUN" if role.text.islower() else role.pos
            else:
                _before_its_name(tree, role)


def _before_its_name(tree: Tree, role: Node) -> None:
    last = role.i + 1
    while last + 1 < len(tree.nodes) and tree.nodes[last + 1].tag in _NAMES:
        last += 1
    name = tree.nodes[last]
    if (
        role is tree.root
        or role.child(*_OWN)
        or role.head in name.subtree()
        or name.child("conj", "cc", "poss", "case")
    ):
        return
    link = tree.nodes[role.first.i - 1] if role.first.i else role
    one_before = tree.before(link) if link.lower == "and" or link.text == "," else None
    if one_before is not None and one_before.tag in _NAMES and one_before.head not in role.subtree():
        name.move(one_before, "conj")
        link.move(one_before, "cc" if link.lower == "and" else "punct")
    elif role.pos == "NOUN":
        name.move(role.head, role.dep)
    else:
        return
    for child in [role, *role.children]:
        child.move(name, "compound" if child is role else child.dep)
    for part in tree.nodes[role.i + 1 : last]:
        if part.head is not name and part.head not in tree.nodes[role.i : last]:
            part.move(name, "compound")
    role.tag, role.pos = "NN", "NOUN"


def players(items: Sequence[Item], verb: Node) -> list[list[Item]]:
    """`The band consists of singer Ann Lee and ...` -> `Ann Lee is the singer of the band`; nothing of other things."""
    of = next((c for c in verb.all("prep") if c.lower == "of"), None) if verb.lemma in _MADE_OF else None
    first = of.child("pobj") if of is not None else None
    at = items.index(verb) if first is not None and verb in items else 0
    own = subject(verb)
    band = trimmed(n for item in items[:at] if (n := node_of(item)))
    if first is None or not band or own is None or own.lower == "they" or own not in band or verb.child("neg"):
        return []
    members = first.conjuncts()
    titles = [title_of(member) for member in members]
    roles = [title[-1].lower if title else "" for title in titles]
    if len(members) < 2 or len(band) < at or not PLAYERS.issuperset(roles):
        return []
    form = "was" if past(verb) else "is"
    articles = ["the" if roles.count(role) == 1 else "a" for role in roles]
    told = zip(members, titles, articles, strict=True)
    return [[*name_without(member, title), form, article, *title, "of", *band] for member, title, article in told]
