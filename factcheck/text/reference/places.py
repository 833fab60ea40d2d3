"""Names of places that a model trained on news takes for persons, and words that mark a name as a place."""

from __future__ import annotations

from factcheck.text.clauses.lexicon import COUNTRIES
from factcheck.text.wordlists import listed

# Towns whose names are given to persons as well (Sofia, Sydney, Kingston) are left out.
_CITIES = listed("""
    abidjan abuja accra addis_ababa algiers amman amsterdam ankara antananarivo athens auckland baghdad baku bamako
    bangkok barcelona beijing beirut belfast belgrade berlin bern bogota brasilia bratislava brazzaville brussels
    bucharest budapest buenos_aires bujumbura cairo calcutta cape_town caracas chennai chicago chisinau colombo conakry
    copenhagen dakar damascus dar_es_salaam delhi dhaka doha dubai dublin dushanbe edinburgh frankfurt freetown gaza
    geneva guadalajara hamburg hanoi harare havana helsinki ho_chi_minh_city hong_kong islamabad istanbul jakarta
    jerusalem johannesburg juba kabul kampala karachi kathmandu khartoum kigali kinshasa kolkata kuala_lumpur
    kuwait_city kyiv lagos lahore libreville lilongwe lima lisbon ljubljana lome london los_angeles luanda lusaka
    luxembourg madrid managua mandalay manila maputo marseille mecca medellin melbourne mexico_city milan minsk
    mogadishu monrovia montevideo montreal moscow mumbai munich muscat nairobi naples naypyidaw naypyitaw new_delhi
    new_york niamey nicosia nouakchott oslo ottawa ouagadougou panama_city paris phnom_penh port-au-prince prague
    pretoria pyongyang quito rabat rangoon reykjavik riga rio_de_janeiro riyadh rome rotterdam san_francisco san_jose
    san_juan san_salvador santiago santo_domingo sao_paulo sarajevo seoul shanghai singapore skopje st._petersburg
    stockholm taipei tallinn tashkent tbilisi tegucigalpa tehran tel_aviv tirana tokyo toronto tripoli tunis ulaanbaatar
    vancouver vienna vientiane vilnius warsaw washington windhoek yangon yaounde yerevan zagreb zurich
    """)
_REGIONS = listed("""
    africa america asia europe antarctica oceania arctic balkans scandinavia siberia crimea donbas kashmir tibet bengal
    catalonia bavaria california texas florida ontario quebec queensland gaza_strip west_bank rakhine kachin
    """)
_OPENING = listed("lake mount fort port cape san santa los las el saint st. kuala new north south east west river bay")
_CLOSING = listed("""
    lake river mountain mountains bay island islands city town village county district province valley strait street
    road avenue square bridge airport beach hill hills heights springs falls creek coast sea ocean peninsula
    """)
_COUNTRIES = {name.casefold() for name in COUNTRIES}


def country(name: str) -> bool:
    """Whether `name` is a country's, without its article."""
    return name.casefold() in _COUNTRIES


def city(name: str) -> bool:
    """Whether `name` is a well-known city's."""
    return name.casefold() in _CITIES


def named_place(name: str) -> bool:
    """Whether `name` is, or looks like, a place's: known, or with `Lake`, `Mount`, `River`, `Island` and the like."""
    lower = name.casefold().removeprefix("the ")
    first, *rest = lower.split()
    by_shape = bool(rest) and (first in _OPENING or rest[-1] in _CLOSING)
    return by_shape or lower in _CITIES or lower in _REGIONS or lower in _COUNTRIES
