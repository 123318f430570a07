"""Pasted briefs: where they begin and end, glued or not; and the sentences that only look like one."""

import pytest

from extractors.read import find_zones, read_text

NEWS = "Le groupe Solvéo a annoncé mardi la création de cent emplois à Nantes."

# A text and what of it is a brief (None: all of it); the rest is the article's.
CASES: list[tuple[str, list[str] | None]] = [
    ("Make this article seo compatible, be in french, create at least 700 words", None),
    (f"Write 800 words in french. Use subheadings. {NEWS}", ["Write 800 words in french. Use subheadings."]),
    (f"Write an article of 800 words in french {NEWS}", ["Write an article of 800 words in french"]),
    ("Le groupe recrute, dit-il.Make this article SEO friendly", ["Make this article SEO friendly"]),
    ("Le groupe recrute. A lire égalementMake this article longer", ["Make this article longer"]),
    ("Customize this title in frenchLes patrons se battent", ["Customize this title in french"]),
    ("Please rewrite it in french.L’Europe veut taxer", ["Please rewrite it in french."]),
    (f"Act as a journalist. Do not plagiarize. {NEWS}", ["Act as a journalist. Do not plagiarize."]),
    ("Your task is to write an SEO article. The text must be unique.", None),
    ("Article in French, 700 words, SEO", None),
    (f"Translate to French\n- 700 words\n{NEWS}", ["Translate to French", "- 700 words"]),
    ("Rédige 700 mots avec des sous-titresSolvéo recrute", ["Rédige 700 mots avec des sous-titres"]),
    (f"Réécris ce texte. Utilise un ton neutre. {NEWS}", ["Réécris ce texte. Utilise un ton neutre."]),
    ("Optimisez cet article pour le SEO, ajoutez des intertitres.", None),
    ("Merci de reformuler cet article en français :", None),
    ("Tu es un rédacteur web expert en SEO. Rédige un article complet.", None),
    ("Consigne : rédiger un article de 700 mots", None),
    ("Peux-tu réécrire cet article pour mon blog ? Merci !", None),
    # The article's own words.
    ("L’enseignante a lancé : « Rédige un article de 700 mots en français. » La classe a ri.", []),
    ('Il a tapé "Write an article of 700 words" et attendu.', []),
    ("Le ministre a écrit un texte de 700 mots en français.", []),
    ("Écrivez-nous à la rédaction pour proposer un article.", []),
    ("Faites des économies : l’article 49 de la loi prévoit des titres de paiement.", []),
    ("• Propose un texte de loi sur les retraites des agriculteurs.", []),
    ("« Make our planet great again » est le titre de l’article qui a fait polémique.", []),
    ("L’outil sait écrire un article. Make it, l’atelier du groupe, recrute.", []),
    ("Ajoutez à cela l’article 49 et le texte sur les retraites.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "briefs"), CASES)
def test_briefs_are_found_and_nothing_else(text: str, briefs: list[str] | None) -> None:
    found = [text[z.start : z.end] for z in find_zones(text) if z.kind == "instruction"]
    assert found == ([text] if briefs is None else briefs)


def test_a_title_pasted_with_its_brief_is_cleaned() -> None:
    pasted = "Customize this title in frenchSolvéo recrute à Nantes"
    for article in (read_text(NEWS, "a", title=pasted), read_text(f"---\ntitle: {pasted}\n---\n{NEWS}", "a")):
        assert article.title == "Solvéo recrute à Nantes"
    assert article.brief == "Customize this title in french"


def test_an_article_gathers_its_brief_and_does_not_obey_it() -> None:
    article = read_text(f"Make this article seo compatible\n{NEWS}\nRédige un titre en français", "a")
    assert article.brief == "Make this article seo compatible\nRédige un titre en français"
    assert article.title is None
