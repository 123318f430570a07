"""Articles to claims: annotate, cast, read each sentence, find drafts, then attribution, dates and merging.

extract([article]) → (article, claims), in order, however many; memory is bounded by the batch.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from extractors import frames, opens, quotes, relations, roles
from extractors.annotate import Sentence, annotate
from extractors.cast import Cast
from extractors.denote import Denoter
from extractors.draft import Draft
from extractors.qualify import qualify
from extractors.reading import Reading, read
from extractors.scopes import Speech, attribution_of
from extractors.speakers import LastSpeaker
from extractors.speech import speeches
from extractors.words import announces
from kg.french.folding import fold
from kg.model import Article, Claim, Described, Evidence, Named, Node, Words
from kg.ontology import load_ontology

# Below this the reading is a guess: better no claim.
LEAST = 0.35
# A repetition makes a reading a little surer, never certain.
REPEATED, SUREST = 0.03, 0.97
_FIRMEST = {"asserted": 0, "planned": 1, "attempted": 2, "hedged": 3, "questioned": 4}


def extract(articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Claim, ...]]]:
    """Every article with its claims, sorted by place in the text; each claim's passage is verbatim."""
    for article, sentences in annotate(articles):
        yield article, claims_of(article, sentences)


def claims_of(article: Article, sentences: list[Sentence]) -> tuple[Claim, ...]:
    """The claims of one annotated article; the same article gives the same claims."""
    readings = _readings(article, sentences)
    quotes.mark(readings)
    last = LastSpeaker()
    scopes = [speeches(r, last) for r in readings]
    quoted = quotes.attribute(readings, scopes)
    drafts: list[Draft] = []
    for reading, scope in zip(readings, scopes, strict=True):
        drafts.extend(_finish(reading, scope, _typed(reading, scope)))
    spoken = list(quotes.extract(readings, scopes, quoted))
    for draft in spoken:
        reading = readings[draft.sentence.number]
        draft.attribution = _without(draft.subject, _outer(scopes[draft.sentence.number], draft))
        qualify(reading, draft)
    taken = [
        {d.anchor for d in drafts if d.sentence is r.sentence and (d.rule != roles.NAME or not d.own)}
        for r in readings
    ]
    for n, (reading, scope) in enumerate(zip(readings, scopes, strict=True)):
        drafts.extend(_finish(reading, scope, opens.extract(reading, taken[n])))
    return _merge(article, [*drafts, *spoken])


def _readings(article: Article, sentences: list[Sentence]) -> list[Reading]:
    denoter = Denoter(article, Cast(sentences))
    readings = [read(article, sentence, denoter) for sentence in sentences]
    for reading in readings:
        # Once for the holders of titles, so that « le PDG de Meta » is known wherever it stands.
        for _ in roles.extract(reading):
            pass
    return readings


def _typed(reading: Reading, scopes: list[Speech]) -> Iterator[Draft]:
    yield from roles.extract(reading)
    yield from roles.anaphoric(reading)
    yield from frames.extract(reading, scopes)
    yield from relations.extract(reading)


def _finish(reading: Reading, scopes: list[Speech], drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Dates and figures, then who says it; what its source does not believe is dropped, what it denies is
    negated.
    """
    for draft in drafts:
        covering = [s for s in scopes if s.start <= draft.anchor < s.end]
        if any(s.doubts for s in covering):
            continue
        qualify(reading, draft)
        if not draft.own or reading.in_quote(draft.anchor):
            draft.attribution = attribution_of(scopes, draft.anchor)
            if sum(s.denies for s in covering) % 2:
                draft.polarity = "affirmed" if draft.polarity == "negated" else "negated"
        # Which judge, which police does not matter: it is the law that sues.
        vague = _vague(draft.object) or (_vague(draft.subject) and draft.predicate != "sues")
        if draft.confidence >= LEAST and _named(draft.subject, draft.object) and not vague:
            yield draft


def _named(*nodes: Node) -> bool:
    """Claims are about people, companies and deals that have a name: « les entreprises cherchent à embaucher
    » is none.
    """
    return any(
        (isinstance(n, Named) and n.type != "Place") or (isinstance(n, Described) and n.of is not None)
        for n in nodes
    )


def _vague(node: Node) -> bool:
    """« l'entreprise », « le groupe », « la présidente » left unresolved: nobody could tell which, so nothing
    is claimed.
    """
    if not isinstance(node, Described):
        return False
    words = node.text.replace("’", "'").replace("'", "' ").casefold().split()
    return (
        len(words) == 2
        and words[0] in {"le", "la", "l'", "son", "sa", "leur", "ce", "cette", "cet"}
        and bool(announces(words[1]) & {"Organization", "Institution", "Person", "Media"})
    )


def _outer(scopes: list[Speech], draft: Draft) -> tuple[Node, ...]:
    """The sources above a speech: every scope that covers its verb."""
    return attribution_of([s for s in scopes if s.verb != draft.anchor], draft.anchor)


def _without(speaker: Node, sources: tuple[Node, ...]) -> tuple[Node, ...]:
    return tuple(s for s in sources if fold(s.label) != fold(speaker.label))


# ── one proposition, one claim
# ───────────────────────────────────────────────────────────────────────────────


def _merge(article: Article, drafts: list[Draft]) -> tuple[Claim, ...]:
    """A proposition said several times is one claim with several passages: the first wording, the fullest
    qualifiers.
    """
    merged: dict[tuple[str, ...], Claim] = {}
    for draft in sorted(drafts, key=lambda d: (d.span or (d.sentence.tokens[d.start].start,))[0]):
        claim = _claim(article, draft)
        if claim is None:
            continue
        key = _key(claim)
        known = merged.get(key)
        merged[key] = claim if known is None else _joined(known, claim)
    return tuple(
        sorted(merged.values(), key=lambda c: (c.evidence[0].start, c.evidence[0].end, c.predicate, c.id))
    )


def _claim(article: Article, draft: Draft) -> Claim | None:
    tokens = draft.sentence.tokens
    start, end = draft.span or (tokens[draft.start].start, tokens[min(draft.end, len(tokens)) - 1].end)
    evidence = Evidence.from_article(article, start, end)
    if not evidence.quote.strip() or _empty(draft.subject) or _empty(draft.object):
        return None
    return Claim(
        article=article.id, subject=draft.subject, predicate=draft.predicate, object=draft.object,
        evidence=(evidence,),
        extractor=draft.rule, qualifiers=dict(sorted(draft.qualifiers.items())), modality=draft.modality,
        polarity=draft.polarity, attribution=draft.attribution, published=article.published,
        confidence=round(draft.confidence, 2),
    )  # fmt: skip


def _empty(node: Node) -> bool:
    return not node.label.strip()


def _key(claim: Claim) -> tuple[str, ...]:
    target = claim.object
    label = (
        " ".join(sorted(fold(target.label).split())) if not isinstance(target, Named) else fold(target.name)
    )
    if isinstance(target, Words):
        label = fold(target.text)
    # Revenue and profit of one company are two propositions; a role or a verb tells two others apart.
    told_apart = ("role", "verb", *(("what",) if claim.predicate in measured() else ()))
    apart = tuple(fold(str(claim.qualifiers.get(name, ""))) for name in told_apart)
    return (fold(claim.subject.label), claim.predicate, label, claim.polarity, *apart)


def _joined(first: Claim, again: Claim) -> Claim:
    """Both passages; qualifiers of either (the first wins); attribution of either when the other has none;
    the firmer modality
    only when both speak in the same voice."""
    evidence = tuple(dict.fromkeys((*first.evidence, *again.evidence)))
    same_voice = bool(first.attribution) == bool(again.attribution)
    firm = min(first.modality, again.modality, key=lambda m: _FIRMEST[m]) if same_voice else first.modality
    confidence = min(SUREST, round(max(first.confidence, again.confidence) + REPEATED, 2))
    return replace(
        first,
        evidence=evidence,
        qualifiers=dict(sorted({**again.qualifiers, **first.qualifiers}.items())),
        modality=firm,
        attribution=first.attribution or again.attribution,
        confidence=confidence,
    )


@lru_cache(maxsize=1)
def measured() -> frozenset[str]:
    """Predicates whose object is a quantity that `what` names."""
    return frozenset(
        p.id for p in load_ontology().predicates.values() if p.measures and "what" in p.scoped_by
    )
