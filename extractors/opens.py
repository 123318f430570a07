"""Everything else a sentence states about a named entity: subject, verb, the rest as text; kept so that
nothing is lost.
"""

from collections.abc import Iterator

from extractors.arguments import clause_end, subjects
from extractors.draft import Draft
from extractors.modality import mood_of
from extractors.reading import Reading
from extractors.scopes import speech_verbs
from kg.model import Described, Named

NAME = "open.v1"
OPEN = 0.6
# A complement shorter than this says nothing checkable; longer than that, it is no longer one thing.
FEWEST, MOST = 1, 40


def extract(reading: Reading, taken: set[int]) -> Iterator[Draft]:
    """One draft per finite verb with a named subject that no typed claim has read; speech is told as `says`."""
    for group in reading.groups:
        if (
            group.main in taken
            or not group.finite
            or speech_verbs().intersection(group.lemmas)
            or reading.in_quote(group.main)
        ):
            continue
        mood = mood_of(reading, group)
        if mood is None:
            continue
        end = min(clause_end(reading, group.end), group.end + MOST)
        while (
            end > group.end
            and not reading.tokens[end - 1].text[0].isalnum()
            and reading.tokens[end - 1].text not in "»)"
        ):
            end -= 1
        if end - group.end < FEWEST or any(k in taken for k in range(group.end, end)):
            continue
        for subject in subjects(reading, group)[:3]:
            if not isinstance(subject.node, Named):
                continue
            rest = Described(reading.text(group.end, end), "Text")
            yield Draft(reading.sentence, subject.node, "open", rest, min(subject.start, group.start), end, group.main, NAME, OPEN - subject.doubt,
                        {"verb": group.lemmas[0]}, mood.modality, mood.polarity)  # fmt: skip
