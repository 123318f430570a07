"""The operating system's refusals, told in French whatever its own language."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from kg.french.errnos import reason_of


def test_a_real_refusal_is_told_in_french(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as refused:
        tmp_path.read_bytes()
    assert reason_of(refused.value) == "c’est un dossier"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EPIPE, errno.EXDEV])
def test_no_english_word_of_the_system_is_shown(code: int) -> None:
    error = OSError(code, "No such luck on this device")
    assert "luck" not in reason_of(error)


def test_what_is_rare_is_told_by_its_code() -> None:
    assert reason_of(OSError(errno.EXDEV, "Invalid cross-device link")) == "erreur du système EXDEV"
    assert reason_of(OSError("no code at all")) == "erreur du système sans code"
