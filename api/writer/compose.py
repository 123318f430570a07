"""Planned sentences to published ones: worded, checked, worded again more simply when they fail, then dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from api.writer.check import Checker
from api.writer.drafts import Block, Computed, Draft, Telling
from api.writer.names import Names
from api.writer.page import Dropped
from api.writer.phrases import capital
from api.writer.realise import Turn, realise

# A sentence that fails is worded again at most this often before it is dropped.
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Attempt:
    """A telling, the ways to word it, and which of them is being tried."""

    telling: Telling
    ways: tuple[str, ...]
    at: int = 0

    @property
    def draft(self) -> Draft:
        return Draft(self.ways[self.at], self.telling)


def compose(
    blocks: tuple[Block, ...], names: Names, checker: Checker, today: str
) -> tuple[tuple[tuple[Block, tuple[Draft, ...]], ...], tuple[Dropped, ...]]:
    """The drafts that passed, block by block, and those that did not, with why."""
    dropped: list[Dropped] = []
    attempts: list[list[Attempt]] = []
    for block in blocks:
        tries = [_attempt(t, names, i, today) for i, t in enumerate(block.tellings)]
        attempts.append([a for a in tries if a.ways])
        dropped += [Dropped(_label(a.telling), "aucune tournure sûre") for a in tries if not a.ways]
    for _ in range(ROUNDS):
        flat = [a for group in attempts for a in group]
        verdicts = iter(checker.judge([a.draft for a in flat]))
        failed = False
        for group in attempts:
            kept: list[Attempt] = []
            for attempt in group:
                why = next(verdicts)
                failed |= why is not None
                if why is None:
                    kept.append(attempt)
                elif attempt.at + 1 < len(attempt.ways):
                    kept.append(replace(attempt, at=attempt.at + 1))
                else:
                    dropped.append(Dropped(attempt.draft.text, why))
            group[:] = kept
        if not failed:
            break
    final = [a for group in attempts for a in group]
    passed = {
        id(a): why is None for a, why in zip(final, checker.judge([a.draft for a in final]), strict=True)
    }
    done = tuple(
        (block, tuple(a.draft for a in group if passed[id(a)]))
        for block, group in zip(blocks, attempts, strict=True)
    )
    return tuple((block, drafts) for block, drafts in done if drafts), tuple(dropped)


def _attempt(telling: Telling, names: Names, number: int, today: str) -> Attempt:
    content = telling.content
    if isinstance(content, Computed):
        return Attempt(telling, (finish(content.text),))
    ways = realise(content, names, Turn(number, today=today))
    return Attempt(telling, tuple(finish(way) for way in ways))


def _label(telling: Telling) -> str:
    content = telling.content
    if isinstance(content, Computed):
        return content.text
    subject = " et ".join(node.label for node in content.subjects)
    return f"{subject} – {content.predicate} – {' et '.join(node.label for node in content.objects)}"


def finish(text: str) -> str:
    """Capital and full stop."""
    return capital(re.sub(r"\s+", " ", text).strip()) + ("" if text[-1:] in ".!?" else ".")
