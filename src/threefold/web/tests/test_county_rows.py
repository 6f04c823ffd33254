"""A generated family is the same whether its story is told through the changes or laid down in bulk: row by row."""

from collections import Counter
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import models, transaction

from threefold.accounts.changes import NewWorker, begin_agency
from threefold.accounts.models import Agency, Draft, Unit, Worker
from threefold.accounts.roles import Duty
from threefold.audit.models import Entry, Seal
from threefold.audit.verifying import read_chain
from threefold.core.clock import now
from threefold.core.sealing import Unreadable
from threefold.families.models import Family, ReporterVault
from threefold.web.demo.county.ids import id_of
from threefold.web.demo.county.load import County, Due
from threefold.web.demo.county.plot import Plot, lived
from threefold.web.demo.county.staff import Caseload
from threefold.web.demo.load import tell

AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
SEED = 7
# Of the office, not of a family; seals hold what was sealed, and by whom a family is told twice is sealed once.
ASIDE = (Agency, Unit, Worker, Draft, Seal)


def _rows(given: set[UUID]) -> dict[str, Counter[tuple[Any, ...]]]:
    """Every row of every table of ours. Of an id that was made on the way only the table counts; sealed texts are
    opened.
    """
    every = [(model, *_of(model)) for model in apps.get_models(include_auto_created=True) if _counts(model)]
    made = {
        row[at]: f"an id of {model._meta.label}"
        for model, fields, rows in every
        for at, one in enumerate(fields)
        if one.primary_key
        for row in rows
        if row[at] not in given
    }
    return {
        model._meta.label: Counter(_row(model, fields, row, made) for row in rows)
        for model, fields, rows in every
    }


def _counts(model: Any) -> bool:
    return model not in ASIDE and model.__module__.startswith("threefold.")


def _of(model: Any) -> tuple[list[Any], list[tuple[Any, ...]]]:
    fields = [one for one in model._meta.concrete_fields if not isinstance(one, models.AutoField)]
    return fields, list(model._default_manager.values_list(*[one.attname for one in fields]))


def _row(model: Any, fields: list[Any], row: tuple[Any, ...], made: dict[UUID, str]) -> tuple[Any, ...]:
    whole = model(**dict(zip([one.attname for one in fields], row, strict=True)))
    return tuple(
        repr(whole.take(one.name[7:]) if one.name.startswith("sealed_") else made.get(value, value))
        if not isinstance(value, dict | list)
        else repr(value)
        for one, value in zip(fields, row, strict=True)
    )


@pytest.fixture
def worker(db: None) -> Worker:
    """Who works with the families."""
    first = NewWorker(
        name="Nadia Bell", email="nadia@almadera.example", duties=[Duty.CASEWORK, Duty.ADMINISTRATION],
        password="words that nobody guesses",
    )  # fmt: skip
    return begin_agency(name="Almadera County", hotline="555-0142", first=first, at=AT, practice=True)


@pytest.fixture
def county(worker: Worker) -> County:
    """The county where they work."""
    return County(worker.agency, seed=SEED, at=AT, say=lambda line: None)


def _load(worker: Worker, families: int = 1) -> Caseload:
    return Caseload(number=0, email=worker.email, name=worker.name, unit="", families=families, named=True)


@pytest.mark.parametrize("number", [0, 2, 5, 11, 4_000, 19_999])
def test_told_and_laid_down_leave_the_same_rows(county: County, worker: Worker, number: int) -> None:
    shape, pattern, _copyist = county._pattern(number)
    plot = Plot(seed=SEED, number=number, worker=worker.name, at=AT)
    ids = {name: id_of(SEED, number, at) for name, at in pattern.given.items()}
    before = _rows(set(ids.values()))
    with transaction.atomic():
        tell(lived(plot, shape), by=worker, at=AT, ids=ids.__getitem__)
        told = _rows(set(ids.values()))
        transaction.set_rollback(True)
    assert _rows(set(ids.values())) == before
    county._lay([Due(number=number, load=_load(worker))])
    laid = _rows(set(ids.values()))
    for table, rows in told.items():
        assert laid[table] - rows == rows - laid[table] == Counter(), table
    assert told["mapping.MapItem"].total() > 10
    assert sum(rows.total() for rows in told.values()) > 100


def test_a_load_that_was_broken_off_goes_on_and_its_log_is_whole(worker: Worker) -> None:
    first, second = (County(worker.agency, seed=SEED, at=AT, say=lambda line: None) for _ in range(2))
    first.lay(2)
    before = _rows(set())
    second.lay(4)
    ids = [id_of(SEED, one, 0) for one in range(4)]
    assert list(Family.objects.order_by("pk").values_list("pk", flat=True)) == ids
    after = _rows(set())
    second.lay(4)
    assert _rows(set()) == after
    assert all(not before[table] - after[table] for table in before)
    found = read_chain(at=now())
    assert (found.wrong, found.waiting, found.count) == ("", 0, Entry.objects.count())


def test_what_is_sealed_is_sealed_under_its_own_key_and_row(worker: Worker) -> None:
    County(worker.agency, seed=SEED, at=AT, say=lambda line: None).lay(4)
    vaults = list(ReporterVault.objects.all())
    assert len({one.sealed_who for one in vaults}) == len(vaults) == 4
    assert all(one.take("who") and one.take("who") not in one.sealed_who for one in vaults)
    vaults[0].sealed_who = vaults[1].sealed_who
    with pytest.raises(Unreadable):
        vaults[0].take("who")
