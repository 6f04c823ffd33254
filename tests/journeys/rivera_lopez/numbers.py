"""Each person's number, three times in eight weeks; Daniela's own path; nobody's average."""

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.hands import Answers, fill, form_of, press, send
from tests.journeys.rivera_lopez.saying import FAMILY
from tests.journeys.rivera_lopez.worries import ALONE

DAYS = ("2026-02-13", "2026-03-13", "2026-04-06")
DECLINED = "Did not want to say"
NUMBERS = {
    "Marisol": ("4", "7", "9"),
    "Ofelia": ("3", "6", "8"),
    "Noemí": ("5", "7", "8"),
    "doña Chela": ("4", "7", "9"),
    "Efraín": ("6", DECLINED, "8"),
}
WORKER = ("3", "6", "7")
WHY_SEVEN = "Pocas noches con el papá; tres semanas de noches buenas desde el 12 de marzo; falta escribir qué pasa en verano."
SCALE: Answers = {
    "The question": "¿Qué tan seguros están los niños en la noche?",
    "10 means": "Cada noche que Marisol trabaja, un adulto que la familia escogió está adentro con los niños, y todos confían en que va a seguir.",
    "0 means": "Los niños están solos esta noche.",
    "What is it about?": "How safe",
    "Written in": "Español",
    "About which worry?": ALONE,
    "10 in the other language": (
        "Every night that Marisol works, a grown-up whom the family chose is inside with the children, and everyone "
        "trusts that it will go on."
    ),
    "0 in the other language": "The children are alone tonight.",
}
PATH: Answers = {
    "The question": "El camino de Daniela: ¿cómo son las noches?",
    "10 means": "Alguien grande está y yo duermo.",
    "0 means": "Estoy sola y cuido yo.",
    "What is it about?": "How safe",
    "Written in": "Español",
    "Whose own scale is it?": "Daniela",
}
HER_NUMBERS = ("3", "6", "8")


def ask_for_numbers(desk: Desk, family: str, me: str) -> int:
    """The two scales with all their numbers; answers with the facts entered."""
    desk.go(f"{family}scales/new/")
    send(desk, "Save the scale", SCALE)
    for at, day in enumerate(DAYS):
        form = form_of(desk, "Write the numbers down")
        fill(form, {"Asked on": day})
        for name, values in (*NUMBERS.items(), (me, WORKER)):
            fill(form, {name: values[at]})
        if at == len(DAYS) - 1:
            card = form.locator("li", has=desk.page.get_by_label(me, exact=True))
            fill(card, {"What makes it that number, and not lower?": WHY_SEVEN, "Said in": "Español"})
        press(desk, form, "Write the numbers down")
    desk.go(f"{family}scales/new/")
    send(desk, "Save the scale", PATH)
    for at, day in enumerate(DAYS):
        form = form_of(desk, "Write the numbers down")
        fill(form, {"Asked on": day, "Daniela": HER_NUMBERS[at], "Who may see it": FAMILY})
        press(desk, form, "Write the numbers down")
    return len(SCALE) + len(PATH) + len(DAYS) * (len(NUMBERS) + 2) + 2
