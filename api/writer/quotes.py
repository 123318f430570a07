"""Reported words: verbatim and short between « », or told after « que » in the words of the article, broken
up.

Never ten words of a source in a row outside quotation marks: a longer clause is opened by « selon X » in
its middle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from api.writer.clauses import Group, clause
from api.writer.linking import Link
from api.writer.names import Names
from api.writer.phrases import LONGEST, capital, introduce, that
from api.writer.points import Point
from api.writer.voices import speaker, told_by
from kg.french.nouns import parts_of_speech
from kg.french.verbs import analyse
from kg.model import Named, Words, node_from_json

VERBS = ("déclarer", "affirmer", "assurer", "expliquer")
TELLING = ("indiquer", "affirmer", "expliquer")
# A quotation longer than this is cut at the end of one of its sentences, or not used.
LONGEST_QUOTE = 30
_FINITE = frozenset({"present", "imperfect", "future", "conditional"})
# Verbs that are also nouns (« l’est », « un fait »); in a clause they are nearly always the verb.
_VERBS = frozenset(
    [
        "est",
        "sont",
        "a",
        "ont",
        "était",
        "étaient",
        "sera",
        "seront",
        "serait",
        "seraient",
        "avait",
        "avaient",
        "aura",
        "auront",
        "va",
        "vont",
        "peut",
        "peuvent",
        "doit",
        "doivent",
        "fait",
        "font",
        "faut",
        "permet",
        "porte",
        "coûte",
        "reste",
        "montre",
    ]
)
_SUBORDINATE = frozenset(["que", "qu", "qui", "dont", "où", "quand", "lorsque", "si", "comme", "parce"])
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENER = re.compile(
    r"^(?:mais|et|or|car|donc|ainsi|enfin|concrètement|puis|d’ailleurs|en effet|aussi),?\s+", re.I
)
# A quotation that opens so answers something that the page does not show.
_HANGING = re.compile(
    r"^(?:elles?|ils|celui|celle|ceux|"
    r"il (?!faut|y a|va|est (?:temps|nécessaire|important|urgent|possible|vrai|essentiel))|"
    r"cet?|cette|ces|cela|ça|c’(?!est (?:un|une|le|la|l’)\b)|son|sa|ses|leurs?|mais|et|or|donc|car|là|y)\b",
    re.I,
)
_ELSEWHERE = re.compile(r"\b(?:ce|cet|cette|ces|celui|celle|ceux|celles|cela|ça|ci-dessus|dernière?)\b", re.I)
_FIRST_PERSON = re.compile(r"\b(?:je|j’|nous|notre|nos|mon|ma|mes|vous|votre|vos)\b", re.I)
_NOISE = re.compile(r"[(\[]|ndlr|[=+*_]|\.\.\.|…$")


@dataclass(frozen=True, slots=True)
class Report:
    """Who speaks, to whom, and under which verb the words stand."""

    by: Group
    to: str
    said: str
    number: int

    @property
    def inverted(self) -> str:
        """« a déclaré Anne Durand à la radio », « a-t-elle déclaré »."""
        verb = self.said.removeprefix(self.by.text).strip()
        if self.by.text in ("il", "elle"):
            return verb.replace("a ", f"a-t-{self.by.text} ", 1) + self.to
        return f"{verb} {self.by.text}{self.to}"


def quoted(point: Point, names: Names, number: int, link: Link) -> list[str]:
    """Ways to report the words, best first; the link says what the speaker is called here, and which article
    it is.
    """
    words = point.objects[0]
    by = link.subject or speaker(names.show(point.subjects[0], point.subject_ids[0]), names)
    if not isinstance(words, Words) or by is None:
        return []
    said = clause(by, VERBS[number % len(VERBS)], "", "past")
    report = Report(by, addressee(point, names), said, number)
    found = list(
        _direct(words.text, report, point) if words.quote == "direct" else _clause(words.text, report, point)
    )
    source = told_by(point.attribution, names)
    return [f"{text}, selon {source.text.rstrip(',')}" for text in found] if source else found


def _direct(text: str, report: Report, point: Point) -> Iterator[str]:
    text = short(inner(text))
    if not text or point.polarity == "negated" or _NOISE.search(text) or _HANGING.search(text):
        return
    if is_sentence(text) and text[:1].isupper():
        ending = text if text[-1] in "?!" else text.rstrip(".")
        yield f"« {ending} », {report.inverted}"
        yield f"{report.said}{report.to} : « {ending} »"
        return
    yield from _fragment(text.rstrip(".,;:"), report)


def _fragment(text: str, report: Report) -> Iterator[str]:
    """Words that are no sentence of their own, said with the verb that their form calls for."""
    count = len(text.split())
    first = _WORD.findall(text.lower())[:1]
    if not 3 <= count <= LONGEST_QUOTE or not first or ":" in text:
        return
    if first[0] in _DETERMINERS and is_sentence(capital(text)):
        yield f"{clause(report.by, TELLING[report.number % 3], '', 'past')}{report.to} que « {text} »"
    elif first[0] in _INDEFINITE:
        yield clause(report.by, "évoquer", f"« {text} »", "past") + report.to
    elif "infinitive" in {form.tense for form in analyse(first[0])} and "noun" not in parts_of_speech(
        first[0]
    ):
        yield clause(report.by, "parler", f"de « {text} »", "past") + report.to


_INDEFINITE = frozenset({"un", "une", "des", "plusieurs", "deux", "trois"})
_DETERMINERS = frozenset(
    {"le", "la", "les", "l", "un", "une", "des", "tous", "toutes", "tout", "chaque", "il"}
)


def inner(text: str) -> str:
    """The words without their own marks; quotations inside them take the second rank of marks."""
    text = text.replace("'", "’").strip(' «»“”"\u00a0\u202f')
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
    first = next((n for n, token in enumerate(tokens) if _is_finite(token)), None)
    return len(tokens) >= 4 and first is not None and not _SUBORDINATE & set(tokens[:first])


def _is_finite(token: str) -> bool:
    if token in _VERBS:
        return True
    return any(f.tense in _FINITE and f.person for f in analyse(token)) and "noun" not in parts_of_speech(
        token
    )


def addressee(point: Point, names: Names) -> str:
    """« au Phare », when the words were said to somebody with a name."""
    value = point.qualifiers.get("to")
    if isinstance(value, dict):
        group = names.group(node_from_json(value))
        return f" à {group.text}" if group else ""
    if not isinstance(value, str) or not value[:1].isupper():
        return ""
    group = names.group(Named(value))
    return f" {introduce('à', group)}" if group else ""


# ── indirect speech
# ──────────────────────────────────────────────────────────────────────────────────────────


def _clause(text: str, report: Report, point: Point) -> Iterator[str]:
    known = marked(_OPENER.sub("", text.replace("'", "’").strip(" .;,")))
    if known is None:
        return
    text, outside = known, re.sub(r"«[^»]*»", " ", known)
    if (
        not is_sentence(capital(text))
        or _FIRST_PERSON.search(outside)
        or _ELSEWHERE.search(outside)
        or _NOISE.search(text)
    ):
        return
    if _leans(outside, report):
        return
    text = text if _is_name(text) else text[:1].lower() + text[1:]
    if point.polarity == "negated":
        yield clause(report.by, "croire", that(text), "present", negated=True)
        return
    verb = TELLING[report.number % len(TELLING)]
    if longest_stretch(text) <= LONGEST:
        yield clause(report.by, verb, "", "past") + report.to + " " + that(text)
    elif report.by.text not in ("il", "elle"):
        yield from _opened(text, report)


def _leans(text: str, report: Report) -> bool:
    """A pronoun that opens the clause is the speaker when it agrees with them; any other may be somebody
    else.
    """
    first, _, rest = text.partition(" ")
    pronoun = first.lower() in ("il", "elle", "ils", "elles")
    if pronoun:
        known = report.by.gender is not None and (report.by.gender == "f") == first.lower().startswith("elle")
        impersonal = re.match(r"(?:faut|y a|est (?:nécessaire|important|temps|possible)|n’y a)", rest)
        if not impersonal and (not known or (report.by.number == "p") != first.lower().endswith("s")):
            return True
        text = rest
    return bool(re.search(r"\b(?:ils?|elles?|lui|eux|celui-ci|celle-ci|y)\b", text, re.I))


def marked(text: str) -> str | None:
    """Straight marks become « »; one left open at the end is closed. None when they do not pair."""
    out, inside = [], False
    parts = re.split(r"([\"“”«»])", text)
    for n, part in enumerate(parts):
        if n % 2 == 0:
            out.append(part.strip() if inside else part)
            continue
        before, after = "".join(parts[:n]), "".join(parts[n + 1 :])
        opens = bool(after[:1].strip()) and not before[-1:].strip("('’ \u00a0\u202f")
        if inside == (opens and part not in "»”"):
            return None
        out.append(" »" if inside else "« ")
        inside = not inside
    return re.sub(r"\s+", " ", "".join(out) + (" »" if inside else "")).strip()


def _is_name(text: str) -> bool:
    first = _WORD.findall(text)[:1]
    return bool(first) and not parts_of_speech(first[0].lower())


def longest_stretch(text: str) -> int:
    """How many words in a row stand outside quotation marks."""
    return max(len(part.split()) for part in re.split(r"«[^»]*»", text))


def _opened(text: str, report: Report) -> Iterator[str]:
    """« Les aides, selon Anne Durand, ne seraient pas versées »: the source stands before or after the verb.
    « Les aides, selon Anne Durand, ne seraient pas versées »: the source stands before or after the verb.
    """
    tokens = text.split()
    verb = next(
        (n for n, t in enumerate(tokens) if n and _is_finite("".join(_WORD.findall(t.lower())[-1:]))), None
    )
    if verb is None:
        return
    start = verb - 1 if tokens[verb - 1].lower() in ("ne", "se", "s’est") else verb
    end = verb + 1
    while end < len(tokens) and tokens[end].lower() in (
        "pas",
        "plus",
        "jamais",
        "été",
        "également",
        "aussi",
        "déjà",
    ):
        end += 1
    for at in (start, end):
        before, after = " ".join(tokens[:at]), " ".join(tokens[at:])
        even = before.count("«") == before.count("»")
        if even and len(tokens) > at + 1 and max(longest_stretch(before), longest_stretch(after)) <= LONGEST:
            yield f"{before}, selon {report.by.text.strip(',')}, {after}"
            return
