"""Many files at once: on every core, stored in their order, a bad one alone refused."""

import multiprocessing
import threading
import time
from pathlib import Path

import pytest

from factcheck.desk import articles, claims, folders, intake
from factcheck.errors import FactcheckError
from factcheck.model.document import Citation
from factcheck.model.rows import ClaimFilter

ORDER = intake.Order(given=Citation(publisher="The Practice Paper"))


@pytest.fixture
def files(tmp_path):
    made = [tmp_path / f"{i}.txt" for i in range(folders.WORTH_IT + 3)]
    for number, file in enumerate(made):
        file.write_text(f"Bridge {number} cost {number + 2} million euros. The town paid for it.", encoding="utf-8")
    return [str(file) for file in made]


def titles(ws):
    return [row.citation.title for row in articles.articles(ws)]


def texts(ws):
    return [[row.text for row in claims.board(ws, ClaimFilter(one.id))] for one in articles.articles(ws)]


def test_many_files_are_taken_in_as_each_alone_would_be(make, files):
    together, alone = make(empty=True), make(empty=True)
    made = list(folders.seed_all(together, files, ORDER))
    for file in files:
        list(folders.seed_all(alone, [file], ORDER))
    assert [one.article.number for one in made] == [str(n + 1) for n in range(len(files))]
    assert all(one.created and one.article.citation.publisher == "The Practice Paper" for one in made)
    assert texts(together) == texts(alone) and all(texts(alone))


def test_a_bad_file_and_one_that_is_here_stop_no_other(make, files, tmp_path):
    ws = make(empty=True)
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "5.txt").write_bytes((tmp_path / "1.txt").read_bytes())
    made = list(folders.seed_all(ws, [*files, str(tmp_path / "none.txt")], ORDER))
    assert [isinstance(one, FactcheckError) for one in made] == [n in {2, 7} for n in range(8)]
    assert made[5].article.number == made[1].article.number and not made[5].created
    assert len(articles.articles(ws)) == 5


def test_the_share_that_is_done_rises_to_nearly_all(make, files):
    told = []
    list(folders.seed_all(make(empty=True), files, ORDER, progress=lambda what, share: told.append((what, share))))
    shares = [share for _, share in told]
    assert shares == sorted(shares) and shares[0] == 0
    assert [what.rsplit("/", 1)[-1] for what, _ in told] == [f"{n}.txt" for n in range(len(files))]


def test_processes_that_are_ended_from_outside_are_told_and_what_came_before_is_kept(make, files):
    ws = make(empty=True)
    taken = []

    def end_them(_what, share):
        if share:
            for child in multiprocessing.active_children():
                child.kill()

    with pytest.raises(FactcheckError, match="ended from outside"):
        for one in folders.seed_all(ws, files * 3, ORDER, progress=end_them):
            taken.append(one)
    assert taken and all(not isinstance(one, FactcheckError) for one in taken)
    assert set(titles(ws)) == {one.article.citation.title for one in taken}


def test_cancelling_ends_the_processes_at_once_and_what_came_before_is_kept(make, files):
    ws = make(empty=True)
    taken = []
    for one in folders.seed_all(ws, files * 3, ORDER, cancelled=lambda: len(taken) >= 2):
        taken.append(one)
    assert not multiprocessing.active_children()
    assert len(taken) == 2
    assert set(titles(ws)) == {one.article.citation.title for one in taken}


def test_cancelling_does_not_wait_for_a_file_that_is_being_read(make, files):
    for file in files:
        Path(file).write_text(" ".join(f"Bridge {n} cost {n} million euros in town {n}." for n in range(9000)))
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    started = time.monotonic()
    assert list(folders.seed_all(make(empty=True), files, ORDER, cancelled=stop.is_set)) == []
    assert time.monotonic() - started < 2
    assert not multiprocessing.active_children()
