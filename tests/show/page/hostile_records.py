"""Twenty names that would harm a careless page, and records in which each of them stands wherever words may stand."""

from collections.abc import Mapping, Sequence

from graph.identity import slug
from graph.show.page.archive import Archive
from graph.show.page.queries import Scope
from graph.show.page.records import Entity, Fact, Meeting, Quote, Records, Source
from graph.show.page.texts import DocumentText

HOSTILE: Mapping[str, str] = {
    "script": "<script>window.hacked=1</script>",
    "image": "<img src=x onerror=window.hacked=1><svg onload=window.hacked=1>",
    "end-of-script": "</script x></style /><script>window.hacked=1</script>",
    "comment": "<!--<script >--> ]]> <![CDATA[ --!>",
    "javascript-address": "javascript:window.hacked=1//",
    "template": "{{constructor.constructor('window.hacked=1')()}} ${window.hacked=1} {% raw %}",
    "attribute": "\" autofocus onfocus=window.hacked=1 x='`",
    "character-references": "&lt;b&gt; &#60;script&#62; &amp;amp;",
    "right-to-left": "\u202egnp.exe\u202c \u05d0\u05d1\u05d2",
    "zero-width": "Bro\u200bpro\u200djek\ufefftet\u00ad",
    "control": "Bro\x07\x1b[31mprojekt\x7f\x85",
    "prototype": "__proto__",
    "constructor": "constructor",
    "line-separators": "Bro\u2028pro\u2029jekt",
    "long-word": "Bro" + "projekt" * 40,
    "astral": "\U0001f3d7\ufe0f\U0001f469\u200d\U0001f467 Broprojekt \U0001d505",
    "combining": "Bro" + "\u0301" * 30 + "projekt",
    "formula": '=HYPERLINK("http://example.org";"klik")',
    "address": "50% af #1? a/b & c=d + ../%2e%2e",
    "sparql": '" } ; DROP ALL ; SELECT * { ?s ?p "',
}
KINDS = ("initiative", "goal", "person", "body", "organisation")


def identifier(case: str) -> str:
    """Return the end of the ids of a case: as the program mints them, or the bare name where that is the harm."""
    name = HOSTILE[case]
    return name if case in {"prototype", "constructor", "address"} else f"{slug(name)}--{case}"


class RecordsArchive(Archive):
    """An archive of given records, without a store."""

    def __init__(self, records: Records, texts: Sequence[DocumentText]) -> None:
        self.records = records
        self.scope = Scope(body_name=HOSTILE["image"])
        self._texts = texts

    def text(self, document: int) -> DocumentText:
        return self._texts[document]


def hostile_archive() -> RecordsArchive:
    """Return an archive of one meeting for each case."""
    entities = tuple(
        Entity(f"{kind}/{identifier(case)}", kind, name, (f"{name}!",), note=name, scheme=name, number=name)  # type: ignore[arg-type]
        for kind in KINDS
        for case, name in HOSTILE.items()
    )
    count = len(HOSTILE)
    meetings = tuple(
        Meeting(f"meeting/{identifier(case)}", (place,), 3 * count + place, "2024-03-05", name, name, name, name, name)
        for place, (case, name) in enumerate(HOSTILE.items())
    )
    documents = tuple(
        Source(f"document/{case}", f"{name}.txt", name, 1, 0, 1, place)
        for place, (case, name) in enumerate(HOSTILE.items())
    )
    quotes = tuple(Quote(place, 8, 8 + len(name), name, 0.5, name) for place, name in enumerate(HOSTILE.values()))
    facts = tuple(fact for place, name in enumerate(HOSTILE.values()) for fact in _facts(place, name, count))
    texts = [
        DocumentText(f"Referat\n{name}\n{name}", ((8, 8 + len(name), f"initiative/{identifier(case)}"),),
                     ((9 + len(name), 9 + 2 * len(name)),), ((0, 7, 1),), ())
        for case, name in HOSTILE.items()
    ]  # fmt: skip
    return RecordsArchive(Records(entities, meetings, documents, quotes, facts), texts)


def _facts(place: int, name: str, count: int) -> tuple[Fact, ...]:
    initiative, goal, person, body, organisation = (kind * count + place for kind in range(len(KINDS)))
    told = (place,)
    item = place * 10
    return (
        Fact("item", f"{place}-0", place, told, text=name, number=name, subjects=(initiative,)),
        Fact("involvement", f"{place}-1", place, told, agent=person, target=initiative, how="responsible", item=item),
        Fact("decision", f"{place}-2", place, told, text=name, outcome="adopted", item=item, subjects=(initiative,)),
        Fact("task", f"{place}-3", place, told, text=name, owners=((person, name),), due="2024-04-01"),
        Fact("attendance", f"{place}-4", place, told, agent=person, how="present", role=name, organisation=organisation,
             function=name, party=name),
        Fact("supports", f"{place}-5", place, told, source=initiative, target=goal),
        Fact("election", f"{place}-6", place, told, agent=person, target=body, function=name),
        Fact("unresolved", f"{place}-7", place, told, text=name, candidates=(name,)),
        Fact("vote", f"{place}-8", place, told, text=name, votes=(1, None, 2), by=(name,), item=item),
        Fact("proposal", f"{place}-9", place, told, agent=person, text=name, item=item, subjects=(initiative,)),
    )  # fmt: skip
