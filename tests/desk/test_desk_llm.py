"""The engine `llm` from end to end: a real endpoint on loopback, a real store, the command line."""

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from model_server import claims, dying, serving, silence, status, words

from factcheck.config import Settings
from factcheck.desk import checkup, engines, history, intake
from factcheck.desk import claims as claim_verbs
from factcheck.errors import ConfigError, FetchError
from factcheck.model.rows import ClaimFilter
from factcheck.sources import llm

TEXT = """The harbour bridge was opened by Anna Keller in 2019. It cost 4 million euros.

Keller may visit the island.
"""
TRUE = ("The harbour bridge was opened by Anna Keller in 2019.", "Anna Keller opened the harbour bridge in 2019.")
LIE = ("It cost 4 million euros.", "The harbour bridge cost 9 million euros.")
KEY = "sk-very-secret-0123456789"


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    """Between tries nobody waits."""
    monkeypatch.setattr(llm, "BACKOFF", 0.0)


def asking(ws, server, **more):
    given = {"llm_url": server.url, "llm_model": "small-model", "llm_key": KEY, "engine": "llm", "llm_timeout": 2.0}
    return dataclasses.replace(ws, settings=dataclasses.replace(ws.settings, **{**given, **more}))


def texts(ws, seeded):
    keys = claim_verbs.keys(ws, ClaimFilter(article=seeded.article.id))
    return [row.text for row in claim_verbs.rows(ws, keys)]


def by_rules(ws):
    return [one.text for one in engines.propose(ws.settings, document(ws), engine="rules").claims]


def document(ws):
    return intake.read(ws.settings, "-", text=TEXT)


def test_accepted_claims_are_stored_refused_ones_told_and_the_rest_comes_from_the_rules(ws):
    shares = []
    with serving(claims(TRUE, LIE)) as server:
        seeded = intake.seed(asking(ws, server), "-", text=TEXT, progress=lambda *told: shares.append(told))
    stored = texts(ws, seeded)
    assert TRUE[1] in stored
    assert LIE[1] not in stored
    assert any("4 million" in text for text in stored)
    assert any("may visit the island" in text for text in stored)
    (refusal,) = seeded.refused
    assert (refusal.text, refusal.quote) == (LIE[1], LIE[0])
    assert "9" in refusal.reason
    assert "worded by the language model: 1, refused: 1, by the rules: 2" in seeded.remark
    assert ("asking the language model", 0.0) in shares


def test_what_is_sent_is_the_text_and_the_key_and_nothing_of_either_is_in_the_history(ws):
    with serving(claims(TRUE)) as server:
        intake.seed(asking(ws, server), "-", text=TEXT)
    ((path, headers, payload),) = server.seen
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert json.loads(payload["messages"][1]["content"])["passage"] == TEXT.strip()
    assert KEY not in str(history.changes(ws))
    assert KEY.encode() not in b"".join(file.read_bytes() for file in Path(ws.settings.db).parent.iterdir())


FAULTS = {
    "out of order": status(500),
    "asked too often": status(429),
    "an unknown key": status(401),
    "cut short": words('{"claims": [', finish_reason="length"),
    "no JSON": words("I think that"),
    "a refusal": words(None, message={"refusal": "No."}),
    "empty": words(""),
    "breaking off": dying,
    "never answering": silence,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_whatever_the_endpoint_does_the_article_is_seeded_by_the_rules_with_a_message(ws, fault):
    with serving(fault) as server:
        seeded = intake.seed(asking(ws, server, llm_timeout=0.3), "-", text=TEXT)
    assert texts(ws, seeded) == by_rules(ws)
    assert "taken apart by the rules" in seeded.remark
    assert KEY not in seeded.remark


def test_an_endpoint_that_is_not_there_is_no_trouble_either(ws):
    with serving(claims()) as server:
        gone = asking(ws, server)
    seeded = intake.seed(gone, "-", text=TEXT)
    assert texts(ws, seeded) == by_rules(ws)
    assert "nothing answers" in seeded.remark


def test_cancelling_stores_nothing(make):
    ws = make(empty=True)
    with serving(silence) as server, pytest.raises(FetchError):
        intake.seed(asking(ws, server), "-", text=TEXT, cancelled=lambda: bool(server.seen))
    assert claim_verbs.keys(ws, ClaimFilter()) == []


def test_a_text_that_is_here_already_asks_nobody(ws):
    with serving(claims(TRUE)) as server:
        intake.seed(asking(ws, server), "-", text=TEXT)
        again = intake.seed(asking(ws, server), "-", text=TEXT)
    assert not again.created
    assert len(server.questions) == 1


def test_a_text_in_another_language_is_not_sent(ws):
    french = "Le maire a ouvert le pont en mai. Il a coûté quatre millions d’euros à la ville et à la région.\n"
    with serving(claims()) as server:
        seeded = intake.seed(asking(ws, server), "-", text=french)
    assert server.seen == []
    assert seeded.claims == 2
    assert "English" in seeded.remark


@pytest.mark.parametrize("missing", ["llm_url", "llm_model"])
def test_an_engine_that_is_not_configured_is_one_clear_error_and_nothing_is_stored(make, missing):
    ws = make(empty=True)
    with serving(claims()) as server, pytest.raises(ConfigError) as caught:
        intake.seed(asking(ws, server, **{missing: ""}), "-", text=TEXT)
    assert missing in caught.value.message
    assert claim_verbs.keys(ws, ClaimFilter()) == []


def test_nothing_is_sent_unless_the_engine_was_chosen(ws):
    with serving(claims()) as server:
        intake.seed(asking(ws, server, engine="rules"), "-", text=TEXT)
    assert server.seen == []


def test_an_unknown_engine_is_refused_with_the_names_there_are(ws):
    with pytest.raises(ConfigError) as caught:
        intake.seed(ws, "-", text=TEXT, order=intake.Order(engine="oracle"))
    assert "llm" in caught.value.hint


def standing(**settings):
    (finding,) = [one for one in checkup.findings(Settings(db=":memory:", **settings)) if one.what == "engine llm"]
    return finding


def test_doctor_contacts_nobody_while_the_engine_is_off():
    found = standing()
    assert found.ok
    assert found.state.startswith("off")


def test_doctor_says_whether_the_endpoint_answers_and_has_the_model():
    with serving(claims()) as server:
        assert standing(llm_url=server.url, llm_model="small-model").ok
        lacking = standing(llm_url=server.url, llm_model="large-model")
    assert not lacking.ok
    assert "large-model" in lacking.state
    assert lacking.hint
    assert server.questions == []


def test_doctor_says_what_fails_without_the_key():
    with serving(claims()) as server:
        server.listing = lambda handler: handler.send(401, json.dumps({"error": {"message": KEY}}).encode())
        refused = standing(llm_url=server.url, llm_model="m", llm_key=KEY)
    gone = standing(llm_url=server.url, llm_model="m", llm_key=KEY)
    half = standing(llm_url=server.url, llm_key=KEY)
    for finding in (refused, gone, half):
        assert not finding.ok
        assert finding.hint
        assert KEY not in finding.state + finding.hint


def command(tmp_path, server, *arguments):
    """The program itself, in a process of its own."""
    surroundings = {
        "FACTCHECK_DB": str(tmp_path / "w.sqlite"),
        "FACTCHECK_REVIEWER": "checker@desk.example",
        "FACTCHECK_LLM_URL": server.url,
        "FACTCHECK_LLM_MODEL": "small-model",
        "FACTCHECK_LLM_KEY": KEY,
        "PYTHONWARNINGS": "default",
    }
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        input=TEXT, env={**os.environ, **surroundings}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def test_the_command_line_tells_what_was_refused_on_standard_error_and_as_json(tmp_path):
    with serving(claims(TRUE, LIE)) as server:
        done = command(tmp_path, server, "split", "-", "--engine", "llm")
        assert TRUE[1] in [json.loads(line)["text"] for line in done.stdout.splitlines()]
        assert f"Refused “{LIE[1]}”" in done.stderr
        seeded = command(tmp_path, server, "seed", "-", "--engine", "llm", "--json")
    (item,) = json.loads(seeded.stdout)
    (refusal,) = item["refused"]
    assert refusal["text"] == LIE[1]
    assert refusal["reason"]
    assert "Refused" in seeded.stderr
    assert KEY not in done.stdout + done.stderr + seeded.stdout + seeded.stderr
