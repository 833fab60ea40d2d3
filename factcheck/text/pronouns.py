"""What a pronoun stands for: the one mention that agrees in number, gender and kind and is near, or nothing.

Where two would do, nothing is put and the claim says that it needs its context.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.text.grammar import name, subject
from factcheck.text.lexicon import PAIRED
from factcheck.text.memory import LONGEST, PRONOUNS, TIMES, Memory, Reference, referring
from factcheck.text.mentions import Gender, Mention
from factcheck.text.nodes import Node, Tree


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a pronoun asks of its antecedent: one or many, and of which genders."""

    many: bool
    genders: frozenset[Gender]

    def fits(self, mention: Mention) -> bool:
        """Whether the mention agrees and is short enough to be put for a pronoun."""
        agrees = mention.many is self.many and mention.gender in self.genders
        agrees = agrees and mention.text.split(maxsplit=1)[0].casefold() not in PRONOUNS
        return agrees and mention.head.lemma not in TIMES and len(mention.text.split()) <= LONGEST

    @property
    def person(self) -> bool:
        """Whether it asks for a person."""
        return not self.many and Gender.THING not in self.genders

    @property
    def unsure(self) -> _Wanted:
        """The same, taking names that may or may not be persons."""
        return _Wanted(self.many, self.genders | {Gender.UNKNOWN})


_WANTED = {
    "he": _Wanted(many=False, genders=frozenset({Gender.MALE, Gender.PERSON})),
    "she": _Wanted(many=False, genders=frozenset({Gender.FEMALE, Gender.PERSON})),
    "it": _Wanted(many=False, genders=frozenset({Gender.THING})),
    "they": _Wanted(many=True, genders=frozenset(Gender)),
}
_ONE_PERSON = _Wanted(many=False, genders=frozenset({Gender.PERSON}))


def pronoun(tree: Tree, node: Node, here: list[Mention], memory: Memory) -> Reference | None:
    """The reference of a pronoun; None where the word is none, or means nothing, as in `it is clear that`.

    `here` are the mentions of its own sentence.
    """
    if node.pos not in {"PRON", "DET"} or node.lower not in PRONOUNS:
        return _bare_pointing(node)
    if node.lower == "it" and _expletive(node):
        return None
    wanted = _WANTED[PRONOUNS[node.lower]]
    inside = [m for m in here if m.nodes[-1].i < node.i and node not in m.nodes and node.head not in m.nodes]
    near = memory.near(tree.number)
    if node.dep in {"dobj", "dative", "pobj"} and node.tag != "PRP$":
        return _object(node, [m for m in inside if not _itself(m, node)], near, wanted)
    chosen = _in_sentence(node, inside, wanted) or _before(near, wanted) or _guessed(node, inside, wanted)
    return referring((node,), chosen) if chosen else Reference((node,))


def standing_for(node: Node, reference: Reference, tree: Tree) -> Mention:
    """The pronoun as something spoken of: later words may stand for what it stands for."""
    wanted = _WANTED[PRONOUNS[node.lower]]
    gender = Gender.THING if wanted.many else next(iter(wanted.genders - {Gender.PERSON}))
    return Mention(node, (node,), reference.new, tree.number, wanted.many, gender, subject=True)


def _in_sentence(node: Node, inside: list[Mention], wanted: _Wanted) -> Mention | None:
    chosen = _governing(node, inside, wanted) or _topic(inside, wanted) or _party(inside, wanted)
    if chosen is None and wanted.many and node.tag == "PRP$":
        # One person of unknown gender is called they, too.
        return _topic(inside, _ONE_PERSON)
    return chosen


def _governing(node: Node, inside: list[Mention], wanted: _Wanted) -> Mention | None:
    """For a subject, the subject of the verb its own clause is joined to or hangs on."""
    if node.dep not in {"nsubj", "nsubjpass"}:
        return None
    above = subject(node.head.head)
    return next((m for m in inside if m.head is above and m.subject and wanted.fits(m)), None)


def _guessed(node: Node, inside: list[Mention], wanted: _Wanted) -> Mention | None:
    """Of the pronoun's own sentence, a name that may or may not be a person."""
    return _topic(inside, wanted.unsure) or (_only(inside, wanted.unsure) if node.tag == "PRP$" else None)


def _object(node: Node, inside: list[Mention], near: list[Mention], wanted: _Wanted) -> Reference:
    """A pronoun that is no subject: what its own sentence names needs no context; else the only thing that agrees."""
    chosen = _topic(inside, wanted) or _only(inside, wanted)
    if chosen is None and (able := [n for m in inside if wanted.fits(m) for n in m.nodes]):
        return Reference((node,), antecedent=tuple(able))
    chosen = chosen or _only(near, wanted)
    return referring((node,), chosen) if chosen else Reference((node,))


def _itself(mention: Mention, node: Node) -> bool:
    """Whether the mention is the subject of the pronoun's own verb, or owns what it is in: that would be itself."""
    verb = next((n for n in node.ancestors() if n.is_verb), node)
    while verb.dep == "conj" and subject(verb) is None:
        verb = verb.head
    owner = mention.head.dep == "poss" and mention.head.head in set(node.ancestors())
    return owner or subject(verb) in {mention.head, *mention.nodes}


def _bare_pointing(node: Node) -> Reference | None:
    pointing = node.lower in {"this", "that", "these", "those"} and node.dep in {"nsubj", "nsubjpass", "dobj", "pobj"}
    both = node.lower == "both" and node.dep in {"nsubj", "nsubjpass"} and not node.children
    return Reference((node,)) if (pointing and node.tag in {"DT", "PRP"}) or both else None


def _expletive(node: Node) -> bool:
    """Whether `it` only holds the place of a clause: `it is clear that`, `it seems to`, `it is said that`."""
    verb = node.head
    if node.dep not in {"nsubj", "nsubjpass", "expl"}:
        return False
    adjective = verb.child("acomp", "attr", "oprd")
    clause = verb.child("ccomp", "csubj", "xcomp", "advcl", "acl")
    inner = adjective.child("xcomp", "ccomp", "acl") if adjective else None
    if verb.lemma in {"be", "seem", "appear"} and (inner or clause):
        return True
    told = adjective is not None and adjective.lower in {"clear", "unclear"}
    return told or (node.dep == "nsubjpass" and verb.child("ccomp") is not None)


def _topic(candidates: list[Mention], wanted: _Wanted) -> Mention | None:
    """The nearest subject that agrees."""
    return next((m for m in reversed(candidates) if m.subject and wanted.fits(m)), None)


def _party(candidates: list[Mention], wanted: _Wanted) -> Mention | None:
    """For `they` and `their`: the only ones that agree and can act, as countries and people."""
    acting = [m for m in candidates if m.head.lemma in PAIRED or m.gender is not Gender.THING]
    return _only(acting, wanted) if wanted.many else None


def _only(candidates: list[Mention], wanted: _Wanted) -> Mention | None:
    fitting = [m for m in candidates if wanted.fits(m)]
    if wanted.person:
        # That nobody else was named does not make an unknown person the one: the gender has to be known.
        fitting = [m for m in fitting if m.gender in {Gender.MALE, Gender.FEMALE}] if len(fitting) == 1 else []
    return fitting[-1] if len({m.called for m in fitting}) == 1 else None


def _last_sentence(near: list[Mention]) -> list[Mention]:
    return [m for m in near if m.number == near[-1].number]


def _before(near: list[Mention], wanted: _Wanted) -> Mention | None:
    """The last sentence's subject; else the only thing of the last sentence that agrees."""
    last = _last_sentence(near)
    topic = next((m for m in last if m.subject and wanted.fits(m)), None)
    if topic and not _rivalled(topic, last, wanted):
        return topic
    return (_group(last) if wanted.many else None) or _only(last, wanted)


def _rivalled(topic: Mention, last: list[Mention], wanted: _Wanted) -> bool:
    """Whether he or she could as well be somebody else: of a known gender only who took part in the same act."""
    if not wanted.person:
        return False
    able = wanted.unsure.genders
    others = [m for m in last if m.gender in able and not m.many and m.called != topic.called]
    known = topic.gender in {Gender.MALE, Gender.FEMALE}
    return any(not known or _took_part(other.head) for other in others)


def _took_part(head: Node) -> bool:
    return head.dep in {"dobj", "dative"} or (head.dep == "pobj" and head.head.lower in {"by", "with", "against"})


def _group(last: list[Mention]) -> Mention | None:
    """A team, band or person called `they`: the subject by name, where nothing plural was named."""
    topic = next((m for m in last if m.subject), None)
    if topic is None or topic.many or topic.gender in {Gender.MALE, Gender.FEMALE}:
        return None
    return topic if name(topic.head) or topic.gender is Gender.PERSON else None
