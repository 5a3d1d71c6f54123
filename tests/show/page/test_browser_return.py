"""Going back leads to where one left: as far down, with as much opened; what is new begins at its top."""

from pathlib import Path

from tests.show.page.page_reader import Reader

_FOLLOW = "[...document.querySelectorAll('main .table a.entity')].find((one) => one.href.includes('initiativ')).click()"


def _place(reader: Reader) -> tuple[int, int]:
    """Return how far down the window is, and how many rows of tables it shows."""
    down, rows = reader.run("return [Math.round(scrollY), document.querySelectorAll('main tbody tr').length]")
    return down, rows


def _down(reader: Reader, place: int) -> None:
    reader.run("scrollTo(0, arguments[0])", place)
    reader.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_going_back_and_forward_leads_to_the_place_that_was_left(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, "#/beslutninger")
    _down(reader, 1500)
    left = _place(reader)
    reader.leaving()
    reader.run(_FOLLOW)
    profile = reader.settled()
    assert (reader.run("return scrollY"), reader.focused()) == (0, f"h1 {profile}")
    _down(reader, 300)
    reader.leaving()
    reader.browser.back()
    assert (reader.settled(), reader.focused(), _place(reader), left[0]) == (
        "Beslutninger", "h1 Beslutninger", left, 1500
    )  # fmt: skip
    reader.leaving()
    reader.browser.forward()
    assert (reader.settled(), reader.run("return scrollY")) == (profile, 300)


def test_rows_that_were_asked_for_are_there_again(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, "#/arbejde")
    shown = _place(reader)[1]
    reader.run("[...document.querySelectorAll('main button')].find((one) => one.innerText === 'Vis flere').click()")
    reader.until("document.querySelectorAll('main tbody tr').length > arguments[0]", shown)
    _down(reader, 6000)
    left = _place(reader)
    reader.go("#/opgaver")
    reader.leaving()
    reader.browser.back()
    assert (reader.settled(), _place(reader), left[0]) == ("Hvem arbejder med hvad", left, 6000)


def test_the_same_view_anew_begins_at_its_top(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, "#/beslutninger")
    _down(reader, 1500)
    reader.go("#/opgaver")
    reader.go("#/beslutninger")
    assert reader.run("return scrollY") == 0
