"""What the page says about letting figures out."""

from collections.abc import Iterator

from threefold.outcomes.letting_out.cells import LIMITS

LETTING_OUT = """
## Letting figures out

`--public` attacks what it would print before it prints it: it reckons, as a reader could, between which whole numbers
each hidden count must lie, from totals, from the children outside a numerator, from two breakdowns of one figure and
from figures that hold each other, and hides more until every small count stays open.
Its rules ([decision 0036](decisions/0036-what-is-let-out-is-attacked-first.md)):

| Rule | Usual | Others | Mark | Meaning |
|---|---|---|---|---|"""


def letting_out() -> Iterator[str]:
    """The lines of the section."""
    yield LETTING_OUT
    for one in LIMITS:
        yield f"| `{one.name}` | {one.default} | more | {one.mark} | {one.meaning} |"
