"""`threefold outcomes publish`: from a folder of tables to the county's pages, with few children hidden."""

import json
from pathlib import Path
from typing import Any

import pytest

from threefold.cli import outcomes
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.results.changes import BESIDE
from threefold.results.models import Publication
from threefold.results.tests.documents import document

pytestmark = pytest.mark.django_db
YEAR = ["--start", "2022-10-01", "--end", "2023-09-30", "--data-end", "2024-09-30", "--since", "2023-02-01",
        "--indicator", "p1", "p4", "first_placement_kin"]  # fmt: skip


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A small invented county, counted once; and what was hidden."""
    folder = tmp_path_factory.mktemp("county")
    data, file, log = folder / "data", folder / "figures.json", folder / "hidden.json"
    assert (
        outcomes.run(["generate", "--children", "1500", "--years", "4", "--seed", "3", "--out", str(data)])
        == 0
    )
    assert (
        outcomes.run(["publish", "--data", str(data), *YEAR, "--to", str(file), "--hidden-log", str(log)])
        == 0
    )
    return file, log


def small(found: Any) -> list[int]:
    """Counts of 1 to 10 anywhere below a figure."""
    if isinstance(found, dict):
        own = [found[one] for one in ("numerator", "denominator") if isinstance(found.get(one), int)]
        return [one for one in own if 0 < one <= 10] + [one for part in found.values() for one in small(part)]
    return [one for part in found for one in small(part)] if isinstance(found, list) else []


def test_no_small_count_is_in_the_document_and_the_log_says_why(counted: tuple[Path, Path]) -> None:
    file, log = counted
    given = json.loads(file.read_text())
    assert small(given["figures"]) == []
    assert not [one for one in given["equity"]["rows"] if one["count"] and one["count"] <= 10]
    noted = json.loads(log.read_text())["hidden"]
    for name, one in given["figures"].items():
        assert ("numerator" in one["hidden"]) == (f"{name}///n" in noted), name
        assert ("denominator" in one["hidden"]) == (f"{name}///d" in noted), name
    assert "few" in noted.values()
    assert "numerator_ids" not in file.read_text()


def test_what_was_counted_is_published_in_a_leader_s_name(
    counted: tuple[Path, Path], cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcomes.run(["publish", "--from", str(counted[0]), "--by", cast.leader.email]) == 0
    count = len(json.loads(counted[0].read_text())["figures"])
    assert count
    assert f"for the county itself: {count} figures, 2022-10-01 to 2023-09-30" in capsys.readouterr().out
    row = Publication.objects.get()
    assert (row.by, row.is_public, row.limits["few"]) == (cast.leader, False, 10)
    client = signed_in(cast.leader)
    names = row.figures.exclude(name__in=BESIDE).values_list("name", flat=True)
    assert {client.get(f"/outcomes/{name}/").status_code for name in names} == {200}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--by", "nobody@x.example"], "Say --data DIR to count, or --from FILE"),
        (["--from", "FILE"], "Say --by EMAIL to publish, or --to FILE"),
        (["--from", "FILE", "--by", "nobody@x.example"], "Nobody with the address"),
        (["--from", "FILE", "--by", "WORKER"], "Only a leader or an administrator"),
        (["--from", "OTHER", "--by", "LEADER"], "no document of figures that this version can show"),
        (["--from", "TORN", "--by", "LEADER"], "cannot be read"),
        (["--data", "x", "--by", "LEADER"], "With --data say --start, --end and --data-end"),
    ],
)
def test_what_will_not_do_is_refused_and_nothing_is_published(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    texts = {"FILE": json.dumps(document()), "OTHER": json.dumps(document() | {"format": 9}), "TORN": "{"}
    files = {name: tmp_path / f"{name}.json" for name in texts}
    for name, text in texts.items():
        files[name].write_text(text)
    known = {name: str(file) for name, file in files.items()}
    known |= {"WORKER": cast.worker.email, "LEADER": cast.leader.email}
    assert outcomes.run(["publish", *(known.get(one, one) for one in arguments)]) == 2
    assert said in capsys.readouterr().err
    assert not Publication.objects.exists()
