"""Who says so by `according to`, and how much of a sentence that governs.

`According to the mayor, crime fell, but police figures show a rise`: the mayor says the first, the police the second.
Where nothing tells whether he says the second as well, the two are not taken apart.
"""

from __future__ import annotations

from factcheck.text.clauses.documents import TELLING
from factcheck.text.clauses.drafts import Item
from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import Node
from factcheck.text.wordlists import listed
from factcheck.text.words.speech import SPEECH

_AGAINST = frozenset({"but", "yet", "while", "whereas", "although", "though"})
"""Words that set a second statement against the first."""
_FINDING = listed("believe estimate find put think show indicate point record reveal reckon")
_SHOWING = listed("show suggest indicate put point record reveal give tell prove")


def source(verb: Node) -> list[Item]:
    """Who says so, wherever it stands: `The plant, according to the agency, leaked oil`."""
    return each_with_comma([c for c in verb.all("prep") if c.lower == "according"])


def trailing_source(joined: list[Node]) -> list[Item]:
    """Who says so at the end of the last of several clauses, which holds for all of them."""
    last = joined[-1] if joined else None
    return each_with_comma([c for c in last.all("prep") if c.lower == "according" and c.i > last.i]) if last else []


def each_with_comma(phrases: list[Node]) -> list[Item]:
    """The phrases as they open a sentence."""
    said: list[Item] = []
    for phrase in phrases:
        said += [*phrase.subtree(), ","]
    return said


def set_against(clause: Node) -> bool:
    """Whether a clause with a subject of its own says something against the one it is joined to."""
    if clause.dep == "conj":
        links = [c for c in clause.head.all("cc") if c.i == clause.first.i - 1]
    else:
        links = clause.all("mark", "advmod")
    return subject(clause) is not None and any(c.lower in _AGAINST for c in links)


def maybe_governed(verb: Node, clause: Node) -> bool:
    """Whether the source of `verb` may or may not be that of what is set against it."""
    own = clause.dep == "conj" and source(clause)
    if own or not source(verb) or not set_against(clause):
        return False
    return _speaks(verb) or not _speaks(clause)


def _speaks(verb: Node) -> bool:
    """Whether the clause names who or what says it: `the county says that`, `police figures show`."""
    own = subject(verb)
    if own is None:
        return False
    if own.lemma in TELLING and verb.lemma in _SHOWING:
        return True
    return verb.lemma in SPEECH | _FINDING and verb.child("ccomp") is not None
