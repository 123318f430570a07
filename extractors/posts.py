"""« Anne Durand, PDG de Brival … a annoncé son départ » → she leaves Brival: the post that the article gives
her, when it is the only one.
"""

from dataclasses import replace

from extractors.complements import complement_at
from extractors.denote import Denoted
from extractors.reading import Reading
from kg.french.folding import fold
from kg.french.nouns import singular
from kg.lexicon import Evocation
from kg.model import Described

_POSTS = frozenset(
    {"poste", "fonction", "mandat", "direction", "presidence", "tete", "charge", "responsabilite"}
)
# « son départ du groupe » may say where; further on, « de » is another word's.
NEAR = 3


def post_left(reading: Reading, row: Evocation, person: Denoted, after: int) -> list[Denoted]:
    """The organisation where the article says that the person holds a post; none when a place is named or
    several are.
    """
    if (
        row.predicate != "leaves"
        or any(slot.place == "O" for slot in row.object)
        or _says_where(reading, after)
    ):
        return []
    denoter = reading.denoter
    names = _employers(reading, person)
    found = [c for c in denoter.cast.characters if c.organization and c.name in names]
    if len(names) != 1 or len(found) != 1:
        return []
    here = replace(person, node=found[0].node(), rule="noun", character=found[0])
    return [replace(here, start=person.start, end=person.start)]


def _employers(reading: Reading, person: Denoted) -> set[str]:
    """Where the article says that the person holds a post; whose people a group are (« trois cadres de Brival
    »).
    """
    if isinstance(person.node, Described):
        return {person.node.of} if person.node.of else set()
    held = reading.denoter.holders.items()
    return {org for (_, org), holders in held if org and person.character in holders}


def _says_where(reading: Reading, after: int) -> bool:
    """« a démissionné de l'Académie »: something else than a post follows, understood or not."""
    tokens = reading.tokens
    for preposition in ("de", "chez", "à la tête de"):
        found = complement_at(reading, preposition, after, min(after + NEAR, len(tokens)))
        if found is not None:
            return fold(singular(tokens[found[1]].low)) not in _POSTS
    return False
