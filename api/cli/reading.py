"""`extract` and `ingest`: from files to claims, printed or put in the store."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator

from api.cli.output import print_lines, progress, report_refusals
from api.cli.tables import claims_table
from api.reading import Read, extract_accepted, read_inputs
from api.service import open_service
from api.settings import read_settings
from api.telling import plural
from kg.model import Refusal


def extract(args: argparse.Namespace) -> int:
    refused: list[Refusal] = []
    claims = (claim for _, found in _read(args, refused) for claim in found)
    if args.format == "jsonl":
        print_lines(claim.to_json() for claim in claims)
    else:
        claims_table(list(claims))
    return report_refusals(refused)


def ingest(args: argparse.Namespace) -> int:
    # The store is opened first: one that cannot be used must be known before minutes of reading.
    with open_service(read_settings(args.store).store) as service:
        refused: list[Refusal] = []
        done: Counter[str] = Counter()
        claims = 0
        for _, result in service.ingest(_read(args, refused)):
            done[result.outcome] += 1
            claims += result.claims
    print(_told(done, claims), file=sys.stderr)
    return report_refusals(refused)


def _read(args: argparse.Namespace, refused: list[Refusal]) -> Iterator[Read]:
    items = read_inputs(args.paths, args.publisher, args.published)
    return progress(extract_accepted(items, refused), "articles")


def _told(done: Counter[str], claims: int) -> str:
    """« 3 articles lus, 1 déjà connu ; 41 affirmations »."""
    parts = [plural(n, *_OUTCOMES[outcome]) for outcome, n in sorted(done.items())]
    return f"{', '.join(parts) or 'aucun article'} ; {plural(claims, 'affirmation')}"


_OUTCOMES: dict[str, tuple[str, str]] = {
    "added": ("article ajouté", "articles ajoutés"),
    "known": ("article déjà connu", "articles déjà connus"),
    "new-version": ("nouvelle version", "nouvelles versions"),
    "reread": ("article relu", "articles relus"),
}
