"""The other indicators, row by row. Each gives back {child: (numerator, denominator)}."""

from datetime import date, timedelta

from threefold.outcomes.tests.slow import (
    LEAST,
    in_order,
    no_reason,
    plus_months,
    settings,
    short,
    spells_of,
    usable,
)

KIN = ("relative", "kin")


def entered(data, window, rules, *, reason_needed=True):
    """The stay that counts of each child who entered."""
    found = {}
    for child, stays in usable(data, window, rules).items():
        if rules["first_episode_rule"] == "first_then_filter":
            every = in_order(one for one in data["stays"] if one["child"] == child and one["removal"])
            first = [one["id"] for one in every if window["start"] <= one["removal"] <= window["end"]][:1]
            stays = [one for one in stays if one["id"] in first]
        good = [
            one
            for one in stays
            if window["start"] <= one["removal"] <= window["end"]
            and one["removal"] < one["adult"]
            and not (reason_needed and no_reason(one))
            and not short(one, rules["min_los_days"])
        ]
        if good:
            found[child] = good[0]
    return found


def entry_rate(data, window, rules):
    return dict.fromkeys(entered(data, window, rules, reason_needed=False), (1, 0))


def time_in_care(data, window, rules):
    return {
        child: (int(stay["leaves"] is not None), 1) for child, stay in entered(data, window, rules).items()
    }


def median_days(data, window, rules):
    """The first day by which half have left, counting day by day who is there."""
    times = [
        ((stay["leaves"] or window["data_end"]) - stay["removal"], stay["leaves"])
        for stay in entered(data, window, rules).values()
    ]
    share = 1.0
    for days in sorted({time for time, left in times if left}):
        there = [one for one in times if one[0] >= days]
        share *= 1 - len([one for one in there if one[0] == days and one[1]]) / len(there)
        if share <= 0.5 + 1e-9:
            return days.days
    return None


def first_placement_kin(data, window, rules):
    found = {}
    for child, stay in entered(data, window, rules).items():
        spells = [one for one in spells_of(data, stay) if one["start"] < (stay["leaves"] or LEAST)]
        if counted := settings(stay, spells):
            found[child] = (int(counted[0]["relationship"] in KIN), 1)
    return found


def in_care(data, window, rules):
    """The stay of each child in care on the day."""
    day, found = window["as_of"], {}
    for child, stays in usable(data, window, rules).items():
        for stay in stays:
            if stay["removal"] <= day < (stay["exit"] or LEAST) and stay["adult"] > day:
                found.setdefault(child, stay)
    return found


def pit_placement_kin(data, window, rules):
    day, found = window["as_of"], {}
    for child, stay in in_care(data, window, rules).items():
        there = [one for one in spells_of(data, stay) if one["start"] <= day < one["end"]]
        good = there and there[-1]["relationship"] in KIN and there[-1]["setting"] not in (12, 13, 14)
        found[child] = (int(bool(good)), 1)
    return found


def together(data, window, rules):
    """(siblings in the same home, siblings in care) of each child with one."""
    homes = {}
    for child, stay in in_care(data, window, rules).items():
        counted = settings(stay, [one for one in spells_of(data, stay) if one["start"] <= window["as_of"]])
        homes[child] = counted[-1]["provider"] if counted else None
    found = {}
    for child, home in homes.items():
        group = data["group"][child]
        others = [one for one in homes if one != child and group and data["group"][one] == group]
        if others:
            found[child] = (sum(1 for one in others if home is not None and homes[one] == home), len(others))
    return found


def siblings_all(data, window, rules):
    return {child: (int(same == all), 1) for child, (same, all) in together(data, window, rules).items()}


def siblings_some(data, window, rules):
    return {child: (int(same > 0), 1) for child, (same, _) in together(data, window, rules).items()}


def _months(data, window, rules):
    """(child, seen, seen at home) for each month due."""
    for child, stays in usable(data, window, rules).items():
        for at in range(24):
            first = plus_months(date(window["start"].year, window["start"].month, 1), at)
            last = plus_months(first, 1) - timedelta(1)
            if first < window["start"] or last > window["end"]:
                continue
            if any(
                one["removal"] <= first and (one["exit"] or LEAST) >= last and one["adult"] > first
                for one in stays
            ):
                own = [one for one in data["visits"] if one["child"] == child and first <= one["day"] <= last]
                own = [one for one in own if one["mode"] == "in_person"]
                yield child, bool(own), any(one["location"] == "residence" for one in own)


def visits_monthly(data, window, rules):
    found = {}
    for child, seen, _ in _months(data, window, rules):
        above, below = found.get(child, (0, 0))
        found[child] = (above + seen, below + 1)
    return found


def visits_in_residence(data, window, rules):
    found = {}
    for child, seen, at_home in _months(data, window, rules):
        above, below = found.get(child, (0, 0))
        found[child] = (above + at_home, below + seen)
    return {child: pair for child, pair in found.items() if pair[1]}
