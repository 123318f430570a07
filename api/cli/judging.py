"""`judge` and `retract`: what people decide, recorded for good."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime

from api import labels
from api.service import open_service
from api.settings import read_settings
from api.telling import plural


def judge(args: argparse.Namespace) -> int:
    with open_service(read_settings(args.store).store) as service:
        said = service.judge(args.left, args.right, args.verdict, by=args.by, why=args.why, at=_now())
    print(f"noté : {said.left} et {said.right} : {labels.JUDGED[said.verdict]}", file=sys.stderr)
    return 0


def retract(args: argparse.Namespace) -> int:
    with open_service(read_settings(args.store).store) as service:
        done = service.retract(args.article, why=args.why, at=_now())
    kept = plural(len(done.statements), "énoncé recalculé", "énoncés recalculés")
    gone = plural(len(done.gone), "énoncé retiré", "énoncés retirés")
    pairs = plural(len(done.comparisons), "comparaison retirée", "comparaisons retirées")
    print(f"retiré : {args.article} ; {kept}, {gone}, {pairs}", file=sys.stderr)
    for statement in (*done.statements, *done.gone):
        print(statement)
    return 0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
