"""`claims`, `entities`, `contradictions`, `check`, `statements`, `lineage`: what the store knows."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TypeVar

from api import views
from api.cli.output import REFUSED, print_json, print_lines
from api.cli.tables import (
    checked_list,
    claims_table,
    entities_table,
    lineage_text,
    pairs_list,
    statements_table,
)
from api.reading import read_to_check
from api.service import ClaimFilter, Pair, every, open_service
from api.settings import read_settings
from kg.errors import InvalidInput, NotFound
from kg.french.errnos import reason_of

# A table longer than this is not read; the machine formats give everything.
ROWS = 200

T = TypeVar("T")


def claims(args: argparse.Namespace) -> int:
    wanted = ClaimFilter(args.entity, args.predicate, args.publisher, args.status, args.modality)
    with open_service(read_settings(args.store).store) as service:
        found = every(lambda page: service.claims(wanted, page))
        if args.format == "jsonl":
            print_lines(claim.to_json() for claim in found)
        else:
            claims_table(_rows(found))
    return 0


def entities(args: argparse.Namespace) -> int:
    with open_service(read_settings(args.store).store) as service:
        found = list(every(lambda page: service.entities(args.query, None, page)))
    if args.query and not found:
        raise NotFound(f"Aucune entité « {args.query} » dans la base.")
    if args.format == "jsonl":
        print_lines(views.entity_to_json(entity) for entity in found)
    else:
        entities_table(_rows(found))
    return 0


def contradictions(args: argparse.Namespace) -> int:
    with open_service(read_settings(args.store).store) as service:
        found = every(lambda page: service.pairs(entity=args.entity, every=args.all, type=None, page=page))
        if args.format == "jsonl":
            print_lines(_pair_to_json(pair) for pair in found)
        else:
            pairs_list(_rows(found))
    return 0


def check(args: argparse.Namespace) -> int:
    data = None if args.text is not None else _bytes_to_check(args.file)
    with open_service(read_settings(args.store).store) as service:
        try:
            if data is None:
                sentences = service.check(args.text)
            else:
                sentences = service.check_article(read_to_check(data, args.file or "l’entrée standard"))
        except InvalidInput as error:
            # The command was right, its input was not: the same status as for a refused file.
            print(f"refusé : {error}", file=sys.stderr)
            return REFUSED
    if args.format == "json":
        print_json({"sentences": [views.checked_to_json(sentence) for sentence in sentences]})
    else:
        checked_list(sentences)
    return 0


def statements(args: argparse.Namespace) -> int:
    with open_service(read_settings(args.store).store) as service:
        found = every(
            lambda page: service.statements(entity=args.entity, status=args.status, predicate=None, page=page)
        )
        if args.format == "jsonl":
            print_lines(views.statement_to_json(statement) for statement in found)
        else:
            statements_table(_rows(found))
    return 0


def lineage(args: argparse.Namespace) -> int:
    with open_service(read_settings(args.store).store) as service:
        told = service.lineage(args.statement)
    if args.format == "json":
        print_json(views.lineage_to_json(told))
    else:
        lineage_text(told)
    return 0


def _pair_to_json(pair: Pair) -> views.Json:
    return views.comparison_to_json(pair.comparison, pair.a, pair.b)


def _rows(found: Iterable[T]) -> list[T]:
    rows = list(islice(found, ROWS + 1))
    if len(rows) > ROWS:
        print(f"(les {ROWS} premières lignes ; « --format jsonl » les donne toutes)", file=sys.stderr)
    return rows[:ROWS]


def _bytes_to_check(path: str | None) -> bytes:
    """Raises InvalidInput for a file that cannot be opened."""
    try:
        return Path(path).read_bytes() if path else sys.stdin.buffer.read()
    except OSError as error:
        raise InvalidInput(
            f"impossible de lire « {path} » : {reason_of(error)} ; donnez un autre fichier"
        ) from error
