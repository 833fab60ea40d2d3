"""Meaning beside words, where the model for it is installed and not switched off; what is derived from it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from factcheck.config import Settings
from factcheck.desk.files import save
from factcheck.errors import ConfigError, InputError
from factcheck.text import semantic
from factcheck.text.language import spoken

if TYPE_CHECKING:
    from factcheck.text.semantic import Vectors

NAME = semantic.NAME
OFF, ENGLISH = "off", "en"
DIGEST = sha256().digest_size
MOST = 2000
"""Passages of one source whose meaning is looked at; they take about three seconds and 3 MB."""


def why_not(settings: Settings) -> str:
    """Why texts are compared by words alone, in plain words; empty where their meaning is compared too."""
    return "switched off in the settings" if settings.semantic == OFF else semantic.why_not()


def available(settings: Settings) -> bool:
    """Whether texts are compared by meaning too."""
    return not why_not(settings)


def embed(texts: Sequence[str]) -> Vectors:
    """As `text.semantic.embed`; the converted model is kept in the platform's cache folder.

    Raises:
        ConfigError: the model or what computes it is not installed, or damaged.
    """
    return semantic.embed(texts, _kept)


def nearness(claim: str, passages: Sequence[str]) -> list[float]:
    """How near each passage comes to what a claim says, as a cosine.

    Those after the first `MOST` are not looked at, and none where the model does not run, or claim and passages are
    not both in English, all it knows; they get 0.
    """
    looked_at = tuple(passages[:MOST])
    if not spoken(claim) == spoken("\n".join(looked_at)) == ENGLISH:
        return [0.0] * len(passages)
    with suppress(ConfigError):
        found = _vectors_of(looked_at) @ embed([claim])[0]
        return [*map(float, found), *[0.0] * (len(passages) - len(looked_at))]
    return [0.0] * len(passages)


@lru_cache(maxsize=16)
def _vectors_of(passages: tuple[str, ...]) -> Vectors:
    # A checker goes from claim to claim over the same sources.
    return embed(passages)


def cached() -> Path:
    """Where the converted model is kept, after its own sha-256: one file for each version of what wrote it."""
    return platformdirs.user_cache_path("factcheck") / f"{NAME}-ctranslate2-{version('ctranslate2')}"


def _kept() -> bytes:
    return _from_cache() or _made_anew()


def _from_cache() -> bytes:
    with suppress(OSError):
        content = cached().read_bytes()
        digest, model = content[:DIGEST], content[DIGEST:]
        if sha256(model).digest() == digest:
            return model
    return b""


def _made_anew() -> bytes:
    model = semantic.converted()
    # Without a cache the next start takes half a second longer, no more.
    with suppress(OSError, InputError):
        cached().parent.mkdir(parents=True, exist_ok=True)
        save(cached(), sha256(model).digest() + model)
    return model
