"""What the check catches: sound sentences pass, the same with one thing changed do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from api.writer import Matter, Request
from api.writer.check import Checker, missing_names, missing_numbers
from api.writer.compose import compose
from api.writer.drafts import Computed, Draft
from api.writer.names import names_of
from api.writer.plan import outline
from api.writer.readback import Reader
from api.writer.topic import topic_of
from api.writer.write import _with_facts

TODAY = "2025-07-15"
# Of the corrupted sentences, at least this share must be refused.
CAUGHT = 0.95


def test_names_and_numbers_must_be_held() -> None:
    held = "Anne Durand, présidente de Brival\n12 000 salariés"
    assert not list(missing_names("Selon Anne Durand, Brival recrute.", held))
    assert list(missing_names("Selon Paul Roux, Brival recrute.", held)) == ["Paul", "Roux"]
    assert not list(missing_numbers("Brival compte 12\u202f000 salariés.", held))
    assert list(missing_numbers("Brival compte 13 000 salariés.", held)) == ["13 000"]


@pytest.fixture(scope="module")
def written(matter_of: Callable[[str], Matter], reader: Reader) -> tuple[Checker, list[list[Draft]]]:
    """The published drafts of a page, section by section, with what checked them."""
    matter = _with_facts(matter_of("recrutement IA Meta"))
    names = names_of(matter)
    checker = Checker(matter, names, reader)
    request = Request("recrutement IA Meta", TODAY)
    plan = outline(matter, names, request, topic_of(request.topic, matter, names))
    return checker, [list(drafts) for _, drafts in compose(plan, checker, TODAY).sections]


NAMES = ("Apple", "Google", "Mark Zuckerberg", "Satya Nadella", "OpenAI")


def corrupted(text: str) -> Iterator[tuple[str, str]]:
    """A sentence with one thing changed: its figure, a name, its force, its denial, its source."""
    number = re.search(r"\d+", text)
    if number:
        yield "figure", text.replace(number[0], str(int(number[0]) + 7), 1)
    for name in NAMES:
        if name in text:
            other = next(n for n in NAMES if n not in text)
            yield "name", text.replace(name, other)
            break
    hedged = re.search(r"\baurait (\w+é)\b", text)
    if hedged:
        yield "modality", text.replace(hedged[0], f"a {hedged[1]}")
    tried = re.search(r"\ba (?:tenté|cherché) (?:de|à|d’)\s?(\w+)er\b", text)
    if tried:
        yield "modality", text.replace(tried[0], f"a {tried[1]}é")
    planned = re.search(r"\bdevrait (\w+)er\b", text)
    if planned:
        yield "modality", text.replace(planned[0], f"a {planned[1]}é")
    done = re.search(r" a (\w+é)\b", text)
    if done and "«" not in text:
        yield "negation", text.replace(done[0], f" n’a pas {done[1]}")
    source = re.search(r"[Ss]elon ([A-Z][\w ]+?),", text)
    if source:
        yield "source", text.replace(source[1], "Reuters")


def test_published_sentences_are_sound(written: tuple[Checker, list[list[Draft]]]) -> None:
    checker, sections = written
    assert not [why for whys in checker.judge(sections) for why in whys if why is not None]


def test_corrupted_sentences_are_refused(written: tuple[Checker, list[list[Draft]]]) -> None:
    checker, sections = written
    tried, missed = 0, []
    for drafts in sections:
        for n, draft in enumerate(drafts):
            if isinstance(draft.telling.content, Computed):
                continue
            for kind, text in corrupted(draft.text):
                changed = [*drafts[:n], Draft(text, draft.telling, draft.extras), *drafts[n + 1 :]]
                tried += 1
                if checker.judge([changed])[0][n] is None:
                    missed.append((kind, text))
    assert tried > 30
    assert len(missed) <= (1 - CAUGHT) * tried, missed
