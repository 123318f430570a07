"""Complements by word order: what a preposition introduces after a verb or a noun, and where its words stop
being its own.

« a levé 3 millions auprès de Solveo », « auprès de » → Solveo
"""

from collections.abc import Iterator

from extractors.annotate import Token
from extractors.denote import Denoted
from extractors.reading import Reading
from extractors.subjects import denoted_at, subject_token
from kg.french.folding import fold

# A complement further than this from its verb is another word's.
REACH = 16
_LIKE = frozenset({"comme", "notamment", "dont"})
_BEFORE_FIGURES = frozenset(
    {"de", "d'", "plus", "moins", "près", "environ", "au", "jusqu'", "jusqu'à", "quelque", "à", "«"}
)
_SUBORDINATE = frozenset({"alors", "tandis", "parce", "bien", "pendant", "lors", "ainsi", "afin"})
_JOINTS = frozenset({",", "et", "que", "qu'"})
_ROW_ENDS = frozenset({";", ":", "»", "«", "qui", "dont", "(", ")"})
_STOPS = frozenset({"que", "qu'", "tandis", "alors", "mais", "puisque"})
_OF = frozenset({"de", "d'", "du", "des"})
_THE = frozenset({"le", "la", "l'", "les"})
_TO = frozenset({"à", "au", "aux"})
_ONE = frozenset({"un", "une"})
_OWN = frozenset({"son", "sa", "ses", "leur", "leurs"})
_VARIANTS = {word: group for group in (_OF, _THE, _TO, _ONE, _OWN) for word in group}


def match_words(tokens: list[Token], k: int, words: str) -> int | None:
    """Index after `words` if they stand at token k, contractions and elisions equivalent; None otherwise."""
    for n, word in enumerate(words.replace("’", "'").replace("'", "' ").split()):
        while n and k < len(tokens) and tokens[k].low in {"la", "le", "l'"} and word not in _THE:
            k += 1
        if k >= len(tokens):
            return None
        low = tokens[k].low
        if word in _ONE and low in _OF:
            # « n'a pas fait d'offre »
            low = word
        if low not in _VARIANTS.get(word, frozenset({word})) and fold(low) != fold(word):
            return None
        k += 1
    return k


def noun_after(reading: Reading, k: int) -> int | None:
    """The head noun or name of a phrase that starts at token k (determiners, numbers, adjectives crossed)."""
    tokens = reading.tokens
    for steps in range(9):
        if k >= len(tokens):
            return None
        token = tokens[k]
        if reading.denoter.cast.at(reading.sentence, k) is not None or token.pos in {"NOUN", "PROPN", "X"}:
            return k
        if token.pos not in {"DET", "ADJ", "NUM"} and (token.low not in _BEFORE_FIGURES or steps > 5):
            return None
        k += 1
    return None


def expand(reading: Reading, found: list[Denoted]) -> list[Denoted]:
    """« des poids lourds, tels que A, B et C » → A, B and C, when they are names; else what was found."""
    if len(found) == 1 and found[0].character is not None and found[0].character.person:
        return _people_in_row(reading, found[0])
    if len(found) != 1 or found[0].rule == "name":
        return found
    return instances(reading, found[0].end) or _apposed(reading, found[0]) or found


def _apposed(reading: Reading, described: Denoted) -> list[Denoted]:
    """« le numéro trois du secteur, Brival, » → Brival: the name that two commas set beside a definite
    description.
    """
    tokens, k = reading.tokens, described.end
    if (
        described.character is not None
        or tokens[described.start].low not in _THE | _OWN
        or k + 1 >= len(tokens)
    ):
        return []
    if tokens[k].text != ",":
        return []
    k += 1
    if tokens[k].low in _THE and k + 1 < len(tokens):
        k += 1
    mention = reading.denoter.cast.at(reading.sentence, k)
    if mention is None or mention.start != k or reading.denoter.cast.character(mention).type == "Place":
        return []
    closed = mention.end >= len(tokens) or tokens[mention.end].text in {",", ".", ";", ":", ")"}
    return [reading.denoter.named(mention)] if closed else []


def _people_in_row(reading: Reading, first: Denoted) -> list[Denoted]:
    """« attirer A, longtemps directrice de B, C, l'un des créateurs de D, ainsi que le chercheur E » → A, C
    and E.

    Only when « et » or « ainsi que » closes the row, and no verb stands in it.
    """
    tokens, cast = reading.tokens, reading.denoter.cast
    row, k, closed = [first], first.end, False
    if k >= len(tokens) or tokens[k].text != ",":
        return row
    for mention in cast.in_sentence(reading.sentence):
        if mention.start < k or not cast.character(mention).person:
            continue
        between = tokens[k : mention.start]
        if any(g.finite and k <= g.main < mention.start for g in reading.groups) or any(
            t.low in _ROW_ENDS for t in between
        ):
            break
        joint = max((t.i for t in between if t.low in _JOINTS), default=None)
        if joint is None or tokens[mention.start - 1].pos == "ADP":
            continue
        row.append(reading.denoter.named(mention))
        closed, k = tokens[joint].low != ",", mention.end
    return row if closed else [first]


def instances(reading: Reading, k: int) -> list[Denoted]:
    """« ses concurrents, comme A et B », « trois filiales, dont A », « tels que A »: the names that instance
    what ends at k.
    """
    tokens = reading.tokens
    if k < len(tokens) and tokens[k].text in {",", "("}:
        k += 1
    if k + 1 >= len(tokens):
        return []
    if tokens[k].low in _LIKE or tokens[k].text == ":":
        return list(enumerated(reading, k + 1))
    if tokens[k].low.startswith("tel") and tokens[k + 1].low in {"que", "qu'"}:
        return list(enumerated(reading, k + 2))
    return []


def enumerated(reading: Reading, start: int) -> Iterator[Denoted]:
    """Names in a row from token `start`: « A (cofondateur de B), C (…) et D, ancien … »: brackets and
    appositions skipped.
    """
    tokens, k = reading.tokens, start
    while k < len(tokens):
        mention = reading.denoter.cast.at(reading.sentence, k)
        if mention is None:
            return
        yield reading.denoter.named(mention)
        k = mention.end
        if k < len(tokens) and tokens[k].text == "(":
            k = next((t.i + 1 for t in tokens[k:] if t.text == ")"), len(tokens))
        while k < len(tokens) and tokens[k].low in {",", "et", "ou", "ainsi", "que"}:
            k += 1


def complements(reading: Reading, preposition: str, start: int, stop: int | None = None) -> list[Denoted]:
    """What a preposition (or a phrase, « au capital de ») introduces after token `start`, before the next
    finite verb.
    """
    found = complement_at(reading, preposition, start, stop)
    return expand(reading, denoted_at(reading, found[1])) if found else []


def later_complements(reading: Reading, preposition: str, start: int) -> Iterator[list[Denoted]]:
    """The complements after the first one, for a slot that the first did not fit (« a envoyé des e-mails à
    froid au personnel »).
    """
    stop = clause_end(reading, start)
    found = complement_at(reading, preposition, start, stop)
    for _ in range(2):
        if found is None:
            return
        found = complement_at(reading, preposition, max(found) + 1, stop)
        if found is not None:
            yield expand(reading, denoted_at(reading, found[1]))


def complement_at(
    reading: Reading, preposition: str, start: int, stop: int | None = None
) -> tuple[int, int] | None:
    """(token of the preposition, head of what it introduces), the nearest one; None when there is none in
    reach.
    """
    tokens = reading.tokens
    end = min(stop if stop is not None else clause_end(reading, start), start + REACH, len(tokens))
    for k in range(start, end):
        after = match_words(tokens, k, preposition)
        if after is None:
            continue
        head = noun_after(reading, after)
        if head is not None:
            return k, head
    return None


def clause_end(reading: Reading, start: int) -> int:
    """Where the words after a verb stop being its own: a finite verb's subject, a semicolon, a « que », a
    closing quote.
    """
    tokens = reading.tokens
    for token in tokens[start:]:
        if token.low in {"que", "qu'"} and token.i > start and tokens[token.i - 1].low in _SUBORDINATE:
            return token.i - 1
        if token.i > start and token.low == "selon":
            return token.i
        if token.text in {";", ":", "»"} or (token.low in _STOPS and token.pos in {"SCONJ", "CCONJ", "PRON"}):
            return token.i
    following = next((g for g in reading.groups if g.start >= start and g.finite), None)
    if following is None:
        return len(tokens)
    subject = subject_token(reading, following)
    return min(subject, following.start) if subject is not None and subject >= start else following.start
