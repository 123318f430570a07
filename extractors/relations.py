"""Ties said without a verb: « DeepMind de Google », « Sergey Brin de Google », « Chez Microsoft, Satya
Nadella », « Wang, 28 ans ».
"""

from collections.abc import Iterator

from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.mentions import Mention
from extractors.phrases import phrase_at
from extractors.reading import Reading
from extractors.words import announces
from kg import gazetteer
from kg.french.nouns import is_common_word
from kg.model import Quantity

NAME = "relations.v1"
PART_OF, WORKS, OWNED, AGED = 0.78, 0.7, 0.75, 0.9


def extract(reading: Reading) -> Iterator[Draft]:
    """Drafts whose wording is the tie itself: the clause around says nothing of them."""
    found = reading.denoter.cast.in_sentence(reading.sentence)
    for left, right in zip(found, found[1:], strict=False):
        yield from _of(reading, left, right)
        yield from _owned(reading, left, right)
        yield from _at(reading, left, right)
    yield from _ages(reading)


def _draft(reading: Reading, one: Denoted, predicate: str, other: Denoted, sure: float) -> Draft:
    return Draft(
        reading.sentence,
        one.node,
        predicate,
        other.node,
        min(one.start, other.start),
        max(one.end, other.end),
        one.start,
        NAME,
        sure - one.doubt - other.doubt,
        own=True,
    )


def _of(reading: Reading, left: Mention, right: Mention) -> Iterator[Draft]:
    """« DeepMind de Google », « DeepMind, chez Google »: a unit of; « Sergey Brin de Google », « Aaron Mok de
    BI »: works there.
    """
    tokens = reading.tokens
    between = [t.low for t in tokens[left.end : right.start]]
    a, b = reading.denoter.named(left), reading.denoter.named(right)
    if (
        a.character is None
        or b.character is None
        or a.character is b.character
        or not b.character.organization
    ):
        return
    if (
        between in (["de"], ["d'"], ["du"])
        and a.character.person
        and b.character.type in {"Organization", "Media"}
        and not gazetteer.place(right.text)
    ):
        yield _draft(reading, a, "worksFor", b, WORKS)
    elif (
        between in (["de"], ["d'"], [",", "chez"])
        and a.character.type == b.character.type == "Organization"
        and not (a.character.guessed and b.character.guessed)
    ):
        before = tokens[left.start - 1].low if left.start else ""
        noun_before = left.start > 0 and tokens[left.start - 1].pos in {"NOUN", "ADJ"}
        if (
            before not in {"entre", "et"}
            and not noun_before
            and (not b.character.guessed or not is_common_word(right.text.lower()))
            and (between[-1] == "chez" or not gazetteer.place(right.text))
        ):
            yield _draft(reading, a, "partOf", b, PART_OF)


def _owned(reading: Reading, left: Mention, right: Mention) -> Iterator[Draft]:
    """« la société d'IA d'Elon Musk, xAI »: a company noun, its person, then its name."""
    tokens = reading.tokens
    a, b = reading.denoter.named(left), reading.denoter.named(right)
    if (
        a.character is None
        or b.character is None
        or not a.character.person
        or b.character.type != "Organization"
    ):
        return
    if (
        right.start - left.end != 1
        or tokens[left.end].text != ","
        or tokens[left.start - 1].low not in {"de", "d'", "du"}
    ):
        return
    k = left.start - 2
    while k > 0 and left.start - k < 7 and "Organization" not in announces(tokens[k].low):
        k -= 1
    if (
        "Organization" in announces(tokens[k].low)
        and tokens[k].pos == "NOUN"
        and left.start - k < 7
        and tokens[max(k - 1, 0)].low in {"la", "le", "l'"}
    ):
        yield Draft(
            reading.sentence,
            a.node,
            "owns",
            b.node,
            max(phrase_at(tokens, k).start, 0),
            right.end,
            k,
            NAME,
            OWNED,
            own=True,
        )


def _at(reading: Reading, left: Mention, right: Mention) -> Iterator[Draft]:
    """« Chez Microsoft, Satya Nadella … »: works there, when the clause opens so."""
    tokens = reading.tokens
    if (
        left.start != 1
        or tokens[0].low != "chez"
        or right.start - left.end != 1
        or tokens[left.end].text != ","
    ):
        return
    a, b = reading.denoter.named(right), reading.denoter.named(left)
    if (
        a.character is not None
        and b.character is not None
        and a.character.person
        and b.character.type in {"Organization", "Media"}
    ):
        yield _draft(reading, a, "worksFor", b, WORKS)


def _ages(reading: Reading) -> Iterator[Draft]:
    """« Alexandr Wang, 28 ans, », « Le PDG de 28 ans », « âgée de 52 ans »: an age told of a person, not a
    duration.
    """
    tokens, denoter = reading.tokens, reading.denoter
    for figure in reading.figures:
        if (
            figure.found.kind != "years"
            or not isinstance(figure.found.quantity, Quantity)
            or not 10 <= figure.found.quantity.value <= 115
        ):
            continue
        k = figure.start - 1
        if k < 0:
            continue
        person: Denoted | None = None
        if tokens[k].text in {",", "("} and k:
            mention = denoter.cast.at(reading.sentence, k - 1)
            after = tokens[figure.end].text if figure.end < len(tokens) else "."
            if (
                mention is not None
                and mention.end == k
                and denoter.cast.character(mention).person
                and after in {",", ")", "."}
            ):
                person = denoter.named(mention)
        elif tokens[k].low in {"de", "d'"}:
            j = k - 1
            aged = tokens[j].low.startswith("âgé")
            while aged and j > 0 and tokens[j - 1].text in {",", "("}:
                j -= 1
            j = j - 1 if aged else j
            if (j >= 0 and tokens[j].pos in {"NOUN", "PROPN", "X"}) or (
                j >= 0 and denoter.cast.at(reading.sentence, j)
            ):
                found = denoter.at(reading.sentence, j)
                person = (
                    found
                    if found is not None and found.character is not None and found.character.person
                    else None
                )
        if person is not None:
            yield Draft(
                reading.sentence,
                person.node,
                "age",
                figure.found.quantity,
                min(person.start, figure.start),
                figure.end,
                figure.start,
                NAME,
                AGED - person.doubt,
                own=True,
            )
