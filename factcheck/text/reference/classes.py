"""Class nouns: what a name or thing may be called by (`the bank`, `the court`), and what only some things can do.

Small closed lists of general vocabulary; a word that is in none of them decides nothing.
"""

from __future__ import annotations

from factcheck.text.clauses.lexicon import EVENT_WORDS
from factcheck.text.wordlists import listed

COMPANIES = listed("""
    company firm corporation group manufacturer maker startup retailer carrier airline bank insurer developer brewery
    publisher broadcaster chain operator supplier employer producer carmaker conglomerate bakery studio
    """)
BODIES = listed("""
    ministry department agency authority commission committee council court tribunal parliament senate assembly
    congress cabinet government administration board bureau office police army navy force military bank union
    association federation organization organisation foundation institute university college school academy party
    club team league church hospital museum library theatre theater newspaper magazine network alliance society
    trust charity regime regulator embassy orchestra band choir coalition
    """)
COUNTRY = listed("country nation state kingdom republic government neighbour neighbor island")
SETTLEMENTS = listed("city town village municipality capital county district suburb port borough")
REGIONS = listed("province region state territory island archipelago peninsula continent valley coast county")
WATERS = listed("lake river sea ocean bay canal strait gulf creek mountain mount volcano desert forest park glacier")
BUILDINGS = listed("""
    building house hall mill bridge tower chapel church cathedral mosque synagogue temple castle palace station
    stadium arena museum library theatre theater hospital school prison hotel factory plant warehouse barn farm
    shed shop store mall dam tunnel harbour harbor pier lighthouse monument statue memorial fountain wall gate fort
    fortress cottage villa apartment pool cinema market road street motorway highway railway line airport terminal
    """)
DOCUMENTS = listed("""
    book novel poem play film movie song album article report study paper survey letter law act bill treaty agreement
    constitution contract document essay memoir manuscript magazine newspaper article story series documentary
    game single opera musical symphony comic
    petition
    """)
VEHICLES = listed("""
    ship vessel ferry boat train plane aircraft jet bus tram car truck lorry submarine satellite probe rocket
    """)
EVENTS = EVENT_WORDS | listed("""
    event collapse flooding drought eruption blast shooting murder killing merger takeover resignation appointment
    announcement arrest massacre cup olympics gala premiere opening closure outage pandemic epidemic outbreak
    recession crisis revolution uprising riot siege hurricane cyclone tornado blizzard avalanche landslide
    """)
ACTORS = COMPANIES | BODIES | COUNTRY | SETTLEMENTS
COLLECTIVES = listed("band group team duo trio quartet orchestra choir ensemble")
"""What goes by a plural name and is one all the same: the Beatles, the band."""
PLACES = COUNTRY | SETTLEMENTS | REGIONS | WATERS
SORTS = (ACTORS, BUILDINGS, DOCUMENTS, EVENTS, VEHICLES, REGIONS | WATERS)
"""What things are, as far as it decides what can be said of them; a thing may be of several sorts."""
CLASSES = frozenset().union(*SORTS)
"""Every class noun that `the` may point back with."""

COMPANY_ENDINGS = listed("inc inc. corp corp. corporation ltd ltd. llc plc ag gmbh co co. s.a. nv ab holdings")
UNIDENTIFIED = (
    COMPANIES
    | listed("""
        ministry department agency authority commission committee tribunal court board team club party university
        college newspaper magazine band union foundation institute charity organisation organization association
        federation
        """)
    | listed("ship vessel ferry boat train plane aircraft lorry truck submarine probe rocket")
    | listed("report study survey paper law bill treaty agreement deal contract plan book novel film album article")
    | listed("""
        man woman boy girl minister suspect victim defendant teenager spokesman spokeswoman spokesperson lawmaker
        senator
        """)
) - listed("group producer maker")
"""Nouns that with nothing but `the` leave open which one is meant. What a place has one of (`the mayor`, `the police`,
`the government`) is not among them, nor what is said in general (`the school`, `the church`)."""
UNIDENTIFIED_MANY = listed("man woman boy girl suspect company firm ship vessel")
"""Those that do so in the plural as well."""

ALSO_CALLED: dict[str, frozenset[str]] = {
    "organization": listed("organisation agency body group"),
    "organisation": listed("organization agency body group"),
    "agency": listed("organization organisation"),
    "corporation": listed("company firm"),
    "company": listed("firm"),
    "firm": listed("company"),
    "airline": listed("company carrier firm"),
    "vessel": listed("ship"),
    "ship": listed("vessel"),
    "ferry": listed("vessel ship boat"),
    "bank": listed("company lender"),
    "manufacturer": listed("company firm"),
    "maker": listed("company firm"),
    "retailer": listed("company firm chain"),
    "carmaker": listed("company firm manufacturer"),
    "brewery": listed("company firm"),
    "club": listed("team"),
    "developer": listed("company firm"),
    "startup": listed("company firm"),
    "university": listed("school"),
    "college": listed("school"),
    "commission": listed("agency body"),
    "administration": listed("agency"),
    "authority": listed("agency"),
    "bureau": listed("agency"),
    "department": listed("agency"),
    "party": listed("group"),
    "band": listed("group"),
    "country": listed("nation state"),
    "nation": listed("country state"),
    "republic": listed("country nation"),
    "kingdom": listed("country nation"),
    "town": listed("municipality"),
    "capital": listed("city"),
    "mount": listed("mountain volcano"),
    "isle": listed("island"),
    "parliament": listed("assembly"),
}
"""By what other class nouns a thing of one class is called."""

ANAPHORIC = listed("""
    event incident decision announcement ruling move discovery finding accusation allegation remark comment statement
    proposal idea claim initiative measure step change rejection refusal
    """)
"""Nouns that, with nothing but `the`, point at something said before."""

ACTS_OF_ACTORS = listed("""
    employ hire sell buy acquire plan expect hope want blame deny reject approve accuse pay spend sue vote agree
    refuse ask launch believe decide urge publish found establish invest negotiate
    """)
ACTS_OF_SPEAKERS = listed(
    "say tell announce warn ban claim argue demand promise report describe blame find conclude show"
)
"""What a book, a law or a report does as well."""
ACTS_ON_BUILDINGS = listed("demolish tear knock pull rebuild renovate construct erect repair refurbish")
ACTS_ON_DOCUMENTS = listed("write publish print translate ratify adopt amend repeal")
ACTS_ON_VEHICLES = listed("launch sink dock board")
CLOSED = listed("close reopen widen evacuate")
"""What is done to places that people go to, and to what has them."""
RISING = listed("rise fall increase decrease decline climb double triple soar plunge slump")
QUANTITIES = listed("""
    cost price number rate share population debt budget amount total figure level output profit loss revenue turnover
    income tax fee fare rent wage salary unemployment inflation deficit demand temperature toll spending traffic
    attendance circulation membership production value bill
    """)
"""What rises and falls; whoever tells of it does not."""
NEVER_OF_SPEAKERS = listed("cost last weigh measure flow contain consist")
TAKING = listed("take steal spend pay repay return owe pocket embezzle refund keep")
"""What is done to a sum of money."""
LOST = listed("steal lose vanish disappear embezzle missing gone unaccounted")
ANSWERING = listed("""
    reject dismiss welcome dispute criticise criticize commission order read study cite quote ignore accept challenge
    """)
"""What is done to a finding, and to the inquiry that made it."""
CARRYING = listed("carry")
ACTS_OF_EVENTS = listed("happen occur underscore underline prompt spark trigger")
OWNED_BY_PLACES = listed("capital population border inhabitant climate coastline economy airport mayor")
OWNED_BY_COUNTRIES = listed("""
    army navy military parliament constitution king queen government territory citizen currency flag embassy
    """)
OWNED_BY_ACTORS = listed("employee staff shareholder ceo headquarters customer founder chairman spokesman spokeswoman")
OWNED_BY_BUILDINGS = listed("roof wall window door facade tower floor architect girder arch span")
OWNED_BY_DOCUMENTS = listed("author page title reader chapter plot")
SUMMING_UP = listed("""
    shock surprise blow disaster tragedy sign step move time occasion moment victory defeat mistake breakthrough
    scandal coincidence result
    """)
"""What an event is said to be: `It was a shock` is about what happened, not about a thing."""
SAYING = listed("""
    say tell ask add write tweet post announce state declare claim reply insist argue warn testify explain recall
    note admit deny believe suggest promise conclude stress acknowledge
    """)
FINDING = listed("find rule conclude hold show reveal report")
"""Verbs of who looks into what others are and do."""
DONE_BY_THINGS = listed("""
    cost last harm hurt affect save bring cause lead create help work cover start begin end close open collapse fail
    improve reduce increase damage boost threaten generate attract serve
    """)
"""What a law, a works or a bridge does as well as whoever speaks of it."""
CONTAINING = listed("contain lack absorb store secrete digest")
"""Verbs whose object is mostly a substance."""
REACHING = listed("reach leave enter cross hit strike visit approach border join")
"""Verbs whose object is where something happens, if it is a place."""
TAKES_A_FACT = listed("""
    deny admit know say confirm believe doubt regret mean do prove explain hear forget expect call understand
    """)
"""Verbs whose `it` is mostly what was said, not a thing."""
