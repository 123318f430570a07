"""The rules of the house that a reader should be able to rely on, checked on the syntax trees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.cli.parser import build_parser

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("kg", "extractors", "api")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
OURS = frozenset((*PACKAGES, "ontologies", "bench", "tests"))
LONGEST = 400

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "kg": ("kg", "ontologies"),
    # The model, the language and the readers of ontologies/; nothing of the record or its rules.
    "extractors": (
        "extractors", "ontologies", "kg.model", "kg.ontology", "kg.lexicon", "kg.roles", "kg.tables",
        "kg.reference", "kg.gazetteer", "kg.french", "kg.errors",
    ),
    "api": ("api", "extractors", "kg", "ontologies"),
}  # fmt: skip

# Each library has one home, so that replacing it touches one folder.
HOME: dict[str, tuple[str, ...]] = {
    "spacy": ("extractors",),
    "trafilatura": ("extractors",),
    "rdflib": ("kg",),
    "pyoxigraph": ("kg",),
    "networkx": ("kg",),
    "sqlalchemy": ("kg",),
    "rapidfuzz": ("kg",),
    "pyrealb": ("kg", "api.writer"),
    "fastapi": ("api",),
    "starlette": ("api",),
    "pydantic": ("api",),
    "jinja2": ("api",),
    "uvicorn": ("api",),
    "rich": ("api",),
}


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, as written, `from a import b` giving both `a` and `a.b`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom():
                assert node.level == 0, f"{path}: relative import"
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == p or name.startswith(p + ".") for p in packages)


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_imports_flow_one_way(path: Path) -> None:
    allowed = MAY_IMPORT[module(path).split(".")[0]]
    wrong = [name for name in imports(path) if name.split(".")[0] in OURS and not within(name, allowed)]
    assert not wrong


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_each_library_has_one_home(path: Path) -> None:
    strays = [n for n in imports(path) if not within(module(path), HOME.get(n.split(".")[0], PACKAGES))]
    assert not strays


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_a_file_is_read_in_one_sitting(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST
    assert not lines or lines[0].startswith(('"""', 'r"""')), "the first line places the module in the flow"


def test_no_file_is_a_drawer() -> None:
    assert not {"utils", "helpers", "common", "manager", "misc"} & {path.stem for path in SOURCES}


def commands() -> list[str]:
    parser = build_parser()
    return [verb for action in parser._actions if isinstance(action.choices, dict) for verb in action.choices]


@pytest.mark.parametrize("command", commands())
def test_the_readme_shows_every_command(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"recoupe (--store \S+ )?{command}\b", readme)
