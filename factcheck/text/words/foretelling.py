"""Words by which English tells what is to come, apart from `will` the paper, `Will` the name and rules of the past."""

from __future__ import annotations

from factcheck.text.wordlists import alternatives
from factcheck.text.words.cueing import Cue, frame, phrases

_EXPECTING = "expects expect predicts predict predicted foresees foresee anticipates anticipate"
_FORECASTERS = "bank institute agency ministry fund commission office economists analysts government"
_FORETOLD = """
    expected set due likely unlikely predicted projected forecast scheduled planned poised slated bound certain tipped
"""
_DATED = "expected due forecast scheduled predicted planned"
_STARTS = """
    open opens begin begins start starts end ends return returns resume resumes vote votes meet meets kick_off kicks_off
    take_place takes_place take_effect takes_effect go_on_sale goes_on_sale expire expires come_into_force
    comes_into_force leave leaves arrive arrives reopen reopens close closes
"""
_STARTED = "takes take goes go comes come kick kicks " + _STARTS
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SEASON = r"(?:spring|summer|autumn|winter)"
_SOON = (
    rf"(?:tomorrow|soon|tonight|(?:next|this\s+coming)\s+(?:week|weekend|month|year|{_SEASON}|{_DAY})|"
    rf"later\s+this\s+(?:week|month|year)|this\s+(?:weekend|{_SEASON})|"
    rf"on\s+(?:{_DAY}|\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})|within\s+(?:\w+\s+)?(?:days|weeks|months|hours)|in\s+the\s+coming|"
    r"one\s+day|in\s+(?:the\s+)?future|before\s+the\s+end\s+of|"
    rf"by\s+(?:the\s+end\s+of|next|20\d\d|mid-?century|{_SEASON}|Christmas))"
)
_NEXT = (
    r"(?:tomorrow|later\s+this\s+(?:week|month|year)|in\s+(?:\w+\s+){1,2}(?:days|weeks|months|years)['’]\s+time|"
    rf"(?<!the )(?<!The )next\s+(?:week|weekend|month|year|season|{_SEASON}|{_DAY}|{_MONTH}))"
)
"""A time that is ahead whatever the verb."""
_PAST = r"(?:was|were|had|did|said|told|went|came|took|made|gave|left|[a-z]{3,}ed)"
_MOVING = "fall rise climb drop grow lose exceed double triple"
"""How amounts move; with a number and no past verb, what may do so has not done so yet."""
_AIMS = alternatives("""
    aim goal purpose task job plan idea point way role duty mission function challenge key trick solution step
    intention objective strategy hope dream thing wants need it this that all him her them it's here there answer
    wish ambition aims goals who what which how
""")
"""What `is to` tells the purpose of."""
_NOT_A_PAPER = "".join(rf"(?<!\b{w} )" for w in ("a", "his", "her", "their", "the", "last", "free", "of", "own"))
_NO_NOUN = "".join(
    rf"(?<!{w} )" for w in ("’s", "'s", " no", "had", "the", " a", "his", "her", "their", "its", "any", "The")
)


def _frame(pattern: str, called_by: str) -> Cue:
    return frame(pattern, called_by, cased=True)


PREDICTION = (
    _frame(rf"{_NOT_A_PAPER}\bwill\b(?!\s+(?:power|of)\b)", "will"),
    _frame(r"\b\w+['’]ll\b", "ll"),
    phrases("""
        won't going_to shall on_course_to on_track_to about_to in_line_to sure_to certain_to heading_for
        in_the_coming_days in_the_coming_weeks in_the_coming_months in_the_coming_years in_the_coming_decades
        only_a_matter_of_time only_a_question_of_time seems_inevitable seems_likely seems_unlikely seems_certain
        is_inevitable looks_inevitable looks_likely looks_unlikely
    """),
    _frame(
        r"\b(?:is|are|remains?|looks?|seems?)\s+(?:(?:also|now|still|widely|not|very|highly|most)\s+)?"
        rf"(?:{alternatives(_FORETOLD)})\s+(?:to|for)\b",
        _FORETOLD,
    ),
    _frame(
        rf"\b(?:is|are)\s+(?:now\s+|not\s+|widely\s+)?(?:{alternatives(_DATED)})\s+"
        r"(?:on|in|by|at|this|next|within|before|later|soon|tomorrow)\b",
        _DATED,
    ),
    _frame(rf"\b(?:{alternatives(_EXPECTING)})\b(?!\s*,)", _EXPECTING),
    _frame(
        rf"\b(?:{alternatives(_FORECASTERS)})\s+(?:now\s+)?(?:forecasts?|projects?)\b",
        "forecasts forecast projects project",
    ),
    _frame(r"\b(?:[Aa]nalysts|[Ee]conomists|[Ee]xperts|[Tt]raders|[Ff]orecasters|[Bb]ookmakers)\s+see\b", "see"),
    _frame(rf"{_NO_NOUN}\b(?:plans?|intends?)\s+to\b", "plan plans intend intends"),
    _frame(
        rf"\b(?:wants?|hopes?|aims?|seeks?)\s+to\b[^.;]{{1,80}}?\b{_SOON}", "want wants hope hopes aim aims seek seeks"
    ),
    _frame(rf"\b(?:may|might|could)\s+(?:(?!have\b)[^\s.;]+\s+){{1,12}}?{_SOON}", "may might could"),
    _frame(rf"^(?=.*\d)(?!.*\b{_PAST}\b).*?\b(?:may|might|could)\s+(?:{alternatives(_MOVING)})\b", _MOVING),
    _frame(rf"\bshould\s+(?:be\s+)?\w+\s+(?:[^\s.;]+\s+){{0,6}}?{_SOON}", "should"),
    _frame(rf"\b(?:{alternatives(_STARTS)})\s+(?:[^\s.;]+\s+){{0,4}}?{_SOON}", _STARTED),
    _frame(rf"^(?!.*\b{_PAST}\b).*?{_NEXT}", "tomorrow later time next"),
    _frame(
        r"\b(?:is|are)\s+to\s+be\s+(?!found|seen|noted|had|expected|welcomed|blamed|feared|done|avoided)\w+\b", "be"
    ),
    _frame(rf"(?<![\w’'-])(?!(?:{_AIMS})\b)[\w’'-]+\s+(?:is|are)\s+to\s+(?!be\b|blame\b|have\b)[a-z]+\b", "is are"),
    _frame(r"\bwould\b(?!\s+have)[^.;]{1,80}?\bby\s+20[3-9]\d\b", "would"),
    _frame(r"^\W*(?:Without|Should|Were)\b.{1,200}?\bwould\b(?!\s+have\b)", "would"),
    _frame(r"^\W*[Ii]f\b.{1,200}?\b(?:may|might|could|would)\b(?!\s+have\b)", "if"),
)
"""What has not happened yet by the sentence's own words."""
