"""Answers of an earlier version of a tool, as the tool asks today. Pure: nothing that is kept is written again.

A folder whose tool has a version above 1 holds `upgrades.py` with `UPGRADES`: by the version that it begins at, a
function from those answers to those of the next version.
"""

from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache
from importlib import import_module
from typing import Any

from threefold.toolkit.definition import Misdeclared
from threefold.toolkit.registry import HOME, tool_of

Answers = dict[str, Any]
Upgrades = Mapping[int, Callable[[Answers], Answers]]


def upgraded(key: str, schema: int, answers: Answers) -> Answers:
    """These answers of version `schema`, step by step up to today's."""
    for step in range(schema, tool_of(key).version):
        answers = upgrades_of(key)[step](deepcopy(answers))
    return answers


@cache
def upgrades_of(key: str) -> Upgrades:
    """A tool's steps, one from each earlier version.

    Raises:
        Misdeclared: one is missing, or there is one too many.
    """
    version = tool_of(key).version
    steps: Upgrades = import_module(f"{HOME}.{key}.upgrades").UPGRADES if version > 1 else {}
    if set(steps) != set(range(1, version)):
        raise Misdeclared(f"{key} is of version {version} and upgrades from {sorted(steps)}")
    return steps
