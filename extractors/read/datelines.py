"""Lines that only tell when, where and by whom: « Publié le 3 mars 2021 à 06h54 », « Par Anne Durand »."""

from __future__ import annotations

import re

from extractors.read.pieces import Piece, parts

FIELD_MAX = 160
_MONTH = (
    r"(?:janvier|janv|jan|février|fevrier|févr?|mars|avril|avr|mai|juin|juillet|juil|août|aout|septembre|sept|"
    r"octobre|oct|novembre|nov|décembre|decembre|déc)\.?"
)
_WEEKDAY = r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim"
_DAY = rf"(?:(?:{_WEEKDAY})\.?,?\s+(?:le\s+)?)?"
_DATE = (
    rf"(?:{_DAY}\d{{1,2}}(?:er)?\s+{_MONTH}(?:\s+\d{{4}})?|{_DAY}\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|"
    r"\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?|"
    r"il y a (?:\d+|une?) (?:minutes?|min|heures?|h|jours?|j|semaines?|mois|ans?)|aujourd['’]hui|hier)"
)
_TIME = r"(?:\d{1,2}\s?(?:h|:|heures?)\s?(?:\d{2}(?::\d{2})?)?(?:\s?(?:GMT|CES?T|UTC)(?:[+-]\d+)?)?)"
STAMP = re.compile(rf"\b{_DATE}(?:[\s,·|•-]*(?:à|a|at|-)?\s*{_TIME})?", re.IGNORECASE)
_PUBLISHED = (
    r"publi[ée]e?s?|mise?s? à jour|mis en ligne|modifi[ée]e?|post[ée]e?|actualis[ée]e?|créée?|paru|"
    r"published|updated|posted"
)
PUBLISHED = re.compile(rf"\b(?:{_PUBLISHED})\b", re.IGNORECASE)
# What may stand around a date without making a sentence of it.
FILLER = re.compile(
    rf"\b(?:{_PUBLISHED}|dernière (?:mise à jour|modification)|le|la|à|du|de|on|par|date|heure)\b|{_TIME}",
    re.IGNORECASE,
)
# Capitals in a row, with the small words of surnames: who signs, and nothing else.
_NAME = (
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s+(?:(?:de|du|von|van|der|la|le|el|al|ben|bin|d['’])\s*)?[A-ZÀ-Þ][\w.’'-]*){0,4}"
)
BYLINE = re.compile(
    rf"(?:(?i:par|by|de notre (?:correspondante?|envoyée? spéciale?)(?: (?:à|en|au) [\w-]+)?,?|"
    rf"(?:écrit|rédigé|signé|propos recueillis|textes?|article|reportage|traduit) par|"
    rf"(?:auteur|autrice|auteure|rédaction|journaliste|rédacteur|rédactrice)s? ?:)\s+)"
    rf"(?P<name>{_NAME}(?:\s*(?:,|et|&|/|avec)\s+{_NAME}){{0,3}})(?:(?:\s*[(,|·•–—*]|\s+-).{{0,60}})?\.?$"
)
WITH_AGENCY = re.compile(r"[(\[](?:[\w’'&. -]{2,40}\s)?(?:(?:avec|and)\s+(?:l['’])?)?[A-Z]{2,8}[)\]]\.?$")
# « La rédaction avec AOP, publié le… »: names and agencies, no sentence.
SIGNERS = re.compile(r"(?:(?:avec|et|and|par|by|la|le|de|du|rédaction|agence|services?)\b|[A-ZÀ-Þ\d]\S*|\W)*")
# « bur-kd-rap/mw/fjb »: who wrote and edited an agency dispatch.
INITIALS = re.compile(r"[a-z]{1,6}(?:-[a-z]{1,6})*(?:/[a-z]{1,6}(?:-[a-z]{1,6})*)+$")
# « PARIS, 3 mars (AGENCE) - » at the head of a dispatch.
PLACE_LINE = re.compile(
    rf"[A-ZÀ-Þ][\w’' -]{{2,30}}(?:\s?\([\w’' -]{{2,30}}\))?(?:,\s+(?:le\s+)?{_DATE})?\s+\([A-Z]{{2,8}}\)"
    r"\s*[-–—]+\s*(?=\S)"
)
# « Accueil > Économie », « Économie | Emploi | Nantes »; one bar alone may part the two names of a title.
BREADCRUMB = re.compile(
    r"[^.!?:«»\"]{2,30}(?:(?:\s[>›]\s[^.!?:«»\"]{2,40}){1,6}|(?:\s[/|]\s[^.!?:«»\"]{2,40}){2,6})$"
)


def split_datelines(piece: Piece) -> list[Piece]:
    """The piece as metadata when it is nothing else; a dispatch's place line cut off its first sentence."""
    text = piece.text
    place = PLACE_LINE.match(text)
    if place is not None:
        return parts(piece, (0, place.end(), "metadata", "lieu et agence de la dépêche"))
    reason = _reason(text.strip(" *_|")) if len(text) <= FIELD_MAX else ""
    return [piece.labelled("metadata", reason)] if reason else [piece]


def is_stamp(text: str) -> bool:
    """« Le 28/03/2024 à 09h23 », « Publié jeudi 11 juin 2020 »: a date, an hour, and nothing else."""
    if len(text) > FIELD_MAX or STAMP.search(text) is None:
        return False
    return re.search(r"\w", FILLER.sub(" ", STAMP.sub(" ", text))) is None


def is_signature(text: str) -> bool:
    """« La rédaction avec AOP », « Anne Durand, Paul Roux »: capitals and small words only."""
    return len(text.split()) <= 8 and len(text) <= FIELD_MAX and SIGNERS.fullmatch(text) is not None


def _reason(text: str) -> str:
    if is_stamp(text):
        return "date de publication"
    if PUBLISHED.search(text) and STAMP.search(text):
        left = FILLER.sub(" ", STAMP.sub(" ", text))
        if is_signature(" ".join(left.split())):
            return "signature et date de publication"
    if BYLINE.match(text):
        return "signature"
    if WITH_AGENCY.match(text):
        return "agence de presse"
    if INITIALS.match(text):
        return "initiales des rédacteurs de la dépêche"
    if BREADCRUMB.match(text) and len(text.split()) <= 14:
        return "fil d’Ariane"
    return ""
