"""The pages that are made, the site's promises, and the pictures: each against what it is made from."""

import re
from pathlib import Path

import pytest

from docs.building import ELSEWHERE, broken_links, faults, foreign_addresses, with_links_moved
from docs.pages import PAGES
from docs.pictures import SHOTS
from factcheck.cli.commands import COMMANDS, real_command
from factcheck.tui import actions

ROOT = Path(__file__).parents[2]
SCREENS = ROOT / "docs/screens"
PICTURES = [*(shot.name for shot in SHOTS), "session"]
LARGEST = 1_500_000
"""Bytes of a picture in the README."""


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_a_made_page_is_as_it_would_be_made_now(name):
    assert read(f"docs/{name}") == PAGES[name](), "run `make pages`"


def test_every_key_of_the_registry_is_on_the_page_of_keys():
    page = PAGES["keys.md"]()
    for action in actions.ACTIONS:
        assert re.search(rf"\| {re.escape(action.help)} \| `{re.escape(action.id)}` \|", page), action.id


def test_every_command_and_option_is_on_the_page_of_commands():
    page = PAGES["commands.md"]()
    for name in COMMANDS:
        command = real_command(name)
        for path, one in {name: command, **{f"{name} {sub}": one for sub, one in _below(command)}}.items():
            section = page.partition(f"# factcheck {path}\n")[2].partition("\n### ")[0]
            assert section, path
            for option in _options(one):
                assert f"`{option}" in section, f"{path} {option}"


def _below(command):
    return getattr(command, "commands", {}).items()


def _options(command):
    shown = [param for param in command.params if param.param_type_name == "option" and not param.hidden]
    return [] if hasattr(command, "commands") else [param.opts[0] for param in shown]


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_needs_nothing_from_elsewhere_and_names_no_folder(name):
    picture = (SCREENS / f"{name}.svg").read_text(encoding="utf-8")
    assert foreign_addresses(picture, ".svg") == []
    assert "<script" not in picture and "@font-face" not in picture
    assert "/tmp" not in picture.replace("&#160;", " ")
    assert len(picture.encode()) < LARGEST


def test_no_picture_is_left_over():
    assert {path.stem for path in SCREENS.iterdir()} == set(PICTURES)


def test_links_lead_to_the_pages_that_documents_become():
    assert (
        with_links_moved("[a](docs/guide.md#claims) [b](db/README.md)", "") == "[a](guide.md#claims) [b](database.md)"
    )
    assert with_links_moved("[a](../README.md) ![b](screens/x.svg)", "docs") == "[a](index.md) ![b](screens/x.svg)"
    assert (
        with_links_moved("[a](https://example.org/x.md) [b](#here)", "docs")
        == "[a](https://example.org/x.md) [b](#here)"
    )
    assert all((ROOT / path).exists() for path in ELSEWHERE)


@pytest.mark.parametrize(
    "page",
    [
        '<script src="https://cdn.example.org/a.js"></script>',
        '<link href="//fonts.example.org/css" rel="stylesheet">',
        '<img src="http://example.org/a.png">',
        "<style>@import 'https://example.org/a.css'</style>",
        "<style>@font-face { src: url(https://example.org/a.woff) }</style>",
    ],
)
def test_a_page_that_would_fetch_from_elsewhere_is_found(page):
    assert len(foreign_addresses(f"<html><body>{page}</body></html>", ".html")) == 1


def test_a_link_to_follow_is_no_fetch():
    assert foreign_addresses('<html><body><a href="https://example.org">x</a></body></html>', ".html") == []


def test_links_that_lead_nowhere_are_found(tmp_path):
    (tmp_path / "a.html").write_text(
        '<p id="here"><a href="b.html#there"></a><a href="c.html"></a><a href="#here"></a></p>'
    )
    (tmp_path / "b.html").write_text('<p id="else"><img src="none.svg"><a href="a.html#here"></a></p>')
    assert sorted(broken_links(tmp_path)) == ["a.html -> b.html#there", "a.html -> c.html", "b.html -> none.svg"]
    assert len(list(faults(tmp_path))) == 3
