"""Lines that only tell when, by whom or under which heading: « Publié le 3 mars 2021 à 06h54 », « Par Anne Durand », « 3 min »."""

from __future__ import annotations

import re

from extractors.read.pieces import Piece, parts

_MONTH = (
    r"(?:janvier|janv|février|fevrier|févr?|mars|avril|avr|mai|juin|juillet|juil|août|aout|septembre|sept|octobre|oct|"
    r"novembre|nov|décembre|decembre|déc)\.?"
)
_DAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?,?\s+)?"
_DATE = (
    rf"(?:{_DAY}\d{{1,2}}(?:er)?\s+{_MONTH}(?:\s+\d{{4}})?|{_DAY}\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}(?:T[\d:.+Z-]+)?|"
    r"il y a \d+ (?:minutes?|min|heures?|h|jours?|semaines?|mois|ans?)|aujourd['’]hui|hier)"
)
_TIME = r"(?:\d{1,2}\s?(?:h|:|heures?)\s?\d{0,2}(?::\d{2})?(?:\s?(?:GMT|CET|CEST|UTC)(?:[+-]\d+)?)?)"
STAMP = re.compile(rf"{_DATE}(?:[\s,·|•-]*(?:à|a|at|-)?\s*{_TIME})?", re.IGNORECASE)
# What may stand around a date without making a sentence of it.
FILLER = re.compile(
    r"\b(?:publi[ée]e?s?|mise?s? à jour|mis en ligne|modifi[ée]e?|post[ée]e?|actualis[ée]e?|cré[ée]+|dernière (?:mise à jour|modification)|"
    r"le|la|à|à partir de|du|de|on|par|updated?|published|lecture|temps de lecture|date|heure)\b|" + _TIME,
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"\b(?:publi[ée]e?|mise? à jour|mis en ligne|post[ée]e?|modifi[ée]e?|actualis[ée]e?|published|updated)\b",
    re.IGNORECASE,
)
READING_TIME = re.compile(
    r"^(?:(?:temps de )?lecture\s*:?\s*)?(?:environ\s+)?\d{1,2}\s*(?:min(?:ute)?s?\.?|mn)(?:\s+(?:de lecture|read|à lire))?$|^temps de lecture\b.{0,20}$",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?:\s+(?:(?:de|du|von|van|le|la|el|ben|bin|d['’])\s*)?[A-ZÀ-Þ][\w.’'-]*){0,4}"
BYLINE = re.compile(
    rf"^(?P<lead>(?:par|by|de notre (?:correspondante?|envoyée? spéciale?)(?: (?:à|en|au) [\w-]+)?,?|"
    rf"(?:écrit|rédigé|signé|propos recueillis|texte|article|un article|une enquête|reportage) (?:par|de)|(?:auteur|autrice|auteure|rédaction|journaliste)s?\s*:)\s+)"
    rf"(?P<name>{_NAME}(?:\s*(?:,|et|&|/|avec)\s*{_NAME}){{0,3}})(?P<rest>\s*[(,|·•–—-].{{0,60}})?\.?$",
    re.IGNORECASE,
)
WITH_AGENCY = re.compile(
    r"^\(?(?:[\w’'&. -]{2,40}\s)?(?:avec|and|et)\s+(?:l['’])?[A-Z]{2,8}\)?\.?$|^\(?[A-Z]{2,8}\)$"
)
# « bur-kd-rap/mw/fjb »: who wrote and edited an agency dispatch.
INITIALS = re.compile(r"^[a-z]{1,6}(?:-[a-z]{1,6})*(?:/[a-z]{1,6}(?:-[a-z]{1,6})*)+$")
# « PARIS, 3 mars (AGENCE) - » at the head of a dispatch.
PLACE_LINE = re.compile(
    rf"^[A-ZÀ-Þ][\w’' -]{{2,30}}(?:\s?\([\w’' -]{{2,30}}\))?(?:,\s+(?:le\s+)?{_DATE})?\s+\([A-Z]{{2,8}}\)\s*[-–—]+\s*(?=\S)"
)
AUTHOR_BOX = re.compile(
    rf"^{_NAME} est (?:un |une |le |la )?(?:journaliste|rédacteur|rédactrice|chroniqueur|chroniqueuse|pigiste|correspondante?|éditorialiste|responsable éditorial)\b"
)
BREADCRUMB = re.compile(r"^[^.!?:]{2,30}(?:\s[>›»/|]\s[^.!?:]{2,40}){1,6}(?:\s[>›»/|])?$")
TAGS = re.compile(
    r"^(?:tags?|étiquettes?|mots[- ]clés?|catégories?|rubriques?|thèmes?|sujets?|classé (?:dans|sous)|posté dans)\s*:\s*.{1,160}$",
    re.IGNORECASE,
)
FIELD_MAX = 160


def split_datelines(piece: Piece) -> list[Piece]:
    """The piece as metadata when it is nothing else; the place line of a dispatch cut off its first sentence."""
    text = piece.text
    place = PLACE_LINE.match(text)
    if place is not None:
        return parts(piece, (0, place.end(), "metadata", "lieu et agence de la dépêche"))
    if len(text) > FIELD_MAX:
        return [piece]
    reason = _reason(text)
    return [piece.labelled("metadata", reason)] if reason else [piece]


def is_stamp(text: str) -> bool:
    """« Le 28/03/2024 à 09h23 », « Publié le jeudi 11 juin 2020 »: a date, an hour and nothing that says anything."""
    if len(text) > FIELD_MAX or not STAMP.search(text):
        return False
    return not re.search(r"\w", FILLER.sub(" ", STAMP.sub(" ", text)))


def _reason(text: str) -> str:
    if READING_TIME.match(text):
        return "temps de lecture"
    if is_stamp(text):
        return "date de publication"
    if PUBLISHED.search(text) and STAMP.search(text):
        left = FILLER.sub(" ", STAMP.sub(" ", text))
        if len(re.findall(r"\w+", left)) <= 6 and not left.strip().endswith("."):
            return "signature et date de publication"
    if BYLINE.match(text) and (text[:3].lower() != "par" or _only_names(text)):
        return "signature"
    if WITH_AGENCY.match(text):
        return "agence de presse"
    if INITIALS.match(text):
        return "initiales des rédacteurs de la dépêche"
    if TAGS.match(text):
        return "étiquettes"
    if BREADCRUMB.match(text) and len(text.split()) <= 14:
        return "fil d’Ariane"
    return ""


def _only_names(text: str) -> bool:
    """« Par Anne Durand », not « Par ailleurs le groupe recrute »: after the first word, capitals only."""
    match = BYLINE.match(text)
    if match is None:
        return False
    words = [
        w
        for w in re.findall(r"[\w’'-]+", match["name"])
        if w.lower() not in {"et", "avec", "de", "du", "le", "la"}
    ]
    return bool(words) and all(w[0].isupper() for w in words)
