"""One reason why the county works with a family, in all the words that follow from it.

`{c}` is whose care it is about, `{kids}` all the children, `{child}` the one it is about, `{a}` and `{b}` the nearest of
their own people, `{weeks}` how long the goal is to be shown. A pair is English and Spanish.
"""

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Deed:
    """An action of a plan. `by` is "a", "b", "c" or "o" (the other parent, else `a`)."""

    by: str
    text: Pair
    when: Pair
    backup: Pair
    noticed: Pair
    protects: Pair
    minutes: int | None = None


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The words of one subject."""

    key: str
    allegation: str
    # Who reported, what they said, and what would give them away.
    reporters: tuple[tuple[str, str, str], ...]
    safe: tuple[str, ...]
    harm: tuple[str, ...]
    title: tuple[Pair, ...]
    danger: tuple[Pair, ...]
    goal: tuple[Pair, ...]
    family_goal: tuple[Pair, ...]
    county_goal: tuple[str, ...]
    plan_title: tuple[Pair, ...]
    bottom: tuple[Pair, ...]
    monitoring: tuple[Pair, ...]
    deeds: tuple[Deed, ...]
    signs: tuple[tuple[Pair, Pair], ...]
    child_text: tuple[Pair, ...]
    question: tuple[Pair, ...]
    ten: tuple[Pair, ...]
    zero: tuple[Pair, ...]
    # What stands on the map.
    harms: tuple[str, ...]
    dangers: tuple[str, ...]
    said_by_child: tuple[str, ...]
    acts: tuple[str, ...]
    shown: tuple[str, ...]
    unclear: tuple[str, ...]
    harder: tuple[str, ...]
    steps: tuple[str, ...]
    # Of which ages the children are: no infant runs away.
    ages: tuple[str, ...] = ("baby", "small", "school", "teen")
