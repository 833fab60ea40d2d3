"""The command as a copy of a Python that has the program loaded: what it does is the same, only starting is cheap.

`python warm.py SOCKET` waits there. Each run of the script that `install` writes hands over its arguments, folder and
streams, becomes a fork of the waiting process, and ends with the fork's exit code. The surroundings are those that the
waiting process was started with.
"""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from factcheck import desk, plugins
from factcheck.__main__ import main
from factcheck.cli.commands import COMMANDS, real_command
from factcheck.text import nlp

READY = "ready"
LARGEST = 1 << 20
"""Bytes of arguments that can be handed over."""
THREADS = "OPENBLAS_NUM_THREADS"
"""By which numpy is kept from starting threads."""
CLIENT = """#!{python} -IS
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as waiting:
    waiting.connect({place!r})
    socket.send_fds(waiting, [json.dumps([os.getcwd(), sys.argv[1:]]).encode()], [0, 1, 2])
    code = waiting.recv(1)
sys.exit(code[0] if code else "the command died")
"""


@contextmanager
def installed(folder, environment):
    """A folder with the command `factcheck` in it, which runs in these surroundings."""
    place, script = folder / "socket", folder / "factcheck"
    script.write_text(CLIENT.format(python=sys.executable, place=str(place)), encoding="utf-8")
    script.chmod(0o755)
    waiting = subprocess.Popen(
        [sys.executable, __file__, place],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert waiting.stdout.readline().strip() == READY
        yield folder
    finally:
        waiting.kill()
        waiting.wait()
        waiting.stdout.close()


def load():
    """Everything that commands load when they need it, but for the model of meaning, which starts threads."""
    os.environ[THREADS] = "1"
    for name in COMMANDS:
        real_command(name)
    for name in desk.__all__:
        getattr(desk, name)
    for group, table in plugins.BUILT_IN.items():
        for name in table:
            plugins.load(group, name)
    nlp.load()
    del os.environ[THREADS]
    gc.freeze()


def wait(place):
    """Makes a copy of this process for each command that comes, forever."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(place)
        listening.listen()
        load()
        assert len(list(Path("/proc/self/task").iterdir())) == 1, "a process with threads cannot be copied soundly"
        print(READY, flush=True)
        while True:
            caller, _ = listening.accept()
            if os.fork() == 0:
                listening.close()
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                os._exit(become(caller))
            caller.close()


def become(caller):
    """The command, in this process; its exit code goes to whoever called."""
    said, streams, _, _ = socket.recv_fds(caller, LARGEST, 3)
    folder, arguments = json.loads(said)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(folder)
    sys.argv = ["factcheck", *arguments]
    # Python's own still believe what they were told of the ones before, such as whether they can be wound back.
    with (
        open(0, closefd=False) as sys.stdin,
        open(1, "w", closefd=False) as sys.stdout,
        open(2, "w", closefd=False) as sys.stderr,
    ):
        code = main()
    caller.send(bytes([code]))
    return code


if __name__ == "__main__":
    wait(sys.argv[1])
