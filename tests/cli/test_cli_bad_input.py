"""Every file and address either works or gives one message with what to do, with nothing half-stored."""

import json
from contextlib import closing
from sqlite3 import connect

import pytest
from pdfs import encrypted, pdf
from running import one_complaint, run

LOCAL = ["--allow-host", "127.0.0.1"]
MEBIBYTE = 1024 * 1024
BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n ", "empty"),
    "binary.txt": (bytes(range(256)) * 40, "not a text"),
    "image.png": (b"\x89PNG\r\n\x1a\n" + bytes(500), "not a text"),
    "archive.txt": (b"PK\x03\x04" + bytes(500), "text"),
    "nothing.html": (
        b"<!doctype html><html><head><script>let a = 1</script></head><body><img src=a.png></body></html>",
        "text",
    ),
    "scanned.pdf": (pdf([], []), "text"),
    "secret.pdf": (encrypted(pdf(["The mayor opened the bridge."]), "secret"), "password"),
    "broken.pdf": (b"%PDF-1.7\n" + b"garbage " * 100, "PDF"),
    "words.seed.json": (b'{"format": "factcheck-seed", "version": 1}', "article"),
    "later.seed.json": (b'{"format": "factcheck-seed", "version": 2}', "version"),
    "cut.seed.json": (b'{"format": "factcheck-seed", "version": 1, "article": {"te', "JSON"),
}


def everything(db):
    """Every row of every table, if there is a database."""
    if not db.exists():
        return None
    with closing(connect(db)) as session:
        names = session.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: session.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names}


@pytest.fixture
def unchanged(worked):
    """The workspace; at the end it must be what it was."""
    before = everything(worked.db)
    yield worked
    assert everything(worked.db) == before


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_used(unchanged, tmp_path, name):
    body, says = BAD[name]
    (tmp_path / name).write_bytes(body)
    is_case = name.endswith(".seed.json")
    # As a source a seed file is a text like any other.
    for command in [["seed"], *([] if is_case else [["split"], ["source", "add", "1.1"]])]:
        said = unchanged.refused(*command, name)
        assert says in said
        assert name in said or is_case


@pytest.mark.parametrize("command", [["seed"], ["split"], ["source", "add", "1.1"]])
def test_a_text_of_60_megabytes(unchanged, tmp_path, command):
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(60 * MEBIBYTE)
    said = unchanged.refused(*command, "large.txt")
    assert "60 MB" in said
    assert "50 MB" in said


NO_PATHS = {"": "No file is named", "~nosuchuser/x": "nobody here is called so", "x" * 300: "File name too long"}


@pytest.mark.parametrize("path", NO_PATHS)
@pytest.mark.parametrize(
    "command", ["seed", "split", "source add 1.1", "library import", "codebook import", "db backup"]
)
def test_what_can_be_no_path_is_refused_in_one_message(unchanged, command, path):
    if path or command != "db backup":
        assert NO_PATHS[path] in unchanged.refused(*command.split(), path)


def test_a_database_that_nobody_can_have_is_refused_also_beside_a_workspace(worked):
    assert "no" in one_complaint(run("--db", "~nosuchuser/x", "seed", "article.txt"))


def test_a_backup_under_the_longest_name_is_written_and_one_letter_more_is_refused(worked, tmp_path):
    worked("db", "backup", "x" * 255)
    assert (tmp_path / ("x" * 255)).exists()
    assert "File name too long" in worked.refused("db", "backup", "x" * 256)


def test_a_file_that_is_no_database_is_called_so(worked, tmp_path):
    (tmp_path / "README.md").write_text("# A text, and no database at all\n" * 200, encoding="utf-8")
    said = one_complaint(run("--db", "README.md", "articles"))
    assert said.startswith("Database: README.md is no database.")


def test_data_and_reports_are_no_articles_and_the_message_says_what_they_are(worked, tmp_path):
    worked("export", "1", "-o", "a.claimreview.json")
    worked("export", "1", "-o", "a.json")
    worked("export", "1", "-o", "a.html")
    worked("codebook", "export", "-o", "codebook.json")
    (tmp_path / "lines.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-8")
    before = everything(worked.db)
    for name, says in {
        "a.claimreview.json": "`factcheck library import`",
        "a.json": "a report of factcheck",
        "a.html": "a report of factcheck",
        "codebook.json": "`factcheck codebook import`",
        "lines.jsonl": "data (JSON)",
    }.items():
        for command in ("seed", "split"):
            said = worked.refused(command, name)
            assert says in said
            assert name in said
    assert everything(worked.db) == before


@pytest.mark.parametrize("text", ["{Sic} The mayor opened the bridge.", "[Oslo] Snow fell on Monday.\n\n[1] A note."])
def test_a_text_that_only_begins_like_data_is_an_article(empty, tmp_path, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert empty.json("seed", "a.txt")[0]["created"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp1252", "utf-8-sig"])
def test_a_text_in_another_encoding_is_read_as_it_was_meant(empty, tmp_path, encoding):
    text = "The café’s “mayor” opened it — in May."
    (tmp_path / "text.txt").write_bytes(text.encode(encoding))
    empty("seed", "text.txt")
    assert empty.json("show", "1")["text"].strip() == text


def test_a_wrong_encoding_stores_what_can_be_stored_or_nothing(empty, tmp_path):
    (tmp_path / "mixed.txt").write_bytes("Der Bürgermeister öffnete".encode() + b" \xff\xfe\xe9\x80 the bridge in May.")
    done = empty.tried("seed", "mixed.txt")
    assert "Traceback" not in done.err
    assert done.code in {0, 1}
    assert len(empty.json("articles")) == 1 - done.code


def test_a_pipe_or_device_is_no_file(unchanged, tmp_path):
    assert "regular file" in unchanged.refused("seed", "/dev/zero")
    assert "regular file" in unchanged.refused("source", "add", "1.1", "/dev/zero")


@pytest.fixture
def closed_port(serve):
    server = serve()
    port = server.server_port
    server.shutdown()
    server.server_close()
    serve.servers.remove(server)
    return port


@pytest.mark.parametrize("command", [["seed"], ["split"], ["source", "add", "1.1"]])
@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("missing", "404"),
        ("status?500", "500"),
        ("status?403", "403"),
        ("loop", "redirect"),
        ("garbage", "127.0.0.1"),
        ("cut", "127.0.0.1"),
        ("short", "127.0.0.1"),
        ("empty", "empty"),
        ("elsewhere?http://169.254.169.254/", "169.254.169.254"),
        ("elsewhere?file:///etc/hostname", "http"),
    ],
)
def test_a_page_that_cannot_be_used(unchanged, site, command, path, says):
    assert says in unchanged.refused(*command, f"{site.url}/{path}", *LOCAL)


@pytest.mark.parametrize("path", ["endless", "drip", "silent", "bomb"])
def test_a_body_that_never_ends_is_cut_off_in_time(unchanged, site, path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_FETCH_TIMEOUT", "0.5")
    monkeypatch.setenv("FACTCHECK_FETCH_MAX_BYTES", str(MEBIBYTE))
    unchanged.refused("source", "add", "1.1", f"{site.url}/{path}", *LOCAL)


def test_a_host_that_cannot_be_reached(unchanged, closed_port):
    assert str(closed_port) in unchanged.refused("seed", f"http://127.0.0.1:{closed_port}/", *LOCAL)
    unchanged.refused("source", "add", "1.1", "http://nowhere.invalid/")


def test_a_server_without_trusted_certificate(unchanged, site):
    address = site.url.replace("http:", "https:")
    assert "127.0.0.1" in unchanged.refused("source", "add", "1.1", f"{address}/page", *LOCAL)


@pytest.mark.parametrize(
    "where", ["http://", "http://[", "https:///path", "http://a b/", "http://x:99999/", "HTTP://127.0.0.1:1"]
)
def test_an_address_that_is_none(unchanged, where):
    unchanged.refused("seed", where)


@pytest.fixture
def case(worked, tmp_path):
    """The workspace's case as a seed file's members, and how to write them changed."""
    members = json.loads(worked("export", "1", "--format", "seed").out)

    def write():
        file = tmp_path / "changed.seed.json"
        file.write_text(json.dumps(members), encoding="utf-8")
        return file

    return members, write


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda m: m.update(version=2), "version"),
        (lambda m: m["claims"][0].update(spans=[[0, 10_000]]), "claims[0].spans[0]"),
        (lambda m: m["claims"][0].update(spans=[[-1, 5]]), "claims[0].spans"),
        (lambda m: m["claims"][0].update(spans=[[1, 36]]), "claims[0].quotes[0]"),
        (lambda m: m["claims"][0]["verdicts"][0].update(rating="sort-of"), "sort-of"),
        (lambda m: m["claims"][0].update(kind="rumour"), "kind"),
        (lambda m: m["claims"][0]["evidence"][0].update(exact="closed the bridge"), "evidence[0]"),
        (lambda m: m["claims"][0]["evidence"][0].update(source=7), "source"),
        (lambda m: m["article"].update(text=m["article"]["text"].replace("May", "Jun")), "sha256"),
        (lambda m: m["snapshots"][0].update(body="!!!"), "base64"),
        (lambda m: m["claims"].append(m["claims"][0]), "twice"),
        (lambda m: m["article"].update(published="May"), "published"),
        (lambda m: m["article"].update(title="a\u0000b"), "title"),
    ],
)
def test_a_seed_file_at_odds_with_itself(empty, case, change, says):
    members, write = case
    empty("db", "upgrade")
    before = everything(empty.db)
    change(members)
    assert says in empty.refused("seed", write())
    assert everything(empty.db) == before


def test_evidence_without_its_snapshot_comes_in_unverified(tmp_path, worked, case):
    members, write = case
    members["snapshots"] = []
    second = type(worked)(tmp_path / "second.sqlite")
    second("seed", write())
    assert second.json("show", "e1")["verified"] is False
    assert "unverified" in second("evidence", "list", "1").out
    assert "UNVERIFIED" in second("show", "1.1").out
    assert second("db", "check").code == 0
    assert "not in the database" in second.refused("evidence", "edit", "e1", "--quote", "the mayor")


def test_a_whole_desk_of_bad_files_leaves_the_good_one(empty, tmp_path):
    (tmp_path / "in").mkdir()
    for name, (body, _) in BAD.items():
        (tmp_path / "in" / name).write_bytes(body)
    (tmp_path / "in" / "good.txt").write_text("Snow fell in Oslo on Monday.", encoding="utf-8")
    done = empty.tried("seed", "in")
    assert done.code == 1
    assert len(done.out.splitlines()) == 1
    assert len(done.err.splitlines()) == 2 * len(BAD) + 1
    assert [row["title"] for row in empty.json("articles")] == ["Snow fell in Oslo on Monday."]
