"""How English reports what somebody said: the verbs, and the frames in which they do it and nothing else.

`claimed 12 lives` reports no speech, `claimed that`, `claimed she had` and `, the lawyer claimed.` do; so a verb
counts by what stands around it.
"""

from __future__ import annotations

import re

from factcheck.text.wordlists import alternatives, listed, paired
from factcheck.text.words.cueing import Cue, frame, phrases

SPEECH = listed("""
    acknowledge add admit allege announce argue assert assure boast caution claim comment complain concede confess
    confirm contend counter declare deny emphasise emphasize explain grumble hint inform insist joke lament maintain
    note object observe plead pledge proclaim promise protest quip recall reiterate remark remind reply report retort
    reveal say state stress suggest swear tell testify threaten tweet vow warn write
""")
"""Verbs, as their lemmas, that with a clause after them report what was said."""
_IRREGULAR = paired("admit:admitted say:said swear:swore tell:told write:wrote quip:quipped")
_ALSO_NOUNS = listed("""
    claims notes objects promises reports states counters hints protests comments boasts cautions stresses
""")


def _past(lemma: str) -> str:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if lemma.endswith("y") else f"{lemma}ed"


def _present(lemma: str) -> str:
    return f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}{'es' if lemma.endswith('s') else 's'}"


_FORMS = " ".join(sorted({_past(v) for v in SPEECH} | {_present(v) for v in SPEECH} - _ALSO_NOUNS))
_SAID = alternatives(_FORMS)
_BARE = "argue insist contend allege complain warn claim maintain concede deny suspect"
_ADDRESSED = "warned warns told tells reminded reminds assured assures informed informs promised cautioned"
_SAYING = "saying adding insisting claiming arguing warning stating explaining noting telling"
_LABELLED = """
    called calls calling branded branding dubbed labelled labeled described describing denounced denouncing dismissed
    dismissing hailed hailing slammed blasted lauded portrayed
"""
_RATED = f"{_LABELLED} criticised criticized praised condemned remembered recalled"
_ACTIVE = "".join(rf"(?<!\b{be} )" for be in ("is", "are", "was", "were", "be", "been", "being"))
_NO_SPEAKER = "".join(
    rf"(?<!\b{n} )" for n in ("data", "evidence", "results", "figures", "research", "study", "studies")
)
"""What suggests without saying."""
_NO_NOUN = "".join(rf"(?<!\b{d} )" for d in ("the", "a", "an", "its", "their", "his", "her", "this", "that", "of"))
"""What promised land is."""
_WHO = r"(?:he|she|it|they|there|we|I|this|these|those|nobody|no\s+one|everyone|everybody)"
_OWNED = r"(?:the|a|an|no|his|her|its|their|our|my|[A-Z][\w’'-]+)"
_FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|isn['’]t|wasn['’]t|never)"
)
_PLACE = r"(?:\s+(?:on|in|at|to|during|before|after|last|late|early|yesterday|today|again)(?:\s+[^\s,;.]+){0,6}?)?"
_WORDS = r"(?:[^\s,;.]+\s+)"


def _frame(pattern: str, called_by: str) -> Cue:
    return frame(pattern, called_by, cased=True)


REPORTED = (
    # The minister admitted on Monday that ...
    _frame(rf"{_ACTIVE}{_NO_SPEAKER}\b(?:{_SAID}){_PLACE}\s+that\b", _FORMS),
    # ... warned its customers that ...
    _frame(rf"\b(?:{alternatives(_ADDRESSED)})\s+{_WORDS}{{1,5}}?that\b", _ADDRESSED),
    # ... insisted it was safe; ... insisted the dam was never in danger
    _frame(rf"{_ACTIVE}\b(?:{_SAID})\s+(?:{_WHO}\b|{_OWNED}\s+(?:[\w’'-]+\s+){{0,3}}?{_FINITE}\b)", _FORMS),
    # ..., the engineer warned, ...
    _frame(
        rf",[”\"’]?\s+(?!(?:which|who|whom|that|as|and|but)\b)(?:[\w’'.-]+\s+){{1,9}}?(?<!had )(?<!have ){_ACTIVE}"
        rf"(?:{_SAID})(?=\s*(?:[,.;:]|$|(?:on|in|at|to|late|last|during)\s))",
        _FORMS,
    ),
    # ... pointed out that ...
    _frame(r"\b(?:pointed|points|point)\s+out\s+(?:that|the|he|she|it|they)\b", "pointed points point"),
    # “...,” thundered the deputy leader
    _frame(r"[,?!][”\"]\s+[a-z]+(?:ed|s)\s+(?:the|an?|his|her|one|[A-Z][a-z]+)\b", "the a an his her one " + _FORMS),
    _frame(
        r"\b(?:[Ww]itnesses|[Ss]urvivors|[Nn]eighbou?rs|[Rr]esidents)\s+(?:described|recalled|spoke\s+of)\b",
        "described recalled spoke",
    ),
    # “...,” argues the lawyer
    _frame(rf"[,?!][”\"’]\s+(?:{_SAID})\b", _FORMS),
    # The lawyer claims that ...
    _frame(
        rf"\b(?:he|she|it|who|[A-Z][\w’'-]+|minister|president|mayor|company|ministry|government|lawyer),?\s+(?:also\s+)?"
        rf"(?:{alternatives(' '.join(_ALSO_NOUNS))})\s+(?:that|{_WHO})\b",
        " ".join(_ALSO_NOUNS),
    ),
    _frame(rf"{_ACTIVE}\b(?:said|says)\b(?!\s+to\s+(?:be|have)\b)", "said says"),
    _frame(r"\b(?:\w+s|[Pp]olice|[Tt]hey|[Pp]eople|[Ss]ome|[Mm]any|who)\s+(?:also\s+|now\s+)?say\b", "say"),
    # Scientists at the institute say ...
    _frame(r"^\W*(?:[\w-]+\s+){0,3}?[\w-]+s\s+(?:at|of|in|from|for|with|on)\s+(?:[\w’'-]+\s+){1,4}say\b", "say"),
    _frame(rf"\b(?:would|could|did|will|can)\s+(?:only\s+)?say\s+(?:only\s+)?(?:that|{_WHO})\b", "say"),
    _frame(
        rf"{_ACTIVE}\b(?:told|tells)\s+(?!(?:a|the|his|her|their)\s+(?:story|stories|tales?|truth|jokes?|lies?)\b)",
        "told tells",
    ),
    # Critics argue the tax ...
    _frame(rf"\b[A-Za-z]+s\s+(?:also\s+)?(?:{alternatives(_BARE)})\s+(?:that|of|the|an?|no|its|their|{_WHO})\b", _BARE),
    # ..., saying that ...
    _frame(rf"\b(?:{alternatives(_SAYING)})\s+(?:only\s+)?(?:that|{_WHO})\b", _SAYING),
    _frame(r",\s+(?:saying|telling)\b|\bby\s+(?:saying|claiming|insisting|telling)\b", _SAYING),
    _frame(r"\bquoted\b[^.;]{0,60}?\bas\s+saying\b", "quoted"),
    _frame(r"\bheard\s+to\s+say\b", "heard"),
    _frame(r"\b(?:not|never|n['’]t)\s+(?:say|claim|deny|admit|confirm|tell|explain)\b", "not never n t"),
    _frame(
        r"\b(?:has|have)\s+(?:always|often|repeatedly|never)\s+(?:maintained|insisted|denied)\b",
        "maintained insisted denied",
    ),
    _frame(rf"{_ACTIVE}(?<!so-)\b(?:{alternatives(_RATED)})\s+(?:[^\s.;]+\s+){{1,9}}?as\s", _RATED),
    _frame(rf"{_ACTIVE}\baccused\b[^.;]{{1,60}}?\bof\b", "accused"),
    _frame(
        rf"{_ACTIVE}\b(?:pledged|vowed|promised|swore)\s+(?:not\s+)?to\b",
        "pledged vowed promised swore",
    ),
    # The county has promised £800,000; residents were promised a path
    _frame(rf"{_NO_NOUN}\b(?:promised|pledged)\s+(?=(?:{_OWNED}|[\w’'-]+\s+{_OWNED})\b|[$€£¥\d])", "promised pledged"),
    _frame(
        rf"{_ACTIVE}\bdenied\s+(?:any|all|having|wrongdoing|\w+ing|"
        r"(?:the\s+|all\s+)?(?:allegations?|accusations?|charges?|claims?|reports?))\b",
        "denied",
    ),
    _frame(
        rf"{_ACTIVE}\b(?:asked|wondered|inquired)\s+{_WORDS}{{0,3}}?(?:whether|if|why|how|when|where|who|what)\b",
        "asked wondered inquired",
    ),
    _frame(r"^\W*[Aa]sked\s+(?:about|whether|if|why|how|by)\b", "asked"),
    _frame(
        r"\b(?:spoke|speaks|talked|complained|warned|tweeted|wrote)\s+(?:[^\s.;]+\s+){0,3}?of\s+[“\"]",
        "spoke speaks talked complained warned tweeted wrote",
    ),
    _frame(r"\b[Aa]ccording\s+to\b[^“\".]{0,60}[“\"](?:[^\s”\"]+\s+){3}", "according"),
    _frame(
        rf"[”\"’],?\s+as\s+{_WORDS}{{1,5}}?(?:puts?|said|says|has|had)\b|\b[Aa]s\s+{_WORDS}{{1,5}}?puts?\s+it\b", "as"
    ),
    # Somebody's own words put on something: called the plan “a gift”
    _frame(rf"(?<!so-)\b(?:{alternatives(_LABELLED)})\b[^.;“\"]{{0,80}}[“\"]\w", _LABELLED),
)
"""Words that report speech, with or without quotation marks."""
UTTERANCE = phrases("""
    said says say told tells asked added adds wrote writes tweeted posted announced stated states declared claimed
    claims replied insisted argued argues warned testified explained recalled noted admitted denied quoted promised
    shouted joked
""")
"""What with a quotation beside it says that it was uttered."""
ANNOUNCED = re.compile(r"\w+:(?=\s*[“\"]\w+(?:\s+\w|[.!?]))")
"""The word before a colon and a quotation: `His verdict: “A waste of money.”`"""
AFTER_QUOTE = re.compile(
    rf"\s+(?:(?:{_SAID}|asked|asks)\b|(?:(?:[\w’'.-]+|&)\s+){{1,5}}?(?:{_SAID}|told|tells|asked|asks)\b)"
)
"""A speaker with his verb right after a quotation."""
