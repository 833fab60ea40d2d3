"""Short articles of many genres against claims worded by hand (the people and places in them are made up)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from likeness import f1, pairs, words

from factcheck.text import split

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.txt"))
FLOOR = 0.5
"""F1 over all articles; it may rise, never fall."""
FLOOR_OF_EACH = 0.3
"""F1 that no genre may fall under."""


@dataclass(frozen=True)
class Case:
    """An article, the claims worded by hand (kind and text), and those proposed."""

    name: str
    text: str
    by_hand: list[tuple[str, str]]
    proposed: list


def read(file):
    head, _, rest = file.read_text(encoding="utf-8").partition("\n\n")
    text, _, listed = rest.partition("\n\n---\n")
    by_hand = [tuple(line.split(" | ", 1)) for line in listed.splitlines()]
    published = date.fromisoformat(head.removeprefix("published: "))
    return Case(file.stem, text, by_hand, split(text, published=published))


@pytest.fixture(scope="module")
def cases():
    return [read(file) for file in GOLDEN]


def test_there_are_articles_of_many_genres(cases):
    assert len(cases) >= 15
    assert all(case.by_hand for case in cases)


def test_the_claims_come_near_those_worded_by_hand(cases):
    found = sum(len(paired(case)) for case in cases)
    reached = 2 * found / sum(len(case.proposed) + len(case.by_hand) for case in cases)
    each = {case.name: round(f1([c.text for c in case.proposed], [t for _, t in case.by_hand]), 2) for case in cases}
    assert reached >= FLOOR, each
    assert min(each.values()) >= FLOOR_OF_EACH, each


def test_their_kinds_agree_with_those_set_by_hand(cases):
    told = [(case.by_hand[t][0], case.proposed[o].kind.value) for case in cases for t, o in paired(case).items()]
    assert sum(a == b for a, b in told) / len(told) >= 0.88, [pair for pair in told if pair[0] != pair[1]]


def test_hardly_a_word_of_the_claims_worded_by_hand_is_lost(cases):
    lost = [sum((wanted(case) - had(case)).values()) for case in cases]
    assert sum(lost) / sum(len(wanted(case)) for case in cases) <= 0.05, dict(zip(GOLDEN, lost, strict=True))


def paired(case):
    return pairs([words(claim.text) for claim in case.proposed], [words(text) for _, text in case.by_hand])


def wanted(case):
    return words(" ".join(dict.fromkeys(" ".join(text for _, text in case.by_hand).split())))


def had(case):
    return words(" ".join(claim.text for claim in case.proposed))
