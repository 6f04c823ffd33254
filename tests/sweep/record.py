"""A full record of one family: at least one of every thing that an address can name."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from tests.sweep.family_things import make_family_things
from threefold.accounts.models import Worker
from threefold.core.ids import new_id
from threefold.families.models import Assignment, Conflict
from threefold.families.tests.cast import AT, Cast
from threefold.networks.changes import Place, agree_undertaking, place_member


@dataclass
class Record:
    """The cast, and the ids of things by the name of the address parameter they fill."""

    cast: Cast
    ids: dict[str, UUID] = field(default_factory=dict)
    extra: dict[str, Worker] = field(default_factory=dict)

    def worker(self, who: str) -> Worker:
        """Somebody of the cast, or one of the two special strangers."""
        return self.extra.get(who) or getattr(self.cast, who)


def make_record(cast: Cast) -> Record:
    """Fill the cast's family through the changes."""
    record = Record(cast)
    _strangers(record)
    record.ids["person"] = cast.grandmother.pk
    _circle(record)
    record.ids |= make_family_things(cast)
    return record


def _strangers(record: Record) -> None:
    """A worker whose term ended, and one who is assigned but in conflict."""
    cast = record.cast
    for who in ("former", "in_conflict"):
        made = Worker.objects.create_user(
            f"{who}@example.org", "x" * 16, name=who, agency=cast.agency, unit=cast.stranger.unit,
            duties=["casework"],
        )  # fmt: skip
        Assignment.objects.create(
            agency=cast.agency, created_at=AT, family=cast.family, worker=made, kind="social_worker",
            starts=date(2026, 1, 1), ends=date(2026, 2, 1) if who == "former" else None,
        )  # fmt: skip
        record.extra[who] = made
    Conflict.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, worker=record.extra["in_conflict"],
        reason="cousin", starts=date(2026, 1, 1),
    )  # fmt: skip


def _circle(record: Record) -> None:
    cast = record.cast
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    place = Place(ring="knows_most", vetting="not_started", agreed_on=date(2026, 2, 2))
    member = place_member(id=new_id(), person=cast.grandmother, place=place, **who)
    undertaking = agree_undertaking(
        id=new_id(), member=member, text="I sleep there.", agreed_on=date(2026, 2, 2), **who
    )
    record.ids |= {"member": member.pk, "undertaking": undertaking.pk}
