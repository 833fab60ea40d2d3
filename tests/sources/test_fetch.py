"""Fetching: what comes back, what is bounded, what is refused; over a real server on loopback."""

import functools
import ssl
import subprocess
import sys
import threading
import time
import tracemalloc
from datetime import UTC, datetime
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import MEBIBYTE, PAGE, Detour

from factcheck import __version__
from factcheck.config import Settings
from factcheck.errors import AddressRefused, FetchError, FetchTooLarge, HttpStatus
from factcheck.sources.fetch import Limits, Outside, fetch

HERE = ("127.0.0.1",)
TLS = functools.cache(ssl.create_default_context)
PUBLIC = "93.184.216.34"


def get(url, outside=None, **limits):
    return fetch(url, Limits(**{"timeout": 10.0, "allow_hosts": HERE, **limits}), outside=outside)


def refused(url, outside=None, **limits):
    with pytest.raises(FetchError) as caught:
        get(url, outside, **limits)
    assert caught.value.message
    assert caught.value.hint
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return caught.value


def test_a_page_comes_with_all_that_proves_where_it_came_from(site):
    now = datetime(2024, 4, 3, 12, tzinfo=UTC)
    got = get(f" {site.url}/page#part ", Outside(now=lambda: now))
    assert got.body == PAGE
    assert got.url == f"{site.url}/page"
    assert got.requested == f"{site.url}/page#part"
    assert got.fetched == now
    assert got.media_type == "text/html; charset=utf-8"
    headers = dict(got.headers)
    assert headers["x-one"] == "1"
    assert "set-cookie" not in headers


def test_the_time_of_a_fetch_is_utc(site):
    assert get(f"{site.url}/page").fetched.utcoffset().total_seconds() == 0


def test_the_program_says_who_it_is(site):
    get(f"{site.url}/page")
    (_, headers) = site.seen[0]
    assert headers["User-Agent"] == f"factcheck/{__version__}"
    assert headers["Accept-Encoding"] == "gzip, deflate"


def test_redirects_are_followed_to_where_they_end(site):
    got = get(f"{site.url}/first")
    assert (got.body, got.url, got.requested) == (PAGE, f"{site.url}/page", f"{site.url}/first")
    assert [path for path, _ in site.seen] == ["/first", "/second?a=b", "/page"]


def test_redirects_in_a_circle_end(site):
    assert "redirected in a circle" in refused(f"{site.url}/loop").message
    assert len(site.seen) == 11


def test_redirects_are_capped(site):
    assert "redirected too often" in refused(f"{site.url}/longer?", max_redirects=3).message
    assert len(site.seen) == 4


@pytest.mark.parametrize(
    "path", ["/missing", "/status?401", "/status?403", "/status?410", "/status?429", "/status?451"]
)
def test_an_error_status_says_what_it_means(site, path):
    error = refused(site.url + path)
    assert isinstance(error, HttpStatus)
    assert f"(status {path[-3:] if '?' in path else 404})" in error.message
    assert f"{site.url}{path}" in error.message


@pytest.mark.parametrize(("status", "advice"), [(500, "later"), (503, "later"), (418, "browser"), (304, "browser")])
def test_a_rarer_status_is_told_by_its_class(site, status, advice):
    assert advice in refused(f"{site.url}/status?{status}").hint


@pytest.mark.parametrize(("path", "body"), [("packed", PAGE + PAGE), ("deflated", PAGE), ("empty", b"")])
def test_packed_bodies_are_unpacked(site, path, body):
    assert get(f"{site.url}/{path}").body == body


@pytest.mark.parametrize(
    ("path", "words"), [("cut", "incomplete"), ("broken-gzip", "broken"), ("double-bomb", "packed")]
)
def test_a_body_that_cannot_be_unpacked_is_refused(site, path, words):
    assert words in refused(f"{site.url}/{path}").message


def test_a_bomb_is_stopped_at_the_cap_and_not_after_unpacking(site):
    tracemalloc.start()
    error = refused(f"{site.url}/bomb", max_bytes=MEBIBYTE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(error, FetchTooLarge)
    assert "more than 1 MB" in error.message
    assert peak < 10 * MEBIBYTE


@pytest.mark.parametrize("path", ["large", "endless"])
def test_a_body_over_the_cap_is_refused(site, path):
    assert isinstance(refused(f"{site.url}/{path}", max_bytes=MEBIBYTE), FetchTooLarge)


@pytest.mark.parametrize("path", ["drip", "silent"])
def test_the_time_limit_holds_for_the_whole_fetch(site, path):
    began = time.perf_counter()
    assert "within 0.4 seconds" in refused(f"{site.url}/{path}", timeout=0.4).message
    assert time.perf_counter() - began < 1.5


def test_the_time_limit_holds_while_a_name_is_looked_up():
    asked = threading.Event()
    outside = Outside(resolve=lambda host, port: asked.wait(5) and [])
    began = time.perf_counter()
    assert "within 0.3 seconds" in refused("http://news.example/", outside, timeout=0.3).message
    assert time.perf_counter() - began < 1.5
    asked.set()


def test_a_fetch_can_be_cancelled_while_nothing_comes(site):
    began = time.perf_counter()
    with pytest.raises(FetchError, match="was cancelled"):
        fetch(f"{site.url}/silent", Limits(allow_hosts=HERE), cancelled=lambda: time.perf_counter() - began > 0.3)
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize("path", ["short", "garbage"])
def test_a_broken_answer_is_told_as_such(site, path):
    assert "broke off" in refused(f"{site.url}/{path}").message


def test_progress_is_told_with_the_total_where_it_is_known(site):
    told = []
    fetch(f"{site.url}/large", Limits(allow_hosts=HERE), progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (3 * MEBIBYTE, 3 * MEBIBYTE)
    assert told == sorted(told)


def test_a_refused_connection_is_told_as_such(serve):
    server = serve()
    server.shutdown()
    server.server_close()
    serve.servers.remove(server)
    assert "Nothing answers" in refused(f"{server.url}/page").message


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news.example/a",
        "ftp://news.example/",
        "file:///etc/hosts",
        "http://",
        "http://[::1",
        "http://xn--/",
        "javascript:1",
    ],
)
def test_what_is_no_web_address_is_refused(url):
    assert "is not a web address" in refused(url).message


@pytest.mark.parametrize("url", ["http://me:secret@news.example/", "http://me@news.example/"])
def test_an_address_with_credentials_is_refused_without_repeating_them(url):
    error = refused(url)
    assert "user name or password" in error.message
    assert "secret" not in error.message


def nowhere(host, port):
    raise OSError("no such host")


@given(st.text(max_size=30), st.sampled_from(["", "http://", "https://", "http://[", "http://a.example:"]))
def test_whatever_is_typed_is_refused_clearly_when_it_leads_nowhere(rest, scheme):
    refused(scheme + rest, Outside(nowhere, Detour(0), TLS))


def test_loopback_is_refused_unless_named(site):
    with pytest.raises(AddressRefused, match="a loopback address"):
        fetch(f"{site.url}/page")
    assert site.seen == []


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]", "[::1]"])
def test_loopback_is_recognised_however_it_is_written(site, host):
    with pytest.raises(AddressRefused):
        fetch(f"http://{host}:{site.server_port}/page")
    assert site.seen == []


@pytest.mark.parametrize(
    "target", ["http://inside.example/", "http://10.0.0.1/", "//169.254.169.254/latest", "http://[fd00::1]/"]
)
def test_a_redirect_to_a_private_address_is_refused(site, target):
    resolve = {"inside.example": ["192.168.1.1"]}
    network = Detour(site.server_port)
    outside = Outside(lambda host, port: resolve.get(host, [host.strip("[]")]), network)
    assert isinstance(refused(f"{site.url}/elsewhere?{target}", outside), AddressRefused)
    assert network.wanted == [("127.0.0.1", site.server_port)]


@pytest.mark.parametrize("target", ["file:///etc/hosts", "http://me:secret@127.0.0.1/", "http://[bad/"])
def test_a_redirect_to_what_is_not_fetched_is_refused(site, target):
    refused(f"{site.url}/elsewhere?{target}")
    assert len(site.seen) == 1


def test_the_connection_goes_to_the_address_that_was_checked_and_the_name_is_not_asked_for_again(site):
    answers = iter([[PUBLIC], ["127.0.0.1"], ["127.0.0.1"]])
    network = Detour(site.server_port)
    got = get("http://news.example/page", Outside(lambda host, port: next(answers), network))
    assert got.body == PAGE
    assert network.wanted == [(PUBLIC, 80)]
    assert site.seen[0][1]["Host"] == "news.example"
    assert next(answers) == ["127.0.0.1"]


def test_a_name_that_turns_private_between_redirects_is_refused(site):
    answers = {80: [[PUBLIC]], 81: [["127.0.0.1"]]}
    network = Detour(site.server_port)
    outside = Outside(lambda host, port: answers[port].pop(), network)
    refused_with = refused("http://news.example/elsewhere?http://news.example:81/page", outside)
    assert isinstance(refused_with, AddressRefused)
    assert network.wanted == [(PUBLIC, 80)]


def test_an_address_that_is_dead_does_not_hide_one_that_lives(site):
    network = Detour(site.server_port, dead={"2606:2800:220:1::1"})
    outside = Outside(lambda host, port: ["2606:2800:220:1::1", PUBLIC], network)
    assert get("http://news.example/page", outside).body == PAGE
    assert [host for host, _ in network.wanted] == ["2606:2800:220:1::1", PUBLIC]


def test_proxies_of_the_environment_are_not_used(site, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert get(f"{site.url}/page").body == PAGE


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for news.example that nobody signed but itself."""
    if not which("openssl"):
        pytest.skip("no openssl command to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example -keyout key.pem -out cert.pem"
    names = ["-addext", "subjectAltName=DNS:news.example"]
    subprocess.run([*command.split(), *names], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.fixture
def secure(serve, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    return serve(context)


def trusting(certificate, server):
    return Outside(
        lambda host, port: [PUBLIC],
        Detour(server.server_port),
        lambda: ssl.create_default_context(cafile=certificate / "cert.pem"),
    )


def test_a_certificate_nobody_signed_is_refused(secure):
    error = refused(f"{secure.url}/page")
    assert "certificate" in error.message
    assert "cannot be trusted" in error.message
    assert secure.seen == []


def test_tls_checks_the_name_although_the_connection_goes_to_a_number(secure, certificate):
    assert get("https://news.example/page", trusting(certificate, secure)).body == PAGE
    error = refused("https://other.example/page", trusting(certificate, secure))
    assert "certificate of https://other.example/page cannot be trusted" in error.message


def test_a_server_without_tls_is_told_as_such(site):
    assert "No secure connection" in refused(site.url.replace("http:", "https:") + "/page").message


def test_the_limits_come_from_the_settings():
    settings = Settings(db="", allow_hosts=HERE, fetch_timeout=1.0, fetch_max_bytes=2, fetch_max_redirects=3)
    assert Limits.of(settings) == Limits(1.0, 2, 3, HERE)


def test_the_room_is_cheap_to_enter():
    script = "import sys, factcheck.sources.files; print(sorted({'httpx', 'httpcore', 'ssl'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
