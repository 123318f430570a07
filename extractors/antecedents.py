"""What a relative pronoun stands for: « Solveo, qui a racheté Brival » → Solveo; and where a row of names
begins.
"""

from extractors.phrases import noun_like
from extractors.reading import Reading


def first_listed(reading: Reading, start: int) -> int:
    """« A, B et C ont signé »: where the names that end with the one at `start` begin."""
    tokens, cast = reading.tokens, reading.denoter.cast
    closed = start > 1 and tokens[start - 1].low in {"et", "ou", "&"}
    while closed and start > 1 and tokens[start - 1].low in {"et", "ou", "&", ","}:
        listed = cast.at(reading.sentence, start - 2)
        if listed is None or listed.end != start - 1:
            break
        start = listed.start
    return start


def _plural_before(reading: Reading, start: int) -> int | None:
    """« les salariés de Brival »: the plural noun whose complement the name at `start` is."""
    tokens, k = reading.tokens, start - 1
    while k >= 0 and tokens[k].pos in {"DET", "ADJ"}:
        k -= 1
    if k < 1 or tokens[k].low not in {"de", "d'", "du"}:
        return None
    noun = tokens[k - 1]
    return noun.i if noun.pos == "NOUN" and "Number=Plur" in noun.morph else None


def antecedent(reading: Reading, i: int) -> int | None:
    """The noun or name a relative pronoun stands for: what comes just before it, or before its comma."""
    tokens, k = reading.tokens, i - 1
    if k >= 0 and tokens[k].text == ",":
        k -= 1
    if k >= 0 and tokens[k].text == ")":
        k = next((j for j in range(k - 1, -1, -1) if tokens[j].text == "("), 0) - 1
    if k < 0:
        return None
    mention = reading.denoter.cast.at(reading.sentence, k)
    governor = next((t.head for t in tokens[i:] if t.dep.startswith("acl") and t.head < i), None)
    verb = next((g for g in reading.groups if g.start > i), None) if tokens[i].low == "qui" else None
    if mention is not None and verb is not None and verb.plural:
        # « les salariés de Brival qui détiennent »: not Brival, which is one.
        plural = _plural_before(reading, mention.start)
        return plural if plural is not None else first_listed(reading, mention.start)
    if mention is not None:
        free = mention.start == 0 or tokens[mention.start - 1].pos != "ADP"
        if free or governor is None or mention.start <= governor < mention.end:
            return mention.start
    if governor is not None and noun_like(tokens[governor]):
        return governor
    return k if noun_like(tokens[k]) else None
