"""One-time links, and the sessions they are exchanged for. All in memory: they end with the server."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

RANDOM = 32
"""Bytes of chance in a link and in a cookie: nobody guesses 256 bits."""


@dataclass(frozen=True, slots=True)
class Session:
    """A browser that came by a reviewer's link; `number` is its place in the address, `ends` in the clock's seconds."""

    number: str
    reviewer: str
    ends: float


class Links:
    """Hands out links and knows the sessions; secrets are kept as their sha-256 only."""

    def __init__(self, hours: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._lasts, self._clock = hours * 3600, clock
        self._offered: dict[str, str] = {}
        self._sessions: dict[str, Session] = {}

    def offer(self, reviewer: str) -> str:
        """A new one-time token for a reviewer."""
        token = secrets.token_urlsafe(RANDOM)
        self._offered[_digest(token)] = reviewer
        return token

    def redeem(self, token: str) -> tuple[Session, str] | None:
        """The session for a token, with its secret; None where the token was used before, or never given out."""
        reviewer = self._offered.pop(_digest(token), None)
        if reviewer is None:
            return None
        secret = secrets.token_urlsafe(RANDOM)
        session = Session(str(len(self._sessions) + 1), reviewer, self._clock() + self._lasts)
        self._sessions[_digest(secret)] = session
        return session, secret

    def session(self, number: str, secret: str) -> Session | None:
        """The session with this number, if the secret is its own and it has not ended."""
        found = self._sessions.get(_digest(secret))
        return found if found and found.number == number and self.remaining(found) > 0 else None

    def remaining(self, session: Session) -> float:
        """Seconds until a session ends."""
        return session.ends - self._clock()


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
