"""Living arrangements of episodes: which count as settings, which are moves, what days they cover."""

from collections.abc import Mapping
from typing import Any

import ibis
from ibis import _

from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables

AT_HOME = 14
AWAY = (12, 13)
KIN = ("relative", "kin", "nrefm")
ORDER = ("start", "seq", "placement_id", "row")


def _each(*, desc: bool = False) -> Any:
    order = [ibis.desc(one) for one in ORDER] if desc else list(ORDER)
    return ibis.window(group_by=["child_id", "episode_id"], order_by=order)


def spells(tables: Tables, found: Any) -> Any:
    """The living arrangements of these episodes. Without an end, one lasts until the next, or until the exit."""
    of_episode = found.select("child_id", "episode_id", "removal", "exit", "leaves")
    rows = tables["placements"].filter(_.start_date.notnull()).select(
        "row", "placement_id", "episode_id", "child_id", "setting_code", "provider_id", "relationship",
        start="start_date", end="end_date", seq=_.seq.fill_null(0), temporary=_.temporary.fill_null(False),
    )  # fmt: skip
    both = rows.inner_join(of_episode, ["child_id", "episode_id"])
    both = both.mutate(following=_.start.lead(1).over(_each()))
    both = both.mutate(end=ibis.coalesce(_.end, _.following, _.exit, FAR))
    return both.mutate(
        begins=ibis.greatest(_.start, _.removal), ends=ibis.least(_.end, _.exit.fill_null(FAR))
    ).drop("following")


def lasting(rows: Any) -> Any:
    """Without arrangements of zero nights, such as one that starts on the day of the exit."""
    return rows.filter(_.ends > _.begins)


def counted(rows: Any, rules: Mapping[str, Any]) -> Any:
    """The settings that count, with `new` where one is not the home of the setting before it."""
    away = AWAY if rules["uncounted_settings"] == "away" else (*AWAY, AT_HOME)
    kept = lasting(rows).filter(_.setting_code.isnull() | _.setting_code.notin(away)).filter(~_.temporary)
    kept = kept.mutate(nth=ibis.row_number().over(_each()), before=_.provider_id.lag(1).over(_each()))
    same = (kept.provider_id == kept.before).fill_null(False) & ibis.literal(rules["same_provider"] == "join")
    return kept.mutate(new=(kept.nth == 0) | ~same).drop("before")


def last_before_exit(rows: Any) -> Any:
    """Of each episode that ended, the arrangement that it ended from."""
    ended = lasting(rows).filter((_.start < _.exit).fill_null(False))
    last = ended.mutate(nth=ibis.row_number().over(_each(desc=True))).filter(_.nth == 0)
    return last.select("child_id", "episode_id", last_setting="setting_code", last_start="start")


def covered(rows: Any, stop: Any) -> Any:
    """Nights of each arrangement that lie before `stop` and in no earlier one: their sum is what is covered."""
    cut = rows.mutate(until=ibis.least(_.end, stop))
    running = ibis.cumulative_window(group_by=["child_id", "episode_id"], order_by=list(ORDER))
    cut = cut.mutate(reach=_.until.max().over(running))
    cut = cut.mutate(reached=_.reach.lag(1).over(_each()).fill_null(-FAR))
    return cut.mutate(nights=ibis.greatest(_.until - ibis.greatest(_.begins, _.reached), 0))


def is_kin(rows: Any) -> Any:
    """With a relative, or with a non-relative who is like family (NREFM)."""
    return rows.relationship.isin(KIN)
