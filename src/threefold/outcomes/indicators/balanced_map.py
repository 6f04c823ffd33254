"""Maps on which what goes well has its place beside what worries people."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.practice import summed

LEAST = Parameter("least_percent", 33, "Balanced from so many in a hundred that go well, worries and what goes well together.", "D")  # fmt: skip
MOST = Parameter("most_percent", 67, "Balanced up to so many in a hundred.", "D")


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: balanced maps of maps."""
    known = tables["cases"].filter(_.case_id.notnull()).select("case_id").distinct()
    held = tables["maps"].filter(_.held.between(window.start, window.end)).select("map_id", "case_id", "held")
    held = held.semi_join(known, "case_id")
    both = held.inner_join(tables["map_items"], "case_id")
    there = (both.added <= both.held) & (both.removed.fill_null(FAR) > both.held)
    both = both.filter(there.fill_null(False))
    sides = both.group_by("map_id").agg(
        well=(both.question == "well").sum(), worry=(both.question == "worry").sum()
    )
    maps = held.left_join(sides, "map_id")
    well, worry = maps.well.fill_null(0), maps.worry.fill_null(0)
    share, all_ = 100 * well, well + worry
    balanced = (well > 0) & (worry > 0)
    balanced &= (share >= rules["least_percent"] * all_) & (share <= rules["most_percent"] * all_)
    return Measured(summed(maps, "case_id", balanced))


INDICATOR = Indicator(
    id="balanced_map",
    title="Balanced maps",
    question="Do strengths stand beside the worries?",
    population="Mapping conversations held in the window.",
    numerator="Those after which, on the family's map as it stood that day, what goes well was 33 to 67 in a hundred of what goes well and what worries.",
    denominator="All of them. A map with an empty side is not balanced.",
    caveat=rule.GAMED + " It counts entries, not their weight: one worry may outweigh ten strengths.",
    source=rule.SOURCE,
    parameters=(LEAST, MOST),
    needs=("cases", "maps", "map_items"),
    measure=measure,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Case 1 has one strength and two worries (33.3 in a hundred); at its second meeting a third worry had come (25). Case 2 has worries alone.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,\n2,2023-03-01,",
            "maps": "map_id,case_id,held,family_present,network_present\n1,1,2023-03-10,1,0\n2,1,2023-05-10,1,0\n3,2,2023-03-10,1,0",
            "map_items": "item_id,case_id,question,added,removed\n1,1,well,2023-03-10,\n2,1,worry,2023-03-10,\n3,1,worry,2023-03-10,\n4,1,worry,2023-04-10,\n"
            "5,1,next,2023-03-10,\n6,1,worry,2023-03-01,2023-03-10\n7,2,worry,2023-03-10,",
        },
    ),
)  # fmt: skip
