"""What a phrase was found to denote, by which rule, and the doubt that the rule adds."""

from dataclasses import dataclass

from extractors.cast import Character
from kg.model import Described, Named, Node

# Doubt added by each way of finding who is meant; by hand, checked by the calibration bench.
DOUBT = {
    "name": 0.0,
    "apposition": 0.0,
    "title": 0.05,
    "noun": 0.12,
    "pronoun": 0.15,
    "group": 0.0,
    "text": 0.08,
}


@dataclass(frozen=True, slots=True)
class Denoted:
    """A node, the tokens that say it (`start`, `end`), its character if any, and the rule that found it."""

    node: Node
    start: int
    end: int
    rule: str
    character: Character | None = None

    @property
    def doubt(self) -> float:
        return DOUBT[self.rule]

    @property
    def type(self) -> str:
        return self.node.type if isinstance(self.node, Named | Described) else type(self.node).__name__
