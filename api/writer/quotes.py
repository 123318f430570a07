"""Words as pronounced: verbatim and short between « », said with a verb that does not judge them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from api.writer.clauses import clause
from api.writer.indirect import Report, is_finite, opens_with_pronoun, reported
from api.writer.linking import Link
from api.writer.names import Names
from api.writer.phrases import capital, introduce
from api.writer.points import Point
from api.writer.voices import speaker, told_by
from kg.french.folding import fold
from kg.french.nouns import parts_of_speech
from kg.french.verbs import analyse
from kg.model import Named, Node, Words, node_from_json

VERBS = ("déclarer", "affirmer", "assurer", "expliquer")
TELLING = ("indiquer", "affirmer", "expliquer")
# A quotation longer than this is cut at the end of one of its sentences, or not used.
LONGEST_QUOTE = 30
_SUBORDINATE = frozenset(["que", "qu", "qui", "dont", "où", "quand", "lorsque", "si", "comme", "parce"])
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# A quotation that opens so answers something that the page does not show.
_HANGING = re.compile(
    r"^(?:elles?|ils|celui|celle|ceux|"
    r"il (?!faut|y a|va|est (?:temps|nécessaire|important|urgent|possible|vrai|essentiel))|"
    r"(?:un|une|de) (?:tel|telle|tels|telles)|"
    r"cet?|cette|ces|cela|ça|c’(?!est (?:un|une|le|la|l’)\b)|"
    r"son|sa|ses|leurs?|mais|et|or|donc|car|là|y)\b",
    re.I,
)
# Nor does one whose first words lean on somebody: « Je pense qu’elle acceptera ».
_ABOUT_THEM = re.compile(r"^(?:[^\s.!?]+\s){0,5}(?:qu’)?(?:elles?|ils)\b", re.I)
_ONE_PERSON = re.compile(r"\b(?:je|j’|moi|mon|ma|mes|m’)(?:\b|(?<=’))", re.I)
_NOISE = re.compile(r"[(\[]|ndlr|[=+*_]|\.\.\.|…$")
# Marks of a cut, which say nothing at either end.
_CUT = re.compile(r"^\s*(?:\(\.\.\.\)|\[\.\.\.\]|\.\.\.|…)\s*|\s*(?:\(\.\.\.\)|\[\.\.\.\]|\.\.\.|…)\s*$")
_INDEFINITE = frozenset({"un", "une", "des", "plusieurs", "deux", "trois"})
_DETERMINERS = frozenset(
    {"le", "la", "les", "l", "un", "une", "des", "tous", "toutes", "tout", "chaque", "il"}
)


def quoted(point: Point, names: Names, number: int, link: Link) -> list[str]:
    """Ways to report the words, best first; the link says what the speaker is called here."""
    words, node = point.objects[0], names.show(point.subjects[0], point.subject_ids[0])
    by = link.subject or speaker(node, names)
    if not isinstance(words, Words) or by is None or not may_say(node, words.text):
        return []
    if _to_oneself(point, names):
        return []
    said = clause(by, VERBS[number % len(VERBS)], "", "past")
    report = Report(by, addressee(point, names), said, number, link.holder)
    direct = words.quote == "direct"
    found = list(_direct(words.text, report, point) if direct else reported(words.text, report, point))
    source = told_by(point.attribution, names)
    return [f"{text}, selon {source.text.rstrip(',')}" for text in found] if source else found


def _to_oneself(point: Point, names: Names) -> bool:
    """Words said to whom they are lent to were somebody else's."""
    to = point.qualifiers.get("to")
    name = str(to.get("name", "")) if isinstance(to, dict) else str(to or "")
    return bool(name) and names.key(Named(name)) in {point.subject_ids[0], fold(point.subjects[0].label)}


def may_say(node: Node, text: str) -> bool:
    """An organisation says « nous »: words in « je » are somebody's whom the article names elsewhere."""
    alone = isinstance(node, Named) and node.type != "Person"
    return not (alone and _ONE_PERSON.search(text.replace("'", "’")))


def _direct(text: str, report: Report, point: Point) -> Iterator[str]:
    text = short(inner(text))
    if not text or point.polarity == "negated" or _NOISE.search(text) or _HANGING.search(text):
        return
    if _ABOUT_THEM.search(text):
        return
    if is_sentence(text) and text[:1].isupper():
        ending = text if text[-1] in "?!" else text.rstrip(".")
        ways = [f"« {ending} », {report.inverted}", f"{report.said}{report.to} : « {ending} »"]
        # Now and then the speaker comes first: quotations in a row must not all be built alike.
        yield from reversed(ways) if report.named and report.number % 3 == 2 else ways
        return
    yield from _fragment(text.rstrip(".,;:"), report)


def _fragment(text: str, report: Report) -> Iterator[str]:
    """Words that are no sentence of their own, said with the verb that their form calls for.

    An infinitive is left out: what governs it may deny it.
    """
    count = len(text.split())
    first = _WORD.findall(text.lower())[:1]
    if not 3 <= count <= LONGEST_QUOTE or not first or ":" in text or opens_with_pronoun(text):
        return
    if first[0] in _DETERMINERS and is_sentence(capital(text)):
        yield f"{clause(report.by, TELLING[report.number % 3], '', 'past')}{report.to} que « {text} »"
    elif first[0] in _INDEFINITE and not _has_verb(text):
        yield clause(report.by, "évoquer", f"« {text} »", "past") + report.to


def _has_verb(text: str) -> bool:
    """Whether a noun group holds a verb of its own, which what stood before it governed."""
    tokens = _WORD.findall(text.lower().replace("’", " "))
    verbs = (n for n, t in enumerate(tokens) if is_finite(t) or _is_subjunctive(t))
    return any(not {"qui", "que", "qu", "dont", "où"} & set(tokens[:n]) for n in verbs)


def _is_subjunctive(token: str) -> bool:
    return "noun" not in parts_of_speech(token) and "subjunctive" in {f.tense for f in analyse(token)}


def inner(text: str) -> str:
    """The words without their own marks; quotations inside them take the second rank of marks."""
    text = _CUT.sub("", text.replace("'", "’")).strip(' «»“”"\u00a0\u202f')
    text = re.sub(r"[\"“](?P<said>[^\"”]*)[\"”]", r"“\g<said>”", text)
    return re.sub(r"«\s*(?P<said>[^»]*?)\s*»", r"“\g<said>”", text)


def short(text: str) -> str:
    """The whole quotation, or its first sentences that fit; empty when even the first is too long."""
    if len(text.split()) <= LONGEST_QUOTE:
        return text
    kept = ""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if len(f"{kept} {sentence}".split()) > LONGEST_QUOTE:
            break
        kept = f"{kept} {sentence}".strip()
    return kept


def is_sentence(text: str) -> bool:
    """Whether the words stand by themselves: a conjugated verb that no « que » or « qui » brings in."""
    tokens = _WORD.findall(text.lower().replace("’", " "))
    first = next((n for n, token in enumerate(tokens) if is_finite(token)), None)
    return len(tokens) >= 4 and first is not None and not _SUBORDINATE & set(tokens[:first])


def addressee(point: Point, names: Names) -> str:
    """« au Phare », when the words were said to somebody with a name."""
    value = point.qualifiers.get("to")
    if isinstance(value, dict):
        group = names.group(node_from_json(value))
        return f" {introduce('à', group)}" if group else ""
    if not isinstance(value, str) or not value[:1].isupper():
        return ""
    group = names.group(Named(value))
    return f" {introduce('à', group)}" if group else ""
