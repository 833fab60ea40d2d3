"""Series whose members the small model reads as something else: a clause as what is said, a noun as an adverb."""

from __future__ import annotations

from factcheck.text.clauses.grammar import copular, finite, indefinite, plural, subject, verb_group
from factcheck.text.clauses.nodes import FINITE_TAGS, Mending, Node, Tree
from factcheck.text.words.speech import SPEECH

_PHRASES = frozenset({"pobj", "dobj", "attr", "conj"})
_RELATIVE = frozenset({"who", "which", "that"})
_QUOTES = frozenset({"“", "”", '"'})


def clause_read_as_what_is_said(tree: Tree) -> None:
    """`Mills replaced shops, towns grew, and people left`, `It seats four, has a cabin, and flies`: clauses in a row.

    Where a relative clause comes before the comma, whose verb it is shows by its form, or it is left as it is.
    """
    main = tree.root
    first = main.child("ccomp")
    told = first is not None and first.i < main.i and finite(first) and subject(first) is not None
    if first is None or not told or main.lemma in SPEECH or not finite(main) or not _after_comma(tree, main):
        return
    own = subject(main)
    if own is None:
        host = _host(tree, first, main)
    else:
        host = first if own.i > first.i and any(c.i > main.i and subject(c) for c in main.all("conj")) else None
    if host is None or any(c.text in _QUOTES for c in main.children):
        return
    _put_first(tree, first, main)
    if host is not first:
        main.move(host, "conj")


def _host(tree: Tree, first: Node, main: Node) -> Node | None:
    """The clause that `main`, which has no subject, goes on: the first, or a relative one before it."""
    relatives = [n for n in tree.nodes[first.i : main.i] if n.dep == "relcl" and finite(n)]
    about = [r for r in relatives if (word := subject(r)) is not None and word.lower in _RELATIVE]
    if not about:
        return first
    relative = about[-1]
    attribute = first.child("attr")
    if relative.head is attribute and copular(first) and indefinite(attribute):
        return first
    ended = any(c.i < relative.i for c in main.all("cc"))
    if ended or not _agrees(main, subject(first)):
        return relative
    return None if _agrees(main, relative.head) else first


def _after_comma(tree: Tree, verb: Node) -> bool:
    """Whether a comma stands before the clause of `verb`."""
    own = subject(verb)
    opens = own.first if own is not None else min([*verb_group(verb), verb], key=lambda node: node.i)
    before = tree.before(opens)
    return before is not None and before.text == ","


def _put_first(tree: Tree, first: Node, main: Node) -> None:
    """Makes `first` the verb of the sentence, and joins `main` and what stands before it to that."""
    for child in [c for c in main.children if c.i < main.i and c.dep in {"cc", "conj"}]:
        child.move(first, child.dep)
    for child in [c for c in main.children if c.i < first.i]:
        child.move(first, child.dep)
    main.children.remove(first)
    first.head, first.dep = first, "ROOT"
    main.head, main.dep = first, "conj"
    first.children = sorted([*first.children, main], key=lambda node: node.i)
    tree.root = first


def _agrees(verb: Node, noun: Node | None) -> bool:
    """Whether the form of the verb allows `noun` as its subject."""
    told = next((n for n in [*verb_group(verb), verb] if n.tag in FINITE_TAGS), None)
    if noun is None or told is None or told.tag == "MD" or (told.tag == "VBD" and told.lemma != "be"):
        return True
    several = told.tag == "VBP" or told.lower == "were"
    return several == plural(noun)


def list_goes_on_at_the_verb(tree: Tree, node: Node) -> None:
    """`famous for its wine, its churches, and its bridges`: it is famous for all three."""
    verb, comma = node.head, tree.before(node.first)
    listed = node.child("conj") is not None and any(n.child("cc") for n in node.conjuncts())
    if not listed or not node.is_noun or not verb.is_verb or node.i < verb.i or comma is None or comma.text != ",":
        return
    last = tree.before(comma)
    if last is None or last.i <= verb.i or not last.is_noun:
        return
    first = _ended_by(last, verb)
    owned = node.child("poss") is not None
    if first is None or first.dep not in _PHRASES or (owned and first.child("poss") is None):
        return
    node.move(first, "conj")


def _ended_by(last: Node, verb: Node) -> Node | None:
    """The noun that `last` ends the phrase of, where there is one only."""
    found = [last] if last.dep in _PHRASES else []
    for above in last.ancestors():
        if above is verb or above.is_verb:
            break
        if above.is_noun and above.dep in _PHRASES:
            found.append(above)
    return found[0] if found else None


def noun_read_as_adverb(tree: Tree, node: Node) -> None:
    """`is home to the river dolphin, the otter, and ...`: the two words are one thing."""
    before = tree.before(node)
    alone = node.tag in {"NN", "NNS"} and node.dep in {"advmod", "npadvmod"} and not node.child("det", "nummod", "amod")
    if not alone or before is None or before.tag != "NN" or before.dep not in {"pobj", "dobj", "attr"}:
        return
    if before.entity in {"DATE", "TIME"} or node.entity in {"DATE", "TIME"} or before.head.i > before.i:
        return
    governor, dep = before.head, before.dep
    for child in [c for c in before.children if c.i < before.i]:
        child.move(node, child.dep)
    node.move(governor, dep)
    before.move(node, "compound")


def clause_joined_to_infinitive(tree: Tree, node: Node) -> None:
    """`requires firms to keep records and report losses, and firms that do not can be fined`: a clause of its own."""
    first = node.head
    while first.dep == "conj":
        first = first.head
    own = subject(node)
    if node.dep != "conj" or own is None or not finite(node) or first.dep not in {"xcomp", "ccomp", "advcl"}:
        return
    if finite(first) or first.tag != "VB" or subject(first) is not None:
        return
    main = first.head
    for cc in [c for c in node.head.all("cc") if c.i < node.i]:
        if cc.i == own.first.i - 1:
            cc.move(main, "cc")
    node.move(main, "conj")


def relative_subject_read_as_noun(tree: Tree, node: Node) -> None:
    """`a singer and producer whose album won a prize`: the album did, and it is hers."""
    owner = node.child("poss")
    if owner is None or owner.tag != "WP$" or node.first is not owner or node.dep in {"nsubj", "nsubjpass"}:
        return
    before = tree.before(owner)
    if before is not None and before.text == ",":
        before = tree.before(before)
    verb = next((n for n in tree.nodes[node.i :] if n.is_verb and finite(n) and not subject(n)), None)
    if verb is None or before is None or not before.is_noun or verb.head is verb or verb in {*before.ancestors()}:
        return
    node.move(verb, "nsubjpass" if verb.child("auxpass") else "nsubj")
    verb.move(before, "relcl")


SERIES: dict[str, tuple[Mending, ...]] = {
    "advmod": (noun_read_as_adverb,),
    "npadvmod": (noun_read_as_adverb, list_goes_on_at_the_verb),
    "conj": (relative_subject_read_as_noun, clause_joined_to_infinitive),
    **dict.fromkeys(("dep", "appos", "attr", "dobj"), (relative_subject_read_as_noun, list_goes_on_at_the_verb)),
}
"""The repairs by the relation of the word they are about, before any list is put together."""
