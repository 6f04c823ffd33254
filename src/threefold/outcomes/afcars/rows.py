"""One child's record as rows of the canonical tables."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from threefold.outcomes.afcars.elements import NAMES, NOT_APPLICABLE, PLACES, RACES, SEXES
from threefold.outcomes.afcars.reading import Part
from threefold.outcomes.federal.fields import code, year_first
from threefold.outcomes.federal.tables import Row
from threefold.outcomes.loading.refusing import Refused

Value = TypeVar("Value")


def rows(record: Part, file: str) -> Iterator[tuple[str, Row]]:
    """The child, its episodes, where it lived, and who visited it. What is faulty is kept as it stands.

    Raises:
        Refused: a value cannot be read at all; the message says line and element.
    """
    child = record.text("E4") or None
    yield (
        "children",
        {
            "child_id": child, "dob": _read(record, "E5", year_first, file), "sex": SEXES.get(record.text("E6")),
            "race_eth": _race(record),
        },
    )  # fmt: skip
    used: dict[str, int] = {}
    for removal in record.parts:
        yield from _episode(removal, child, used, file)


def _race(record: Part) -> str:
    """Hispanic of any race first, then several races, then the one."""
    if record.text("E21") == "1":
        return "hispanic"
    races = [name for number, name in RACES.items() if record.text(number) == "1"]
    return "two_or_more" if len(races) > 1 else races[0] if races else "unknown"


def _episode(removal: Part, child: str | None, used: dict[str, int], file: str) -> Iterator[tuple[str, Row]]:
    day = removal.text("E69") or "no-date"
    used[day] = used.get(day, 0) + 1
    episode = day if used[day] == 1 else f"{day}-{used[day]}"
    reason = _read(removal, "E155", code, file)
    yield (
        "episodes",
        {
            "episode_id": episode, "child_id": child, "removal_date": _read(removal, "E69", year_first, file),
            "exit_date": _read(removal, "E153", year_first, file),
            "exit_reason": None if reason == NOT_APPLICABLE else reason,
        },
    )  # fmt: skip
    homes = [one for one in removal.parts if one.kind == "living_arrangement"]
    for nth, one in enumerate(homes, 1):
        yield (
            "placements",
            {"episode_id": episode, "child_id": child, **_home(one, f"{episode}-p{nth}", nth, file)},
        )
    visits = [one for one in removal.parts if one.kind == "case_worker_visit"]
    for nth, one in enumerate(visits, 1):
        yield "visits", {"child_id": child, **_visit(one, f"{episode}-v{nth}", file)}


def _home(one: Part, id: str, nth: int, file: str) -> Row:
    family = _read(one, "E113", code, file) == 1
    relationship = (
        "relative" if one.text("E117") == "1" else "kin" if one.text("E119") == "1" else "nonrelative"
    )
    return {
        "placement_id": id, "seq": nth, "start_date": _read(one, "E112", year_first, file),
        "setting_code": 0 if family else _read(one, "E120", code, file),
        "relationship": relationship if family else "none",
    }  # fmt: skip


def _visit(one: Part, id: str, file: str) -> Row:
    return {
        "visit_id": id, "visit_date": _read(one, "E151", year_first, file), "location": PLACES.get(one.text("E152")),
        "mode": "in_person", "completed": True,
    }  # fmt: skip


def _read(part: Part, number: str, read: Callable[[str], Value], file: str) -> Value:
    text, line = part.said.get(number, ("", part.line))
    try:
        return read(text)
    except Refused as why:
        raise Refused(
            f"{file}, line {line}, {NAMES[number]}: “{text[:40]}” {why}. Nothing was counted."
        ) from None
