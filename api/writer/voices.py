"""Who says it, in the sentence: « Selon Le Phare, qui cite deux salariés, … », « …, d’après Le Phare ».

The verbs and words are neutral on purpose: a report « indique », it never « révèle ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from api.writer.clauses import Group, clause
from api.writer.names import Names
from api.writer.phrases import describe, that
from kg.french.folding import fold
from kg.model import Described, Named, Node

# What an outlet, a person or an organisation does with words, without judging them.
OUTLET_VERBS = ("rapporter", "indiquer", "écrire")
SPEAKER_VERBS = ("affirmer", "indiquer", "assurer")


def told_by(chain: tuple[Node, ...], names: Names) -> Group | None:
    """The chain as one group, the nearest source first: « The Ledger, qui cite deux employés »."""
    said = [group for node in chain[:2] if (group := speaker(node, names)) is not None]
    if not said:
        return None
    if len(said) == 1 or said[0].text == said[1].text:
        return said[0]
    return Group(f"{said[0].text}, qui cite {said[1].text},", said[0].gender, said[0].number)


def speaker(node: Node, names: Names) -> Group | None:
    """A named source under its display name, a described one with its article; a bare description is a
    source.
    """
    if isinstance(node, Named):
        # « selon Iran »: a country speaks through somebody, and takes an article that must be known.
        return names.group(node) if node.type != "Place" or names.key(node) in names.articles else None
    if not isinstance(node, Described):
        return None
    found = describe(node)
    return None if found is None or _vague(found.text) else found


def _vague(text: str) -> bool:
    """« le ministre », alone, was named in the article and is nobody out of it."""
    return bool(re.fullmatch(r"(?:(?:l’|le |la |les )[\w-]+|(?:le|la|les) mêmes? .*)", text, re.I))


def attributed(statement: str, by: Group, source: Node) -> Iterator[str]:
    """The ways to attribute a clause, the most direct first."""
    inner = by.text.rstrip(",")
    closed = by.text if by.text.endswith(",") else f"{by.text},"
    yield f"selon {closed} {statement}"
    yield f"{statement}, d’après {inner}"
    yield f"d’après {closed} {statement}"
    verbs = OUTLET_VERBS if is_outlet(source) else SPEAKER_VERBS if isinstance(source, Named) else ()
    if verbs and source_speaks(source):
        yield clause(by, verbs[len(statement) % len(verbs)], that(statement), "present")
    yield f"{statement}, selon {inner}"


def continued(statement: str, by: Group, number: int) -> str:
    """The same source goes on: « toujours selon », or another way to say so when that was just said."""
    inner = by.text.rstrip(",")
    ways = (
        f"toujours selon {inner}, {statement}",
        f"{statement}, d’après la même source",
        f"selon {inner}, {statement}",
    )
    return ways[number % len(ways)]


def is_outlet(node: Node) -> bool:
    return isinstance(node, Named) and node.type == "Media"


def source_speaks(node: Node) -> bool:
    """Whether the source can be the subject of a verb of saying: a site or a document is only « selon »."""
    return isinstance(node, Named) and node.type in ("Media", "Person")


def is_self(chain: tuple[Node, ...], subject: Node) -> bool:
    """Whether the only source is the subject."""
    return len(chain) == 1 and fold(chain[0].label) == fold(subject.label)
