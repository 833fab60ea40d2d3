"""The server as programs see it: links, cookies, refusals, and what is left when it ends."""

import asyncio
import re
import signal
import socket
import subprocess

import aiohttp
import pytest
from yarl import URL

from tests.web.conftest import command, gone, port_of, surroundings

ANNA, BEN = "anna@desk.example", "ben@desk.example"


@pytest.fixture
async def http():
    """A client that keeps no cookies of its own: every request says what it brings."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as client:
        yield client


async def redeemed(http, link):
    """The cookie and the desk's address that a link was exchanged for."""
    async with http.get(link) as answer:
        assert answer.status == 200
        (cookie,) = answer.cookies.values()
        path = re.search(r"url=(/desk/\d+/)", await answer.text())[1]
    return {"Cookie": f"{cookie.key}={cookie.value}"}, link.partition("/open/")[0] + path


async def connected(http, address, headers, **more):
    return await http.ws_connect(f"{address}ws/abc123", headers=headers, **more)


async def drawn(socket, words):
    """Reads until the terminal was sent these words."""
    found = b""
    async with asyncio.timeout(20):
        while words not in found:
            message = await socket.receive()
            assert message.type is aiohttp.WSMsgType.BINARY, message
            found += message.data


async def last_of(socket):
    """Reads to the end, and gives the reason why the server closed."""
    async with asyncio.timeout(20):
        while (message := await socket.receive()).type is aiohttp.WSMsgType.BINARY:
            pass
    assert message.type is aiohttp.WSMsgType.CLOSE, message
    return message.data


async def test_a_link_gives_a_cookie_that_scripts_cannot_read_and_other_sites_cannot_send(serve, http):
    async with http.get(serve(ANNA).links[0]) as answer:
        (cookie,) = answer.cookies.values()
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/desk/1/"
    assert int(cookie["max-age"]) == pytest.approx(12 * 3600, abs=60)


async def test_behind_a_proxy_with_tls_the_cookie_is_for_tls_only_and_the_link_has_the_public_name(serve, http):
    served = serve(ANNA, options=["--public", "https://desk.example"])
    assert served.base == "https://desk.example"
    token = served.links[0].partition("/open/")[2]
    address = f"http://127.0.0.1:{await port_of(served)}/open/{token}"
    async with http.get(address, headers={"Host": "desk.example"}) as answer:
        (cookie,) = answer.cookies.values()
    assert cookie["secure"] is True


async def test_a_link_used_twice_is_refused_with_a_page_that_says_what_to_do(serve, http):
    link = serve(ANNA).links[0]
    await redeemed(http, link)
    async with http.get(link) as answer:
        assert answer.status == 403
        assert "ask whoever runs the server for a new link" in await answer.text()
        assert not answer.cookies


async def test_looking_at_a_link_without_opening_it_does_not_use_it_up(serve, http):
    link = serve(ANNA).links[0]
    async with http.head(link) as answer:
        assert answer.status != 200
    async with http.get(link, headers={"Sec-Purpose": "prefetch;prerender"}) as answer:
        assert answer.status == 403
    await redeemed(http, link)


async def test_every_link_is_a_session_of_its_own(serve, http):
    served = serve(ANNA, ANNA)
    (mine, desk), (other, other_desk) = [await redeemed(http, link) for link in served.links]
    assert desk != other_desk
    async with http.get(desk, headers=other) as answer:
        assert answer.status == 403
    async with http.get(desk, headers=mine) as answer:
        assert answer.status == 200


async def test_whatever_is_asked_for_without_a_session_is_refused(serve, http):
    served = serve(ANNA)
    await redeemed(http, served.links[0])
    paths = "/", "/desk/1/", "/desk/1/alive", "/desk/1/static/terminal.js", "/desk/1/ws/abc", "/open/", "/static/x"
    for path in paths:
        async with http.get(served.base + path) as answer:
            assert answer.status == 403, path
            assert "Open the link you were given" in await answer.text(), path


async def test_no_file_but_the_pages_own_can_be_asked_for(serve, http):
    mine, desk = await redeemed(http, serve(ANNA).links[0])
    for name in ("..%2fserver.py", "%2e%2e/server.py", "desk.html", "background.png", "%00", "mono.ttf.py"):
        async with http.get(URL(f"{desk}static/{name}", encoded=True), headers=mine) as answer:
            assert answer.status in {403, 404}, name


async def test_every_answer_tells_the_browser_to_keep_to_this_server(serve, http):
    served = serve(ANNA)
    mine, desk = await redeemed(http, served.links[0])
    for path in ("", "static/terminal.js", "static/desk.css", "nothing"):
        async with http.get(desk + path, headers=mine) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert set(re.findall(r"\w+://\S+", policy)) <= {f"ws://{served.address}", f"wss://{served.address}"}
            assert answer.headers["X-Frame-Options"] == "DENY"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
            assert answer.headers["Server"] == "factcheck"


async def test_a_foreign_name_for_this_machine_is_refused_even_with_a_session(serve, http):
    mine, desk = await redeemed(http, serve(ANNA).links[0])
    async with http.get(desk, headers=mine | {"Host": "evil.example"}) as answer:
        assert answer.status == 403
        assert "not called by that name" in await answer.text()


async def test_a_websocket_from_another_sites_page_is_refused_even_with_the_cookie(serve, http):
    served = serve(ANNA)
    mine, desk = await redeemed(http, served.links[0])
    for origin in (None, "http://evil.example", "null", "http://127.0.0.1:1"):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await connected(http, desk, mine | ({"Origin": origin} if origin else {}))
        assert refused.value.status == 403, origin
    assert served.workbenches() == []


async def test_a_window_runs_a_workbench_that_ends_with_it(serve, http):
    served = serve(ANNA)
    mine, desk = await redeemed(http, served.links[0])
    socket = await connected(http, desk, mine | {"Origin": served.base})
    await drawn(socket, b"A bridge is opened")
    (child,) = served.workbenches()
    await socket.close()
    await gone([child])


async def test_a_window_that_connects_again_takes_over_from_itself(serve, http):
    served = serve(ANNA)
    mine, desk = await redeemed(http, served.links[0])
    first = await connected(http, desk, mine | {"Origin": served.base})
    await drawn(first, b"A bridge is opened")
    second = await connected(http, desk, mine | {"Origin": served.base})
    assert await last_of(first) == 4004
    await drawn(second, b"A bridge is opened")
    assert len(served.workbenches()) == 1
    await second.close()


async def test_what_is_no_message_of_the_page_does_no_harm(serve, http):
    served = serve(ANNA)
    mine, desk = await redeemed(http, served.links[0])
    socket = await connected(http, desk, mine | {"Origin": served.base})
    for nonsense in (
        "",
        "nonsense",
        "[]",
        "3",
        "null",
        '["stdin"]',
        '["stdin", 3]',
        '["resize", {"width": "x"}]',
        "[{}]",
    ):
        await socket.send_str(nonsense)
    await socket.send_bytes(b"\x00\xff")
    await drawn(socket, b"A bridge is opened")
    await socket.close()


async def test_leaving_the_workbench_closes_its_window_and_says_so(serve, http):
    served = serve(ANNA)
    mine, desk = await redeemed(http, served.links[0])
    socket = await connected(http, desk, mine | {"Origin": served.base})
    await drawn(socket, b"A bridge is opened")
    await socket.send_json(["stdin", "q"])
    assert await last_of(socket) == 4000


async def test_a_session_that_is_over_closes_its_windows(serve, http):
    served = serve(ANNA, options=["--session-hours", "0.001"])
    mine, desk = await redeemed(http, served.links[0])
    socket = await connected(http, desk, mine | {"Origin": served.base})
    assert await last_of(socket) == 4005
    async with http.get(desk, headers=mine) as answer:
        assert answer.status == 403


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
async def test_ending_the_server_ends_its_workbenches(serve, http, how):
    served = serve(ANNA)
    mine, desk = await redeemed(http, served.links[0])
    socket = await connected(http, desk, mine | {"Origin": served.base})
    await drawn(socket, b"A bridge is opened")
    children = served.workbenches()
    assert len(children) == 1
    ended = asyncio.create_task(asyncio.to_thread(served.stop, how))
    assert await last_of(socket) == 1001
    assert await ended == 0
    await gone(children)
    assert "Traceback" not in served.said.read_text()


async def test_workbenches_end_even_where_the_server_is_killed(serve, http):
    served = serve(ANNA)
    mine, desk = await redeemed(http, served.links[0])
    socket = await connected(http, desk, mine | {"Origin": served.base})
    await drawn(socket, b"A bridge is opened")
    children = served.workbenches()
    await asyncio.to_thread(served.stop, signal.SIGKILL)
    await gone(children)


def tried(db, home, *arguments):
    return subprocess.run(
        command(db, "serve", *arguments),
        capture_output=True,
        text=True,
        env=surroundings(home),
        timeout=60,
        check=False,
    )


def test_a_port_that_is_taken_is_one_clear_error(db, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = tried(db, tmp_path, "--port", str(port), "--link", ANNA)
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"Port {port} of 127.0.0.1 is taken" in done.stderr
    assert "--port" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("wrong", [["--link", " "], ["--public", "desk.example"], ["--host", "256.1.1.1"]])
def test_what_cannot_be_served_is_one_clear_error(db, tmp_path, wrong):
    done = tried(db, tmp_path, *wrong)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


async def test_without_a_name_the_link_is_ones_own_and_elsewhere_than_loopback_there_is_a_warning(db, tmp_path):
    arguments = command(db, "serve", "--port", "0", "--host", "0.0.0.0")
    arguments[-5:-5] = ["--reviewer", BEN]
    process = subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=surroundings(tmp_path)
    )
    assert process.stdout.readline().startswith(f"{BEN}  http://")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert "WARNING: other machines can reach 0.0.0.0" in said
    assert process.returncode == 0
