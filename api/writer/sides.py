"""Who holds one side of a contradiction, said in the sentence: « selon Le Phare », « selon les données de
référence ».
"""

from __future__ import annotations

from dataclasses import replace

from api.writer import moments
from api.writer.page import Matter
from api.writer.points import Point
from kg.model import Described, Named, Node

REFERENCE = Described("les données de référence", "Text")


def attribute_side(point: Point, matter: Matter) -> Point:
    """The point attributed: to whom the claim itself cites, else to the article that makes it."""
    if point.attribution:
        return point
    return replace(point, attribution=(holder(point, matter),))


def holder_name(point: Point, matter: Matter) -> str:
    """The outlet, its site when only the address is known, « un article du 3 mai 2020 », else nothing."""
    article = matter.articles.get(point.cites[0].article)
    if article is None:
        return ""
    if article.publisher:
        return f"le site {article.publisher}" if is_address(article.publisher) else article.publisher
    date = moments.said(article.published) if article.published else None
    return f"un article du {date}" if date and " " in date else ""


def holder(point: Point, matter: Matter) -> Node:
    """The outlet of the cited article, or the article by its date when the outlet is unknown."""
    if point.reference:
        return REFERENCE
    article = matter.articles.get(point.cites[0].article)
    if article is not None and article.publisher and not is_address(article.publisher):
        return Named(article.publisher, "Media")
    return Described(holder_name(point, matter) or "un article recoupé", "Text")


def is_address(publisher: str) -> bool:
    """« lephare.example » is where the article was found, not the name of an outlet."""
    return "." in publisher and " " not in publisher
