"""What carries httpx's requests: httpcore's connection pool over a network of our choosing."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import httpcore
import httpx


class PoolTransport(httpx.BaseTransport):
    """HTTP/1.1 over the given network. httpx's own transport does the same, but takes no network to do it over.

    Errors from below come through as httpcore's.
    """

    def __init__(self, network: httpcore.NetworkBackend, tls: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(ssl_context=tls, network_backend=network)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends one request and returns the answer, its body unread."""
        target = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        assert isinstance(request.stream, httpx.SyncByteStream)
        sent = httpcore.Request(request.method, target, headers=request.headers.raw, content=request.stream)
        answer = self._pool.handle_request(sent)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Closes every connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
