"""Whom the reader has in mind at a point of an article: the subject just named, the main character."""

from collections.abc import Callable
from typing import TypeAlias

from extractors.annotate import Sentence
from extractors.cast import Cast, Character
from extractors.mentions import Mention
from extractors.words import announces

# How far back an antecedent is looked for, in sentences.
REACH = 2
# Whom a title names, the article is about: a mention there counts for two.
IN_TITLE = 2
# What these denote is called by that noun, not « l'entreprise », « la société ».
_CALLED_SO = frozenset(
    "cooperative fonds banque association syndicat club federation parti fondation".split()
)

Fits: TypeAlias = Callable[[Character], bool]


class Salience:
    """Answers about one article's characters; in doubt between two, none."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def recent(self, sentence: Sentence, i: int, fits: Fits, reach: int = REACH) -> Character | None:
        """The last that fits before token i, a subject first; of rivals in one sentence, the only person."""
        for n in range(sentence.number, max(sentence.number - reach - 1, -1), -1):
            here = self.cast.sentences[n]
            limit = i if n == sentence.number else len(here.tokens)
            found = [m for m in self.cast.mentions[n] if m.end <= limit and fits(self.cast.character(m))]
            subjects = [m for m in found if is_subject(here, m)]
            pool = subjects or found
            if subjects or len({id(self.cast.character(m)) for m in pool}) == 1:
                return self.cast.character(pool[0] if n != sentence.number else pool[-1])
            if pool:
                persons = {id(c): c for c in map(self.cast.character, pool) if c.person}
                return next(iter(persons.values())) if len(persons) == 1 else None
        return None

    def main(self, sentence: Sentence, fits: Fits, reach: int) -> Character | None:
        """The most named so far, when twice as present as any rival that fits and named not long ago."""
        counts: dict[int, tuple[int, int, Character]] = {}
        for n in range(sentence.number + 1):
            weight = IN_TITLE if self.cast.sentences[n].zone == "title" else 1
            for character in map(self.cast.character, self.cast.mentions[n]):
                if fits(character):
                    seen = counts.get(id(character), (0, n, character))[0]
                    counts[id(character)] = (seen + weight, n, character)
        ranked = sorted(counts.values(), key=lambda c: -c[0])
        if not ranked or ranked[0][0] < 2 or sentence.number - ranked[0][1] > reach:
            return None
        return ranked[0][2] if len(ranked) == 1 or ranked[0][0] >= 2 * ranked[1][0] else None

    def person_meant(self, sentence: Sentence, i: int, fits: Fits) -> Character | None:
        """« le milliardaire », « le dirigeant »: the only one just named, the main one, the last one."""
        just = self.recent(sentence, i, fits, reach=1)
        return just or self.main(sentence, fits, 4) or self.recent(sentence, i, fits)

    def company_meant(self, sentence: Sentence, i: int, noun: str) -> Character | None:
        """« l'entreprise », « le groupe »: the company just spoken of, else the one the article is about.

        A fund or a club is called by its own noun.
        """

        def fits(c: Character) -> bool:
            return is_company(c) and (noun == "groupe" or not c.nouns & _CALLED_SO)

        def known(c: Character) -> bool:
            return fits(c) and not c.guessed

        just = self.recent(sentence, i, known, reach=1) or self.main(sentence, known, 8)
        return just or self.main(sentence, fits, 8) or self.recent(sentence, i, fits)

    def teller(self, sentence: Sentence, i: int, gender: str) -> Character | None:
        """Whom « a-t-il dit » at token i stands for: a person just named, the main one, a company last."""

        def person(c: Character) -> bool:
            return c.person and c.gender in (gender, None)

        found = self.person_meant(sentence, i, person) or self.recent(sentence, i, person, reach=4)
        return found or self.recent(sentence, i, is_company, reach=1)

    def owner(self, sentence: Sentence, i: int) -> Character | None:
        """Whose « son », « sa », « ses » at token i: the subject so far, else the last subject."""
        return self.recent(sentence, i, lambda c: c.person or c.type == "Organization")

    def last_named(self, sentence: Sentence, i: int, fits: Fits) -> Character | None:
        """The nearest fitting name before token i, in this sentence or the one before, subject or not."""
        for n in (sentence.number, sentence.number - 1):
            limit = i if n == sentence.number else None
            for mention in reversed(self.cast.mentions[n] if n >= 0 else []):
                if (limit is None or mention.end <= limit) and fits(self.cast.character(mention)):
                    return self.cast.character(mention)
        return None

    def subject_after(self, sentence: Sentence, i: int) -> Character | None:
        """The subject named further on, for a pronoun that comes before it in its sentence."""
        later = (m for m in self.cast.in_sentence(sentence) if m.start > i and is_subject(sentence, m))
        first = next(later, None)
        return self.cast.character(first) if first is not None else None

    def was_subject(self, character: Character, sentence: Sentence) -> bool:
        """Whether a character is a subject in this sentence or the one before."""
        return any(
            self.cast.character(m) is character and is_subject(self.cast.sentences[n], m)
            for n in (sentence.number - 1, sentence.number)
            if n >= 0
            for m in self.cast.mentions[n]
        )


def is_company(character: Character) -> bool:
    """An organisation that is no institution (authority, court): what « l'entreprise » or « elle » may be."""
    if character.type != "Organization" or character.name[0].islower():
        return False
    return "Institution" not in announces(character.name.split()[0])


def is_subject(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is its clause's subject, is apposed to it or completes it (« le groupe X annonce »)."""
    tokens, own = sentence.tokens, sentence.tokens[mention.start : mention.end]
    if any(t.dep.startswith("nsubj") for t in own):
        return True
    joined = (t for t in own if t.dep in {"appos", "flat:name", "flat:foreign"})
    if any(tokens[t.head].dep.startswith("nsubj") for t in joined):
        return True
    introduced = mention.start > 0 and tokens[mention.start - 1].pos in {"NOUN", "ADJ"}
    return introduced and mention.first.dep == "nmod" and tokens[mention.first.head].dep.startswith("nsubj")
