"""A pasted text, sentence by sentence, against what is known: supported, contradicted, unclear or unknown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from api.meeting import Known, Meeting
from api.telling import join_names
from kg.model import Assertion, Modality

CheckVerdict = Literal["supported", "contradicted", "unclear", "unknown"]

# How firmly a thing is put, from the firmest; a text must not be firmer than what supports it.
_FIRMNESS: tuple[Modality, ...] = ("asserted", "planned", "attempted", "hedged", "questioned")
# Said beside a typed claim, these add nothing to verify: the words themselves, and what found no predicate.
_LOOSE = frozenset({"says", "open"})

NOTHING_SAID = "Aucune affirmation vérifiable dans cette phrase."
NOTHING_KNOWN = "Ni les articles connus ni les faits de référence n’en parlent."


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """`claims` are the known claims and facts that say the same, `against` those that say otherwise."""

    start: int
    end: int
    text: str
    verdict: CheckVerdict
    why: str
    claims: tuple[Assertion, ...] = ()
    against: tuple[Assertion, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known of one claim of the text."""

    verdict: CheckVerdict
    why: str
    known: tuple[Known, ...] = ()
    against: tuple[Known, ...] = ()


def judge_sentence(start: int, end: int, text: str, met: Sequence[Meeting]) -> CheckedSentence:
    """The verdict on a sentence is the gravest on its claims; supported only when each of them is."""
    typed = [m for m in met if m.mine.predicate not in _LOOSE] or list(met)
    judged = [judge_claim(m) for m in typed]
    verdict, why = _sum_up(judged)
    known = _assertions(known for j in judged for known in j.known)
    against = _assertions(known for j in judged for known in j.against)
    return CheckedSentence(start, end, text, verdict, why, known, against)


def judge_claim(met: Meeting) -> Judged:
    """One claim of the text against everything that it meets in the record."""
    against = tuple(known for known in met.known if known.opposes)
    agreeing = tuple(known for known in met.known if known.agrees)
    if against and not any(known.assertion.reference for known in agreeing):
        rivals = not any(known.assertion.reference for known in against) and agreeing
        verdict: CheckVerdict = "unclear" if rivals else "contradicted"
        why = _gravest(against).comparison.why
        return Judged(verdict, f"Les articles se contredisent : {why}" if rivals else why, agreeing, against)
    if agreeing:
        return _agreed(met, agreeing, against)
    doubts = [known for known in met.known if known.comparison.verdict == "unclear" or known.warns]
    if doubts:
        return Judged("unclear", doubts[0].comparison.why, tuple(doubts))
    return Judged("unknown", NOTHING_KNOWN)


def _agreed(met: Meeting, agreeing: tuple[Known, ...], against: tuple[Known, ...]) -> Judged:
    firm = [known for known in agreeing if _firm_enough(known.assertion, met.mine)]
    if not firm:
        verb = "l’écrit" if len({k.assertion.publisher for k in agreeing}) == 1 else "l’écrivent"
        return Judged("unclear", f"{_who(agreeing)} {verb} moins fermement.", agreeing, against)
    facts = [known for known in firm if known.assertion.reference]
    if facts:
        return Judged("supported", f"Confirmé par un fait de référence : {_who(facts)}.", agreeing, against)
    hardened = {end for pair in met.hardenings for end in (pair.a, pair.b)}
    if met.mine.modality == "asserted" and all(known.assertion.id in hardened for known in firm):
        return Judged("unclear", met.hardenings[0].why, agreeing, against)
    if all(known.status == "unsupported" for known in firm):
        why = f"Écrit par {_who(firm)}, au conditionnel et sans source nommée."
        return Judged("unclear", why, agreeing, against)
    return Judged("supported", _reported(firm), agreeing, against)


def _reported(firm: Sequence[Known]) -> str:
    origins = {known.assertion.origin for known in firm} - {None}
    if len(origins) > 1:
        return f"Écrit par {_who(firm)} : {len(origins)} origines indépendantes."
    return f"Écrit par {_who(firm)} : une seule origine connue."


def _sum_up(judged: Sequence[Judged]) -> tuple[CheckVerdict, str]:
    if not judged:
        return "unknown", NOTHING_SAID
    verdicts = {j.verdict for j in judged}
    told = dict.fromkeys(j.why for j in judged)
    for grave in ("contradicted", "unclear"):
        if grave in verdicts:
            return grave, next(j.why for j in judged if j.verdict == grave)
    if verdicts == {"supported", "unknown"}:
        return "unclear", f"Une partie seulement est connue. {next(iter(told))}"
    return judged[0].verdict, " ".join(told)


def _gravest(against: Sequence[Known]) -> Known:
    """A reference fact weighs more than an article."""
    return min(against, key=lambda known: not known.assertion.reference)


def _firm_enough(known: Assertion, mine: Assertion) -> bool:
    return _FIRMNESS.index(known.modality) <= _FIRMNESS.index(mine.modality)


def _who(known: Sequence[Known]) -> str:
    return join_names(k.assertion.publisher or f"l’article {k.assertion.article}" for k in known)


def _assertions(known: Iterable[Known]) -> tuple[Assertion, ...]:
    return tuple({k.assertion.id: k.assertion for k in known}.values())
