"""What a source covers: a stretch of a sentence's tokens, whether it denies it, and who was told."""

from dataclasses import dataclass
from functools import lru_cache

from extractors.denote import Denoted
from kg.french.folding import fold
from kg.model import Node
from kg.ontology import load_ontology


@dataclass(frozen=True, slots=True)
class Speech:
    """`source` covers tokens [start, end). `words` is True when what is covered is told as the source's own
    words.

    `denies`: the source denies what is covered; `doubts`: it does not believe it, so nothing typed is read
    there.
    """

    source: Node
    start: int
    end: int
    verb: int | None = None
    words: bool = False
    denies: bool = False
    doubts: bool = False
    to: Node | None = None
    speaker: Denoted | None = None


@lru_cache(maxsize=1)
def speech_verbs() -> frozenset[str]:
    """Lemmas of the verbs of speech, as the lexicon lists them."""
    return frozenset(
        row.head.replace("’", "'").removeprefix("se ").removeprefix("s'")
        for row in load_ontology().evoking("says")
        if row.kind == "verb" and not row.rest
    )


def attribution_of(scopes: list[Speech], i: int) -> tuple[Node, ...]:
    """The sources of what stands at token i, the outlet first, then whom it cites; each once."""
    covering = sorted((s for s in scopes if s.start <= i < s.end), key=lambda s: -(s.end - s.start))
    out: list[Node] = []
    for scope in covering:
        if all(fold(scope.source.label) != fold(known.label) for known in out):
            out.append(scope.source)
    return tuple(out)
