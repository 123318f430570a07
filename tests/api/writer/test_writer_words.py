"""Noun groups, clauses, dates, typography: what a sentence is made of."""

from __future__ import annotations

import pytest

from api.writer import moments
from api.writer.clauses import Group, clause, known_verb, passive
from api.writer.complements import money
from api.writer.frames import load_frames, theme
from api.writer.indirect import marked
from api.writer.phrases import described, introduce, join, shorten
from api.writer.quotes import short
from api.writer.typeset import slugify, typeset
from kg.ontology import load_ontology

DESCRIBED = [
    ("ingénieurs de Brival", None, "des ingénieurs de Brival"),
    ("trois de ses meilleurs ingénieurs", "Brival", "trois des meilleurs ingénieurs de Brival"),
    ("ses ingénieurs", "Orvane", "les ingénieurs d’Orvane"),
    ("au moins deux ingénieurs", None, "au moins deux ingénieurs"),
    ("personnel de Brival", None, "du personnel de Brival"),
    ("un salarié qui voulait partir", None, "un salarié qui voulait partir"),
    # Each of these names somebody else once out of its text; better nothing.
    ("ses ingénieurs", None, None),
    ("celui-ci", None, None),
    ("cette équipe", None, None),
    # « recruter dans les rangs de »: a place to draw from.
    ("les rangs de Brival", "Brival", None),
]


@pytest.mark.parametrize(("text", "of", "wanted"), DESCRIBED)
def test_a_description_stands_alone_or_is_given_up(text: str, of: str | None, wanted: str | None) -> None:
    group = described(text, of)
    assert (group.text if group else None) == wanted


CLAUSES = [
    ("past", False, "Brival a racheté Solveo"),
    ("rumoured", False, "Brival aurait racheté Solveo"),
    ("present", True, "Brival ne rachète pas Solveo"),
    ("planned", False, "Brival devrait racheter Solveo"),
    ("attempted", True, "Brival n'a pas tenté de racheter Solveo"),
]


@pytest.mark.parametrize(("mood", "negated", "wanted"), CLAUSES)
def test_a_clause_in_each_mood(mood: str, negated: bool, wanted: str) -> None:
    assert clause(Group("Brival"), "racheter", "Solveo", mood, negated=negated) == wanted


def test_participles_agree_with_the_subject() -> None:
    assert (
        clause(Group("les deux cadres", "m", "p"), "partir", "", "rumoured")
        == "les deux cadres seraient partis"
    )
    assert (
        clause(Group("l’entreprise", "f"), "s’allier", "à Solveo", "past")
        == "l’entreprise s'est alliée à Solveo"
    )
    assert (
        passive(Group("l’entreprise", "f"), "racheter", "Solveo", "past")
        == "l’entreprise a été rachetée par Solveo"
    )


PREPOSITIONS = [
    ("de", "des salariés", "de salariés"), ("à", "les élus", "aux élus"), ("de", "Orvane", "d’Orvane"),
    ("auprès de", "le groupe", "auprès du groupe"), ("dans", "Brival", "dans Brival"),
]  # fmt: skip


@pytest.mark.parametrize(("preposition", "text", "wanted"), PREPOSITIONS)
def test_prepositions_contract_and_elide(preposition: str, text: str, wanted: str) -> None:
    assert introduce(preposition, Group(text)) == wanted


def test_dates_as_adverbials() -> None:
    assert moments.when("2023-07") == "en juillet 2023"
    assert moments.when("2022-06-01") == "le 1er juin 2022"
    assert moments.by("2024-12-31") == "d’ici fin 2024"
    assert moments.span("2018", "2024-05-14") == "de 2018 au 14 mai 2024"
    assert moments.until("2024-05") == "jusqu’en mai 2024"
    assert moments.said("bientôt") is None


def test_money_is_said_in_words() -> None:
    assert money(14_300_000_000, "USD") == "14,3 milliards de dollars"
    assert money(1_500_000, "EUR") == "1,5 million d’euros"


def test_a_long_description_is_cut_at_a_joint() -> None:
    text = "des ingénieurs de Brival qui travaillent sur le nouveau moteur de la marque"
    assert shorten(text) == "des ingénieurs de Brival"
    assert join(["A", "B", "C"]) == "A, B et C"


def test_typography_is_idempotent() -> None:
    text = typeset("« Oui », dit-elle : 12 000 euros, 20 % ; vraiment ?")
    assert (
        text == "«\u00a0Oui\u00a0», dit-elle\u00a0: 12\u202f000\u00a0euros, 20\u00a0%\u202f; vraiment\u202f?"
    )
    assert typeset(text) == text
    assert slugify("L’été à Saint-Œuf : 3 idées") == "l-ete-a-saint-oeuf-3-idees"


QUOTES = [
    ('La situation est "très grave', "La situation est « très grave »"),
    ('il faut "agir" et "vite"', "il faut « agir » et « vite »"),
    # The first mark closes something that began before the passage.
    ('l’état d’alerte" imposé', None),
]


@pytest.mark.parametrize(("text", "wanted"), QUOTES)
def test_marks_inside_reported_words_pair_or_are_refused(text: str, wanted: str | None) -> None:
    assert marked(text) == wanted


def test_a_long_quotation_stops_at_the_end_of_a_sentence() -> None:
    text = "Nous irons vite. " + " ".join(["vraiment"] * 40) + "."
    assert short(text) == "Nous irons vite."


def test_every_frame_has_a_predicate_a_verb_and_an_example() -> None:
    predicates, families = load_ontology().predicates, {p.family for p in load_ontology().predicates.values()}
    for name, frames in load_frames().items():
        assert name in predicates or name.removeprefix("family:") in families
        for frame in frames:
            if frame.kind in ("event", "state"):
                assert known_verb(frame.verb), frame.verb
                assert frame.example
    assert all(theme(family) for family in families)
    # Speech and open claims have their own modules; everything else is told through a frame.
    assert set(predicates) - set(load_frames()) == {"says", "open"}
