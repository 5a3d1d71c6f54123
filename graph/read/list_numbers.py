"""Write the number of a list item as word processors do: decimal, letters, Roman."""

from typing import Final, Literal

NumberForm = Literal["decimal", "lower_letter", "upper_letter", "lower_roman", "upper_roman"]

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_LETTERS: Final = 26 * 9
_MOST_ROMAN: Final = 4999
_BULLETS: Final = frozenset("-–—•●▪◦·+o*")
PLAIN_BULLET: Final = "•"


def write_number(number: int, form: NumberForm) -> str:
    """Return ``number`` in ``form``; a number that the form cannot write is decimal."""
    if form.endswith("letter") and 0 < number <= _MOST_LETTERS:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if form == "upper_letter" else letters
    if form.endswith("roman") and 0 < number <= _MOST_ROMAN:
        return _roman(number).upper() if form == "upper_roman" else _roman(number)
    return str(number)


def plain_bullet(glyph: str) -> str:
    """Return the bullet that a list prints, any ornament as a plain one: an empty box there is not a box to tick."""
    glyph = glyph.strip()
    return glyph if glyph in _BULLETS else PLAIN_BULLET


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written
