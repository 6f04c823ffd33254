"""Which of a plan's own words a worker may not read: they name somebody or something that is sealed to their role."""

from dataclasses import replace

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.plans.copies.plan import HEAD, STAFF_ONLY
from threefold.plans.models import Plan


def unread(plan: Plan, reader: Reader) -> frozenset[str]:
    """The fields that no form may show this worker. Both languages go together: one tells what the other hides."""
    piece = plan.piece()
    pairs = (*((name, f"{name}_translation") for name in HEAD), *((name,) for name in STAFF_ONLY))
    return frozenset(
        name
        for pair in pairs
        if not decide(
            reader, replace(piece, texts=tuple(getattr(plan, one) for one in pair)), Surface.SCREEN
        ).shown
        for name in pair
    )
