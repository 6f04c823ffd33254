"""What the page says about federal files."""

from collections.abc import Iterator

from threefold.outcomes.afcars.elements import ELEMENTS
from threefold.outcomes.ncands.layout import PLACES, SURE

AFCARS = """
## Federal files

In the same folder may lie the files that an agency sends to the Children's Bureau; what they hold is not given as `.csv` or `.parquet` beside them.
How sure a layout is: **B** the federal rule says so (45 CFR 1355.43 and 1355.44); **C** read from public programs that write and read such files,
since the schema itself could not be read; **D** our own reading.

### AFCARS 2020, out-of-home care

Files that end in `.xml` give the tables children, episodes, placements and visits. Several periods of one agency may lie together: a child's record
of the later period, which by the rule holds the whole history, replaces the earlier one whole. Whoever was in care in an earlier period and is in no
file of the last one is counted and told of (the federal run drops such records; here they count as in care). Files are read as a stream, in little memory.

Refused by name and line, with nothing counted: a file that is broken, cut off, not in UTF-8, no AFCARS file, the file of adoptions, of another agency
than its neighbour; one that declares a DOCTYPE or entities; and a value that is no date like 20240331, or no number. A record that can be read but not be right
(no birthday, an exit before the removal, no reason, a code that does not exist) is kept and flagged like any other.

AFCARS names no homes and no brothers and sisters: every living arrangement counts as another home (p5), and siblings_all has no figure.

    ./threefold outcomes generate --children 2000 --years 6 --format afcars --out DIR

writes the same invented children as `--format csv`: the elements below in their blocks, with what AFCARS does not hold as `.csv`. By the rule, of
stays that ended before 1 October 2022 only dates and reason stand in it. It is for trying; the other elements that a file must have to be sent are not there.

| Element | Fills | How | Mark |
|---|---|---|---|
"""


NCANDS = """
### NCANDS child file

Files that end in `.dat`, and those named `ncands….txt`, give the table reports: one line a child and report, fixed width, plain ASCII. The order of the
fields and the places of the first 49 characters are published (record layout of 2018); the places after them are **inferred** (D) from that order
and from how many characters the codes take. Therefore every field below is held against its codes, line by line, and a run says that the places
are inferred, until a file `ncands-layout.csv` in the same folder says them (columns `field,start,length`, counted from 1). A year's
file holds reports that were *decided* in the year, so a window on the day of the report needs the next year's file as well; lay all of them in.

Refused by name and line: a line of another length than the first, or cut off; other characters than ASCII; a value that its field cannot have; files of two states.

- child_id is AFCARSID, found for all reports of a child (CHID) if it stands in any of them, the last one if there are several; else `chid:` and CHID (D).
- A child's age is CHAGE; where that is blank or 99, it is told from CHBDATE (D).
- The file does not say how soon somebody had to answer: timely_response has no figure from it.

`generate --format ncands` writes the invented reports so, with the other tables as `.csv`; `--format federal` writes both kinds of files.

| Field | Characters | Fills | How | Mark |
|---|---|---|---|---|
"""
FIELDS = (
    (
        "SUBYR",
        "",
        "The files are taken in this order; of two lines of one child and report the later one stands.",
    ),
    ("STATERR", "", "One state a folder."),
    ("RPTID", "report_id", ""),
    ("CHID", "child_id", "See above."),
    ("RPTDT", "report_date", "03312024."),
    ("INVDATE", "investigation_start", ""),
    ("RPTSRC", "", "Only held against its codes."),
    ("RPTDISP", "disposition", "Where no level of a maltreatment is given."),
    ("RPTDISDT", "", "Only held against the calendar."),
    ("CHAGE", "age_code", "77 unborn, 99 unknown."),
    ("CHBDATE", "age_code", "See above."),
    ("MAL1LEV", "disposition", "The lowest of MAL1LEV to MAL4LEV."),
    ("MAL2LEV", "disposition", ""),
    ("MAL3LEV", "disposition", ""),
    ("MAL4LEV", "disposition", ""),
    ("MALDEATH", "fatality", "1: died of it."),
    ("AFCARSID", "child_id", "See above."),
    ("INCIDDT", "incident_date", ""),
)


def federal() -> Iterator[str]:
    """The lines of the section."""
    yield AFCARS.rstrip("\n")
    for one in ELEMENTS:
        yield f"| {one.name} | {one.fills} | {one.how} | {one.mark} |"
    yield NCANDS.rstrip("\n")
    for name, fills, how in FIELDS:
        place = PLACES[name]
        yield f"| {name} | {place.start}-{place.end} | {fills} | {how} | {'B' if name in SURE else 'D'} |"
