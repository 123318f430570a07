"""What else the clause says of a claim: when, how much, what share, by what means, which round; only what the
ontology lets attach.
"""

import re

from extractors.arguments import clause_end
from extractors.draft import Draft
from extractors.reading import Figure, Moment, Reading
from kg.french.folding import fold
from kg.model import Described, Quantity
from kg.ontology import load_ontology

_MEDIA = {
    "e-mail": "e-mail", "e-mails": "e-mail", "email": "e-mail", "emails": "e-mail", "mail": "e-mail", "mails": "e-mail", "courriel": "e-mail",
    "courriels": "e-mail", "courrier électronique": "e-mail", "whatsapp": "WhatsApp", "téléphone": "téléphone", "sms": "SMS", "lettre": "lettre",
    "courrier": "courrier", "linkedin": "LinkedIn", "visioconférence": "visioconférence",
}  # fmt: skip
_WHAT_OFFERED = {
    "emploi": "emploi", "emplois": "emploi", "poste": "emploi", "postes": "emploi", "contrat": "contrat", "contrats": "contrat", "salaire": "salaire",
    "salaires": "salaire", "rémunération": "salaire", "rémunérations": "salaire", "prime": "prime", "primes": "prime", "bonus": "prime", "actions": "actions",
}  # fmt: skip
_ROUNDS = (
    "série a",
    "série b",
    "série c",
    "série d",
    "série e",
    "série f",
    "serie a",
    "amorçage",
    "pré-amorçage",
    "seed",
)
_EXCLUSIVE = (
    "entièrement",
    "seul",
    "seule",
    "exclusivement",
    "intégralement",
    "unique",
    "à 100 %",
    "à 100%",
    "à lui seul",
    "à elle seule",
)
# « a lancé la maire, seule à prendre le micro »: the others kept silent.
_SOLE_SPEAKER = re.compile(
    r"\bseule?s? a (?:parler|s'exprimer|intervenir|temoigner|repondre|reagir|s'avancer|"
    r"(?:avoir )?(?:pris|prendre|monte|monter|pu prendre) (?:la parole|le micro|au micro|a la tribune))|"
    r"\b(?:lui|elle) seule? (?:a|avait|aura) (?:parle|pris (?:la parole|le micro))"
)
_SPANS = {"when": "when", "by": "when", "since": "since", "until": "until"}
# Tokens after a title within which a date is the title's (« PDG depuis 2021 »).
TITLE_REACH = 4


def qualify(reading: Reading, draft: Draft) -> None:
    """Adds qualifiers to a draft in place; what the lexicon row set stays."""
    predicate = load_ontology().predicates[draft.predicate]
    start, end = (
        (draft.start, min(draft.end + TITLE_REACH, len(reading.tokens)))
        if draft.own
        else _clause(reading, draft)
    )
    if draft.predicate != "says":
        _dates(reading, draft, predicate.attaches, start, end)
        _figures(reading, draft, predicate.attaches, start, end)
    text = fold(reading.text(start, end)) if end > start else ""
    if "medium" in predicate.attaches:
        _word(draft, "medium", text, _MEDIA)
    if (
        "what" in predicate.attaches
        and draft.predicate == "offers"
        and isinstance(draft.object, Described | Quantity)
    ):
        _word(draft, "what", fold(reading.text(draft.start, draft.end)), _WHAT_OFFERED)
    if "round" in predicate.attaches:
        _word(draft, "round", text, {r: r for r in _ROUNDS})
    if "exclusive" in predicate.attaches and _is_exclusive(reading, draft, text):
        draft.qualifiers.setdefault("exclusive", True)
    if isinstance(draft.object, Described) and "quantity" in predicate.attaches:
        _count(reading, draft)


def _is_exclusive(reading: Reading, draft: Draft, text: str) -> bool:
    """One party and no other; of words, the only speaker, whatever the words themselves call the only one."""
    if draft.predicate == "says":
        around = [t.text for t in reading.tokens if not reading.in_quote(t.i)]
        return _SOLE_SPEAKER.search(fold(" ".join(around)).replace("' ", "'")) is not None
    return any(fold(w) in text.split() or (" " in w and fold(w) in text) for w in _EXCLUSIVE)


def _clause(reading: Reading, draft: Draft) -> tuple[int, int]:
    """The words of the draft and those around it up to the neighbouring verbs' own."""
    start = draft.start
    previous = [g.main for g in reading.groups if g.main < draft.start and g.finite]
    first = previous[-1] + 1 if previous else 0
    end = max(draft.end, clause_end(reading, max(draft.end, draft.anchor + 1)))
    return _without_aside(reading, draft, min(start, first), min(end, len(reading.tokens)))


def _without_aside(reading: Reading, draft: Draft, start: int, end: int) -> tuple[int, int]:
    """« n’a pas investi, contrairement à ce qui a été écrit cet automne » dates the writing."""
    tokens = reading.tokens
    aside = next((t.i for t in tokens[:end] if t.low == "contrairement"), None)
    if aside is None:
        return start, end
    if aside > draft.anchor:
        return start, max(aside, draft.end)
    comma = next((k for k in range(aside, draft.anchor) if tokens[k].text == ","), aside)
    return max(start, min(comma + 1, draft.start)), end


def _dates(reading: Reading, draft: Draft, attaches: frozenset[str], start: int, end: int) -> None:
    for moment in sorted(reading.moments, key=lambda m: _distance(m.start, draft)):
        if not start <= moment.start < end or (
            draft.own and moment.when.role not in {"since", "until"} and not _between(moment, draft)
        ):
            continue
        if moment.start in reading.dated and not draft.own:
            continue
        if draft.own:
            # A date inside a title's apposition is the title's, not the verb's.
            reading.dated.add(moment.start)
        name = _SPANS[moment.when.role]
        if moment.when.precision == "range" and {"since", "until"} <= attaches:
            draft.qualifiers.setdefault("since", moment.when.iso_start)
            draft.qualifiers.setdefault("until", moment.when.iso_end)
        elif name in attaches and not (name == "when" and draft.qualifiers.keys() & {"since", "until"}):
            draft.qualifiers.setdefault(name, moment.when.iso)
        elif name == "since" and "when" in attaches:
            draft.qualifiers.setdefault("when", moment.when.iso)
        if draft.own:
            draft.end = max(draft.end, moment.end) if moment.start - draft.end <= 1 else draft.end


def _between(moment: Moment, draft: Draft) -> bool:
    return draft.start <= moment.start < draft.end + 2 and moment.when.precision != "day"


def _distance(k: int, draft: Draft) -> int:
    return min(abs(k - draft.anchor), abs(k - draft.end))


def _figures(reading: Reading, draft: Draft, attaches: frozenset[str], start: int, end: int) -> None:
    """The nearest sum and share of the clause, unless they are the object itself or another claim's verb
    stands between.
    """
    if draft.own:
        return
    for figure in sorted(reading.figures, key=lambda f: _distance(f.start, draft)):
        quantity, kind = figure.found.quantity, figure.found.kind
        if not start <= figure.start < end or quantity == draft.object or _other_verb(reading, draft, figure):
            continue
        if kind == "money" and "amount" in attaches and "amount" not in draft.qualifiers:
            draft.qualifiers["amount"] = quantity.value
            if quantity.unit:
                draft.qualifiers["currency"] = quantity.unit
            if quantity.bound != "exact":
                draft.qualifiers["bound"] = quantity.bound
            _interval(draft, quantity)
        elif kind == "percent" and "share" in attaches:
            draft.qualifiers.setdefault("share", quantity.value)


def _interval(draft: Draft, quantity: Quantity) -> None:
    if quantity.low is not None and quantity.high is not None and quantity.low != quantity.high:
        draft.qualifiers["low"], draft.qualifiers["high"] = quantity.low, quantity.high


def _other_verb(reading: Reading, draft: Draft, figure: Figure) -> bool:
    low, high = sorted((draft.anchor, figure.start))
    return any(low < g.main < high and g.main != draft.anchor and g.finite for g in reading.groups)


def _count(reading: Reading, draft: Draft) -> None:
    """« trois de ses meilleurs chercheurs », « au moins deux data scientists »: how many the group is."""
    figure: Figure | None = next(
        (
            f
            for f in reading.figures
            if draft.start <= f.start < draft.end and f.found.kind in {"count", "number"}
        ),
        None,
    )
    if figure is not None and fold(figure.found.quantity.text).split()[-1] in fold(draft.object.label):
        draft.qualifiers.setdefault("quantity", figure.found.quantity.value)
        if figure.found.quantity.bound != "exact":
            draft.qualifiers.setdefault("bound", figure.found.quantity.bound)


def _word(draft: Draft, name: str, text: str, words: dict[str, str]) -> None:
    if name in draft.qualifiers:
        return
    padded = f" {text.replace(',', ' ').replace('.', ' ')} "
    for word, value in words.items():
        if f" {fold(word)} " in padded:
            draft.qualifiers[name] = value
            return
