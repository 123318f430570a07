"""Claims, statements, entities, pairs and verdicts as tables for people."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from api import labels
from api.checking import CheckedSentence
from api.cli.output import console, print_table
from api.service import Pair
from api.telling import plural, tell_attribution, tell_claim, tell_statement, tell_weight
from kg.lineage import Lineage
from kg.model import Assertion, Claim, Entity, Statement

STATUS_STYLE = {
    "confirmed": "green", "corroborated": "green", "reported": "default", "contested": "yellow",
    "refuted": "red", "unsupported": "magenta",
}  # fmt: skip
VERDICT_STYLE = {
    "contradiction": "red", "compatible": "green", "same": "green", "unclear": "yellow",
    "contradicted": "red", "supported": "green", "unknown": "dim",
}  # fmt: skip


def claims_table(claims: Sequence[Claim]) -> None:
    rows = [(c.article, f"{_told(c)}", f"« {c.evidence[0].quote} »") for c in claims]
    print_table(plural(len(rows), "affirmation"), ("Article", "*Affirmation", "*Passage"), rows)


def _told(claim: Claim) -> str:
    source = tell_attribution(claim.attribution)
    return f"{tell_claim(claim)}, {source}" if source else tell_claim(claim)


def entities_table(entities: Sequence[Entity]) -> None:
    rows = [
        (e.name, labels.ENTITY_TYPE.get(e.type, e.type), e.id, e.description or ", ".join(e.aliases))
        for e in entities
    ]
    print_table(
        plural(len(rows), "entité"), ("Nom", "Type", "Identifiant", "*Description ou autres noms"), rows
    )


def statements_table(statements: Sequence[Statement]) -> None:
    rows = [
        (
            Text(labels.STATUS[s.status], style=STATUS_STYLE[s.status]),
            s.id,
            tell_weight(s),
            "\n".join((tell_statement(s), *(f"→ {reason}" for reason in s.reasons))),
        )
        for s in statements
    ]
    print_table(plural(len(rows), "énoncé"), ("Statut", "Identifiant", "Appuis", "*Énoncé"), rows)


def pairs_list(pairs: Sequence[Pair]) -> None:
    """Blocks rather than a table: two passages and a reason need the whole width."""
    out = console()
    opposed = sum(pair.comparison.verdict == "contradiction" for pair in pairs)
    told = plural(opposed, "contradiction")
    if len(pairs) > opposed:
        told += f", {plural(len(pairs) - opposed, 'autre paire')}"
    out.print(told if pairs else "Aucune contradiction connue.", style="bold")
    for pair in pairs:
        verdict, kind = pair.comparison.verdict, labels.comparison_label(pair.comparison.type)
        out.print()
        out.print(Text(f"{labels.VERDICT[verdict]} · {kind}", style=VERDICT_STYLE[verdict]))
        out.print(f"  {pair.comparison.why}")
        for side in (pair.a, pair.b):
            out.print(Text(f"  « {side.quote} »", style="italic"))
            out.print(Text(f"    {tell_side(side)}", style="dim"))


def tell_side(side: Assertion) -> str:
    """« L’Écho, 2024-03-28 (article echo-12) », or the reference fact and who publishes it."""
    who = ", ".join(part for part in (side.publisher, side.published) if part) or "média inconnu"
    return (
        f"fait de référence : {who} ({side.article})" if side.reference else f"{who} (article {side.article})"
    )


def checked_list(sentences: Sequence[CheckedSentence]) -> None:
    rows = [
        (Text(labels.CHECK[s.verdict], style=VERDICT_STYLE[s.verdict]), f"{s.text}\n→ {s.why}")
        for s in sentences
    ]
    print_table(plural(len(rows), "phrase"), ("Verdict", "*Phrase"), rows)


def lineage_text(found: Lineage) -> None:
    """The sentence, then who said it, origin by origin."""
    out = console()
    out.print(found.text)
    for strand in (*found.strands, *found.denials):
        out.print()
        out.print(strand.name, style="bold")
        for side in strand.assertions:
            out.print(Text(f"  « {side.quote} »", style="italic"))
            out.print(Text(f"    {tell_side(side)}", style="dim"))
