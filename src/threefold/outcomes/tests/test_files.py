"""Files as they come: read whole and strictly, or refused with a reason, and nothing left behind."""

import datetime
import json
import tempfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from threefold.cli import outcomes
from threefold.outcomes.data import opened
from threefold.outcomes.loading.refusing import Refused

CHILDREN = b"child_id,dob\nana,2015-01-01\n"
EPISODES = "episode_id,child_id,removal_date,exit_date,exit_reason\n"


def refusal(folder, **files):
    for name, raw in files.items():
        (folder / f"{name}.csv").write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    with pytest.raises(Refused) as why, opened(folder):
        pass
    return str(why.value)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        ("child_id,dob\nana,2015-01-01\n".encode("utf-16"), "UTF-16"),
        (b"child_id,dob\n\xe9mile,2015-01-01\n", "UTF-8"),
        (b"child_id,born\nana,2015-01-01\n", "no column dob"),
        (b"child_id;dob\nana;2015-01-01\n", "no column child_id, dob"),
        (b"child_id,dob,dob\nana,2015-01-01,2015-01-01\n", "twice"),
        (b"child_id,dob,sex\nana,2015-01-01,f\nben,2015-0", "as many cells"),
        (b'child_id,dob\nana,"2015-01-01\nben,2015-01-01\n', "quote left open"),
        (b"child_id,dob\nana,01/02/2015\n", "row 2, dob: “01/02/2015” is no date"),
        (b"child_id,dob\nana,2015-01-01\nben,20150102\n", "row 3, dob"),
        (b"child_id,dob\nana,2015-02-30\n", "no day of the calendar"),
        (b"child_id,dob\nana,1215-02-03\n", "between"),
    ],
)
def test_a_bad_file_is_refused(tmp_path, raw, said, monkeypatch):
    passing, data = tmp_path / "passing", tmp_path / "data"
    passing.mkdir()
    data.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    assert said in refusal(data, children=raw)
    assert list(passing.iterdir()) == []


def test_a_code_that_is_no_number_is_refused(tmp_path):
    assert "exit_reason: “home”" in refusal(
        tmp_path, children=CHILDREN, episodes=EPISODES + "1,ana,2023-01-01,,home"
    )


def test_half_a_parquet_file_is_refused(tmp_path):
    pq.write_table(
        pa.table({"child_id": ["a"], "dob": [datetime.date(2015, 1, 1)]}), tmp_path / "children.parquet"
    )
    whole = (tmp_path / "children.parquet").read_bytes()
    (tmp_path / "children.parquet").write_bytes(whole[: len(whole) // 2])
    assert "children.parquet" in refusal(tmp_path)


def test_a_folder_with_nothing_of_ours_is_refused(tmp_path):
    assert "holds none" in refusal(tmp_path)
    with pytest.raises(Refused, match="no folder"), opened(tmp_path / "nowhere"):
        pass


def test_usual_ways_of_writing_are_read(tmp_path):
    text = '\ufeffDOB,Child ID,pet\n2015-01-01 00:00:00, ana ,cat\n,ben,\n9999-12-31,cy,"a\nb"\n'
    (tmp_path / "children.csv").write_bytes(text.replace("\n", "\r\n").encode())
    (tmp_path / "episodes.csv").write_text(EPISODES + "1,ana,2023-01-01,,1.0\n")
    with opened(tmp_path) as tables:
        assert tables["children"].order_by("row").to_pyarrow().select(["child_id", "dob"]).to_pylist() == [
            {"child_id": "ana", "dob": 16436}, {"child_id": "ben", "dob": None}, {"child_id": "cy", "dob": None},
        ]  # fmt: skip
        assert tables["episodes"].to_pyarrow()["exit_reason"].to_pylist() == [1]


def test_parquet_says_the_same_as_csv(tmp_path):
    day = datetime.date(2015, 1, 1)
    pq.write_table(pa.table({"child_id": ["a", "b"], "dob": [day, None]}), tmp_path / "children.parquet")
    with opened(tmp_path) as tables:
        assert tables["children"].to_pyarrow()["dob"].to_pylist() == [16436, None]


def test_the_command_prints_a_list_of_results(tmp_path, capsys):
    (tmp_path / "children.csv").write_bytes(CHILDREN)
    (tmp_path / "episodes.csv").write_text(EPISODES + "1,ana,2023-01-01,2023-06-01,1\n")
    asked = ["run", "--data", str(tmp_path), "--start", "2022-10-01", "--end", "2023-09-30"]
    assert (
        outcomes.run([*asked, "--indicator", "p1", "p5", "--set", "year_rule=D365", "--json", "--ids"]) == 0
    )
    first, second = json.loads(capsys.readouterr().out)
    assert (first["id"], first["numerator"], first["denominator_ids"]) == ("p1", 1, ["ana"])
    assert first["parameters"]["year_rule"] == "D365" and first["engine"].startswith("duckdb")
    assert second["value"] is None
    assert outcomes.run([*asked, "--indicator", "p1"]) == 0
    assert "100.0%" in capsys.readouterr().out
    assert outcomes.run([*asked, "--indicator", "p7"]) == 2
    assert "no indicator p7" in capsys.readouterr().err


def test_a_day_that_does_not_exist_is_named(tmp_path, capsys):
    with pytest.raises(SystemExit) as left:
        outcomes.run(["run", "--data", str(tmp_path), "--start", "2022-13-01", "--end", "2023-09-30"])
    assert left.value.code == 2
    assert "'2022-13-01' is no day: write the day like 2026-11-24" in capsys.readouterr().err
