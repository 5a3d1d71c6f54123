"""Print who was there, in any layout of a list of people."""

from collections.abc import Sequence

from benchmarks.printer.facts import Person
from benchmarks.printer.order import Order
from benchmarks.printer.words import capital, enumeration

_ROWS = ("table", "tabs")


def print_people(order: Order) -> None:
    """Print the lists of people and claim what they say."""
    if order.is_set("chair", "label"):
        _print_function(order, "chair", order.facts.chair)
    if order.is_set("note_taker", "label"):
        _print_function(order, "note_taker", order.facts.note_taker)
        order.page.allow("sign_off", None, "author", order.facts.note_taker)
    if order.is_set("people", "none"):
        return
    listed = [one for one in order.facts.people if _is_listed(order, one)]
    _print_list(order, listed)
    for one in listed:
        _claim_details(order, one)
    _print_absent(order)
    _print_apart(order, "substitute", "substitutes")
    _print_apart(order, "guest", "guests")
    _claim_presence(order)


def _is_listed(order: Order, one: Person) -> bool:
    """Return whether the main list names the person."""
    if one.presence == "absent":
        return order.is_set("absence", "suffix", "except") or _lists_members(order)
    if one.presence == "substitute":
        return order.is_set("substitute", "suffix")
    return one.presence == "present" or order.is_set("guest", "suffix")


def _lists_members(order: Order) -> bool:
    return order.is_set("present_label", "members") or order.is_set("absence", "except")


def _print_function(order: Order, function: str, name: str) -> None:
    label = order.one_of("frame", function)
    order.page.paragraph(name, label=label)
    order.page.claim("function", None, name, "referent" if function == "note_taker" else label)
    if order.is_set("people", "none"):
        order.page.claim("attendance", None, name, "present")


def _print_list(order: Order, listed: Sequence[Person]) -> None:
    layout, page = order.switches["people"], order.page
    label = order.one_of("frame", "members" if _lists_members(order) else "present")
    if layout in _ROWS:
        _print_rows(order, label, listed)
        return
    entries = [_entry(order, one) for one in listed]
    if layout == "run_on":
        mark = "; " if any("," in entry for entry in entries) and order.chance.random() < 0.5 else ", "
        page.paragraph(mark.join(entries), label=label)
    elif layout == "grouped":
        _print_groups(order, label, listed)
    else:
        page.paragraph(f"{label}:")
        if layout == "bullets":
            page.items(entries, order.chance.choice("-*•"))
        for one, entry in zip(listed, entries, strict=True):
            if layout == "boxes":
                page.paragraph(f"[{' ' if one.presence == 'absent' else 'x'}] {entry}", tight=True)
            elif layout == "stacked":
                page.paragraph(entry, tight=True)


def _print_groups(order: Order, label: str, listed: Sequence[Person]) -> None:
    order.page.paragraph(f"{label}:")
    groups: dict[str, list[Person]] = {}
    for one in listed:
        groups.setdefault(one.organisation, []).append(one)
    for organisation, members in groups.items():
        names = ", ".join(_with_suffix(order, one, one.name) for one in members)
        order.page.paragraph(names, label=f"Fra {organisation}", tight=True)


def _entry(order: Order, one: Person) -> str:
    """Return one person as the list has them."""
    forms = {
        "name_only": one.name,
        "role_brackets": f"{one.name} ({_function(order, one) or one.role})",
        "role_first": f"{capital(one.role)} {one.name}, {one.organisation}",
        "commas": f"{one.name}, {one.role}, {one.organisation}",
        "organisation": f"{one.name}, {one.organisation}",
        "party": f"{one.name} ({one.party})",
        "initials": f"{one.name} ({one.initials})",
    }
    return _with_suffix(order, one, forms[order.switches["person"]])


def _function(order: Order, one: Person) -> str:
    """Return what a suffix calls the chair and the note-taker."""
    if one.name == order.facts.chair and order.is_set("chair", "suffix"):
        return "formand"
    return "referent" if one.name == order.facts.note_taker and order.is_set("note_taker", "suffix") else ""


def _with_suffix(order: Order, one: Person, entry: str) -> str:
    """Return the entry with what stands after it: a function, absence, for whom, and for how long."""
    function = _function(order, one)
    if function and not (order.is_set("person", "role_brackets") and not order.is_set("people", "grouped", *_ROWS)):
        entry += f" ({function})"
    if one.presence == "absent" and order.is_set("absence", "suffix") and not order.is_set("people", "boxes", "table"):
        stand_in = _stand_in(order, one)
        if stand_in and order.is_set("substitute", "instead"):
            return f"{entry} (afbud, i stedet deltager {stand_in.name})"
        entry += " " + order.one_of("frame", "absent_suffix")
    if one.presence == "substitute" and one.stands_in_for:
        entry += " " + order.one_of("frame", "substitute_suffix").format(whom=one.stands_in_for)
    if one.presence == "guest":
        entry += " " + order.one_of("frame", "guest_suffix")
        for function in ("gæst", "observatør"):
            order.page.allow("function", None, one.name, function)
    for key, moment in (("arrives", one.arrives), ("leaves", one.leaves)):
        if moment:
            words = moment if ":" in moment else f"{moment}"
            table = key if ":" in moment else f"{key}_item"
            entry += " " + order.one_of("frame", table).format(time=words.replace(":", "."))
            order.page.claim("from" if key == "arrives" else "to", None, one.name, moment)
    return entry


def _stand_in(order: Order, absent: Person) -> Person | None:
    return next((one for one in order.facts.people if one.stands_in_for == absent.name), None)


def _print_rows(order: Order, label: str, listed: Sequence[Person]) -> None:
    """Print a table with names and presence, or lines whose parts tabs set apart."""
    page = order.page
    if order.is_set("people", "tabs"):
        page.paragraph(f"{label}:")
        for one in listed:
            page.paragraph("\t".join((_with_suffix(order, one, one.name), one.role, one.organisation)), tight=True)
            page.claim("role", None, one.name, one.role)
            page.claim("organisation", None, one.name, one.organisation)
        return
    mark = order.chance.choice(("-", "Afbud"))
    columns = ["Navn", order.chance.choice(("Titel", "Stilling")), "Organisation", "Init.", "Tilstede"]
    rows = [
        [_with_suffix(order, one, one.name), one.role, one.organisation, one.initials,
         mark if one.presence == "absent" else "X"]
        for one in listed
    ]  # fmt: skip
    places = order.chance.choice(((0, 1, 2, 3, 4), (3, 0, 1, 2, 4), (0, 2, 1, 4, 3), (0, 2, 3, 4), (4, 0, 3, 1, 2)))
    page.table([columns[at] for at in places], [[row[at] for at in places] for row in rows])
    for one in listed:
        if 1 in places:
            page.claim("role", None, one.name, one.role)
        page.claim("organisation", None, one.name, one.organisation)


def _print_absent(order: Order) -> None:
    absent = [one for one in order.facts.people if one.presence == "absent"]
    if order.is_set("absence", "list", "no_show"):
        entries = [_absent_entry(order, one) for one in absent]
        if entries:
            order.page.paragraph(", ".join(entries), label=order.one_of("frame", _absent_label(order)))
        elif order.chance.random() < 0.4:
            order.page.paragraph(order.chance.choice(("Ingen", "Ingen.", "-")), label="Afbud")
    elif order.is_set("absence", "sentence") and absent:
        order.page.paragraph(" ".join(order.say("frame", "absent_sentence", person=one.name) for one in absent))
    elif order.is_set("absence", "except"):
        names = enumeration([one.name for one in absent]) if absent else ""
        order.page.paragraph(order.say("frame", "except_sentence", person=names) if names else "Alle var til stede.")


def _absent_label(order: Order) -> str:
    return "no_show" if order.is_set("absence", "no_show") else "absent"


def _absent_entry(order: Order, one: Person) -> str:
    stand_in = _stand_in(order, one)
    if stand_in and order.is_set("substitute", "instead"):
        return f"{one.name} (i stedet deltager {stand_in.name})"
    return one.name


def _print_apart(order: Order, switch: str, label: str) -> None:
    """Print substitutes or guests under a label of their own."""
    found = [one for one in order.facts.people if one.presence == switch]
    if not found or not order.is_set(switch, "list"):
        return
    entries = [_with_suffix(order, one, one.name) if switch == "substitute" else _guest(order, one) for one in found]
    order.page.paragraph(", ".join(entries), label=order.one_of("frame", label))


def _guest(order: Order, one: Person) -> str:
    order.page.claim("role", None, one.name, one.role)
    order.page.claim("organisation", None, one.name, one.organisation)
    return f"{one.name}, {one.role}, {one.organisation}"


def _claim_details(order: Order, one: Person) -> None:
    """Claim what an entry of the main list says beside the name."""
    page, form = order.page, order.switches["person"]
    function = _function(order, one)
    if function:
        page.claim("function", None, one.name, function)
    if order.is_set("people", "table", "tabs"):
        form = "rows"  # claimed with the rows
    elif order.is_set("people", "grouped"):
        form = "organisation"
    if form in ("role_first", "commas") or (form == "role_brackets" and not function):
        page.claim("role", None, one.name, one.role)
    if form in ("role_first", "commas", "organisation"):
        page.claim("organisation", None, one.name, one.organisation)
    if form == "party":
        page.claim("party", None, one.name, one.party)


def _claim_presence(order: Order) -> None:
    page = order.page
    for one in order.facts.people:
        if one.presence == "guest" and order.is_set("guest", "sentence"):
            continue  # claimed where an item says so
        if one.presence == "absent" and order.is_set("absence", "repeated"):
            continue  # claimed where an item says so
        if one.presence == "present" and _lists_members(order) and order.is_set("absence", "repeated"):
            takes_part = one.name in (order.facts.chair, order.facts.note_taker) or one.arrives or one.leaves
            (page.allow if takes_part else page.claim)("attendance", None, one.name, "unknown")
            page.allow("attendance", None, one.name, "present")
            continue
        page.claim("attendance", None, one.name, one.presence)
        if one.stands_in_for:
            page.claim("substitute_for", None, one.name, one.stands_in_for)
            page.allow("organisation", None, one.name, one.organisation)
        says_excused = not order.is_set("people", "boxes", "table") and not order.is_set("absence", "except")
        if one.presence == "absent":
            excused = "false" if order.is_set("absence", "no_show") else "true"
            (page.claim if says_excused else page.allow)("excused", None, one.name, excused)
