"""How the days went, who kept the children safe when the danger was there, and everybody's numbers over time."""

import re

from tests.journeys.casework import Answers
from tests.journeys.whitefeather_cole.hands import Hands
from tests.journeys.whitefeather_cole.plans import HER_OWN, HIS_OWN, SCHOOL_NIGHTS
from tests.journeys.whitefeather_cole.said import CHOSEN, STAFF
from tests.journeys.whitefeather_cole.worries import FOUND, LOUD, NECK

KEPT, PARTLY, BROKEN = ("Kept",), ("Kept in part",), ("Not kept",)
DAYS: tuple[tuple[str, Answers], ...] = (
    (SCHOOL_NIGHTS, {
        "Which day?": "2026-03-20", "How did it go?": PARTLY, "Did somebody step in?": "Lorna",
        "What happened?": "The truck went by twice at 19:40. Ray went out with a bat; Lorna called him in and "
        "called the sheriff at 19:46 (S-26-1102). Mika watched.",
        "Who may see it?": ("The family",),
    }),
    (SCHOOL_NIGHTS, {
        "Which day?": "2026-04-02", "How did it go?": KEPT,
        "What happened?": "A man said at the kindergarten office that he was an uncle. The secretary asked for an "
        "ID and said no, and told Lorna.",
    }),
    (SCHOOL_NIGHTS, {
        "Which day?": "2026-04-14", "How did it go?": KEPT, "Who says so?": "Ray",
        "What happened?": "I wanted to, but Mika was looking at me.", "These are the exact words": True,
    }),
    (HER_OWN, {
        "Which day?": "2026-04-05", "How did it go?": BROKEN, "Who says so?": "Danika",
        "What happened?": "I wanted him to have cousins.", "These are the exact words": True,
        "It was told in confidence": True,
    }),
    (HER_OWN, {
        "Which day?": "2026-04-06", "How did it go?": PARTLY, "Who may see it?": STAFF,
        "What happened?": "A picture of Theo showed the sticker of the Benham clinic. Danika asked, and it came down.",
    }),
    (HIS_OWN, {
        "Which day?": "2026-04-24", "How did it go?": KEPT, "Who says so?": "Dennis",
        "What happened?": "Two sessions done. He tells me when it's in his neck.",
        "Who may see it?": CHOSEN, "The people I choose": ("Travis", "Dennis", "Mr. Farrow"),
    }),
)  # fmt: skip
ACTS: tuple[Answers, ...] = (
    {"What did they do?": "Danika took Gail off every form and changed the portal’s password.",
     "Who did it?": ("Danika",), "When was it?": "2026-03-25", "Against which worry?": FOUND,
     "Which children were kept safe?": ("Mika", "Junie", "Theo"), "Who may see it?": STAFF},
    {"What did they do?": "Lorna called Ray in, and the sheriff at once.", "Who did it?": ("Lorna",),
     "When was it?": "2026-03-20", "Against which worry?": NECK, "Who saw it?": "Mika",
     "Which children were kept safe?": ("Mika",)},
    {"What did they do?": "Danika left with Theo after 12 minutes, called Lorna from the car, and told it unasked.",
     "Who did it?": ("Danika",), "When was it?": "2026-04-05", "Against which worry?": NECK,
     "Which children were kept safe?": ("Theo",), "It was told in confidence": True},
    {"What did they do?": "Danika saw Gail’s car, turned round, drove to the library lot and called Ray; two nights at "
     "Lorna’s. A police report was offered; she did not want one.",
     "Who did it?": ("Danika", "Ray"), "When was it?": "2026-04-11", "Against which worry?": FOUND,
     "Or somebody else saw it": "a deputy", "Which children were kept safe?": ("Junie", "Theo"),
     "Who may see it?": STAFF},
    {"What did they do?": "Ray stayed in for eight minutes and wrote the plate; the sheriff came.",
     "Who did it?": ("Ray",), "When was it?": "2026-04-14", "Against which worry?": NECK, "Who saw it?": "Lorna",
     "Which children were kept safe?": ("Mika",)},
    {"What did they do?": "Travis was that mad and sanded a door in the shop till one.", "Who did it?": ("Travis",),
     "When was it?": "2025-11-15", "About then, not that very day": True, "Against which worry?": LOUD,
     "Who may see it?": CHOSEN, "The people I choose": ("Travis", "Dennis", "Mr. Farrow")},
)  # fmt: skip
SLEEP, HIS, PATH = (
    "How safe is it tonight?", "How is it going with me?", "How far up your ladder are you?",
)  # fmt: skip
SCALES: dict[str, Answers] = {
    SLEEP: {
        "The question": SLEEP, "What is it about?": "How safe",
        "10 means": "Danika and the children sleep through, people she chose act the first time anything feels wrong, "
        "and it has held for months.",
        "0 means": "He is inside the house tonight.",
        "About which worry?": NECK,
    },
    HIS: {
        "The question": HIS, "What is it about?": "In a parent's own words",
        "10 means": "I am never loud, and I see my boy.", "0 means": "I am loud, and nobody calls.",
        "Whose own scale is it?": "Travis",
    },
    PATH: {
        "The question": PATH, "What is it about?": "A child's path",
        "10 means": "The top of my ladder: everybody sleeps with no shoes.", "0 means": "The bottom: I do the ears.",
        "Whose own scale is it?": "Mika",
    },
}  # fmt: skip
NUMBERS: tuple[tuple[str, str, dict[str, str]], ...] = (
    (SLEEP, "2026-03-16", {"Danika": "3", "Lorna": "4", "Ray": "2", "Corinne": "4", "Noor Haddad": "3"}),
    (SLEEP, "2026-04-20", {"Danika": "6", "Lorna": "6", "Ray": "5", "Corinne": "6", "Noor Haddad": "5"}),
    (SLEEP, "2026-05-01", {"Danika": "7", "Lorna": "7", "Ray": "6", "Corinne": "6", "Noor Haddad": "6"}),
    (HIS, "2026-03-16", {"Travis": "8"}),
    (HIS, "2026-04-20", {"Travis": "7"}),
    (HIS, "2026-05-01", {"Travis": "7"}),
    (PATH, "2026-03-18", {"Mika": "4"}),
    (PATH, "2026-04-15", {"Mika": "6"}),
    (PATH, "2026-04-29", {"Mika": "7"}),
)
# What was said about a number, on the day of the last one.
WORDS = {("2026-04-29", "Mika"): "I sleep with one shoe."}


def write_evidence(hands: Hands, family: str, plans: dict[str, str]) -> int:
    """The log and the acts of protection; answers with the facts entered."""
    for plan, day in DAYS:
        hands.go(f"{plans[plan]}log/")
        hands.send("Write down the day", day)
    for act in ACTS:
        hands.go(f"{family}acts/")
        hands.send("Write it down", act)
    return sum(len(day) for _plan, day in DAYS) + sum(map(len, ACTS))


def ask_for_numbers(hands: Hands, family: str) -> int:
    """The scales, and each person's numbers over time; answers with the facts entered."""
    addresses = {}
    for name, scale in SCALES.items():
        hands.go(f"{family}scales/new/")
        hands.send("Save the scale", scale)
        addresses[name] = hands.path
    for scale_name, on, numbers in NUMBERS:
        hands.go(addresses[scale_name])
        answers: dict[str, str] = {"Asked on": on, **numbers}
        if said := [text for (day, _who), text in WORDS.items() if day == on]:
            answers["What makes it that number, and not lower?"] = said[0]
        hands.send("Write the numbers down", answers)
    assert re.search(r"/scales/", hands.path)
    return sum(map(len, SCALES.values())) + sum(len(one[2]) for one in NUMBERS) + len(WORDS)
