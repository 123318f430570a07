"""Ages told of a person: « Marc Duval, 28 ans, », « la PDG de 52 ans », « âgée de 52 ans »; never a
duration.
"""

from collections.abc import Iterator

from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.reading import Figure, Reading

NAME = "relations.v1"
AGED = 0.9
# A figure outside these is no age of somebody in the news.
YOUNGEST, OLDEST = 10, 115
# « cet homme de 65 ans » may be anybody.
_ANYBODY = frozenset({"homme", "femme", "personne", "garçon", "fille", "jeune", "individu"})
_CLOSING = frozenset({",", ")", ".", ";"})


def extract(reading: Reading) -> Iterator[Draft]:
    """One draft for each age set beside a person: « X, 28 ans, », « (28 ans) », « le PDG de 28 ans », « âgé
    de 28 ans ».
    """
    for figure in reading.figures:
        quantity = figure.found.quantity
        if (
            figure.found.kind != "years"
            or quantity.bound != "exact"
            or not YOUNGEST <= quantity.value <= OLDEST
        ):
            continue
        person = _aged(reading, figure)
        if person is not None:
            start = min(person.start, figure.start)
            sure = AGED - person.doubt
            yield Draft(
                reading.sentence,
                person.node,
                "age",
                quantity,
                start,
                figure.end,
                figure.start,
                NAME,
                sure,
                own=True,
            )


def _aged(reading: Reading, figure: Figure) -> Denoted | None:
    k = figure.start - 1
    if k < 0:
        return None
    if reading.tokens[k].text in {",", "("} and k:
        return _beside(reading, figure, k)
    return _of(reading, k) if reading.tokens[k].low in {"de", "d'"} else None


def _beside(reading: Reading, figure: Figure, k: int) -> Denoted | None:
    """« X, 28 ans, » and « X (28 ans) »."""
    mention = reading.denoter.cast.at(reading.sentence, k - 1)
    after = reading.tokens[figure.end].text if figure.end < len(reading.tokens) else "."
    if mention is None or mention.end != k or after not in _CLOSING:
        return None
    return reading.denoter.named(mention) if reading.denoter.cast.character(mention).person else None


def _of(reading: Reading, k: int) -> Denoted | None:
    """« le PDG de 28 ans », « X, âgée de 28 ans »."""
    tokens, j = reading.tokens, k - 1
    if tokens[j].low.startswith("âgé"):
        j -= 1
        while j >= 0 and tokens[j].text in {",", "("}:
            j -= 1
    if j < 0 or tokens[j].low in _ANYBODY:
        return None
    named = reading.denoter.cast.at(reading.sentence, j) is not None
    if not named and tokens[j].pos not in {"NOUN", "PROPN", "X"}:
        return None
    found = reading.denoter.at(reading.sentence, j)
    return found if found is not None and found.character is not None and found.character.person else None
