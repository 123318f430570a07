"""Which types of entity one name may be given by two articles and still be one thing."""

from __future__ import annotations

# Extractors tell a person from a thing reliably; a company from its product or its newspaper, less so.
_THINGS = frozenset(("Organization", "Media", "Product", "Work", "Event", "Document"))


def agree(one: str, other: str) -> bool:
    """The same kind for certain: a news outlet is an organisation."""
    return one == other or {one, other} == {"Organization", "Media"} or {one, other} == {"Product", "Work"}


def may_agree(one: str, other: str) -> bool:
    """Kinds that are often confused; a person or a place is never anything else."""
    return agree(one, other) or (one in _THINGS and other in _THINGS)
