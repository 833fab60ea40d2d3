"""A text of any length, worked through in blocks: the same claims as at one go, and its share told."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.text import split
from factcheck.text.clauses import parsing, rules
from factcheck.text.stems import words

ARTICLES = Path(__file__).parent / "articles"
LIST = """Ann Lee opened the museum in 1990.

The four tallest towers were:

- Northgate: it was built in 1931 by Ann Lee.
- Southgate: it was built in 1932.

- Eastgate - a tower of steel
- Westgate - burned down in 1960

She died in 2001. Her daughter runs the museum."""


@pytest.fixture(params=[*sorted(ARTICLES.glob("*.txt")), LIST], ids=lambda text: getattr(text, "stem", "a list"))
def text(request):
    return request.param if isinstance(request.param, str) else request.param.read_text(encoding="utf-8")


@pytest.mark.parametrize("granularity", ["sentence", "clause", "atomic"])
def test_the_claims_are_the_same_however_small_the_blocks_are(text, granularity, monkeypatch):
    monkeypatch.setattr(parsing, "BLOCK", len(text))
    at_one_go = split(text, granularity=granularity, published=date(2024, 4, 3))
    assert at_one_go
    monkeypatch.setattr(parsing, "BLOCK", 1)
    assert split(text, granularity=granularity, published=date(2024, 4, 3)) == at_one_go


def test_a_block_ends_with_a_paragraph():
    text = "\n\n".join(f"Ship {n} sank in 1912. It was new." for n in range(900))
    ends = [block[-1].unit[1] for block in parsing.parsed(text)]
    assert 2 <= len(ends) <= len(text) // parsing.BLOCK + 1
    assert all(text[end : end + 2] == "\n\n" for end in ends[:-1]) and ends[-1] == len(text)


def test_what_has_no_full_stop_is_read_in_pieces_and_none_of_it_is_lost():
    text = "The ship sank in 1912 and " * 1200
    claims = split(text)
    assert {word.stem for word in words(text)} <= {word.stem for claim in claims for word in words(claim.text)}
    assert max(end for claim in claims for _, end in claim.spans) > len(text) - 60


def test_a_word_without_end_is_read():
    assert isinstance(split("a" * (3 * parsing.LONGEST) + " sank."), list)


def test_the_share_that_is_done_rises_to_one():
    shares = []
    text = "\n\n".join(f"Ship {n} sank in 1912. It was new." for n in range(900))
    rules.split(text, granularity="clause", progress=shares.append)
    assert shares == sorted(shares) and len(shares) > 1 and shares[-1] == 1
