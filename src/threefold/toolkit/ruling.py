"""A tool's own rules: pure functions of its answers, `RULES` in `rules.py` of its folder. They advise, or hold up
finishing, and never keeping. Each gives nothing, or a `Problem`: what is to be thought of or done, and where.
"""

from collections.abc import Callable, Collection

from threefold.toolkit.answers import Payload, Problem, problems
from threefold.toolkit.definition import Tool
from threefold.toolkit.registry import part_of

Rule = Callable[[Payload], Problem | None]


def ruled(tool: Tool, payload: Payload) -> tuple[Problem, ...]:
    """All that a tool's own rules say of these answers."""
    rules: tuple[Rule, ...] = getattr(part_of(tool.key, "rules"), "RULES", ())
    return tuple(said for rule in rules if (said := rule(payload)))


def unfinished(tool: Tool, payload: Payload, fine: Collection[tuple[str, str]] = ()) -> tuple[Problem, ...]:
    """All that keeps these answers from being finished; its own rules, but beside questions in `fine`, come last."""
    found = problems(tool, payload, finishing=True)
    own = (one for one in ruled(tool, payload) if not one.advises)
    return found or tuple(one for one in own if (one.section, one.prompt) not in fine)
