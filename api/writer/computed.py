"""Computed sentences: counts and comparisons of what is cited, worded by rules that the check runs again.

A rule sees only the cited assertions and the articles they come from; the same citations give the same words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from api.writer import moments
from api.writer.drafts import Computed
from api.writer.headings import disputed_party
from api.writer.matters import matters_of
from api.writer.names import Names
from api.writer.page import Matter
from api.writer.phrases import capital, join
from api.writer.points import of_assertion
from kg.french.elision import contract, elide
from kg.french.folding import fold
from kg.model import Assertion, Comparison

# « Brival, Solveo (rachète) : … » → « Brival rachète Solveo : … »
_RELATION = re.compile(r"^([^,:]+), ([^,:(]+) \(([^)]+)\)\s:\s")
# « « Duran » selon X : c’est Anne Durand, … » → « X écrit « Duran » : il s’agit d’Anne Durand, … »
_MISSPELT = re.compile(r"^«\s*(?P<written>[^»]+?)\s*» selon (?P<where>.+?)\s: c’est (?P<who>.+)$")
VERDICT = "contredite par les données de référence"
# Longer lists are cut with « dont ».
MOST_LISTED = 3
# « À vérifier » is a label, not a sentence.
SHORTEST = 4
_ARTICLE = re.compile(r"l’article ([^\s,;:]+)(?: \([^)]*\))?")
_WORDS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
).split()
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


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
    """« un », « deux », … « soixante-neuf », then figures."""
    if n < len(_WORDS):
        return "une" if n == 1 and feminine else _WORDS[n]
    if n // 10 not in _TENS:
        return str(n)
    tens, unit = _TENS[n // 10], n % 10
    joint = "-" if unit > 1 else " et " if unit else ""
    return f"{tens}{joint}{spelled(unit, feminine) if unit else ''}"


def _coverage(ground: Ground) -> str | None:
    """How many articles, published when."""
    count = len(ground.articles)
    published = [p[:10] for i in ground.articles if (p := _published(ground, i))]
    if count < 2:
        return None
    start = f"{capital(spelled(count))} articles recoupés ici évoquent {ground.argument}"
    # One of them undated, the dates of the others are not theirs all.
    return f"{start}, publiés {_span(sorted(set(published)))}" if len(published) == count else start


def _span(dates: Sequence[str]) -> str:
    """« le 3 mai 2024 », « du 3 au 12 mai 2024 », « de mai 2023 à juin 2024 »."""
    first, last = dates[0], dates[-1]
    if first == last:
        return moments.when(first) or ""
    return (moments.span(first, last) if first[:7] == last[:7] else moments.span(first[:7], last[:7])) or ""


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
    """Which of the cited statements rest on one source alone."""
    if any(not a.origin or fold(a.origin) != fold(ground.argument) for a in ground.cites):
        return None
    count = len({(a.subject_id, a.predicate, a.object_id) for a in ground.cites})
    if count < 2:
        return None
    number, matters = capital(spelled(count, True)), _matters(ground)
    start = f"{number} informations de cette page ne reposent que sur {_origin_name(ground)}"
    if len(matters) > MOST_LISTED:
        return f"{start}, dont {join(matters[:MOST_LISTED])}"
    return f"{start} : {join(matters)}" if matters else start


def _hedged(ground: Ground) -> str | None:
    """Which of the cited statements no source gives for certain."""
    matters = _matters(ground)[:MOST_LISTED]
    if not matters or any(a.modality != "hedged" for a in ground.cites):
        return None
    if len(matters) > 1:
        return f"{capital(join(matters))} ne sont rapportés qu’au conditionnel"
    return f"Les sources ne parlent qu’au conditionnel {contract('de', matters[0])}"


def _matters(ground: Ground) -> list[str]:
    return matters_of(map(of_assertion, ground.cites), ground.names)


def _origin_name(ground: Ground) -> str:
    for a in ground.cites:
        for node in a.attribution:
            if fold(node.label) == fold(ground.argument):
                return ground.names.show(node).label
    return ground.argument


# What the sources disagree on, before the name of whom it is about.
_POINTS = {
    "role": "la fonction", "number": "les chiffres", "date": "les dates", "polarity": "les actes",
    "attribution": "les propos", "exclusive-value": "la situation", "stage": "les projets",
    "modality": "les actes", "identity": "le nom",
}  # fmt: skip


def _disputes(ground: Ground) -> str | None:
    """On what the cited assertions contradict one another, and about whom."""
    ids = {a.id for a in ground.cites}
    pairs = [c for c in ground.matter.comparisons if c.verdict == "contradiction" and {c.a, c.b} <= ids]
    kinds = list(dict.fromkeys(_point_of(c, ground) for c in pairs))
    if not kinds:
        return None
    count = "un point" if len(kinds) == 1 else f"{spelled(len(kinds))} points"
    named = f" : {join(kinds)}" if len(kinds) <= MOST_LISTED else f", dont {join(kinds[:MOST_LISTED])}"
    return f"Les sources ne s’accordent pas sur {count}{named}"


def _point_of(c: Comparison, ground: Ground) -> str:
    node, key = disputed_party(c, ground.matter.assertions[c.a], ground.names)
    group = ground.names.group(node, key)
    return f"{_POINTS.get(c.type, 'la situation')} {contract('de', group.text if group else node.label)}"


def _comparison(ground: Ground) -> str | None:
    """Why two assertions do or do not agree, as the comparison says it; long reasons are told in two
    sentences.
    """
    ident, _, part = ground.argument.partition("#")
    ids = {a.id for a in ground.cites}
    found = [c for c in ground.matter.comparisons if c.id == ident and {c.a, c.b} <= ids]
    parts = re.split(r"\s;\s", found[0].why.strip().rstrip(".")) if found else []
    wrong = _MISSPELT.match(parts[0]) if parts else None
    if wrong and not int(part or 0):
        where = capital(_ARTICLE.sub(lambda m: _article_label(m, ground), wrong["where"]))
        return f"{where} écrit « {wrong['written']} » : il s’agit {elide('de', wrong['who'])}"
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


def _ruling(ground: Ground) -> str | None:
    """What a page may conclude when one of the two cited sides is a reference fact."""
    found = [c for c in ground.matter.comparisons if c.id == ground.argument and c.verdict == "contradiction"]
    if not found or [a.reference for a in ground.cites].count(True) != 1:
        return None
    return f"Verdict : affirmation {VERDICT}"


def _article_label(found: re.Match[str], ground: Ground) -> str:
    """An article is called by its outlet or its date, never by its id."""
    article = ground.matter.articles.get(found[1])
    if article is None:
        return found[0]
    date = moments.said(article.published) if article.published else None
    if article.publisher:
        return f"{article.publisher} ({date})" if date else article.publisher
    return f"un article du {date}" if date else "un article recoupé"


RULES: Mapping[str, Rule] = {
    "coverage": _coverage,
    "shared-origin": _shared_origin,
    "single-origin": _single_origin,
    "hedged": _hedged,
    "disputes": _disputes,
    "comparison": _comparison,
    "verdict": _verdict,
    "ruling": _ruling,
}
