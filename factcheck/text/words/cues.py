"""Words that tell what a sentence is about: amounts, ranks, causes, acts, matters of public record, names."""

from __future__ import annotations

import re

from factcheck.text.wordlists import alternatives
from factcheck.text.words.cueing import FIGURE, Cue, frame, phrases

_NUMERALS = """
    half two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty dozen dozens hundred
    hundreds thousand thousands
"""
_NUMBER_WORD = rf"(?=[defhnst])(?:{alternatives(_NUMERALS)})"
"""Looking at the first letter first spares trying every word at every place."""
_NUMBER = rf"(?:\d+(?:[.,]\d+)*|{_NUMBER_WORD})"
_UNIT = alternatives("""
    percent per_cent percentage hundred thousand million billion trillion dollar dollars euro euros pound pounds times
    point points degree degrees kg km mg g mile miles meter meters metre metres feet kilometer kilometers kilometre
    kilometres ton tons tonne tonnes people vote votes seat seats jobs death deaths cases year years months days
""")
_MEASURED = alternatives("""
    more less fewer at_least at_most about around nearly almost over under roughly approximately total_of
""")
_NOT_A_YEAR = r"(?!(?:1[5-9]|20)\d\d\b)"
QUANTITY = frame(
    rf"[$€£¥]\s?\d[\d.,]*(?<=\d)|\b(?:{_NUMBER}[\s-]*(?:%|(?:{_UNIT})\b(?:\s(?:{_UNIT})\b)?)"
    rf"|(?:{_MEASURED})\s+(?:than\s+)?(?:{_NOT_A_YEAR}\d[\d.,]*(?<=\d)|{_NUMBER_WORD}\b))",
    f"{FIGURE} {_NUMERALS}",
)
"""An amount with its unit or its comparison; a year or a day of the month is none."""
_UP_TO_TEN = "one two three four five six seven eight nine ten"
COUNTED = frame(
    rf"\b{_NOT_A_YEAR}\d[\d.,]*\s+(?!(?:is|was|has|does)\b)(?:[a-z-]+\s+){{0,2}}(?!(?:is|was|has)\b)[a-z]+s\b|"
    rf"\b(?:{alternatives(_UP_TO_TEN)})\s(?:in|out\s+of)\s(?:two|three|four|five|ten|\d+)\b",
    f"{FIGURE} {_UP_TO_TEN}",
    cased=True,
)
ANY_NUMBER = frame(rf"(?:\d+(?:[.,]\d+)*|\b{_NUMBER_WORD}\b)", f"{FIGURE} {_NUMERALS}")
YEAR = frame(r"\b(?:1[5-9]|20)\d\d\b", FIGURE)
COMPARISON = phrases("""
    more_than less_than fewer_than higher_than lower_than bigger_than larger_than double doubled tripled twice half
    majority most every never ever least
""")
RECORD = phrases("""
    the_most the_largest the_highest the_lowest the_biggest the_worst the_least the_first the_only the_fastest
    highest lowest largest biggest record unprecedented for_the_first_time
""")
CAUSE = phrases("""
    because because_of due_to caused causes cause caused_by led_to leads_to as_a_result resulted_in results_in thanks_to
    owing_to therefore responsible_for the_reason brought_about
""")
HEDGE = phrases("""
    may might perhaps maybe possibly probably reportedly allegedly apparently supposedly presumably roughly
    approximately sort_of kind_of it_is_possible it_is_believed
""")
_LIVED = """
    was met saw went grew remember lived worked talked spoke visited heard learned got came know knew had sat
"""
OWN_EXPERIENCE = frame(
    rf"\bI\s+(?:(?:just|once|also|always|never)\s+)?(?:{alternatives(_LIVED)})\b|"
    r"\bI['’]ve\s+(?:been|seen|met|known|had)\b|\b[Mm]y\s+(?:father|mother|wife|husband|family|children|life)\b",
    "i my",
    cased=True,
)
"""What the speaker lived through: only he can say."""
CHANGE = phrases("""
    increased increase increases decreased decrease rose rise risen fell fall fallen dropped declined grew grown
    gone_up gone_down went_up went_down lost gained cut raised reduced doubled tripled surged soared plunged shrank
    slashed
""")
ACTION = phrases("""
    voted signed killed built created spent paid cost costs won defeated founded appointed elected sent gave
    supported opposed said passed vetoed funded introduced ended started invaded attacked arrested released launched
    opened closed sold bought received took made approved rejected banned negotiated deported endorsed nominated
    contributed promised
""")
TOPIC = phrases("""
    jobs unemployment economy trade deficit debt tax taxes budget wages poverty income immigration immigrants border
    crime murder guns violence war military iraq iran nafta china isis terrorists troops health_care healthcare
    insurance obamacare medicare premiums drugs oil energy climate emissions schools education social_security vote
    votes senate congress agreement deal workers business illegal dollars trillion bill law court police refugees
    syria russia mexico manufacturing factories billion million
""")
_DONE = alternatives("""
    voted said told gave made took went called wrote got lost won paid spent cut sent ran put let left
""")
DEED = Cue(
    re.compile(
        r"\b(?:he|she|they|you|who|[A-Z][a-z]+)\s+(?:(?:also|even|never|has|have|had|once|just|twice)\s+){0,2}"
        rf"(?:[a-z]{{3,}}ed|{_DONE})\b"
    ),
    None,
)
"""Somebody other than the speaker who did something: what opponents are held to."""
TIME_SPAN = frame(
    r"\b(?:since|ever|last\s+(?:year|month|week|decade|election)|(?:years?|months|decades)\s+(?:ago|later|in\s+a\s+row)|"
    r"(?:under|during|in)\s+the\s+(?:last|past)|every\s+(?:year|day|month)|per\s+(?:year|day|month)|a\s+year)\b",
    "since ever last past year years month months decades day",
)
NEGATED_FACT = phrases("never no_one nobody nothing none not_one no_longer")
FIRST_PERSON = frame(r"\b(?:I|I['’]m|I['’]ve|I['’]ll|me|my|mine|myself)\b", "i me my mine myself", cased=True)
_COMMON_VERBS = alternatives("""
    is are was were be been has have had do does did can could will would may might must shall should won made took gave
    went said saw wrote became came held led left met paid ran rose sold sent spent told built bought brought fell found
    fought got grew kept knew lost shot cut put set hit
""")
VERB = re.compile(rf"\b(?:{_COMMON_VERBS}|[a-z]{{2,}}(?:ed|es|s|ing))\b|['’](?:s|re|ve|ll|d|m)\b")
NAME = Cue(re.compile(r"(?<=[\w,;’'”\"] )(?:[A-Z][\w’'-]+|[A-Z]{2,})"), None)
QUOTED = re.compile(r"[“\"]([^“”\"]{2,}?)[”\"]")
