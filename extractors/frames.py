"""The lexicon applied: « Solveo a racheté Brival » → acquires, by the row `racheter, S, O:org`, whatever the tense or voice.

A row fires when its words are there and each of its parties is found where it says and is of the right kind.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from extractors.annotate import Token
from extractors.arguments import antecedent_of, clause_end, complement_at, complements, denoted_at, direct_objects, enumerated, expand, later_complements, match_words, subjects
from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.modality import Mood, mood_of
from extractors.phrases import phrase_at
from extractors.reading import Reading
from extractors.slots import counts_people, figure_in, figure_kinds, fits, party_types, wants_figure
from extractors.speech import Speech
from extractors.verbs import VerbGroup
from kg.french.folding import fold
from kg.french.nouns import singular
from kg.lexicon import Evocation, Slot
from kg.model import Modality, Node
from kg.ontology import load_ontology

NAME = "frames.v1"
# Where a slot's parties may be: groups of coordinated parties, the likeliest first.
Find = Callable[[Slot], Iterable[list[Denoted]]]
# By hand, checked by the calibration bench: a verb with both parties in place; a noun, whose parties may be others'.
VERB, NOUN, ADJECTIVE = 0.88, 0.78, 0.85
_STATIC = frozenset({"modality", "polarity"})
_TRUE = {"true": True, "false": False}
# Verbs whose subject does what their object names: « a annoncé le rachat »; not « a autorisé le rachat ».
_LIGHT = frozenset(
    "annoncer faire lancer mener conclure finaliser boucler réaliser négocier envisager préparer étudier proposer signer effectuer opérer confirmer "
    "officialiser démentir tenter déposer formuler soumettre obtenir nouer engager entamer achever poursuivre prévoir projeter organiser compléter avoir "
    "présenter remettre déclencher procéder dévoiler publier enregistrer afficher dégager réussir rater abandonner accepter refuser donner prendre décrocher "
    "accuser essuyer subir connaître atteindre viser décider promettre initier sceller entreprendre céder offrir chercher vouloir accélérer intensifier".split()
)


@lru_cache(maxsize=1)
def _rows() -> dict[str, dict[str, list[Evocation]]]:
    """Kind, then lemma of the head (reflexive pronoun off), to the rows, the longest expression first; `says` has its own module."""
    found: dict[str, dict[str, list[Evocation]]] = {k: defaultdict(list) for k in ("verb", "noun", "adjective")}
    for row in load_ontology().lexicon:
        if row.predicate != "says":
            head = row.head.replace("s’", "").replace("s'", "").removeprefix("se ")
            found[row.kind][head].append(row)
    for rows in found.values():
        for group in rows.values():
            group.sort(key=lambda r: -len(r.rest))
    return found


def extract(reading: Reading, scopes: list[Speech]) -> Iterator[Draft]:
    """Every claim the lexicon finds in one sentence; a predicate is taken once per verb, by its longest row. A verb that
    reports words (« … », a lancé X) says nothing else."""
    reporting = {s.verb for s in scopes if s.words}
    for group in reading.groups:
        if group.main not in reporting:
            yield from _from_verb(reading, group)
    for token in reading.tokens:
        if token.pos in {"NOUN", "PROPN"} and not token.capital or token.i == 0 or token.pos == "VERB" and reading.tokens[token.i - 1].pos == "DET":
            yield from _from_noun(reading, token)
        if token.pos in {"ADJ", "NOUN", "VERB"}:
            yield from _from_adjective(reading, token)


# ── verbs ────────────────────────────────────────────────────────────────────────────────────────────────────


def _from_verb(reading: Reading, group: VerbGroup) -> Iterator[Draft]:
    rows = [row for lemma in group.lemmas for row in _rows()["verb"].get(lemma, ())]
    if not rows:
        return
    mood = mood_of(reading, group)
    if mood is None:
        return
    done: set[str] = set()
    longest = 0
    for row in rows:
        if row.predicate in done or row.reflexive != group.reflexive or len(row.rest) < longest:
            continue
        after = _rest(reading, group.end, row)
        if after is None:
            continue
        drafts = list(_verb_drafts(reading, group, mood, row, after))
        if drafts:
            done.add(row.predicate)
            longest = max(longest, len(row.rest))
            yield from drafts


def _rest(reading: Reading, k: int, row: Evocation) -> int | None:
    """Index after the row's fixed words, two adverbs or adjectives at most between them."""
    tokens = reading.tokens
    for word in row.rest:
        skipped = 0
        k = _skip_between(reading, k)
        while (after := match_words(tokens, k, word)) is None and skipped < 2 and k < len(tokens) and (tokens[k].pos in {"ADV", "ADJ"} or tokens[k].low in {"elle", "il", "lui", "-même"}):
            k, skipped = k + 1, skipped + 1
        if after is None and k < len(tokens) and len(word) > 3 and fold(singular(tokens[k].low)) == fold(word):
            after = k + 1
        if after is None:
            return None
        k = after
    return k


def _skip_between(reading: Reading, k: int) -> int:
    """« a soldé lundi la totalité de sa participation »: a date or a partitive may stand inside an expression."""
    moment = next((m for m in reading.moments if m.start == k), None)
    if moment is not None:
        k = moment.end
    for partitive in ("la totalité de", "l' intégralité de", "l' ensemble de", "une partie de", "la moitié de", "le reste de"):
        after = match_words(reading.tokens, k, partitive)
        if after is not None:
            return after
    return k


def _verb_drafts(reading: Reading, group: VerbGroup, mood: Mood, row: Evocation, after: int) -> Iterator[Draft]:
    predicate = load_ontology().predicates[row.predicate]
    subject = _first(reading, row.subject, party_types(predicate, "subject"), lambda s: _verb_places(reading, group, mood, s, after))
    if not subject:
        return
    objects = _first(reading, row.object, party_types(predicate, "object"), lambda s: _object_places(reading, group, mood, s, after, row), group_end=after, group=group, of_people=predicate.family == "workforce")
    for one in subject:
        for other in objects:
            if one.node == other.node or one.character is not None and one.character is other.character:
                continue
            yield _draft(reading, row, one, other, group.main, mood, VERB, group.start, after)


def _object_places(reading: Reading, group: VerbGroup, mood: Mood, slot: Slot, after: int, row: Evocation) -> Iterator[list[Denoted]]:
    """« créer une équipe »: when the expression ends with its own object, that noun heads it."""
    if row.rest and slot.place == "O" and reading.tokens[after - 1].pos in {"NOUN", "PROPN"}:
        yield denoted_at(reading, after - 1)
    else:
        yield from _verb_places(reading, group, mood, slot, after)


def _verb_places(reading: Reading, group: VerbGroup, mood: Mood, slot: Slot, after: int) -> Iterator[list[Denoted]]:
    yield _verb_slot(reading, group, mood, slot, after)
    if slot.place not in {"S", "O"}:
        yield from later_complements(reading, slot.place, after)


def _noun_places(reading: Reading, token: Token, slot: Slot, after: int, verb: VerbGroup | None) -> Iterator[list[Denoted]]:
    if slot.place in {"de", "du"}:
        yield from _of(reading, after, clause_end(reading, after))
        yield _dont(reading, token)
        return
    yield _noun_slot(reading, token, slot, after, verb)
    if slot.place not in {"S", "O", "verb", "poss", "apposition", "de"}:
        yield from later_complements(reading, slot.place, after)


def _verb_slot(reading: Reading, group: VerbGroup, mood: Mood, slot: Slot, after: int) -> list[Denoted]:
    place = slot.place
    if place == "S":
        if group.passive and mood.top is group:
            return complements(reading, "par", group.end)
        if mood.noun is not None:
            owner = reading.denoter.owner(reading.sentence, mood.noun)
            return [Denoted(owner.node(), mood.noun, mood.noun + 1, "pronoun", owner)] if owner else []
        if mood.object_controls:
            return _controlled(reading, mood.top, group)
        return [] if group.passive and mood.top is group else subjects(reading, mood.top)
    if place == "O":
        if group.passive:
            return subjects(reading, mood.top)
        return direct_objects(reading, group, after)
    if place in {"que", "quote", "inf"}:
        return []
    found = complements(reading, place, after) or _cleft(reading, place, group)
    if not found and place == "à":
        found = _dative(reading, group)
    return found


def _cleft(reading: Reading, place: str, group: VerbGroup) -> list[Denoted]:
    """« C'est à Quimper que Solveo installera son usine »."""
    tokens = reading.tokens
    if len(tokens) < 5 or tokens[0].low != "c'" or tokens[1].low not in {"est", "était"} or match_words(tokens, 2, place) is None:
        return []
    que = next((k for k in range(3, min(12, len(tokens))) if tokens[k].low in {"que", "qu'"}), None)
    return complements(reading, place, 2, que) if que is not None and que < group.main else []


def _controlled(reading: Reading, top: VerbGroup, group: VerbGroup) -> list[Denoted]:
    """« permettra à Solveo de racheter »: the person or organisation named between the two verbs."""
    named = [m for m in reading.denoter.cast.in_sentence(reading.sentence) if top.main < m.start and m.end <= group.start]
    return [reading.denoter.named(named[0])] if len(named) == 1 else []


def _dative(reading: Reading, group: VerbGroup) -> list[Denoted]:
    """« lui a fait une offre »: the party named last before this clause that is not its subject."""
    tokens = reading.tokens
    clitic = next((c for c in group.clitics if tokens[c].low == "lui"), None)
    if clitic is None:
        return []
    subject = {id(s.character) for s in subjects(reading, group)}
    found = [m for m in reading.denoter.cast.in_sentence(reading.sentence) if m.end <= clitic and id(reading.denoter.cast.character(m)) not in subject]
    if not found:
        return []
    last = reading.denoter.named(found[-1])
    return [Denoted(last.node, clitic, clitic + 1, "pronoun", last.character)]


# ── nouns ────────────────────────────────────────────────────────────────────────────────────────────────────


def _from_noun(reading: Reading, token: Token) -> Iterator[Draft]:
    lemma = token.low if token.low in _rows()["noun"] else singular(token.low)
    rows = _rows()["noun"].get(lemma)
    if not rows or reading.denoter.cast.at(reading.sentence, token.i) is not None:
        return
    done: set[str] = set()
    longest = 0
    for row in rows:
        if row.predicate in done or len(row.rest) < longest:
            continue
        after = _rest(reading, token.i + 1, row)
        if after is None:
            continue
        drafts = list(_noun_drafts(reading, token, row, after))
        if drafts:
            done.add(row.predicate)
            longest = len(row.rest)
            yield from drafts


def _noun_drafts(reading: Reading, token: Token, row: Evocation, after: int) -> Iterator[Draft]:
    predicate = load_ontology().predicates[row.predicate]
    verb = _supporting(reading, token)
    subject = _first(reading, row.subject, party_types(predicate, "subject"), lambda s: _noun_places(reading, token, s, after, verb))
    if not subject:
        return
    objects = _first(reading, row.object, party_types(predicate, "object"), lambda s: _noun_places(reading, token, s, after, verb), group_end=after, of_people=predicate.family == "workforce", noun=token)
    mood = _noun_mood(reading, token, verb)
    if mood == "none":
        return
    if len(subject) > 1 and [d.node for d in subject] == [d.node for d in objects]:
        # « entre A et B »: the first with each of the others.
        subject, objects = subject[:1], objects[1:]
    for one in subject:
        for other in objects:
            if one.node == other.node or one.character is not None and one.character is other.character:
                continue
            draft = _draft(reading, row, one, other, token.i, mood if isinstance(mood, Mood) else None, NOUN, token.i, after)
            yield draft


def _supporting(reading: Reading, token: Token) -> VerbGroup | None:
    """The verb that the noun is the object of (« a annoncé le rachat », « a fait une offre »), none in between."""
    before = [g for g in reading.groups if g.main < token.i and g.tense != "participle"]
    if not before or token.i - before[-1].main > 9:
        return None
    tokens = reading.tokens
    between = tokens[before[-1].main + 1 : token.i]
    return before[-1] if not any(t.text in {",", ";", ":", "»"} for t in between) else None


def _noun_mood(reading: Reading, token: Token, verb: VerbGroup | None) -> Mood | str | None:
    """The mood of the verb the noun depends on, or of the one it is the subject of; « none » when that says nothing."""
    group = verb
    if group is None:
        group = next((g for g in reading.groups if g.main > token.i and any(t.dep.startswith("nsubj") and t.head == g.main and t.i == token.i for t in reading.tokens)), None)
    if group is None:
        return None
    return mood_of(reading, group) or "none"


def _noun_slot(reading: Reading, token: Token, slot: Slot, after: int, verb: VerbGroup | None) -> list[Denoted]:
    place, tokens = slot.place, reading.tokens
    if place == "verb":
        if verb is None or not _LIGHT.intersection(verb.lemmas):
            return []
        mood = mood_of(reading, verb)
        top = mood.top if mood else verb
        return complements(reading, "par", verb.end) if top.passive else subjects(reading, top)
    if place == "poss":
        left = phrase_at(tokens, token.i).start
        if any(t.low in {"son", "sa", "ses", "leur", "leurs"} for t in tokens[left : token.i]):
            owner = reading.denoter.owner(reading.sentence, left)
            return [Denoted(owner.node(tokens[left].text), left, left + 1, "pronoun", owner)] if owner else []
        return []
    if place == "apposition":
        return _apposed_to(reading, token, after)
    if place in {"S", "O"}:
        return _attribute_of(reading, token)
    end = clause_end(reading, after)
    verb_end = _measure_verb(reading, token, after)
    if verb_end is not None and place != "par":
        found_after = complements(reading, place, verb_end)
        if found_after:
            return found_after
    return complements(reading, place, after, end)


def _measure_verb(reading: Reading, token: Token, after: int) -> int | None:
    """Index after the verb that the noun is the subject of (« le siège est à Lyon », « le bénéfice atteint 3 millions »)."""
    group = next((g for g in reading.groups if g.start >= after and g.finite), None)
    if group is None or group.start - after > 14:
        return None
    subject = next((t.i for t in reading.tokens if t.dep.startswith("nsubj") and t.head == group.main), None)
    if subject == token.i or subject is None and group.start - after <= 3 or reading.tokens[token.i - 1].low in {"le", "son", "sa", "leur", "ses"} and subject is None:
        return group.end
    phrase = phrase_at(reading.tokens, token.i)
    return group.end if subject is not None and phrase.start <= subject < phrase.end else None


def _dont(reading: Reading, token: Token) -> list[Denoted]:
    """« Rhodanyl, dont le siège est à Lyon », « Grénaval, dont elle a finalisé l'acquisition »: the complement stands before « dont »."""
    k = next((k for k in range(token.i - 1, max(token.i - 9, 0), -1) if reading.tokens[k].low == "dont"), None)
    return antecedent_of(reading, k) if k is not None else []


def _of(reading: Reading, after: int, end: int) -> Iterator[list[Denoted]]:
    """« le rachat de X », « unité de recherche de X »: the complements in « de » one after the other; the slot's filter chooses."""
    figure = next((f for f in reading.figures if after <= f.start <= after + 1), None)
    if figure is not None and figure.found.kind == "percent":
        after = figure.end
    for _ in range(3):
        found = complement_at(reading, "de", after, min(end, after + 3))
        if found is None:
            return
        yield expand(reading, denoted_at(reading, found[1]))
        after = found[1] + 1


def _attribute_of(reading: Reading, token: Token) -> list[Denoted]:
    """« X est (devenu) une filiale de »: the subject of the verb whose attribute the noun is."""
    left = phrase_at(reading.tokens, token.i).start
    verb = next((g for g in reversed(reading.groups) if g.end <= left), None)
    if verb is None or left - verb.end > 2 or not {"être", "devenir", "rester", "demeurer"}.intersection(verb.lemmas):
        return []
    return subjects(reading, verb)


def _listed_after(reading: Reading, k: int) -> list[Denoted]:
    """« ses concurrents, comme OpenAI et Google », « trois filiales, dont Brival »: the names that instance the noun."""
    tokens = reading.tokens
    if k < len(tokens) and tokens[k].text in {",", "("}:
        k += 1
    if k + 1 < len(tokens) and tokens[k].low in {"comme", "notamment", "dont"}:
        return list(enumerated(reading, k + 1))
    if k + 2 < len(tokens) and tokens[k].low in {"tels", "telles", "tel", "telle"} and tokens[k + 1].low in {"que", "qu'"}:
        return list(enumerated(reading, k + 2))
    return []


def _apposed_to(reading: Reading, token: Token, after: int) -> list[Denoted]:
    """« Brival, filiale de Solveo », « Brival est une filiale de », « la filiale de Solveo, Brival »: what the noun is said of."""
    tokens = reading.tokens
    listed = _listed_after(reading, phrase_at(tokens, token.i).end)
    if listed:
        return listed
    k = phrase_at(tokens, token.i).start - 1
    if k > 0 and tokens[k].text in {",", "("}:
        mention = reading.denoter.cast.at(reading.sentence, k - 1)
        if mention is not None and mention.end == k:
            return [reading.denoter.named(mention)]
        found = denoted_at(reading, k - 1) if tokens[k - 1].pos in {"NOUN", "ADJ"} else []
        return [f for f in found if f.character is not None]
    attribute = _attribute_of(reading, token)
    if attribute:
        return attribute
    end = phrase_at(tokens, token.i).end
    if token.i <= 2 or k < 0 or tokens[k].text in {",", ":", "«"}:
        comma = next((t.i for t in tokens[after : after + 14] if t.text == ","), None)
        if comma is not None and comma + 1 < len(tokens):
            j = comma + 1
            while j < len(tokens) - 1 and tokens[j].pos in {"DET", "ADJ"}:
                j += 1
            return denoted_at(reading, j)
    mention = reading.denoter.cast.at(reading.sentence, end) if end < len(tokens) else None
    return [reading.denoter.named(mention)] if mention is not None else []


# ── adjectives and bare participles ──────────────────────────────────────────────────────────────────────────


def _from_adjective(reading: Reading, token: Token) -> Iterator[Draft]:
    masculine = _masculine(token.low)
    rows = [row for form in masculine for row in _rows()["adjective"].get(form, ())]
    if not rows:
        return
    predicate_of = load_ontology().predicates
    done: set[str] = set()
    for row in rows:
        after = _rest(reading, token.i + 1, row)
        if after is None or row.predicate in done:
            continue
        group = next((g for g in reading.groups if g.main == token.i), None)
        verb = next((g for g in reading.groups if g.end <= token.i and "être" in g.lemmas and token.i - g.main <= 3), None)
        mood = mood_of(reading, verb) if verb is not None else None
        if verb is not None and mood is None:
            continue

        def find(slot: Slot, group: VerbGroup | None = group, verb: VerbGroup | None = verb, after: int = after) -> Iterator[list[Denoted]]:
            if slot.place in {"S", "O", "apposition"}:
                yield _said_of(reading, token, group, verb)
            else:
                yield complements(reading, slot.place, after)
                yield from later_complements(reading, slot.place, after)

        predicate = predicate_of[row.predicate]
        for one in _first(reading, row.subject, party_types(predicate, "subject"), find):
            for other in _first(reading, row.object, party_types(predicate, "object"), find, group_end=after):
                if one.node != other.node:
                    done.add(row.predicate)
                    yield _draft(reading, row, one, other, token.i, mood, ADJECTIVE, token.i, after)


@lru_cache(maxsize=8192)
def _masculine(low: str) -> tuple[str, ...]:
    """Masculine singular forms a feminine or plural may come from: « basées » → basé; « propriétaires » → propriétaire."""
    forms = [low]
    for ending, other in (("ées", "é"), ("ée", "é"), ("és", "é"), ("es", ""), ("e", ""), ("s", ""), ("ses", "s")):
        if low.endswith(ending):
            forms.append(low[: -len(ending)] + other)
    return tuple(dict.fromkeys(forms))


def _said_of(reading: Reading, token: Token, group: VerbGroup | None, verb: VerbGroup | None) -> list[Denoted]:
    tokens = reading.tokens
    if verb is not None:
        return subjects(reading, verb)
    if group is not None and group.compound:
        return subjects(reading, group)
    k = token.i - 1
    while k >= 0 and (tokens[k].pos in {"ADV"} or tokens[k].low in {"également", "aujourd'hui"}):
        k -= 1
    if k >= 0 and tokens[k].text in {",", "("}:
        k -= 1
    if k < 0:
        return subjects(reading, VerbGroup(token.i, 0, token.i + 1, (), "participle"))
    mention = reading.denoter.cast.at(reading.sentence, k)
    if mention is not None:
        return [reading.denoter.named(mention)]
    return denoted_at(reading, k) if tokens[k].pos in {"NOUN", "ADJ"} else []


# ── putting a draft together ─────────────────────────────────────────────────────────────────────────────────


def _first(reading: Reading, slots: tuple[Slot, ...], types: frozenset[str], find: Find, group_end: int | None = None, group: VerbGroup | None = None, of_people: bool = False, noun: Token | None = None) -> list[Denoted]:
    """The parties of the first slot that has any that fit."""
    for slot in slots:
        if wants_figure(slot) or types == frozenset({"Quantity"}):
            figure = _figure(reading, slot, group_end, group, noun)
            if figure and (not of_people or counts_people(figure[0].node)):
                return figure
            continue
        for parties in find(slot):
            found = [f for f in (fits(d, slot, types) for d in parties) if f is not None]
            if found:
                return found
        if "Quantity" in types and slot.filter is None and group_end is not None:
            figure = _figure(reading, slot, group_end, group, noun)
            if figure:
                return figure
    return []


def _figure(reading: Reading, slot: Slot, start: int | None, group: VerbGroup | None, noun: Token | None = None) -> list[Denoted]:
    """The quantity in a slot: a direct object must follow the verb at once; a complement follows its preposition."""
    kinds = figure_kinds(slot) or frozenset({"money", "count", "number", "percent", "years"})
    if start is None:
        return []
    if group is not None and group.passive and slot.place == "O":
        figure = figure_in(reading, 0, group.start, kinds)
        return [Denoted(figure.found.quantity, figure.start, figure.end, "name")] if figure else []
    end = clause_end(reading, start)
    verb_end = _measure_verb(reading, noun, start) if noun is not None else None
    if verb_end is not None and slot.place in {"O", "à", "sur"}:
        figure = figure_in(reading, verb_end, verb_end + 5, kinds)
        if figure is not None:
            return [Denoted(figure.found.quantity, figure.start, figure.end, "name")]
    if slot.place in {"O", "S", "verb", "apposition", "poss"}:
        figure = figure_in(reading, start, min(end, start + 6), kinds)
    else:
        found = next((k for k in range(start, min(end, start + 12)) if match_words(reading.tokens, k, slot.place) is not None and figure_in(reading, k, k + 6, kinds)), None)
        figure = figure_in(reading, found, found + 6, kinds) if found is not None else None
    return [Denoted(figure.found.quantity, figure.start, figure.end, "name")] if figure else []


def _draft(reading: Reading, row: Evocation, one: Denoted, other: Denoted, anchor: int, mood: Mood | None, sure: float, first: int, last: int) -> Draft:
    qualifiers: dict[str, object] = {k: _TRUE.get(v, v) for k, v in row.set.items() if k not in _STATIC}
    modality: Modality = mood.modality if mood else "asserted"
    polarity = mood.polarity if mood else "affirmed"
    fixed = row.set.get("modality")
    if fixed and modality in {"asserted"}:
        modality = fixed  # type: ignore[assignment]  # checked when the lexicon is loaded
    if row.set.get("polarity") == "negated":
        polarity = "affirmed" if polarity == "negated" else "negated"
    start = min(one.start, other.start, first)
    end = max(one.end, other.end, last)
    doubt = one.doubt + other.doubt + (mood.doubt if mood else 0.0)
    return Draft(reading.sentence, one.node, row.predicate, _plain(other.node), start, end, anchor, NAME, max(0.3, sure - doubt), qualifiers, modality, polarity)


def _plain(node: Node) -> Node:
    return node
