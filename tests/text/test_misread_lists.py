"""Lists whose members the small model hangs elsewhere or takes for something else, and what is said of all of them."""

import pytest

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


def each(frame, *members):
    return [frame.format(member) for member in members]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The war cost the empire its colonies in Africa, its navy, and its gold.",
            each("The war cost the empire its {}.", "colonies in Africa", "navy", "gold"),
        ),
        (
            "Lund is remembered for his work on magnets, his books for children, and his opposition to the war.",
            each("Lund is remembered for his {}.", "work on magnets", "books for children", "opposition to the war"),
        ),
    ],
)
def test_what_the_same_one_owns_is_one_list(text, expected):
    assert said(text) == expected


def test_most_of_something_is_a_member_of_a_list():
    assert said("The empire lost its colonies in Africa, its navy, and most of its gold.")[-1] == (
        "The empire lost most of its gold."
    )
    assert said("The fire destroyed the mill, two barns, and half of the crop.")[-1] == (
        "The fire destroyed half of the crop."
    )


@pytest.mark.parametrize(
    "text, frame, acts",
    [
        (
            "Climate change is mainly caused by human activities such as burning fossil fuels, cutting down forests, "
            "and raising livestock.",
            "Climate change is mainly caused by human activities such as {}.",
            ["burning fossil fuels", "cutting down forests", "raising livestock"],
        ),
        (
            "Stress can be reduced by going for walks, listening to music, and talking to friends.",
            "Stress can be reduced by {}.",
            ["going for walks", "listening to music", "talking to friends"],
        ),
        (
            "People can save water by taking shorter showers, fixing leaks, and watering plants at night.",
            "People can save water by {}.",
            ["taking shorter showers", "fixing leaks", "watering plants at night"],
        ),
    ],
)
def test_each_of_several_acts_is_a_means_and_nothing_the_subject_does(text, frame, acts):
    assert said(text) == each(frame, *acts)


def test_what_somebody_does_meanwhile_is_no_act_of_a_list():
    claims = said("The ship sailed through the strait, carrying grain and towing a barge.")
    assert not any("through carrying" in claim for claim in claims)


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "Symptoms of the flu include fever, cough, sore throat, and muscle aches.",
            "Symptoms of the flu include muscle aches.",
        ),
        ("The illness causes chills, sore throat, and body aches.", "The illness causes body aches."),
    ],
)
def test_a_plural_at_the_end_of_a_list_is_no_verb(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, last",
    [
        ("The company rents cars, sells trucks, and repairs buses.", "The company repairs buses."),
        ("The bank offers loans, accepts deposits, and exchanges currency.", "The bank exchanges currency."),
    ],
)
def test_the_last_thing_done_in_a_series_is_done(text, last):
    assert len(said(text)) == 3
    assert said(text)[-1] == last


def test_a_kind_of_thing_at_the_end_of_a_list_is_no_deed():
    assert said("The company sells cars, trucks, and sports bags.")[-1] == "The company sells sports bags."


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "She co-founded a theater in 1970 and co-wrote two films.",
            ["She co-founded a theater in 1970.", "She co-wrote two films."],
        ),
        (
            "He was re-elected in 2012 and co-chaired the committee.",
            ["He was re-elected in 2012.", "He co-chaired the committee."],
        ),
    ],
)
def test_a_verb_with_a_prefix_is_one_word(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The United Nations was founded in 1945 to maintain peace, protect human rights, and promote cooperation.",
            [
                "The United Nations was founded in 1945.",
                *each(
                    "The United Nations was founded to {}.",
                    "maintain peace",
                    "protect human rights",
                    "promote cooperation",
                ),
            ],
        ),
        (
            "The agency was created by Congress to test drugs and inspect factories.",
            [
                "The agency was created by Congress.",
                *each("The agency was created to {}.", "test drugs", "inspect factories"),
            ],
        ),
    ],
)
def test_each_purpose_of_what_was_founded_is_told_with_what_was_done(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The Great Lakes are Superior, Michigan, Huron, Erie, and Ontario.",
            each("{} is one of the Great Lakes.", "Superior", "Michigan", "Huron", "Erie", "Ontario"),
        ),
        (
            "In the north, the Great Lakes are Superior, Michigan, and Huron.",
            each("In the north, {} is one of the Great Lakes.", "Superior", "Michigan", "Huron"),
        ),
    ],
)
def test_those_whom_a_name_of_many_stands_for_are_each_one_of_them(text, expected):
    assert said(text) == expected


def test_several_that_are_the_counted_ones_are_each_one_of_them():
    assert said("Norway and Sweden are the members of the union.") == each(
        "{} is one of the members of the union.", "Norway", "Sweden"
    )
    claims = said("Mercury, Venus, Earth, and Mars are the four inner planets, also known as the terrestrial planets.")
    assert claims == [
        *each("{} is one of the four inner planets.", "Mercury", "Venus", "Earth", "Mars"),
        "The four inner planets are also known as the terrestrial planets.",
    ]


@pytest.mark.parametrize(
    "text, frame, members",
    [
        (
            "Some of the most popular sights in Paris are the Eiffel Tower, the Louvre, and Notre-Dame Cathedral.",
            "{} is one of the most popular sights in Paris.",
            ["The Eiffel Tower", "The Louvre", "Notre-Dame Cathedral"],
        ),
        (
            "In Japan, three of the main islands are Honshu, Kyushu, and Shikoku.",
            "In Japan, {} is one of the main islands.",
            ["Honshu", "Kyushu", "Shikoku"],
        ),
    ],
)
def test_some_of_many_are_each_one_of_them(text, frame, members):
    assert said(text) == each(frame, *members)


@pytest.mark.parametrize(
    "text, each_was",
    [
        (
            "Marie Curie was the first woman to win a Nobel Prize and the only person to win the award in two fields.",
            [
                "Marie Curie was the first woman to win a Nobel Prize.",
                "Marie Curie was the only person to win the award in two fields.",
            ],
        ),
        (
            "Bo Berg is the oldest man to win the race and the first sailor to win a medal twice.",
            ["Bo Berg is the oldest man to win the race.", "Bo Berg is the first sailor to win a medal twice."],
        ),
    ],
)
def test_who_was_first_at_two_things_was_each(text, each_was):
    assert said(text) == each_was


@pytest.mark.parametrize(
    "text, name, deeds",
    [
        (
            "The town was founded by Ole Berg, who studied law, opened a school, and died in 1950.",
            "Ole Berg",
            ["studied law", "opened a school", "died in 1950"],
        ),
        (
            "The company is run by Bo Lund, who joined in 1990, rose through the ranks, and became chief in 2010.",
            "Bo Lund",
            ["joined in 1990", "rose through the ranks", "became chief in 2010"],
        ),
    ],
)
def test_what_somebody_did_is_not_told_of_what_was_made(text, name, deeds):
    assert said(text)[1:] == [f"{name} {deed}." for deed in deeds]


def test_what_became_of_what_was_made_is_told_of_it():
    assert said("The museum was founded by Ole Berg, who studied law, and opened in 1950.")[-1] == (
        "The museum opened in 1950."
    )


def test_a_pair_of_names_inside_a_list_may_be_one_name():
    text = "Ann Lee wrote six novels, including Pride and Prejudice, Emma, and Persuasion."
    assert said(text) == [text]
    assert "The diet includes vegetables." in said("The diet includes fruits and vegetables, grains, and nuts.")


def test_those_of_others_are_not_owned():
    assert said("Players must consider both their own moves and those of their rivals.")[-1] == (
        "Players must consider those of their rivals."
    )


def test_parts_make_up_the_whole_together():
    text = "The band consists of a singer, a drummer, and a pianist."
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The sauce contains garlic, basil, and oregano.",
            each("The sauce contains {}.", "garlic", "basil", "oregano"),
        ),
        (
            "The main ingredients of pesto are basil, pine nuts, garlic, olive oil, and cheese.",
            [
                *each("{} one of the main ingredients of pesto.", "Basil is", "Pine nuts are", "Garlic is"),
                *each("{} is one of the main ingredients of pesto.", "Olive oil", "Cheese"),
            ],
        ),
    ],
)
def test_a_thing_anywhere_in_a_list_that_reads_like_a_quality_is_a_thing(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, frame, members",
    [
        (
            "By that definition, grapes, tomatoes, and eggplants are berries too.",
            "By that definition, {} are berries too.",
            ["grapes", "tomatoes", "eggplants"],
        ),
        (
            "After the war, Poland, Hungary, and Romania became satellites.",
            "After the war, {} became satellites.",
            ["Poland", "Hungary", "Romania"],
        ),
    ],
)
def test_several_subjects_after_what_comes_first_are_each_told_with_it(text, frame, members):
    assert said(text) == each(frame, *members)


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "The series has sold 500 million copies and been translated into 80 languages.",
            "The series has been translated into 80 languages.",
        ),
        ("The bridge has stood for 200 years and been repaired twice.", "The bridge has been repaired twice."),
    ],
)
def test_what_has_been_done_too_keeps_its_verb_whole(text, last):
    assert said(text)[-1] == last


@pytest.mark.parametrize(
    "text, told",
    [
        ("It contains caffeine, a stimulant that can improve focus, but it costs money.", "Caffeine is a stimulant."),
        (
            "Coffee contains caffeine, a stimulant that can improve focus, but too much of it may cause anxiety.",
            "Caffeine can improve focus.",
        ),
    ],
)
def test_what_describes_an_object_is_told_of_it(text, told):
    assert told in said(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Antibiotics kill bacteria or stop them from growing, but they do not work against viruses.",
            ["Antibiotics kill bacteria or stop them from growing.", "They do not work against viruses."],
        ),
        ("The ship sank or was burned, but the crew survived.", ["The ship sank or was burned.", "The crew survived."]),
    ],
)
def test_what_stands_against_alternatives_is_a_claim_of_its_own(text, expected):
    assert said(text) == expected
