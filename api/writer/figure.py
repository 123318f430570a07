"""Who is tied to whom, drawn as an SVG with its text alternative; placed by arithmetic, so the same every
time.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from xml.sax.saxutils import escape

from api.writer.computed import spelled
from api.writer.drafts import Draft
from api.writer.names import Names
from api.writer.page import Page, Tie
from api.writer.typeset import typeset
from kg.model import Named
from kg.ontology import load_ontology

MOST_TIES = 12
# What is not given for done is not drawn as done.
_FORCE = {"hedged": " (non confirmé)", "planned": " (prévu)", "attempted": " (tenté)"}
WIDTH, HEIGHT = 960, 540


def ties_of(drafts: Sequence[Draft], names: Names) -> tuple[Tie, ...]:
    """The ties between two named parties that the page tells, the most told first."""
    found: Counter[Tie] = Counter()
    labels = load_ontology().predicates
    told = (p for draft in drafts for p in draft.telling.points)
    for point in (p for p in told if p.predicate not in ("says", "open") and p.polarity == "affirmed"):
        for s, si in zip(point.subjects, point.subject_ids, strict=True):
            for o, oi in zip(point.objects, point.object_ids, strict=True):
                if isinstance(s, Named) and isinstance(o, Named):
                    label = labels[point.predicate].label + _FORCE.get(point.modality, "")
                    tie = Tie(names.show(s, si).label, names.show(o, oi).label, label)
                    found[tie] += len(point.cites)
    ranked = sorted(found, key=lambda t: (-found[t], t.subject, t.object, t.label))
    pairs: dict[tuple[str, str], Tie] = {}
    for tie in ranked:
        pairs.setdefault((tie.subject, tie.object), tie)
    return tuple(pairs.values())[:MOST_TIES]


def alt_of(page: Page) -> str:
    """The text alternative of the figure: what it links, in one sentence."""
    names = list(dict.fromkeys(n for t in page.ties for n in (t.subject, t.object)))
    shown = ", ".join(names[:5])
    return typeset(f"{page.keyphrase} : schéma de {spelled(len(page.ties))} liens cités entre {shown}")


def draw(page: Page) -> str:
    """A self-contained SVG, empty when the page ties nobody to anybody."""
    if not page.ties:
        return ""
    degree = Counter(n for t in page.ties for n in (t.subject, t.object))
    names = sorted(degree, key=lambda n: (-degree[n], n))
    at = _places(names)
    told = [f"{t.subject} – {t.label} – {t.object}" for t in page.ties]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" '
        'role="img" aria-labelledby="t d" font-family="sans-serif">',
        f"<title id='t'>{escape(typeset(f'Liens cités : {page.keyphrase}'))}</title>",
        f"<desc id='d'>{escape('. '.join(told))}</desc>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fbfaf7"/>',
    ]
    for tie in page.ties:
        (x1, y1), (x2, y2) = at[tie.subject], at[tie.object]
        parts.append(f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#8a9bb0" stroke-width="2"/>')
    for tie in page.ties:
        (x1, y1), (x2, y2) = at[tie.subject], at[tie.object]
        x, y = round((x1 + x2) / 2), round((y1 + y2) / 2) - 4
        parts.append(
            f'<text x="{x}" y="{y}" font-size="14" fill="#44505c" text-anchor="middle" '
            f'stroke="#fbfaf7" stroke-width="4" paint-order="stroke">{escape(tie.label)}</text>'
        )
    for name in names:
        x, y = at[name]
        half = 12 + round(len(name) * 4.6)
        parts.append(
            f'<rect x="{x - half}" y="{y - 17}" width="{2 * half}" height="34" rx="17" fill="#1f3a5f"/>'
            f'<text x="{x}" y="{y + 6}" font-size="16" fill="#fff" text-anchor="middle">{escape(name)}</text>'
        )
    return "".join([*parts, "</svg>"])


def _places(names: Sequence[str]) -> dict[str, tuple[int, int]]:
    """The most tied in the middle, the others around it on an ellipse."""
    cx, cy = WIDTH // 2, HEIGHT // 2
    places = {names[0]: (cx, cy)}
    rest = names[1:]
    for i, name in enumerate(rest):
        angle = 2 * math.pi * i / len(rest) - math.pi / 2
        places[name] = (cx + round(370 * math.cos(angle)), cy + round(225 * math.sin(angle)))
    return places
