"""Says which callback of the event loop kept the main thread busy for too long, and with what."""

from __future__ import annotations

import json
import time
from asyncio.events import Handle
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.message_pump import MessagePump
from textual.timer import Timer

MOST = 0.016
"""Seconds of the main thread's own time that a callback may take."""


class Watchdog:
    """Measures every callback from now on; `slow` are those over `MOST`: seconds, and what was done in them."""

    def __init__(self) -> None:
        self.slow: list[tuple[float, str]] = []
        self.longest = 0.0
        self._doing: list[str] = []
        self._watch_callbacks()
        self._watch_messages()

    def report(self, file: Path) -> None:
        """Writes down what was slow."""
        slow = sorted(self.slow, reverse=True)
        told = [{"ms": round(1000 * seconds, 1), "what": what} for seconds, what in slow]
        file.write_text(json.dumps({"longest_ms": round(1000 * self.longest, 1), "slow": told}))

    def _watch_callbacks(self) -> None:
        run: Callable[[Handle], None] = Handle._run

        def watched(handle: Handle) -> None:
            self._doing = []
            began = time.thread_time()
            run(handle)
            spent = time.thread_time() - began
            self.longest = max(self.longest, spent)
            if spent > MOST:
                self.slow.append((spent, ", ".join(self._doing) or repr(handle)[:200]))

        Handle._run = watched

    def _watch_messages(self) -> None:
        dispatch, tick = MessagePump._dispatch_message, Timer._tick

        async def told(pump: MessagePump, message: Any) -> None:
            began = time.thread_time()
            await dispatch(pump, message)
            value = f" {type(message.value).__name__}" if hasattr(message, "value") else ""
            self._note(f"{type(pump).__name__} ← {type(message).__name__}{value}", began)

        async def ticked(timer: Timer, *arguments: Any, **options: Any) -> None:
            began = time.thread_time()
            await tick(timer, *arguments, **options)
            self._note(f"timer {timer.name}", began)

        MessagePump._dispatch_message, Timer._tick = told, ticked

    def _note(self, what: str, began: float) -> None:
        if (spent := time.thread_time() - began) > MOST / 8:
            self._doing.append(f"{what} {1000 * spent:.1f} ms")
