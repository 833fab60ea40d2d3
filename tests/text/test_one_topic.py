"""Answers about one thing: what goes on about it says its name, and what may mean something else says that."""

import pytest

from factcheck.text import split


def last(text):
    return split(text)[-1]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("“Harbour” is a film by Ida Tann. The film was shot in Bergen.", "“Harbour” was shot in Bergen."),
        ("“Harbour” is a song by Ida Tann. This song was sung in Bergen.", "“Harbour” was sung in Bergen."),
        ("Zentify is a Norwegian company. The company sells music.", "Zentify sells music."),
        ("The Tin Lanterns are a rock band. The band won a prize.", "The Tin Lanterns won a prize."),
        ("The Tin Lanterns are a rock band. The band's music is loud.", "The Tin Lanterns' music is loud."),
        ("Tannberg Software was fined in May. The company paid.", "Tannberg Software paid."),
        (
            "Norvik was founded as a mill. It became the largest manufacturer of phones. The company closed the mill.",
            "Norvik closed the mill.",
        ),
        ("The Orm Revolution began in 1789. Nobody foresaw this event.", "Nobody foresaw the Orm Revolution."),
    ],
)
def test_a_class_noun_is_put_by_the_name_of_what_was_said_to_be_one(text, expected):
    assert last(text).text == expected


def test_a_plural_name_is_not_put_before_the_verb_of_a_singular():
    assert last("The Tin Lanterns are a rock band. The band was fined.").text == "The band was fined."


def test_it_goes_on_about_the_one_thing_named_again_where_the_last_sentence_is_about_people():
    text = "Tarvan is a board game. In Tarvan, players move three robbers. It was published in 1995."
    assert last(text).text == "Tarvan was published in 1995."


@pytest.mark.parametrize(
    "text",
    [
        "Tarvan is a board game. In Tarvan, players move a robber. Kestra was made later. It was published in 1995.",
        "Railtek is an operator. In Railtek, engineers tested the Orm Express. It was painted red.",
    ],
)
def test_it_stays_where_another_thing_was_named_since(text):
    assert "Tarvan was published" not in last(text).text
    assert "Railtek was painted" not in last(text).text


def test_somebody_told_of_alone_is_he_though_the_text_does_not_tell_the_sex():
    assert last("There is no evidence that Napoleon was short. He was tall.").text == "Napoleon was tall."
    assert last("The law was founded by Siddhartha Gautama, who was a prince. Ann Lee came. He fell.").needs_context


def test_who_holds_a_post_is_called_by_the_name_and_not_by_the_post():
    text = "As of 2021, the Prime Minister of New Zealand was Jacinda Ardern. She took office in 2017."
    assert last(text).text == "Jacinda Ardern took office in 2017."


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Ann Lee and Bo Berg ran. The former retired in 2003.", "Ann Lee retired in 2003."),
        ("Ann Lee and Bo Berg ran. The latter died in 2003, and his boat was sold.", "Bo Berg's boat was sold."),
        ("Both Norway and Sweden signed it. The former is richer.", "Norway is richer."),
    ],
)
def test_the_former_and_the_latter_are_those_named_together(text, expected):
    assert last(text).text == expected


def test_the_latter_of_nobody_named_together_needs_its_context():
    assert last("Ann Lee won the race. The latter was sold.").needs_context == "The latter"


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The United States Senate has 100 members. The Senate ratifies treaties.",
            "The United States Senate ratifies treaties.",
        ),
        (
            "Ann Lee sat on the United States Supreme Court. The Court's rules changed.",
            "The United States Supreme Court's rules changed.",
        ),
        ("The White House was painted. The House voted.", "The House voted."),
        ("The Senate met. The Texas Senate met. The Senate adjourned.", "The Senate adjourned."),
        ("The European Commission met. The Trade Commission met. The Commission left.", "The Commission left."),
    ],
)
def test_a_body_cut_short_is_told_in_full_where_only_one_was_named(text, expected):
    assert last(text).text == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Acme acquired the mill in 2001. This acquisition was a risk.", "Acme's acquisition of the mill was a risk."),
        ("Norvik sold its yard. The sale was a risk.", "The sale of Norvik's yard was a risk."),
        (
            "The Warden of Orm is appointed by the king. The appointment can be renewed. The appointment is public.",
            "The appointment of the Warden of Orm is public.",
        ),
        ("The mayor resigned in May. The resignation was a surprise.", "The mayor's resignation was a surprise."),
    ],
)
def test_a_noun_that_says_a_verb_again_tells_who_did_what(text, expected):
    assert last(text).text == expected


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("Rome did not conquer Kesh. This conquest came later.", "This conquest"),
        ("The mayor attacked the plan. This attack was a surprise.", "This attack"),
    ],
)
def test_a_noun_for_what_was_denied_or_has_no_good_english_stays(text, phrase):
    assert last(text).needs_context == phrase


def test_a_deed_that_says_of_what_it_is_is_no_other_deed():
    text = "Acme launched the probe in 2001. The launch of the rocket was late."
    assert "The launch of the rocket was late." in [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Several strange lights were seen in Orm. These lights were green.", "The strange lights were green."),
        (
            "The band wrote songs about the sea. Ann Lee sang. Bo Berg played. Ida Tann danced. These songs were sold.",
            "The songs about the sea were sold.",
        ),
        (
            "Industries such as palm oil and rubber grew. These industries paid well.",
            "Industries such as palm oil and rubber paid well.",
        ),
    ],
)
def test_these_are_those_said_in_full_before(text, expected):
    assert last(text).text == expected


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("The new tax was announced in May. The Green Party says it will cost 20,000 jobs.", "it"),
        ("Norbrook Chemicals was fined in 2010. The Supreme Court found that its tanks had leaked.", "its"),
        ("The library opened in 1990. In 2012, the council said it closed in 2015.", "it"),
    ],
)
def test_what_is_said_of_it_may_be_said_of_what_the_text_was_about(text, phrase):
    claims = split(text)
    assert claims[-1].needs_context == phrase
    assert not any("council closed" in claim.text for claim in claims)


def test_a_speaker_that_the_text_is_about_needs_no_context():
    assert not last("Acme is a company. Acme said it would close 3 mills.").needs_context


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Ann Lee took office in October 2017. At that time, she was 37.", "In October 2017, Ann Lee was 37."),
        ("The mill opened on 3 May 1990. It had 9 doors at that time.", "The mill had 9 doors on 3 May 1990."),
        (
            "The mill opened in 1990. It's also worth mentioning that the mill won a prize in the same year.",
            "The mill won a prize in 1990.",
        ),
    ],
)
def test_that_time_is_the_one_just_named(text, expected):
    assert last(text).text == expected


def test_that_time_stays_beside_the_date_it_means_and_is_flagged_without_one():
    assert last("Ann Lee won. In 1980, Ann Lee was the oldest at that time.").text.endswith("at that time.")
    assert last("The mill was small. At that time, the mill had 9 doors.").needs_context == "At that time"
