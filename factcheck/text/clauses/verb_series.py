"""Series of verbs whose later ones the small model reads as nouns, or as verbs of the sentence: put back in line."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import plural, subject, verb_group
from factcheck.text.clauses.nodes import FINITE_TAGS, Node, Tree

_LIKE = frozenset({"VB", "VBG"})
_LINKS = frozenset({"punct", "cc", "conj"})
_AIMS = frozenset({"advcl", "xcomp", "ccomp"})
_ALIKE = {"VB": {"VB", "VBP"}, "VBP": {"VB", "VBP"}, "VBZ": {"VBZ"}, "VBD": {"VBD"}, "VBG": {"VBG"}}
"""Forms that can be joined to a verb in the form named first."""


def verb_read_as_modifier(tree: Tree, node: Node) -> None:
    """`collecting taxes and issuing permits`, `to find gaps, make plans, and plan visits`: visits are planned."""
    noun, before = node.head, tree.before(node)
    linked = before is not None and (before.text == "," or before.dep == "cc")
    if noun.dep != "conj" or not linked or noun.first is not node or noun.child("det", "poss", "nummod"):
        return
    last = noun.head if noun.head.tag in _LIKE else _of_a_series(noun.head, node.tag)
    if last is None or not could_be(node, last.tag):
        return
    for link in [c for c in noun.head.all("cc") if c.i < node.i]:
        link.move(last, "cc")
    noun.head.children.remove(noun)
    noun.children.remove(node)
    node.head, node.dep, node.tag, node.pos = last, "conj", last.tag, "VERB"
    node.lemma = nlp.verb_lemma(node.lower)
    last.children.append(node)
    last.children.sort(key=lambda child: child.i)
    noun.head, noun.dep = node, "dobj"
    node.children.append(noun)
    for link in [c for c in noun.children if c.dep in _LINKS and c.i > noun.i]:
        link.move(node, link.dep)


def _of_a_series(noun: Node, form: str) -> Node | None:
    """The verb that the noun is the object of, where it is one of several already."""
    verb = noun if noun.is_verb else noun.head
    # `rents cars, sells trucks and repairs buses`: something must come after `and`, or the series would have no end.
    links = [c for v in (verb, verb.head) for c in v.all("cc") if c.i < noun.first.i - 1]
    endless = verb.tag == "VBZ" and not links
    own = verb is noun or noun.dep == "dobj"
    if own and form == verb.tag == "VB":
        return verb
    return verb if own and verb.dep == "conj" and (verb.tag in _LIKE or endless) else None


def infinitive_joined_to_the_object(tree: Tree, node: Node) -> None:
    """`to treat pain, fever, and gout, and to prevent strokes`: both are done."""
    noun = node.head
    while noun.dep == "conj" and noun.is_noun:
        noun = noun.head
    verb = noun.head
    to = [v for v in (node, verb) if v.tag == "VB" and any(c.lower == "to" for c in v.all("aux"))]
    if noun.dep != "dobj" or len(to) < 2:
        return
    for link in [c for c in node.head.all("cc") if c.i < node.i]:
        link.move(verb, "cc")
    node.move(verb, "conj")


def verb_joined_to_the_object(tree: Tree, node: Node) -> None:
    """`players build houses and trade with others`, `to write code, design parts, and build robots`: they do all."""
    nouns = [node.head]
    while nouns[-1].dep == "conj" and nouns[-1].is_noun:
        nouns.append(nouns[-1].head)
    first = nouns[-1]
    verb = first.head
    form = _ALIKE.get(verb.tag)
    if form is None or node.tag not in form or first.dep != "dobj" or not first.is_noun or subject(node):
        return
    if node.child("aux", "auxpass", "mark", "det", "amod", "compound") or _denied(verb) or not node.is_verb:
        return
    for cc in [c for noun in nouns for c in noun.all("cc") if c.i < node.i]:
        cc.move(verb, "cc")
    node.move(verb, "conj")
    node.tag = verb.tag if verb.tag in _LIKE else node.tag


def _denied(verb: Node) -> bool:
    return any(c.dep == "neg" for c in verb.children)


def made_verb(tree: Tree, noun: Node, verb: Node) -> None:
    """Between two verbs of a series, `design parts` is a third, as is `measures dust`."""
    if noun.tag == "NNS" and noun.first is noun and could_be(noun, verb.tag) and noun.child("dobj", "prep"):
        noun.move(verb, "conj")
        noun.tag, noun.pos, noun.lemma = verb.tag, "VERB", nlp.verb_lemma(noun.lower)
        return
    start, comma = noun.first, tree.before(noun.first)
    alone = start.i == noun.i - 1 and start.head is noun
    plain = start.tag in {"NN", "NNS", "JJ", "VB", "VBP"}
    if not (alone and plain) or comma is None or comma.text != "," or not could_be(start, verb.tag):
        return
    noun.head.children.remove(noun)
    noun.children.remove(start)
    start.head, start.dep, start.tag, start.pos = verb, "conj", verb.tag, "VERB"
    start.lemma = nlp.verb_lemma(start.lower)
    verb.children = sorted([*verb.children, start], key=lambda child: child.i)
    noun.head, noun.dep = start, "dobj"
    start.children.append(noun)


def verb_between_two_of_a_series(tree: Tree, node: Node) -> None:
    """`to map fields, count trees, and check fences`, `carries cameras, measures dust, and sends data`: three verbs."""
    verb = node.head
    first, cc = verb.child("dobj"), tree.before(node)
    alike = node.is_verb and node.tag in _ALIKE.get(verb.tag, ()) and subject(node) is None
    if first is None or cc is None or cc.dep != "cc" or not alike or _denied(verb) or not first.i < cc.i:
        return
    objects = first.conjuncts()
    if any(c.i < cc.i for noun in objects for c in noun.all("cc")):
        return
    if cc.head in objects:
        cc.move(verb, "cc")
    for noun in [n for n in [*reversed(objects[1:]), *verb.all("dobj")[1:]] if n.i < cc.i]:
        made_verb(tree, noun, verb)


def verb_read_as_noun(tree: Tree, node: Node) -> None:
    """`to create, edit, and share documents`: all three are done."""
    first = node.head
    alone = all(c.dep in _LINKS for c in node.children)
    if first.tag == "VB" and node.tag == "NN" and alone and node.child("conj") and could_be(node, "VB"):
        node.tag, node.pos, node.lemma = "VB", "VERB", nlp.verb_lemma(node.lower)


def aim_read_as_main_verb(tree: Tree, node: Node) -> None:
    """`It is used to find patterns, make predictions and plan`: that is what it is used for, not what `it make`."""
    verb = node.head
    if node.tag not in {"VB", "VBP"} or node.child("aux", "auxpass", "nsubj"):
        return
    if verb.tag == "VB":
        node.tag = "VB"
        return
    between = [n for n in verb.subtree() if verb.i < n.i < node.i and n.tag == "VB" and n.dep in _AIMS]
    aims = [n for n in between if _let(n) or any(c.lower == "to" for c in n.all("aux"))]
    if not aims or not (node.tag == "VB" or _disagrees(verb)):
        return
    for link in [c for c in verb.all("cc", "punct") if aims[-1].i < c.i < node.i]:
        link.move(aims[-1], link.dep)
    node.move(aims[-1], "conj")
    node.tag = "VB"


def _let(verb: Node) -> bool:
    """Whether it is what somebody is let or helped do: `lets users share photos`."""
    return verb.dep == "ccomp" and verb.head.lemma in {"let", "help", "make"} and subject(verb) is not None


def aim_hung_on_the_place(tree: Tree, node: Node) -> None:
    """`is used in medicine and law to find patterns`: it is used to find them."""
    places = node.head
    while places.dep == "conj":
        places = places.head
    verb = places.head.head if places.dep == "pobj" else places
    to = any(c.lower == "to" for c in node.all("aux")) and node.tag == "VB"
    if to and places.is_noun and verb.lemma == "use" and verb.is_verb and verb.child("auxpass"):
        node.move(verb, "xcomp")


def _disagrees(verb: Node) -> bool:
    """Whether a plural's verb cannot be joined to `verb`, whose subject is one."""
    own = subject(verb)
    told = next((n.tag for n in [*verb_group(verb), verb] if n.tag in FINITE_TAGS), "")
    return own is not None and told not in {"", "VBP"} and not plural(own)


def could_be(node: Node, tag: str) -> bool:
    """Whether the word can be a verb in this form."""
    lemma = nlp.verb_lemma(node.lower)
    return bool(lemma) and nlp.inflect(lemma, tag) == node.lower
