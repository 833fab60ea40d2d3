"""What is kept without history: made into something else by several windows at once, and nothing lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from factcheck.desk import drafts
from tests.desk.conftest import opened


def revised(ws, key, letter):
    drafts.revise(ws, key, lambda text: text + letter)


def saved(ws, key, letter):
    drafts.save(ws, key, letter)


def at_once(windows, work):
    """Does the work in each window, with a letter of its own; fails as the first of them does."""
    barrier = Barrier(len(windows))

    def begins(ws, letter):
        barrier.wait()
        work(ws, letter)

    with ThreadPoolExecutor(len(windows)) as pool:
        list(pool.map(begins, windows, "ab"))


def test_a_draft_is_made_into_something_else_in_one_step(tmp_path):
    ws = opened(tmp_path / "w.sqlite")
    drafts.revise(ws, "panes", lambda text: f"{text}a")
    drafts.revise(ws, "panes", lambda text: f"{text}b")
    assert drafts.load(ws, "panes") == "ab"
    drafts.save(ws, "panes", "c")
    drafts.revise(ws, "panes", lambda text: f"{text}d\0")
    assert drafts.load(ws, "panes") == "cd"
    ws.close()


@pytest.mark.parametrize("make", [revised, saved])
def test_two_windows_that_keep_the_first_draft_at_once_both_do_so_on_a_server(postgres_prepared, make):
    windows = [opened(postgres_prepared) for _ in range(2)]
    for n in range(10):
        at_once(windows, lambda ws, letter, n=n: make(ws, f"{make.__name__}{n}", letter))
    kept = [drafts.load(windows[0], f"{make.__name__}{n}") for n in range(10)]
    assert [len(text) for text in kept] == [2 if make is revised else 1] * 10
    for ws in windows:
        ws.close()


def test_two_windows_that_do_so_at_once_lose_nothing_of_each_other(tmp_path):
    windows = [opened(tmp_path / "w.sqlite") for _ in range(2)]

    at_once(windows, lambda ws, letter: [revised(ws, "panes", letter) for _ in range(20)])
    kept = drafts.load(windows[0], "panes")
    assert (kept.count("a"), kept.count("b")) == (20, 20)
    for ws in windows:
        ws.close()
