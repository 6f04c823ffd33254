"""What was said and seen, on the map: in whose words, how it is known, about whom, and who may see it."""

from tests.journeys.casework import Answers
from tests.journeys.whitefeather_cole.hands import Hands

WORRY, WELL, NEXT = (
    "What are we worried about?", "What is working well?", "What needs to happen?",
)  # fmt: skip
KEY = {WORRY: "worry", WELL: "well", NEXT: "next"}
STAFF = ("The county's workers on this family",)
FAMILY = ("The family",)
CIRCLE = ("The family and the circle of support",)
CHOSEN = ("Only the people I choose",)
KEPT = ("Nobody else: I was asked to keep it",)
ALL = ("Mika", "Junie", "Theo")
REPORTED, SEEN, ADMITTED, CHECKED, UNCLEAR = (
    "Somebody reported it", "We saw it", "The person said so", "Checked", "Not clear",
)  # fmt: skip
HIS_SIDE = ("Travis", "Mr. Farrow")
# Mika on 03/18: grandmother, Mom and his attorney may read it, all but one line.
MIKA_LETS = ("Mika", "Lorna", "Danika", "Ms. Achterberg")

CONVERSATIONS: tuple[Answers, ...] = (
    {
        "Why do we meet?": "Who does what, so that the children sleep through",
        "On which day?": "2026-03-16",
        "Which question comes first?": "Going well, Worried, To happen",
        "Who is in the room?": ("Danika", "Lorna", "Ray", "Corinne"),
        "Anybody else in the room": "somebody Danika trusts, in the yard",
        "In which language do we talk?": ("English",),
        "Where?": "At Lorna’s table",
        "What do we want to leave with?": "A plan for school nights",
        "How do we talk with each other?": "The elder speaks first. Nobody has to answer.",
    },
    {
        "Why do we meet?": "How it goes on, with Danika and her people",
        "On which day?": "2026-04-20",
        "Who is in the room?": ("Danika", "Lorna", "Ray", "Corinne", "Ms. Lund"),
        "Who is on the telephone or on video?": ("Ms. Achterberg",),
        "In which language do we talk?": ("English",),
        "Where?": "County office, first room, 10:00",
        "What do we want to leave with?": "Where visits would be; Junie’s drum night",
    },
    {
        "Why do we meet?": "How it goes on, with Travis and his people",
        "On which day?": "2026-04-20",
        "Who is in the room?": ("Travis", "Dennis", "Mr. Farrow", "Corinne"),
        "In which language do we talk?": ("English",),
        "Where?": "County office, second room, 14:00",
        "What might pull us away today?": "Who is not here today",
    },
)


def said(question: str, text: str, by: str, kind: str, audience: tuple[str, ...], **more: object) -> Answers:
    """One thing on the map. `more`: about, on, happened, basis, chosen, exact, secret, other, owner, due."""
    answers: dict[str, object] = {question: text, "Who said it?": (by,), "What kind of thing is it?": (kind,)}
    labels = {
        "exact": "These are the exact words", "about": "About which children?", "on": "Said on",
        "happened": "When did it happen?", "happened_text": "Or when, in words", "basis": "How do we know?",
        "chosen": "The people I choose", "secret": "It was told in confidence", "owner": "Who does it?",
        "other": "If somebody else: who? Their part is enough", "due": "By when?", "seen_by": "Who saw it?",
    }  # fmt: skip
    answers["Who may see it?"] = audience
    return answers | {labels[name]: value for name, value in more.items()}  # type: ignore[return-value]


THINGS: tuple[Answers, ...] = (
    said(WORRY, "An open line with a woman’s voice and children crying; a broken lamp, a towel on the floor. Two "
         "children behind the dryer, Mika with his hands over Junie’s ears. Theo awake in his crib.",
         "Somebody not listed", "Harm", FAMILY, other="the deputy", about=ALL, happened="2026-02-27", basis=CHECKED,
         on="2026-02-27"),
    said(WORRY, "One call to the house before, for shouting.", "Somebody not listed", "Makes it harder", STAFF,
         other="the deputy", happened_text="August 2025", basis=CHECKED),
    said(WORRY, "Neck bruised, red spots in both eyes, hoarse, a gap in memory. She asked that it is not sent to "
         "anyone who would show him.", "Danika", "Harm", STAFF, secret=True, happened="2026-02-28", basis=CHECKED,
         on="2026-03-03"),
    said(WORRY, "He put a towel round my neck and pulled till the lights went.", "Danika", "Harm", STAFF, secret=True,
         exact=True, happened="2026-02-27", basis=REPORTED, on="2026-03-02"),
    said(WORRY, "It happened two times before, in 2024 and at Christmas; nobody knows.", "Danika", "Harm", STAFF,
         secret=True, basis=REPORTED, on="2026-03-03"),
    said(WORRY, "He took my keys and checks my phone.", "Danika", "Makes it harder", STAFF, secret=True, exact=True,
         basis=REPORTED, on="2026-03-03"),
    said(WELL, "I count their shoes at night.", "Danika", "Strength", FAMILY, exact=True, about=ALL,
         on="2026-03-03"),
    said(WELL, "He's good at pancakes, I'll give him that. He has never hit the kids.", "Danika", "Strength", STAFF,
         secret=True, exact=True, on="2026-03-03"),
    said(WELL, "She kept the line open with her foot and told Mika to go to the dryer with Junie; they had "
         "practiced.", "Danika", "Act of protection", STAFF, secret=True, about=ALL, happened="2026-02-27",
         on="2026-03-03", seen_by="Mika"),
    said(WELL, "I thought about Junie's face.", "Danika", "Strength", STAFF, secret=True, exact=True, about=("Junie",),
         on="2026-03-03"),
    said(NEXT, "There is $640 in a coffee can at work, and her cousin's place at Lodgepole Flat.", "Danika",
         "Best hope", STAFF, secret=True, on="2026-03-03"),
    said(WELL, "The children are clean and cared for, and Junie runs to her mom.", "It was reported",
         "Strength", FAMILY, about=ALL, on="2026-03-02"),
    said(WELL, "Danika is always on time in the morning, and some days Grandma comes.", "It was reported", "Strength",
         STAFF, about=("Junie",), on="2026-03-02"),
    said(WORRY, "Travis came out of the truck while the order stood; the deputy was called, and he left.", "Me",
         "Harm", STAFF, happened="2026-03-02", basis=SEEN, on="2026-03-02"),
    said(WORRY, "I never choked nobody. She fell, we wrestled over the phone.", "Travis", "Not clear yet", CHOSEN,
         exact=True, chosen=HIS_SIDE, basis=UNCLEAR, on="2026-03-04"),
    said(WORRY, "I got loud, broke the lamp, and had six beers.", "Travis", "Makes it harder", CHOSEN,
         chosen=HIS_SIDE, basis=ADMITTED, on="2026-03-04"),
    said(WELL, "I went out to the shop in November, sanded a door till one.", "Travis", "Strength", CHOSEN, exact=True,
         chosen=HIS_SIDE, on="2026-03-04"),
    said(WORRY, "That I'm loud.", "Travis", "Harm", CHOSEN, exact=True, chosen=HIS_SIDE, basis=ADMITTED,
         on="2026-03-04", about=ALL),
    said(NEXT, "I want Theo, and the other two; I'm the only dad they've got.", "Travis", "Best hope", CHOSEN,
         exact=True, chosen=HIS_SIDE, on="2026-03-04"),
    said(WORRY, "It was Lorna that called you people, she's had it in for me since the wedding.", "Travis",
         "Not clear yet", STAFF, exact=True, basis=UNCLEAR, on="2026-03-04"),
    said(WORRY, "I saw the scarf in December too. I was raised not to step in a marriage.", "Lorna", "Harm", CHOSEN,
         exact=True, chosen=("Lorna", "Danika"), basis=REPORTED, on="2026-03-03"),
    said(WELL, "I will take all three.", "Lorna", "Strength", CIRCLE, exact=True, about=ALL, on="2026-03-03"),
    said(WELL, "Grandma tells the heron story at bedtime.", "Lorna", "Strength", CIRCLE, about=("Mika",),
         on="2026-03-03"),
    said(WORRY, "Let him drive up here once.", "Ray", "Makes it harder", STAFF, exact=True, basis=SEEN,
         on="2026-03-05"),
    said(WELL, "Ray taught Mika to fish.", "Me", "Strength", CIRCLE, about=("Mika",), on="2026-03-05"),
    said(WORRY, "Mika falls apart on Fridays and crawls under the table at loud voices. He asked if you can sleep with "
         "your shoes on.", "Mr. Brandt", "Harm", FAMILY, about=("Mika",), basis=SEEN, on="2026-03-09"),
    said(WORRY, "“If this is about what Junie told Perla, I'm not comfortable.” She ended the call.",
         "Somebody not listed", "Not clear yet", STAFF, other="a director", basis=UNCLEAR, on="2026-03-09"),
    said(WORRY, "Theo is growing. Junie went back to pull-ups. No injuries. Dr. Oyelaran, Benham Family Clinic.",
         "Somebody not listed", "Harm", FAMILY, other="the doctor", about=("Junie", "Theo"), basis=CHECKED,
         on="2026-03-10"),
    said(WORRY, "They were both yelling, she is no angel.", "Gail", "Not clear yet", STAFF, exact=True, basis=UNCLEAR,
         on="2026-03-12"),
    said(NEXT, "I will supervise visits, any day, I'm his grandma.", "Gail", "Best hope", CHOSEN, exact=True,
         chosen=("Gail",), about=("Theo",), on="2026-03-12"),
    said(WORRY, "He put the towel on her.", "Mika", "Harm", CHOSEN, exact=True, chosen=MIKA_LETS, on="2026-03-18"),
    said(WORRY, "I put my hands on Junie's ears because that is my job.", "Mika", "Harm", CHOSEN, exact=True,
         about=("Mika", "Junie"), chosen=MIKA_LETS, on="2026-03-18"),
    said(WORRY, "Junie told Ms. Perla and I said don't.", "Mika", "Makes it harder", CHOSEN, exact=True,
         chosen=MIKA_LETS, on="2026-03-18"),
    said(WORRY, "I don't like when the truck goes slow by Grandma's.", "Mika", "Harm", CHOSEN, exact=True,
         chosen=MIKA_LETS, on="2026-03-18"),
    said(WELL, "At Mom's new house there is a whale on the wall outside and the train goes by two times.", "Mika",
         "Strength", CHOSEN, exact=True, chosen=MIKA_LETS, on="2026-03-18"),
    said(WELL, "Theo laughs at my sneeze.", "Mika", "Strength", CHOSEN, exact=True, about=("Mika", "Theo"),
         chosen=MIKA_LETS, on="2026-03-18"),
    said(NEXT, "I miss Travis when he makes pancakes. Don't tell Mom.", "Mika", "Best hope", CHOSEN, exact=True,
         chosen=("Ms. Achterberg",), on="2026-03-18"),
    said(NEXT, "Mom sleeps with no shoes.", "Mika", "Best hope", CHOSEN, exact=True, chosen=MIKA_LETS,
         on="2026-03-18"),
    said(NEXT, "Somebody big does the ears.", "Mika", "Best hope", CHOSEN, exact=True, chosen=MIKA_LETS,
         on="2026-03-18"),
    said(NEXT, "No hands on necks. Ask me before you open the door.", "Mika", "Safety goal", CHOSEN, exact=True,
         chosen=MIKA_LETS, on="2026-04-15"),
    said(WORRY, "Towel all gone.", "Junie", "Harm", STAFF, exact=True, about=("Junie",), on="2026-03-20"),
    said(NEXT, "Visits at the tribe’s family center with an elder there.", "Corinne", "Next step", CHOSEN,
         chosen=("Corinne", "Ms. Lund", "Danika", "Lorna"), about=("Theo",), on="2026-04-20", owner="Corinne",
         due="2026-05-06"),
    said(NEXT, "Sundays with Theo, nobody else there, and calls with Mika and Junie.", "Travis", "Best hope", CHOSEN,
         chosen=HIS_SIDE, about=ALL, on="2026-04-20"),
    said(NEXT, "The county proposes visits at the neutral visit site.", "Me", "Next step", CHOSEN,
         chosen=("Corinne", "Ms. Lund", "Danika", "Lorna"), about=("Theo",), on="2026-04-20", due="2026-05-06"),
    said(WORRY, "Gail came to the meeting unasked, and waited in the hall.", "Me", "Makes it harder", STAFF,
         basis=SEEN, on="2026-04-20"),
    said(WELL, "He tells me when it's in his neck.", "Dennis", "Safety", CHOSEN, exact=True,
         chosen=("Dennis", *HIS_SIDE), on="2026-04-24"),
    said(WELL, "Grandma's heron story.", "Mika", "Strength", CHOSEN, exact=True, chosen=MIKA_LETS, on="2026-03-18"),
    said(WELL, "Uncle Ray and the fish.", "Mika", "Strength", CHOSEN, exact=True, chosen=MIKA_LETS, on="2026-03-18"),
    said(WORRY, "The red circle is for Travis, if he is loud.", "Mika", "Harm", CHOSEN, chosen=MIKA_LETS,
         on="2026-04-15"),
    said(WELL, "Uncle Ray and Ms. Corinne may visit my safety house.", "Mika", "Safety", CHOSEN, chosen=MIKA_LETS,
         on="2026-04-15"),
    said(WORRY, "Ray is worn out. He would go out there.", "Lorna", "Makes it harder", STAFF, basis=REPORTED,
         on="2026-03-03"),
    said(WORRY, "I know it was Lorna.", "Travis", "Not clear yet", STAFF, exact=True, basis=UNCLEAR, on="2026-05-05"),
    said(WORRY, "Was it Junie's school?", "Danika", "Not clear yet", STAFF, exact=True, secret=True, basis=UNCLEAR,
         on="2026-05-05"),
    said(NEXT, "Answer in writing: he asks for the child's drawing, all contact notes and the address of the daycare.",
         "Mr. Farrow", "Next step", STAFF, on="2026-05-05"),
    said(NEXT, "Go on looking for Aaron.", "Me", "Next step", STAFF, about=("Mika", "Junie"), due="2026-05-06"),
    said(NEXT, "Find a way for reports that is not the mail.", "Me", "Next step", STAFF, due="2026-05-06"),
    said(NEXT, "Ask Danika’s cousin line and the trunk: who was Theo’s great-great-grandmother?", "Me", "Next step",
         STAFF, about=("Theo",), due="2026-05-06"),
)  # fmt: skip


def hold_conversations(hands: Hands, family: str) -> int:
    """The meetings, each with who was there and how they talk; answers with the facts entered."""
    for one in CONVERSATIONS:
        hands.go(f"{family}map/conversations/new/")
        hands.send("Begin the conversation", one)
    return sum(map(len, CONVERSATIONS))


def put_on_the_map(hands: Hands, family: str) -> int:
    """Everything that was said; answers with the facts entered."""
    for question, key in KEY.items():
        # The form stands there again after each thing.
        hands.go(f"{family}map/?add={key}")
        for thing in THINGS:
            if question in thing:
                hands.send("Put it on the map", thing)
    return sum(map(len, THINGS))
