"""One sentence read as the frames see it: tokens, verbs, names, figures."""

from extractors.annotate import annotate
from extractors.cast import Cast
from extractors.denote import Denoter
from extractors.reading import Reading, read
from extractors.verbs import VerbGroup
from kg.model import Article, Zone
from tests.extractors.readings import PUBLISHED


def reading_of(sentence: str) -> Reading:
    """The reading of a text of one sentence."""
    article = Article("essai", sentence, published=PUBLISHED, zones=(Zone("body", 0, len(sentence)),))
    ((_, sentences),) = annotate([article])
    return read(article, sentences[0], Denoter(article, Cast(sentences)))


def verb(reading: Reading, lemma: str) -> VerbGroup:
    """The verb group of that lemma."""
    (found,) = [g for g in reading.groups if lemma in g.lemmas]
    return found
