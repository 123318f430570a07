"""Zones: tables of invented texts, properties on any text, and the five real articles labelled by hand."""

import json
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.read.zones import find_zones
from kg.model import READ_ZONES, Zone

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT / ".." / "shared" / "seeds"
LABELS = ROOT / "tests" / "data" / "zones" / "seeds.jsonl"

PARAGRAPH = (
    "Le fabricant de batteries Solvéo a annoncé mardi la création de cent emplois dans son usine de Nantes."
)
SECOND = "Sa présidente, Claire Vasseur, a promis que les embauches seraient faites avant la fin de l’année."
THIRD = "Le syndicat majoritaire se dit prudent et demande que les engagements soient écrits noir sur blanc."


def kinds(text: str, *, title: str | None = None) -> list[tuple[str, str]]:
    """Kind and text of each zone."""
    return [(z.kind, text[z.start : z.end]) for z in find_zones(text, title=title)]


CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # A head: section, title, date, reading time, byline; then prose.
    (
        "Économie\nSolvéo recrute à Nantes et investit\nPublié le 5 mars 2024 à 10h12\n3 min\n"
        f"Par Anne Durand\n{PARAGRAPH}",
        [
            ("metadata", "Économie"),
            ("title", "Solvéo recrute à Nantes et investit"),
            ("metadata", "Publié le 5 mars 2024 à 10h12"),
            ("metadata", "3 min"),
            ("metadata", "Par Anne Durand"),
            ("body", PARAGRAPH),
        ],
    ),
    (
        f"Solvéo recrute à Nantes et investit\n{SECOND}\nPar Anne Durand\n{PARAGRAPH}",
        [
            ("title", "Solvéo recrute à Nantes et investit"),
            ("standfirst", SECOND),
            ("metadata", "Par Anne Durand"),
            ("body", PARAGRAPH),
        ],
    ),
    # Intertitles, in three hands; a line of the article's own list stays body.
    (
        f"{PARAGRAPH}\n\nUne école dans l’usine\n\n{SECOND}\n\n- Cent emplois -\n\n{THIRD}\n\n"
        f"UN PLAN CONTESTÉ\n\n{SECOND}",
        [
            ("body", PARAGRAPH),
            ("intertitle", "Une école dans l’usine"),
            ("body", SECOND),
            ("intertitle", "- Cent emplois -"),
            ("body", THIRD),
            ("intertitle", "UN PLAN CONTESTÉ"),
            ("body", SECOND),
        ],
    ),
    # A caption and its credit: on one line, on two, with a name above.
    (
        f"L’usine de Nantes. Photo : Agence Ouest . |\n{PARAGRAPH}\nClaire Vasseur\n"
        f"Claire Vasseur, présidente de Solvéo.\nPaul Roux/Agence Ouest\n{SECOND}",
        [
            ("caption", "L’usine de Nantes."),
            ("credit", "Photo : Agence Ouest . |"),
            ("body", PARAGRAPH),
            ("caption", "Claire Vasseur"),
            ("caption", "Claire Vasseur, présidente de Solvéo."),
            ("credit", "Paul Roux/Agence Ouest"),
            ("body", SECOND),
        ],
    ),
    # Comments: dated, after their heading, the article's own date above it.
    (
        f"{PARAGRAPH}\nLe 5 mars à 10h12\nCommentaires (2)\nConnectez-vous pour commenter\n"
        "Le 05/03/2024 à 11h00\nCent emplois, c’est peu, et ils en avaient supprimé deux cents.\nRépondre",
        [
            ("body", PARAGRAPH),
            ("metadata", "Le 5 mars à 10h12"),
            ("comment", "Commentaires (2)"),
            ("boilerplate", "Connectez-vous pour commenter"),
            ("comment", "Le 05/03/2024 à 11h00"),
            (
                "comment",
                "Cent emplois, c’est peu, et ils en avaient supprimé deux cents.",
            ),
            ("comment", "Répondre"),
        ],
    ),
    # The same word as an intertitle of the article.
    (
        f"{PARAGRAPH}\n\nCommentaires\n\n{SECOND}\n\n{THIRD}",
        [("body", PARAGRAPH), ("intertitle", "Commentaires"), ("body", SECOND), ("body", THIRD)],
    ),
    # A counted heading, then a message; a bare heading, then signed or chatty lines.
    (
        f"{PARAGRAPH}\n\n{SECOND}\n\nCommentaires (1)\nDans six mois ils fermeront, comme la dernière fois.",
        [
            ("body", PARAGRAPH),
            ("body", SECOND),
            ("comment", "Commentaires (1)"),
            ("comment", "Dans six mois ils fermeront, comme la dernière fois."),
        ],
    ),
    (
        f"{PARAGRAPH}\n\n{SECOND}\n\nCommentaires\nlecteur38 · Ils avaient déjà tout vendu aux Belges.\n"
        "Gilou · Cent emplois pour en perdre mille, bravo.",
        [
            ("body", PARAGRAPH),
            ("body", SECOND),
            ("comment", "Commentaires"),
            ("comment", "lecteur38 · Ils avaient déjà tout vendu aux Belges."),
            ("comment", "Gilou · Cent emplois pour en perdre mille, bravo."),
        ],
    ),
    # A counter above the article is no end of it.
    (
        f"{SECOND}\n\nCommentaires (3)\n\n{PARAGRAPH}\n\n{THIRD}",
        [("body", SECOND), ("intertitle", "Commentaires (3)"), ("body", PARAGRAPH), ("body", THIRD)],
    ),
    # The foot of a letter.
    (
        f"{PARAGRAPH}\n\nVous recevez cette lettre parce que vous êtes abonné au Relais. Se désabonner",
        [
            ("body", PARAGRAPH),
            ("boilerplate", "Vous recevez cette lettre parce que vous êtes abonné au Relais. Se désabonner"),
        ],
    ),
    # Comments without a heading: several dated lines.
    (
        f"{PARAGRAPH}\n{SECOND}\nLe 05/03/2024 à 11h00\nBravo à eux, ils le méritent bien.\n"
        "Le 05/03/2024 à 12h30\nOn verra bien dans un an.\nLe 06/03/2024 à 09h00\nTout à fait.",
        [
            ("body", PARAGRAPH),
            ("body", SECOND),
            ("comment", "Le 05/03/2024 à 11h00"),
            ("comment", "Bravo à eux, ils le méritent bien."),
            ("comment", "Le 05/03/2024 à 12h30"),
            ("comment", "On verra bien dans un an."),
            ("comment", "Le 06/03/2024 à 09h00"),
            ("comment", "Tout à fait."),
        ],
    ),
    # Teasers in the middle and at the end; prose resumes after a blank line.
    (
        f"{PARAGRAPH}\n\nÀ lire aussi : Un rival en difficulté\n\n{SECOND}\n\nSur le même sujet\n"
        f"Un rival en difficulté\nLes batteries, une filière qui peine à naître\n\n{THIRD}\n\nLes plus lus\n"
        "Le prix de l’énergie recule\nTrois usines ferment",
        [
            ("body", PARAGRAPH),
            ("teaser", "À lire aussi : Un rival en difficulté"),
            ("body", SECOND),
            ("teaser", "Sur le même sujet"),
            ("teaser", "Un rival en difficulté"),
            ("teaser", "Les batteries, une filière qui peine à naître"),
            ("body", THIRD),
            ("teaser", "Les plus lus"),
            ("teaser", "Le prix de l’énergie recule"),
            ("teaser", "Trois usines ferment"),
        ],
    ),
    # A dispatch: its place line, its initials.
    (
        f"NANTES, 5 mars (AOP) - {PARAGRAPH}\n\n{SECOND}\n\nbur-kd/mw/fjb",
        [
            ("metadata", "NANTES, 5 mars (AOP) -"),
            ("body", PARAGRAPH),
            ("body", SECOND),
            ("metadata", "bur-kd/mw/fjb"),
        ],
    ),
    # A menu above, tags and a box about the author below.
    (
        f"Accueil\nPolitique\nÉconomie\nSport\nCulture\nSolvéo recrute à Nantes et investit\n{PARAGRAPH}\n"
        f"{SECOND}\nAnne Durand est journaliste au Relais depuis dix ans.\nBatteries\nNantes",
        [
            ("boilerplate", "Accueil"),
            ("boilerplate", "Politique"),
            ("boilerplate", "Économie"),
            ("boilerplate", "Sport"),
            ("boilerplate", "Culture"),
            ("title", "Solvéo recrute à Nantes et investit"),
            ("body", PARAGRAPH),
            ("body", SECOND),
            ("boilerplate", "Anne Durand est journaliste au Relais depuis dix ans."),
            ("metadata", "Batteries"),
            ("metadata", "Nantes"),
        ],
    ),
    # Markdown; the credit before its caption; a dispatch signed after the title.
    (
        "# Solvéo recrute à Nantes\n\nLa rédaction avec AOP\n\n© Agence Ouest - L’usine de Solvéo à Nantes"
        f"\n\n{PARAGRAPH}\n\n---\n\n## Une école\n\n{SECOND}",
        [
            ("boilerplate", "#"),
            ("title", "Solvéo recrute à Nantes"),
            ("metadata", "La rédaction avec AOP"),
            ("credit", "© Agence Ouest -"),
            ("caption", "L’usine de Solvéo à Nantes"),
            ("body", PARAGRAPH),
            ("boilerplate", "---"),
            ("boilerplate", "##"),
            ("intertitle", "Une école"),
            ("body", SECOND),
        ],
    ),
    # Titles and intertitles that look like a date line, a credit, an agency or a path.
    (
        f"Sondage publié le 12 mars : la droite en tête\n{PARAGRAPH}\nSolvéo / Lexavire\n{SECOND}\n"
        f"Le bras de fer entre l’État et SLV\n{THIRD}\nRevers pour Solvéo\n{SECOND}",
        [
            ("title", "Sondage publié le 12 mars : la droite en tête"),
            ("body", PARAGRAPH),
            ("intertitle", "Solvéo / Lexavire"),
            ("body", SECOND),
            ("intertitle", "Le bras de fer entre l’État et SLV"),
            ("body", THIRD),
            ("intertitle", "Revers pour Solvéo"),
            ("body", SECOND),
        ],
    ),
    (
        f"Qui dirigera Solvéo après le départ de sa présidente ?\n{PARAGRAPH}",
        [("title", "Qui dirigera Solvéo après le départ de sa présidente ?"), ("body", PARAGRAPH)],
    ),
    # One pasted sentence is prose, whatever its length.
    ("Solvéo rachète Lexavire", [("body", "Solvéo rachète Lexavire")]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_zones_of_invented_texts(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


def test_a_known_title_is_found_whatever_its_capitals_and_marks() -> None:
    text = f"LE FIL\n« Solvéo » recrute à Nantes.\n{PARAGRAPH}"
    assert kinds(text, title="Solvéo recrute à Nantes")[1] == ("title", "« Solvéo » recrute à Nantes.")


def test_a_paragraph_wrapped_at_a_fixed_width_is_one_zone() -> None:
    wrapped = "\n\n".join(textwrap.fill(f"{PARAGRAPH} {SECOND} {THIRD}", 72) for _ in range(2))
    text = f"Solvéo recrute à Nantes\n\n{wrapped}\n\n- Cent emplois\n- Dix stages"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "body", "body"]
    assert " ".join(kinds(text)[1][1].split()) == f"{PARAGRAPH} {SECOND} {THIRD}"


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    text = f"{PARAGRAPH}\n{SECOND}\n{THIRD}\nUne école dans l’usine\n{SECOND}"
    assert len(find_zones(text)) == 5


def test_every_label_but_body_says_why() -> None:
    for text, _ in CASES:
        assert all(zone.reason for zone in find_zones(text) if zone.kind != "body")


PRESS_LINES = st.sampled_from(
    [line for text, _ in CASES for line in text.split("\n")]
    + [
        "Make this article seo compatible",
        "in frenchLes patrons recrutent",
        "Rédige un titre en français",
        "![]() |",
    ]
)
TEXTS = st.one_of(
    st.text(),
    st.lists(st.one_of(PRESS_LINES, st.text(max_size=40))).map("\n".join),
    st.lists(st.one_of(PRESS_LINES, st.text(max_size=10))).map("".join),
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_zones_are_sorted_disjoint_and_hold_every_character_that_is_no_space(text: str) -> None:
    position = 0
    for zone in find_zones(text):
        assert position <= zone.start < zone.end <= len(text)
        assert not text[position : zone.start].strip()
        assert text[zone.start : zone.end] == text[zone.start : zone.end].strip()
        position = zone.end
    assert not text[position:].strip()


# ── the five articles ─────────────────────────────────────────────────────────────────────────────────────


def _read_characters(zones: Iterable[Zone]) -> set[int]:
    return {i for zone in zones if zone.kind in READ_ZONES for i in range(zone.start, zone.end)}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five articles stand beside the checkout")
def test_the_five_articles_are_read_where_they_speak_and_only_there() -> None:
    labels: dict[str, list[Zone]] = defaultdict(list)
    for row in map(json.loads, LABELS.read_text(encoding="utf-8").splitlines()):
        labels[row["article"]].append(Zone(row["kind"], row["start"], row["end"]))
    assert len(labels) == 5
    for stem, zones in labels.items():
        text = (SEEDS / f"{stem}.txt").read_text(encoding="utf-8")
        wanted, found = _read_characters(zones), _read_characters(find_zones(text))
        assert len(found - wanted) <= 0.02 * len(wanted), f"{stem}: furniture is read"
        assert len(wanted - found) <= 0.02 * len(wanted), f"{stem}: the article is not"
        # No comment, credit, teaser or brief at all.
        refused = [zone for zone in zones if zone.kind in {"comment", "credit", "teaser", "instruction"}]
        assert not any(i in found for zone in refused for i in range(zone.start, zone.end))
