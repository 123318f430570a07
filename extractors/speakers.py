"""The last speaker of an article, whom « a-t-il ajouté » goes back to."""

from dataclasses import dataclass, replace

from extractors.denote import Denoted
from extractors.reading import Reading
from extractors.scopes import Speech
from kg.model import Described, Named

# « a-t-il ajouté » goes back to a speaker at most so many sentences before.
PRONOUN_REACH = 3


@dataclass(slots=True)
class LastSpeaker:
    """Who spoke last in the article so far, and in which sentence: « a-t-il ajouté » is most often the same
    again.
    """

    denoted: Denoted | None = None
    gender: str | None = None
    sentence: int = -9

    def heard(self, reading: Reading, speech: Speech) -> None:
        if speech.speaker is not None and isinstance(speech.source, Named | Described):
            self.denoted, self.sentence = speech.speaker, reading.sentence.number
            self.gender = (
                gender_of(reading, speech.speaker) or self.gender
                if speech.speaker.rule == "pronoun"
                else gender_of(reading, speech.speaker)
            )

    def again(self, reading: Reading, gender: str) -> Denoted | None:
        """The last speaker for a pronoun of that gender, when recent and not of the other gender."""
        if (
            self.denoted is None
            or reading.sentence.number - self.sentence > PRONOUN_REACH
            or self.gender not in (None, gender)
        ):
            return None
        if self.denoted.character is not None and self.denoted.character.organization and self.gender is None:
            return None
        return replace(self.denoted, rule="pronoun")


def gender_of(reading: Reading, speaker: Denoted) -> str | None:
    if speaker.character is not None:
        return speaker.character.gender
    article = reading.tokens[speaker.start].low if speaker.start < len(reading.tokens) else ""
    return {"le": "m", "un": "m", "la": "f", "une": "f", "cette": "f", "ce": "m"}.get(article)
