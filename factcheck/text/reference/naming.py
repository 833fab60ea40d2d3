"""What class nouns may stand for a phrase: `the bank` for Norrbank, which the text says is a bank."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.text import nlp
from factcheck.text.clauses.grammar import name, plural
from factcheck.text.clauses.lexicon import COUNTRY_OF, PERSON_WORDS
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.classes import ALSO_CALLED, CLASSES, COMPANY_ENDINGS, EVENTS
from factcheck.text.reference.genders import Gender, gender, person_noun
from factcheck.text.reference.places import city, country, named_place
from factcheck.text.wordlists import listed

_INSIDE = frozenset({"in", "at", "near", "across", "through", "outside", "inside", "into"})
_SEATED = {"mayor": "city"} | {
    word: word for word in ("city", "town", "village", "suburb", "province", "state", "island", "county", "district")
}
"""What a place is by what is said to be of it: `the mayor of Boston`, `the town of Lesk`."""

_MADE_IN_BUSINESS = listed("profit loss revenue sale earnings turnover dividend")
_REPORTING = listed("report post announce book")
_OF_COMPANIES = listed("share revenue profit turnover shareholder dividend ceo")
_OF_VESSELS = listed("deck hull keel bow stern rudder mast skipper")
_BY_LAST_WORD = {
    "airlines": "airline", "airways": "airline", "motors": "carmaker", "foods": "company", "industries": "company",
    "pharmaceuticals": "company", "technologies": "company", "breweries": "brewery", "stores": "retailer",
    "software": "company", "studios": "company", "pictures": "company", "chemicals": "company",
    "electronics": "company", "energy": "company", "shipping": "company", "logistics": "company", "mining": "company",
    "united": "club", "rovers": "club", "wanderers": "club", "fc": "club",
}  # fmt: skip
"""What things are called whose names end so."""
_SPELLED_OUT = {
    "dr": "doctor",
    "prof": "professor",
    "gen": "general",
    "sen": "senator",
    "gov": "governor",
    "pres": "president",
}


def class_nouns(head: Node, nodes: tuple[Node, ...]) -> frozenset[str]:
    """The class nouns of the phrase, by its own words, its title and what the sentence says it is; in lower case."""
    if not name(head):
        return _with_others({head.lemma.casefold()})
    return _with_others({*_of_its_name(head, nodes), *_described(head)})


def said_to_be(head: Node) -> frozenset[str]:
    """The class nouns of what the sentence says the phrase is: `It became the largest manufacturer`."""
    return _with_others(set(_described(head)))


def _with_others(told: set[str]) -> frozenset[str]:
    happened = {"event"} if told & EVENTS else set[str]()
    return frozenset(told | happened | {other for word in told for other in ALSO_CALLED.get(word, ())})


def _of_its_name(head: Node, nodes: tuple[Node, ...]) -> Iterator[str]:
    """`ministry` of the Ministry of Defence, `lake` of Lake Tana, `company` of Acme Ltd., `president` of a title."""
    own = [n for n in nodes if (n is head or n.head is head) and n.dep != "det"]
    for node in own:
        word = _SPELLED_OUT.get(node.lower.rstrip("."), node.lower)
        titles = node.dep in {"compound", "nmod", "amod"} and word in PERSON_WORDS
        opens = node is own[0] and node.dep == "compound"
        if titles or (word in CLASSES and (opens or node is head)):
            yield word
    if head.lower in COMPANY_ENDINGS | {"group"}:
        yield "company"
    if len(own) > 1 and head.lower in _BY_LAST_WORD:
        yield _BY_LAST_WORD[head.lower]
    if head.dep == "pobj" and head.head.lower == "of" and head.head.head.lemma in _SEATED:
        yield _SEATED[head.head.head.lemma]
    yield from _by_what_it_has(head)
    called = " ".join(n.bare for n in own)
    if country(called):
        yield "country"
    elif city(called):
        yield "city"


def _by_what_it_has(head: Node) -> Iterator[str]:
    """`company` of what reports a loss or has shares, `vessel` of what has a hull."""
    belongs = head.dep == "pobj" and head.head.lower in {"of", "in"}
    owned = head.head.head if belongs else head.head if head.dep == "poss" else None
    made = head.head.child("dobj") if head.dep == "nsubj" and head.head.lemma in _REPORTING else None
    led = owned is not None and owned.lemma == "executive" and any(c.lower == "chief" for c in owned.children)
    has = owned is not None and (owned.lemma.casefold() in _OF_COMPANIES or led)
    business = has or (made is not None and made.lemma in _MADE_IN_BUSINESS)
    if business and gender(head) is Gender.THING:
        yield "company"
    engine_room = owned is not None and owned.lemma == "room" and any(c.lower == "engine" for c in owned.children)
    if owned is not None and (owned.lemma in _OF_VESSELS or engine_room) and gender(head) is Gender.THING:
        yield "vessel"


def _described(head: Node) -> Iterator[str]:
    """What an apposition or a predicate says it is: `Telnor, a phone company`, `Norrbank is a bank`."""
    verb = head.head
    attribute = verb.child("attr") if head.dep == "nsubj" and verb.lemma in {"be", "become", "remain"} else None
    near = [*head.all("appos"), attribute, head.head if head.dep == "appos" else None]
    for noun in near:
        if (
            noun is not None
            and noun.pos == "NOUN"
            and noun.tag == "NN"
            and not (verb.child("neg") and noun is attribute)
        ):
            yield noun.lemma.casefold()


def stands_as_place(head: Node) -> bool:
    """Whether a name that may be a person's is a place's here: `in Berg`, `to Washington`."""
    if head.dep != "pobj":
        return False
    return head.head.lower in _INSIDE or (head.head.lower in {"to", "from"} and named_place(head.bare))


def name_read_as_second_subject(tree: Tree) -> None:
    """Mends `The painter Ada Sol was born`, `The company Railtek paid`: the name is who or what that is."""
    for node in tree.nodes:
        own = [c for c in node.children if c.dep in {"nsubj", "nsubjpass"}] if node.is_verb else []
        if len(own) != 2 or own[1].first.i != own[0].i + 1 or own[1].pos != "PROPN":
            continue
        if own[0].lemma in CLASSES or person_noun(own[0].lemma):
            own[1].move(own[0], "appos")


def name_read_as_noun(tree: Tree) -> None:
    """Mends the first word of a sentence where it is a name read as another word, and a name after an article.

    A name is what no dictionary lists and stands without an article, and what owns something though read as a verb:
    `Denning's lawyer`.
    """
    node = tree.nodes[0]
    if node.text[:1].isupper() and not node.child("det", "amod") and (_verb_that_owns(node) or _unlisted_noun(node)):
        node.tag, node.pos = "NNP", "PROPN"
    _name_read_as_adjective(tree)


def _name_read_as_adjective(tree: Tree) -> None:
    """Mends `The Titanic sank`: with a capital inside a sentence, and with no noun after it, it is a name."""
    for node in tree.nodes:
        if node.tag != "JJ" or node.dep not in {"nsubj", "nsubjpass", "dobj", "pobj"} or not node.text[:1].isupper():
            continue
        before = tree.before(node)
        people = node.entity in {"NORP", "LANGUAGE"} or node.text in COUNTRY_OF or plural(node)
        if before is not None and before.lower == "the" and before.head is node and not people:
            node.tag, node.pos = "NNP", "PROPN"


def plural_read_as_name(tree: Tree) -> None:
    """Mends `Tomatoes are red`: the first word of a sentence that is a noun in the plural, with a plural's verb."""
    node = tree.nodes[0]
    verbs = [node.head, *node.head.all("aux", "auxpass")]
    several = any(n.tag == "VBP" or n.lower == "were" for n in verbs) or node.child("conj") is not None
    if node.tag not in {"NNP", "NNPS"} or node.entity or node.dep not in {"nsubj", "nsubjpass"} or not several:
        return
    known = (one for one in _singulars(node.lower) if nlp.in_dictionary(one))
    lemma = next((one for one in known if nlp.inflect(one, "NNS") == node.lower), "")
    if lemma and not node.child("compound"):
        node.tag, node.pos, node.lemma = "NNS", "NOUN", lemma


def _singulars(word: str) -> Iterator[str]:
    """What the singular may be: `tomatoes` -> `tomatoe`, `tomato`."""
    for ending, other in (("s", ""), ("es", ""), ("ies", "y")):
        if word.endswith(ending) and len(word) > 4:
            yield word.removesuffix(ending) + other


def _verb_that_owns(node: Node) -> bool:
    return node.dep == "poss" and node.tag.startswith("VB")


def _unlisted_noun(node: Node) -> bool:
    opens_a_name = node.dep in {"compound", "amod"} and node.head.pos == "PROPN"
    one = node.dep == "nsubj" and node.head.tag == "VBZ"  # `Pixelworks has`
    noun = node.tag in {"NN", "JJ", "VB"} or (node.tag == "NNS" and (node.dep == "compound" or one))
    if not (noun and (opens_a_name or node.dep in {"nsubj", "nsubjpass", "poss"})) or node.lower.endswith("ing"):
        return False
    return not any(nlp.in_dictionary(word) for word in (node.lower, node.lemma.casefold()))
