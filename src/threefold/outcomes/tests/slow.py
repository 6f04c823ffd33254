"""The rules again, row by row in plain Python with dates: slow, obvious, and written apart from the expressions they prove."""

from calendar import monthrange
from datetime import date, timedelta

LEAST = date(9000, 1, 1)  # later than any day of a test


def plus_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def birthday(dob, years=18, leap="feb28"):
    try:
        return dob.replace(year=dob.year + years)
    except ValueError:
        return date(dob.year + years, 2, 28) if leap == "feb28" else date(dob.year + years, 3, 1)


def in_order(stays):
    return sorted(stays, key=lambda one: (one["removal"] or LEAST, one["exit"] or LEAST, one["id"]))


def overlapping(stays, with_any=False):
    """Ids of stays that overlap, of one child."""
    own = in_order([one for one in stays if one["removal"]])
    bad = set()
    for at, one in enumerate(own):
        for before in own[:at] if with_any else own[max(at - 1, 0) : at]:
            if one["removal"] < (before["exit"] or LEAST) or one["removal"] == before["removal"]:
                bad |= {one["id"], before["id"]}
    return bad


def effective_exit(stay, dob, window, rules):
    ends = [one for one in (stay["exit"], dob and birthday(dob, leap=rules["leap_birthday"])) if one]
    return min(ends) if ends and min(ends) <= window["data_end"] else None


def passes(stay, dob, rules):
    """Can the record be used at all, apart from overlaps?"""
    start, end = stay["removal"], stay["exit"]
    if not dob or not start or dob > start:
        return False
    if end and (dob > end or end <= start or (end - start).days > rules["max_los_days"]):
        return False
    old = birthday(dob, rules["max_age"] + 1, rules["leap_birthday"])
    return start < old and not (end and end >= old)


def usable(data, window, rules, *, always_overlap=False):
    """Stays that pass, with birthday and effective exit, by child."""
    found = {}
    for child in {one["child"] for one in data["stays"]}:
        own = [one for one in data["stays"] if one["child"] == child]
        dob = data["dob"].get(child)
        bad = overlapping(own, rules["overlap_with"] == "any")
        if rules["overlap_rule"] == "keep" and not always_overlap:
            bad = set()
        found[child] = [
            one
            | {
                "adult": birthday(dob, leap=rules["leap_birthday"]),
                "leaves": effective_exit(one, dob, window, rules),
            }
            for one in in_order(own)
            if one["id"] not in bad and passes(one, dob, rules)
        ]
    return found


def short(stay, least, by=None):
    left = stay["leaves"]
    return bool(left and (by is None or left <= by) and (left - stay["removal"]).days < least)


def no_reason(stay):
    return stay["exit"] is not None and stay["reason"] is None


def within_year(event, anchor, rules):
    if rules["year_rule"] == "D365":
        return timedelta(0) <= event - anchor <= timedelta(365)
    return anchor <= event < plus_months(anchor, 12)


def spells_of(data, stay):
    """Living arrangements of a stay in order, each with an end; those of no night are left out."""
    own = [one for one in data["spells"] if one["stay"] == stay["id"] and one["start"]]
    own.sort(key=lambda one: (one["start"], one["seq"], one["id"]))
    found = []
    for at, one in enumerate(own):
        following = own[at + 1]["start"] if at + 1 < len(own) else None
        end = one["end"] or following or stay["exit"] or LEAST
        found.append(one | {"end": end})
    return found


def lasting(stay, spells):
    until = stay["exit"] or LEAST
    return [one for one in spells if min(one["end"], until) > max(one["start"], stay["removal"])]


def settings(stay, spells):
    """Settings that count, the same home in a row once."""
    found = []
    for one in lasting(stay, spells):
        if one["setting"] in (12, 13, 14):
            continue
        if not found or one["provider"] is None or found[-1]["provider"] != one["provider"]:
            found.append(one)
    return found
