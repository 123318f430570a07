"""Bytes to text: UTF-8 first, then what a byte order mark or a page declares, then Windows-1252 if that is French."""

from __future__ import annotations

import codecs
import re

from extractors.read.article import UNFIT
from kg.errors import InvalidInput

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
HEAD = 4096
# First bytes of the formats people mistake for text; what they are called in French.
SIGNATURES = (
    (b"%PDF", "un PDF"), (b"PK\x03\x04", "une archive ou un document bureautique"), (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"), (b"GIF8", "une image"), (b"\x1f\x8b", "une archive"), (b"\xd0\xcf\x11\xe0", "un document bureautique"),
    (b"SQLite format 3", "une base de données"), (b"\x7fELF", "un programme"), (b"{\\rtf", "un document RTF"),
)  # fmt: skip
# Letters of French beyond ASCII; a text misread as Windows-1252 shows others.
FRENCH_EXTRA = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’‘“”–—…€°·•©®™²³½ \u00a0¿¡§±×")


def decode(data: bytes, name: str) -> tuple[str, bool]:
    """The text, and whether its encoding had to be guessed. Raises InvalidInput for what is no text."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise InvalidInput(
                f"« {name} » est {what}, pas du texte ; donnez un fichier .txt, .md, .html ou .jsonl."
            )
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _decode_as(data, encoding, name), False
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        pass
    if b"\x00" in data[:HEAD]:
        raise InvalidInput(
            f"« {name} » est un fichier binaire ; donnez un fichier .txt, .md, .html ou .jsonl."
        )
    declared = DECLARED.search(data[:HEAD]) if b"<" in data[:HEAD] else None
    if declared is not None and (known := _codec(declared[1].decode("ascii"))) not in (None, "utf-8"):
        return _decode_as(data, known or "cp1252", name), False
    text = data.decode("cp1252", errors="replace")
    if looks_french(text):
        return text, True
    raise InvalidInput(f"« {name} » n’est pas de l’UTF-8 valide ; enregistrez-le en UTF-8 et redonnez-le.")


def looks_french(text: str) -> bool:
    """Whether the characters beyond ASCII are nearly all those of French, and none is a sign of misreading."""
    if "\ufffd" in text or UNFIT.search(text):
        return False
    beyond = [c for c in text if c > "\x7f"]
    return (
        bool(beyond)
        and sum(c in FRENCH_EXTRA for c in beyond) >= 0.95 * len(beyond)
        and len(beyond) < len(text) / 4
    )


def _codec(label: str) -> str | None:
    try:
        return codecs.lookup("cp1252" if label.lower() in {"iso-8859-1", "latin1", "latin-1"} else label).name
    except LookupError:
        return None


def _decode_as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InvalidInput(
            f"« {name} » s’annonce en {encoding} mais n’en est pas ; enregistrez-le en UTF-8 et redonnez-le."
        ) from error
