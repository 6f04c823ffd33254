"""Imports point down, every package says what it owns, and every write comes in by a change."""

import ast
import tomllib

import pytest

from tests.architecture.source import PRODUCT, ROOT, functions, modules, name, tree
from threefold.audit import events
from threefold.core.changes import registry
from threefold.disclosure.common import Common
from threefold.disclosure.groups import Group

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
PACKAGES = [one for one in PRODUCT.iterdir() if (one / "__init__.py").exists()]
# Where rows may be written: changes, the managers of models, and the three ledgers below all of them.
WRITERS = {"changes", "changes.py", "models", "models.py", "migrations", "tests"}
LEDGERS = {
    "accounts/drafts.py", "accounts/presence.py", "audit/recording.py", "audit/sealing.py", "core/changes.py",
    "cli/records/incoming.py", "families/written.py",
}  # fmt: skip
# `save` of a Word file is no row.
WITHOUT_ROWS = {"printing"}
WRITING = {
    "create",
    "bulk_create",
    "get_or_create",
    "update_or_create",
    "bulk_update",
    "delete",
    "save",
    "update",
}


def test_imports_point_down(capsys, monkeypatch):
    from importlinter.cli import lint_imports

    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert code == 0, capsys.readouterr().out


def test_only_what_is_named_may_import_upward():
    house = [contract for contract in CONTRACTS if contract["type"] == "layers"]
    allowed = {line for contract in house for line in contract.get("ignore_imports", [])}
    assert allowed == {"threefold.**.tests.** -> threefold.**", "threefold.settings -> threefold.**"}


@pytest.mark.parametrize("package", PACKAGES, ids=lambda one: one.name)
def test_a_package_owns_something_and_says_what(package):
    said = ast.get_docstring(tree(package / "__init__.py")) or ""
    assert len(said) > 40, "its docstring says what it owns"
    code = [one for one in modules() if package in one.parents and one.name != "__init__.py"]
    assert code or len(tree(package / "__init__.py").body) > 1, "no empty packages"


def test_every_module_says_what_it_is():
    assert [name(one) for one in modules() if not ast.get_docstring(tree(one))] == []


def test_a_change_is_named_by_its_package_and_writes_a_field_group():
    groups = {group.value for group in Group} | {common.value for common in Common}
    wrong = [
        one.name
        for one in registry.values()
        if one.run.__module__.split(".")[1] != one.name.split(".")[0] or one.writes not in groups
    ]
    assert registry
    assert wrong == []


def test_a_package_with_changes_has_events_of_its_own():
    kinds = {kind.split(".")[0] for kind in events.kinds}
    assert {one.split(".")[0] for one in registry} <= kinds


def test_every_event_is_recorded_somewhere():
    used = {
        getattr(node, "id", None) or getattr(node, "attr", "")
        for one in modules()
        for node in ast.walk(tree(one))
        if isinstance(node, ast.Name | ast.Attribute)
    }
    assert [one.name for one in events.kinds.values() if one.type.__name__ not in used] == []


def test_every_registered_change_is_one_of_a_changes_module():
    wrong = [one.name for one in registry.values() if "changes" not in one.run.__module__.split(".")]
    assert wrong == []


def writes(path):
    """Calls that write rows: `x.objects.create(...)`, `row.save(...)` and their kin."""
    for node in ast.walk(tree(path)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        what, on = node.func.attr, ast.unparse(node.func.value)
        on_rows = "objects" in on or "_default_manager" in on or "filter(" in on
        if what in WRITING and (on_rows or what in {"save", "bulk_create"}):
            yield f"{name(path)}:{node.lineno} {on}.{what}"


def test_rows_are_written_by_changes_alone():
    elsewhere = [
        one
        for one in modules()
        if not WRITERS & set(one.relative_to(PRODUCT).parts)
        and str(one.relative_to(PRODUCT)) not in LEDGERS
        and one.relative_to(PRODUCT).parts[0] not in WITHOUT_ROWS
    ]
    assert len(elsewhere) > 40
    assert [found for one in elsewhere for found in writes(one)] == []


def test_a_view_is_typed_and_takes_a_request():
    for file in modules():
        if file.name == "views.py" or "views" in file.parts:
            for one in functions(file):
                assert one.returns is not None, f"{name(file)}:{one.lineno}"
