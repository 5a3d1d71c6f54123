"""Print what was decided, how the votes fell, and who was elected."""

from benchmarks.printer.facts import Matter, Resolution
from benchmarks.printer.order import Order
from benchmarks.printer.words import capital, enumeration


def print_verdict(order: Order, matter: Matter, before: tuple[str, ...]) -> None:
    """Print the decisions of an item after the sentences ``before``, and what belongs to them."""
    page = order.page
    sentences = [_sentence(order, matter, one) for one in matter.resolutions]
    listed = order.is_set("decision_list", "list") and not order.is_set("decision", "label") and _can_list(matter)
    if listed:
        if before:
            page.paragraph(" ".join(before))
        _print_listed(order, matter)
    elif order.is_set("decision", "sentence"):
        words = " ".join((*before, *sentences))
        if words:
            page.paragraph(words)
    else:
        if before:
            page.paragraph(" ".join(before))
        if sentences:
            _print_labelled(order, " ".join(sentences))
    if not listed:
        for words, one in zip(sentences, matter.resolutions, strict=True):
            page.claim("decision", matter.number, words, one.outcome)
    if matter.ballot is not None:
        _print_vote(order, matter)
    _print_repeated_absence(order, matter)


def _can_list(matter: Matter) -> bool:
    return len(matter.resolutions) == 1 and matter.resolutions[0].outcome in ("agreed", "adopted")


def _sentence(order: Order, matter: Matter, one: Resolution) -> str:
    forum = order.facts.forum
    slots = {"body": forum.short, "thing": one.thing, "clause": one.clause, "infinitive": one.infinitive}
    if one.outcome != "mandate":
        words = order.say("decisions", one.outcome, other=forum.other, **slots)
        if one.outcome == "forwarded":
            order.page.allow("action", matter.number, words)
            order.page.allow("assignee", matter.number, words, "*")
        return words
    name = order.chance.choice(order.facts.came()).name
    words = order.say("decisions", "mandate", person=order.refer(name), **slots)
    for due in ("til jul", "efter sommeren"):
        order.page.allow("due", matter.number, words, due)
    order.page.claim("action", matter.number, words)
    order.page.claim("assignee", matter.number, words, name)
    if order.is_set("people", "none"):
        order.page.allow("attendance", None, name, "present")
    return words


def _print_listed(order: Order, matter: Matter) -> None:
    """Print one decision and its like as a list under a sentence that opens it."""
    one, page = matter.resolutions[0], order.page
    lead = order.say("decisions", f"list_{one.outcome}", body=order.facts.forum.short)
    if order.is_set("decision", "heading"):
        page.paragraph(lead, label=order.one_of("decisions", "labels"))
    else:
        page.paragraph(lead)
    items = [one.clause, order.one_of("decisions", "besides")]
    if not lead.endswith("at:"):
        items = [f"{capital(words)}." for words in items]
    page.items(items, order.chance.choice(("-", "•", "*")))
    for words in items:
        page.claim("decision", matter.number, words, one.outcome)


def _print_labelled(order: Order, words: str) -> None:
    label = order.one_of("decisions", "labels")
    if order.is_set("decision", "heading"):
        order.page.heading(label, 3)
        order.page.paragraph(words)
    else:
        order.page.paragraph(words, label=label)


def _print_vote(order: Order, matter: Matter) -> None:
    ballot = matter.ballot
    assert ballot is not None
    if order.is_set("vote", "named"):
        _print_named_vote(order, matter)
        return
    counts = {"in_favour": str(ballot.in_favour), "against": str(ballot.against), "blank": str(ballot.blank)}
    order.page.paragraph(order.say("matters", "votes", **counts))
    order.page.claim("vote", matter.number, f"{ballot.in_favour}-{ballot.against}-{ballot.blank}")


def _print_named_vote(order: Order, matter: Matter) -> None:
    """Print who voted how, each by name: those present, the last of them against."""
    ballot = matter.ballot
    assert ballot is not None
    present = [order.refer(one.name) for one in order.facts.people if one.presence == "present"]
    sides = enumeration(present[: ballot.in_favour]), enumeration(present[ballot.in_favour :])
    words = order.one_of("matters", "named_votes").format(in_favour=sides[0], against=sides[1])
    order.page.paragraph(words)
    order.page.claim("vote", matter.number, f"{ballot.in_favour}-{ballot.against}-None")
    if order.is_set("people", "none"):
        for one in order.facts.people:
            order.page.allow("attendance", None, one.name, "present")


def _print_repeated_absence(order: Order, matter: Matter) -> None:
    if order.is_set("people", "none") or not order.is_set("absence", "repeated") or not matter.resolutions:
        return
    absent = [one.name for one in order.facts.people if one.presence == "absent"]
    if absent:
        words = order.one_of("frame", "repeated_absence")
        order.page.paragraph(words.format(person=", ".join(absent)), tight=True)
    for name in absent:
        order.page.claim("attendance", None, name, "absent")
        (order.page.claim if absent and "Afbud" in words else order.page.allow)("excused", None, name, "true")


def print_elections(order: Order, matter: Matter) -> None:
    """Print who was elected: each a decision and an election."""
    for choice in matter.elections:
        slots = {"person": order.refer(choice.person), "function": choice.function, "body": order.facts.forum.short}
        words = order.say("decisions", "elected", **slots)
        order.page.paragraph(words)
        order.page.claim("decision", matter.number, words, "elected")
        order.page.claim("election", matter.number, choice.person, choice.function)
        order.page.allow("proposal", matter.number, words)
        if order.is_set("people", "none"):
            order.page.allow("attendance", None, choice.person, "present")
