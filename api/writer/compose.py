"""Planned sentences to published ones: worded, checked, worded more simply when they fail, then dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from api.writer.check import Checker
from api.writer.drafts import Block, Computed, Draft, Telling
from api.writer.linking import Link, Linker
from api.writer.names import Names
from api.writer.page import Dropped
from api.writer.phrases import capital
from api.writer.plan import Plan
from api.writer.realise import Turn, realise

# First without pronoun and connective, then without titles, then two other turns of phrase; then it is dropped.
PLAINEST = 2
MOST_TRIES = 5


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


def compose(plan: Plan, names: Names, checker: Checker, today: str) -> Composed:
    """Every draft returned passed the check in its final place; each round reads the page once."""
    dropped: list[Dropped] = []
    replaced: set[int] = set()
    attempts = [[Attempt(t) for t in block.tellings] for block in plan.blocks]
    while True:
        drafts = _word(attempts, plan, names, today)
        verdicts = iter(checker.judge([d for group in drafts for d in group if d is not None]))
        failed = False
        for block, group, worded in zip(plan.blocks, attempts, drafts, strict=True):
            kept: list[Attempt] = []
            for attempt, draft in zip(group, worded, strict=True):
                why = next(verdicts) if draft is not None else "aucune tournure sûre"
                failed |= why is not None
                if why is None:
                    kept.append(attempt)
                elif (
                    draft is not None and attempt.tries + 1 < MOST_TRIES and attempt.telling.kind == "sourced"
                ):
                    kept.append(replace(attempt, tries=attempt.tries + 1))
                else:
                    dropped.append(Dropped(draft.text if draft else label(attempt.telling), why or ""))
            fewer = len(kept) < len(group)
            if fewer and block.instead and id(block) not in replaced:
                replaced.add(id(block))
                kept = [Attempt(t) for t in block.instead]
            group[:] = kept
        if not failed:
            done = tuple(
                (block, tuple(d for d in worded if d is not None))
                for block, worded in zip(plan.blocks, drafts, strict=True)
            )
            return Composed(done, tuple(dropped))


def _word(attempts: list[list[Attempt]], plan: Plan, names: Names, today: str) -> list[list[Draft | None]]:
    """The whole page worded in order: what is said of one sentence depends on those before it."""
    linker = Linker(names, plan.identities)
    turn, page = 0, list[list[Draft | None]]()
    for group in attempts:
        links = linker.link([a.telling for a in group], [a.plainness for a in group])
        section: list[Draft | None] = []
        for attempt, link in zip(group, links, strict=True):
            section.append(_draft(attempt, link, names, turn, today))
            turn += 1
        page.append(section)
    return page


def _draft(attempt: Attempt, link: Link, names: Names, turn: int, today: str) -> Draft | None:
    content = attempt.telling.content
    if isinstance(content, Computed):
        return Draft(finish(content.text), attempt.telling)
    ways = realise(content, names, Turn(turn, link, today))
    if not ways or attempt.way >= len(ways):
        return None
    return Draft(finish(ways[attempt.way]), attempt.telling, link.extras)


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
