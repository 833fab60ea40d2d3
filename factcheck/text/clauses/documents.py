"""What speaks for somebody: figures, a count, a report; and whose they are. Nobody but he can be asked about them."""

from __future__ import annotations

from factcheck.text.clauses.lexicon import PERSON_WORDS
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.classes import ACTORS
from factcheck.text.wordlists import listed

TELLING = listed("""
    figure statistic datum data record report study survey count poll number census document estimate tally analysis
    calculation paper review audit inquiry investigation
    """)
"""What shows or finds something as somebody says it, and is nobody."""
_MAKING = frozenset({"by", "from"})


def maker(document: Node) -> Node | None:
    """Whose it is: the council of `the council's figures`, `a count by the council`, `figures made by the council`.

    None where nobody is named.
    """
    makers = [*document.all("poss"), *_named_after(document), *document.all("compound", "amod")]
    return next((who for who in makers if _can_speak(who)), None)


def _named_after(document: Node) -> list[Node]:
    made = [document, *document.all("acl")]
    phrases = [p for verb in made for p in verb.all("agent", "prep") if p.lower in _MAKING and p.i > document.i]
    return [who for phrase in phrases for who in phrase.all("pobj")]


def _can_speak(who: Node) -> bool:
    named = who.pos == "PROPN" and who.entity in {"ORG", "PERSON", "GPE", ""}
    return who.lemma in ACTORS | PERSON_WORDS or named
