"""Whether the sentence around a date looks back or forward: « a été lancé en mai », « sera lancé en mai »."""

from __future__ import annotations

import re

from kg.french.completion import Side
from kg.french.verbs import analyse, auxiliary

_SENTENCE_END = re.compile(r"[.!?;\n](?:\s|$)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[,:()«»\"]")
_FORWARD_WORDS = frozenset(
    (
        "prochain", "prochaine", "prochains", "prochaines", "futur", "future", "prévu",
        "prévue", "prévus", "prévues", "attendu", "attendue", "attendus", "attendues", "demain",
    )
)  # fmt: skip
# Verbs whose infinitive is yet to come; « devait » and « pouvait » may look back.
_FORWARD_VERBS = frozenset(
    ("prévoir", "compter", "devoir", "envisager", "projeter", "espérer", "planifier", "viser", "ambitionner")
)
_PAST = frozenset(("imperfect", "past"))
# Beyond so many words a verb speaks of something else.
_REACH = 14


def outlook(text: str, start: int, end: int) -> Side:
    """Judged from the nearest verb before the date in its sentence, else from the first after it."""
    before = text[max(0, start - 160) : start]
    cut = max((m.end() for m in _SENTENCE_END.finditer(before)), default=0)
    tokens = _WORD.findall(before[cut:])[-_REACH:]
    side, decided = _judge(list(reversed(tokens)))
    if decided:
        return side
    after = text[end : end + 120]
    stop = _SENTENCE_END.search(after)
    return _judge_forward(_WORD.findall(after[: stop.start()] if stop else after)[:_REACH])


def _judge(backwards: list[str]) -> tuple[Side, bool]:
    """The side and whether a verb was found to decide it; an infinitive under a past verb leaves it open."""
    participle = moved = infinitive = False
    for place, word in enumerate(backwards):
        lower = word.lower()
        readings = analyse(lower) if lower.isalpha() else ()
        tenses, lemmas = {r.tense for r in readings}, {r.lemma for r in readings}
        if lower in _FORWARD_WORDS or lower in ("va", "vont"):
            return "future", True
        if participle and lemmas & {"avoir", "être"} and not tenses & {"infinitive", "participle", "future"}:
            # « est parti » looks back, « est maintenu » does not.
            state = "être" in lemmas and "present" in tenses and not moved
            return ("open" if state or infinitive else "past"), True
        if "future" in tenses or ("conditional" in tenses and not participle):
            return "future", True
        if tenses & {"present", "conditional"} and lemmas & _FORWARD_VERBS:
            return "future", True
        if "participle" in tenses:
            # A participle without auxiliary just before: « lancé en mai ».
            if not _has_auxiliary(backwards[place + 1 : place + 5]):
                return ("open" if infinitive else "past"), True
            participle, moved = True, moved or any(auxiliary(lemma) == "être" for lemma in lemmas)
        elif tenses & _PAST and "present" not in tenses:
            return ("open" if infinitive else "past"), True
        infinitive = infinitive or (tenses == {"infinitive"} and not participle)
    return "open", infinitive


def _has_auxiliary(backwards: list[str]) -> bool:
    for word in backwards:
        if not word[0].isalpha():
            return False
        if any(r.lemma in ("avoir", "être") for r in analyse(word.lower())):
            return True
    return False


def _judge_forward(words: list[str]) -> Side:
    for place, word in enumerate(words):
        lower = word.lower()
        readings = analyse(lower) if lower.isalpha() else ()
        tenses = {reading.tense for reading in readings}
        if lower in _FORWARD_WORDS or lower in ("va", "vont") or "future" in tenses:
            return "future"
        if tenses & {"present", "conditional"} and any(r.lemma in _FORWARD_VERBS for r in readings):
            return "future"
        if any(r.lemma in ("avoir", "être") for r in readings) and place + 1 < len(words):
            follower = {r.tense for w in words[place + 1 : place + 4] for r in analyse(w.lower())}
            return "past" if "participle" in follower else "open"
        if tenses & _PAST and "present" not in tenses:
            return "past"
        if tenses == {"present"}:
            return "open"
    return "open"
