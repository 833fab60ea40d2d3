"""Numbers, dates and names are the same words however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.matching.terms import acronyms, initials, terms
from factcheck.text.stems import words


def stems(text):
    return {word.stem for word in terms(text)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.5 million", "3,500,000"),
        ("3.5m", "3500000"),
        ("$2bn", "2 billion"),
        ("a 12-million fund", "12,000,000 fund"),
        ("10k", "10 thousand"),
        ("27th", "27"),
        ("the 1990s", "1990"),
        ("Sept. 9", "September 9th"),
        ("the U.S. Army", "the US Army"),
        ("in May 2011", "2011 May"),
    ],
)
def test_what_means_the_same_shares_its_stems(one, other):
    assert stems(one) & stems(other)
    assert stems(one) <= stems(other) | {"fund"}


@pytest.mark.parametrize("written", ["2024-03-27", "27/03/2024", "3/27/2024", "27.3.2024"])
def test_a_date_in_figures_has_its_day_its_months_name_and_its_year(written):
    assert stems(f"on {written} they came") >= stems("27 March 2024")


def test_a_magnitude_belongs_to_its_number():
    assert not stems("3.5 million") & stems("3.5 billion")
    assert "mill" not in stems("3.5 million people")
    assert "metres" not in stems("5m") and stems("5 m") != stems("5m")


def test_a_number_too_fine_for_its_magnitude_stays_apart_from_others():
    assert stems("1.2345 thousand") != stems("1234 thousand")


def test_the_month_of_may_is_no_stop_word():
    assert "may" in stems("They met in May.")
    assert "may" not in stems("They may meet.")


def test_a_word_keeps_its_place():
    text = "It cost 3.5 million on 2024-03-27."
    assert {text[slice(*word.span)] for word in terms(text)} == {"cost", "3.5 million", "2024", "03", "27"}


@pytest.mark.parametrize(
    ("text", "letters", "name"),
    [
        ("Doctors of the World Health Organization spoke.", "who", "World Health Organization"),
        ("It is run by Transport for Greater Manchester.", "tfgm", "Transport for Greater Manchester"),
        ("The Bureau of Investigation said so.", "bi", "Bureau of Investigation"),
    ],
)
def test_names_are_known_by_their_initials(text, letters, name):
    start, end = dict(initials(text))[letters]
    assert text[start:end] == name


def test_words_in_capitals_are_acronyms():
    text = "The WHO and NASA said no in 1998, I heard."
    assert acronyms(text, terms(text)) >= {"who", "nasa"}
    assert "1998" not in acronyms(text, terms(text))


@given(st.text(max_size=80))
def test_any_text_can_be_read_and_loses_no_place(text):
    found = terms(text)
    assert all(0 <= start < end <= len(text) for start, end in (word.span for word in found))
    assert {word.span[0] for word in found} <= {word.span[0] for word in words(text)} | {
        i for i, c in enumerate(text) if c.isdigit()
    }
