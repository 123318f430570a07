"""The numbered list: articles and reference facts in the order in which the page cites them."""

from __future__ import annotations

from collections.abc import Iterable

from api.writer.drafts import Draft
from api.writer.names import Names
from api.writer.page import Matter, Source
from api.writer.points import of_fact
from api.writer.realise import Turn, realise
from api.writer.typeset import typeset
from kg.french.folding import fold
from kg.model import Assertion, Fact, Named, Node


def number(drafts: Iterable[Draft]) -> dict[str, int]:
    """Article (or `reference:<id>`) to its number, in the order of the first citation."""
    order: dict[str, int] = {}
    for draft in drafts:
        for a in draft.cites:
            order.setdefault(a.article, len(order) + 1)
    return order


def list_sources(
    order: dict[str, int], drafts: Iterable[Draft], matter: Matter, names: Names
) -> tuple[Source, ...]:
    """One source per number. `origin` says whose report an article repeats."""
    cited: dict[str, list[Assertion]] = {key: [] for key in order}
    for draft in drafts:
        for a in draft.cites:
            cited[a.article].append(a)
    facts = {f"reference:{fact.id}": fact for fact in matter.facts}
    return tuple(
        _of_fact(n, facts[key], names) if key in facts else _of_article(n, key, cited[key], matter, names)
        for key, n in order.items()
    )


def _of_article(n: int, key: str, cites: list[Assertion], matter: Matter, names: Names) -> Source:
    article = matter.articles.get(key)
    chains = [a.attribution for a in cites if a.attribution]
    origins = dict.fromkeys(names.show(chain[-1]).label for chain in chains if _is_publication(chain[-1]))
    own = {fold(article.publisher)} if article and article.publisher else set()
    repeated = [o for o in origins if fold(o) not in own]
    return Source(
        n, key, article.publisher if article else None, article.title if article else None,
        article.published if article else None, article.url if article else None,
        ", ".join(repeated[:4]) or None,
    )  # fmt: skip


def _is_publication(node: Node) -> bool:
    return isinstance(node, Named) and node.type in ("Media", "Document")


def _of_fact(n: int, fact: Fact, names: Names) -> Source:
    """The first source that is no reprint, with what the fact says."""
    sources = [s for s in fact.sources if not s.relay] or list(fact.sources)
    best = sources[0] if sources else None
    said = next(realise(of_fact(fact), names, Turn()), None)
    return Source(
        n, f"reference:{fact.id}", best.publisher if best else None, best.title if best else None,
        best.date if best else None, best.url if best else None, fact.origin,
        typeset(said + ".") if said else None,
    )  # fmt: skip
