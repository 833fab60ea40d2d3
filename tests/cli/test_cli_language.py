"""The language of an article on the command line: detected, shown, set, and the pipelines that read it."""

import pytest

GERMAN = (
    "Der Stadtrat hat am 3. Oktober den Haushalt beschlossen. Die Ausgaben steigen um 5 Prozent. "
    "Sie kosten die Stadt 3,5 Mio. Euro.\n"
)


@pytest.fixture
def haushalt(tmp_path):
    file = tmp_path / "haushalt.txt"
    file.write_text(GERMAN, encoding="utf-8")
    return file


def test_the_language_of_an_article_is_detected_and_shown(empty, haushalt):
    assert empty.json("seed", haushalt)[0]["language"] == "de"
    assert empty.json("articles")[0]["language"] == "de"
    assert empty.json("show", "1")["language"] == "de"
    assert "language de" in empty("show", "1").out
    claims = empty.json("claims", "1")
    assert [claim["kind"] for claim in claims] == ["fact", "statistic", "statistic"]
    assert claims[2]["needs_context"] == "Sie"


def test_a_language_given_wins_over_what_is_detected(empty, haushalt):
    assert empty.json("seed", haushalt, "--language", "de-AT")[0]["language"] == "de-AT"
    whole = empty("split", haushalt, "--language", "nl").out.splitlines()
    assert len(whole) > 3


def test_the_language_can_be_set_afterwards(empty, haushalt):
    empty("seed", haushalt)
    assert empty.json("article", "edit", "1", "--language", "de-CH")["language"] == "de-CH"
    assert "language de-CH" in empty("show", "1").out


def test_a_claim_added_in_another_language_is_judged_by_its_own_rules(empty, haushalt):
    empty("seed", haushalt)
    added = empty.json("claim", "add", "1", "--quote", "Die Ausgaben steigen um 5 Prozent")
    assert added[0]["check_worthiness"] == empty.json("claims", "1")[1]["check_worthiness"]


def test_doctor_names_the_pipelines_of_ones_own(empty):
    found = {finding["what"]: finding for finding in empty.json("doctor")}
    assert found["your language models"]["ok"]
    assert "py3langid" in found


def test_a_pipeline_that_is_not_there_is_one_clear_error(empty, haushalt, monkeypatch):
    monkeypatch.setenv("FACTCHECK_LANGUAGE_MODEL", "de_core_news_nowhere")
    assert "de_core_news_nowhere" in empty.refused("seed", haushalt)
    done = empty.tried("doctor", "--json")
    assert done.code == 1
    assert [finding["what"] for finding in done.json if not finding["ok"]] == ["your language models"]
