"""Who holds which office in one article: « le PDG de X », « la ministre » are then known anywhere."""

from collections import defaultdict

from extractors.annotate import Sentence
from extractors.cast import Cast, Character
from extractors.mentions import Mention
from extractors.salience import Salience
from kg.ontology import load_ontology
from kg.roles import Role

# « le patron de X », « le dirigeant de X » name whoever heads it, as its exclusive offices do.
HEAD = "dirigeant"
# How far back the holder of a title without its organisation is looked for, in sentences.
_BARE_REACH = 4


class Incumbents:
    """Role and organisation to who holds it; filled by the reading of roles before titles are resolved."""

    def __init__(self, cast: Cast, salience: Salience) -> None:
        self.cast = cast
        self.salience = salience
        self.holders: dict[tuple[str, str], list[Character]] = defaultdict(list)

    def titled(self, sentence: Sentence, i: int, role: Role, names: list[Mention]) -> Character | None:
        """« le PDG de X »: who is said to hold that there; « le PDG »: the last holder of it named."""
        if not names:
            holding = {id(c) for (rid, _), cs in self.holders.items() if rid == role.id for c in cs}
            return self.salience.recent(sentence, i, lambda c: id(c) in holding, reach=_BARE_REACH)
        for mention in names:
            found = self.holders.get((role.id, self.cast.character(mention).name), [])
            if len(found) == 1:
                return found[0]
        organizations = {self.cast.character(m).name for m in names}
        close = {
            c.name: c
            for (rid, org), people in self.holders.items()
            if org in organizations and _related(rid, role.id)
            for c in people
        }
        return next(iter(close.values())) if len(close) == 1 else None

    def just_named(self, sentence: Sentence, i: int, role: Role, organization: Character) -> Character | None:
        """« le PDG de X » for the person just spoken of: nobody else holds it, they nothing elsewhere."""
        alone = role.exclusive or role.predicate == "founded" or role.id == HEAD
        if not alone or not organization.organization or self.holders.get((role.id, organization.name)):
            return None
        found = self.salience.recent(sentence, i, lambda c: c.person)
        if found is None or len(found.mentions) < 2:
            return None
        # A title held nowhere named (« chasseur de têtes ») bars none.
        held = {org for (_, org), people in self.holders.items() if org and found in people}
        return found if held <= {organization.name} else None


def _related(a: str, b: str) -> bool:
    roles = load_ontology().roles.by_id
    return a == b or b in roles[a].broader or a in roles[b].broader
