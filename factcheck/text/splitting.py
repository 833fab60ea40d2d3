"""The door to splitting: which engine takes a text apart, how finely, and what happens in other languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from factcheck import plugins
from factcheck.errors import ConfigError
from factcheck.model.claims import Granularity, ProposedClaim
from factcheck.text.foreign import sentences_as_claims
from factcheck.text.language import spoken


def split(
    text: str,
    *,
    granularity: Granularity | str = Granularity.CLAUSE,
    published: date | None = None,
    language: str | None = None,
    engine: str = "rules",
    ask: Callable[..., object] | None = None,
    model: str = "",
    progress: Callable[[float], None] | None = None,
) -> list[ProposedClaim]:
    """The claims of `text` in its order; each says where it stands, and stands alone as far as that is safe.

    `granularity` is how finely: `sentence`, `clause` (for reviewing: one checkable thing a claim) or `atomic` (one
    proposition each). `published` is the day of publication, against which `last month` and the like are resolved;
    without it they stay. `language` is a language tag such as `en` or `pt-BR`; without one it is detected. `engine`
    names a splitter for English, and `ask` is how the engine `llm` talks to its model; other languages have their own
    (`factcheck.text.foreign`). `model` is an installed spaCy pipeline for the language; without one it is the pinned
    one for English, and none for any other language, whose sentences then stand as they are; the engine `llm` does
    without. `progress` is told the share of the text that is done.

    Raises:
        ConfigError: there is no such engine, granularity or language model.
        FactcheckError: the language model's files are damaged.
    """
    fineness = _fineness(granularity)
    engine_split = plugins.load("splitters", engine)
    spoken_here = spoken(text, language)
    if spoken_here != "en":
        return sentences_as_claims.split(text, language=spoken_here, granularity=fineness, model=model)
    # An engine of another distribution may know none of these.
    rules = engine == "rules"
    asked = {"model": model if rules else "", "language": language if rules else "", "progress": progress}
    options = {name: value for name, value in asked.items() if value}
    claims: list[ProposedClaim] = engine_split(text, granularity=fineness, published=published, ask=ask, **options)
    return claims


def _fineness(granularity: Granularity | str) -> Granularity:
    try:
        return Granularity(granularity)
    except ValueError:
        raise ConfigError(
            f"“{granularity}” is not a granularity.", hint=f"Use one of: {', '.join(Granularity)}."
        ) from None
