"""The map of the house names what exists: files, folders, modules and functions of `docs/ARCHITECTURE.md`."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("api", "extractors", "kg", "ontologies", "tests", "docs")


def named() -> set[str]:
    """What stands between backquotes and could be a path, a module or a function."""
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    quoted = (name.split("(")[0] for name in re.findall(r"`([^`]+)`", text))
    return {name.rstrip("/") for name in quoted if re.fullmatch(r"[\w./-]+", name)}


def test_the_map_names_what_exists() -> None:
    files = [p for package in PACKAGES for p in (ROOT / package).rglob("*") if "__pycache__" not in p.parts]
    code = "\n".join(p.read_text(encoding="utf-8") for p in files if p.suffix == ".py")
    paths = {str(path.relative_to(ROOT)) for path in files}
    ends = {"/" + path for path in paths} | {"/" + path.removesuffix(".py") for path in paths}
    defined = set(re.findall(r"^\s*(?:def|class) (\w+)|^(\w+)(?:: [^=\n]+)? = ", code, re.M))
    words = {word for pair in defined for word in pair if word}
    wanted = named()
    assert len(wanted) > 100
    assert {n for n in wanted if n not in words and not any(end.endswith("/" + n) for end in ends)} == set()
