"""Compare what is extracted from data/examples with the gold beside it, entry by entry, in each category.

    python -m tests.extract.example_scores             print right, wrong and missed
    python -m tests.extract.example_scores --errors    and every wrong or missed entry
    python -m tests.extract.example_scores --write     freeze the figures in example_scores.json

`test_examples.py` fails where a category has fewer right or more wrong entries than the frozen figures. A change that
means to lower one, or that raises one, is committed together with the table written anew; the diff names it.

A gold value may be a list, any of which is right (null: saying nothing is right too). An entry with `"optional": true`
is neither missed nor wrong. A category that a gold file does not have is not compared for it.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from graph.extract.minutes import extract_minutes
from graph.read import read_document
from graph.show.contract import contract

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"
FROZEN = Path(__file__).with_suffix(".json")
SAME_TEXT = 0.7  # share of words from which two statements are the same one
SAME_TITLE = 0.8

Entry = dict[str, Any]
Alike = Callable[[Any, Any], float]


class Scores:
    """Right, wrong and missed entries of each category, and what the wrong and missed ones are."""

    def __init__(self) -> None:
        self.table: dict[str, Counter[str]] = defaultdict(Counter)
        self.errors: list[str] = []

    def note(self, category: str, verdict: str, file: str, what: object) -> None:
        self.table[category][verdict] += 1
        if verdict != "right":
            self.errors.append(f"{category} {verdict} {file}: {str(what)[:200]}")

    def pair(self, category: str, file: str, gold: Sequence[Any], found: Sequence[Any], alike: Alike) -> list[Any]:
        """Match entries one to one, the most alike first, and return the pairs that count."""
        likeness = ((alike(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found))
        pairs: dict[int, int] = {}
        for score, i, j in sorted(likeness, reverse=True):
            if score > 0 and -i not in pairs and -j not in pairs.values():
                pairs[-i] = -j
        for i, entry in enumerate(gold):
            if not is_optional(entry):
                self.note(category, "right" if i in pairs else "missed", file, entry)
        for j, entry in enumerate(found):
            if j not in pairs.values():
                self.note(category, "wrong", file, entry)
        return [(gold[i], found[j]) for i, j in sorted(pairs.items()) if not is_optional(gold[i])]

    def fields(self, category: str, file: str, gold: Entry, found: Entry, names: Iterable[str]) -> None:
        """Compare the fields that gold states of one entry."""
        for name in names:
            if name not in gold:
                continue
            said = folded(found.get(name))
            if agree(gold[name], found.get(name)):
                self.table[category]["right"] += bool(said)
                continue
            what = f"{name} is {gold[name]!r}, found {found.get(name)!r} in {gold.get('name') or gold.get('text')}"
            if accepted(gold[name]) != {""}:
                self.note(category, "missed", file, what)
            if said:
                self.note(category, "wrong", file, what)


def score_examples() -> Scores:
    """Return the scores of all examples."""
    scores = Scores()
    for path in sorted(EXAMPLES.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        source = next(EXAMPLES / (name + suffix) for suffix in (".txt", ".md") if (EXAMPLES / (name + suffix)).exists())
        gold: Entry = json.loads(path.read_text(encoding="utf-8"))
        found: Any = contract(extract_minutes(read_document(source)))
        for compare in (compare_meeting, compare_people, compare_agenda, compare_statements, compare_things):
            compare(scores, name, gold, found)
    return scores


def compare_meeting(scores: Scores, file: str, gold: Entry, found: Entry) -> None:
    names = ("body", "number", "date", "start", "end", "place")
    scores.fields("meeting", file, gold["meeting"], found["meeting"] or {}, names)
    if "sign_off" in gold:
        for name in ("author", "approved_by"):
            scores.pair("sign_off", file, listed(gold["sign_off"].get(name)), listed(found["sign_off"][name]), agree)


def compare_people(scores: Scores, file: str, gold: Entry, found: Entry) -> None:
    people, seen = gold["attendance"], found["attendance"]
    names = ("role", "organisation", "function", "party", "excused", "substitute_for", "from", "to")
    for one, other in scores.pair("attendance", file, people, seen, all_agree("name", "status")):
        scores.fields("attendance_fields", file, one, other, names)
    for status in ("absent", "substitute"):
        expected = [one for one in people if agree(one["status"], status)]
        said = [one for one in seen if one["status"] == status]
        scores.pair(status, file, expected, said, all_agree("name", "substitute_for"))


def compare_agenda(scores: Scores, file: str, gold: Entry, found: Entry) -> None:
    for one, other in scores.pair("agenda", file, gold["agenda"], found["agenda"], same_item_of_agenda):
        scores.pair("presenters", file, one.get("presenters", []), other["presenters"], same_presenter)
        scores.fields("agenda_fields", file, one, other, ("start", "end", "closed"))
    for key, alike in (("attachments", same_title), ("next_meetings", all_agree("date"))):
        if key in gold:
            scores.pair(key, file, gold[key], found[key], alike)


def compare_statements(scores: Scores, file: str, gold: Entry, found: Entry) -> None:
    for key in ("proposals", "decisions", "actions"):
        for one, other in scores.pair(key, file, gold[key], found[key], same_statement):
            scores.fields(f"{key}_fields", file, one, other, ("outcome", "kind", "due", "status"))
            if key == "actions":
                scores.pair("assignees", file, one["assignees"], other["assignees"], agree)
    for key, names in (("votes", ("item", "for", "against")), ("elections", ("item", "person", "function"))):
        if key in gold:
            scores.pair(key, file, gold[key], found[key], all_agree(*names))


def compare_things(scores: Scores, file: str, gold: Entry, found: Entry) -> None:
    for key in ("initiatives", "goals"):
        scores.pair(key, file, gold[key], found[key], lambda g, f: bool(spellings(g) & spellings(f)))
    groups = [spellings(entry) for key in ("initiatives", "goals") for entry in gold[key]]
    groups += [accepted(gold["meeting"].get("body")), *(accepted(list(pair)) for pair in gold["same_as"].items())]
    ends = {
        "works_on": ("agent", "initiative"),
        "initiative_relations": ("subject", "relation", "object"),
        "supports": ("initiative", "goal"),
    }
    for key, names in ends.items():
        unique = list({tuple(entry[name] for name in names): entry for entry in found[key]}.values())
        scores.pair(key, file, gold[key], unique, partial(same_ends, names, groups))


def same_ends(names: Sequence[str], groups: Sequence[set[str]], gold: Entry, found: Entry) -> bool:
    """Return whether both relate the same things, each under any spelling that gold gives it."""
    return all(
        agree(gold[name], found[name])
        or any(accepted(gold[name]) & group and folded(found[name]) in group for group in groups)
        for name in names
    )


def same_statement(gold: Entry, found: Entry) -> float:
    """Return how alike two statements of one item are, 0 where one is of an earlier meeting and the other is not."""
    item, other = gold.get("item"), str(found["item"] or "")
    if item is not None and other != item and not other.startswith(f"{item}."):
        return 0.0
    if bool(gold.get("earlier")) != bool(found.get("earlier")) and not is_optional(gold):
        return 0.0
    likeness = overlap(gold["text"], found["text"])
    return likeness if likeness >= SAME_TEXT else 0.0


def same_item_of_agenda(gold: Entry, found: Entry) -> float:
    return same_title(gold, found) if agree(gold["number"], found["number"]) else 0.0


def same_title(gold: Entry, found: Entry) -> float:
    likeness = overlap(gold["title"], found["title"])
    return likeness if likeness >= SAME_TITLE else 0.0


def same_presenter(gold: Any, found: str) -> bool:
    return agree(gold["name"] if isinstance(gold, dict) else gold, found)


def all_agree(*names: str) -> Alike:
    return lambda gold, found: all(agree(gold[name], found[name]) for name in names if name in gold)


def agree(gold: Any, found: Any) -> bool:
    return folded(found) in accepted(gold)


def accepted(gold: Any) -> set[str]:
    return {folded(value) for value in (gold if isinstance(gold, list) else [gold])}


def spellings(entry: Entry) -> set[str]:
    return (accepted(entry["label"]) | accepted(list(entry.get("aliases", ())))) - {""}


def folded(value: Any) -> str:
    """Return a value as readers compare it: case, punctuation and white space aside."""
    return " ".join(re.findall(r"\w+", str(value).casefold())) if value is not None else ""


def overlap(one: str, two: str) -> float:
    """Return the F1 of the words that two texts share."""
    words, others = Counter(folded(one).split()), Counter(folded(two).split())
    return 2 * sum((words & others).values()) / max(1, sum(words.values()) + sum(others.values()))


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def is_optional(entry: Any) -> bool:
    return isinstance(entry, dict) and bool(entry.get("optional"))


def frozen_text(scores: Scores) -> str:
    """Return the figures as JSON, one category a line."""
    rows = (
        f'  "{category}": '
        + json.dumps({verdict: scores.table[category][verdict] for verdict in ("right", "wrong", "missed")})
        for category in sorted(scores.table)
    )
    return "{\n" + ",\n".join(rows) + "\n}\n"


if __name__ == "__main__":
    examples = score_examples()
    print(frozen_text(examples), end="")
    if "--errors" in sys.argv:
        print(*examples.errors, sep="\n")
    if "--write" in sys.argv:
        FROZEN.write_text(frozen_text(examples), encoding="utf-8")
