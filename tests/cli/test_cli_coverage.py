"""`coverage`: every sentence with its state, for people and as JSON."""

import pytest


def test_every_sentence_is_listed_with_its_state_its_claims_and_why(worked):
    first, *lines = worked("coverage", "1").out.splitlines()
    assert first.startswith("checked ")
    states = [part.rsplit(" ", 2)[0] for part in first.split(" · ")]
    assert states == ["checked", "open", "nothing to check", "not a claim"]
    assert lines[0].split("  ")[0] == "checked"
    assert "1.1" in lines[0]
    assert lines[0].endswith("The mayor opened the bridge in May.")
    assert [line for line in lines if line.startswith("open")]


def test_as_json_the_shares_make_a_hundred_and_the_units_name_their_claims(worked):
    found = worked.json("coverage", "1")
    assert found["article"] == "1"
    assert sum(found["shares"].values()) == pytest.approx(100, abs=0.1)
    unit = found["units"][0]
    assert (unit["start"], unit["role"], unit["state"], unit["claims"]) == (0, "text", "checked", ["1.1"])
    assert unit["reason"] == "1 of 1 checked"
    assert [unit["start"] for unit in found["units"]] == sorted(unit["start"] for unit in found["units"])


def test_an_unknown_article_is_refused(worked):
    assert "9" in worked.refused("coverage", "9")
