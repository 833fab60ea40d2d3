"""How the workbench is served to browsers."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Serving:
    """Where the server listens, who gets a link, and how long a link's session lasts.

    `public` is the address under which a proxy shows the server to the world (`https://desk.example`), or empty.
    """

    host: str
    port: int
    reviewers: tuple[str, ...]
    session_hours: float
    public: str = ""

    @property
    def public_host(self) -> str:
        """The public name with its port, as browsers write it; empty where there is no proxy."""
        return urlsplit(self.public).netloc

    @property
    def on_loopback(self) -> bool:
        """Whether only programs on this machine can reach the server."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Whether a name or address leads to this machine and nowhere else."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
