"""What really goes out to terminals of all kinds, over a pseudo terminal."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time

import pytest

SGR = re.compile(rb"\x1b\[([\d;]*)m")
STATES = {b"1": "bold", b"2": "dim", b"4": "underline", b"7": "reverse"}
KEYS = b"\rj\t\t"
"""Opens the article, goes to the second claim, then to the other panes."""


@pytest.fixture
def output(seeded):
    """Runs the workbench in a terminal of 100 by 30, presses some keys, quits, and gives all that it wrote."""

    def run(term, **more):
        kept = {name: value for name, value in os.environ.items() if name not in {"COLORTERM", "NO_COLOR"}}
        kept |= {"TERM": term, "FACTCHECK_DB": seeded.db, "FACTCHECK_REVIEWER": "checker", "LANG": "C.UTF-8", **more}
        kept["FACTCHECK_SEMANTIC"] = "off"
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        command = [sys.executable, "-m", "factcheck"]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=kept, close_fds=True) as process:
            os.close(theirs)
            wrote = _read(ours, b"A bridge is opened")
            for key in KEYS:
                os.write(ours, bytes([key]))
                wrote += _read(ours)
            os.write(ours, b"\x11")
            wrote += _read(ours, b"\x1b[?1049l")
            process.wait(20)
        os.close(ours)
        assert process.returncode == 0
        return wrote

    return run


def _read(terminal, until=b"", rest=0.7):
    """What comes until these words are there, or else until nothing comes for a while."""
    wrote, end = b"", time.monotonic() + 30
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.2 if until else rest)
        try:
            wrote += os.read(terminal, 65536) if ready else b""
        except OSError:
            break
        if until in wrote if until else not ready:
            break
    return wrote


def codes(wrote):
    """The parameters of all that sets colours and weights."""
    return [found.split(b";") for found in SGR.findall(wrote)]


def colours(wrote):
    """What kinds of colours were set."""
    kinds = set()
    for code in codes(wrote):
        if b"38" in code or b"48" in code:
            at = code.index(b"38") if b"38" in code else code.index(b"48")
            kinds.add({b"2": "true", b"5": "256"}[code[at + 1]])
        elif any(re.fullmatch(rb"[349][0-7]|10[0-7]", one) for one in code):
            kinds.add("16")
    return kinds


@pytest.mark.parametrize("term", ["xterm", "linux", "screen"])
def test_a_terminal_of_sixteen_colours_gets_no_others(output, term):
    assert colours(output(term)) == {"16"}


def test_tmux_and_ssh_get_256_colours(output):
    assert colours(output("screen-256color")) == {"256"}


def test_true_colour_is_used_where_the_terminal_says_so(output):
    assert colours(output("xterm-256color", COLORTERM="truecolor")) == {"true"}


def test_without_colours_states_are_told_by_weight_line_and_reversal(output):
    wrote = output("xterm-256color", COLORTERM="truecolor", NO_COLOR="1")
    assert colours(wrote) == set()
    assert {STATES[one] for code in codes(wrote) for one in code if one in STATES} == set(STATES.values())


def test_the_linux_console_gets_only_what_its_font_has(output):
    drawn = re.sub(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", "", output("linux").decode())
    assert not re.findall("[●○❝❯▌▰▱✓✗≈☑☐◆→←]", drawn)


async def test_the_strip_under_the_article_has_the_signs_of_the_terminal(seeded, open_desk, monkeypatch):
    monkeypatch.setenv("TERM", "linux")
    async with open_desk(seeded, size=(80, 24), open_article="1") as desk:
        await desk.press("down", "tab")
        strip = desk.screen.query_one("#lower")
        drawn = " ".join(desk.lines()[strip.region.y : strip.region.bottom])
        assert "1.2" in drawn and "200 metres" in drawn
        assert drawn.isascii()


def test_a_screen_reader_gets_no_frames(output):
    drawn = re.sub(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", "", output("xterm", FACTCHECK_READER="1").decode())
    assert not re.findall("[\u2500-\u259f●○❝❯]", drawn)
    assert "1.2 mostly false" in drawn
