"""Planned sentences to published ones: worded, checked, worded more simply when they fail, then dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from api.writer.check import Checker
from api.writer.drafts import Block, Computed, Draft, Telling
from api.writer.linking import Linker
from api.writer.page import Dropped
from api.writer.pairs import realise_pair
from api.writer.phrases import capital
from api.writer.plan import Plan
from api.writer.realise import Turn, realise
from kg.french.folding import words

# First without pronoun and connective, then without titles, then two other turns of phrase; then it is
# dropped.
PLAINEST = 2
MOST_TRIES = 5
# Two facts that one sentence does not hold are soon told in two.
MOST_TRIES_TIED = 3
# How many wordings are compared when one opens too much as those before it.
SPARE = 4


@dataclass(frozen=True, slots=True)
class Attempt:
    """A telling and how many wordings of it have failed."""

    telling: Telling
    tries: int = 0

    @property
    def plainness(self) -> int:
        return min(self.tries, PLAINEST)

    @property
    def way(self) -> int:
        return max(self.tries - PLAINEST, 0)


@dataclass(frozen=True, slots=True)
class Composed:
    """The sections with their sentences, in order, and what was left out."""

    sections: tuple[tuple[Block, tuple[Draft, ...]], ...]
    dropped: tuple[Dropped, ...]


def compose(plan: Plan, checker: Checker, today: str) -> Composed:
    """Every draft returned passed the check in its final place; each round reads what changed."""
    dropped: list[Dropped] = []
    groups = [[Attempt(t, 1 if b.instead else 0) for t in b.tellings] for b in plan.blocks]
    instead = {n: block.instead for n, block in enumerate(plan.blocks) if block.instead}
    while True:
        worded = _word(groups, plan, checker, today)
        verdicts = _judge(worded, [bool(block.instead) for block in plan.blocks], checker)
        failed = False
        for n, (group, drafts, whys) in enumerate(zip(groups, worded, verdicts, strict=True)):
            judged = iter(whys)
            kept: list[Attempt] = []
            lost: list[Dropped] = []
            for attempt, draft in zip(group, drafts, strict=True):
                why = next(judged) if draft is not None else "aucune tournure sûre"
                kept += [attempt] if why is None else _again(attempt, draft is not None)
                if why is not None and not _again(attempt, draft is not None):
                    lost.append(Dropped(draft.text if draft else label(attempt.telling), why))
                failed |= why is not None
            if lost and n in instead:
                kept = [Attempt(t) for t in instead.pop(n)]
            dropped += lost
            group[:] = kept
        if not failed:
            done = zip(plan.blocks, worded, strict=True)
            return Composed(
                tuple((b, tuple(d for d in ds if d is not None)) for b, ds in done), tuple(dropped)
            )


def _judge(
    worded: list[list[Draft | None]], apart: Sequence[bool], checker: Checker
) -> list[list[str | None]]:
    """Why each draft fails. The sides of a quarrel are read apart: together they would be one claim."""
    sections: list[list[Draft]] = []
    for drafts, alone in zip(worded, apart, strict=True):
        found = [d for d in drafts if d is not None]
        sections += [[d] for d in found] if alone else [found]
    flat = iter([why for whys in checker.judge(sections) for why in whys])
    return [[next(flat) for d in drafts if d is not None] for drafts in worded]


def _again(attempt: Attempt, worded: bool) -> list[Attempt]:
    """What to try after a failure: a plainer wording, then the parts of an enumeration, then nothing."""
    content = attempt.telling.content
    if isinstance(content, Computed):
        return []
    if worded and attempt.tries + 1 < (MOST_TRIES_TIED if attempt.telling.tied else MOST_TRIES):
        return [replace(attempt, tries=attempt.tries + 1)]
    if attempt.telling.tied:
        return [Attempt(Telling(point, dated=attempt.telling.dated)) for point in attempt.telling.points]
    return [Attempt(Telling(part), PLAINEST - 1) for part in content.parts]


def _word(groups: list[list[Attempt]], plan: Plan, checker: Checker, today: str) -> list[list[Draft | None]]:
    """The whole page worded in order: what is said of one sentence depends on those before it."""
    linker = Linker(checker.names, plan.identities, checker.matter)
    turn, page, openings = 0, list[list[Draft | None]](), list[str]()
    for group in groups:
        links = linker.link([a.telling for a in group], [a.plainness for a in group])
        section: list[Draft | None] = []
        for attempt, link in zip(group, links, strict=True):
            draft = _draft(attempt, checker, Turn(turn, link, today), openings)
            section.append(draft)
            openings = [*openings[-1:], _opening(draft.text)] if draft else openings
            turn += 1
        page.append(section)
    return page


def _draft(attempt: Attempt, checker: Checker, turn: Turn, openings: Sequence[str]) -> Draft | None:
    """The next way to word it that holds only cited names and figures, and opens as the two before it do not
    both open.
    """
    telling = attempt.telling
    content = telling.content
    if isinstance(content, Computed):
        return Draft(finish(content.text), telling)
    turn = replace(turn, dated=telling.dated)
    ways = (
        realise_pair(content, telling.tied[0], checker.names, turn)
        if telling.tied
        else realise(content, checker.names, turn)
    )
    made = (Draft(finish(way), telling, (*telling.tied, *turn.link.extras)) for way in ways)
    drafts = list(islice((d for d in made if checker.surface(d) is None), attempt.way + SPARE))
    tired = openings[-1] if len(openings) == 2 and openings[0] == openings[1] else None
    drafts.sort(key=lambda d: _opening(d.text) == tired)
    return next(islice(drafts, attempt.way, None), None)


def _opening(text: str) -> str:
    """The first word of a sentence, as a reader hears it again."""
    return (words(text) or ("",))[0]


def label(telling: Telling) -> str:
    """What a point would have said, for the list of what was dropped."""
    content = telling.content
    if isinstance(content, Computed):
        return content.text
    subject = " et ".join(node.label for node in content.subjects)
    return f"{subject} – {content.predicate} – {' et '.join(node.label for node in content.objects)}"


def finish(text: str) -> str:
    """Capital and full stop; the comma that closes an apposition goes when nothing follows it."""
    text = re.sub(r",\s*(?=[,.]|$)", "", re.sub(r"\s+", " ", text).strip())
    return capital(text) + ("" if text[-1:] in ".!?" else ".")
