"""« Anne Durand, présidente de Solvéo » → (Anne Durand, holdsRole, Solvéo); founders, owners and makers by their titles too."""

from collections.abc import Iterator

from extractors.annotate import Sentence, Token
from extractors.cast import Cast, Character
from extractors.denote import Denoter
from extractors.draft import Draft
from extractors.mentions import Mention
from extractors.phrases import Phrase
from extractors.reading import Reading
from extractors.titles import Title, unit_of
from extractors.words import announces
from kg.french.verbs import analyse
from kg.model import Named, Node

NAME = "roles.v1"
_BECOMES = frozenset({"être", "devenir", "rester", "demeurer", "redevenir"})
_APPOINTED = frozenset({"nommer", "promouvoir", "élire", "désigner", "propulser", "introniser", "bombarder", "réélire", "reconduire", "choisir", "recruter", "embaucher", "engager", "confirmer"})
_PAST = frozenset({"imperfect", "past"})
_OPEN = frozenset({",", "(", "-", "–", "—"})
# Sure for a title joined to its name, less when the organisation is looked for around it.
SURE, NEAR, GUESSED, ANAPHORIC = 0.92, 0.8, 0.62, 0.6


def extract(reading: Reading) -> Iterator[Draft]:
    """One draft for each title tied to a person: apposed before or after, in brackets, or said with « être », « nommé »."""
    sentence, denoter, found = reading.sentence, reading.denoter, reading.titles
    for n, title in enumerate(found):
        holders, start, end, anchor = _holders(reading, title, n)
        for holder in holders:
            yield from _drafts(sentence, denoter, title, holder, (start, end), anchor)


def anaphoric(reading: Reading) -> Iterator[Draft]:
    """« le PDG de Meta » said of the person just spoken of: the title is a claim too, a weaker one."""
    sentence, denoter = reading.sentence, reading.denoter
    for n, title in enumerate(reading.titles):
        if title.former or title.future or sentence.tokens[title.start].low not in {"le", "la", "l'", "du", "au"}:
            continue
        target, character, sure, first = _organization(sentence, denoter, title, None)
        if target is None or character is None or sure < NEAR or _holders(reading, title, n)[0]:
            continue
        person = denoter.anaphoric_title(sentence, title.start, title.role, character)
        if person is not None and person not in denoter.holders.get((title.role.id, character.name), []):
            qualifiers = {"role": title.text} if title.role.predicate == "holdsRole" else {}
            yield Draft(sentence, person.node(_words(sentence, title)), title.role.predicate, target, min(first, title.start), title.end,
                        title.head, NAME, ANAPHORIC, dict(qualifiers), own=True)  # fmt: skip


def _words(sentence: Sentence, title: Title) -> str:
    return " ".join(t.text for t in sentence.tokens[title.start : title.end])


def _holders(reading: Reading, title: Title, n: int) -> tuple[list[Mention], int, int, int | None]:
    """The persons a title belongs to, the passage that ties them, the verb that says it (None for an apposition)."""
    sentence, cast, found = reading.sentence, reading.denoter.cast, reading.titles
    after = _person_after(sentence, cast, title)
    if after is not None:
        return [after], title.start, after.end, None
    linked = _coordinated_after(sentence, cast, title, found, n)
    if linked is not None:
        return [linked], title.start, linked.end, None
    before = _persons_before(sentence, cast, title, found, n)
    if before:
        return before, before[0].start, title.end, None
    verb = _copula(reading, title)
    if verb is not None:
        person, at = verb
        return [person], min(person.start, title.start), title.end, at
    return [], 0, 0, None


def _person_after(sentence: Sentence, cast: Cast, title: Title) -> Mention | None:
    """« le PDG de Meta, Mark Zuckerberg », « la directrice X Janelle Gale », « Président de X depuis 2021, Corentin Ablaye »."""
    tokens, k = sentence.tokens, title.end
    if k < len(tokens) and tokens[k].low in {"depuis", "de", "entre", "pendant", "jusqu'", "jusqu'en", "en"} and title.start == _first_word(tokens):
        comma = next((j for j in range(k, min(k + 10, len(tokens))) if tokens[j].text == ","), None)
        k = comma if comma is not None else k
    spaced = k < len(tokens) and tokens[k].text in {",", ":"}
    k += spaced
    mention = cast.at(sentence, k) if k < len(tokens) else None
    if mention is None or mention.start != k or not cast.character(mention).person:
        return None
    if spaced and tokens[title.start].low not in {"le", "la", "l'", "son", "sa", "leur", "au", "du", "un", "une", "notre", "ancien", "ancienne"} and title.start != _first_word(tokens) and not title.former:
        # « … avec X, PDG de Y, Z … »: the title belongs to X.
        return None
    return mention


def _first_word(tokens: list[Token]) -> int:
    return next((k for k, t in enumerate(tokens) if t.text[0].isalnum()), 0)


def _coordinated_after(sentence: Sentence, cast: Cast, title: Title, found: list[Title], n: int) -> Mention | None:
    """« l'ancien PDG d'A et cofondateur de B Mustafa X »: the last title's name is the first one's too."""
    tokens = sentence.tokens
    if n + 1 < len(found) and title.end < len(tokens) and tokens[title.end].low in {"et", ","}:
        following = found[n + 1]
        own_article = tokens[following.start].low in {"le", "la", "l'"}
        if following.start - title.end <= 1 and not own_article and (tokens[title.end].low == "et" or following.start == title.end + 1):
            return _person_after(sentence, cast, following) or _coordinated_after(sentence, cast, following, found, n + 1)
    return None


def _persons_before(sentence: Sentence, cast: Cast, title: Title, found: list[Title], n: int) -> list[Mention]:
    """« Sergey Brin, cofondateur de Google », « John Schulman (cofondateur d'OpenAI) », « X et Y, cofondateurs de Z », « X, fondateur et PDG »."""
    tokens, k = sentence.tokens, title.start - 1
    while k > 0 and (tokens[k].low in {"et", "puis", "aussi", "également", "alors", "désormais", "aujourd'hui", "actuellement", "toujours", "surtout", "qui", "est"} or tokens[k].pos == "ADV"):
        k -= 1
    if tokens[k].low in {"qui", "est"}:
        return []
    if n and k >= 0 and found[n - 1].end - 1 <= k + 1 and title.start - found[n - 1].end <= 2 and title.start > found[n - 1].start:
        between = {t.low for t in tokens[found[n - 1].end : title.start]}
        if between <= {"et", ",", "puis"}:
            return _persons_before(sentence, cast, found[n - 1], found, n - 1)
    if k <= 0 or tokens[k].text not in _OPEN:
        return []
    if k >= 3 and tokens[k - 1].low == "ans" and tokens[k - 2].text.isdigit():
        k -= 3
    mention = cast.at(sentence, k - 1)
    if mention is None or mention.end != k or not cast.character(mention).person:
        return []
    people = [mention]
    if "Number=Plur" in tokens[title.head].morph or tokens[title.head].low.endswith("s"):
        j = mention.start - 1
        while j > 0 and tokens[j].low in {"et", ","}:
            other = cast.at(sentence, j - 1)
            if other is None or not cast.character(other).person:
                break
            people.insert(0, other)
            j = other.start - 1
    return people


def _copula(reading: Reading, title: Title) -> tuple[Mention, int] | None:
    """« X est devenu directeur de Y », « X a été nommée présidente »: the subject of a verb that gives an office."""
    sentence, cast = reading.sentence, reading.denoter.cast
    tokens, k = sentence.tokens, title.start - 1
    moment = next((m for m in reading.moments if m.end == title.start), None)
    if moment is not None:
        k = moment.start - 1
        while k >= 0 and tokens[k].low in {"pendant", "toute", "la", "le", "durant", "depuis"}:
            k -= 1
    while k >= 0 and (tokens[k].low in {"comme", "au", "poste", "de", "en", "tant", "que", "rang", "un", "une", "le", "la", "l'", "mardi", "lundi", "mercredi", "jeudi", "vendredi"} or tokens[k].pos in {"ADV", "DET"}):
        k -= 1
    if k < 0 or tokens[k].pos not in {"VERB", "AUX", "ADJ"}:
        return None
    lemmas = {r.lemma for r in analyse(tokens[k].low)}
    if not lemmas & (_BECOMES | _APPOINTED) or "Number=Plur" in tokens[title.head].morph:
        return None
    if not lemmas & _BECOMES and tokens[title.start].pos == "DET" and title.start == k + 1:
        return None
    subject = next((t.i for t in tokens[:k] if t.dep.startswith("nsubj") and (t.head == k or t.head == title.head or tokens[t.head].head == title.head or t.head == tokens[k].head)), None)
    mention = cast.at(sentence, subject) if subject is not None else None
    if mention is None:
        names = [m for m in cast.in_sentence(sentence) if m.end <= k and cast.character(m).person]
        mention = names[-1] if len(names) == 1 and k - names[0].end <= 6 else None
    if mention is None or not cast.character(mention).person:
        return None
    return mention, k


def _drafts(sentence: Sentence, denoter: Denoter, title: Title, holder: Mention, span: tuple[int, int], anchor: int | None) -> Iterator[Draft]:
    person = denoter.cast.character(holder)
    target, character, sure, first = _organization(sentence, denoter, title, holder)
    if target is None:
        if person not in denoter.holders[title.role.id, ""]:
            denoter.holders[title.role.id, ""].append(person)
        return
    if character is not None:
        holders = denoter.holders[title.role.id, character.name]
        if person not in holders:
            holders.append(person)
    qualifiers: dict[str, object] = {"role": _role_text(title, character)}
    predicate = title.role.predicate
    if predicate != "holdsRole":
        qualifiers.pop("role")
    elif title.former or anchor is not None and _past(sentence.tokens, anchor):
        qualifiers["former"] = True
    start, end = min(span[0], first), max(span[1], title.end)
    yield Draft(
        sentence, person.node(holder.text), predicate, target, start, end,
        anchor if anchor is not None else title.head, NAME, sure, qualifiers,
        modality="planned" if title.future else "asserted", own=anchor is None,
    )  # fmt: skip


def _role_text(title: Title, character: Character | None) -> str:
    """The role as written, without a company noun that was resolved (« directeur général du groupe »)."""
    if character is None or title.organization is not None:
        return title.text
    words = title.text.split()
    cut = next((n for n, w in enumerate(words) if n and announces(w.removeprefix("l'").removeprefix("l’")) & {"Organization"}), None)
    while cut is not None and cut > 1 and words[cut - 1].lower() in {"de", "du", "la", "le", "d'", "l'", "des"}:
        cut -= 1
    return " ".join(words[:cut]) if cut else title.text


def _past(tokens: list[Token], k: int) -> bool:
    """« était directeur », « fut président »: an office told in the past."""
    return any(r.tense in _PAST and r.lemma == "être" for r in analyse(tokens[k].low))


def _organization(sentence: Sentence, denoter: Denoter, title: Title, holder: Mention | None) -> tuple[Node | None, Character | None, float, int]:
    """The organisation of a title: named in it, its possessive's owner, its unit, or the one the sentence is about."""
    if title.organization is not None:
        return title.organization, title.character, SURE, title.start
    tokens = sentence.tokens
    article = tokens[title.start].low
    if any(t.low in {"son", "sa", "ses", "leur", "leurs"} for t in tokens[title.start : title.head]):
        owner = denoter._recent(sentence, title.start, lambda c: c.organization)
        if owner is not None:
            return owner.node(), owner, NEAR, title.start
        return None, None, 0.0, 0
    noun = _company_noun(sentence, denoter, title)
    if noun is not None:
        return noun.node(), noun, NEAR, title.start
    framed = _framing(sentence, denoter, title)
    if framed is not None:
        character = denoter.cast.character(framed)
        return character.node(framed.text), character, NEAR, framed.start
    if title.role.predicate != "holdsRole":
        return None, None, 0.0, 0
    assisted = _assisted(sentence, denoter, title)
    if assisted is not None:
        return assisted.node(), assisted, NEAR, title.start
    unit = unit_of(title)
    if unit is not None:
        return unit, None, NEAR, title.start
    if article in {"le", "la", "l'"} and _corporate(title):
        main = _main_organization(sentence, denoter)
        if main is not None:
            return main.node(), main, GUESSED, title.start
    return None, None, 0.0, 0


def _corporate(title: Title) -> bool:
    """« le PDG », « la directrice financière »: offices that one company has; not « la juge », « l'adjointe à la culture »."""
    known = title.role.exclusive or title.role.id.startswith("directeur")
    return known and (title.text.isupper() or len(title.text.split()) > 2)


def _framing(sentence: Sentence, denoter: Denoter, title: Title) -> Mention | None:
    """« Chez Boeing, le directeur général X », « Solveo, dont le PDG X »: the organisation that the clause opens with."""
    tokens, cast = sentence.tokens, denoter.cast
    before = [m for m in cast.in_sentence(sentence) if m.end <= title.start and cast.character(m).type == "Organization"]
    if not before or title.start - before[-1].end > 2:
        return None
    mention = before[-1]
    if any(t.low in {"où", "dont"} for t in tokens[mention.end : title.start]):
        return mention
    opens = mention.start and tokens[mention.start - 1].low == "chez" and tokens[mention.end].text == ","
    return mention if opens else None


def _assisted(sentence: Sentence, denoter: Denoter, title: Title) -> Character | None:
    """« l'adjoint de Rémi Courtaud »: where the one assisted is said to hold an office, when it is one place."""
    tokens, k = sentence.tokens, title.end
    if k + 1 >= len(tokens) or tokens[k].low not in {"de", "d'", "du"}:
        return None
    mention = denoter.cast.at(sentence, k + 1)
    if mention is None or mention.start != k + 1 or not denoter.cast.character(mention).person:
        return None
    boss = denoter.cast.character(mention)
    places = {org for (_, org), people in denoter.holders.items() if boss in people and org}
    return next((c for c in denoter.cast.characters if places == {c.name}), None)


def _company_noun(sentence: Sentence, denoter: Denoter, title: Title) -> Character | None:
    """« le fondateur de l'entreprise », « la présidente du groupe »: the company noun is resolved in its turn."""
    tokens = sentence.tokens
    for k in range(title.head + 1, min(title.end + 1, len(tokens))):
        if tokens[k].pos == "NOUN" and k > title.head + 1:
            found = denoter.phrase(sentence, Phrase(k - 1, k + 1, k))
            if found is not None and isinstance(found.node, Named) and found.character is not None and found.character.organization:
                return found.character
    return None


def _main_organization(sentence: Sentence, denoter: Denoter) -> Character | None:
    """The organisation named in this sentence or the one before, when it is also the article's most named one."""
    named = [c for c in denoter.cast.characters if c.type == "Organization"]
    if not named:
        return None
    main = max(named, key=lambda c: len(c.mentions))
    rivals = [c for c in named if c is not main and len(c.mentions) * 2 > len(main.mentions)]
    near = any(main is denoter.cast.character(m) for n in (sentence.number - 1, sentence.number) if n >= 0 for m in denoter.cast.mentions[n])
    return main if (len(main.mentions) >= 3 and near or len(main.mentions) >= 5) and not rivals else None

