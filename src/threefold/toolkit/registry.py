"""Finds the tools: every folder of `threefold.tools` that declares one. Nobody keeps a list."""

import pkgutil
from functools import cache
from importlib import import_module, resources
from importlib.util import find_spec
from types import ModuleType

from threefold.toolkit.definition import Misdeclared, Tool

HOME = "threefold.tools"


@cache
def tools() -> dict[str, Tool]:
    """Every tool by its key, which is its folder's name."""
    found: dict[str, Tool] = {}
    for folder in pkgutil.iter_modules(import_module(HOME).__path__):
        tool = import_module(f"{HOME}.{folder.name}.definition").TOOL
        if not isinstance(tool, Tool) or tool.key != folder.name:
            raise Misdeclared(f"{HOME}.{folder.name} declares no tool of its name")
        found[tool.key] = tool
    return found


def tool_of(key: str) -> Tool:
    """One of them.

    Raises:
        KeyError: there is none of this name.
    """
    return tools()[key]


@cache
def part_of(key: str, name: str) -> ModuleType | None:
    """A module that some tools' folders hold and others do not."""
    place = f"{HOME}.{key}.{name}"
    return import_module(place) if key in tools() and find_spec(place) else None


def kept_with(tool: Tool, name: str) -> str:
    """A file of the tool's folder."""
    return resources.files(f"{HOME}.{tool.key}").joinpath(name).read_text(encoding="utf-8")
