"""`python -m bench.caseload`: a messy caseload of 40,000 rows is refused, each wrong row by its line; one without
faults is put in, and put in again; and a file of many rows is read. Prints seconds and the most memory; fails above
LIMIT.
Options: `--families N` (5,000), `--gigabytes N` (2), `--only-check` (nothing is put in).
"""

import argparse
import csv
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.county import throw_away

LIMIT = 500  # MB
NAMES = ("Ana", "Bo", "Cai", "Dee", "Eli", "Fay", "Gus", "Ha")
# What is wrong with every fiftieth child.
WRONG = ("2/30/2019", "43500", "3/9/18", "last May")
USUAL = ("utf-8-sig", ",")
AS_SAVED = {"families": ("utf-16", "\t"), "people": ("cp1252", ";")}
HEADS = {
    "families": "family_id,name,stage,opened_on",
    "people": "person_id,family_id,first_name,last_name,standing,born_on,birth_known",
    "relationships": "from_person,kind,to_person",
    "assignments": "family_id,worker,kind",
}


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, default=5_000)
    parser.add_argument("--gigabytes", type=float, default=2)
    parser.add_argument("--only-check", action="store_true")
    options = parser.parse_args()
    with throw_away(), tempfile.TemporaryDirectory() as place:
        worker, folder = _worker(), Path(place)
        from threefold.cli import import_

        asked = ["--by", worker.email]
        write(folder, options.families, worker.email, messy=True)
        took("refused", lambda: import_.run([str(folder), *asked, "--refusals", f"{folder}/refused.csv"]), 1)
        told(folder / "refused.csv", wrong_of(options.families))
        write(folder, options.families, worker.email)
        if not options.only_check:
            took("put in", lambda: import_.run([str(folder), *asked]), 0)
            took("put in again", lambda: import_.run([str(folder), *asked]), 0)
        large(folder / "people.csv", options.gigabytes)
        took("a large file", lambda: import_.run([str(folder), *asked]), 1)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory: {most:.0f} MB; the limit is {LIMIT} MB")
    return 1 if most > LIMIT else 0


def took(what: str, work: Callable[[], int], code: int) -> None:
    """Seconds of the clock, and that it ended as it should."""
    began = time.perf_counter()
    assert work() == code, what
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:<16}{time.perf_counter() - began:>8.1f} s{memory:>8.0f} MB", flush=True)


def write(folder: Path, families: int, worker: str, *, messy: bool = False) -> None:
    """Eight rows a family: itself, two children with a parent and a grandparent, two ties, its social worker."""
    rows: dict[str, list[str]] = {name: [head] for name, head in HEADS.items()}
    for at in range(families):
        for table, row in family(at, worker, messy=messy and at % 50 == 0):
            rows[table].append(row)
    for name, lines in rows.items():
        text = "\r\n".join(lines) + "\r\n"
        # As a spreadsheet saves them: "Unicode text" with tabs, and where a comma is for decimals, semicolons.
        encoding, separator = AS_SAVED.get(name, USUAL) if messy else USUAL
        (folder / f"{name}.csv").write_text(text.replace(",", separator), encoding=encoding, newline="")


def wrong_of(families: int) -> int:
    """How many rows of a messy caseload are refused: of every fiftieth family a child, its tie, and a child that comes
    twice.
    """
    return 3 * -(-families // 50)


def told(file: Path, wrong: int) -> None:
    """Every row that is wrong, and no other, stands there with its file, line and reason."""
    with file.open(newline="") as given:
        rows = list(csv.DictReader(given))
    assert len(rows) == wrong, (len(rows), wrong, rows[:5])
    assert all(row["file"] and int(row["line"]) > 1 and row["why"] for row in rows)
    print(f"{len(rows):,} rows refused by line and reason", flush=True)


def family(at: int, worker: str, *, messy: bool) -> Iterator[tuple[str, str]]:
    """The rows of one family, by table."""
    last, first = f"Nuñez{at % 977}", NAMES[at % len(NAMES)]
    yield "families", f"F{at:06},{last},response,2026-01-{at % 28 + 1:02}"
    for child in (1, 2):
        born = (
            WRONG[at // 50 % len(WRONG)]
            if messy and child == 1
            else f"{at % 12 + 1}/{child}/20{at % 15 + 10}"
        )
        yield "people", f"{at}-{child},F{at:06},{first},{last},child,{born},exact"
        if messy and child == 2:
            yield "people", f"{at}-{child},F{at:06},{first},{last},child,{born},exact"
    yield "people", f"{at}-3,F{at:06},{NAMES[at % 5]},{last},parent,1990-02-03,exact"
    yield "people", f"{at}-4,F{at:06},{NAMES[at % 7]},{last},relative,,unknown"
    yield "relationships", f"{at}-3,parent,{at}-1"
    yield "relationships", f"{at}-3,parent,{at}-2"
    yield "assignments", f"F{at:06},{worker},social_worker"


def large(file: Path, gigabytes: float) -> None:
    """A file of so many gigabytes, each row of which is refused."""
    block = "".join(f"{at},F000001,{'x' * 200},Name,child,2019-02-30,exact\r\n" for at in range(4_000))
    with file.open("w") as out:
        out.write(HEADS["people"] + "\r\n")
        for _ in range(int(gigabytes * 1e9 / len(block))):
            out.write(block)


def _worker() -> Any:
    from threefold.accounts.changes import NewWorker, begin_agency
    from threefold.accounts.roles import Duty
    from threefold.core.clock import now

    first = NewWorker(name="Noor", email="noor@bench.example", duties=[Duty.CASEWORK, Duty.ADMINISTRATION])
    return begin_agency(name="Bench", hotline="555-0100", first=first, at=now())


if __name__ == "__main__":
    sys.exit(main())
