"""What happened, what could happen, what is wanted instead: written by the builder, read together, agreed, answered."""

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.hands import Answers, fill, form_of, press, send
from tests.journeys.rivera_lopez.saying import BOTH, CIRCLE, FAMILY

ALONE, WAITING = "Solos en la noche", "Esperar al doctor"
BY_PARTS = ("Answer the questions",)
HARM: Answers = {
    "The sentence is in": "Español",
    "Which children?": ("Mateo", "Daniela"),
    "Who was caring for them?": ("Marisol",),
    "What did this person do, or not do?": "dejó a Daniela, de 9 años, y a Mateo, de 4, sin un adulto en la noche mientras trabajaba",
    "When, and how often?": "el 3 de febrero, y unas dos noches por semana desde noviembre",
    "What did it do to the child?": "se quemó el brazo y el pecho con agua hirviendo, y esperó unas nueve horas a que lo curaran",
    "How do we know?": ("The person said so",),
    "The day, if it is known": "2026-02-03",
    "In the other language": (
        "It is known that Marisol left Daniela, 9, and Mateo, 4, without a grown-up at night while she worked, on "
        "February 3 and about two nights a week since November. Mateo was burned on the arm and chest with boiling "
        "water, and waited about nine hours for care."
    ),
    "Who may see it": CIRCLE,
}
PAIRS: tuple[tuple[Answers, Answers, str], ...] = (
    (
        {
            "Which children?": BOTH,
            "The sentence is in": "Español",
            "Who is worried?": ("The county", "Marisol", "Ofelia", "Noemí"),
            "Who may do it?": ("Marisol",),
            "What might a caregiver do?": "dejar a los niños sin un adulto en la noche mientras trabaja",
            "When is it most likely?": "el camión no pasa o nadie puede venir",
            "What could happen to...": "quemarse o lastimarse sin que nadie grande esté ahí para ayudar",
            "What has the family already done to keep the children safe?": (
                "un viernes de octubre el camión falló y Marisol no salió a trabajar"
            ),
            "It answers this safety threat": ("Supervision",),
            "In the other language": (
                "The county, Marisol, Ofelia and Noemí worry that Marisol may leave the children without a grown-up at "
                "night while she works, above all when the bus does not come, and that they could be burned or hurt "
                "with nobody big there to help."
            ),
        },
        {
            "The sentence is in": "Español",
            "Whose goal is it?": ("Marisol",),
            "Who works on it with them?": ("Ofelia", "doña Chela", "Noemí"),
            "What will people see them do?": "espera a que un adulto que ella escogió esté adentro antes de salir, cada noche que trabaja",
            "What will it be like for...": "duerman sabiendo quién está en la casa",
            "How long must people see it?": "8",
            "Days, weeks or months": "weeks",
            "Counted from": "2026-02-13",
            "The goal in the family's words": (
                "Cada noche que yo trabaje, un adulto que yo escogí está adentro antes de que yo salga, ocho semanas."
            ),
            "In the other language": (
                "Every night that she works, Marisol waits until a grown-up she chose is inside before she leaves, so "
                "that the children sleep knowing who is in the home, for eight weeks."
            ),
        },
        CIRCLE,
    ),
    (
        {
            "Which children?": ("Mateo",),
            "The sentence is in": "Español",
            "Who is worried?": ("The county", "Marisol"),
            "Who may do it?": ("Marisol",),
            "What might a caregiver do?": "esperar para llevarlo a que lo curen",
            "When is it most likely?": "tiene miedo de la cuenta",
            "What could happen to...": "tener más dolor o una infección",
            "In the other language": (
                "The county and Marisol worry that Marisol may wait to take Mateo to care when she fears the bill, and "
                "that he could be in more pain or get an infection."
            ),
        },
        {
            "The sentence is in": "Español",
            "Whose goal is it?": ("Marisol",),
            "Who works on it with them?": ("Ofelia",),
            "What will people see them do?": "llama o lleva a Mateo a que lo vean el mismo día que se lastima",
            "What will it be like for...": "reciba cuidado pronto",
            "How long must people see it?": "8",
            "Days, weeks or months": "weeks",
            "Counted from": "2026-02-13",
            "In the other language": (
                "Marisol calls or takes Mateo to be seen the same day he is hurt, so that he is cared for soon, for "
                "eight weeks."
            ),
        },
        FAMILY,
    ),
)
POSITIONS: dict[str, tuple[Answers, ...]] = {
    ALONE: (
        {
            "Who": "Marisol",
            "How do they see it?": ("Agrees",),
            "In their own words": "Yo sé que se me pudo morir.",
            "When": "2026-02-13",
            "Said in": "Español",
        },
        {
            "Who": "Efraín",
            "How do they see it?": ("Agrees in part",),
            "In their own words": "No sabía que se quedaban solos.",
            "When": "2026-02-19",
            "Said in": "Español",
        },
        {
            "Who": "doña Chela",
            "How do they see it?": ("Agrees",),
            "When": "2026-02-13",
            "Said in": "Español",
            "Who may see it": CIRCLE,
        },
    ),
    WAITING: (
        {"Who": "Marisol", "How do they see it?": ("Agrees",), "When": "2026-02-13", "Said in": "Español"},
    ),
}
READ = "2026-02-13"


def write_worries(desk: Desk, family: str) -> int:
    """Harm, two worries with their goals, the threat of the assessment, positions; answers with the facts entered."""
    desk.go(f"{family}worries/")
    threat = {"The safety threat, in a few words": "Supervision", "Assessed on": "2026-02-04"}
    send(desk, "Add it", threat)
    desk.go(f"{family}worries/harm/new/")
    send(desk, "Save what happened", HARM)
    send(desk, "It was read together", {"When was it read with the family?": READ})
    facts = len(HARM) + 3
    for title, (worry, goal, audience) in zip((ALONE, WAITING), PAIRS, strict=True):
        desk.go(f"{family}worries/new/")
        form = form_of(desk, "Save the pair")
        fill(form, {"Name it in three words": title, "Who may see it": audience})
        fill(form.locator("section[aria-labelledby=d]"), worry)
        fill(form.locator("section[aria-labelledby=g]"), goal)
        press(desk, form, "Save the pair")
        send(desk, "It was read together", {"When was it read with the family?": READ})
        send(desk, "It is agreed", {"When did the family and the county agree?": READ})
        for position in POSITIONS[title]:
            send(desk, "Write it down", position)
        facts += len(worry) + len(goal) + 5 + sum(map(len, POSITIONS[title]))
    return facts
