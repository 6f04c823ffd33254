"""`threefold new-tool`: a folder for a tool of the practice that works at once, to be written over; see docs/guide."""

import argparse
import json
import keyword
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from string import Template

from threefold.toolkit.definition import Tool
from threefold.toolkit.registry import HOME
from threefold.toolkit.schema import schema_of

PATTERN = Path(__file__).parent / "new_tool_pattern.txt"
MARK = "=== "
NAME = re.compile(r"[a-z][a-z0-9_]*")
LONGEST = 60
BESIDE = ("rules", "upgrades")


def run(arguments: Sequence[str]) -> int:
    """Make the folder, or freeze the contract of one. 1 when the name is none, or taken, or there is no such tool."""
    parser = argparse.ArgumentParser(prog="threefold new-tool", description=__doc__)
    parser.add_argument("name", help="small letters and underscores, as in family_album")
    parser.add_argument(
        "--freeze", action="store_true", help="write the contract of the version it declares now"
    )
    options = parser.parse_args(arguments)
    home = Path(next(iter(import_module(HOME).__path__)))
    try:
        made = freeze(options.name) if options.freeze else make(options.name, home)
    except (ValueError, OSError, ImportError) as error:
        sys.stderr.write(f"threefold: {error}\n")
        return 1
    sys.stdout.write(f"{made}\n")
    return 0


def make(name: str, home: Path) -> Path:
    """The folder with everything that a tool needs.

    Raises:
        ValueError: the name is no key.
        FileExistsError: there is such a folder.
    """
    if not NAME.fullmatch(name) or keyword.iskeyword(name) or len(name) > LONGEST:
        raise ValueError(
            f"{name!r} is no name of a tool: small letters from a to z and underscores, as in family_album"
        )
    folder = home / name
    if folder.exists():
        raise FileExistsError(f"{folder} is there already; write over its files, or take another name")
    folder.mkdir()
    title = name.replace("_", " ").capitalize()
    parts = PATTERN.read_text(encoding="utf-8").split(MARK)[1:]
    for part in parts:
        file, text = part.split("\n", 1)
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(Template(text).substitute(name=name, title=title), encoding="utf-8")
    (folder / "tests" / "__init__.py").touch()
    freeze(name)
    return folder


def freeze(name: str) -> Path:
    """Write down the contract of the version that a tool declares now; an earlier version's is never touched.

    Raises:
        ImportError: there is no such tool.
        ValueError: it goes by another name than its folder, and no page would find it; or its rules cannot be read.
    """
    if find_spec(f"{HOME}.{name}") is None:
        raise ImportError(f"there is no tool {name!r}; make it with `threefold new-tool {name}`")
    module = import_module(f"{HOME}.{name}.definition")
    tool: Tool = module.TOOL
    if tool.key != name:
        raise ValueError(f"{module.__file__} says key={tool.key!r}; the key is the folder's name, {name!r}")
    _read_beside(name)
    file = Path(str(module.__file__)).parent / f"schema.v{tool.version}.json"
    file.write_text(json.dumps(schema_of(tool), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def _read_beside(name: str) -> None:
    """What stands beside the definition is read only once somebody uses the tool; what is wrong in it is said now."""
    for part in BESIDE:
        if find_spec(f"{HOME}.{name}.{part}") is not None:
            try:
                import_module(f"{HOME}.{name}.{part}")
            except Exception as error:
                raise ValueError(f"{part}.py of {name} cannot be read: {error}") from error
