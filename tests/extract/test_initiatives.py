"""Initiatives, goals, how they hang together, and who works on what: said by the source, never guessed."""

from typing import Any

import pytest

from tests.extract.fictional import TITLE, read_item

HEADER = f"{TITLE}Til stede: Asta Brink (formand), Bo Lind, Lis Toft, Nørlund Kommune\n"


def initiatives(text: str, title: str = "Molen") -> list[tuple[Any, ...]]:
    return [(one.label, one.kind, one.aliases) for one in read_item(text, HEADER, title).initiatives]


NAMED = [
    ("Fjordmodellen går godt.", [("Fjordmodellen", "model", ("Fjordmodel",))]),
    ("Vi talte om fjordmodellen.", [("Fjordmodellen", "model", ("Fjordmodel",))]),
    ("Vi talte om forbedringsprojektet.", [
        ("Forbedringsprojektet", "project", ("Forbedringsprojekt",)),
    ]),
    ("Projekt Lys På Molen går godt.", [("Lys På Molen", "project", ())]),
    ('Indsatsen "Åben havn" går godt.', [("Åben havn", "project", ())]),
    ("TUT2 går godt.", [("TUT2", None, ())]),
    ("Tværfagligt Ungdoms Team (TUT) går godt.", [("TUT", "team", ("Tværfagligt Ungdoms Team",))]),
    ("IPS (Individuelt Planlagt job med Støtte) går godt.", [
        ("IPS", None, ("Individuelt Planlagt job med Støtte",)),
    ]),
    ("Projekt Legegrupper fortsætter.", [("Legegrupper", "project", ())]),
    ("Udkast til Strategi 2024-2028 er klar.", [("Strategi 2024-2028", "strategy", ())]),
    ("Vi talte om Børne- og Havnepolitikken.", [
        ("Børne- og Havnepolitikken", "strategy", ()),
    ]),
    ("Vi lavede et nyt kursusprogram, Havnens Hverdage, med to dele.", [("Havnens Hverdage", None, ())]),
    ("Byen har to projekter: Bølgesporet og Havnens Haver.", [
        ("Bølgesporet", None, ()),
        ("Havnens Haver", None, ()),
    ]),
    ("Psykiatrien har et udgående hold, Team Bølge.", [("Team Bølge", "team", ())]),
    ("Kunstprojektet Stemmer fra Kajen går godt.", [("Stemmer fra Kajen", "project", ())]),
    ("Projekt Tryg Start fra Nørlund Kommune går godt.", [("Tryg Start", "project", ())]),
    ("Masterplanen i Ålekvarteret er forsinket.", [("Masterplanen i Ålekvarteret", "strategy", ())]),
    ("Vilde Haver, en ordning hvor alle kan få frø, er ny.", [("Vilde Haver", None, ())]),
    ("Klimaplan 2030 går godt.", [("Klimaplan 2030", "strategy", ())]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), NAMED)
def test_what_names_an_initiative(text: str, named: list[tuple[Any, ...]]) -> None:
    assert initiatives(text) == named


NOT_NAMED = [
    pytest.param("Modellen går godt. Projektet er slut.", id="a bare word"),
    pytest.param("Strategien og handleplanen blev drøftet.", id="an ordinary compound"),
    pytest.param("Forskellige samarbejdsprojekter blev drøftet.", id="a plural"),
    pytest.param("Karen Holm (KH) ringer.", id="initials of a person"),
    pytest.param("Socialstyrelsen (SST) ringer.", id="an organisation"),
    pytest.param("Der er et projekt om børn.", id="a word that opens sentences"),
    pytest.param("Se bilag A4 og B12.", id="a size and a room"),
    pytest.param("Målet er mindre CO2.", id="a gas"),
    pytest.param("Studieordningen og forprojektet er slut.", id="a statute and a stage"),
    pytest.param("Aftalen udløber, og kontrakten med den.", id="a contract"),
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_names_none(text: str) -> None:
    assert initiatives(text) == []


TITLED = [
    ("Glade Mandag", "Projektet kører hver uge.", ["Glade Mandag"]),
    ("Havnens Venner: Bro ud i fjorden", "Ansøgt: 4.000 kr.", ["Bro ud i fjorden"]),
    pytest.param("Økonomien nu", "Projektet er dyrt.", [], id="ordinary words"),
    pytest.param("Glade Mandag", "Alle var mødt.", [], id="nothing says what it is"),
]


@pytest.mark.parametrize(("title", "text", "labels"), TITLED)
def test_a_title_names_what_its_text_calls_a_project(title: str, text: str, labels: list[str]) -> None:
    assert [one.label for one in read_item(text, HEADER, title).initiatives] == labels


def test_every_place_that_names_it_is_evidence() -> None:
    minutes = read_item("Fjordmodellen går godt. Bo Lind kender fjordmodellen.", HEADER)
    places = [proof.span.of(minutes.document.text) for one in minutes.initiatives for proof in one.evidence]
    assert places == ["Fjordmodellen", "fjordmodellen"]


GOALS = [
    ("Pejlemærke 3 blev drøftet.", [("Pejlemærke 3", (), None, "3")]),
    (
        "Det sker efter sundhedsaftalens pejlemærke 3 om større lighed i sundhed.",
        [("Pejlemærke 3", ("større lighed i sundhed",), "Sundhedsaftalen", "3")],
    ),
    ("Pejlemærke 2 (tidlig indsats) er nyt.", [("Pejlemærke 2", ("tidlig indsats",), None, "2")]),
    ("Indsatsområde IV blev drøftet.", [("Indsatsområde IV", (), None, "IV")]),
    ("Havnepolitikkens tema 3 blev drøftet.", [("Tema 3", (), "Havnepolitikken", "3")]),
    ("Tema 3 på kurset var godt.", []),
    ("Pejlemærkerne 1 og 3 blev drøftet.", [("Pejlemærke 1", (), None, "1"), ("Pejlemærke 3", (), None, "3")]),
    ("Verdensmål 13 blev nævnt.", [("Verdensmål 13", (), None, "13")]),
    pytest.param("Vi nåede i mål med 3 opgaver.", [], id="a metaphor"),
    pytest.param("Mål 3 mio. kr. er nået.", [], id="an amount"),
    pytest.param("Pejlemærkerne er nye.", [], id="no number"),
]


@pytest.mark.parametrize(("text", "goals"), GOALS)
def test_goals(text: str, goals: list[tuple[Any, ...]]) -> None:
    assert [(g.label, g.aliases, g.scheme, g.number) for g in read_item(text, HEADER).goals] == goals


SUPPORTS = [
    ("Fjordmodellen understøtter pejlemærke 3.", [("Fjordmodellen", "Pejlemærke 3")]),
    ("Fjordmodellen har sammenhæng med pejlemærke 3.", [("Fjordmodellen", "Pejlemærke 3")]),
    (
        "Fjordmodellen bidrager til mål 2 og mål 3.",
        [("Fjordmodellen", "Mål 2"), ("Fjordmodellen", "Mål 3")],
    ),
    ("Fjordmodellen er ny. Den understøtter pejlemærke 3.", [("Fjordmodellen", "Pejlemærke 3")]),
    ("Fjordmodellen bidrager til kommunens mål om mindre støj.", [("Fjordmodellen", "mindre støj")]),
    ("Fjordmodellen understøtter Klimaplan 2030.", [("Fjordmodellen", "Klimaplan 2030")]),
    ('Fjordmodellen skal understøtte skolens værdi "Plads til alle".', [("Fjordmodellen", "Plads til alle")]),
    pytest.param("Fjordmodellen er et led i planen.", [], id="a plan without a name"),
    pytest.param("Fjordmodellen blev drøftet efter pejlemærke 3.", [], id="one after the other"),
    pytest.param("Vi understøtter pejlemærke 3.", [], id="no initiative"),
]


@pytest.mark.parametrize(("text", "supported"), SUPPORTS)
def test_what_supports_a_goal(text: str, supported: list[tuple[str, str]]) -> None:
    assert [(one.initiative, one.goal) for one in read_item(text, HEADER).supports] == supported


RELATIONS = [
    (
        "Fjordmodellen kombinerer TUT2 og samrådsmodellen.",
        [("Fjordmodellen", "combines", "TUT2"), ("Fjordmodellen", "combines", "Samrådsmodellen")],
    ),
    ("TUT2 bygger videre på samrådsmodellen.", [("TUT2", "combines", "Samrådsmodellen")]),
    ("TUT2 afløser samrådsmodellen.", [("TUT2", "replaces", "Samrådsmodellen")]),
    ("Samrådsmodellen erstattes af TUT2.", [("TUT2", "replaces", "Samrådsmodellen")]),
    ("TUT2 er en del af fjordmodellen.", [("TUT2", "part_of", "Fjordmodellen")]),
    ("TUT2 er en videreførelse af samrådsmodellen.", [("TUT2", "replaces", "Samrådsmodellen")]),
    ("TUT2 lægges sammen med samrådsmodellen.", [("TUT2", "combines", "Samrådsmodellen")]),
    ("TUT2 er ét af fire spor i fjordmodellen.", [("TUT2", "part_of", "Fjordmodellen")]),
    (
        "Fjordmodellen består af to delprojekter: TUT2 og samrådsmodellen.",
        [("TUT2", "part_of", "Fjordmodellen"), ("Samrådsmodellen", "part_of", "Fjordmodellen")],
    ),
    pytest.param("TUT2 og fjordmodellen blev drøftet.", [], id="side by side"),
]


@pytest.mark.parametrize(("text", "related"), RELATIONS)
def test_how_initiatives_relate(text: str, related: list[tuple[str, str, str]]) -> None:
    found = read_item(text, HEADER).initiative_relations
    assert [(one.subject, one.relation, one.object) for one in found] == related


def works_on(text: str, title: str = "Molen") -> list[tuple[str, str, str]]:
    return [(one.agent.name, one.initiative, one.kind) for one in read_item(text, HEADER, title).works_on]


WORK = [
    ("Bo Lind er tovholder på fjordmodellen.", [("Bo Lind", "Fjordmodellen", "responsible")]),
    ("Bo Lind har mandat til at starte fjordmodellen.", [("Bo Lind", "Fjordmodellen", "mandated")]),
    ("Bo Lind tilbyder at beskrive fjordmodellen.", [("Bo Lind", "Fjordmodellen", "committed")]),
    ("Bo Lind undersøger fjordmodellen.", [("Bo Lind", "Fjordmodellen", "assigned")]),
    ("Bo Lind orienterede om fjordmodellen.", [("Bo Lind", "Fjordmodellen", "presents")]),
    ("Bo Lind arbejder med fjordmodellen.", [("Bo Lind", "Fjordmodellen", "participates")]),
    ("Bo Lind deltager i fjordmodellen.", [("Bo Lind", "Fjordmodellen", "participates")]),
    ("Udvalget besluttede at støtte fjordmodellen.", [("Havneudvalget", "Fjordmodellen", "participates")]),
    (
        "Der er et samarbejde mellem Nørlund Kommune og Bo Lind om fjordmodellen.",
        [("Nørlund Kommune", "Fjordmodellen", "participates"), ("Bo Lind", "Fjordmodellen", "participates")],
    ),
    pytest.param("Udvalget besluttede, at der ikke skal laves en fjordmodel.", [], id="turned down"),
    (
        'Vi hørte om Havnestrategien og om projektet "Åben Bro". Projektet ledes af Bo Lind.',
        [("Bo Lind", "Åben Bro", "responsible")],
    ),
    (
        "Fjordmodellen er ny. Asta Brink og Bo Lind repræsenterer os i styregruppen.",
        [("Asta Brink", "Fjordmodellen", "participates"), ("Bo Lind", "Fjordmodellen", "participates")],
    ),
    (
        "Fjordmodellen kører i samarbejde med Ungehjørnet og sundhedsplejerskerne.",
        [("Ungehjørnet", "Fjordmodellen", "participates"), ("sundhedsplejerskerne", "Fjordmodellen", "participates")],
    ),
    (
        "Fjordmodellen drives fra nytår af Bølgens Venner.",
        [("Bølgens Venner", "Fjordmodellen", "responsible")],
    ),
    (
        "Fjordmodellen er ny. Den kører på Solskolen og i Dagplejen.",
        [("Solskolen", "Fjordmodellen", "participates"), ("Dagplejen", "Fjordmodellen", "participates")],
    ),
    (
        "Fjordmodellen går godt. Projektleder Bo Lind har ti frivillige.",
        [("Bo Lind", "Fjordmodellen", "responsible")],
    ),
    (
        "TUT2 er ny, og vi så på fjordmodellen, som Havnelauget og lodserne er fælles om.",
        [("Havnelauget", "Fjordmodellen", "participates")],
    ),
    (
        "Projekt Åben Bro gennemføres i samarbejde med forsyningsselskabet Bølgens Lys A/S.",
        [("Bølgens Lys A/S", "Åben Bro", "participates")],
    ),
    pytest.param("Fjordmodellen går godt, og vi deltager i den. Planen udvikler sig.", [], id="pronouns"),
    pytest.param("Fjordmodellen kører i Havneby fra maj.", [], id="a place"),
    pytest.param("Fjordmodellen er betalt af Nørlund Kommune.", [], id="who pays"),
    pytest.param("Udvalget bevilger 500 kr. til fjordmodellen.", [], id="gives money"),
    pytest.param("Fjordmodellen er ny. TUT2 er gammel. Bo Lind sidder ved døren.", [], id="sits elsewhere"),
    pytest.param("Bo Lind deltager ikke i fjordmodellen.", [], id="takes no part"),
    pytest.param("Bo Lind spurgte til fjordmodellen.", [], id="a question"),
    pytest.param("Bo Lind undersøger, om der kan søges i Lyspuljen.", [], id="a fund one applies to"),
]


@pytest.mark.parametrize(("text", "work"), WORK)
def test_who_works_on_what(text: str, work: list[tuple[str, str, str]]) -> None:
    assert works_on(text) == work


def test_a_presenter_presents_what_the_title_names() -> None:
    assert works_on("Intet.", "Status på fjordmodellen v/ Bo Lind") == [("Bo Lind", "Fjordmodellen", "presents")]


def test_what_a_noun_means_is_what_the_title_names_by_it() -> None:
    assert works_on("Lyspuljen betaler. Bo Lind leder projektet.", "Projekt Åben Bro") == [
        ("Bo Lind", "Åben Bro", "responsible")
    ]


def test_a_task_under_a_title_is_work_on_what_the_title_names() -> None:
    assert works_on("Bo Lind undersøger prisen.", "Status på fjordmodellen") == [
        ("Bo Lind", "Fjordmodellen", "assigned")
    ]


def test_a_sentence_that_names_another_initiative_is_not_about_the_title() -> None:
    assert works_on("Bo Lind undersøger TUT2.", "Status på fjordmodellen") == [("Bo Lind", "TUT2", "assigned")]
