"""What taking a text apart may never do to it; the sentences and the people in them are made up for these tests."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from factcheck.model.claims import Role
from factcheck.text import sentences, split
from factcheck.text.clauses.nominals import VERB_OF
from factcheck.text.stems import stem, words


def said(text, **options):
    return [claim.text for claim in split(text, **options)]


def each(*texts):
    return pytest.mark.parametrize("text", texts)


@each(
    "Earth, Jupiter, and Mars are rocky planets.",
    "Anna, Ben, and Kit are doctors.",
    "Norway, Chile, and Peru are members of the union.",
    "The drivers, the farmers, and the nurses are members of one union.",
)
def test_a_list_is_never_read_as_another_name_of_its_first_member(text):
    members = [member.strip() for member in re.split(r",? and |, ", text.partition(" are ")[0])]
    claims = said(text)
    assert len(claims) == len(members)
    for claim, member in zip(claims, members, strict=True):
        assert claim.casefold().startswith((f"{member} is ".casefold(), f"{member} are ".casefold()))
        assert not any(other in claim for other in members if other != member)


@pytest.mark.parametrize(
    "text, hedge",
    [
        ("It is possible that the cover was blue.", "It is possible that"),
        ("It is possible that the minister knew, and that he said nothing.", "It is possible that"),
        ("The drug reportedly cures asthma and prevents strokes.", "reportedly"),
        ("The bridge may be closed in May and could be torn down.", "may|could"),
        ("The two men allegedly broke into the bank and stole the files.", "allegedly"),
        ("The painting is thought to be a copy and believed to be worthless.", "thought|believed"),
        ("The accord would have ended the war and freed the prisoners.", "would have"),
        ("The mayor probably signed the letter and sent it.", "probably"),
    ],
)
def test_a_hedge_is_never_lost(text, hedge):
    claims = said(text)
    assert claims
    assert all(re.search(hedge, claim) for claim in claims), claims


@pytest.mark.parametrize(
    "text, source",
    [
        ("According to the agency, the plant leaked oil, which killed fish.", "agency"),
        ("The plant, according to the agency, leaked oil and killed fish.", "agency"),
        ("The plant leaked oil and the river died, according to the agency.", "agency"),
        ("According to the union, the mine, opened in 1911, is unsafe, while the company makes a profit.", "union"),
        ("Police said the driver, who was drunk, fled the scene.", "Police"),
        ("Prosecutors allege that the banker moved the money and that he burned the files.", "Prosecutors"),
        ("Experts believe the mine, opened in 1911, is unsafe and should be closed.", "Experts"),
        ("The ministry said it would not publish the report and that the case was closed.", "ministry"),
        ("The ministry said the arrest of the journalist was lawful.", "ministry"),
        ("According to the newspaper, the death of the king in 1936 ended the feud.", "newspaper"),
    ],
)
def test_a_source_is_never_stripped(text, source):
    for claim in split(text):
        assert source in claim.text or (claim.claimant and source.casefold() in claim.claimant.name.casefold()), claim


@each(
    "There have been four female justices who have served on the court.",
    "Students who fail the exam may repeat it.",
    "The man who shot the bear was fined.",
    "People living near the plant were moved.",
    "The bill bans toys containing lead.",
    "Countries that signed the treaty must cut emissions.",
    "The only minister to resign over the affair was a woman.",
    "Workers employed before 1990 get a higher pension.",
)
def test_a_restrictive_clause_is_never_cut(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text, wrong",
    [
        ("Traits pass from one generation to the next that are not encoded in the genes.", "The next are"),
        ("She died in 1934 of anemia, which was caused by radiation.", "1934 of"),
        ("The drug works by blocking a signal in the brain, which makes people sleep.", "The brain makes"),
        ("The most cited paper is “On Rivers” by Ann Lee, which was published in 2017.", "Ann Lee was published"),
        ("The film was directed by Ana Roe, written by Ben Low, and produced by Kit Moss.", "Ana Roe was"),
        ("The museum holds paintings by Monet as well as drawings and letters.", "The museum holds paintings by draw"),
        ("The court ruled that the ban was unlawful and ordered the state to pay.", "The court ruled the ban ordered"),
        ("Paris, the capital of France, and Lyon hosted the games.", "Paris and Lyon are the capital"),
        ("The president, who is 81, and his wife spent the week at sea.", "The president and his wife is"),
        ("Ana Roe is the head of Railtek and Norbank.", "Ana Roe is Norbank"),
        ("The firm was accused of hiding losses and bribing officials.", "The firm was bribing"),
        ("The firm has been criticized for its wages, its use of water, and its tax deals.", "The firm's use"),
        ("The bird lived on the island and died out due to hunting and the plague.", "The bird was the plague"),
        (
            "The trial of the two officers, accused of theft in 2020, began in Lyon.",
            "The trial of the two officers was",
        ),
        ("The play is about a prince who takes revenge on his uncle, who killed his father.", "Revenge"),
        ("The characters are Elsa, who has magical powers, and her sister Anna.", "The characters ha"),
        ("The tablet is used to treat pain, reduce fever, and prevent clots.", "The tablet is reduce"),
        ("I recommend “Dune” by Ann Lee, a novel set on a distant planet.", "Ann Lee is a novel"),
    ],
)
def test_nothing_is_said_of_the_wrong_head(text, wrong):
    assert not any(claim.startswith(wrong) for claim in said(text))


@each(
    "Eisinga and his wife had five sons.",
    "Anna Berg and Tom Lind founded the company in 1990.",
    "Iran and Iraq fought a war in the 1980s.",
    "Marie and Pierre Curie shared the prize.",
    "The bank and the union agreed on a pay rise.",
    "Red and yellow together make orange.",
    "Norway and Sweden formed one kingdom until 1905.",
    "The army has 300 tanks and trucks.",
    "Ana Roe, Ben Low, and Kit Moss were the crew of the ship.",
    "The girls are students and athletes.",
)
def test_what_several_do_or_are_together_is_never_split(text):
    assert [claim.text for claim in split(text)] == [text]


@each(
    "You can find land on Earth, but not on Neptune.",
    "The law applies to cars but not to lorries.",
    "The mayor, but not the council, voted for the plan.",
    "Whales are mammals, not fish.",
)
def test_the_not_of_a_contrast_is_never_lost(text):
    claims = said(text)
    assert claims
    assert all(" not " in claim for claim in claims), claims


@each(
    "The minister neither confirmed nor denied the report.",
    "The strike is not only illegal but also dangerous.",
    "The ship was carrying grain or coal.",
    "Either Ana Roe or Kit Moss leaked the memo.",
    "Unless the rain stops, the dam could burst and flood the valley.",
    "The treaty was never signed and ratified.",
    "No ministers or officials attended the ceremony.",
    "Few doctors and nurses stayed.",
    "Only Germany and France signed.",
    "It is not true that the mayor resigned and left the city.",
    "The plan to close the school and sell the site was dropped.",
    "The claim that the bank was insolvent and had lied was false.",
    "Had the pilot seen the light, he would have turned and landed.",
    "Whether the fire was started on purpose and who started it is unknown.",
    "The mayor will resign and the council will be dissolved if the vote fails.",
)
def test_what_would_flip_when_taken_apart_is_left_whole(text):
    assert text in said(text)
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    "text, word",
    [
        ("The mayor did not sign the treaty or the letter.", "did not"),
        ("The company has never paid a fine or admitted a fault.", "never"),
        ("If the vote fails, the mayor will resign and the council will be dissolved.", "If the vote fails"),
        ("If it rains, the match will be moved, and the fans, who paid in advance, will get a refund.", "If it rains"),
        ("Doctors are not allowed to advertise and sell drugs.", "not allowed"),
        ("The army failed to hold the bridge and protect the town.", "failed to"),
    ],
)
def test_a_negation_or_condition_goes_with_all_that_it_governs(text, word):
    claims = [claim for claim in said(text) if "paid in advance" not in claim or "refund" in claim]
    assert claims
    assert all(word in claim for claim in claims), claims


@pytest.mark.parametrize(
    "text, who",
    [
        ("Russia sold the missiles to Myanmar and India.", "Myanmar and India"),
        ("France gave Poland tanks and aircraft.", "Poland"),
        ("The bank lent Greece 200 million euros and a team of experts.", "Greece"),
        ("The state sent Chile blankets, tents, and water.", "Chile"),
        ("The Red Cross gave Anna Berg food and a tent.", "Anna Berg"),
        ("The firm exports cars, pumps, and toys to Norway.", "Norway"),
    ],
)
def test_a_recipient_or_country_is_never_lost(text, who):
    claims = said(text)
    assert claims
    assert all(who in claim for claim in claims), claims


@each(
    "Franeker lies in the north. He was born there in 1744.",
    "Washington rejected the plan. She called it a mistake.",
    "Lyon won the cup. He thanked the fans.",
)
def test_a_place_is_never_taken_for_a_person(text):
    last = split(text)[-1]
    assert last.needs_context
    assert not last.replacements


@each(
    "A possible visit by the pope to Iraq would be the first.",
    "The planned visit by the king to Kenya was cancelled.",
    "The lack of a visit by the minister annoyed the village.",
    "The launch of the rocket was cancelled.",
    "The return of the king would change everything.",
    "If the resignation of the minister leads to a vote, the party will lose.",
    "The acquisition of Norbank by Railtek was never approved.",
    "The death of a parent changes a child.",
    "The signing of the treaty by France and Chile was postponed.",
    "Nobody expected the arrest of the mayor.",
    "The council rejected the closure of the school.",
)
def test_a_noun_never_tells_of_what_may_not_have_happened(text):
    assert said(text) == [text]


ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
OURS = {
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "in",
    "at",
    "a",
    "an",
    "the",
    "one",
    "of",
    "that",
    "hold",
    "against",
}
TEXTS = [
    "The visit by deputy minister Ana Roe to Chile on May 3, 2019 pleased the farmers, a step that angered Peru.",
    "The victory of Norway over Sweden in the final made the town famous, with the mayor opening a museum.",
    "During the harbour festival in Lowmere on June 4, 2018, Irish singer Ben Low sang, drawing 3,000 people.",
    "The report found (1) the dam was cracked, (2) the alarms had failed, and (3) no one was on duty.",
    "The firm, with a staff of 90, makes pumps, valves, and taps, and was led by Kit Moss until the merger.",
    "The exchange of prisoners between the two armies in March ended the siege, which had cost 400 lives.",
]


@pytest.mark.parametrize("granularity", ["clause", "atomic"])
@each(*TEXTS, *(pytest.param(path.read_text(encoding="utf-8"), id=path.stem) for path in ARTICLES))
def test_no_content_word_is_ever_invented(text, granularity):
    for claim in split(text, granularity=granularity):
        sentence = text[slice(*claim.sentence)]
        known = {word.stem for word in words(sentence)}
        known |= {stem(verb) for noun, verb in VERB_OF.items() if re.search(rf"\b{noun}\b", sentence)}
        put = {word.stem for replaced in claim.replacements for word in words(replaced.new)}
        assert {word.stem for word in words(claim.text)} <= known | put | {stem(word) for word in OURS}, claim.text


@each(*TEXTS)
def test_nothing_is_claimed_twice(text):
    claims = said(text)
    assert len(set(claims)) == len(claims)
    for one, other in combinations([{word.stem for word in words(claim)} for claim in claims], 2):
        assert one != other


@each(*TEXTS)
def test_every_checkable_part_of_a_sentence_belongs_to_a_claim(text):
    claims = split(text)
    told = {word.stem for claim in claims for a, b in claim.spans for word in words(text[a:b])}
    for unit in sentences(text):
        assert unit.role is Role.TEXT
        assert {word.stem for word in words(text[unit.start : unit.end])} <= told


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The ministers agreed to reopen the link between Torin and Astrel, a project that has stalled.", "Torin is"),
        ("The visit to Oslo and Bergen, a trip planned for years, ended on Monday.", "Oslo is"),
        ("The treaty with Norway, a deal that took six years, was signed in 2020.", "Norway is"),
    ],
    ids=["link", "visit", "treaty"],
)
def test_a_place_is_not_called_what_only_the_whole_is(text, never):
    assert not any(claim.text.startswith(never) for claim in split(text))


def test_a_description_after_two_names_is_said_of_the_last():
    texts = [claim.text for claim in split("Mary met Anna Berg and Tom Hale, a lawyer from Leeds.")]
    assert "Tom Hale is a lawyer from Leeds." in texts
    assert not any("Anna Berg is" in text for text in texts)
