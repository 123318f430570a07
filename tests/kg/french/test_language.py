"""French is read, other languages are told apart from what is too short to say."""

import pytest

from kg.french.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le groupe a annoncé mardi la suppression de trois cents postes.", "fr"),
        ("Marchés financiers : nouvelle baisse historique des cours", "fr"),
        ("La directrice d’Oxalis quitte la start-up pour un concurrent, d’après « The Ledger ».", "fr"),
        ("The company said on Tuesday that it will cut three hundred jobs.", "en"),
        ("La empresa anunció el martes que va a recortar los puestos de trabajo.", "other"),
        ("L’azienda ha annunciato martedì che taglierà trecento posti di lavoro nel mese.", "other"),
        ("A empresa anunciou na terça-feira que vai cortar os postos de trabalho.", "other"),
        ("Das Unternehmen hat am Dienstag angekündigt, dass es Stellen streichen wird.", "other"),
        ("Công ty đã thông báo cắt giảm nhân sự vào hôm thứ Ba tuần này.", "other"),
        ("Компания объявила о сокращении рабочих мест.", "other"),
        ("会社は火曜日に人員削減を発表した。従業員は三百人である。", "other"),
        ("Bonjour", "unknown"),
        ("", "unknown"),
        ("1234 5678 !!! ???", "unknown"),
        ("https://exemple.fr/une/adresse/tres/longue/et/rien/de/plus", "unknown"),
    ],
)
def test_detect(text: str, language: str) -> None:
    assert detect(text) == language
