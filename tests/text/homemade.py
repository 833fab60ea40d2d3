"""A spaCy pipeline made by hand: its parser reads from a table, so that a test says what the parse is."""

import json
import sys
from importlib import invalidate_caches

import spacy

from factcheck.text import nlp

_INIT = """
import json
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_model_from_init_py

TABLE = json.loads(Path(__file__).with_name("table.json").read_text("utf-8"))


@Language.factory("{name}_parser")
class Table:
    labels = tuple(TABLE["labels"])

    def __init__(self, nlp, name):
        pass

    def __call__(self, doc):
        rows = TABLE["sentences"][" ".join(token.text for token in doc)]
        for token, (pos, head, dep, *more) in zip(doc, rows, strict=True):
            token.pos_, token.head, token.dep_ = pos, doc[head], dep
            token.set_morph(more[0] if more else "")
            token.lemma_ = more[1] if len(more) > 1 else token.text.lower()
        return doc

    def to_disk(self, path, exclude=()):
        pass

    def from_disk(self, path, exclude=()):
        return self


def load(**overrides):
    return load_model_from_init_py(__file__, **overrides)
"""


def rows(written):
    """A sentence's table: a line per word with its form, part of speech, head (a number from 1, 0 for the root), label,
    and features and lemma where they matter."""
    lines = [line.split() for line in written.strip().splitlines()]
    words = " ".join(line[0] for line in lines)
    table = []
    for i, (_, pos, head, dep, *more) in enumerate(lines):
        features = "" if not more or more[0] == "_" else more[0]
        table.append([pos, int(head) - 1 if int(head) else i, dep, features, *more[1:]])
    return words, table


def install(monkeypatch, folder, name, sentences=(), *, labels=("nsubj", "obj", "conj")):
    """Puts a pipeline called `name` where Python finds it, as pip would; it parses the sentences of the tables."""
    language, _, rest = name.partition("_")
    package = folder / name
    data = package / f"{language}_{rest}-1.0"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(_INIT.replace("{name}", name))
    table = {"labels": labels, "sentences": dict(rows(written) for written in sentences)}
    (package / "table.json").write_text(json.dumps(table), "utf-8")
    entry = folder / f"{name}-1.0.dist-info"
    entry.mkdir()
    (entry / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (entry / "entry_points.txt").write_text(f"[spacy_models]\n{name} = {name}\n")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr(nlp, "_loaded", {k: v for k, v in nlp._loaded.items() if k != name})
    sys.modules.pop(name, None)
    invalidate_caches()
    __import__(name)
    pipeline = spacy.blank(language)
    pipeline.add_pipe(f"{name}_parser", name="parser")
    pipeline.meta.update(name=rest, version="1.0")
    pipeline.to_disk(data)
    meta = {**json.loads((data / "meta.json").read_text()), "name": rest, "version": "1.0"}
    (data / "meta.json").write_text(json.dumps(meta))
    (package / "meta.json").write_text(json.dumps(meta))
    return name
