"""« Anne Durand, présidente de Solvéo » → (Anne Durand, holdsRole, Solvéo); founders and owners too."""

from collections.abc import Iterator

from extractors.annotate import Token
from extractors.cast import Cast, Character
from extractors.draft import Draft
from extractors.holders import holders_of
from extractors.mentions import Mention
from extractors.modality import Mood, mood_of
from extractors.offices import NEAR, office_of
from extractors.reading import Reading
from extractors.titles import Title
from extractors.words import announces
from kg.french.verbs import analyse

NAME = "roles.v1"
_PAST = frozenset({"imperfect", "past"})
# « salarié de X » says no office: it is read as working there.
_NO_OFFICE = frozenset({"salarie"})
ANAPHORIC = 0.6


def extract(reading: Reading) -> Iterator[Draft]:
    """One draft for each title tied to a person: apposed, in brackets, or said with « être », « nommé »."""
    for n, title in enumerate(reading.titles):
        if title.role.id in _NO_OFFICE:
            continue
        tie = holders_of(reading, n)
        for holder in tie.holders:
            yield from _drafts(reading, title, holder, (tie.start, tie.end), tie.verb)


def anaphoric(reading: Reading) -> Iterator[Draft]:
    """« le PDG de X » said of the person just spoken of: the title is a claim too, a weaker one."""
    sentence, denoter, tokens = reading.sentence, reading.denoter, reading.tokens
    for n, title in enumerate(reading.titles):
        if title.former or title.future or tokens[title.start].low not in {"le", "la", "l'", "du", "au"}:
            continue
        if title.end + 1 < len(tokens) and tokens[title.end].text == "," and tokens[title.end + 1].capital:
            # « le trésorier du RN, Wallerand … »: a holder is named, though not known as a person.
            continue
        office = office_of(reading, title)
        if (
            office is None
            or office.character is None
            or office.sure < NEAR
            or office.first < title.start
            or holders_of(reading, n).holders
        ):
            continue
        person = denoter.anaphoric_title(sentence, title.start, title.role, office.character)
        if person is None or not _met(denoter.cast, person, office.character, sentence.number):
            continue
        if person not in denoter.holders.get((title.role.id, office.character.name), []):
            qualifiers: dict[str, object] = (
                {"role": title.text} if title.role.predicate == "holdsRole" else {}
            )
            words = " ".join(t.text for t in tokens[title.start : title.end])
            yield Draft(
                sentence, person.node(words), title.role.predicate, office.node,
                min(office.first, title.start), title.end, title.head, NAME, ANAPHORIC, qualifiers, own=True,
            )  # fmt: skip


def _met(cast: Cast, person: Character, organization: Character, number: int) -> bool:
    """Whether an earlier sentence, or this one, names both."""
    here = {m.sentence.number for m in person.mentions if m.sentence.number <= number}
    return any(m.sentence.number in here for m in organization.mentions)


def _drafts(
    reading: Reading, title: Title, holder: Mention, span: tuple[int, int], verb: int | None
) -> Iterator[Draft]:
    denoter = reading.denoter
    person = denoter.cast.character(holder)
    office = office_of(reading, title)
    known = denoter.holders[title.role.id, office.character.name if office and office.character else ""]
    if (office is None or office.character is not None) and person not in known:
        known.append(person)
    if office is None:
        return
    mood = _mood(reading, verb)
    if verb is not None and mood is None:
        return
    qualifiers: dict[str, object] = {}
    if title.role.predicate == "holdsRole":
        qualifiers["role"] = _role_text(title, office.character)
        if title.former or _then(reading.tokens, title) or (verb is not None and _past(reading.tokens, verb)):
            qualifiers["former"] = True
    yield Draft(
        reading.sentence, person.node(holder.text), title.role.predicate, office.node,
        min(span[0], office.first), max(span[1], title.end), verb if verb is not None else title.head,
        NAME, office.sure, qualifiers, own=verb is None,
        modality="planned" if title.future else mood.modality if mood else "asserted",
        polarity=mood.polarity if mood else "affirmed",
    )  # fmt: skip


def _mood(reading: Reading, verb: int | None) -> Mood | None:
    """How the verb that gives the office puts it: « n'a jamais été directrice », « devrait être nommé »."""
    if verb is None:
        return None
    group = next((g for g in reading.groups if g.start <= verb <= g.main or g.main == verb), None)
    return mood_of(reading, group) if group is not None else None


def _role_text(title: Title, character: Character | None) -> str:
    """The role as written, without a company noun that was resolved (« directeur général du groupe »)."""
    if character is None or title.organization is not None:
        return title.text
    words = title.text.split()
    cut = next((n for n, w in enumerate(words) if n and "Organization" in announces(_bare(w))), None)
    while (
        cut is not None and cut > 1 and words[cut - 1].lower() in {"de", "du", "la", "le", "d'", "l'", "des"}
    ):
        cut -= 1
    return " ".join(words[:cut]) if cut else title.text


def _bare(word: str) -> str:
    return word.removeprefix("l'").removeprefix("l’")


def _then(tokens: list[Token], title: Title) -> bool:
    """« X, alors ministre », « jusque-là directeur »: an office held at the time told, no longer."""
    k = title.start - 1
    return k > 0 and (
        tokens[k].low in {"alors", "jusqu'alors", "jusque-là"}
        or (tokens[k].low == "là" and tokens[k - 1].low == "jusque")
    )


def _past(tokens: list[Token], k: int) -> bool:
    """« était directeur », « fut président »: an office told in the past."""
    return any(r.tense in _PAST and r.lemma == "être" for r in analyse(tokens[k].low))
