"""Settings: defaults < config.toml < FACTCHECK_* < flags; and the registry of what can be added."""

import pytest

from factcheck import config, plugins
from factcheck.errors import ConfigError


@pytest.fixture
def load(tmp_path):
    def load(flags=None, environment=None, toml=None, start=None):
        file = tmp_path / "config.toml"
        if toml is not None:
            file.write_text(toml, encoding="utf-8")
        named = {"FACTCHECK_CONFIG": str(file)} if toml is not None else {}
        return config.load(flags or {}, named | (environment or {}), start or tmp_path)

    return load


def test_each_place_wins_over_the_one_before(load):
    toml = 'reviewer = "file"\n'
    assert load().reviewer == ""
    assert load(toml=toml).reviewer == "file"
    assert load(toml=toml, environment={"FACTCHECK_REVIEWER": "environment"}).reviewer == "environment"
    everywhere = load({"reviewer": "flag"}, {"FACTCHECK_REVIEWER": "environment"}, toml)
    assert everywhere.reviewer == "flag"


def test_a_flag_not_given_wins_over_nothing(load):
    assert load({"reviewer": "", "db": None}, {"FACTCHECK_REVIEWER": "environment"}).reviewer == "environment"


def test_lists_and_numbers_are_read_from_file_and_environment(load):
    found = load(toml='allow_hosts = ["a.example", "b.example"]\nfetch_timeout = 5\n')
    assert found.allow_hosts == ("a.example", "b.example")
    assert found.fetch_timeout == 5.0
    found = load(environment={"FACTCHECK_ALLOW_HOSTS": "a.example, b.example", "FACTCHECK_FETCH_TIMEOUT": "2.5"})
    assert found.allow_hosts == ("a.example", "b.example")
    assert found.fetch_timeout == 2.5


@pytest.mark.parametrize(
    ("toml", "environment", "named"),
    [
        ("revewer = 'me'", {}, "revewer"),
        ("allow_hosts = 'a.example'", {}, "allow_hosts"),
        ("reviewer = ", {}, "config.toml"),
        ("", {"FACTCHECK_FETCH_TIMEOUT": "soon"}, "soon"),
    ],
)
def test_what_cannot_be_used_is_named(load, toml, environment, named):
    with pytest.raises(ConfigError) as caught:
        load(toml=toml, environment=environment)
    assert named in caught.value.message
    assert caught.value.hint


def test_a_configuration_that_was_named_must_be_there(tmp_path):
    with pytest.raises(ConfigError):
        config.load({"config": tmp_path / "absent.toml"}, {}, tmp_path)


def test_the_database_is_the_nearest_workspaces(load, tmp_path):
    inner = tmp_path / "desk" / "stories"
    inner.mkdir(parents=True)
    (tmp_path / "desk" / "db").mkdir()
    (tmp_path / "desk" / "db" / "factcheck.sqlite").touch()
    assert load(start=inner).db == str(tmp_path / "desk" / "db" / "factcheck.sqlite")


def test_without_a_workspace_the_database_is_in_the_data_folder(load, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert load(start=tmp_path).db == str(tmp_path / "data" / "factcheck" / "factcheck.sqlite")


def test_an_unknown_plugin_is_refused_with_the_names_there_are():
    with pytest.raises(ConfigError) as caught:
        plugins.load("exporters", "papyrus")
    assert "markdown" in caught.value.hint


def test_another_distribution_can_add_an_exporter(tmp_path, monkeypatch):
    (tmp_path / "papyrus.py").write_text("def render(report):\n    return b'papyrus'\n", encoding="utf-8")
    information = tmp_path / "papyrus-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: papyrus\nVersion: 1.0\n", encoding="utf-8")
    (information / "entry_points.txt").write_text("[factcheck.exporters]\npapyrus = papyrus:render\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert plugins.names("exporters")[-1] == "papyrus"
    assert plugins.load("exporters", "papyrus")(None) == b"papyrus"
