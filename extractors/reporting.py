"""Verbs of speech and what they report: « X a déclaré que P », « P, a rapporté X », « X affirme avoir … »."""

from dataclasses import replace

from extractors.complements import complement_at, noun_after
from extractors.denote import Denoted
from extractors.reading import Reading
from extractors.scopes import Speech, speech_verbs
from extractors.sources import as_source, named_holder, source_alias
from extractors.speakers import LastSpeaker
from extractors.subjects import denoted_at, subjects
from extractors.verbs import VerbGroup
from kg.model import Described, Named, Node

_CIVIL = frozenset({"m.", "mm.", "mme", "mmes", "mlle", "me"})
_DENYING = frozenset({"démentir", "nier", "réfuter", "contester"})
_DOUBTING = frozenset({"douter", "ignorer"})
_BELIEVING = frozenset({"croire", "penser", "estimer", "considérer", "juger", "imaginer"})


def _speaker(reading: Reading, group: VerbGroup, last: LastSpeaker) -> Denoted | None:
    if group.tense == "gerund":
        # « … », a souligné X, rappelant que P; Assurant que P, X …: the speaker, else the subject, of the
        # verb beside it.
        if last.sentence == reading.sentence.number and last.denoted is not None:
            return last.denoted
        beside = [g for g in reading.groups if g.finite and not reading.in_quote(g.main)]
        group = next((g for g in reversed(beside) if g.main < group.main), beside[0] if beside else group)
    found = subjects(reading, group)
    if not found:
        return None
    if found[0].rule == "pronoun":
        # « Il assure … » after « … », a dit X: the one who spoke is likelier than the one last named.
        low = reading.tokens[found[0].start].low
        return last.again(reading, "f" if "elle" in low else "m") or found[0]
    return found[0]


def clause(reading: Reading, group: VerbGroup, last: LastSpeaker) -> Speech | None:
    """« X a déclaré (à Y) que P »: covers P, to the end of the sentence or of the clause."""
    tokens = reading.tokens
    opener = next(
        (
            k
            for k in range(group.end, min(group.end + 14, len(tokens)))
            if tokens[k].low in {"que", "qu'"} and tokens[k].pos in {"SCONJ", "PRON", "CCONJ", "ADV"}
        ),
        None,
    )
    if opener is None or any(g.finite and group.main < g.main < opener for g in reading.groups):
        return None
    if opener and tokens[opener - 1].low in {"plus", "moins", "autre", "alors", "ainsi", "tandis", "même"}:
        return None
    speaker = _speaker(reading, group, last)
    source = as_source(reading, speaker) if speaker else None
    if source is None:
        return None
    end = next((k for k in range(opener, len(tokens)) if tokens[k].text == ";"), len(tokens))
    lemmas = set(group.lemmas)
    doubts = bool(lemmas & _DOUBTING) or (group.negated and bool(lemmas & _BELIEVING))
    return Speech(
        source,
        opener + 1,
        end,
        group.main,
        True,
        bool(lemmas & _DENYING),
        doubts,
        _told(reading, group.end, opener),
        speaker,
    )


def _told(reading: Reading, start: int, end: int) -> Node | None:
    """« à The Verge », « aux investisseurs », « sur le podcast X »: who was told."""
    for preposition in ("à", "auprès de", "devant", "sur le podcast", "au micro de", "dans"):
        found = complement_at(reading, preposition, start, end)
        if found is not None:
            nodes = denoted_at(reading, found[1])
            if (
                nodes
                and isinstance(nodes[0].node, Named | Described)
                and nodes[0].type
                in {"Person", "Media", "Organization", "Group", "Anonymous", "Work", "Product"}
            ):
                if preposition == "dans" and not isinstance(nodes[0].node, Named):
                    continue
                return nodes[0].node
    return None


def inverted(reading: Reading, group: VerbGroup, last: LastSpeaker) -> Speech | None:
    """« P, a rapporté X », « P, a-t-il indiqué », « « P », assure Anne Durand »: covers what comes before."""
    tokens = reading.tokens
    k = group.start - 1
    while k >= 0 and tokens[k].pos == "ADV":
        k -= 1
    if k < 0 or tokens[k].text not in {",", "»", "”", '"', "!", "?"} or not group.finite:
        return None
    after = group.end
    while (
        after < len(tokens)
        and tokens[after].pos == "ADV"
        and tokens[after].low != "auprès"
        and reading.denoter.cast.at(reading.sentence, after) is None
    ):
        after += 1
    after, told = _skip_addressee(reading, after)
    if after < len(tokens) and tokens[after].low in _CIVIL:
        after += 1
    clitic = next(
        (
            t
            for t in tokens[group.start : group.end + 2]
            if t.low.lstrip("-") in {"il", "elle", "t-il", "t-elle", "ils", "elles", "on"}
        ),
        None,
    )
    speaker: Denoted | None
    if clitic is not None:
        gender = "f" if "elle" in clitic.low else "m"
        speaker = last.again(reading, gender)
        teller = reading.denoter.teller(reading.sentence, clitic.i, gender) if speaker is None else None
        if teller is not None:
            speaker = Denoted(teller.node(clitic.text.lstrip("-")), clitic.i, clitic.i + 1, "pronoun", teller)
        elif speaker is not None:
            speaker = replace(speaker, start=clitic.i, end=clitic.i + 1)
    else:
        alias = source_alias(reading, after) if after < len(tokens) else None
        head = noun_after(reading, after)
        if head is None or head - after > 6:
            return Speech(alias, 0, group.start, group.main, True) if alias else None
        found_all = denoted_at(reading, head)
        speaker = named_holder(reading, found_all[0]) if found_all else None
        if alias is not None:
            return Speech(alias, 0, group.start, group.main, True)
    after_quote = tokens[k].text in {"»", "”", '"'} or (k > 0 and tokens[k - 1].text in {"»", "”", '"'})
    source = as_source(reading, speaker, sure=after_quote) if speaker else None
    if source is None or speaker is None:
        return None
    start = _covered_from(reading, group)
    told = told or _told(reading, max(speaker.end, group.end), len(tokens))
    return Speech(source, start, k + 1, group.main, True, False, False, told, speaker)


def _covered_from(reading: Reading, group: VerbGroup) -> int:
    """Where what an inverted clause reports begins: the sentence, or the quote before it when another verb of
    speech precedes.
    """
    tokens = reading.tokens
    start = next((j + 1 for j in range(group.start - 1, -1, -1) if tokens[j].text == ";"), 0)
    others = [
        g
        for g in reading.groups
        if start <= g.main < group.start
        and speech_verbs().intersection(g.lemmas)
        and not reading.in_quote(g.main)
    ]
    quotes = [opens for opens, closes in reading.quoted if closes < group.start and group.start - closes <= 3]
    return quotes[-1] - 1 if others and quotes else start


def _skip_addressee(reading: Reading, k: int) -> tuple[int, Node | None]:
    """« a annoncé jeudi X », « dit à l'AFP X »: a date and an addressee may stand before the speaker."""
    tokens, told = reading.tokens, None
    for _ in range(3):
        moment = next((m for m in reading.moments if m.start == k), None)
        if moment is not None:
            k = moment.end
        elif k + 1 < len(tokens) and tokens[k].low in {"à", "au", "aux", "auprès"}:
            head = noun_after(reading, k + 1)
            found = denoted_at(reading, head) if head is not None else []
            if not found:
                break
            told, k = found[0].node, found[0].end
        elif k < len(tokens) and tokens[k].pos == "ADV":
            k += 1
        else:
            break
    return k, told


def postposed(reading: Reading, group: VerbGroup) -> Speech | None:
    """« P, un rapport de X dit, … »: translated word order, the source between a comma and a verb that
    nothing follows.
    """
    tokens = reading.tokens
    if (group.end < len(tokens) and tokens[group.end].text not in {",", "."}) or not group.finite:
        return None
    found = subjects(reading, group)
    if (
        not found
        or found[0].start == 0
        or tokens[found[0].start - 1].text != ","
        or group.start - found[0].end > 1
    ):
        return None
    source = as_source(reading, found[0])
    return Speech(source, 0, found[0].start - 1, group.main) if source is not None else None


def nominal(reading: Reading, group: VerbGroup, last: LastSpeaker) -> Speech | None:
    """« X a annoncé son départ », « X affirme avoir racheté Y », « X déclare : « … » »: covers what follows
    the verb.
    """
    tokens = reading.tokens
    nxt = tokens[group.end] if group.end < len(tokens) else None
    infinitive = next(
        (g for g in reading.groups if group.end <= g.start <= group.end + 2 and g.tense == "infinitive"), None
    )
    colon = next(
        (k for k in range(group.end, min(group.end + 14, len(tokens))) if tokens[k].text == ":"), None
    )
    if infinitive is None and colon is None and not (nxt is not None and nxt.text in '«"“'):
        return None
    speaker = _speaker(reading, group, last)
    source = as_source(reading, speaker) if speaker else None
    if source is None:
        return None
    start = infinitive.start if infinitive else (colon + 1 if colon is not None else group.end)
    end = len(tokens)
    if infinitive is None and colon is None:
        end = next((close + 1 for opens, close in reading.quoted if opens > group.end), end)
    return Speech(
        source,
        start,
        end,
        group.main,
        infinitive is None or infinitive.compound,
        False,
        False,
        _told(reading, group.end, start),
        speaker,
    )
