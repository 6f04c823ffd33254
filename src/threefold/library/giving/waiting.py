"""How much waits to be read, for whoever reads what others gave."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q

from threefold.accounts.models import Worker
from threefold.library.giving.readers import readable
from threefold.library.giving.vocabulary import State


@dataclass(frozen=True, kw_only=True)
class WaitsToBeRead:
    """How many things one reader could read now, and since when the first lies there."""

    for_an_editor: int = 0
    for_a_second: int = 0
    since: datetime | None = None

    @property
    def together(self) -> int:
        """All of them."""
        return self.for_an_editor + self.for_a_second


def waits_for(by: Worker) -> WaitsToBeRead:
    """What this reader can do something about: never their own, nor what they took themself. One question for all."""
    sent, taken = Q(state=State.SENT), Q(state=State.TAKEN) & ~Q(taken_by=by)
    rows = readable(by).filter(sent | taken).order_by()
    found = rows.aggregate(
        sent=Count("pk", filter=sent), taken=Count("pk", filter=taken), since=Min("created_at")
    )
    return WaitsToBeRead(for_an_editor=found["sent"], for_a_second=found["taken"], since=found["since"])
