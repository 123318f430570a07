"""`summarize`, `export`, `serve`: what leaves the store for readers and other programs."""

from __future__ import annotations

import argparse
import json
import socket
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from api.cli.output import write_output
from api.service import open_service
from api.settings import read_settings
from kg.errors import InvalidInput
from kg.french.errnos import reason_of


def summarize(args: argparse.Namespace) -> int:
    # The writer loads the realiser and its lexicon, which the other commands do without.
    from api.briefs import Wishes
    from api.writer import to_html, to_json, to_markdown

    wishes = Wishes(args.topic, args.keyphrase, args.title, args.min_words, args.brief)
    with open_service(read_settings(args.store).store) as service:
        page = service.summarize(wishes, today=date.today().isoformat())
    match args.format:
        case "html":
            text = to_html(page)
        case "json":
            text = json.dumps(to_json(page), ensure_ascii=False, indent=2)
        case _:
            text = to_markdown(page)
    write_output(text, args.output)
    for note in page.notes:
        print(f"note : {note}", file=sys.stderr)
    return 0


def export(args: argparse.Namespace) -> int:
    with open_service(read_settings(args.store).store) as service:
        if args.output is None:
            service.export(args.format, sys.stdout.buffer)
            return 0
        try:
            with Path(args.output).open("wb") as file:
                service.export(args.format, file)
        except OSError as error:
            raise InvalidInput(
                f"impossible d’écrire « {args.output} » : {reason_of(error)} ; choisissez un autre fichier"
            ) from error
    return 0


def serve(args: argparse.Namespace) -> int:
    import uvicorn

    from api.app import create_app

    _check_address(args.host, args.port)
    settings = read_settings(args.store)
    # A store that cannot be used is told here; the server would only show a trace.
    with open_service(settings.store):
        app = create_app(replace(settings, warm=True))
    print(f"Recoupe répond sur http://{args.host}:{args.port}/ (Ctrl+C pour arrêter)", file=sys.stderr)
    uvicorn.run(app, host=args.host, port=args.port, log_level="warning")
    return 0


def _check_address(host: str, port: int) -> None:
    """Raises InvalidInput when nobody can listen there; the server itself would only say so in English."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            # As the server does: a port that a stopped server has just left can be taken again.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except socket.gaierror as error:
        raise InvalidInput(f"l’adresse « {host} » n’existe pas ; essayez 127.0.0.1") from error
    except OSError as error:
        raise InvalidInput(
            f"impossible d’écouter sur {host}:{port} : {reason_of(error)} ; choisissez un autre port"
        ) from error
