"""The web pages: Jinja2 templates that escape everything, one stylesheet, no script."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api import labels, telling

HERE = Path(__file__).parent
STATIC = HERE / "static"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Autoescaping is for every template, whatever its name; an unknown variable is an error."""
    env = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    env.globals |= {"labels": labels, "telling": telling, "plural": telling.plural}
    env.filters |= {
        "date": telling.tell_date,
        "path": lambda part: quote(str(part), safe=""),
        "link": safe_link,
    }
    return env


def render(name: str, **context: Any) -> str:
    return environment().get_template(name).render(**context)


def safe_link(url: str | None) -> str | None:
    """An address read somewhere is shown as a link only when a browser can follow it safely."""
    return url if urlsplit(url or "").scheme in ("http", "https") else None
