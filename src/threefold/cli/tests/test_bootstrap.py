"""The bootstrap at the root: only the standard library, and clear words when something is missing."""

import ast
import importlib.util
import json
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

FILE = Path(__file__).resolve().parents[4] / "threefold"


@pytest.fixture
def boot(tmp_path, monkeypatch):
    """The bootstrap as a module, with an empty folder as its project."""
    loader = SourceFileLoader("bootstrap", str(FILE))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("bootstrap", loader))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "BIN", tmp_path / ".venv/bin")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv/stamp.json")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / lock).write_text(f"{lock}==1")
    return module


class Pip:
    """Stands where pip would, and remembers what it was asked."""

    def __init__(self, code=0, said=""):
        self.calls, self.returncode, self.stdout = [], code, said

    def __call__(self, command):
        self.calls.append(command)
        return self


def test_it_needs_nothing_but_the_standard_library():
    tree = ast.parse(FILE.read_text())
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names


def test_its_syntax_is_old_enough_to_refuse_an_old_python():
    ast.parse(FILE.read_text(), feature_version=(3, 7))


def test_packages_are_installed_by_hash_and_again_only_for_another_lock(boot, monkeypatch):
    pip = Pip()
    monkeypatch.setattr(boot, "quietly", pip)
    boot.install("requirements.lock")
    boot.install("requirements.lock")
    assert len(pip.calls) == 1
    assert "--require-hashes" in pip.calls[0]
    (boot.ROOT / "requirements.lock").write_text("requirements.lock==2")
    boot.install("requirements.lock")
    assert len(pip.calls) == 2


def test_the_tests_lock_holds_the_other_one_too(boot, monkeypatch):
    pip = Pip()
    monkeypatch.setattr(boot, "quietly", pip)
    boot.install("requirements-dev.lock")
    boot.install("requirements.lock")
    assert len(pip.calls) == 1


def test_a_broken_off_installation_is_tried_again(boot, monkeypatch):
    boot.STAMP.write_text("{half")
    pip = Pip()
    monkeypatch.setattr(boot, "quietly", pip)
    boot.install("requirements.lock")
    assert len(pip.calls) == 1
    assert json.loads(boot.STAMP.read_text())


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("ERROR: Temporary failure in name resolution", "does not reach a package index"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "Mend what pip says above"),
    ],
)
def test_a_failed_installation_says_what_to_do(boot, monkeypatch, said, remedy):
    monkeypatch.setattr(boot, "quietly", Pip(1, said))
    with pytest.raises(SystemExit) as stopped:
        boot.install("requirements.lock")
    assert said in stopped.value.code
    assert remedy in stopped.value.code
    assert not boot.STAMP.exists()


def test_spark_is_installed_for_whoever_asks_for_it_and_for_tests_where_java_is(boot, monkeypatch):
    installed = []
    monkeypatch.setattr(boot, "choose_python", lambda: None)
    monkeypatch.setattr(boot, "make_environment", lambda: None)
    monkeypatch.setattr(boot, "install", lambda lock, needed=True: installed.append((lock, needed)))
    monkeypatch.setattr(boot.os, "chdir", lambda _: None)
    monkeypatch.setattr(boot.os, "execv", lambda *_: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)

    def asked(*arguments, java="/usr/bin/java"):
        installed.clear()
        monkeypatch.setattr(boot.shutil, "which", lambda _: java)
        boot.main(list(arguments))
        return [one for one in installed if "spark" in one[0]]

    assert asked("outcomes", "run", "--engine", "spark") == [("requirements-spark.lock", True)]
    assert asked("outcomes", "run", "--engine=spark") == [("requirements-spark.lock", True)]
    assert asked("outcomes", "run") == asked("demo") == asked("test", java=None) == []
    assert asked("test") == [("requirements-spark.lock", False)]


def test_tests_go_on_without_an_extra_that_cannot_be_installed(boot, monkeypatch, capsys):
    (boot.ROOT / "requirements-spark.lock").write_text("pyspark==4")
    monkeypatch.setattr(boot, "quietly", Pip(1, "No space left on device"))
    boot.install("requirements-spark.lock", needed=False)
    said = capsys.readouterr().out
    assert "what needs it is skipped" in said and "No space left" in said
    assert not boot.STAMP.exists()


def test_no_venv_module_is_said_with_the_package_that_has_it(boot, monkeypatch):
    monkeypatch.setattr(boot, "quietly", Pip(1, "ensurepip is not available"))
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        boot.make_environment()
    assert not boot.VENV.exists()


def test_an_old_python_is_refused_with_the_versions_that_work(boot, monkeypatch):
    monkeypatch.setattr(boot.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(boot.shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match=r"needs Python 3\.11, 3\.12 or 3\.13"):
        boot.choose_python()


def test_another_python_hands_over_to_the_newest_that_works(boot, monkeypatch):
    called = []
    monkeypatch.setattr(boot.sys, "version_info", (3, 14, 0))
    monkeypatch.setattr(boot, "quietly", lambda command: Pip(code=int("3.13" in command[0])))
    monkeypatch.setattr(boot.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(boot.os, "execv", lambda program, _: called.append(program) or sys.exit())
    with pytest.raises(SystemExit):
        boot.choose_python()
    assert called == ["/usr/bin/python3.12"]


def test_help_installs_nothing():
    done = subprocess.run([sys.executable, str(FILE), "--help"], capture_output=True, text=True, check=True)
    for command in ("demo", "serve", "check", "migrate", "test"):
        assert f"\n  {command} " in done.stdout
