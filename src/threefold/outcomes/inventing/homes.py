"""Where the children of a stretch live while they are in care, and who visits them."""

from typing import Any

from threefold.outcomes.inventing import chances
from threefold.outcomes.inventing.dice import dates, names, pick
from threefold.outcomes.inventing.lives import Children, Stays


def home_rows(
    dice: Any, of: Children, own: Stays, first: int, moves: float = chances.MOVES
) -> dict[str, Any]:
    """The table of placements. Brothers and sisters often begin in one home; a return home is sometimes tried first."""
    import numpy as np
    import pyarrow as pa

    nights = own.left - own.removed
    many = np.minimum(1 + dice.poisson(moves, len(nights)), np.minimum(nights, chances.MOST_PLACEMENTS))
    stay = np.repeat(np.arange(len(many)), many)
    nth = np.arange(len(stay)) - np.repeat(np.cumsum(many) - many, many)
    cut = np.where(nth == 0, 0, (dice.random(len(stay)) * nights[stay]).astype(int))
    order = np.lexsort((nth, cut, stay))
    cut = cut[order]
    start = own.removed[stay] + cut
    last = np.append(stay[1:] != stay[:-1], True)
    end = np.where(last, own.left[stay], np.append(start[1:], 0))
    setting = pick(dice, chances.SETTINGS, len(stay))
    tried = (
        last
        & (own.reason[stay] == 1)
        & (nth > 0)
        & ~own.lasts[stay]
        & (dice.random(len(stay)) < chances.TRIAL_VISIT)
    )
    setting = np.where(tried, 14, setting)
    family = of.family[own.of][stay]
    shared = dice.random(len(stay)) < np.where(nth == 0, 0.85, 0.7)
    home = np.where(shared, family, dice.integers(0, max(len(of.number), 10), len(stay)) + of.number[0])
    relation = np.where(np.isin(setting, (0,)), pick(dice, chances.RELATIONS, len(stay)), "none")
    return {
        "placement_id": names("p", first + np.arange(len(stay))), "episode_id": names("e", own.number[stay]),
        "child_id": names("c", of.number[own.of][stay]), "seq": pa.array((nth + 1).astype("int32")), "start_date": dates(start),
        "end_date": dates(end, last & own.lasts[stay]), "setting_code": pa.array(setting.astype("int32")),
        "provider_id": _homes(home, setting), "relationship": relation,
    }  # fmt: skip


def _homes(home: Any, setting: Any) -> Any:
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.if_else(pa.array(np.isin(setting, (12, 13, 14))), None, names("h", home))


def visit_rows(dice: Any, of: Children, own: Stays, first: int) -> dict[str, Any]:
    """The table of visits: about once a month, mostly where the child lives."""
    import numpy as np

    months = (own.left - own.removed) // 30
    stay = np.repeat(np.arange(len(months)), months)
    nth = np.arange(len(stay)) - np.repeat(np.cumsum(months) - months, months)
    kept = dice.random(len(stay)) < 0.94
    stay, nth = stay[kept], nth[kept]
    day = own.removed[stay] + nth * 30 + dice.integers(0, 30, len(stay))
    return {
        "visit_id": names("v", first + np.arange(len(stay))), "child_id": names("c", of.number[own.of][stay]), "visit_date": dates(day),
        "location": pick(dice, (("residence", 0.8), ("other", 0.2)), len(stay)),
        "mode": pick(dice, (("in_person", 0.95), ("video", 0.05)), len(stay)),
    }  # fmt: skip
