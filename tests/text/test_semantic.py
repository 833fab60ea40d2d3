"""Texts as vectors: the right model or none, near where texts say the same, the same every time."""

import shutil
import subprocess
import sys
import threading
from math import erf, sqrt
from pathlib import Path

import numpy
import pytest

from factcheck.errors import ConfigError
from factcheck.text import semantic

TEXTS = [
    "The council closed the swimming pool because it was too expensive.",
    "High costs forced the town to shut its public baths.",
    "The striker scored twice in the second half.",
]
needs_model = pytest.mark.skipif(not semantic.available(), reason=f"no vectors here: {semantic.why_not()}")


@pytest.fixture
def not_loaded(monkeypatch):
    """As in a fresh process."""
    monkeypatch.setattr(semantic, "_loaded", [])


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of the model's package that fails when it is imported, found before the installed one."""
    folder = tmp_path / semantic.PACKAGE
    shutil.copytree(semantic._folder(), folder / "model", ignore=shutil.ignore_patterns("README*"))
    (folder / "__init__.py").write_text("raise RuntimeError('its code was run')")
    monkeypatch.syspath_prepend(tmp_path)
    return folder / "model"


@needs_model
def test_texts_that_say_the_same_are_nearer_than_others():
    pool, baths, striker = semantic.embed(TEXTS)
    assert pool @ baths > 0.5 > 0.2 > pool @ striker


@needs_model
def test_rows_are_of_length_one_and_texts_without_a_word_are_near_to_nothing():
    found = semantic.embed([*TEXTS, "", " \n"])
    assert (found.shape, found.dtype) == ((5, semantic.WIDTH), numpy.float32)
    assert numpy.linalg.norm(found, axis=1) == pytest.approx([1, 1, 1, 0, 0], abs=1e-5)
    assert semantic.embed([]).shape == (0, semantic.WIDTH)


@needs_model
@pytest.mark.parametrize(
    "text", ["市长六月份为新桥揭幕。", "Мэр открыл новый мост.", "افتتح العمدة الجسر.", "မြို့တော်ဝန်က တံတားသစ်ကို ဖွင့်သည်။"]
)
def test_what_the_model_cannot_read_is_near_to_nothing(text):
    assert not semantic.embed([text]).any()


@needs_model
def test_a_text_has_the_same_vector_in_any_company():
    texts = [" ".join(["word", *TEXTS][: 1 + i % 4]) + " and" * (i % 7) for i in range(90)]
    together = semantic.embed(texts)
    assert (together[::7] == [semantic.embed([text])[0] for text in texts[::7]]).all()


@needs_model
def test_of_a_very_long_text_the_beginning_is_read():
    endless = TEXTS[0] + " pool" * 100_000
    assert (semantic.embed([endless]) == semantic.embed([endless[:8000]])).all()


@needs_model
def test_eight_bits_come_close_to_the_model_in_full():
    for text, found in zip(TEXTS, semantic.embed(TEXTS), strict=True):
        assert in_full(text) @ found > 0.98


def in_full(text):
    """The model computed as its authors describe it (Devlin et al. 2019), in single precision."""
    from tokenizers import Tokenizer

    weights = semantic._weights(semantic._folder() / "model.safetensors")

    def linear(x, name):
        return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def norm(x, name):
        x = (x - x.mean(-1, keepdims=True)) / numpy.sqrt(x.var(-1, keepdims=True) + 1e-12)
        return x * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    tokenizer = Tokenizer.from_file(str(semantic._folder() / "tokenizer.json"))
    tokenizer.no_padding()
    ids = tokenizer.encode(text).ids
    x = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.token_type_embeddings.weight"][0]
    x = norm(x + weights["embeddings.position_embeddings.weight"][: len(ids)], "embeddings.LayerNorm")
    for at in (f"encoder.layer.{i}" for i in range(semantic.LAYERS)):
        heads = [linear(x, f"{at}.attention.self.{part}") for part in ("query", "key", "value")]
        query, key, value = (head.reshape(len(ids), semantic.HEADS, -1).swapaxes(0, 1) for head in heads)
        share = numpy.exp(query @ key.swapaxes(1, 2) / sqrt(query.shape[-1]))
        mixed = (share / share.sum(-1, keepdims=True) @ value).swapaxes(0, 1).reshape(len(ids), -1)
        x = norm(x + linear(mixed, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
        inner = linear(x, f"{at}.intermediate.dense")
        inner = inner * (1 + numpy.vectorize(erf)(inner / sqrt(2))) / 2
        x = norm(x + linear(inner, f"{at}.output.dense"), f"{at}.output.LayerNorm")
    return x.mean(0) / numpy.linalg.norm(x.mean(0))


@needs_model
def test_the_model_is_loaded_once_however_many_ask(not_loaded):
    asked = []

    def kept():
        asked.append(True)
        return semantic.converted()

    threads = [threading.Thread(target=semantic.embed, args=(TEXTS, kept)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert asked == [True]


@needs_model
def test_the_code_of_the_models_package_is_never_run(copied, not_loaded):
    assert semantic.why_not() == ""
    assert semantic.embed(TEXTS).shape == (3, semantic.WIDTH)
    assert semantic.PACKAGE not in sys.modules


@needs_model
@pytest.mark.parametrize("name", semantic.HASHES)
def test_a_damaged_model_is_named_and_refused(copied, not_loaded, name):
    with (copied / name).open("r+b") as stream:
        stream.seek(-1, 2)
        stream.write(b"?")
    assert not semantic.available()
    assert f"damaged: {name}" in semantic.why_not()
    with pytest.raises(ConfigError, match="damaged") as caught:
        semantic.embed(TEXTS)
    assert "--no-deps" in caught.value.hint
    (copied / name).unlink()
    semantic.damaged.cache_clear()
    assert f"damaged: {name}" in semantic.why_not()


@needs_model
def test_a_converted_model_that_is_none_is_refused(not_loaded):
    with pytest.raises(ConfigError, match="does not run here"):
        semantic.embed(TEXTS, lambda: b"no model")


def test_without_the_model_or_what_computes_it_it_says_so(monkeypatch, not_loaded):
    monkeypatch.setattr(semantic, "PACKAGE", "a_package_that_nobody_has")
    assert not semantic.installed()
    assert not semantic.available()
    with pytest.raises(ConfigError, match="not installed"):
        semantic.embed(TEXTS)
    monkeypatch.setitem(sys.modules, "ctranslate2", None)
    assert semantic.why_not() == "ctranslate2 is not installed"


def test_what_computes_it_may_be_broken(tmp_path, monkeypatch):
    Path(tmp_path, "ctranslate2.py").write_text("raise ImportError('a library of the system is missing')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "ctranslate2", raising=False)
    monkeypatch.setattr(semantic, "RUNTIME", ("ctranslate2",))
    assert semantic.why_not() == "ctranslate2 does not load (a library of the system is missing)"


def test_importing_the_room_loads_nothing_of_it():
    code = (
        "import sys, factcheck.text.semantic; sys.exit(bool({'numpy', 'tokenizers', 'ctranslate2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
