"""The lexicon applied: « Solveo a racheté Brival » → acquires, by the row `racheter, S, O:org`, whatever the
tense or voice.

A row fires when its words are there and each of its parties is found where it says and is of the right kind.
"""

from collections.abc import Iterator

from extractors.adjective_frames import from_adjective
from extractors.annotate import Token
from extractors.draft import Draft
from extractors.noun_frames import from_noun
from extractors.reading import Reading
from extractors.scopes import Speech
from extractors.verb_frames import from_verb

_NOUNS = frozenset({"NOUN", "PROPN"})
_ADJECTIVES = frozenset({"ADJ", "NOUN", "VERB"})


def extract(reading: Reading, scopes: list[Speech]) -> Iterator[Draft]:
    """Every claim the lexicon finds in one sentence. A verb that reports words (« … », a lancé X) says
    nothing else; a noun
    that a verb's expression takes in (« négocier le rachat ») is not read again."""
    reporting = {s.verb for s in scopes if s.words}
    spoken: set[int] = set()
    for group in reading.groups:
        if group.main not in reporting:
            yield from from_verb(reading, group, spoken)
    for token in reading.tokens:
        if _nominal(reading, token):
            yield from from_noun(reading, token, spoken)
        if token.pos in _ADJECTIVES or token.i == 0:
            yield from from_adjective(reading, token)


def _nominal(reading: Reading, token: Token) -> bool:
    """A noun, or what the model took for a verb behind a determiner or a comma (« X, sous-traitant de »)."""
    if token.pos in _NOUNS:
        return True
    if token.i == 0:
        return True
    before, after = reading.tokens[token.i - 1], reading.tokens[token.i + 1 : token.i + 2]
    if token.pos not in {"VERB", "ADJ"} or (
        before.pos != "DET" and before.low not in {"d'", "de"} and before.text not in {",", "("}
    ):
        return False
    if token.pos == "VERB" and (before.pos == "DET" or before.low in {"d'", "de"}):
        return True
    # « l'ancien directeur de »: an adjective after all.
    return not after or after[0].pos not in {"NOUN", "PROPN"}
