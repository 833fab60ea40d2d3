"""What a sentence is cut into: reasons, contrasts, examples, relatives; and what is no claim at all."""

import pytest

from factcheck.model.claims import Kind
from factcheck.text import split
from factcheck.text.coverage import coverage
from factcheck.text.kinds import kind_of


def said(text):
    return [claim.text for claim in split(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The soil is acidic, so few plants grow there.", ["The soil is acidic.", "Few plants grow there."]),
        ("The soil is dry, so the trees are short.", ["The soil is dry.", "The trees are short."]),
        (
            "The island does not have a harbour, therefore there is no ferry.",
            ["The island does not have a harbour.", "There is no ferry."],
        ),
    ],
)
def test_what_follows_from_a_clause_is_said_beside_it(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    ["The prices were so high that nobody paid.", "The engine failed, so the engineer said."],
)
def test_a_degree_and_a_speaker_are_no_consequence(text):
    assert said(text)[0] == text


def test_why_it_is_hard_to_say_is_told_apart_from_what_is_hard_to_say():
    text = "It is difficult to say how many people speak Fula, as estimates range from 20 to 40 million."
    assert said(text) == [
        "It is difficult to say how many people speak Fula.",
        "Estimates range from 20 to 40 million.",
    ]


def test_since_with_what_still_holds_gives_a_reason_and_with_the_past_a_time():
    assert said("Lambs are at risk since they have not yet grown a fleece.") == [
        "Lambs are at risk.",
        "Lambs have not yet grown a fleece.",
    ]
    assert said("The tower is closed since the storm broke a window.") == [
        "The tower is closed since the storm broke a window."
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The bridge is closed, which means that drivers must take the ferry.",
            ["The bridge is closed.", "Drivers must take the ferry."],
        ),
        (
            "The harbour froze in March, which is why the ships left early.",
            ["The harbour froze in March.", "The ships left early."],
        ),
    ],
)
def test_what_a_fact_means_or_explains_is_told_too(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Regular exercise not only strengthens the heart but also improves mood.",
            ["Regular exercise strengthens the heart.", "Regular exercise also improves mood."],
        ),
        (
            "Marie Curie was not only a physicist but also a chemist.",
            ["Marie Curie was a physicist.", "Marie Curie was a chemist."],
        ),
        (
            "Olive oil is used not only in cooking but also in cosmetics.",
            ["Olive oil is used in cooking.", "Olive oil is used in cosmetics."],
        ),
        ("She won both the cup and the league.", ["She won the cup.", "She won the league."]),
    ],
)
def test_not_only_and_both_say_it_of_each(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Lake Baikal is the deepest and oldest lake in the world.",
            ["Lake Baikal is the deepest lake in the world.", "Lake Baikal is the oldest lake in the world."],
        ),
        (
            "Lagos is the largest and most expensive city in Nigeria.",
            ["Lagos is the largest city in Nigeria.", "Lagos is the most expensive city in Nigeria."],
        ),
        ("Bergen is one of the oldest and largest towns.", ["Bergen is one of the oldest and largest towns."]),
        ("It is not the oldest and largest town.", ["It is not the oldest and largest town."]),
    ],
)
def test_each_thing_that_something_is_most_is_a_claim(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text", ["She sold not bread but cakes.", "He walks to work rather than drives to it."])
def test_what_is_not_so_is_never_said_as_if_it_were(text):
    assert said(text) == [text]


def test_what_one_does_rather_than_another_thing_stays_with_it_in_a_second_clause():
    assert said("The glass is thin, so the light looks blue to us rather than green.") == [
        "The glass is thin.",
        "The light looks blue to us rather than green.",
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The shop sells a variety of goods such as tea, rice and salt.",
            [
                "The shop sells a variety of goods.",
                "The shop sells tea.",
                "The shop sells rice.",
                "The shop sells salt.",
            ],
        ),
        (
            "He studied at many schools, including Eton and Harrow, before the war.",
            [
                "He studied at many schools before the war.",
                "He studied at Eton before the war.",
                "He studied at Harrow before the war.",
            ],
        ),
        (
            "The farm grows many kinds of fruit such as apples and pears.",
            ["The farm grows many kinds of fruit.", "The farm grows apples.", "The farm grows pears."],
        ),
    ],
)
def test_examples_of_a_vague_kind_are_said_in_its_place(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The state spent 5 million dollars on various projects, including roads and schools.",
        "He does not sell many products such as tea and rice.",
        "She was named one of several winners, including Ann and Bea.",
    ],
)
def test_examples_keep_their_kind_where_each_alone_may_not_be_so(text):
    assert said(text) == [text]


def test_examples_are_left_out_of_what_a_relative_is_about():
    assert said("There are exceptions, such as fair use in Canada, that allow limited copying.") == [
        "There are exceptions, such as fair use in Canada.",
        "Exceptions allow limited copying.",
    ]


def test_what_a_description_says_of_a_name_is_told_apart_from_its_kind():
    assert said("The radio is named after Harald Dahl, a merchant who united two towns.") == [
        "The radio is named after Harald Dahl.",
        "Harald Dahl is a merchant.",
        "Harald Dahl united two towns.",
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "There were an estimated 200 cases in 2021, most of which occurred in Africa.",
            ["There were an estimated 200 cases in 2021.", "Most of the estimated 200 cases occurred in Africa."],
        ),
        (
            "Graphene was first isolated in 2004 by Andre Geim and Konstantin Novoselov at the University of "
            "Manchester, who used ordinary adhesive tape.",
            [
                "Graphene was first isolated in 2004 by Andre Geim and Konstantin Novoselov at the University of "
                "Manchester.",
                "Andre Geim and Konstantin Novoselov used ordinary adhesive tape.",
            ],
        ),
    ],
)
def test_a_relative_is_about_those_it_can_be_about(text, expected):
    assert said(text) == expected


def test_a_description_beside_the_last_word_of_a_relative_is_of_that_word():
    text = "Photosynthesis occurs in the chloroplasts, which contain chlorophyll, a green pigment that absorbs light."
    assert said(text)[0] == "Photosynthesis occurs in the chloroplasts."


def test_one_of_the_first_people_is_said_without_what_is_told_of_all():
    claims = said("The first people to climb it were Hans Meyer and Ludwig Purtscheller, who were both from Leipzig.")
    assert claims[0] == "Hans Meyer was one of the first people to climb it."


def test_a_second_verb_after_a_side_clause_is_a_claim_of_its_own():
    text = (
        "In most countries, protection begins automatically as soon as the work is created and does not require a form."
    )
    assert said(text) == [
        "In most countries, protection begins automatically as soon as the work is created.",
        "In most countries, protection does not require a form.",
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "I can tell you that basketball was invented in 1891 by James Naismith, a Canadian instructor.",
            ["Basketball was invented in 1891 by James Naismith.", "James Naismith was a Canadian instructor."],
        ),
        ("To sum up, the lake is deep.", ["The lake is deep."]),
        ("Contrary to popular belief, the dish contains no fish.", ["The dish contains no fish."]),
    ],
)
def test_what_only_leads_a_statement_in_is_not_claimed(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, reason",
    [
        ("Is there something else you would like to know?", "an offer to the reader"),
        ("Is there anything else I can help with?", "an offer to the reader"),
        ("I hope this helps!", "courtesy"),
        ("Let me know if you have any other questions.", "courtesy"),
        ("I'm sorry, but there seems to be a misunderstanding.", "about the answer itself"),
        ("This information may be out of date.", "about the answer itself"),
        ("The information provided is accurate as of September 2021.", "about the answer itself"),
    ],
)
def test_what_an_answer_says_to_its_reader_is_covered_with_a_reason(text, reason):
    whole = f"The bridge was opened in 1911. {text}"
    claims = split(whole)
    assert [claim.text for claim in claims] == ["The bridge was opened in 1911."]
    assert coverage(whole, claims)[1].reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "The information in the file is current as of 1990, the ministry wrote.",
        "The map may have changed since 1900.",
        "There may be a mistake in the budget.",
    ],
)
def test_what_is_said_of_other_information_is_claimed(text):
    assert kind_of(text) is not Kind.OTHER


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "There were several reasons for the strike, including low pay, long shifts and a broken promise.",
            [
                "There were several reasons for the strike.",
                "Low pay was one of several reasons for the strike.",
                "Long shifts were one of several reasons for the strike.",
                "A broken promise was one of several reasons for the strike.",
            ],
        ),
        (
            "There are three harbours on the island, such as Skarvik and Lund.",
            [
                "There are three harbours on the island.",
                "Skarvik is one of three harbours on the island.",
                "Lund is one of three harbours on the island.",
            ],
        ),
    ],
)
def test_of_what_there_is_each_example_is_one(sentence, claims):
    assert said(sentence) == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "There are no exceptions, such as penguins.",
        "There may be several reasons, such as low pay.",
        "There are many museums in the city, like the Louvre or the Orsay.",
    ],
)
def test_examples_of_what_is_not_told_to_be_or_is_one_or_the_other_stay(sentence):
    assert said(sentence) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Tom Hale wrote 20 plays, including Harbour and The Wall.",
            ["Tom Hale wrote 20 plays.", "Tom Hale wrote Harbour.", "Tom Hale wrote The Wall."],
        ),
        (
            "The alloy is resistant to most acids, including nitric acid.",
            ["The alloy is resistant to most acids.", "The alloy is resistant to nitric acid."],
        ),
        (
            "The bank has offices in five countries, including Spain.",
            ["The bank has offices in five countries.", "The bank has offices in Spain."],
        ),
    ],
)
def test_what_is_included_is_told_apart_from_the_number_it_is_included_in(sentence, claims):
    assert said(sentence) == claims


def test_what_is_included_among_those_denied_stays():
    sentence = "Tom Hale did not write any plays, including Harbour."
    assert said(sentence) == [sentence]


@pytest.mark.parametrize("sentence", ["War was one of several causes.", "It is one of three theories."])
def test_one_of_several_is_no_amount(sentence):
    assert kind_of(sentence) is Kind.FACT


def test_what_was_done_on_a_day_and_what_for_are_two_claims():
    assert said("The fort was built between 1956 and 1960 to guard the strait.") == [
        "The fort was built between 1956 and 1960.",
        "The fort was built to guard the strait.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge was expected in 2019 to open in 2022.",
        "The tower was not built in 1900 to impress.",
        "The fort was built to guard the strait.",
    ],
)
def test_an_infinitive_that_tells_no_purpose_beside_a_day_stays(sentence):
    assert said(sentence) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "The agency is responsible for collecting taxes, enforcing laws, and issuing permits.",
            [
                "The agency is responsible for collecting taxes.",
                "The agency is responsible for enforcing laws.",
                "The agency is responsible for issuing permits.",
            ],
        ),
        (
            "The method is used in medicine to find patterns, make predictions, and plan visits.",
            [
                "The method is used in medicine to find patterns.",
                "The method is used in medicine to make predictions.",
                "The method is used in medicine to plan visits.",
            ],
        ),
        (
            "Some people believe that the earth is flat, that the landing was faked, and that wells are deep.",
            [
                "Some people believe that the earth is flat.",
                "Some people believe that the landing was faked.",
                "Some people believe that wells are deep.",
            ],
        ),
    ],
)
def test_a_series_of_verbs_is_read_as_one_to_its_end(sentence, claims):
    assert said(sentence) == claims


def test_a_coordination_inside_one_of_several_things_is_told_apart_too():
    assert said("The drug can be used to treat pain, fever, and gout, and to prevent strokes.") == [
        "The drug can be used to treat pain.",
        "The drug can be used to treat fever.",
        "The drug can be used to treat gout.",
        "The drug can be used to prevent strokes.",
    ]


def test_two_long_coordinations_are_not_multiplied():
    claims = said("The paint is used in France, Spain, and Italy to coat walls, roofs, and floors.")
    assert len(claims) == 3


def test_a_noun_with_what_it_includes_takes_its_verb_along():
    sentence = "Mira Lund's books, including two novels, sold well."
    assert said(sentence) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Mira Lund wrote her first novel in 1990, which won a prize and was filmed.",
            [
                "Mira Lund wrote her first novel in 1990.",
                "Mira Lund's first novel won a prize.",
                "Mira Lund's first novel was filmed.",
            ],
        ),
        (
            "The band released its first album in 1990, which sold two million copies.",
            ["The band released its first album in 1990.", "The band's first album sold two million copies."],
        ),
        (
            "Caffeine works by blocking adenosine, a chemical that makes people sleepy.",
            ["Caffeine works by blocking adenosine.", "Adenosine is a chemical.", "Adenosine makes people sleepy."],
        ),
        (
            "The law bans smoking in bars, and fines those who break it.",
            ["The law bans smoking in bars.", "The law fines those who break it."],
        ),
    ],
)
def test_what_is_told_of_what_was_made_or_named_is_its_own(sentence, claims):
    assert said(sentence) == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "The council raised taxes in 1990, which led to protests.",
        "Tom Hale came by bus, a journey of nine hours.",
        "The buyers paid in cash, a sum of 5,000 euros.",
    ],
)
def test_what_may_be_told_of_the_whole_stays_with_it(sentence):
    assert said(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The valley is not a country that borders Spain, France, and Italy.",
        "The valley may be a region that exports oil, gas, and coal.",
        "The council closed all bars that open on Sunday, Monday, and Tuesday.",
    ],
)
def test_what_is_denied_possible_or_said_of_all_that_are_so_is_never_cut(sentence):
    assert said(sentence) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Tom Hale used the money to buy a house, a car, and a boat.",
            [
                "Tom Hale used the money to buy a house.",
                "Tom Hale used the money to buy a car.",
                "Tom Hale used the money to buy a boat.",
            ],
        ),
    ],
)
def test_aims_are_told_one_by_one(sentence, claims):
    assert said(sentence) == claims


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The lake is 30 miles long, making it the largest in the country.",
            ["The lake is 30 miles long.", "The lake is the largest in the country."],
        ),
        (
            "The tower rises 300 meters above the harbor, making it the tallest building in the city.",
            ["The tower rises 300 meters above the harbor.", "The tower is the tallest building in the city."],
        ),
        (
            "Norvik produces 40 million barrels a year, making it one of the largest producers in Europe.",
            [
                "Norvik produces 40 million barrels a year.",
                "Norvik is one of the largest producers in Europe.",
            ],
        ),
        (
            "The lake is 30 miles long, which makes it the largest in the country.",
            ["The lake is 30 miles long.", "The lake is the largest in the country."],
        ),
        (
            "The crater has a depth of 200 meters, which makes it one of the deepest on Earth.",
            ["The crater has a depth of 200 meters.", "The crater is one of the deepest on Earth."],
        ),
        (
            "The comet passes every 76 years, which makes it one of the best known comets.",
            ["The comet passes every 76 years.", "The comet is one of the best known comets."],
        ),
    ],
)
def test_what_something_is_made_by_what_is_told_of_it_it_is(text, expected):
    assert said(text) == expected


def test_a_deed_is_not_what_did_it():
    claims = said("The team won the cup in May, making it their fifth title.")
    assert not any("is their fifth title" in claim or "was their fifth title" in claim for claim in claims)


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Curling is a team sport in which players slide stones and sweep the ice.",
            ["Curling is a team sport.", "In curling, players slide stones.", "In curling, players sweep the ice."],
        ),
        (
            "Osmosis is a natural process in which water passes through a membrane.",
            ["Osmosis is a natural process.", "In osmosis, water passes through a membrane."],
        ),
    ],
)
def test_what_happens_in_something_is_told_of_it_by_name(text, expected):
    assert said(text) == expected


def test_a_bare_kind_keeps_what_tells_which_one():
    text = "A drought is a time in which little rain falls."
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "She moved to Lisbon, where she opened a bakery and raised three children.",
            ["She moved to Lisbon.", "She opened a bakery in Lisbon.", "She raised three children in Lisbon."],
        ),
        (
            "The river flows into the Tarn Basin, where it slows down and drops its silt.",
            [
                "The river flows into the Tarn Basin.",
                "The river slows down in the Tarn Basin.",
                "The river drops its silt in the Tarn Basin.",
            ],
        ),
    ],
)
def test_where_two_things_happen_is_told_of_both(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "She ruled for ten years, during which she built roads.",
            ["She ruled for ten years.", "She built roads during the ten years."],
        ),
        (
            "The storm lasted for two days, after which the ferry sailed again.",
            ["The storm lasted for two days.", "The ferry sailed again after the two days."],
        ),
        (
            "The trial lasted three weeks, during which 40 witnesses were heard.",
            ["The trial lasted three weeks.", "40 witnesses were heard during the three weeks."],
        ),
    ],
)
def test_what_happened_during_a_time_is_told_apart(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "She is an actress and singer, whose first album sold a million copies.",
            "Her first album sold a million copies.",
        ),
        ("It is a small island whose beaches attract surfers.", "Its beaches attract surfers."),
    ],
)
def test_what_is_owned_by_somebody_not_named_is_hers_or_its(text, expected):
    assert said(text)[-1] == expected
