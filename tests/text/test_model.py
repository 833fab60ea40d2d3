"""The language model: loaded late, once, and only when its files are the right ones."""

import json
import subprocess
import sys
import threading

import pytest
from homemade import install

from factcheck.errors import ConfigError, FactcheckError
from factcheck.text import nlp, split


def test_importing_the_room_loads_no_language_model():
    code = (
        "import sys, factcheck.text, factcheck.text.clauses.rules; "
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


def test_a_pipeline_that_cannot_be_loaded_is_named_with_its_reason(monkeypatch, tmp_path):
    package = tmp_path / "xx_broken_sm"
    package.mkdir()
    (package / "__init__.py").write_text("def load(**overrides):\n    raise ValueError('made for spaCy 1')\n")
    monkeypatch.syspath_prepend(tmp_path)
    entry = tmp_path / "xx_broken_sm-1.0.dist-info"
    entry.mkdir()
    (entry / "METADATA").write_text("Metadata-Version: 2.1\nName: xx_broken_sm\nVersion: 1.0\n")
    with pytest.raises(ConfigError, match=r"xx_broken_sm.*made for spaCy 1"):
        nlp.load("xx_broken_sm")


@pytest.mark.parametrize("name", ["", "no such name", "../fr_core_news_sm", "a.b"])
def test_what_is_no_name_of_a_pipeline_is_refused(name):
    with pytest.raises(ConfigError, match="not installed"):
        nlp.load(name)


def test_without_pipelines_of_ones_own_english_has_the_pinned_one_and_other_languages_none(monkeypatch):
    monkeypatch.setattr(nlp, "own", list)
    assert nlp.installed("en") == nlp.PINNED
    assert nlp.installed("fr") == ""


def test_the_largest_pipeline_of_ones_own_is_taken(monkeypatch):
    own = ["de_core_news_lg", "de_core_news_sm", "en_core_web_md", "en_ud_model", "nb_core_news_sm", "ru_own"]
    monkeypatch.setattr(nlp, "own", lambda: own)
    assert nlp.installed("de") == "de_core_news_lg"
    assert nlp.installed("no") == "nb_core_news_sm"
    assert nlp.installed("ru") == "ru_own"
    assert nlp.installed("en") == "en_core_web_md"


def test_a_pipeline_named_in_the_settings_is_for_its_own_language(monkeypatch):
    monkeypatch.setattr(nlp, "own", lambda: ["fr_core_news_sm"])
    assert nlp.chosen("fr", "fr_own_lg") == "fr_own_lg"
    assert nlp.chosen("en", "fr_own_lg") == nlp.PINNED
    assert nlp.chosen("my", "xx_udpipe") == "xx_udpipe"
    assert nlp.chosen("fr", "mine") == "mine"
    assert nlp.chosen("fr") == "fr_core_news_sm"


def test_installed_pipelines_are_found_as_spacy_finds_them(monkeypatch, tmp_path):
    install(monkeypatch, tmp_path, "fr_homemade_sm")
    install(monkeypatch, tmp_path, "fr_homemade_md")
    assert nlp.installed("fr") == "fr_homemade_md"
    assert nlp.labels("fr_homemade_md") == {"nsubj", "obj", "conj"}
    assert "parser" in nlp.load("fr_homemade_sm").pipe_names


def test_english_is_read_with_the_pipeline_asked_for(monkeypatch):
    loaded = []
    monkeypatch.setattr(nlp, "load", lambda model=nlp.PINNED, load=nlp.load: loaded.append(model) or load(nlp.PINNED))
    assert [claim.text for claim in split("Earth is round.", model="en_core_web_own")] == ["Earth is round."]
    assert "en_core_web_own" in loaded
