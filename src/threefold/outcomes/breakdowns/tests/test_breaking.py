"""Groups add up to the whole, and each child is where a plain reading puts it."""

from collections import Counter
from datetime import date
from random import Random

import pytest

from threefold.outcomes.breakdowns.ages import BANDS
from threefold.outcomes.breakdowns.breaking import broken_down
from threefold.outcomes.calendar import day
from threefold.outcomes.data import opened
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.registry import every
from threefold.outcomes.running import parameters, run
from threefold.outcomes.tests.asking import written
from threefold.outcomes.tests.chance import END, START, as_tables, county
from threefold.outcomes.tests.slow import plus_months
from threefold.outcomes.windows import window

COUNTY = county(Random(11).choice, 300)
RACES = {child: ["white", "black", "two or more", ""][at % 4] for at, child in enumerate(COUNTY["dob"])}
AREAS = ["Alder", "Birch", ""]


def with_more():
    tables = as_tables(COUNTY)
    children = tables["children"].splitlines()
    tables["children"] = "\n".join(
        [children[0] + ",race_eth", *(f"{one},{RACES[one.split(',')[0]]}" for one in children[1:])]
    )
    stays = tables["episodes"].splitlines()
    tables["episodes"] = "\n".join(
        [stays[0] + ",agency_local", *(f"{one},{AREAS[at % 3]}" for at, one in enumerate(stays[1:]))]
    )
    tables["population"] = (
        "area,as_of,age,race_eth_report,count\nAlder,2023-07-01,0,white,100\nAlder,2023-07-01,17,White,50\nBirch,2023-07-01,2,black,70"
        "\nBirch,2023-07-01,18,black,900\nBirch,2022-07-01,2,black,999"
    )
    return tables


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    with opened(written(with_more(), tmp_path_factory.mktemp("county"))) as found:
        yield found


def asked(tables, id):
    own = every()[id]
    days = window(tables, START, END, date(2023, 3, 1), date(2024, 9, 30))
    return run(own, tables, days, parameters([own], {})[id], per_child=True), days


@pytest.mark.parametrize(
    "id", ["p1", "p2", "p4", "p5", "s1", "s2", "time_in_care", "siblings_all", "visits_monthly"]
)
@pytest.mark.parametrize("by", ["age", "race_eth", "county"])
def test_groups_add_up_to_the_whole(tables, id, by):
    result, days = asked(tables, id)
    found = broken_down(result, tables, days, by)
    assert result.denominator
    assert (sum(one.numerator for one in found), sum(one.denominator for one in found)) == (
        result.numerator,
        result.denominator,
    )
    assert len(found) > 1


def test_each_child_is_in_the_group_that_its_row_names(tables):
    result, days = asked(tables, "p1")
    found = {
        one.group: (one.numerator, one.denominator) for one in broken_down(result, tables, days, "race_eth")
    }
    all_, home = Counter(), Counter()
    for child, own in result.per_child.items():
        group = RACES[child].replace(" ", "_") or "unknown"
        all_[group] += own["denominator"]
        home[group] += own["numerator"]
    assert found == {group: (home[group], all_[group]) for group in all_}


def slow_band(dob, on):
    if not dob:
        return "unknown"
    return next((name for name, months in BANDS.items() if on < plus_months(dob, months)), "18_or_over")


@pytest.mark.parametrize("id", ["p1", "p2", "siblings_all", "s2", "p4"])
def test_ages_are_those_of_a_plain_reading(tables, id):
    result, days = asked(tables, id)
    found = {one.group: one.denominator for one in broken_down(result, tables, days, "age")}

    def first(rows, name):
        return min([one[name] for one in rows if one[name] and START <= one[name] <= END], default=START)

    def on(child):
        stays = [one for one in COUNTY["stays"] if one["child"] == child]
        told = [one for one in COUNTY["reports"] if one["child"] == child and one["disposition"] in (1, 2)]
        return {
            "p1": first(stays, "removal"), "p2": START, "siblings_all": day(days.as_of), "s2": first(told, "day"), "p4": first(stays, "exit"),
        }[id]  # fmt: skip

    wanted = Counter(slow_band(COUNTY["dob"].get(child), on(child)) for child in result.per_child)
    assert found == dict(wanted)


def test_an_entry_rate_by_group_has_that_groups_children_below(tables):
    result, days = asked(tables, "entry_rate")
    by_race = {one.group: one.denominator for one in broken_down(result, tables, days, "race_eth")}
    assert by_race == {"white": 150, "black": 70, "two_or_more": None, "unknown": None}
    assert {one.group: one.denominator for one in broken_down(result, tables, days, "county")}["alder"] == 150
    by_age = {one.group: one.denominator for one in broken_down(result, tables, days, "age")}
    assert by_age["under_1"] == 100 and by_age["16_17"] == 50


def test_a_group_that_the_tables_do_not_tell_is_refused(tables):
    result, days = asked(tables, "p1")
    with pytest.raises(Refused, match="children has no sex"):
        broken_down(result, tables, days, "sex")
