"""What stands between a worded sentence and the page: nothing in it that its citations do not hold.

Three tests, the cheap ones first: names and figures occur in what is cited; no long stretch of a source
outside
quotation marks; the extractors, reading the sentence, find in it what it cites (`readback`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from api.writer.computed import recomputed
from api.writer.drafts import Computed, Draft
from api.writer.moments import said
from api.writer.names import Names
from api.writer.page import Matter
from api.writer.readback import Reader, disagreement
from api.writer.typeset import typeset
from kg.french.folding import fold, words
from kg.french.nouns import is_common_word
from kg.model import Assertion, Claim

# As many words of a source in a row, outside quotation marks, is a copy and not a sentence of ours.
LONGEST_RUN = 9
_NUMBER = re.compile(r"\d+(?:[ .\u00a0\u202f]\d{3})*(?:,\d+)?")
_QUOTED = re.compile(r"«[^»]*»")


@dataclass(frozen=True)
class Checker:
    """Checks the drafts of one page."""

    matter: Matter
    names: Names
    reader: Reader
    known: dict[tuple[str, tuple[str, ...]], str | None] = field(default_factory=dict)
    runs: dict[str, frozenset[tuple[str, ...]]] = field(default_factory=dict)

    @cached_property
    def said_in(self) -> dict[str, tuple[Assertion, ...]]:
        """What each article says, as far as the matter goes."""
        found: dict[str, list[Assertion]] = {}
        for a in self.matter.assertions.values():
            found.setdefault(a.article, []).append(a)
        return {article: tuple(said) for article, said in found.items()}

    def judge(self, sections: Sequence[Sequence[Draft]]) -> list[list[str | None]]:
        """For each draft why it may not be published, None when it may."""
        read = self.reader([tuple(typeset(d.text) for d in section) for section in sections])
        return [
            [self.surface(d) or self._reread(d, claims) for d, claims in zip(section, found, strict=True)]
            for section, found in zip(sections, read, strict=True)
        ]

    def _reread(self, draft: Draft, claims: tuple[Claim, ...]) -> str | None:
        content = draft.telling.content
        if isinstance(content, Computed):
            return None
        held = [a for article in {a.article for a in draft.cites} for a in self.said_in.get(article, ())]
        return disagreement((content, *draft.extras), draft.text, claims, self.names, held)

    def surface(self, draft: Draft) -> str | None:
        """What needs no reading: names, figures, copied stretches, and the counts of computed sentences."""
        key = (draft.text, tuple(a.id for a in draft.cites))
        if key not in self.known:
            self.known[key] = self._surface(draft)
        return self.known[key]

    def _surface(self, draft: Draft) -> str | None:
        content = draft.telling.content
        if isinstance(content, Computed) and not recomputed(content, self.matter, self.names):
            return "le recalcul ne donne pas la même phrase"
        held = "\n".join(self._held(draft.cites, content))
        missing = next(missing_names(draft.text, held), None) or next(missing_numbers(draft.text, held), None)
        if missing is not None:
            return f"« {missing} » ne figure pas dans les passages cités"
        if not isinstance(content, Computed) and any(copies(draft.text, self._runs(a)) for a in draft.cites):
            return f"plus de {LONGEST_RUN} mots de suite d’une source hors guillemets"
        return None

    def _runs(self, a: Assertion) -> frozenset[tuple[str, ...]]:
        """The long stretches of the text that the assertion was read in."""
        if a.article not in self.runs:
            article = self.matter.articles.get(a.article)
            self.runs[a.article] = stretches(article.text if article else a.quote)
        return self.runs[a.article]

    def _provenance(self, a: Assertion) -> str:
        """Who published it and when: a sentence may name its article."""
        article = self.matter.articles.get(a.article)
        date = (article.published if article else a.published) or ""
        return f"{(article.publisher if article else a.publisher) or ''}\n{said(date) or ''}"

    def _held(self, cites: Iterable[Assertion], content: object) -> Iterator[str]:
        """Everything a sentence may draw a name or a number from."""
        if isinstance(content, Computed):
            yield content.text  # A rule takes its names from what it cites, and was just run again.
        for a in cites:
            yield a.quote
            yield self._provenance(a)
            for node, key in ((a.subject, a.subject_id), (a.object, a.object_id)):
                yield f"{node.label}\n{self.names.show(node, key).label}"
            yield from (f"{node.label}\n{self.names.show(node).label}" for node in a.attribution)
            yield from _qualified(a)


def _qualified(a: Assertion) -> Iterator[str]:
    for value in a.qualifiers.values():
        text = str(value)
        yield text
        yield said(text) or ""
        if isinstance(value, int | float) and not isinstance(value, bool):
            for size in (1.0, 1e3, 1e6, 1e9):
                yield f"{value / size:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def missing_names(text: str, held: str) -> Iterator[str]:
    """Capitalised words of the sentence that nothing cited holds; an opening common word is no name."""
    known = set(words(held))
    first = True
    for token in re.findall(r"[^\W_][\w-]*", text.replace("’", " ")):
        opening, first = first, False
        if not any(c.isupper() for c in token) or (opening and is_common_word(token)):
            continue
        if not set(words(token)) <= known and fold(token) not in fold(held):
            yield token


def missing_numbers(text: str, held: str) -> Iterator[str]:
    """Numbers of the sentence that nothing cited holds, whatever their spaces."""
    known = {_digits(n) for n in _NUMBER.findall(held)} | set(re.findall(r"\d+", held))
    for number in _NUMBER.findall(text):
        if _digits(number) not in known:
            yield number


def _digits(number: str) -> str:
    return re.sub(r"[ .\u00a0\u202f]", "", number).removesuffix(",0").lstrip("0") or "0"


def stretches(source: str) -> frozenset[tuple[str, ...]]:
    """Every run of words of a text that would be a copy."""
    read = words(source)
    return frozenset(read[i : i + LONGEST_RUN + 1] for i in range(len(read) - LONGEST_RUN))


def copies(text: str, runs: frozenset[tuple[str, ...]]) -> bool:
    """Whether the sentence, outside quotation marks, holds one of these runs."""
    for part in _QUOTED.split(text):
        own = words(part)
        if any(own[i : i + LONGEST_RUN + 1] in runs for i in range(len(own) - LONGEST_RUN)):
            return True
    return False
