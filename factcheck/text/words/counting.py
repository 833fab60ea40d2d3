"""Words by which English gives an amount: with a unit, as a share, as a rate, as a rank among amounts."""

from __future__ import annotations

from factcheck.text.wordlists import alternatives
from factcheck.text.words.cueing import FIGURE, Cue, frame

_SMALL_WORDS = "one two three four five six seven eight nine ten"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_MANY = "dozen dozens hundred hundreds thousand thousands million millions"
_LARGE_WORDS = f"{_TEENS} {_TENS} {_MANY}"
_NUMERALS = f"{_SMALL_WORDS} {_LARGE_WORDS} {FIGURE}"
_SMALL, _LARGE = (
    alternatives(_SMALL_WORDS),
    rf"(?:{alternatives(_TEENS + ' ' + _MANY)}|(?:{alternatives(_TENS)})(?:-\w+)?)",
)
_NUMBER = rf"(?=[\d.,defhmnost])(?:[\d.,]*\d|{_SMALL}|{_LARGE})"
"""A number in figures or words; looking at its first character first spares trying every word at every place."""
_PARTS = "third thirds quarter quarters fourth fifth fifths sixth seventh eighth ninth tenth tenths"
_FRACTION = rf"(?:half|(?:a|one|two|three|four)[\s-](?:{alternatives(_PARTS)}))"
_SPAN = r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries|century)"
_ABOUT = r"(?:(?:the\s+)?(?:past|last|next|first|more\s+than|about|at\s+least|almost|nearly)\s+)?"
NO_AMOUNT = frame(
    rf"\b(?:{_NUMBER}[\s-]{_SPAN}[\s-](?:olds?|later|ago|earlier|before|after|in\s+a\s+row)\b|"
    rf"(?:for|over|after|in|within|during|of|every)\s+{_ABOUT}{_NUMBER}\s+{_SPAN}\b|"
    r"one\s+of\s+the\b|(?:his|her|their|its|the|these|those|all|first|last)\s+(?:[\d.,]+|two|three|four|five|six)\s+"
    r"(?!percent|million|billion|%)[a-z-]+s\b)",
    _NUMERALS,
)
"""Ages, spans of time and known groups: their numbers say which, not how much."""
_NO_NAME = alternatives("""
    a about almost and another around as at barely both but by every exactly fewer first for from hardly in just last
    least less more nearly no of only or over roughly some than the these those to under up with EUR USD GBP CHF RMB Rs
    US
""")
_MEASURED_IN = alternatives("""
    percent per_cent hundred thousand million billion trillion people times degrees points km kg tonnes tons miles
    metres meters kilometres kilometers years months weeks days hours minutes euros dollars pounds
""")
NAMED_NUMBER = frame(
    rf"(?<![\w$€£¥])(?!(?i:{_NO_NAME})\b)[\w’'-]*[A-Z][\w’'-]*\s\d{{1,4}}\b"
    rf"(?![\s-]*(?:%|(?i:{_MEASURED_IN})\b)|[\d,.]*\d|-)",
    FIGURE,
    cased=True,
)
"""A name with its number, which says which one it is: `Apollo 11`, `Article 5`."""
_GAUGES = """
    number share rate proportion percentage turnout unemployment inflation average median total level price prices
    wages rents exports imports sales revenue profit profits deficit debt output production population temperature
    temperatures emissions crime burglaries deaths births spending
"""
_MOVED = """
    rose risen fell fallen grew grown shrank shrunk dropped declined increased decreased climbed soared plunged
    doubled tripled quadrupled halved surged slumped jumped crept
"""
_SHIFTED = f"{_MOVED} went gone swelled dwindled cut reduced raised expanded slipped edged"
_MORE = "higher lower fewer more less greater smaller larger bigger longer shorter wider narrower"
_RANKS = "highest lowest largest smallest biggest sharpest steepest fastest"
_HOLDS = "weigh seat measure cost hold span cover employ total average exceed reach last stretch"
_HELD = " ".join(f"{v} {v}s {v}es {v}d {v}ed" for v in _HOLDS.split())
_PEOPLE = r"(?:s|people|men|women|children)"
_NEARLY = r"(?:over|nearly|almost|about|around|some|at\s+least|up\s+to|roughly)"
_NOT_A_YEAR = r"(?!(?:1[5-9]|20)\d\d\b)"
_LEVEL = rf"[$€£¥]?{_NOT_A_YEAR}\d[\d.,]*(?<=\d)(?!(?:st|nd|rd|th)\b)"

SHARE: tuple[Cue, ...] = (
    frame(
        rf"\b{_FRACTION}\s+(?:of\s+(?:all\s+|the\s+|its\s+|their\s+|his\s+|her\s+)?|the\s+|its\s+|their\s+|as\s+)",
        f"half {_PARTS}",
    ),
    frame(
        rf"\bby\s+(?:{_NEARLY}\s+|more\s+than\s+)?(?:{_FRACTION}|{_NOT_A_YEAR}\d[\d.,]*(?<=\d))",
        f"half {_PARTS} {FIGURE}",
    ),
    frame(rf"\b{_NUMBER}\s+of\s+(?:its|the|their|his|her|our)\s+{_NUMBER}\b", _NUMERALS),
    frame(rf"\b{_NUMBER}\s+(?:in|out\s+of)\s+(?:every\s+)?(?!(?:1[5-9]|20)\d\d){_NUMBER}\b", _NUMERALS),
    frame(rf"\bone\s+\w+\s+in\s+(?:every\s+)?{_NUMBER}\b", "one"),
    frame(r"\b(?:every|each)\s+(?:other|second|third|fourth|fifth|sixth|tenth)\s+\w+", "every each"),
    frame(r"\b(?:a|the|vast|large|great|overwhelming|slim|narrow)\s+(?:majority|minority)\s+of\b", "majority minority"),
    frame(
        r"\b(?:most|nearly\s+all|almost\s+all|almost\s+none|hardly\s+any|few)\s+of\s+(?:the|its|their|his|her|those|these|all)\b|"
        rf"^\W*(?:Most|Few|Nearly\s+all|Almost\s+all|Hardly\s+any)\s+(?:[a-z-]+\s+){{0,2}}[a-z]+{_PEOPLE}\b",
        "most all none any few",
    ),
    frame(
        r"\b(?:doubled|tripled|trebled|quadrupled|halved)\b(?!\s+(?:down|back|as)\b)",
        "doubled tripled trebled quadrupled halved",
    ),
    frame(r"\b(?:twice|times)\s+(?:as|more|less|the)\b", "twice times"),
    frame(rf"\b(?:more|fewer|less)\s+than\s+(?:a\s+|an\s+)?(?:half|{_NUMBER})\b", f"half {_NUMERALS}"),
    frame(r"\b(?:fewer|more|less)\s+(?:[\w-]+\s+){1,3}?than\b(?!\s+(?:it|he|she|they|that|ever)\b)", "than"),
    frame(rf"\b{_NEARLY}\s+(?:a\s+)?(?:dozen|hundred|thousand|million)\b", "dozen hundred thousand million"),
    frame(
        r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\s+of\b",
        "dozens scores hundreds thousands millions billions",
    ),
    frame(rf"\b{_LARGE}\s+(?:[a-z-]+\s+){{0,2}}[a-z]+{_PEOPLE}\b", _LARGE_WORDS),
    frame(
        r"\b(?:average|median|mean|total)\b[^.;]{0,60}?\b(?:is|was|were|are|of|at|stood|takes|lasts)\s+(?:\w+\s+)?[$€£]?\d[\d.,]*(?<=\d)",
        "average median mean total",
    ),
    frame(
        rf"\b(?:{alternatives(_GAUGES)})\b[^.;]{{0,60}}?\b(?:is|was|were|are|has\s+been|stood|remains)\s+(?:\w+\s+)?"
        rf"(?:{alternatives(_MORE)}|(?:the\s+)?(?:highest|lowest))\b",
        f"{_MORE} highest lowest",
    ),
    frame(
        rf"\b(?:{alternatives(_GAUGES)})\b(?:\s+[^\s.;]+){{0,6}}?\s+(?:has\s+|have\s+|had\s+)?(?:\w+ly\s+)?"
        rf"(?:{alternatives(_MOVED)})\b",
        _MOVED,
    ),
    # rose from 310 a day to 790 a day
    frame(
        rf"\b(?:{alternatives(_SHIFTED)})\b(?:\s+[^\s.;]+){{0,3}}?\s+from\s+(?:\w+\s+)?{_LEVEL}"
        rf"(?:\s+[^\s.;]+){{0,6}}?\s+to\s+(?:\w+\s+)?{_LEVEL}",
        _SHIFTED,
    ),
    frame(rf"\b(?:{alternatives(_MOVED)})\s+(?:faster|slower|more|less|sharply)\s+(?:\w+\s+)?than\b", "than"),
    frame(
        rf"\b(?:{alternatives(_RANKS)})\b[^.;]{{0,40}}?\b(?:since|in\s+(?:\w+\s+)?(?:years|decades|history))\b", _RANKS
    ),
    frame(rf"\bnever\s+been\s+(?:{alternatives(_MORE)})\b", "never"),
    frame(r"\brecord\s+(?:high|low|number|level|turnout|sum)\b", "record"),
    frame(r"\b\d{1,3}(?:,\d{3})+\b", FIGURE),
    frame(rf"\b(?:is|was|are|were)\s+{_NOT_A_YEAR}\d+\b(?!\s+[A-Z])", FIGURE, cased=True),
    frame(r"\bas\s+(?:many|much)\b[^.;]{0,30}?\bas\b|\bso\s+(?:few|many)\s+[a-z]+", "many much few"),
    frame(
        rf"\b(?:{alternatives(_HOLDS)})(?:s|e?d|es)?\s+(?:[a-z-]+\s+)?[$€£]?{_NOT_A_YEAR}\d[\d.,]*(?<=\d)",
        _HELD,
        cased=True,
    ),
    frame(
        r"\b(?:spends?|spent|earns?|earned|costs?)\s+(?:more|less)\b", "spend spends spent earn earns earned cost costs"
    ),
    frame(
        r"\boutnumber\w*\b|\bin\s+half\b|\bkept\s+(?:up|pace)\s+with\b", "outnumber outnumbers outnumbered half kept"
    ),
)
"""An amount told by comparison or share, mostly without a digit."""
NUMBERED = frame(
    r"(?<=\w )(?<!the )(?<!these )(?<!those )(?<!his )(?<!her )(?<!their )(?<!its )(?<!last )(?<!first )(?<!between )"
    r"(?<!one of )"
    rf"(?!one\s+of\b)(?:{alternatives(_SMALL_WORDS)})\s+(?:of\s+\w+\s+|[a-z-]+\s+){{0,2}}(?!(?:is|was|has|does)\b)[a-z]+(?:[^s\W]s|men|women|children)\b",
    _SMALL_WORDS,
    cased=True,
)
"""A small count in words, where the sentence does not open with it: `has three hearts`."""
