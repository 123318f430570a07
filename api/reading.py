"""From what the user gave to articles and their claims; refusals are kept aside and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from kg.errors import InvalidInput
from kg.model import Article, Claim, Refusal

_PAGES = frozenset({".html", ".htm", ".xhtml"})

Read = tuple[Article, tuple[Claim, ...]]


def read_inputs(
    paths: Sequence[str], publisher: str | None, published: str | None
) -> Iterator[Article | Refusal]:
    """Files, folders and « - » in the order given. Raises InvalidInput at once on a date that is none."""
    # Heavy parts of the extractors are loaded only when there is something to read.
    from extractors.read import read_paths

    check_date(published)
    named: list[Path | Literal["-"]] = ["-" if p == "-" else Path(p) for p in paths]
    return read_paths(named, publisher=publisher, published=published)


def extract_accepted(items: Iterable[Article | Refusal], refused: list[Refusal]) -> Iterator[Read]:
    """Each article read with its claims; what was refused is appended to `refused` on the way."""
    from extractors.pipeline import extract

    def accepted() -> Iterator[Article]:
        for item in items:
            if isinstance(item, Refusal):
                refused.append(item)
            else:
                yield item

    return extract(accepted())


def read_to_check(data: bytes, name: str) -> Article:
    """The one text of a file, or the article of a page. Raises InvalidInput when there is none."""
    from extractors.read import read_html, read_text
    from extractors.read.decoding import decode

    if Path(name).suffix.lower() in _PAGES:
        return read_html(data, name)
    return read_text(decode(data, name)[0], name)


def check_date(text: str | None) -> None:
    """A date given on the command line or in a query must be one: 2024, 2024-03 or 2024-03-28."""
    from kg.french.intervals import parse_date

    if text is not None and parse_date(text) is None:
        raise InvalidInput(
            f"« {text} » n’est pas une date\u00a0; écrivez-la par exemple 2024, 2024-03 ou 2024-03-28"
        )
