"""Claims that someone checked before: what is kept of a record, and on which side of the truth its rating stands.

Ratings are kept in the words of whoever gave them. To be compared they are placed from 0 (false) to 1 (true), by the
words where these are known, else by the number that came with them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from factcheck.model.scales import Rating, Scale

BEST, WORST = 5.0, 1.0
"""What schema.org assumes of a rating that names no bounds (https://schema.org/bestRating and worstRating)."""
TRUE_SIDE, FALSE_SIDE = 0.7, 0.3
"""At or beyond these a rating is on a side; what lies between contradicts nothing."""


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """One check, as a record of it says. `number` is the record's own id, or one made of what it says.

    `rating` is in the words of whoever gave it, `value` its place from 0 (false) to 1 (true) or None, `checked` the
    day of the check.
    """

    number: str
    claim: str
    title: str = ""
    claimant: str = ""
    rating: str = ""
    value: float | None = None
    reviewer: str = ""
    url: str = ""
    checked: date | None = None
    language: str = ""


def contradict(one: float | None, other: float | None) -> bool:
    """Whether two ratings, each placed from 0 to 1, stand on different sides."""
    if one is None or other is None:
        return False
    return min(one, other) <= FALSE_SIDE and max(one, other) >= TRUE_SIDE


def value_of_words(rating: str) -> float | None:
    """The place of a rating in words, in the languages of some large fact-checkers; None where they are not known.

    What comes after the first stop is explanation: “False. The picture is from 2015” is false.
    """
    phrases = (_plain(rating), _plain(_STOP.split(rating.strip(), maxsplit=1)[0]))
    return next((_PLACES[phrase] for phrase in phrases if phrase in _PLACES), None)


def value_of_number(number: float, best: float = BEST, worst: float = WORST) -> float | None:
    """The place of a number between the worst and the best of its scale; None where it lies outside.

    A scale that counts downwards (1 is best) is read as it says.
    """
    if best == worst or not min(best, worst) <= number <= max(best, worst):
        return None
    return round((number - worst) / (best - worst), 4)


def value_of_rating(rating: Rating, scale: Scale) -> float | None:
    """The place of a rating of this program on its scale; None for those without a number, such as Unproven."""
    if rating.number is None:
        return None
    steps = [rating.number, *(other.number for other in scale.ratings if other.number is not None)]
    return value_of_number(rating.number, max(steps), min(steps))


def _plain(words: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", bare))


_STOP = re.compile(r"[.,:;!(–—]|\s-\s")
_WORDS: dict[float | None, str] = {
    1.0: """true, correct, accurate, confirmed, verified, geppetto checkmark, correct attribution,
         wahr, richtig, stimmt, vrai, exact, verdadero, cierto, verdadeiro, verdade, vero, waar, правда, верно""",
    0.75: """mostly true, mostly correct, mostly accurate, largely true, largely correct, largely accurate,
          mainly true, broadly correct, one pinocchio, grosstenteils richtig, uberwiegend richtig,
          grosstenteils wahr, plutot vrai, mayormente verdadero""",
    0.5: """half true, mixture, mixed, partly true, partially true, partly correct, partially correct, partly false,
         partially false, half truth, in between, two pinocchios, needs context, missing context, lacks context,
         out of context, teilweise richtig, teilweise wahr, teilweise falsch, halb wahr, en partie vrai,
         partiellement vrai, partiellement faux, verdad a medias, parcialmente falso""",
    0.25: """mostly false, mostly incorrect, mostly inaccurate, largely false, mainly false, barely true, misleading,
          exaggerated, exaggeration, cherry picked, cherrypicked, distorts the facts, spin, three pinocchios,
          irrefuhrend, grosstenteils falsch, uberwiegend falsch, trompeur, plutot faux, enganoso, enganosa, fuorviante,
          misleidend""",
    0.0: """false, incorrect, inaccurate, wrong, not true, untrue, not correct, pants on fire, pants on fire lie, lie,
         fake, hoax, fabricated, fiction, debunked, scam, miscaptioned, misattributed, incorrect attribution, altered,
         manipulated, doctored, four pinocchios, bottomless pinocchio, falsch, unwahr, stimmt nicht, nicht wahr,
         erfunden, gefalscht, faux, falso, falsa, bulo, mentira, onwaar, niet waar, falskt, falsk, неправда, ложь,
         фейк""",
    None: """unproven, unverified, unsupported, no evidence, insufficient evidence, satire, labeled satire, outdated,
          legend, lost legend, research in progress, not enough information, true but misleading, unbelegt, satira""",
}
_PLACES = {_plain(phrase): place for place, phrases in _WORDS.items() for phrase in phrases.split(",")}
