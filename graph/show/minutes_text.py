"""Print one document's minutes for people: meeting, people, agenda, decisions and tasks, each with its words."""

from collections.abc import Sequence
from typing import Final, TextIO

from graph.model import ActionPoint, AgendaItem, Attendance, Contradiction, Decision, Evidence, Involvement, Minutes
from graph.show.coverage import not_understood_rows
from graph.show.tables import Cell, print_table, print_text
from graph.show.words import Lang, date_words, page_words, word

_TITLES: Final[dict[str, tuple[str, str]]] = {
    "meeting": ("Møde", "Meeting"),
    "people": ("Deltagere", "People"),
    "agenda": ("Dagsorden", "Agenda"),
    "decisions": ("Beslutninger", "Decisions"),
    "tasks": ("Opgaver og løfter", "Tasks and promises"),
    "works_on": ("Hvem arbejder med hvad", "Who works on what"),
    "none": ("Ingen fundet.", "None found."),
    "not_understood": ("Sætninger, der ikke er forstået: {}", "Sentences not understood: {}"),
    "unresolved": ("Navne, der ikke er afklaret: {}", "Names not resolved: {}"),
    "contradictions": ("Modstrid i referatet", "Contradictions in the minutes"),
    "earlier": ("tidligere møde", "earlier meeting"),
    "for": ("for", "for"),
}
_HEADS: Final[dict[str, tuple[list[str], list[str]]]] = {
    "meeting": (["Hvad", "Værdi", "Ordene"], ["What", "Value", "The words"]),
    "people": (
        ["Navn", "Status", "Titel", "Organisation", "Ordene"],
        ["Name", "Status", "Title", "Organisation", "The words"],
    ),
    "agenda": (["Punkt", "Titel", "Ved", "Ordene"], ["Item", "Title", "By", "The words"]),
    "decisions": (["Punkt", "Udfald", "Ordene"], ["Item", "Outcome", "The words"]),
    "tasks": (["Punkt", "Hvem", "Art", "Frist", "Ordene"], ["Item", "Who", "Kind", "Due", "The words"]),
    "not_understood": (["Linje", "Ikke forstået"], ["Line", "Not understood"]),
    "contradictions": (["Om", "Punkt", "Værdier", "Ordene"], ["About", "Item", "Values", "The words"]),
    "works_on": (["Hvem", "Indsats", "Hvordan", "Ordene"], ["Who", "Initiative", "How", "The words"]),
}
_FIELDS: Final[dict[str, tuple[str, str]]] = {
    "body": ("Forum", "Forum"),
    "number": ("Nummer", "Number"),
    "date": ("Dato", "Date"),
    "start": ("Begyndt", "Began"),
    "end": ("Slut", "Ended"),
    "place": ("Sted", "Place"),
    "host": ("Vært", "Host"),
}
_ABOUT: Final[dict[str, tuple[str, str]]] = {
    "date": ("dato", "date"),
    "outcome": ("udfald", "outcome"),
    "vote": ("stemmetal", "count of votes"),
}

Row = Sequence[Cell]


def print_minutes(minutes: Minutes, lang: Lang, stream: TextIO | None = None) -> None:
    """Print what ``minutes`` say as tables with headings; also into a pipe, 120 columns wide there."""
    text = minutes.document.text
    sections: dict[str, Sequence[Row]] = {
        "meeting": _meeting_rows(minutes, lang),
        "people": [_attendance_row(attendance, text, lang) for attendance in minutes.attendance],
        "agenda": [_agenda_row(item, text, lang) for item in minutes.agenda],
        "decisions": [_decision_row(decision, text, lang) for decision in minutes.decisions],
        "tasks": [_action_row(action, text, lang) for action in minutes.actions],
        "works_on": [_involvement_row(involvement, text, lang) for involvement in minutes.works_on],
    }
    for name, rows in sections.items():
        heads = _HEADS[name][lang == "en"]
        if rows:
            print_table(heads, rows, _title(name, lang), output="table", stream=stream)
        else:
            print_text(f"{_title(name, lang)}: {_title('none', lang)}\n", stream=stream)
    if minutes.contradictions:
        doubts = [_contradiction_row(one, text, lang) for one in minutes.contradictions]
        heads, title = _HEADS["contradictions"][lang == "en"], _title("contradictions", lang)
        print_table(heads, doubts, title, output="table", stream=stream)
    missed = not_understood_rows(minutes)
    if missed:
        print_table(_HEADS["not_understood"][lang == "en"], missed, output="table", stream=stream)
    print_text(_title("not_understood", lang).format(len(missed)), stream=stream)
    if minutes.unresolved:
        names = ", ".join(name.text for name in minutes.unresolved)
        print_text(_title("unresolved", lang).format(names), stream=stream)


def _title(name: str, lang: Lang) -> str:
    return _TITLES[name][lang == "en"]


def _words(evidence: Sequence[Evidence], text: str, lang: Lang) -> str:
    """Return the quotes on one line, with their pages: what the file broke over lines is one sentence to a reader."""
    quotes = " … ".join(" ".join(seen.span.of(text).split()) for seen in evidence)
    pages = ", ".join(dict.fromkeys(page_words(seen.page, lang) for seen in evidence if seen.page is not None))
    return f"{quotes} ({pages})" if pages else quotes


def _meeting_rows(minutes: Minutes, lang: Lang) -> Sequence[Row]:
    meeting, text = minutes.meeting, minutes.document.text
    if meeting is None:
        return []
    rows = []
    for field, label in _FIELDS.items():
        value = getattr(meeting, field)
        if value is not None:
            seen = meeting.evidence.get(field)
            shown = date_words(str(value), lang) if field == "date" else str(value)
            rows.append([label[lang == "en"], shown, _words([seen] if seen else [], text, lang)])
    return rows


def _attendance_row(attendance: Attendance, text: str, lang: Lang) -> Row:
    status = word(attendance.status, lang)
    if attendance.status == "absent" and attendance.excused is not None:
        status = word("excused" if attendance.excused else "not_excused", lang)
    if attendance.substitute_for:
        status = f"{status} {_title('for', lang)} {attendance.substitute_for}"
    role = ", ".join(part for part in (attendance.role, attendance.function) if part)
    return [attendance.agent.name, status, role, attendance.organisation, _words(attendance.evidence, text, lang)]


def _agenda_row(item: AgendaItem, text: str, lang: Lang) -> Row:
    names = ", ".join(agent.name for agent in item.presenters)
    return [item.number, item.title, names, _words(item.evidence, text, lang)]


def _decision_row(decision: Decision, text: str, lang: Lang) -> Row:
    return [decision.item, _noted(decision.outcome, decision.earlier, lang), _words(decision.evidence, text, lang)]


def _action_row(action: ActionPoint, text: str, lang: Lang) -> Row:
    names = ", ".join(agent.name for agent in action.assignees)
    kind = _noted(action.kind, action.earlier, lang)
    return [action.item, names, kind, date_words(action.due, lang), _words(action.evidence, text, lang)]


def _involvement_row(involvement: Involvement, text: str, lang: Lang) -> Row:
    words = _words(involvement.evidence, text, lang)
    return [involvement.agent.name, involvement.initiative, word(involvement.kind, lang), words]


def _contradiction_row(contradiction: Contradiction, text: str, lang: Lang) -> Row:
    is_date = contradiction.about == "date"
    values = [date_words(value, lang) if is_date else word(value, lang) for value in contradiction.values]
    about = _ABOUT[contradiction.about][lang == "en"]
    return [about, contradiction.item, " / ".join(values), _words(contradiction.evidence, text, lang)]


def _noted(value: str | None, earlier: bool, lang: Lang) -> str:
    return ", ".join(part for part in (word(value, lang), _title("earlier", lang) if earlier else "") if part)
