"""What is printed: every row with its quotes under the heads of its columns, and a matrix as wide as a sheet."""

from pathlib import Path

from tests.show.page.page_reader import Reader

# How many rows and quotes a view has, what heads them, and whether anything in the heads is to be pressed.
_LOOK = """
    const all = (selector) => [...document.querySelectorAll(selector)];
    return {
        rows: all("main tbody tr:not(.table__quotes)").length,
        quoted: all("main tr.table__quotes").filter((row) => row.querySelector(".quote")).length,
        heads: all("main thead th").map((head) => head.innerText.trim()),
        buttons: all("main thead button").length,
    };
"""


def _printing(reader: Reader, *, begins: bool) -> None:
    reader.run("dispatchEvent(new Event(arguments[0]))", "beforeprint" if begins else "afterprint")
    reader.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_all_rows_are_printed_with_their_quotes_under_the_heads_of_their_columns(
    reader: Reader, example_page: Path
) -> None:
    reader.open(example_page, "#/moeder")
    known = reader.run("return JSON.parse(document.getElementById('data-head').textContent).counts.decision")
    reader.go("#/beslutninger")
    shown = reader.run(_LOOK)
    _printing(reader, begins=True)
    printed = reader.run(_LOOK)
    _printing(reader, begins=False)
    heads = ["Møde", "Ordlyd", "Udfald", "Punkt", "Handler om"]
    assert (shown["rows"], shown["heads"], shown["buttons"] > 0) == (50, [*heads, "Belæg"], True)
    assert (50 < printed["rows"] <= known, printed["quoted"]) == (True, printed["rows"])
    assert (printed["heads"], printed["buttons"]) == (heads, 0)
    assert reader.run(_LOOK) == shown


def test_a_matrix_wider_than_a_sheet_is_printed_as_several(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, "#/matrix/personer")
    columns = "[...document.querySelectorAll('.matrix')].map((one) => one.tHead.rows[0].cells.length - 1)"
    (shown,) = reader.run(f"return {columns}")
    _printing(reader, begins=True)
    printed = reader.run(f"return {columns}")
    _printing(reader, begins=False)
    assert (sum(printed), max(printed), len(printed)) == (shown, 16, -(-shown // 16))
    assert reader.run(f"return {columns}") == [shown]
