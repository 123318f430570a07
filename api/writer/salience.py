"""How much a point deserves to be told first: about the topic, well supported, and of somebody in particular.

« a contacté trois chercheurs de Brival par e-mail » before « a recruté des talents ».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from api.writer.names import Names
from api.writer.phrases import shorten
from api.writer.points import FIRMNESS, Point
from api.writer.scope import is_about
from api.writer.topic import Topic
from kg.french.folding import fold, words
from kg.model import Described, Named, Node, Quantity, Words
from kg.ontology import load_ontology

# Weights found by reading pages: what the topic names comes first, then what several articles tell.
ABOUT, KIN, EVOKED, ARTICLE, PRECISE = 2.0, 1.5, 1.5, 0.8, 0.5
VAGUE, OPEN, SPEECH, STATE, OLD = -2.5, -2.0, -0.6, -0.4, -1.5
MOST_ARTICLES = 4
# What is done to somebody or something that a reader expects to be told of by name or by number.
_ADDRESSED = frozenset(
    ["hires", "approaches", "offers", "acquires", "investsIn", "sells", "partnersWith", "owns", "sues",
     "leaves", "worksFor", "competesWith"]
)  # fmt: skip
# Words for people of which nothing else is said.
_ANYBODY = frozenset(
    ["employe", "employes", "employees", "salarie", "salaries", "personnel", "personne", "personnes",
     "collaborateur", "collaborateurs", "membre", "membres", "talent", "talents", "candidat", "candidats",
     "gens", "travailleurs", "actuels", "qualifiees", "qualifies"]
)  # fmt: skip
_LITTLE = frozenset(["le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "en", "et", "ses", "ia"])
_COUNTED = re.compile(
    r"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|centaines?|milliers?|dizaines?|vingtaine)\b", re.I
)
# A description with more words than this says enough of whom it means.
FEW_WORDS = 3


def salience(point: Point, topic: Topic, names: Names) -> float:
    """Higher is told earlier."""
    parties = {*point.subject_ids, *point.object_ids}
    score = ABOUT * bool(topic.ids & parties) + ARTICLE * min(len(point.articles), MOST_ARTICLES)
    family = load_ontology().predicates[point.predicate].family
    score += KIN * bool(topic.kin & parties and not topic.ids & parties)
    score += OLD * _is_old(point)
    score += EVOKED * (family in topic.families)
    score += PRECISE * sum(_precise(node) for node in (*point.subjects[:1], *point.objects[:1]))
    score += PRECISE * any(point.qualifiers.get(k) for k in ("amount", "share", "when", "since", "quantity"))
    score += OPEN * (point.predicate == "open") + SPEECH * (point.predicate == "says")
    score += VAGUE * is_vague(point) + PRECISE * (is_about(point, topic, names) and not topic.ids & parties)
    return score + STATE * (point.predicate in ("worksFor", "locatedIn", "competesWith", "partOf", "age"))


def _is_old(point: Point) -> bool:
    """Whether the article recalled it rather than reported it: it was more than a year before."""
    when = str(point.qualifiers.get("when") or point.qualifiers.get("until") or "")[:4]
    said = max((a.published or "" for a in point.cites), default="")[:4]
    return when.isdigit() and said.isdigit() and int(said) - int(when) > 1


def _precise(node: Node) -> bool:
    match node:
        case Named() | Quantity():
            return True
        case Described():
            return bool(node.of) or bool(_COUNTED.search(node.text))
        case Words():
            return bool(re.search(r"\d|(?<=[\w,;] )[A-ZÀ-Ý][\w’-]{2,}", node.text))


def is_vague(point: Point) -> bool:
    """Whether it happens to nobody in particular: « a recruté des talents », « a appelé un employé »."""
    if point.predicate not in _ADDRESSED or point.qualifiers.get("amount"):
        return False
    return all(_bare(node) for node in point.objects)


def _bare(node: Node) -> bool:
    if not isinstance(node, Described) or node.of or _COUNTED.search(node.text):
        return False
    said = [w for w in words(node.text) if w not in _LITTLE]
    return len(said) <= FEW_WORDS and not re.search(r"\s[A-ZÀ-Ý][\w’-]{2,}", node.text)


def ranked(points: Iterable[Point], topic: Topic, names: Names) -> list[Point]:
    """The most deserving first; of the same relation of one subject, what says nothing more is left out."""
    order = sorted(points, key=lambda p: -salience(p, topic, names))
    houses = {
        p.subject_ids[0]: p.object_ids[0] for p in order
        if p.predicate == "partOf" and (p.modality, p.polarity) == ("asserted", "affirmed")
    }  # fmt: skip
    kept: list[Point] = []
    for point in order:
        if not any(_says_no_more(point, other, houses, names) for other in kept):
            kept.append(point)
    return kept


def _says_no_more(point: Point, other: Point, houses: Mapping[str, str], names: Names) -> bool:
    """Whether `other` has said the same relation of the same subject, and this one only adds « des employés
    ».
    """
    if (point.subject_ids, point.predicate, point.polarity) != (
        other.subject_ids, other.predicate, other.polarity,
    ):  # fmt: skip
        return False
    if point.qualifiers.get("what") != other.qualifiers.get("what") or point.predicate in ("says", "open"):
        return False
    if is_vague(point) and fold(str(point.qualifiers.get("what", ""))) not in ("emploi", "salaire"):
        return True
    same_force = FIRMNESS.index(point.modality) <= FIRMNESS.index(other.modality)
    return same_force and _within(point.objects, other.objects, houses, names)


def _within(few: Sequence[Node], many: Sequence[Node], houses: Mapping[str, str], names: Names) -> bool:
    """« du personnel de Brival » within « trois chercheurs de Solveo », a house of Brival."""
    if len(few) != 1 or len(many) != 1:
        return False
    a, b = few[0], many[0]
    if not isinstance(a, Described) or not isinstance(b, Described) or not a.of or not b.of:
        return False
    whole, part = names.key(Named(a.of)), names.key(Named(b.of))
    if whole not in (part, houses.get(part)) or _COUNTED.search(a.text):
        return False
    owner = {*words(a.of), *words(names.show(Named(a.of)).label)}
    said = {w for w in words(shorten(a.text)) if w not in _LITTLE | _ANYBODY and w not in owner}
    return said <= {*words(b.text)}
