"""Episodes in care with the days that rules are measured against, and what is wrong with a record."""

from collections.abc import Mapping
from typing import Any

import ibis
from ibis import _

from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window

KEY = ("leap_birthday", "max_age", "max_los_days", "overlap_rule", "overlap_with")
PERMANENCY = (1, 2, 3, 5)
REENTRY = (1, 2, 5)


def episodes(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Any:
    """Every episode: birthday `adult`, effective exit `leaves` (null while it lasts), `stay` in days, any `fault`."""
    key = ("episodes", window.data_end, *(rules[one] for one in KEY))
    return tables.once(key, lambda: _checked(_dated(tables, rules), window, rules))


def _dated(tables: Tables, rules: Mapping[str, Any]) -> Any:
    """With the child's birthdays and the days a year after removal and exit."""
    days = tables.anchors(oldest=rules["max_age"], leap_to_march=rules["leap_birthday"] == "mar1")
    children = tables["children"].filter(_.child_id.notnull()).select("child_id", "dob")
    born = days.select(dob="day", adult="adult", too_old="too_old")
    left = days.select(exit="day", exit_12="months_12")
    removed = days.select(
        removal="day", removal_11="months_11", removal_12="months_12", removal_24="months_24"
    )
    given = tables["episodes"].select(
        "row", "episode_id", "child_id", removal="removal_date", exit="exit_date", reason="exit_reason"
    )
    found = given.left_join(children.left_join(born, "dob").drop("dob_right"), "child_id").drop(
        "child_id_right"
    )
    return (
        found.left_join(removed, "removal").drop("removal_right").left_join(left, "exit").drop("exit_right")
    )


def _checked(dated: Any, window: Window, rules: Mapping[str, Any]) -> Any:
    reason = ibis.cases((dated.reason.between(1, 8), dated.reason), else_=ibis.null("int32"))
    leaves = ibis.least(dated.exit.fill_null(FAR), dated.adult.fill_null(FAR))
    found = dated.mutate(
        reason=reason,
        leaves=ibis.cases((leaves <= window.data_end, leaves), else_=ibis.null("int32")),
        ends=dated.exit.fill_null(FAR),
    )
    found = _overlapping(found, rules["overlap_with"] == "any")
    found = found.mutate(stay=_.leaves - _.removal, no_reason=_.exit.notnull() & _.reason.isnull())
    return found.mutate(fault=_fault(found, rules)).drop("ends")


def _overlapping(found: Any, with_any: bool) -> Any:
    """A removal before the exit of the one before it, or on its very day of removal."""
    order = [found.removal.fill_null(FAR), found.ends, found.episode_id, found.row]
    window = ibis.window(group_by="child_id", order_by=order)
    until = ibis.cumulative_window(group_by="child_id", order_by=order)
    after = ibis.window(group_by="child_id", order_by=[ibis.desc(one) for one in order])
    most = found.ends.max().over(until) if with_any else found.ends
    found = found.mutate(reach=most)
    before = found.mutate(
        reached=_.reach.lag(1).over(window), removal_before=_.removal.lag(1).over(window),
        removal_after=_.removal.lag(1).over(after),
    )  # fmt: skip
    known = before.removal.notnull() & before.child_id.notnull()
    starts_within = (before.removal < before.reached.fill_null(-FAR)) | (
        before.removal == before.removal_before
    )
    next_within = (before.removal_after < before.ends) | (before.removal_after == before.removal)
    late = known & starts_within.fill_null(False)
    return before.mutate(overlap=late | (known & next_within.fill_null(False))).drop(
        "reach", "reached", "removal_before", "removal_after"
    )


def _fault(found: Any, rules: Mapping[str, Any]) -> Any:
    """The first thing that is wrong with a record, by name."""
    return ibis.cases(
        (found.dob.isnull(), "dob_missing"),
        (found.removal.isnull(), "removal_missing"),
        (found.dob > found.removal, "dob_after_removal"),
        (found.dob > found.exit, "dob_after_exit"),
        (found.exit < found.removal, "exit_before_removal"),
        (found.exit == found.removal, "exit_on_removal_day"),
        ((found.removal >= found.too_old) | (found.exit >= found.too_old), "too_old"),
        (found.exit - found.removal > rules["max_los_days"], "stay_too_long"),
        (found.overlap & ibis.literal(rules["overlap_rule"] == "both_fail"), "overlap"),
        else_=ibis.null("string"),
    )


def within_year(rules: Mapping[str, Any], event: Any, anchor: Any, a_year_later: Any) -> Any:
    """Did it come within 12 months, by the rule that was chosen?"""
    if rules["year_rule"] == "D365":
        return (event - anchor).between(0, 365)
    return (event >= anchor) & (event < a_year_later)


def before_birthday(rules: Mapping[str, Any], day: Any, adult: Any) -> Any:
    """Did it come before the 18th birthday?"""
    return day <= adult if rules["exit_on_birthday"] == "in" else day < adult


def is_short(rules: Mapping[str, Any], found: Any, window: Window, *, by: int | None = None) -> Any:
    """A completed stay of too few days; `by` asks that it was completed by then."""
    short = (found.stay < rules["min_los_days"]).fill_null(False)
    if by is not None:
        short = short & (found.leaves <= by).fill_null(False)
    if rules["open_short_stays"] == "drop":
        last = window.data_end if by is None else by
        short = short | (
            (found.leaves.fill_null(FAR) > last) & (last - found.removal < rules["min_los_days"])
        )
    return short


def sorted_out(tables: Tables, found: Any, *why: tuple[Any, str]) -> Any:
    """With `out`: the record's fault, or the first of these reasons, or null where it stays in."""
    out = ibis.cases((found.fault.notnull(), found.fault), *why, else_=ibis.null("string"))
    return tables.stored(found.mutate(out=out))


def flagged(found: Any) -> Any:
    """The records that were left out."""
    return found.filter(_.out.notnull()).select("child_id", record=_.episode_id, flag=_.out)


def first_of_child(found: Any, *order: str) -> Any:
    """One row a child: the first in this order."""
    window = ibis.window(group_by="child_id", order_by=[*order, "episode_id", "row"])
    return found.mutate(nth=ibis.row_number().over(window)).filter(_.nth == 0).drop("nth")


def proportion(found: Any, numerator: Any) -> Any:
    """A row a child: 1 or 0 of 1."""
    return found.select(
        "child_id", numerator=numerator.fill_null(False).cast("int64"), denominator=ibis.literal(1, "int64")
    )
