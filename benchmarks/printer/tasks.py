"""Print who is to do what."""

from datetime import date

from benchmarks.printer.dates import MONTHS
from benchmarks.printer.facts import Matter, Task
from benchmarks.printer.order import Order
from benchmarks.printer.words import capital, enumeration, table

ANYWHERE = "*"
"""The item of a fact that a reader may place under any item."""


def print_tasks(order: Order, matter: Matter) -> None:
    """Print the tasks of an item as the switch ``task`` has it."""
    if not matter.tasks:
        return
    form = order.switches["task"]
    if form in ("table", "status_table"):
        _print_table(order, matter.tasks, matter.number)
    elif form == "list":
        _print_list(order, matter)
    elif form != "final_table":
        for task in matter.tasks:
            _PRINT[form](order, matter, task)


def print_final_table(order: Order) -> None:
    """Print the tasks of all items in one table at the end."""
    tasks = tuple(task for matter in order.facts.matters for task in matter.tasks)
    if tasks:
        order.page.heading("Aktionsliste", 2)
        _print_table(order, tasks, ANYWHERE)


def _claim(order: Order, item: str | None, words: str, task: Task, kind: str = "") -> None:
    page = order.page
    page.claim("action", item, words)
    for owner in task.owners:
        page.claim("assignee", item, words, owner)
        if order.is_set("people", "none"):
            page.allow("attendance", None, owner, "present")
    if task.due is not None:
        page.claim("due", item, words, task.due.isoformat() if isinstance(task.due, date) else task.due)
    if kind:
        page.claim("action_kind", item, words, kind)


def _due(order: Order, task: Task) -> str:
    if task.due is None:
        return ""
    if isinstance(task.due, str):
        return f" {task.due}"
    return " " + order.one_of("tasks", "due_dates").format(date=_day(task.due))


def _day(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def _print_sentence(order: Order, matter: Matter, task: Task) -> None:
    form, kind = order.chance.choice(table("tasks")["sentence"])
    verb, _, rest = task.finite.partition(" ")
    due = _due(order, task) if "{due}" in form else ""
    words = capital(form.format(
        owner=order.refer_all(task.owners), finite=task.finite, infinitive=task.infinitive, due=due,
        finite_verb=verb, finite_rest=rest, body=order.facts.forum.short,
    ))  # fmt: skip
    order.page.paragraph(words)
    kept = task if "{due}" in form else Task(task.owners, task.finite, task.infinitive)
    _claim(order, matter.number, words, kept, kind)
    _allow_decision(order, matter, words)


def _print_both(order: Order, matter: Matter, task: Task) -> None:
    words = order.say("tasks", "both", owner=order.refer_all(task.owners), finite=task.finite, due=_due(order, task))
    order.page.paragraph(words)
    order.page.claim("decision", matter.number, words, "agreed")
    _claim(order, matter.number, words, task)


def _print_labelled(order: Order, matter: Matter, task: Task) -> None:
    words = f"{order.refer_all(task.owners)} {task.finite}{_due(order, task)}."
    order.page.paragraph(words, label=order.one_of("tasks", "labelled"))
    _claim(order, matter.number, words, task)
    _allow_decision(order, matter, words)


def _print_owner_line(order: Order, matter: Matter, task: Task) -> None:
    words = f"{capital(task.infinitive)}{_due(order, task)}."
    order.page.paragraph(words)
    order.page.paragraph(order.refer_all(task.owners), label=order.one_of("tasks", "owner_labels"), tight=True)
    _claim(order, matter.number, words, task)
    _allow_decision(order, matter, words)


def _print_arrow(order: Order, matter: Matter, task: Task) -> None:
    words = capital(task.infinitive)
    order.page.paragraph(f"{words} → {order.refer_all(task.owners)}")
    _claim(order, matter.number, words, Task(task.owners, task.finite, task.infinitive))
    _allow_decision(order, matter, words)


def _print_side(order: Order, matter: Matter, task: Task) -> None:
    words = f"{capital(task.infinitive)}{_due(order, task)}."
    order.page.paragraph(f"{words}          {', '.join(order.initials(name) for name in task.owners)}")
    _claim(order, matter.number, words, task)
    _allow_decision(order, matter, words)


def _print_midline(order: Order, matter: Matter, task: Task) -> None:
    words = f"{order.refer_all(task.owners)} {task.finite}{_due(order, task)}."
    remark = order.chance.choice(("Der er ikke set på det endnu.", "Det haster ikke.", "Der mangler stadig svar."))
    order.page.paragraph(f"{remark} {order.one_of('tasks', 'labelled')}: {words}")
    _claim(order, matter.number, words, task)
    _allow_decision(order, matter, words)
    _allow_decision(order, matter, remark)


_PRINT = {
    "side": _print_side, "midline": _print_midline,
    "sentence": _print_sentence, "both": _print_both, "labelled": _print_labelled, "owner_line": _print_owner_line,
    "arrow": _print_arrow,
}  # fmt: skip


def _allow_decision(order: Order, matter: Matter, words: str) -> None:
    """A task right under the heading of decisions is one too, to some readers."""
    if not order.is_set("decision", "sentence"):
        order.page.allow("decision", matter.number, words, ANYWHERE)


def _print_list(order: Order, matter: Matter) -> None:
    forms = ("{owner}: {infinitive}", "{Infinitive} ({owner})", "{owner} {finite}", "{Infinitive} – ansvarlig: {owner}")
    form = order.chance.choice(forms)
    order.page.paragraph(f"{order.one_of('tasks', 'list_labels')}:")
    lines = []
    for task in matter.tasks:
        owner = order.refer_all(task.owners)
        lines.append(form.format(
            owner=owner, finite=task.finite, infinitive=task.infinitive, Infinitive=capital(task.infinitive)
        ))  # fmt: skip
        core = task.finite if "finite}" in form and "infinitive" not in form.lower() else task.infinitive
        words = f"{owner} {core}" if core == task.finite else core
        _claim(order, matter.number, words, Task(task.owners, task.finite, task.infinitive))
        _allow_decision(order, matter, words)
    order.page.items(lines, order.chance.choice(("-", "•", "1.")))


def _print_table(order: Order, tasks: tuple[Task, ...], item: str | None) -> None:
    with_status = order.is_set("task", "status_table")
    columns = [*order.chance.choice(table("tasks")["columns"]), *(["Status"] if with_status else [])]
    rows = []
    for task in tasks:
        words = capital(task.infinitive)
        due = _day(task.due) if isinstance(task.due, date) else task.due or ""
        status = [order.one_of("tasks", "states")] if with_status else []
        rows.append((words, enumeration([order.refer(name) for name in task.owners]), due, *status))
        if with_status:
            order.page.claim("action_status", item, words, status[0])
        _claim(order, item, words, task)
    order.page.table(columns, rows)
