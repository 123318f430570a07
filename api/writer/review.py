"""The verdict on the page's main contested claim, when a reference fact settles it; for ClaimReview."""

from __future__ import annotations

from collections.abc import Iterable

from api.writer.computed import VERDICT
from api.writer.contest import contradictions
from api.writer.drafts import Draft
from api.writer.names import Names
from api.writer.page import Matter, Review
from api.writer.phrases import capital
from api.writer.points import of_assertion
from api.writer.realise import Turn, realise
from api.writer.sides import holder_name
from api.writer.typeset import typeset
from kg.model import Assertion, Comparison, Named

# A three-step scale: contradicted, not settled, confirmed.
CONTRADICTED, BEST = 1, 3
# Search engines cut what is longer.
LONGEST = 75


def settled(matter: Matter) -> Comparison | None:
    """The first contradiction of which one side is a reference fact; a mere name is no claim."""
    found = (c for c in contradictions(matter) if c.type != "identity" and _press_side(c, matter) is not None)
    return next(found, None)


def _press_side(c: Comparison, matter: Matter) -> Assertion | None:
    a, b = matter.assertions[c.a], matter.assertions[c.b]
    if a.reference == b.reference:
        return None
    return b if a.reference else a


def review_of(matter: Matter, drafts: Iterable[Draft], names: Names, today: str) -> Review | None:
    """What the page rules, None when it does not show the verdict."""
    comparison = settled(matter)
    side = _press_side(comparison, matter) if comparison else None
    shown = any(VERDICT in draft.text for draft in drafts)
    if side is None or not shown:
        return None
    point = of_assertion(side)
    claim = next(realise(point, names, Turn(today=today)), None)
    article = matter.articles.get(side.article)
    if claim is None or article is None or len(claim) > LONGEST:
        return None
    source = point.attribution[-1] if point.attribution else None
    person = isinstance(source, Named) and source.type == "Person"
    return Review(
        typeset(capital(claim)), capital(VERDICT), CONTRADICTED, BEST,
        names.show(source).label if source else article.publisher or capital(holder_name(point, matter)),
        "Person" if person else "Organization", article.published, article.url, article.title,
    )  # fmt: skip
