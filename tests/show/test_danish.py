"""The order of a Danish register."""

import random

from graph.show.danish import danish_order


def test_names_stand_where_a_dane_looks_for_them() -> None:
    names = ["Abel", "Andreasen", "Ärlig", "Zoo", "Ærø", "Ølby", "Östberg", "Aabenraa", "Aalborg", "Ågård", "Åkirkeby"]
    expected = ["Abel", "Andreasen", "Zoo", "Ärlig", "Ærø", "Ølby", "Östberg"]
    expected += ["Aabenraa", "Ågård", "Åkirkeby", "Aalborg"]
    random.Random(4).shuffle(names)  # noqa: S311
    assert sorted(names, key=danish_order) == expected


def test_accents_and_case_do_not_part_names() -> None:
    assert sorted(["rené", "Rene", "René B", "andré"], key=danish_order) == ["andré", "Rene", "rené", "René B"]
