"""The floor: what a few plain patterns find in minutes, with no line of the project.

Numbered lines are items, the list after "Deltagere" was present, the one after "Afbud" was not, a sentence with a word
such as "besluttet" is a decision, one that starts with a name and a verb is a task. What the project is worth is the
difference to this.
"""

import re
from pathlib import Path

from benchmarks.quality.values import Entry

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_ITEM = re.compile(r"^[#*\s]*(?:Punkt |Ad )?(\d+(?:\.\d+)?)[.:)]*\s+(\S.*?)\W*$")
_PEOPLE = re.compile(
    r"(?im)^[#*\s]*(?:deltagere|til ?stede|fremmødte|(afbud))\b[^:\n]*(?::|$)(.*(?:\n\s*[-•*].*|\n(?![^\n]*:)[^\n#]+)*)"
)
_NAME = re.compile(r"[A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]+)+")
_FIELDS = {
    "date": re.compile(rf"(\d{{1,2}})\. ({_MONTHS}) (\d{{4}})"),
    "place": re.compile(r"(?im)^\W*sted\W+(\S.*?)\W*$"),
    "start": re.compile(r"(?i)\bkl(?:okken|\.)? ?(\d{1,2})[.:](\d\d)"),
}
_DECISION = re.compile(r"(?i)\b(?:besluttet|besluttede|vedtaget|godkendt|godkendte|enighed|til efterretning)\b")
_TASK = re.compile(rf"^\W*({_NAME.pattern}) \w+r\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")


def read_naively(path: Path) -> Entry:
    """Return what the patterns find in a file, in the form of the JSON contract but without evidence."""
    text = path.read_text(encoding="utf-8")
    agenda, decisions, actions = {}, [], []
    item: str | None = None
    for line in text.splitlines():
        if heading := _ITEM.match(line):
            item = heading[1]
            agenda[item] = {"number": item, "title": heading[2]}
            continue
        for sentence in _SENTENCE.split(line.strip(" -*•\t")):
            statement = {"item": item, "text": sentence}
            if item and _DECISION.search(sentence):
                decisions.append(statement)
            elif item and (task := _TASK.match(sentence)):
                actions.append({**statement, "assignees": [task[1]]})
    return {
        "meeting": _meeting(text),
        "attendance": _people(text),
        "agenda": list(agenda.values()),
        "decisions": decisions,
        "actions": actions,
    }


def _meeting(text: str) -> Entry:
    found = {name: match for name, pattern in _FIELDS.items() if (match := pattern.search(text))}
    meeting: dict[str, str] = {"body": text.strip().splitlines()[0].strip("#* ")} if text.strip() else {}
    if date := found.get("date"):
        meeting["date"] = f"{date[3]}-{_MONTHS.split('|').index(date[2]) + 1:02d}-{int(date[1]):02d}"
    if start := found.get("start"):
        meeting["start"] = f"{int(start[1]):02d}:{start[2]}"
    if place := found.get("place"):
        meeting["place"] = place[1]
    return meeting


def _people(text: str) -> list[Entry]:
    return [
        {"name": name, "status": "absent" if group[1] else "present"}
        for group in _PEOPLE.finditer(text)
        for part in re.split(r"[,;\n]", group[2])
        if (name := "".join(_NAME.findall(part)[:1]))
    ]
