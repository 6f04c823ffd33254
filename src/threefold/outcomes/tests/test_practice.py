"""Every measure of practice gives each child or case what the slow reading of the same rules gives."""

import tempfile
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from threefold.outcomes.casework_columns import CASEWORK
from threefold.outcomes.columns_kinds import Kind
from threefold.outcomes.data import opened
from threefold.outcomes.registry import every
from threefold.outcomes.running import parameters, run
from threefold.outcomes.tests import slow_practice
from threefold.outcomes.tests.asking import written
from threefold.outcomes.windows import window

ASKED = {
    "start": date(2023, 1, 1),
    "end": date(2023, 3, 31),
    "as_of": date(2023, 2, 15),
    "data_end": date(2024, 6, 30),
}
STEPS = [-31, -1, 0, 1, 7, 8, 29, 30, 31, 45, 59, 60, 61, 90, None]
WORDS = {
    "tool": ["three_houses", "safety_house", "safety_journal"], "question": ["well", "worry", "next"], "kind": ["danger", "danger", "goal"],
    "owner": ["parent", "worker", "network"], "outcome": ["kept", "partly", "broken"],
}  # fmt: skip
ENDS = ("closed", "left", "removed", "ended")
CHANGED = [
    ("child_voice", {"min_age": "6", "within_days": "45"}),
    ("child_voice_used", {"used_days": "7"}),
    ("network_two", {"at_day": "30", "open_days": "0", "least": "1"}),
    ("steps_on_time", {"owner": "network"}),
    ("plan_kept", {"partly_counts": "on"}),
    ("balanced_map", {"least_percent": "20", "most_percent": "50"}),
    ("plans_shared", {"shared_days": "30"}),
]
MEASURES = [(id, {}) for id, one in every().items() if one.of_practice] + CHANGED


def casework(pick, cases):
    """Rows drawn so that days meet and ids fit together; some are of a case that nobody knows."""
    data = {source.name: [] for source in CASEWORK}
    for source in CASEWORK:
        for nth in range(cases if source.name == "cases" else cases * pick([1, 2, 3])):
            own = {one.name: _cell(pick, one, cases) for one in source.columns}
            own[source.key[-1]] = pick(range(3)) if source.name == "case_children" else nth
            data[source.name].append({name: _told(value) for name, value in own.items()})
    keys = {(one["case_id"], one["child_id"]): one for one in data["case_children"]}
    data["case_children"] = list(keys.values())
    return data


def _told(value):
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _cell(pick, column, cases):
    if column.kind is Kind.DAY:
        step = pick([None, None, pick(STEPS)]) if column.name in ENDS else pick(STEPS)
        return None if step is None else ASKED["start"] + timedelta(30 + step)
    if column.kind is Kind.YES:
        return pick([True, True, False])
    if column.kind is Kind.WORD:
        return pick(WORDS.get(column.name, ["safety"]))
    if column.kind is Kind.CODE:
        return pick([None, 0, 3, 4, 5, 6, 9])
    if column.name == "case_id":
        return pick([*range(cases), cases + 1])
    return pick(range(3 if column.name == "child_id" else 2 * cases))


def typed(data):
    """As the slow reading has it: numbers as numbers."""
    codes = {one.name for source in CASEWORK for one in source.columns if one.kind is Kind.CODE}
    return {
        name: [
            {key: int(value) if key in codes and value is not None else value for key, value in row.items()}
            for row in rows
        ]
        for name, rows in data.items()
    }


def as_csv(data):
    def text(value):
        return "" if value is None else str(int(value)) if isinstance(value, bool) else str(value)

    return {
        source.name: "\n".join(
            [
                ",".join(one.name for one in source.columns),
                *(",".join(text(row[one.name]) for one in source.columns) for row in data[source.name]),
            ]
        )
        for source in CASEWORK
    }


def differences(id, changed, data, tables):
    """Children or cases that come out otherwise, as (ours, the slow reading's)."""
    indicator = every()[id]
    rules = parameters([indicator], changed)[id]
    days = window(tables, *(ASKED[one] for one in ("start", "end", "as_of", "data_end")))
    found = run(indicator, tables, days, rules, per_child=True)
    got = {one: (own["numerator"], own["denominator"]) for one, own in found.per_child.items()}
    slow = vars(slow_practice)[id](typed(data), ASKED, rules)
    assert (
        (found.numerator, found.denominator) == tuple(map(sum, zip(*slow.values(), strict=True)))
        if slow
        else True
    )
    return {
        one: (got.get(one), slow.get(one))
        for one in got.keys() | slow.keys()
        if got.get(one) != slow.get(one)
    }, slow


def many(pick, worlds):
    """Many small worlds beside one another: in a small one ids often meet."""
    ids = {one.name for source in CASEWORK for one in source.columns if one.kind is Kind.ID}
    found = {source.name: [] for source in CASEWORK}
    for world in range(worlds):
        for name, rows in casework(pick, 2).items():
            found[name] += [
                {key: f"{world}-{value}" if key in ids else value for key, value in row.items()}
                for row in rows
            ]
    return found


MANY = many(Random(11).choice, 500)


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    with opened(written(as_csv(MANY), tmp_path_factory.mktemp("casework"))) as found:
        yield found


@pytest.mark.parametrize(("id", "changed"), MEASURES, ids=[f"{id}-{'-'.join(own)}" for id, own in MEASURES])
def test_many_cases_count_as_the_slow_reading_says(id, changed, tables):
    wrong, slow = differences(id, changed, MANY, tables)
    assert wrong == {}
    assert any(above for above, _below in slow.values())
    assert any(above < below for above, below in slow.values())


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.composite(lambda draw: casework(lambda choices: draw(st.sampled_from(list(choices))), 3))())
def test_each_case_counts_as_the_slow_reading_says(data):
    with tempfile.TemporaryDirectory() as folder, opened(written(as_csv(data), folder)) as tables:
        wrong = {id: differences(id, {}, data, tables)[0] for id, _changed in MEASURES}
    assert {id: own for id, own in wrong.items() if own} == {}
