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


def understood(reading: Reading, row: Evocation, person: Denoted, after: int) -> list[Denoted]:
    """The organisation that a row's object leaves unsaid: where the person holds the only post the article
    gives them; none
    when a place is named, or several are.
    """
    if row.predicate == "leaves":
        takes_object = any(slot.place == "O" for slot in row.object)
        return [] if takes_object or _says_where(reading, after) else _workplace(reading, person)
    if row.predicate == "owns" and _bare_capital(reading, after):
        return _workplace(reading, person)
    return []


def _workplace(reading: Reading, person: Denoted) -> list[Denoted]:
    """The one organisation that the person is said to belong to; its words are those of the person."""
    denoter = reading.denoter
    names = _employers(reading, person)
    found = [c for c in denoter.cast.characters if c.organization and c.name in names]
    if len(names) != 1 or len(found) != 1:
        return []
    here = replace(person, node=found[0].node(), rule="noun", character=found[0])
    return [replace(here, start=person.start, end=person.start)]


def _bare_capital(reading: Reading, after: int) -> bool:
    """« détient 34 % du capital », whose nobody says."""
    tokens = reading.tokens
    share = next((f for f in reading.figures if f.start >= after and f.found.kind == "percent"), None)
    if share is None or share.start > after + 2:
        return False
    told = [t.low for t in tokens[share.end : share.end + 3]]
    return told[:2] == ["du", "capital"] and told[2:] not in (["de"], ["d'"], ["du"])


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
