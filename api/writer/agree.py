"""Whether a claim read in a sentence of ours is the point that the sentence cites: parties, relation, force,
values.
"""

from __future__ import annotations

import re

from api.writer.complements import holds
from api.writer.frames import choose, load_frames
from api.writer.names import Names
from api.writer.points import FIRMNESS, Point
from kg.french.folding import fold, words
from kg.french.verbs import analyse
from kg.model import Claim, Described, Named, Node, Quantity, Words
from kg.ontology import load_ontology

# A description that was shortened keeps at least this share of its words; another one shares less.
SAME_DESCRIPTION = 0.6
# Words are quoted whole or cut at the end of a sentence.
SAME_WORDS = 0.8
_EMPTY = frozenset(["les", "des", "une", "un", "le", "la", "de", "du", "au", "aux", "l", "d", "en", "a"])


def same_relation(claim: Claim, point: Point) -> bool:
    """The same predicate, one of its family, or an open claim with a verb that says it."""
    predicates = load_ontology().predicates
    if claim.predicate == "open":
        verbs = {frame.verb for frame in load_frames().get(point.predicate, ())}
        return claim.qualifiers.get("verb") in verbs | {point.qualifiers.get("verb")}
    if "says" in (claim.predicate, point.predicate):
        return claim.predicate == point.predicate
    return predicates[claim.predicate].family == predicates[point.predicate].family


def same_node(read: Node, wanted: Node, wanted_id: str, names: Names) -> bool:
    """The same party: names by what they denote, quantities by value, descriptions by their words."""
    if isinstance(wanted, Named) and isinstance(read, Named):
        shown = names.show(wanted, wanted_id)
        return names.key(read) == wanted_id or fold(read.name) in {fold(wanted.name), fold(shown.label)}
    if isinstance(wanted, Quantity) and isinstance(read, Quantity):
        return read.value == wanted.value and read.bound == wanted.bound
    if isinstance(wanted, Words) or isinstance(read, Words):
        return _share(read.label, wanted.label) >= SAME_WORDS
    if isinstance(wanted, Described) or isinstance(read, Described):
        return (
            _numbers(read.label) <= _numbers(wanted.label)
            and _share(read.label, wanted.label) >= SAME_DESCRIPTION
        )
    return fold(read.label) == fold(wanted.label)


def _share(a: str, b: str) -> float:
    left, right = ({w for w in words(t) if w not in _EMPTY} or set(words(t)) for t in (a, b))
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def unlike(claim: Claim, point: Point, text: str) -> str | None:
    """What the sentence changes of the point: its polarity, its force, a value; None when nothing."""
    told = _told_by_verb(point, text)
    if told and point.polarity == "affirmed" and _denied(point, text):
        return "relue, la phrase n’a pas la même polarité"
    # « a échoué à racheter » is read as a denial, which is what a failed attempt is.
    if claim.polarity != point.polarity and not (told and point.qualifiers.get("stage") == "failed"):
        return "relue, la phrase n’a pas la même polarité"
    if FIRMNESS.index(claim.modality) < FIRMNESS.index(point.modality) and not told:
        return f"relue, la phrase est plus ferme que ses sources ({claim.modality} pour {point.modality})"
    for key in ("role", "former", "amount", "currency", "share", "when", "since", "until"):
        said, held = claim.qualifiers.get(key), point.qualifiers.get(key)
        if said is not None and held is not None and not _same_value(key, said, held):
            return f"relue, la phrase change « {key} » : {said} pour {held}"
    return None


def _denied(point: Point, text: str) -> bool:
    """« n’a pas échoué », « n’a pas négocié »: the verb that says the stage is itself denied."""
    after = re.findall(r"\bn[’']\w+ pas ([^\W\d_]+)", text)
    return any(form.lemma in _covering(point) for word in after for form in analyse(word.lower()))


def _told_by_verb(point: Point, text: str) -> bool:
    """Whether the sentence has a verb that says by itself that the thing is not done: « a négocié le rachat
    ».
    """
    covering = _covering(point)
    tokens = re.findall(r"[^\W\d_]+", text.lower()) if covering else []
    return any(form.lemma in covering for token in tokens for form in analyse(token))


def _covering(point: Point) -> frozenset[str]:
    frames = choose(point.predicate, lambda condition: holds(condition, point))
    return frozenset(f.verb for f in frames if point.modality in f.covers)


def _same_value(key: str, said: object, held: object) -> bool:
    if key == "role":
        return load_ontology().roles.relate(str(said), str(held)) in ("same", "narrower", "broader")
    if key in ("when", "since", "until"):
        shorter = min(len(str(said)), len(str(held)))
        return str(said)[:shorter] == str(held)[:shorter]
    if isinstance(said, int | float) and isinstance(held, int | float):
        return float(said) == float(held)
    return fold(str(said)) == fold(str(held))
