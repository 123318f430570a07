"""A small record with what breaks a careless writer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ingest import ingest
from kg.store import Store, open_store
from tests.kg.newsroom import article, claim, company, group, money, outlet, person, somebody, words

# What breaks a careless writer: quotes, ampersands, control characters, newlines, backslashes.
NASTY = 'Elle a dit : "Non" & <jamais> \\ \x07 !\nPuis rien'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "recoupe.sqlite")
    orsatti, brival, solmeo = person("Maëlle Orsatti"), company("Brival"), company("Solméo & Fils")
    midi = outlet("Midi Finances")
    ingest(
        store,
        article("a1", "Le Relais", "2024-03-01"),
        [
            claim("a1", orsatti, "says", words(NASTY), quote=NASTY),
            claim(
                "a1",
                orsatti,
                "holdsRole",
                brival,
                qualifiers={"role": "PDG", "role_en": "CEO", "été d’avant": "x y"},
            ),
            claim("a1", brival, "acquires", solmeo, modality="hedged", attribution=[midi, somebody()]),
            claim("a1", brival, "laysOff", group("des salariés de Solméo & Fils", of="Solméo & Fils")),
            claim("a1", brival, "raises", money("2 millions d’euros", 2e6), qualifiers={"round": "A"}),
        ],
    )
    ingest(
        store,
        article("a/2 #é", "L’Écho", "2024-03"),
        [claim("a/2 #é", brival, "acquires", solmeo, polarity="negated")],
    )
    yield store
    store.close()
