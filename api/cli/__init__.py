"""`recoupe`: the command line. It translates words into calls to the service, and errors into statuses."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from api.cli.parser import build_parser
from kg.errors import InvalidInput, NotFound, RecoupeError, StoreError

# 0: done; 1: nothing known of the topic; 2: usage; 3: some inputs refused.
STATUS: dict[type[RecoupeError], int] = {NotFound: 1, InvalidInput: 2, StoreError: 2}
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status. Errors meant for people go to stderr, without a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # French leaves as UTF-8 whatever the locale says; a lone surrogate must not stop the output.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    args = build_parser().parse_args(argv)
    # Imported late: `recoupe --help` must answer at once, without loading what the commands need.
    from api.cli.commands import COMMANDS

    try:
        status = COMMANDS[args.command](args)
        sys.stdout.flush()
        return status
    except RecoupeError as error:
        print(f"erreur : {error}", file=sys.stderr)
        return next(code for kind, code in STATUS.items() if isinstance(error, kind))
    except BrokenPipeError:
        # The reader (head, less) has left: what remains to be flushed at exit goes nowhere, quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("interrompu", file=sys.stderr)
        return INTERRUPTED
