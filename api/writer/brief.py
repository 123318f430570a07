"""A brief pasted in an article, once a desk asks to follow it: which title it wants.

« Customize this title in french » → the title of the article that holds it. How many words it wants is read
at the door.
"""

from __future__ import annotations

import re

from api.writer.dress import Wish
from api.writer.page import Matter, Request

_TITLE = re.compile(
    r"\b(?:customi[sz]e|adapt|rewrite|change|personnalise[rz]?|adapte[rz]?|reformule[rz]?)\b[^.\n:]{0,20}"
    r"\b(?:title|titre)\b(?:\s+in\s+french|\s+en\s+français)?\s*:?\s*(?P<said>[^\n]*)",
    re.I,
)
# Words that go on with the instruction are no title.
_INSTRUCTION = re.compile(r"^(?:and|et|make|let|create|in|be|for|pour)\b", re.I)


def title_wish(request: Request, matter: Matter) -> Wish:
    """The title asked for, by the desk, else by its brief; empty when neither asks for one."""
    if request.title:
        return Wish(request.title, firm=True)
    asked = _TITLE.search(request.brief or "")
    if asked is None:
        return Wish()
    said = asked["said"].strip(" «»\"'.")
    if len(said.split()) > 2 and not _INSTRUCTION.match(said):
        return Wish(said)
    holders = (a.title for _, a in sorted(matter.articles.items()) if a.brief == request.brief and a.title)
    return Wish(next(holders, ""))
