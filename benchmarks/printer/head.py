"""Print who met, when and where."""

from collections.abc import Iterator

from benchmarks.printer.dates import hours, written
from benchmarks.printer.order import Order


def print_head(order: Order) -> None:
    """Print the title and the fields of the meeting."""
    facts, page = order.facts, order.page
    page.claim("meeting", None, "body", facts.forum.name)
    page.claim("meeting", None, "date", facts.day.isoformat())
    dated = _print_title(order)
    fields = list(_fields(order, dated))
    if order.is_set("header", "line") and not dated:
        _print_line(order)
    elif order.is_set("header", "table"):
        page.table(fields[0], fields[1:]) if fields else None
    else:
        for number, (label, value) in enumerate(fields):
            _print_field(order, label, value, tight=number > 0)
    _claim_times(order)


def _print_title(order: Order) -> bool:
    """Print the title and return whether it says the date."""
    facts, page = order.facts, order.page
    form, slots = order.switches["title"], {"body": facts.forum.name, "number": str(facts.number)}
    date = written(facts.day, order.switches["date"])
    if form == "dated":
        page.heading(order.say("frame", "dated_title", date=date.removeprefix("den ").removeprefix("d. "), **slots))
        return True
    if form == "numbered":
        page.claim("meeting", None, "number", str(facts.number))
        page.heading(order.say("frame", "numbered_title", **slots))
    elif form == "titled":
        page.heading(order.say("frame", "title", **slots))
    elif form == "body_line":
        page.heading(facts.forum.name)
        page.paragraph(order.one_of("frame", "plain_title"))
    else:
        page.heading(order.one_of("frame", "plain_title"))
    return False


def _fields(order: Order, dated: bool) -> Iterator[tuple[str, str]]:
    """Yield the labels and values of the header."""
    facts = order.facts
    if order.is_set("title", "plain"):
        yield order.one_of("frame", "body"), facts.forum.name
    if not dated:
        yield order.one_of("frame", "date"), written(facts.day, order.switches["date"])
    if not order.is_set("time", "none"):
        yield order.one_of("frame", "time"), hours(facts.start, facts.end, order.switches["time"])
    if order.is_set("place", "named"):
        yield order.one_of("frame", "place"), facts.place
    if order.is_set("other_date", "labelled"):
        yield order.one_of("frame", "other_date"), written(facts.other_day, order.switches["date"])


def _print_field(order: Order, label: str, value: str, tight: bool) -> None:
    if order.is_set("header", "apart"):
        order.page.paragraph(f"{label}:")
        order.page.paragraph(value, tight=order.is_set("place", "none"))
    elif order.is_set("header", "gaps"):
        order.page.paragraph(f"{label}\t{value}", tight=tight)
    else:
        order.page.paragraph(value, label=label, tight=tight)


def _print_line(order: Order) -> None:
    facts = order.facts
    form = order.switches["time"]
    time = hours(facts.start, facts.end, "range" if form == "bare_range" else form)
    place = facts.place if order.is_set("place", "named") else ""
    day = written(facts.day, order.switches["date"])
    line = ", ".join(part for part in (f"{day} {time}".strip(), place) if part)
    order.page.paragraph(line if line.startswith("d. ") else line[0].upper() + line[1:])


def _claim_times(order: Order) -> None:
    facts, page = order.facts, order.page
    said = not order.is_set("time", "none")
    if said:
        page.claim("meeting", None, "start", facts.start)
    if said and not order.is_set("time", "start"):
        page.claim("meeting", None, "end", facts.end)
    if order.is_set("place", "named"):
        page.claim("meeting", None, "place", facts.place)
