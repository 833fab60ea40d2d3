"""Verbs in a row with a passive: those that were done to the subject, too, and those that it does itself."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The opera was written by Ann Lee, staged in Cork, and later revised for the festival in 1999.",
            [
                "The opera was written by Ann Lee.",
                "The opera was staged in Cork.",
                "The opera was later revised for the festival in 1999.",
            ],
        ),
        (
            "The bridge was designed by Ove Berg, opened in 1912, and later replaced by a tunnel.",
            [
                "The bridge was designed by Ove Berg.",
                "The bridge was opened in 1912.",
                "The bridge was later replaced by a tunnel.",
            ],
        ),
        (
            "The song was written in 1990, recorded in Leeds, and later revised for a film.",
            [
                "The song was written in 1990.",
                "The song was recorded in Leeds.",
                "The song was later revised for a film.",
            ],
        ),
        (
            "The report was written by Ann Lee, published in May and withdrawn in June.",
            [
                "The report was written by Ann Lee.",
                "The report was published in May.",
                "The report was withdrawn in June.",
            ],
        ),
        (
            "The poet was born in Oslo, raised in Bergen, and worked in Paris.",
            ["The poet was born in Oslo.", "The poet was raised in Bergen.", "The poet worked in Paris."],
        ),
    ],
)
def test_what_was_done_to_it_in_a_row_keeps_its_auxiliary(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The lakes were formed in the last ice age and supply the town with water.",
            ["The lakes were formed in the last ice age.", "The lakes supply the town with water."],
        ),
        (
            "The statutes, which were adopted in 1962 and protect tenants, were changed in 1990.",
            [
                "The statutes were changed in 1990.",
                "The statutes were adopted in 1962.",
                "The statutes protect tenants.",
            ],
        ),
        (
            "The new rules were passed in 1850 and protect tenants from eviction.",
            ["The new rules were passed in 1850.", "The new rules protect tenants from eviction."],
        ),
        (
            "The doors can be opened and close by themselves.",
            ["The doors can be opened and close by themselves."],
        ),
    ],
)
def test_a_verb_of_the_present_takes_no_auxiliary_of_a_passive(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The archive keeps about 900 items, including letters from Ibsen, views of Bergen, and a set of maps.",
            [
                "The archive keeps about 900 items.",
                "The archive keeps letters from Ibsen.",
                "The archive keeps views of Bergen.",
                "The archive keeps a set of maps.",
            ],
        ),
        (
            "The library owns 20,000 volumes, including diaries by Amundsen, drawings of birds, and a set of charts.",
            [
                "The library owns 20,000 volumes.",
                "The library owns diaries by Amundsen.",
                "The library owns drawings of birds.",
                "The library owns a set of charts.",
            ],
        ),
        (
            "The company has plants in many countries, among them Norway, Chile and Japan.",
            [
                "The company has plants in many countries.",
                "The company has plants in Norway.",
                "The company has plants in Chile.",
                "The company has plants in Japan.",
            ],
        ),
        (
            "The shop sells many fruits, among them figs and dates.",
            ["The shop sells many fruits.", "The shop sells figs.", "The shop sells dates."],
        ),
        (
            "The rebels, among them two priests, were arrested in 1902.",
            ["The rebels, among them two priests, were arrested in 1902."],
        ),
        ("Several guests came, among them was the mayor.", ["Several guests came, among them was the mayor."]),
    ],
)
def test_examples_of_what_there_is_more_of_are_told_apart(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The atlas was drawn by Ida Holm, born in Oslo and raised in Bergen.",
            ["The atlas was drawn by Ida Holm.", "Ida Holm was born in Oslo.", "Ida Holm was raised in Bergen."],
        ),
        (
            "The song was composed by Ole Berg, born in Molde and educated in Paris.",
            [
                "The song was composed by Ole Berg.",
                "Ole Berg was born in Molde.",
                "Ole Berg was educated in Paris.",
            ],
        ),
        (
            "The hall was designed by Mary Orr, opened in May and sold in June.",
            ["The hall was designed by Mary Orr.", "The hall was opened in May.", "The hall was sold in June."],
        ),
    ],
)
def test_where_somebody_was_born_and_raised_is_said_of_the_maker_and_not_of_the_work(text, expected):
    assert said(text) == expected
