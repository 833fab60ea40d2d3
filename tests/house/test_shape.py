"""The shape of the package: files, functions and imports stay as small as the house rules say."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "factcheck"
FILES = sorted(PACKAGE.rglob("*.py"))
LAZY_SEAMS = {
    "__main__.py",
    "plugins.py",
    "cli/commands.py",
    "text/language.py",
    "text/nlp.py",
    "text/semantic.py",
    "sources/keys.py",
    "store/engine.py",
    "desk/__init__.py",
    "tui/screens/__init__.py",
    "tui/screens/dialogs/__init__.py",
    "tui/screens/plotting.py",
}
MAX_FILE, MAX_FUNCTION, MAX_POSITIONAL = 350, 50, 5


def functions(tree):
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_shape(file):
    source = file.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert source.count("\n") <= MAX_FILE
    for function in functions(tree):
        assert function.end_lineno - function.lineno < MAX_FUNCTION, function.name
        positional = [a for a in function.args.posonlyargs + function.args.args if a.arg not in {"self", "cls"}]
        assert len(positional) <= MAX_POSITIONAL, function.name


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_imports_inside_functions_stand_in_the_lazy_seams_only(file):
    if str(file.relative_to(PACKAGE)) in LAZY_SEAMS:
        return
    for function in functions(ast.parse(file.read_text(encoding="utf-8"))):
        inside = [n for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom)]
        assert not inside, f"{function.name} imports on line {inside[0].lineno}"
