"""Near-copies are found; two accounts of one event are not copies."""

from __future__ import annotations

import random

import pytest

from kg.copies import bands, is_repeated, repeats, runs
from kg.model import Article, Zone

VOCABULARY = [f"mot{n}" for n in range(400)]


def text(seed: int, length: int = 300) -> list[str]:
    made = random.Random(seed)
    return [made.choice(VOCABULARY) for _ in range(length)]


def article(words: list[str]) -> Article:
    return Article("a", " ".join(words))


def edited(words: list[str], every: int) -> list[str]:
    return [f"autre{n}" if n % every == 0 else word for n, word in enumerate(words)]


def found(copy: Article, original: Article) -> bool:
    a, b = runs(copy), runs(original)
    return bool(set(bands(a)) & set(bands(b))) and repeats(a, b)


@pytest.mark.parametrize("seed", range(20))
def test_a_text_edited_here_and_there_is_a_copy(seed: int) -> None:
    whole = text(seed)
    assert found(article(edited(whole, 12)), article(whole))


@pytest.mark.parametrize("seed", range(20))
def test_other_texts_are_not(seed: int) -> None:
    assert not found(article(text(seed)), article(text(seed + 1000)))
    # Both quote one press release at length.
    release = text(seed + 2000, 60)
    assert not found(article(text(seed) + release), article(release + text(seed + 1000)))


def test_a_cut_copy_is_a_copy_and_what_it_was_cut_from_is_not() -> None:
    whole, cut = text(1), text(1)[:100]
    assert repeats(runs(article(cut)), runs(article(whole)))
    assert not repeats(runs(article(whole)), runs(article(cut)))


def test_only_the_copied_passages_are_the_original_s() -> None:
    whole = text(6)
    original = runs(article(whole))
    assert is_repeated(" ".join(whole[50:70]), original)
    assert is_repeated(" ".join([*whole[50:69], "aurait"]), original)
    assert not is_repeated(" ".join(text(7)[:20]), original)
    assert is_repeated("trois mots seulement", original)


def test_case_accents_and_punctuation_do_not_count() -> None:
    whole = text(2)
    assert found(article(whole), Article("b", ", ".join(word.upper() for word in whole)))


def test_a_brief_is_too_short_to_tell() -> None:
    brief = article(text(3, 20))
    assert bands(runs(brief)) == ()
    assert not repeats(runs(brief), runs(brief))


def test_what_is_not_the_article_s_own_text_does_not_count() -> None:
    menu, body = " ".join(text(4, 200)), " ".join(text(5, 60))
    zones = (Zone("boilerplate", 0, len(menu)), Zone("body", len(menu) + 1, len(menu) + 1 + len(body)))
    assert runs(Article("a", f"{menu} {body}", zones=zones)) == runs(Article("b", body))
