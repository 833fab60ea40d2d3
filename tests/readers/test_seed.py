"""A seed file is believed in nothing that can be checked; what it leaves out is filled in."""

import json
from base64 import b64encode
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import SeedFileError
from factcheck.model.claims import Kind, State
from factcheck.model.rows import SourceKind, Stance
from factcheck.model.scales import DEFAULT_SCALE, Tone
from factcheck.readers import read, seed
from factcheck.readers.seed_form import validator

NOW = datetime(2024, 4, 8, tzinfo=UTC)
TEXT = "The town has 4,000 trees. Half of them are limes."
PAGE = "A count in May found 4,012 trees in the town. Lime trees were 1,100 of them."
DIGEST = sha256(PAGE.encode()).hexdigest()
QUOTE = "4,012 trees"


def case(**article):
    """A whole file, as small as it can be while holding everything."""
    start = PAGE.index(QUOTE)
    document = read(PAGE.encode(), media_type="text/plain")
    return {
        "format": "factcheck-seed",
        "version": 1,
        "article": {"text": TEXT, "sha256": sha256(TEXT.encode()).hexdigest(), **article},
        "sources": [{"number": 1, "title": "Tree count"}],
        "snapshots": [
            {
                "sha256": DIGEST,
                "source": 1,
                "fetched": "2024-04-04T10:00:00Z",
                "media_type": "text/plain",
                "body": b64encode(PAGE.encode()).decode(),
            }
        ],
        "claims": [
            {
                "number": 1,
                "text": "The town has 4,000 trees.",
                "spans": [[0, 24]],
                "quotes": [{"exact": TEXT[:24], "prefix": "", "suffix": ". Half"}],
                "evidence": [
                    {
                        "number": 1,
                        "source": 1,
                        "sha256": DIGEST,
                        "exact": QUOTE,
                        "start": start,
                        "end": start + len(QUOTE),
                        "reader": document.reader,
                        "reader_version": document.reader_version,
                    }
                ],
                "verdicts": [
                    {"rating": "true", "reviewer": "a", "created": "2024-04-05T10:00:00Z", "evidence": [1]},
                    {"rating": "half-true", "reviewer": "b", "created": "2024-04-06T10:00:00Z"},
                ],
                "notes": [{"number": 1, "text": "Ask again."}],
            }
        ],
    }


def opened(members):
    return seed.read(json.dumps(members).encode(), now=NOW)


def refused(members, where, words=""):
    with pytest.raises(SeedFileError) as caught:
        opened(members)
    assert caught.value.message.startswith(f"{where}: "), caught.value.message
    assert words in caught.value.message
    assert caught.value.hint


def test_a_whole_file_is_read():
    report = opened(case(title="Trees", published="2024-04-03", number=7))
    (claim,) = report.claims
    assert (report.number, report.citation.title, report.citation.published) == (7, "Trees", date(2024, 4, 3))
    assert claim.spans == ((0, 24),)
    assert claim.evidence[0].verified
    assert claim.evidence[0].anchor.prefix.endswith("found ")
    assert report.snapshots[0].body == PAGE.encode()


def test_an_article_and_the_places_of_its_claims_are_enough():
    report = opened(
        {
            "format": "factcheck-seed",
            "version": 1,
            "article": {"text": TEXT},
            "claims": [{"text": "Half of the trees are limes.", "spans": [[26, 49]]}],
        }
    )
    (claim,) = report.claims
    assert (report.number, report.scale, report.sha256) == (1, DEFAULT_SCALE, sha256(TEXT.encode()).hexdigest())
    assert (claim.number, claim.kind, claim.check_worthiness, claim.state) == (1, Kind.FACT, 0.5, State.OPEN)
    assert (claim.claimant, claim.needs_context, claim.replaced_by) == (None, "", ())


def test_rows_without_numbers_are_numbered_after_the_highest():
    members = case()
    members["claims"] += [{"text": "b", "spans": [[0, 1]]}, {"number": 9, "text": "c", "spans": [[1, 2]]}]
    members["claims"][1]["notes"] = [{"text": "first"}, {"text": "second"}]
    claims = opened(members).claims
    assert [(c.number, c.text[:1]) for c in claims] == [(1, "T"), (9, "c"), (10, "b")]
    assert [n.number for n in claims[2].notes] == [2, 3]


def test_what_hangs_on_a_claim_has_its_defaults():
    members = case()
    del members["claims"][0]["evidence"][0]["sha256"]
    del members["claims"][0]["verdicts"][0]["evidence"]
    members["sources"].append({})
    report = opened(members)
    (claim,) = report.claims
    assert (claim.evidence[0].stance, claim.evidence[0].sha256, claim.evidence[0].created) == (
        Stance.CONTEXT,
        DIGEST,
        NOW,
    )
    assert claim.sources == (1,)
    assert claim.verdicts[-1].evidence == (1,)
    assert (claim.notes[0].reviewer, claim.notes[0].created) == (seed.UNNAMED, NOW)
    assert (report.sources[1].number, report.sources[1].kind) == (2, SourceKind.WEB_PAGE)


def test_a_quote_without_a_place_is_found_in_its_snapshot():
    members = case()
    members["claims"][0]["evidence"] = [{"source": 1, "exact": QUOTE}]
    (evidence,) = opened(members).claims[0].evidence
    assert evidence.verified
    assert evidence.anchor.start == PAGE.index(QUOTE)
    assert evidence.reader == "plain"


def test_each_reviewers_newest_verdict_that_is_not_withdrawn_stands():
    members = case()
    verdicts = members["claims"][0]["verdicts"]
    verdicts[1]["withdrawn"] = "2024-04-07T10:00:00+02:00"
    verdicts += [
        {"rating": "false", "reviewer": "a", "created": "2024-04-04T10:00:00Z"},
        {"rating": "false", "reviewer": "b", "created": "2024-04-05T12:00:00"},
    ]
    read_back = opened(members).claims[0].verdicts
    assert [(v.reviewer, v.rating.id, v.current) for v in read_back] == [
        ("b", "half-true", False),
        ("b", "false", True),
        ("a", "true", True),
        ("a", "false", False),
    ]
    assert read_back[0].withdrawn == datetime(2024, 4, 7, 8, tzinfo=UTC)


def test_a_scale_of_its_own_comes_along():
    ratings = [
        {"id": "ok", "label": "In order", "tone": "good", "sign": "✓", "number": 1},
        {"id": "no", "label": "Not"},
    ]
    members = case(scale={"id": "two", "ratings": ratings})
    members["claims"][0]["verdicts"] = [{"rating": "In order"}, {"rating": {"id": "old", "label": "As it was"}}]
    report = opened(members)
    assert (report.scale.id, report.scale.name, report.scale.ratings[1].tone) == ("two", "two", Tone.UNKNOWN)
    assert [v.rating.id for v in report.claims[0].verdicts] == ["ok", "old"]


def test_bytes_that_are_there_once_serve_every_snapshot_with_their_hash():
    members = case()
    members["snapshots"].append({"sha256": DIGEST, "source": 1, "fetched": "2024-04-09T10:00:00Z", "body": ""})
    assert [s.body for s in opened(members).snapshots] == [PAGE.encode(), PAGE.encode()]


def test_evidence_whose_snapshot_is_not_in_the_file_is_unverified():
    members = case()
    members["snapshots"] = []
    (evidence,) = opened(members).claims[0].evidence
    assert (evidence.verified, evidence.sha256, evidence.anchor.exact) == (False, DIGEST, QUOTE)


def test_a_snapshot_that_no_reader_can_read_leaves_its_evidence_unverified():
    members = case()
    body = bytes(range(256)) * 8
    members["snapshots"][0] |= {"sha256": sha256(body).hexdigest(), "body": b64encode(body).decode()}
    members["claims"][0]["evidence"][0]["sha256"] = sha256(body).hexdigest()
    assert not opened(members).claims[0].evidence[0].verified


def test_a_quote_that_another_version_of_the_reader_placed_elsewhere_is_found_again():
    members = case()
    members["claims"][0]["evidence"][0] |= {"start": 3, "end": 3 + len(QUOTE), "reader_version": "0.0.1"}
    (evidence,) = opened(members).claims[0].evidence
    assert evidence.verified
    assert evidence.anchor.start == PAGE.index(QUOTE)
    assert evidence.reader_version == read(PAGE.encode()).reader_version


def test_a_quote_that_only_another_version_of_the_reader_saw_is_unverified():
    members = case()
    members["claims"][0]["evidence"][0] |= {"exact": "9,999 trees", "reader_version": "0.0.1"}
    (evidence,) = opened(members).claims[0].evidence
    assert not evidence.verified
    assert (evidence.anchor.exact, evidence.reader_version) == ("9,999 trees", "0.0.1")


@pytest.mark.parametrize("version", [0, 2, "1", None, 1.5])
def test_another_version_is_refused_with_what_to_do(version):
    with pytest.raises(SeedFileError) as caught:
        opened({**case(), "version": version})
    assert "version" in caught.value.message
    assert "factcheck" in caught.value.hint or "formats.md" in caught.value.hint


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"factcheck-seed"',
        b"\xff\xfe\xfd",
        b'{"format": "factcheck-seed", "version": 1, "article": {"text": NaN}}',
        b"[" * 200_000,
        b'{"format": "factcheck-seed", "version": ' + b"1" * 5000 + b"}",
        b'{"format": "something else", "version": 1}',
    ],
)
def test_what_is_no_sound_json_of_this_format_is_refused(body):
    with pytest.raises(SeedFileError) as caught:
        seed.read(body)
    assert caught.value.hint
    assert len(caught.value.message) < 300


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("article", lambda m: m["article"].pop("text")),
        ("article.text", lambda m: m["article"].update(text=7)),
        ("article", lambda m: m["article"].update(titel="typo")),
        ("claims[0]", lambda m: m["claims"][0].pop("spans")),
        ("claims[0].kind", lambda m: m["claims"][0].update(kind="rumour")),
        ("claims[0].check_worthiness", lambda m: m["claims"][0].update(check_worthiness=1.5)),
        ("claims[0].number", lambda m: m["claims"][0].update(number=0)),
        ("claims[0].number", lambda m: m["claims"][0].update(number=True)),
        ("claims[0].spans[0][1]", lambda m: m["claims"][0].update(spans=[[0, 24.0]])),
        ("claims[0].spans", lambda m: m["claims"][0].update(spans=[])),
        ("claims[0].spans[0]", lambda m: m["claims"][0].update(spans=[[1, 2, 3]])),
        ("snapshots[0]", lambda m: [m["snapshots"][0].pop(name) for name in ("sha256", "body")]),
        ("snapshots[0].sha256", lambda m: m["snapshots"][0].update(sha256=DIGEST.upper())),
        ("claims[0].text", lambda m: m["claims"][0].update(text=["x" * 10_000])),
    ],
)
def test_what_does_not_keep_to_the_schema_is_refused_with_its_place(where, change):
    members = case()
    change(members)
    with pytest.raises(SeedFileError) as caught:
        opened(members)
    assert caught.value.message.startswith(f"{where}: ")
    assert len(caught.value.message) < 300


@pytest.mark.parametrize(
    ("where", "spans"),
    [
        ("claims[0].spans[0]", [[0, 50]]),
        ("claims[0].spans[1]", [[0, 3], [49, 60]]),
        ("claims[0].spans[0]", [[5, 5]]),
        ("claims[0].spans[0]", [[6, 5]]),
        ("claims[0].spans", [[0, 5], [4, 8]]),
        ("claims[0].spans", [[4, 8], [4, 8]]),
    ],
)
def test_spans_outside_the_text_empty_or_overlapping_are_refused(where, spans):
    members = case()
    del members["claims"][0]["quotes"]
    members["claims"][0]["spans"] = spans
    refused(members, where)


@pytest.mark.parametrize(
    "quote",
    [
        {"exact": "The town has 5,000 trees"},
        {"exact": TEXT[:24], "prefix": "x"},
        {"exact": TEXT[:24], "suffix": "!"},
    ],
)
def test_quotes_that_disagree_with_the_text_are_refused(quote):
    members = case()
    members["claims"][0]["quotes"] = [quote]
    refused(members, "claims[0].quotes[0]", "0 to 24")


def test_more_quotes_than_spans_are_refused():
    members = case()
    members["claims"][0]["quotes"] *= 2
    refused(members, "claims[0].quotes", "2 quotes for 1 spans")


def test_a_text_that_was_changed_is_refused():
    members = case()
    members["article"]["text"] = TEXT.replace("limes", "lindens")
    refused(members, "article.sha256")


def test_a_snapshot_that_was_changed_is_refused():
    members = case()
    members["snapshots"][0]["body"] = b64encode(PAGE.replace("4,012", "4,000").encode()).decode()
    refused(members, "snapshots[0].sha256")


def test_a_snapshot_that_is_not_base64_is_refused():
    members = case()
    members["snapshots"][0]["body"] = "not base64!"
    refused(members, "snapshots[0].body")


@pytest.mark.parametrize(
    ("where", "change", "words"),
    [
        ("exact", {"exact": "4,013 trees"}, "does not hold"),
        ("start", {"start": 3, "end": 14}, "not at 3"),
        ("", {"end": 99}, "as many"),
    ],
)
def test_a_quote_that_is_not_where_the_same_reader_must_find_it_is_refused(where, change, words):
    members = case()
    members["claims"][0]["evidence"][0] |= change
    refused(members, f"claims[0].evidence[0]{'.' if where else ''}{where}", words)


def test_an_unknown_rating_is_refused_with_the_known_ones():
    members = case()
    members["claims"][0]["verdicts"][1]["rating"] = "sort-of"
    with pytest.raises(SeedFileError) as caught:
        opened(members)
    assert caught.value.message.startswith("claims[0].verdicts[1].rating: ")
    assert "mostly-true" in caught.value.hint


def test_a_label_that_belongs_to_another_rating_is_refused():
    members = case()
    members["claims"][0]["verdicts"][0]["label"] = "False"
    refused(members, "claims[0].verdicts[0].label")


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("snapshots[0].source", lambda m: m["snapshots"][0].update(source=2)),
        ("claims[0].sources", lambda m: m["claims"][0].update(sources=[1, 5])),
        ("claims[0].evidence[0].source", lambda m: m["claims"][0]["evidence"][0].update(source=3)),
        ("claims[0].verdicts[0].evidence", lambda m: m["claims"][0]["verdicts"][0].update(evidence=[8])),
        ("claims[0].replaced_by", lambda m: m["claims"][0].update(replaced_by=[2])),
        ("claims[1].number", lambda m: m["claims"].append({"number": 1, "text": "x", "spans": [[0, 1]]})),
        ("sources[1].number", lambda m: m["sources"].append({"number": 1})),
        ("claims[0].notes[1].number", lambda m: m["claims"][0]["notes"].append({"number": 1, "text": "x"})),
        (
            "claims[0].evidence[1].number",
            lambda m: m["claims"][0]["evidence"].append(dict(m["claims"][0]["evidence"][0])),
        ),
        ("article.scale", lambda m: m["article"].update(scale="of another house")),
        (
            "article.scale.ratings",
            lambda m: m["article"].update(scale={"id": "x", "ratings": [{"id": "a", "label": "A"}] * 2}),
        ),
        ("article.published", lambda m: m["article"].update(published="last Tuesday")),
        ("claims[0].notes[0].created", lambda m: m["claims"][0]["notes"][0].update(created="0001-01-01T00:00+14:00")),
        (
            "claims[0].replacements[0].origin",
            lambda m: m["claims"][0].update(replacements=[{"old": "a", "new": "b", "origin": [40, 400]}]),
        ),
    ],
)
def test_what_names_something_missing_twice_there_or_no_date_is_refused(where, change):
    members = case()
    change(members)
    refused(members, where)


@pytest.mark.parametrize("dirt", ["a\x00b", "a\x1b[31m", "a\r\nb", "e\u0301", "\ud800"])
def test_text_that_was_not_cleaned_is_refused(dirt):
    members = case()
    members["claims"][0]["text"] = dirt
    refused(members, "claims[0].text", "control characters")


def test_a_byte_order_mark_within_a_text_is_no_dirt():
    members = case()
    members["claims"][0]["text"] = "\ufeffThe town"
    assert opened(members).claims[0].text == "\ufeffThe town"


def test_the_schema_is_sound_and_knows_the_kinds_stances_and_tones_of_the_model():
    schema = validator().schema
    validator().check_schema(schema)
    defined = schema["$defs"]
    assert defined["claim"]["properties"]["kind"]["enum"] == list(Kind)
    assert defined["claim"]["properties"]["state"]["enum"] == list(State)
    assert defined["evidence"]["properties"]["stance"]["enum"] == list(Stance)
    assert defined["source"]["properties"]["kind"]["enum"] == list(SourceKind)
    assert defined["tone"]["enum"] == list(Tone)


def places(value, path=()):
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def put(value, path, new):
    if not path:
        return new
    value[path[0]] = put(value[path[0]], path[1:], new)
    return value


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from([DIGEST, QUOTE, "b"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["exact", "id", "label"]), inner),
    max_leaves=4,
)


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(list(places(case(title="Trees")))), anything)
def test_whatever_stands_in_one_place_of_a_file_it_is_read_or_refused(path, value):
    try:
        report = opened(put(case(title="Trees"), path, value))
    except SeedFileError as error:
        assert error.hint
    else:
        assert report.text
