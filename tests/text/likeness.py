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
    """The claims paired one to one, as their numbers in `theirs` and `ours`: a maximum matching by augmenting paths."""
    partner = {}

    def find(mine, tried):
        for number, their in enumerate(theirs):
            if number in tried or likeness(mine[1], their) < ALIKE:
                continue
            tried.add(number)
            if number not in partner or find(partner[number], tried):
                partner[number] = mine
                return True
        return False

    for mine in enumerate(ours):
        find(mine, set())
    return {number: mine[0] for number, mine in partner.items()}


def f1(ours, theirs):
    """F1 of the claims of `ours` against those of `theirs`, both as texts."""
    found = pairs([words(text) for text in ours], [words(text) for text in theirs])
    return 2 * len(found) / (len(ours) + len(theirs))
