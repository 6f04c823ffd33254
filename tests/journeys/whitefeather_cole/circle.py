"""The circle of support: what each knows, was told and agreed to, and how the county looked at it."""

from tests.journeys.casework import Answers
from tests.journeys.whitefeather_cole.hands import Hands
from tests.journeys.whitefeather_cole.worries import FOUND, LOUD, NECK

MOST, LITTLE = "Knows most of it", "Knows a little"
WARY = "He said he would face the truck himself. Works nights, tired."
TELLS = "Said she would never tell; a week later Travis knew of the new telephone. Posted bail."
MEMBERS: dict[str, Answers] = {
    "Lorna": {
        "What they know": MOST,
        "Their part": "Safety person",
        "Said yes on": "2026-03-16",
        "How close to the children, 10 to 0": "10",
        "How willing, 10 to 0": "10",
        "How sure that they can, 10 to 0": "8",
        "How much time and strength they have, 10 to 0": "8",
        "What the children say about them": "Grandma's heron story.",
        "Who talks with them first": "Danika",
        "Release signed on": "2026-03-16",
        "Release ends on": "2027-03-16",
        "Confidentiality agreement signed on": "2026-03-16",
        "Checked by the county": "Checked, nothing in the way",
        "Checked on": "2026-03-04",
    },
    "Ray": {
        "What they know": MOST,
        "Their part": "Safety person",
        "Said yes on": "2026-03-16",
        "How close to the children, 10 to 0": "9",
        "How willing, 10 to 0": "10",
        "How sure that they can, 10 to 0": "6",
        "How much time and strength they have, 10 to 0": "5",
        "What the children say about them": "Uncle Ray and the fish.",
        "Release signed on": "2026-03-16",
        "Release ends on": "2027-03-16",
        "Confidentiality agreement signed on": "2026-03-16",
        "Checked by the county": "Checked, with limits",
        "Checked on": "2026-03-10",
        "Is there a worry about this person?": WARY,
    },
    "Corinne": {
        "What they know": MOST,
        "Their part": "Support person",
        "Said yes on": "2026-03-16",
        "Release signed on": "2026-03-16",
        "Release ends on": "2027-03-16",
        "Checked by the county": "No check needed",
    },
    "Dennis": {
        "What they know": LITTLE,
        "Their part": "Support person",
        "Said yes on": "2026-03-24",
        "Release signed on": "2026-03-24",
        "Checked by the county": "No check needed",
    },
    "Gail": {
        "What they know": LITTLE,
        "Checked by the county": "Checked, cannot be a safety person",
        "Checked on": "2026-03-19",
        "Is there a worry about this person?": TELLS,
    },
}
TOLD: tuple[tuple[str, Answers], ...] = (
    *(
        (
            who,
            {
                "Which worry": worry,
                "How much of it": "All of it",
                "When": "2026-03-16",
                "Who told them": "Danika",
            },
        )
        for who in ("Lorna", "Ray")
        for worry in (NECK, FOUND)
    ),
    (
        "Corinne",
        {"Which worry": NECK, "How much of it": "All of it", "When": "2026-03-16", "Who told them": "Danika"},
    ),
    (
        "Dennis",
        {"Which worry": LOUD, "How much of it": "A part", "When": "2026-03-24", "Who told them": "Travis"},
    ),
)
AGREED: tuple[tuple[str, Answers], ...] = (
    ("Lorna", {"What they agreed to do, in their words": "I walk Mika in and out.", "Agreed on": "2026-03-16"}),
    ("Ray", {"What they agreed to do, in their words": "I stay in and write the plate.", "Agreed on": "2026-03-16"}),
    ("Corinne", {"What they agreed to do, in their words": "I call Mondays and Thursdays.", "Agreed on": "2026-03-16"}),
    ("Dennis", {"What they agreed to do, in their words": "I call the worker on Fridays.", "Agreed on": "2026-03-24"}),
)  # fmt: skip


def build_the_circle(hands: Hands, family: str) -> int:
    """Everybody's place, what they were told and agreed to; answers with the facts entered."""
    places = {}
    for name, place in MEMBERS.items():
        hands.go(f"{family}circle/")
        known = "Or somebody we know already"
        somebody = {known: hands.option(known, f"{name} ("), "What they know today": LITTLE}
        hands.send("Add to the circle", somebody)
        hands.go(f"{family}circle/")
        places[name] = hands.href(name, ".tf-members")
        hands.go(places[name])
        hands.send(f"Save what the circle says about {name}", place)
    for name, told in TOLD:
        hands.go(places[name])
        hands.send("Write it down", told, "#told")
    for name, agreed in AGREED:
        hands.go(places[name])
        hands.send("Write it down", agreed, "#agreed")
    return sum(map(len, MEMBERS.values())) + sum(len(one) for _who, one in (*TOLD, *AGREED))
