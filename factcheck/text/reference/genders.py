"""Which of he, she and it can stand for a noun phrase; a model's guess of a person needs a word that bears it out."""

from __future__ import annotations

from enum import StrEnum

from factcheck.text.clauses.lexicon import FEMALE_WORDS, MALE_WORDS, PERSON_WORDS
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.given_names import FEMALE, MALE, of_family_name
from factcheck.text.reference.places import named_place
from factcheck.text.wordlists import listed

_NAMED_THINGS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
_PERSON_NOUNS = PERSON_WORDS | listed("""
    nurse midwife waiter waitress baker butcher farmer sailor miner clerk cook chef guard detective inspector sergeant
    lieutenant constable prosecutor attorney barrister defendant suspect witness victim plaintiff juror passenger
    pedestrian cyclist resident tenant neighbour neighbor villager tourist visitor customer shopkeeper banker investor
    shareholder activist protester protestor demonstrator striker campaigner volunteer politician lawmaker councillor
    councilor alderman mp premier monarch heir emperor pope bishop cardinal vicar pastor imam rabbi missionary saint
    painter sculptor poet novelist composer musician pianist violinist drummer guitarist conductor dancer filmmaker
    photographer designer architect inventor explorer astronaut biologist chemist physicist mathematician philosopher
    psychologist physician surgeon dentist veterinarian pharmacist therapist researcher professor lecturer tutor
    pupil graduate apprentice intern trainee trainer referee goalkeeper defender midfielder forward winger captain
    champion winner loser rival opponent supporter fan critic skeptic expert adviser advisor consultant aide assistant
    spokesman spokeswoman spokesperson publisher editor columnist blogger translator interpreter librarian curator
    employee employer boss executive chairman chairwoman treasurer accountant broker merchant trader dealer seller buyer
    smuggler thief burglar robber murderer killer attacker gunman assassin terrorist rebel fighter veteran refugee
    migrant immigrant orphan twin teenager toddler baby infant adult parent grandparent spouse bride groom relative
    cousin ancestor descendant founder co-founder voter delegate envoy diplomat
    cleaner counterpart predecessor successor keeper skipper
    people firefighter policeman policewoman electrician plumber carpenter builder tailor
    hunter fisherman shepherd gardener servant slave hostage prisoner inmate convict
    """)
_NO_PERSONS = listed("list mist twist waist consist coexist checklist playlist shortlist blacklist")
_SUFFIXES = ("ologist", "onomer", "ician", "ist", "woman", "man", "person")
_TELLING_VERBS = listed("marry graduate resign retire thank smile weep")


class Gender(StrEnum):
    """Which of he, she, it can stand for a mention."""

    MALE = "male"
    FEMALE = "female"
    PERSON = "person"
    THING = "thing"
    UNKNOWN = "unknown"


def gender(head: Node) -> Gender:
    """The gender of the phrase headed by `head`: by its nouns, by its given name, by what the model says it is."""
    told = _words_around(head)
    words = told | {w.lemma.casefold() for w in [head, *head.all("compound", "amod", "appos")]}
    if words & MALE_WORDS:
        return Gender.MALE
    if words & FEMALE_WORDS:
        return Gender.FEMALE
    if head.pos == "PROPN":
        return _of_name(head, words)
    return Gender.PERSON if person_noun(head.lemma.casefold()) else Gender.THING


def _words_around(head: Node) -> set[str]:
    around = [head, *head.all("compound", "amod", "appos")]
    around += [head.head] if head.dep == "appos" else []
    return {word.lower.rstrip(".") for word in around}


def person_noun(lemma: str) -> bool:
    """Whether the noun says what a person is: `nurse`, `astronomer`."""
    return lemma in _PERSON_NOUNS or (lemma.endswith(_SUFFIXES) and lemma not in _NO_PERSONS)


def _of_name(head: Node, words: set[str]) -> Gender:
    parts = [*(c.lower for c in head.all("compound")), head.lower]
    if named_place(" ".join(parts)) or not {"&", "and"}.isdisjoint(parts):
        return Gender.THING
    titled = bool(words & PERSON_WORDS) and head.entity not in {"ORG", "GPE"}
    described = "appos" in {head.dep, *(c.dep for c in head.children)}
    described = described and any(person_noun(n.lemma.casefold()) for n in [*head.children, head.head])
    if not titled and not described and _with_article_alone(head):
        return Gender.THING
    given = _of_given_name(parts, alone=head.entity == "PERSON" or titled)
    if given is not None:
        return given
    if titled or described:
        return Gender.PERSON
    return _by_model(head, several=len(parts) > 1)


def _with_article_alone(head: Node) -> bool:
    """`The Mona Lisa hangs in Paris`: nobody is called by an article and a bare name, but a painting is, or a ship."""
    told = {"det", "compound", "case", "punct"}
    before = [c for c in head.children if c.i < head.i]
    alone = all(c.dep in told and (c.dep != "compound" or c.pos == "PROPN") for c in before)
    return alone and any(c.lower == "the" for c in before)


def _of_given_name(parts: list[str], *, alone: bool) -> Gender | None:
    """By the first given name that tells; a single name may be a family's or a town's: it tells of a person only."""
    for part in parts[:-1] if len(parts) > 1 else parts if alone else []:
        if part in FEMALE:
            return Gender.FEMALE
        if part in MALE:
            return Gender.MALE
    told = of_family_name(parts[-1]) if len(parts) > 1 and alone else ""
    return Gender(told) if told else None


def _by_model(head: Node, *, several: bool) -> Gender:
    if head.entity in _PLACES or head.entity in _NAMED_THINGS or head.entity != "PERSON":
        return Gender.THING
    if head.child("det"):
        return Gender.THING  # a band, a book: no article goes before a person's bare name
    # The model takes towns and brands for persons, most of all those of one word.
    acts = head.dep == "nsubj" and head.head.lemma in _TELLING_VERBS
    return Gender.PERSON if several or acts or _who(head) else Gender.UNKNOWN


def _who(head: Node) -> bool:
    return any(c.lower in {"who", "whom"} for clause in head.all("relcl") for c in clause.children)
