"""How each party is called on the page: one display name for an entity, its gender when something tells it.
How each party is called on the page: one display name for an entity, its gender when something tells it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from api.writer.clauses import Group
from api.writer.page import Matter
from api.writer.phrases import Gender, describe, described
from kg.french.elision import with_article
from kg.french.folding import fold
from kg.french.nouns import noun_gender, parts_of_speech
from kg.gazetteer import given_name
from kg.model import Assertion, Entity, Fact, Named, Node
from kg.ontology import load_ontology

# A name of any other type is a description that took the place of one.
_PROPER = frozenset({"Person", "Organization", "Media", "Product", "Place", "Work", "Event", "Document"})


@dataclass(frozen=True)
class Names:
    """Lookup by canonical id, falling back on the name itself."""

    shown: dict[str, str] = field(default_factory=dict)
    genders: dict[str, Gender] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    companies: frozenset[str] = frozenset()
    aliases: dict[str, str] = field(default_factory=dict)
    articles: dict[str, str] = field(default_factory=dict)
    heads: dict[str, Group] = field(default_factory=dict)

    def show(self, node: Node, entity_id: str | None = None) -> Node:
        """The node under the name the page uses for it."""
        if not isinstance(node, Named):
            return node
        return replace(node, name=self.shown.get(self.key(node, entity_id), node.name))

    def key(self, node: Named, entity_id: str | None = None) -> str:
        """The id under which a name is known; the folded name of one that is not."""
        return entity_id or node.id or self.aliases.get(fold(node.name), fold(node.name))

    def group(self, node: Node, entity_id: str | None = None, of: str | None = None) -> Group | None:
        """The noun group to print; a person's carries their gender."""
        shown = self.show(node, entity_id)
        if isinstance(shown, Named) and shown.type not in _PROPER:
            return described(shown.name, of)
        group = describe(shown, of)
        if group is None or not isinstance(shown, Named):
            return group
        key = self.key(shown, entity_id)
        article = self.articles.get(key)
        if article is not None:
            text = article + group.text if article == "l’" else f"{article} {group.text}"
            return Group(text, _ARTICLE_GENDER.get(article), "p" if article == "les" else "s")
        return replace(group, gender=self.genders.get(key))

    @cached_property
    def surnames(self) -> dict[str, int]:
        """How many people of the page share each last word of a name."""
        return Counter(fold(self.shown[i].split()[-1]) for i in self.people if i in self.shown)


def names_of(matter: Matter) -> Names:
    """Organisations under the name the articles use most, people under their full canonical name."""
    entities = {entity.id: entity for entity in matter.entities}
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    types: dict[str, str] = {}
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    asked = set(fold(matter.topic).split())
    for node, key in _parties(matter):
        types.setdefault(key, node.type)
        shown_as = node.mention if _is_name_of(node.mention, node, entities.get(key)) else node.name
        # The name that the reader asked for wins over a longer one.
        seen[key][shown_as] += 1000 if set(fold(shown_as).split()) <= asked else 1
    said: list[Assertion | Fact] = [*matter.assertions.values(), *matter.facts]
    for assertion in said:
        gender = _role_gender(str(assertion.qualifiers.get("role", "")))
        if gender is not None:
            roles[_subject_key(assertion)][gender] += 1
    people = frozenset(key for key, kind in types.items() if kind == "Person")
    shown = {key: _best(counts, key in people) for key, counts in seen.items()}
    found = {key: _gender(shown.get(key, ""), roles[key]) for key in people}
    genders = {key: gender for key, gender in found.items() if gender is not None}
    houses = {key: name for key, name in shown.items() if types[key] == "Organization"}
    placed = houses | {key: name for key, name in shown.items() if types[key] in ("Media", "Place")}
    told = {str(a.qualifiers.get("to") or "") for a in matter.assertions.values()}
    placed |= {fold(name): name for name in told if name[:1].isupper() and fold(name) not in placed}
    return Names(
        shown, genders, people, _companies(matter, types), _aliases(matter), articles_before(placed, matter),
        heads_of(houses),
    )  # fmt: skip


def heads_of(names: dict[str, str]) -> dict[str, Group]:
    """« Laiterie Borel » is « la laiterie » where no other name of the page begins so."""
    first = {key: name.split()[0].lower() for key, name in names.items() if len(name.split()) > 1}
    count = Counter(first.values())
    found: dict[str, Group] = {}
    for key, head in first.items():
        gender = noun_gender(head) if count[head] == 1 and parts_of_speech(head) == {"noun"} else None
        if gender is not None:
            found[key] = Group(with_article(head, gender), gender)
    return found


_ARTICLE_GENDER: dict[str, Gender] = {"le": "m", "la": "f"}
_FORMS = {
    "le": "le",
    "du": "le",
    "au": "le",
    "la": "la",
    "les": "les",
    "des": "les",
    "aux": "les",
    "l’": "l’",
}
# The article belongs to the name when most mentions have it: « la CGT », « l’AFP », but « Brival ».
MOSTLY = 0.6


def articles_before(names: dict[str, str], matter: Matter) -> dict[str, str]:
    """The article under which the articles write each name, when they mostly write one."""
    text = "\n".join(a.text for a in matter.articles.values()).replace("'", "’")
    found: dict[str, str] = {}
    for key, name in names.items():
        seen = re.findall(
            rf"(?:\b(le|la|les|du|des|au|aux) |\b(?:de |à )?(l’))?(?<![\w-]){re.escape(name)}(?![\w-])", text
        )
        forms = Counter(_FORMS[(word or elided).lower()] for word, elided in seen if word or elided)
        best = max(forms, key=lambda f: (forms[f], f), default=None)
        if best is not None and forms[best] >= MOSTLY * len(seen):
            found[key] = best
    return found


def _aliases(matter: Matter) -> dict[str, str]:
    """Every name of a known entity to its id, for the sources that articles cite by a short name."""
    return {fold(n): e.id for e in reversed(matter.entities) for n in (e.name, *e.aliases)}


def _subject_key(said: Assertion | Fact) -> str:
    if isinstance(said, Assertion):
        return said.subject_id
    return said.subject.id or fold(said.subject.name)


def _parties(matter: Matter) -> Iterable[tuple[Named, str]]:
    for a in matter.assertions.values():
        if a.reference:
            continue
        for node, key in ((a.subject, a.subject_id), (a.object, a.object_id)):
            if isinstance(node, Named):
                yield node, key
        for node in a.attribution:
            if isinstance(node, Named):
                yield node, node.id or fold(node.name)
    named = {
        key for a in matter.assertions.values() if not a.reference for key in (a.subject_id, a.object_id)
    }
    for fact in matter.facts:
        for node in (fact.subject, fact.object):
            if isinstance(node, Named) and (node.id or fold(node.name)) not in named:
                yield node, node.id or fold(node.name)


def _is_name_of(name: str, node: Named, entity: Entity | None) -> bool:
    """A mention may be a title (« le PDG ») or a slip; only a shorter or known form of the name is printed.
    A mention may be a title (« le PDG ») or a slip; only a shorter or known form of the name is printed.
    """
    if not name or name == node.name:
        return bool(name)
    if node.type not in ("Person", "Organization", "Media"):
        return False
    if not name[:1].isupper() or fold(name) not in {fold(a) for a in (entity.aliases if entity else ())}:
        return bool(name[:1].isupper()) and set(fold(name).split()) < set(fold(node.name).split())
    return set(fold(name).split()) <= set(fold(node.name).split())


def _best(counts: Counter[str], person: bool) -> str:
    if person:
        return max(counts, key=lambda n: (min(len(n.split()), 2), counts[n], n))
    return max(counts, key=lambda n: (counts[n], -len(n), n))


def _role_gender(role: str) -> Gender | None:
    found = load_ontology().roles.find(role) if role else None
    if found is None or found.masculine == found.feminine:
        return None
    first = fold(role).split()[:1]
    return "f" if first == fold(found.feminine).split()[:1] else None


def _gender(name: str, roles: Counter[str]) -> Gender | None:
    """What a title in the feminine says, else the given name; None for one that either may bear."""
    if roles["f"]:
        return "f"
    found = given_name(name.split()[0]) if name else None
    return found if found in ("m", "f") else None


# What only a company is said to do, or to have.
_BUSINESS = frozenset({"ownership", "funding", "results", "value", "alliance"})


def _companies(matter: Matter, types: dict[str, str]) -> frozenset[str]:
    """Organisations of which something is said that is said of companies only."""
    predicates = load_ontology().predicates
    doing = {a.subject_id for a in matter.assertions.values() if predicates[a.predicate].family in _BUSINESS}
    led = {
        a.object_id for a in matter.assertions.values() if fold(str(a.qualifiers.get("role", ""))) in _CHIEFS
    }
    return frozenset(key for key in doing | led if types.get(key) == "Organization")


_CHIEFS = frozenset({"pdg", "directeur general", "directrice generale", "president-directeur general"})
