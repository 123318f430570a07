"""Sentences to claims, for the tables of this folder: one dated article of one line, read by the pipeline."""

from kg.model import Article, Claim, Zone

PUBLISHED = "2024-05-15"


def claims(*texts: str) -> tuple[Claim, ...]:
    """The claims of an article whose lines are these."""
    from extractors.pipeline import extract

    text = "\n\n".join(texts)
    zones, start = [], 0
    for line in texts:
        zones.append(Zone("body", start, start + len(line)))
        start += len(line) + 2
    article = Article("essai", text, published=PUBLISHED, zones=tuple(zones))
    ((_, found),) = extract([article])
    for claim in found:
        assert all(text[e.start : e.end] == e.quote for e in claim.evidence)
    return found


def brief(claim: Claim) -> tuple[str, str, str]:
    return claim.subject.label, claim.predicate, claim.object.label


def briefs(*texts: str) -> set[tuple[str, str, str]]:
    """(subject, predicate, object) of every typed claim."""
    return {brief(c) for c in claims(*texts) if c.predicate != "open"}
