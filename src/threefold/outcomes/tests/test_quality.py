"""The check of the data names each fault once, with its rows; a run leaves out the same records for the same reasons."""

import json
from datetime import date

import pytest

from threefold.cli import outcomes
from threefold.outcomes.casework_columns import CASEWORK
from threefold.outcomes.columns_kinds import Kind
from threefold.outcomes.data import opened
from threefold.outcomes.inventing.writing import generate
from threefold.outcomes.quality.checking import check
from threefold.outcomes.quality.flags import FLAGS, OF_A_QUESTION, OF_A_RESULT
from threefold.outcomes.quality.rows import ROWS
from threefold.outcomes.registry import every
from threefold.outcomes.running import run
from threefold.outcomes.tests.asking import written
from threefold.outcomes.windows import window

END = date(2024, 9, 30)
CHILDREN = "child_id,dob\nana,2015-01-01\n,2015-01-01\nben,\ncy,2025-01-01\ndee,2016-01-01\neve,1995-01-01"
EPISODES = (
    "episode_id,child_id,removal_date,exit_date,exit_reason\n1,ana,2023-01-01,2023-02-01,1\n2,ben,2023-01-01,,\n3,fay,2023-01-01,,\n4,dee,,,\n"
    "5,dee,2015-01-01,2016-02-01,1\n6,dee,2016-03-01,2016-02-20,1\n7,dee,2017-01-01,2017-01-01,1\n8,dee,2018-01-01,2018-05-01,\n"
    "9,dee,2019-01-01,2019-05-01,12\n10,eve,2018-01-01,2018-02-01,1\n11,eve,1995-06-01,2016-11-01,1\n12,ana,2023-03-01,2023-06-01,1\n"
    "13,ana,2023-05-01,2023-07-01,1\n14,ana,2025-01-01,,\n15,dee,2023-08-01,2025-06-01,1"
)
PLACEMENTS = (
    "placement_id,episode_id,child_id,seq,start_date,end_date,setting_code,provider_id,relationship\n1,1,ana,1,2023-01-01,,0,h1,kin\n"
    "2,77,ana,1,2023-01-01,,0,h1,kin\n3,1,ana,2,,,0,h1,kin\n4,1,ana,3,2023-01-05,2023-01-04,0,h1,kin\n5,1,ana,4,2022-12-01,,0,h1,kin\n"
    "6,1,ana,5,2023-01-06,,99,h1,\n7,1,ana,6,2023-01-07,,,h1,\n8,1,ana,7,2023-01-08,,0,,kin\n9,1,ana,8,2023-01-09,,12,,\n10,1,ana,9,2023-01-10,,0,h1,"
)
REPORTS = (
    "report_id,child_id,report_date,incident_date,disposition,age_code\n1,ana,2023-01-01,,1,8\n2,,2023-01-01,,5,8\n3,ana,,,5,8\n4,ana,2025-01-01,,5,9\n"
    "5,ana,2023-01-01,,,8\n6,ana,2023-01-01,2023-02-01,5,8\n7,gus,2023-01-01,,1,77\n8,gus,2023-01-01,,1,99\n9,gus,2023-01-01,,2,19\n10,gus,2023-01-01,,5,99"
)
VISITS = (
    "visit_id,child_id,visit_date,location,mode\n1,ana,2023-01-10,residence,in_person\n2,gus,2023-01-10,residence,in_person\n3,ana,,residence,in_person\n"
    "4,ana,2025-01-10,residence,in_person\n5,ana,2023-01-10,residence,\n6,ana,2023-01-10,,in_person"
)
POPULATION = "area,as_of,age,count\ncounty,2023-07-01,5,100\ncounty,2023-07-01,6,"
TABLES = {
    "children": CHILDREN, "episodes": EPISODES, "placements": PLACEMENTS, "reports": REPORTS, "visits": VISITS, "population": POPULATION,
    "cases": "case_id,opened,closed\n1,2023-01-01,\n2,,\n3,2023-01-01,2022-12-31",
}  # fmt: skip
OF_CASES = [one for one in CASEWORK if one.name != "cases"]
for source in OF_CASES:
    days = {one.name: "2023-01-01" for one in source.columns if one.kind is Kind.DAY}
    rows = [
        [days.get(one.name, "1") if one.name != "case_id" else case for one in source.columns]
        for case in ("1", "9")
    ]
    for nth, own in enumerate(rows, 1):
        own[[one.name for one in source.columns].index(source.key[-1])] = str(nth)
    TABLES[source.name] = "\n".join([",".join(one.name for one in source.columns), *map(",".join, rows)])
EXPECTED = {
    "children": {"child_missing": [None], "dob_missing": ["ben"], "dob_not_come": ["cy"]},
    "episodes": {
        "dob_missing": ["2", "3"], "removal_missing": ["4"], "dob_after_removal": ["5"], "exit_before_removal": ["6"],
        "exit_on_removal_day": ["7"], "exit_without_reason": ["8", "9"], "too_old": ["10"], "stay_too_long": ["11"], "overlap": ["12", "13"],
        "removal_not_come": ["14"], "exit_not_come": ["15"],
    },
    "placements": {
        "episode_unknown": ["2"], "start_missing": ["3"], "end_before_start": ["4"], "outside_stay": ["5"], "setting_missing": ["6", "7"],
        "home_missing": ["8"], "relationship_missing": ["10"],
    },
    "reports": {
        "child_missing": ["2"], "report_date_missing": ["3"], "report_not_come": ["4"], "disposition_missing": ["5"],
        "incident_after_report": ["6"], "unborn": ["7"], "age_unknown": ["8"], "was_18": ["9"],
    },
    "visits": {
        "child_unknown": ["2"], "visit_date_missing": ["3"], "visit_not_come": ["4"], "mode_missing": ["5"], "location_missing": ["6"],
    },
    "population": {"count_missing": ["county"]}, "cases": {"opened_missing": ["2"], "closed_before_opened": ["3"]},
    **{one.name: {"case_unknown": ["2"]} for one in OF_CASES},
}  # fmt: skip


@pytest.fixture(scope="module")
def faults(tmp_path_factory):
    with opened(written(TABLES, tmp_path_factory.mktemp("faults"))) as tables:
        return {one.name: one for one in check(tables, END)}


@pytest.mark.parametrize("name", ROWS)
def test_each_fault_is_named_with_its_rows(faults, name):
    found = {one.flag.name: [row["record"] for row in one.first] for one in faults[name].flags}
    assert found == EXPECTED[name]
    assert all(one.count == len(one.first) for one in faults[name].flags)


def test_every_flag_has_an_example_and_one_meaning():
    # A child who left care before birth was removed before birth too, or left before it was removed.
    shown = {(table, flag) for table, flags in EXPECTED.items() for flag in flags} | {
        ("episodes", "dob_after_exit")
    }
    assert [(one.table, one.name) for one in FLAGS if (one.table, one.name) not in shown] == []
    assert len({(one.table, one.name) for one in FLAGS}) == len(FLAGS)
    assert all(one.meaning.endswith(".") for one in FLAGS)


def test_rows_are_numbered_as_a_spreadsheet_shows_them_and_the_first_few_stand(tmp_path):
    rows = "\n".join(f"c{nth},{'' if nth % 2 else '2015-01-01'}" for nth in range(20))
    with opened(written({"children": "child_id,dob\n" + rows}, tmp_path)) as tables:
        children = check(tables, END)[0]
    (found,) = children.flags
    assert (children.rows, found.count) == (20, 10)
    assert [(one["row"], one["child_id"]) for one in found.first] == [(3, "c1"), (5, "c3"), (7, "c5"), (9, "c7"), (11, "c9")]  # fmt: skip


RECORDS = ("p1", "p2", "p3", "p4", "p5", "s1", "s2", "entry_rate", "time_in_care", "first_placement_kin", "pit_placement_kin", "siblings_all", "visits_monthly")  # fmt: skip


def flags_of(tables, asked, id):
    return {one["flag"]: {each["record"] for each in one.get("records", ())} for one in run(every()[id], tables, asked, every()[id].defaults(), ids=True).flags}  # fmt: skip


def test_a_run_leaves_out_the_same_records_by_the_same_names(tmp_path):
    with opened(written(TABLES, tmp_path)) as tables:
        asked = window(tables, date(1990, 1, 1), date(2026, 1, 1), data_end=date(2026, 1, 1))
        stays, told = flags_of(tables, asked, "p1"), flags_of(tables, asked, "s2")
    late = {"removal_not_come", "exit_not_come"}
    faults = {name: set(own) for name, own in EXPECTED["episodes"].items() if name not in late}
    assert {name: own for name, own in stays.items() if name in faults} == faults
    assert {name: told[name] for name in ("unborn", "age_unknown", "was_18")} == {"unborn": {"7"}, "age_unknown": {"8"}, "was_18": {"9"}}  # fmt: skip


def test_every_flag_of_a_run_is_explained(tmp_path):
    generate(tmp_path / "county", count=800, years=6, seed=3)
    known = {one.name for one in FLAGS} | OF_A_QUESTION.keys() | OF_A_RESULT.keys()
    for folder in (written(TABLES, tmp_path), tmp_path / "county"):
        with opened(folder) as tables:
            asked = window(tables, date(2022, 10, 1), date(2023, 9, 30), data_end=date(2023, 9, 30))
            given = {flag for id in RECORDS for flag in flags_of(tables, asked, id)}
        assert given <= known and given & OF_A_QUESTION.keys() and given & OF_A_RESULT.keys()


def test_the_command_tells_in_words_and_in_json(tmp_path, capsys):
    folder = written({name: text for name, text in TABLES.items() if name != "visits"}, tmp_path)
    assert outcomes.run(["check", "--data", str(folder), "--data-end", "2024-09-30"]) == 0
    said = capsys.readouterr().out
    assert "visits: not given. Without it there is no figure for visits_in_residence, visits_monthly" in said
    assert "faulty    exit_before_removal: 1 row (6.7%)" in said and "Look at row 7 (dee 6)." in said
    assert "More than 5%: above it the Children's Bureau does not score an agency." in said
    assert outcomes.run(["check", "--data", str(folder), "--data-end", "2024-09-30", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["data_end"] == "2024-09-30"
    episodes = next(one for one in found["tables"] if one["table"] == "episodes")
    assert episodes["rows"] == 15 and "p1" in episodes["needed_by"]
    assert episodes["flags"][0] == {
        "flag": "dob_missing", "weight": "missing", "meaning": next(one.meaning for one in FLAGS if one.table == "episodes"), "count": 2,
        "share": 2 / 15, "limit": 0.05, "first": [{"row": 3, "child_id": "ben", "record": "2"}, {"row": 4, "child_id": "fay", "record": "3"}],
    }  # fmt: skip


def test_a_folder_that_cannot_be_read_is_refused_and_a_clean_one_has_nothing(tmp_path, capsys):
    assert outcomes.run(["check", "--data", str(tmp_path / "nowhere")]) == 2
    written({"children": "child_id,dob\nana,2015-01-01"}, tmp_path)
    assert outcomes.run(["check", "--data", str(tmp_path)]) == 0
    assert "children: 1 row. Nothing is the matter.\n" in capsys.readouterr().out
