"""Words of a passage that say how its claim is meant: « entièrement », « jamais », « premier versement ».

They are heard beside the qualifiers, which do not hold everything; patterns are over folded text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from kg.french import fold
from kg.model import Assertion, Quantity

_PATTERNS = {
    # One party and no other.
    "sole": (
        r"entierement|integralement|exclusivement|en totalite|\b100 ?%",
        r"a (?:elle|lui|eux) (?:tout )?seule?s?",
        r"\bseule?s? (?:et unique|proprietaire|actionnaire|createur|creatrice|fondat|maison|auteur|autrice)",
        r"\bunique (?:proprietaire|actionnaire|createur|creatrice|fondat|auteur|autrice|investisseu)",
        r"sans (?:aucun )?(?:partenaire|associe|l'aide de)",
    ),
    # One event and no other.
    "once": (
        r"\bn'? ?\w+(?: \w+){0,2} qu'une?\b",
        r"\bune seule (?:fois|plainte|acquisition|levee|offre)",
        r"\bunique (?:plainte|acquisition|levee|operation|offre|visite|participation|edition)",
        r"\b(?:sa|son|leur|la|le) seule? (?:plainte|acquisition|levee|operation|offre|tour|visite)",
    ),
    "never": (r"\bjamais\b",),
    # Not any more, so once it was. « plus de 300 » is a bound.
    "ended": (r"\bplus\b(?! d(?:e|'|u|es)\b)", r"\bplus d(?:e |')(?:parts?|participation|actions?|liens?)\b"),
    # Not yet, so it may come.
    "not yet": (
        r"pas encore|a ce (?:jour|stade)|pour l'(?:instant|heure)|pour le moment|jusqu'a present|jusqu'ici",
    ),
    # « ne compte que 300 salariés » denies nothing.
    "only": (r"\bn(?:e |')(?:\w+ ){1,3}qu(?:e\b|')",),
    "provisional": (
        r"premiere? (?:versement|tranche|bilan|estimation|closing|cloture|decompte|partie|volet)",
        r"provisoire|preliminaire|a ce stade|pour l'(?:instant|heure)|pour le moment|reste(?:nt)? ouvert",
        r"(?:pas|non) definitif|\bestim(?:e|ation)|premiers? chiffres?|susceptible|prevision|\bobjectif",
    ),
    # A figure that knows it replaces another.
    "revised": (
        r"\bau total\b|\brelev(?:e|ee|er|ant)\b|\bporte[es]* (?:a|de)\b|\brevis|\bcorrig|\bramen[ea]",
        r"finalement|desormais|nouveau bilan|dernier bilan|reevalu|mis(?:e|es)? a jour|alourdi|a la hausse|"
        r"a la baisse|ameliore|\bclos\b",
    ),
    "exact": (r"exactement|precisement",),
    # Several acquirers, founders or winners act as one.
    "joint": (
        r"consortium|conjoint|aux cotes d|\bensemble\b|\bex aequo\b|\bduo\b|tandem",
        r"\bco-?(?:acquer|invest|develop|fond|detien|propriet|laureat)",
        r"coentreprise|en partenariat|en collaboration|avec (?:l'aide|le concours|son partenaire)",
    ),
    # « alors ministre »: then, and perhaps no more.
    "then": (r"\balors (?!que\b|meme\b)|\ba l'epoque\b",),
    "interim": (r"\binterim|de transition",),
    "appointed": (
        r"\bnomm|succede|remplac|prend (?:\w+ )?(?:la tete|les renes)|\bdevien|\belu[es]?\b|designe",
    ),
    # Then a date may be that of the announcement, or the deadline of what is announced.
    "announced": (r"\bannonc",),
    "moved": (r"transfer|demenag|delocalis|quitt",),
    "reappointed": (r"\breelu|reconduit|renouvele|a nouveau",),
    # The answer to an offer, not the offer.
    "answer": (r"accept|declin|refus|repouss|rejet|\becart",),
    # « simple membre du jury »: that and no more.
    "mere": (r"\bsimples? (?!action)|\bsimplement\b",),
    "new site": (
        r"\b(?:sa|son|leur|la|le|une?) (?:nouvel(?:le)?|nouveau|futur|prochain|premier|deuxieme|second|"
        r"troisieme|seule?\b|unique)",
    ),
    # A date that the passage itself gives, not one worked out from « mardi ».
    "written date": (
        r"\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|"
        r"automne|hiver|trimestre|semestre|(?:19|20)\d\d)\b|\b\d{1,2}/\d{1,2}\b",
    ),
}  # fmt: skip
_CUES = MappingProxyType({name: re.compile("|".join(parts)) for name, parts in _PATTERNS.items()})

# Words that cut a figure down to a part of the whole, by the question that they answer.
_SCOPES = {
    "period": {
        "trimestre": r"trimestr", "semestre": r"semestr", "mois": r"par mois|mensuel|sur un mois",
        "jour": r"par jour|quotidien", "neuf mois": r"neuf (?:premiers )?mois",
        "année": r"\bannee|annuel|exercice|par an\b",
    },
    "geography": {
        "monde": r"dans le monde|mondia|a l'international|a l'echelle du groupe", "Europe": r"\ben europe\b",
        "France": r"\ben france\b|dans l'hexagone", "États-Unis": r"aux etats-unis", "Asie": r"\ben asie\b",
    },
    "net": {
        "net": r"\bnette?s?\b", "brut": r"\bbrute?s?\b", "opérationnel": r"operationnel|exploitation|ebitda",
    },
    "tax": {"HT": r"hors taxes|\bht\b", "TTC": r"taxes comprises|\bttc\b"},
    "votes": {"droits de vote": r"droits de vote", "capital": r"du capital"},
    "part": {"en ligne": r"en ligne|sur internet", "en magasin": r"en magasins?|en boutiques?"},
}  # fmt: skip
_SCOPE_PATTERNS = MappingProxyType(
    {q: {answer: re.compile(p) for answer, p in answers.items()} for q, answers in _SCOPES.items()}
)


def says(assertion: Assertion, cue: str) -> bool:
    """Whether the passage holds such words."""
    return _CUES[cue].search(passage(assertion)) is not None


def passage(assertion: Assertion) -> str:
    """The folded words that cues are looked for in: the evidence, and a figure as it is written."""
    written = assertion.object.text if isinstance(assertion.object, Quantity) else ""
    return _passage(assertion.quote, written)


# A hub's assertions are compared with hundreds of others.
@lru_cache(maxsize=4096)
def _passage(quote: str, written: str) -> str:
    folded, figure = fold(quote), fold(written)
    return folded if figure in folded else f"{folded} {figure}"


def scopes(assertion: Assertion) -> dict[str, frozenset[str]]:
    """For each question of scope that the passage answers, its answers: {"period": {"trimestre"}}."""
    text = passage(assertion)
    found = {
        question: frozenset(answer for answer, pattern in answers.items() if pattern.search(text))
        for question, answers in _SCOPE_PATTERNS.items()
    }
    return {question: answers for question, answers in found.items() if answers}
