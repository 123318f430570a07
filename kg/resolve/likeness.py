"""How alike two names are, with the reason in French: grounds for a question, not for a merge."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from kg.french.folding import words
from kg.names import core, skeleton, surname

# Jaro-Winkler: « alexandr »/« alexandre » .98, « sergey »/« serguei » .91, « marc »/« mark » .88;
# below .86 different given names start to pass (« marc »/« marie » .85).
NEAR_GIVEN = 0.86
# Surnames are compared more strictly, since brothers share them and colleagues have near ones.
NEAR_SURNAME = 0.88
# With the same consonants in the same order, vowels may differ more: « soliman »/« suleyman » .80.
NEAR_TRANSCRIBED = 0.75

# Words that an organisation's name is given or spared from one text to the next.
_ADDED = frozenset(
    words(
        "groupe group holding holdings compagnie company societe technologies technology labs lab ai ia "
        "international france media medias entertainment platforms"
    )
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score between 0 and 1 with its reasons, in French."""

    score: float
    reasons: tuple[str, ...]


def person_likeness(left: str, right: str) -> Likeness | None:
    """Whether two full names may be one person's; None when nothing suggests it."""
    one, other = core(left), core(right)
    if one == other:
        return Likeness(1.0, (f"même nom (« {' '.join(one)} »)",))
    if min(len(one), len(other)) < 2:
        bare, whole = sorted((left, right), key=lambda name: len(core(name)))
        fits = len(core(whole)) > 1 and surname(whole) == " ".join(core(bare))
        return Likeness(0.5, (f"« {bare} » peut désigner « {whole} »",)) if fits else None
    last, given = _surnames(left, right), _given_names(one[0], other[0])
    if last is None or given is None:
        return None
    return Likeness(round((last.score + given.score) / 2, 3), last.reasons + given.reasons)


def organization_likeness(left: str, right: str) -> Likeness | None:
    """Whether two names may be one organisation's: they differ by words that many names add or drop."""
    one, other = core(left), core(right)
    if one == other:
        return Likeness(1.0, (f"même nom (« {' '.join(one)} »)",))
    bare = [[word for word in name if word not in _ADDED] for name in (one, other)]
    if not bare[0] or bare[0] != bare[1]:
        return None
    added = sorted(set(one) ^ set(other))
    return Likeness(0.8, (f"ne diffèrent que par « {' '.join(added)} »",))


def telling_word(name: str) -> str:
    """The longest word that a variant of the name would keep."""
    every = core(name)
    return max([word for word in every if word not in _ADDED] or every, key=len)


def _surnames(left: str, right: str) -> Likeness | None:
    a, b = surname(left), surname(right)
    if a == b:
        return Likeness(1.0, (f"même nom de famille (« {a} »)",))
    score = JaroWinkler.similarity(a, b)
    if skeleton(a) == skeleton(b) and score >= NEAR_TRANSCRIBED:
        return Likeness(score, (f"« {a} » et « {b} » peuvent transcrire le même nom",))
    if score >= NEAR_SURNAME:
        return Likeness(score, (f"noms de famille voisins (« {a} », « {b} »)",))
    return None


def _given_names(a: str, b: str) -> Likeness | None:
    if a == b:
        return Likeness(1.0, (f"même prénom (« {a} »)",))
    if a[0] == b[0] and 1 in (len(a), len(b)):
        return Likeness(0.8, (f"« {min(a, b, key=len)}. » peut abréger « {max(a, b, key=len)} »",))
    if len(a) > 2 and len(b) > 2 and (a.startswith(b) or b.startswith(a)):
        return Likeness(
            0.9, (f"« {min(a, b, key=len)} » peut être un diminutif de « {max(a, b, key=len)} »",)
        )
    score = JaroWinkler.similarity(a, b)
    if score >= NEAR_GIVEN:
        return Likeness(score, (f"prénoms voisins (« {a} », « {b} »)",))
    return None
