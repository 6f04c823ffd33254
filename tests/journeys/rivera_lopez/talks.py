"""The conversations of the case: with whom, where, in which language, and how people agreed to talk."""

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.hands import Answers, send

HOSPITAL, NETWORK, TEAM = "At the hospital", "The network meets", "Child and family team meeting"
TALKS: tuple[Answers, ...] = (
    {
        "Why do we meet?": HOSPITAL,
        "On which day?": "2026-02-04",
        "Who is in the room?": ("Marisol",),
        "In which language do we talk?": ("Español",),
        "Where?": "A private room",
    },
    {
        "Why do we meet?": NETWORK,
        "On which day?": "2026-02-13",
        "Who is in the room?": ("Marisol", "Ofelia", "doña Chela", "Noemí"),
        "Who is on the telephone or on video?": ("Efraín",),
        "In which language do we talk?": ("Español",),
        "Where?": "At the templo",
        "What do we want to leave with?": "A plan for every night that Marisol works.",
    },
    {
        "Why do we meet?": TEAM,
        "On which day?": "2026-03-13",
        "Who is in the room?": ("Marisol", "Ofelia", "doña Chela", "Noemí", "Mr. Pruneda", "Ms. Castellan"),
        "Who was invited and is not there?": ("Efraín",),
        "Anybody else in the room": "Facilitator; certified interpreter for Ms. Castellan’s part",
        "In which language do we talk?": ("Español",),
        "Where?": "At the office",
        "What do we want to leave with?": "What is agreed, and what is voluntary, in writing.",
    },
)


def hold_talks(desk: Desk, family: str) -> int:
    """Write the conversations down; answers with the facts entered."""
    for talk in TALKS:
        desk.go(f"{family}map/conversations/new/")
        send(desk, "Begin the conversation", talk)
    return sum(len(one) for one in TALKS)
