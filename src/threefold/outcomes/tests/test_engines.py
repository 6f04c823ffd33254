"""An engine that is not there, or lacks something, says in plain words what to do. Nothing is counted then."""

import pytest

from threefold.cli.outcomes import run
from threefold.outcomes.engines import java, spark

ASKED = ["run", "--start", "2022-10-01", "--end", "2023-09-30"]


@pytest.fixture
def data(tmp_path):
    (tmp_path / "children.csv").write_text("child_id,dob\nana,2015-01-01\n")
    return tmp_path


def refused(data, capsys, engine="spark"):
    assert run([*ASKED, "--data", str(data), "--engine", engine]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


def test_an_engine_that_nobody_knows_is_refused_with_those_that_are(data, capsys):
    assert "There is no engine abacus here; there are duckdb and spark." in refused(data, capsys, "abacus")


def test_without_the_extra_it_says_how_to_install_it(data, capsys, monkeypatch):
    monkeypatch.setattr(spark, "find_spec", lambda name: None)
    said = refused(data, capsys)
    assert "Spark is not installed. Install the extra threefold[spark]" in said
    assert "requirements-spark.lock" in said
    assert "DuckDB counts the same" in said


def test_without_java_it_says_how_to_get_it(data, capsys, monkeypatch):
    monkeypatch.setattr(spark, "find_spec", lambda name: object())
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(java.shutil, "which", lambda name: None)
    said = refused(data, capsys)
    assert "Spark needs Java 17, and there is no Java here." in said
    assert "apt install openjdk-17-jre-headless" in said


@pytest.mark.parametrize(
    ("says", "why"),
    [
        ("openjdk version \"17.0.15\" 2025-04-15", ""),
        ("java version \"21\" 2023-09-19 LTS", ""),
        ("openjdk version \"11.0.2\" 2019-01-15", "is Java 11."),
        ("java version \"1.8.0_392\"", "is Java 1."),
        ("cannot start", "does not say which version it is."),
    ],
)  # fmt: skip
def test_the_version_of_java_is_asked_of_java(tmp_path, monkeypatch, says, why):
    program = tmp_path / "bin" / "java"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\necho '{says}' >&2\n")
    program.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    said = java.missing()
    assert (why in said) if why else said == ""


def test_a_folder_of_java_that_has_none_is_no_java(tmp_path, monkeypatch):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert "there is no Java here" in java.missing()
