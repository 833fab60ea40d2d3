"""Known failures of the small model, mended by name before anything is read off the tree."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.added_deeds import added_deed_read_as_modifier
from factcheck.text.clauses.doubled_arguments import ONE_OF_EACH, score_hung_on_the_verb
from factcheck.text.clauses.first_deeds import (
    OF_LISTS,
    deed_after_a_thing_with_an_article,
    first_deed_read_as_quality,
    last_deed_read_as_quality,
    list_hung_back_on_the_subject,
    objects_read_as_subject,
)
from factcheck.text.clauses.first_verbs import first_verb_read_as_modifier
from factcheck.text.clauses.grammar import comma_before, definite, finite, indefinite, name, not_only, past, subject
from factcheck.text.clauses.holders import office_hung_on_the_verb
from factcheck.text.clauses.inverted import first_clause_read_as_said
from factcheck.text.clauses.later_deeds import LATER_DEEDS, first_deed_read_as_subject, later_deed_read_as_said
from factcheck.text.clauses.lexicon import OF_THE_EVENT, PERSON_WORDS
from factcheck.text.clauses.measures import measure_hung_on_the_verb
from factcheck.text.clauses.misjoined import REJOINING
from factcheck.text.clauses.misjoined_verbs import JOINED_TOO_LOW, ROWS
from factcheck.text.clauses.misplaced_relatives import (
    JOINED_TO_THE_VERB,
    relative_hung_on_the_clause_before,
    relative_of_some_read_as_side_clause,
    relative_of_somebody_at_a_place,
    relative_of_the_maker,
    relative_of_the_year,
    relative_of_what_was_made_that_year,
    relative_with_preposition_read_as_side_clause,
)
from factcheck.text.clauses.misread_participles import main_verb_read_as_participle, participle_read_as_main_verb
from factcheck.text.clauses.misread_series import clause_read_as_what_is_said, members_read_as_subject
from factcheck.text.clauses.misread_subjects import share_read_as_adverb, subject_read_as_listed
from factcheck.text.clauses.misread_verbs import (
    main_verb_read_as_noun,
    phrase_hung_on_the_verb_before,
    subject_read_as_adjective,
    verb_read_as_time,
)
from factcheck.text.clauses.nodes import Mending, Node, Tree, mend
from factcheck.text.clauses.parallel_lists import list_hung_on_its_tail
from factcheck.text.clauses.reasons import consequence_read_as_main_clause, reason_hung_too_low
from factcheck.text.clauses.relatives_of_lists import description_hung_inside_a_list
from factcheck.text.clauses.roles_and_names import role_read_apart_from_its_name
from factcheck.text.clauses.rows_under_modals import aim_read_beside_its_row
from factcheck.text.clauses.titles_of_a_kind import titles_read_beside_their_kind
from factcheck.text.reference.firm_names import name_read_as_two
from factcheck.text.reference.naming import name_read_as_noun, name_read_as_second_subject, plural_read_as_name

_GIVING = frozenset({"give", "send", "lend", "grant", "offer", "award", "pay", "owe", "promise", "hand"})
_JOINING = frozenset({"and", "or"})


def repair(tree: Tree) -> None:
    """Mends `tree` in place; each repair is named after what the model does wrong."""
    name_read_as_noun(tree)
    plural_read_as_name(tree)
    name_read_as_two(tree)
    name_read_as_second_subject(tree)
    main_verb_read_as_participle(tree)
    main_verb_read_as_noun(tree)
    consequence_read_as_main_clause(tree)
    first_verb_read_as_modifier(tree)
    first_deed_read_as_subject(tree)
    first_deed_read_as_quality(tree)
    members_read_as_subject(tree)
    clause_read_as_what_is_said(tree)
    added_deed_read_as_modifier(tree)
    first_clause_read_as_said(tree)
    role_read_apart_from_its_name(tree)
    list_hung_on_its_tail(tree)
    titles_read_beside_their_kind(tree)
    for verb in [tree.root, *tree.root.all("ccomp")]:
        participle_read_as_main_verb(tree, verb)
    for stage in (REJOINING, _RELATIONS, _TRAILING, _TOO_LOW):
        mend(tree, stage)


def _subject_of_the_auxiliary(tree: Tree, node: Node) -> None:
    """`and that the case was closed`: the case is the subject of the verb, not of its `was`."""
    auxiliary = node.head
    if node.dep in {"nsubj", "nsubjpass"} and auxiliary.dep in {"aux", "auxpass"} and auxiliary.i < auxiliary.head.i:
        node.move(auxiliary.head, "nsubjpass" if auxiliary.dep == "auxpass" else "nsubj")


def _summing_up_read_as_object(tree: Tree, node: Node) -> None:
    """`cut 400 jobs, a step that angered the union`: the step is no second thing that was cut."""
    verb = node.head
    if node.dep not in {"dobj", "npadvmod", "attr", "dep", "appos"} or not verb.is_verb or not indefinite(node):
        return
    before = [c for c in verb.children if verb.i < c.i < node.i and c.dep in {"dobj", "prep", "advmod", "xcomp"}]
    if node.i < verb.i or not before or node.lemma not in OF_THE_EVENT or not comma_before(tree, node):
        return
    node.dep = "appos"
    absolute = before[-1].child("pcomp")
    if absolute is not None and subject(absolute) is not None:
        node.move(absolute, "appos")


def _subject_read_as_modifier(tree: Tree, node: Node) -> None:
    """`Sodium reacts with water`: a verb has no compound; sodium does the reacting."""
    verb = node.head
    if verb.is_verb and verb.tag in {"VBZ", "VBP", "VBD"} and node.is_noun and node.i < verb.i and not subject(verb):
        node.dep = "nsubj"


def _recipient_read_as_modifier(tree: Tree, node: Node) -> None:
    """`gave Anna Berg food and a tent`: Anna Berg got them; she is no kind of food."""
    thing, verb = node.head, node.head.head
    to_somebody = node.entity in {"GPE", "PERSON"} and node.pos == "PROPN" and thing.pos == "NOUN"
    if node.dep != "compound" or not to_somebody or thing.dep != "dobj" or verb.lemma not in _GIVING:
        return
    if thing.first is node.first and not verb.child("dative"):
        node.move(verb, "dative")


def _adjective_read_as_gerund(tree: Tree, node: Node) -> None:
    """`Sinking sand is ...`: the sand is the subject, not the sinking of it."""
    noun = node.child("dobj")
    if node.dep != "csubj" or node.tag != "VBG" or noun is None or noun.i != node.i + 1 or node.child("det", "aux"):
        return
    verb = node.head
    noun.move(verb, "nsubj")
    for child in list(node.children):
        child.move(noun, "acl" if child.tag == "VBN" else child.dep)
    node.move(noun, "amod")


def _list_read_as_apposition(tree: Tree, node: Node) -> None:
    """`Earth, Jupiter, and Mars`: Jupiter is no other name of Earth."""
    joined = any(c.dep == "cc" and c.lower in _JOINING for n in node.conjuncts() for c in n.children)
    alike = name(node) == name(node.head) and definite(node) == definite(node.head)
    if node.dep == "appos" and joined and alike and len(node.conjuncts()) > 1:
        node.dep = "conj"


def _apposition_read_as_list(tree: Tree, node: Node) -> None:
    """`two moons, Phobos and Deimos`: the names say which, they are no more moons."""
    noun = node.head
    counted = noun.tag == "NNS" and noun.child("nummod") is not None and not name(noun)
    if node.dep != "conj" or not counted or not name(node) or not comma_before(tree, node):
        return
    node.dep = "appos"
    for other in [c for c in noun.children if c.dep in {"cc", "conj"} and c.i > node.i]:
        other.move(node, other.dep)


def _participle_read_as_past(tree: Tree, node: Node) -> None:
    """`leads a team focused on ...`: the team is focused; no `and` joins the two verbs."""
    before = tree.before(node)
    linked = any(c.dep == "cc" for c in node.head.children)
    if (
        node.dep == "conj"
        and node.tag == "VBD"
        and before
        and before.is_noun
        and not linked
        and not node.child("nsubj")
    ):
        node.move(before, "acl")
        node.tag = "VBN"


def _description_read_as_past(tree: Tree, node: Node) -> None:
    """`The painting, considered one of the best, hangs`: what describes a noun is a participle."""
    if node.dep == "acl" and node.tag == "VBD" and node.lower == nlp.inflect(node.lemma, "VBN"):
        node.tag = "VBN"


def _relative_read_as_participle(tree: Tree, node: Node) -> None:
    """`The series, whose first season aired in 2008, follows`: what has a subject of its own is a clause."""
    own = node.child("nsubj", "nsubjpass")
    if node.dep == "acl" and own is not None and any(n.tag in {"WP$", "WDT", "WP"} for n in own.subtree()):
        node.dep = "relcl"
        node.tag = "VBD" if node.tag == "VBN" and not node.child("aux", "auxpass") else node.tag


def _profession_read_as_modifier(tree: Tree, node: Node) -> None:
    """`a senior researcher and research manager`, `the capital and largest city`: two things, not one of a kind."""
    noun = node.head
    linked = node.child("cc")
    ranked = any(c.tag == "JJS" and c.i > node.i for c in noun.children)
    if node.dep != "nmod" or linked is None or noun.i < node.i or not (ranked or node.lemma in PERSON_WORDS):
        return
    governor, dep = noun.head, noun.dep
    if governor is noun:
        return
    for conjunct in node.all("conj"):
        conjunct.move(noun, "compound")
    for child in noun.all("det", "amod"):
        if child.i < node.i:
            child.move(node, child.dep)
    node.move(governor, dep)
    noun.move(node, "conj")


def _finite_joined_to_infinitive(tree: Tree, node: Node) -> None:
    """`plans to open a shop and may close a plant`: what may be is no second thing planned."""
    verb = node.head
    modal = any(c.tag == "MD" for c in node.all("aux"))
    told = modal or (node.tag in {"VBZ", "VBD"} and not subject(node) and verb.tag in {"VB", "VBG"})
    if node.dep != "conj" or not told or verb.dep != "xcomp" or finite(verb):
        return
    for cc in [c for c in verb.all("cc") if c.i < node.i]:
        cc.move(verb.head, "cc")
    node.move(verb.head, "conj")


def _verb_read_as_modifier(tree: Tree, node: Node) -> None:
    """`cut power to homes, closed schools, and forced ...`: schools were closed, not closed ones cut off."""
    noun, before = node.head, tree.before(node)
    above = [n for n in noun.ancestors() if n.is_verb and _goes_on(n, noun, node.i)]
    named = noun.dep == "appos" and noun.head.pos == "PROPN" and noun.tag == "NNS"
    listed = (noun.dep == "conj" or named) and above and before is not None and before.text == ","
    joined = noun.dep == "conj" and noun.head.is_verb and before is not None and before.dep == "cc"
    if not (listed or joined) or noun.child("det") or not node.lower.endswith("ed"):
        return
    verb = above[-1] if listed else noun.head
    node.move(verb, "conj")
    noun.move(node, "dobj")
    node.tag, node.pos = "VBD", "VERB"


def _goes_on(verb: Node, noun: Node, begin: int) -> bool:
    """Whether the verb tells of the past, and another is joined to it after the word at `begin`."""
    then = verb.tag == "VBD" or (past(verb) and noun.head.tag == "CD")
    return then and any(c.tag == "VBD" and c.i > begin for c in verb.all("conj"))


def _gerund_joined_to_the_verb(tree: Tree, node: Node) -> None:
    """`includes A, B, and doing C`: doing C is a third thing included, not a second verb."""
    if node.dep != "conj" or node.tag != "VBG" or node.child("aux", "nsubj") or not finite(node.head):
        return
    listed = next((c for c in node.head.children if c.dep in {"dobj", "attr"} and c.i < node.i), None)
    if node.head.tag == "VBG" or listed is None:
        return
    cc = next((c for c in node.head.all("cc") if c.i < node.i), None)
    if cc:
        cc.move(listed, "cc")
    node.move(listed, "conj")


def _conjunct_too_low(tree: Tree, node: Node) -> None:
    """`A of B, C, and doing D`: C is one of the outer list, which has the `and`; the inner one has none."""
    inner = node.head
    if node.dep != "conj" or inner.dep != "pobj" or any(c.dep == "cc" for c in inner.children) or node.child("conj"):
        return
    outer = inner.head.head
    later = [c for c in outer.all("conj") if c.i > node.i]
    listed_outside = outer.is_noun and later and any(c.dep == "cc" for c in outer.children)
    if inner.head.dep == "prep" and inner.head.lower not in {"as", "like", "including"} and listed_outside:
        node.move(outer, "conj")


def _trailing_participle(tree: Tree, node: Node) -> None:
    """`the relationship between the two nations, characterized by ...`: what is set off describes the whole phrase."""
    if node.dep != "acl" or node.tag not in {"VBN", "VBG"} or not comma_before(tree, node):
        return
    host = node.head
    while host.dep == "pobj" and host.head.dep == "prep" and host.head.head.is_noun and host.head.lower != "including":
        if host.lemma in PERSON_WORDS and host.head.head.lemma not in PERSON_WORDS:
            break
        host = host.head.head
    if host is not node.head and host.dep in {"nsubj", "dobj", "attr"}:
        node.move(host, "acl")


def _addition_read_as_negation(tree: Tree, node: Node) -> None:
    """`not only cheap but also safe`, `was not only a physicist but also a chemist`: both are so."""
    verb = node.head
    but = next((n for n in tree.nodes[node.i :] if n.lower == "but" and n.dep == "cc"), None)
    if not_only(node) and but is not None and but.head.i > node.i and (but.head is verb or but.head.head is verb):
        node.move(but.head, "preconj")


_RELATIONS: dict[str, tuple[Mending, ...]] = {
    "nsubj": (_subject_of_the_auxiliary,),
    "nsubjpass": (_subject_of_the_auxiliary,),
    **dict.fromkeys(("dobj", "attr"), (_summing_up_read_as_object,)),
    "npadvmod": (_summing_up_read_as_object, verb_read_as_time),
    "advmod": (verb_read_as_time, share_read_as_adverb),
    "dep": (_summing_up_read_as_object, *ROWS),
    "appos": (list_hung_back_on_the_subject, _summing_up_read_as_object, _list_read_as_apposition),
    "relcl": (
        relative_of_somebody_at_a_place,
        relative_of_the_maker,
        relative_of_the_year,
        relative_of_what_was_made_that_year,
        relative_hung_on_the_clause_before,
        description_hung_inside_a_list,
        *ONE_OF_EACH,
    ),
    "compound": (_subject_read_as_modifier, _recipient_read_as_modifier),
    "csubj": (_adjective_read_as_gerund,),
    "conj": (
        *ONE_OF_EACH,
        *JOINED_TO_THE_VERB,
        _apposition_read_as_list,
        _participle_read_as_past,
        _finite_joined_to_infinitive,
        *JOINED_TOO_LOW,
        *LATER_DEEDS,
        *OF_LISTS,
    ),
    "acl": (
        _relative_read_as_participle,
        _description_read_as_past,
        description_hung_inside_a_list,
        *ONE_OF_EACH,
    ),
    "nmod": (_profession_read_as_modifier,),
    "amod": (_verb_read_as_modifier, deed_after_a_thing_with_an_article),
    **dict.fromkeys(("ROOT", "pcomp"), ONE_OF_EACH),
    "acomp": (measure_hung_on_the_verb,),
    "xcomp": (*ONE_OF_EACH, aim_read_beside_its_row),
    "ccomp": (objects_read_as_subject, *ONE_OF_EACH, subject_read_as_listed, later_deed_read_as_said),
    "advcl": (
        last_deed_read_as_quality,
        relative_with_preposition_read_as_side_clause,
        relative_of_what_was_made_that_year,
        *ONE_OF_EACH,
        reason_hung_too_low,
        relative_of_some_read_as_side_clause,
        *ROWS,
    ),
    "prep": (office_hung_on_the_verb, score_hung_on_the_verb, phrase_hung_on_the_verb_before),
    "det": (subject_read_as_adjective,),
    "neg": (_addition_read_as_negation,),
    "preconj": (_addition_read_as_negation,),
}
_TRAILING: dict[str, tuple[Mending, ...]] = {"conj": (_gerund_joined_to_the_verb,), "acl": (_trailing_participle,)}
_TOO_LOW: dict[str, tuple[Mending, ...]] = {"conj": (_conjunct_too_low,)}
