"""What a description, a title or a relative may be said of, and in which tense (people and places made up)."""

import pytest

from factcheck.text import split


def said(text, granularity="clause"):
    return [claim.text for claim in split(text, granularity=granularity)]


@pytest.mark.parametrize(
    "text",
    [
        "A report commissioned by the committee, which cost £64,000, was published in May.",
        "A survey ordered by the council, which was held in June, found two cracks.",
        "Drivers must use the A40 through Lower Torin, a detour of 9 miles.",
        "Buses now run from Torin to Astrel, a distance of 40 kilometres.",
        "The council sold the site to Norbank, a loss of £3 million.",
    ],
)
def test_what_could_be_said_of_two_things_or_of_neither_stays_in_its_sentence(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, told",
    [
        ("Reports ordered by the board, which was founded in 1990, were published.", "The board was founded in 1990."),
        ("A book written by Karin Holm, who lives in Torin, was published in May.", "Karin Holm lives in Torin."),
        ("A study paid for by Norfam, which has 80 offices, was published in May.", "Norfam has 80 offices."),
        ("Karin Holm lives in Torin, a village of 900 people.", "Torin is a village of 900 people."),
    ],
)
def test_what_can_be_said_of_one_only_is_told(text, told):
    assert told in said(text)


@pytest.mark.parametrize(
    "text, told",
    [
        ("Karin Holm, a retired engineer, said the bridge was safe.", "Karin Holm is a retired engineer."),
        (
            "Karl Brandt, the leader of the council, said that the bridge would be repaired by 2027.",
            "Karl Brandt is the leader of the council.",
        ),
        (
            "Karl Brandt, the leader of the council since 2019, opened the bridge.",
            "Karl Brandt is the leader of the council since 2019.",
        ),
        ("Karl Brandt, a baker, opened the bridge in 2003.", "Karl Brandt was a baker."),
        ("Karin Holm, a physicist born in 1867, moved to Torin.", "Karin Holm was a physicist born in 1867."),
    ],
    ids=["news", "year of what is said", "year in the description", "dated", "long ago"],
)
def test_somebody_is_what_he_is_called_unless_a_year_says_that_he_was(text, told):
    assert told in said(text)


@pytest.mark.parametrize(
    "text, told",
    [
        ("Former banker Karl Brandt opened the shop in 2019.", "Karl Brandt is a former banker."),
        ("The song was written by Irish singer Karin Holm.", "Karin Holm is an Irish singer."),
        ("A spokeswoman, Karin Holm, said the plan was sound.", "Karin Holm is a spokeswoman."),
        ("The set was built by film-maker Karl Brandt.", "Karl Brandt is a film-maker."),
    ],
)
def test_the_finest_claims_say_in_good_english_what_somebody_is(text, told):
    assert told in said(text, "atomic")


def test_a_name_with_an_article_keeps_its_title():
    claims = said("The designer Kit Moss opened the shop in 2019.", "atomic")
    assert not any(claim.startswith("The Kit") for claim in claims)


def test_the_title_of_several_is_not_said_of_one():
    claims = said("The role was completed by actors Erik Lind, Karl Brandt, and Jo Lane.", "atomic")
    assert not any(claim.endswith("actors.") for claim in claims)


@pytest.mark.parametrize(
    "text, told",
    [
        ("A film directed by Karin Holm, which won a prize in 2020, opened in May.", "A film opened in May."),
        ("A bridge designed by a team from Torin, which won a prize, opened in May.", "A bridge opened in May."),
    ],
)
def test_a_last_verb_after_descriptions_is_that_of_the_subject_and_no_subject_stands_alone(text, told):
    claims = said(text, "atomic")
    assert told in claims
    assert not {"A film.", "A bridge."} & set(claims)
