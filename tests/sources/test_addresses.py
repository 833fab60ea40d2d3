"""Which addresses may be reached."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import AddressRefused, FetchError
from factcheck.sources.addresses import Guard, refusal

PRIVATE = {
    "127.0.0.1": "loopback",
    "127.8.9.1": "loopback",
    "0.0.0.0": "unspecified",
    "0.1.2.3": "private",
    "10.1.2.3": "private",
    "172.16.0.1": "private",
    "192.168.1.1": "private",
    "169.254.169.254": "link-local",
    "100.64.0.1": "carrier-internal",
    "192.0.0.8": "reserved",
    "192.88.99.1": "reserved",
    "198.18.0.1": "private",
    "203.0.113.9": "private",
    "224.0.0.1": "multicast",
    "240.0.0.1": "private",
    "255.255.255.255": "private",
    "::1": "loopback",
    "::": "unspecified",
    "fe80::1": "link-local",
    "fe80::1%eth0": "link-local",
    "fc00::1": "private",
    "fd12:3456::1": "private",
    "fec0::1": "private",
    "ff02::1": "multicast",
    "2001:db8::1": "private",
    "2001:0:7f00:1::": "reserved",
    "::7f00:1": "reserved",
    "64:ff9b:1::1": "private",
    "::ffff:127.0.0.1": "loopback",
    "::ffff:10.0.0.1": "private",
    "::ffff:100.64.0.1": "carrier-internal",
    "64:ff9b::a00:1": "private",
    "64:ff9b::169.254.169.254": "link-local",
    "2002:7f00:1::": "loopback",
    "2002:c0a8:101::1": "private",
}
PUBLIC = ["93.184.216.34", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:2800:220:1::1", "::ffff:8.8.8.8"]
PUBLIC += ["64:ff9b::808:808", "2002:808:808::1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_of_machine_and_network_are_refused(address):
    assert refusal(address) in {PRIVATE[address], "private", "reserved"}
    assert refusal(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_let_through(address):
    assert refusal(address) == ""


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_judged_the_same_in_every_ipv6_form(ip):
    number = int(ip)
    forms = [f"::ffff:{ip}", f"64:ff9b::{number >> 16:x}:{number & 0xFFFF:x}"]
    forms.append(f"2002:{number >> 16:x}:{number & 0xFFFF:x}::1")
    assert {refusal(form) for form in forms} == {refusal(str(ip))}


def answering(*addresses):
    return lambda host, port: addresses


def test_one_private_address_among_public_ones_is_enough():
    guard = Guard(answering("93.184.216.34", "10.0.0.1"))
    with pytest.raises(AddressRefused, match=r"news\.example is at 10\.0\.0\.1, a private address") as caught:
        guard.addresses("news.example", 443)
    assert "--allow-host news.example" in caught.value.hint


def test_the_addresses_given_back_are_those_that_were_checked_each_once():
    guard = Guard(answering("93.184.216.34", "93.184.216.34", "2606:2800:220:1::1"))
    assert guard.addresses("news.example", 443) == ["93.184.216.34", "2606:2800:220:1::1"]


@pytest.mark.parametrize(
    ("allowed", "host", "lets_through"),
    [
        ("intranet.example", "intranet.example", True),
        ("Intranet.Example", "intranet.example", True),
        ("intranet.example:8080", "intranet.example", True),
        ("intranet.example:80", "intranet.example", False),
        ("example", "intranet.example", False),
        ("intranet.example", "sub.intranet.example", False),
        ("::1", "::1", True),
        ("[::1]:8080", "::1", True),
        ("10.0.0.1", "intranet.example", False),
    ],
)
def test_a_host_is_allowed_by_its_exact_name(allowed, host, lets_through):
    guard = Guard(answering("10.0.0.1"), (allowed,))
    if lets_through:
        assert guard.addresses(host, 8080) == ["10.0.0.1"]
    else:
        with pytest.raises(AddressRefused):
            guard.addresses(host, 8080)


def unknown(host, port):
    raise OSError("Name or service not known")


@pytest.mark.parametrize("resolve", [unknown, answering()])
def test_a_name_without_address_says_so(resolve):
    with pytest.raises(FetchError, match=r"The host news\.example was not found"):
        Guard(resolve).addresses("news.example", 443)
