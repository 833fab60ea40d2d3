"""How near claims come to claims worded by hand: by their words, paired one to one."""

import re
from collections import Counter

ALIKE = 0.8
"""Two wordings say the same when their words agree this far (F1 of the words, ends of plurals and articles aside)."""


def words(text):
    found = (word for word in re.findall(r"\w+(?:[.,]\d+)*", text.lower()) if word not in {"a", "an", "the"})
    return Counter(re.sub(r"(?<=[a-z]{3})('s|s)$", "", word) for word in found)


def likeness(one, other):
    return 2 * (one & other).total() / (one.total() + other.total())


def pairs(ours, theirs):
    """The claims paired one to one, the likeliest first: their numbers in `theirs`, each with that in `ours`.

    A maximum matching by augmenting paths.
    """
    alike = [{n: likeness(mine, their) for n, their in enumerate(theirs)} for mine in ours]
    choices = [sorted((n for n in row if row[n] >= ALIKE), key=lambda n, row=row: -row[n]) for row in alike]
    partner = {}

    def find(mine, tried):
        for number in choices[mine]:
            if number not in tried:
                tried.add(number)
                if number not in partner or find(partner[number], tried):
                    partner[number] = mine
                    return True
        return False

    for mine in sorted(range(len(ours)), key=lambda mine: -max(alike[mine].values(), default=0)):
        find(mine, set())
    return partner


def f1(ours, theirs):
    """F1 of the claims of `ours` against those of `theirs`, both as texts."""
    found = pairs([words(text) for text in ours], [words(text) for text in theirs])
    return 2 * len(found) / (len(ours) + len(theirs))
