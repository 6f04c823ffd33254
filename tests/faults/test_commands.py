"""The n-th call to the database fails while a caseload or a record comes in, or a record goes out; the disk is full."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from tests.faults.nth import How, failing, sampled
from tests.faults.places import with_small_files
from tests.faults.recorded import Given
from tests.faults.world import World
from tests.sweep.rich import Rich
from threefold.cli import export, import_

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_it_was")]
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Command = Callable[[], int]


def caseload(rich: Rich, folder: Path) -> Command:
    """One family with two people, their tie and their worker."""
    by = rich.cast.administrator.email
    tables = {
        "families": "family_id,name,stage,opened_on\nF1,Marrow,response,2026-11-02",
        "people": "person_id,family_id,first_name,standing,born_on\n"
        "1,F1,Josie,child,3/9/2018\n2,F1,Tess,parent,1991-07-21",
        "relationships": "from_person,kind,to_person\n2,parent,1",
        "assignments": f"family_id,worker,kind\nF1,{rich.cast.worker.email},social worker",
    }
    for name, rows in tables.items():
        (folder / f"{name}.csv").write_text(rows + "\n")
    return lambda: import_.run([str(folder), "--by", by])


def record(rich: Rich, folder: Path) -> Command:
    """The rich family under other ids, as it would come from another county."""
    out, by = going_out(rich, folder)
    assert out() == 0
    file = folder / "record.json"
    stay = {str(one) for worker in vars(rich.cast).values() for one in ids_of_county(worker)}
    stay |= {str(one) for worker in rich.extra.values() for one in ids_of_county(worker)}
    text = file.read_text()
    # In the same order as before, for lists are kept in the order of their ids.
    other = lambda found: found[0] if found[0] in stay else str(UUID(int=UUID(found[0]).int + (1 << 30)))  # noqa: E731
    file.write_text(ID.sub(other, text))
    return lambda: import_.run([str(file), "--by", by])


def ids_of_county(one: Any) -> set[Any]:
    kind = one._meta.model_name
    return (
        {one.pk, one.agency_id, one.unit_id} if kind == "worker" else {one.pk} if kind == "agency" else set()
    )


def going_out(rich: Rich, folder: Path) -> tuple[Command, str]:
    by = rich.cast.worker.email
    asked = [str(rich.cast.family.pk), "--by", by, "--to", str(folder / "record.json")]
    return (lambda: export.run(asked)), by


@pytest.mark.parametrize("make", [caseload, record])
def test_what_comes_in_comes_in_whole_or_not_at_all(
    make: Any, given: Given, rich: Rich, world: World, tmp_path: Path, every_call: bool, capsys: Any
) -> None:
    bring = make(rich, tmp_path)
    world.undo()
    with failing(0) as calls:
        assert bring() == 0, capsys.readouterr().err
    assert {"families_family", "families_person", "audit_entry"} <= set(world.changed())
    world.undo()
    for at in sampled(calls.made, [], whole=every_call, between=2):
        capsys.readouterr()
        with failing(at):
            assert bring() == 1, at
        assert "Nothing is half put in" in capsys.readouterr().err
        assert world.changed() == [], at
    with failing(calls.commits[-1], How.LOST):
        assert bring() == 1
    once = world.now()
    # Sent again: a caseload knows what is here, a record says that its family is.
    assert bring() == (0 if make is caseload else 1)
    assert world.now() == once


def test_a_record_goes_out_with_its_event_or_not_at_all(
    given: Given, rich: Rich, world: World, tmp_path: Path, every_call: bool
) -> None:
    out, _by = going_out(rich, tmp_path)
    with failing(0) as calls:
        assert out() == 0
    world.undo()
    (tmp_path / "record.json").write_text("an earlier one")
    for at in sampled(calls.made, calls.commits, whole=every_call, between=2):
        with failing(at):
            assert out() == 1, at
        assert world.changed() == [], at
        assert [one.read_text() for one in tmp_path.iterdir()] == ["an earlier one"], at


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the same files on both")
def test_a_full_disk_leaves_the_earlier_file(given: Given, rich: Rich, world: World, tmp_path: Path) -> None:
    out, _by = going_out(rich, tmp_path)
    (tmp_path / "record.json").write_text("an earlier one")
    assert with_small_files(lambda: str(out())) == "1"
    assert [one.read_text() for one in tmp_path.iterdir()] == ["an earlier one"]
    assert world.changed() == []
