"""Coordinations the small model hangs on the wrong word, put right by name before anything is read off the tree."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.contrasts import doer_read_as_listed, replaced_deed_read_as_joined
from factcheck.text.clauses.descriptions import (
    description_of_the_last_word_of_a_relative,
    description_of_what_stands_farther_out,
    first_of_names_read_as_apposition,
)
from factcheck.text.clauses.grammar import comma_before, finite, name, subject
from factcheck.text.clauses.misjoined_verbs import next_deed, places_each_with_its_date
from factcheck.text.clauses.misread_lists import (
    MEMBERS,
    MEMBERS_BESIDE,
    gerund_of_a_list_read_as_side_clause,
)
from factcheck.text.clauses.misread_pairs import PAIRED
from factcheck.text.clauses.misread_verbs import later_verb_read_as_noun
from factcheck.text.clauses.misreported import deed_joined_to_what_is_said, reported_clause_read_as_side_clause
from factcheck.text.clauses.nodes import Mending, Node, Tree
from factcheck.text.clauses.rows_of_participles import (
    ROWS_ABOUT_THE_SUBJECT,
    participle_of_a_list_read_as_side_clause,
    row_of_passives_read_as_side_clause,
)
from factcheck.text.clauses.verb_series import (
    aim_hung_on_the_place,
    aim_read_as_main_verb,
    infinitive_joined_to_the_object,
    verb_between_two_of_a_series,
    verb_joined_to_the_object,
    verb_read_as_modifier,
    verb_read_as_noun,
)

_GIVING = frozenset({"award", "give", "grant", "offer", "pay", "teach", "tell", "ask", "show", "call", "name", "elect"})
"""Verbs that keep an object in the passive: `was given a medal`."""


def _title_read_as_second_argument(tree: Tree, node: Node) -> None:
    """`The novel “Beloved” was written`: one thing, called by its kind and its title."""
    kind = tree.before(node)
    titled = node.text[:1] in '“"‘' and node.dep in {"nsubj", "nsubjpass", "dobj", "attr", "pobj", "dep", "oprd"}
    if titled and kind is not None and kind.pos == "NOUN" and kind.head is node.head and kind.dep == node.dep:
        node.move(kind, "appos")


def _names_read_as_more_of_the_kind(tree: Tree, node: Node) -> None:
    """`the songs “A” and “B”`: the titles say which songs; they are no more songs."""
    kind = node.head
    follows = tree.before(node.first) is kind and kind.tag == "NNS" and kind.pos == "NOUN"
    if node.dep != "conj" or not follows or not name(node):
        return
    node.dep = "appos"
    for other in [c for c in kind.children if c.dep in {"cc", "conj"} and c.i > node.i]:
        other.move(node, other.dep)


def _perfect_read_as_past(tree: Tree, node: Node) -> None:
    """`would have ended the war and freed the prisoners`: the `would have` is said of both."""
    verb = node.head
    perfect = any(c.lemma == "have" for c in verb.all("aux"))
    bare = not node.child("aux", "auxpass", "nsubj", "nsubjpass")
    if node.dep == "conj" and node.tag == "VBD" and perfect and bare and node.lower == nlp.inflect(node.lemma, "VBN"):
        node.tag = "VBN"


def _participle_joined_to_one(tree: Tree, node: Node) -> None:
    """`built in Bremen and launched from Kourou`: two participles."""
    bare = not node.child("aux", "auxpass", "nsubj", "nsubjpass")
    first = node.head.dep == "acl" and node.head.tag == "VBN"
    if first and node.tag == "VBD" and bare and node.lower == nlp.inflect(node.lemma, "VBN"):
        node.tag = "VBN"


def _past_read_as_passive(tree: Tree, node: Node) -> None:
    """`was born in Hawaii and studied law`: what has an object of its own is not suffered."""
    verb = node.head
    passive = verb.child("auxpass") is not None and not any(c.lemma == "have" for c in verb.all("aux"))
    bare = not node.child("aux", "auxpass", "nsubj", "nsubjpass")
    if node.dep == "conj" and node.tag == "VBN" and passive and bare and node.child("dobj") and not verb.child("dobj"):
        told = next((c for c in verb.all("auxpass") if c.tag == "VBD"), None)
        if told and node.lemma not in _GIVING:
            node.tag = "VBD"


def _participle_joined_to_the_agent(tree: Tree, node: Node) -> None:
    """`directed by Ana Roe, written by Ben Low, and produced by ...`: the film was written, not Ana Roe."""
    if node.dep != "acl" or node.tag != "VBN" or not comma_before(tree, node) or node.head.dep != "pobj":
        return
    verb = node.head.head.head
    later = [c for c in verb.all("conj") if c.tag == "VBN" and c.i > node.i and not c.child("auxpass", "nsubjpass")]
    if verb.tag == "VBN" and later and node.head.head.dep in {"agent", "prep"}:
        node.move(verb, "conj")


def _gerund_joined_to_the_auxiliary(tree: Tree, node: Node) -> None:
    """`was accused of hiding losses and bribing officials`: of both it was accused; it was not bribing."""
    verb = node.head
    if node.dep != "conj" or node.tag != "VBG" or node.child("aux", "nsubj") or verb.tag == "VBG" or not finite(verb):
        return
    governed = [o for prep in verb.all("prep") if prep.i < node.i for o in prep.all("pobj", "pcomp")]
    if not governed or comma_before(tree, node) or governed[-1].first.tag not in {"VBG", "NN"}:
        return
    cc = next((c for c in verb.all("cc") if governed[-1].i < c.i < node.i), None)
    if cc:
        cc.move(governed[-1], "cc")
        node.move(governed[-1], "conj")


def _modifier_read_as_object(tree: Tree, node: Node) -> None:
    """`large-scale, multilingual ontologies`: two adjectives of the same noun."""
    noun = node.child("conj")
    compounded = any(c.tag == "HYPH" for c in node.children) and node.tag == "NN" and not node.child("det", "poss")
    if not compounded or noun is None or noun.tag != "NNS" or node.child("cc") or node.dep == "conj":
        return
    before = tree.before(noun.first)
    if before is not None and before.text == "," and noun.child("amod"):
        noun.move(node.head, node.dep)
        for comma in [c for c in node.all("punct") if c.text == ","]:
            comma.move(noun, "punct")
        node.move(noun, "amod")


def _common_noun_joined_to_a_name(tree: Tree, node: Node) -> None:
    """`paintings by Monet as well as drawings`: the drawings are held like the paintings, not painted by."""
    inner = node.head
    if node.dep != "conj" or inner.dep != "pobj" or inner.pos != "PROPN" or node.tag != "NNS":
        return
    outer = inner.head.head
    if outer.is_verb:
        outer = next((c for c in reversed(outer.all("dobj")) if c.i < inner.head.i), outer)
    examples = inner.head.lower in {"as", "like", "including"}
    if inner.head.dep != "prep" or examples or outer.tag != "NNS" or node.child("det", "poss") or outer.child("cc"):
        return
    if inner.head.head is not outer:
        inner.head.move(outer, "prep")
    for cc in inner.all("cc"):
        cc.move(outer, "cc")
    node.move(outer, "conj")


def _name_joined_to_the_outer_noun(tree: Tree, node: Node) -> None:
    """`the CEO of Tesla and SpaceX`: of both, for a bare name is no second office."""
    outer, linked = node.head, tree.before(node.first)
    if node.dep != "conj" or not node.text[:1].isupper() or not outer.is_noun or node.child("det", "poss", "appos"):
        return
    preps = [c for c in outer.all("prep") if outer.i < c.i < node.i]
    inner = preps[-1].child("pobj") if preps else None
    alone = inner is not None and len(inner.conjuncts()) == 1 and outer.child("det", "poss") is not None
    if not alone or inner is None or inner.pos != "PROPN" or linked is None or linked.dep != "cc":
        return
    if linked.head is outer and tree.nodes[linked.i - 1] is inner.subtree()[-1]:
        linked.move(inner, "cc")
        node.move(inner, "conj")


def _noun_joined_to_the_copula(tree: Tree, node: Node) -> None:
    """`was the first woman to win it, and the only person to win it twice`: two things that she was."""
    verb = node.head
    ranked = node.tag == "JJS" and node.child("det") is not None
    if node.dep != "conj" or not (node.is_noun or ranked) or verb.lemma != "be" or node.child("nsubj", "cop", "aux"):
        return
    attribute = next((c for c in verb.all("attr") if c.i < node.i), None)
    if attribute is None:
        return
    node.pos = "NOUN" if ranked else node.pos
    attribute = _at_home(attribute) or attribute
    links = [c for c in verb.all("cc") if attribute.i < c.i < node.i]
    before = tree.before(links[-1]) if links else None
    # Without a comma, what follows a relative clause belongs to its last noun: `due to hunting and the plague`.
    inside = attribute.child("relcl", "acl") is not None and before is not None and before.is_noun
    host = before if before is not None and inside else attribute
    for cc in links:
        cc.move(host, "cc")
    node.move(host, "conj")


def _noun_joined_back_to_the_subject(tree: Tree, node: Node) -> None:
    """`was criticized for its wages, its use of water, and ...`: what follows the verb is not of its subject."""
    beside = node.dep in {"conj", "appos"}
    own = node.head if beside else subject(node.head)
    verb = own.head if own is not None and beside else node.head
    if own is None or own is node or own.dep not in {"nsubj", "nsubjpass"} or not own.i < verb.i < node.i:
        return
    objects = [o for p in verb.all("prep") if verb.i < p.i < node.i for o in p.all("pobj")]
    objects += [_at_home(c) or c for c in verb.all("dobj", "attr") if c.i < node.i]
    ends_list = node.child("cc") is not None and node.child("conj") is not None
    if node.is_noun and objects and (ends_list or node.dep != "appos"):
        node.move(max(objects, key=lambda noun: noun.i), "conj")


def _at_home(attribute: Node) -> Node | None:
    """What it is home to: `is home to a port, two museums, and a zoo`."""
    bare = attribute.lower == "home" and attribute.child("det", "poss", "amod") is None
    to = next((c for c in attribute.all("prep") if c.lower == "to"), None) if bare else None
    return to.child("pobj") if to is not None else None


def _noun_joined_to_the_verb(tree: Tree, node: Node) -> None:
    """`found in Chile, Peru, and several small countries`: the last of the list, and no second verb."""
    verb = node.head
    cc = next((c for c in reversed(verb.all("cc")) if c.i < node.i), None)
    if node.dep != "conj" or not node.is_noun or not verb.is_verb or cc is None or node.child("nsubj", "prep", "dobj"):
        return
    before = cc.i - (2 if tree.nodes[cc.i - 1].text == "," else 1)
    last = tree.nodes[before] if before > verb.i else verb
    while last.dep not in {"conj", "pobj", "dobj", "attr"} and last is not verb:
        last = last.head
    listed_without_link = last.dep == "conj" and last.is_noun and not any(c.dep == "cc" for c in last.head.children)
    if listed_without_link:
        cc.move(last, "cc")
        node.move(last, "conj")


def _list_joined_to_the_verb(tree: Tree, node: Node) -> None:
    """`known for his novels, plays, and poems`: all of them he is known for."""
    verb, before = node.head, tree.before(node.first)
    ends_list = node.child("cc") is not None and node.child("conj") is not None
    if node.dep != "conj" or not node.is_noun or not verb.is_verb or not ends_list or before is None:
        return
    first = next((c for p in reversed(verb.all("prep")) if p.i < node.i for c in p.all("pobj")), None)
    first = next((c for c in reversed(verb.all("dobj")) if c.i < node.i), None) or first
    if first is not None and before.text == "," and first.subtree()[-1].i == before.i - 1 and not first.child("cc"):
        node.move(first, "conj")


def _noun_joined_over_the_object(tree: Tree, node: Node) -> None:
    """`offers drinks, as well as tea`: what is joined is the drinks and the tea, whatever hangs on the verb."""
    verb = node.head if node.head.is_verb else node.head.head
    objects = [c for c in verb.all("dobj", "attr") if c.i < node.i]
    if node.dep != "conj" or not node.is_noun or not objects or node.head not in {verb, objects[-1]}:
        return
    links = [c for c in verb.all("cc") if objects[-1].i < c.i < node.i]
    linked = any(c.i < node.i for c in objects[-1].all("cc"))
    if len(links) != 1 or linked or any(c.dep == "conj" and c.is_verb for c in verb.children):
        return
    links[0].move(objects[-1], "cc")
    if node.head is verb and not node.child("nsubj", "appos", "dobj"):
        node.move(objects[-1], "conj")


def _phrases_of_one_kind(tree: Tree, node: Node) -> None:
    """`in Spain, in Malta, and in Jordan`, `through droplets, as well as through contact`: one list of places."""
    verb, cc = node.head, tree.before(node)
    same = [c for c in verb.all("prep") if c.i < node.i and c.lower == node.lower]
    if node.dep == "prep" and verb.is_verb and same and cc is not None and cc.dep == "cc" and cc.head is verb:
        cc.move(same[-1], "cc")
        node.move(same[-1], "conj")
        node = same.pop()
    linked = node.dep == "prep" and node.child("conj") is not None and node.child("cc") is not None
    before = tree.before(node)
    if linked and same and before is not None and before.text == "," and same[-1].subtree()[-1].i == before.i - 1:
        for cc in node.all("cc"):
            cc.move(same[-1], "cc")
        node.move(same[-1], "conj")


def _number_joined_to_a_name(tree: Tree, node: Node) -> None:
    """`two mines in Chile and one in Peru`: one mine more, not one Chile."""
    inner = node.head
    if node.dep != "conj" or node.tag != "CD" or inner.dep != "pobj" or inner.pos != "PROPN":
        return
    outer = inner.head.head
    if inner.head.dep == "prep" and outer.is_noun and outer.child("nummod"):
        for cc in inner.all("cc"):
            cc.move(outer, "cc")
        node.move(outer, "conj")


def _gerund_joined_to_the_inner_noun(tree: Tree, node: Node) -> None:
    """`the building of roads, bridges, and paying off the debt`: paying is one of the outer list."""
    inner = node
    while inner.dep == "conj":
        inner = inner.head
    if node is inner or node.tag != "VBG" or node.child("nsubj") or inner.dep != "pobj" or inner.tag == "VBG":
        return
    outer = inner.head.head
    examples = inner.head.lower in {"as", "like", "including"}
    if inner.head.dep != "prep" or examples or not outer.is_noun or not node.child("dobj", "prt", "prep"):
        return
    for cc in [c for n in inner.conjuncts() for c in n.all("cc") if c.i < node.i]:
        cc.move(outer, "cc")
    node.move(outer, "conj")


_OF_ARGUMENTS = (_title_read_as_second_argument, _modifier_read_as_object)
_OF_SUBJECTS = (*_OF_ARGUMENTS, _noun_joined_back_to_the_subject)
_OF_CONJUNCTS = (
    doer_read_as_listed,
    *PAIRED,
    later_verb_read_as_noun,
    places_each_with_its_date,
    _names_read_as_more_of_the_kind,
    _perfect_read_as_past,
    _participle_joined_to_one,
    _past_read_as_passive,
    _gerund_joined_to_the_auxiliary,
    _common_noun_joined_to_a_name,
    _name_joined_to_the_outer_noun,
    deed_joined_to_what_is_said,
    _noun_joined_to_the_copula,
    _noun_joined_back_to_the_subject,
    _noun_joined_to_the_verb,
    _list_joined_to_the_verb,
    _noun_joined_over_the_object,
    verb_read_as_noun,
    aim_read_as_main_verb,
    infinitive_joined_to_the_object,
    verb_joined_to_the_object,
    verb_between_two_of_a_series,
    *MEMBERS,
    _number_joined_to_a_name,
    _gerund_joined_to_the_inner_noun,
)
REJOINING: dict[str, tuple[Mending, ...]] = {
    "conj": _OF_CONJUNCTS,
    "cc": (replaced_deed_read_as_joined,),
    "appos": (
        doer_read_as_listed,
        *MEMBERS_BESIDE,
        first_of_names_read_as_apposition,
        _noun_joined_back_to_the_subject,
        description_of_the_last_word_of_a_relative,
        description_of_what_stands_farther_out,
    ),
    **dict.fromkeys(("compound", "amod", "nmod"), (later_verb_read_as_noun, verb_read_as_modifier)),
    "npadvmod": (description_of_the_last_word_of_a_relative,),
    "acl": (
        *ROWS_ABOUT_THE_SUBJECT,
        _participle_joined_to_the_agent,
        aim_hung_on_the_place,
    ),
    "advcl": (
        row_of_passives_read_as_side_clause,
        next_deed,
        reported_clause_read_as_side_clause,
        aim_hung_on_the_place,
        participle_of_a_list_read_as_side_clause,
        gerund_of_a_list_read_as_side_clause,
    ),
    "prep": (_phrases_of_one_kind, places_each_with_its_date),
    **dict.fromkeys(("nsubj", "nsubjpass"), _OF_SUBJECTS),
    **dict.fromkeys(("dobj", "attr", "pobj", "oprd"), _OF_ARGUMENTS),
    "dep": (*_OF_ARGUMENTS, next_deed, _perfect_read_as_past),
}
"""The repairs by the relation of the word they are about, in the order they are tried."""
