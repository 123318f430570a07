"""What can go wrong, in three kinds; each message names the value, the problem and the way out, in French.

`api/` maps each kind to one exit status and one HTTP status; nothing below it knows about either.
"""


class RecoupeError(Exception):
    """Base of every error meant for a person; `str(error)` is a French sentence, ready to show."""


class InvalidInput(RecoupeError):
    """The caller gave something that cannot be used: a bad date, an unreadable file, an unknown format."""


class NotFound(RecoupeError):
    """The caller asked about something the store does not know."""


class StoreError(RecoupeError):
    """The store cannot be opened or written: made by a newer version, locked, or out of room."""
