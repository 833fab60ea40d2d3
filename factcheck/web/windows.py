"""The windows of all sessions: each is a websocket on one side and a workbench on the other."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from aiohttp import WSCloseCode, WSMsgType, web

from factcheck.config import Settings
from factcheck.web.child import Child, Who
from factcheck.web.links import Session

MOST_WINDOWS = 12
"""Windows that one link may have open: each is a process of some hundred megabytes."""
MAX_MESSAGE = 64 * 1024 * 1024
"""Bytes of one message of the browser: a pasted article comes as one."""
HEARTBEAT = 15.0
"""Seconds between signs of life, so that a browser that is gone is noticed."""
LEFT, TOO_MANY, ELSEWHERE, OVER, BROKEN = 4000, 4003, 4004, 4005, 4011
"""Why a websocket is closed, as the page tells it."""
SIZES = (1, 1000)
Key = tuple[str, str]


@dataclass
class _Window:
    """A websocket, and whether its workbench has ended."""

    socket: web.WebSocketResponse
    ended: asyncio.Event = field(default_factory=asyncio.Event)


class Windows:
    """Runs a workbench for each window, and ends it with the window."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._open: dict[Key, _Window] = {}

    async def work(self, request: web.Request, session: Session, remaining: float) -> web.WebSocketResponse:
        """One window, from its first byte to its last; `remaining` are the seconds its session lasts."""
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=MAX_MESSAGE)
        await socket.prepare(request)
        key = session.number, request.match_info["window"]
        if before := self._open.get(key):
            # The same window connects again: the workbench before must have written down where it was.
            await before.socket.close(code=ELSEWHERE)
            await before.ended.wait()
        if sum(number == session.number for number, _ in self._open) >= MOST_WINDOWS:
            await socket.close(code=TOO_MANY)
            return socket
        window = self._open[key] = _Window(socket)
        try:
            size = (_size(request.query.get(name), default) for name, default in (("width", 80), ("height", 24)))
            child = await Child.start(self._settings, Who(session.reviewer, key[1]), *size)
            await _between(socket, child, remaining)
        finally:
            if self._open.get(key) is window:
                del self._open[key]
            window.ended.set()
        return socket

    async def close(self, _app: web.Application) -> None:
        """Closes every window, and waits until their workbenches have ended."""
        windows = list(self._open.values())
        await asyncio.gather(*(one.socket.close(code=WSCloseCode.GOING_AWAY) for one in windows))
        await asyncio.gather(*(one.ended.wait() for one in windows))


async def _between(socket: web.WebSocketResponse, child: Child, remaining: float) -> None:
    """Carries what is typed one way and what is drawn the other, until either side or the session ends."""
    drawing = asyncio.create_task(_draw(socket, child))
    try:
        async with asyncio.timeout(remaining):
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await _obey(socket, child, message.data)
    except TimeoutError:
        await socket.close(code=OVER)
    finally:
        await child.stop()
        await drawing


async def _draw(socket: web.WebSocketResponse, child: Child) -> None:
    async for kind, contents in child.packets():
        # A browser that is gone takes nothing more, but what the workbench still says has to be read.
        with suppress(ConnectionError):
            if kind == b"D":
                await socket.send_bytes(contents)
            elif kind == b"M":
                await _pass_on(socket, json.loads(contents))
    await child.stop()
    await socket.close(code=BROKEN if child.exit_code else LEFT)


async def _pass_on(socket: web.WebSocketResponse, message: dict[str, Any]) -> None:
    """Of what a workbench may tell a browser only one thing is let through: to open a web address, in another tab."""
    url = str(message.get("url", ""))
    if message.get("type") == "open_url" and urlsplit(url).scheme in {"http", "https"}:
        await socket.send_json(["open_url", {"url": url, "new_tab": True}])


async def _obey(socket: web.WebSocketResponse, child: Child, text: str) -> None:
    """Does what the page says; what is none of its messages is let pass."""
    try:
        kind, *rest = json.loads(text)
    except (ValueError, TypeError):
        return
    value = rest[0] if rest else None
    if kind == "stdin" and isinstance(value, str):
        await child.type(value)
    elif kind == "resize" and isinstance(value, dict):
        await child.tell(type="resize", width=_size(value.get("width"), 80), height=_size(value.get("height"), 24))
    elif kind in ("blur", "focus"):
        await child.tell(type=kind)
    elif kind == "ping" and isinstance(value, str):
        await socket.send_json(["pong", value])


def _size(given: object, default: int) -> int:
    least, most = SIZES
    try:
        return min(max(int(str(given)), least), most)
    except ValueError:
        return default
