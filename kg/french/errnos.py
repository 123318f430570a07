"""What the operating system refuses, in French: `PermissionError` → « l’accès est refusé »."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOENT: "il n’existe pas, ou son dossier n’existe pas",
    errno.EEXIST: "un fichier porte déjà ce nom",
    errno.EACCES: "l’accès est refusé",
    errno.EPERM: "l’accès est refusé",
    errno.EISDIR: "c’est un dossier",
    errno.ENOTDIR: "une partie du chemin n’est pas un dossier",
    errno.ENAMETOOLONG: "le nom est trop long",
    errno.ELOOP: "les liens du chemin tournent en rond",
    errno.ENOSPC: "il n’y a plus de place sur le disque",
    errno.EDQUOT: "la place accordée sur le disque est épuisée",
    errno.EFBIG: "le fichier deviendrait trop grand",
    errno.EROFS: "le disque est en lecture seule",
    errno.EIO: "le disque ne répond plus",
    errno.EBUSY: "un autre programme s’en sert",
    errno.EMFILE: "trop de fichiers sont ouverts",
    errno.ENFILE: "trop de fichiers sont ouverts",
    errno.ENOMEM: "il n’y a plus de mémoire",
    errno.EINVAL: "le nom ou l’opération ne convient pas",
    errno.EADDRINUSE: "un autre programme s’en sert",
    errno.EADDRNOTAVAIL: "cette machine n’a pas cette adresse",
}  # fmt: skip


def reason_of(error: OSError) -> str:
    """Why, to be put after a colon; what is rare is told by its code, never in the system's English."""
    code = error.errno or 0
    return _REASONS.get(code) or f"erreur du système {errno.errorcode.get(code, 'sans code')}"
