"""The circle: who knows what, who was told by whom, what each agreed to, and what only the county writes down."""

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.hands import Answers, send
from tests.journeys.rivera_lopez.worries import ALONE

MOST, LITTLE = "Knows most of it", "Knows a little"
MET = "2026-02-13"
# The file does not say when releases were signed; without them nobody of the circle could be handed a card.
RELEASED: Answers = {"Said yes on": MET, "Release signed on": MET}
TOLD: Answers = {
    "Which worry": ALONE,
    "How much of it": "All of it",
    "When": MET,
    "Who told them": "Marisol",
}


def _agreed(words: str, other: str, day: str = MET) -> Answers:
    return {
        "What they agreed to do, in their words": words,
        "Said in": "Español",
        "In the other language": other,
        "Agreed on": day,
    }


CIRCLE: dict[str, tuple[str, Answers, tuple[Answers, ...]]] = {
    "Ofelia": (
        MOST,
        {
            **RELEASED,
            "What they know": MOST,
            "Their part": "Safety person",
            "What the children say about them": "Abuela ronca.",
            "Is there a worry about this person?": "Diabetic: her sugar drops at night. Who comes if she is ill in July?",
        },
        (
            _agreed(
                "Duermo con ellos martes y jueves, desde las 8.",
                "I sleep there Tuesday and Thursday, from 8 pm.",
            ),
        ),
    ),
    "Noemí": (
        MOST,
        {**RELEASED, "What they know": MOST, "Their part": "Safety person"},
        (_agreed("Me quedo lunes y miércoles, desde las 8.", "I stay Monday and Wednesday, from 8 pm."),),
    ),
    "doña Chela": (
        MOST,
        {**RELEASED, "What they know": MOST, "Their part": "Safety person"},
        (_agreed("Si me deja la llave, yo voy.", "If she leaves me the key, I go."),),
    ),
    "Noemí’s husband": (
        LITTLE,
        {"What they know": LITTLE, "Their part": "Support person"},
        (_agreed("Pongo tapas en las perillas de la estufa.", "I put covers on the stove knobs."),),
    ),
}


def draw_the_circle(desk: Desk, family: str) -> int:
    """Everybody into the circle, with all that is known of their place in it; answers with the facts entered."""
    facts = 0
    for name, (ring, place, agreed) in CIRCLE.items():
        desk.go(f"{family}circle/")
        new = {"Or somebody we know already": name, "What they know today": ring}
        send(desk, "Add to the circle", new)
        _meet(desk, name)
        send(desk, f"Save what the circle says about {name}", place)
        _meet(desk, name)
        if ring == MOST:
            send(desk, "Write it down", TOLD, within="#told")
        for one in agreed:
            send(desk, "Write it down", one, within="#agreed")
        facts += len(new) + len(place) + len(TOLD) * (ring == MOST) + sum(map(len, agreed))
    return facts


def _meet(desk: Desk, name: str) -> None:
    """Open somebody of the circle from the list beside the picture."""
    desk.page.locator(".tf-members").get_by_role("link", name=name, exact=True).first.click()
    desk.page.get_by_role("heading", level=1, name=name, exact=True).wait_for()
