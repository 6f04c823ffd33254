"""The rich family with the same things again and again."""

from tests.sweep.rich import Rich, add_circle, add_record
from tests.sweep.rich_map import add_map, add_scales, add_statements
from tests.sweep.rich_plans import add_plans
from tests.sweep.rich_tools import add_tools
from threefold.families.models import Person


def grow(rich: Rich, times: int) -> None:
    """Add everything `times` over: people with a place in the circle, homes, items, statements, scales, plans, log."""
    cast = rich.cast
    for _ in range(times):
        for standing in ("relative", "friend"):
            person = rich.make(
                Person, standing, standing=standing, birth_known="unknown", icwa_status="no_reason"
            )
            add_circle(rich, person, told=standing == "relative")
        add_record(rich)
        add_map(rich)
        add_statements(rich)
        add_scales(rich)
        add_plans(rich)
        add_tools(rich)
    cast.family.refresh_from_db()
