"""Which network addresses may be reached: none that is private to the machine or network the program runs on.

The rules follow IANA's special-purpose address registries (RFC 6890), and look inside the IPv6 forms that carry
an IPv4 address: mapped (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from factcheck.errors import AddressRefused, FetchError

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Iterable[str]]
"""Host name and port to addresses, as text; raises OSError when the name has none."""

_NAT64 = IPv6Network("64:ff9b::/96")
_REFUSED = {
    "carrier-internal": (ip_network("100.64.0.0/10"),),
    "reserved": (ip_network("192.88.99.0/24"), ip_network("192.0.0.0/24"), ip_network("2001::/23")),
}
"""Beside what `ipaddress` knows, whose tables differ between releases of Python."""


def refusal(address: str) -> str:
    """Why this address may not be reached, in one word such as “private”; empty if it may.

    Raises:
        ValueError: it is no IP address.
    """
    ip = _carried(ip_address(address))
    traits = {
        "loopback": ip.is_loopback,
        "link-local": ip.is_link_local,
        "multicast": ip.is_multicast,
        "unspecified": ip.is_unspecified,
        **{word: any(ip in network for network in networks) for word, networks in _REFUSED.items()},
        "private": ip.is_private or getattr(ip, "is_site_local", False),
        "reserved ": ip.is_reserved or not ip.is_global,
    }
    return next((word.strip() for word, holds in traits.items() if holds), "")


def _carried(ip: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, or the address itself."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip


def _place(host: str, address: str) -> str:
    return f"{host} is a" if host.strip("[]") == address else f"{host} is at {address}, a"


@dataclass(frozen=True, slots=True)
class Guard:
    """Decides where a connection may go; `allow_hosts` are let through anyway (`name` or `name:port`)."""

    resolve: Resolve
    allow_hosts: tuple[str, ...] = ()

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of `host`, each of them fit to connect to; the name is not looked up again afterwards.

        Raises:
            AddressRefused: one of them is private, link-local or the like, and the host is not allowed by name.
            FetchError: the name has no address.
        """
        found = list(dict.fromkeys(self._resolved(host, port)))
        if not self.allows(host, port):
            for address in found:
                if why := refusal(address):
                    raise AddressRefused(
                        f"{_place(host, address)} {why} address, which is not fetched.",
                        hint=f"If you trust it, allow it by name: --allow-host {host}.",
                        host=host,
                    )
        return found

    def allows(self, host: str, port: int) -> bool:
        """Whether the host is allowed by name, with any port or with this one."""
        plain = host.strip("[]").lower()
        names = {plain, f"{plain}:{port}", f"[{plain}]", f"[{plain}]:{port}"}
        return any(name.strip().lower() in names for name in self.allow_hosts)

    def _resolved(self, host: str, port: int) -> list[str]:
        try:
            found = list(self.resolve(host, port))
        except (OSError, UnicodeError):
            found = []
        if not found:
            raise FetchError(
                f"The host {host} was not found.", hint="Check the address for a typing error, and the connection."
            )
        return found
