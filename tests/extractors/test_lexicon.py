"""The French lexicon: each row is well formed, and does what its example and its counter-example show.

What the engine cannot do yet is listed in `lexicon_known_gaps.txt`, and nothing else may fail.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extractors.pipeline import extract
from kg.french.folding import fold, words
from kg.french.verbs import analyse
from kg.model import Article, Claim, Zone

ONTOLOGIES = Path(__file__).resolve().parents[2] / "ontologies"
COLUMNS = ["predicate", "kind", "form", "subject", "object", "set", "example", "claims", "counter"]
KINDS = {"verb", "noun", "adjective"}
GRAMMATICAL = {"S", "O", "poss", "verb", "apposition", "que", "quote", "inf"}
PREPOSITIONS = {
    "à", "de", "par", "chez", "dans", "contre", "avec", "sur", "parmi", "pour", "en", "vers", "entre",
    "auprès de", "au capital de", "du capital de", "au sein de", "à la tête de", "de chez",
    "près de", "à hauteur de", "visant",
}  # fmt: skip
FILTERS = {
    "money", "count", "percent", "number", "years", "org", "person", "group", "people", "product", "place",
    "any",
}  # fmt: skip
QUALIFIERS = {"stage", "what", "role", "former", "medium", "round", "share"}
CONSTANTS = {
    "stage": {"rumour", "talks", "offer", "agreed", "completed", "failed"},
    "modality": {"attempted", "planned", "hedged"},
    "polarity": {"negated"},
    "former": {"true"},
}
REFLEXIVE = re.compile(r"^(?:se\s+|s'\s*)")
WORD = re.compile(r"[^\W\d_]+")
INFINITIVE = re.compile(r"(?:er|ir|re|oir)$")
# Words that a name or a description may or may not carry with it.
SMALL = frozenset(
    {"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "son", "sa", "ses"}
)
ALIKE = 0.6
SENTENCES = (("e", "example"), ("c", "counter"))
GAPS = Path(__file__).with_name("lexicon_known_gaps.txt")

Row = dict[str, str]


@cache
def rows() -> tuple[Row, ...]:
    with (ONTOLOGIES / "lexicon.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def name(row: Row) -> str:
    return " / ".join((row["predicate"], row["form"], row["subject"], row["object"]))


def head(row: Row) -> str:
    return REFLEXIVE.sub("", row["form"]).split()[0]


def shows(row: Row, sentence: str) -> bool:
    """Whether some inflection of the row's head word stands in the sentence."""
    lemma = head(row)
    for word in WORD.findall(sentence.lower()):
        if row["kind"] == "verb" and any(reading.lemma == lemma for reading in analyse(word)):
            return True
        # Nouns and adjectives keep their first letters through gender and number.
        if row["kind"] != "verb" and fold(word).startswith(fold(lemma)[:3]):
            return True
    return False


def claims(row: Row) -> Iterator[tuple[str, str]]:
    for claim in row["claims"].split(" ;; "):
        subject, _, object_ = claim.partition(" | ")
        yield subject, object_


def slots(row: Row) -> Iterator[tuple[str, str]]:
    for alternative in (row["subject"] + "|" + row["object"]).split("|"):
        slot, _, only = alternative.partition(":")
        yield slot, only


def constants(row: Row) -> Iterator[tuple[str, str]]:
    for constant in filter(None, row["set"].split(";")):
        key, _, value = constant.partition("=")
        yield key, value


def test_columns_are_the_ones_the_engine_reads() -> None:
    with (ONTOLOGIES / "lexicon.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == COLUMNS


def test_every_predicate_but_open_has_words() -> None:
    ttl = (ONTOLOGIES / "recoupe.ttl").read_text(encoding="utf-8")
    declared = set(re.findall(r"^rc:(\w+) a rdf:Property ; rc:family", ttl, flags=re.MULTILINE))
    assert {row["predicate"] for row in rows()} == declared - {"open"}


def test_no_row_is_said_twice() -> None:
    keys = Counter((r["predicate"], r["kind"], r["form"], r["subject"], r["object"]) for r in rows())
    assert [key for key, times in keys.items() if times > 1] == []


def test_cells_are_filled_and_trimmed() -> None:
    # A cell under no column means that a comma lacks its quotes.
    assert [name(r) for r in rows() if None in r or None in r.values()] == []
    assert [name(r) for r in rows() if any(cell != cell.strip() for cell in r.values())] == []
    assert [name(r) for r in rows() if not all(r[column] for column in COLUMNS if column != "set")] == []


def test_kinds_slots_and_filters_are_known() -> None:
    assert [name(r) for r in rows() if r["kind"] not in KINDS] == []
    assert [(name(r), s) for r in rows() for s, _ in slots(r) if s not in GRAMMATICAL | PREPOSITIONS] == []
    assert [(name(r), only) for r in rows() for _, only in slots(r) if only not in FILTERS | {""}] == []


def test_constants_are_known() -> None:
    known = QUALIFIERS | CONSTANTS.keys()
    assert [
        (name(r), key) for r in rows() for key, value in constants(r) if key not in known or not value
    ] == []
    limited = [(name(r), key, value) for r in rows() for key, value in constants(r) if key in CONSTANTS]
    assert [row for row in limited if row[2] not in CONSTANTS[row[1]]] == []


def test_verbs_are_written_in_the_infinitive() -> None:
    assert [name(r) for r in rows() if r["kind"] == "verb" and not INFINITIVE.search(head(r))] == []


def test_example_shows_the_word_and_names_the_parties() -> None:
    assert [name(r) for r in rows() if not shows(r, r["example"])] == []
    absent = [
        (name(r), party) for r in rows() for pair in claims(r) for party in pair if party not in r["example"]
    ]
    assert absent == []
    assert [name(r) for r in rows() if not all(all(pair) for pair in claims(r))] == []


def test_counter_is_another_sentence() -> None:
    assert [name(r) for r in rows() if r["counter"] == r["example"]] == []
    assert [name(r) for r in rows() if not r["counter"].rstrip(" »").endswith((".", "?", "!"))] == []


# ── through the pipeline ─────────────────────────────────────────────────────────────────────────


def article(ident: str, sentence: str) -> Article:
    zones = (Zone("body", 0, len(sentence)),)
    return Article(ident, sentence, publisher="Le Quotidien du Lac", published="2024-05-14", zones=zones)


@cache
def extracted() -> dict[str, tuple[Claim, ...]]:
    """The claims of every example (`e0`, `e1`…) and counter-example (`c0`, `c1`…)."""
    sentences = [(f"{k}{n}", r[column]) for n, r in enumerate(rows()) for k, column in SENTENCES]
    return {read.id: found for read, found in extract(article(i, s) for i, s in sentences)}


def alike(written: str, expected: str) -> bool:
    """Whether two names or descriptions share most of their words."""
    a, b = set(words(written)) - SMALL, set(words(expected)) - SMALL
    return bool(a and b) and 2 * len(a & b) / (len(a) + len(b)) >= ALIKE


def says(claim: Claim, pair: tuple[str, str]) -> bool:
    return alike(claim.subject.label, pair[0]) and alike(claim.object.label, pair[1])


def failures(number: int, row: Row) -> Iterator[str]:
    """What is wrong with a row: its example yields less or more than it says, or its counter fires."""
    found = [c for c in extracted()[f"e{number}"] if c.predicate == row["predicate"]]
    wanted = list(claims(row))
    if not all(any(says(c, pair) for c in found) for pair in wanted):
        yield f"misses its example\t{name(row)}"
    if not all(any(says(c, pair) for pair in wanted) for c in found):
        yield f"says more than its example\t{name(row)}"
    if any(c.predicate == row["predicate"] for c in extracted()[f"c{number}"]):
        yield f"fires on its counter\t{name(row)}"


def test_rows_do_what_they_show_but_for_the_known_gaps() -> None:
    """A gap that is closed must leave the list, and the list says how long it is."""
    known = [line for line in GAPS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found = [failure for n, row in enumerate(rows()) for failure in failures(n, row)]
    assert sorted(set(found) - set(known)) == [], "new failures"
    assert sorted(set(known) - set(found)) == [], "closed gaps, to be taken off the list"
    assert GAPS.read_text(encoding="utf-8").startswith(f"# {len(known)} gaps")
