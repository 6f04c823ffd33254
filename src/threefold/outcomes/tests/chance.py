"""Invented counties of a few children, drawn so that days meet, overlap and stand at the edges of what rules ask."""

from datetime import date, timedelta

from hypothesis import strategies as st

START, END = date(2022, 10, 1), date(2023, 9, 30)
ANCHORS = [
    START, END, date(2020, 10, 1), date(2020, 9, 30), date(2020, 2, 29), date(2021, 9, 30), date(2021, 10, 1), date(2022, 3, 31), date(2023, 2, 28), date(2023, 8, 31),
    date(2024, 2, 29), date(2024, 9, 30),
]  # fmt: skip
STEPS = [-1, 0, 1, 5, 7, 8, 9, 14, 15, 29, 30, 31, 60, 333, 334, 335, 364, 365, 366, 367, 730, 731]


GROUPS = [None, *(f"s{at}" for at in range(40))]
AFTER = [-3, 0, 1, 6, 7, 8, 9, 20, 30, 31, 90, 364, 365, 366, 400, 800]
BIRTHDAYS = [
    date(2012, 5, 5), date(2015, 1, 1), date(2004, 2, 29), date(2005, 2, 28), date(2004, 10, 1), date(2005, 9, 30), date(2005, 10, 1),
    date(2022, 11, 5), date(2012, 5, 5), date(2015, 1, 1), None,
]  # fmt: skip


@st.composite
def counties(draw, children=6):
    """A county that Hypothesis draws, and makes smaller when it finds something."""
    return county(lambda choices: draw(st.sampled_from(choices)), children)


def county(pick, children):
    """dob by child, stays, spells and reports; `pick` takes one of several."""
    data = {"dob": {}, "stays": [], "spells": [], "reports": [], "visits": [], "group": {}}
    for child in (f"c{at}" for at in range(children)):
        data["dob"][child] = pick(BIRTHDAYS)
        day = pick(ANCHORS) + timedelta(pick(STEPS))
        for _ in range(pick([0, 1, 1, 2, 3])):
            day = _stay(pick, data, child, day)
        for _ in range(pick([0, 0, 1, 2, 3, 4])):
            _report(pick, data, child)
        data["group"][child] = pick(GROUPS)
        for _ in range(pick([0, 2, 5, 9])):
            _visit(pick, data, child)
    return data


def _stay(pick, data, child, day):
    identity = f"e{len(data['stays']):04}"
    removal = pick([day] * 12 + [None])
    exit = day + timedelta(pick(AFTER)) if pick([True, True, True, False]) else None
    reason = pick([1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, None]) if exit else None
    data["stays"].append({"id": identity, "child": child, "removal": removal, "exit": exit, "reason": reason})
    start = day
    for _ in range(pick([0, 1, 2, 3, 4])):
        end = start + timedelta(max(pick(AFTER), 0)) if pick([True, True, True, False]) else None
        data["spells"].append(
            {
                "id": f"p{len(data['spells']):04}", "stay": identity, "child": child, "start": start, "end": end, "seq": pick([0, 1]),
                "setting": pick([0, 0, 0, 2, 12, 14, 14]), "provider": pick(["h1", "h2", "h3", None]),
                "relationship": pick(["relative", "kin", "nonrelative", "none"]),
            }
        )  # fmt: skip
        start = (end or start) + timedelta(pick([0, 0, 0, 1, 5]))
    return (exit or day) + timedelta(pick(AFTER))


def _visit(pick, data, child):
    day = date(2022, pick(range(10, 13)), 1) if pick([True, False]) else date(2023, pick(range(1, 10)), 1)
    data["visits"].append(
        {
            "id": f"v{len(data['visits']):05}", "child": child, "day": day + timedelta(pick(range(31))),
            "location": pick(["residence", "other", None]), "mode": pick(["in_person", "in_person", "video", None]),
        }
    )  # fmt: skip


def _report(pick, data, child):
    near = [one["removal"] for one in data["stays"] if one["child"] == child and one["removal"]]
    near += [one["day"] for one in data["reports"] if one["child"] == child]
    base = pick(near) if near and pick([True, False]) else pick(ANCHORS)
    day = base + timedelta(pick([0, *STEPS]))
    incident = pick([None, None, day, day - timedelta(1), day - timedelta(10), START])
    data["reports"].append(
        {
            "id": f"r{len(data['reports']):04}", "child": child, "day": day, "incident": incident,
            "disposition": pick([1, 1, 2, 3, 5]), "age": pick([None, 5, 5, 5, 17, 18, 77, 99]),
        }
    )  # fmt: skip


def as_tables(data):
    """The same as CSV texts."""

    def table(columns, rows):
        return "\n".join(
            [columns, *(",".join("" if one is None else str(one) for one in row) for row in rows)]
        )

    return {
        "children": table(
            "child_id,dob,sibling_group_id",
            [(child, dob, data["group"][child]) for child, dob in data["dob"].items()],
        ),
        "visits": table(
            "visit_id,child_id,visit_date,location,mode", [tuple(one.values()) for one in data["visits"]]
        ),
        "episodes": table(
            "episode_id,child_id,removal_date,exit_date,exit_reason",
            [(one["id"], one["child"], one["removal"], one["exit"], one["reason"]) for one in data["stays"]],
        ),
        "placements": table(
            "placement_id,episode_id,child_id,start_date,end_date,seq,setting_code,provider_id,relationship",
            [(one["id"], one["stay"], one["child"], *list(one.values())[3:]) for one in data["spells"]],
        ),
        "reports": table(
            "report_id,child_id,report_date,incident_date,disposition,age_code",
            [tuple(one.values()) for one in data["reports"]],
        ),
    }
