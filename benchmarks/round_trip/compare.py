"""Compare what was printed with what was read: back, lost, or invented."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.printer.page import Claim

_ANYWHERE: Final = "*"
# How the owner may be set off from a task; some readers count it to the task's words.
_OWNER_BEFORE = re.compile(r"^[^:]{2,60}: ")
_OWNER_AFTER = re.compile(r" (?:→ .*|\([^()]*\)|– ansvarlig: .*)$")
# What two items may say alike; the rest is one fact however often it is printed.
_OFTEN: Final = ("item", "attachment")
_TASKS: Final = ("action", "assignee", "due", "action_kind", "action_status")
# An owner line makes its paragraph a task of a kind that the words themselves do not name.
_DOUBTFUL: Final = ("action_kind",)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one claim; ``wanted`` is None where it was invented, ``found`` None where it was lost."""

    kind: str
    wanted: Claim | None
    found: Claim | None

    @property
    def is_right(self) -> bool:
        """Return whether the fact came back as it was printed."""
        return self.wanted is not None and self.found is not None and _alike(self.wanted, self.found, 4)


def compare(wanted: Sequence[Claim], allowed: Sequence[Claim], found: Sequence[Claim]) -> list[Verdict]:
    """Return a verdict on each claim printed, and on each that was read beside them and is not allowed."""
    left = list(found)
    verdicts: list[Verdict] = []
    open_claims = [claim for number, claim in enumerate(wanted) if claim.kind in _OFTEN or claim not in wanted[:number]]
    # What agrees in most is paired first: everything, then all but the value, then all but the item.
    for depth in (4, 3, 2):
        remaining: list[Claim] = []
        for claim in open_claims:
            match = next((other for other in left if _alike(claim, other, depth)), None)
            if match is None:
                remaining.append(claim)
            else:
                left.remove(match)
                verdicts.append(Verdict(claim.kind, claim, match))
        open_claims = remaining
    verdicts += [Verdict(claim.kind, claim, None) for claim in open_claims]
    extra = [other for other in left if not any(_alike(claim, other, 4) for claim in allowed)]
    verdicts += [Verdict(other.kind, None, other) for other in extra if other.kind not in _DOUBTFUL]
    return verdicts


def _alike(claim: Claim, other: Claim, depth: int) -> bool:
    """Return whether two claims agree: in all (4), in all but the value (3), or in kind and subject (2)."""
    if claim.kind != other.kind or _about(claim) != _about(other):
        return False
    if claim.kind in ("assignee", "presenter", "sign_off") and claim.value not in (other.value, _ANYWHERE):
        return False  # one of several values: another one is not this one gone wrong
    items = claim.item == other.item or _ANYWHERE in (claim.item, other.item)
    values = _folded(claim.value) == _folded(other.value) or claim.value == _ANYWHERE
    return {4: items and values, 3: items, 2: True}[depth]


def _about(claim: Claim) -> str:
    words = claim.about
    if claim.kind in _TASKS:
        words = _OWNER_AFTER.sub("", _OWNER_BEFORE.sub("", words))
    return _folded(words)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(" .;,")
