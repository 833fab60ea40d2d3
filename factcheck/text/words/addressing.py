"""What a sentence does that asserts nothing: asks, offers, greets, wishes, tells somebody to do something, breaks off.

Nouns open sentences too (`Press freedom fell`): a verb that may be one orders only with its object after it.
"""

from __future__ import annotations

import re

from factcheck.text.wordlists import alternatives
from factcheck.text.words.cueing import Cue, callers, frame, phrases


def _opening(pattern: str, called_by: str) -> Cue:
    return Cue(re.compile(rf"^\W*{pattern}", re.IGNORECASE), callers(called_by))


QUESTION = Cue(re.compile(r"\?\W*$"), None)
SECOND_PERSON = phrases("you your yours let's lets please")
OFFER = frame(
    r"\b(?:would|do|did)\s+you\s+(?:like|want|need|have\s+any)\b|\b(?:can|could|will|would)\s+you\s+please\b|"
    r"\b(?:can|may|shall)\s+(?:I|we)\s+(?:help|assist|offer)\b|\b(?:any|some)thing\s+else\b|\bwould\s+you\s+be\s+interested\b|"
    r"\bhow\s+(?:can|may)\s+I\b",
    "you can may shall else interested",
)
"""A question that the reader is to answer by asking for more."""
_GREETINGS = """
    thanks welcome hello hi congratulations sorry applause laughter (applause (laughter cheers good_luck best_wishes
    happy_birthday happy_new_year happy_anniversary merry_christmas goodbye dear many_happy_returns bravo hooray
    well_done good_riddance farewell greetings
"""
COURTESY = (
    _opening(rf"(?:{alternatives(_GREETINGS)})\b", _GREETINGS),
    phrases("""
        thank_you good_evening good_morning good_afternoon good_night god_bless ladies_and_gentlemen i_apologize
        i_apologise as_a_language_model as_an_ai_language_model let_me_know feel_free excuse_me i_cannot_tell
        i_can't_tell i_cannot_say i_can't_say i_could_not_say
        i_hope_this i_hope_that_helps i_hope_it_helps hope_this_helps hope_that_helps happy_to_help glad_to_help
    """),
)
ABOUT_THE_ANSWER = (
    frame(
        r"\b(?:the|this|my)\s+(?:information|answer|response|list)\s+(?:i\s+(?:have\s+)?)?"
        r"(?:(?:provided|given|above|here)\s+){0,2}(?:is|was|may|might|could)\b[^.;]*\b"
        r"(?:accurate|up[\s-]to[\s-]date|out[\s-]of[\s-]date|outdated|current|incomplete|exhaustive|changed)\b",
        "accurate date outdated current incomplete exhaustive changed",
    ),
    frame(
        r"\bthere\s+(?:seems?|appears?|may|might)\s+(?:to\s+)?(?:be|have\s+been)\s+(?:a|an|some)\s+"
        r"(?:misunderstanding|confusion|mistake\s+in\s+your|error\s+in\s+your|typo)\b",
        "misunderstanding confusion mistake error typo",
    ),
)
"""What an answer says of itself or of what was asked."""
_WHO = r"(?:he|she|it|they|you|we|god|peace|his|her|their|our|your|the|this|that|all|every\w*|no\s+one|nobody)"
WISH = _opening(
    rf"(?:may\s+{_WHO}\s+(?!(?:was|were|is|are|had|has|saw|brought)\b)\w+(?!ed\b)|long\s+(?:live|may)\b|"
    r"if\s+only\b|would\s+that\b|god\s+(?:save|help|bless|forbid)\b|here['’]s\s+(?:to|hoping)\b|"
    r"peace\s+be\b|rest\s+in\s+peace\b|fingers\s+crossed\b|heaven\s+(?:help|forbid)\b|get\s+well\b|roll\s+on\b|"
    r"(?:(?:i|we)\s+)?wish\s+(?:you|me|him|her|them|us)\b|"
    r"let\s+(?:there|it|them|him|her|no\s+one|nobody|the|this|that)\b)",
    "may long if would god here peace rest fingers heaven get roll wish let",
)
"""What somebody would like to be so."""
_COMMANDS = """
    please let's lets let_me let_us keep remember see read click subscribe look_at look_out imagine consider think_of
    think_about ask tell go come listen don't do_not join follow here_is here_are here's never_mind sign_up stay_tuned
    make_sure be_sure have_your_say scroll_down watch_this find_out picture_this enjoy forget beware mind_you enter
    swipe install submit browse learn discover explore remove ignore ensure compare stay stay_safe rest_easy
    rest_assured hang_on judge_for_yourself take_note bear_with_us help_yourself suppose hear get_in_touch hold_on
    handle_with note_that keep_in_mind wait_for wait_until
"""
_ORDERS = """
    send call write vote take get give make use put bring turn leave share visit buy add mix wash ring contact hold
    open close show help save cut watch avoid bear choose apply report spare trust pick start have do be stop check
    note try press tap email select insert register donate pour stir bake grab look
"""
_OBJECT = alternatives("""
    the a an your my our us me him them it this that these those all every no any sure up out down off away more
    careful quiet ready yourself yourselves part care note to_us to_me to_your
""")
_BEFORE = r"(?:(?:and|but|so|or|well|now|then|ok|okay|yes|no|just|simply|always|never|first|also),?\s+){0,3}"
_SAYING = r"(?!let\s+me\s+(?:just\s+)?(?:say|tell\s+you|be\s+clear|remind\s+you|repeat)\b.{12,})"
"""`Let me tell you, they ...` asserts what follows."""
_NO_ORDER = alternatives("have has had before again a an the in was did mind")
IMPERATIVE = (
    _opening(rf"{_BEFORE}{_SAYING}(?:{alternatives(_COMMANDS)})\b(?!\s+(?:is|was|were|are)\b)", _COMMANDS),
    _opening(rf"{_BEFORE}(?:{alternatives(_ORDERS)})\s+(?:{_OBJECT})\b", _ORDERS),
    _opening(rf"(?:never|always)\s+(?!(?:{_NO_ORDER})\b)[a-z]+(?<!ed)(?<!ly)(?<!s)\s+\w", "never always"),
)
_LOOSE_OPENERS = """
    not and but or so then no yes perhaps maybe again once_again enough over_to next nor never even why just
"""
_PLAIN_VERBS = alternatives("""
    eat drink live go come know see use have do can will may want need get make take like
""")
_MAY_BE_VERB = rf"(?:[\w’']*(?:ed|es|ing|s)|{_PLAIN_VERBS})\b"
FRAGMENT = (
    _opening(
        r"(?:hands\s+off|over\s+to|so\s+much\s+for|to\s+be\s+continued|"
        r"more\s+(?:on|about|soon|later|details|to\s+(?:come|follow)))\b",
        "hands over much continued more",
    ),
    _opening(
        rf"(?:{alternatives(_LOOSE_OPENERS)})(?:\W+(?!{_MAY_BE_VERB})[\w’'-]+){{0,3}}\W*$",
        _LOOSE_OPENERS,
    ),
)
"""Words that hang on what was said before; they say nothing by themselves."""
