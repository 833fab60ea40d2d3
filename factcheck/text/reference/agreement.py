"""Which mentions a pronoun agrees with, in number, gender and kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.genders import Gender
from factcheck.text.reference.memory import PRONOUNS, TIMES
from factcheck.text.reference.mentions import LONGEST, Mention

PERSONAL = frozenset({"he", "him", "his", "she", "her"})
"""The pronouns of one person."""
KNOWN = frozenset({Gender.MALE, Gender.FEMALE})
_OWNERS = PRONOUNS.keys() | {"my", "your", "our"}
_POINTING = frozenset({"this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pronoun asks of its antecedent: one or many, and of which genders."""

    many: bool
    genders: frozenset[Gender]

    def fits(self, mention: Mention) -> bool:
        """Whether the mention agrees and is short enough to be put for a pronoun."""
        agrees = mention.many is self.many and mention.gender in self.genders
        words = mention.text.casefold().split()
        named = mention.named or mention.stands_for_name
        alone = words[0] not in _OWNERS and (named or not (words[0] in _POINTING or PRONOUNS.keys() & words))
        return agrees and alone and mention.head.lemma not in TIMES and len(words) <= LONGEST

    @property
    def person(self) -> bool:
        """Whether it asks for a person."""
        return not self.many and Gender.THING not in self.genders

    @property
    def unsure(self) -> Wanted:
        """The same, taking names that may or may not be persons."""
        return Wanted(self.many, self.genders | {Gender.UNKNOWN})


WANTED = {
    "he": Wanted(many=False, genders=frozenset({Gender.MALE, Gender.PERSON})),
    "she": Wanted(many=False, genders=frozenset({Gender.FEMALE, Gender.PERSON})),
    "it": Wanted(many=False, genders=frozenset({Gender.THING})),
    "they": Wanted(many=True, genders=frozenset(Gender)),
}
"""By a pronoun's nominative, what it asks for."""
ONE = Wanted(many=False, genders=frozenset({Gender.PERSON, Gender.THING, Gender.UNKNOWN}))
"""Whoever is not known to be he or she."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A pronoun in its sentence: what it wants, what its sentence names before it, what the sentences before named.

    `quoted` says that it is somebody's words.
    """

    node: Node
    wanted: Wanted
    inside: Sequence[Mention]
    near: Sequence[Mention]
    quoted: bool

    def fitting(self) -> list[Mention]:
        """What agrees in its own sentence."""
        return [m for m in self.inside if self.wanted.fits(m)]

    def unknown(self, told: Sequence[Mention]) -> list[Mention]:
        """Pronouns among `told` of which nobody knows what they stand for, and which may stand for the same."""
        genders = self.wanted.unsure.genders
        return [m for m in told if m.text in PRONOUNS and m.many is self.wanted.many and m.gender in genders]
