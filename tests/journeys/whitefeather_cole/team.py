"""Who else works with the family: a facilitator, and the stage as it stands before the court's decision."""

from tests.journeys.casework import Answers, send
from tests.journeys.desk import Desk

JOINS: Answers = {"As": "Meeting facilitator", "From": "2026-04-20"}


def work_together(desk: Desk, family: str) -> int:
    """The facilitator joins; the family is under family maintenance; answers with the facts entered."""
    desk.go(f"{family}team/")
    option = desk.field("Who joins").locator("option", has_text="Frances Abara").evaluate("one => one.label")
    send(desk, "They work with this family", {"Who joins": str(option), **JOINS})
    desk.go(f"{family}about/")
    send(desk, "Save", {"Where we are": "Family maintenance", "Open since": "2026-03-02"})
    return len(JOINS) + 3
