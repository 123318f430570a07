"""Words of a passage that say how its claim is meant: « entièrement », « jamais », « premier versement », « définitif ».

They are read when a qualifier does not say it already; each table holds folded words.
"""

from __future__ import annotations

import re

from kg.french.folding import fold
from kg.model import Assertion, Quantity

_PATTERNS: dict[str, str] = {
    # One party and no other.
    "sole": (
        r"entierement|integralement|exclusivement|en totalite|a 100 ?%|100 ?% (?:du|de)|"
        r"a (?:elle|lui|eux) (?:seule?s?|tout seule?)|a soi seul|seule?s? (?:et unique |a (?!prendre)|"
        r"proprietaires?|actionnaires?|createurs?|creatrices?|fondat\w+|maisons? mere|concept\w+|auteurs?|autrices?|"
        r"developp\w+|investisseu\w+)|unique (?:proprietaire|actionnaire|createur|fondat\w+|auteur|investisseu\w+)|"
        r"sans (?:aucun )?(?:partenaire|associe|l'aide de)|(?:le|la) seule? "
    ),
    # One event and no other.
    "once": (
        r"\bn'? ?\w+ (?:\w+ )?(?:\w+ )?qu'une?\b|une seule (?:fois|plainte|acquisition|levee|offre)|"
        r"\bseule? et unique\b|\bunique (?:plainte|acquisition|levee|operation|offre|visite|participation)|"
        r"\b(?:sa|son|leur|la|le) seule? (?:plainte|acquisition|levee|operation|offre|tour)|qu'une (?:seule )?fois"
    ),
    "never": r"\bjamais\b",
    # Not any more, so once it was.
    "ended": r"\bplus\b(?! d(?:e|'|u)\b)|\bplus (?:aucune?|d'actions?|de (?:parts?|participation|liens?))",
    # Not yet, so it may come.
    "not_yet": r"pas encore|a ce jour|pour l'instant|pour l'heure|a ce stade|pour le moment|jusqu'a present|jusqu'ici",
    "provisional": (
        r"premiere? (?:versement|tranche|bilan|estimation|closing|cloture|decompte|partie|volet)|provisoire|"
        r"preliminaire|a ce stade|pour l'instant|pour l'heure|pour le moment|restent? ouvert|pas definitif|"
        r"non definitif|estim(?:e|ation)|premiers? chiffres?|susceptibles? d|prevision|objectif|budget"
    ),
    "final": (
        r"(?<!pas )(?<!non )definiti|au total|en tout|finalement|porte[es]* a|ramene|revis|corrig|desormais|"
        r"\bclos\b|cloture|total(?:e|ise)?\b|reevalue|relev[ee]"
    ),
    "exact": r"exactement|precisement",
    # Several acquirers, founders or developers act as one.
    "joint": (
        r"consortium|conjointement|conjointe?|aux cotes d|ensemble\b|co-?(?:acquer|invest|develop|fond|detien|propriet)|"
        r"coentreprise|en partenariat|en collaboration|avec (?:l'aide|le concours|son partenaire)|tandem|alliance|duo"
    ),
    "interim": r"interim|interimaire|provisoire|transition",
    "appointed": r"nomm|succede|remplac|pren[d]? (?:\w+ )?(?:la tete|les renes)|devien|elu[es]?\b|designe|promu",
    # The answer to an offer, not the offer.
    "answer": r"accept|declin|refus|repouss|rejet|ecart",
}
_CUES = {name: re.compile(rf"(?:{pattern})") for name, pattern in _PATTERNS.items()}

# Words that cut a figure down to a part of the whole, by the question they answer; two different answers to one
# question are two figures.
_SCOPES: dict[str, dict[str, str]] = {
    "period": {
        "trimestre": r"trimestr", "semestre": r"semestr", "mois": r"par mois|mensuel|sur un mois",
        "jour": r"par jour|quotidien", "neuf mois": r"neuf (?:premiers )?mois",
        "année": r"\ban(?:nee)?s?\b|annuel|exercice",
    },
    "geography": {
        "monde": r"dans le monde|mondia|a l'international|a l'echelle du groupe",
        "Europe": r"en europe\b", "France": r"en france\b|dans l'hexagone|francais\w* seul",
        "États-Unis": r"aux etats-unis", "Asie": r"en asie\b",
    },
    "net": {"net": r"\bnette?s?\b", "brut": r"\bbrute?s?\b", "opérationnel": r"operationnel|exploitation|ebitda"},
    "votes": {"droits de vote": r"droits de vote", "capital": r"du capital"},
}  # fmt: skip
_SCOPE_PATTERNS = {
    question: {answer: re.compile(pattern) for answer, pattern in answers.items()}
    for question, answers in _SCOPES.items()
}


def passage(assertion: Assertion) -> str:
    """The folded words that the cues are looked for in: the evidence, and a figure as it is written."""
    written = assertion.object.text if isinstance(assertion.object, Quantity) else ""
    return (
        fold(assertion.quote)
        if fold(written) in fold(assertion.quote)
        else fold(f"{assertion.quote} {written}")
    )


def says(assertion: Assertion, cue: str) -> bool:
    """Whether the passage holds such words."""
    return _CUES[cue].search(passage(assertion)) is not None


def scopes(assertion: Assertion) -> dict[str, frozenset[str]]:
    """For each question of scope that the passage answers, its answers: {"period": {"trimestre"}}."""
    text = passage(assertion)
    found = {
        question: frozenset(answer for answer, pattern in answers.items() if pattern.search(text))
        for question, answers in _SCOPE_PATTERNS.items()
    }
    return {question: answers for question, answers in found.items() if answers}
