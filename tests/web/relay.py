"""A relay before the server, as a proxy is: its connections can be cut, and come again."""

import asyncio
import contextlib


class Relay:
    """Listens on `port`, and passes everything on to `target` (a port) while it is not cut."""

    def __init__(self):
        self.target, self._open, self._cut = 0, set(), False

    async def start(self):
        self._server = await asyncio.start_server(self._pass, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self):
        self.cut()
        self._server.close()
        await asyncio.sleep(0.05)

    def cut(self):
        """Ends every connection, and lets no new one through."""
        self._cut = True
        for writer in self._open:
            writer.transport.abort()

    def mend(self):
        self._cut = False

    async def _pass(self, reader, writer):
        if self._cut:
            writer.transport.abort()
            return
        there, to_there = await asyncio.open_connection("127.0.0.1", self.target)
        self._open |= {writer, to_there}
        await asyncio.gather(_copy(reader, to_there), _copy(there, writer))
        self._open -= {writer, to_there}


async def _copy(reader, writer):
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()
