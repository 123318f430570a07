"""What may stand in a slot of the lexicon: `O:money`, `S:org`, `de:person`; without a filter the predicate's
types decide.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from extractors.denote import Denoted
from extractors.reading import Figure, Reading
from extractors.words import announces
from kg.french.folding import fold
from kg.lexicon import Slot
from kg.model import Described, Named, Node, Quantity
from kg.ontology import Predicate

# Where a slot's parties may be, the likeliest first; and the figure of a slot that takes one.
Find = Callable[[Slot], Iterable[list[Denoted]]]
Measure = Callable[[Slot, frozenset[str]], Figure | None]

_ORGANIZATIONS = frozenset({"Organization", "Media"})
_FILTER_TYPES = {
    "org": _ORGANIZATIONS, "person": frozenset({"Person"}), "group": frozenset({"Group"}),
    "people": frozenset({"Person", "Group"}), "product": frozenset({"Product", "Work", "Asset"}),
    "place": frozenset({"Place"}),
    "any": frozenset(
        {"Person", "Organization", "Media", "Product", "Work", "Group", "Asset", "Place", "Anonymous"}
    ),
}  # fmt: skip
_FIGURES = {
    "money": frozenset({"money"}), "count": frozenset({"count", "number"}), "percent": frozenset({"percent"}),
    "number": frozenset({"number", "count", "money", "percent"}), "years": frozenset({"years"}),
}  # fmt: skip
_ANY_FIGURE = frozenset({"money", "count", "number", "percent", "years"})
_JOBS = frozenset(
    "poste emploi suppression licenciement depart temps equivalent cdi cdd effectif tete bra contrat job "
    "metier humain homme femme agent".split()
)
_STAFF = frozenset("salarie employe collaborateur personne emploi poste effectif".split())


def fill(slots: tuple[Slot, ...], types: frozenset[str], find: Find, measure: Measure) -> list[Denoted]:
    """The parties of the first slot that has any that fit."""
    for slot in slots:
        if slot.filter in _FIGURES or types == frozenset({"Quantity"}):
            figure = measure(slot, _FIGURES.get(slot.filter or "", _ANY_FIGURE))
            if figure is not None:
                return [_as_party(figure)]
            continue
        for parties in find(slot):
            found = [f for f in (_fitting(d, slot, types) for d in parties) if f is not None]
            if found:
                return found
        if "Quantity" in types and slot.filter is None:
            figure = measure(slot, _ANY_FIGURE)
            if figure is not None:
                return [_as_party(figure)]
    return []


def _as_party(figure: Figure) -> Denoted:
    return Denoted(figure.found.quantity, figure.start, figure.end, "name")


def _fitting(found: Denoted, slot: Slot, types: frozenset[str]) -> Denoted | None:
    """The party as the slot takes it, or None. A name whose type was only guessed takes the type the slot
    asks for.
    """
    allowed = _FILTER_TYPES.get(slot.filter or "", types)
    if found.type in allowed and (slot.filter != "product" or isinstance(found.node, Named)):
        return found
    character = found.character
    if isinstance(found.node, Named) and character is not None and character.guessed:
        wanted = next((t for t in ("Organization", "Person", "Product", "Place") if t in allowed), None)
        if wanted is not None:
            return replace(found, node=replace(found.node, type=wanted))
    if not isinstance(found.node, Described):
        return None
    if slot.filter == "product":
        return found if _product(found) else None
    return found if "Asset" in allowed and found.node.type == "Organization" else None


def _product(found: Denoted) -> bool:
    """« un logiciel de paie », « son nouveau modèle »: a description counts as a product when one of its
    first nouns announces one.
    """
    words = found.node.label.replace("’", " ").replace("'", " ").split()
    return any("Product" in announces(word) for word in words[:4])


def counted_as(predicate: Predicate, node: Node) -> bool:
    """« 2 000 postes » are of the workforce, « 15 000 fiches » are not; a stock of salaried people is no
    asset.

    A bare number is let through.
    """
    unit = node.unit if isinstance(node, Quantity) else ""
    if predicate.id == "age":
        return isinstance(node, Quantity) and node.bound == "exact"
    if not unit or unit == "%":
        return True
    first = unit.replace("’", "'").split()[0]
    stem = fold(first).rstrip("s")
    if predicate.family == "workforce":
        return bool(announces(first) & {"Group", "Person"}) or stem in _JOBS
    return predicate.id != "holdsAsset" or stem not in _STAFF


def party_types(predicate: Predicate, side: str) -> frozenset[str]:
    """The node types a predicate takes on one side, as the ontology declares them."""
    return predicate.domain if side == "subject" else predicate.range


def figure_in(reading: Reading, start: int, end: int, kinds: Iterable[str]) -> Figure | None:
    """The first figure of one of the kinds that begins in a stretch of tokens."""
    wanted = frozenset(kinds)
    return next((f for f in reading.figures if start <= f.start < end and f.found.kind in wanted), None)
