"""Load the questions of ``data/da/questions.yaml`` and match a text against their patterns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from graph.errors import DataError
from graph.resources import resource_text

_FILE: Final = "data/da/questions.yaml"
_WORDS = re.compile(r"\{(\w+)\}")
_HEAD = re.compile(r"(?:\(\?:([\w |]+)\)|(\w+)) ")
_SLOT = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True)
class Example:
    """A question and what must come out of it: its slots as written, what the pattern sets, and which meeting."""

    ask: str
    slots: dict[str, str]
    sets: tuple[str, ...] = ()
    date: str | None = None
    number: str | None = None
    latest: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """One wording of a question: regular expressions, compiled when first tried, without and with an addition.

    ``lists`` are the word lists that a text must hold something of: compiled once each, they spare compiling most
    wordings. ``openings`` are the words it can begin with, where that is plain.
    """

    sources: tuple[str, ...]
    openings: frozenset[str]
    lists: tuple[str, ...]
    sets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One kind of question: how it is shown, its wordings, and which additions it takes, the likelier first."""

    intent: str
    shown: dict[str, str]
    filters: tuple[str, ...]
    needs: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    examples: tuple[Example, ...]
    near_misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """A phrase that says which meeting: any, the latest, or one by ``number``."""

    pattern: re.Pattern[str]
    latest: bool


@dataclass(frozen=True, slots=True)
class Questions:
    """Everything ``questions.yaml`` holds."""

    questions: tuple[Question, ...]
    openers: re.Pattern[str]
    fillers: re.Pattern[str]
    meetings: tuple[Meetings, ...]
    prepositions: dict[str, str]
    joined: tuple[tuple[re.Pattern[str], str], ...]
    around: dict[str, frozenset[str]]
    endings: tuple[str, ...]
    empty_words: frozenset[str]
    meeting_words: frozenset[str]
    whole_bodies: frozenset[str]
    done: frozenset[str]
    glossary: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Match:
    """A question whose wording fits a text, with what stands in each slot."""

    question: Question
    slots: dict[str, str]
    sets: tuple[str, ...]


def matches(text: str, question: Question) -> Iterator[Match]:
    """Yield each wording of ``question`` that takes the whole of ``text``, in the file's order."""
    lowered = f" {text.casefold()} "
    if not any(word in lowered for word in question.needs):
        return
    opening = lowered.split(maxsplit=1)[0] if text else ""
    for pattern in question.patterns:
        if pattern.openings and opening not in pattern.openings:
            continue
        if not all(_holds(text, words) for words in pattern.lists):
            continue
        for source in pattern.sources:
            found = _compiled(source).fullmatch(text)
            if found is not None:
                slots = {name: value.strip() for name, value in found.groupdict().items() if value and value.strip()}
                yield Match(question, {name.rstrip("0123456789"): value for name, value in slots.items()}, pattern.sets)


@lru_cache(maxsize=1024)
def _holds(text: str, source: str) -> bool:
    return _compiled(source).search(text) is not None


@lru_cache(maxsize=1024)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


@cache
def load_questions() -> Questions:
    """Return the questions, read once; raises DataError where the file is wrong."""
    import yaml

    try:
        data: dict[str, Any] = yaml.load(resource_text(_FILE), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
        words = {name: "(?:" + "|".join(lines) + ")" for name, lines in data["words"].items()}
        prepositions = {word: role for role, lines in data["prepositions"].items() for word in lines}
        openings = [line.partition(" => ")[0] for line in data["joined"]]
        words["rest"] = rf"(?P<rest>(?:{'|'.join((*openings, *map(re.escape, prepositions)))}) .+)"
        return Questions(
            questions=tuple(_question(entry, words) for entry in data["questions"]),
            openers=_one_of(data["openers"], r"^(?:{})[, ]+"),
            fillers=_one_of(data["fillers"], r"(?<!\S)(?:{})(?!\S)"),
            meetings=tuple(_meetings(line) for line in data["meetings"]),
            prepositions=prepositions,
            joined=tuple(_joined(line) for line in data["joined"]),
            around={kind: frozenset(lines) for kind, lines in data["around"].items()},
            endings=tuple(data["endings"]),
            empty_words=frozenset(data["empty_words"]),
            meeting_words=frozenset(data["meeting_words"]),
            whole_bodies=frozenset(data["whole_bodies"]),
            done=frozenset(data["done"]),
            glossary={word: tuple(others) for word, others in data["glossary"].items()},
        )
    except (KeyError, TypeError, re.error, yaml.YAMLError) as error:
        raise DataError(f"{_FILE}: {error!r}; install referatgraf again") from error


def _one_of(lines: list[str], frame: str) -> re.Pattern[str]:
    return re.compile(frame.replace("{}", "|".join(lines)), re.IGNORECASE)


def _meetings(line: str) -> Meetings:
    source, _, sets = line.partition(" => ")
    return Meetings(re.compile(rf"(?<!\S){source}(?!\S)", re.IGNORECASE), sets == "latest")


def _joined(line: str) -> tuple[re.Pattern[str], str]:
    source, _, word = line.partition(" => ")
    return re.compile(rf"(?<!\S){source}(?!\S)", re.IGNORECASE), word


def _question(entry: dict[str, Any], words: dict[str, str]) -> Question:
    return Question(
        intent=entry["intent"],
        shown=entry["shown"],
        filters=tuple(entry["filters"]),
        needs=tuple(entry["needs"]),
        patterns=tuple(_pattern(line, words) for line in entry["patterns"]),
        examples=tuple(_example(example) for example in entry["examples"]),
        near_misses=tuple(entry["not"]),
    )


def _example(example: dict[str, Any]) -> Example:
    values = {**example, "sets": tuple(example.get("sets", ()))}
    return Example(**values)


def _pattern(line: str, words: dict[str, str]) -> Pattern:
    template, _, sets = line.partition(" => ")
    taken: list[str] = []

    def slot(match: re.Match[str]) -> str:
        taken.append(match[1])
        return f"(?P<{match[1]}{taken.count(match[1])}>.+?)"

    open_template = _SLOT.sub(slot, template.replace("<rest>", "{rest}"))
    source = _WORDS.sub(lambda match: words[match[1]], open_template)
    lists = tuple(words[name] for name in _needed_lists(open_template))
    ends_open = template.endswith(">") or "<rest>" in template
    sources = (source,) if ends_open else (source, f"{source} {words['rest']}")
    return Pattern(sources, _openings(template), lists, tuple(sets.split()))


def _openings(template: str) -> frozenset[str]:
    head = _HEAD.match(template)
    return (
        frozenset(choice.split()[0].casefold() for choice in (head[1] or head[2]).split("|")) if head else frozenset()
    )


def _needed_lists(template: str) -> Iterator[str]:
    """Yield the word lists that stand outside every group, and so in every text that fits."""
    for match in _WORDS.finditer(template):
        before = template[: match.start()]
        if before.count("(") == before.count(")") and match[1] != "rest":
            yield match[1]
