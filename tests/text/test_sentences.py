"""Units of a text: where sentences end, and what is no running text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.claims import Role
from factcheck.text import sentences


def said(text, role=Role.TEXT):
    return [text[unit.start : unit.end] for unit in sentences(text) if unit.role is role]


@pytest.mark.parametrize(
    "whole",
    [
        "Mr. Smith met Dr. Jones and Gen. Lee at St. Mary's.",
        "The U.S. Supreme Court ruled on it.",
        "It is rule No. 5 of Sec. 3, i.e. the last one.",
        "J. K. Rowling and John F. Kennedy were named.",
        "Prices rose by 3.5 percent to 1.2 million.",
        "See https://example.org/a.b?c=d. for the rest of it",
        "He waited... and then left.",
        "“Stop!” Smith shouted.",
        "Some sources (e.g. the Guardian, vol. 3) disagree.",
        "The firm Acme Inc. bought it in Jan. 2020.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(whole):
    assert said(whole) == [whole]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("He left at 5 p.m. The show went on.", ["He left at 5 p.m.", "The show went on."]),
        ("It happened in the U.S. The court agreed.", ["It happened in the U.S.", "The court agreed."]),
        ("He said: “We won.” The crowd cheered.", ["He said: “We won.”", "The crowd cheered."]),
        (
            "“The plan will ruin us.” Officials said the bill had passed.",
            ["“The plan will ruin us.”", "Officials said the bill had passed."],
        ),
        ("“Will it work?” Mayor Hale asked. It did.", ["“Will it work?” Mayor Hale asked.", "It did."]),
        ("Really? Yes! It is...", ["Really?", "Yes!", "It is..."]),
        ("It was shown.[12] Later it failed.", ["It was shown.[12]", "Later it failed."]),
        ("Wait… The end came.", ["Wait…", "The end came."]),
    ],
)
def test_a_sentence_ends_with_its_closing_quote_or_footnote(text, expected):
    assert said(text) == expected


def test_headings_bylines_date_lines_and_captions_are_no_running_text():
    text = (
        "# A Plan for the Harbour\n"
        "By Jane Example\n"
        "Published: 3 April 2024\n\n"
        "KYRA, 3 April 2024 - The council met. It voted.\n\n"
        "What Comes Next\n\n"
        "Photo: the harbour at night\n\n"
        "Work starts in May.\n"
    )
    assert said(text, Role.HEADING) == ["# A Plan for the Harbour", "What Comes Next"]
    assert said(text, Role.BYLINE) == ["By Jane Example"]
    assert said(text, Role.DATE_LINE) == ["Published: 3 April 2024", "KYRA, 3 April 2024 -"]
    assert said(text, Role.CAPTION) == ["Photo: the harbour at night"]
    assert said(text) == ["The council met.", "It voted.", "Work starts in May."]


def test_of_a_paragraph_opened_by_a_metadata_line_only_that_line_is_a_date_line():
    text = " date 2024-04-03 Amidst scrutiny, officials met. They talked."
    assert said(text, Role.DATE_LINE) == ["date 2024-04-03"]
    assert said(text) == ["Amidst scrutiny, officials met.", "They talked."]


def test_a_statement_without_a_full_stop_is_no_heading_when_nothing_follows_it():
    assert said("The moon is made of cheese") == ["The moon is made of cheese"]


def test_an_underlined_line_is_a_heading():
    assert said("A heading\n=========\n\nText.", Role.HEADING) == ["A heading\n========="]


def test_each_item_of_a_list_is_a_unit_of_its_own():
    text = "The countries are:\n- France\n- Germany. It is big.\n1. Italy\n2.Spain\n"
    assert said(text) == ["The countries are:", "- France", "- Germany.", "It is big.", "1. Italy", "2.Spain"]


def test_lines_wrapped_by_hand_are_one_sentence():
    text = (
        "The council of the town voted on Tuesday for the new line to the\n"
        "harbour, which had been planned for years by the mayor and Mr.\n"
        "Hale of the opposition. It was close.\n"
    )
    assert len(said(text)) == 2


@given(st.text(alphabet=st.sampled_from("ab A.!?…\"“”'’()\n\t:;-–0123,#*•x"), max_size=120))
def test_units_are_in_order_apart_and_cover_all_that_is_not_blank(text):
    units = sentences(text)
    covered = "".join(text[unit.start : unit.end] for unit in units)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(units))
    assert all(text[u.start : u.end] == text[u.start : u.end].strip() != "" for u in units)


@pytest.mark.parametrize(
    "unit", ["a. ", "((((", "“A b", "By A ", "A, ", "1. ", "A.B.", "Mr. ", "date ", "- ", "A (AP) "]
)
def test_time_grows_with_the_length_of_the_text(unit):
    def taken(characters):
        began = time.process_time()
        sentences(unit * (characters // len(unit)))
        return time.process_time() - began

    # Four times the text takes about four times as long; sixteen times would be its square.
    assert taken(200_000) < 9 * max(taken(50_000), 0.05)
