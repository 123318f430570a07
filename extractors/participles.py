"""What a bare participle is said of: « Fondée en 2014 par X, l'entreprise … », « X, recruté par Y », « X,
employant 300 personnes ».
"""

from extractors.phrases import noun_like
from extractors.reading import Reading
from extractors.verbs import VerbGroup


def said_of(reading: Reading, group: VerbGroup) -> int | None:
    """« l'entreprise fondée par X », « Fondée par X, l'entreprise … »: what a bare participle is said of."""
    tokens, k = reading.tokens, group.start - 1
    head = tokens[group.main].head
    adjectival = tokens[group.main].dep in {"acl", "amod"}
    modified = head if adjectival and head < group.main and noun_like(tokens[head]) else None
    if k >= 0 and tokens[k].text == ",":
        return _before_comma(reading, k, modified)
    if modified is not None and tokens[modified].pos == "NOUN":
        return modified
    while k >= 0 and tokens[k].pos in {"ADV", "ADJ"}:
        k -= 1
    if k < 0:
        return _after_comma(reading, group)
    if tokens[k].text in "()":
        k -= 1
    if k >= 0 and noun_like(tokens[k]) and tokens[k].pos != "PRON":
        return k
    return head if tokens[group.main].dep == "acl" else None


def doing(reading: Reading, group: VerbGroup) -> int | None:
    """« X a racheté Y, employant 300 personnes » is nobody's for sure; « X, employant 300 personnes, », «
    Employant …, X » are.
    """
    tokens, k = reading.tokens, group.start - 1
    while k >= 0 and tokens[k].pos == "ADV":
        k -= 1
    if k < 0:
        return _after_comma(reading, group)
    if tokens[k].text == ",":
        k -= 1
    mention = reading.denoter.cast.at(reading.sentence, k) if k >= 0 else None
    if mention is None or mention.end != k + 1:
        return None
    opens = tokens[k + 1].text != "," or not any(g.finite and g.main < mention.start for g in reading.groups)
    return mention.start if opens else None


def _after_comma(reading: Reading, group: VerbGroup) -> int | None:
    """« Fondée en 2014 par X, l'entreprise … »: the noun or name after the comma that closes the opening."""
    tokens = reading.tokens
    comma = next((t.i for t in tokens[group.main :] if t.text == ","), None)
    if comma is None or comma + 1 >= len(tokens):
        return None
    k = comma + 1
    while k < len(tokens) - 1 and tokens[k].pos in {"DET", "ADJ", "NUM"}:
        k += 1
    return k


def _before_comma(reading: Reading, comma: int, modified: int | None) -> int | None:
    """« X, scientifique chez Y, recruté par Z »: the name that the commas set apart, else what the parse
    says.
    """
    cast, sentence = reading.denoter.cast, reading.sentence
    near = cast.at(sentence, comma - 1)
    opener = next((k for k in range(comma - 1, -1, -1) if reading.tokens[k].text == ","), None)
    outer = cast.at(sentence, opener - 1) if opener else None
    if outer is not None and outer.end == opener:
        return outer.start
    if near is not None and near.start == 0:
        return near.start
    if modified is not None:
        return modified
    return near.start if near is not None else None
