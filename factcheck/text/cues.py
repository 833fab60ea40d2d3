"""Words that tell what a sentence does: counts, compares, foretells, judges, asks, greets."""

from __future__ import annotations

import re

from factcheck.text.wordlists import alternatives


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words)})\b", re.IGNORECASE)


_NUMBER_WORD = (
    r"(?:half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    r"dozens?|hundreds?|thousands?)"
)
_NUMBER = rf"(?:\d+(?:[.,]\d+)*|{_NUMBER_WORD})"
_UNIT = alternatives("""
    percent per_cent percentage hundred thousand million billion trillion dollar dollars euro euros pound pounds times
    point points degree degrees kg km mg g mile miles meter meters metre metres feet kilometer kilometers kilometre
    kilometres ton tons tonne tonnes people vote votes seat seats jobs death deaths cases year years months days
    """)
_MEASURED = alternatives("""
    more less fewer at_least at_most about around nearly almost over under roughly approximately total_of
    """)
QUANTITY = re.compile(
    rf"[$€£¥]\s?\d|\b{_NUMBER}[\s-]*(?:%|(?:{_UNIT})\b)"
    rf"|\b(?:{_MEASURED})\s+(?:than\s+)?(?:(?!(?:1[5-9]|20)\d\d\b)\d|{_NUMBER_WORD}\b)",
    re.IGNORECASE,
)
"""An amount with its unit or its comparison; a year or a day of the month is none."""
COUNTED = re.compile(
    r"\b(?!(?:1[5-9]|20)\d\d\b)\d[\d.,]*\s+(?:[a-z-]+\s+){0,2}[a-z]+s\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"(?:in|out\s+of)\s(?:two|three|four|five|ten|\d+)\b"
)
ANY_NUMBER = re.compile(rf"(?:\d|\b{_NUMBER}\b)", re.IGNORECASE)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
COMPARISON = _any("""
    more_than less_than fewer_than higher_than lower_than bigger_than larger_than the_most the_largest the_highest
    the_lowest the_biggest the_worst the_least the_first the_only the_fastest highest lowest largest biggest record
    double doubled tripled twice half majority most every never ever least
    """)
CHANGE = _any("""
    increased increase increases decreased decrease rose rise risen fell fall fallen dropped declined grew grown
    gone_up gone_down went_up went_down lost gained cut raised reduced doubled tripled surged soared plunged shrank
    slashed
    """)
ACTION = _any("""
    voted signed killed built created spent paid cost costs won defeated founded appointed elected sent gave
    supported opposed said passed vetoed funded introduced ended started invaded attacked arrested released launched
    opened closed sold bought received took made approved rejected banned negotiated deported endorsed nominated
    contributed promised
    """)
TOPIC = _any("""
    jobs unemployment economy trade deficit debt tax taxes budget wages poverty income immigration immigrants border
    crime murder guns violence war military iraq iran nafta china isis terrorists troops health_care healthcare
    insurance obamacare medicare premiums drugs oil energy climate emissions schools education social_security vote
    votes senate congress agreement deal workers business illegal dollars trillion bill law court police refugees
    syria russia mexico manufacturing factories billion million
    """)
DEED = re.compile(
    r"\b(?:he|she|they|you|who|[A-Z][a-z]+)\s+(?:(?:also|even|never|has|have|had|once|just|twice)\s+){0,2}"
    r"(?:[a-z]{3,}ed|voted|said|told|gave|made|took|went|called|wrote|got|lost|won|paid|spent|cut|sent|ran|put|let|left)\b"
)
"""Somebody other than the speaker who did something: what opponents are held to."""
TIME_SPAN = re.compile(
    r"\b(?:since|ever|last\s+(?:year|month|week|decade|election)|(?:years?|months|decades)\s+(?:ago|later|in\s+a\s+row)|"
    r"(?:under|during|in)\s+the\s+(?:last|past)|every\s+(?:year|day|month)|per\s+(?:year|day|month)|a\s+year)\b",
    re.IGNORECASE,
)
NEGATED_FACT = _any("never no_one nobody nothing none not_one no_longer")

_FORETELLING = alternatives(
    "expected set due likely unlikely predicted projected forecast scheduled planned poised slated"
)
_AHEAD = alternatives("""
    will shall won't going_to expects_to expect_to plans_to plan_to forecasts predicts in_the_coming_days
    in_the_coming_weeks in_the_coming_months in_the_coming_years
    """)
PREDICTION = re.compile(
    rf"\b(?:{_AHEAD}|(?:is|are|was|were)\s+(?:{_FORETELLING})\s+(?:to|for))\b|['’]ll\b|"
    r"^\W*if\b.{1,200}?\b(?:may|might|could|would)\b",
    re.IGNORECASE,
)
_JUDGING = alternatives("""
    should ought_to must highlights highlighted highlighting signals signaled signalled signaling testament reminds_us
    speaks_volumes seem seems seemed appears_to_be feels_like deserve deserves
    """)
OPINION_VERB = re.compile(
    rf"\b(?:{_JUDGING}|underscor\w+|showcas\w+|solidif\w+|symboli[sz]\w+|"
    r"rais(?:es|ed|ing)\s+(?:\w+\s+)?(?:questions|concerns|doubts))\b",
    re.IGNORECASE,
)
OPINION_WORD = _any("""
    unwavering clear_indication evident wonderful beautiful terrible horrible amazing awful great fantastic
    disgraceful disastrous brilliant excellent outstanding stunning shameful ridiculous tragic regrettable
    unfortunately fortunately sadly hopefully arguably undoubtedly surely obviously importantly impressive
    remarkable delightful disappointing best worst better worse good bad nice fair unfair beloved iconic unclear
    speculative interesting fascinating difficult_to hard_to easy_to important_to essential_to worth_noting lifeline
    semblance strategic_depth closeness pondering
    """)
_VIEWS = alternatives("""
    think believe feel hope love hate want wish guess suppose doubt prefer agree disagree suspect
    """)
FIRST_PERSON_VIEW = re.compile(
    rf"\b(?:I|we)\s+(?:(?:do|really|also|strongly|just|don['’]t)\s+)?(?:not\s+)?(?:{_VIEWS})\b|"
    r"\bin\s+my\s+(?:view|opinion)\b",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"\b(?:I|I['’]m|I['’]ve|I['’]ll|me|my|mine|myself)\b")
SECOND_PERSON = re.compile(r"\b(?:you|your|yours|let['’]?s|please)\b", re.IGNORECASE)
_OPENING_COURTESY = alternatives("thanks welcome hello congratulations sorry applause laughter (applause (laughter")
_COURTESY = alternatives("""
    thank_you good_evening good_morning good_night god_bless ladies_and_gentlemen i_apologize i_apologise
    as_a_language_model as_an_ai_language_model let_me_know feel_free excuse_me i_cannot_tell i_can't_tell i_cannot_say
    i_can't_say i_could_not_say
    """)
COURTESY = re.compile(rf"^\W*(?:{_OPENING_COURTESY})\b|\b(?:{_COURTESY})\b", re.IGNORECASE)
QUESTION = re.compile(
    r"\?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_COMMANDS = alternatives("""
    please let's lets let_me let_us keep note remember see read click subscribe look imagine consider think check try
    ask tell go come stop wait listen don't do_not join follow here_is here_are
    """)
IMPERATIVE = re.compile(rf"^\W*(?:{_COMMANDS})\b(?!\s+(?:is|was|were|are)\b)", re.IGNORECASE)
_COMMON_VERBS = alternatives("""
    is are was were be been has have had do does did can could will would may might must shall should won made took gave
    went said saw wrote became came held led left met paid ran rose sold sent spent told built bought brought fell found
    fought got grew kept knew lost shot cut put set hit
    """)
VERB = re.compile(rf"\b(?:{_COMMON_VERBS}|[a-z]{{2,}}(?:ed|es|s|ing))\b|['’](?:s|re|ve|ll|d|m)\b")
NAME = re.compile(r"(?<=[\w,;’'”\"] )(?:[A-Z][\w’'-]+|[A-Z]{2,})")
QUOTED = re.compile(r"[“\"]([^“”\"]{2,}?)[”\"]")
UTTERANCE = _any("""
    said says say told tells asked added adds wrote writes tweeted posted announced stated states declared claimed
    claims replied insisted argued argues warned testified explained recalled noted admitted denied quoted
    """)
