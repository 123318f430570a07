"""What the graph knows of a topic → a French article, every sentence of it cited and verified.

matter = gather(store, reference, topic)
page = write(Request(topic, today="2025-07-01"), matter)
to_html(page)
"""

from api.writer.figure import draw as to_svg
from api.writer.gather import gather
from api.writer.page import Dropped, Matter, Page, Request, Section, Sentence, Source, Tie
from api.writer.render import Site, to_html, to_json, to_markdown
from api.writer.write import write

__all__ = [
    "Dropped", "Matter", "Page", "Request", "Section", "Sentence", "Site", "Source", "Tie", "gather",
    "to_html", "to_json", "to_markdown", "to_svg", "write",
]  # fmt: skip
