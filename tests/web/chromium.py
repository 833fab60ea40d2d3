"""A real browser without a screen, driven over its DevTools protocol; the terminal in it is read from what its
websocket receives, drawn by a terminal of our own."""

import asyncio
import base64
import contextlib
import json
import os
import shutil
import signal
import subprocess
import time

import aiohttp
import pyte

PROGRAM = shutil.which("chromium")
OPTIONS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
    "--window-size=1200,800",
    "--remote-debugging-port=0",
]
PATIENCE = 60.0
"""Seconds after which what was to happen will not."""
TIDYING = 10.0
"""Seconds that closing the windows of a test may take."""


async def until(holds, what, patience=PATIENCE):
    """Waits until something holds; returns the seconds it took."""
    started = time.monotonic()
    while not holds():
        if time.monotonic() - started > patience:
            raise AssertionError(f"never came: {what() if callable(what) else what}")
        await asyncio.sleep(0.02)
    return time.monotonic() - started


@contextlib.contextmanager
def started(folder):
    """A Chromium, and the address at which it takes orders."""
    process = subprocess.Popen(
        [PROGRAM, *OPTIONS, f"--user-data-dir={folder}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    where = folder / "DevToolsActivePort"
    try:
        give_up = time.monotonic() + PATIENCE
        while not (where.exists() and where.read_text().count("\n")):
            assert time.monotonic() < give_up, "the browser never came"
            time.sleep(0.02)
        port, path = where.read_text().split()
        yield f"ws://127.0.0.1:{port}{path}"
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class Browser:
    """What somebody sees who starts Chromium: cookies, storage and windows of their own, none at first."""

    def __init__(self, http, socket):
        self.http, self._socket, self._context = http, socket, None
        self._answers, self._pages, self._number = {}, {}, 0
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def start(cls, address):
        http = aiohttp.ClientSession()
        browser = cls(http, await http.ws_connect(address, max_msg_size=0))
        browser._context = (await browser.ask("Target.createBrowserContext"))["browserContextId"]
        return browser

    async def stop(self):
        try:
            # What it leaves behind where it does not answer goes with the profile, at the end of all tests.
            with contextlib.suppress(TimeoutError):
                await self.ask("Target.disposeBrowserContext", patience=TIDYING, browserContextId=self._context)
        finally:
            self._reading.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reading
            await self._socket.close()
            await self.http.close()

    async def page(self, url):
        """Opens an address in a new window."""
        target = await self.ask(
            "Target.createTarget", url="about:blank", newWindow=True, browserContextId=self._context
        )
        attached = await self.ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        page = self._pages[attached["sessionId"]] = Page(self, attached["sessionId"])
        for domain in ("Network", "Page", "Runtime", "Log"):
            await page.ask(f"{domain}.enable")
        await page.go(url)
        return page

    async def ask(self, method, session=None, *, patience=PATIENCE, **parameters):
        self._number += 1
        number, answer = self._number, asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        message = {"id": number, "method": method, "params": parameters}
        await self._socket.send_json(message | ({"sessionId": session} if session else {}))
        # Where what is heard cannot be read any more, that is the mistake, and not that nothing is answered.
        await asyncio.wait({answer, self._reading}, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done() and self._reading.done():
            self._reading.result()
        return await asyncio.wait_for(answer, 0)

    async def _read(self):
        async for raw in self._socket:
            message = json.loads(raw.data)
            if (answer := self._answers.pop(message.get("id"), None)) and not answer.done():
                if "error" in message:
                    answer.set_exception(AssertionError(message["error"]["message"]))
                else:
                    answer.set_result(message["result"])
            elif page := self._pages.get(message.get("sessionId")):
                page.hear(message["method"], message["params"])


class Page:
    """One window: what it asked for, what its terminal shows, and hands to type with."""

    def __init__(self, browser, session):
        self._browser, self._session = browser, session
        self.requests, self.complaints, self.opened = [], [], 0
        self._terminal = self._stream = None

    async def ask(self, method, **parameters):
        return await self._browser.ask(method, self._session, **parameters)

    async def go(self, url):
        await self.ask("Page.navigate", url=url)

    async def reload(self):
        await self.ask("Page.reload")

    def hear(self, method, told):
        if method == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])
        elif method == "Network.webSocketCreated":
            self.requests.append(told["url"])
            self.opened += 1
            self._terminal = pyte.Screen(80, 24)
            self._stream = pyte.ByteStream(self._terminal)
        elif method == "Network.webSocketFrameSent" and told["response"]["opcode"] == 1:
            kind, *rest = json.loads(told["response"]["payloadData"])
            if kind == "resize":
                self._terminal.resize(rest[0]["height"], rest[0]["width"])
        elif method == "Network.webSocketFrameReceived" and told["response"]["opcode"] == 2:
            self._stream.feed(base64.b64decode(told["response"]["payloadData"]))
        elif method == "Log.entryAdded" and told["entry"]["level"] == "error":
            self.complaints.append(told["entry"]["text"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(str(told["exceptionDetails"].get("exception", {}).get("description")))

    def rows(self):
        """Every line of the terminal, empty ones too."""
        return [line.rstrip() for line in self._terminal.display] if self._terminal else []

    def lines(self):
        return [line for line in self.rows() if line]

    def text(self):
        return "\n".join(self.lines())

    async def shows(self, *words, patience=PATIENCE):
        """Waits until the terminal shows all of these; returns the seconds it took."""
        return await until(
            lambda: all(one in self.text() for one in words),
            lambda: f"{words} in\n{self.text()}\n{self.requests[-3:]} {self.complaints}",
            patience,
        )

    async def rests(self):
        """Waits until nothing more is drawn."""
        before = ""
        while (now := self.text()) != before:
            before = now
            await asyncio.sleep(0.5)

    async def press(self, key, code=0, modifiers=0):
        """One key by its name in the DOM, such as Enter, with its Windows code, as browsers still want it."""
        for kind in ("rawKeyDown", "keyUp"):
            await self.ask(
                "Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, modifiers=modifiers
            )

    async def type(self, text):
        for character in text:
            await self.ask("Input.dispatchKeyEvent", type="char", text=character)

    async def see(self, expression):
        """What an expression gives in the page."""
        found = await self.ask("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        return found["result"].get("value")

    async def picture(self, file):
        found = await self.ask("Page.captureScreenshot", format="png")
        file.write_bytes(base64.b64decode(found["data"]))
