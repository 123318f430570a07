"""Computed sentences: counts and comparisons of what is cited, worded by rules that the check runs again.

A rule sees only the cited assertions and the articles they come from; the same citations give the same words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from api.writer import moments
from api.writer.drafts import Computed
from api.writer.names import Names
from api.writer.page import Matter
from api.writer.phrases import capital
from kg.french.elision import contract
from kg.french.folding import fold
from kg.model import Assertion

# « Brival, Solveo (rachète) : … » → « Brival rachète Solveo : … »
_RELATION = re.compile(r"^([^,:]+), ([^,:(]+) \(([^)]+)\)\s:\s")
# « À vérifier » is a label, not a sentence.
SHORTEST = 4
_ARTICLE = re.compile(r"l’article ([^\s,;:]+)(?: \([^)]*\))?")
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
    dates = sorted({p[:10] for i in ground.articles if (p := _published(ground, i))})
    if count < 2:
        return None
    start = f"{capital(spelled(count))} articles recoupés ici évoquent {ground.argument}"
    span = moments.span(dates[0], dates[-1]) if len(dates) > 1 else None
    return f"{start}, {span}" if span else start


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
    number = capital(spelled(count, True))
    return f"{number} informations de cette page ne reposent que sur {_origin_name(ground)}"


def _origin_name(ground: Ground) -> str:
    for a in ground.cites:
        for node in a.attribution:
            if fold(node.label) == fold(ground.argument):
                return ground.names.show(node).label
    return ground.argument


def _disputes(ground: Ground) -> str | None:
    """How many contradictions there are between the cited assertions."""
    ids = {a.id for a in ground.cites}
    pairs = [c for c in ground.matter.comparisons if c.verdict == "contradiction" and {c.a, c.b} <= ids]
    kinds = {
        (ground.matter.assertions[c.a].subject_id, ground.matter.assertions[c.a].predicate, c.type)
        for c in pairs
    }
    if not kinds:
        return None
    points = "un point" if len(kinds) == 1 else f"{spelled(len(kinds))} points"
    return f"À propos {of_topic(ground.argument)}, les sources se contredisent sur {points}"


def _comparison(ground: Ground) -> str | None:
    """Why two assertions do or do not agree, as the comparison says it; long reasons are told in two
    sentences.
    """
    ident, _, part = ground.argument.partition("#")
    ids = {a.id for a in ground.cites}
    found = [c for c in ground.matter.comparisons if c.id == ident and {c.a, c.b} <= ids]
    parts = re.split(r"\s;\s", found[0].why.strip().rstrip(".")) if found else []
    if int(part or 0) >= len(parts) or len(parts[int(part or 0)].split()) < SHORTEST:
        return None
    text = _RELATION.sub(r"\1 \3 \2 : ", parts[int(part or 0)])
    return capital(_ARTICLE.sub(lambda m: _article_label(m, ground), text))


# What kind of disagreement it is, when both sides have just been told.
_VERDICTS = {
    "role": "Les deux sources ne s’accordent pas sur cette fonction",
    "number": "Ces deux chiffres ne sont pas compatibles",
    "date": "Ces deux dates ne sont pas compatibles",
    "polarity": "L’un affirme ce que l’autre dément",
    "attribution": "Les mêmes propos sont donc prêtés à deux sources",
    "exclusive-value": "Les deux versions ne peuvent pas être vraies en même temps",
    "stage": "Les deux textes ne situent pas l’opération au même stade",
    "modality": "Ce que l’un met au conditionnel, l’autre le donne pour acquis",
    "identity": "Les deux textes n’écrivent pas le même nom",
}


def _verdict(ground: Ground) -> str | None:
    """The kind of a contradiction between the two cited assertions, with what the comparison adds to it."""
    ids = {a.id for a in ground.cites}
    found = [c for c in ground.matter.comparisons if c.id == ground.argument and {c.a, c.b} == ids]
    return _VERDICTS.get(found[0].type) if found and found[0].verdict == "contradiction" else None


def _article_label(found: re.Match[str], ground: Ground) -> str:
    """An article is called by its outlet or its date, never by its id."""
    article = ground.matter.articles.get(found[1])
    if article is None:
        return found[0]
    date = moments.said(article.published) if article.published else None
    if article.publisher:
        return f"{article.publisher} ({date})" if date else article.publisher
    return f"un article du {date}" if date else "un article recoupé"


def of_topic(phrase: str) -> str:
    """« de » before a topic: « du recrutement », « de l’affaire », « d’Anne Durand »."""
    return contract("de", phrase)


RULES: Mapping[str, Rule] = {
    "coverage": _coverage,
    "shared-origin": _shared_origin,
    "single-origin": _single_origin,
    "disputes": _disputes,
    "comparison": _comparison,
    "verdict": _verdict,
}
