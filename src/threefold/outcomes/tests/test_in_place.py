"""Parquet with types is counted where it lies, and says what the same cells say in CSV; what is not sound is read as text is."""

from datetime import date, datetime

import ibis
import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest

from threefold.outcomes.columns import BY_NAME
from threefold.outcomes.data import opened
from threefold.outcomes.loading.files import header
from threefold.outcomes.loading.in_place import as_it_lies
from threefold.outcomes.loading.refusing import Refused

DAY, FAR = date(2023, 3, 1), date(9999, 12, 31)


def episodes(**columns):
    sound = {
        "episode_id": ["e1", "e2", "e3"], "child_id": ["c1", "c2", None], "removal_date": [DAY, None, DAY],
        "exit_date": [DAY, FAR, None], "exit_reason": pa.array([1, None, 8], pa.int32()),
    }  # fmt: skip
    return pa.table(sound | columns)


def lies(file, name):
    """Is it counted where it lies?"""
    source = BY_NAME[name]
    return as_it_lies(ibis.duckdb.connect(), file, header(file, source), source) is not None


def rows(folder, name):
    with opened(folder) as tables:
        return tables[name].order_by("row").to_pyarrow().to_pylist()


def both(tmp_path, name, table):
    """The rows of a table from Parquet and from CSV, and whether the Parquet file was counted where it lies."""
    for kind in ("parquet", "csv"):
        (tmp_path / kind).mkdir()
    pq.write_table(table, tmp_path / f"parquet/{name}.parquet")
    pc.write_csv(table, tmp_path / f"csv/{name}.csv")
    found = [rows(tmp_path / kind, name) for kind in ("parquet", "csv")]
    return *found, lies(tmp_path / f"parquet/{name}.parquet", name)


CHANGES = [
    ({}, True),
    ({"child_id": pa.array([1, 22, None], pa.int64())}, True),
    ({"child_id": ["Zoë 1", "", None]}, True),
    ({"child_id": ["\u00e9mile", "c2", "c3"]}, False),
    ({"child_id": pa.array(["c1", "c1", "c2"]).dictionary_encode()}, True),
    ({"exit_date": pa.nulls(3)}, True),
    ({"exit_reason": pa.array([1, None, 8], pa.int64()), "note": ["a", "b", "c"]}, True),
    ({"child_id": [" c1", "c2", "c3"]}, False),
    ({"child_id": ["c1", "c2\u00a0", "\u3000"]}, False),
    ({"child_id": ["c1\t", "\n", "c3"]}, False),
    ({"exit_reason": pa.array([1.0, None, 8.0])}, False),
    ({"exit_reason": ["1", "", "8.0"]}, False),
    ({"removal_date": ["2023-03-01", "", "9999-12-31"]}, False),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "in_place"), CHANGES)
def test_it_says_the_same_as_csv(tmp_path, changed, in_place):
    ours, text, lay = both(tmp_path, "episodes", episodes(**changed))
    assert ours == text
    assert len(ours) == 3
    assert lay is in_place


def test_days_with_a_time_are_days(tmp_path):
    when = pa.array([datetime(2023, 3, 1), None, datetime(2023, 3, 2)], pa.timestamp("ns"))
    pq.write_table(episodes(removal_date=when), tmp_path / "episodes.parquet")
    assert [one["removal_date"] for one in rows(tmp_path, "episodes")] == [19417, None, 19418]
    assert lies(tmp_path / "episodes.parquet", "episodes")


@pytest.mark.parametrize(
    ("words", "in_place"),
    [(["In-Person", "in person", None], True), (["\u00c0 b", "x", ""], False), (["a ", " ", "b"], False)],
)
def test_words_are_read_as_from_csv(tmp_path, words, in_place):
    visits = pa.table({"visit_id": ["1", "2", "3"], "child_id": ["a"] * 3, "visit_date": [DAY] * 3, "mode": words,
                       "completed": [True, None, False]})  # fmt: skip
    ours, text, lay = both(tmp_path, "visits", visits)
    assert ours == text
    assert lay is in_place


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"removal_date": [DAY, date(1215, 6, 15), DAY]},
            "row 3, removal_date: “1215-06-15” is not between",
        ),
        ({"exit_reason": ["1", "2", "home"]}, "row 4, exit_reason: “home” is no whole number"),
        ({"exit_reason": pa.array([1, 2, 2**40], pa.int64())}, "exit_reason: cannot be read"),
        ({"exit_date": ["2023-03-01", "", "1/3/2023"]}, "row 4, exit_date: “1/3/2023” is no date"),
    ],
)
def test_a_bad_cell_is_refused_by_file_row_and_column(tmp_path, changed, said):
    pq.write_table(episodes(**changed), tmp_path / "episodes.parquet", row_group_size=2)
    with pytest.raises(Refused) as why, opened(tmp_path):
        pass
    assert f"episodes.parquet, {said}" in str(why.value)


def test_a_file_that_is_spoiled_in_the_middle_is_refused(tmp_path):
    many = pa.table({"child_id": [f"child {at}" for at in range(5000)], "dob": [DAY] * 5000})
    pq.write_table(many, tmp_path / "children.parquet", compression="zstd")
    raw = bytearray((tmp_path / "children.parquet").read_bytes())
    raw[len(raw) // 3 : len(raw) // 3 + 200] = b"x" * 200
    (tmp_path / "children.parquet").write_bytes(raw)
    with pytest.raises(Refused, match=r"children\.parquet"), opened(tmp_path):
        pass


def test_a_folder_whose_name_looks_like_a_pattern_is_read(tmp_path):
    place = tmp_path / "dob=2001[1]"
    place.mkdir()
    pq.write_table(episodes(), place / "episodes.parquet")
    assert len(rows(place, "episodes")) == 3


def test_a_file_with_a_column_of_the_engines_name_is_read(tmp_path):
    pq.write_table(episodes(file_row_number=[7, 7, 7]), tmp_path / "episodes.parquet")
    assert [one["row"] for one in rows(tmp_path, "episodes")] == [0, 1, 2]


def test_later_rows_replace_earlier_ones_where_a_file_lies(tmp_path):
    pq.write_table(
        episodes(episode_id=["e1", "e1", "e1"], child_id=["c1", "c1", None]), tmp_path / "episodes.parquet"
    )
    with opened(tmp_path) as tables:
        assert tables.told_of(["episodes"]) == [
            "episodes: 1 rows are replaced by a later row with the same child_id and episode_id"
        ]
        kept = tables["episodes"].order_by("row").to_pyarrow().to_pylist()
    assert [(one["row"], one["child_id"]) for one in kept] == [(1, "c1"), (2, None)]


def test_a_file_that_goes_away_while_it_is_counted_is_refused(tmp_path):
    pq.write_table(episodes(), tmp_path / "episodes.parquet")
    said = "while they were counted"
    with pytest.raises(Refused, match=said), opened(tmp_path) as tables:  # noqa: PT012
        (tmp_path / "episodes.parquet").unlink()
        tables["episodes"].to_pyarrow()
