"""The language model: loaded late, once, and only when its files are the right ones."""

import json
import subprocess
import sys
import threading

import pytest

from factcheck.errors import ConfigError, FactcheckError
from factcheck.text import nlp


def test_importing_the_room_loads_no_language_model():
    code = (
        "import sys, factcheck.text, factcheck.text.rules; "
        "sys.exit('spacy' in sys.modules or 'lemminflect' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_model_is_loaded_once_however_many_ask():
    found = []
    threads = [threading.Thread(target=lambda: found.append(nlp.load())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(pipeline) for pipeline in found}) == 1


def test_a_model_that_is_not_installed_is_named():
    with pytest.raises(ConfigError, match="en_core_web_nowhere"):
        nlp.load("en_core_web_nowhere")


def test_a_damaged_model_file_is_refused(tmp_path):
    (tmp_path / "weights").write_bytes(b"other bytes")
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps({"files": {"weights": "0" * 64}}))
    with pytest.raises(FactcheckError, match="damaged: weights"):
        nlp.verify(tmp_path, manifest)


def test_a_missing_model_file_is_refused(tmp_path):
    with pytest.raises(FactcheckError, match="damaged"):
        nlp.verify(tmp_path)
