"""What a split may never do to an article, on whole articles (made up for these tests, as are the people in them)."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.model.claims import Role
from factcheck.text import sentences, split
from factcheck.text.stems import words

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
WEDNESDAY = date(2024, 4, 3)
OURS = {"is", "are", "was", "were", "in", "at", "a", "an", "one", "of"}
NEVER_SEPARATE = ["not", "n't", "may", "might", "could", "according to", "neither", "unless", "if"]


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def article(request):
    return request.param.read_text(encoding="utf-8")


def stems(text):
    return {word.stem for word in words(text)}


def test_every_content_word_comes_from_the_article_or_a_recorded_replacement(article):
    for claim in split(article, published=WEDNESDAY):
        put = stems(" ".join(r.new for r in claim.replacements))
        known = stems(article[slice(*claim.sentence)]) | put | stems(" ".join(OURS))
        assert stems(claim.text) <= known, claim.text


def test_no_content_word_of_a_sentence_with_claims_is_lost(article):
    lost = set()
    claims = split(article, published=WEDNESDAY)
    for unit in sentences(article):
        told = [c for c in claims if c.sentence == (unit.start, unit.end)]
        if unit.role is Role.TEXT and told:
            put = {word for claim in told for r in claim.replacements for word in stems(r.old)}
            lost |= stems(article[unit.start : unit.end]) - stems(" ".join(c.text for c in told)) - put
    # Discourse markers and what only joins two claims may go.
    assert lost <= stems("while although however whose meanwhile including"), lost


def test_hedges_negations_and_sources_stay_in_a_claim_of_their_sentence(article):
    claims = split(article, published=WEDNESDAY)
    for unit in sentences(article):
        said = f" {article[unit.start : unit.end].casefold()} "
        told = [f" {c.text.casefold()} " for c in claims if c.sentence == (unit.start, unit.end)]
        for word in NEVER_SEPARATE:
            if told and f" {word} " in said:
                assert any(f" {word} " in text for text in told), (word, said)


def test_spans_say_the_words_of_the_claim(article):
    for claim in split(article):
        quoted = stems(" ".join(article[a:b] for a, b in claim.spans))
        put = stems(" ".join(r.new for r in claim.replacements))
        assert stems(claim.text) - put - stems(" ".join(OURS)) <= quoted, claim.text


def test_what_stands_alone_says_so_or_needs_context(article):
    for claim in split(article, published=WEDNESDAY):
        opens = claim.text.split()[0]
        assert opens not in {"It", "This", "That", "They", "These", "He", "She"} or claim.needs_context
