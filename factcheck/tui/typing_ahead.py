"""Keys that come faster than what they do: each is let go once the one before it has done all that it does.

Textual hands every key to the focused widget at once, and a binding is found when the key has come up from there to
the app. A line of keys sent together (a slow connection, a paste, a fast typist) would so reach what has the focus
now instead of what the first of them opens.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, TypeAlias, cast

from textual import events
from textual.message import Message
from textual.message_pump import MessagePump

Typed: TypeAlias = events.Key | events.Paste
AT_ONCE = frozenset({"ctrl+q", "ctrl+c"})
"""Keys for which nothing that is still to come is waited for: whoever wants to leave may."""
PATIENCE = 1.0
"""Seconds after which a key is given up that never came back from where it was sent: what had the focus is gone."""


def typing_of(app: object) -> TypingAhead:
    """What was typed in an app, and waits."""
    found: TypingAhead = cast(Any, app).typing
    return found


class Taken(Message):
    """Follows a key on its way up to the app: what stands before it has been seen to."""

    def __init__(self, typed: Typed | None) -> None:
        super().__init__()
        self.typed = typed


class TypingAhead:
    """What was typed and waits. `send` hands a key to Textual; `held` says that what is to take it is still to come."""

    def __init__(self, app: MessagePump, send: Callable[[Typed], Awaitable[MessagePump]], held: Callable[[], bool]):
        self._app, self._send, self._held = app, send, held
        self._waiting: deque[Typed] = deque()
        self._under_way: Typed | None = None

    async def typed(self, event: Typed) -> None:
        """A key came from the terminal: sends it on, or keeps it until those before it are done."""
        if self._held() and isinstance(event, events.Key) and event.key in AT_ONCE:
            await self._send(event)
        else:
            self._waiting.append(event)
            await self._go_on()
            if self._waiting and (before := self._under_way):
                self._app.set_timer(PATIENCE, partial(self._give_up, before))

    async def done(self, event: Typed | None) -> None:
        """This one has done what it does; without one, what keys were held for may be there."""
        if event is self._under_way:
            self._under_way = None
        await self._go_on()

    def look_again(self) -> None:
        """What keys were held for may be there; for whoever is not the app itself."""
        self._app.post_message(Taken(None))

    def forget(self, keys: frozenset[str] | None = None) -> None:
        """Drops what waits, or only these keys: they were meant for what is not there any more."""
        kept = [one for one in self._waiting if keys and not (isinstance(one, events.Key) and one.key in keys)]
        self._waiting = deque(kept)

    async def _go_on(self) -> None:
        while self._waiting and self._under_way is None and not self._held():
            event = self._under_way = self._waiting.popleft()
            target = await self._send(event)
            if not target.post_message(Taken(event)):
                self._under_way = None

    def _give_up(self, event: Typed) -> None:
        if event is self._under_way:
            self._app.post_message(Taken(event))
