"""What somebody did, joined by the small model to what he said; put beside the saying, where it belongs."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import comma_before, finite, past, subject
from factcheck.text.clauses.lexicon import PERSON_WORDS
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.wordlists import listed
from factcheck.text.words.speech import SPEECH

_SPEECH_ACTS = SPEECH | listed("""
    order sentence fine award ask urge reject dismiss demand apologize apologise call sign praise thank accuse condemn
    fire appoint name resign want demand
    """)
"""What only somebody does, never a ban, a price or a storm."""


def deed_joined_to_what_is_said(tree: Tree, node: Node) -> None:
    """`ruled that the ban was unlawful and ordered the state to pay`: the court ordered, not the ban.

    `promised that the bridge would be repaired, and resigned`: told without a `would`, it is told of the mayor.
    """
    said = node.head
    if node.dep != "conj" or said.dep != "ccomp" or subject(node) or not finite(node) or node.child("aux", "mark"):
        return
    main = said.head
    if not finite(main) or past(main) != past(node):
        return
    if (node.lemma in _SPEECH_ACTS and _is_no_speaker(subject(said))) or _told_as_done(tree, said, node):
        for cc in [c for c in said.all("cc") if c.i < node.i]:
            cc.move(main, "cc")
        node.move(main, "conj")


def _is_no_speaker(who: Node | None) -> bool:
    return not (who is None or who.pos == "PRON" or who.pos == "PROPN" or who.lemma in PERSON_WORDS)


def _told_as_done(tree: Tree, said: Node, node: Node) -> bool:
    """Whether it is told as done while what is said was still to come: no participle that the `would` is meant for."""
    to_come = any(c.tag == "MD" for c in said.all("aux"))
    link = next((c for c in reversed(said.all("cc")) if c.i < node.i), None)
    set_off = link is not None and comma_before(tree, link)
    participle = node.lower == nlp.inflect(node.lemma, "VBN") and said.tag == "VBN"
    return to_come and node.tag == "VBD" and (set_off or not participle)


def reported_clause_read_as_side_clause(tree: Tree, node: Node) -> None:
    """`believe that it is flat, that it rests, and that ...`: the second is believed, too."""
    first, mark = node.head, node.child("mark")
    listed_one = mark is not None and mark.lower == "that" and comma_before(tree, node) and subject(node) is not None
    if first.dep == "ccomp" and listed_one and any(c.lower == "that" for c in first.all("mark")) and node.i > first.i:
        node.dep = "conj"
