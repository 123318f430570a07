"""Open claims, which no predicate types: told with their own verb, in the tense of the passage, when they
can stand.

Much of what a sentence states is too bound to its context to be told elsewhere; in doubt it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from api.writer.clauses import Group, Mood, clause, known_verb
from api.writer.names import Names
from api.writer.phrases import LONGEST, described
from api.writer.points import Point
from kg.french.nouns import parts_of_speech
from kg.french.verbs import analyse
from kg.model import Described, Named

SHORTEST = 2
_TENSES: dict[str, Mood] = {
    "present": "present", "imperfect": "imperfect", "future": "future", "participle": "past",
    "conditional": "doubted",
}  # fmt: skip
# Auxiliaries and verbs that need what follows them to mean anything.
_EMPTY_VERBS = frozenset(
    [
        "aller",
        "avoir",
        "agir",
        "contenter",
        "dire",
        "pouvoir",
        "devoir",
        "vouloir",
        "sembler",
        "paraître",
        "venir",
        "laisser",
        "falloir",
        "savoir",
    ]
)
_STARTS = re.compile(
    r"(?:un|une|des|du|le|la|les|l’|d’|de|à|au|aux|sur|dans|contre|pour|avec|en|par|chez|vers|deux|trois|quatre|cinq|"
    r"plusieurs|\d)",
    re.I,
)
_DANGLING = frozenset(
    [
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d",
        "à",
        "au",
        "aux",
        "en",
        "et",
        "ou",
        "que",
        "qui",
        "dont",
        "pour",
        "par",
        "sur",
        "avec",
        "dans",
    ]
)


def told_loosely(point: Point, names: Names, subject: Group, holder: str) -> Iterator[str]:
    """« Brival défend une approche ouverte », then with its source inside the sentence."""
    verb, node = str(point.qualifiers.get("verb", "")), point.objects[0]
    mood = _mood(point, verb)
    if mood is None or verb in _EMPTY_VERBS or not known_verb(verb):
        return
    if isinstance(node, Named):
        text = names.show(node, point.object_ids[0]).label
    else:
        text = complement(node.text, node.of) if isinstance(node, Described) else ""
    if not text:
        return
    core = clause(subject, verb, "", mood, negated=point.polarity == "negated")
    yield f"{core} {text}"
    if holder:
        yield f"{core}, selon {holder}, {text}"


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
    found = described(text, of)
    return found.text if found is not None and found.text.split()[0].lower() == tokens[0].lower() else ""


def _is_adverb(token: str) -> bool:
    word = token.lower()
    if word in (
        "en",
        "de",
        "à",
        "un",
        "une",
        "par",
        "sur",
        "pour",
        "avec",
        "dans",
        "d’",
        "contre",
        "au",
        "aux",
    ):
        return False
    return (word.endswith("ment") and "noun" not in parts_of_speech(word)) or word in (
        "aussi", "même", "déjà", "encore", "alors", "ainsi", "désormais", "plutôt", "ensuite", "toujours",
        "donc", "ici",
    )  # fmt: skip


def _mood(point: Point, verb: str) -> Mood | None:
    """The tense in which the passage has the verb; hearsay stays hearsay."""
    if point.modality in ("planned", "attempted"):
        return "planned" if point.modality == "planned" else "attempted"
    tenses = [
        form.tense
        for token in re.findall(r"[^\W\d_]+", point.cites[0].quote.lower())
        for form in analyse(token)
        if form.lemma == verb and form.tense in _TENSES
    ]
    if not tenses:
        return None
    mood = _TENSES[tenses[0]]
    if point.modality == "hedged":
        return "rumoured" if mood == "past" else "doubted"
    return mood
