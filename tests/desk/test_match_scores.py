"""Measured quality of matching, held as a floor that may only rise; skipped where the shared measures are missing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.text import semantic

SHARED = Path(__file__).parents[3] / "shared"
PROGRAM = SHARED / "score" / "match_score.py"

pytestmark = pytest.mark.skipif(not PROGRAM.is_file(), reason="the shared measures are not here")


def measured(**environment):
    data = [SHARED / "data" / name for name in ("checked-claims.jsonl", "match-dev.jsonl")]
    command = [sys.executable, PROGRAM, *data]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, **environment})
    return json.loads(done.stdout.splitlines()[-1])


def test_new_statements_find_what_was_checked_before_by_words_alone():
    score = measured(FACTCHECK_SEMANTIC="off")
    assert score["mrr"] >= 0.875
    assert score["hit@5"] >= 0.925


@pytest.mark.slow
@pytest.mark.skipif(bool(semantic.why_not()), reason="the model for meaning is not installed")
def test_new_statements_find_more_by_meaning_too():
    score = measured(FACTCHECK_SEMANTIC="auto")
    assert score["mrr"] >= 0.895
    assert score["hit@5"] >= 0.96
