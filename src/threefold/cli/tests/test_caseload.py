"""A caseload from a spreadsheet: whole or not at all, safe to repeat, and each refused row named by its line."""

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.cli import import_
from threefold.cli.caseload import reading, values
from threefold.families.models import Assignment, Family, Person, Relationship
from threefold.families.tests.cast import Cast

pytestmark = pytest.mark.django_db
SAMPLE = Path(__file__).parents[4] / "docs/operate/caseload"
TABLES = ("families", "people", "relationships", "assignments")
FAMILIES = [["family_id", "name", "stage", "opened_on"], ["0107", "Marrow", "response", "2026-11-02"]]
PEOPLE = [
    ["person_id", "family_id", "first_name", "standing", "born_on"],
    ["1", "0107", "Josie", "child", "3/9/2018"],
    ["2", "0107", "Tess", "parent", "1991-07-21"],
]
RELATIONSHIPS = [["from_person", "kind", "to_person"], ["2", "parent", "1"]]


@pytest.fixture
def folder(cast: Cast, tmp_path: Path) -> Path:
    """A caseload of one family that can be put in."""
    put(tmp_path, "families", FAMILIES)
    put(tmp_path, "people", PEOPLE)
    put(tmp_path, "relationships", RELATIONSHIPS)
    put(
        tmp_path,
        "assignments",
        [["family_id", "worker", "kind"], ["0107", cast.worker.email, "social worker"]],
    )
    return tmp_path


def put(
    folder: Path, table: str, rows: list[list[str]], *, encoding: str = "utf-8", separator: str = ","
) -> None:
    text = StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    (folder / f"{table}.csv").write_bytes(text.getvalue().encode(encoding))


def bring(folder: Path, cast: Cast, *more: str) -> int:
    return import_.run([str(folder), "--by", cast.administrator.email, *more])


def count() -> tuple[int, ...]:
    return tuple(one.objects.count() for one in (Family, Person, Relationship, Assignment, Entry))


def test_the_sample_in_the_docs_goes_in_and_again_without_a_second_effect(cast: Cast, capsys: Any) -> None:
    for name in ("noor", "tomas", "frances"):
        Worker.objects.create(
            name=name, email=f"{name}@almadera.example", agency=cast.agency, duties=["casework"]
        )
    before = count()
    assert bring(SAMPLE, cast, "--dry-run") == 0
    assert count() == before
    assert bring(SAMPLE, cast) == 0
    assert "15 rows are new, 0 were here already" in capsys.readouterr().out
    family = Family.objects.get(county_number="0107")
    assert (family.name, str(family.opened_on), family.stage) == (
        "Quintero-Bell",
        "2026-06-14",
        "maintenance",
    )
    assert Person.objects.get(first_name="Walt").called == "Pop"
    assert Relationship.objects.get(to_person__first_name="Mateo").from_person.called == "Rosi"
    team = {(one.worker.name, one.kind) for one in family.assignments.all()}
    assert team == {("tomas", "social_worker"), ("frances", "facilitator")}
    assert set(Entry.objects.filter(family=family.pk).values_list("actor", flat=True)) == {
        Worker.objects.get(name="tomas").pk
    }
    after = count()
    Person.objects.filter(first_name="Walt").update(preferred_name="Grandpa Walt")
    assert bring(SAMPLE, cast) == 0
    assert "0 rows are new, 15 were here already" in capsys.readouterr().out
    assert count() == after
    assert Person.objects.get(first_name="Walt").called == "Grandpa Walt"


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8-sig", ","), ("utf-16", "\t"), ("cp1252", ";"), ("utf-8", "|")],
)
def test_files_come_as_spreadsheets_write_them(
    cast: Cast, folder: Path, encoding: str, separator: str
) -> None:
    rows = [[*FAMILIES[0], ""], ["0107", "Peña Núñez", "Response", "11/2/2026", ""], ["", "", "", "", ""]]
    put(folder, "families", rows, encoding=encoding, separator=separator)
    assert bring(folder, cast) == 0
    assert Family.objects.get(county_number="0107").name == "Peña Núñez"


def child(
    born: str, *, name: str = "Al", number: str = "3", standing: str = "child", of: str = "0107"
) -> list[str]:
    return [number, of, name, standing, born]


GOOD = "2019-01-01"
LONE = ["5", "Lone", "response", "2026-01-01"]
ROWS = {
    "a day that does not exist": (
        "people",
        child("2/30/2019"),
        "born_on is 2/30/2019, a day that does not exist",
    ),
    "a count of days": ("people", child("43500"), "count of days (2019-02-04)"),
    "two digits": ("people", child("3/9/18"), "year with four digits"),
    "a word for a day": ("people", child("last May"), "no day such as"),
    "long ago": ("people", child("1018-03-09"), "before 1900"),
    "a child without a day": ("people", child(""), "born_on is empty"),
    "no such standing": ("people", child(GOOD, standing="king"), "standing is king; it must be one of: "),
    "no name": ("people", child(GOOD, name="  "), "first_name is empty"),
    "an error of the spreadsheet": (
        "people",
        child(GOOD, name="#REF!"),
        "the spreadsheet's word for an error",
    ),
    "a formula": ("people", child(GOOD, name="=A1"), "begins as a formula does"),
    "a shortened number": ("people", child(GOOD, number="1.2E+10"), "the spreadsheet shortened it"),
    "a long text": ("people", child(GOOD, name="x" * 100_000), "longer than 80 characters"),
    "a null byte": ("people", child(GOOD, name="A\x00l"), "a character that no keyboard makes"),
    "no such family": ("people", child(GOOD, of="0999"), "family_id 0999 is not in families.csv"),
    "the same number": ("people", child(GOOD, number="1"), "stands in line 2 already"),
    "more than columns": ("people", [*child(GOOD), "x"], "more values than there are columns"),
    "no social worker": ("families", LONE, "has no social worker"),
    "no child": ("families", LONE, "has no child"),
    "nobody's account": (
        "assignments",
        ["0107", "no@body.example", "facilitator"],
        "has no open account here",
    ),
    "no address": ("assignments", ["0107", "nobody", "facilitator"], "no e-mail address"),
    "opened in days to come": (
        "families",
        ["9", "Ray", "response", "2931-01-01"],
        "opened_on 2931-01-01 is still",
    ),
    "born in days to come": ("people", child("2935-01-01"), "born_on 2935-01-01 is still to come"),
    "tied to nobody": ("relationships", ["2", "parent", "77"], "to_person 77 is not in people.csv"),
}


@pytest.mark.parametrize("what", ROWS)
def test_a_row_that_is_refused_is_named_and_nothing_goes_in(
    cast: Cast, folder: Path, what: str, capsys: Any
) -> None:
    table, row, why = ROWS[what]
    file = folder / f"{table}.csv"
    text = StringIO()
    csv.writer(text).writerow(row)
    with file.open("a", newline="") as more:
        more.write(text.getvalue())
    line = len(file.read_bytes().splitlines())
    before = count()
    assert bring(folder, cast, "--refusals", str(folder / "refused.csv")) == 1
    said = capsys.readouterr().err
    assert f"{table}.csv, line {line}: " in said
    assert why in said
    refused = list(csv.reader((folder / "refused.csv").open()))
    assert refused[0] == ["file", "line", "why"]
    assert [f"{table}.csv", str(line)] in [one[:2] for one in refused]
    assert count() == before


@pytest.mark.parametrize(
    ("table", "text", "why"),
    [
        ("people", None, "people.csv: is not there."),
        ("people", "", "lacks columns"),
        ("people", "person_id,family_id,first_name,standing,shoe\n", "has columns nobody knows: shoe."),
        ("people", "person_id,family_id,first_name,first_name,standing\n", "has a column twice: first_name."),
        ("people", 'person_id,family_id,first_name,standing\n3,0107,"Al,child\n', "Is a quote left open?"),
        ("families", "\x00\x01\x02" * 1000, "lacks columns"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    cast: Cast, folder: Path, table: str, text: str | None, why: str, capsys: Any
) -> None:
    file = folder / f"{table}.csv"
    file.unlink() if text is None else file.write_text(text)
    before = count()
    assert bring(folder, cast) == 1
    assert why in capsys.readouterr().err
    assert count() == before


def test_what_the_changes_refuse_takes_all_of_it_back(cast: Cast, folder: Path, capsys: Any) -> None:
    put(folder, "relationships", [*RELATIONSHIPS, ["1", "parent", "2"]])
    before = count()
    assert bring(folder, cast) == 1
    assert "relationships.csv, line 3: " in capsys.readouterr().err
    assert count() == before


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_all_that_the_changes_refuse_is_named_at_once_in_a_trial_too(
    cast: Cast, folder: Path, capsys: Any, more: tuple[str, ...]
) -> None:
    put(folder, "relationships", [*RELATIONSHIPS, ["1", "parent", "2"], ["2", "parent", "2"]])
    before = count()
    assert bring(folder, cast, *more) == 1
    told = capsys.readouterr().err
    assert "2 rows are refused" in told
    assert "relationships.csv, line 3: " in told
    assert "relationships.csv, line 4: " in told
    assert count() == before


def test_a_trial_puts_nothing_in(cast: Cast, folder: Path, capsys: Any) -> None:
    before = count()
    assert bring(folder, cast, "--dry-run") == 0
    assert "This was a trial; nothing was put in." in capsys.readouterr().out
    assert count() == before


def test_who_does_no_casework_is_no_social_worker(cast: Cast, folder: Path, capsys: Any) -> None:
    rows = [["family_id", "worker", "kind"], ["0107", cast.administrator.email, "social worker"]]
    put(folder, "assignments", rows)
    assert bring(folder, cast, "--dry-run") == 1
    said = f"assignments.csv, line 2: {cast.administrator.email} does no casework, so is no social worker."
    assert said in capsys.readouterr().err


def test_a_child_who_is_expected_is_not_long_born(cast: Cast, folder: Path, capsys: Any) -> None:
    columns = [*PEOPLE[0], "birth_known"]
    put(
        folder,
        "people",
        [columns, [*PEOPLE[1], "exact"], [*PEOPLE[2], "exact"], [*child("2020-02-01"), "unborn"]],
    )
    assert bring(folder, cast, "--dry-run") == 1
    assert "people.csv, line 4: this child is unborn, and born_on" in capsys.readouterr().err


def test_people_of_two_families_are_not_tied(cast: Cast, folder: Path, capsys: Any) -> None:
    put(folder, "families", [*FAMILIES, ["8", "Other", "response", "2026-01-01"]])
    put(folder, "people", [*PEOPLE, ["9", "8", "Kim", "child", "2020-01-01"]])
    put(folder, "relationships", [*RELATIONSHIPS, ["2", "parent", "9"]])
    with (folder / "assignments.csv").open("a") as more:
        more.write(f"8,{cast.worker.email},social_worker\r\n")
    assert bring(folder, cast) == 1
    assert "relationships.csv, line 3: ties people of two families." in capsys.readouterr().err


def test_in_nobody_s_name_nothing_goes_in(folder: Path, capsys: Any) -> None:
    assert import_.run([str(folder), "--by", "no@body.example"]) == 1
    assert "Nobody with the address no@body.example" in capsys.readouterr().err


@pytest.mark.parametrize(("given", "read"), [("1042.0", "1042"), (" 0107 ", "0107"), ("A-7", "A-7")])
def test_numbers_stay_as_the_county_writes_them(given: str, read: str) -> None:
    assert values.number(given) == read


def test_a_large_file_is_read_row_by_row(tmp_path: Path) -> None:
    with (tmp_path / "relationships.csv").open("w") as out:
        out.write("from_person,kind,to_person\n")
        out.writelines(f"{at},parent,{at + 1}\n" for at in range(20_000))
    from threefold.cli.caseload.columns import RELATIONSHIPS as table

    rows = reading.lines_of(table, tmp_path)
    first = next(rows)
    assert isinstance(first, reading.Line)
    assert (first.number, first.values["to_person"]) == (2, "1")
    assert sum(1 for _ in rows) == 19_999
