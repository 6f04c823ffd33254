"""What is installed is pinned by version and hash, and nothing is asked for that the lock does not hold."""

import re

import pytest

from tests.architecture.source import ROOT

PIN = re.compile(r"^([a-zA-Z0-9._-]+)==\S+", re.M)
ASKED = re.compile(r"^([a-zA-Z0-9._-]+)", re.M)


def pins(lock):
    return {found.lower() for found in PIN.findall((ROOT / lock).read_text())}


def pinned(lock):
    return set(re.findall(r"^[a-zA-Z0-9._-]+==\S+", (ROOT / lock).read_text(), re.M))


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock", "requirements-spark.lock"])
def test_every_pin_has_a_hash_and_no_address(lock):
    text = (ROOT / lock).read_text()
    blocks = [block for block in re.split(r"\n(?=\S)", text) if block.strip() and not block.startswith("#")]
    assert len(blocks) > 15
    assert [block.split()[0] for block in blocks if "==" not in block or "--hash=sha256:" not in block] == []
    assert "://" not in text


@pytest.mark.parametrize("wanted", ["requirements", "requirements-dev", "requirements-spark"])
def test_the_lock_holds_what_is_asked_for(wanted):
    lines = [line for line in (ROOT / f"{wanted}.in").read_text().splitlines() if line and line[0].isalpha()]
    assert {ASKED.match(line)[1].lower() for line in lines} - pins(f"{wanted}.lock") == set()


def test_the_tests_run_on_the_very_versions_that_counties_run():
    assert pinned("requirements.lock") <= pinned("requirements-dev.lock")


def test_the_extra_changes_no_version_that_counties_run_and_adds_spark_alone():
    added = pinned("requirements-spark.lock") - pinned("requirements.lock")
    assert sorted(one.split("==")[0] for one in added) == ["py4j", "pyspark"]


def test_there_are_few_direct_dependencies():
    assert len([line for line in (ROOT / "requirements.in").read_text().splitlines() if line.strip()]) <= 28
