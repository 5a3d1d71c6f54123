"""Print the items of the agenda: what was proposed, said, decided, and who does what."""

from benchmarks.printer.facts import Matter, Person
from benchmarks.printer.order import Order
from benchmarks.printer.tasks import print_final_table, print_tasks
from benchmarks.printer.verdicts import print_elections, print_verdict
from benchmarks.printer.words import enumeration

_MARKS = {
    "bold": "{}. {}", "pkt": "Pkt. {}: {}",
    "dot": "{}. {}", "bracket": "{}) {}", "punkt": "Punkt {}: {}", "ad": "AD {}: {}", "ad_dot": "Ad. {} {}",
    "sag": "Sag {}: {}", "letter": "{}: {}", "dash": "{} – {}",
}  # fmt: skip


def print_items(order: Order) -> None:
    """Print the agenda, where it is printed beside, and every item."""
    if not order.is_set("agenda", "once"):
        _print_agenda(order)
    for number, matter in enumerate(order.facts.matters):
        if number and number % 2 == 0 and order.is_set("furniture", "pages"):
            order.page.furniture(order.say("frame", "furniture", page=str(number // 2)))
        _print_item(order, matter)
    if order.is_set("task", "final_table"):
        print_final_table(order)


def _print_agenda(order: Order) -> None:
    order.page.paragraph(order.one_of("frame", "agenda"))
    for number, matter in enumerate(order.facts.matters):
        page = f" ......... {number + 1}" if order.is_set("agenda", "contents") else ""
        form = _MARKS.get(order.switches["numbering"], "{}. {}")
        quote = "> " if order.is_set("agenda", "quoted") else ""
        words = form.format(matter.number, _closed_title(matter))
        order.page.paragraph(quote + words + page, tight=number > 0)


def _closed_title(matter: Matter) -> str:
    return f"Lukket: {matter.title}" if matter.closed else matter.title


def _print_item(order: Order, matter: Matter) -> None:
    _print_title(order, matter)
    if order.is_set("case_number", "line"):
        order.page.paragraph(f"Sagsnr.: {order.chance.randint(10, 25)}/{order.chance.randint(1000, 99999)}", tight=True)
    _print_presenter_line(order, matter)
    _print_guest(order, matter)
    if order.is_set("decision_place", "before") and not order.is_set("decision", "sentence"):
        print_verdict(order, matter, ())
        print_tasks(order, matter)
        _print_background(order, matter)
        _print_remarks(order, matter)
    else:
        _print_background(order, matter)
        joined = _opening(order, matter)
        print_verdict(order, matter, joined)
        print_tasks(order, matter)
    print_elections(order, matter)
    _print_attachments(order, matter)


def _print_title(order: Order, matter: Matter) -> None:
    page, numbering = order.page, order.switches["numbering"]
    title = _closed_title(matter)
    if matter.presenters and order.is_set("presenter", "title"):
        title = order.one_of("matters", "presenter_in_title").format(title=title, person=enumeration(matter.presenters))
        _claim_presenters(order, matter)
    if numbering == "alone":
        page.heading(str(matter.number), 2)
        page.paragraph(title, tight=True)
    elif numbering == "headings":
        page.heading(title, 2)
    elif numbering == "bold":
        page.strong(_MARKS[numbering].format(matter.number, title))
    else:
        page.heading(_MARKS[numbering].format(matter.number, title), 2)
    page.claim("item", matter.number, matter.title)
    if matter.closed:
        page.claim("closed", matter.number, matter.title)


def _claim_presenters(order: Order, matter: Matter) -> None:
    for name in matter.presenters:
        order.page.claim("presenter", matter.number, matter.title, name)
        _claim_acting(order, name)


def _claim_acting(order: Order, name: str) -> None:
    if order.is_set("people", "none"):
        order.page.claim("attendance", None, name, "present")


def _print_presenter_line(order: Order, matter: Matter) -> None:
    if matter.presenters and order.is_set("presenter", "line"):
        names = enumeration(matter.presenters)
        order.page.paragraph(order.one_of("matters", "presenter_lines").format(person=names), tight=True)
        _claim_presenters(order, matter)


def _opening(order: Order, matter: Matter) -> tuple[str, ...]:
    """Return what is said before the decision; it may share the decision's paragraph."""
    said = list(_presented(order, matter))
    said += matter.remarks
    _claim_remarks(order, matter)
    if said and (order.is_set("history", "heading") or matter.proposals):
        order.page.paragraph(" ".join(said), label=order.chance.choice(("Drøftelse", "Bemærkninger")))
        return ()
    return tuple(said)


def _presented(order: Order, matter: Matter) -> tuple[str, ...]:
    if not (matter.presenters and order.is_set("presenter", "sentence")) or not matter.resolutions:
        return ()
    _claim_presenters(order, matter)
    names = order.refer_all(matter.presenters)
    return (order.say("matters", "presents", person=names, thing=matter.resolutions[0].thing),)


def _print_remarks(order: Order, matter: Matter) -> None:
    if matter.remarks:
        order.page.paragraph(" ".join(matter.remarks), label="Drøftelse")
        _claim_remarks(order, matter)


def _claim_remarks(order: Order, matter: Matter) -> None:
    for remark in matter.remarks:
        for one in order.facts.people:
            if remark.startswith(one.name):
                _claim_acting(order, one.name)


def _print_background(order: Order, matter: Matter) -> None:
    """Print the case's history and what is proposed."""
    page = order.page
    if matter.history:
        label = order.one_of("matters", "history_labels")
        if order.is_set("decision", "heading"):
            page.heading(label, 3)
            page.paragraph(" ".join(matter.history))
        else:
            page.paragraph(" ".join(matter.history), label=label)
    if matter.proposals:
        _print_proposals(order, matter)


def _print_proposals(order: Order, matter: Matter) -> None:
    page, item = order.page, matter.number
    if order.is_set("proposal", "list"):
        lead = order.one_of("matters", "proposal_leads")
        page.paragraph(lead)
        at = "" if lead.endswith("at:") else "at "
        words = [f"{at}{proposal}" for proposal in matter.proposals]
        page.items(words, order.chance.choice(("-", "1.", "•")))
    elif order.is_set("proposal", "sentence"):
        words = [order.say("matters", "proposal_sentences", proposal=one) for one in matter.proposals]
        page.paragraph(" ".join(words))
    else:
        words = [order.say("matters", "proposal_sentences", proposal=one) for one in matter.proposals]
        page.paragraph(" ".join(words), label=order.one_of("matters", "proposal_labels"))
    for one in words:
        page.claim("proposal", item, one)


def _print_guest(order: Order, matter: Matter) -> None:
    """Print that a guest took part in the third item."""
    if order.is_set("people", "none") or not order.is_set("guest", "sentence") or matter is not order.facts.matters[2]:
        return
    for one in order.facts.people:
        if one.presence == "guest":
            _print_guest_sentence(order, one, matter)


def _print_guest_sentence(order: Order, one: Person, matter: Matter) -> None:
    words = order.one_of("frame", "guest_sentence")
    order.page.paragraph(words.format(person=one.name, organisation=one.organisation, item=matter.number))
    order.page.claim("attendance", None, one.name, "guest")
    order.page.allow("organisation", None, one.name, one.organisation)


def _print_attachments(order: Order, matter: Matter) -> None:
    if not matter.attachments:
        return
    order.page.paragraph(f"{order.one_of('frame', 'attachments')}:")
    order.page.items(matter.attachments, "-")
    for title in matter.attachments:
        order.page.claim("attachment", matter.number, title)
