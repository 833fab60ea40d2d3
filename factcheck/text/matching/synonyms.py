"""Words that say the same in the news and on social networks, for finding what was said in other words.

A short closed list: only what is the same thing in nearly every sentence, the first word of each line standing for all.
"""

from __future__ import annotations

from factcheck.text.stems import stem

_LINES = """
    photo photograph picture pic image snapshot
    video footage clip vid
    tweet twitter retweet
    immigrant migrant immigration
    undocumented illegal unauthorized
    kid child toddler
    baby infant newborn
    mother mom mum mommy
    father dad daddy
    grandmother grandma granny
    police cop policeman
    soldier troop
    president potus
    republican gop
    democrat dem
    senator sen
    representative rep congressman congresswoman
    governor gov
    american america usa
    british britain uk
    european eu
    doctor physician dr
    medicine drug medication
    vaccine vaccination vax jab
    virus coronavirus covid
    shoot shot shooter gunman
    kill murder slay
    die dead death
    arrest detain jail
    ban prohibit outlaw forbid
    buy purchase
    steal theft rob
    fake hoax phony
    money dollar cash
    car vehicle
    cap hat
    vote voter ballot
    lawsuit sue
    """
_GROUPS = [line.split() for line in _LINES.strip().splitlines()]
STANDS_FOR = {stem(word): stem(group[0]) for group in _GROUPS for word in group}
"""The stem of a word -> the stem that stands for all of its group."""
