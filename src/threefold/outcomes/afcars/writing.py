"""Writing invented children as an AFCARS file: the elements that are read, in their blocks."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import IO, Any

from threefold.outcomes.afcars.elements import (
    NAMES,
    NAMESPACE,
    NEW_RULE,
    NOT_APPLICABLE,
    PLACES,
    RACES,
    SEXES,
)

AGENCY = "99"
Row = Mapping[str, Any]
RACE_CODES = {race: number for number, race in reversed(RACES.items())}
CODE_OF_SEX = {sex: code for code, sex in SEXES.items()}
CODE_OF_PLACE = {place: code for code, place in PLACES.items()}
TWO = ("E15", "E17")


def begin(out: IO[str], end: date) -> None:
    """The head of a file of the period that ends on this day."""
    out.write('<?xml version="1.0" encoding="utf-8"?>\n')
    out.write(f'<acf:data xmlns:acf="{NAMESPACE}">\n')
    out.write(f"{_leaf('E1', AGENCY)}\n{_leaf('E2', f'{end:%Y%m}')}\n<records>\n")


def finish(out: IO[str]) -> None:
    """Its end."""
    out.write("</records>\n</acf:data>\n")


def write(
    out: IO[str],
    children: Iterable[Row],
    episodes: Iterable[Row],
    homes: Iterable[Row],
    visits: Iterable[Row],
) -> None:
    """Each child's record."""
    of_child, of_episode = _grouped(episodes, "child_id"), _grouped(homes, "episode_id")
    seen = _grouped((one for one in visits if one["mode"] == "in_person"), "child_id")
    for child in children:
        own = sorted(of_child[child["child_id"]], key=lambda one: one["removal_date"])
        starts = [one["removal_date"] for one in own]
        visited = defaultdict(list)
        for one in seen[child["child_id"]]:
            visited[bisect_right(starts, one["visit_date"]) - 1].append(one)
        out.write("\n".join(_record(child, own, of_episode, visited)) + "\n")


def _grouped(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for one in rows:
        found[one[key]].append(one)
    return found


def _leaf(number: str, value: object = None) -> str:
    said = f"{value:%Y%m%d}" if isinstance(value, date) else "" if value is None else value
    return f"<{NAMES[number]}>{said}</{NAMES[number]}>"


def _record(
    child: Row, own: list[Row], homes: Mapping[str, list[Row]], visited: Mapping[int, list[Row]]
) -> Iterator[str]:
    race = child["race_eth"]
    yes = TWO if race == "two_or_more" else (RACE_CODES.get(race),)
    yield f"<record>{_leaf('E4', child['child_id'])}{_leaf('E5', child['dob'])}"
    yield _leaf("E6", CODE_OF_SEX.get(child["sex"]))
    yield "".join(_leaf(number, int(number in yes)) for number in RACES) + _leaf(
        "E21", int(race == "hispanic")
    )
    yield "<E69_E186_removals>"
    old = [one["exit_date"] is not None and one["exit_date"] < date(*NEW_RULE) for one in own]
    for nth, one in enumerate(own):
        if not old[nth]:
            yield from _removal(one, homes[one["episode_id"]], visited.get(nth, []))
    for nth, one in enumerate(own):
        if old[nth]:
            yield f"<removal_1993>{_leaf('E69', one['removal_date'])}{_exit(one)}</removal_1993>"
    yield "</E69_E186_removals></record>"


def _exit(one: Row) -> str:
    reason = one["exit_reason"] if one["exit_date"] is not None else NOT_APPLICABLE
    return _leaf("E153", one["exit_date"]) + _leaf("E155", reason)


def _removal(one: Row, homes: list[Row], visits: list[Row]) -> Iterator[str]:
    yield f"<removal_2020>{_leaf('E69', one['removal_date'])}<E112_E146_living_arrangements>"
    for home in homes:
        yield _living(home)
    yield "</E112_E146_living_arrangements><E151_E152_case_worker_visits>"
    for visit in visits:
        place = _leaf("E152", CODE_OF_PLACE.get(visit["location"]))
        yield f"<case_worker_visit>{_leaf('E151', visit['visit_date'])}{place}</case_worker_visit>"
    yield f"</E151_E152_case_worker_visits>{_exit(one)}</removal_2020>"


def _living(home: Row) -> str:
    family = home["setting_code"] == 0
    kind = "".join(
        _leaf(number, int(home["relationship"] == said) if family else None)
        for number, said in (("E117", "relative"), ("E119", "kin"))
    )
    return (
        f"<living_arrangement>{_leaf('E112', home['start_date'])}{_leaf('E113', int(family))}"
        f"<E114_E146_foster_family_home_type>{kind}</E114_E146_foster_family_home_type>"
        f"{_leaf('E120', None if family else home['setting_code'])}</living_arrangement>"
    )
