"""Putting the case's words on the map, one after the other, as at a table."""

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.hands import send
from tests.journeys.rivera_lopez.said import ITEMS

ASKED = {
    "worry": "What are we worried about?",
    "well": "What is working well?",
    "next": "What needs to happen?",
}


def put_on_the_map(desk: Desk, family: str) -> int:
    """Every item under its question; answers with the facts entered."""
    facts = 0
    for question, items in ITEMS.items():
        desk.go(f"{family}map/?add={question}")
        for item in items:
            answers = {ASKED[question]: item.text, **item.answers()}
            send(desk, "Put it on the map", answers)
            facts += len(answers)
    return facts
