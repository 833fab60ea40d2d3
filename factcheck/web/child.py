"""One window's workbench: a process of its own, spoken to in the packets of Textual's web driver.

A packet is one byte (D: what a terminal gets or sends, M: a JSON object), four bytes of length, and so many bytes.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from factcheck.config import Settings

DRIVER = "factcheck.tui.browser:BrowserDriver"
READY = b"__GANGLION__\n"
PATIENCE = 5.0
"""Seconds that a workbench has to write what it must and to end."""
_NOT_ITS = ("NO_COLOR", "COLORTERM", "TERM_PROGRAM", "TMUX", "STY", "TEXTUAL")
"""What the surroundings say of the server's terminal, in which this workbench is not shown."""


@dataclass(frozen=True, slots=True)
class Who:
    """Whose workbench it is, and the name of its window."""

    reviewer: str
    window: str


class Child:
    """A running workbench."""

    def __init__(self, process: Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process, self._to, self._from = process, process.stdin, process.stdout

    @classmethod
    async def start(cls, settings: Settings, who: Who, width: int, height: int) -> Child:
        """Starts one in a session of its own, so that a Ctrl+C on the server's terminal is the server's alone."""
        environment = _environment(settings, who) | {"COLUMNS": str(width), "ROWS": str(height)}
        program = (sys.executable, "-P", "-m", "factcheck")
        return cls(
            await asyncio.create_subprocess_exec(
                *program, stdin=PIPE, stdout=PIPE, env=environment, start_new_session=True
            )
        )

    async def packets(self) -> AsyncIterator[tuple[bytes, bytes]]:
        """Whatever the workbench sends, kind and contents, until it ends."""
        while (line := await self._from.readline()) != READY:
            if not line:
                return
        with suppress(asyncio.IncompleteReadError):
            while True:
                head = await self._from.readexactly(5)
                yield head[:1], await self._from.readexactly(int.from_bytes(head[1:], "big"))

    async def type(self, keys: str) -> None:
        """Sends what was typed, clicked or pasted."""
        await self._send(b"D", keys.encode("utf-8", "replace"))

    async def tell(self, **message: Any) -> None:
        """Sends a message such as another size."""
        await self._send(b"M", json.dumps(message).encode())

    async def _send(self, kind: bytes, contents: bytes) -> None:
        # A workbench that has just ended reads no more; that is told by the end of its packets.
        with suppress(ConnectionError, RuntimeError):
            self._to.write(kind + len(contents).to_bytes(4, "big") + contents)
            await self._to.drain()

    async def stop(self) -> None:
        """Asks it to end, waits, and ends it where it does not; somebody has to read its packets meanwhile."""
        if self._process.returncode is None:
            try:
                async with asyncio.timeout(PATIENCE):
                    await self.tell(type="quit")
                    self._to.close()
                    await self._process.wait()
            except TimeoutError:
                with suppress(ProcessLookupError):
                    os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()

    @property
    def exit_code(self) -> int | None:
        """How it ended; None while it runs."""
        return self._process.returncode


def _environment(settings: Settings, who: Who) -> dict[str, str]:
    """The settings in force go along in variables: a database's password is not for the list of processes."""
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_ITS}
    config = {"FACTCHECK_CONFIG": str(settings.config)} if settings.config.is_file() else {}
    return (
        kept
        | config
        | {
            "FACTCHECK_DB": settings.db,
            "FACTCHECK_REVIEWER": who.reviewer,
            "FACTCHECK_WINDOW": who.window,
            "FACTCHECK_ALLOW_HOSTS": ",".join(settings.allow_hosts),
            "PYTHONUTF8": "1",
            "TERM": "xterm-256color",
            "TEXTUAL_COLOR_SYSTEM": "truecolor",
            "TEXTUAL_DRIVER": DRIVER,
        }
    )
