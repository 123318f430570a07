"""Where a verb's or a noun's parties stand: subject, object, complements, by the parse where it is reliable, else by order."""

from collections.abc import Iterator

from extractors.annotate import Token
from extractors.denote import Denoted
from extractors.phrases import coordinated, noun_like, phrase_at
from extractors.reading import Reading
from extractors.verbs import VerbGroup
from kg.french.folding import fold

# A complement further than this from its verb is another word's.
REACH = 16
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:caus"})
_OBJECTS = frozenset({"obj", "xcomp", "obl:arg", "dobj"})
_LIKE = frozenset({"comme", "notamment", "dont"})


def subjects(reading: Reading, group: VerbGroup) -> list[Denoted]:
    """Who does it (or, of a passive, who undergoes it); coordinated subjects one by one; empty when nobody is sure."""
    i = _subject_token(reading, group)
    if i is None:
        return []
    return denoted_at(reading, i)


def denoted_at(reading: Reading, i: int) -> list[Denoted]:
    """What the phrase at token i and those coordinated with it denote. « qui » is resolved to its antecedent."""
    tokens, denoter, sentence = reading.tokens, reading.denoter, reading.sentence
    if tokens[i].low in {"qui", "que", "qu'", "lequel", "laquelle"}:
        antecedent = _antecedent(reading, i)
        return denoted_at(reading, antecedent) if antecedent is not None else []
    mention = denoter.cast.at(sentence, i)
    phrase = phrase_at(tokens, mention.start if mention else i)
    if mention is not None:
        phrase = type(phrase)(min(phrase.start, mention.start), max(mention.end, mention.end), mention.start)
    out: list[Denoted] = []
    for part in coordinated(tokens, phrase):
        found = denoter.at(sentence, part.head)
        if found is not None:
            out.append(found)
    return out


def _subject_token(reading: Reading, group: VerbGroup) -> int | None:
    if group.shares is not None:
        return _subject_token(reading, group.shares)
    tokens = reading.tokens
    adjacent = _adjacent_name(reading, group)
    if adjacent is not None:
        return adjacent
    own = [t.i for t in tokens if t.dep in _SUBJECTS and t.head == group.main]
    if not own and group.start != group.main:
        own = [t.i for t in tokens if t.dep in _SUBJECTS and group.start <= t.head < group.main]
    before = [i for i in own if i < group.start]
    if before:
        return before[-1] if tokens[before[-1]].low in {"qui"} else before[0]
    inverted = _inverted(reading, group)
    if inverted is not None:
        return inverted
    if group.tense == "participle":
        return _modified(reading, group)
    head = tokens[group.main].head
    if tokens[group.main].dep == "conj" and head != group.main:
        above = next((g for g in reading.groups if g.main == head), None)
        if above is not None and above is not group and not _noun_between(reading, above, group):
            return _subject_token(reading, above)
    if own and tokens[own[0]].pos != "NOUN":
        return own[0]
    return _by_order(reading, group)


def _adjacent_name(reading: Reading, group: VerbGroup) -> int | None:
    """A name that ends right before a finite verb and that no preposition introduces is its subject, whatever the parse says."""
    tokens, k = reading.tokens, group.start - 1
    while k >= 0 and tokens[k].pos == "ADV":
        k -= 1
    mention = reading.denoter.cast.at(reading.sentence, k) if k >= 0 and group.finite else None
    if mention is None or mention.end != k + 1:
        return None
    before = mention.start - 1
    if before < 0 or tokens[before].text == "," or tokens[before].pos in {"SCONJ", "ADV"} or tokens[before].low in {"que", "qu'", "où", "dont", "mais", "et"} and tokens[before].low != "et":
        return mention.start
    return None


def _inverted(reading: Reading, group: VerbGroup) -> int | None:
    """« a-t-il déclaré », « a-t-elle »: a clitic subject after the auxiliary."""
    for token in reading.tokens[group.start : group.main + 2]:
        if token.low.lstrip("-") in {"il", "elle", "t-il", "t-elle"}:
            return token.i
    return None


def _noun_between(reading: Reading, first: VerbGroup, second: VerbGroup) -> bool:
    tokens = reading.tokens
    return any(t.dep in _SUBJECTS and first.main < t.i < second.main for t in tokens)


def _modified(reading: Reading, group: VerbGroup) -> int | None:
    """« l'entreprise fondée par X », « Fondée par X, l'entreprise … »: what a bare participle is said of."""
    tokens, k = reading.tokens, group.start - 1
    head = tokens[group.main].head
    modified = head if tokens[group.main].dep in {"acl", "amod"} and head < group.main and noun_like(tokens[head]) else None
    if k >= 0 and tokens[k].text == ",":
        return _before_comma(reading, k, modified)
    if modified is not None and tokens[modified].pos == "NOUN":
        return modified
    while k >= 0 and (tokens[k].pos in {"ADV", "ADJ"} or tokens[k].low in {"également"}):
        k -= 1
    if k < 0:
        comma = next((t.i for t in tokens[group.main :] if t.text == ","), None)
        return comma + 1 + _determiners(tokens, comma + 1) if comma is not None and comma + 1 < len(tokens) else None
    if tokens[k].text in "()":
        k -= 1
    return k if k >= 0 and noun_like(tokens[k]) and tokens[k].pos != "PRON" else (tokens[group.main].head if tokens[group.main].dep == "acl" else None)


def _before_comma(reading: Reading, comma: int, modified: int | None) -> int | None:
    """« X, scientifique chez Y, recruté par Z »: the name that the commas set apart, else what the parse says."""
    cast, sentence = reading.denoter.cast, reading.sentence
    near = cast.at(sentence, comma - 1)
    opener = next((k for k in range(comma - 1, -1, -1) if reading.tokens[k].text == ","), None)
    outer = cast.at(sentence, opener - 1) if opener else None
    if outer is not None and outer.end == opener:
        return outer.start
    if near is not None and near.start == 0:
        return near.start
    return modified if modified is not None else (near.start if near is not None else None)


def _determiners(tokens: list[Token], k: int) -> int:
    count = 0
    while k + count < len(tokens) - 1 and tokens[k + count].pos in {"DET", "ADJ", "NUM"}:
        count += 1
    return count


def _by_order(reading: Reading, group: VerbGroup) -> int | None:
    """The name or noun right before the verb, adverbs and an apposition between commas skipped; not one after a preposition."""
    tokens, k = reading.tokens, group.start - 1
    while k >= 0 and tokens[k].pos in {"ADV"}:
        k -= 1
    if k >= 0 and tokens[k].text in {",", ")", "»"}:
        opener = {",": ",", ")": "(", "»": "«"}[tokens[k].text]
        k = next((j for j in range(k - 1, max(k - 25, -1), -1) if tokens[j].text == opener), -1) - 1
    if k < 0:
        return None
    if tokens[k].low == "qui":
        return k
    mention = reading.denoter.cast.at(reading.sentence, k)
    start = mention.start if mention else k
    if mention is None and tokens[k].pos not in {"NOUN", "PROPN", "PRON", "X"}:
        return None
    before = start - 1
    while before >= 0 and tokens[before].pos in {"DET", "ADJ", "NUM"}:
        before -= 1
    if before >= 0 and tokens[before].pos == "ADP":
        return None
    return start if mention else k


def antecedent_of(reading: Reading, i: int) -> list[Denoted]:
    """What a relative pronoun at token i stands for."""
    found = _antecedent(reading, i)
    return denoted_at(reading, found) if found is not None else []


def _antecedent(reading: Reading, i: int) -> int | None:
    """The noun or name a relative pronoun stands for: what comes just before it, or before its comma."""
    tokens = reading.tokens
    k = i - 1
    if k >= 0 and tokens[k].text in {",", ")"}:
        if tokens[k].text == ")":
            k = next((j for j in range(k - 1, -1, -1) if tokens[j].text == "("), 0)
        k -= 1
    if k < 0:
        return None
    mention = reading.denoter.cast.at(reading.sentence, k)
    governor = next((t.head for t in tokens[i:] if t.dep.startswith("acl") and t.head < i), None)
    if mention is not None and (tokens[mention.start - 1].pos != "ADP" or mention.start == 0 or governor is None or mention.start <= governor < mention.end):
        return mention.start
    if governor is not None and noun_like(tokens[governor]):
        return governor
    return k if noun_like(tokens[k]) else None


def direct_objects(reading: Reading, group: VerbGroup, after: int) -> list[Denoted]:
    """What the verb bears on: the noun phrase that follows it (adverbs skipped), else the parse's object, else « l' », « le »."""
    tokens = reading.tokens
    k = after
    while k < len(tokens) and (tokens[k].pos == "ADV" and tokens[k].low not in {"plus", "moins", "environ", "près", "au"} or tokens[k].low in {"également", "aussi", "personnellement"}):
        k += 1
    if k < len(tokens) and tokens[k].pos == "ADP" and tokens[k].low in {"par", "en", "avec", "dans", "depuis", "pendant", "via"}:
        beyond = _past_adjunct(reading, k)
        if beyond is not None:
            return expand(reading, denoted_at(reading, beyond))
        later = next((t.i for t in tokens[k:] if t.dep == "obj" and t.head == group.main), None)
        return denoted_at(reading, later) if later is not None else []
    head = noun_after(reading, k)
    if head is not None:
        return expand(reading, denoted_at(reading, head))
    clitic = next((c for c in group.clitics if tokens[c].low in {"l'", "le", "la"}), None)
    if clitic is not None:
        found = reading.denoter.at(reading.sentence, clitic)
        return [found] if found else []
    parsed = next((t.i for t in tokens if t.dep == "obj" and t.head == group.main and t.i > group.main), None)
    return expand(reading, denoted_at(reading, parsed)) if parsed is not None else []


def _past_adjunct(reading: Reading, k: int) -> int | None:
    """« a contacté par e-mail les chercheurs »: the determined noun right after a short adjunct without determiner."""
    tokens = reading.tokens
    if k + 2 >= len(tokens) or tokens[k + 1].pos not in {"NOUN", "NUM", "PROPN"}:
        return None
    end = k + 2
    while end < len(tokens) and tokens[end].pos == "ADJ":
        end += 1
    return noun_after(reading, end) if end < len(tokens) and tokens[end].pos in {"DET", "PROPN"} else None


def noun_after(reading: Reading, k: int) -> int | None:
    """The head noun or name of a phrase that starts at token k (determiners, numbers and adjectives crossed)."""
    tokens = reading.tokens
    steps = 0
    while k < len(tokens) and steps < 9:
        token = tokens[k]
        if reading.denoter.cast.at(reading.sentence, k) is not None:
            return k
        if token.pos in {"NOUN", "PROPN", "X"}:
            return k
        if token.pos in {"DET", "ADJ", "NUM"} or token.low in {"de", "d'", "plus", "moins", "près", "environ", "au", "jusqu'", "jusqu'à", "quelque", "à", "«"} and steps < 6:
            k, steps = k + 1, steps + 1
            continue
        return None
    return None


def expand(reading: Reading, found: list[Denoted]) -> list[Denoted]:
    """« des poids lourds, tels que A, B et C » → A, B and C, when they are names; else what was found."""
    if len(found) != 1 or not found[0] or found[0].rule == "name":
        return found
    tokens, k = reading.tokens, found[0].end
    if k < len(tokens) and tokens[k].text in {",", "("}:
        k += 1
    if k + 1 < len(tokens) and (tokens[k].low in {"tels", "telles", "tel", "telle"} and tokens[k + 1].low in {"que", "qu'"} or tokens[k].low in _LIKE or tokens[k].text == ":"):
        start = k + (2 if tokens[k].low.startswith("tel") else 1)
        listed = list(enumerated(reading, start))
        if listed:
            return listed
    return found


def enumerated(reading: Reading, start: int) -> Iterator[Denoted]:
    """Names in a row from token `start`: « A (cofondateur de B), C (…) et D, ancien … »: brackets and appositions skipped."""
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
    """What a preposition (or a phrase, « au capital de ») introduces after token `start`, before the next finite verb."""
    found = complement_at(reading, preposition, start, stop)
    return expand(reading, denoted_at(reading, found[1])) if found else []


def later_complements(reading: Reading, preposition: str, start: int) -> Iterator[list[Denoted]]:
    """The complements after the first one, for a slot that the first did not fit (« a envoyé des e-mails à froid au personnel »)."""
    stop = clause_end(reading, start)
    found = complement_at(reading, preposition, start, stop)
    for _ in range(2):
        if found is None:
            return
        found = complement_at(reading, preposition, found[1] + 1 if found[1] > found[0] else found[0] + 1, stop)
        if found is not None:
            yield expand(reading, denoted_at(reading, found[1]))


def complement_at(reading: Reading, preposition: str, start: int, stop: int | None = None) -> tuple[int, int] | None:
    """(token of the preposition, head of what it introduces), the nearest one; None when there is none in reach."""
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
    """Where the words after a verb stop being its own: a finite verb's subject, a semicolon, a « que », a closing quote."""
    tokens = reading.tokens
    for token in tokens[start:]:
        if token.text in {";", ":", "»"} or token.low in {"que", "qu'", "tandis", "alors", "mais", "puisque"} and token.pos in {"SCONJ", "CCONJ", "PRON"}:
            return token.i
    following = next((g for g in reading.groups if g.start >= start and g.finite), None)
    if following is not None:
        subject = _subject_token(reading, following)
        return min(subject, following.start) if subject is not None and subject >= start else following.start
    return len(tokens)


_VARIANTS = {
    "à": frozenset({"à", "au", "aux"}), "de": frozenset({"de", "d'", "du", "des"}), "le": frozenset({"le", "la", "l'", "les"}),
    "la": frozenset({"le", "la", "l'", "les"}), "l'": frozenset({"le", "la", "l'", "les"}), "un": frozenset({"un", "une"}),
    "une": frozenset({"un", "une"}), "des": frozenset({"de", "d'", "du", "des"}), "du": frozenset({"de", "d'", "du", "des"}),
    "d'": frozenset({"de", "d'", "du", "des"}), "au": frozenset({"à", "au", "aux"}), "aux": frozenset({"à", "au", "aux"}),
    "son": frozenset({"son", "sa", "ses", "leur", "leurs"}), "sa": frozenset({"son", "sa", "ses", "leur", "leurs"}),
    "ses": frozenset({"son", "sa", "ses", "leur", "leurs"}), "les": frozenset({"le", "la", "l'", "les"}),
}  # fmt: skip


def match_words(tokens: list[Token], k: int, words: str) -> int | None:
    """Index after `words` if they stand at token k, contractions and elisions equivalent; None otherwise."""
    for n, word in enumerate(words.replace("’", "'").replace("'", "' ").split()):
        while n and k < len(tokens) and tokens[k].low in {"la", "le", "l'"} and word not in {"la", "le", "l'"}:
            k += 1
        if k >= len(tokens):
            return None
        low = tokens[k].low
        if low not in _VARIANTS.get(word, frozenset({word})) and fold(low) != fold(word):
            return None
        k += 1
    return k
