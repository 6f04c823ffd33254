"""What happened, the worries with their goals, and who sees them how."""

from tests.journeys.casework import Answers, fill, form_of
from tests.journeys.whitefeather_cole.hands import Hands
from tests.journeys.whitefeather_cole.said import CHECKED, HIS_SIDE

ALL = ("Mika", "Junie", "Theo")
NECK, FOUND, LOUD = "Hands on her neck", "Where they live gets out", "Loud nights with Travis"
HARM: Answers = {
    "Which children?": ALL,
    "Who was caring for them?": ("Travis",),
    "What did this person do, or not do?": "broke a lamp and hurt Danika on the neck while the children were at home",
    "When, and how often?": "the night of February 27",
    "What did it do to the child?": "were afraid, and the two older ones hid behind the dryer",
    "How do we know?": (CHECKED,),
    "Who may see it": "The family and the circle of support",
    "Chosen by name": HIS_SIDE,
}


PAIRS: tuple[tuple[str, Answers, Answers, Answers], ...] = (
    (
        NECK,
        {
            "Which children?": ALL,
            "Who is worried?": ("The county", "Lorna", "Ray"),
            "Who may do it?": ("Travis",),
            "What might Travis do?": "hurt Danika on the neck again",
            "When is it most likely?": "when he has been drinking or comes to the door at night",
            "What could happen to Mika, Junie and Theo?": "lose their mother, or be hurt in the middle of it",
            "And if it goes on for long?": "believe that it is their job to keep the little ones safe",
        },
        {
            "Whose goal is it?": ("Danika",),
            "Who works on it with them?": ("The county", "Lorna", "Ray", "Corinne"),
            "What will people see them do?": (
                "they sleep through, and act with the people she chose the first time anything feels wrong"
            ),
            "What will it be like for Mika, Junie and Theo?": "sleep through, with a grown-up who listens",
            "How long must people see it?": "6",
            "Days, weeks or months": "months",
            "The goal in the family's words": "Everybody sleeps. Whoever is near acts the first time.",
        },
        {"Who may see it": "The family and the circle of support"},
    ),
    (
        FOUND,
        {
            "Which children?": ALL,
            "Who is worried?": ("The county",),
            "Who may do it?": ("Travis", "Gail"),
            "What might Travis and Gail do?": "find out where the children live, and come there",
            "When is it most likely?": "when a paper, a picture or a talk names a place",
            "What could happen to Mika, Junie and Theo?": "have to move again, or wake up to a loud voice at the door",
        },
        {
            "Whose goal is it?": ("Danika",),
            "Who works on it with them?": ("The county", "Lorna", "Ray"),
            "What will people see them do?": "they name no place to anybody, and look at every paper before it leaves",
            "What will it be like for Mika, Junie and Theo?": "stay in one home, one class and one bed",
            "How long must people see it?": "6",
            "Days, weeks or months": "months",
        },
        {
            "Who may see it": "Only the people I choose",
            "Chosen by name": ("Danika", "Lorna", "Ray", "Ms. Lund"),
        },
    ),
    (
        LOUD,
        {
            "Which children?": ALL,
            "Who is worried?": ("The county",),
            "Who may do it?": ("Travis",),
            "What might Travis do?": "get loud, break things and hurt somebody in the house",
            "When is it most likely?": "when he is angry and has had beer",
            "What could happen to Mika, Junie and Theo?": "be afraid of him, and get hurt",
            "What has the family already done to keep the children safe?": (
                "in November Travis was that mad, went out to the shop and sanded a door till one"
            ),
        },
        {
            "Whose goal is it?": ("Travis",),
            "Who works on it with them?": ("The county", "Dennis"),
            "What will people see them do?": (
                "he keeps to the order, and goes to the shop or writes to Dennis when it is in his neck"
            ),
            "What will it be like for Mika, Junie and Theo?": "know his visits as quiet and safe",
            "How long must people see it?": "52",
            "Days, weeks or months": "weeks",
            "The goal in the family's words": "Loud, yes. Hands, no.",
        },
        {"Who may see it": "Only the people I choose", "Chosen by name": (*HIS_SIDE, "Dennis")},
    ),
)
# To which worry or goal, who, and how they see it.
POSITIONS: tuple[tuple[str, str, Answers], ...] = (
    (NECK, "danger", {"Who": "Danika", "How do they see it?": ("Agrees",), "When": "2026-03-16"}),
    (NECK, "danger", {"Who": "Lorna", "How do they see it?": ("Agrees",), "In their own words": "I will not step back.",
                      "When": "2026-03-16"}),
    (NECK, "danger", {"Who": "Ray", "How do they see it?": ("Agrees in part",),
                      "In their own words": "I wanted to go out there.", "When": "2026-03-16",
                      "Who may see it": "The county's workers on this family"}),
    (NECK, "goal", {"Who": "Corinne", "How do they see it?": ("Agrees in part",),
                    "In their own words": "Visits belong at our family center, with an elder.", "When": "2026-04-20",
                    "Who may see it": "Only the people I choose", "Chosen by name": ("Corinne", "Danika")}),
    (LOUD, "danger", {"Who": "Travis", "How do they see it?": ("Agrees in part",),
                      "In their own words": "Loud, yes. Hands, no.", "When": "2026-04-20",
                      "Who may see it": "Only the people I choose", "Chosen by name": HIS_SIDE}),
    (LOUD, "danger", {"Who": "Dennis", "How do they see it?": ("Agrees",), "When": "2026-04-20",
                      "Who may see it": "Only the people I choose", "Chosen by name": ("Dennis", *HIS_SIDE)}),
)  # fmt: skip


def write_worries(hands: Hands, family: str) -> int:
    """What happened and the pairs, read with the family, with everybody's view; answers with the facts entered."""
    hands.go(f"{family}worries/harm/new/")
    hands.send("Save what happened", HARM)
    _read_together(hands, "harm", "2026-03-16")
    addresses = {one[0]: _write_pair(hands, family, *one) for one in PAIRS}
    for title, kind, position in POSITIONS:
        hands.go(addresses[title])
        hands.send("Write it down", position, f"form[action*='/worries/{kind}/']")
    return (
        len(HARM) + sum(2 + sum(map(len, one[1:])) for one in PAIRS) + sum(len(one[2]) for one in POSITIONS)
    )


def _write_pair(hands: Hands, family: str, title: str, worry: Answers, goal: Answers, who: Answers) -> str:
    """On the screen, every one: the questions follow the people who were chosen."""
    desk = hands.desk
    desk.go(f"{family}worries/new/")
    form = form_of(desk, "Save the pair")
    fill(form, {"Name it in three words": title, **who})
    for side, answers in (("worry", worry), ("next", goal)):
        section = form.locator(f"section[data-q={side}]")
        for label, answer in answers.items():
            # The label is waited for.
            fill(section, {label: answer})
    hands.press(form, "Save the pair")
    address = hands.path
    _read_together(hands, "danger", "2026-03-16")
    hands.send("It is agreed", {"When did the family and the county agree?": "2026-04-20"})
    return address


def _read_together(hands: Hands, kind: str, on: str) -> None:
    form = f"form[action*='/worries/{kind}/'][action$='/read/']"
    hands.send("It was read together", {"When was it read with the family?": on}, form)
