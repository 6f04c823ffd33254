"""Spark works out the very same as DuckDB, to the last integer and the last child, from the same expressions.

One Spark and one county for all. Where Java or the extra is missing, these tests are skipped and say which.
"""

import json
from random import Random

import pytest

from threefold.cli.outcomes import run
from threefold.outcomes.engines import spark
from threefold.outcomes.registry import every
from threefold.outcomes.tests.asking import written
from threefold.outcomes.tests.chance import as_tables, county
from threefold.outcomes.tests.test_practice import as_csv, casework

OWN = [one.id for one in every().values() if not one.variant_of]
WINDOW = ["--start", "2022-10-01", "--end", "2023-09-30", "--as-of", "2023-03-01", "--data-end", "2024-09-30"]
LISTS = ["--ids", "--per-child"]
OTHER_ROADS = [
    "--indicator", "ca_p1", "ca_p4_round3", "p5", "s2", "--set", "year_rule=D365", "first_episode_rule=first_then_filter",
    "leap_birthday=mar1", "overlap_with=any", "day_count=half_open", "rollup=chained", "candidate=second_only", "episodes=first",
]  # fmt: skip
SMALL = ["spark.sql.codegen.wholeStage=false", "spark.sql.codegen.factoryMode=NO_CODEGEN", "spark.sql.adaptive.enabled=false"]  # fmt: skip
"""For tables of a few rows: to compile Java for each of a hundred queries takes longer than to answer them."""


@pytest.fixture(scope="module")
def small_spark():
    if why := spark.missing():
        pytest.skip(f"Spark was not tried. {why}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(spark.CLUSTER, " ".join([*(f"--conf {one}" for one in SMALL), "pyspark-shell"]))
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        yield


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """With a row that a later one replaces, and a breakdown's groups."""
    tables = as_tables(county(Random(11).choice, 250)) | as_csv(casework(Random(5).choice, 60))
    tables["episodes"] += "\n" + tables["episodes"].splitlines()[1]
    return written(tables, tmp_path_factory.mktemp("county"))


def asked(data, engine, *more):
    said = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout.write", said.append)
        assert run(["run", "--data", str(data), *WINDOW, "--engine", engine, "--json", *more]) == 0
    return {one["id"]: one for one in json.loads("".join(said))}


@pytest.fixture(scope="module")
def told(small_spark, data):
    return {engine: asked(data, engine, *LISTS) for engine in ("duckdb", "spark")}


@pytest.mark.parametrize("id", OWN)
def test_spark_counts_each_child_as_duckdb_does(told, id):
    ours, theirs = dict(told["duckdb"][id]), dict(told["spark"][id])
    assert (ours.pop("engine").split()[0], theirs.pop("engine").split()[0]) == ("duckdb", "spark")
    assert theirs == ours


def test_the_county_is_one_that_counts(told):
    counted = [one for one in told["spark"].values() if one["denominator_ids"]]
    assert len(counted) > 25
    assert any("replaced" in flag.get("said", "") for flag in told["spark"]["p1"]["flags"])


def test_other_rules_and_groups_come_out_alike_too(small_spark, data):
    ours, theirs = (
        asked(data, engine, *OTHER_ROADS, *LISTS, "--by", "age") for engine in ("duckdb", "spark")
    )
    for one in (*ours.values(), *theirs.values()):
        del one["engine"]
    assert theirs == ours
    assert {one["group"] for one in theirs["p5"]["by"]["age"]} >= {"6_10", "11_15"}
