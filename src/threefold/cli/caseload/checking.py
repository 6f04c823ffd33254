"""What only several rows together show: twice the same, and rows that point at nothing."""

from datetime import timedelta

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.cli.caseload.columns import ASSIGNMENTS, FAMILIES, PEOPLE, RELATIONSHIPS, TABLES
from threefold.cli.caseload.reading import Refusal
from threefold.cli.caseload.staging import Staged
from threefold.core.clock import today
from threefold.families.models import Assignment

# Days after the expected one by which every child is born.
LATEST_BIRTH = 31
_TWICE = """SELECT line, (SELECT min(line) FROM {name} AS first WHERE first.key = one.key) AS before
            FROM {name} AS one WHERE before < line"""
_NOBODY = "SELECT line, {column} FROM {name} AS one WHERE NOT EXISTS (SELECT 1 FROM {other} WHERE key = one.{column})"
_LONELY = """SELECT line, key FROM families AS one WHERE NOT EXISTS
             (SELECT 1 FROM assignments WHERE family_id = one.key AND json_extract(row, '$.kind') = ?)"""
_CHILDLESS = """SELECT line, key FROM families AS one WHERE NOT EXISTS
                (SELECT 1 FROM people WHERE family_id = one.key AND json_extract(row, '$.standing') = 'child')"""
_APART = """SELECT one.line FROM relationships AS one JOIN people AS first ON first.key = one.from_person
            JOIN people AS second ON second.key = one.to_person WHERE first.family_id <> second.family_id"""


def check(staged: Staged, by: Worker) -> None:
    """Refuse what cannot stand together."""
    for table in TABLES:
        for line, before in staged.ask(_TWICE.format(name=table.name)):
            staged.refuse(Refusal(table.file, line, f"stands in line {before} already."))
        for column, other in table.points.items():
            asked = _NOBODY.format(name=table.name, column=column, other=other)
            for line, value in staged.ask(asked):
                staged.refuse(
                    Refusal(table.file, line, f"{column} {value} is not in {other}.csv, or is refused there.")
                )
    for line, key in staged.ask(_LONELY, Assignment.Kind.SOCIAL_WORKER.value):
        staged.refuse(
            Refusal(FAMILIES.file, line, f"the family {key} has no social worker in {ASSIGNMENTS.file}.")
        )
    for line, key in staged.ask(_CHILDLESS):
        staged.refuse(Refusal(FAMILIES.file, line, f"the family {key} has no child in {PEOPLE.file}."))
    for (line,) in staged.ask(_APART):
        staged.refuse(Refusal(RELATIONSHIPS.file, line, "ties people of two families."))
    _workers(staged, by)
    _births(staged)
    _to_come(staged)


def _workers(staged: Staged, by: Worker) -> None:
    known = {one.email: one for one in Worker.objects.filter(agency=by.agency_id, is_active=True)}
    asked = "SELECT line, json_extract(row, '$.worker'), json_extract(row, '$.kind') FROM assignments"
    for line, worker, kind in staged.ask(asked):
        if worker not in known:
            staged.refuse(Refusal(ASSIGNMENTS.file, line, f"{worker} has no open account here."))
        elif kind == Assignment.Kind.SOCIAL_WORKER and not known[worker].has_duty(Duty.CASEWORK):
            staged.refuse(
                Refusal(ASSIGNMENTS.file, line, f"{worker} does no casework, so is no social worker.")
            )


def _births(staged: Staged) -> None:
    wrong = """SELECT line FROM people WHERE json_extract(row, '$.born_on') IS NULL
               AND json_extract(row, '$.birth_known') IN ('exact', 'estimated', 'unborn') AND
               json_extract(row, '$.standing') = 'child'"""
    for (line,) in staged.ask(wrong):
        why = "born_on is empty: for a child say a day, or birth_known as unknown."
        staged.refuse(Refusal(PEOPLE.file, line, why))


def _to_come(staged: Staged) -> None:
    """What has happened has its day behind it."""
    for table, column, more in (
        (FAMILIES, "opened_on", ""),
        (PEOPLE, "born_on", " AND json_extract(row, '$.birth_known') <> 'unborn'"),
        (ASSIGNMENTS, "starts", ""),
    ):
        day_of = f"json_extract(row, '$.{column}')"
        asked = f"SELECT line, {day_of} FROM {table.name} WHERE {day_of} > ?{more}"  # noqa: S608
        for line, day in staged.ask(asked, today().isoformat()):
            staged.refuse(Refusal(table.file, line, f"{column} {day} is still to come."))
    gone = (today() - timedelta(days=LATEST_BIRTH)).isoformat()
    asked = """SELECT line FROM people WHERE json_extract(row, '$.birth_known') = 'unborn'
               AND json_extract(row, '$.born_on') < ?"""
    for (line,) in staged.ask(asked, gone):
        staged.refuse(
            Refusal(PEOPLE.file, line, "this child is unborn, and born_on, the day expected, is long gone.")
        )
