"""Engines: which one takes a document apart, and how the one that asks a language model is given its voice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.config import Settings
from factcheck.errors import ConfigError, InputError
from factcheck.model.claims import Granularity, ProposedClaim
from factcheck.model.document import Document
from factcheck.sources.llm import Endpoint, LanguageModel, look_at
from factcheck.text import nlp, split
from factcheck.text.language import spoken
from factcheck.text.llm.engine import Outcome, taken_apart
from factcheck.text.llm.verify import Refusal

LLM, RULES = "llm", "rules"
Tell = Callable[[str, float | None], None]
"""Told what is going on, and its share done from 0 to 1, or None when that is not known."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """The claims of a document; of those that a language model proposed, which were refused; a remark on how it went.

    `remark` is one or two sentences for the user, empty where everything went as it always does.
    """

    claims: list[ProposedClaim]
    refused: tuple[Refusal, ...] = ()
    remark: str = ""


def propose(
    settings: Settings,
    document: Document,
    *,
    granularity: str = "",
    engine: str = "",
    progress: Tell | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Proposed:
    """The claims that the engine proposes for a document; empty `granularity` and `engine` mean those of the settings.

    Raises:
        InputError: there is no such granularity.
        ConfigError: there is no such engine, or it is not configured.
        FetchError: asking a language model was cancelled.
    """
    wanted = granularity or settings.granularity
    if wanted not in set(Granularity):
        raise InputError(f"“{wanted}” is no granularity.", hint=f"Use one of: {', '.join(Granularity)}.")
    fineness, chosen, tell = Granularity(wanted), engine or settings.engine, progress or _silent
    if chosen != LLM:
        return Proposed(_split(settings, document, fineness, chosen, tell))
    model = LanguageModel(Endpoint.of(settings), cancelled=cancelled)
    if _language(document) == "en":
        return _asked(model, document, fineness, tell)
    return Proposed(_split(settings, document, fineness, RULES, tell), remark=_NOT_ENGLISH)


def is_ready(settings: Settings) -> bool:
    """Whether the language model that takes English apart is loaded; asking waits for nothing."""
    return nlp.is_loaded(_english(settings))


def get_ready(settings: Settings) -> None:
    """Loads the language model that takes English apart, once per process: about a second, or nothing.

    Raises:
        FactcheckError: it is not installed, or damaged.
    """
    nlp.load(_english(settings))


def _english(settings: Settings) -> str:
    return nlp.chosen("en", settings.language_model)


def _language(document: Document) -> str:
    return spoken(document.text, document.citation.language or None)


def _asked(model: LanguageModel, document: Document, granularity: Granularity, tell: Tell) -> Proposed:
    what = "asking the language model"
    tell(what, 0.0)
    outcome = taken_apart(
        document.text, model.ask, granularity=granularity, published=document.citation.published,
        progress=lambda share: tell(what, share),
    )  # fmt: skip
    return Proposed(outcome.claims, outcome.refused, _remark(outcome))


def _split(
    settings: Settings, document: Document, granularity: Granularity, engine: str, tell: Tell
) -> list[ProposedClaim]:
    model = nlp.chosen(_language(document), settings.language_model)
    what = f"taking it apart with {model}" if model not in {"", nlp.PINNED} else "taking it apart"
    tell(what, None)
    return split(
        document.text,
        granularity=granularity,
        published=document.citation.published,
        language=document.citation.language or None,
        engine=engine,
        model=model,
        progress=(lambda share: tell(what, share)) if engine == RULES else None,
    )


def looked_at(settings: Settings) -> str:
    """Whether the engine `llm` is configured and its endpoint answers; one that is not configured is not looked for.

    Raises:
        ConfigError: it is configured in part, or its server does not offer the model.
        ModelError: the endpoint cannot be reached, or refuses.
    """
    if not settings.llm_url and not settings.llm_model and settings.engine != LLM:
        return "off (llm_url and llm_model are not set)"
    endpoint = Endpoint.of(settings)
    if not look_at(endpoint):
        raise ConfigError(
            f"The server at {endpoint.shown} does not offer the model “{endpoint.model}”.",
            hint="Correct llm_model, or load the model into the server.",
        )
    warning = "; the key goes over the network unencrypted" if endpoint.in_the_clear else ""
    return f"{endpoint.model} at {endpoint.shown} answers{warning}"


_NOT_ENGLISH = "The language model was not asked: what it says can be verified in English texts only."


def _remark(outcome: Outcome) -> str:
    refused, ours = len(outcome.refused), len(outcome.claims) - outcome.accepted
    said = f"Claims worded by the language model: {outcome.accepted}, refused: {refused}, by the rules: {ours}."
    if not outcome.failures:
        return said
    return f"{outcome.failures[-1].message} What it did not answer was taken apart by the rules. {said}"


def _silent(_what: str, _share: float | None) -> None:
    return None
