"""Keeps one fetch within its time, and lets it be cancelled, down to every read from the network."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

import httpcore

from factcheck.errors import FetchError
from factcheck.sources.addresses import Guard

_GLANCE = 0.25
"""Seconds after which a waiting read looks up whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class Watch:
    """The deadline (in the clock's seconds) of a whole fetch, redirects included, and who may cancel it.

    `timeout` is what was granted and `where` the address asked for; both are for the message only.
    """

    where: str
    timeout: float
    deadline: float
    clock: Callable[[], float]
    cancelled: Callable[[], bool]

    def left(self) -> float:
        """Seconds left.

        Raises:
            FetchError: none are, or the fetch was cancelled.
        """
        if self.cancelled():
            raise FetchError(f"The fetch of {self.where} was cancelled.", hint="Start it again when you want it.")
        left = self.deadline - self.clock()
        if left <= 0:
            raise self.late()
        return left

    def late(self) -> FetchError:
        """The error for a fetch that ran out of time."""
        return FetchError(
            f"{self.where} did not come in full within {self.timeout:g} seconds.",
            hint="Try again later, or raise fetch_timeout in the configuration.",
        )

    def glance(self) -> float:
        """How long to wait at most before looking again."""
        return min(_GLANCE, self.left())


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects to nothing but addresses the guard has checked, which is what rules out DNS rebinding.

    The name is resolved once, every address is checked, and the connection goes to one of those very addresses;
    TLS still names the host and checks the certificate against it.
    """

    def __init__(self, guard: Guard, watch: Watch, network: httpcore.NetworkBackend) -> None:
        self._guard, self._watch, self._network = guard, watch, network

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of `host` that answers."""
        refused: Exception | None = None
        addresses = self._addresses(host, port)
        for tried, address in enumerate(addresses):
            # Each gets its share of the time, so that one that never answers does not use up all of it.
            share = self._watch.left() / (len(addresses) - tried)
            try:
                stream = self._network.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                refused = error
            else:
                return _WatchedStream(stream, self._watch)
        raise refused or httpcore.ConnectError(f"no address of {host}")

    def _addresses(self, host: str, port: int) -> list[str]:
        """The guard's answer in time: the system's resolver knows no timeout, so it is asked in a thread."""
        answers: SimpleQueue[list[str] | Exception] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._guard.addresses(host, port))
            except FetchError as error:
                answers.put(error)

        threading.Thread(target=ask, name="factcheck-resolve", daemon=True).start()
        while True:
            try:
                answer = answers.get(timeout=self._watch.glance())
            except Empty:
                continue
            if isinstance(answer, Exception):
                raise answer
            return answer


class _WatchedStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, watch: Watch) -> None:
        self._stream, self._watch = stream, watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            try:
                return self._stream.read(max_bytes, self._watch.glance())
            except httpcore.ReadTimeout:
                self._watch.left()

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._watch.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _WatchedStream(self._stream.start_tls(ssl_context, server_hostname, self._watch.left()), self._watch)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
