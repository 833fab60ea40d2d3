"""Quotes found again, exactly or with blanks, quote marks, dashes and case evened out."""

import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.errors import QuoteNotFound
from factcheck.text import anchor

WORDS = 'The  ministry  said  “ ” " ’s — -- - … ... \u00a0 \u00ad ﬁne é e\u0301 ß İ ı Σς x . , 日本 🙂 K'
PIECES = st.lists(st.sampled_from([*WORDS.split(" "), " ", " - ", "\n"]), max_size=30)


@given(st.text(max_size=80) | PIECES.map("".join), st.data())
def test_any_piece_of_a_text_is_found_as_it_stands(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    assume(quote.strip())
    found = anchor(text, quote, near=start)
    assert found.exact == text[found.start : found.end] == quote.strip()


def perturbed(quote, data):
    swaps = {
        " ": [" ", "  ", "\n", "\u00a0", " \t"],
        '"': ['"', "“", "”", "«"],
        "’": ["’", "'", "‘"],
        "—": ["—", "-", "–", " - "],
        "-": ["-", "—", " – "],
        "…": ["…", "..."],
    }
    out = "".join(data.draw(st.sampled_from(swaps.get(c, [c]))) for c in quote)
    return data.draw(st.sampled_from([out, out.upper(), out.lower(), out.swapcase()]))


@settings(deadline=None)
@given(PIECES.map("".join), st.data())
def test_a_piece_is_found_though_blanks_quote_marks_dashes_and_case_differ(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end].strip()
    assume(any(c.isalnum() for c in quote))
    # A piece that begins or ends inside one letter with its accent is no piece of the text as read.
    assume(text[end : end + 1] != "\u0301" and not quote.startswith("\u0301"))
    found = anchor(text, perturbed(quote, data))
    assert found.exact == text[found.start : found.end]


def test_the_words_kept_are_the_texts_own():
    text = "He said: “It’s a test — really”  and\nleft the oﬃce."
    found = anchor(text, '"IT\'S A TEST - REALLY" and left the office')
    assert found.exact == "“It’s a test — really”  and\nleft the oﬃce"
    assert (found.prefix, found.suffix) == ("He said: ", ".")


def test_of_several_places_the_nearest_is_taken_else_the_first():
    text = "One day. Two days. One day."
    assert anchor(text, "One day").start == 0
    assert anchor(text, "One day", near=15).start == 19
    assert anchor(text, "one  day", near=15).start == 19


def test_half_of_a_letter_is_no_match():
    with pytest.raises(QuoteNotFound):
        anchor("caﬁ", "caf")


@pytest.mark.parametrize("quote", ["", "  ", "\u00ad", "Fomin signed a treaty"])
def test_words_that_do_not_stand_there_are_refused(quote):
    with pytest.raises(QuoteNotFound):
        anchor("Fomin watched the parade in Naypyitaw. It rained.", quote)


def test_the_hint_shows_the_closest_passage():
    with pytest.raises(QuoteNotFound) as refused:
        anchor("It rained. Fomin watched the big parade in Naypyitaw.", "Fomin watched a parade in Naypyitaw")
    assert "Fomin watched the big parade in Naypyitaw." in refused.value.hint


def test_a_large_text_takes_little_time():
    text = "The quick brown fox — “jumps” over. " * 30_000
    began = time.perf_counter()
    anchor(text + "The End", "the   end")
    assert time.perf_counter() - began < 5
