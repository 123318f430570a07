"""What somebody said, told after « que » in the words of the article, broken up.

Never ten words of a source in a row outside quotation marks: a longer clause is opened by « selon X » in
its middle, or loses what comes last in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from api.writer.clauses import Group, clause
from api.writer.phrases import LONGEST, capital, that
from api.writer.points import Point
from kg.french.folding import words
from kg.french.nouns import is_common_word, parts_of_speech
from kg.french.verbs import analyse

TELLING = ("indiquer", "affirmer", "expliquer")
# An article's own words are quoted no longer than this.
LONGEST_QUOTE = 28
_FINITE = frozenset({"present", "imperfect", "future", "conditional"})
# Verbs that are also nouns (« l’est », « un fait »); in a clause they are nearly always the verb.
_VERBS = frozenset(
    "est sont a ont était étaient sera seront serait seraient avait avaient aura auront va vont peut peuvent "
    "doit doivent fait font faut permet porte coûte reste montre souhaite veux veut".split()
)
_RELATIVE = frozenset({"que", "qu", "qui", "dont", "où"})
# A clause that opens so hangs on another, or lost its subject.
_NO_SUBJECT = frozenset("lorsque quand si alors tandis comme parce puisque avoir être ayant étant".split())
_AFTER_VERB = frozenset({"pas", "plus", "jamais", "été", "également", "aussi", "déjà", "ainsi"})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENER = re.compile(
    r"^(?:mais|et|or|car|donc|ainsi|enfin|concrètement|puis|d’ailleurs|en effet|aussi),?\s+", re.I
)
_ELSEWHERE = re.compile(
    r"\b(?:c(?=’)|ce|cet|cette|ces|celui|celle|ceux|celles|cela|ça|ci-dessus|dernière?)\b", re.I
)
_FIRST_PERSON = re.compile(r"\b(?:je|j’|nous|notre|nos|mon|ma|mes|vous|votre|vos)\b", re.I)
_NOISE = re.compile(r"[(\[]|ndlr|[=+*_]|\.\.\.|…$")
_QUOTES = re.compile(r"(«[^»]*»)")
# Words that tie a clause to the one before it in its article.
_LINKED = re.compile(r"(?<=\w)\s(?:donc|également|d’ailleurs|en effet|toutefois|cependant|pourtant)\b(?= )")
_ASIDE = re.compile(r"\s*\((?:[A-Z][\w-]{1,7})\)")
# A fragment that opens with a pronoun before its verb.
_CLITIC = re.compile(r"^(?:la|le|les|l’|en|y|lui|leur|se|s’|me|m’)\s?(?P<next>[^\W\d_]+)", re.I)
# What may follow « selon X, »: a group of words, not the rest of an expression (« faire état »).
_GROUP = re.compile(
    r"(?:l[ea]|les|l’.*|un|une|des|du|d[eu]s?|d’.*|à|aux?|en|dans|sur|pour|par|plus|moins|\d.*)$", re.I
)
# Where a clause may end without what follows: time, aim and place are not what it rests on.
_TAIL = re.compile(r"(?:,? (?:afin de|pour|depuis|à partir|d’ici|lors|grâce à|en vue de)\b|, )")
# A tail cut after these would change what is said.
_HELD = re.compile(r"\b(?:si|sauf|sans|que|qu’|moins|plus|seulement|uniquement|ne|n’|entre|qui|dont)\b", re.I)
_CONDITION = re.compile(r"\b(?:si|sauf|sans)\b", re.I)
_IMPERSONAL = re.compile(r"(?:faut|y a|est (?:nécessaire|important|temps|possible)|n’y a)")


@dataclass(frozen=True, slots=True)
class Report:
    """Who speaks, to whom, and under which verb the words stand."""

    by: Group
    to: str
    said: str
    number: int
    holder: str = ""

    @property
    def named(self) -> bool:
        """Whether they are called by a name: « selon il » is not French."""
        return self.by.text not in ("il", "elle")

    @property
    def inverted(self) -> str:
        """« a déclaré Anne Durand à la radio », « a-t-elle déclaré »."""
        verb = self.said.removeprefix(self.by.text).strip()
        if not self.named:
            return verb.replace("a ", f"a-t-{self.by.text} ", 1) + self.to
        return f"{verb} {self.by.text}{self.to}"


def reported(text: str, report: Report, point: Point) -> Iterator[str]:
    """Ways to tell the clause, the fullest first; none when it leans on what the page does not show."""
    known = marked(_ASIDE.sub("", _OPENER.sub("", text.replace("'", "’").strip(" .;,"))))
    if known is None or not _stands(known, report):
        return
    known = "".join(part if part[:1] == "«" else _LINKED.sub("", part) for part in _QUOTES.split(known))
    text = known if _is_name(known) else known[:1].lower() + known[1:]
    if point.polarity == "negated":
        yield clause(report.by, "croire", that(text), "present", negated=True)
        return
    for told in (text, *shortened(text)):
        if longest_stretch(told) <= LONGEST:
            verb = clause(report.by, TELLING[report.number % len(TELLING)], "", "past")
            yield f"{verb}{report.to} {that(told)}"
        elif report.named:
            yield from _opened(told, report)
    if report.named and report.holder and "«" not in text and len(text.split()) <= LONGEST_QUOTE:
        yield f"« {capital(text)} », écrit {report.holder} d’après {report.by.text.strip(',')}"


def _stands(text: str, report: Report) -> bool:
    outside = re.sub(r"«[^»]*»", " ", text)
    if not is_clause(text) or ":" in outside or _FIRST_PERSON.search(outside) or _ELSEWHERE.search(outside):
        return False
    if any(opens_with_pronoun(quote) for quote in re.findall(r"«\s*([^»]*)»", text)):
        return False
    return not _NOISE.search(text) and not _leans(outside, report)


def opens_with_pronoun(text: str) -> bool:
    """« la supprimer », « en faire »: of somebody or something named elsewhere."""
    found = _CLITIC.match(text)
    if found is None:
        return False
    verb = found["next"].lower()
    forms = {form.tense for form in analyse(verb)}
    return is_finite(verb) or ("infinitive" in forms and "noun" not in parts_of_speech(verb))


def is_clause(text: str) -> bool:
    """Whether it has a conjugated verb that no « que » or « qui » brings in."""
    tokens = _WORD.findall(text.lower().replace("’", " "))
    if not tokens or tokens[0] in _NO_SUBJECT:
        return False
    first = next((n for n, token in enumerate(tokens) if is_finite(token)), None)
    return (
        len(tokens) >= 4
        and first is not None
        and not {"que", "qu", "qui", "dont", "où"} & set(tokens[:first])
    )


def is_finite(token: str) -> bool:
    """Whether the word is a conjugated verb, and hardly anything else."""
    if token in _VERBS:
        return True
    found = any(f.tense in _FINITE and f.person for f in analyse(token))
    return found and "noun" not in parts_of_speech(token)


def shortened(text: str) -> Iterator[str]:
    """The clause without its last complements of time or aim, as long as it still says something whole."""
    for tail in reversed(list(_TAIL.finditer(text))):
        kept, lost = text[: tail.start()], text[tail.start() :]
        even = kept.count("«") == kept.count("»")
        if (
            even
            and not _HELD.search(kept)
            and not re.search(r"\b(?:si|sauf|sans)\b", lost)
            and is_clause(kept)
        ):
            yield kept


def _leans(text: str, report: Report) -> bool:
    """A pronoun that opens the clause is the speaker when it agrees with them; any other may be somebody
    else.
    """
    first, _, rest = text.partition(" ")
    if first.lower() in ("il", "elle", "ils", "elles"):
        known = report.by.gender is not None and (report.by.gender == "f") == first.lower().startswith("elle")
        agrees = known and (report.by.number == "p") == first.lower().endswith("s")
        if not agrees and not _IMPERSONAL.match(rest):
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
    """Whether its first word keeps its capital."""
    found = _WORD.findall(re.sub(r"^[LDld]’", "", text))[:1]
    return bool(found) and text[:2] not in ("L’", "D’") and not is_common_word(found[0])


def longest_stretch(text: str) -> int:
    """How many words in a row stand outside quotation marks."""
    return max(len(words(part)) for part in re.split(r"«[^»]*»", text))


def _opened(text: str, report: Report) -> Iterator[str]:
    """« Les aides, selon Anne Durand, ne seraient pas versées »: the source stands before the verb, after it,
    or after its participle.
    """
    tokens = text.split()
    for at in _openings(tokens):
        before, after = " ".join(tokens[:at]), " ".join(tokens[at:])
        even = before.count("«") == before.count("»")
        if even and len(tokens) > at + 1 and max(longest_stretch(before), longest_stretch(after)) <= LONGEST:
            yield f"{before.rstrip(',')}, selon {report.by.text.strip(',')}, {after}"
            return


def _openings(tokens: list[str]) -> Iterator[int]:
    """Before the verb and what clings to it, after its participle, else after it when a group follows."""
    bare = ["".join(_WORD.findall(t.lower())[-1:]) for t in tokens]
    verb = next((n for n, token in enumerate(bare) if n and is_finite(token)), None)
    if verb is None:
        return
    yield verb - 1 if tokens[verb - 1].lower() in ("ne", "se", "s’est") else verb
    end = verb + 1
    while end < len(tokens) and tokens[end].lower() in _AFTER_VERB:
        end += 1
    if end < len(tokens) and any(f.tense == "participle" for f in analyse(bare[end])):
        yield end + 1
    elif end < len(tokens) and _GROUP.match(tokens[end]):
        yield end
