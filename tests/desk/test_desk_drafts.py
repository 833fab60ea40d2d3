"""What is kept without history: made into something else by several windows at once, and nothing lost."""

import threading

from factcheck.desk import drafts
from tests.desk.conftest import opened


def test_a_draft_is_made_into_something_else_in_one_step(tmp_path):
    ws = opened(tmp_path / "w.sqlite")
    drafts.revise(ws, "panes", lambda text: f"{text}a")
    drafts.revise(ws, "panes", lambda text: f"{text}b")
    assert drafts.load(ws, "panes") == "ab"
    drafts.save(ws, "panes", "c")
    drafts.revise(ws, "panes", lambda text: f"{text}d\0")
    assert drafts.load(ws, "panes") == "cd"
    ws.close()


def test_two_windows_that_do_so_at_once_lose_nothing_of_each_other(tmp_path):
    windows = [opened(tmp_path / "w.sqlite") for _ in range(2)]

    def adds(ws, letter):
        for _ in range(20):
            drafts.revise(ws, "panes", lambda text: text + letter)

    threads = [threading.Thread(target=adds, args=pair) for pair in zip(windows, "ab", strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = drafts.load(windows[0], "panes")
    assert (kept.count("a"), kept.count("b")) == (20, 20)
    for ws in windows:
        ws.close()
