"""Who works in a large county: units of eight under a supervisor, each worker with some fifteen to twenty-five families."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random

from threefold.accounts.changes import NewWorker, create_unit, create_worker
from threefold.accounts.models import Agency, Unit, Worker
from threefold.accounts.roles import Duty
from threefold.web.demo.county.ids import id_of
from threefold.web.demo.county.names import WORKERS_FIRST, WORKERS_LAST

# Families of one worker, from and to; workers of one unit.
CASELOAD, IN_A_UNIT = (15, 25), 8
_TOWNS = (
    "South", "East", "West", "Harbor", "Valley", "Foothills", "River", "Mesa", "Orchard", "Canal", "Summit", "Delta",
    "Prairie", "Lakeside", "Old Town", "Airport", "Vineyard", "Mission", "Ridge", "Meadow",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Caseload:
    """A worker and how many of the generated families are theirs. `email` names the account."""

    number: int
    email: str
    name: str
    unit: str
    families: int
    # A worker of the hand-written demo, who is there already.
    named: bool = False


def caseloads(seed: int, families: int, named: list[Worker]) -> Iterator[Caseload]:
    """Who has how many, until all families have somebody. Each `named` worker of the demo has eight to twelve more."""
    rng = Random(f"{seed}:caseloads")
    left = families
    for number, one in enumerate(named):
        take = min(left, rng.randint(12, 14))
        yield Caseload(number=number, email=one.email, name=one.name, unit="", families=take, named=True)
        left -= take
    number = len(named)
    while left > 0:
        take = min(left, rng.randint(*CASELOAD))
        yield _one(number, rng, take)
        left -= take
        number += 1


def _one(number: int, rng: Random, take: int) -> Caseload:
    first, last = rng.choice(WORKERS_FIRST), rng.choice(WORKERS_LAST)
    # The first few are colleagues of the named ones.
    unit = "North" if number < IN_A_UNIT else unit_name(number // IN_A_UNIT - 1)
    return Caseload(
        number=number, email=f"{first}.{last}.{number}@almadera.example".lower(), name=f"{first} {last}",
        unit=unit, families=take,
    )  # fmt: skip


def unit_name(number: int) -> str:
    """What a unit is called."""
    round_, place = divmod(number, len(_TOWNS))
    return f"{_TOWNS[place]} {round_ + 1}" if round_ else _TOWNS[place]


class Office:
    """The units and workers of the county, each made once, when the first of their families comes."""

    def __init__(self, agency: Agency, admin: Worker, *, seed: int, at: datetime) -> None:
        self.agency, self.admin, self.seed, self.at = agency, admin, seed, at
        self.units = {unit.name: unit for unit in agency.units.all()}

    def worker(self, load: Caseload) -> Worker:
        """The worker of a caseload."""
        found = Worker.objects.filter(agency=self.agency, email=load.email).first()
        if found is not None:
            return found
        new = NewWorker(
            name=load.name, email=load.email, duties=[Duty.CASEWORK], unit=self._unit(load), phone="555-0139",
            is_demo=True,
        )  # fmt: skip
        return create_worker(by=self.admin, id=id_of(self.seed, -1, 2 * load.number), at=self.at, new=new)

    def _unit(self, load: Caseload) -> Unit:
        if load.unit not in self.units:
            self.units[load.unit] = self._open(load)
        return self.units[load.unit]

    def _open(self, load: Caseload) -> Unit:
        """A unit with its supervisor."""
        unit = create_unit(
            by=self.admin, id=id_of(self.seed, -2, 2 * load.number), at=self.at, name=load.unit
        )
        rng = Random(f"{self.seed}:{load.unit}")
        first, last = rng.choice(WORKERS_FIRST), rng.choice(WORKERS_LAST)
        boss = NewWorker(
            name=f"{first} {last}", email=f"{first}.{last}.s{load.number}@almadera.example".lower(),
            duties=[Duty.SUPERVISION], unit=unit, phone="555-0139", is_demo=True,
        )  # fmt: skip
        create_worker(by=self.admin, id=id_of(self.seed, -2, 2 * load.number + 1), at=self.at, new=boss)
        return unit
