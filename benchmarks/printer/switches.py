"""The ways minutes vary, as switches, and the layout families: which positions of a switch a family knows."""

from collections.abc import Mapping
from random import Random
from typing import Final

Switches = Mapping[str, str]

SWITCHES: Final[dict[str, tuple[str, ...]]] = {
    "title": ("titled", "numbered", "dated", "plain", "body_line"),
    "header": ("labelled", "apart", "table", "gaps", "line"),
    "date": (
        "long",
        "weekday",
        "dotted",
        "short",
        "dashed",
        "slash",
        "capitals",
        "bare_capitals",
        "lead",
        "reversed",
        "iso",
    ),
    "time": ("none", "start", "range", "bare_range", "short_range"),
    "place": ("none", "named"),
    "other_date": ("none", "labelled"),
    "people": ("run_on", "bullets", "boxes", "stacked", "table", "tabs", "grouped", "none"),
    "person": ("name_only", "role_brackets", "role_first", "commas", "organisation", "party", "initials"),
    "present_label": ("present", "members"),
    "absence": ("list", "suffix", "sentence", "except", "repeated", "no_show"),
    "substitute": ("suffix", "list", "instead"),
    "guest": ("list", "suffix", "sentence"),
    "partial": ("none", "suffix", "items"),
    "chair": ("label", "suffix", "none"),
    "note_taker": ("label", "suffix", "signed", "none"),
    "numbering": (
        "dot",
        "bracket",
        "punkt",
        "pkt",
        "ad",
        "ad_dot",
        "sag",
        "letter",
        "alone",
        "dash",
        "bold",
        "headings",
    ),
    "agenda": ("once", "listed", "contents", "quoted"),
    "case_number": ("none", "line"),
    "closed": ("none", "prefix"),
    "presenter": ("title", "line", "sentence", "none"),
    "proposal": ("none", "list", "sentence", "heading"),
    "decision": ("sentence", "label", "heading"),
    "decision_place": ("after", "before"),
    "decision_list": ("single", "list"),
    "vote": ("none", "counted", "named"),
    "election": ("none", "sentence"),
    "task": (
        "none",
        "sentence",
        "both",
        "labelled",
        "owner_line",
        "list",
        "table",
        "status_table",
        "final_table",
        "arrow",
        "side",
        "midline",
    ),
    "reference": ("full", "first", "initials"),
    "next_meeting": ("none", "label", "sentence", "heading", "yearless"),
    "sign_off": ("none", "author", "approved", "both"),
    "attachments": ("none", "list"),
    "history": ("none", "heading"),
    "remarks": ("few", "many"),
    "furniture": ("none", "pages"),
    "boilerplate": ("none", "portal"),
    "wrapping": ("none", "hard"),
    "rows": ("pipes", "tabs"),
}
"""Every switch and its positions."""

FAMILIES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "steering-group": {
        "title": ("titled", "numbered", "dated"),
        "people": ("bullets", "stacked", "run_on"),
        "numbering": ("dot", "punkt", "bracket"),
        "person": ("commas", "role_first", "organisation"),
        "election": ("none",),
        "vote": ("none",),
    },
    "municipal-committee": {
        "title": ("body_line", "titled"),
        "header": ("labelled", "apart"),
        "people": ("run_on", "bullets", "stacked"),
        "person": ("party", "name_only"),
        "numbering": ("alone", "dot", "punkt", "sag"),
        "proposal": ("list", "sentence", "heading"),
        "decision": ("heading", "label"),
        "history": ("heading",),
        "absence": ("list", "repeated", "suffix"),
        "case_number": ("line",),
        "presenter": ("none",),
        "task": ("none",),
        "substitute": ("suffix", "list"),
        "election": ("none",),
    },
    "association-board": {
        "title": ("dated", "titled", "plain"),
        "people": ("run_on", "bullets", "none", "stacked"),
        "person": ("name_only", "role_brackets"),
        "numbering": ("dot", "ad", "bracket", "headings"),
        "proposal": ("none", "sentence"),
        "history": ("none",),
        "case_number": ("none",),
    },
    "general-assembly": {
        "title": ("dated", "titled"),
        "people": ("none",),
        "numbering": ("ad", "dot", "ad_dot"),
        "election": ("sentence",),
        "vote": ("counted",),
        "agenda": ("listed", "once"),
        "history": ("none",),
        "chair": ("none",),
        "absence": ("list",),
        "guest": ("list",),
        "case_number": ("none",),
        "task": ("none",),
        "proposal": ("none",),
        "note_taker": ("signed", "none"),
        "reference": ("full",),
    },
    "action-log": {
        "people": ("table", "tabs", "run_on"),
        "task": ("table", "status_table", "final_table"),
        "numbering": ("dot", "headings"),
        "proposal": ("none",),
        "history": ("none",),
        "election": ("none",),
        "vote": ("none",),
        "decision": ("sentence", "label"),
    },
    "housing-association": {
        "people": ("run_on", "stacked", "boxes"),
        "person": ("name_only",),
        "numbering": ("ad", "punkt", "dot"),
        "task": ("labelled", "sentence", "owner_line", "arrow", "side", "midline"),
        "history": ("none",),
        "case_number": ("none",),
    },
    "parish-council": {
        "people": ("boxes", "run_on"),
        "person": ("name_only", "role_brackets"),
        "numbering": ("dot", "alone"),
        "decision": ("label",),
        "proposal": ("none", "sentence"),
        "history": ("none",),
    },
    "school-board": {
        "people": ("grouped", "bullets", "table"),
        "numbering": ("dot", "bracket", "punkt"),
        "person": ("name_only", "role_brackets"),
        "agenda": ("listed",),
        "history": ("none",),
        "presenter": ("title", "line", "sentence"),
    },
    "health-forum": {
        "people": ("run_on", "table"),
        "person": ("commas", "role_first"),
        "numbering": ("dot", "punkt", "dash"),
        "presenter": ("title", "sentence"),
        "proposal": ("list", "heading"),
        "absence": ("suffix", "list"),
        "substitute": ("instead", "suffix"),
    },
    "network-notes": {
        "title": ("plain", "body_line", "dated"),
        "people": ("run_on",),
        "person": ("name_only",),
        "numbering": ("headings",),
        "task": ("sentence", "labelled", "both"),
        "proposal": ("none",),
        "history": ("none",),
        "case_number": ("none",),
        "vote": ("none",),
        "election": ("none",),
        "reference": ("first", "full"),
    },
    "council-portal": {
        "title": ("body_line",),
        "header": ("apart", "table", "labelled"),
        "numbering": ("alone", "dot"),
        "agenda": ("contents",),
        "case_number": ("line",),
        "decision": ("heading",),
        "vote": ("counted", "named", "none"),
        "history": ("heading",),
        "people": ("stacked", "bullets"),
        "person": ("party",),
        "furniture": ("pages",),
        "presenter": ("none",),
        "task": ("none",),
        "absence": ("list", "repeated"),
        "election": ("none",),
        "proposal": ("heading", "sentence"),
    },
    "plain-notes": {
        "people": ("none",),
        "absence": ("list", "sentence"),
        "numbering": ("dot", "headings", "letter", "dash"),
        "proposal": ("none",),
        "history": ("none",),
        "guest": ("list",),
        "reference": ("full",),
    },
    "project-table": {
        "title": ("plain", "titled"),
        "header": ("table", "gaps"),
        "people": ("table", "tabs"),
        "task": ("table", "final_table", "list"),
        "numbering": ("dot", "punkt"),
        "rows": ("pipes", "tabs"),
    },
    "anything": {},
}
"""Families by name: the positions each knows of a switch; of a switch that is not named it knows all."""


def choose_switches(chance: Random, family: str) -> dict[str, str]:
    """Return one position of every switch as the family has it, those that contradict another one mended."""
    chosen = {name: chance.choice(FAMILIES[family].get(name, positions)) for name, positions in SWITCHES.items()}
    for mend in (_mended_people, _mended_initials, _mended_items):
        chosen |= mend(chosen)
    return chosen


# Each returns the positions to change so that nothing printed is ambiguous to a reader.
def _mended_people(chosen: Switches) -> dict[str, str]:
    mended: dict[str, str] = {}
    listed = chosen["people"] != "none"
    if not listed or chosen["people"] in ("boxes", "table", "tabs"):
        mended = dict.fromkeys(("absence", "substitute"), "suffix" if listed else "list")
    absence = mended.get("absence", chosen["absence"])
    if mended.get("substitute", chosen["substitute"]) == "instead" and absence not in ("suffix", "list"):
        mended["substitute"] = "suffix"
    if chosen["people"] == "run_on" and chosen["person"] in ("organisation", "commas", "party", "role_first"):
        mended["guest"] = "list"
    if chosen["present_label"] == "members" and absence not in ("repeated", "except"):
        mended["present_label"] = "present"
    return mended


def _mended_initials(chosen: Switches) -> dict[str, str]:
    """Initials need a list that explains them: in brackets, or in a column of their own."""
    explained = chosen["person"] == "initials" and chosen["people"] not in ("none", "grouped", "tabs")
    if explained or chosen["people"] == "table":
        return {}
    mended = {"reference": "full"} if chosen["reference"] == "initials" else {}
    return mended | ({"task": "sentence"} if chosen["task"] == "side" else {})


def _mended_items(chosen: Switches) -> dict[str, str]:
    mended: dict[str, str] = {}
    if chosen["title"] in ("plain", "body_line") and chosen["header"] == "line":
        mended["header"] = "labelled"
    if chosen["history"] == "heading":
        # Nothing would tell where the case's history ends.
        mended |= {"decision": "label"} if chosen["decision"] == "sentence" else {}
        mended |= {"proposal": "heading"} if chosen["proposal"] == "sentence" else {}
    if chosen["numbering"] == "headings":
        # "Deltog under punkt 3" and a table of contents need numbers.
        mended |= {"agenda": "once", "case_number": "none"}
        mended |= {"guest": "list"} if chosen["guest"] == "sentence" else {}
        mended |= {"partial": "none"} if chosen["partial"] == "items" else {}
    return mended
