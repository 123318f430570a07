"""A topic → the matter of an article: its entities, the statements about them, their sources, what contests
them.

Bounded by constants, not by the size of the record: a topic of a million claims reads as many as one of a
thousand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from api.writer.page import Matter
from kg.errors import NotFound
from kg.french.folding import fold, words
from kg.model import Article, Assertion, Comparison, Entity, Fact, Named, Statement
from kg.ontology import load_ontology
from kg.store import Store

# Enough for a long article several times over; more would only be ranked and left out.
MOST_STATEMENTS = 160
READ_PER_ENTITY = 300
READ_PER_SEARCH = 200
MOST_ARTICLES = 12
MOST_FACTS = 120
# Whoever the story is mostly about is followed into the articles that do not name the topic.
MAIN_PARTIES = 4
# Words this short say nothing of a topic, but for acronyms.
SHORTEST = 3
_EMPTY = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "l",
        "au",
        "aux",
        "en",
        "et",
        "chez",
        "sur",
        "pour",
        "par",
        "un",
        "une",
        "dans",
        "avec",
        "entre",
        "ou",
        "ce",
        "ces",
    ]
)


class Facts(Protocol):
    """What the writer needs of the reference layer."""

    @property
    def entities(self) -> tuple[Entity, ...]: ...
    @property
    def facts(self) -> tuple[Fact, ...]: ...
    @property
    def complete(self) -> frozenset[tuple[str, str]]: ...


def gather(store: Store, reference: Facts, topic: str) -> Matter:
    """Everything known of the topic, the most relevant first. Raises NotFound naming what comes near."""
    named = entities_in(store, topic)
    rest = _content(topic, named)
    core = _articles_about(store, topic, named, rest)
    statements = _statements(store, named, core, rest)
    if not statements:
        raise NotFound(_nothing(store, topic))
    comparisons = _comparisons(store, named, core, statements)
    known = {a.id: a for s in statements for a in (*s.supports, *s.denies)}
    known |= store.assertions({i for c in comparisons for i in (c.a, c.b)} - known.keys())
    comparisons = tuple(c for c in comparisons if c.a in known and c.b in known)
    about = _parties(statements)
    facts = _facts(reference, about, frozenset(known))
    return Matter(
        topic, statements, comparisons, _load(store, known.values()), facts,
        _entities(store, reference, named, about), known, reference.complete,
    )  # fmt: skip


def entities_in(store: Store, topic: str) -> tuple[Entity, ...]:
    """The entities that the topic names, the longest name first; a word serves one name only."""
    tokens = topic.replace("’", "'").split()
    found: dict[str, Entity] = {}
    start = 0
    while start < len(tokens):
        for end in range(len(tokens), start, -1):
            text = " ".join(tokens[start:end])
            same = [e for e in store.entities(query=text, limit=5) if _is_named(e, text)]
            if same and (end - start > 1 or len(text) >= SHORTEST or text.isupper()):
                found.setdefault(same[0].id, same[0])
                start = end - 1
                break
        start += 1
    return tuple(found.values())


def _is_named(entity: Entity, text: str) -> bool:
    return fold(text) in {fold(name) for name in (entity.name, *entity.aliases)}


def _content(topic: str, named: Sequence[Entity]) -> frozenset[str]:
    """The words of the topic that say something and name nobody."""
    names = {w for e in named for n in (e.name, *e.aliases) for w in words(n)}
    return frozenset(w for w in words(topic) if w not in names and w not in _EMPTY)


def _articles_about(
    store: Store, topic: str, named: Sequence[Entity], rest: frozenset[str]
) -> tuple[str, ...]:
    """The articles whose claims hold most of the topic's words, and name its entities when it has some."""
    wanted = frozenset(words(topic)) - _EMPTY
    held: dict[str, set[str]] = {}
    for claim in store.search(topic, limit=READ_PER_SEARCH):
        text = " ".join(e.quote for e in claim.evidence) + f" {claim.subject.label} {claim.object.label}"
        held.setdefault(claim.article, set()).update(wanted & set(words(text)))
    for entity in named:
        for article in store.articles(entity=entity.id, limit=MOST_ARTICLES * 4):
            held.setdefault(article.id, set()).add(fold(entity.name))
    if not held:
        return ()
    best = max(map(len, held.values()))
    # Two words in three: a topic of one word is exact, a longer one may be worded otherwise.
    enough = max(1, round(min(best, len(wanted)) * 2 / 3))
    ranked = sorted(held, key=lambda i: (-len(held[i]), i))
    return tuple(i for i in ranked if len(held[i]) >= enough)[:MOST_ARTICLES]


def _statements(
    store: Store, named: Sequence[Entity], core: Sequence[str], rest: frozenset[str]
) -> tuple[Statement, ...]:
    found: dict[str, Statement] = {}
    for entity in named:
        found |= {s.id: s for s in store.statements(entity=entity.id, limit=READ_PER_ENTITY)}
    for article in core:
        found |= {s.id: s for s in store.statements(article=article, limit=READ_PER_ENTITY)}
    families = evoked(rest)
    found |= _kindred(store, found, families)
    ids = {e.id for e in named}
    scores = {s.id: _relevance(s, ids, families, rest, frozenset(core)) for s in found.values()}
    kept = [s for s in found.values() if scores[s.id] > 0 and (s.supports or s.denies)]
    return tuple(sorted(kept, key=lambda s: (-scores[s.id], s.id))[:MOST_STATEMENTS])


def _kindred(store: Store, found: Mapping[str, Statement], families: frozenset[str]) -> dict[str, Statement]:
    """What other articles say of the main parties that the topic evokes: one story has many tellers."""
    if not families:
        return {}
    main = [key for key, _ in _parties(found.values()).most_common(MAIN_PARTIES)]
    predicates = load_ontology().predicates
    near = (s for key in main for s in store.statements(entity=key, limit=READ_PER_ENTITY))
    return {s.id: s for s in near if predicates[s.predicate].family in families}


def evoked(rest: Iterable[str]) -> frozenset[str]:
    """The families of predicates that a word of the topic evokes: « recrutement » → recruitment."""
    stems = {_stem(w) for w in rest if len(w) > 4}
    ontology = load_ontology()
    return frozenset(
        ontology.predicates[row.predicate].family
        for row in ontology.lexicon
        if _stem(fold(row.head)) in stems and row.predicate not in ("says", "open")
    )


def _stem(word: str) -> str:
    return word[:6]


def _relevance(
    s: Statement, named: set[str], families: frozenset[str], rest: frozenset[str], core: frozenset[str]
) -> float:
    """What the topic names, then what it evokes, then what its articles say besides."""
    about = 3.0 * len(named & {s.subject_id, s.object_id})
    score = about + 2.0 * (load_ontology().predicates[s.predicate].family in families)
    score += 0.5 * len(rest & {w for a in s.supports for w in words(a.quote)})
    score += 1.0 if any(a.article in core for a in (*s.supports, *s.denies)) else 0.0
    if score == 0.0:
        return 0.0
    score += 0.3 * min(len({a.origin for a in s.supports if a.origin}), 3) + 0.5 * (s.status == "contested")
    return score - 1.5 * (s.predicate == "open")


def _comparisons(
    store: Store, named: Sequence[Entity], core: Sequence[str], statements: Sequence[Statement]
) -> tuple[Comparison, ...]:
    """Those with a side among the statements kept."""
    kept = {a.id for s in statements for a in (*s.supports, *s.denies)}
    found: dict[str, Comparison] = {}
    for entity in named:
        found |= {c.id: c for c in store.comparisons(entity=entity.id, limit=READ_PER_ENTITY)}
    for article in core:
        found |= {c.id: c for c in store.comparisons(article=article, limit=READ_PER_ENTITY)}
    return tuple(c for _, c in sorted(found.items()) if c.a in kept or c.b in kept)


def _parties(statements: Iterable[Statement]) -> Counter[str]:
    """How often each canonical id takes part."""
    count: Counter[str] = Counter()
    for s in statements:
        for node, key in ((s.subject, s.subject_id), (s.object, s.object_id)):
            if isinstance(node, Named):
                count[key] += len(s.supports) + len(s.denies)
    return count


def _facts(reference: Facts, about: Counter[str], compared: frozenset[str]) -> tuple[Fact, ...]:
    """Those held against a claim, then between two known parties, then about the most talked of."""

    def weight(fact: Fact) -> tuple[bool, int, int, str]:
        subject = about[fact.subject.id or ""]
        obj = about[fact.object.id or ""] if isinstance(fact.object, Named) else 0
        return (f"reference:{fact.id}" not in compared, -min(subject, obj), -subject, fact.id)

    mine = [f for f in reference.facts if f.subject.id in about or f"reference:{f.id}" in compared]
    return tuple(sorted(mine, key=weight)[:MOST_FACTS])


def _entities(
    store: Store, reference: Facts, named: Sequence[Entity], about: Counter[str]
) -> tuple[Entity, ...]:
    """Those of the topic, then the others by how much is said of them."""
    known = {e.id: e for e in reference.entities}
    found = {e.id: e for e in named}
    for key, _ in about.most_common(40):
        entity = known.get(key)
        if key not in found and entity is not None:
            found[key] = entity
    return tuple(found.values())


def _load(store: Store, assertions: Iterable[Assertion]) -> dict[str, Article]:
    ids = sorted({a.article for a in assertions if not a.reference})
    return {i: store.article(i) for i in ids}


def _nothing(store: Store, topic: str) -> str:
    message = f"Rien n’est connu de « {topic} » : aucun article de la base n’en parle."
    near = [e.name for e in store.entities(limit=3)]
    hint = f" Sujets connus : {', '.join(f'« {name} »' for name in near)}." if near else ""
    try:
        store.entity_named(topic)
    except NotFound as error:
        _, mark, names = str(error).partition("Noms proches :")
        hint = f" Noms proches :{names}" if mark else hint
    return message + hint
