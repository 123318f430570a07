"""Who says what a sentence says: « selon X », verbs of speech, « citant Y »; each gives the stretch it
covers.

    « Nous recrutons », a déclaré Anne Durand au Fil.   → Anne Durand, to Le Fil, over the words
    Selon le Fil, Solveo rachète Brival.                → Le Fil, over the sentence
"""

from extractors.arguments import denoted_at, noun_after
from extractors.reading import Reading
from extractors.reporting import clause, inverted, nominal, postposed
from extractors.scopes import Speech, speech_verbs
from extractors.sources import as_source, source_at
from extractors.speakers import LastSpeaker

_ACCORDING = (
    "selon",
    "d'après",
    "à en croire",
    "aux dires de",
    "de l'aveu de",
    "suivant",
    "de source",
    "dixit",
)
_NOT_SOURCES = frozenset({"lui", "elle", "eux", "moi", "toute", "les", "ses", "son", "sa"})


def speeches(reading: Reading, last: LastSpeaker) -> list[Speech]:
    """Every source of a sentence and what it covers, in no particular order; nested ones overlap. `last` is
    read and updated.
    """
    found = [*_according(reading)]
    for group in reading.groups:
        if not speech_verbs().intersection(group.lemmas) or (
            reading.in_quote(group.main) and not _whole_quote(reading)
        ):
            continue
        speech = (
            clause(reading, group)
            or inverted(reading, group, last)
            or nominal(reading, group)
            or postposed(reading, group)
        )
        if speech is not None:
            found.append(speech)
            last.heard(reading, speech)
    found.extend(_citing(reading, found))
    return found


def _whole_quote(reading: Reading) -> bool:
    return bool(reading.quoted) and reading.quoted[0][1] - reading.quoted[0][0] >= len(reading.tokens) - 2


def _according(reading: Reading) -> list[Speech]:
    tokens, out = reading.tokens, []
    for token in tokens:
        after = _matches(reading, token.i)
        if after is None or (reading.in_quote(token.i) and not _whole_quote(reading)):
            continue
        source = source_at(reading, after)
        if source is not None:
            start, end = _around(reading, token.i)
            out.append(Speech(source, start, end))
    return out


def _matches(reading: Reading, i: int) -> int | None:
    tokens = reading.tokens
    for words in _ACCORDING:
        parts = words.replace("'", "' ").split()
        if [t.low for t in tokens[i : i + len(parts)]] == parts:
            after = i + len(parts)
            if (
                after < len(tokens)
                and tokens[after].low not in _NOT_SOURCES - {"les", "ses", "son", "sa"}
                and tokens[after].low not in {"que", "qu'", "lesquels", "laquelle", "lequel"}
            ):
                return after
    return None


def _around(reading: Reading, i: int) -> tuple[int, int]:
    """A « selon X » covers its whole sentence, but not what a semicolon or another speaker's « que » parts
    from it.
    """
    tokens = reading.tokens
    start = next((k + 1 for k in range(i, -1, -1) if tokens[k].text == ";"), 0)
    end = next((k for k in range(i, len(tokens)) if tokens[k].text == ";"), len(tokens))
    return start, end


def _citing(reading: Reading, found: list[Speech]) -> list[Speech]:
    """« a rapporté The Information, citant une source interne »: the cited source stands behind the one that
    cites.
    """
    out: list[Speech] = []
    for token in reading.tokens:
        if token.low in {"citant", "cite", "citent"} and found and token.low == "citant":
            head = noun_after(reading, token.i + 1)
            nodes = denoted_at(reading, head) if head is not None else []
            source = as_source(reading, nodes[0]) if nodes else None
            inner = max(found, key=lambda s: s.end - s.start)
            if source is not None:
                # One token shorter than its citer's scope, so that it sorts as the farther source.
                out.append(Speech(source, inner.start, max(inner.end - 1, inner.start + 1)))
    return out
