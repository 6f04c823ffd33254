"""What the page says about flags."""

from collections.abc import Iterator

from threefold.outcomes.quality.flags import FLAGS, OF_A_QUESTION, OF_A_RESULT

HEAD = """
## Is the data good enough?

    ./threefold outcomes check --data DIR

says for each table how many rows it has and what is missing, faulty or doubtful in them, by flag, with the first rows of each (`--json` for programs).
Rows are numbered as a spreadsheet shows them, or in the table that was made of a federal file. Days after `--data-end`, or after today, have not come. A run gives the same flags to the records that it leaves out; of a stay it names the first
that is found, in the order below. **Limit**: the share above which the Children's Bureau does not score an agency (Round 4 data dictionary);
that it is a share of all rows of the table is our reading.

| Table | Flag | | Meaning | Limit |
|---|---|---|---|---|
"""
MORE = """
A run also leaves out records that are right but no answer to its question:

| Flag | Meaning |
|---|---|
"""
RESULT = """
And it says of a figure as a whole:

| Flag | Meaning |
|---|---|
"""


def quality() -> Iterator[str]:
    """The lines of the section."""
    yield HEAD.rstrip("\n")
    for one in FLAGS:
        limit = "" if one.limit is None else f"{one.limit:.0%}"
        yield f"| {one.table} | `{one.name}` | {one.weight} | {one.meaning} | {limit} |"
    yield MORE.rstrip("\n")
    yield from (f"| `{name}` | {meaning} |" for name, meaning in OF_A_QUESTION.items())
    yield RESULT.rstrip("\n")
    yield from (f"| `{name}` | {meaning} |" for name, meaning in OF_A_RESULT.items())
