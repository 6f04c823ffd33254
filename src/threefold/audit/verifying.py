"""Reading the chain from its beginning: which event was altered first, if any."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from threefold.audit.chain import START, link
from threefold.audit.models import Entry, Seal
from threefold.audit.sealing import dashed_ids_of, entries_of, hashes_of, ids_of, is_ours

# An event is sealed at most a minute after it was written; one that still waits after this long will not be.
OVERDUE = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a reading found: how many events are unbroken, the hash of the last (`head`), how many are not sealed yet,
    and what is wrong first, in plain words; empty when nothing is. `entry` and `place` name the event.
    """

    count: int
    head: bytes
    waiting: int = 0
    wrong: str = ""
    entry: UUID | None = None
    place: int = 0


class Broken(Exception):
    """Reading ends here."""

    def __init__(self, wrong: str, place: int, entry: UUID | None = None) -> None:
        self.wrong, self.place, self.entry = wrong, place, entry
        super().__init__(wrong)


def read_chain(*, at: datetime, noted: tuple[int, bytes] | None = None) -> Found:
    """Read the whole chain. `noted` is a head that was noted earlier: how many events, and the hash of the last."""
    count, head = 0, START
    try:
        for _entry, head in chained():
            count += 1
            if noted and count == noted[0] and head != noted[1]:
                raise Broken("The events up to here are not those of the head that was noted.", count)
        if noted and count < noted[0]:
            raise Broken("Fewer events are sealed than when the head was noted.", count + 1)
        return Found(count=count, head=head, waiting=_unsealed(count, at))
    except Broken as broken:
        return Found(count=count, head=head, wrong=broken.wrong, entry=broken.entry, place=broken.place)


def chained() -> Iterator[tuple[dict[str, Any], bytes]]:
    """Every sealed event with its hash, in the order of the chain, read anew.

    Raises:
        Broken: at the first one that is not what was sealed.
    """
    head, place = START, 0
    for number, seal in enumerate(Seal.objects.order_by("number").iterator(chunk_size=50), 1):
        if seal.number != number or seal.before != place:
            raise Broken(f"Seal {number} is gone.", place + 1)
        if not is_ours(seal):
            raise Broken(f"Seal {number} was altered, or made without this installation's key.", place + 1)
        ids = list(ids_of(seal))
        # Sealing finds by it what still waits.
        if seal.last != ids[-1]:
            raise Broken(f"Seal {number} was altered.", place + 1)
        entries = {entry["id"]: entry for entry in entries_of(ids)}
        for one, said in zip(dashed_ids_of(seal), hashes_of(seal), strict=True):
            place += 1
            if one not in entries:
                raise Broken("An event was removed.", place, UUID(one))
            entry = entries[one]
            head = link(head, entry)
            if head != said:
                raise Broken("An event was altered.", place, UUID(one))
            yield entry, head


def _unsealed(count: int, at: datetime) -> int:
    """How many events wait for their seal, after `count` were read. Others are written and sealed meanwhile.

    Raises:
        Broken: one waits for longer than sealing takes: nobody seals, or it was put in behind its back.
    """
    bound = UUID(int=int((at - OVERDUE).timestamp() * 1000) << 80)
    old = Entry.objects.filter(id__lte=bound).count()
    read, since = Seal.objects.filter(before__lt=count), Seal.objects.filter(before__gte=count)
    young = sum(one > bound for seal in read.filter(last__gt=bound) for one in ids_of(seal))
    late = sum(one <= bound for seal in since if is_ours(seal) for one in ids_of(seal))
    if old > count - young + late:
        raise Broken(
            "An event was never sealed: nobody seals, or it was added afterwards.", count + 1, _unsealed_one()
        )
    return Entry.objects.count() - count


def _unsealed_one() -> UUID:
    """The oldest event without a seal."""
    sealed = {one for seal in Seal.objects.iterator(chunk_size=50) for one in ids_of(seal)}
    ids = Entry.objects.order_by("id").values_list("id", flat=True).iterator()
    return next(one for one in ids if one not in sealed)
