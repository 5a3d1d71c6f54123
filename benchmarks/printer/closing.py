"""Print how minutes end: the next meeting and who signs."""

from benchmarks.printer.dates import in_sentence, without_year
from benchmarks.printer.order import Order
from benchmarks.printer.words import enumeration


def print_closing(order: Order) -> None:
    """Print the next meeting and the sign-off."""
    if not order.is_set("next_meeting", "none"):
        _print_next(order)
    if order.is_set("sign_off", "author", "both"):
        name = order.facts.note_taker
        order.page.paragraph(order.say("frame", "sign_author", person=name))
        order.page.claim("sign_off", None, "author", name)
        _allow_signer(order, name)
    if order.is_set("sign_off", "approved", "both"):
        people = enumeration(order.facts.approvers)
        order.page.paragraph(order.say("frame", "sign_approved", people=people))
        for name in order.facts.approvers:
            order.page.claim("sign_off", None, "approved_by", name)
            _allow_signer(order, name)


def _allow_signer(order: Order, name: str) -> None:
    order.page.allow("function", None, name, "referent")
    if order.is_set("people", "none"):
        order.page.allow("attendance", None, name, "present")


def _print_next(order: Order) -> None:
    day = order.facts.next_day
    if order.is_set("next_meeting", "label"):
        order.page.paragraph(in_sentence(day), label=order.one_of("frame", "next_label"))
    elif order.is_set("next_meeting", "sentence"):
        order.page.paragraph(order.say("frame", "next_sentence", date=in_sentence(day)))
    elif order.is_set("next_meeting", "yearless"):
        words = order.say("frame", "next_sentence", date=without_year(day))
        order.page.paragraph(words)
        order.page.claim("next_meeting", None, f"--{day:%m-%d}")
        return
    else:
        order.page.heading("Næste møde", 2)
        order.page.paragraph(f"{in_sentence(day)[0].upper()}{in_sentence(day)[1:]} kl. 16.00.")
        order.page.allow("item", None, "Næste møde")
    order.page.claim("next_meeting", None, day.isoformat())
