"""Who speaks: verbs of speech with their speaker, « selon X », quotes; each gives the stretch of words it covers.

    « Nous recrutons », a déclaré Anne Durand au Fil.   → speaker Anne Durand, to Le Fil, words « Nous recrutons »
    Selon le Fil, Solveo rachète Brival.                → source Le Fil over the sentence
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from extractors.annotate import Token
from extractors.arguments import clause_end, complement_at, denoted_at, noun_after, subjects
from extractors.denote import Denoted
from extractors.phrases import phrase_at
from extractors.reading import Reading
from extractors.verbs import VerbGroup
from kg.french.folding import fold
from kg.french.nouns import singular
from kg.model import Described, Named, Node
from kg.ontology import load_ontology
from kg.reference import load_reference

_ACCORDING = ("selon", "d'après", "à en croire", "aux dires de", "de l'aveu de", "suivant", "de source", "dixit")
# Nouns that stand for who wrote or holds them: « un rapport de The Information », « des documents de la police ».
_RECORDS = frozenset("rapport enquête article étude communiqué document note courrier lettre message billet publication dépêche information informations révélation révélations reportage journaliste correspondant profil profils site page compte podcast interview entretien sondage dossier récit".split())
_DENYING = frozenset({"démentir", "nier", "réfuter", "contester"})
_DOUBTING = frozenset({"douter", "ignorer"})
_BELIEVING = frozenset({"croire", "penser", "estimer", "considérer", "juger", "imaginer"})
# « a-t-il ajouté » goes back to a speaker at most so many sentences before.
PRONOUN_REACH = 3
_NOT_SOURCES = frozenset({"lui", "elle", "eux", "moi", "toute", "les", "ses", "son", "sa"})


@dataclass(frozen=True, slots=True)
class Speech:
    """`source` covers tokens [start, end). `words` is True when what is covered is told as the source's own words.

    `denies`: the source denies what is covered; `doubts`: it does not believe it, so nothing typed is read there.
    """

    source: Node
    start: int
    end: int
    verb: int | None = None
    words: bool = False
    denies: bool = False
    doubts: bool = False
    to: Node | None = None
    speaker: Denoted | None = None


@lru_cache(maxsize=1)
def speech_verbs() -> frozenset[str]:
    """Lemmas of the verbs of speech, as the lexicon lists them."""
    return frozenset(row.head.replace("’", "'").removeprefix("se ").removeprefix("s'") for row in load_ontology().evoking("says") if row.kind == "verb" and not row.rest)


@dataclass(slots=True)
class LastSpeaker:
    """Who spoke last in the article so far, and in which sentence: « a-t-il ajouté » is most often the same again."""

    denoted: Denoted | None = None
    gender: str | None = None
    sentence: int = -9

    def heard(self, reading: Reading, speech: Speech) -> None:
        if speech.speaker is not None and isinstance(speech.source, Named | Described):
            self.denoted, self.sentence = speech.speaker, reading.sentence.number
            self.gender = _gender(reading, speech.speaker) or self.gender if speech.speaker.rule == "pronoun" else _gender(reading, speech.speaker)

    def again(self, reading: Reading, gender: str) -> Denoted | None:
        """The last speaker for a pronoun of that gender, when recent and not of the other gender."""
        if self.denoted is None or reading.sentence.number - self.sentence > PRONOUN_REACH or self.gender not in (None, gender):
            return None
        if self.denoted.character is not None and self.denoted.character.organization and self.gender is None:
            return None
        return replace(self.denoted, rule="pronoun")


def _gender(reading: Reading, speaker: Denoted) -> str | None:
    if speaker.character is not None:
        return speaker.character.gender
    article = reading.tokens[speaker.start].low if speaker.start < len(reading.tokens) else ""
    return {"le": "m", "un": "m", "la": "f", "une": "f", "cette": "f", "ce": "m"}.get(article)


def speeches(reading: Reading, last: LastSpeaker) -> list[Speech]:
    """Every source of a sentence and what it covers, in no particular order; nested ones overlap. `last` is read and updated."""
    found = [*_according(reading)]
    for group in reading.groups:
        if not speech_verbs().intersection(group.lemmas) or reading.in_quote(group.main) and not _whole_quote(reading):
            continue
        speech = _clause(reading, group) or _inverted(reading, group, last) or _nominal(reading, group) or _postposed(reading, group)
        if speech is not None:
            found.append(speech)
            last.heard(reading, speech)
    found.extend(_citing(reading, found))
    return found


def _whole_quote(reading: Reading) -> bool:
    return bool(reading.quoted) and reading.quoted[0][1] - reading.quoted[0][0] >= len(reading.tokens) - 2


# ── selon X ──────────────────────────────────────────────────────────────────────────────────────────────────


def _according(reading: Reading) -> list[Speech]:
    tokens, out = reading.tokens, []
    for token in tokens:
        after = _matches(reading, token.i)
        if after is None or reading.in_quote(token.i) and not _whole_quote(reading):
            continue
        source = source_at(reading, after)
        if source is not None:
            start, end = _around(reading, token.i)
            out.append(Speech(source, start, end))
    return out


def _matches(reading: Reading, i: int) -> int | None:
    tokens = reading.tokens
    for words in _ACCORDING:
        parts = words.replace("'", "' ").split()
        if [t.low for t in tokens[i : i + len(parts)]] == parts:
            after = i + len(parts)
            if after < len(tokens) and tokens[after].low not in _NOT_SOURCES - {"les", "ses", "son", "sa"} and tokens[after].low not in {"que", "qu'", "lesquels", "laquelle", "lequel"}:
                return after
    return None


def _around(reading: Reading, i: int) -> tuple[int, int]:
    """A « selon X » covers its whole sentence, but not what a semicolon or another speaker's « que » parts from it."""
    tokens = reading.tokens
    start = next((k + 1 for k in range(i, -1, -1) if tokens[k].text == ";"), 0)
    end = next((k for k in range(i, len(tokens)) if tokens[k].text == ";"), len(tokens))
    return start, end


def source_at(reading: Reading, i: int) -> Node | None:
    """The source that a phrase names: an outlet or a person; a record's owner (« un rapport de X »); anonymous people as described."""
    tokens = reading.tokens
    alias = _source_alias(reading, i)
    if alias is not None:
        return alias
    head = noun_after(reading, i)
    if head is None:
        return None
    found = denoted_at(reading, head)
    if not found:
        return None
    return as_source(reading, found[0])


def as_source(reading: Reading, found: Denoted) -> Node | None:
    """The node to attribute words to; None when what was found cannot speak (a figure, a place)."""
    node = found.node
    if isinstance(node, Named):
        return node
    if not isinstance(node, Described):
        return None
    tokens = reading.tokens[found.start : found.end]
    nouns = {singular(t.low) for t in tokens if t.pos in {"NOUN", "PROPN", "X", "ADJ"}}
    if node.type not in {"Group", "Organization", "Anonymous"} and not nouns & _RECORDS:
        return None
    if nouns & _RECORDS:
        alias = next((a for t in tokens if (a := _source_alias(reading, t.i)) is not None), None) or _translated(tokens)
        if alias is not None:
            return alias
        inside = [m for m in reading.denoter.cast.in_sentence(reading.sentence) if found.start <= m.start and m.end <= found.end]
        if inside:
            return reading.denoter.named(inside[0]).node
        return Described(node.text, "Document")
    return Described(node.text, "Anonymous" if node.type in {"Group", "Asset"} else node.type)


def _translated(tokens: list[Token]) -> Named | None:
    """« un rapport d'information » for a report of The Information: the complement, with its article back, is an outlet's translated name."""
    for link, noun in zip(tokens, tokens[1:], strict=False):
        if link.low in {"d'", "de"} and noun.pos == "NOUN":
            for article in ("l'", "le ", "la "):
                entities = load_reference().find_source(article + noun.low)
                if entities:
                    return Named(entities[0].name, entities[0].type, noun.text)
    return None


def _source_alias(reading: Reading, i: int) -> Named | None:
    """An outlet's name translated into a common noun (« L'information »), which only a source's position makes a name."""
    tokens = reading.tokens
    reference = load_reference()
    for size in (3, 2, 1):
        if i + size > len(tokens):
            continue
        written = reading.text(i, i + size)
        entities = reference.find_source(written)
        if entities:
            return Named(entities[0].name, entities[0].type, written)
    return None


# ── verbs of speech ──────────────────────────────────────────────────────────────────────────────────────────


def _speaker(reading: Reading, group: VerbGroup) -> Denoted | None:
    found = subjects(reading, group)
    return found[0] if found else None


def _clause(reading: Reading, group: VerbGroup) -> Speech | None:
    """« X a déclaré (à Y) que P »: covers P, to the end of the sentence or of the clause."""
    tokens = reading.tokens
    opener = next((k for k in range(group.end, min(group.end + 14, len(tokens))) if tokens[k].low in {"que", "qu'"} and tokens[k].pos in {"SCONJ", "PRON", "CCONJ", "ADV"}), None)
    if opener is None or any(g.finite and group.main < g.main < opener for g in reading.groups):
        return None
    if opener and tokens[opener - 1].low in {"plus", "moins", "autre", "alors", "ainsi", "tandis", "même"}:
        return None
    speaker = _speaker(reading, group)
    source = as_source(reading, speaker) if speaker else None
    if source is None:
        return None
    end = next((k for k in range(opener, len(tokens)) if tokens[k].text == ";"), len(tokens))
    lemmas = set(group.lemmas)
    doubts = bool(lemmas & _DOUBTING) or group.negated and bool(lemmas & _BELIEVING)
    return Speech(source, opener + 1, end, group.main, True, bool(lemmas & _DENYING), doubts, _told(reading, group.end, opener), speaker)


def _told(reading: Reading, start: int, end: int) -> Node | None:
    """« à The Verge », « aux investisseurs », « sur le podcast X »: who was told."""
    for preposition in ("à", "auprès de", "devant", "sur le podcast", "au micro de", "dans"):
        found = complement_at(reading, preposition, start, end)
        if found is not None:
            nodes = denoted_at(reading, found[1])
            if nodes and isinstance(nodes[0].node, Named | Described) and nodes[0].type in {"Person", "Media", "Organization", "Group", "Anonymous", "Work", "Product"}:
                if preposition == "dans" and not isinstance(nodes[0].node, Named):
                    continue
                return nodes[0].node
    return None


def _inverted(reading: Reading, group: VerbGroup, last: LastSpeaker) -> Speech | None:
    """« P, a rapporté X », « P, a-t-il indiqué », « « P », assure Anne Durand »: covers what comes before."""
    tokens = reading.tokens
    k = group.start - 1
    while k >= 0 and tokens[k].pos == "ADV":
        k -= 1
    if k < 0 or tokens[k].text not in {",", "»", "”", '"', "!", "?"}:
        return None
    after = group.end
    while after < len(tokens) and tokens[after].pos == "ADV" and reading.denoter.cast.at(reading.sentence, after) is None:
        after += 1
    after, told = _skip_addressee(reading, after)
    clitic = next((t for t in tokens[group.start : group.end + 1] if t.low.lstrip("-") in {"il", "elle", "t-il", "t-elle", "ils", "elles", "on"}), None)
    speaker: Denoted | None
    if clitic is not None:
        gender = "f" if "elle" in clitic.low else "m"
        speaker = last.again(reading, gender) or reading.denoter.at(reading.sentence, clitic.i)
        if speaker is not None:
            speaker = replace(speaker, start=clitic.i, end=clitic.i + 1)
    else:
        alias = _source_alias(reading, after) if after < len(tokens) else None
        head = noun_after(reading, after)
        if head is None or head - after > 6:
            return Speech(alias, 0, group.start, group.main, True) if alias else None
        found_all = denoted_at(reading, head)
        speaker = found_all[0] if found_all else None
        if alias is not None:
            return Speech(alias, 0, group.start, group.main, True)
    source = as_source(reading, speaker) if speaker else None
    if source is None or speaker is None:
        return None
    start = _covered_from(reading, group)
    told = told or _told(reading, max(speaker.end, group.end), len(tokens))
    return Speech(source, start, k + 1, group.main, True, False, False, told, speaker)


def _covered_from(reading: Reading, group: VerbGroup) -> int:
    """Where what an inverted clause reports begins: the sentence, or the quote before it when another verb of speech precedes."""
    tokens = reading.tokens
    start = next((j + 1 for j in range(group.start - 1, -1, -1) if tokens[j].text == ";"), 0)
    others = [g for g in reading.groups if start <= g.main < group.start and speech_verbs().intersection(g.lemmas) and not reading.in_quote(g.main)]
    quotes = [opens for opens, closes in reading.quoted if closes < group.start and group.start - closes <= 3]
    return quotes[-1] - 1 if others and quotes else start


def _skip_addressee(reading: Reading, k: int) -> tuple[int, Node | None]:
    """« a annoncé jeudi X », « dit à l'AFP X »: a date and whom it is said to may stand before the speaker."""
    tokens, told = reading.tokens, None
    for _ in range(3):
        moment = next((m for m in reading.moments if m.start == k), None)
        if moment is not None:
            k = moment.end
        elif k + 1 < len(tokens) and tokens[k].low in {"à", "au", "aux", "auprès"}:
            head = noun_after(reading, k + 1)
            found = denoted_at(reading, head) if head is not None else []
            if not found:
                break
            told, k = found[0].node, found[0].end
        elif k < len(tokens) and tokens[k].pos == "ADV":
            k += 1
        else:
            break
    return k, told


def _postposed(reading: Reading, group: VerbGroup) -> Speech | None:
    """« P, un rapport de X dit, … »: translated word order, the source between a comma and a verb that nothing follows."""
    tokens = reading.tokens
    if group.end < len(tokens) and tokens[group.end].text not in {",", "."} or not group.finite:
        return None
    found = subjects(reading, group)
    if not found or found[0].start == 0 or tokens[found[0].start - 1].text != "," or group.start - found[0].end > 1:
        return None
    source = as_source(reading, found[0])
    return Speech(source, 0, found[0].start - 1, group.main) if source is not None else None


def _nominal(reading: Reading, group: VerbGroup) -> Speech | None:
    """« X a annoncé son départ », « X affirme avoir racheté Y », « X déclare : « … » »: covers what follows the verb."""
    tokens = reading.tokens
    nxt = tokens[group.end] if group.end < len(tokens) else None
    infinitive = next((g for g in reading.groups if group.end <= g.start <= group.end + 2 and g.tense == "infinitive"), None)
    colon = next((k for k in range(group.end, min(group.end + 14, len(tokens))) if tokens[k].text == ":"), None)
    if infinitive is None and colon is None and not (nxt is not None and nxt.text in "«\"“"):
        return None
    speaker = _speaker(reading, group)
    source = as_source(reading, speaker) if speaker else None
    if source is None:
        return None
    start = infinitive.start if infinitive else (colon + 1 if colon is not None else group.end)
    end = len(tokens)
    if infinitive is None and colon is None:
        end = next((close + 1 for opens, close in reading.quoted if opens > group.end), end)
    return Speech(source, start, end, group.main, infinitive is None, False, False, _told(reading, group.end, start), speaker)


def _citing(reading: Reading, found: list[Speech]) -> list[Speech]:
    """« a rapporté The Information, citant une source interne »: the cited source stands behind the one that cites."""
    out: list[Speech] = []
    for token in reading.tokens:
        if token.low in {"citant", "cite", "citent"} and found and token.low == "citant":
            head = noun_after(reading, token.i + 1)
            nodes = denoted_at(reading, head) if head is not None else []
            source = as_source(reading, nodes[0]) if nodes else None
            inner = max(found, key=lambda s: s.end - s.start)
            if source is not None:
                # One token shorter than its citer's scope, so that it sorts as the farther source.
                out.append(Speech(source, inner.start, max(inner.end - 1, inner.start + 1)))
    return out


def attribution_of(scopes: list[Speech], i: int) -> tuple[Node, ...]:
    """The sources of what stands at token i, the outlet first, then whom it cites; each once."""
    covering = sorted((s for s in scopes if s.start <= i < s.end), key=lambda s: -(s.end - s.start))
    out: list[Node] = []
    for scope in covering:
        if all(fold(scope.source.label) != fold(known.label) for known in out):
            out.append(scope.source)
    return tuple(out)


def clause_of(reading: Reading, i: int) -> int:
    return clause_end(reading, phrase_at(reading.tokens, i).end)
