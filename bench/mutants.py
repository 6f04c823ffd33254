"""`python -m bench.mutants [practice] [disclosure]`: small defects are put into the rules, one at a time; do the tests
of that package see each of them? Prints JSON: per module how many were made, seen and not seen, with the names of the
latter. Fails when fewer than FLOOR per cent are seen. Lines of prose alone (what a rule says) are left as they are.

The work is mutmut's, installed by hash from `bench/mutants.lock` into a place of its own, for it is needed only here.
A mutant is looked at with `--show NAME`; what survives and why is told in docs/operate/mutants.md.
Options: `--keep FOLDER` works there, and goes on where it was stopped; `--every N` tries each Nth mutant.
"""

import argparse
import ast
import json
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLOOR = 90
PACKAGES = ("practice", "disclosure")
# What mutmut writes: seen by a test, seen as it never ended or ended Python, and no test that runs it at all.
SEEN = {1, 3, 36, 24, 152, 255, -24, -9, -11}
SETTINGS = """
[tool.mutmut]
source_paths = ["src"]
do_not_mutate_patterns = ['Words\\(', '^\\s*f?"[^"]*",?$']
only_mutate = ["src/threefold/{package}/*"]
do_not_mutate = ["*/tests/*", "*/migrations/*"]
also_copy = ["conftest.py", "bench", "docs", "threefold", "README.md", "CHANGELOG.md"]
pytest_add_cli_args = ["--no-migrations", "-p", "no:xdist"]
pytest_add_cli_args_test_selection = ["src/threefold/{package}"]
"""


def main() -> int:
    """Make the mutants of each package, try them, judge."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="threefold-mutants-") as passing:
        place = Path(options.keep or passing).resolve()
        place.mkdir(parents=True, exist_ok=True)
        mutmut = installed(place)
        if options.show:
            tree = place / options.show.split(".")[1]
            return subprocess.run([mutmut, "show", options.show], cwd=tree, check=False).returncode
        found = {
            package: tried(mutmut, place / package, package, options.every) for package in options.packages
        }
    print(json.dumps(found, indent=1))
    return 0 if all(one["per_cent"] >= FLOOR for one in found.values()) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", choices=PACKAGES, default=PACKAGES)
    parser.add_argument("--keep", metavar="FOLDER")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", metavar="NAME")
    return parser.parse_args()


def installed(place: Path) -> str:
    """The mutmut of the lock, in a Python of its own."""
    home = place / "python"
    if not (home / "bin" / "mutmut").exists():
        venv.create(home, with_pip=True)
        lock = str(ROOT / "bench" / "mutants.lock")
        asked = [home / "bin" / "pip", "install", "-q", "--no-deps", "--require-hashes", "-r", lock]
        subprocess.run(asked, check=True, stdout=sys.stderr)
    return str(home / "bin" / "mutmut")


def tried(mutmut: str, tree: Path, package: str, every: int) -> dict[str, object]:
    """Every mutant of a package in a copy of the files, and what became of them."""
    _copy(tree, package)
    if every > 1:
        subprocess.run([mutmut, "run", "no.such.mutant"], cwd=tree, check=False, stdout=sys.stderr)
    asked = sorted(_codes(tree))[::every] if every > 1 else [f"threefold.{package}*"]
    subprocess.run([mutmut, "run", "--max-children", "1", *asked], cwd=tree, check=False, stdout=sys.stderr)
    return judged(_codes(tree))


def _copy(tree: Path, package: str) -> None:
    """The files that git knows or would take, and mutmut's settings for one package."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        if (source := ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).write_bytes(source.read_bytes())
    for source in (tree / "src" / "threefold" / package).rglob("*.py"):
        source.write_text(bare(source.read_text()))
    with (tree / "pyproject.toml").open("a") as file:
        file.write(SETTINGS.format(package=package))


def bare(source: str) -> str:
    """The same with decorators called below their functions, and none that keeps answers: mutmut passes over what
    is decorated, and an answer kept from before hides a mutant.
    """
    lines = source.splitlines()
    for one in reversed([node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]):
        called = one.name
        for decorator in reversed(one.decorator_list):
            text = ast.unparse(decorator)
            called = called if "cache" in text else f"{text}({called})"
        first = min([one.lineno, *(each.lineno for each in one.decorator_list)])
        below = [f"{one.name} = {called}"] if called != one.name else []
        lines[first - 1 : one.end_lineno] = [*lines[one.lineno - 1 : one.end_lineno], "", *below]
    return "\n".join(lines) + "\n"


def _codes(tree: Path) -> dict[str, int | None]:
    """How the tests ended for each mutant; None for one that was not tried."""
    found: dict[str, int | None] = {}
    for meta in (tree / "mutants").rglob("*.py.meta"):
        found |= json.loads(meta.read_text())["exit_code_by_key"]
    return found


def judged(codes: dict[str, int | None]) -> dict[str, object]:
    """What was seen, what not, module by module."""
    tried_ = {name: code for name, code in codes.items() if code is not None}
    seen = sum(code in SEEN for code in tried_.values())
    unseen = sorted(name for name, code in tried_.items() if code not in SEEN)
    return {
        "made": len(codes),
        "tried": len(tried_),
        "seen": seen,
        "per_cent": round(100 * seen / max(len(tried_), 1), 1),
        "unseen_by_module": dict(Counter(_modules(unseen)).most_common()),
        "unseen": unseen,
    }


def _modules(names: list[str]) -> Iterator[str]:
    return (name.rsplit(".", 1)[0] for name in names)


if __name__ == "__main__":
    sys.exit(main())
