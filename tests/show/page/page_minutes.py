"""Fictional minutes as a user adds them, and the graph they become."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.build import add_files, find_files
from graph.store import Store

MARCH = """\
Referat af møde i Styregruppen for Havnefronten den 5. marts 2024

Til stede: Ida Fjord, projektleder, Klitby Kommune; Bo Lund, havnechef, Klitby Havn
Afbud: Tove Kaas, Klitby Skole

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. Projekt Kystlys
Ida Fjord fremlagde status. Ida Fjord er ansvarlig for Projekt Kystlys.
Det blev besluttet at udvide Projekt Kystlys til inderhavnen.
Bo Lund lover at sende tegninger til gruppen senest den 1. april 2024.

3. Eventuelt
Intet.
"""
MAY = """\
Referat af møde i Styregruppen for Havnefronten den 7. maj 2024

Til stede: Ida Fjord, projektleder, Klitby Kommune; Tove Kaas, Klitby Skole

1. Projekt Kystlys
Tove Kaas deltager i Projekt Kystlys.
Projekt Kystlys understøtter pejlemærke 3.
Det blev besluttet at holde åbent hus.

2. Eventuelt
Intet.
"""


@contextmanager
def added(folder: Path, **texts: str) -> Iterator[Store]:
    """Yield a store that holds these texts, each under its name with ".txt"."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Store.open(folder / "store", create=True) as store:
        files = [folder / f"{name}.txt" for name in texts]
        assert [result.status for result in add_files(store, find_files(files))] == ["added"] * len(files)
        yield store
