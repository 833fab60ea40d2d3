"""Words by which English judges: what ought to be, what the writer feels, praise and blame.

`best`, `worst` and the like judge only where the sentence gives no measure for them: not in `best picture`,
`worst defeat since the war`, `best-paid`.
"""

from __future__ import annotations

from factcheck.text.wordlists import alternatives
from factcheck.text.words.cueing import frame, phrases

_VIEWS = """
    think believe feel hope love hate want wish guess suppose doubt prefer agree disagree suspect fear deserve regret
"""
FIRST_PERSON_VIEW = (
    frame(
        rf"\b(?:I|we)\s+(?:(?:do|really|also|strongly|just|don['’]t|still|firmly)\s+)?(?:not\s+)?"
        rf"(?:{alternatives(_VIEWS)})\b",
        _VIEWS,
    ),
    frame(r"\b(?:in|to)\s+(?:my|our)\s+(?:view|opinion|mind|eyes|taste)\b", "view opinion mind eyes taste"),
    phrases("if_you_ask_me for_my_money"),
    frame(
        r"\b(?:I|we)\s+found\s+(?:the|it|its|his|her|their)\s+(?:\w+\s+)?(?:too|so|very|rather|quite|\w+ly)\s", "found"
    ),
)
"""The speaker says that it is a view."""

LAWFUL = frame(
    r"\b(?:laws?|acts?|treaty|rules?|regulations?|statute|constitution|charter|courts?|licen[cs]e|under\s+the|if|unless)\b",
    """law laws act acts treaty rule rules regulation regulations statute constitution charter court courts licence
    license under if unless""",
)
"""What makes `must` a duty that can be looked up."""
_CALLED_ON = alternatives("""
    we government governments minister ministers politicians parliament president chancellor leaders europe west it this
    that he she they city party world society council nobody no_one everyone somebody someone mayor union opposition
    country nation
""")
DEMAND = frame(rf"\b(?:{_CALLED_ON})\s+(?:[a-z]+\s+){{0,2}}must(?!\s+have)\b", "must")
_NOT_SEEMING = alternatives("""
    at of in made create for to after into back forward up out on over from and was were is are
""")
_SEEMS = (
    phrases("""
        highlights highlighted highlighting signals signaled signalled signaling testament reminds_us speaks_volumes
        seem seems seemed appears_to_be feels_like deserve deserves deserved ought_to beggars_belief
        underscore underscores underscored underscoring showcase showcases showcased showcasing solidify solidifies
        solidified solidifying symbolise symbolises symbolised symbolize symbolizes symbolized symbolizing
    """),
    frame(r"\brais(?:es|ed|ing)\s+(?:\w+\s+)?(?:questions|concerns|doubts)\b", "raises raised raising"),
    frame(
        rf"\b\w+\s+(?:looks|feels|sounds|smacks|reeks)\s+(?!(?:{_NOT_SEEMING})\b)[a-z]+",
        "looks feels sounds smacks reeks",
    ),
    frame(r"\bshould(?!\s+(?:also\s+)?(?:be\s+noted|arrive))\b", "should"),
)
_PRAISE_AND_BLAME = phrases("""
    unwavering wonderful beautiful terrible horrible amazing awful fantastic disgraceful disastrous brilliant excellent
    outstanding stunning shameful ridiculous tragic regrettable impressive remarkable delightful disappointing beloved
    iconic unclear speculative interesting fascinating lifeline semblance strategic_depth closeness pondering
    ugly dull boring superb magnificent dreadful appalling absurd ludicrous laughable pathetic reckless cowardly
    foolish stupid naive idiotic hypocritical cynical heartless inexcusable indefensible unforgivable unacceptable
    outrageous scandalous overrated underrated tedious tasteless clumsy graceful charming gorgeous splendid
    breathtaking unbearable intolerable irresponsible shambolic farcical toothless spineless mediocre lacklustre
    half-baked ill-judged ill-conceived ham-fisted heavy-handed long-winded mean-spirited thrilling gripping riveting
    captivating enchanting spellbinding dazzling exquisite vulgar trashy kitschy soulless lifeless joyless humourless
    deplorable despicable contemptible abysmal atrocious hideous ghastly abhorrent repugnant repulsive shoddy slapdash
    feeble flimsy woeful lamentable risible preposterous nonsensical wrongheaded misguided short-sighted blinkered
    tone-deaf self-serving sanctimonious smug pompous pretentious overblown overwrought overpriced underwhelming
    masterpiece masterclass masterstroke disgrace farce charade nonsense travesty mockery debacle fiasco shambles
    eyesore folly lunacy cop-out whitewash hypocrisy cowardice arrogance stupidity evident
""")
_ATTITUDES = phrases("""
    magnificently brilliantly superbly beautifully wonderfully terribly appallingly disgracefully shamefully dreadfully
    atrociously abysmally admirably splendidly exquisitely clumsily recklessly foolishly
    unfortunately fortunately sadly hopefully arguably undoubtedly surely obviously importantly frankly thankfully
    luckily mercifully regrettably no_doubt needless_to_say to_be_honest the_truth_is the_sad_truth
""")
_STANCES = phrases("""
    clear_indication clear_sign difficult_to hard_to easy_to important_to essential_to worth_noting vital_to high_time
    a_shame a_pity a_joke a_bore a_joy a_delight a_treat a_gem a_mess a_sham a_triumph a_disappointment a_nuisance
    a_curse a_blessing a_betrayal a_cheat a_scandal a_tragedy a_letdown an_ordeal an_embarrassment
    no_wonder no_surprise no_excuse bad_idea good_idea great_idea good_news bad_news a_good_thing a_bad_thing
    nobody_in_their_right_mind no_serious_person anyone_who_thinks any_decency common_sense lip_service
    slap_in_the_face window_dressing wake-up_call the_right_thing the_wrong_thing the_right_direction
    the_wrong_direction clearly_wrong deeply_wrong something_wrong_with sense_of_shame makes_no_sense make_no_sense
    makes_sense makes_little_sense makes_a_mockery no_better_place no_better_way no_better_time no_way_to
    cannot_imagine can't_imagine more_harm_than_good missed_opportunity missed_chance waste_of_time waste_of_money
    misses_the_point miss_the_point not_good_enough out_of_touch leaves_much_to_be_desired long_on only_a_fool for_once
    the_last_thing lost_its_way lost_the_plot lost_touch have_failed_us cannot_be_right a_step_too_far beyond_belief
    beneath_contempt a_new_low a_blow_to a_gift_to a_victory_for far_too way_too much_too all_too too_little_too_late
    too_little,_too_late it's_time_to it_is_time_to would_rather
    got_it_right got_it_wrong enough_is_enough half_measures insults_our insult_to betrays falls_flat fall_flat creaks
    disappoints disappointed_us fails_to_convince leaves_one_cold rings_hollow
""")
_SUPERLATIVES = """
    beautiful elegant important interesting exciting boring gifted talented thrilling inspiring dangerous overrated
    underrated corrupt incompetent
"""
_GRADES = """
    good bad great nice fair unfair better worse best worst finest greatest wrong weakest cheap bland sad sadder saddest
    lazy arrogant smart clever brave honest dishonest cruel vicious evil vile pointless useless worthless hopeless
    senseless meaningless childish petty crude shallow stale lame bold wise unwise sensible prudent rash hasty careless
    thoughtless generous selfish greedy lovely pretty handsome funny unfunny witty hilarious sloppy messy chaotic
    incoherent muddled vague grotesque bizarre odd strange inept incompetent clueless naive uninspired predictable
    forgettable memorable enjoyable delicious tasty comfortable uncomfortable condescending unnecessary worthwhile
    justified unjustified understandable commendable admirable laudable praiseworthy exemplary unforgettable unmissable
    perfect flawless divine sublime heavenly
"""
_FELT = """
    disgusting embarrassing humiliating puzzling baffling shocking sickening heartbreaking touching moving inspiring
    uninspiring satisfying unsatisfying rewarding frustrating annoying irritating infuriating insulting demeaning
    patronising confusing
"""
"""Participles that judge only at the end of what they belong to: `was moving`, not `was moving to Paris`."""
_IS = r"(?:is|are|was|were|be|been|remains?|it['’]s|he['’]s|she['’]s|that['’]s|they['’]re)"
_DEGREES = alternatives("""
    a an the his her its their our my not so very quite really simply just too even much far still rather pretty
""")
_MEASURES = r"since|record|in\s+(?:\w+\s+)?(?:years|decades|\d+)|known|picture|paid|selling|off|than\s+average"
_MEASURED = rf"(?![^.;]*\b(?:{_MEASURES})\b)"
GRADED = (
    frame(
        rf"\b{_IS}\s+(?:(?:{_DEGREES}|\w+ly)\s+){{0,3}}(?:{alternatives(_GRADES)})\b(?!-){_MEASURED}",
        _GRADES,
    ),
    frame(
        rf"\b{_IS}\s+(?:(?:{_DEGREES}|\w+ly)\s+){{0,3}}(?:{alternatives(_FELT)})(?=\s*(?:[.,;:!]|$|and\b|but\b))", _FELT
    ),
    frame(
        rf"\b(?:{alternatives(_GRADES)})\s+(?:[\w-]+\s+){{1,4}}?"
        r"(?:of\s+(?:all\s+time|(?:his|her|its|their|our)\s+\w+)|ever|in\s+living\s+memory)\b",
        "best worst finest greatest better",
    ),
    frame(rf"\b(?:most|least|more|less)\s+(?:{alternatives(_SUPERLATIVES)})\b", _SUPERLATIVES),
    frame(
        r"\bat\s+(?:its|his|her|their)\s+(?:most\s+\w+|(?!(?:l|larg|high|low|near|earli|lat|old)est\b)\w+est|worst)\b",
        "at",
    ),
    frame(r"\b(?:\w+est|worst|best)\s+(?:thing|part|aspect|idea)\b", "thing part aspect idea"),
    frame(r"\bnothing\s+is\s+(?:more|worse|better)\b[^.]{0,40}?\bthan\b", "nothing"),
    frame(rf"\b{_IS}\s+(?:right|wrong)\s+to\b", "right wrong"),
    frame(r"^\W*(?:What\s+an?|How)\s+(?:\w+\s*){1,6}!", "what how"),
)
"""A grade given to something without a measure, and exclamations."""
JUDGEMENT = (*_SEEMS, _PRAISE_AND_BLAME, _ATTITUDES, _STANCES, *GRADED)
"""What judges whatever the sentence is about; `DEMAND` besides, where no law is named."""
