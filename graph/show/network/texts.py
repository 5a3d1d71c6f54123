"""What people read on the page of the network, in Danish and English."""

from typing import Final

from graph.show.words import Lang, word

_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "title": ("Hvem arbejder med hvad", "Who works on what"),
    "about": ("Omkring {}", "Around {}"),
    "search": (
        "Søg person, organisation, forum, indsats eller mål",
        "Search people, organisations, forums, initiatives or goals",
    ),
    "no_match": ("Intet navn passer. Prøv en del af navnet.", "No name fits. Try a part of it."),
    "matches": ("{} navne passer", "{} names fit"),
    "map": (
        "Kort over hvem der arbejder med hvad. Det samme står som lister i panelet ved siden af.",
        "Map of who works on what. The panel beside it says the same in lists.",
    ),
    "legend": ("Tegn", "Legend"),
    "zoom_in": ("Zoom ind", "Zoom in"),
    "zoom_out": ("Zoom ud", "Zoom out"),
    "whole": ("Vis det hele", "Show everything"),
    "panel": ("Oplysninger", "Details"),
    "start": (
        "Vælg et tegn på kortet eller et navn her: så ser du, hvad referaterne siger, ord for ord.",
        "Choose a sign on the map or a name here, and see what the minutes say, word for word.",
    ),
    "back": ("Tilbage til listen", "Back to the list"),
    "aliases": ("Også kaldt: {}", "Also called: {}"),
    "namesakes": (
        "Flere på kortet hedder det samme. Intet i referaterne siger, om det er den samme.",
        "Several on the map are called this. Nothing in the minutes says whether they are the same.",
    ),
    "more_quotes": ("Flere citater ({})", "More quotes ({})"),
    "more_left_out": (
        "Flere steder i referaterne, ikke vist her: {}",
        "More places in the minutes, not shown here: {}",
    ),
    "nothing": ("Referaterne siger ikke mere om dette.", "The minutes say no more about this."),
    "empty": (
        "Der er intet at vise: ingen navne er knyttet til andre i det, du har valgt.",
        "There is nothing to show: no names are joined to others in what you chose.",
    ),
    "at_meetings": ("set ved {} møder", "seen at {} meetings"),
    "at_one_meeting": ("set ved 1 møde", "seen at 1 meeting"),
    "left_out": (
        "Viser {} af {} navne: dem med flest forbindelser. Udeladt: {}. Vælg en del med --about, --from og --to.",
        "Shows {} of {} names: those with most connections. Left out: {}. Choose a part with --about, --from, --to.",
    ),
    "unconnected": ("ikke vist, fordi intet forbinder dem: {}", "not shown, for nothing joins them: {}"),
    "closed": (
        "Hvad der står under lukkede punkter, er ikke vist; se det med --include-closed.",
        "What stands under closed items is not shown; see it with --include-closed.",
    ),
    "no_script": (
        "Kortet kræver JavaScript. Filen henter intet fra nettet.",
        "The map needs JavaScript. The file fetches nothing from the network.",
    ),
    # groups of edges
    "work": ("arbejder med, støtter", "works on, supports"),
    "setting": ("hører til, sidder i, har behandlet", "belongs to, sits in, has treated"),
    "short_attended": ("til stede", "present"),
    "indirect": ("indirekte: var til stede", "indirect: was present"),
    # sections of the panel
    "section_treatment": ("Har behandlet", "Has treated"),
    "section_treated_by": ("Behandlet af", "Treated by"),
    "section_work": ("Arbejder med", "Works on"),
    "section_workers": ("Hvem arbejder med det", "Who works on it"),
    "section_relations": ("Mål og sammenhæng", "Goals and relations"),
    "section_setting": ("Hører til", "Belongs to"),
    "section_members": ("Medlemmer og deltagere", "Members and participants"),
    "section_substitutes": ("Stedfortrædere", "Substitutes"),
    "section_indirect": ("Indirekte", "Indirect"),
    "section_decision": ("Beslutninger", "Decisions"),
    "section_action": ("Opgaver og løfter", "Tasks and promises"),
    "section_excused": ("Sendte afbud", "Sent apologies"),
    "section_absent": ("Ikke til stede", "Not present"),
}

_KINDS: Final[dict[str, tuple[str, str, str, str]]] = {
    "person": ("person", "personer", "person", "people"),
    "organisation": ("organisation", "organisationer", "organisation", "organisations"),
    "body": ("forum", "fora", "forum", "forums"),
    "office": ("sekretariat eller funktion", "sekretariater og funktioner", "office", "offices"),
    "initiative": ("indsats", "indsatser", "initiative", "initiatives"),
    "goal": ("mål", "mål", "goal", "goals"),
}

# A tie as read along the edge and against it, each in Danish and English.
_TIES: Final[dict[str, tuple[str, str, str, str]]] = {
    "supports": ("understøtter", "understøttes af", "supports", "is supported by"),
    "combines": ("samler", "indgår i", "combines", "is combined in"),
    "replaces": ("afløser", "afløses af", "replaces", "is replaced by"),
    "part_of": ("er en del af", "omfatter", "is part of", "comprises"),
    "member": ("sidder i", "sidder i", "sits in", "sits in"),
    "employed": ("hører til", "hører til", "belongs to", "belongs to"),
    "substitute_for": ("er stedfortræder for", "fik som stedfortræder", "stood in for", "was replaced by"),
    "guest": ("gæst i", "gæst", "guest of", "guest"),
    "decided": ("har besluttet om", "besluttet af", "has decided on", "decided on by"),
    "treated": ("har behandlet", "behandlet af", "has treated", "treated by"),
    "attended": (
        "var til stede, da det blev behandlet",
        "var til stede, da det blev behandlet",
        "was present when it was treated",
        "was present when it was treated",
    ),
}


def text(name: str, lang: Lang) -> str:
    """Return one text of the page; ``{}`` stands where a value belongs."""
    return _TEXTS[name][lang == "en"]


def texts(lang: Lang) -> dict[str, str]:
    """Return every text of the page by name."""
    return {name: pair[lang == "en"] for name, pair in _TEXTS.items()}


def kind_name(kind: str, lang: Lang, *, plural: bool = False) -> str:
    """Return what people call a kind of node: "forum", "fora"."""
    return _KINDS[kind][2 * (lang == "en") + plural]


def edge_words(kind: str, lang: Lang) -> str:
    """Return what stands on an edge of the map: a tie along its edge, in few words."""
    return text("short_attended", lang) if kind == "attended" else tie_words(kind, lang)[0]


def tie_words(kind: str, lang: Lang) -> tuple[str, str]:
    """Return a tie as read along its edge and against it; the one word of an involvement fits both ways."""
    forms = _TIES.get(kind) or (word(kind, "da"), word(kind, "da"), word(kind, "en"), word(kind, "en"))
    return forms[2:] if lang == "en" else forms[:2]
