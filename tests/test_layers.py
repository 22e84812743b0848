"""Imports go down: the floors of the house, from the cellar up."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "linter"
FLOORS: tuple[tuple[str, ...], ...] = (
    (
        "text",
        "finding",
        "shape",
        "mistake",
        "rule",
        "reading",
        "source",
        "yamlfile",
        "cache",
        "snapshot",
        "edition",
        "precompiled",
        "ready",
        "blocks",
        "shadow",
        "patterns",
        "vocabulary",
        "memory",
        "roll",
        "names",
        "casing",
        "dialect",
        "expression",
        "message",
    ),
    ("quotations", "sentences", "wordlists", "readings"),
    ("people", "gazetteer"),
    ("document",),
    ("scopes", "parts", "patience", "readers.base", "readers.prose"),
    ("lexicon", "counts", "readers"),
    ("checks.base",),
    ("checks",),
    ("suppress", "rules", "rulefile", "globs", "builtin", "encoding"),
    ("notices",),
    ("engine",),
    ("config",),
    ("compiled", "configfile", "vocabularies", "valeini", "settings", "fix", "fingerprint", "files", "write"),
    ("examples", "trial", "sieve", "reports", "rulebook", "checked"),
    ("settle", "baseline", "changes", "mend", "diff", "outputs", "selection"),
    ("review", "rows", "seat"),
    ("run", "remembered"),
    ("worker",),
    ("pool", "line"),
    ("session",),
    ("profile",),
    ("plan", "progress", "adopt", "catalogue", "completion", "init", "fromvale", "library"),
    ("options",),
    ("command",),
    ("cli",),
    ("__main__",),
)


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def floor(module: str) -> int:
    for name in (module, module.partition(".")[0]):
        for number, modules in enumerate(FLOORS):
            if name in modules:
                return number
    raise AssertionError(f"{module} stands on no floor; put it into FLOORS")


def imports(path: Path) -> list[str]:
    """The modules of the package that a file imports, wherever in it, as names below `linter`."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("linter"):
            below = node.module.removeprefix("linter").lstrip(".")
            for alias in node.names:
                whole = f"{below}.{alias.name}".lstrip(".")
                is_module = ROOT.joinpath(*whole.split(".")).with_suffix(".py").is_file()
                found.append(whole if is_module else below)
    return [name for name in found if name]


MODULES = [path for path in sorted(ROOT.rglob("*.py")) if name_of(path)]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_down(path: Path) -> None:
    here = name_of(path)
    up = [there for there in imports(path) if floor(there) > floor(here)]
    assert up == []


def test_the_law_is_kept_by_the_test_itself() -> None:
    assert floor("checks.existence") > floor("document")
    with pytest.raises(AssertionError):
        floor("nowhere")
