"""Compose pages to one text: furniture apart, tables and paragraphs in reading order, both joined over page breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.read.composition import Composition
from graph.read.content import Content
from graph.read.layout.columns import Aligned, Flow, Region, find_regions
from graph.read.layout.furniture import find_furniture
from graph.read.layout.grids import Grid, cell_words, find_grids
from graph.read.layout.hyphens import join_lines
from graph.read.layout.lines import find_lines
from graph.read.layout.paragraphs import Style, find_paragraphs, find_style, line_text, right_edge
from graph.read.layout.pieces import Paragraph, Piece, Row, Table
from graph.read.layout.words import Box, Line, Page, Word

_CLOSED: Final = (".", "!", "?", ":", ";")


def compose_pages(pages: Sequence[Page]) -> Content:
    """Return the text of the pages with its blocks."""
    lined = [(page, find_lines(page.words)) for page in pages]
    grids = [find_grids(page) for page in pages]
    furniture = find_furniture(lined, [[grid.box for grid in own] for own in grids])
    kept = [
        [line for at, line in enumerate(lines) if at not in out]
        for (_, lines), out in zip(lined, furniture, strict=True)
    ]
    style = find_style([line for lines in kept for line in lines])
    right = _right_edge(kept, pages)
    composition = Composition()
    pieces: list[Piece] = []
    for (page, lines), out, text, own_grids in zip(lined, furniture, kept, grids, strict=True):
        head = [lines[at] for at in sorted(out) if lines[at].base < page.height / 2]
        foot = [lines[at] for at in sorted(out) if lines[at].base >= page.height / 2]
        own = list(_page_pieces(page, text, own_grids, style, right))
        _go_on(pieces, own, [_furniture(line, page.number) for line in head])
        pieces += [_furniture(line, page.number) for line in foot]
        pieces += [Paragraph("furniture", words, page.number) for words in (*page.aside, *page.notes)]
    _write(composition, pieces)
    return composition.content()


def _furniture(line: Line, page: int) -> Paragraph:
    return Paragraph("furniture", line_text(line), page)


def _right_edge(lines: Sequence[Sequence[Line]], pages: Sequence[Page]) -> float:
    """Return where lines end: the farthest that one reaches, or as far from the edge as the text on the left."""
    rights = sorted(line.right for own in lines for line in own)
    sure = right_edge([line for own in lines for line in own])
    if sure is not None or not rights:
        return sure or 0.0
    width = max(page.width for page in pages)
    reached = rights[min(len(rights) - 1, int(0.98 * len(rights)))]
    left = min(line.left for own in lines for line in own)
    return reached if reached > 0.7 * width else width - left


def _page_pieces(
    page: Page, lines: Sequence[Line], grids: Sequence[Grid], style: Style, right: float
) -> Iterator[Piece]:
    words = [word for line in lines for word in line.words]
    for grid in grids:
        inside, above, below = _parted(words, grid.box)
        if not inside:
            continue
        yield from _band_pieces(above, style, right, page.number)
        yield _table(grid, inside, style, page.number)
        words = below
    yield from _band_pieces(words, style, right, page.number)


def _parted(words: Sequence[Word], box: Box) -> tuple[list[Word], list[Word], list[Word]]:
    """Return the words in the box, above it, and all others."""
    inside: list[Word] = []
    above: list[Word] = []
    below: list[Word] = []
    for word in words:
        (inside if box.holds(word) else above if word.base <= box.top else below).append(word)
    return inside, above, below


def _band_pieces(words: Sequence[Word], style: Style, right: float, page: int) -> Iterator[Piece]:
    for index, region in enumerate(find_regions(words)):
        found = list(_region_pieces(region, style, right, page))
        if index and found and isinstance(found[0], Paragraph):
            found[0] = replace(found[0], gap=True)
        yield from found


def _region_pieces(region: Region, style: Style, right: float, page: int) -> Iterator[Piece]:
    if isinstance(region, Flow):
        paragraphs = find_paragraphs(region.lines, style, region.right or right, page)
        yield from _noted(paragraphs, region.notes)
    elif region.is_labels or len(region.rows) < 3:
        yield from _labelled(region, style, right, page)
    else:
        yield _aligned_table(region, style, page)


def _noted(paragraphs: Sequence[Paragraph], notes: Sequence[Line]) -> Iterator[Paragraph]:
    """Yield the paragraphs, each with the notes beside it behind a tab."""
    left = list(notes)
    for paragraph in paragraphs:
        while left and left[0].base < paragraph.top - 4:
            yield Paragraph("paragraph", left.pop(0).text, paragraph.page)
        words = paragraph.words
        while left and left[0].base <= paragraph.bottom + 4:
            words += f"\t{left.pop(0).text}"
        yield replace(paragraph, words=words)
    for note in left:
        yield Paragraph("paragraph", note.text, paragraphs[-1].page)


def _table(grid: Grid, words: Sequence[Word], style: Style, page: int) -> Table:
    rows = [
        tuple(_cell(own, style, box, page) for own, box in zip(cells, boxes, strict=True))
        for cells, boxes in zip(cell_words(grid, words), grid.rows, strict=True)
    ]
    return Table(tuple(rows), (page,) * len(rows), grid.edges)


def _cell(words: Sequence[Word], style: Style, box: Box | None, page: int) -> tuple[str, ...]:
    if not words or box is None:
        return ()
    padding = min(word.left for word in words) - box.left
    right = box.right - min(max(padding, 0), 12)
    paragraphs = find_paragraphs(find_lines(words), style, right, page)
    return tuple(paragraph.printed for paragraph in paragraphs)


def _labelled(region: Aligned, style: Style, right: float, page: int) -> Iterator[Paragraph]:
    """Yield each label with its value behind a tab; further paragraphs of the value on lines of their own."""
    for label, value in region.rows:
        if not value:
            yield from find_paragraphs(label, style, right, page)
            continue
        first, *others = find_paragraphs(value, style, right, page)
        words = " ".join(line.text for line in label)
        yield replace(first, kind="paragraph", words=f"{words}\t{first.printed}", level=0, marker=None)
        yield from others


def _aligned_table(region: Aligned, style: Style, page: int) -> Table:
    rights = [
        max((line.right for row in region.rows for line in row[column]), default=0.0)
        for column in range(len(region.rows[0]))
    ]
    rows = tuple(
        tuple(
            tuple(one.printed for one in find_paragraphs(cell, style, right, page))
            for cell, right in zip(row, rights, strict=True)
        )
        for row in region.rows
    )
    return Table(rows, (page,) * len(rows))


def _go_on(pieces: list[Piece], own: list[Piece], head: Sequence[Paragraph]) -> None:
    """Add the pieces of a page: what goes on from the page before is joined to it, before the page's header."""
    last = next((at for at in range(len(pieces) - 1, -1, -1) if not _is_furniture(pieces[at])), None)
    first = own[0] if own else None
    if last is not None and first is not None:
        before = pieces[last]
        if isinstance(before, Paragraph) and isinstance(first, Paragraph) and _runs_on(before, first):
            words = join_lines(before.words, first.words)
            turns = (*before.turns, (len(words) - len(first.words), first.page))
            pieces[last] = replace(before, words=words, open=first.open, turns=turns)
            own = own[1:]
        elif isinstance(before, Table) and isinstance(first, Table) and before.edges and before.edges == first.edges:
            pieces[last] = _joined_tables(before, first)
            own = own[1:]
    pieces += head
    pieces += own


def _joined_tables(before: Table, after: Table) -> Table:
    """Return both as one table, without the header that is repeated, and with the row whole that the break parted."""
    same = before.rows[0] == after.rows[0]
    rows, more, pages = before.rows, after.rows[int(same) :], after.pages[int(same) :]
    if more and _is_rest(rows[-1], more[0]):
        rows = (*rows[:-1], tuple(map(_joined_cells, rows[-1], more[0])))
        more, pages = more[1:], pages[1:]
    return replace(before, rows=rows + more, pages=before.pages + pages)


def _is_rest(row: Row, rest: Row) -> bool:
    """Return whether ``rest`` is the end of ``row``: some cells are empty, and the others go on in lower case."""
    filled = [cell for cell in rest if cell]
    return len(filled) < sum(map(bool, row)) and all(cell[0][:1].islower() for cell in filled)


def _joined_cells(cell: tuple[str, ...], rest: tuple[str, ...]) -> tuple[str, ...]:
    return (*cell[:-1], join_lines(cell[-1], rest[0]), *rest[1:]) if cell and rest else cell or rest


def _is_furniture(piece: Piece) -> bool:
    return isinstance(piece, Paragraph) and piece.kind == "furniture"


def _runs_on(before: Paragraph, after: Paragraph) -> bool:
    return (
        before.kind in ("paragraph", "list_item")
        and after.kind == "paragraph"
        and before.open
        and not before.words.endswith(_CLOSED)
        and after.words[:1].islower()
    )


def _write(composition: Composition, pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        if isinstance(piece, Table):
            composition.gap()
            for number, (row, page) in enumerate(zip(piece.rows, piece.pages, strict=True)):
                composition.page = page
                composition.row(row, number)
            composition.gap()
        else:
            _write_paragraph(composition, piece)


def _write_paragraph(composition: Composition, paragraph: Paragraph) -> None:
    composition.page = paragraph.page
    if paragraph.gap:
        composition.gap()
    if paragraph.kind == "heading":
        composition.heading(paragraph.words, paragraph.level)
    elif paragraph.kind == "list_item":
        composition.list_item(paragraph.words, paragraph.marker or "", paragraph.level, paragraph.turns)
    elif paragraph.kind == "furniture":
        composition.furniture(paragraph.words)
    else:
        composition.paragraph(paragraph.words, paragraph.turns)
