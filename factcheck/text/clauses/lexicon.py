"""Small closed lists that the parser does not know: gender of words and names, peoples, kinds of things."""

from __future__ import annotations

from factcheck.text.wordlists import listed, paired

MALE_WORDS = listed("""
    mr man boy father son brother husband king prince sir lord uncle nephew grandfather grandson actor chairman
    congressman spokesman businessman gentleman monk priest emperor duke widower
    """)
FEMALE_WORDS = listed("""
    mrs ms miss woman girl mother daughter sister wife queen princess dame lady aunt niece grandmother granddaughter
    actress chairwoman congresswoman spokeswoman businesswoman nun empress duchess widow
    """)
MALE_NAMES = listed("""
    adam ahmed alan albert alex alexander alexei ali andrew anthony antonio arthur barack ben benjamin bernard
    bernie bill bob boris brett brian bruce carl carlos charles chris christian christopher daniel david dennis
    diego dmitry donald edward emmanuel eric ernest francis frank franklin fred frederick gary george gerald
    giovanni gordon gregorio gregory hans harold harry henry hugh ian isaac ivan jack jacob james jason jean jeff
    jeffrey jeremy jerry jim jimmy joe john jonathan jose joseph juan justin keith ken kenneth kevin larry lawrence
    lee leo leonard lewis louis luis luke manuel marco mario mark martin matthew michael miguel mike mohammed
    muhammad narendra nicholas nick noah oliver oscar patrick paul pedro peter philip pierre rafael ralph raymond
    rex richard rishi robert roger ronald roy russell ryan sam samuel scott sean sergei simon stanley stephen steve
    steven ted theodore thomas tim timothy tom tony victor vincent vladimir viktor volodymyr walter warren wayne
    will william winston xavier
    """)
FEMALE_NAMES = listed("""
    abigail aisha alice amanda amy ana andrea angela angelina ann anna anne annie barbara beatrice bella betty
    beverly carmen carol caroline catherine charlotte christina christine claire clara claudia cynthia deborah diana
    diane donna dorothy elena eleanor elizabeth ella ellen emily emma eva evelyn fatima florence frances giorgia
    gloria grace greta hannah heather helen hillary indira irene isabel isabella jacinda jane janet jennifer jessica
    joan joanna josephine judith julia julie karen kate katherine kathleen kim laura leah lily linda lisa liz louise
    lucia lucy madeleine margaret maria marie marilyn marloes martha mary maya melanie melissa michelle monica nancy
    natalie nicola nicole nina olga olivia pamela patricia rachel rebecca rita rosa rose ruth sally samantha sandra
    sara sarah sofia sonia sophia sophie stephanie susan svetlana teresa theresa ursula valerie vanessa victoria
    virginia wendy yulia
    """)
STATES_OF_PEOPLE = listed("""
    prison jail exile hospital school college university church court bed office custody captivity hiding retirement
    """)
"""What somebody is in without an article, which is then no building that is spoken of again."""
PERSON_WORDS = (
    listed("""
    minister president chancellor senator governor mayor judge justice professor doctor dr prof gen general colonel
    captain admiral officer official director chief ceo founder leader head commander ambassador secretary deputy
    chairperson member author writer singer actor artist player coach scientist researcher scholar astronomer
    teacher student lawyer engineer journalist reporter mayor critic analyst economist historian spokesperson
    candidate citizen person patient victim survivor friend rival colleague partner child character soldier pilot
    driver worker owner manager analyst commissioner speaker
    """)
    | MALE_WORDS
    | FEMALE_WORDS
)
EVENT_WORDS = listed("""
    parade ceremony election match game war battle attack meeting summit conference visit trip festival concert race
    vote referendum trial protest rally strike earthquake flood storm fire crash accident explosion launch
    celebration exchange march tour exhibition tournament championship final debate speech inauguration wedding
    funeral coup invasion raid
    """)
OF_THE_EVENT = frozenset({"move", "step", "sign", "development", "feat", "milestone", "setback"})
"""Nouns that sum up what happened, `..., a move that ...`, and never a decision or claim just named."""
KINDS: dict[str, frozenset[str]] = {
    "event": EVENT_WORDS,
    "ceremony": frozenset({"parade", "inauguration", "wedding", "funeral"}),
    "win": frozenset({"victory"}),
    "victory": frozenset({"win"}),
    "collaboration": frozenset({"cooperation", "partnership", "alliance"}),
    "cooperation": frozenset({"collaboration", "partnership", "alliance"}),
    "alliance": frozenset({"partnership", "cooperation", "relationship"}),
    "partnership": frozenset({"alliance", "relationship", "cooperation"}),
}
"""For a general word, the words it may stand for."""
HEDGES = listed("""
    reportedly allegedly apparently probably possibly perhaps presumably supposedly purportedly likely seemingly
    """)
COUPLES = frozenset({"pair", "couple", "duo"})
"""Nouns that stand for two persons."""
PAIRED = frozenset({"country", "nation", "state", "side", "government", "power", "neighbor", "neighbour", "ally"})
"""Nouns that with "two" stand for two countries named together."""

COUNTRY_OF = paired(
    """
    Afghan:Afghanistan Albanian:Albania Algerian:Algeria American:United_States Argentine:Argentina Armenian:Armenia
    Australian:Australia Austrian:Austria Azerbaijani:Azerbaijan Bangladeshi:Bangladesh Belarusian:Belarus
    Belgian:Belgium Bolivian:Bolivia Bosnian:Bosnia Brazilian:Brazil British:United_Kingdom Bulgarian:Bulgaria
    Burmese:Myanmar Cambodian:Cambodia Canadian:Canada Chilean:Chile Chinese:China Colombian:Colombia
    Croatian:Croatia Cuban:Cuba Cypriot:Cyprus Czech:Czech_Republic Danish:Denmark Dutch:Netherlands
    Ecuadorian:Ecuador Egyptian:Egypt Estonian:Estonia Ethiopian:Ethiopia Finnish:Finland French:France
    Georgian:Georgia German:Germany Ghanaian:Ghana Greek:Greece Hungarian:Hungary Icelandic:Iceland Indian:India
    Indonesian:Indonesia Iranian:Iran Iraqi:Iraq Irish:Ireland Israeli:Israel Italian:Italy Jamaican:Jamaica
    Japanese:Japan Jordanian:Jordan Kazakh:Kazakhstan Kenyan:Kenya Kuwaiti:Kuwait Latvian:Latvia Lebanese:Lebanon
    Libyan:Libya Lithuanian:Lithuania Malaysian:Malaysia Mexican:Mexico Moldovan:Moldova Mongolian:Mongolia
    Moroccan:Morocco Nepalese:Nepal Nigerian:Nigeria Norwegian:Norway Pakistani:Pakistan Palestinian:Palestine
    Peruvian:Peru Philippine:Philippines Polish:Poland Portuguese:Portugal Qatari:Qatar Romanian:Romania
    Russian:Russia Rwandan:Rwanda Saudi:Saudi_Arabia Scottish:Scotland Serbian:Serbia Singaporean:Singapore
    Slovak:Slovakia Slovenian:Slovenia Somali:Somalia Spanish:Spain Sudanese:Sudan Swedish:Sweden Swiss:Switzerland
    Syrian:Syria Taiwanese:Taiwan Tanzanian:Tanzania Thai:Thailand Tunisian:Tunisia Turkish:Turkey Ugandan:Uganda
    Ukrainian:Ukraine Venezuelan:Venezuela Vietnamese:Vietnam Welsh:Wales Yemeni:Yemen Zimbabwean:Zimbabwe
    """
)
"""The country a people's adjective belongs to."""
COUNTRIES = frozenset(COUNTRY_OF.values()) | {"Myanmar", "South Korea", "North Korea", "South Africa", "New Zealand"}
WITH_ARTICLE = frozenset({"United States", "United Kingdom", "Netherlands", "Philippines", "Czech Republic"})
