"""Meaning beside words at the desk: what is derived from the model is kept, and nothing needs it."""

import dataclasses
import subprocess
import sys

import pytest

from factcheck.config import Settings
from factcheck.desk import checkup, evidence, semantic, sources
from factcheck.text import semantic as model

needs_model = pytest.mark.skipif(not model.available(), reason=f"no vectors here: {model.why_not()}")
OTHER_WORDS = """The mayor spoke for an hour.

Construction expenses came to about four million.

Children played on the grass.
"""


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """A cache folder of its own, and a process that has not loaded the model yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(model, "_loaded", [])
    return semantic.cached()


@pytest.fixture
def conversions(monkeypatch):
    """One entry for each time the model was converted."""
    made = []
    convert = model.converted
    monkeypatch.setattr(model, "converted", lambda: made.append(True) or convert())
    return made


def embed_anew():
    model._loaded.clear()
    return semantic.embed(["The bridge was opened."])


@needs_model
def test_the_model_is_converted_once_and_found_again(cache, conversions):
    first = embed_anew()
    assert (embed_anew() == first).all()
    assert conversions == [True]
    assert [file.name for file in cache.parent.iterdir()] == [cache.name]


@needs_model
@pytest.mark.parametrize("harm", [lambda body: body[:-1], lambda body: b"x" + body[1:], lambda body: b""])
def test_a_damaged_cache_is_made_anew(cache, conversions, harm):
    first = embed_anew()
    whole = cache.read_bytes()
    cache.write_bytes(harm(whole))
    assert (embed_anew() == first).all()
    assert cache.read_bytes() == whole
    assert len(conversions) == 2


@needs_model
def test_a_cache_that_cannot_be_written_costs_time_only(cache, conversions):
    cache.parents[1].write_text("a file where the folder should be")
    embed_anew()
    embed_anew()
    assert len(conversions) == 2


@needs_model
def test_two_programs_may_start_at_once(cache):
    code = "from factcheck.desk import semantic; print(semantic.embed(['A text.'])[0, :3])"
    programs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) for _ in range(2)]
    said = {program.communicate()[0] for program in programs}
    assert [program.returncode for program in programs] == [0, 0]
    assert len(said) == 1
    assert [file.name for file in cache.parent.iterdir()] == [cache.name]


@pytest.fixture
def with_other_words(ws, tmp_path):
    (tmp_path / "words.txt").write_text(OTHER_WORDS, encoding="utf-8")
    sources.add(ws, "1.2", str(tmp_path / "words.txt"))
    return ws


def texts(found):
    return [passage.text for passage in found]


@needs_model
def test_a_passage_that_says_the_same_in_other_words_is_found_by_meaning(with_other_words):
    by_words = evidence.find(with_other_words, "1.2", source="s2")
    by_meaning = evidence.find(with_other_words, "1.2", source="s2", meaning=True)
    assert texts(by_meaning)[0] == "Construction expenses came to about four million."
    assert "Children played on the grass." not in texts(by_meaning)
    assert by_meaning[0].score > by_words[0].score


@needs_model
def test_meaning_is_left_out_where_a_text_is_not_in_english():
    english = ["Construction expenses came to four million.", "Children played on the grass."]
    french = ["Les travaux ont coûté quatre millions.", "Les enfants jouaient sur la pelouse du parc."]
    assert semantic.nearness("The bridge cost four million euros.", english)[0] > 0.3
    assert semantic.nearness("The bridge cost four million euros.", french) == [0.0, 0.0]
    assert semantic.nearness("Le pont a coûté quatre millions d’euros à la ville.", english) == [0.0, 0.0]
    assert semantic.nearness("The bridge cost four million euros.", []) == []


def test_switched_off_or_absent_everything_goes_by_words(with_other_words, monkeypatch):
    by_words = evidence.find(with_other_words, "1.2")
    off = dataclasses.replace(with_other_words.settings, semantic="off")
    assert evidence.find(dataclasses.replace(with_other_words, settings=off), "1.2", meaning=True) == by_words
    monkeypatch.setattr(model, "PACKAGE", "a_package_that_nobody_has")
    assert evidence.find(with_other_words, "1.2", meaning=True) == by_words


@needs_model
def test_a_model_that_does_not_run_leaves_the_words(with_other_words, cache):
    semantic._vectors_of.cache_clear()
    cache.parent.mkdir(parents=True)
    body = b"no model"
    cache.write_bytes(semantic.sha256(body).digest() + body)
    by_words = evidence.find(with_other_words, "1.2")
    assert texts(evidence.find(with_other_words, "1.2", meaning=True)) == texts(by_words)


def doctor(**settings):
    findings = checkup.findings(Settings(db="nowhere.sqlite", **settings))
    return next(finding for finding in findings if finding.what == "meaning")


@needs_model
def test_doctor_tells_of_the_model_and_makes_no_cache(cache):
    assert doctor().ok
    assert model.NAME in doctor().state
    assert not cache.exists()


def test_doctor_says_when_texts_are_compared_by_words(monkeypatch):
    assert doctor(semantic="off").state == "switched off in the settings; texts are compared by words"
    monkeypatch.setattr(model, "PACKAGE", "a_package_that_nobody_has")
    absent = doctor()
    assert absent.ok
    assert absent.state == f"the model {model.NAME} is not installed; texts are compared by words"
    assert "--no-deps" in absent.hint


@needs_model
def test_doctor_finds_a_damaged_model(cache, monkeypatch):
    monkeypatch.setitem(model.HASHES, "tokenizer.json", "0" * 64)
    model.damaged.cache_clear()
    damaged = doctor()
    model.damaged.cache_clear()
    assert not damaged.ok
    assert "damaged: tokenizer.json" in damaged.state
    assert "--force-reinstall" in damaged.hint
