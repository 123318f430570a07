"""The whole way of a page: plan, realise, check, dress. Pure: the same request and matter give the same
page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from api.writer.brief import title_wish
from api.writer.check import Checker
from api.writer.compose import compose
from api.writer.drafts import Block, Draft
from api.writer.dress import description_of, title_of
from api.writer.figure import ties_of
from api.writer.headings import labels_of
from api.writer.matters import matters_of
from api.writer.names import Names, names_of
from api.writer.page import Dropped, Matter, Page, Request, Section, Sentence
from api.writer.plan import outline
from api.writer.points import Point, of_fact
from api.writer.readback import Reader, default_reader
from api.writer.review import review_of
from api.writer.sources import list_sources, number
from api.writer.topic import topic_of
from api.writer.typeset import slugify, typeset
from kg.errors import InvalidInput
from kg.french.folding import fold
from kg.model import Named

# A search engine ignores a longer keyphrase, and a title has no room for it.
LONGEST_KEYPHRASE = 12
# Three or four sentences make a paragraph that stays under 150 words.
PARAGRAPH = 3


def write(request: Request, matter: Matter, reader: Reader | None = None) -> Page:
    """A page whose every sentence is cited and checked; shorter than asked, with a note, when the matter is
    thin.
    """
    keyphrase = _keyphrase(request)
    matter = _with_facts(matter)
    names = names_of(matter)
    topic = topic_of(keyphrase, matter, names)
    checker = Checker(matter, names, reader or default_reader(request.today))
    composed = compose(outline(matter, names, request, topic), checker, request.today)
    done, dropped = _headed(composed.sections), composed.dropped
    drafts = [draft for _, found in done for draft in found]
    order = number(drafts)
    sections = tuple(_section(block, found, order) for block, found in done)
    words = count_words(sections)
    contested = any(block.level == 3 for block, _ in done)
    press = _press(done)
    return Page(
        title=title_of(keyphrase, title_wish(request, matter), contested, labels_of(press)),
        description=description_of(
            keyphrase, matters_of(press, names, bare=True), len(matter.articles), contested=contested
        ),
        slug=slugify(keyphrase), keyphrase=keyphrase, words=words, today=request.today, sections=sections,
        sources=list_sources(order, drafts, matter, names), about=matter.entities[:8],
        ties=ties_of([d for block, found in done if block.level < 3 for d in found], names),
        notes=_notes(request, words, matter, dropped), dropped=dropped,
        mentions=_mentions(drafts, names, keyphrase), statements=_statements(drafts),
        review=review_of(matter, drafts, names, request.today),
    )  # fmt: skip


def _keyphrase(request: Request) -> str:
    text = re.sub(r"\s+", " ", request.keyphrase or request.topic).strip()
    if not text or not re.search(r"[a-zA-ZÀ-ÿ0-9]", text):
        raise InvalidInput(
            f"La requête « {text} » n’a aucune lettre latine ni chiffre : donner quelques mots."
        )
    if len(text.split()) > LONGEST_KEYPHRASE:
        raise InvalidInput(
            f"La requête compte {len(text.split())} mots : en donner {LONGEST_KEYPHRASE} au plus."
        )
    if not 0 <= request.min_words <= 20_000:
        raise InvalidInput(f"{request.min_words} mots demandés : donner un nombre entre 0 et 20000.")
    return text


def _with_facts(matter: Matter) -> Matter:
    """Reference facts stand among the assertions, under the ids that sentences cite."""
    facts = {p.cites[0].id: p.cites[0] for p in map(of_fact, matter.facts)}
    return replace(matter, assertions={**facts, **matter.assertions})


def _headed(sections: Sequence[tuple[Block, tuple[Draft, ...]]]) -> list[tuple[Block, tuple[Draft, ...]]]:
    """Empty sections go, but for headings whose subsections follow; a theme of one sentence joins another."""
    kept: list[tuple[Block, tuple[Draft, ...]]] = []
    for block, drafts in reversed(sections):
        follows = bool(kept) and kept[0][0].level > block.level
        if drafts or (block.heading and follows):
            kept.insert(0, (block, drafts))
    alone = [n for n, (block, drafts) in enumerate(kept) if block.theme and len(drafts) == 1]
    for n in reversed(alone):
        near = next((m for m in (n - 1, n + 1) if 0 <= m < len(kept) and kept[m][0].theme), None)
        if near is not None:
            block, drafts = kept[near]
            kept[near] = (block, (*drafts, *kept[n][1]))
            del kept[n]
    return kept


def _section(block: Block, drafts: Sequence[Draft], order: Mapping[str, int]) -> Section:
    sentences = [_sentence(draft, order) for draft in drafts]
    paragraphs = [tuple(sentences[i : i + PARAGRAPH]) for i in range(0, len(sentences), PARAGRAPH)]
    if len(paragraphs) > 1 and len(paragraphs[-1]) == 1:
        paragraphs[-2:] = [paragraphs[-2] + paragraphs[-1]]
    return Section(typeset(block.heading), block.level, tuple(paragraphs))


def _sentence(draft: Draft, order: Mapping[str, int]) -> Sentence:
    cites = draft.cites
    return Sentence(
        typeset(draft.text), draft.telling.kind, tuple(dict.fromkeys(a.id for a in cites)),
        tuple(sorted({order[a.article] for a in cites})), verified=True,
    )  # fmt: skip


def count_words(sections: Sequence[Section]) -> int:
    """Words of the sentences and headings, as a reader counts them."""
    text = " ".join(s.heading + " " + " ".join(x.text for x in s.sentences) for s in sections)
    return len(re.findall(r"\w+(?:[-.,\u202f]\w+)*", text.replace("’", " ")))


def _statements(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The ids of the statements told, so that the page can be found when one of them changes."""
    return tuple(dict.fromkeys(s for d in drafts for p in d.telling.points for s in p.statements))


def _mentions(drafts: Sequence[Draft], names: Names, keyphrase: str) -> tuple[tuple[str, str], ...]:
    """Parties with a canonical id, under the name that the page uses, the longest names first.

    The keyphrase is no link text: it would send away the reader whom it brought.
    """
    found: dict[str, str] = {}
    for draft in drafts:
        for a in draft.cites:
            for node, key in ((a.subject, a.subject_id), (a.object, a.object_id)):
                if isinstance(node, Named) and fold(names.show(node, key).label) != fold(keyphrase):
                    found.setdefault(names.show(node, key).label, key)
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


def _press(done: Sequence[tuple[Block, Sequence[Draft]]]) -> list[Point]:
    """What the page tells from the articles, contradictions apart: subheads and metadata are made of it."""
    drafts = (d for block, found in done if block.level < 3 for d in found)
    return [p for d in drafts for p in d.telling.points if not p.reference]


def _notes(request: Request, words: int, matter: Matter, dropped: Sequence[Dropped]) -> tuple[str, ...]:
    notes = []
    if words < request.min_words:
        notes.append(
            f"{words} mots écrits sur {request.min_words} demandés, à partir de {len(matter.statements)} "
            f"énoncés et de {len(matter.articles)} article(s). Ingérer d’autres articles sur le sujet."
        )
    if dropped:
        notes.append(f"{len(dropped)} phrase(s) écartée(s) faute d’être vérifiées.")
    return tuple(notes)
