"""Whose a date or a figure is: the claim's, or a neighbour's in the same clause.

« Brival cède sa filiale, valorisée 300 millions, pour 200 millions »: the second sum is the sale's,
the first is not.
"""

from extractors.draft import Draft
from extractors.reading import Figure, Moment, Reading
from extractors.supports import light_verbs
from extractors.verbs import VerbGroup
from kg.french.folding import fold
from kg.french.nouns import singular

_OF = frozenset({"de", "d'", "du", "des"})
# Nouns whose figure is what the deal costs; the figure of any other noun is that noun's (« un chiffre
# d'affaires de … »).
_PRICES = frozenset(
    "montant somme prix total hauteur offre transaction operation cheque enveloppe investissement indemnite "
    "salaire remuneration amende apport financement valeur accord contrat pret prime bonus aide soutien "
    "ticket tour".split()
)
# « 3 millions pour racheter »: what these give is the price of what follows.
_GIVE = frozenset({"proposer", "offrir", "débourser", "payer", "dépenser", "mettre", "verser", "investir"})
# « des salaires allant jusqu'à 3 millions »: these say how much, of whatever is spoken of.
_REACHES = frozenset(
    {"aller", "atteindre", "dépasser", "avoisiner", "s'élever", "élever", "représenter", "frôler"}
)
_EACH = frozenset(
    {"action", "actions", "titre", "part", "an", "mois", "jour", "heure", "salarié", "personne", "tête"}
)
_STAKES = frozenset({"participation", "part", "parts", "bloc", "ticket", "hauteur", "actionnaire"})
_HELD = frozenset(
    "capital part parts action actions titre titres droits voix entreprise société groupe filiale "
    "club start-up".split()
)
# A share may be told in brackets this near the party it is of, in tokens.
BRACKETS = 3


def own_date(reading: Reading, draft: Draft, moment: Moment) -> bool:
    """No other verb claims the date: neither one in between, nor a participle before it (« Fondée en 2012,
    Brival … »).
    """
    k = moment.start
    if _between(reading, draft, k) or _participle_before(reading, draft, k):
        return False
    by_verb = next((g for g in reading.groups if g.main == draft.anchor), None)
    if by_verb is None or not by_verb.finite or k > draft.anchor:
        return True
    if draft.start < k and any(t.text == "," for t in reading.tokens[moment.end : by_verb.start]):
        # « Brival, filiale de Solveo depuis 2019, a perdu 3 millions »: the aside's own date.
        return False
    # « X, que Y avait embauché en 2013, dirige Z »
    return not any(g.finite and g.main < k and _same_segment(reading, g.end, k) for g in reading.groups)


def own_sum(reading: Reading, draft: Draft, figure: Figure) -> bool:
    """The sum is neither another verb's nor another noun's, nor a price by the unit."""
    if _between(reading, draft, figure.start) or _unit_price(reading, figure):
        return False
    if _other_object(reading, draft, figure) or _before_verb(reading, draft, figure):
        return False
    noun = _noun_above(reading, figure)
    return noun is None or noun == draft.anchor or fold(singular(reading.tokens[noun].low)) in _PRICES


def own_share(reading: Reading, draft: Draft, figure: Figure) -> bool:
    """« 30 % du capital », « détenu à 30 % », « une participation de 30 % », « X (30 %) »; not « en hausse de
    30 % ».
    """
    tokens = reading.tokens
    if _between(reading, draft, figure.start):
        return False
    before = tokens[figure.start - 1].low if figure.start else ""
    if before == "à":
        return True
    after = [t.low for t in tokens[figure.end : figure.end + 3]]
    if after and after[0] in _OF:
        named = any(
            reading.denoter.cast.at(reading.sentence, k) is not None
            for k in range(figure.end + 1, min(figure.end + 3, len(tokens)))
        )
        return named or any(word in _HELD for word in after[1:])
    if before == "(":
        return abs(figure.start - draft.end) <= BRACKETS or draft.start <= figure.start < draft.end
    if before in _OF:
        return figure.start > 1 and tokens[figure.start - 2].low in _STAKES
    return before == "à" or any(g.main == draft.anchor and g.end == figure.start for g in reading.groups)


def _between(reading: Reading, draft: Draft, k: int) -> bool:
    """Whether another verb stands between the claim's word and token k, closed insertions apart."""
    low, high = sorted((draft.anchor, k))
    by_verb = any(g.main == draft.anchor for g in reading.groups)

    def inside(group: VerbGroup) -> bool:
        # « le bénéfice a progressé à 3 millions en 2023 »: the noun's own verb.
        return not by_verb and draft.start <= group.main < draft.end

    return any(
        low < g.main < high and g.main != draft.anchor and not inside(g) and not _closed(reading, g, high)
        for g in reading.groups
        if g.finite or g.tense == "infinitive" or g.compound
    )


def _closed(reading: Reading, group: VerbGroup, before: int) -> bool:
    """« , qui emploie 30 personnes, »: the verb stands in an insertion that a comma closes."""
    tokens = reading.tokens
    opener = next((k for k in range(group.start - 1, -1, -1) if tokens[k].text == ","), None)
    if opener is None or not any(t.text == "," for t in tokens[group.end : before]):
        return False
    return group.start - opener <= 2 and tokens[opener + 1].low in {
        "qui",
        "dont",
        "que",
        "où",
        tokens[group.start].low,
    }


def _participle_before(reading: Reading, draft: Draft, k: int) -> bool:
    bare = [g for g in reading.groups if g.tense in {"participle", "gerund"} and not g.compound]
    told = participle_of(reading, draft)
    return any(
        g.main not in (draft.anchor, told) and g.main < k and _same_segment(reading, g.end, k) for g in bare
    )


def participle_of(reading: Reading, draft: Draft) -> int | None:
    """« l'acquisition de X par Y, finalisée le 3 juin »: the participle set after a deal's noun tells of the
    deal.
    """
    if any(g.main == draft.anchor for g in reading.groups):
        return None
    return next(
        (
            g.main
            for g in reading.groups
            if g.tense == "participle"
            and not g.compound
            and draft.end <= g.main <= draft.end + 1
            and any(lemma in light_verbs() for lemma in g.lemmas)
        ),
        None,
    )


def _same_segment(reading: Reading, start: int, end: int) -> bool:
    return all(t.text not in {",", ";", ":", "(", ")"} for t in reading.tokens[start:end])


def _other_object(reading: Reading, draft: Draft, figure: Figure) -> bool:
    """« valorisée 300 millions », « estimé à 3 millions »: the figure follows another verb at once."""
    tokens, k = reading.tokens, figure.start
    while k and (
        tokens[k - 1].pos == "ADV" or tokens[k - 1].low in {"à", "des", "de", "les", "près", "plus"}
    ):
        k -= 1
    return any(
        g.end == k and g.main != draft.anchor and not _REACHES.intersection(g.lemmas) for g in reading.groups
    )


def _before_verb(reading: Reading, draft: Draft, figure: Figure) -> bool:
    """A sum before the claim's verb is that of the verb before it, unless that one gives it for this."""
    if figure.start > draft.anchor:
        return False
    above = [g for g in reading.groups if g.main < figure.start and g.main != draft.anchor]
    return (
        bool(above)
        and _same_segment(reading, above[-1].end, figure.start)
        and not _GIVE.intersection(above[-1].lemmas)
    )


def _unit_price(reading: Reading, figure: Figure) -> bool:
    after = [t.low for t in reading.tokens[figure.end : figure.end + 2]]
    return len(after) == 2 and (
        (after[0] == "par" and after[1] in _EACH) or (after[0] == "l'" and after[1] == "unité")
    )


def _noun_above(reading: Reading, figure: Figure) -> int | None:
    """The noun that the figure measures, by « de »: « un chiffre d'affaires annuel de 3 millions »."""
    tokens, k = reading.tokens, figure.start - 1
    while k > 0 and tokens[k].pos in {"ADV", "DET"} and tokens[k].low not in _OF:
        k -= 1
    if k < 1 or tokens[k].low not in _OF:
        return None
    k -= 1
    while k > 0 and tokens[k].pos == "ADJ":
        k -= 1
    if tokens[k].pos != "NOUN":
        return None
    if k > 1 and tokens[k - 1].low in _OF and tokens[k - 2].pos == "NOUN":
        k -= 2
    return k
