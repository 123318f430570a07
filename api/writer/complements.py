"""What follows the verb: the slots of a frame filled from a point, and the conditions a frame asks for.

« {o}[ pour {amount}] » + (Solveo, 12 millions d’euros) → « Solveo pour 12 millions d’euros »
"""

from __future__ import annotations

import re
from typing import Any

from api.writer.clauses import Group
from api.writer.names import Names
from api.writer.phrases import SUBJECT, described, introduce, join
from api.writer.points import Point
from kg.french.elision import begins_with_vowel, elide
from kg.french.folding import fold
from kg.gazetteer import place
from kg.model import Described, Named, Node, Quantity, node_from_json

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(?:(?P<before>[^{}]*?) )?(?P<name>[a-z]+)\}")
# Words of a frame that agree with the subject.
_FEMININE = {
    "installé": "installée", "ancien": "ancienne", "fondateur": "fondatrice", "cofondateur": "cofondatrice",
}  # fmt: skip
_JOBS = re.compile(r"\b(?:postes?|emplois?)\b")
_SYMBOLS = {
    "EUR": "euros",
    "USD": "dollars",
    "GBP": "livres sterling",
    "CHF": "francs suisses",
    "JPY": "yens",
}


def fill(
    pattern: str, point: Point, names: Names, subject: Group | None, obj: Group | None = None
) -> str | None:
    """The complement, None when a slot outside brackets has nothing to hold. `obj` stands for the object."""
    pattern = _OPTIONAL.sub(lambda m: _slots(m[1], point, names, subject, obj) or "", pattern)
    return _slots(pattern, point, names, subject, obj)


def _slots(pattern: str, point: Point, names: Names, subject: Group | None, obj: Group | None) -> str | None:
    out, at = [], 0
    for slot in _SLOT.finditer(pattern):
        group = obj if obj and slot["name"] == "o" else _value(slot["name"], point, names, subject)
        if group is None:
            return None
        placed = _placed(slot["before"] or "", slot["name"], group, point)
        if placed is None:
            return None
        out += [pattern[at : slot.start()], placed]
        at = slot.end()
    return re.sub(r"\s+", " ", "".join([*out, pattern[at:]])).strip("\n") if out else pattern


def _placed(before: str, name: str, group: Group, point: Point) -> str | None:
    if before in _FEMININE:
        word = _FEMININE[before] if group.gender == "f" else before
        return word + ("s" if group.number == "p" else "")
    if before == "lieu":
        return located(point.objects[0], group)
    if before == "allant":
        return "allant " + (group.text if group.text.startswith("jusqu") else introduce("jusqu’à", group))
    return introduce(before, group)


def _value(name: str, point: Point, names: Names, subject: Group | None) -> Group | None:
    match name:
        case "o":
            return objects_of(point, names)
        case "s":
            return subject
        case "amount":
            return _amount(point.qualifiers)
        case "share":
            return _text(point.qualifiers.get("share"))
        case "role":
            return role_of(point, subject)
        case _:
            return _party(point.qualifiers.get(name), names)


def objects_of(point: Point, names: Names) -> Group | None:
    """The objects as one group; None as soon as one cannot be said."""
    owner = _owner(point, names)
    groups = [names.group(n, i, owner) for n, i in zip(point.objects, point.object_ids, strict=True)]
    if not groups or any(g is None for g in groups):
        return None
    known = [g for g in groups if g is not None]
    return known[0] if len(known) == 1 else Group(join([g.text for g in known]), None, "p")


def _owner(point: Point, names: Names) -> str | None:
    """Whom a possessive in the object stands for."""
    node, subject = point.objects[0], point.subjects[0]
    if not isinstance(node, Described) or not node.of:
        return None
    if len(point.subjects) == 1 and names.key(Named(node.of)) == names.key(Named(subject.label), None):
        return SUBJECT
    return names.show(Named(node.of)).label


def role_of(point: Point, subject: Group | None) -> Group | None:
    """The office as written, without what the sentence says elsewhere (« ancien ») or twice (« (PDG) »)."""
    role = str(point.qualifiers.get("role") or "")
    role = re.sub(r"\s*\([^)]*\)|,.*$", "", role.replace("'", "’")).strip()
    role = re.sub(
        r"^(?:l’|le |la |un |une )?(?:anciens?|anciennes?|ex-|actuel(?:le)?)\s*", "", role, flags=re.I
    ).strip()
    return Group(role, subject.gender if subject else None) if role else None


def _amount(qualifiers: Any) -> Group | None:
    amount, currency = qualifiers.get("amount"), qualifiers.get("currency")
    if not isinstance(amount, int | float) or not currency:
        return None
    text = money(float(amount), str(currency))
    bound = {"max": "jusqu’à ", "min": "au moins "}.get(str(qualifiers.get("bound")), "")
    return Group(bound + text, "m", "p")


def money(amount: float, currency: str) -> str:
    """14 300 000 000, USD → « 14,3 milliards de dollars »."""
    unit = _SYMBOLS.get(currency, currency)
    for size, word in ((1e9, "milliard"), (1e6, "million")):
        if amount >= size:
            value = f"{amount / size:.2f}".rstrip("0").rstrip(".").replace(".", ",")
            return f"{value} {word}{'s' if amount / size >= 2 else ''} {elide('de', unit)}"
    return f"{amount:,.0f} {unit}".replace(",", "\u202f")


def _text(value: Any) -> Group | None:
    return Group(value.replace("'", "’")) if isinstance(value, str) and value else None


def _party(value: Any, names: Names) -> Group | None:
    """A qualifier that names somebody: a node in JSON, a name, or words."""
    if isinstance(value, dict):
        return names.group(node_from_json(value))
    if not isinstance(value, str) or not value:
        return None
    if value[:1].isupper() or (" " not in value and value.islower()):
        return described(value, None) if value[:1].islower() and "-" not in value else Group(value)
    return described(value, None)


# Countries that end in -e and are masculine all the same; those whose plural no -s of theirs shows.
_MASCULINE = frozenset({"mexique", "mozambique", "cambodge", "zimbabwe", "belize", "suriname"})
_PLURAL = frozenset({"etats", "pays", "emirats", "philippines", "maldives", "seychelles", "comores"})


def located(node: Node, group: Group) -> str | None:
    """« à Lyon », « en France », « au Japon », « aux Pays-Bas »; None where usage is not known."""
    found = place(node.label)
    if found is not None and found.kind not in ("city", "country", "continent"):
        return None
    if found is None or found.kind == "city" or group.text != node.label:
        text = re.sub(r"^L(es?) ", r"l\1 ", group.text)
        return introduce("à", Group(text))
    first = re.split(r"[ -]", fold(node.label))[0]
    if first in _PLURAL:
        return f"aux {node.label}"
    feminine = first.endswith("e") and first not in _MASCULINE
    return f"{'en' if feminine or begins_with_vowel(node.label) else 'au'} {node.label}"


def holds(condition: str, point: Point) -> bool:
    """One condition of a frame, without its negation."""
    kind, colon, wanted = condition.partition(":")
    if not colon:
        name, equals, value = condition.partition("=")
        found = point.qualifiers.get(name)
        return fold(str(found or "")) == fold(value) if equals else bool(found)
    if kind == "m":
        return point.modality == wanted
    if kind == "q":
        return fold(wanted) in point.passages
    node = point.objects[0] if kind == "o" else point.subjects[0]
    return _is(node, wanted, point)


def _is(node: Node, wanted: str, point: Point) -> bool:
    match wanted:
        case "Quantity":
            return isinstance(node, Quantity)
        case "Group":
            return isinstance(node, Described)
        case "people":
            described = isinstance(node, Described) and node.type in ("Group", "Anonymous")
            return described or (isinstance(node, Named) and node.type == "Person")
        case "jobs":
            return bool(_JOBS.search(fold(node.label)))
        case "what":
            what = fold(str(point.qualifiers.get("what") or ""))
            return bool(what) and what[:5] in fold(node.label)
        case _:
            return isinstance(node, Named) and node.type == wanted
