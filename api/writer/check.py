"""What stands between a worded sentence and the page: nothing in it that its citations do not hold.

Three tests, the cheap ones first: names and figures occur in what is cited; no long stretch of a source outside
quotation marks; the extractors, reading the sentence, find in it what it cites (`readback`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from api.writer.computed import recomputed
from api.writer.drafts import Computed, Draft
from api.writer.moments import said
from api.writer.names import Names
from api.writer.page import Matter
from api.writer.readback import Reader, disagreement
from kg.french.folding import fold, words
from kg.french.nouns import is_common_word
from kg.model import Assertion

# As many words of a source in a row, outside quotation marks, is a copy and not a sentence of ours.
LONGEST_RUN = 9
_NUMBER = re.compile(r"\d+(?:[ .\u00a0\u202f]\d{3})*(?:,\d+)?")
_QUOTED = re.compile(r"«[^»]*»")


@dataclass
class Checker:
    """Checks the drafts of one page; what was already judged is not read again."""

    matter: Matter
    names: Names
    reader: Reader | None
    known: dict[tuple[str, tuple[str, ...]], str | None] = field(default_factory=dict)

    def judge(self, drafts: Sequence[Draft]) -> tuple[str | None, ...]:
        """For each draft why it may not be published, None when it may."""
        found = [self._surface(draft) for draft in drafts]
        if self.reader is not None:
            read = self.reader([draft.text for draft in drafts])
            for i, draft in enumerate(drafts):
                if found[i] is None and not isinstance(draft.telling.content, Computed):
                    points = (draft.telling.content, *draft.extras)
                    whys = (disagreement(point, draft.text, read[i], self.names) for point in points)
                    found[i] = next((why for why in whys if why is not None), None)
        return tuple(found)

    def _surface(self, draft: Draft) -> str | None:
        content = draft.telling.content
        if isinstance(content, Computed) and not recomputed(content, self.matter, self.names):
            return "le recalcul ne donne pas la même phrase"
        held = "\n".join(self._held(draft.cites, content))
        missing = next(missing_names(draft.text, held), None) or next(missing_numbers(draft.text, held), None)
        if missing is not None:
            return f"« {missing} » ne figure pas dans les passages cités"
        if not isinstance(content, Computed) and any(
            shares_run(draft.text, text) for text in self._texts(draft.cites)
        ):
            return f"plus de {LONGEST_RUN} mots de suite d’une source hors guillemets"
        return None

    def _texts(self, cites: Iterable[Assertion]) -> Iterator[str]:
        for a in cites:
            article = self.matter.articles.get(a.article)
            yield article.text if article else a.quote

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


def shares_run(text: str, source: str, longest: int = LONGEST_RUN) -> bool:
    """Whether more than `longest` words in a row of the sentence, outside quotation marks, are the source's."""
    read = words(source)
    runs = {read[i : i + longest + 1] for i in range(len(read) - longest)}
    for part in _QUOTED.split(text):
        own = words(part)
        if any(own[i : i + longest + 1] in runs for i in range(len(own) - longest)):
            return True
    return False
