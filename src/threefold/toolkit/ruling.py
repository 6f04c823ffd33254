"""A tool's own rules: pure functions of its answers, `RULES` in `rules.py` of its folder. They advise, or hold up
finishing, and never keeping. Each gives nothing, or a `Problem`: what is to be thought of or done, and where.
"""

from collections.abc import Callable

from threefold.toolkit.answers import Payload, Problem, problems
from threefold.toolkit.definition import Tool
from threefold.toolkit.registry import part_of

Rule = Callable[[Payload], Problem | None]


def ruled(tool: Tool, payload: Payload) -> tuple[Problem, ...]:
    """All that a tool's own rules say of these answers."""
    rules: tuple[Rule, ...] = getattr(part_of(tool.key, "rules"), "RULES", ())
    return tuple(said for rule in rules if (said := rule(payload)))


def unfinished(tool: Tool, payload: Payload) -> tuple[Problem, ...]:
    """All that keeps these answers from being finished; its own rules once everything is answered."""
    found = problems(tool, payload, finishing=True)
    return found or tuple(one for one in ruled(tool, payload) if not one.advises)
