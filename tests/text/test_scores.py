"""Measured quality, held as a floor that may only rise; skipped where the shared measures are not at hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "score").is_dir(), reason="the shared measures are not here")


def measured(program, data):
    done = subprocess.run(
        [sys.executable, SHARED / "score" / program, SHARED / "data" / data], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_claims_to_review_against_claims_worded_by_people():
    score = measured("wording_score.py", "wording-dev.jsonl")
    assert score["f1"] >= 57
    assert score["said"] >= 95
    assert measured("wording_score.py", "wording-check.jsonl")["f1"] >= 38


def test_passages_against_sentences_marked_by_people():
    score = measured("rank_score.py", "evidence-dev.jsonl")
    assert score["full@5"] >= 0.69
    assert score["mrr"] >= 0.915


def test_check_worthiness_against_checked_debates():
    assert measured("worth_score.py", "checkworthy-train")["map"] >= 0.225


@pytest.mark.slow
def test_propositions_against_those_marked_by_people():
    assert measured("split_score.py", "propositions-dev.jsonl")["f1"] >= 44
