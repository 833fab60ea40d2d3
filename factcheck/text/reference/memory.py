"""What a text has spoken of so far, and what a reference to it is. Bounded, however long the text."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from factcheck.model.claims import Span
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.classes import CLASSES
from factcheck.text.reference.genders import Gender
from factcheck.text.reference.mentions import Mention, phrase
from factcheck.text.reference.naming import stands_as_place
from factcheck.text.reference.pairs import Pair
from factcheck.text.reference.quotes import Quoting
from factcheck.text.wordlists import listed

NEAR = 2
"""Sentences back in which a pronoun's antecedent may stand."""
FAR = 12
"""Sentences back in which a phrase may have been said in full; what is further back is forgotten, names aside."""
MOST = 400
"""Mentions kept, however long the sentences."""
NAMES = 1000
"""Names kept by their last word; the one not said for longest goes first."""
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

    `antecedent` are the words named; of an unknown one, those that it may stand for. `short` is what is put for an
    owner where `new` goes on after its noun; `classes` are the class nouns of the antecedent. `quoted` says that the
    words stand in somebody's quotation, `lacking` that `new` needs its context itself. `after` is
    a verb contracted with them: the 's of it's. `gender` is that of the antecedent where it is known.
    """

    nodes: tuple[Node, ...]
    new: str = ""
    origin: Span | None = None
    antecedent: tuple[Node, ...] = ()
    many: bool = False
    short: str = ""
    classes: frozenset[str] = frozenset()
    quoted: bool = False
    lacking: bool = False
    after: Node | None = None
    gender: Gender | None = None

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
        if not self.pronoun or not owner(self.nodes[0]):
            return self.new
        owned = self.short or self.new
        if owned.endswith(("'s", "’s")):
            return owned
        return owned + self.sign(owned)

    @property
    def of_a_title(self) -> bool:
        """Whether it stands for an owner that is written in quotation marks: `the music of “Harbor Lights”`."""
        return self.pronoun and owner(self.nodes[0]) and self.new.endswith(("”", '"'))

    def sign(self, owned: str) -> str:
        """The sign of the owner after `owned`, which is put for the words: of a plural only the apostrophe."""
        plural = "company" in self.classes or bool(self.antecedent and self.antecedent[-1].tag == "NNPS")
        by_form = plural or owned.startswith("the United ")
        return "'" if owned.endswith("s") and (self.many or by_form) else "'s"


def owner(pronoun: Node) -> bool:
    """Whether the pronoun says whose something is: `her` in `her plan`, not in `praised her`."""
    return pronoun.tag == "PRP$" or pronoun.dep == "poss"


def referring(nodes: tuple[Node, ...], mention: Mention) -> Reference:
    """The reference of `nodes` to `mention`."""
    return Reference(
        nodes, mention.text, mention.place, mention.nodes, mention.many, _as_owner(mention), mention.classes,
        lacking=mention.lacking, gender=mention.gender,
    )  # fmt: skip


def _as_owner(mention: Mention) -> str:
    """What can take the sign of an owner: a phrase that goes on after its noun is cut there, a name is not."""
    upto = phrase(tuple(n for n in mention.nodes if n.i <= mention.head.i))
    whole = mention.named or mention.together or not mention.text.startswith(upto)
    return mention.text if whole else upto


@dataclass(frozen=True, slots=True)
class Name:
    """A name said in full: how, where, and what may stand for it. Holds no word of the text, so many can be kept."""

    text: str
    place: Span
    gender: Gender
    classes: frozenset[str]

    def words(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset(self.text.casefold().split())


@dataclass(slots=True)
class Memory:
    """What has been spoken of, the latest last; handed from one stretch of a text to the next.

    `names` are full names by their last word, `bodies` those of what is no person by the class noun they have,
    `acronyms` the names they stand for, None where two share one; `pairs` the two of a kind named together last;
    `quoting` whether a quotation is still open.
    """

    recent: deque[Mention] = field(default_factory=lambda: deque(maxlen=MOST))
    names: dict[str, Name | None] = field(default_factory=dict)
    bodies: dict[str, Name | None] = field(default_factory=dict)
    acronyms: dict[str, Name | None] = field(default_factory=dict)
    pairs: dict[str, Pair] = field(default_factory=dict)
    quoting: Quoting = field(default_factory=Quoting)

    def near(self, number: int, back: int = NEAR) -> list[Mention]:
        """What was spoken of in the last `back` sentences before sentence `number`."""
        return [m for m in self.recent if number - m.number <= back]

    def remember(self, mentions: Iterable[Mention], number: int) -> None:
        """Keeps the mentions of sentence `number` and forgets what is far back."""
        for mention in mentions:
            self.recent.append(mention)
            if mention.named and not mention.many:
                self._name(mention)
        while self.recent and number - self.recent[0].number > FAR:
            self.recent.popleft()
        for kept in (self.names, self.bodies, self.acronyms):
            while len(kept) > NAMES:
                kept.pop(next(iter(kept)))

    def _name(self, mention: Mention) -> None:
        made = Name(mention.text, mention.place, mention.gender, mention.classes)
        if acronym := acronym_of(mention):
            told = self.acronyms.pop(acronym, made)
            self.acronyms[acronym] = made if told is not None and told.words() == made.words() else None
        if not 1 < len(mention.text.split()) <= LONGEST_NAME:
            return
        if mention.gender is not Gender.THING:
            _keep_fullest(self.names, mention.head.lower, made)
        elif mention.head.lower in CLASSES and not any(c.isdigit() for c in mention.text):
            _keep_first(self.bodies, mention.head.lower, made)

    def known_person(self, mention: Mention) -> Mention:
        """The mention; a surname is the person whose full name it ends, whatever the model takes it for."""
        full = self.names.get(mention.head.lower)
        if full is None or mention.many or not mention.named or stands_as_place(mention.head):
            return mention
        words = frozenset(mention.called.split())
        if not words <= full.words():
            return replace(mention, gender=full.gender) if mention.gender is Gender.UNKNOWN else mention
        classes = mention.classes | full.classes
        return replace(mention, gender=full.gender, text=full.text, place=full.place, classes=classes)


def _keep_fullest(kept: dict[str, Name | None], key: str, made: Name) -> None:
    told = kept.pop(key, made)
    if told is None or not (made.words() <= told.words() or made.words() >= told.words()):
        kept[key] = None
    else:
        kept[key] = made if len(made.words()) > len(told.words()) else told


def _keep_first(kept: dict[str, Name | None], key: str, made: Name) -> None:
    """Of a body only what was said in full first: the Senate of `the Senate ... the Texas Senate` is the former."""
    told = kept.pop(key, made)
    kept[key] = told if told is not None and made.words() <= told.words() else None


def acronym_of(mention: Mention) -> str:
    """`WHO` of `World Health Organization`: by the bracket after it, or its initials; empty where it hardly has one."""
    last = mention.nodes[-1]
    inner = last.text[len(last.bare) :].strip(" ()[]")
    initials = "".join(n.bare[:1] for n in mention.nodes if n.bare[:1].isupper() and n.dep != "det")
    told = inner.isalpha() and inner.isupper() and len(inner) > 1
    if told and sum(c in inner for c in initials) >= len(inner) - 1:
        return inner
    return initials if mention.gender is Gender.THING and len(initials) > 2 and not told else ""
