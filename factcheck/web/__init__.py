"""The workbench in a browser: a server on loopback that runs one workbench for each window."""

from __future__ import annotations

import asyncio
import errno
import signal
import sys

from aiohttp import web

from factcheck.config import Settings
from factcheck.errors import ConfigError
from factcheck.model.plain import visible
from factcheck.model.serving import Serving
from factcheck.web.server import Server


def serve(settings: Settings, serving: Serving) -> int:
    """Serves until Ctrl+C or SIGTERM, then ends every workbench, and returns an exit code.

    Raises:
        ConfigError: it cannot listen there.
    """
    return asyncio.run(_serve(settings, serving))


async def _serve(settings: Settings, serving: Serving) -> int:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    server = Server(settings, serving)
    runner = web.AppRunner(server.app(), access_log=None)
    await runner.setup()
    try:
        await _listen(runner, serving)
        server.port = runner.addresses[0][1]
        _tell(server, serving)
        await stop.wait()
    finally:
        await runner.cleanup()
    return 0


async def _listen(runner: web.AppRunner, serving: Serving) -> None:
    try:
        await web.TCPSite(runner, serving.host, serving.port).start()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise ConfigError(
                f"Port {serving.port} of {serving.host} is taken by another program.",
                hint="End that program, or name another port with --port.",
            ) from error
        raise ConfigError(
            f"Nothing can be served on {serving.host}, port {serving.port}: {error.strerror}.",
            hint="Check --host and --port.",
        ) from error


def _tell(server: Server, serving: Serving) -> None:
    for reviewer in serving.reviewers:
        print(visible(f"{reviewer}  {server.link(reviewer)}"), flush=True)
    print("Each link works once, in one browser. Ctrl+C ends the server and every workbench in it.", file=sys.stderr)
    if not serving.on_loopback:
        print(
            f"WARNING: other machines can reach {serving.host}. What is shown and typed goes there unencrypted, and "
            "whoever has a link works with your rights, files included. Rather put a proxy with TLS in front.",
            file=sys.stderr,
        )
