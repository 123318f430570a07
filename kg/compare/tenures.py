"""When offices are held: at one time, one after the other, or a change that neither text explains."""

from __future__ import annotations

from kg.compare import cues, moments
from kg.compare.pair import Pair
from kg.model import Assertion

# An office is seldom left and another taken within so many days without the press saying so.
UNEXPLAINED_DAYS = 120


def is_former(assertion: Assertion) -> bool:
    """Told as past: « ancien ministre », « alors ministre »."""
    return bool(assertion.qualifiers.get("former")) or cues.says(assertion, "then")


def simultaneous(pair: Pair) -> bool:
    """Whether both hold at one time for certain: their dates overlap, or both are present and days apart."""
    a, b = pair.both
    if is_former(a) != is_former(b) and not (is_dated(a) and is_dated(b)):
        return False
    if moments.order(moments.held(a), moments.held(b)) == "overlap":
        return True
    if any(x.qualifiers.get(name) for x in pair.both for name in ("when", "until", "former")):
        return False
    # An appointment after the other article went out is a succession, however close.
    return pair.near() and not _begins_after(a, b) and not _begins_after(b, a)


def _begins_after(one: Assertion, other: Assertion) -> bool:
    since, out = moments.qualifier(one, "since"), moments.published(other)
    if since is None:
        return cues.says(one, "appointed")
    return out is not None and out.before(since)


def is_dated(assertion: Assertion) -> bool:
    """Whether it gives the date of its beginning, of its end or of one day between."""
    return moments.qualifier(assertion, "when", "since", "until") is not None


def unexplained(pair: Pair) -> bool:
    """Two present offices within months, without a date, a past or an appointment in either text."""
    if any(is_former(x) or is_dated(x) or cues.says(x, "appointed") for x in pair.both):
        return False
    return pair.near(UNEXPLAINED_DAYS) and not pair.with_reference


def successive(pair: Pair) -> bool:
    """Whether one is past when the other holds, as far as they say."""
    a, b = pair.both
    return is_former(a) != is_former(b) or moments.order(moments.held(a), moments.held(b)) == "apart"
