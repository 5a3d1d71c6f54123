"""Print what stands on the paper or the site around the minutes."""

from benchmarks.printer.order import Order


def print_boilerplate(order: Order) -> None:
    """Print the lines of a portal above the minutes."""
    if order.is_set("boilerplate", "portal"):
        for words in order.chance.sample(_LINES, 2):
            order.page.furniture(words)


_LINES = ("Gå til hovedindhold", "Læs op", "Udskriv siden", "Forside > Politik > Dagsordener og referater", "Søg")
