"""The domain as data: predicates, words, roles, names, facts. No code beyond finding the files."""

from pathlib import Path

PATH = Path(__file__).resolve().parent


def files(folder: str = "", suffix: str = "") -> tuple[Path, ...]:
    """The data files of one folder of the ontology, sorted by name; none when the folder does not exist."""
    root = PATH / folder
    return tuple(sorted(p for p in root.glob(f"*{suffix}") if p.is_file() and p.suffix != ".py"))
