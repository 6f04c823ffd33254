"""What the page says about federal files."""

from collections.abc import Iterator

from threefold.outcomes.afcars.elements import ELEMENTS

AFCARS = """
## Federal files

In the same folder may lie the files that an agency sends to the Children's Bureau; what they hold is not given as `.csv` or `.parquet` beside them.
How sure a layout is: **B** the federal rule says so (45 CFR 1355.43 and 1355.44); **C** read from public programs that write and read such files,
since the schema itself could not be read; **D** our own reading.

### AFCARS 2020, out-of-home care

Files that end in `.xml` give the tables children, episodes, placements and visits. Several periods of one agency may lie together: a child's record
of the later period, which by the rule holds the whole history, replaces the earlier one whole. Files are read as a stream, in little memory.

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


def federal() -> Iterator[str]:
    """The lines of the section."""
    yield AFCARS.rstrip("\n")
    for one in ELEMENTS:
        yield f"| {one.name} | {one.fills} | {one.how} | {one.mark} |"
