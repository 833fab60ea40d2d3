"""Fetches one address: bounded in time, size and redirects, and never from a private address that is not allowed.

The environment's proxies are not used: behind a proxy nobody could tell which address is really reached.
"""

from __future__ import annotations

import re
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpcore
import httpx

from factcheck import __version__
from factcheck.config import MAX_INPUT, Settings
from factcheck.errors import FetchError
from factcheck.model.document import Fetched
from factcheck.model.plain import clean
from factcheck.sources.addresses import Guard, Resolve
from factcheck.sources.body import ACCEPTED, too_large, unpacked
from factcheck.sources.problems import TROUBLE, bad_status, explained, no_web_address, redirected_too_often
from factcheck.sources.transport import PoolTransport
from factcheck.sources.watch import GuardedNetwork, Watch

Progress = Callable[[int, int | None], None]
"""Called with the bytes received so far and how many there will be, if the server said so."""

_HEADERS = {
    "User-Agent": f"factcheck/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
    "Accept-Encoding": ACCEPTED,
}
_SECRET = frozenset({"set-cookie", "set-cookie2"})
"""Not kept: a session's secrets have no place in a case that goes out to others."""
_MEDIA_TYPE = re.compile(r"\s*(?P<type>[\w.+-]+/[\w.+-]+)[^;]*(?:;.*?charset\s*=\s*[\"']?(?P<charset>[\w.:-]+))?", re.I)


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch may go: seconds over all, bytes after unpacking, redirects, and private hosts allowed by name."""

    timeout: float = 30.0
    max_bytes: int = MAX_INPUT
    max_redirects: int = 10
    allow_hosts: tuple[str, ...] = ()

    @classmethod
    def of(cls, settings: Settings) -> Limits:
        """The limits that the settings ask for."""
        return cls(settings.fetch_timeout, settings.fetch_max_bytes, settings.fetch_max_redirects, settings.allow_hosts)


def system_resolve(host: str, port: int) -> list[str]:
    """The host's addresses as the operating system knows them."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class Outside:
    """The outside world as a fetch sees it; tests give another one."""

    resolve: Resolve = system_resolve
    network: httpcore.NetworkBackend = field(default_factory=httpcore.SyncBackend)
    tls: Callable[[], ssl.SSLContext] = httpx.create_ssl_context
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


def fetch(
    url: str,
    limits: Limits | None = None,
    *,
    outside: Outside | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Fetched:
    """What is at `url`, unpacked, after at most so many redirects, each of which is checked like the first address.

    `media_type` of the result is the server's, with its charset if it gave one (`text/html; charset=utf-8`).

    Args:
        url: an http or https address without user name and password.
        limits: how far it may go.
        outside: the resolver, network, trusted certificates and clocks to use.
        progress: told about every piece that arrives.
        cancelled: asked a few times a second; once it says yes, the fetch ends with an error.

    Raises:
        AddressRefused: a private, link-local or similar address, at any hop, whose host is not allowed by name.
        HttpStatus: the server answered with an error.
        FetchTooLarge: over the cap.
        FetchError: no web address, not found, not reached, no trusted certificate, too many redirects, out of
            time, broken off, or cancelled.
    """
    limits, outside = limits or Limits(), outside or Outside()
    address = _checked(url)
    clock = outside.clock
    watch = Watch(str(address), limits.timeout, clock() + limits.timeout, clock, cancelled or (lambda: False))
    network = GuardedNetwork(Guard(outside.resolve, limits.allow_hosts), watch, outside.network)
    transport = PoolTransport(network, outside.tls())
    try:
        with httpx.Client(transport=transport, headers=_HEADERS, timeout=None, trust_env=False) as client:
            response, body = _answer(client, address, limits, progress or _unheard)
    except TROUBLE as error:
        raise explained(error, watch) from None
    return Fetched(
        body=body,
        url=str(response.url),
        requested=url.strip(),
        fetched=outside.now(),
        media_type=_media_type(response.headers.get("content-type", "")),
        headers=_kept(response.headers),
    )


def _checked(url: str, base: httpx.URL | None = None) -> httpx.URL:
    """The address to fetch; `url` may be relative to `base`, as redirects are."""
    try:
        address = base.join(url) if base else httpx.URL(url.strip())
        host = address.host  # decodes the name, which is where a broken international one shows
    except (httpx.InvalidURL, UnicodeError):
        raise no_web_address(url) from None
    if address.scheme not in {"http", "https"} or not host:
        raise no_web_address(url)
    if address.userinfo:
        raise FetchError(
            f"The address at {host} holds a user name or password, which would end up in reports.",
            hint="Give the address without it, or save the page and add the file.",
        )
    return address.copy_with(fragment=None)


def _answer(
    client: httpx.Client, address: httpx.URL, limits: Limits, progress: Progress
) -> tuple[httpx.Response, bytes]:
    """The final answer and its body; where it came from is the answer's `url`."""
    passed: list[httpx.URL] = []
    while len(passed) <= limits.max_redirects:
        with client.stream("GET", address) as response:
            if not response.has_redirect_location:
                return response, _body(response, limits.max_bytes, progress)
            passed.append(address)
            address = _checked(response.headers["location"], address)
    raise redirected_too_often(str(passed[0]), looped=address in passed)


def _body(response: httpx.Response, max_bytes: int, progress: Progress) -> bytes:
    where = str(response.url)
    if not response.is_success:
        raise bad_status(response.status_code, where)
    announced = response.headers.get("content-length", "")
    total = int(announced) if announced.isdecimal() else None
    if total is not None and total > max_bytes:
        raise too_large(where, max_bytes)
    chunks = _counted(response, total, progress)
    return unpacked(chunks, response.headers.get("content-encoding", ""), max_bytes=max_bytes, where=where)


def _counted(response: httpx.Response, total: int | None, progress: Progress) -> Iterator[bytes]:
    for chunk in response.iter_raw():
        progress(response.num_bytes_downloaded, total)
        yield chunk


def _media_type(declared: str) -> str:
    found = _MEDIA_TYPE.match(declared)
    if not found:
        return ""
    return found["type"].lower() + (f"; charset={found['charset'].lower()}" if found["charset"] else "")


def _kept(headers: httpx.Headers) -> tuple[tuple[str, str], ...]:
    return tuple((name.lower(), clean(value)) for name, value in headers.multi_items() if name.lower() not in _SECRET)


def _unheard(_done: int, _total: int | None) -> None:
    pass
