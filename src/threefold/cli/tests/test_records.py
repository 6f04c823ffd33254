"""A family's record out of one installation and into another: all of it, and nothing that is not in the file."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from jsonschema import Draft202012Validator

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.audit.sealing import seal_new
from threefold.audit.verifying import read_chain
from threefold.cli import export, import_
from threefold.cli.records import incoming, outgoing, schema
from threefold.cli.records.errors import Refused
from threefold.cli.tests.installation import Installation
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.families.models import Family
from threefold.families.tests.cast import AT, Cast

SCHEMA = Path(__file__).parents[4] / "docs/schema/family.schema.json"
ALL_OUT = """
from threefold.families.models import Family
from threefold.cli import export
for one in Family.objects.all():
    assert export.run([str(one.pk), "--by", "noor@almadera.example", "--to", f"{HERE}/{one.name}.json"]) == 0
"""
ALL_IN = """
import json
from pathlib import Path
from threefold.cli import import_
for one in sorted(Path(HERE).glob("*.json")):
    by = json.loads(one.read_text())["workers"][0]["email"]
    assert import_.run([str(one), "--by", by]) == 0
"""


def test_the_schema_that_is_published_is_that_of_the_models() -> None:
    Draft202012Validator.check_schema(schema.schema())
    assert SCHEMA.read_text(encoding="utf-8") == schema.text()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="has installations of its own: once is enough")
def test_twelve_families_stand_in_an_empty_installation_as_they_stood(tmp_path: Path) -> None:
    county, other = Installation(tmp_path / "county"), Installation(tmp_path / "other")
    assert county.does("demo", "--no-serve")[0] == 0
    code, said = county.does("shell", "-c", f"HERE = {str(tmp_path)!r}{ALL_OUT}")
    assert code == 0, said
    assert other.does("migrate", "-v0")[0] == 0
    code, said = other.does("shell", "-c", f"HERE = {str(tmp_path)!r}{ALL_IN}")
    assert code == 0, said
    count = len(list(tmp_path.glob("*.json")))
    assert count == 12
    for table in (
        "families_person",
        "mapping_mapitem",
        "plans_action",
        "plans_action_children",
        "networks_told",
    ):
        ids = "" if table.endswith("children") else " ORDER BY id"
        rows = f"SELECT * FROM {table}{ids}"
        mine, theirs = county.tell(rows), other.tell(rows)
        assert len(mine) == len(theirs) > 0
        assert mine == theirs or table.endswith("children")
    assert other.does("check", "audit")[0] == 0


@pytest.fixture
def given(cast: Cast) -> dict[str, Any]:
    return json.loads(json.dumps(outgoing.exported(cast.family, at=AT)))


@pytest.mark.django_db
def test_a_record_is_as_the_schema_says_and_holds_no_password(cast: Cast, given: dict[str, Any]) -> None:
    assert list(Draft202012Validator(schema.schema()).iter_errors(given)) == []
    assert cast.worker.password not in json.dumps(given)
    assert len(given["log"]) == Entry.objects.filter(family=cast.family.pk).count() > 0
    assert {one["email"] for one in given["workers"]} >= {cast.worker.email}


@pytest.mark.django_db
def test_the_command_writes_in_whose_name_a_record_went_out(cast: Cast, tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "record.json"
    assert export.run([cast.family.name, "--by", cast.worker.email, "--to", str(file)]) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert (
        Entry.objects.filter(kind="families.exported", actor=cast.worker.pk, family=cast.family.pk).count()
        == 1
    )
    before = file.read_bytes()
    for family, by in (
        ("Nobody", cast.worker.email),
        (cast.family.name, "no@body.example"),
        (str(new_id()), cast.worker.email),
    ):
        assert export.run([family, "--by", by, "--to", str(file)]) == 1
    assert "nothing was written" in capsys.readouterr().err
    assert file.read_bytes() == before
    Family.objects.create(
        agency=cast.agency, name=cast.family.name, created_at=AT, opened_on=cast.family.opened_on
    )
    assert export.run([cast.family.name, "--by", cast.worker.email, "--to", str(file)]) == 1
    assert "2 families are called" in capsys.readouterr().err
    assert Entry.objects.filter(kind="families.exported").count() == 1


def read(tmp_path: Path, given: Any) -> tuple[str, ...]:
    file = tmp_path / "given.json"
    file.write_text(given if isinstance(given, str) else json.dumps(given))
    with pytest.raises(Refused) as refused:
        incoming.read(file)
    return refused.value.reasons


@pytest.mark.django_db
def test_what_is_no_record_is_refused_and_each_place_named(tmp_path: Path, given: dict[str, Any]) -> None:
    for nonsense in ("", "{", "[" * 100_000, "[]", "null", "{}"):
        assert read(tmp_path, nonsense)
    wrong = deepcopy(given)
    wrong["record"]["families.person"][1]["standing"] = "emperor"
    wrong["record"]["families.person"][2]["shoe_size"] = 44
    del wrong["record"]["mapping.mapitem"]
    said = " ".join(read(tmp_path, wrong))
    assert "'families.person'][1].standing" in said or "families.person[1].standing" in said
    assert "shoe_size" in said
    assert "mapping.mapitem" in said
    assert len(read(tmp_path, given | {"workers": [{}] * 99})) == 20


@pytest.mark.django_db
def test_nothing_is_mixed(cast: Cast, given: dict[str, Any], tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "record.json"
    file.write_text(json.dumps(given))
    assert import_.run([str(file), "--by", cast.worker.email]) == 1
    assert "This family is here already." in capsys.readouterr().err
    assert import_.run([str(tmp_path / "none.json"), "--by", cast.worker.email]) == 1


def moved(given: dict[str, Any]) -> dict[str, Any]:
    """The same record under other ids, as if from another installation."""
    text = json.dumps({**given, "agencies": [], "units": [], "workers": []})
    ids = {row["id"] for rows in (*given["record"].values(), given["log"]) for row in rows}
    for one in ids:
        text = text.replace(one, str(new_id()))
    return json.loads(text) | {name: given[name] for name in ("agencies", "units", "workers")}


def in_order(record: dict[str, Any]) -> dict[str, Any]:
    def plain(row: dict[str, Any]) -> dict[str, Any]:
        return {
            name: sorted(value)
            if isinstance(value, list) and all(isinstance(one, str) for one in value)
            else value
            for name, value in row.items()
        }

    return {name: sorted(map(plain, rows), key=lambda row: row["id"]) for name, rows in record.items()}


@pytest.mark.django_db
def test_a_trial_of_a_record_puts_nothing_in(
    cast: Cast, given: dict[str, Any], tmp_path: Path, capsys: Any
) -> None:
    file = tmp_path / "record.json"
    file.write_text(json.dumps(moved(given)))
    before = Family.objects.count(), Entry.objects.count()
    assert import_.run([str(file), "--by", cast.worker.email, "--dry-run"]) == 0
    assert "This was a trial; nothing was put in." in capsys.readouterr().out
    assert (Family.objects.count(), Entry.objects.count()) == before
    assert import_.run([str(file), "--by", cast.worker.email]) == 0
    assert Family.objects.count() == before[0] + 1


@pytest.mark.django_db
def test_what_came_in_is_sealed_with_the_log(given: dict[str, Any]) -> None:
    seal_new(at=now)
    fresh = moved(given)
    family = incoming.put_in(fresh, at=AT)
    again = outgoing.exported(family, at=AT)
    assert in_order(again["record"]) == in_order(fresh["record"])
    assert in_order({"log": again["log"]}) == in_order({"log": fresh["log"]})
    found = read_chain(at=now())
    assert (found.wrong, found.waiting, found.count) == ("", 0, Entry.objects.count())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "what", ["another's address", "nobody's person", "a day that cannot be", "of another family"]
)
def test_a_record_that_cannot_stand_leaves_nothing(given: dict[str, Any], what: str) -> None:
    fresh = moved(given)
    person = fresh["record"]["families.person"][0]
    if what == "another's address":
        fresh["workers"].append(fresh["workers"][0] | {"id": str(new_id())})
    elif what == "nobody's person":
        fresh["record"]["families.protection"][0]["person"] = str(new_id())
    elif what == "a day that cannot be":
        person["birth_date"] = "2020-02-31"
    else:
        person["family"] = given["record"]["families.family"][0]["id"]
    before = (Family.objects.count(), Worker.objects.count(), Entry.objects.count())
    with pytest.raises(Refused):
        incoming.put_in(fresh, at=AT)
    assert (Family.objects.count(), Worker.objects.count(), Entry.objects.count()) == before
