"""Names to canonical entities, one article at a time; in doubt a new one, since a wrong merge goes unseen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from kg.french.folding import words
from kg.model import Article, Claim, Entity, digest
from kg.names import acronym_of, core, exact_key, is_acronym, skeleton, source_key, surname
from kg.resolve.candidate import Candidate
from kg.resolve.judged import Judged
from kg.resolve.likeness import organization_likeness, person_likeness, telling_word
from kg.resolve.mentions import Mentioned, gather
from kg.resolve.types import agree, may_agree

__all__ = ["Candidate", "Names", "Resolution", "Resolver"]

# Entities looked at per blocking key. A key shared by more is a name so common that it tells nothing.
MAX_PER_KEY = 40
# Acronyms this short mean many things: they need something else in the article to agree.
SHORT_ACRONYM = 3


class Names(Protocol):
    """What the record knows of names; the store answers, or a test's own small table."""

    def prime(self, keys: Iterable[str], limit: int) -> None:
        """Notice that these keys will be asked for: a store reads them at once."""
        ...

    def with_key(self, key: str, limit: int) -> Sequence[Entity]: ...

    def by_id(self, entity_id: str) -> Entity | None: ...

    def tied(self, entity_id: str, others: Collection[str]) -> bool:
        """Whether some assertion has this entity and one of the others for parties."""
        ...


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entity behind each name of an article; `created` are to be written, new or newly named."""

    entities: Mapping[str, Entity]
    created: tuple[Entity, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    def entity(self, name: str) -> Entity | None:
        """The entity that this name denotes in the article."""
        return self.entities.get(exact_key(name))


@dataclass(slots=True)
class _Progress:
    """What has been settled so far in one article."""

    entities: dict[str, Entity] = field(default_factory=dict)
    created: dict[str, Entity] = field(default_factory=dict)
    completed: dict[str, Entity] = field(default_factory=dict)
    candidates: dict[tuple[str, str], Candidate] = field(default_factory=dict)

    def company(self, but: Collection[str] = ()) -> set[str]:
        return {entity.id for entity in self.entities.values()} - set(but) - self.created.keys()


@dataclass(frozen=True, slots=True)
class Resolver:
    """`known` gives the usual name and type of a well-known outlet or institution, if it is one."""

    names: Names
    judged: Judged = field(default_factory=Judged)
    known: Callable[[str], tuple[str, str] | None] = lambda _name: None

    def resolve(self, article: Article, claims: Iterable[Claim]) -> Resolution:
        """Full names first: they are the company by which surnames and acronyms are known."""
        progress = _Progress()
        mentioned = gather(article, claims)
        self.names.prime((key for m in mentioned.values() for key in _keys(m.name, m.type)), MAX_PER_KEY)
        outlets = {exact_key(article.publisher)} if article.publisher else set()
        for key, mention in sorted(mentioned.items(), key=lambda item: _leaning(item[1])):
            whole = _whole_name(mention, mentioned.values())
            if whole is not None:
                progress.entities[key] = progress.entities[exact_key(whole.name)]
                continue
            company = progress.company(but=[e.id for k, e in progress.entities.items() if k in outlets])
            found = self._find(mention, company) or self._create(mention, article, progress)
            progress.entities[key] = self._canonical(found, progress)
        return Resolution(
            progress.entities,
            (*progress.created.values(), *progress.completed.values()),
            tuple(c for c in progress.candidates.values() if c.left in progress.created),
        )

    def _canonical(self, entity: Entity, progress: _Progress) -> Entity:
        """The entity that people said it is, which takes over its name."""
        chief_id = self.judged.id(entity.id)
        if chief_id == entity.id:
            return entity
        progress.created.pop(entity.id, None)
        chief = progress.completed.get(chief_id) or self.names.by_id(chief_id) or replace(entity, id=chief_id)
        aliases = dict.fromkeys((*chief.aliases, entity.name, *entity.aliases))
        aliases.pop(chief.name, None)
        progress.completed[chief_id] = replace(chief, aliases=tuple(aliases))
        return progress.completed[chief_id]

    def _find(self, mention: Mentioned, company: Collection[str]) -> Entity | None:
        return (
            self._exact(mention, mention.name, company)
            or self._usual(mention, company)
            or self._short(mention, company)
            or self._variant(mention, company)
        )

    def _exact(self, mention: Mentioned, name: str, company: Collection[str]) -> Entity | None:
        """The one entity that bears the name; among several, the one whose type and own name agree best."""
        same = list(self.names.with_key(exact_key(name), MAX_PER_KEY))
        if mention.only_source:
            same += [e for e in self.names.with_key(source_key(name), MAX_PER_KEY) if e not in same]
        ranked: dict[tuple[bool, bool, bool], list[Entity]] = {}
        for entity in same:
            if may_agree(mention.type, entity.type):
                own = exact_key(entity.name) == exact_key(name)
                ranked.setdefault((agree(mention.type, entity.type), own, entity.reference), []).append(
                    entity
                )
        best = ranked[max(ranked)] if ranked else []
        if len(best) != 1:
            return self._only_tied(best, company)
        return best[0] if not _needs_company(mention, best[0]) else self._only_tied(best, company)

    def _usual(self, mention: Mentioned, company: Collection[str]) -> Entity | None:
        """An agency written out in full is filed under its acronym, when that is its usual name."""
        usual = self.known(mention.name)
        if (
            usual is None
            or exact_key(usual[0]) == exact_key(mention.name)
            or not may_agree(usual[1], mention.type)
        ):
            return None
        return self._exact(mention, usual[0], company)

    def _short(self, mention: Mentioned, company: Collection[str]) -> Entity | None:
        """A surname alone, an acronym, or its full form: only one entity fits and its company is here."""
        if mention.bare:
            fits = [e for e in self._keyed(f"s:{core(mention.name)[0]}") if e.type == "Person"]
        elif mention.type == "Person":
            return None
        elif is_acronym(mention.name):
            fits = [e for e in self._keyed(f"i:{core(mention.name)[0]}") if agree(e.type, mention.type)]
        else:
            acronym = acronym_of(mention.name)
            fits = self._keyed(f"n:{acronym}") if len(acronym) >= SHORT_ACRONYM else []
            fits = [e for e in fits if is_acronym(e.name) and agree(e.type, mention.type)]
        return self._only_tied(fits, company) if len(fits) == 1 else None

    def _variant(self, mention: Mentioned, company: Collection[str]) -> Entity | None:
        """« Groupe Solveo » for « Solveo »: when it is the only one and its company is here."""
        if mention.type == "Person":
            return None
        fits = [e for e in self._alike(mention) if agree(e.type, mention.type)]
        return self._only_tied(fits, company) if len(fits) == 1 else None

    def _alike(self, mention: Mentioned) -> list[Entity]:
        near = self._keyed(f"t:{telling_word(mention.name)}")
        return [e for e in near if organization_likeness(e.name, mention.name) is not None]

    def _keyed(self, key: str) -> list[Entity]:
        """The entities under a key, none when they are too many for the key to tell anything."""
        found = list(self.names.with_key(key, MAX_PER_KEY))
        return found if len(found) < MAX_PER_KEY else []

    def _only_tied(self, fits: Sequence[Entity], company: Collection[str]) -> Entity | None:
        tied = [entity for entity in fits if self.names.tied(entity.id, company)]
        return tied[0] if len(tied) == 1 else None

    # ── new entities ────────────────────────────────────────────────────────────────────────────────────────

    def _create(self, mention: Mentioned, article: Article, progress: _Progress) -> Entity:
        usual = self.known(mention.name)
        name, kind = usual if usual and may_agree(usual[1], mention.type) else (mention.name, mention.type)
        ident = f"{kind.lower()}:{'-'.join(words(name))}"
        # A name that several bear, or a surname alone, is not known to be the next article's.
        if mention.bare or self.names.by_id(ident) is not None:
            ident += f"~{digest(article.id)[:8]}"
        entity = self.names.by_id(ident) or Entity(ident, name, kind)
        progress.created[ident] = entity
        for candidate in self._look_alikes(entity, progress):
            progress.candidates[candidate.left, candidate.right] = candidate
        return entity

    def _look_alikes(self, entity: Entity, progress: _Progress) -> Iterable[Candidate]:
        """Whom the new entity may be: a question for a person, asked once."""
        others = {other.id: other for key in _keys(entity.name, entity.type) for other in self._keyed(key)}
        others |= progress.created
        del others[entity.id]
        for other in others.values():
            likeness = _likeness(entity, other)
            settled = self.judged.are_apart(entity.id, other.id) or self.judged.id(
                entity.id
            ) == self.judged.id(other.id)
            if likeness is not None and not settled:
                yield Candidate(entity.id, other.id, *likeness)


def _keys(name: str, kind: str) -> list[str]:
    """Under which keys those whose name may be this one are filed."""
    if kind != "Person":
        return [exact_key(name), f"t:{telling_word(name)}"]
    last = surname(name)
    return [exact_key(name), f"s:{last}", f"k:{skeleton(last)}", exact_key(last)]


def _leaning(mention: Mentioned) -> tuple[bool, bool, str]:
    """The order of resolution: names that stand alone, then acronyms, then bare surnames."""
    return mention.bare, is_acronym(mention.name), exact_key(mention.name)


def _whole_name(mention: Mentioned, all_: Iterable[Mentioned]) -> Mentioned | None:
    """The only full name of the article that ends in this surname."""
    if not mention.bare:
        return None
    bare = core(mention.name)[0]
    whole = [m for m in all_ if m.type == "Person" and not m.bare and core(m.name)[-1] == bare]
    return whole[0] if len(whole) == 1 else None


def _needs_company(mention: Mentioned, entity: Entity) -> bool:
    """Whether bearing the name is not enough."""
    if entity.reference:
        # The reference vouches for its aliases, but two letters can stand for anything.
        short = is_acronym(mention.name) and len(core(mention.name)[0]) <= SHORT_ACRONYM
        cited = mention.type == "Media" or mention.only_source
        return short and not cited and exact_key(entity.name) != exact_key(mention.name)
    return mention.bare


def _likeness(one: Entity, other: Entity) -> tuple[float, tuple[str, ...]] | None:
    if one.type == "Person" and other.type == "Person":
        found = person_likeness(one.name, other.name)
    elif one.type != "Person" and may_agree(one.type, other.type):
        found = organization_likeness(one.name, other.name)
    else:
        return None
    return (found.score, found.reasons) if found else None
