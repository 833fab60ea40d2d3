"""Links and sessions, and what a name or an origin must be to be ours."""

import pytest

from factcheck.model.serving import Serving
from factcheck.web.guard import is_our_host, is_our_origin
from factcheck.web.links import Links


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


def serving(host="127.0.0.1", public=""):
    return Serving(host, 8770, ("anna@desk.example",), 12, public)


def test_a_link_becomes_a_session_of_its_reviewer_once():
    links = Links(12)
    token = links.offer("anna@desk.example")
    session, secret = links.redeem(token)
    assert session.reviewer == "anna@desk.example"
    assert links.session(session.number, secret) == session
    assert links.redeem(token) is None


def test_two_links_of_one_reviewer_are_two_sessions():
    links = Links(12)
    (one, _), (two, _) = (links.redeem(links.offer("anna@desk.example")) for _ in range(2))
    assert one.number != two.number


@pytest.mark.parametrize("secret", ["", "guessed", "\ud800"])
def test_no_other_secret_opens_a_session(secret):
    links = Links(12)
    session, _ = links.redeem(links.offer("anna@desk.example"))
    assert links.session(session.number, secret) is None


def test_a_secret_opens_no_session_but_its_own():
    links = Links(12)
    (_, mine), (other, _) = (links.redeem(links.offer("anna@desk.example")) for _ in range(2))
    assert links.session(other.number, mine) is None


def test_a_session_ends_after_its_hours():
    clock = Clock()
    links = Links(2, clock)
    session, secret = links.redeem(links.offer("anna@desk.example"))
    clock.now += 2 * 3600 - 1
    assert links.session(session.number, secret)
    clock.now += 1
    assert links.session(session.number, secret) is None


@pytest.mark.parametrize("host", ["127.0.0.1:8770", "localhost:8770", "[::1]:8770"])
def test_the_names_of_this_machine_are_ours(host):
    assert is_our_host(host, serving(), 8770)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example:8770",
        "127.0.0.1",
        "127.0.0.1:8771",
        "127.0.0.1.evil.example:8770",
        "localhost.evil.example:8770",
        "10.0.0.1:8770",
        "anna@127.0.0.1:8770",
        "127.0.0.1:8770@evil.example:8770",
        "127.0.0.1:http",
        "[::1",
    ],
)
def test_a_name_that_somebody_points_at_this_machine_is_not_ours(host):
    assert not is_our_host(host, serving(), 8770)


def test_behind_a_proxy_its_name_is_ours_and_no_other():
    behind = serving(public="https://desk.example")
    assert is_our_host("desk.example", behind, 8770)
    assert not is_our_host("desk.example", serving(), 8770)
    assert not is_our_host("other.example", behind, 8770)


def test_other_addresses_of_the_machine_are_ours_only_where_it_listens_on_more_than_loopback():
    assert is_our_host("192.0.2.7:8770", serving("0.0.0.0"), 8770)
    assert not is_our_host("evil.example:8770", serving("0.0.0.0"), 8770)


@pytest.mark.parametrize(
    ("origin", "ours"),
    [
        ("http://127.0.0.1:8770", True),
        ("https://desk.example", True),
        ("http://evil.example", False),
        ("http://127.0.0.1:8771", False),
        ("null", False),
        ("", False),
        ("file://127.0.0.1:8770", False),
    ],
)
def test_only_a_page_of_the_server_has_the_right_origin(origin, ours):
    headers = {"Origin": origin} if origin else {}
    assert is_our_origin(headers, "127.0.0.1:8770", serving(public="https://desk.example")) is ours
