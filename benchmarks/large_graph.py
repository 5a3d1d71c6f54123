"""A large graph of fictional names, for measuring the map of the page."""

import random

from graph.show.page.archive import Archive
from graph.show.page.queries import Scope
from graph.show.page.records import Entity, Fact, Meeting, Records
from graph.show.page.texts import DocumentText

MAP_NAMES, MAP_TIES = 5_000, 15_000


class Drawn(Archive):
    """Records that come from no store and have no texts."""

    def __init__(self, records: Records) -> None:
        self.records, self.scope = records, Scope()

    def text(self, document: int) -> DocumentText:
        """Raise KeyError: there is no document."""
        raise KeyError(document)


def large_records() -> Records:
    """Return a graph of 5,000 names and 15,000 ties in forty circles of acquaintance, as real ones have."""
    chance, circles = random.Random(3), 40  # noqa: S311
    share = {"person": 70, "organisation": 8, "body": 4, "office": 2, "initiative": 12, "goal": 4}
    kinds = [kind for kind, percent in share.items() for _ in range(percent * MAP_NAMES // 100)]
    entities = tuple(Entity(f"{kind}/{at}", kind, f"Navn {at}") for at, kind in enumerate(kinds))  # type: ignore[arg-type]
    of_kind = {kind: [at for at, one in enumerate(kinds) if one == kind] for kind in share}
    meetings = tuple(
        Meeting(f"meeting/{body}-{year}", (), body, f"{year}-03-01")
        for body in of_kind["body"]
        for year in range(2015, 2018)
    )

    def near(kind: str, circle: int) -> int:
        found = of_kind[kind]
        return found[int(len(found) * circle / circles + abs(chance.gauss(0, len(found) / circles))) % len(found)]

    facts: list[Fact] = []
    for number in range(MAP_TIES):
        meeting = chance.randrange(len(meetings))
        circle = (meetings[meeting].body or 0) * 7 % circles
        agent, target = near("person", circle), near("initiative", circle)
        if number % 2:
            facts.append(Fact("involvement", f"f{number}", meeting, (), agent, target, how="responsible"))
        else:
            facts.append(Fact("attendance", f"f{number}", meeting, (), agent, how="present"))
    return Records(entities, meetings, (), (), tuple(facts))
