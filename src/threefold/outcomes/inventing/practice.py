"""Casework with the families of a stretch of children: maps, circles, plans, what children said."""

from collections.abc import Mapping
from typing import Any

from threefold.outcomes.inventing import chances
from threefold.outcomes.inventing.dice import dates, names, pick
from threefold.outcomes.inventing.lives import Children

OWNERS = (("parent", 0.4), ("network", 0.25), ("worker", 0.3), ("other", 0.05))
Columns = dict[str, Any]


def practice(dice: Any, of: Children) -> Mapping[str, Columns]:
    """Every table of casework. A family's case opens shortly before its children come into care."""
    import numpy as np

    family, first = np.unique(of.family, return_index=True)
    opened = of.entered[first] - dice.integers(1, 30, len(family))
    lasts = dice.random(len(family)) < 0.3
    closed = np.minimum(opened + dice.integers(20, 900, len(family)), chances.END)
    found: dict[str, Columns] = {
        "cases": {
            "case_id": names("f", family), "opened": dates(opened), "closed": dates(closed, lasts), "unit_id": names("u", family % 7),
        },
    }  # fmt: skip
    when = dict(zip(family.tolist(), opened.tolist(), strict=True))
    found |= _children(dice, of, np.array([when[one] for one in of.family.tolist()]))
    found |= _people(dice, family, opened)
    found |= _maps(dice, family, opened)
    found |= _plans(dice, family, opened)
    return found


def _children(dice: Any, of: Children, opened: Any) -> Mapping[str, Columns]:
    import numpy as np
    import pyarrow as pa

    age = np.maximum((opened - of.born) // 365, 0)
    spoke = np.flatnonzero(dice.random(len(of.number)) < 0.6)
    held = opened[spoke] + dice.integers(0, 70, len(spoke))
    words = age[spoke] >= 4
    said = np.repeat(spoke[words], 2)
    day = np.repeat(held[words], 2)
    return {
        "case_children": {
            "case_id": names("f", of.family), "child_id": names("c", of.number), "age_opened": pa.array(age.astype("int32")),
        },
        "child_views": {
            "view_id": names("v", of.number[spoke]), "case_id": names("f", of.family[spoke]), "child_id": names("c", of.number[spoke]),
            "tool": pick(dice, (("three_houses", 0.5), ("safety_house", 0.3), ("safety_journal", 0.2)), len(spoke)),
            "held": dates(held), "own_words": words,
            "used": dates(held + dice.integers(0, 90, len(spoke)), dice.random(len(spoke)) < 0.4),
        },
        "child_sayings": {
            "saying_id": names("s", np.repeat(of.number[spoke[words]], 2) * 2 + np.tile([0, 1], words.sum())),
            "case_id": names("f", of.family[said]), "child_id": names("c", of.number[said]), "said": dates(day),
            "answered": dates(day + dice.integers(0, 60, len(said)), dice.random(len(said)) < 0.3),
        },
    }  # fmt: skip


def _each(dice: Any, family: Any, opened: Any, mean: float) -> tuple[Any, Any, Any]:
    """Some of each case: the case, its opening, and a number for each."""
    import numpy as np

    many = dice.poisson(mean, len(family))
    own = np.repeat(np.arange(len(family)), many)
    nth = np.arange(len(own)) - np.repeat(np.cumsum(many) - many, many)
    return family[own], opened[own], family[own] * 100 + np.minimum(nth, 99)


def _people(dice: Any, family: Any, opened: Any) -> Mapping[str, Columns]:
    import numpy as np
    import pyarrow as pa

    own, since, number = _each(dice, family, opened, 3.0)
    joined = since + dice.integers(0, 90, len(own))
    rated, began, which = family, opened, family
    first, last = dice.integers(2, 7, len(family)), dice.integers(3, 9, len(family))
    both = np.concatenate((first, last)).astype("int32")
    who = np.where(np.arange(2 * len(family)) % 3 == 0, "worker", "parent")
    who = np.concatenate((who[: len(family)], who[: len(family)]))
    day = np.concatenate((began + 10, began + 10 + dice.integers(20, 120, len(family))))
    return {
        "case_network": {
            "member_id": names("m", number), "case_id": names("f", own), "natural": dice.random(len(own)) < 0.7,
            "role": pick(dice, (("safety_person", 0.5), ("support_person", 0.5)), len(own)), "joined": dates(joined),
            "left": dates(joined + 200, dice.random(len(own)) < 0.8),
        },
        "ratings": {
            "rating_id": names("r", np.concatenate((which * 2, which * 2 + 1))), "case_id": names("f", np.tile(rated, 2)),
            "scale_id": names("q", np.tile(rated, 2)), "kind": np.repeat("safety", 2 * len(family)),
            "rater_id": names("m", np.tile(rated, 2)), "rater": who, "rated": dates(day), "value": pa.array(both),
        },
    }  # fmt: skip


def _maps(dice: Any, family: Any, opened: Any) -> Mapping[str, Columns]:
    own, since, number = _each(dice, family, opened, 1.4)
    held = since + dice.integers(0, 90, len(own))
    items, began, item = _each(dice, family, opened, 9.0)
    steps, start, step = _each(dice, family, opened, 2.0)
    due = start + dice.integers(10, 120, len(steps))
    return {
        "maps": {
            "map_id": names("k", number), "case_id": names("f", own), "held": dates(held),
            "family_present": dice.random(len(own)) < 0.9, "network_present": dice.random(len(own)) < 0.4,
        },
        "map_items": {
            "item_id": names("i", item), "case_id": names("f", items),
            "question": pick(dice, (("worry", 0.45), ("well", 0.35), ("next", 0.2)), len(items)),
            "added": dates(began + dice.integers(0, 60, len(items))), "removed": dates(began + 200, dice.random(len(items)) < 0.9),
        },
        "next_steps": {
            "step_id": names("x", step), "case_id": names("f", steps), "owner": pick(dice, OWNERS, len(steps)), "due": dates(due),
            "done": dates(due + dice.integers(-15, 10, len(steps)), dice.random(len(steps)) < 0.2),
            "removed": dates(due - 3, dice.random(len(steps)) < 0.95),
        },
    }  # fmt: skip


def _plans(dice: Any, family: Any, opened: Any) -> Mapping[str, Columns]:
    import numpy as np

    own, since, number = _each(dice, family, opened, 1.2)
    began = since + dice.integers(0, 60, len(own))
    shared = since + dice.integers(5, 50, len(own))
    acts = np.repeat(np.arange(len(own)), 3)
    nth = np.tile(np.arange(3), len(own))
    days = np.repeat(np.arange(len(own)), 4)
    return {
        "statements": {
            "statement_id": names("d", np.concatenate((family * 2, family[::2] * 2 + 1))),
            "case_id": names("f", np.concatenate((family, family[::2]))),
            "kind": np.array(["danger"] * len(family) + ["goal"] * len(family[::2])),
            "linked_to": _linked(family), "shared": dates(np.concatenate((opened, opened[::2])) + 20),
            "closed": dates(np.concatenate((opened, opened[::2])) + 400, np.tile([True, False], len(family))[: len(family) + len(family[::2])]),
        },
        "case_plans": {
            "plan_id": names("p", number), "case_id": names("f", own), "kind": pick(dice, (("immediate", 0.4), ("network", 0.6)), len(own)),
            "began": dates(began), "until": dates(began + 90), "ended": dates(began + 60, dice.random(len(own)) < 0.7),
            "with_parent": dice.random(len(own)) < 0.9, "with_network": dice.random(len(own)) < 0.5,
            "shared": dates(shared, dice.random(len(own)) < 0.2),
        },
        "plan_actions": {
            "action_id": names("a", number[acts] * 3 + nth), "plan_id": names("p", number[acts]), "case_id": names("f", own[acts]),
            "owner": pick(dice, OWNERS, len(acts)), "owner_id": names("m", own[acts] * 100 + nth), "danger_id": names("d", own[acts] * 2),
            "described": dice.random(len(acts)) < 0.7, "removed": dates(began[acts] + 30, dice.random(len(acts)) < 0.9),
        },
        "plan_log": {
            "entry_id": names("l", number[days] * 4 + np.tile(np.arange(4), len(own))), "case_id": names("f", own[days]),
            "plan_id": names("p", number[days]), "day": dates(began[days] + np.tile(np.arange(4), len(own))),
            "outcome": pick(dice, (("kept", 0.75), ("partly", 0.15), ("broken", 0.1)), len(days)),
        },
    }  # fmt: skip


def _linked(family: Any) -> Any:
    """Goals name the danger that they answer; dangers name none."""
    import pyarrow as pa

    return pa.concat_arrays([pa.nulls(len(family), pa.string()), names("d", family[::2] * 2)])
