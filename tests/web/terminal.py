"""A program in a terminal without a screen: a pseudo-terminal, drawn by a terminal of our own."""

import asyncio
import fcntl
import os
import pty
import signal
import struct
import subprocess
import termios

import pyte

from tests.web.chromium import PATIENCE, until

SIZE = 36, 120


class Terminal:
    """What the program shows, and a keyboard for it."""

    def __init__(self, arguments, environment, folder):
        self._screen = pyte.Screen(SIZE[1], SIZE[0])
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self._process = subprocess.Popen(
            arguments,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
            cwd=folder,
            start_new_session=True,
        )
        os.close(slave)
        asyncio.get_running_loop().add_reader(self._master, self._read)

    def _read(self):
        try:
            self._stream.feed(os.read(self._master, 65536))
        except OSError:
            asyncio.get_running_loop().remove_reader(self._master)

    def text(self):
        return "\n".join(line.rstrip() for line in self._screen.display if line.strip())

    async def shows(self, *words, patience=PATIENCE):
        """Waits until all of these are on the screen; returns the seconds it took."""
        return await until(
            lambda: all(one in self.text() for one in words), lambda: f"{words} in\n{self.text()}", patience
        )

    def type(self, keys):
        os.write(self._master, keys.encode())

    def close(self):
        asyncio.get_running_loop().remove_reader(self._master)
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)
