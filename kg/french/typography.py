"""French typography of what readers see: apostrophes, guillemets, no-break spaces; slugs and cuts."""

from __future__ import annotations

import re

from kg.french.folding import words

NO_BREAK, NARROW = "\u00a0", "\u202f"
_SPACE = f"[ {NO_BREAK}{NARROW}]"

# Applied in order; each leaves alone what it has already set, so that setting twice changes nothing.
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\.\.\.", "…"),
        (r"(?<=[^\W\d_])['ʼ](?=[\w«“ÀÂÉÈÊÎÔŒ])", "’"),
        (r"[ \t]{2,}", " "),
        (r" +(?=[,.](?!\d)(?!\w))", ""),
        (rf"«{_SPACE}*", f"«{NO_BREAK}"),
        (rf"{_SPACE}*»", f"{NO_BREAK}»"),
        # Not in « https:// », « 06:44 », nor in a name: « Yahoo! a racheté ».
        (rf"(?<=[^\s:{NO_BREAK}{NARROW}]){_SPACE}?:(?=[\s{NO_BREAK}]|$)", f"{NO_BREAK}:"),
        (rf"(?<=[^\s;{NO_BREAK}{NARROW}]){_SPACE}?;(?=\s|$)", f"{NARROW};"),
        (rf"(?<=[^\s!?{NO_BREAK}{NARROW}]){_SPACE}([!?]+)", rf"{NARROW}\1"),
        (rf"(?<=[^\s!?{NO_BREAK}{NARROW}])([!?]+)(?=$|\n|{NO_BREAK}»|\s+[^\sa-zà-ÿ])", rf"{NARROW}\1"),
        (rf"(?<=\d){_SPACE}?(?=[%€£](?!\w))", NO_BREAK),
        (r"(?<=\d) (?=\$(?!\w))", NO_BREAK),
        (r"(?<![\d,.])(\d{1,3}) (?=\d{3}(?!\d))", rf"\1{NARROW}"),
        (rf"(?<={NARROW}\d{{3}}) (?=\d{{3}}(?!\d))", NARROW),
        (r"(?<=\d) (?=(?:mille|millions?|milliards?)\b)", NO_BREAK),
        (r"\b(MM?\.|Mmes?|Mlles?|Dr|Me|Pr|n°) (?=[A-ZÀ-Þ\d])", rf"\1{NO_BREAK}"),
    )
)
_PASSES = 6
_OPENING = re.compile(r"(?:^|(?<=[\s(\[’'«—–-]))\"(?=\S)")
# Words that a cut may not leave hanging.
_HANGING = frozenset(
    ("a", "à", "au", "aux", "avec", "ce", "ces", "dans", "de", "des", "du", "en", "et", "la", "le", "les",
     "mais", "ne", "on", "ou", "par", "pour", "que", "qui", "sa", "se", "ses", "son", "sur", "un",
     "une", "d", "l", "qu")
)  # fmt: skip
_CUT_MARKS = " \t\n,;:–—-(«“‘" + NO_BREAK + NARROW


def typeset(text: str) -> str:
    """The text as a French printer sets it; setting it again changes nothing."""
    # Marks that touch (« :; ») make room for one another: the second pass finds what the first has opened.
    for _ in range(_PASSES):
        before, text = text, _guillemets(text)
        for pattern, replacement in _RULES:
            text = pattern.sub(replacement, text)
        if text == before:
            break
    return text


def _guillemets(text: str) -> str:
    """Straight and English quotation marks as « »; quotes within a quote keep “ ”."""
    if '"' not in text and "“" not in text:
        return text
    depth, opened, out = 0, False, []
    for place, mark in enumerate(text):
        if mark == "«":
            depth += 1
        elif mark == "»":
            depth = max(0, depth - 1)
        elif mark in "“”" and depth == 0 and (mark == "“" or opened):
            opened, mark = mark == "“", "«" if mark == "“" else "»"
        elif mark == '"':
            inner = depth > 0
            opened = not opened if opened or _OPENING.match(text, place) else opened
            mark = ("“" if opened else "”") if inner else ("«" if opened else "»")
        out.append(mark)
    return "".join(out)


def slugify(text: str, max_length: int = 80) -> str:
    """« L’IA : la ruée vers les talents » → "ia-la-ruee-vers-les-talents", cut between words."""
    # One letter left by an elision says nothing in an address.
    kept = [word for word in words(text) if len(word) > 1 or word.isdigit() or word in ("x", "y")]
    slug = "-".join(kept)
    if len(slug) <= max_length:
        return slug
    return slug[: max_length + 1].rpartition("-")[0] or slug[:max_length]


def smart_truncate(text: str, n: int) -> str:
    """At most `n` characters, ended by « … » after a whole word that can end a line, or the text itself."""
    text = text.strip()
    if len(text) <= n:
        return text
    head = text[:n]
    cut = re.search(rf"^.*(?=[\s{NO_BREAK}{NARROW}])", head, re.DOTALL)
    kept = (cut[0] if cut else head[: n - 1]).rstrip(_CUT_MARKS)
    while (last := re.search(r"(?:^|[\s’'])([^\s’']+)$", kept)) and last[1].lower() in _HANGING:
        kept = kept[: last.start()].rstrip(_CUT_MARKS + "’'")
    return kept + "…" if kept else text[: n - 1] + "…"
