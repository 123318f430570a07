"""How firmly a verb is put: « aurait racheté » hedged, « envisage de racheter » planned, « n'a pas racheté »
negated.

The verb's own form, what governs it, adverbs of doubt and the kind of sentence decide; a condition (« si …
») yields nothing.
"""

from dataclasses import dataclass
from itertools import pairwise

from extractors.governors import Governed, governor
from extractors.reading import Reading
from extractors.supports import Effect
from extractors.verbs import VerbGroup
from kg.model import Modality, Polarity

_DOUBT = frozenset(
    "probablement peut-être vraisemblablement apparemment éventuellement prétendument soi-disant "
    "possiblement".split()
)
_PAST = frozenset({"imperfect", "past"})
# Added by each governor: the further the verb that is conjugated, the less sure the reading.
DOUBT = 0.08
# Tokens before a verb within which a « si », or the « que » of reported words, bears on it.
CONDITION, REPORTED = 10, 14
# Governors in a row: « a promis de tenter de racheter ».
DEEP = 4


@dataclass(frozen=True, slots=True)
class Mood:
    """How a proposition is put, and the verb group whose subject is its subject.

    `noun` governs the verb in its stead (« son intention de racheter »); `object_controls`: the governor's
    object does it
    (« permettre à X de »). `stage` is that of a deal, as its governors tell it.
    """

    modality: Modality
    polarity: Polarity
    top: VerbGroup
    noun: int | None = None
    doubt: float = 0.0
    object_controls: bool = False
    stage: str = ""


def mood_of(reading: Reading, group: VerbGroup) -> Mood | None:
    """None when the verb states nothing: a condition, an order, an infinitive that nothing known governs."""
    chain = _chain(reading, group)
    if chain is None:
        return None
    effects = [_effect(governed) for governed in chain]
    if None in effects:
        return None
    groups = [group, *(governed.group for governed in chain if governed.group is not None)]
    top, noun = groups[-1], chain[-1].noun if chain and chain[-1].group is None else None
    if noun is None and _conditional_clause(reading, top):
        return None
    denials = sum(g.negated for g in groups) + effects.count("negated") + _without(reading, group)
    supports = [governed.support for governed in chain if governed.support is not None]
    return Mood(
        _modality(reading, group, top, effects),
        "negated" if denials % 2 else "affirmed",
        top,
        noun,
        DOUBT * len(chain),
        any(support.subject == "object" for support in supports),
        next((support.stage for support in supports if support.stage), ""),
    )


def _chain(reading: Reading, group: VerbGroup) -> list[Governed] | None:
    """What governs the verb, the nearest first, up to a conjugated one or a noun; None when something unknown
    does.
    """
    chain: list[Governed] = []
    current = group
    while _governable(reading, current) and len(chain) < DEEP:
        governed = governor(reading, current)
        if governed is None:
            return None
        chain.append(governed)
        if governed.group is None:
            break
        current = governed.group
    return chain


def _governable(reading: Reading, group: VerbGroup) -> bool:
    """An infinitive, or « en » with a gerund; « X, employant 300 personnes » states by itself."""
    if group.tense == "gerund":
        return group.start > 0 and reading.tokens[group.start - 1].low in {"en", "tout"}
    return group.tense == "infinitive"


def _effect(governed: Governed) -> Effect | None:
    """What a governor does, its tense considered; None when it is another verb than it seems (« est allé
    racheter »).
    """
    support, above = governed.support, governed.group
    if support is None or above is None:
        return governed.effect
    firm = above.compound and not above.conditional
    if "pouvoir" in above.lemmas:
        # « pourra racheter » plans, « a pu racheter » tells, « pourrait racheter » supposes.
        return "planned" if above.tense == "future" else "none" if firm else "hedged"
    if support.lemma in {"devoir", "permettre"} and firm:
        # « a dû verser », « lui a permis de lever »: done.
        return "none"
    if support.lemma == "aller" and (above.compound or above.tense not in {"present", "imperfect"}):
        return None
    return governed.effect


def _modality(reading: Reading, group: VerbGroup, top: VerbGroup, effects: list[Effect | None]) -> Modality:
    if reading.tokens[-1].text == "?" and not reading.in_quote(group.main):
        return "questioned"
    hearsay = top.conditional and ("devoir" not in top.lemmas or top is group)
    if hearsay and _future_in_past(reading, top):
        return "planned"
    if hearsay or "hedged" in effects or _doubted(reading, group, top):
        return "hedged"
    if "attempted" in effects:
        return "attempted"
    return "planned" if "planned" in effects or top.tense == "future" else "asserted"


def _doubted(reading: Reading, group: VerbGroup, top: VerbGroup) -> bool:
    window = reading.tokens[max(0, top.start - 2) : group.main + 4]
    if any(t.low in _DOUBT for t in window):
        return True
    return any(a.low == "sans" and b.low == "doute" for a, b in pairwise(window))


def _future_in_past(reading: Reading, group: VerbGroup) -> bool:
    """« a annoncé qu'elle contournerait »: a future seen from the past, not hearsay."""
    if group.compound:
        return False
    tokens, start = reading.tokens, group.start
    before = range(start - 1, max(start - REPORTED, -1), -1)
    opener = next((k for k in before if tokens[k].low in {"que", "qu'"}), None)
    if opener is None:
        return False
    above = [g for g in reading.groups if g.main < opener and opener - g.main <= 8]
    return bool(above) and (above[-1].compound or above[-1].tense in _PAST) and not above[-1].conditional


def _conditional_clause(reading: Reading, group: VerbGroup) -> bool:
    """« si Solveo rachetait Brival »: nothing is said. « s'il » too; « même si », being a fact, is let
    through.
    """
    tokens = reading.tokens
    for k in range(group.start - 1, max(group.start - CONDITION, -1), -1):
        if tokens[k].text in {",", ";", ":"} or any(g.main == k and g.finite for g in reading.groups):
            return False
        elided = tokens[k].low == "s'" and tokens[k + 1].low in {"il", "ils"}
        if elided or (tokens[k].low == "si" and tokens[k].pos in {"SCONJ", "ADV"}):
            return not (k and tokens[k - 1].low == "même") and tokens[k + 1].pos != "ADJ"
    return False


def _without(reading: Reading, group: VerbGroup) -> bool:
    """« sans avoir racheté »."""
    return group.tense == "infinitive" and group.start > 0 and reading.tokens[group.start - 1].low == "sans"
