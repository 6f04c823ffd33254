"""A county of any size, laid down batch by batch: each is there whole or not at all, and none twice."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from uuid import UUID

from django.db import connection, transaction

from threefold.accounts.models import Agency, Worker
from threefold.accounts.roles import Duty
from threefold.audit.models import Entry
from threefold.audit.sealing import seal_new
from threefold.core.clock import day_of, moment_of, now
from threefold.families.models import Family
from threefold.mapping.models import MapItem
from threefold.web.demo.county.copying import Copyist, Whose
from threefold.web.demo.county.ids import id_of
from threefold.web.demo.county.laying import Batch, in_a_hurry
from threefold.web.demo.county.marking import RECORDER, marker
from threefold.web.demo.county.pattern import Pattern, Weaver
from threefold.web.demo.county.plot import Plot, longer_of, marked, mover, plot_of, shape_number
from threefold.web.demo.county.recording import record_story
from threefold.web.demo.county.shape import Shape, shape_of
from threefold.web.demo.county.staff import Caseload, Office, caseloads
from threefold.web.demo.load import load_county

# Families that are written in one transaction.
BATCH = 50
# Seconds between two lines of progress.
EVERY = 3.0
Say = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Totals:
    """What lies in the county."""

    families: int
    workers: int
    map_items: int
    events: int


def load_many(*, families: int, seed: int, at: datetime, say: Say = lambda line: None) -> Agency:
    """The county of the demo, with this many generated families beside the hand-written ones. What is there already
    stays: a load that was broken off goes on where it stopped.
    """
    agency = load_county(at=at, say=lambda name: say(f"  {name}"))
    seal_new(at=now)
    County(agency, seed=seed, at=moment_of(day_of(at), None).astimezone(UTC), say=say).lay(families)
    return agency


def totals(agency: Agency) -> Totals:
    """Counted, not reckoned."""
    return Totals(
        families=Family.objects.filter(agency=agency).count(),
        workers=Worker.objects.filter(agency=agency).count(),
        map_items=MapItem.objects.filter(agency=agency).count(),
        events=Entry.objects.filter(agency=agency.pk).count(),
    )


@dataclass(frozen=True, kw_only=True)
class Due:
    """A family that is to be laid down: its number in the county, and whose it is."""

    number: int
    load: Caseload


class County:
    """One county being laid down."""

    def __init__(self, agency: Agency, *, seed: int, at: datetime, say: Say) -> None:
        self.agency, self.seed, self.at, self.say = agency, seed, at, say
        self.zone = "+00:00" if connection.vendor == "postgresql" else ""
        self.told: dict[int, tuple[Shape, Pattern, Copyist]] = {}
        people = agency.workers.order_by("email")
        self.admin = next(one for one in people if one.has_duty(Duty.ADMINISTRATION))
        self.named = [one for one in people if one.has_duty(Duty.CASEWORK) and one.has_usable_password()]
        self.office = Office(agency, self.admin, seed=seed, at=self.at)

    def lay(self, families: int) -> None:
        """All families that are not there yet."""
        told, done = time.monotonic(), 0
        # When the last batches were done: the first of a county take longer, while its shapes are told.
        lately = deque([(told, 0)], maxlen=60)
        with in_a_hurry():
            for batch in _batches(self._due(families)):
                missing = self._missing(batch)
                if missing:
                    self._lay(missing)
                done += len(batch)
                lately.append((time.monotonic(), lately[-1][1] + len(missing)))
                if missing and (time.monotonic() - told > EVERY or done == families):
                    told = time.monotonic()
                    # Events of new workers are written as all others are, and wait for their seal.
                    seal_new(at=now)
                    self.say(progress(done, families, rate=_rate(lately)))

    def _due(self, families: int) -> Iterator[Due]:
        number = 0
        for load in caseloads(self.seed, families, self.named):
            for _ in range(load.families):
                yield Due(number=number, load=load)
                number += 1

    def _missing(self, batch: list[Due]) -> list[Due]:
        """Those of a batch that were not laid down before."""
        ids = {family_id(self.seed, due.number): due for due in batch}
        there = set(Family.objects.filter(pk__in=ids).values_list("pk", flat=True))
        return [due for one, due in ids.items() if one not in there]

    def _lay(self, batch: list[Due]) -> None:
        for due in batch:
            self._pattern(due.number)
        with transaction.atomic():
            rows, workers = Batch(), {}
            for due in batch:
                if due.load.number not in workers:
                    workers[due.load.number] = self.office.worker(due.load)
                self._copy(due, workers[due.load.number], rows)
            rows.lay(at=now())

    def _copy(self, due: Due, worker: Worker, rows: Batch) -> None:
        shape, _pattern, copyist = self._pattern(due.number)
        plot = Plot(seed=self.seed, number=due.number, worker=worker.name, at=self.at)
        whose = Whose(
            seed=self.seed, number=due.number, agency=self.agency.pk, worker=worker.pk, name=worker.name,
            move=mover(shape, longer_of(plot)), at=self.at,
        )  # fmt: skip
        for table, more in copyist.rows(plot_of(plot, shape), whose):
            rows.add(table, more)

    def _pattern(self, number: int) -> tuple[Shape, Pattern, Copyist]:
        """The pattern of a family's shape; the first time, its story is told through the changes and taken down."""
        which = shape_number(self.seed, number)
        if which not in self.told:
            shape, mark = shape_of(self.seed, which), marker()
            plot = Plot(seed=self.seed, number=-1 - which, worker=RECORDER, at=self.at)
            story = marked(plot_of(plot, shape, mark), mark)
            pattern = Weaver(record_story(story, at=self.at, worker=RECORDER)).weave()
            self.told[which] = shape, pattern, Copyist(pattern, at=self.at, zone=self.zone)
        return self.told[which]


def _batches(due: Iterator[Due]) -> Iterator[list[Due]]:
    while batch := list(islice(due, BATCH)):
        yield batch


def _rate(lately: deque[tuple[float, int]]) -> float:
    (begun, first), (ended, last) = lately[0], lately[-1]
    return (last - first) / max(ended - begun, 0.001)


def progress(done: int, of: int, *, rate: float) -> str:
    """How far it is. `rate` is how many families a second were laid down lately."""
    left = round((of - done) / rate) if rate else 0
    rest = f", about {left // 60} min {left % 60:02} s left" if left else ""
    return f"  {done:,} of {of:,} families, {done * 100 // of} %{rest}"


def family_id(seed: int, number: int) -> UUID:
    """The id of a generated family: it is the first that its teller asks for."""
    return id_of(seed, number, 0)
