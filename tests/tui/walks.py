"""How every screen and dialog is reached from the list of articles: a new one needs an entry here."""

import importlib
import inspect
import pkgutil
import sys

from textual.screen import Screen

import factcheck.tui
from factcheck.tui.screens.dialogs.form import Dialog

WALKS = {
    "ArticlesScreen": [""],
    "ReviewScreen": [
        "enter", "enter tab", "enter tab v right", "enter e", "enter e right", "enter e right right",
        "enter e right right right", "enter e left", "enter E", "enter y",
    ],
    "SourceScreen": ["enter o", "enter o v right"],
    "CoverageScreen": ["enter C", "enter C down"],
    "SourcesScreen": ["O", "enter O", "O f escape"],
    "ReadingScreen": ["O enter", "O enter tab"],
    "DashboardScreen": ["F", "enter F"],
    "CodebookScreen": ["B", "B down", "enter B"],
    "HelpScreen": ["question_mark", "enter question_mark"],
    "LogScreen": ["ctrl+l"],
    "JobsScreen": ["Q", "enter Q"],
    "RefusedScreen": ["L"],
    "EarlierScreen": ["enter E enter"],
    "Rationale": ["enter 2"],
    "Split": ["enter x space"],
    "Apart": ["enter t"],
    "Palette": ["ctrl+p", "enter ctrl+p b"],
    "TooSmall": ["resize:30x8"],
    "seed_form": ["a"],
    "search_form": ["slash"],
    "source_form": ["enter a"],
    "note_form": ["enter m", "enter e right right right enter"],
    "citation_form": ["enter g", "enter e right i"],
    "claim_form": ["enter w"],
    "new_claim_form": ["enter tab v A"],
    "join_form": ["enter J"],
    "evidence_form": ["enter e enter"],
    "filter_form": ["enter f"],
    "articles_form": ["f"],
    "field_form": ["B A", "B enter"],
    "value_form": ["B down enter"],
    "values_form": ["B a"],
    "sources_form": ["O f"],
    "export_form": ["enter X", "X"],
    "Coding": ["enter number_sign", "enter number_sign tab", "K"],
    "assign_form": ["enter p"],
    "several_form": ["enter space space 1"],
}  # fmt: skip
"""By the class of the screen, or by the function that makes the form: keys (and new sizes) that open it."""
NEED_MORE = {"Apart", "EarlierScreen"}
"""Opened only where there is something to show in them."""


def _below(kind):
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _loaded():
    for module in pkgutil.walk_packages(factcheck.tui.__path__, "factcheck.tui."):
        importlib.import_module(module.name)
    return [module for name, module in sys.modules.items() if name.startswith("factcheck.tui")]


def screens():
    """The names of all screens that can be opened, forms aside."""
    _loaded()
    ours = {one for one in _below(Screen) if one.__module__.startswith("factcheck.tui")}
    return {one.__name__ for one in ours if not one.__subclasses__()} - {Dialog.__name__}


def forms():
    """The functions that make forms, by name."""
    made = [function for module in _loaded() for _, function in inspect.getmembers(module, inspect.isfunction)]
    return {one.__name__: one for one in made if inspect.signature(one).return_annotation == Dialog.__name__}


def trails():
    """The walks that are not the beginning of another, each as the walks that it comes through, with where they lead.

    None is in two trails.
    """
    places = {way: place for place, ways in WALKS.items() for way in ways}
    for last in [way for way in places if not any(other.startswith(f"{way} ") for other in places)]:
        passed = sorted((way for way in places if f"{last} ".startswith(f"{way} ")), key=len)
        yield [(way, places.pop(way)) for way in passed]


async def walk(desk, keys):
    """Goes there."""
    for key in keys.split():
        if key.startswith("resize:"):
            width, _, height = key.removeprefix("resize:").partition("x")
            await desk.pilot.resize_terminal(int(width), int(height))
            await desk.settle()
        else:
            await desk.press(key)
