"""The pages: the desk's, whose files are fixed, and short ones that say what to do."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template

from aiohttp import web

from factcheck.web.guard import NOTHING, desk_policy

HERE = Path(__file__).parent / "static"
TERMINAL = Path(str(files("textual_serve"))) / "static"
DESK = HERE / "desk.html"
ASSETS = {
    "desk.css": HERE / "desk.css",
    "desk.js": HERE / "desk.js",
    "terminal.css": TERMINAL / "css" / "xterm.css",
    "terminal.js": TERMINAL / "js" / "textual.js",
    "mono.ttf": TERMINAL / "fonts" / "RobotoMono-VariableFont_wght.ttf",
    "mono-italic.ttf": TERMINAL / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf",
}
"""The only files that can be asked for. The terminal's come with textual-serve, whose own page is not used: it loads
a font from elsewhere."""
_STYLE = (HERE / "message.css").read_text(encoding="utf-8")
_MESSAGE = Template((HERE / "message.html").read_text(encoding="utf-8"))
_POLICY = f"{NOTHING}; style-src 'sha256-{b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'"


def message(status: int, title: str, words: str, *, onward: str = "") -> web.Response:
    """A page that says what is the matter and what to do; `onward` is where the browser goes by itself."""
    refresh = f'<meta http-equiv="refresh" content="0; url={escape(onward)}">' if onward else ""
    body = _MESSAGE.substitute(title=escape(title), words=escape(words), style=_STYLE, refresh=refresh)
    headers = {"Content-Security-Policy": _POLICY}
    return web.Response(status=status, text=body, content_type="text/html", charset="utf-8", headers=headers)


def asset(name: str) -> web.StreamResponse:
    """One of the fixed files.

    Raises:
        HTTPNotFound: there is none of that name.
    """
    if name not in ASSETS:
        raise web.HTTPNotFound
    return web.FileResponse(ASSETS[name], headers={"Cache-Control": "private, no-cache"})


def desk(host: str) -> web.StreamResponse:
    """The page with the terminal; `host` is the name the server was asked by."""
    return web.FileResponse(DESK, headers={"Content-Security-Policy": desk_policy(host)})
