"""A claim being read: what a module found, before attribution, dates and merging with its repetitions."""

from dataclasses import dataclass, field

from extractors.annotate import Sentence
from kg.model import Json, Modality, Node, Polarity


@dataclass(slots=True)
class Draft:
    """`start` and `end` are the tokens of the passage, `anchor` the token whose clause decides who says it
    and how.

    `own` is true when the wording of the proposition itself is not the anchor's clause (a title in passing:
    « le PDG de Meta, X, aurait… »): then neither the clause's modality nor its attribution are the claim's.
    `span` gives the passage in characters when it crosses sentences.
    """

    sentence: Sentence
    subject: Node
    predicate: str
    object: Node
    start: int
    end: int
    anchor: int
    rule: str
    confidence: float
    qualifiers: dict[str, Json] = field(default_factory=dict)
    modality: Modality = "asserted"
    polarity: Polarity = "affirmed"
    own: bool = False
    attribution: tuple[Node, ...] = ()
    span: tuple[int, int] | None = None
