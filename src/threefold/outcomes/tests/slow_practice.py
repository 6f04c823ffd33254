"""Measures of practice again, row by row in plain Python with dates, written apart from the expressions they prove."""

from datetime import timedelta


def days(event, since):
    return None if event is None or since is None else (event - since).days


def within(event, since, most):
    apart = days(event, since)
    return apart is not None and 0 <= apart <= most


def opened(data, asked, least):
    for one in data["cases"]:
        if not one["opened"] or not asked["start"] <= one["opened"] <= asked["end"]:
            continue
        if one["closed"] is None or days(one["closed"], one["opened"]) >= least:
            yield one


def add(found, who, counts):
    above, below = found.get(who, (0, 0))
    found[who] = (above + bool(counts), below + 1)


def known(data, rows):
    cases = {one["case_id"] for one in data["cases"]}
    return [one for one in rows if one["case_id"] in cases]


def of_case(rows, case):
    return [one for one in rows if one["case_id"] == case["case_id"]]


def heard(data, asked, rules, fits, small=False):
    found = {}
    for case in opened(data, asked, rules["open_days"]):
        for child in of_case(data["case_children"], case):
            age = child["age_opened"]
            if age is None or (age < rules["min_age"]) != small:
                continue
            views = [
                one
                for one in of_case(data["child_views"], case)
                if one["child_id"] == child["child_id"]
                and within(one["held"], case["opened"], rules["within_days"])
            ]
            add(found, child["child_id"], any(fits(one) for one in views))
    return found


def child_voice(data, asked, rules):
    return heard(data, asked, rules, lambda one: one["own_words"])


def child_observed(data, asked, rules):
    return heard(data, asked, rules, lambda one: True, small=True)


def houses_done(data, asked, rules):
    return heard(data, asked, rules, lambda one: one["tool"] in ("three_houses", "safety_house"))


def child_voice_used(data, asked, rules):
    spoke = child_voice(data, asked, rules)
    used = heard(
        data,
        asked,
        rules,
        lambda one: one["own_words"] and within(one["used"], one["held"], rules["used_days"]),
    )
    return {child: (used[child][0], above) for child, (above, _below) in spoke.items() if above}


def sayings_answered(data, asked, rules):
    found = {}
    for one in known(data, data["child_sayings"]):
        if one["said"] and asked["start"] <= one["said"] <= asked["end"]:
            add(found, one["child_id"], within(one["answered"], one["said"], rules["answer_days"]))
    return found


def there(data, case, day):
    return [
        one
        for one in of_case(data["case_network"], case)
        if one["natural"]
        and one["joined"]
        and one["joined"] <= day
        and not (one["left"] and one["left"] <= day)
    ]


def network_two(data, asked, rules):
    found = {}
    for case in opened(data, asked, rules["open_days"]):
        day = case["opened"] + timedelta(rules["at_day"])
        add(found, case["case_id"], len(there(data, case, day)) >= rules["least"])
    return found


def in_force(plan, day):
    begun = plan["began"] is not None and plan["began"] <= day
    return (
        begun
        and (plan["until"] is None or day <= plan["until"])
        and not (plan["ended"] and plan["ended"] <= day)
    )


def acts(data, day):
    plans = {one["plan_id"] for one in data["case_plans"] if in_force(one, day)}
    return [
        one
        for one in data["plan_actions"]
        if one["plan_id"] in plans and not (one["removed"] and one["removed"] <= day)
    ]


def network_active(data, asked, rules):
    found = {}
    for case in opened(data, asked, rules["open_days"]):
        day = case["opened"] + timedelta(rules["at_day"])
        busy = {one["owner_id"] for one in of_case(acts(data, day), case)}
        for one in there(data, case, day):
            add(found, case["case_id"], one["member_id"] in busy)
    return found


def first_map(data, asked, case):
    held = [
        one["held"]
        for one in of_case(data["maps"], case)
        if one["family_present"] and one["held"] and case["opened"] <= one["held"] <= asked["data_end"]
    ]
    return min(held, default=None)


def first_map_by_30(data, asked, rules):
    found = {}
    for case in opened(data, asked, rules["open_days"]):
        add(
            found, case["case_id"], within(first_map(data, asked, case), case["opened"], rules["within_days"])
        )
    return found


def time_to_first_map(data, asked, rules):
    found = {}
    for case in opened(data, asked, rules["open_days"]):
        day, closed = first_map(data, asked, case), case["closed"]
        over = closed is not None and closed <= asked["data_end"]
        add(found, case["case_id"], day is not None and not (over and closed < day))
    return found


def balanced_map(data, asked, rules):
    found = {}
    for one in known(data, data["maps"]):
        if not one["held"] or not asked["start"] <= one["held"] <= asked["end"]:
            continue
        on_it = [
            item["question"]
            for item in data["map_items"]
            if item["case_id"] == one["case_id"] and item["added"] and item["added"] <= one["held"]
            and not (item["removed"] and item["removed"] <= one["held"])
        ]  # fmt: skip
        well, worry = on_it.count("well"), on_it.count("worry")
        share = 100 * well / (well + worry) if well and worry else -1
        add(found, one["case_id"], rules["least_percent"] <= share <= rules["most_percent"])
    return found


def statements(data, asked, kind):
    return [
        one
        for one in known(data, data["statements"])
        if one["kind"] == kind and one["shared"] and one["shared"] <= asked["as_of"]
        and not (one["closed"] and one["closed"] <= asked["as_of"])
    ]  # fmt: skip


def dangers_with_goals(data, asked, rules):
    found, answered = {}, {one["linked_to"] for one in statements(data, asked, "goal")}
    for one in statements(data, asked, "danger"):
        add(found, one["case_id"], one["statement_id"] in answered)
    return found


def goals_with_actions(data, asked, rules):
    found, busy = {}, {one["danger_id"] for one in acts(data, asked["as_of"])} - {None}
    for one in statements(data, asked, "goal"):
        add(found, one["case_id"], one["linked_to"] in busy)
    return found


def steps_on_time(data, asked, rules):
    found = {}
    for one in known(data, data["next_steps"]):
        if not one["due"] or not asked["start"] <= one["due"] <= asked["end"]:
            continue
        off = one["removed"] is not None and one["removed"] < one["due"]
        if off and not (one["done"] and one["done"] <= one["removed"]):
            continue
        if rules["owner"] in ("all", one["owner"]):
            add(found, one["case_id"], one["done"] is not None and one["done"] <= one["due"])
    return found


def plan_kept(data, asked, rules):
    found = {}
    for one in known(data, data["plan_log"]):
        if one["day"] and asked["start"] <= one["day"] <= asked["end"]:
            counts = one["outcome"] == "kept" or (rules["partly_counts"] and one["outcome"] == "partly")
            add(found, one["case_id"], counts)
    return found


def begun(data, asked):
    return [
        one
        for one in known(data, data["case_plans"])
        if one["began"] and asked["start"] <= one["began"] <= asked["end"]
    ]


def actions_described(data, asked, rules):
    found, plans = {}, {one["plan_id"]: one for one in begun(data, asked)}
    for one in known(data, data["plan_actions"]):
        plan = plans.get(one["plan_id"])
        if plan and not (one["removed"] and one["removed"] <= plan["began"]):
            add(found, one["case_id"], one["described"])
    return found


def plans_together(data, asked, rules):
    found = {}
    for one in begun(data, asked):
        add(found, one["case_id"], one["with_parent"] and one["with_network"])
    return found


def plans_shared(data, asked, rules):
    found = {}
    for one in begun(data, asked):
        apart = days(one["shared"], one["began"])
        add(found, one["case_id"], apart is not None and apart <= rules["shared_days"])
    return found
