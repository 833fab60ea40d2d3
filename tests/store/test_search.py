"""Full-text search: words as typed, never syntax; with and without accents; as beginnings."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from factcheck.model.claims import Kind, ProposedClaim
from factcheck.store import search, seed
from factcheck.store.tables import TABLES

CLAIM = TABLES["claim"]
TEXTS = {
    "café": "The Café Zürich isn't open near the bridge.",
    "near": "A NEAR miss AND a loss OR a win, NOT both.",
    "quote": 'She said "never again" in column text:5 (twice)*.',
    "under": "The file bridge_plan_2 has 4.1 million lines.",
}


@pytest.fixture
def filled(any_store, take_in):
    article, _ = take_in(any_store, "Nothing here is looked for. Nothing at all.")
    claims = [ProposedClaim(text, ((0, 3),), (0, 3), Kind.FACT, 0.5) for text in TEXTS.values()]
    with any_store.change("me", "added", article) as writer:
        seed.add_claims(writer, claims)
    return any_store


def found(store, query):
    condition = search.matching("claim", query, store.engine.dialect.name)
    assert condition is not None
    with store.read() as session:
        texts = set(session.execute(select(CLAIM.c.text).where(condition)).scalars())
    return {name for name, text in TEXTS.items() if text in texts}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("bridge", {"café", "under"}),
        ("bri op", {"café"}),
        ("NEAR", {"café", "near"}),
        ("near AND miss", {"near"}),
        ("miss OR both", {"near"}),
        ("bridge NOT near", set()),
        ('"never again"', {"quote"}),
        ('never"', {"quote"}),
        ("again* never*", {"quote"}),
        ("text:5", {"quote"}),
        ("text : twice", {"quote"}),
        ("-bridge", {"café", "under"}),
        ("^near", {"café", "near"}),
        ("(miss", {"near"}),
        ("isn't", {"café"}),
        ("4.1", {"under"}),
        ("bridge_plan", {"under"}),
        ("idge", set()),
        ("' OR 1=1 --", set()),
    ],
)
def test_typed_syntax_is_read_as_words(filled, query, expected):
    assert found(filled, query) == expected


def test_accents_and_case_do_not_matter(request, store, take_in):
    article, _ = take_in(store, "Nothing here is looked for. Nothing at all.")
    with store.change("me", "added", article) as writer:
        seed.add_claims(writer, [ProposedClaim(TEXTS["café"], ((0, 3),), (0, 3), Kind.FACT, 0.5)])
    for query in ("cafe zurich", "CAFÉ", "cafe\u0301", "ZüR"):
        assert found(store, query) == {"café"}, query


@pytest.mark.parametrize("query", ["", "  ", "***", '"', "()", "-", "…"])
def test_without_a_word_there_is_nothing_to_look_for(query):
    assert search.matching("claim", query, "sqlite") is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_nothing_that_can_be_typed_breaks_it(filled, query):
    if search.matching("claim", query, "sqlite") is not None:
        found(filled, query)
