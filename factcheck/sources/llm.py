"""Talks to a language model: any endpoint that speaks the chat-completions protocol of OpenAI.

The endpoint is the user's own choice, so a private address is as good as any. Redirects are not followed and the
environment's proxies not used: the article and the key go where the configuration says and nowhere else.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from factcheck import __version__
from factcheck.config import Settings
from factcheck.errors import ConfigError, FetchError, ModelError
from factcheck.sources.addresses import Guard
from factcheck.sources.body import ACCEPTED, unpacked
from factcheck.sources.fetch import Outside
from factcheck.sources.keys import key_of
from factcheck.sources.llm_answers import Passing, bad_status, content, models, retry_after
from factcheck.sources.problems import TROUBLE
from factcheck.sources.transport import PoolTransport
from factcheck.sources.watch import GuardedNetwork, Watch
from factcheck.text.llm.answers import proposals

TRIES = 3
BACKOFF = 1.0
"""Seconds before the second try; twice that before the third."""
LONGEST_WAIT = 60.0
"""Seconds that a server may ask us to wait; one that asks for more is given up."""
MAX_ANSWER = 4 * 1024 * 1024
LOOK = 5.0
"""Seconds within which an endpoint must answer when it is only looked at."""
_SLICE = 0.25
"""Seconds of waiting between two looks at whether the answer is still wanted."""
_REFUSES_FORM = frozenset({400, 422})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model is and how it is called; `timeout` is in seconds for one answer as a whole."""

    url: httpx.URL
    model: str
    key: str = field(default="", repr=False)
    timeout: float = 60.0

    @classmethod
    def of(cls, settings: Settings) -> Endpoint:
        """The endpoint that the settings name.

        Raises:
            ConfigError: they name none, or one that cannot be used.
        """
        if not settings.llm_url or not settings.llm_model:
            missing = "llm_model" if settings.llm_url else "llm_url"
            raise ConfigError(
                f"The engine “llm” is not configured: {missing} is not set.",
                hint=f"Set llm_url and llm_model in {settings.config}, or use --engine rules.",
            )
        return cls(_address(settings.llm_url), settings.llm_model, key_of(settings), settings.llm_timeout)

    @property
    def shown(self) -> str:
        """The address as messages show it, without what may be secret in it."""
        return str(self.url.copy_with(query=None, fragment=None))

    @property
    def in_the_clear(self) -> bool:
        """Whether the key would go over the network unencrypted."""
        return bool(self.key) and self.url.scheme == "http" and self.url.host not in {"127.0.0.1", "localhost", "::1"}

    def path(self, name: str) -> httpx.URL:
        """The address of one of its services."""
        return self.url.copy_with(path=f"{self.url.path.rstrip('/')}/{name}")


def _address(written: str) -> httpx.URL:
    try:
        url = httpx.URL(written.strip())
    except httpx.InvalidURL:
        url = httpx.URL()
    if url.scheme not in {"http", "https"} or not url.host or url.userinfo:
        raise ConfigError(
            "llm_url is not an address that can be used.",
            hint="Write it like http://127.0.0.1:11434/v1, without user name or password; the key has its own setting.",
        )
    return url.copy_with(path=url.path.rstrip("/").removesuffix("/chat/completions"))


def look_at(endpoint: Endpoint, *, outside: Outside | None = None) -> bool:
    """Whether the endpoint offers the model; True too where it does not list its models. No text is sent.

    Raises:
        ModelError: it cannot be reached, or refuses.
    """
    line = _Line(endpoint, outside or Outside(), min(LOOK, endpoint.timeout), lambda: False)
    response, body = line.exchange("GET", "models", None)
    if response.status_code in {404, 405, 501}:
        return True
    if not response.is_success:
        raise bad_status(response, body, endpoint.key)
    offered = models(body)
    return not offered or any(endpoint.model in {name, name.removesuffix(":latest")} for name in offered)


class LanguageModel:
    """A model to ask; it remembers which form of structured output its server understands."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        outside: Outside | None = None,
        sleep: Callable[[float], None] = time.sleep,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._endpoint, self._sleep = endpoint, sleep
        self._cancelled = cancelled or (lambda: False)
        self._line = _Line(endpoint, outside or Outside(), endpoint.timeout, self._cancelled)
        self._form = 0

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """The model's answer, in the form that was asked for.

        What may pass (no answer in time, too many requests, a fault of the server, an answer cut short, empty,
        refused or not in the form) is tried again, with longer pauses each time or as the server asks.

        Raises:
            ModelError: there is no usable answer after all tries, or trying again would not help.
            FetchError: it was cancelled.
        """
        wait = BACKOFF
        for _ in range(TRIES - 1):
            try:
                return self._answer(messages, schema)
            except Passing as error:
                if error.wait > LONGEST_WAIT:
                    raise
                self._pause(max(wait, error.wait))
            wait *= 2
        return self._answer(messages, schema)

    def _pause(self, seconds: float) -> None:
        left = seconds
        while left > 0 and not self._cancelled():
            self._sleep(min(_SLICE, left))
            left -= _SLICE

    def _answer(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        forms = _forms(schema)
        for form in range(self._form, len(forms)):
            payload = {"model": self._endpoint.model, "messages": messages, "stream": False, **forms[form]}
            response, body = self._line.exchange("POST", "chat/completions", payload)
            if response.is_success:
                self._form = form
                return _in_form(content(body))
            if response.status_code not in _REFUSES_FORM:
                break
        raise bad_status(response, body, self._endpoint.key, wait=retry_after(response))


def _forms(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The ways to ask for the form, the strictest first; some models take no temperature but their own."""
    described = {"name": "claims", "strict": True, "schema": schema}
    return [
        {"temperature": 0, "response_format": {"type": "json_schema", "json_schema": described}},
        {"temperature": 0, "response_format": {"type": "json_object"}},
        {"temperature": 0},
        {},
    ]


def _in_form(answer: str) -> str:
    """The answer, where it can be read as what was asked for."""
    try:
        proposals(answer)
    except ModelError as error:
        raise Passing(error.message, hint=error.hint) from None
    return answer


class _Patience(Watch):
    """The time that one answer may take."""

    __slots__ = ()

    def late(self) -> ModelError:
        """The error for an answer that did not come in time."""
        return Passing(
            f"The language model at {self.where} did not answer in full within {self.timeout:g} seconds.",
            hint="Raise llm_timeout in the configuration, or use a faster model.",
            gone=True,
        )


@dataclass(frozen=True, slots=True)
class _Line:
    """Carries one question to the endpoint and brings the answer, within its time and bounded in size."""

    endpoint: Endpoint
    outside: Outside
    timeout: float
    cancelled: Callable[[], bool]

    def exchange(self, method: str, name: str, payload: dict[str, Any] | None) -> tuple[httpx.Response, bytes]:
        """The answer's head and its body.

        Raises:
            ModelError: nothing answers in time, or the connection breaks off.
            FetchError: it was cancelled.
        """
        where, clock = self.endpoint.shown, self.outside.clock
        watch = _Patience(where, self.timeout, clock() + self.timeout, clock, self.cancelled)
        guard = Guard(self.outside.resolve, (self.endpoint.url.host,))
        network = GuardedNetwork(guard, watch, self.outside.network)
        try:
            with (
                httpx.Client(
                    transport=PoolTransport(network, self.outside.tls()), timeout=None, trust_env=False
                ) as client,
                client.stream(method, self.endpoint.path(name), json=payload, headers=self._headers()) as response,
            ):
                packed = response.headers.get("content-encoding", "")
                return response, unpacked(response.iter_raw(), packed, max_bytes=MAX_ANSWER, where=where)
        except ModelError:
            raise
        except FetchError as error:
            if self.cancelled():
                raise
            raise Passing(error.message, hint="Check llm_url, and the server behind it.", gone=True) from None
        except TROUBLE as error:
            raise Passing(
                f"The language model at {where} cannot be reached: {_plain(error)}.",
                hint="Check llm_url, and whether the server runs.",
                gone=True,
            ) from None

    def _headers(self) -> dict[str, str]:
        headers = {"User-Agent": f"factcheck/{__version__}", "Accept": "application/json", "Accept-Encoding": ACCEPTED}
        return {**headers, "Authorization": f"Bearer {self.endpoint.key}"} if self.endpoint.key else headers


def _plain(error: Exception) -> str:
    cause = error.__cause__ or error.__context__
    verdict = getattr(cause, "verify_message", "")
    if verdict:
        return f"its certificate cannot be trusted ({verdict})"
    return "nothing answers there" if type(error).__name__.startswith("Connect") else "the connection broke off"
