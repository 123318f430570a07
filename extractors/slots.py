"""What may stand in a slot of the lexicon: `O:money`, `S:org`, `de:person`; without a filter the predicate's types decide."""

from collections.abc import Iterable
from dataclasses import replace

from extractors.denote import Denoted
from extractors.reading import Figure, Reading
from extractors.words import announces
from kg.french.folding import fold
from kg.lexicon import Slot
from kg.model import Described, Named, Node, Quantity
from kg.ontology import Predicate

_ORGANIZATIONS = frozenset({"Organization", "Media"})
_FILTER_TYPES = {
    "org": _ORGANIZATIONS, "person": frozenset({"Person"}), "group": frozenset({"Group"}), "people": frozenset({"Person", "Group"}),
    "product": frozenset({"Product", "Work", "Asset"}), "place": frozenset({"Place"}),
    "any": frozenset({"Person", "Organization", "Media", "Product", "Work", "Group", "Asset", "Place", "Anonymous"}),
}  # fmt: skip
_JOBS = frozenset({"poste", "emploi", "suppression", "licenciement", "depart", "temps", "equivalent", "cdi", "cdd", "effectif", "tete", "bra", "contrat", "job", "metier", "humain", "homme", "femme", "agent"})
_FIGURES = {
    "money": frozenset({"money"}), "count": frozenset({"count", "number"}), "percent": frozenset({"percent"}),
    "number": frozenset({"number", "count", "money", "percent"}), "years": frozenset({"years"}),
}  # fmt: skip


def wants_figure(slot: Slot) -> bool:
    return slot.filter in _FIGURES


def figure_kinds(slot: Slot) -> frozenset[str]:
    return _FIGURES.get(slot.filter or "", frozenset())


def fits(found: Denoted, slot: Slot, types: frozenset[str]) -> Denoted | None:
    """The party as the slot takes it, or None. A name whose type was only guessed takes the type the slot asks for."""
    allowed = _FILTER_TYPES.get(slot.filter or "", types)
    if found.type in allowed and (slot.filter != "product" or isinstance(found.node, Named)):
        return found
    character = found.character
    if isinstance(found.node, Named) and character is not None and character.guessed:
        wanted = next((t for t in ("Organization", "Person", "Product", "Place") if t in allowed), None)
        if wanted is not None:
            return replace(found, node=replace(found.node, type=wanted))
    if slot.filter == "product" and isinstance(found.node, Described):
        return found if _product(found) else None
    if isinstance(found.node, Described) and "Asset" in allowed and found.node.type in {"Organization"}:
        return found
    return None


def _product(found: Denoted) -> bool:
    """« un logiciel de paie », « son nouveau modèle »: a description counts as a product when one of its first nouns announces one."""
    return any("Product" in announces(word) for word in found.node.label.replace("’", " ").replace("'", " ").split()[:4])


def counts_people(node: Node) -> bool:
    """« 2 000 postes », « 12.000 salariés », « 400 personnes »: not « 15.000 fiches ». A bare number is let through."""
    unit = node.unit if isinstance(node, Quantity) else ""
    first = unit.replace("’", "'").split()[0] if unit else ""
    return not unit or unit == "%" or bool(announces(first) & {"Group", "Person"}) or fold(first).rstrip("s") in _JOBS


def party_types(predicate: Predicate, side: str) -> frozenset[str]:
    """The node types a predicate takes on one side, as the ontology declares them."""
    return predicate.domain if side == "subject" else predicate.range


def figure_in(reading: Reading, start: int, end: int, kinds: Iterable[str]) -> Figure | None:
    """The first figure of one of the kinds that begins in a stretch of tokens."""
    wanted = frozenset(kinds)
    return next((f for f in reading.figures if start <= f.start < end and f.found.kind in wanted), None)
