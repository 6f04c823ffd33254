"""The product's own files, and what Python modules say of themselves."""

import ast
import functools
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ROOT / "src" / "threefold"
NOT_OURS = {".git", ".venv", "var", "__pycache__", "node_modules", "threefold.egg-info"}


@functools.cache
def kept_files() -> tuple[Path, ...]:
    """Every file that belongs to the repository: known to git, or about to be."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT, capture_output=True, text=True, check=True,
        ).stdout.split("\0")  # fmt: skip
        found = [ROOT / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        found = list(ROOT.rglob("*"))
    return tuple(
        sorted(one for one in found if one.is_file() and not NOT_OURS & set(one.relative_to(ROOT).parts))
    )


def product_files(*suffixes: str) -> list[Path]:
    """Files of the product with one of these endings."""
    return [one for one in kept_files() if PRODUCT in one.parents and one.suffix in suffixes]


def modules(*, tests: bool = False) -> list[Path]:
    """Python modules of the product, without migrations; with `tests`, also those of the tests."""
    found = [one for one in product_files(".py") if "migrations" not in one.parts]
    return found if tests else [one for one in found if "tests" not in one.parts]


@functools.cache
def tree(path: Path) -> ast.Module:
    """The module, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a module, methods and inner ones included."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def name(path: Path) -> str:
    """How a file is named in a finding."""
    return str(path.relative_to(ROOT))
