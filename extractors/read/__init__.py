"""Reading: files, pages and JSON Lines to Articles, each stretch of their text labelled with what it is."""

from extractors.read.files import read_paths
from extractors.read.page import read_html
from extractors.read.records import read_record
from extractors.read.text import read_text
from extractors.read.zones import find_zones

__all__ = ["find_zones", "read_html", "read_paths", "read_record", "read_text"]
