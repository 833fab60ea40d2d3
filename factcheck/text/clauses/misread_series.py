"""Clauses in a row of which the small model takes the first for what is said, or for the subject of the next."""

from __future__ import annotations

from factcheck.text.clauses.grammar import (
    comma_before,
    copular,
    finite,
    indefinite,
    plural,
    subject,
    tensed,
    verb_group,
)
from factcheck.text.clauses.nodes import SUBJECTS, Node, Tree
from factcheck.text.words.speech import SPEECH

_RELATIVE = frozenset({"who", "which", "that"})
_QUOTES = frozenset({"“", "”", '"'})


def clause_read_as_what_is_said(tree: Tree) -> None:
    """`Mills replaced shops, towns grew, and people left`, `It seats four, has a cabin, and flies`: clauses in a row.

    Where a relative clause comes before the comma, whose verb it is shows by its form, or it is left as it is.
    """
    main = tree.root
    first = main.child("ccomp") or _read_as_subject(main) or _read_as_side_clause(main)
    told = first is not None and first.i < main.i and finite(first) and subject(first) is not None
    own = next((c for c in main.all(*SUBJECTS) if c is not first), None)
    if first is None or not told or main.lemma in SPEECH or not finite(main) or not _after_comma(tree, main, own):
        return
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
    if ended or not agrees(main, subject(first)):
        return relative
    return None if agrees(main, relative.head) else first


def members_read_as_subject(tree: Tree) -> None:
    """`It is grown in the north, the east and the south, and much of it is sold`: no verb has two subjects."""
    main = tree.root
    first, owns = main.child("ccomp"), main.all("nsubj", "nsubjpass")
    told = first is not None and first.i < main.i and finite(first) and subject(first) is not None
    if first is None or not told or len(owns) != 2 or not first.i < owns[0].i or main.lemma in SPEECH:
        return
    members, own = owns
    link, comma = tree.before(own.first), tree.before(members.first)
    last = next(n for n in reversed(first.subtree()) if n.dep != "punct")
    linked = link is not None and link.lower in {"and", "but"} and comma_before(tree, link)
    between = comma is not None and comma.text == "," and tree.before(comma) is last and last.is_noun
    if linked and between and members.child("cc") and members.child("conj") and agrees(main, own):
        members.move(last, "conj")
        _put_first(tree, first, main)
        main.move(first, "conj")


def _read_as_subject(main: Node) -> Node | None:
    """The clause before `main` that the model takes for its subject: `The bridge spans the river, carries ...`."""
    read = main.all("nsubj", "nsubjpass", "csubj")
    return next((c for c in read if c.tag in {"VBZ", "VBD"} and c.child("nsubj", "nsubjpass")), None)


def _read_as_side_clause(main: Node) -> Node | None:
    """A clause that nothing makes a side clause: `Ten people died, 200 homes were lost, and the road was cut`."""
    return next((c for c in main.all("advcl") if c.i < main.i and _opens_with_its_subject(c)), None)


def _opens_with_its_subject(verb: Node) -> bool:
    own, told = verb.child("nsubj", "nsubjpass"), tensed(verb)
    before = own is not None and told is not None and own.i < told.i and own.tag not in {"WP", "WDT"}
    return before and not any(c.dep in {"mark", "advmod"} and c.i < verb.i for c in verb.children)


def _after_comma(tree: Tree, verb: Node, own: Node | None) -> bool:
    """Whether a comma stands before the clause of `verb`, whose subject is `own`."""
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


def agrees(verb: Node, noun: Node | None) -> bool:
    """Whether the form of the verb allows `noun` as its subject."""
    told = tensed(verb)
    if noun is None or told is None or told.tag == "MD" or (told.tag == "VBD" and told.lemma != "be"):
        return True
    several = told.tag == "VBP" or told.lower == "were"
    return several == plural(noun)
