"""The examples go the whole way: read, extracted, ingested, compared together and with the reference."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from api.reading import Read, extract_accepted, read_inputs
from api.service import Pair, Service, every, open_service
from kg.french import fold
from kg.model import READ_ZONES, Article, Assertion, Claim, Json, Refusal

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
GOLD = ROOT / "tests" / "data" / "examples.claims.jsonl"
EXPECTED = ROOT / "tests" / "data" / "examples.expected.jsonl"
SHARED = ROOT / ".." / "shared"

ARTICLES = 14
# Contradictions between our own examples: 9 of 16 are found today, and hardly a trap may be flagged. The rest
# wait for « le constructeur », « elle » and « le patron » to be read as the company in those articles.
LEAST_FOUND = 0.5
MOST_TRAPPED = 2
# The floor for claims.
LEAST_F1 = 0.6
# A run of words in common with a source, from which a sentence is no longer one's own.
COMMON_WORDS = 8

# Passages that are not the article's own words: article, passage.
NOT_ITS_OWN = [
    ("courriels-de-zuckerberg", "Crédit photo : Lucie Amsellem / Le Fil numérique"),
    ("courriels-de-zuckerberg", "La jeune pousse Calyptane licencie un tiers de ses effectifs"),
    ("guerre-des-talents-traduite", "Rewrite this title in French"),
    ("guerre-des-talents-traduite", "Please rewrite this article for SEO"),
    ("guerre-des-talents-traduite", "Drew Pelham/Agence Prisme"),
    ("guerre-des-talents-traduite", "Source link -41"),
    ("kerouzien-reprise", "Nautisme, le grand coup de tabac"),
    ("laiterie-borel-accord", "Ces PME familiales qui ne trouvent pas de repreneur"),
    ("laiterie-borel-pourparlers", "Ronan Le Bihen"),
    ("laiterie-borel-pourparlers", "Prix du lait : les éleveurs bloquent la rocade de Vannes"),
    ("laiterie-borel-pourparlers", "Portrait : Auguste Borel, une vie de beurre"),
    ("laiterie-borel-saint-ourmel", "ses 214 partenaires utilisent des cookies"),
    ("laiterie-borel-saint-ourmel", "Le groupe Vandorme licencie 300 personnes à Namur"),
    ("laiterie-borel-saint-ourmel", "Armelune va revendre Borel à Vandorme"),
    ("laiterie-borel-saint-ourmel", "Corvellec a été viré de son poste précédent"),
    ("laiterie-borel-saint-ourmel", "la PDG est partie avec deux millions"),
    ("meta-scale-ai", "Pourquoi les fonds se ruent sur les laboratoires sans produit"),
    ("nerivia-premier-tour", "Crédits : Adobe / S&C"),
    ("nerivia-premier-tour", "Inscrivez-vous à notre lettre hebdomadaire"),
    ("olympique-valreal-comptes", "Photo Jérémie Castaing"),
    ("olympique-valreal-comptes", "Lacassine a déjà signé avec les Américains"),
    ("patrons-recruteurs", "ses partenaires déposent des traceurs"),
    ("patrons-recruteurs", "Calyptane licencie un tiers de ses effectifs"),
    ("patrons-recruteurs", "Zuckerberg a déjà racheté OpenAI en secret"),
    ("patrons-recruteurs", "Nadella va partir chez Apple"),
    ("semaine-des-entreprises", "Vous recevez cette lettre parce que vous êtes abonné"),
    ("superintelligence", "dans six mois ils licencient tout le monde"),
    ("zuckerberg-debauche", "Avec agences"),
]


@dataclass(frozen=True, slots=True)
class Expected:
    """How two articles, or an article and the reference, stand to each other on one matter."""

    id: str
    verdict: str
    a: str
    b: str
    types: tuple[str, ...]
    predicates: tuple[str, ...]
    about: str
    why: str

    @classmethod
    def from_json(cls, row: Json) -> Expected:
        return cls(**{**row, "types": tuple(row["types"]), "predicates": tuple(row["predicates"])})

    def is_about(self, pair: Pair) -> bool:
        """Whatever the type given: these two articles, this matter."""
        sides = sorted("reference" if side.reference else side.article for side in (pair.a, pair.b))
        named = any(fold(self.about) in label for side in (pair.a, pair.b) for label in _labels(side))
        return (
            sides == sorted((self.a, self.b))
            and named
            and {pair.a.predicate, pair.b.predicate} <= {*self.predicates}
        )


def _labels(side: Assertion) -> tuple[str, ...]:
    """The parties by name and as quoted, folded."""
    names = (side.subject.label, side.object.label, side.subject_id, side.object_id, side.quote)
    return tuple(fold(name) for name in names)


def expectations() -> list[Expected]:
    return [
        Expected.from_json(json.loads(line)) for line in EXPECTED.read_text(encoding="utf-8").splitlines()
    ]


@pytest.fixture(scope="module")
def read() -> list[Read]:
    refused: list[Refusal] = []
    found = list(extract_accepted(read_inputs([str(EXAMPLES)], None, None), refused))
    assert refused == []
    return found


@pytest.fixture(scope="module")
def pairs(read: list[Read], tmp_path_factory: pytest.TempPathFactory) -> list[Pair]:
    """Every comparison that a fresh record makes of the examples."""
    path = tmp_path_factory.mktemp("examples") / "record.sqlite"
    with open_service(str(path)) as service:
        for _ in service.ingest(read):
            pass
        return list(_all_pairs(service))


def _all_pairs(service: Service) -> Iterator[Pair]:
    return every(lambda page: service.pairs(entity=None, every=True, type=None, page=page))


# ── reading ──


def test_every_article_says_who_published_it_and_when(read: list[Read]) -> None:
    articles = [article for article, _ in read]
    assert len({a.id for a in articles}) == len(articles) == ARTICLES
    for article in articles:
        assert article.title, article.id
        assert article.publisher, article.id
        assert article.published, article.id
        assert article.url, article.id
        assert ".example/" in article.url


def test_every_article_says_something_typed(read: list[Read]) -> None:
    silent = [a.id for a, claims in read if sum(c.predicate != "open" for c in claims) < 5]
    assert silent == []


def test_evidence_is_verbatim_and_the_articles_own(read: list[Read]) -> None:
    for article, claims in read:
        for claim in claims:
            for passage in claim.evidence:
                assert article.text[passage.start : passage.end] == passage.quote
                assert _in_one_read_zone(article, passage.start, passage.end), (article.id, passage.quote)


def _in_one_read_zone(article: Article, start: int, end: int) -> bool:
    touched = [z.kind for z in article.zones if z.start < end and start < z.end]
    return bool(touched) and all(kind in READ_ZONES for kind in touched)


@pytest.mark.parametrize(("article_id", "passage"), NOT_ITS_OWN)
def test_comments_credits_teasers_briefs_and_banners_are_not_read(
    read: list[Read], article_id: str, passage: str
) -> None:
    ((article, _),) = [(a, claims) for a, claims in read if a.id == article_id]
    # Of a page, what surrounds the article may be left out of the stored text altogether.
    for found in re.finditer(re.escape(passage), article.text):
        assert not _in_one_read_zone(article, found.start(), found.end())


def test_passages_said_not_to_be_read_stand_in_the_files() -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in EXAMPLES.iterdir()}
    lines = files["chantier-kerouzien"].splitlines()
    files |= {row["id"]: row["text"] for row in map(json.loads, lines)}
    assert [(name, words) for name, words in NOT_ITS_OWN if words not in files[name]] == []


def test_the_pasted_brief_is_kept_and_not_obeyed(read: list[Read]) -> None:
    briefs = {article.id: article.brief for article, _ in read if article.brief}
    assert list(briefs) == ["guerre-des-talents-traduite"]
    assert "Please rewrite this article" in briefs["guerre-des-talents-traduite"]


# ── contradictions and traps ──


def test_expectations_are_about_the_examples_and_clear(read: list[Read]) -> None:
    known = {article.id for article, _ in read} | {"reference"}
    rows = expectations()
    assert {name for row in rows for name in (row.a, row.b)} <= known
    contradictions = [row for row in rows if row.verdict == "contradiction"]
    assert len(contradictions) >= 10
    assert len({row.types[0] for row in contradictions}) >= 6
    assert sum(row.verdict == "trap" for row in rows) >= 10


def test_most_contradictions_are_found(pairs: list[Pair]) -> None:
    wanted = [row for row in expectations() if row.verdict == "contradiction"]
    missed = [row for row in wanted if not _found(row, pairs)]
    assert len(missed) <= (1 - LEAST_FOUND) * len(wanted), _listing("missed", missed, pairs)


def test_hardly_a_trap_is_flagged(pairs: list[Pair]) -> None:
    traps = [row for row in expectations() if row.verdict == "trap"]
    flagged = [row for row in traps if any(row.is_about(pair) for pair in _contradictions(pairs))]
    assert len(flagged) <= MOST_TRAPPED, _listing("flagged", flagged, pairs)


def _contradictions(pairs: list[Pair]) -> list[Pair]:
    return [pair for pair in pairs if pair.comparison.verdict == "contradiction"]


def _found(row: Expected, pairs: list[Pair]) -> bool:
    return any(row.is_about(p) and p.comparison.type in row.types for p in _contradictions(pairs))


def _listing(what: str, rows: list[Expected], pairs: list[Pair]) -> str:
    """Each row with what was made of it, for whoever must mend it."""
    lines = [f"{len(rows)} {what}:"]
    for row in rows:
        lines.append(f"- {row.id} {row.a} / {row.b}, {row.predicates[0]}: {row.why}")
        for pair in pairs:
            if row.is_about(pair):
                made = pair.comparison
                lines.append(f"    {made.verdict} {made.type}: « {pair.a.quote} » / « {pair.b.quote} »")
    return "\n".join(lines)


# ── yardsticks ──


def test_gold_passages_are_verbatim() -> None:
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = (EXAMPLES / f"{row['article']}.txt").read_text(encoding="utf-8")
        assert all(passage in text for passage in row["evidence"]), row["id"]


def test_claims_agree_with_the_gold(read: list[Read]) -> None:
    path = SHARED / "eval" / "score_claims.py"
    if not path.exists():
        pytest.skip("the scorer is not beside the checkout")
    spec = importlib.util.spec_from_file_location("score_claims", path)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    claims: list[Claim] = [claim for _, said in read for claim in said]
    report = scorer.score(scorer.read(GOLD), [claim.to_json() for claim in claims])
    assert report["f1"] >= LEAST_F1, report


def test_examples_are_in_their_own_words() -> None:
    if not SHARED.exists():
        pytest.skip("no shared texts beside the checkout")
    texts = [path.read_text(encoding="utf-8") for path in (SHARED / "seeds").glob("*.txt")]
    with (SHARED / "corpus" / "press.jsonl").open(encoding="utf-8") as press:
        texts += [json.loads(line)["text"] for line in press]
    others = {run for text in texts for run in _runs(text)}
    copied = {
        path.name: " ".join(run)
        for path in sorted(EXAMPLES.iterdir())
        for run in _runs(path.read_text(encoding="utf-8"))
        if run in others
    }
    assert copied == {}


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return (tuple(words[i : i + COMMON_WORDS]) for i in range(len(words) - COMMON_WORDS + 1))
