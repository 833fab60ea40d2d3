"""A program in a real pseudo-terminal: what it draws by the clock, and how long a key waits for its paint."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

QUIET = 0.12
"""Seconds without a byte after which the program is taken to be at rest."""
BURST = 0.004
"""Seconds without a byte that end one paint."""
PATIENCE = 60.0
"""Seconds after which a program that does not draw what is waited for is given up."""
KEYS = {"down": b"\x1b[B", "up": b"\x1b[A", "tab": b"\t", "escape": b"\x1b", "enter": b"\r", "pagedown": b"\x1b[6~"}
_ESCAPES = re.compile(rb"\x1b\[[0-9;?:<>=]*[A-Za-z]|\x1b\][^\x07]*\x07|\x1b.")


class Terminal:
    """Runs Python with `arguments` on `size` (columns, rows) cells; `began` is when it was started."""

    def __init__(self, *arguments: str, size: tuple[int, int] = (120, 36)) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONDONTWRITEBYTECODE": ""}
        self.began = time.perf_counter()
        self.pid, self._file = pty.fork()
        if not self.pid:
            os.execve(sys.executable, [sys.executable, *arguments], environment)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.drawn = b""

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def wait_for(self, words: str) -> float:
        """Seconds since the start until `words` are drawn."""
        wanted = words.encode()
        while wanted not in _ESCAPES.sub(b"", self.drawn):
            if not self._read(1.0) and time.perf_counter() - self.began > PATIENCE:
                raise TimeoutError(
                    f"“{words}” is not drawn: …{_ESCAPES.sub(b'', self.drawn)[-800:].decode(errors='replace')}"
                )
        return time.perf_counter() - self.began

    def rest(self, quiet: float = QUIET) -> None:
        """Waits until nothing is drawn any more."""
        while self._read(quiet):
            pass

    def send(self, key: str) -> None:
        """Presses a key, by its name or the characters typed."""
        os.write(self._file, KEYS.get(key, key.encode()))

    def press(self, key: str) -> float:
        """Presses a key of a program at rest; seconds until what it changed is drawn."""
        began = time.perf_counter()
        self.send(key)
        if not self._read(2.0):
            raise TimeoutError(f"nothing is drawn after {key}")
        ended = time.perf_counter()
        while self._read(BURST):
            ended = time.perf_counter()
        return ended - began

    @property
    def memory(self) -> float:
        """Megabytes of memory the program has in use."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def close(self) -> None:
        """Asks the program to end, by ctrl+q, and makes it where it does not."""
        for _ in range(100):
            done, _status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                break
            try:
                os.write(self._file, b"\x11")
                self._read(0.05)
            except OSError:
                time.sleep(0.05)
        else:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._file)

    def _read(self, patience: float) -> bool:
        if not select.select([self._file], [], [], patience)[0]:
            return False
        try:
            self.drawn += os.read(self._file, 1 << 16)
        except OSError:
            return False
        return True
