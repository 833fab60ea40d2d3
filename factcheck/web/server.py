"""The server: links are exchanged for sessions, and every window of a session gets a workbench of its own."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable

from aiohttp import web

from factcheck.config import Settings
from factcheck.model.plain import visible
from factcheck.model.serving import Serving
from factcheck.web import guard, pages
from factcheck.web.links import Links, Session
from factcheck.web.windows import Windows

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
SESSION: web.RequestKey[Session] = web.RequestKey("session", Session)


class Server:
    """Knows the links and the windows; `port` is the real one, once the server listens."""

    def __init__(self, settings: Settings, serving: Serving) -> None:
        self.serving, self.port = serving, serving.port
        self.links = Links(serving.session_hours)
        self.windows = Windows(settings)

    def app(self) -> web.Application:
        """The routes, each behind the checks."""
        app = web.Application(middlewares=[self._checked])
        app.on_response_prepare.append(_harden)
        app.on_shutdown.append(self.windows.close)
        app.add_routes(
            [
                web.get("/open/{token}", self._open, allow_head=False),
                web.get("/desk/{session}/", self._desk),
                web.get("/desk/{session}/alive", self._alive),
                web.get("/desk/{session}/static/{name}", self._asset),
                web.get("/desk/{session}/ws/{window:[0-9a-f]{1,32}}", self._work, allow_head=False),
            ]
        )
        return app

    def link(self, reviewer: str) -> str:
        """A new one-time address for a reviewer."""
        host = f"[{self.serving.host}]" if ":" in self.serving.host else self.serving.host
        base = self.serving.public.rstrip("/") or f"http://{host}:{self.port}"
        return f"{base}/open/{self.links.offer(reviewer)}"

    # -- who may ask -----------------------------------------------------------------------------

    @web.middleware
    async def _checked(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not guard.is_our_host(request.host, self.serving, self.port):
            words = "This server is not called by that name. Use the address of the link you were given."
            return pages.message(403, "Wrong address", words)
        if request.match_info.handler == self._open:
            return await handler(request)
        session = self._session_of(request)
        if session is None:
            words = (
                "This browser has no session here, or it is over. Open the link you were given; if it was used "
                "already, ask whoever runs the server for a new one."
            )
            return pages.message(403, "No session", words)
        request[SESSION] = session
        return await handler(request)

    def _session_of(self, request: web.Request) -> Session | None:
        number = request.match_info.get("session", "")
        return self.links.session(number, request.cookies.get(self._cookie(number), ""))

    def _cookie(self, number: str) -> str:
        # Cookies know no ports: two servers on one machine must not take each other's.
        return f"factcheck-{self.port}-{number}"

    # -- what can be asked for -------------------------------------------------------------------

    async def _open(self, request: web.Request) -> web.StreamResponse:
        """Exchanges a link for a session, once; a browser that only looks ahead does not use it up."""
        if request.headers.get("Sec-Purpose", "").startswith("prefetch"):
            return pages.message(403, "Not yet", "Open the link when you want to work.")
        opened = self.links.redeem(request.match_info["token"])
        if opened is None:
            words = (
                "A link works once. If you opened it in this browser, the workbench is in the tab where you did; "
                "otherwise somebody else did: ask whoever runs the server for a new link, and say so."
            )
            return pages.message(403, "This link was used already", words)
        session, secret = opened
        print(visible(f"{session.reviewer}: the link was opened."), file=sys.stderr, flush=True)
        path = f"/desk/{session.number}/"
        # No redirect: a browser that comes from another site would not send a strict cookie along with it.
        answer = pages.message(200, "Opening the workbench", "One moment.", onward=path)
        answer.set_cookie(
            self._cookie(session.number),
            secret,
            path=path,
            max_age=int(self.links.remaining(session)),
            httponly=True,
            samesite="Strict",
            secure=self.serving.public.startswith("https:"),
        )
        return answer

    async def _desk(self, request: web.Request) -> web.StreamResponse:
        return pages.desk(request.host)

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        return pages.asset(request.match_info["name"])

    async def _alive(self, request: web.Request) -> web.StreamResponse:
        """Whether the server is there and knows the session, for a page that lost its connection."""
        return web.Response(status=204)

    async def _work(self, request: web.Request) -> web.StreamResponse:
        """The websocket of a window."""
        if not guard.is_our_origin(request.headers, request.host, self.serving):
            return pages.message(403, "Wrong page", "Only the workbench's own page may open this.")
        session = request[SESSION]
        return await self.windows.work(request, session, self.links.remaining(session))


async def _harden(_request: web.Request, answer: web.StreamResponse) -> None:
    guard.harden(answer.headers)
