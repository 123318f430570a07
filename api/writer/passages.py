"""The passage behind a point: whether its words are whole there, and how it has the verb.

What was cut in the middle of a phrase, or said of somebody else, cannot be told.
"""

from __future__ import annotations

import re

from api.writer.page import Matter
from api.writer.points import Point
from kg.french.folding import fold
from kg.french.nouns import parts_of_speech
from kg.french.verbs import Tense, analyse, auxiliary
from kg.model import Described, Named, Words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS = re.compile(r"\s*(?:[.,;:!?…»”\")\]–—\n]|$)")
# What may stand before a reported clause: a sentence begins there, or somebody is cited.
_BEGINS = re.compile(
    r"(?:^|[.!?…»”\":\n–—-]\s*|\bqu(?:e\s|['’])|\b(?:selon|d['’]après|pour)\b[^.!?\n]{1,90},\s*)[«“\"]?\s*$",
    re.I,
)
LOOKED_AT = 120
_TENSES = frozenset({"present", "imperfect", "future", "participle", "conditional"})
_HAVING = frozenset("a ont avait avaient aurait auraient aura auront".split())
_BEING = frozenset("est sont était étaient serait seraient sera seront".split())
# Between a subject and its verb; any other word parts them.
_BETWEEN = frozenset("ne n pas aussi également déjà encore toujours récemment désormais enfin ainsi".split())


def is_whole(point: Point, matter: Matter) -> bool:
    """Whether the words of an open or reported claim end where their article ends a phrase."""
    node, a = point.objects[0], point.cites[0]
    article = matter.articles.get(a.article)
    if article is None or not isinstance(node, Words | Described):
        return True
    at = article.text.find(node.text)
    if at < 0:
        return True
    indirect = isinstance(node, Words) and node.quote == "indirect"
    begins = not indirect or _BEGINS.search(article.text[max(0, at - LOOKED_AT) : at])
    return bool(begins) and bool(_ENDS.match(article.text, at + len(node.text)))


def verb_in_passage(point: Point, verb: str) -> Tense | None:
    """The tense in which the passage has the verb right after the subject; None when it does not.

    « X a été chargé » and « X, dont le frère dirige Y » say nothing of the kind.
    """
    quote = point.cites[0].quote.replace("'", "’")
    start = _after_subject(point, quote)
    if start is None:
        return None
    helper = ""
    for found in _WORD.finditer(quote, start):
        word = found[0].lower()
        forms = [f for f in analyse(word) if f.lemma == verb and f.tense in _TENSES]
        if forms and _agrees(forms[0].tense, helper, verb):
            return forms[0].tense if helper == "" else "participle"
        if word in _HAVING | _BEING:
            helper = word
        elif word not in _BETWEEN and not (word.endswith("ment") and "noun" not in parts_of_speech(word)):
            return None
        if quote[start : found.start()].strip(" ’") and "," in quote[start : found.start()]:
            return None
    return None


def _agrees(tense: Tense, helper: str, verb: str) -> bool:
    """Whether the form and what stands before it are one active verb."""
    if tense != "participle" and not helper:
        return True
    return helper in (_BEING if auxiliary(verb) == "être" else _HAVING)


def _after_subject(point: Point, quote: str) -> int | None:
    """Where the subject's mention ends in the passage."""
    node = point.subjects[0]
    names = [node.mention, node.name] if isinstance(node, Named) else [node.label]
    for name in filter(None, names):
        found = re.search(rf"(?<!\w){re.escape(name.replace(chr(39), '’'))}(?!\w)", quote)
        if found:
            return found.end()
    last = fold(names[-1]).split()[-1:] if names[-1] else []
    found = re.search(rf"(?<!\w){re.escape(last[0])}(?!\w)", fold(quote)) if last else None
    return found.end() if found and len(fold(quote)) == len(quote) else None
