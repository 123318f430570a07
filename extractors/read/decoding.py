"""Bytes to text: UTF-8, else what a byte order mark or a page declares, else Windows-1252 if it is French."""

from __future__ import annotations

import codecs
import re

from extractors.read import refusals
from extractors.read.article import UNFIT

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
HEAD = 4096
# First bytes of what people mistake for text.
SIGNATURES = (
    (b"%PDF", "un PDF"),
    (b"PK\x03\x04", "une archive ou un document bureautique"),
    (b"\xd0\xcf\x11\xe0", "un document bureautique"),
    (b"{\\rtf", "un document RTF"),
    (b"\x1f\x8b", "une archive"),
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
    (b"SQLite format 3", "une base de données"),
)
# What French writes beyond ASCII; a text misread as Windows-1252 shows other characters.
FRENCH_EXTRA = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’‘“”–—…€°·•©®™²³½\u00a0¿¡§±×")
FRENCH_SHARE = 0.95


def decode(data: bytes, name: str) -> tuple[str, bool]:
    """The text, and whether its encoding had to be guessed. Raises InvalidInput for what is no text."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise refusals.binary(name, what)
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _decode_as(data, encoding, name), False
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        pass
    if b"\x00" in data[:HEAD]:
        raise refusals.binary(name)
    declared = _declared(data)
    if declared is not None:
        return _decode_as(data, declared, name), False
    text = data.decode("cp1252", errors="replace")
    if looks_french(text):
        return text, True
    raise refusals.bad_encoding(name)


def looks_french(text: str) -> bool:
    """Whether the characters beyond ASCII are nearly all those of French, and none a sign of misreading."""
    if "\ufffd" in text or UNFIT.search(text):
        return False
    beyond = [c for c in text if c > "\x7f"]
    french = sum(c in FRENCH_EXTRA for c in beyond)
    return french >= FRENCH_SHARE * len(beyond) and 0 < len(beyond) < len(text) / 4


def _declared(data: bytes) -> str | None:
    """The encoding that a page names, but for UTF-8, which it is not; browsers read latin-1 as cp1252."""
    match = DECLARED.search(data[:HEAD]) if b"<" in data[:HEAD] else None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else None
    except LookupError:
        return None
    return {"utf-8": None, "iso8859-1": "cp1252"}.get(name, name) if name else None


def _decode_as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise refusals.bad_encoding(name, encoding) from error
