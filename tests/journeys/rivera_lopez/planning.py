"""Writing the plans down as they were made: begun, signed, put in force, given more time, followed, changed."""

from datetime import timedelta

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez import plans
from tests.journeys.rivera_lopez.hands import Answers, send
from tests.journeys.rivera_lopez.worries import ALONE, WAITING
from threefold.core.clock import today

HAS, WAITS, UNSAFE = ("Has their copy",), ("Not yet",), ("A copy is not safe to have",)
PAPER, REFUSED = ("Signed on paper",), ("Did not sign",)
FIRST: Answers = {
    "What kind of plan is it?": ("Immediate plan",),
    "So that …": "un adulto esté con ellos en la noche",
    "Which worry does it answer?": (ALONE,),
    "Which safety threats does it answer?": ("Supervision",),
    "From": "2026-02-04",
    "Until": "2026-02-11",
    "We look at it together on": "2026-02-11",
    "For which home?": "The apartment at Encina Court",
    "Written in": ("Español",),
}
MORE_TIME: Answers = {
    "New last day": "2026-02-13",
    "We look at it together on": "2026-02-13",
    "Why does it go on?": "La reunión se movió al viernes.",
}
SECOND: Answers = {
    "What kind of plan is it?": ("Network plan",),
    "So that …": "cada noche haya un adulto adentro",
    "Which worry does it answer?": (ALONE, WAITING),
    "From": "2026-02-13",
    "Until": "2026-04-10",
    "We look at it together on": "2026-03-13",
    "Where and how": "En la oficina",
    "For which home?": "The apartment at Encina Court",
    "Written in": ("Español",),
}
AFTER: Answers = {
    "What kind of plan is it?": ("Aftercare plan",),
    "So that …": "quede escrito quién viene",
    "From": "2026-04-10",
    "Written in": ("Español",),
}
LINES: tuple[Answers, ...] = (
    {
        "What is it about?": ("Who and what stays with us",),
        "In your words": "Ofelia, hermana Noemí y doña Chela siguen viniendo.",
        "Written in": ("Español",),
    },
    {
        "What is it about?": ("What may come, and what we do then",),
        "In your words": "Julio: falta decir quién viene si Ofelia no puede.",
        "Written in": ("Español",),
    },
)


def _yes(who: str, day: str, copy: tuple[str, ...] = HAS) -> Answers:
    return {"Who?": who, "How?": PAPER, "When?": day, "Their copy": copy}


def make_the_plans(desk: Desk, family: str, me: str) -> tuple[int, str]:
    """The three plans of the case; answers with the facts entered, and where the network's plan is."""
    first = _immediate(desk, family, me)
    second = _network(desk, family, first, me)
    _after(desk, family, second)
    parts = (*plans.IMMEDIATE, *plans.NIGHTS, *plans.NEW_STEPS, *LINES)
    rest = (FIRST, MORE_TIME, SECOND, AFTER, plans.SIGN, plans.ABOUT, plans.FOR_CHILDREN)
    return sum(map(len, (*parts, *rest))) + 8 * 4, second


def more_time(desk: Desk, plan: str) -> None:
    """The case ends with the question of 30 more days. A plan whose time is over is handed to nobody: it gets them."""
    desk.go(f"{plan}more-time/")
    until = today() + timedelta(days=30)
    why = {
        "New last day": until.isoformat(),
        "Why does it go on?": "30 días más: falta escribir quién viene en julio.",
    }
    send(desk, "Give the plan more time", why)


def _immediate(desk: Desk, family: str, me: str) -> str:
    desk.go(f"{family}plans/start/")
    send(desk, "Begin the plan", FIRST)
    plan = desk.path
    _add(desk, plan, "action", plans.IMMEDIATE)
    _sign(desk, plan, *(_yes(who, "2026-02-04") for who in ("Marisol", "Ofelia", me)))
    _in_force(desk, plan)
    desk.go(f"{plan}more-time/")
    send(desk, "Give the plan more time", MORE_TIME)
    return plan


def _network(desk: Desk, family: str, before: str, me: str) -> str:
    desk.go(f"{family}plans/start/?follows={before.rstrip('/').rpartition('/')[2]}")
    send(desk, "Begin the plan", SECOND)
    plan = desk.path
    for _ in plans.IMMEDIATE:
        desk.go(plan)
        desk.page.get_by_text("Change, move or take out").first.click()
        desk.page.locator(".tf-acts").get_by_role("link", name="Take it out").first.click()
        send(desk, "Take it out", {})
    desk.go(f"{plan}change/")
    send(desk, "Save the plan", plans.ABOUT)
    _add(desk, plan, "action", plans.NIGHTS)
    _add(desk, plan, "sign", (plans.SIGN,))
    desk.go(f"{plan}children/")
    send(desk, "Save the words for the children", plans.FOR_CHILDREN)
    _sign(desk, plan, *(_yes(who, "2026-02-13") for who in ("Marisol", "Ofelia", "Noemí", "doña Chela", me)))
    _in_force(desk, plan)
    _add(desk, plan, "action", plans.NEW_STEPS)
    refused = {"Who?": "Efraín", "How?": REFUSED, "What they said": "Si firmo algo, ¿a dónde va?"}
    _sign(desk, plan, {**refused, "When?": "2026-02-19", "Their copy": UNSAFE})
    return plan


def _after(desk: Desk, family: str, second: str) -> None:
    desk.go(f"{family}plans/start/")
    send(desk, "Begin the plan", AFTER)
    plan = desk.path
    for line in LINES:
        desk.go(f"{plan}?add=line&about=stays")
        send(desk, "Add it", line)


def _add(desk: Desk, plan: str, part: str, parts: tuple[Answers, ...]) -> None:
    desk.go(f"{plan}?add={part}")
    for answers in parts:
        send(desk, "Add it, and the next one", answers)


def _sign(desk: Desk, plan: str, *signatures: Answers) -> None:
    for signature in signatures:
        desk.go(f"{plan}sign/")
        send(desk, "Write it down", signature)


def _in_force(desk: Desk, plan: str) -> None:
    desk.go(f"{plan}finish/")
    send(desk, "Put the plan in force", {})
