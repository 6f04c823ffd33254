"""The plans: one a home, one of Danika alone, one of Travis; parts, what the children are told, who says yes."""

from dataclasses import dataclass, field

from tests.journeys.casework import Answers
from tests.journeys.whitefeather_cole.hands import Hands
from tests.journeys.whitefeather_cole.people import HERS, HIS, LORNAS
from tests.journeys.whitefeather_cole.worries import FOUND, LOUD, NECK

KIND = ("Network plan",)
MIKA = ("Mika",)
ALL = ("Mika", "Junie", "Theo")
SCHOOL_NIGHTS = "so that Mika sleeps and learns in peace on school nights"
HER_OWN = "so that help comes with one word"
HIS_OWN = "so that Travis has somewhere to go with it"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A plan as it was made at the table."""

    start: Answers
    about: Answers
    actions: tuple[Answers, ...]
    signs: tuple[Answers, ...] = ()
    children: Answers = field(default_factory=dict)
    yes: tuple[Answers, ...] = ()
    longer: Answers = field(default_factory=dict)

    @property
    def facts(self) -> int:
        """How much was entered."""
        rows = (self.start, self.about, *self.actions, *self.signs, self.children, *self.yes, self.longer)
        return sum(map(len, rows))


def yes(who: str, on: str, copy: str = "Has their copy") -> Answers:
    """Somebody signed on paper."""
    return {"Who?": who, "How?": ("Signed on paper",), "When?": on, "Their copy": (copy,)}


LONGER: Answers = {
    "New last day": "2027-03-16",
    "We look at it together on": "2027-01-12",
    "Why does it go on?": "It holds, and the children sleep. Agreed by everybody in it.",
}
PLANS: dict[str, Plan] = {
    SCHOOL_NIGHTS: Plan(
        start={
            "What kind of plan is it?": KIND,
            "So that …": SCHOOL_NIGHTS,
            "Which worry does it answer?": (NECK,),
            "From": "2026-03-16",
            "Until": "2026-05-15",
            "We look at it together on": "2026-04-20",
            "Where and how": "At the table, in two rooms",
            "For which home?": LORNAS,
        },
        about={
            "What must hold": "Nobody but Lorna, Ray and Danika picks Mika up. The office has a copy of the order.",
            "How the county checks": "The worker comes every week and calls before.",
            "How the tribe took part": "Corinne was at the table on 03/16 and 04/20.",
            "Who may see the plan?": ("The family and the circle of support",),
        },
        actions=(
            {
                "What does one person do?": "Lorna walks Mika in and out of kindergarten.",
                "Who does it?": "Lorna",
                "When, or what sets it off?": "every school day",
                "Who steps in?": "Ray",
                "Who sees that it happens?": "Mr. Brandt",
                "How do they notice it?": "he sees who comes to the door",
                "How does it keep the children safe?": "Mika is never alone on the way.",
                "Which children does it protect?": MIKA,
                "Against which worry?": NECK,
                "At what time?": "08:00",
                "It holds the danger off now": True,
            },
            {
                "What does one person do?": "Ray stays inside and writes the plate.",
                "Who does it?": "Ray",
                "When, or what sets it off?": "when the truck is seen",
                "Who steps in?": "Lorna",
                "Who sees that it happens?": "Lorna",
                "How do they notice it?": "she is at the window with him",
                "How does it keep the children safe?": "Mika sees grown-ups who stay calm.",
                "Which children does it protect?": MIKA,
                "Against which worry?": NECK,
                "It holds the danger off now": True,
            },
            {
                "What does one person do?": "Corinne checks by telephone.",
                "Who does it?": "Corinne",
                "When, or what sets it off?": "Monday and Thursday",
                "Who steps in?": "Lorna",
                "Who sees that it happens?": "Lorna",
                "How do they notice it?": "the landline rings",
                "How does it keep the children safe?": "Somebody from outside hears how it is.",
                "Which children does it protect?": MIKA,
                "Against which worry?": NECK,
                "On which day does it begin?": "Monday",
            },
        ),
        signs=(
            {
                "If somebody notices this": "The truck is on the road.",
                "who does what?": "Lorna calls the sheriff at once.",
                "Who then acts?": ("Lorna", "Ray"),
            },
        ),
        children={
            "The plan for the children, in words they know": (
                "Grandma walks with you. Grandma and Uncle Ray listen at night. The grown-ups do the ears now. "
                "If you are scared, tell Grandma. It is not your job."
            )
        },
        yes=(
            yes("Lorna", "2026-03-16"),
            yes("Ray", "2026-03-16"),
            yes("Danika", "2026-03-16", "A copy is not safe to have"),
            yes("Corinne", "2026-03-16"),
            yes("Noor Haddad", "2026-03-16"),
        ),
        longer=LONGER,
    ),
    HER_OWN: Plan(
        start={
            "What kind of plan is it?": KIND,
            "So that …": HER_OWN,
            "Which worry does it answer?": (NECK, FOUND),
            "Is it one person's own plan?": ("Danika",),
            "From": "2026-03-16",
            "Until": "2026-05-15",
            "We look at it together on": "2026-04-20",
            "Where and how": "Danika says where",
            "For which home?": HERS,
        },
        about={
            "What must hold": "Nobody outside learns where.",
            "How the county checks": "Alone, at a place she names.",
        },
        actions=(
            {
                "What does one person do?": "Danika says to Lorna “tell Grandma the herons are back”.",
                "Who does it?": "Danika",
                "When, or what sets it off?": "when anything feels wrong",
                "Who steps in?": "Ray",
                "Who sees that it happens?": "Lorna",
                "How do they notice it?": "she hears the word",
                "How does it keep the children safe?": "Help comes, and nobody who listens knows.",
                "Which children does it protect?": ALL,
                "Against which worry?": NECK,
                "It holds the danger off now": True,
            },
            {
                "What does one person do?": "Ray fetches Mika by a way that changes.",
                "Who does it?": "Ray",
                "When, or what sets it off?": "Fridays",
                "Who steps in?": "Lorna",
                "Who sees that it happens?": "Danika",
                "How do they notice it?": "she hears the door",
                "How does it keep the children safe?": "Nobody can follow.",
                "Which children does it protect?": MIKA,
                "Against which worry?": FOUND,
                "On which day does it begin?": "Friday",
                "It holds the danger off now": True,
            },
        ),
        yes=(
            yes("Danika", "2026-03-16", "A copy is not safe to have"),
            yes("Lorna", "2026-03-16", "Did not want a copy"),
            yes("Ray", "2026-03-16", "Did not want a copy"),
            yes("Noor Haddad", "2026-03-16"),
        ),
        longer=LONGER,
    ),
    HIS_OWN: Plan(
        start={
            "What kind of plan is it?": KIND,
            "So that …": HIS_OWN,
            "Which worry does it answer?": (LOUD,),
            "Is it one person's own plan?": ("Travis", "Dennis", "Mr. Farrow"),
            "From": "2026-03-24",
            "Until": "2026-05-15",
            "We look at it together on": "2026-04-20",
            "Where and how": "Mr. Farrow’s office",
            "For which home?": HIS,
        },
        about={
            "What must hold": "Travis keeps to the order.",
            "How the county checks": "Dennis calls on Fridays.",
            "What is your choice, and what happens otherwise": "The program is your choice. The order is the court’s.",
        },
        actions=(
            {
                "What does one person do?": "Travis writes to Dennis and goes to the shop.",
                "Who does it?": "Travis",
                "When, or what sets it off?": "when he wants to talk to them, or it is in his neck",
                "Who steps in?": "Dennis",
                "Who sees that it happens?": "Dennis",
                "How do they notice it?": "the message comes",
                "How does it keep the children safe?": "Nobody is loud near them.",
                "Which children does it protect?": ALL,
                "Against which worry?": LOUD,
                "It holds the danger off now": True,
            },
            {
                "What does one person do?": "Travis goes to the 52-week program.",
                "Who does it?": "Travis",
                "When, or what sets it off?": "every week since April",
                "Who steps in?": "Dennis",
                "Who sees that it happens?": "Dennis",
                "How do they notice it?": "he drives him",
                "How does it keep the children safe?": "He learns another way than loud.",
                "Which children does it protect?": ALL,
                "Against which worry?": LOUD,
                "This is a service": True,
            },
        ),
        yes=(yes("Travis", "2026-03-24"), yes("Dennis", "2026-03-24"), yes("Noor Haddad", "2026-03-24")),
        longer=LONGER,
    ),
}


def make_plans(hands: Hands, family: str) -> dict[str, str]:
    """Every plan from its kind to everybody's yes, in force; answers with the address of each."""
    return {name: _make(hands, family, plan) for name, plan in PLANS.items()}


def _make(hands: Hands, family: str, plan: Plan) -> str:
    hands.go(f"{family}plans/start/")
    hands.send("Begin the plan", plan.start)
    address = hands.path
    hands.go(f"{address}change/")
    hands.send("Save the plan", plan.about)
    for kind, parts in (("action", plan.actions), ("sign", plan.signs)):
        for part in parts:
            hands.go(f"{address}?add={kind}")
            hands.send("Add it", part)
    if plan.children:
        hands.go(f"{address}children/")
        hands.send("Save the words for the children", plan.children)
    for one in plan.yes:
        hands.go(f"{address}sign/")
        hands.send("Write it down", one)
    hands.go(f"{address}finish/")
    hands.send("Put the plan in force", {})
    assert "/finish/" not in hands.path
    hands.go(f"{address}more-time/")
    hands.send("Give the plan more time", plan.longer)
    return address
