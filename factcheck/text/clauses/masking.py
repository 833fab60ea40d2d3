"""A sentence made easy to parse: brackets, quoted titles and discourse markers taken out of the parser's way.

The small model trips over them. What is taken out is not lost: a bracket stays with the word before it, a title is
one word, and each word knows its characters in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import NamedTuple

from factcheck.model.claims import Span
from factcheck.text import nlp
from factcheck.text.clauses.listed_titles import titles_with_years
from factcheck.text.wordlists import alternatives, listed
from factcheck.text.words import cues
from factcheck.text.words.speech import AFTER_QUOTE

_BRACKET = re.compile(r"\s*(?:\([^()\n]{1,200}\)|\[[^\[\]\n]{1,200}\])|\s+et\s+al\.")
_ENUMERATOR = re.compile(r"(?<=\s)\((\d|[a-h]|i{1,3}|iv|vi?)\)(?=\s)")
_FIRST_TWO = frozenset({("1", "2"), ("a", "b"), ("i", "ii")})
_TITLE = re.compile(r"[“\"]([^“”\"\n]{2,90}?)[”\"]|‘([^‘’\n]{3,60}?)’")
_MARKS = re.compile('[“”"]')
_STAND_IN = "Title"
_OPENERS = alternatives("""
    and but so yet or however therefore thus hence moreover furthermore additionally meanwhile nevertheless nonetheless
    consequently accordingly instead overall indeed similarly likewise conversely besides also finally notably
    specifically no yes well still for_example for_instance in_fact in_addition in_contrast in_short in_conclusion
    in_summary in_particular in_other_words in_turn in_this_case in_this_way on_one_hand on_the_one_hand on_the_other
    on_the_other_hand on_the_contrary as_a_result as_such of_course at_the_same_time that_said that_is to_be_clear
    to_be_sure after_all that_being_said having_said_that in_any_case based_on_my_knowledge
    based_on_my_general_knowledge to_sum_up to_summarize to_summarise to_conclude all_in_all unfortunately fortunately
    sadly interestingly surprisingly contrary_to_popular_belief
    """)
_ASIDES = alternatives("""
    however therefore moreover meanwhile for_example for_instance of_course in_fact in_turn too for_its_part
    for_his_part for_her_part for_their_part
    """)
_NOTED = r"(?:not(?:e|ing)|mention(?:ing)?|remember(?:ing)?|keep(?:ing)?\s+in\s+mind|point(?:ing)?\s+out|add(?:ing)?)"
_REMARKS = (
    r"(?:please\s+)?(?:note|remember|keep\s+in\s+mind|bear\s+in\s+mind)\s+that"
    rf"|it(?:['’]s|\s+is)\s+(?:also\s+)?(?:important|worth|worthwhile|necessary)\s+(?:to\s+)?{_NOTED}\s+that"
    r"|it\s+(?:should|must)\s+(?:also\s+)?be\s+(?:noted|mentioned|remembered|pointed\s+out|added)\s+that"
    r"|(?:i\s+can|let\s+me)\s+(?:tell|assure)\s+you\s+that|i\s+can\s+(?:say|confirm)\s+that"
    r"|(?:i['’]m\s+)?sorry,?\s+but|i\s+apologi[sz]e,?\s+but"
)
"""What is said to the reader before a statement and is none itself."""
_MARKER = re.compile(
    rf"(?:(?:{_OPENERS}),\s+|(?:{_REMARKS})\s+|(?:and|but|or|thus|(?:so|yet)(?!\s+(?:far|long|much|many|that|called|another|to)\b))\s+(?=\w))",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    rf"(?:,\s+(?:{_ASIDES}),|\s+in\s+turn\b(?!,)|\s+(?:{_REMARKS})(?=\s)"
    r"|(?<=\bas\sof)\s+my\s+(?:last\s+)?(?:knowledge\s+)?(?:cut-?off|update)(?:\s+date)?\s+(?:in|of)\b)",
    re.IGNORECASE,
)
_PREFIXES = frozenset({"co", "re", "pre"})
_PAST = re.compile(r"[a-z]ed$|^(?:wrote|written|built|led|ran|won|sold|opened)$")
"""How a verb ends that such a prefix may stand before: not `co-pilot`, not `re-entry`."""
_UNFINISHED = listed("that to by for of is are was were include includes included")
"""Words after which a colon does not end what was begun: `found that: (1) ...`."""
_RELATIVES = frozenset({"who", "which", "whose", "whom", "where", "when"})
_PREPOSITIONS = listed("for in with to from on at of by near under during after before")
_AUXILIARIES = listed("is are was were has have had will would can could does did")
_PLURAL = re.compile(r"[a-z](?<!s)s$|^(?:people|children|men|women)$")
_NO_EXAMPLE = listed("was were is are has had have") | {".", ",", ";", ":", "–", "—"}
_NEGATIONS = frozenset({"not", "n't", "n’t", "no", "neither", "never", "either", "whether", "if"})
_SPEECH_BEFORE = re.compile(
    r"(?:\b(?:said|says|asked|added|wrote|told|replied|insisted|warned)\b[^.“\"]{0,40}|[:,])\s*$", re.I
)


class Word(NamedTuple):
    """A word as the parser sees it (`seen`), its place in the article, and whether a blank follows.

    `tail` is where the bracket after it ends, or the word itself where there is none. `opens_item`: the number of an
    item of a list follows it, as in `found (1) that ...`.
    """

    seen: str
    start: int
    end: int
    tail: int
    space: bool
    opens_item: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of the sentence that the parser does not see: a title, a bracket, an aside, the number of an item."""

    start: int
    end: int
    kind: str


def words(text: str, span: Span) -> list[Word]:
    """The words of `text` in `span` to be parsed, with the hard parts taken out."""
    offset, end = span
    piece = text[offset:end]
    place = _leading_marker(piece)
    made: list[Word] = []
    for cut in _cuts(piece, place):
        if cut.start < place:
            continue
        made.extend(_plain(piece, place, cut.start, offset))
        place = cut.end
        blank = piece[place : place + 1].isspace()
        if cut.kind == "title":
            made.append(Word(_STAND_IN, offset + cut.start, offset + place, offset + place, blank))
        elif made:
            tail = offset + place if cut.kind == "bracket" else made[-1].tail
            set_off = blank or cut.kind in {"aside", "number"}
            made[-1] = made[-1]._replace(tail=tail, space=set_off, opens_item=cut.kind == "number")
    return _with_examples(_with_prefixes([*made, *_plain(piece, place, len(piece), offset)]))


def _with_examples(made: list[Word]) -> list[Word]:
    """`made` with the `among them` of `many cities, among them Lyon and Nice` as one word, seen as `including`.

    Not where they are named further back: of `Three firms showed interest, among them Railtek` it was no interest.
    """
    kept: list[Word] = []
    for word, after in zip_longest(made, made[1:]):
        opened = word.seen == "them" and [w.seen.casefold() for w in kept[-2:]] == [",", "among"]
        several = opened and len(kept) > 2 and _PLURAL.search(kept[-3].seen) is not None
        if several and after is not None and after.seen.casefold() not in _NO_EXAMPLE:
            word = word._replace(seen="including", start=kept.pop().start)
        kept.append(word)
    return kept


def _with_prefixes(made: list[Word]) -> list[Word]:
    """`made` with `co-founded` and `re-elected` as one word each, seen as `founded` and `elected`."""
    if not any(word.seen == "-" for word in made):
        return made
    kept: list[Word] = []
    for word in made:
        close = len(kept) > 1 and kept[-1].seen == "-" and not kept[-1].space and not kept[-2].space
        if close and kept[-2].seen.casefold() in _PREFIXES and _PAST.search(word.seen):
            word = word._replace(start=kept[-2].start)
            del kept[-2:]
        kept.append(word)
    return kept


def _cuts(piece: str, begin: int) -> list[_Cut]:
    found = [_Cut(*m.span(), "title") for m in _TITLE.finditer(piece) if _names(piece, m)]
    found += [_Cut(*span, "title") for span in titles_with_years(piece) if not _quoted(piece, span)]
    found += [_Cut(*m.span(), "aside") for m in _ASIDE.finditer(piece, begin) if not _quoting(piece[: m.start()])]
    numbers = _enumerators(piece)
    found += numbers
    numbered = {cut.start for cut in numbers}
    brackets = (m for m in _BRACKET.finditer(piece) if m.start() > begin)
    found += [_Cut(*m.span(), "bracket") for m in brackets if m.end() - len(m.group().lstrip()) not in numbered]
    return sorted(found, key=lambda cut: cut.start)


def _quoted(piece: str, span: Span) -> bool:
    """Whether there are quotation marks in what stands there, or before it an open one."""
    return _MARKS.search(piece[slice(*span)]) is not None or _quoting(piece[: span[0]])


def _enumerators(piece: str) -> list[_Cut]:
    """The numbers of a list inside a sentence: `(1) to cut emissions, (2) to create jobs`."""
    found = list(_ENUMERATOR.finditer(piece))
    if tuple(m.group(1) for m in found[:2]) not in _FIRST_TWO:
        return []
    return [_Cut(*m.span(), "number") for m in found]


def _plain(piece: str, begin: int, end: int, offset: int) -> Iterator[Word]:
    for token in nlp.tokenize(piece[begin:end]):
        if not token.is_space:
            start = begin + token.idx
            close = start + len(token)
            yield Word(token.text, offset + start, offset + close, offset + close, piece[close : close + 1].isspace())


def _leading_marker(piece: str) -> int:
    length = 0
    while found := _MARKER.match(piece, length):
        length = found.end()
    return length


def _names(piece: str, quoted: re.Match[str]) -> bool:
    inner = quoted.group(1) or quoted.group(2)
    count = len(inner.split())
    speaks = inner[-1] in ",." and (
        (count > 3 and cues.VERB.search(inner))
        or _SPEECH_BEFORE.search(piece[: quoted.start()])
        or (count > 1 and AFTER_QUOTE.match(piece, quoted.end()))
    )
    alone = quoted.start() == 0 and quoted.end() == len(piece.rstrip())
    return count <= 8 and inner[-1] not in "!?;" and not speaks and not alone


def clauses_apart(words: list[Word]) -> list[list[Word]]:
    """`words` cut where a semicolon or colon joins whole sentences, so that each is parsed alone.

    Numbered items inside a sentence are each put after what leads them in: `found (1) A and (2) B`.
    """
    items = _items_apart(words)
    if items:
        return items
    parts: list[list[Word]] = [[]]
    for i, word in enumerate(words):
        parts[-1].append(word)
        if word.seen in {";", ":"} and _sentences_on_both_sides(word.seen, parts[-1], words[i + 1 :]):
            parts.append([])
    return parts


def _quoting(before: str) -> bool:
    """Whether what follows these words stands in a quotation that they open."""
    quoted = False
    for mark in _MARKS.findall(before):
        quoted = not quoted if mark == '"' else mark == "“"
    return quoted


def _sentences_on_both_sides(sign: str, left: list[Word], right: list[Word]) -> bool:
    quoted = _quoting(" ".join(word.seen for word in left))
    if quoted or len(left) < 4 or len(right) < 4 or right[0].seen.casefold() in {"and", "or"}:
        return False
    if sign == ":" and not (right[0].seen[:1].isupper() or _counted_off(right)):
        return False
    return all(_says_what_is(side) for side in (left, right)) and not _only_names_the_first(right)


def _says_what_is(words: list[Word]) -> bool:
    """Whether a verb may stand in it beside what is told of somebody: none in `Olaf, who died, and Erik, who lived`."""
    parts = [part.split() for part in " ".join(word.seen for word in words).split(" , ")]
    return any(cues.VERB.search(" ".join(part)) for part in parts if part and part[0].casefold() not in _RELATIVES)


def _only_names_the_first(words: list[Word]) -> bool:
    """Whether it counts things off without a verb: `the first for the farms and the second for the town`."""
    told = [word.seen.casefold() for word in words]
    return told[:2] == ["the", "first"] and told[2] in _PREPOSITIONS and _AUXILIARIES.isdisjoint(told)


def _counted_off(words: list[Word]) -> bool:
    """Whether what was counted before is told one by one: `in the first, ...; in the second, ...`."""
    told = [word.seen.casefold() for word in words]
    opens = told[:2] == ["the", "first"] or told[1:3] == ["the", "first"]
    return opens and ("the", "second") in pairwise(told)


def _items_apart(words: list[Word]) -> list[list[Word]]:
    """What leads the numbered items in with each of them; nothing where they are alternatives or only named."""
    starts = [i + 1 for i, word in enumerate(words) if word.opens_item]
    if len(starts) < 2:
        return []
    lead = words[: starts[0]]
    if len(lead) > 1 and lead[-1].seen == ":" and lead[-2].seen.casefold() in _UNFINISHED:
        lead = lead[:-1]
    items = [words[start:end] for start, end in zip(starts, [*starts[1:], len(words)], strict=True)]
    between = {item[-1].seen.casefold() for item in items[:-1] if item}
    told = [word.seen.casefold() for word in lead]
    if lead[-1].seen == ":" or not all(items) or between - {",", ";", "and"} or not _NEGATIONS.isdisjoint(told):
        return []
    lead = [*lead[:-1], lead[-1]._replace(space=True)]
    return [[*lead, *_without_links(item)] for item in items]


def _without_links(item: list[Word]) -> list[Word]:
    kept = list(item)
    while kept and kept[-1].seen.casefold() in {",", ";", "and"}:
        kept.pop()
    return kept
