"""Who may ask: the name the server is asked by, the page a websocket is opened from, and what pages may do.

A page of another site can make a browser ask this server. It cannot set the Host and Origin that the browser sends:
a name that is not ours means that somebody points a name of his own at this machine (DNS rebinding), an origin that is
not ours that a page of his opens the websocket.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from multidict import MultiMapping, MutableMultiMapping

from factcheck.model.serving import Serving, is_loopback

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HEADERS = {
    "Content-Security-Policy": NOTHING,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), clipboard-read=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "Server": "factcheck",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def desk_policy(host: str) -> str:
    """What the desk's page may load: its own files and websocket; `host` is the Host header, found to be ours.

    The websocket is named because not every browser counts it to 'self'. The style elements that the terminal's script
    writes are refused, and not needed: it draws on a canvas.
    """
    return (
        f"{NOTHING}; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; "
        f"connect-src 'self' ws://{host} wss://{host}"
    )


def harden(headers: MutableMultiMapping[str]) -> None:
    """Adds to an answer what tells the browser to keep it to itself; what is set already stays."""
    for name, value in HEADERS.items():
        if name not in headers or name == "Server":
            headers[name] = value
    headers.setdefault("Cache-Control", "no-store")


def is_our_host(host: str, serving: Serving, port: int) -> bool:
    """Whether a Host header names this server: by the proxy's name, or by an address or name of this machine."""
    if serving.public and host == serving.public_host:
        return True
    try:
        parts = urlsplit(f"//{host}")
        name, asked = parts.hostname or "", parts.port or 80
    except ValueError:
        return False
    if asked != port or parts.netloc != host or "@" in host:
        return False
    if serving.on_loopback:
        return is_loopback(name)
    return name in {serving.host, "localhost", socket.gethostname().lower()} or _is_address(name)


def is_our_origin(headers: MultiMapping[str], host: str, serving: Serving) -> bool:
    """Whether a page of this server asks; `host` is the Host header, found to be ours."""
    origin = urlsplit(headers.get("Origin", ""))
    ours = {host, serving.public_host} - {""}
    return origin.scheme in {"http", "https"} and origin.netloc in ours


def _is_address(name: str) -> bool:
    """An address cannot be pointed elsewhere, as a name can."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
