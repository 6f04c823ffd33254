"""What leaves an installation to be counted: days, marks, stand-ins, words of closed lists; and nothing else."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.audit.models import Entry
from threefold.casework import ids, taking
from threefold.casework.allowed import words
from threefold.casework.taking import NotEmpty, take
from threefold.cli import outcomes
from threefold.families.changes.handing import note_handed_over, settle_handed_over
from threefold.families.models import Family, Person
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import MapSession, Rating, SafetyGoal, Scale
from threefold.mapping.tests.things import put
from threefold.outcomes import casework_columns, casework_writing
from threefold.outcomes.casework_writing import NotOnTheList, write_table
from threefold.outcomes.columns_kinds import Kind
from threefold.outcomes.data import opened
from threefold.outcomes.registry import every
from threefold.outcomes.running import run
from threefold.outcomes.windows import window
from threefold.plans.tests import things as plans
from threefold.practice.errors import NotAllowed
from threefold.toolkit.tests.things import finished

TODAY = date(2026, 3, 2)
CASEWORK = casework_columns.CASEWORK
TYPES = {
    Kind.ID: pa.string(),
    Kind.WORD: pa.string(),
    Kind.DAY: pa.date32(),
    Kind.CODE: pa.int32(),
    Kind.YES: pa.bool_(),
}


@pytest.fixture
def worked(cast: Cast) -> Cast:
    """A family with something in every table."""
    Family.objects.filter(pk=cast.family.pk).update(opened_on=date(2026, 2, 20), name="Secretname")
    Person.objects.filter(pk=cast.child.pk).update(born_on=date(2018, 2, 21), birth_known="exact")
    finished(cast)
    put(cast)
    put(cast, text="He drank on Friday.", category="complicating_factor")
    put(cast, text="Call Pearl.", category="next_step", due_on=date(2026, 3, 9), owner=cast.mother.pk)
    plan = plans.in_force(cast)
    plans.log(cast, plan)
    copy: dict[str, Any] = {
        "kind": "plan",
        "surface": "print",
        "language": "en",
        "digest": "0" * 64,
        "subject": plan.pk,
    }
    handed = note_handed_over(person=cast.mother, **copy, **plans.who(cast))
    settle_handed_over(handed=handed, outcome="given", **plans.who(cast))
    own: dict[str, Any] = {"agency": cast.agency, "created_at": AT, "family": cast.family}
    held = MapSession.objects.create(**own, held_on=TODAY, purpose="To think.", facilitator=cast.facilitator)
    held.participants.add(cast.mother)
    danger = plan.dangers.get()
    SafetyGoal.objects.create(
        **own, danger=danger, text="Sober drivers.", status="shared", shared_on=TODAY, written_by=cast.worker
    )
    scale = Scale.objects.create(**own, question="How safe?", ten="Safe", zero="Not safe")
    Rating.objects.create(
        **own,
        scale=scale,
        value=4,
        rated_on=TODAY,
        said_by=cast.mother,
        written_by=cast.worker,
        words="Because.",
    )
    return cast


def read(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Every table, row by row."""
    return {one.stem: pq.read_table(one).to_pylist() for one in folder.glob("*.parquet")}


def test_every_table_is_filled_with_its_columns_and_nothing_else(worked: Cast, tmp_path: Path) -> None:
    rows = take(tmp_path / "out", by=worked.leader, at=AT)
    assert {one.name for one in (tmp_path / "out").iterdir()} == {
        taking.ABOUT,
        *(f"{one.name}.parquet" for one in CASEWORK),
    }
    for source in CASEWORK:
        schema = pq.read_schema(tmp_path / "out" / f"{source.name}.parquet")
        assert [(one.name, one.type) for one in schema] == [
            (one.name, TYPES[one.kind]) for one in source.columns
        ]
        assert rows[source.name] > 0, source.name


def test_every_text_is_a_stand_in_or_of_a_closed_list(worked: Cast, tmp_path: Path) -> None:
    take(tmp_path / "out", by=worked.leader, at=AT)
    listed, tables = words(), read(tmp_path / "out")
    for source in CASEWORK:
        for column in source.columns:
            texts = {row[column.name] for row in tables[source.name]} - {None}
            if column.kind is Kind.ID:
                assert all(re.fullmatch("[0-9a-f]{32}", one) for one in texts)
            if column.kind is Kind.WORD:
                assert texts <= listed[source.name, column.name]
    assert all(" " not in one and len(one) <= 40 for own in listed.values() for one in own)
    written = b"".join(one.read_bytes() for one in (tmp_path / "out").iterdir())
    for secret in (
        b"Secretname",
        b"Pearl",
        b"Nora",
        b"example.org",
        worked.child.pk.hex.encode(),
        str(worked.child.pk).encode(),
    ):
        assert secret not in written


def test_no_id_of_the_database_stands_in_it(worked: Cast, tmp_path: Path) -> None:
    take(tmp_path / "out", by=worked.leader, at=AT)
    known = {
        one.hex
        for model in (Family, Person, Worker, MapSession, Rating)
        for one in model.objects.values_list("pk", flat=True)
    }
    found = {
        value
        for rows in read(tmp_path / "out").values()
        for row in rows
        for value in row.values()
        if isinstance(value, str)
    }
    assert not known & found


def test_stand_ins_are_the_same_each_time_and_others_under_another_key(worked: Cast, settings: Any) -> None:
    mine = ids.person(worked.child.pk)
    assert mine == ids.person(worked.child.pk) != ids.case(worked.child.pk)
    settings.SECRET_KEY = "another key of another county"
    assert ids.person(worked.child.pk) != mine
    assert ids.person(None) is None


def test_only_this_agency_s_families_leave(worked: Cast, tmp_path: Path) -> None:
    assert take(tmp_path / "own", by=worked.leader, at=AT)["cases"] == 2
    worked.elsewhere.duties = [Duty.LEADERSHIP.value]
    worked.elsewhere.save()
    assert take(tmp_path / "other", by=worked.elsewhere, at=AT)["cases"] == 0


def test_only_leaders_and_administrators_take_it(worked: Cast, tmp_path: Path, capsys: Any) -> None:
    for by in (worked.worker, worked.supervisor, worked.auditor):
        with pytest.raises(NotAllowed):
            take(tmp_path / "out", by=by, at=AT)
    assert outcomes.run(["extract", "--out", str(tmp_path / "out"), "--by", worked.worker.email]) == 2
    assert "only a leader or an administrator" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert not Entry.objects.filter(kind="families.casework_taken").exists()
    assert take(tmp_path / "out", by=worked.administrator, at=AT)["cases"] == 2


def test_it_is_in_the_log_with_how_much(worked: Cast, tmp_path: Path) -> None:
    rows = take(tmp_path / "out", by=worked.leader, at=AT)
    (entry,) = Entry.objects.filter(kind="families.casework_taken")
    assert entry.actor == worked.leader.pk and entry.detail == {"cases": 2, "rows": sum(rows.values())}
    about = json.loads((tmp_path / "out" / taking.ABOUT).read_text())
    assert about["taken_on"] == "2026-03-02" and about["rows"] == rows


def test_what_is_on_no_list_stops_it_and_leaves_nothing(
    worked: Cast, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(taking, "words", lambda: words() | {("case_plans", "kind"): frozenset({"aftercare"})})
    with pytest.raises(NotOnTheList):
        take(tmp_path / "out", by=worked.leader, at=AT)
    assert list(tmp_path.iterdir()) == []
    assert not Entry.objects.filter(kind="families.casework_taken").exists()


@pytest.mark.parametrize("wrong", ["Nora", "01a22f6a-c6e4-7880-9b92-42fb7559929e", "x" * 32])
def test_an_id_that_is_no_stand_in_is_not_written(wrong: str, tmp_path: Path) -> None:
    with pytest.raises(NotOnTheList):
        write_table(tmp_path, "cases", [(wrong, None, None, None)], words())


def test_rows_are_written_a_stretch_at_a_time(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(casework_writing, "STRETCH", 10)
    seen: list[int] = []
    rows = ((f"{nth:032x}", TODAY, None, None) for nth in range(25) if seen.append(nth) is None)  # type: ignore[func-returns-value]
    assert write_table(tmp_path, "cases", rows, words()) == 25
    assert pq.ParquetFile(tmp_path / "cases.parquet").num_row_groups == 3


def test_the_command_writes_a_folder_that_is_counted(worked: Cast, tmp_path: Path, capsys: Any) -> None:
    out = tmp_path / "out"
    assert outcomes.run(["extract", "--out", str(out), "--by", worked.leader.email]) == 0
    assert "cases" in capsys.readouterr().out
    assert outcomes.run(["extract", "--out", str(out), "--by", worked.leader.email]) == 2
    assert "not empty" in capsys.readouterr().err
    assert outcomes.run(["extract", "--out", str(tmp_path / "no"), "--by", "nobody@example.org"]) == 2
    assert not (tmp_path / "no").exists()
    with opened(out) as tables:
        days = window(tables, date(2026, 1, 1), date(2026, 12, 31), None, date(2027, 12, 31))
        found = {id: run(one, tables, days, one.defaults()) for id, one in every().items() if one.of_practice}
    got = {id: (one.numerator, one.denominator) for id, one in found.items()}
    assert got["child_voice"] == got["houses_done"] == (1, 2)
    assert got["plans_together"][1] == got["plans_shared"][1] == 1 and got["plans_shared"][0] == 1
    assert got["dangers_with_goals"] == (1, 1) and got["first_map_by_30"] == (1, 2)
    assert got["sayings_answered"] == (0, 1)


def test_a_folder_that_holds_something_is_left_as_it_is(cast: Cast, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(NotEmpty):
        take(tmp_path, by=cast.leader, at=AT)
    assert (tmp_path / "notes.txt").read_text() == "mine"
