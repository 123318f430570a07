"""Usage errors of argparse, in French whatever it says in English."""

from __future__ import annotations

import pytest

from api.cli.french import translate
from api.cli.parser import EXPORTS, build_parser
from kg.export import FORMATS

CASES = [
    (["dire"], "« dire » n’est pas possible ; choix : extract, ingest,"),
    ([], "il manque COMMANDE"),
    (["summarize"], "il manque SUJET"),
    (["claims", "--status", "vrai"], "argument --status : « vrai » n’est pas possible ; choix : confirmed,"),
    (["claims", "--couleur"], "arguments inconnus : --couleur"),
    (["serve", "--port", "web"], "argument --port : « web » n’est pas un port"),
    (["serve", "--port", "70000"], "« 70000 » n’est pas un port"),
    (["summarize", "x", "--min-words", "0"], "« 0 » n’est pas un nombre entier supérieur à zéro"),
    (["check", "--file"], "argument --file : il faut une valeur"),
    (["check", "Un texte.", "--file", "f"], "incompatible avec"),
    (["export", "--format", "xml"], "« xml » n’est pas possible ; choix : gexf,"),
    (["extract"], "il manque CHEMIN"),
    (["judge", "same", "A", "B", "--by", "Anne"], "il manque --why"),
]


@pytest.mark.parametrize(
    ("argv", "said"), CASES, ids=lambda case: " ".join(case) if isinstance(case, list) else ""
)
def test_usage_errors_are_french(argv: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        build_parser().parse_args(argv)
    out, err = capsys.readouterr()
    assert stopped.value.code == 2
    assert out == ""
    assert err.startswith("usage : recoupe")
    assert f"erreur : {said}" in err or said in err.partition("erreur : ")[2]


def test_newer_wordings_of_python_are_known() -> None:
    newer = "argument --format: invalid choice: 'x' (choose from gexf, trig)"
    assert translate(newer) == "argument --format : « x » n’est pas possible ; choix : gexf, trig"
    nearest = (
        "argument COMMANDE: invalid choice: 'claim', maybe you meant 'claims'? (choose from claims, check)"
    )
    assert translate(nearest) == "argument COMMANDE : « claim » n’est pas possible ; choix : claims, check"


@pytest.mark.parametrize("argv", ["--store s claims", "claims --store s", "--store t claims --store s"])
def test_the_store_is_said_before_or_after_the_verb(argv: str) -> None:
    assert build_parser().parse_args(argv.split()).store == "s"


def test_the_formats_offered_are_those_that_exist() -> None:
    assert set(EXPORTS) == set(FORMATS)


def test_help_is_french(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(["--help"])
    shown = capsys.readouterr().out
    assert not {"usage:", "options:", "positional", "show this"} & set(shown.replace("\n", " ").split(" "))
    assert "état de sortie" in shown
