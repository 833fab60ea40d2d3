"""References inside one sentence: ordinals, names with an article, pronouns that a part of the sentence explains."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The cycle has two phases: in the first, light is absorbed by the leaf; in the second, sugar is made.",
            [
                "The cycle has two phases.",
                "In the first phase, light is absorbed by the leaf.",
                "In the second phase, sugar is made.",
            ],
        ),
        (
            "The bridge has two decks. The first carries trains. The second is for cars.",
            ["The bridge has two decks.", "The first deck carries trains.", "The second deck is for cars."],
        ),
        (
            "The castle has three towers, two of which face the sea while the third faces the town.",
            [
                "The castle has three towers.",
                "Two of the three towers face the sea.",
                "The third tower faces the town.",
            ],
        ),
        (
            "The valley has two lakes, and the first is deeper than the second.",
            ["The valley has two lakes.", "The first lake is deeper than the second lake."],
        ),
        ("One plays lead while the other plays rhythm.", ["One plays lead while the other plays rhythm."]),
        (
            "The town has two parks and three pools. The first was opened in 1990.",
            ["The town has two parks.", "The town has three pools.", "The first was opened in 1990."],
        ),
    ],
)
def test_the_first_is_the_first_of_what_was_counted(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The Maria Rosa was launched in 1921. It sank in 1945.",
            ["The Maria Rosa was launched in 1921.", "The Maria Rosa sank in 1945."],
        ),
        (
            "The Mona Lisa hangs in a hall in Paris, and it was painted on wood.",
            ["The Mona Lisa hangs in a hall in Paris.", "The Mona Lisa was painted on wood."],
        ),
        ("The Titanic sank on its first voyage.", ["The Titanic sank on its first voyage."]),
    ],
)
def test_a_name_with_an_article_is_a_thing(text, expected):
    claims = split(text)
    assert [claim.text for claim in claims] == expected
    assert not any(claim.needs_context for claim in claims)


def test_a_people_with_an_article_is_not():
    last = split("The French left the town in 1830, but it was rebuilt in 1848.")[-1].text
    assert "The French was" not in last


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "The opera is about Henry Holt, a rich sailor who wants to marry Eva Lind, his first love.",
            "Eva Lind is Henry Holt's first love.",
        ),
        (
            "The film tells the story of Maria Lund, a nurse who is looking for Jon Holm, her former teacher.",
            "Jon Holm is Maria Lund's former teacher.",
        ),
        (
            "The film follows Tom Reed and Paul Holt, who meet Eva Lind, his sister.",
            "Eva Lind is his sister.",
        ),
    ],
)
def test_whose_somebody_is_is_told_where_only_one_can_be_meant(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "Bears sleep in winter, and many do not wake until they are hungry.",
            "Many do not wake until they are hungry.",
        ),
        (
            "Frogs live near ponds, and most do not breed until they are two years old.",
            "Most do not breed until they are two years old.",
        ),
        (
            "The factories dumped waste, but many of them closed when they were fined.",
            "Many of the factories closed when they were fined.",
        ),
    ],
)
def test_those_of_whom_a_part_is_told_stay_in_it(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "The vase is kept in the museum in Lund, where it draws many visitors.",
            "The vase draws many visitors in the museum in Lund.",
        ),
        (
            "The ship is preserved in the museum in Oslo, where it attracts crowds.",
            "The ship attracts crowds in the museum in Oslo.",
        ),
        (
            "The engineer studied at the school in Lund, where he met Ann Lee.",
            "The engineer met Ann Lee in Lund.",
        ),
    ],
)
def test_a_thing_that_is_kept_somewhere_is_in_the_house_and_not_all_over_town(text, last):
    assert said(text)[-1] == last
