"""Who says what a sentence says: « selon X », verbs of speech, « citant Y »; each gives the stretch it
covers.

    « Nous recrutons », a déclaré Anne Durand au Fil.   → Anne Durand, to Le Fil, over the words
    Selon le Fil, Solveo rachète Brival.                → Le Fil, over the sentence
"""

from extractors.complements import noun_after
from extractors.reading import Reading
from extractors.reporting import clause, inverted, nominal, postposed
from extractors.scopes import Speech, speech_verbs
from extractors.sources import as_source, source_at
from extractors.speakers import LastSpeaker
from extractors.subjects import denoted_at
from extractors.verbs import VerbGroup
from kg.model import Described, Named, Node

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
# What is read there is nobody's speech.
_SILENT = frozenset(
    {"profil", "profils", "compte", "comptes", "site", "page", "document", "documents", "données"}
)
_NOT_SOURCES = frozenset({"lui", "elle", "eux", "moi", "toute", "les", "ses", "son", "sa"})


def speeches(reading: Reading, last: LastSpeaker) -> list[Speech]:
    """Every source of a sentence and what it covers, in no particular order; nested ones overlap. `last` is
    read and updated.
    """
    found = [*_according(reading, last)]
    for group in reading.groups:
        if not (speech_verbs().intersection(group.lemmas) or _by_place(reading, group)):
            continue
        if reading.in_quote(group.main) and not _whole_quote(reading):
            continue
        speech = (
            clause(reading, group, last)
            or inverted(reading, group, last)
            or nominal(reading, group, last)
            or postposed(reading, group)
        )
        if speech is not None:
            found.append(speech)
            last.heard(reading, speech)
    found.extend(_citing(reading, found))
    return found


def _by_place(reading: Reading, group: VerbGroup) -> bool:
    """« … », a-t-il comparé: after a closing quote, an inverted pronoun makes any verb one of speech."""
    tokens, k = reading.tokens, group.start - 1
    after_quote = k > 0 and tokens[k].text == "," and tokens[k - 1].text in {"»", "”", '"'}
    return after_quote and any(
        t.low in {"-il", "-elle", "-t-il", "-t-elle"} for t in tokens[group.start : group.end + 2]
    )


def _whole_quote(reading: Reading) -> bool:
    return bool(reading.quoted) and reading.quoted[0][1] - reading.quoted[0][0] >= len(reading.tokens) - 2


def _according(reading: Reading, last: LastSpeaker) -> list[Speech]:
    tokens, out = reading.tokens, []
    for token in tokens:
        if reading.in_quote(token.i) and not _whole_quote(reading):
            continue
        after = _matches(reading, token.i)
        source = _source_after(reading, after, last) if after is not None else _opinion(reading, token.i)
        if source is not None:
            start, end, told = _around(reading, token.i)
            named = tokens[after : after + 4] if after is not None else []
            speaks = not (isinstance(source, Named | Described) and source.type in {"Media", "Document"})
            speaks = speaks and not any(t.low in _SILENT for t in named)
            out.append(Speech(source, start, end, None, told and speaks))
    return out


def _source_after(reading: Reading, after: int, last: LastSpeaker) -> Node | None:
    low = reading.tokens[after].low
    if low in {"lui", "elle"}:
        found = last.again(reading, "f" if low == "elle" else "m") or reading.denoter.at(
            reading.sentence, after
        )
        return as_source(reading, found) if found is not None else None
    return source_at(reading, after)


def _opinion(reading: Reading, i: int) -> Node | None:
    """« Pour Inès Cordelle, le marché va doubler »: a person named at the head of the sentence, set off by a
    comma.
    """
    tokens = reading.tokens
    if tokens[i].low != "pour" or i > 1 or (i == 1 and tokens[0].low not in {"mais", "et"}):
        return None
    head = noun_after(reading, i + 1)
    found = denoted_at(reading, head) if head is not None else []
    if (
        len(found) != 1
        or found[0].character is None
        or not found[0].character.person
        or found[0].rule == "pronoun"
    ):
        return None
    end = found[0].end
    return found[0].node if end < len(tokens) and tokens[end].text == "," else None


def _matches(reading: Reading, i: int) -> int | None:
    tokens = reading.tokens
    for words in _ACCORDING:
        parts = words.replace("'", "' ").split()
        if [t.low for t in tokens[i : i + len(parts)]] == parts:
            after = i + len(parts)
            if (
                after < len(tokens)
                and tokens[after].low not in _NOT_SOURCES - {"les", "ses", "son", "sa", "lui", "elle"}
                and tokens[after].low not in {"que", "qu'", "lesquels", "laquelle", "lequel"}
            ):
                return after
    return None


def _around(reading: Reading, i: int) -> tuple[int, int, bool]:
    """What « selon X » at token i covers, and whether that is one stretch of words: what follows its comma
    when it
    opens the sentence, what precedes it when it closes it; else its whole sentence. A semicolon parts.
    """
    tokens = reading.tokens
    start = next((k + 1 for k in range(i, -1, -1) if tokens[k].text == ";"), 0)
    end = next((k for k in range(i, len(tokens)) if tokens[k].text == ";"), len(tokens))
    comma = next((k for k in range(i, end) if tokens[k].text == ","), None)
    if i - start <= 1 and comma is not None:
        return comma + 1, end, True
    if comma is None and i - start > 3:
        return start, i, True
    return start, end, False


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
