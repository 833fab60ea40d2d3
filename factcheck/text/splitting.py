"""The door to splitting: which engine takes a text apart, how finely, and what happens in other languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from factcheck import plugins
from factcheck.errors import ConfigError
from factcheck.model.claims import Granularity, Kind, ProposedClaim, Role
from factcheck.text.kinds import kind_of
from factcheck.text.sentences import sentences
from factcheck.text.worthiness import check_worthiness


def split(
    text: str,
    *,
    granularity: Granularity | str = Granularity.CLAUSE,
    published: date | None = None,
    language: str | None = None,
    engine: str = "rules",
    ask: Callable[..., object] | None = None,
) -> list[ProposedClaim]:
    """The claims of `text` in its order; each says where it stands, and stands alone as far as that is safe.

    `granularity` is how finely: `sentence`, `clause` (for reviewing: one checkable thing a claim) or `atomic` (one
    proposition each). `published` is the day of publication, against which `last month` and the like are resolved;
    without it they stay. `language` is a language tag such as `en` or `pt-BR`; there are rules for English only, so
    a text said to be in another language comes back sentence by sentence with nothing resolved. `engine` names a
    splitter, and `ask` is how the engine `llm` talks to its model.

    Raises:
        ConfigError: there is no such engine or granularity, or no language model is installed.
        FactcheckError: the language model's files are damaged.
    """
    fineness = _fineness(granularity)
    engine_split = plugins.load("splitters", engine)
    if language and not language.casefold().startswith("en"):
        return _by_punctuation(text)
    claims: list[ProposedClaim] = engine_split(text, granularity=fineness, published=published, ask=ask)
    return claims


def _fineness(granularity: Granularity | str) -> Granularity:
    try:
        return Granularity(granularity)
    except ValueError:
        raise ConfigError(
            f"“{granularity}” is not a granularity.", hint=f"Use one of: {', '.join(Granularity)}."
        ) from None


def _by_punctuation(text: str) -> list[ProposedClaim]:
    """Each sentence of a text in a language without rules, as it stands."""
    claims = []
    for unit in sentences(text):
        said = text[unit.start : unit.end]
        if unit.role is not Role.TEXT or not any(c.isalpha() for c in said):
            continue
        kind = Kind.QUESTION if kind_of(said) is Kind.QUESTION else Kind.FACT
        place = (unit.start, unit.end)
        claims.append(ProposedClaim(" ".join(said.split()), (place,), place, kind, check_worthiness([said])[0]))
    return claims
