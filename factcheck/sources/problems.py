"""What can go wrong with a fetch, each in one sentence with what to do about it."""

from __future__ import annotations

import ssl

import httpcore
import httpx

from factcheck.errors import FetchError, HttpStatus
from factcheck.sources.watch import Watch

TROUBLE = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, httpx.HTTPError)
"""What httpcore and httpx raise when a fetch fails."""

_BY_STATUS = {
    401: ("asks for a log-in", "Save the page from a browser where you are logged in, and add the file."),
    403: ("does not let programs in", "Save the page from a browser and add the file."),
    404: ("has no such page", "Check the address, or look for the page in a web archive."),
    410: ("has removed the page", "Look for it in a web archive."),
    429: ("is asked too often", "Wait a few minutes and try again."),
    451: ("withholds the page for legal reasons", "Look for it in a web archive."),
}
_LONGEST = 200


def shown(address: str) -> str:
    """An address as messages show it."""
    return address if len(address) <= _LONGEST else address[: _LONGEST - 1] + "…"


def no_web_address(given: str) -> FetchError:
    """The error for what httpx cannot fetch."""
    return FetchError(
        f"“{shown(given)}” is not a web address.", hint="Write it with http:// or https:// in front, or give a file."
    )


def redirected_too_often(address: str, *, looped: bool) -> FetchError:
    """The error for a chain of redirects without end, or one that is too long."""
    what = "in a circle" if looped else "too often"
    return FetchError(f"{shown(address)} is redirected {what}.", hint="Open it in a browser and give where it ends.")


def bad_status(status: int, address: str) -> HttpStatus:
    """The error for an answer that is no page: what the server means, and what to do."""
    otherwise = (
        ("has a fault", "Try again later.") if status >= 500 else ("refused", "Open it in a browser to see why.")
    )
    meaning, advice = _BY_STATUS.get(status, otherwise)
    return HttpStatus(f"The server {meaning} (status {status}): {shown(address)}.", hint=advice)


def explained(error: Exception, watch: Watch) -> FetchError:
    """The error to show for one from httpcore or httpx."""
    where, cause = shown(watch.where), error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return FetchError(
            f"The certificate of {where} cannot be trusted: {cause.verify_message}.",
            hint="Do not rely on this page; if you must, save it from a browser and add the file.",
        )
    if isinstance(cause, ssl.SSLError):
        return FetchError(f"No secure connection to {where} could be made.", hint="Check the address; try http://.")
    if isinstance(error, httpcore.TimeoutException):
        return watch.late()
    if isinstance(error, httpcore.ConnectError):
        return FetchError(f"Nothing answers at {where}.", hint="Check the address and the connection, or try later.")
    return FetchError(f"The connection to {where} broke off.", hint="Try again; the server may send a broken answer.")
