"""Open claims, which no predicate types: told with their own verb, in the tense of the passage, when they
can stand.

Much of what a sentence states is too bound to its context to be told elsewhere; in doubt it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from api.writer import moments
from api.writer.clauses import Group, Mood, clause, known_verb
from api.writer.names import Names
from api.writer.passages import verb_in_passage
from api.writer.phrases import LONGEST, described
from api.writer.points import Point
from kg.french.dates import find_dates
from kg.french.nouns import parts_of_speech
from kg.model import Described, Named

SHORTEST = 2
# An article's own words are quoted no longer than this.
LONGEST_QUOTE = 24
_TENSES: dict[str, Mood] = {
    "present": "present", "imperfect": "imperfect", "future": "future", "participle": "past",
    "conditional": "doubted",
}  # fmt: skip
# Auxiliaries, verbs that need what follows them to mean anything, and those that only point elsewhere.
_EMPTY_VERBS = frozenset(
    "aller avoir être agir contenter dire pouvoir devoir vouloir sembler paraître venir laisser falloir "
    "savoir mettre faire tenter essayer manquer rester devenir continuer commencer finir concerner voir "
    "parler trouver tenir passer rendre prendre tirer".split()
)
_STARTS = re.compile(
    r"(?:un|une|des|du|le|la|les|l’|d’|de|à|au|aux|sur|dans|contre|pour|avec|en|par|chez|vers|deux|trois|quatre|cinq|"
    r"plusieurs|\d)",
    re.I,
)
_DANGLING = frozenset(
    "le la les l un une des du de d à au aux en et ou que qui dont pour par sur avec dans".split()
)
_NOUN_GROUP = re.compile(
    r"(?:un|une|des|les?|la|l’|deux|trois|quatre|cinq|six|dix|plusieurs|\d+)(?:\s|(?<=’))"
)
_NOT_QUOTED = re.compile(
    r"[\"«»()“”:;]|\b(?:il|elle|ils|elles|son|sa|ses|leurs?|ce|cet|cette|ces|celui|celle|ceux|lui|y|en|je|nous|"
    r"vous|tandis|alors|dernière?s?|prochaine?s?)\b",
    re.I,
)
# Little words that look like adverbs at the start of a complement, and are part of it.
_JOINING = frozenset("en de à un une par sur pour avec dans d’ contre au aux".split())
_ADVERBS = frozenset(
    "aussi même déjà encore alors ainsi désormais plutôt ensuite toujours donc ici hier demain aujourd’hui "
    "également enfin d’abord puis".split()
)


def told_loosely(point: Point, names: Names, subject: Group, holder: str) -> Iterator[str]:
    """« Brival défend une approche ouverte », then with its source inside, then quoted from it."""
    verb, node = str(point.qualifiers.get("verb", "")), point.objects[0]
    mood = _mood(point, verb)
    if mood is None or verb in _EMPTY_VERBS or not known_verb(verb):
        return
    core = clause(subject, verb, "", mood, negated=point.polarity == "negated")
    if isinstance(node, Named):
        text = names.show(node, point.object_ids[0]).label
        yield f"{core} {text}"
        if holder:
            yield f"{core}, selon {holder}, {text}"
    elif isinstance(node, Described):
        bare, dated = without_date(node.text)
        when = moments.when(str(point.qualifiers.get("when", ""))) if dated else ""
        if dated and not when:
            return
        front = f"{when}, " if when else ""
        text = complement(bare, node.of)
        if text:
            yield f"{front}{core} {text}"
        if text and holder:
            yield f"{front}{core}, selon {holder}, {text}"
        if not text and holder and may_quote(bare):
            yield f"{front}{core} « {bare} », selon {holder}"


def may_quote(text: str) -> bool:
    """Whether a long complement stands between quotation marks: « dix ans de prison et une amende »."""
    count = len(text.split())
    if not LONGEST < count <= LONGEST_QUOTE or not _NOUN_GROUP.match(text):
        return False
    return not (_NOT_QUOTED.search(text) or find_dates(text) or text.split()[-1].lower() in _DANGLING)


def without_date(text: str) -> tuple[str, bool]:
    """The words without a date that opens them, and whether one did: it is told in full, or not at all."""
    plain = text.replace("'", "’").strip()
    first = next((d for d in find_dates(plain) if d.start <= len("le ")), None)
    if first is None:
        return plain, False
    return plain[first.end :].strip(" ,"), True


def complement(text: str, of: str | None) -> str:
    """The words after the verb when they can stand alone, else nothing."""
    text = re.sub(r"\s+", " ", text.replace("'", "’")).strip(" .,;:")
    tokens = text.split()
    while tokens and _is_adverb(tokens[0]):
        tokens = tokens[1:]
    text = " ".join(tokens)
    if not SHORTEST <= len(tokens) <= LONGEST or not _STARTS.match(text) or re.search(r"[\"«»()“”]", text):
        return ""
    if tokens[-1].lower().rstrip("’") in _DANGLING or _is_adverb(tokens[-1]):
        return ""
    # « la question », « le ton »: the article points back to something the page does not show.
    if (
        re.match(r"(?:le|la|les|l’|au|aux|du)\b", text, re.I)
        and len(tokens) <= 2
        and not re.search(r" [A-ZÀ-Ý\d]", text)
    ):
        return ""
    if find_dates(text) and not re.search(r"\d{4}", text):
        return ""  # « vendredi », « la semaine prochaine »: of which week, the page does not show.
    found = described(text, of)
    return found.text if found is not None and found.text.split()[0].lower() == tokens[0].lower() else ""


def _is_adverb(token: str) -> bool:
    word = token.lower()
    if word in _JOINING:
        return False
    return (word.endswith("ment") and "noun" not in parts_of_speech(word)) or word in _ADVERBS


def _mood(point: Point, verb: str) -> Mood | None:
    """The tense in which the passage has the verb; hearsay stays hearsay."""
    tense = verb_in_passage(point, verb)
    if tense is None:
        return None
    mood = _TENSES[tense]
    if point.modality == "hedged":
        return "rumoured" if mood == "past" else "doubted"
    return mood if point.modality == "asserted" else None
