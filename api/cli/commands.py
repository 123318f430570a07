"""Every verb and the function that carries it out; each returns the exit status."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from api.cli import asking, judging, publishing, reading

COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "extract": reading.extract,
    "ingest": reading.ingest,
    "claims": asking.claims,
    "entities": asking.entities,
    "contradictions": asking.contradictions,
    "check": asking.check,
    "statements": asking.statements,
    "lineage": asking.lineage,
    "judge": judging.judge,
    "retract": judging.retract,
    "summarize": publishing.summarize,
    "export": publishing.export,
    "serve": publishing.serve,
}
