"""What the page says about letting figures out."""

from collections.abc import Iterator

from threefold.outcomes.letting_out.cells import LIMITS

LETTING_OUT = """
## Letting figures out

`--public` attacks what it would print before it prints it: it reckons, as a reader could, between which whole numbers
each hidden count must lie, from totals, from the children outside a numerator, from two breakdowns of one figure and
from figures that hold each other, and hides more until every small count stays open.

    ./threefold outcomes run --data DIR --start 2022-10-01 --end 2023-09-30 --public --published published.jsonl

With `--published FILE` (`equity` has it too) the reader is taken to have kept what was published before. A count that
differs by 1 to 10 children from the same count of an earlier publication, of the same window or of one that holds this
window or lies in it, is hidden, with whatever would tell it; if nothing that could be hidden keeps them open, nothing
is let out. The file holds what was shown and nothing else, a publication a line. Give every publication the same file:
what is let out without it, it does not know. A count that was hidden before is held open in its own publication only.

Its rules ([decision 0036](decisions/0036-what-is-let-out-is-attacked-first.md)):

| Rule | Usual | Others | Mark | Meaning |
|---|---|---|---|---|"""


def letting_out() -> Iterator[str]:
    """The lines of the section."""
    yield LETTING_OUT
    for one in LIMITS:
        yield f"| `{one.name}` | {one.default} | more | {one.mark} | {one.meaning} |"
