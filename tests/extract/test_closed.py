"""What stands under a closed item is closed, whatever it is; what stands elsewhere is not."""

from graph.model import Minutes
from tests.extract.fictional import TITLE, read

TEXT = f"""{TITLE}Til stede: Asta Brink, Bo Lind

1. Molen
Det indstilles, at molen males.
Det blev besluttet at male molen. Bo Lind lover at hente maling til Projekt Kystlys.

2. Lukket: Salg af havnegrund
Det indstilles, at grunden sælges.
Det blev besluttet at sælge grunden. Asta Brink lover at ringe til køberen om Projekt Tårnhus.
Bo Lind arbejder videre med Projekt Kystlys.

2.1 Prisen
Det blev besluttet at sænke prisen.

3. Eventuelt
Asta Brink lover at bage boller.
"""


def closed(minutes: Minutes, name: str, words: str) -> list[tuple[str, bool]]:
    return [(getattr(fact, words), fact.closed) for fact in getattr(minutes, name)]


def test_facts_under_a_closed_item_are_closed() -> None:
    minutes = read(TEXT)
    assert closed(minutes, "agenda", "number") == [("1", False), ("2", True), ("2.1", True), ("3", False)]
    assert closed(minutes, "proposals", "item") == [("1", False), ("2", True)]
    assert closed(minutes, "decisions", "item") == [("1", False), ("2", True), ("2.1", True)]
    assert closed(minutes, "actions", "item") == [("1", False), ("2", True), ("2", True), ("3", False)]
    assert dict(closed(minutes, "initiatives", "label")) == {"Kystlys": False, "Tårnhus": True}


def test_minutes_without_closed_items_have_no_closed_facts() -> None:
    minutes = read(TEXT.replace("Lukket: ", ""))
    names = ("agenda", "proposals", "decisions", "actions", "initiatives", "works_on")
    assert {fact.closed for name in names for fact in getattr(minutes, name)} == {False}
    assert minutes.closed_spans() == ()
