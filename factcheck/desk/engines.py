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
    progress: Callable[[str, float | None], None] | None = None,
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
    chosen = engine or settings.engine
    citation = document.citation
    tell = progress or _silent
    if chosen == LLM:
        asked = LanguageModel(Endpoint.of(settings), cancelled=cancelled)
        if spoken(document.text, citation.language or None) == "en":
            tell("asking the language model", 0.0)
            outcome = taken_apart(
                document.text, asked.ask, granularity=Granularity(wanted), published=citation.published,
                progress=lambda share: tell("asking the language model", share),
            )  # fmt: skip
            return Proposed(outcome.claims, outcome.refused, _remark(outcome))
    model = nlp.chosen(spoken(document.text, citation.language or None), settings.language_model)
    what = f"taking it apart with {model}" if model not in {"", nlp.PINNED} else "taking it apart"
    tell(what, None)
    claims = split(
        document.text,
        granularity=wanted,
        published=citation.published,
        language=citation.language or None,
        engine=RULES if chosen == LLM else chosen,
        model=model,
    )
    return Proposed(claims, remark=_NOT_ENGLISH if chosen == LLM else "")


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
    said = f"The language model worded {outcome.accepted} claims, {refused} more were refused, {ours} are by the rules."
    if not outcome.failures:
        return said
    return f"{outcome.failures[-1].message} What it did not answer was taken apart by the rules. {said}"


def _silent(_what: str, _share: float | None) -> None:
    return None
