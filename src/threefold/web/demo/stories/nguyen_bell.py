"""Nguyen-Bell: three days in the office: a newborn, a mother of seventeen, hardly anything written yet."""

from threefold.web.demo.story import (
    Home,
    Item,
    P,
    Report,
    Story,
)  # fmt: skip

STORY = Story(
    key="nguyen_bell",
    name="Bell",
    stage="response",
    worker="tomas",
    opened=3,
    people=(
        P(
            key="baby",
            first="Baby girl",
            last="Bell",
            standing="child",
            born="days 7",
            drawn="woman",
            icwa="not_asked",
        ),
        P(
            key="kayla",
            first="Kayla",
            last="Bell",
            standing="parent",
            born="2009-05-25",
            drawn="woman",
            tie="mother",
            phone="555-0133",
            icwa="not_asked",
        ),
        P(
            key="denise",
            first="Denise",
            last="Bell",
            standing="relative",
            born="about 41",
            drawn="woman",
            tie="grandmother",
            phone="555-0134",
            icwa="not_asked",
        ),
        P(key="unknown", first="Not named", standing="parent", drawn="man", tie="father", icwa="not_asked"),
    ),
    homes=(
        Home(
            name="Denise's apartment", address="88 Canal Street, apartment 2", who=("kayla", "denise", "baby")
        ),
    ),
    ties=(("kayla", "parent", "baby"), ("unknown", "possible_parent", "baby"), ("denise", "parent", "kayla")),
    reports=(
        Report(
            ago=3,
            met_ago=None,
            response="ten_days",
            about="General neglect",
            safe="It was reported that a newborn lost weight and that her mother left the hospital before the check.",
            who="Discharge nurse",
            received="RP worries about feeding.",
            giveaways=("discharge",),
        ),
    ),
    items=(
        Item(
            kind="harm",
            by="worker",
            ago=2,
            happened=4,
            basis="reported",
            children=("baby",),
            text="The baby weighed 9 percent less than at birth on day three.",
        ),
        Item(
            kind="strength",
            by="denise",
            ago=2,
            exact=True,
            text="Kayla gets up every time. Every single time. I hear her.",
        ),
        Item(
            kind="gray_area",
            by="worker",
            ago=2,
            basis="unclear",
            audience="staff",
            owner="worker",
            due=-2,
            text="Is the baby gaining now? Tomás asks to see the weight card.",
        ),
    ),
)
