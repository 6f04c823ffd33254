"""From the answers of an earlier version of Family Time to those of the next one."""

from typing import Any

# What the child has too, once it is finished.
WHEN = ("parent", "phase", "watch", "who", "where", "often", "rides", "others", "comfort", "review")


def in_two_parts(answers: dict[str, Any]) -> dict[str, Any]:
    """The plan was one part; what the child may have stands in a part of its own now."""
    plan = answers.pop("plan", {})
    when = {key: plan.pop(key) for key in WHEN if key in plan}
    return {key: one for key, one in {"when": when, "grow": plan, **answers}.items() if one}


UPGRADES = {1: in_two_parts}
