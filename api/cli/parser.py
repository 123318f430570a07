"""The command line as data: every command, its options and their French help. Imports nothing heavy."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from api.cli.french import FrenchParser
from api.settings import default_store
from kg.model import MODALITIES, STATUSES

# Written out, because the modules that define them are too heavy to load for --help; a test keeps them equal.
EXPORTS = ("gexf", "graphml", "cytoscape", "turtle", "jsonld", "trig", "csv")

# What a subcommand is not given must stay absent, so as not to erase a `--store` said before it.
_UNSET = argparse.SUPPRESS

EPILOG = """\
état de sortie : 0 ; 1 si rien n’est connu du sujet ; 2 pour une erreur d’usage ;
3 si des entrées ont été refusées (le reste est fait, chaque refus est nommé)."""


def build_parser() -> FrenchParser:
    """The whole command line; `args.command` is the verb, the other names are those of the options."""
    parser = FrenchParser(
        prog="recoupe",
        description="Recouper des articles de presse : affirmations, contradictions, pages sourcées.",
        epilog=EPILOG,
    )
    _add_store(parser, default=None)
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="affiche la version")
    verbs = parser.add_subparsers(
        dest="command", metavar="COMMANDE", required=True, title="commandes\u00a0", prog="recoupe"
    )

    def verb(name: str, what: str, *, store: bool = True) -> FrenchParser:
        added: FrenchParser = verbs.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".")
        if store:
            _add_store(added, default=_UNSET)
        return added

    _add_reading(verb)
    _add_asking(verb)
    _add_judging(verb)
    _add_publishing(verb)
    return parser


Verb = Callable[..., FrenchParser]


def _add_reading(verb: Verb) -> None:
    extract = verb("extract", "affiche les affirmations de ces articles, sans les ranger", store=False)
    ingest = verb("ingest", "range ces articles et leurs affirmations")
    for parser in (extract, ingest):
        parser.add_argument(
            "paths", nargs="+", metavar="CHEMIN",
            help="fichier .txt, .html ou .jsonl, dossier de tels fichiers, ou - pour l’entrée standard",
        )  # fmt: skip
        parser.add_argument("--publisher", metavar="MÉDIA", help="média, quand l’article ne le dit pas")
        parser.add_argument(
            "--published", metavar="DATE", help="date de parution (2024, 2024-03 ou 2024-03-28)"
        )
    _add_format(extract, "jsonl", "table")


def _add_asking(verb: Verb) -> None:
    claims = verb("claims", "liste ce que disent les articles, passage à l’appui")
    claims.add_argument(
        "--entity", metavar="NOM", help="personne, société ou lieu, par son nom ou son identifiant"
    )
    claims.add_argument("--predicate", metavar="P", help="relation, par exemple hires ou holdsRole")
    claims.add_argument("--publisher", metavar="MÉDIA", help="média qui a publié l’article")
    claims.add_argument("--status", choices=STATUSES, metavar="S", help=_choices("statut", STATUSES))
    claims.add_argument("--modality", choices=MODALITIES, metavar="M", help=_choices("modalité", MODALITIES))
    _add_format(claims, "table", "jsonl")

    entities = verb("entities", "liste les personnes, sociétés et lieux connus")
    entities.add_argument("query", nargs="?", metavar="NOM", help="début ou partie d’un nom")
    _add_format(entities, "table", "jsonl")

    contradictions = verb("contradictions", "liste ce qui se contredit, et pourquoi")
    contradictions.add_argument("--entity", metavar="NOM", help="seulement ce qui touche cette entité")
    contradictions.add_argument(
        "--all", action="store_true", help="ajoute les paires compatibles ou incertaines"
    )
    _add_format(contradictions, "table", "jsonl")

    check = verb("check", "confronte un texte, phrase par phrase, à ce qui est connu")
    text = check.add_mutually_exclusive_group()
    text.add_argument("text", nargs="?", metavar="TEXTE", help="le texte ; à défaut, l’entrée standard")
    text.add_argument("--file", metavar="FICHIER", help="fichier qui contient le texte")
    _add_format(check, "table", "json")

    statements = verb("statements", "liste les énoncés : ce que plusieurs affirmations disent ensemble")
    statements.add_argument("--entity", metavar="NOM", help="seulement ce qui touche cette entité")
    statements.add_argument("--status", choices=STATUSES, metavar="S", help=_choices("statut", STATUSES))
    _add_format(statements, "table", "jsonl")

    lineage = verb("lineage", "remonte aux origines d’un énoncé")
    lineage.add_argument("statement", metavar="ÉNONCÉ", help="identifiant de l’énoncé")
    _add_format(lineage, "table", "json")


def _add_judging(verb: Verb) -> None:
    judge = verb("judge", "note qu’une personne tient deux entités pour la même ou pour différentes")
    judge.add_argument("verdict", choices=("same", "different", "unsure"), metavar="same|different|unsure")
    judge.add_argument("left", metavar="A", help="une entité, par son nom ou son identifiant")
    judge.add_argument("right", metavar="B", help="l’autre")
    judge.add_argument("--by", required=True, metavar="NOM", help="qui en décide")
    judge.add_argument("--why", required=True, metavar="RAISON", help="pourquoi")

    retract = verb("retract", "retire un article et recalcule ce qui s’appuyait sur lui")
    retract.add_argument("article", metavar="ARTICLE", help="identifiant de l’article")
    retract.add_argument("--why", required=True, metavar="RAISON", help="pourquoi")


def _add_publishing(verb: Verb) -> None:
    summarize = verb("summarize", "écrit un article sourcé sur un sujet")
    summarize.add_argument("topic", metavar="SUJET", help="le sujet, par exemple « recrutement IA Meta »")
    summarize.add_argument(
        "--keyphrase", metavar="EXPRESSION", help="expression visée dans les moteurs de recherche"
    )
    summarize.add_argument("--title", metavar="TITRE", help="titre imposé")
    summarize.add_argument("--min-words", metavar="N", type=_positive, help="longueur visée (700)")
    summarize.add_argument("--brief", metavar="ARTICLE", help="suit la consigne relevée dans cet article")
    _add_format(summarize, "md", "html", "json")
    _add_output(summarize)

    export = verb("export", "exporte le graphe")
    export.add_argument(
        "--format", required=True, choices=EXPORTS, metavar="FORMAT", help=" | ".join(EXPORTS)
    )
    _add_output(export)

    serve = verb("serve", "ouvre les pages web et l’API sur cette machine")
    serve.add_argument("--host", default="127.0.0.1", metavar="ADRESSE", help="adresse d’écoute (127.0.0.1)")
    serve.add_argument("--port", type=_port, default=8000, metavar="PORT", help="port d’écoute (8000)")


def _add_store(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    where = default_store().replace("%", "%%")
    parser.add_argument("--store", metavar="BASE", default=default, help=f"fichier de la base ({where})")


def _add_format(parser: argparse.ArgumentParser, default: str, *others: str) -> None:
    formats = (default, *others)
    parser.add_argument(
        "--format", choices=formats, default=default, metavar="FORMAT", help=_choices("sortie", formats)
    )


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", metavar="FICHIER", help="fichier à écrire ; à défaut, la sortie standard"
    )


def _choices(what: str, values: tuple[str, ...]) -> str:
    return f"{what} : {' | '.join(values)}"


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un nombre entier supérieur à zéro")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un port : il faut un nombre de 0 à 65535")
    return int(text)


class _ShowVersion(argparse.Action):
    """Looks the version up only when it is asked for: reading package metadata takes longer than the rest."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"recoupe {version('recoupe')}")
        parser.exit()
