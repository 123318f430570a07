"""Articles cut for display: nothing lost, nothing twice, passages and zones where they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from api.pages.highlight import cut
from kg.model import Article, Claim, Described, Evidence, Named, Zone

TEXT = "Solvéo embauche.\nPhoto : DR\nAnne Durand quitte Solvéo."


def claim(*spans: tuple[int, int], text: str = TEXT) -> Claim:
    evidence = tuple(Evidence(a, b, text[a:b]) for a, b in spans)
    return Claim("a", Named("Solvéo"), "hires", Described("des ouvriers"), evidence, "test.v1")


def test_passages_and_zones_are_cut_where_they_begin_and_end() -> None:
    article = Article("a", TEXT, zones=(Zone("body", 0, 16), Zone("credit", 17, 27), Zone("body", 28, 54)))
    segments = list(cut(article, [claim((0, 16)), claim((28, 54)), claim((40, 54))]))
    assert [(s.text, s.claims, s.closes, s.read) for s in segments] == [
        ("Solvéo embauche.", (0,), (0,), True),
        ("\n", (), (), True),
        ("Photo : DR", (), (), False),
        ("\n", (), (), True),
        ("Anne Durand ", (1,), (), True),
        ("quitte Solvéo.", (1, 2), (1, 2), True),
    ]


spans = st.tuples(st.integers(0, 40), st.integers(1, 14)).map(lambda s: (s[0], s[0] + s[1]))


@given(st.lists(st.lists(spans, min_size=1, max_size=2), max_size=6))
def test_every_character_is_shown_once(found: list[list[tuple[int, int]]]) -> None:
    claims = [claim(*some) for some in found if all(TEXT[a:b].strip() for a, b in some)]
    segments = list(cut(Article("a", TEXT), claims))
    assert "".join(s.text for s in segments) == TEXT
    assert sorted(n for s in segments for n in s.closes) == list(range(len(claims)))
