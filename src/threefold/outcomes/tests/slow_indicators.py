"""The seven federal indicators, row by row. Each gives back {child: (numerator, denominator)}."""

from datetime import timedelta
from itertools import pairwise

from threefold.outcomes.tests.slow import (
    LEAST,
    birthday,
    in_order,
    lasting,
    no_reason,
    plus_months,
    settings,
    short,
    spells_of,
    usable,
    within_year,
)

DAY = timedelta(1)


def p1(data, window, rules):
    found = {}
    for child, stays in usable(data, window, rules).items():
        if rules["first_episode_rule"] == "first_then_filter":
            every = in_order(one for one in data["stays"] if one["child"] == child and one["removal"])
            entered = [one for one in every if window["start"] <= one["removal"] <= window["end"]]
            stays = [one for one in stays if entered and one["id"] == entered[0]["id"]]
        for stay in stays:
            if not window["start"] <= stay["removal"] <= window["end"] or stay["removal"] >= stay["adult"]:
                continue
            if no_reason(stay) or short(stay, rules["min_los_days"]):
                continue
            found[child] = (int(_permanent(data, stay, rules)), 1)
            break
    return found


def _permanent(data, stay, rules):
    if stay["reason"] not in (1, 2, 3, 5) or not stay["exit"] or stay["exit"] >= stay["adult"]:
        return False
    exit = stay["exit"]
    before = [one for one in lasting(stay, spells_of(data, stay)) if one["start"] < exit]
    visit = before and before[-1]["setting"] == 14 and stay["reason"] == 1
    if visit and rules["thv_rule"] == "add_30" and (exit - before[-1]["start"]).days > 30:
        exit = before[-1]["start"] + 30 * DAY
    in_time = within_year(exit, stay["removal"], rules)
    if rules["thv_rule"] == "ccwip" and visit and (exit - before[-1]["start"]).days >= 30:
        return in_time or before[-1]["start"] < plus_months(stay["removal"], 11)
    return in_time


def first_day(data, window, rules, months, below):
    found = {}
    for child, stays in usable(data, window, rules).items():
        for stay in stays:
            first = window["start"] if rules["exit_on_start"] == "in" else window["start"] + DAY
            there = stay["removal"] < window["start"] and (stay["exit"] or LEAST) >= first
            long = plus_months(stay["removal"], months) <= window["start"]
            longer = below and plus_months(stay["removal"], below) <= window["start"]
            if not there or not long or longer or stay["adult"] <= window["start"] or no_reason(stay):
                continue
            start = window["start"] if rules["first_week_credit"] else window["start"] + 7 * DAY
            good = stay["reason"] in (1, 2, 3, 5) and stay["exit"] and start <= stay["exit"] <= window["end"]
            found.setdefault(child, (int(bool(good and stay["exit"] < stay["adult"])), 1))
    return found


def p2(data, window, rules):
    return first_day(data, window, rules, 12, 24)


def p3(data, window, rules):
    return first_day(data, window, rules, 24, None)


def p4(data, window, rules):
    found = {}
    for child, stays in usable(data, window, rules, always_overlap=True).items():
        left = [
            one
            for one in stays
            if one["reason"] in (1, 2, 5)
            and one["exit"]
            and window["start"] <= one["exit"] <= window["end"]
            and one["exit"] < one["adult"]
            and not short(one, rules["min_los_days"])
        ]
        if not left:
            continue
        first = min(left, key=lambda one: one["exit"])
        own = stays if rules["reentry_records"] == "checked" else data["stays"]
        others = [one for one in own if one["child"] == child and one["id"] != first["id"] and one["removal"]]
        least = first["exit"] if rules["same_day_reentry"] else first["exit"] + DAY
        later = sorted(one["removal"] for one in others if one["removal"] >= least)
        back = later and within_year(later[0], first["exit"], rules) and later[0] < first["adult"]
        found[child] = (int(bool(back)), 1)
    return found


def counted_days(stay, window, rules):
    """Day by day, as somebody would with a calendar on the wall."""
    leaves, start, end = stay["leaves"] or LEAST, window["start"], window["end"]
    if rules["day_count"] == "half_open":
        nights = (start + at * DAY for at in range((end - start).days + 1))
        return sum(1 for night in nights if stay["removal"] <= night < leaves)
    if stay["removal"] >= start:
        return (min(leaves, end) - stay["removal"]).days
    return (leaves - start).days if leaves <= end else (end - start).days + 1


def p5(data, window, rules):
    moves, days = {}, {}
    for child, stays in usable(data, window, rules).items():
        for stay in stays:
            if not window["start"] <= stay["removal"] <= window["end"] or stay["removal"] >= stay["adult"]:
                continue
            if short(stay, rules["min_los_days"], by=window["end"]):
                continue
            spells = spells_of(data, stay)
            leaves = stay["leaves"] or LEAST
            counted = settings(
                stay, [one for one in spells if one["start"] < leaves and one["start"] <= window["end"]]
            )
            last = min(leaves, window["end"] if rules["day_count"] == "fed" else window["end"] + DAY)
            nights = (stay["removal"] + at * DAY for at in range((last - stay["removal"]).days))
            known = sum(1 for night in nights if any(one["start"] <= night < one["end"] for one in spells))
            days[child] = days.get(child, 0) + known
            moves[child] = moves.get(child, 0) + max(len(counted) - 1, 0)
    return {
        child: (moves[child], days[child]) for child in days if days[child] and moves[child] <= days[child]
    }


def s1(data, window, rules):
    found = {}
    for child, stays in usable(data, window, rules).items():
        kept, total, there = [], 0, False
        for stay in stays:
            leaves = stay["leaves"] or LEAST
            if stay["removal"] > window["end"] or stay["removal"] >= stay["adult"]:
                continue
            if min(stay["exit"] or LEAST, stay["adult"]) < window["start"] or short(
                stay, rules["min_los_days"]
            ):
                continue
            if stay["removal"] < window["start"] and stay["adult"] <= window["start"]:
                continue
            there = True
            total += max(counted_days(stay | {"leaves": leaves}, window, rules), 0)
            kept += [one for one in _victims(data, child) if _in_stay(one, stay, window, rules)]
        if there:
            found[child] = (_rolled(kept), total)
    return found


def _in_stay(report, stay, window, rules):
    day, happened, until = report["day"], report["incident"], stay["exit"] or LEAST
    if not window["start"] <= day <= window["end"] or (day - stay["removal"]).days <= rules["grace_days"]:
        return False
    return day <= until and day < stay["adult"] and (not happened or stay["removal"] <= happened <= until)


def _rolled(reports):
    last, count = None, 0
    for day in sorted({one["id"]: one["day"] for one in reports}.values()):
        if last is None or (day - last).days > 1:
            last, count = day, count + 1
    return count


def _victims(data, child):
    own = [one for one in data["reports"] if one["child"] == child and one["disposition"] in (1, 2)]
    return sorted(own, key=lambda one: (one["day"], one["id"]))


def s2(data, window, rules):
    found = {}
    for child in {one["child"] for one in data["reports"]}:
        dob = data["dob"].get(child)
        own = [one for one in _victims(data, child) if _is_child(one, dob)]
        own = [one for one in own if one["day"] >= window["start"]]
        if own and own[0]["day"] <= window["end"]:
            found[child] = (int(_again(own, rules)), 1)
    return found


def _is_child(report, dob):
    code = report["age"]
    if code in (77, 99) or (code is None and dob is None) or (dob and report["day"] < dob):
        return False
    return not (code is not None and code >= 18) and not (dob and report["day"] >= birthday(dob))


def _again(own, rules):
    first, events = own[0], []
    for before, one in pairwise(own):
        since = one["day"] - (first if rules["rollup"] == "anchored" else before)["day"]
        same = one["incident"] and one["incident"] == first["incident"]
        if since.days > 14 and not same:
            events.append((one["day"] - first["day"]).days)
    if rules["candidate"] == "second_only":
        events = events[:1]
    return any(days <= 365 for days in events)
