"""Whether the sentence around a date looks back or forward: « a été lancé en mai », « sera lancé en mai »."""

from __future__ import annotations

import re

from kg.french.moments import Side
from kg.french.verbs import analyse, auxiliary

_SENTENCE_END = re.compile(r"[.!?;\n](?:\s|$)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[,:()«»\"]")
_FORWARD_WORDS = frozenset(("prochain", "prochaine", "prochains", "prochaines", "futur", "future", "demain", "prévu",
                            "prévue", "prévus", "prévues", "attendu", "attendue", "attendus", "attendues"))  # fmt: skip
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
    side = _judge(list(reversed(tokens)))
    if side != "open":
        return side
    after = text[end : end + 120]
    stop = _SENTENCE_END.search(after)
    return _judge_forward(_WORD.findall(after[: stop.start()] if stop else after)[:_REACH])


def _judge(backwards: list[str]) -> Side:
    participle = moved = False
    for place, word in enumerate(backwards):
        lower = word.lower()
        if lower in _FORWARD_WORDS:
            return "future"
        if lower in ("va", "vont"):
            return "future"
        tenses = {reading.tense for reading in analyse(lower)} if lower.isalpha() else set()
        lemmas = {reading.lemma for reading in analyse(lower)} if tenses else set()
        if lemmas & {"avoir", "être"} and participle and not tenses & {"infinitive", "participle", "future"}:
            # « est parti » looks back, « est maintenu » does not.
            return "open" if "être" in lemmas and "present" in tenses and not moved else "past"
        if "future" in tenses or ("conditional" in tenses and not participle):
            return "future"
        if tenses & {"present", "conditional"} and lemmas & _FORWARD_VERBS:
            return "future"
        if "participle" in tenses:
            # A participle without auxiliary just before: « lancé en mai ».
            if not _has_auxiliary(backwards[place + 1 : place + 5]):
                return "past"
            participle, moved = True, moved or any(auxiliary(lemma) == "être" for lemma in lemmas)
        elif tenses & _PAST and "present" not in tenses:
            return "past"
    return "open"


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
