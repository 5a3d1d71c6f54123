"""A shorter spelling stands for the longer names that it leaves words out of."""

import pytest

from graph.extract.spellings import Spellings

NAMES = ("Karen Holm Sand", "Karen H. Vig", "Bo Lindeskov", "Ida T. Toft")


@pytest.mark.parametrize(
    ("short", "longer"),
    [
        ("Karen Sand", ["Karen Holm Sand"]),
        ("Karen S.", ["Karen Holm Sand"]),
        ("Karen S", ["Karen Holm Sand"]),
        ("Karen", ["Karen Holm Sand", "Karen H. Vig"]),
        ("Karen H.", ["Karen Holm Sand", "Karen H. Vig"]),
        ("Ida T.", ["Ida T. Toft"]),
        ("Karen Holm Sand", []),
        ("Holm Sand", []),
        ("Sand Karen", []),
        ("Bo T.", []),
        ("", []),
    ],
)
def test_the_longer_names_in_the_order_they_were_added(short: str, longer: list[str]) -> None:
    assert Spellings(NAMES).longer(short) == longer


def test_a_name_is_known_once_it_is_added() -> None:
    people = Spellings(["Bo Lindeskov"])
    people.add("Bo Lindeskov")
    assert ("Bo Lindeskov" in people, "Bo" in people, people.longer("Bo")) == (True, False, ["Bo Lindeskov"])
