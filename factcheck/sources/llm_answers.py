"""What a chat-completions server answers, read with distrust: the model's words, or what went wrong."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from factcheck.errors import ModelError
from factcheck.model.plain import clean, visible

_LONGEST = 200
_FOR_THE_KEY = frozenset({401, 403})
_MAY_PASS = frozenset({408, 409, 425, 429})


class Passing(ModelError):
    """What may be different the next time; `wait` is how many seconds the server asks to be left alone."""

    def __init__(self, message: str, *, hint: str = "", gone: bool = False, wait: float = 0.0) -> None:
        super().__init__(message, hint=hint, gone=gone)
        self.wait = wait


def content(body: bytes) -> str:
    """The model's words in the body of a successful answer.

    Raises:
        Passing: there are none, or not all of them.
    """
    choice = _first_choice(_object(body))
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    if message.get("refusal") or choice.get("finish_reason") == "content_filter":
        raise Passing("The language model refuses to answer.", hint="Use another model for this text.")
    if choice.get("finish_reason") == "length":
        raise Passing(
            "The language model's answer was cut short.", hint="Give the model a larger context or answer length."
        )
    said = message.get("content")
    if not isinstance(said, str) or not said.strip():
        raise Passing("The language model's answer is empty.", hint="Use another model for this text.")
    return said


def models(body: bytes) -> list[str]:
    """The models that a server lists; empty where it says it in no way we know."""
    try:
        listed = _object(body).get("data")
    except ModelError:
        return []
    entries = listed if isinstance(listed, list) else []
    return [entry["id"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("id"), str)]


def retry_after(response: httpx.Response) -> float:
    """The seconds that a `Retry-After` header (RFC 9110, 10.2.3) asks for; 0 where it is missing or unreadable."""
    written = response.headers.get("retry-after", "").strip()
    if written.isdecimal():
        return float(written[:9])
    try:
        until = parsedate_to_datetime(written)
    except (ValueError, OverflowError):
        return 0.0
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def bad_status(response: httpx.Response, body: bytes, key: str, *, wait: float = 0.0) -> ModelError:
    """The error for an answer that is none; the server's own words are shown, but never where they may hold the key."""
    status = response.status_code
    if status in _FOR_THE_KEY:
        return ModelError(
            f"The language model's server does not accept the key (status {status}).",
            hint="Set FACTCHECK_LLM_KEY, or keep the key in the keyring: keyring set factcheck llm.",
            gone=True,
        )
    if 300 <= status < 400:
        return ModelError(
            f"The language model's server sends us elsewhere (status {status}), which is not followed.",
            hint="Set llm_url to the address where it really is.",
            gone=True,
        )
    message = f"The language model's server answers with status {status}{_its_words(body, key)}."
    if status in _MAY_PASS or status >= 500:
        hint = "Wait a few minutes and try again." if status == 429 else "Look at the server's own log."
        return Passing(message, hint=hint, gone=True, wait=wait)
    hint = "Check llm_url (most end in /v1) and llm_model." if status == 404 else "Look at the server's documentation."
    return ModelError(message, hint=hint, gone=status not in {400, 413, 422})


def _its_words(body: bytes, key: str) -> str:
    try:
        told = _object(body).get("error")
    except ModelError:
        return ""
    said = told.get("message") if isinstance(told, dict) else told
    if not isinstance(said, str) or not said.strip():
        return ""
    shown = visible(" ".join(clean(said.replace(key, "…") if key else said).split())).rstrip(".")
    return f": {shown if len(shown) <= _LONGEST else shown[:_LONGEST] + '…'}"


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Passing(
            "The language model's server does not answer in JSON.",
            hint="Check that llm_url is an OpenAI-compatible endpoint; most end in /v1.",
        )
    return found


def _first_choice(answer: dict[str, Any]) -> dict[str, Any]:
    choices = answer.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    if not isinstance(first, dict):
        raise Passing(
            "The language model's server answers without a choice.",
            hint="Check that llm_url is an OpenAI-compatible endpoint; most end in /v1.",
        )
    return first
