"""What can be set from outside, read once at the door and passed down as plain values."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# A request larger than this is refused before it is read; an article is refused long before.
MAX_BODY = 20 * 1024 * 1024
# SQLite reads in parallel; beyond a few threads on a small machine they only queue.
READERS = 4


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the record is kept and how much a request may bring.

    `warm`: load what reads texts as soon as the server answers, so that nobody's first text waits for it.
    """

    store: str
    max_body: int = MAX_BODY
    readers: int = READERS
    warm: bool = False


def default_store(environ: Mapping[str, str] = os.environ) -> str:
    """In the user’s data folder: XDG_DATA_HOME, LOCALAPPDATA, else ~/.local/share."""
    data = environ.get("XDG_DATA_HOME") or environ.get("LOCALAPPDATA")
    folder = Path(data) if data and Path(data).is_absolute() else Path.home() / ".local" / "share"
    return str(folder / "recoupe" / "recoupe.sqlite")


def read_settings(store: str | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """An explicit store wins over RECOUPE_STORE, which wins over the user's data folder."""
    return Settings(store=store or environ.get("RECOUPE_STORE") or default_store(environ))
