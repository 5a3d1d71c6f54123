"""Read a text line by line: indentation, markers, numbers, labels and table cells, all as spans."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extract.dates import month_numbers
from graph.extract.labels import label_named, people_label
from graph.extract.records import record
from graph.extract.wordlist import FIRST_WORD
from graph.model import Document, Span

_LINE = re.compile(r"[^\n]+")
_LEAD = re.compile(
    r"(?P<indent>[ \t]*)(?P<quote>(?:>[ \t]?)*)(?P<hashes>\#{1,6}(?=[ \t\w]))?[ \t]*"
    r"(?P<bullet>(?:[-–—•●▪◦·+o]|\*(?=[ \t]))[ \t]+)?(?P<box>\[[ xX✓]?\][ \t]*|[☐☒☑✓✗][ \t]*)?"
    r"(?P<emphasis>[*_]{1,3}(?=\S))?"
)
_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,3}|[A-ZÆØÅa-z])"
    r"(?P<stop>[.):]{1,2}(?=\s|$)|(?<=\d)[ ]?/(?=[ ])|[.:)](?=[^\W\d_])|(?=[ \t]*$)|(?=[ \t]))[ \t]*(?:[-–][ \t]+)?"
)
_INITIAL = re.compile(r"[^\W\d_]\.")
_DASHED_PAGE = re.compile(r"[ \t]*[-–—][ \t]*\d{1,4}[ \t]*[-–—][ \t]*")
_BEFORE_COLON = re.compile(r"[^\W\d_][^:\n|]{0,48}?(?=[*_ \t]*:)")
_BEFORE_GAP = re.compile(r"[^\W\d_][^:\n|.\t]{1,24}?(?=\t|[ ]{3,})")
_WHOLE_LINE = re.compile(r"[^\W\d_][^:\n|.]{1,40}?(?=[*_ \t]*,?[*_ \t]*$)")
_LONGEST_WHOLE = 41
_AFTER_LABEL = re.compile(r"[*_ \t]*[:,]?[*_]*[ \t]*")
_CELL = re.compile(r"[^|]+")
_BREAK = re.compile(r"\n[ \t]*")
_INDENT = re.compile(r"[ \t]*")
_UNDERLINE = re.compile(r"\n[ \t]*(?:-{3,}|={3,}|~{3,})[ \t]*(?:\n|$)")
_RULE = re.compile(r"[\s|:=_*~+-]*$")


@record
class Line:
    """One line that holds something; ``span`` is what a reader would quote: no marker, no emphasis, no blanks.

    ``number`` and ``stop`` are those of a leading "2.1", "A:" or "3)" and ``title`` what stands after it. ``label``
    is the key of a known label at its start (see ``data/da/labels.yaml``) and ``value`` what stands after that.
    ``opens`` says that the file's format begins a paragraph here, ``column`` that the line is part of a table's cell,
    ``wraps`` that it goes on in the next line (see ``wrapping.py``).
    """

    index: int
    span: Span
    indent: int
    blank_before: int
    heading: int = 0
    bullet: bool = False
    checked: bool | None = None
    quoted: bool = False
    number: str | None = None
    stop: str = ""
    title: Span | None = None
    label: str | None = None
    value: Span | None = None
    cells: tuple[Span, ...] = ()
    opens: bool = False
    column: int | None = None
    wraps: bool = False

    @property
    def is_list_item(self) -> bool:
        """Return whether the line is marked as an item of a list."""
        return self.bullet or self.checked is not None


def read_lines(document: Document) -> tuple[Line, ...]:
    """Return the lines of the document that hold letters or digits, in order, without what only belongs to the page."""
    return tuple(_lines(document.text, _read_marks(document)))


@record
class _Marks:
    """What the format says of lines, by the place where each begins (its indentation aside)."""

    headings: dict[int, int]
    opens: frozenset[int]
    columns: dict[int, int]
    furniture: frozenset[int]


def _read_marks(document: Document) -> _Marks:
    headings: dict[int, int] = {}
    columns: dict[int, int] = {}
    opens: set[int] = set()
    furniture: set[int] = set()
    for block in document.blocks:
        if block.kind == "heading":
            headings[block.span.start] = block.level
        elif block.kind == "furniture":
            furniture |= _line_starts(document.text, block.span)
        elif block.kind != "table_cell":
            opens.add(block.span.start)
        elif block.column is not None and document.text[block.span.start - 1 : block.span.start] in ("", "\n"):
            columns |= dict.fromkeys(_line_starts(document.text, block.span), block.column)
    return _Marks(headings, frozenset(opens | set(columns)), columns, frozenset(furniture))


def _line_starts(text: str, span: Span) -> set[int]:
    return {span.start, *(match.end() for match in _BREAK.finditer(text, span.start, span.end))}


def _lines(text: str, marks: _Marks) -> Iterator[Line]:
    index, last_end = 0, 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        underlined = _UNDERLINE.match(text, end)
        if _RULE.match(text, start, end) or start in marks.furniture:
            continue
        blank_before = text.count("\n", last_end, start) - 1 if last_end else 2
        line = read_line(text, start, end, index, blank_before, marks.headings.get(start, 0) or 2 * bool(underlined))
        if line is not None:
            yield _marked(line, marks, _INDENT.match(text, start, end).end())  # type: ignore[union-attr]
            index += 1
            last_end = end


def _marked(line: Line, marks: _Marks, begin: int) -> Line:
    if begin not in marks.opens:
        return line
    return replace(line, opens=True, column=None if line.cells else marks.columns.get(begin))


def read_line(text: str, start: int, end: int, index: int, blank_before: int, level: int = 0) -> Line | None:
    """Return ``text[start:end]`` as a line, or None where nothing but marks stands there."""
    lead = _LEAD.match(text, start, end)
    if _DASHED_PAGE.fullmatch(text, start, end):
        return Line(index, _trimmed(text, start, end), 0, max(blank_before, 0))
    if lead is None:  # the pattern matches the empty text too
        return None
    span = _trimmed(text, lead.end(), end)
    if span.start >= span.end:
        return None
    indent, quote, hashes, bullet, box = lead.group("indent", "quote", "hashes", "bullet", "box")
    number, stop, title = _number(text, span)
    label, value = _label(text, title or span) if not (title and title.start == title.end) else (None, None)
    return Line(
        index,
        span,
        len(indent.expandtabs(4)),
        max(blank_before, 0),
        heading=level or len(hashes or ""),
        bullet=bullet is not None,
        checked=any(mark in box for mark in "xX✓☒☑") if box else None,
        quoted=bool(quote),
        number=number,
        stop=stop,
        title=title,
        label=label,
        value=value,
        cells=_cells(text, span) if text.count("|", start, end) > 1 else (),
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_\\"):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _number(text: str, span: Span) -> tuple[str | None, str, Span | None]:
    match = _NUMBER.match(text, span.start, span.end)
    if match is None or (match["number"].isalpha() and (not match["stop"] or _is_initial(text, match))):
        return None, "", None
    start = match.end()
    while start < span.end and text[start] in "*_ ":
        start += 1
    if match["number"].isalpha() and _INITIAL.match(text, start, span.end):
        return None, "", None  # "J.P. Toft"
    bare = not match["stop"] and match["number"].isdigit()
    if bare and start < span.end and (text[start].islower() or text[start] == "%"):
        return None, "", None  # "3 stole købes"
    following = FIRST_WORD.match(text, start, span.end)
    if match["stop"] == "." and following is not None and following.group().casefold() in month_numbers():
        return None, "", None
    return match["number"], match["stop"], Span(start, span.end)


def _is_initial(text: str, match: re.Match[str]) -> bool:
    """Return whether a letter with a full stop is the beginning of a name ("J.P. Toft")."""
    return match["stop"] == "." and text[match.end("stop") : match.end("stop") + 1].isalpha()


def _label(text: str, span: Span) -> tuple[str | None, Span | None]:
    key, match = None, None
    for pattern in _label_patterns(span.of(text)):
        match = pattern.match(text, span.start, span.end)
        key = label_named(match.group()) if match else None
        if match is not None and (key is not None or pattern is _BEFORE_COLON):
            break
    if match and key is None and text[match.end() : match.end() + 4].lstrip("*_ \t").startswith(":"):
        key = people_label(match.group())
    if match is None or key is None:
        return None, None
    after = _AFTER_LABEL.match(text, match.end(), span.end)
    return key, Span(min(after.end() if after else match.end(), span.end), span.end)


def _label_patterns(words: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that a line could match: in running text each would look for its end at forty places."""
    if ":" in words:
        yield _BEFORE_COLON
    if "\t" in words or "   " in words:
        yield _BEFORE_GAP
    if len(words.rstrip("*_ \t,")) <= _LONGEST_WHOLE:
        yield _WHOLE_LINE


def _cells(text: str, span: Span) -> tuple[Span, ...]:
    start, end = span.start, span.end
    start += text[start] == "|"
    end -= text[end - 1] == "|"
    cells, at = [], start
    for piece in text[start:end].split("|"):
        cells.append(_trimmed(text, at, at + len(piece)))
        at += len(piece) + 1
    return tuple(cells)
