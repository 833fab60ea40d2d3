"""What a sentence tells beside its verb: by a noun, a title, an aside, a list inside a line."""

import pytest

from factcheck.text import split


def said(text, **options):
    return [claim.text for claim in split(text, **options)]


@pytest.mark.parametrize(
    "text, told",
    [
        ("The visit by Ana Roe to Chile was a sign of support.", "Ana Roe visited Chile."),
        ("The state visit by King Charles to France in 2023 was a success.", "King Charles visited France in 2023."),
        (
            "The visit by Ana Roe to attend the fair pleased the farmers.",
            "Ana Roe visited to attend the fair.",
        ),
        (
            "The exchange of medals between Norway and Chile helped.",
            "Norway and Chile exchanged medals.",
        ),
        (
            "The announcement of 50 joint exercises surprised Peru.",
            "50 joint exercises were announced.",
        ),
        ("The arrival of the first refugees in 2015 changed the island.", "The first refugees arrived in 2015."),
        (
            "The appointment of Ana Roe as chief executive pleased investors.",
            "Ana Roe was appointed as chief executive.",
        ),
        (
            "The signing of the treaty by France and Germany in 1963 ended the feud.",
            "France and Germany signed the treaty in 1963.",
        ),
        ("The death of Queen Ana in 1922 marked the end of an era.", "Queen Ana died in 1922."),
        ("The victory of Norway over Sweden in 1997 ended the drought.", "Norway won against Sweden in 1997."),
        ("The resignation of the mayor in May led to a vote.", "The mayor resigned in May."),
        ("Russia's invasion of Ukraine in 2022 drove up grain prices.", "Russia invaded Ukraine in 2022."),
        ("The closure of the plant in June cost 400 jobs.", "The plant was closed in June."),
        ("After the arrest of the mayor by federal agents, the council met.", "Federal agents arrested the mayor."),
        ("Following the collapse of Norbank in 2008, markets fell.", "Norbank collapsed in 2008."),
        ("The meeting between Reagan and Gorbachev in Geneva lasted two days.", "Reagan and Gorbachev met in Geneva."),
    ],
)
def test_a_noun_tells_of_what_happened(text, told):
    claims = said(text)
    assert told in claims
    assert claims[0] == text


def test_what_a_noun_tells_stands_on_the_words_that_tell_it():
    text = "The visit by Ana Roe to Chile was a sign of support."
    (claim,) = [claim for claim in split(text) if claim.text == "Ana Roe visited Chile."]
    assert [text[a:b] for a, b in claim.spans] == ["visit", "Ana Roe", "Chile"]


@pytest.mark.parametrize(
    "text, told",
    [
        (
            "Officials praised the army during the Armed Forces Day parade in Naypyitaw on March 27, 2024.",
            "The Armed Forces Day parade was held in Naypyitaw on March 27, 2024.",
        ),
        (
            "Ana Roe spoke at the climate conference in Glasgow on November 3, 2021.",
            "The climate conference was held in Glasgow on November 3, 2021.",
        ),
    ],
)
def test_the_place_and_day_of_an_event_are_a_claim_of_their_own(text, told):
    assert said(text) == [text, told]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roe will speak at the climate conference in Glasgow on November 3, 2031.",
        "Ana Roe did not speak at the climate conference in Glasgow on November 3, 2021.",
        "The party planned the climate conference in Glasgow on November 3, 2021.",
    ],
)
def test_an_event_that_may_not_have_been_held_is_not_said_to_have_been(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, told",
    [
        (
            "Russian deputy defense minister Alexander Fomin attended the parade.",
            "Alexander Fomin is a Russian deputy defense minister.",
        ),
        ("Former Irish president Mary Robinson opened the school.", "Mary Robinson is a former Irish president."),
        ("The Irish president Ana Roe opened the school.", "Ana Roe is the Irish president."),
    ],
)
def test_a_title_before_a_name_says_what_somebody_is(text, told):
    assert said(text) == [text, told]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The company cut 400 jobs, a step that angered the union.",
            ["The company cut 400 jobs.", "The company cut 400 jobs, a step that angered the union."],
        ),
        (
            "The trade grew, with the embassy opening a hall, a move that aids the regime.",
            [
                "The trade grew.",
                "The embassy opened a hall.",
                "The embassy opened a hall, a move that aids the regime.",
            ],
        ),
        (
            "The army shelled the town, killing 12 people and wounding 30.",
            ["The army shelled the town.", "The army killed 12 people.", "The army wounded 30."],
        ),
        (
            "The firm, with a staff of 90, makes pumps.",
            ["The firm makes pumps.", "The firm has a staff of 90."],
        ),
        (
            "The mayor, a former teacher, resigned.",
            ["The mayor resigned.", "The mayor is a former teacher."],
        ),
        (
            "Railtek is a chain of shops in Norway, similar to Norbank.",
            ["Railtek is a chain of shops in Norway.", "Railtek is similar to Norbank."],
        ),
        (
            "The lake is 30 miles long, making it the largest in Norway.",
            ["The lake is 30 miles long.", "The lake is the largest in Norway."],
        ),
        (
            "The series, whose first season aired in 2008, follows a teacher.",
            ["The series follows a teacher.", "The series's first season aired in 2008."],
        ),
        (
            "The town was rebuilt by refugees, most of whom came from the east.",
            ["The town was rebuilt by refugees.", "Most of the refugees came from the east."],
        ),
        (
            "The treaty, signed in 1996 but never ratified by Chile, bans all tests.",
            [
                "The treaty bans all tests.",
                "The treaty was signed in 1996.",
                "The treaty was never ratified by Chile.",
            ],
        ),
        (
            "Reptiles are cold-blooded, meaning that they need warmth.",
            ["Reptiles are cold-blooded.", "Reptiles need warmth."],
        ),
        (
            "The sun is a star, which means that it makes its own light.",
            ["The sun is a star.", "The sun makes its own light."],
        ),
    ],
)
def test_an_aside_is_said_of_what_it_is_about(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The firm sells tractors as well as ploughs.", ["The firm sells tractors.", "The firm sells ploughs."]),
        (
            "The virus spreads through droplets, as well as through contact.",
            ["The virus spreads through droplets.", "The virus spreads through contact."],
        ),
        (
            "The tablet is used to treat pain, reduce fever, and prevent clots.",
            [
                "The tablet is used to treat pain.",
                "The tablet is used to reduce fever.",
                "The tablet is used to prevent clots.",
            ],
        ),
        (
            "The council has agreed to sell the site and use the money for schools.",
            ["The council has agreed to sell the site.", "The council has agreed to use the money for schools."],
        ),
        (
            "The plan includes the building of roads, bridges, and paying off the debt.",
            [
                "The plan includes the building of roads.",
                "The plan includes bridges.",
                "The plan includes paying off the debt.",
            ],
        ),
        (
            "The main ingredients of hummus are chickpeas, tahini, and garlic.",
            [
                "Chickpeas are one of the main ingredients of hummus.",
                "Tahini is one of the main ingredients of hummus.",
                "Garlic is one of the main ingredients of hummus.",
            ],
        ),
        (
            "The city is the capital and largest town of Norway.",
            ["The city is the capital of Norway.", "The city is the largest town of Norway."],
        ),
        (
            "Under the deal, Iran will allow inspections, and France will lift its sanctions.",
            ["Under the deal, Iran will allow inspections.", "Under the deal, France will lift its sanctions."],
        ),
    ],
)
def test_each_of_several_carries_what_governs_it(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "whole",
    [
        "One half got the drug and the other half a placebo.",
        "The first team won five medals and the second two.",
        "The firm bought two mines in Chile and one in Peru.",
        "The school has 200 pupils, the college 900.",
    ],
)
def test_a_clause_without_its_verb_stays_with_the_one_that_has_it(whole):
    assert said(whole) == [whole]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The report found (1) the dam was cracked, (2) the alarms had failed, and (3) no one was on duty.",
            [
                "The report found the dam was cracked.",
                "The report found the alarms had failed.",
                "The report found no one was on duty.",
            ],
        ),
        (
            "The plan is to: (a) close the mine; (b) retrain the miners; and (c) plant trees.",
            ["The plan is to close the mine.", "The plan is to retrain the miners.", "The plan is to plant trees."],
        ),
        (
            "The drug did not (1) lower blood pressure, or (2) thin the blood.",
            ["The drug did not lower blood pressure, or thin the blood."],
        ),
        (
            "The largest continents are: 1. Asia 2. Africa 3. North America",
            [
                "Asia is one of the largest continents.",
                "Africa is one of the largest continents.",
                "North America is one of the largest continents.",
            ],
        ),
        (
            "Some of the tools include: - Alpha: a tool for drawing maps - Beta: a tool for sorting words",
            ["Alpha is a tool for drawing maps.", "Beta is a tool for sorting words."],
        ),
        (
            "Here are some facts about the dam: 1. The dam was cracked. 2. The alarms had failed.",
            ["The dam was cracked.", "The alarms had failed."],
        ),
        (
            "Ann Lee has directed the following films:\n- The Hill (2001)\n- Dust (2005)",
            ["Ann Lee has directed The Hill (2001).", "Ann Lee has directed Dust (2005)."],
        ),
        (
            "The benefits of tea include:\n1. Green tea contains antioxidants.\n2. Lower risk of heart disease.",
            ["Green tea contains antioxidants.", "The benefits of tea include lower risk of heart disease."],
        ),
    ],
)
def test_a_list_inside_a_line_is_taken_apart_by_its_numbers_or_bullets(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text", ["Version 1. 2 was late.", "He won 3. 4 were lost.", "The score was 2. 1 of them left."]
)
def test_numbers_that_count_nothing_are_no_list(text):
    assert not any(claim.startswith(("1", "2", "4")) and len(claim) < 8 for claim in said(text))
