"""Everything else a sentence states about a named entity: subject, verb, the rest as text; kept so that
nothing is lost.
"""

from collections.abc import Iterator

from extractors.complements import clause_end
from extractors.draft import Draft
from extractors.modality import mood_of
from extractors.reading import Reading
from extractors.scopes import speech_verbs
from extractors.subjects import subjects
from extractors.verbs import VerbGroup
from kg.model import Described, Named

NAME = "open.v1"
OPEN = 0.6
# A complement shorter than this says nothing checkable; longer than that, it is no longer one thing. In
# tokens.
FEWEST, MOST = 1, 40
# Coordinated subjects beyond these are a list, not the people spoken of.
SUBJECTS = 3
# Words that end no complement: what they announce stands further on.
_DANGLING = frozenset(
    "et ou mais de d' du des à au aux le la les l' un une en par pour sur dans avec que qui".split()
)


def extract(reading: Reading, taken: set[int]) -> Iterator[Draft]:
    """One draft per finite verb with a named subject that nothing has read; speech is told as `says`."""
    for group in reading.groups:
        if group.main in taken or not group.finite or reading.in_quote(group.main):
            continue
        if speech_verbs().intersection(group.lemmas):
            continue
        mood = mood_of(reading, group)
        end = _end(reading, group) if mood is not None else group.end
        if mood is None or end - group.end < FEWEST or any(k in taken for k in range(group.end, end)):
            continue
        rest = Described(reading.text(group.end, end), "Text")
        for subject in subjects(reading, group)[:SUBJECTS]:
            if isinstance(subject.node, Named):
                start = min(subject.start, group.start)
                yield Draft(
                    reading.sentence, subject.node, "open", rest, start, end, group.main, NAME,
                    OPEN - subject.doubt, {"verb": group.lemmas[0]}, mood.modality, mood.polarity,
                )  # fmt: skip


def _end(reading: Reading, group: VerbGroup) -> int:
    """Where the verb's complements end: nothing left hanging, « Solveo a levé 3 millions et » cut before « et
    ».
    """
    tokens = reading.tokens
    end = min(clause_end(reading, group.end), group.end + MOST)
    while end > group.end:
        last = tokens[end - 1]
        if last.text not in "»)" and (not last.text[0].isalnum() or last.low in _DANGLING):
            end -= 1
        else:
            break
    return end
