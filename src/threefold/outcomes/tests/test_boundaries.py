"""Where one day decides. Each row is one child's story and whether the child is counted: (numerator, denominator)."""

from datetime import date, timedelta

from threefold.outcomes.tests.asking import asked

START, END, DATA_END = "2022-10-01", "2023-09-30", "2024-09-30"
YOUNG = "2015-01-01"


HEADS = {
    "children": "child_id,dob",
    "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason",
    "placements": "placement_id,episode_id,child_id,start_date,end_date,setting_code,provider_id",
    "reports": "report_id,child_id,report_date,disposition,incident_date,age_code",
}


def story(child, *, stays=(), spells=(), reports=(), dob=YOUNG):
    """Rows of one child for each table; arrangements are those of the first stay."""
    return {
        "children": [f"{child},{dob}"],
        "episodes": [f"{child}e{at},{child},{one}" for at, one in enumerate(stays)],
        "placements": [f"{child}p{at},{child}e0,{child},{one}" for at, one in enumerate(spells)],
        "reports": [f"{child}r{at},{child},{one}" for at, one in enumerate(reports)],
    }


def counted_all(id, stories, *, start=START, end=END, data_end=DATA_END, **rules):
    """What each story comes to: (numerator, denominator), in one run."""
    rows = {name: [head] for name, head in HEADS.items()}
    for at, own in enumerate(stories):
        for name, lines in story(f"c{at:03}", **own).items():
            rows[name] += lines
    found = asked(
        id, {name: "\n".join(own) for name, own in rows.items()}, start, end, data_end=data_end, **rules
    ).per_child
    none = {"numerator": 0, "denominator": 0}
    each = [found.get(f"c{at:03}", none) for at in range(len(stories))]
    return [(one["numerator"], one["denominator"]) for one in each]


def counted(id, *, start=START, end=END, data_end=DATA_END, rules=None, **own):
    return counted_all(id, [own], start=start, end=end, data_end=data_end, **(rules or {}))[0]


def check(id, cases, **days):
    """Cases are (story, rules, what must come out); those with the same rules are asked together."""
    by_rules = {}
    for case in cases:
        by_rules.setdefault(tuple(case[1].items()), []).append(case)
    for rules, own in by_rules.items():
        got = counted_all(id, [one[0] for one in own], **days, **dict(rules))
        assert list(zip([one[0] for one in own], got, strict=True)) == [(one[0], one[2]) for one in own], (
            rules
        )


def test_entering_care():
    cases = [
        ("2023-03-10,2023-03-17,1", {}, (0, 0)),  # seven nights
        ("2023-03-10,2023-03-18,1", {}, (1, 1)),  # eight
        ("2023-03-10,2023-03-17,1", {"min_los_days": 7}, (1, 1)),
        ("2023-03-10,2023-03-10,1", {"min_los_days": 0}, (0, 0)),  # out on the day
        ("2023-03-10,2024-03-09,1", {}, (1, 1)),
        ("2023-03-10,2024-03-10,1", {}, (0, 1)),
        ("2023-03-10,2024-03-09,1", {"year_rule": "D365"}, (1, 1)),  # 29 February lies between: day 365
        ("2022-10-10,2023-10-10,1", {}, (0, 1)),
        ("2022-10-10,2023-10-10,1", {"year_rule": "D365"}, (1, 1)),  # no 29 February between
        ("2022-10-10,2023-06-10,4", {}, (0, 1)),
        ("2022-10-10,2023-06-10,7", {}, (0, 1)),
        ("2022-10-10,2023-06-10,", {}, (0, 0)),  # no reason
        ("2022-10-10,2023-06-10,9", {}, (0, 0)),  # 9 is no reason
        ("2022-09-30,,", {}, (0, 0)),
        ("2022-10-01,,", {}, (0, 1)),
        ("2023-09-30,2023-09-29,1", {}, (0, 0)),
    ]
    check("p1", [({"stays": [stay]}, rules, expected) for stay, rules, expected in cases])


def test_turning_eighteen():
    cases = [
        (
            "2005-03-10",
            "2023-03-09,2023-05-01,1",
            (0, 0),
        ),  # one day under 18: left care by birthday after one night
        ("2005-03-10", "2023-02-01,2023-03-09,1", (1, 1)),
        ("2005-03-10", "2023-02-01,2023-03-10,1", (0, 1)),  # on the birthday
        ("2005-03-10", "2023-03-10,,", (0, 0)),
        ("2004-02-29", "2022-10-01,2022-12-01,1", (0, 0)),
        ("", "2022-10-01,2022-12-01,1", (0, 0)),
        ("2022-10-02", "2022-10-01,2022-12-01,1", (0, 0)),
    ]
    check("p1", [({"stays": [stay], "dob": dob}, {}, expected) for dob, stay, expected in cases])


def test_who_was_born_on_29_february_is_eighteen_on_the_28th_unless_told_otherwise():
    stay = ["2022-02-01,2022-02-28,1"]
    days = {"start": "2022-01-01", "end": "2022-12-31", "data_end": "2023-12-31"}
    assert counted("p1", dob="2004-02-29", stays=stay, **days) == (0, 1)
    assert counted("p1", dob="2004-02-29", stays=stay, rules={"leap_birthday": "mar1"}, **days) == (1, 1)


def test_month_ends_are_clamped():
    days = {"start": "2020-01-01", "end": "2020-12-31", "data_end": "2021-12-31"}
    assert counted("p1", stays=["2020-02-29,2021-02-27,1"], **days) == (1, 1)
    assert counted("p1", stays=["2020-02-29,2021-02-28,1"], **days) == (0, 1)


def test_several_entries():
    cases = [
        (["2022-11-01,2023-02-01,1", "2023-02-01,,"], (1, 1)),  # same day is no overlap
        (["2022-11-01,2023-02-01,1", "2023-01-31,,"], (0, 0)),
        (["2022-11-01,,", "2023-01-31,2023-05-01,1"], (0, 0)),
        (["2022-11-01,2023-02-01,1", "2022-11-01,2023-02-01,1"], (0, 0)),  # one day of removal twice
        (
            ["2022-11-01,2022-11-05,1", "2023-01-01,2023-03-01,1"],
            (1, 1),
        ),  # the first is short, the next qualifies
    ]
    check("p1", [({"stays": stays}, {}, expected) for stays, expected in cases])


def test_the_first_entry_can_be_chosen_before_it_is_checked():
    stays = ["2022-11-01,2022-11-05,1", "2023-01-01,2023-03-01,1"]
    assert counted("p1", stays=stays, rules={"first_episode_rule": "first_then_filter"}) == (0, 0)


def test_a_trial_home_visit():
    cases = [
        ("2023-08-20", "2023-10-15,1", (1, 1)),  # 56 days at home: counts on 19 September
        ("2023-09-10", "2023-10-15,1", (0, 1)),  # counts on 10 October
        ("2023-09-01", "2023-10-01,1", (0, 1)),  # 30 days are not more than 30
        ("2023-08-31", "2023-10-01,1", (1, 1)),  # 31 are
        ("2023-08-20", "2023-10-15,3", (0, 1)),  # only before a reunification
    ]
    check(
        "p1",
        [
            (
                {"stays": [f"2022-10-01,{exit}"], "spells": [f"2022-10-01,{visit},0,h1", f"{visit},,14,"]},
                {},
                expected,
            )
            for visit, exit, expected in cases
        ],
    )


def test_coming_back():
    cases = [
        (["2022-01-01,2023-03-10,1", "2024-03-09,,"], {}, (1, 1)),
        (["2022-01-01,2023-03-10,1", "2024-03-10,,"], {}, (0, 1)),
        (["2022-01-01,2023-03-10,1", "2023-03-10,,"], {}, (1, 1)),
        (["2022-01-01,2023-03-10,1", "2023-03-10,,"], {"same_day_reentry": "off"}, (0, 1)),
        (["2023-03-01,2023-03-05,1"], {}, (0, 1)),  # no shortest stay
        (["2023-03-01,2023-03-05,1"], {"min_los_days": 8}, (0, 0)),
        (["2022-01-01,2023-03-10,3", "2023-04-01,,"], {}, (0, 0)),  # adopted
        (["2022-01-01,2023-03-10,1", "2023-03-09,,"], {}, (0, 0)),  # removed before leaving
        (["2022-01-01,2022-12-01,1", "2022-12-20,2023-02-01,1", "2023-05-01,,"], {}, (1, 1)),  # once a child
    ]
    check("p4", [({"stays": stays}, rules, expected) for stays, rules, expected in cases])


def days_before(day, count):
    return date.fromisoformat(day) - timedelta(count)


def test_harm_in_care():
    cases = [
        (["2023-09-08,1,,"], {}, 0),  # seven days after removal
        (["2023-09-09,1,,"], {}, 1),
        (["2023-09-08,1,,"], {"grace_days": 6}, 1),
        (["2023-09-09,3,,"], {}, 0),
        (
            ["2023-09-09,1,,", "2023-09-10,1,,", "2023-09-11,1,,"],
            {},
            2,
        ),  # the third is two days from the first
        (["2023-09-09,1,,", "2023-09-10,1,,", "2023-09-11,1,,"], {"rollup_anchor": "previous"}, 1),
        (["2023-09-20,1,2023-08-31,"], {}, 0),
        (["2023-09-20,1,2023-09-01,"], {}, 1),
        (["2023-10-01,1,,"], {}, 0),
    ]
    check(
        "s1",
        [
            ({"stays": ["2023-09-01,,"], "reports": reports}, rules, (expected, 29))
            for reports, rules, expected in cases
        ],
    )


def test_an_entrant_on_the_first_day_is_counted_a_day_less_than_who_was_there():
    assert counted("s1", stays=["2022-10-01,,"]) == (0, 364)
    assert counted("s1", stays=["2022-09-30,,"]) == (0, 365)
    assert counted("s1", stays=["2022-10-01,,"], rules={"day_count": "half_open"}) == (0, 365)


def test_harm_again():
    cases = [
        ([0, 14], {}, 0),
        ([0, 15], {}, 1),
        ([0, 365], {}, 1),
        ([0, 366], {}, 0),
        ([0, 10, 20], {}, 1),
        ([0, 10, 20], {"rollup": "chained"}, 0),
        ([0, 366, 20], {"candidate": "second_only"}, 1),
    ]
    check(
        "s2",
        [
            ({"reports": [f"{days_before('2022-11-01', -one)},1,,7" for one in days]}, rules, (expected, 1))
            for days, rules, expected in cases
        ],
    )


def test_reports_of_no_child_of_known_age_are_left_out():
    check("s2", [({"reports": [f"2022-11-01,1,,{age}"]}, {}, (0, 0)) for age in (77, 99, 18)])


def test_moves():
    spells = [
        "2023-08-01,2023-08-10,0,h1",
        "2023-08-10,2023-08-20,0,h1",
        "2023-08-20,2023-08-20,0,h9",
        "2023-08-20,,0,h2",
    ]
    cases = [
        ("2023-08-01,,", spells, (1, 60)),
        ("2023-08-01,,", ["2023-08-01,2023-08-10,0,", "2023-08-10,,0,"], (1, 60)),
        ("2023-08-01,2023-08-05,1", ["2023-08-01,,0,h1"], (0, 0)),
        ("2023-09-27,2023-10-02,1", ["2023-09-27,,0,h1"], (0, 3)),  # completed after the window
    ]
    check("p5", [({"stays": [stay], "spells": own}, {}, expected) for stay, own, expected in cases])
