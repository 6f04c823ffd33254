"""Who else works with the family: a facilitator, and the stage as it stands before the court's decision."""

from tests.journeys.casework import Answers
from tests.journeys.whitefeather_cole.hands import Hands

JOINS: Answers = {"As": "Meeting facilitator", "From": "2026-04-20"}


def work_together(hands: Hands, family: str) -> int:
    """The facilitator joins; the family is under family maintenance; answers with the facts entered."""
    hands.go(f"{family}team/")
    option = hands.option("Who joins", "Frances Abara")
    hands.send("They work with this family", {"Who joins": option, **JOINS})
    hands.go(f"{family}about/")
    hands.send("Save", {"Where we are": "Family maintenance", "Open since": "2026-03-02"})
    return len(JOINS) + 3
