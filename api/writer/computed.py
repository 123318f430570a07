"""Computed sentences: counts and comparisons of what is cited, worded by rules that the check runs again.

A rule sees only the cited assertions and the articles they come from; the same citations give the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from api.writer import moments
from api.writer.drafts import Computed
from api.writer.names import Names
from api.writer.page import Matter
from api.writer.phrases import capital, join
from kg.french.folding import fold
from kg.model import Assertion

_WORDS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a rule may look at."""

    cites: tuple[Assertion, ...]
    matter: Matter
    names: Names
    argument: str = ""

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(a.article for a in self.cites if not a.reference))


Rule = Callable[[Ground], str | None]


def compute(rule: str, ground: Ground) -> Computed | None:
    """The sentence, None when there is nothing to count."""
    text = RULES[rule](ground)
    return None if text is None else Computed(rule, text, ground.cites, ground.argument)


def recomputed(said: Computed, matter: Matter, names: Names) -> bool:
    """Whether running the rule again on the record, from the ids alone, gives the same words."""
    cites = tuple(matter.assertions[a.id] for a in said.cites if a.id in matter.assertions)
    if len(cites) != len(said.cites):
        return False
    return RULES[said.rule](Ground(cites, matter, names, said.argument)) == said.text


def spelled(n: int, feminine: bool = False) -> str:
    """« un », « deux », … « seize », then figures."""
    if n == 1 and feminine:
        return "une"
    return _WORDS[n] if n < len(_WORDS) else str(n)


def _coverage(ground: Ground) -> str | None:
    """How many articles, over what time."""
    count = len(ground.articles)
    dates = sorted({p for i in ground.articles if (p := _published(ground, i))})
    if count < 2:
        return None
    start = f"{ground.argument} occupe {spelled(count)} articles recoupés ici"
    if not dates or len(dates) == 1:
        return start
    return f"{start}, parus {moments.span(dates[0][:10], dates[-1][:10])}"


def _published(ground: Ground, article: str) -> str | None:
    found = ground.matter.articles.get(article)
    return found.published if found else None


def _shared_origin(ground: Ground) -> str | None:
    """How many of the articles repeat one source, named in the argument."""
    origins = {a.article for a in ground.cites if a.origin and fold(a.origin) == fold(ground.argument)}
    total = len(ground.matter.articles)
    if len(origins) < 2 or origins != set(ground.articles):
        return None
    part = capital(f"{spelled(len(origins))} articles") if len(origins) < total else "Tous les articles"
    return f"{part} s’appuient sur une même source, {_origin_name(ground)}"


def _single_origin(ground: Ground) -> str | None:
    """How many of the cited statements rest on one source alone."""
    if any(not a.origin or fold(a.origin) != fold(ground.argument) for a in ground.cites):
        return None
    count = len({(a.subject_id, a.predicate, a.object_id) for a in ground.cites})
    if count < 2:
        return None
    return capital(
        f"{spelled(count)} des informations rapportées ici ne reposent que sur {_origin_name(ground)}"
    )


def _origin_name(ground: Ground) -> str:
    for a in ground.cites:
        for node in a.attribution:
            if fold(node.label) == fold(ground.argument):
                return ground.names.show(node).label
    return ground.argument


def _wordings(ground: Ground) -> str | None:
    """How differently the articles describe the same people or things."""
    seen = {fold(a.object.label): a.object.label.replace("'", "’") for a in ground.cites}
    if len(seen) < 2:
        return None
    return f"Les textes ne désignent pas la même chose de la même façon : {join([f'« {w} »' for w in seen.values()])}"


RULES: Mapping[str, Rule] = {
    "coverage": _coverage,
    "shared-origin": _shared_origin,
    "single-origin": _single_origin,
    "wordings": _wordings,
}
