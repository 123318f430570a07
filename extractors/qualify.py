"""What else the clause says of a claim: when, how much, what share, by what means, which round.

Only what the ontology lets attach, and only what is the claim's own: « Fondée en 2012, Brival a racheté
Ternox, valorisée
3 millions » says neither when nor for how much.
"""

import re
from datetime import date, timedelta

from extractors.complements import clause_end
from extractors.draft import Draft
from extractors.ownership import own_date, own_share, own_sum, participle_of
from extractors.reading import Figure, Moment, Reading
from extractors.supports import light_verbs
from kg.french.folding import fold
from kg.model import Described, Quantity
from kg.ontology import Predicate, load_ontology

_MEDIA = {
    "e-mail": "e-mail", "e-mails": "e-mail", "email": "e-mail", "emails": "e-mail", "mail": "e-mail",
    "mails": "e-mail", "courriel": "e-mail", "courriels": "e-mail", "courrier électronique": "e-mail",
    "whatsapp": "WhatsApp", "téléphone": "téléphone", "sms": "SMS", "lettre": "lettre",
    "courrier": "courrier", "linkedin": "LinkedIn", "visioconférence": "visioconférence",
}  # fmt: skip
_WHAT_OFFERED = {
    "emploi": "emploi", "emplois": "emploi", "poste": "emploi", "postes": "emploi", "contrat": "contrat",
    "contrats": "contrat", "salaire": "salaire", "salaires": "salaire", "rémunération": "salaire",
    "rémunérations": "salaire", "prime": "prime", "primes": "prime", "bonus": "prime", "actions": "actions",
}  # fmt: skip
_ROUNDS = {
    r: r for r in (
        "série a", "série b", "série c", "série d", "série e", "série f", "serie a",
        "amorçage", "pré-amorçage", "seed",
    )
}  # fmt: skip
_ALONE = frozenset({"entierement", "seul", "seule", "exclusivement", "integralement", "unique"})
_ALONE_PHRASES = ("à 100 %", "à 100%", "à lui seul", "à elle seule")
# « a lancé la maire, seule à prendre le micro »: the others kept silent.
_SOLE_SPEAKER = re.compile(
    r"\bseule?s? a (?:parler|s'exprimer|intervenir|temoigner|repondre|reagir|s'avancer|"
    r"(?:avoir )?(?:pris|prendre|monte|monter|pu prendre) (?:la parole|le micro|au micro|a la tribune))|"
    r"\b(?:lui|elle) seule? (?:a|avait|aura) (?:parle|pris (?:la parole|le micro))"
)
_RUMOURS = frozenset({"rumeur", "rumeurs", "bruit", "bruits"})
WEEK = timedelta(days=7)
_SPANS = {"when": "when", "by": "when", "since": "since", "until": "until"}
# Tokens after a title or an apposition within which a date is its own (« PDG depuis 2021 »).
TITLE_REACH = 4
# A date before the noun that it could date is rather that of the verb (« a annoncé lundi le rachat »), in
# tokens.
BEFORE_NOUN = 20


def qualify(reading: Reading, draft: Draft) -> None:
    """Adds qualifiers to a draft in place; what the lexicon row set stays."""
    predicate = load_ontology().predicates[draft.predicate]
    start, end = _clause(reading, draft)
    if draft.own:
        start, end = draft.start, min(draft.end + TITLE_REACH, len(reading.tokens))
    if draft.predicate != "says":
        _dates(reading, draft, predicate, start, end)
        _figures(reading, draft, predicate, start, end)
    text = fold(reading.text(start, end)) if end > start else ""
    _words(reading, draft, predicate, text)
    if "stage" in predicate.attaches:
        _outcome(reading, draft)
    if "stage" in predicate.attaches and draft.modality == "hedged" and _rumoured(reading):
        draft.qualifiers.setdefault("stage", "rumour")
    if isinstance(draft.object, Described) and "quantity" in predicate.attaches:
        _count(reading, draft)


def _outcome(reading: Reading, draft: Draft) -> None:
    """« l'acquisition de X par Y, finalisée en juin »: what became of a deal told by a noun."""
    told = participle_of(reading, draft)
    group = next((g for g in reading.groups if g.main == told), None)
    light = (
        next((light_verbs()[lemma] for lemma in group.lemmas if lemma in light_verbs()), None)
        if group
        else None
    )
    if light is None or not light.stage or draft.modality not in {"asserted", "attempted"}:
        return
    draft.qualifiers["stage"] = light.stage
    if light.effect == "negated":
        draft.polarity = "affirmed" if draft.polarity == "negated" else "negated"


def _rumoured(reading: Reading) -> bool:
    """« selon des rumeurs », « le bruit court que »."""
    return any(t.low in _RUMOURS for t in reading.tokens)


def _clause(reading: Reading, draft: Draft) -> tuple[int, int]:
    """The words of the draft and those around it up to the neighbouring verbs' own."""
    previous = [g.main for g in reading.groups if g.main < draft.start and g.finite]
    first = previous[-1] + 1 if previous else 0
    end = max(draft.end, clause_end(reading, max(draft.end, draft.anchor + 1)))
    return _without_aside(reading, draft, min(draft.start, first), min(end, len(reading.tokens)))


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


# ── when ──────────────────────────────────────────────────────────────────────────────────────────────────


def _dates(reading: Reading, draft: Draft, predicate: Predicate, start: int, end: int) -> None:
    """The nearest date of its own gives each of when, since and until."""
    by_verb = any(g.main == draft.anchor for g in reading.groups)
    for moment in sorted(reading.moments, key=lambda m: _distance(m.start, draft, by_verb)):
        if not start <= moment.start < end or not _dates_it(reading, draft, predicate, moment, by_verb):
            continue
        if draft.own:
            # A date inside a title's apposition is the title's, not the verb's.
            reading.dated.add(moment.start)
        _date(draft, predicate.attaches, moment)
        if draft.own and moment.start - draft.end <= 1:
            draft.end = max(draft.end, moment.end)


def _dates_it(reading: Reading, draft: Draft, predicate: Predicate, moment: Moment, by_verb: bool) -> bool:
    lasting = moment.when.role in {"since", "until"}
    if draft.own:
        return lasting or (draft.start <= moment.start < draft.end + 2 and not _passing(moment))
    if moment.start in reading.dated or not own_date(reading, draft, moment):
        return False
    # « a annoncé lundi la fermeture de son usine de Brest »: a state told by a noun is not dated by the verb.
    return (
        predicate.dated
        or by_verb
        or bool(predicate.compared)
        or moment.start >= draft.anchor
        or moment.start <= 1
    )


def _passing(moment: Moment) -> bool:
    """« (a dit le ministre X) jeudi », « la semaine dernière »: when it was said, not how long it is held."""
    if moment.when.precision != "range":
        return moment.when.precision == "day"
    first, last = date.fromisoformat(moment.when.iso_start), date.fromisoformat(moment.when.iso_end)
    return last - first <= WEEK


def _date(draft: Draft, attaches: frozenset[str], moment: Moment) -> None:
    name, qualifiers = _SPANS[moment.when.role], draft.qualifiers
    if moment.when.precision == "range" and {"since", "until"} <= attaches:
        qualifiers.setdefault("since", moment.when.iso_start)
        qualifiers.setdefault("until", moment.when.iso_end)
    elif name in attaches and not (name == "when" and qualifiers.keys() & {"since", "until"}):
        qualifiers.setdefault(name, moment.when.iso)
    elif name == "since" and "when" in attaches:
        qualifiers.setdefault("when", moment.when.iso)


def _distance(k: int, draft: Draft, by_verb: bool) -> int:
    near = min(abs(k - draft.anchor), abs(k - draft.end))
    return near if by_verb or k > draft.anchor else near + BEFORE_NOUN


# ── how much ──────────────────────────────────────────────────────────────────────────────────────────────


def _figures(reading: Reading, draft: Draft, predicate: Predicate, start: int, end: int) -> None:
    """The nearest sum and the nearest share of its own, unless they are the object itself."""
    for figure in sorted(
        reading.figures, key=lambda f: min(abs(f.start - draft.anchor), abs(f.start - draft.end))
    ):
        if not start <= figure.start < end or figure.found.quantity == draft.object:
            continue
        kind, attaches = figure.found.kind, predicate.attaches
        if kind == "money" and "amount" in attaches and not draft.own and own_sum(reading, draft, figure):
            _amount(draft, figure.found.quantity)
        elif kind == "percent" and "share" in attaches and own_share(reading, draft, figure):
            draft.qualifiers.setdefault("share", figure.found.quantity.value)


def _amount(draft: Draft, quantity: Quantity) -> None:
    if "amount" in draft.qualifiers:
        return
    draft.qualifiers["amount"] = quantity.value
    if quantity.unit:
        draft.qualifiers["currency"] = quantity.unit
    if quantity.bound != "exact":
        draft.qualifiers["bound"] = quantity.bound
    if quantity.low is not None and quantity.high is not None and quantity.low != quantity.high:
        draft.qualifiers["low"], draft.qualifiers["high"] = quantity.low, quantity.high


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


# ── by what means, what, which round ──────────────────────────────────────────────────────────────────────


def _words(reading: Reading, draft: Draft, predicate: Predicate, text: str) -> None:
    attaches = predicate.attaches
    if "medium" in attaches:
        _word(draft, "medium", text, _MEDIA)
    offered = draft.predicate == "offers" and isinstance(draft.object, Described | Quantity)
    if "what" in attaches and offered:
        _word(draft, "what", fold(reading.text(draft.start, draft.end)), _WHAT_OFFERED)
    if "round" in attaches:
        _word(draft, "round", text, _ROUNDS)
    if "exclusive" in attaches and _is_exclusive(reading, draft, text):
        draft.qualifiers.setdefault("exclusive", True)


def _is_exclusive(reading: Reading, draft: Draft, text: str) -> bool:
    """One party and no other; of words, the only speaker, whatever the words themselves call the only one."""
    if draft.predicate == "says":
        around = [t.text for t in reading.tokens if not reading.in_quote(t.i)]
        return _SOLE_SPEAKER.search(fold(" ".join(around)).replace("' ", "'")) is not None
    if not _ALONE.isdisjoint(text.split()):
        return True
    return any(fold(phrase) in text for phrase in _ALONE_PHRASES)


def _word(draft: Draft, name: str, text: str, words: dict[str, str]) -> None:
    if name in draft.qualifiers:
        return
    padded = f" {text.replace(',', ' ').replace('.', ' ')} "
    value = next((v for word, v in words.items() if f" {fold(word)} " in padded), None)
    if value is not None:
        draft.qualifiers[name] = value
