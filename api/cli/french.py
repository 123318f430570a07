"""argparse in French: its headings, its usage line and its errors."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

USAGE_ERROR = 2

# What argparse says, in the wordings of Python 3.11 to 3.14, and what it means.
_ERRORS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(english, re.DOTALL), french)
    for english, french in (
        (r"^argument (\S.*?): ", r"argument \1 : "),
        (r"the following arguments are required: (.*)", r"il manque \1"),
        (r"one of the arguments (.*) is required", r"il faut l’un des arguments \1"),
        (r"unrecognized arguments: (.*)", r"arguments inconnus : \1"),
        (r"invalid choice: '?(.*?)'?,? .*?\(?choose from (.*)\)", r"« \1 » n’est pas possible ; choix : \2"),
        (r"invalid int value: '(.*)'", r"« \1 » n’est pas un nombre entier"),
        (r"invalid \w+ value: '(.*)'", r"la valeur « \1 » ne convient pas"),
        (r"expected one argument", r"il faut une valeur"),
        (r"expected at least one argument", r"il faut au moins une valeur"),
        (r"expected at most one argument", r"il faut au plus une valeur"),
        (r"expected (\d+) arguments?", r"il faut \1 valeurs"),
        (r"not allowed with argument (.*)", r"incompatible avec \1"),
        (r"ignored explicit argument '(.*)'", r"cette option n’attend pas de valeur (« \1 »)"),
        (r"ambiguous option: (\S+) could match (.*)", r"l’option \1 est ambiguë : \2"),
    )
)  # fmt: skip


def translate(message: str) -> str:
    """An argparse error in French; what is already French passes unchanged."""
    for pattern, french in _ERRORS:
        message = pattern.sub(french, message)
    return message.replace("'", "") if "choix :" in message else message


class FrenchFormatter(argparse.RawDescriptionHelpFormatter):
    """Help with the line breaks it was written with, under « usage : » set the French way."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "usage : " if prefix is None else prefix)


class FrenchParser(argparse.ArgumentParser):
    """An ArgumentParser whose every word to the user is French; subcommands made from it are too."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("formatter_class", FrenchFormatter)
        super().__init__(**kwargs, add_help=False, allow_abbrev=False)
        # argparse offers no other way to name these two headings.
        self._positionals.title = "arguments\u00a0"
        self._optionals.title = "options\u00a0"
        self.add_argument("-h", "--help", action="help", help="affiche cette aide")

    def error(self, message: str) -> NoReturn:
        print(self.format_usage(), end="", file=sys.stderr)
        print(f"erreur : {translate(message)}", file=sys.stderr)
        raise SystemExit(USAGE_ERROR)
