"""What a text has spoken of so far, and what a reference to it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from factcheck.model.claims import Span
from factcheck.text.mentions import Gender, Mention
from factcheck.text.nodes import Node
from factcheck.text.wordlists import listed

NEAR = 2
"""Sentences back in which a pronoun's antecedent may stand."""
FAR = 12
"""Sentences back in which a phrase may have been said in full; what is further back is forgotten, names aside."""
LONGEST = 12
"""Words of the longest phrase that is put for another."""
LONGEST_NAME = 6
TIMES = listed("""
    year month week day time century decade morning evening night season spring summer autumn winter
    """)
"""What `it` and `they` hardly ever stand for."""
PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "it": "it", "its": "it",
    "they": "they", "them": "they", "their": "they",
}  # fmt: skip
"""The pronouns that are resolved, each with its nominative."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for something else: what for (`new`, empty where unknown), and where that is named.

    `antecedent` are the words named; of an unknown one, those that it may stand for.
    """

    nodes: tuple[Node, ...]
    new: str = ""
    origin: Span | None = None
    antecedent: tuple[Node, ...] = ()
    many: bool = False

    @property
    def old(self) -> str:
        """The words themselves."""
        return " ".join(node.text for node in self.nodes)

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun, which may stay where its antecedent stands in the same claim."""
        return len(self.nodes) == 1 and self.nodes[0].lower in PRONOUNS

    @property
    def owning(self) -> str:
        """What is put for it, with the sign of the owner where it stood for one."""
        if self.nodes[0].tag != "PRP$" or not self.pronoun:
            return self.new
        return f"{self.new}'" if self.new.endswith("s") and self.many else f"{self.new}'s"


def referring(nodes: tuple[Node, ...], mention: Mention) -> Reference:
    """The reference of `nodes` to `mention`."""
    return Reference(nodes, mention.text, mention.span, mention.nodes, mention.many)


@dataclass(slots=True)
class Memory:
    """What has been spoken of, the latest last; full names by surname; the two countries named together last."""

    recent: deque[Mention] = field(default_factory=deque)
    names: dict[str, Mention] = field(default_factory=dict)
    pair: tuple[str, Span] | None = None

    def near(self, number: int, back: int = NEAR) -> list[Mention]:
        """What was spoken of in the last `back` sentences before sentence `number`."""
        return [m for m in self.recent if number - m.number <= back]

    def remember(self, mentions: Iterable[Mention], number: int) -> None:
        """Keeps the mentions of sentence `number` and forgets what is far back."""
        for mention in mentions:
            self.recent.append(mention)
            names_person = mention.head.pos == "PROPN" and mention.gender is not Gender.THING and not mention.many
            if names_person and 1 < len(mention.text.split()) <= LONGEST_NAME:
                self.names[mention.head.lower] = mention
        while self.recent and number - self.recent[0].number > FAR:
            self.recent.popleft()

    def known_person(self, mention: Mention) -> Mention:
        """The mention; a surname is a person of the gender of the full name, whatever the model takes it for."""
        full = self.names.get(mention.head.lower)
        if full is None or mention.many or mention.head.pos != "PROPN":
            return mention
        return replace(mention, gender=full.gender)
