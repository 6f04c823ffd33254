"""NCANDS child files: each line is read strictly at its places, or refused; children go by their numbers in care."""

import tracemalloc
from datetime import date

import pytest

from threefold.outcomes.data import opened
from threefold.outcomes.federal import document
from threefold.outcomes.federal import tables as federal_tables
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.ncands.layout import PLACES
from threefold.outcomes.ncands.loading import INFERRED, files, load
from threefold.outcomes.ncands.reading import NEEDED
from threefold.outcomes.ncands.writing import line

USUAL = {
    "SUBYR": 2023,
    "STATERR": "ZZ",
    "RPTID": "r1",
    "CHID": "n1",
    "RPTDT": date(2023, 3, 31),
    "CHAGE": "08",
    "MAL1LEV": "01",
}


def put(folder, *lines, name="ncands-2023.dat", end="\n"):
    texts = [one if isinstance(one, str) else line(USUAL | one) for one in lines]
    (folder / name).write_bytes("".join(one + end for one in texts).encode("latin-1"))
    return folder


def reports(folder, *names):
    with opened(folder) as tables:
        rows = tables["reports"].order_by("row").to_pyarrow().to_pylist()
    return [tuple(one[name] for name in names) for one in rows]


def test_the_first_seven_fields_stand_where_the_published_layout_has_them():
    published = {"SUBYR": (1, 4), "STATERR": (5, 6), "RPTID": (7, 18), "CHID": (19, 30), "RPTCNTY": (31, 33), "RPTDT": (34, 41), "INVDATE": (42, 49)}  # fmt: skip
    assert {name: (PLACES[name].start, PLACES[name].end) for name in published} == published
    assert list(PLACES).index("INCIDDT") + 1 == len(PLACES) == 146
    assert [one.start for one in list(PLACES.values())[1:]] == [
        one.end + 1 for one in list(PLACES.values())[:-1]
    ]
    assert {name for name, _fills, _how in document.FIELDS} == set(NEEDED)


def test_a_line_becomes_a_report(tmp_path):
    put(
        tmp_path,
        {
            "INVDATE": date(2023, 4, 2),
            "INCIDDT": date(2023, 3, 1),
            "MAL1LEV": "05",
            "MAL2LEV": "02",
            "MALDEATH": 1,
        },
        {"RPTID": "r2", "MAL1LEV": None, "RPTDISP": 7, "MALDEATH": 2},
        {"RPTID": "r3", "MAL1LEV": None},
        end="\r\n",
    )
    names = ("report_id", "disposition", "fatality", "age_code")
    assert reports(tmp_path, *names) == [("r1", 2, True, 8), ("r2", 7, False, 8), ("r3", None, False, 8)]
    days = reports(tmp_path, "report_date", "incident_date", "investigation_start")
    first = [(one - date(1970, 1, 1)).days for one in (date(2023, 3, 31), date(2023, 3, 1), date(2023, 4, 2))]
    assert days == [tuple(first), (first[0], None, None), (first[0], None, None)]


@pytest.mark.parametrize(
    ("age", "born", "code"),
    [("08", date(2000, 1, 1), 8), (None, None, None), ("99", None, 99), (None, date(2015, 3, 31), 8), ("99", date(2015, 4, 1), 7), (None, date(2023, 5, 1), 77)],
)  # fmt: skip
def test_an_age_that_is_not_written_is_told_from_the_birthday(tmp_path, age, born, code):
    assert reports(put(tmp_path, {"CHAGE": age, "CHBDATE": born}), "age_code") == [(code,)]


def test_a_child_goes_by_its_number_in_care_in_all_its_reports(tmp_path):
    put(
        tmp_path,
        {"RPTID": "r4", "CHID": "n1", "SUBYR": 2024, "AFCARSID": "a2"},
        name="ncands-a-later.txt",
    )
    put(
        tmp_path,
        {"RPTID": "r1", "CHID": "n1"},
        {"RPTID": "r2", "CHID": "n1", "AFCARSID": "a1"},
        {"RPTID": "r3", "CHID": "n2"},
        {"RPTID": "r5", "CHID": None},
    )
    assert reports(tmp_path, "report_id", "child_id") == [
        ("r1", "a2"), ("r2", "a2"), ("r3", "chid:n2"), ("r5", None), ("r4", "a2"),
    ]  # fmt: skip
    with opened(tmp_path) as tables:
        assert tables.said == [("reports", "children with several numbers in care (AFCARSID), of which the last stands: 1"), ("reports", INFERRED)]  # fmt: skip


def test_a_folder_can_say_where_its_fields_stand(tmp_path):
    moved = {name: place for name, place in PLACES.items() if place.start >= 50 and name in NEEDED}
    rows = "\n".join(f"{name.lower()},{place.start + 3},{place.length}" for name, place in moved.items())
    (tmp_path / "ncands-layout.csv").write_text(f"field,start,length\n{rows}\n")
    text = line(USUAL | {"AFCARSID": "a1"})
    put(tmp_path, text[:49] + "   " + text[49:])
    assert reports(tmp_path, "child_id", "disposition", "age_code") == [("a1", 1, 8)]
    with opened(tmp_path) as tables:
        assert tables.said == []


@pytest.mark.parametrize(
    ("own", "said"),
    [("field,start\nCHAGE,3", "its columns are"), ("field,start,length\nCHAGE,x,1", "its columns are"), ("field,start,length\nCAT,1,1", "no field CAT"), ("field,start,length\nCHAGE,0,2", "1 or more")],
)  # fmt: skip
def test_a_list_of_places_that_cannot_be_is_refused(tmp_path, own, said):
    (tmp_path / "ncands-layout.csv").write_text(own)
    with pytest.raises(Refused, match=r"ncands-layout\.csv") as why, opened(put(tmp_path, {})):
        pass
    assert said in str(why.value)


GOOD = line(USUAL)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (GOOD[:200], "has 200 characters, not 312"),
        (GOOD + " ", "has 313 characters, not 312"),
        ("", "has 0 characters"),
        ("x" * 6000, "more than 5000 characters"),
        (GOOD.replace("r1", "r\xe9"), "plain ASCII"),
        (line(USUAL | {"RPTDT": "20230331"}), "RPTDT: “20230331” is no day of the calendar"),
        (line(USUAL | {"RPTDT": "3/31/23"}), "RPTDT: “3/31/23” is no date"),
        (line(USUAL | {"MAL1LEV": "55"}), "MAL1LEV: “55” is no code"),
        (line(USUAL | {"CHAGE": "x"}), "CHAGE: “x” is no whole number"),
        (line(USUAL | {"MALDEATH": 5}), "MALDEATH"),
        (line(USUAL | {"STATERR": "06"}), "STATERR"),
        (line(USUAL | {"SUBYR": "chil"}), "SUBYR"),
        (" " + GOOD[:-1], "STATERR"),
    ],
)
def test_a_line_that_cannot_be_is_refused_by_name_and_number(tmp_path, bad, said):
    with pytest.raises(Refused) as why, opened(put(tmp_path, {}, {"RPTID": "r2"}, bad)):
        pass
    assert str(why.value).startswith("ncands-2023.dat, line 3") and said in str(why.value)


def test_files_of_two_states_or_beside_the_same_table_are_refused(tmp_path):
    put(tmp_path, {})
    put(tmp_path, {"STATERR": "YY"}, name="b.dat")
    with pytest.raises(Refused, match="several states"), opened(tmp_path):
        pass
    (tmp_path / "b.dat").unlink()
    (tmp_path / "reports.csv").write_text("report_id,child_id,report_date,disposition\n1,ana,2023-01-01,1\n")
    with pytest.raises(Refused, match=r"reports.csv and ncands-2023.dat are both there"), opened(tmp_path):
        pass


def peak(folder, count):
    folder.mkdir()
    put(folder, *({"RPTID": f"r{nth}", "CHID": f"n{nth}"} for nth in range(count)))
    tracemalloc.start()
    load(files(folder), folder)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def test_memory_does_not_grow_with_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr(federal_tables, "BATCH", 200)
    peak(tmp_path / "warm", 10)
    assert peak(tmp_path / "b", 5000) < 1.3 * peak(tmp_path / "a", 500)
