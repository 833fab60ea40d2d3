"""What a noun phrase tells beside the way: where and when an event was held, and what somebody with a title is."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.text.clauses.drafts import Draft, Item
from factcheck.text.clauses.grammar import be, finite, name, past, trimmed, verb_group
from factcheck.text.clauses.lexicon import COUNTRY_OF, PERSON_WORDS
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.wordlists import listed

_HELD = listed("""
    parade ceremony conference summit meeting festival concert rally march exhibition tournament championship funeral
    wedding convention congress symposium fair regatta gala referendum election
    """)
_TIMES = frozenset({"DATE", "TIME"})
_UNREAL = listed("plan schedule expect cancel postpone delay propose prepare want hope intend prevent block")
_OFFICES = frozenset({"president", "chancellor", "king", "queen", "premier", "emperor", "pope", "monarch"})
"""What a country has one of; whoever is the former or deputy one is one of several."""
_OF_SEVERAL = frozenset({"former", "deputy", "vice", "ex", "assistant"})
_NATIONS = frozenset(COUNTRY_OF)


def places_and_days(tree: Tree) -> Iterator[Draft]:
    """`the parade in Naypyitaw on March 27, 2024` -> `The parade was held in Naypyitaw on March 27, 2024`."""
    held = [node for node in tree.nodes if node.lemma in _HELD]
    if not held or any(n.lower == "according" or n.text[:1] in '“”"?' for n in tree.nodes):
        return
    for node in held:
        phrases = list(_phrases_after(tree, node)) if _identified(node) and _took_place(tree, node) else []
        if _placed(phrases) and _dated(phrases):
            said = [n for n in node.subtree() if n.i <= node.i]
            where_and_when = [n for phrase in phrases for n in phrase]
            items: list[Item] = [*said, be(node, was=True), "held", *where_and_when]
            yield Draft(tuple(items), tree.unit)


def _identified(noun: Node) -> bool:
    return any(c.lower == "the" or c.dep == "poss" for c in noun.children) and noun.pos in {"NOUN", "PROPN"}


def _took_place(tree: Tree, noun: Node) -> bool:
    """Whether the event stands in what the sentence itself tells of the past."""
    verb = noun
    while verb.dep in {"pobj", "prep", "dobj", "nsubj", "nsubjpass", "agent"}:
        verb = verb.head
    main = verb is tree.root or verb in tree.root.conjuncts()
    told = past(verb) and finite(verb) and not any(c.dep == "neg" or c.tag == "MD" for c in verb_group(verb))
    return main and verb.is_verb and told and verb.lemma not in _UNREAL


def _phrases_after(tree: Tree, noun: Node) -> Iterator[list[Node]]:
    """The phrases of place and time that follow the noun without a break, whatever the model hung them on."""
    at = noun.i + 1
    while at < len(tree.nodes) and tree.nodes[at].dep == "prep" and tree.nodes[at].lower in {"in", "at", "on"}:
        object_ = tree.nodes[at].child("pobj")
        if object_ is None:
            return
        inner = [c for c in object_.children if c.dep in {"prep", "relcl", "acl", "appos", "cc", "conj"}]
        phrase = [tree.nodes[at], *trimmed(object_.subtree(inner))]
        yield phrase
        at = phrase[-1].i + 1


def _placed(phrases: list[list[Node]]) -> bool:
    return any(name(phrase[-1]) and phrase[-1].entity not in _TIMES and phrase[0].lower != "on" for phrase in phrases)


def _dated(phrases: list[list[Node]]) -> bool:
    return any(any(n.entity in _TIMES and n.tag == "CD" for n in phrase) for phrase in phrases)


def titles(tree: Tree) -> Iterator[Draft]:
    """`Russian deputy defense minister Alexander Fomin` -> `Alexander Fomin is a Russian deputy defense minister`."""
    for node in tree.nodes:
        title = title_of(node) or _title_named(tree, node)
        if len(title) > 1 and title[-1].lemma in PERSON_WORDS and _says_of_what(title):
            yield Draft((*name_without(node, title), "is", *with_article(title)), tree.unit)


def title_of(node: Node) -> list[Node]:
    """What the name is of: `production designer` in `production designer Robert Stromberg`."""
    if node.pos != "PROPN":
        return []
    before = [c for c in node.children if c.dep in {"compound", "amod", "nmod"} and c.i < node.i]
    heads = [c for c in before if c.pos == "NOUN"]
    if not heads:
        return []
    title = [n for n in node.subtree() if n.i <= heads[-1].i and not _beside_the_title(n)]
    # `minister Ann Lee and singer Ben Low`: the one is no title of the other.
    return [] if any(n.dep == "cc" for n in title) else title


def _title_named(tree: Tree, node: Node) -> list[Node]:
    """The same where the model takes the name for an apposition: `the Irish president Ana Roe`."""
    title = node.head
    if node.dep != "appos" or node.pos != "PROPN" or title.pos != "NOUN" or tree.before(node.first) is not title:
        return []
    return [n for n in title.subtree() if n.i <= title.i and not _beside_the_title(n)]


def _beside_the_title(node: Node) -> bool:
    return node.dep in {"det", "poss", "case"} or (node.dep == "punct" and node.tag != "HYPH")


def name_without(node: Node, title: list[Node]) -> list[Node]:
    """The name after its title."""
    return [n for n in node.subtree() if title[-1].i < n.i <= node.i]


def _says_of_what(title: list[Node]) -> bool:
    return title[0].text in _NATIONS or title[0].lower == "former"


def with_article(title: list[Node]) -> list[Item]:
    """What somebody with this title is: `a former banker`, `the prime minister`."""
    office = title[-1].lemma in _OFFICES or [n.lower for n in title[-2:]] == ["prime", "minister"]
    if office and not any(n.lower in _OF_SEVERAL for n in title):
        return ["the", *title]
    return ["an" if title[0].lower[0] in "aeiou" else "a", *title]
