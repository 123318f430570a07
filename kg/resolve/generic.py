"""Words that stand where a name would and name nobody: « l’entreprise », « le Président »."""

from __future__ import annotations

from functools import lru_cache

from kg.french.folding import fold
from kg.gazetteer import known_entity
from kg.names import core
from kg.roles import load_roles
from kg.tables import read_table
from ontologies import PATH


def is_generic(name: str) -> bool:
    """Whether a name is made of nothing but nouns of kind and titles; a well-known name never is."""
    if not any(c.isupper() or c.isdigit() for c in name):
        return True
    said = core(name)
    bare = " ".join(word for word in said if word not in _POINTING)
    if not bare:
        return True
    return (bare in load_roles().forms or bare in _kinds()) and known_entity(name, source=True) is None


_POINTING = frozenset(
    ("le", "la", "les", "l", "un", "une", "des", "ce", "cet", "cette", "ces", "son", "sa", "the")
)


@lru_cache(maxsize=1)
def _kinds() -> frozenset[str]:
    rows = read_table(PATH / "gazetteer" / "type_nouns.csv", ("noun", "type"))
    return frozenset(fold(row["noun"]) for row in rows)
