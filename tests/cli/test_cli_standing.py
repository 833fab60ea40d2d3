"""How things stand in words: what a claim waits for, what a verdict rests on, where a passage is from."""

import pytest

OTHER_PAGE = "Lower Haddon had 2,300 inhabitants at the last census.\n"


@pytest.fixture
def census(worked, tmp_path):
    """A source of claim 1.2 that says something of claim 1.4's subject, too."""
    (tmp_path / "census.txt").write_text(OTHER_PAGE + "Nobody was hurt while the bridge was built.\n", encoding="utf-8")
    worked("source", "add", "1.2", "census.txt")
    return worked


def standing(desk, claim):
    return desk("show", claim).out.splitlines()[1].rsplit(", ", 1)[1]


def test_a_claim_is_shown_as_open_checked_discarded_or_with_nothing_to_check(worked):
    assert standing(worked, "1.1") == "checked"
    assert standing(worked, "1.2") == "open"
    worked("claim", "edit", "1.2", "--kind", "opinion")
    assert standing(worked, "1.2") == "nothing to check"
    worked("claim", "discard", "1.1")
    assert standing(worked, "1.1") == "discarded"


def test_what_needs_no_verdict_is_neither_open_nor_done(worked):
    worked("claim", "edit", "1.2", "--kind", "prediction")

    def numbers(status):
        return [row["number"] for row in worked.json("claims", "--status", status)]

    assert numbers("done") == ["1.1"]
    assert numbers("nothing-to-check") == ["1.2"]
    assert "1.2" not in numbers("open")
    assert worked.json("coverage", "1")["shares"]["nothing to check"] > 0


def test_passages_come_from_the_articles_other_sources_where_the_claims_own_have_nothing(census):
    claim = census.json("claim", "add", "1", "--quote", "was built", "--text", "Lower Haddon has 2,300 people.")[0]
    done = census("evidence", "find", claim["number"])
    assert done.out.startswith("s2 Lower Haddon had 2,300")
    assert "2,300 inhabitants" in done.out
    assert f"{claim['number']} has no source yet; these are from the article's other sources" in done.err
    census("source", "link", claim["number"], "s1")
    done = census("evidence", "find", claim["number"])
    assert done.out.startswith("s2 Lower Haddon had 2,300")
    assert "No passage of its own (s1)" in done.err
    assert census.json("evidence", "find", claim["number"])[0]["source"] == "s2"


def test_the_claims_own_sources_come_first_and_alone(census):
    done = census("evidence", "find", "1.1")
    assert {line.split()[0] for line in done.out.splitlines()} == {"s1"}
    assert done.err == ""


def test_where_there_is_no_source_at_all_that_is_said_with_what_to_do(seeded):
    done = seeded("evidence", "find", "1.2")
    assert done.out == ""
    assert "1.2 has no source yet; `factcheck source add 1.2 URL|FILE`" in done.err


def test_where_no_source_has_anything_they_are_named(worked):
    claim = worked.json("claim", "add", "1", "--quote", "was built", "--text", "Zebras graze quietly.")[0]["number"]
    assert f"No passage of s1 bears on {claim}" in worked("evidence", "find", claim).err


def test_a_quote_attached_after_a_verdict_warns_and_the_verdict_is_shown_so(worked):
    quote = ["--source", "s1", "--quote", "the town’s record says", "--stance", "context"]
    done = worked("evidence", "add", "1.1", *quote)
    assert "1.1 is True by checker@desk.example, given before e2 was attached" in done.err
    assert "rests on e1, given before e2 was attached" in worked("show", "1.1").out
    for form in ("markdown", "html"):
        report = worked("export", "1", "--format", form).out
        assert "given before" in report
        assert "was attached" in report
    worked("verdict", "1.1", "true")
    assert "given before" not in worked("show", "1.1").out.split("(earlier)")[0]


def test_a_quote_before_any_verdict_warns_of_nothing(seeded, record):
    seeded("source", "add", "1.2", record)
    quote = ["--source", "s1", "--quote", "4.1 million euros", "--stance", "refutes"]
    assert seeded("evidence", "add", "1.2", *quote).err == ""


def test_a_claim_is_matched_as_it_is_shown(worked, monkeypatch):
    monkeypatch.setenv("FACTCHECK_SEMANTIC", "off")
    worked("seed", "-", "--title", "Again", stdin="The mayor opened the bridge in May.")
    (shown,) = worked.json("show", "2.1")["earlier"]
    (found,) = worked.json("match", "2.1")
    assert (found["id"], found["score"], found["imported"]) == (shown["number"], shown["score"], False)
    assert 0.4 <= found["score"] <= 1
    assert worked("match", "2.1").out.split()[1] == "1.1"
    assert worked.json("match", "The mayor opened the bridge in May.")[0]["id"] == "1.1"
    assert "Nothing" in worked("match", "The council met on Monday.").err
