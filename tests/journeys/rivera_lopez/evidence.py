"""How the days went, kept or not, and the acts of protection: by whom, seen by whom, against which worry."""

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.hands import Answers, send
from tests.journeys.rivera_lopez.saying import BOTH, CIRCLE, FAMILY
from tests.journeys.rivera_lopez.worries import ALONE

KEPT, PARTLY, BROKEN = ("Kept",), ("Kept in part",), ("Not kept",)
HAPPENED = "In the other language: What happened?"
DONE = "In the other language: What did they do?"
ES: Answers = {"Written in": ("Español",), "Who may see it?": (CIRCLE,)}
LOG: tuple[Answers, ...] = (
    {
        "Which day?": "2026-02-19",
        "How did it go?": KEPT,
        "What happened?": "Nota de voz a las 7:52 pm. Tapas vistas en la estufa.",
        "Who says so?": "Ofelia",
        **ES,
        HAPPENED: "Voice note at 7:52 pm. Covers seen on the stove.",
    },
    {
        "Which day?": "2026-02-26",
        "How did it go?": KEPT,
        "What happened?": "Noemí cambió de noche con Ofelia. Nota a las 7:58.",
        "Did somebody step in?": "Noemí",
        **ES,
        HAPPENED: "Noemí swapped nights with Ofelia. Note at 7:58.",
    },
    {
        "Which day?": "2026-03-05",
        "How did it go?": BROKEN,
        "What happened?": (
            "El camión de Ofelia se descompuso. Marisol esperó hasta las 8:20 y salió; los niños estuvieron solos "
            "hasta las 8:46. No hubo nota, y doña Chela fue con la llave sin que la llamaran; se quedó hasta las 3:10."
        ),
        "Who says so?": "Marisol",
        "Did somebody step in?": "doña Chela",
        **ES,
        HAPPENED: (
            "Ofelia's bus broke down. Marisol waited to 8:20 and left; the children were alone until 8:46. There was no "
            "note, and doña Chela went over with the key without being called; she stayed until 3:10."
        ),
    },
    {
        "Which day?": "2026-03-12",
        "How did it go?": PARTLY,
        "What happened?": "El camión tardó otra vez. Marisol se quedó y perdió el turno. Ofelia llegó a las 9:05.",
        **ES,
        HAPPENED: "The bus was late again. Marisol stayed and lost the shift. Ofelia came at 9:05.",
    },
    {
        "Which day?": "2026-03-24",
        "How did it go?": KEPT,
        "What happened?": "El papá se quedó de 7 pm a 3 am; doña Chela pasó a las 10. Él mandó la nota.",
        "Who says so?": "doña Chela",
        **ES,
        HAPPENED: "The father stayed 7 pm to 3 am; doña Chela looked in at 10. He sent the note.",
    },
)
ACTS: tuple[Answers, ...] = (
    {
        "What did they do?": "El camión del viernes falló, y Marisol no fue a trabajar. Perdió $96.",
        "Who did it?": ("Marisol",),
        "When was it?": "2025-10-17",
        "About then, not that very day": True,
        **ES,
        "Who may see it?": (FAMILY,),
        "Who told us?": "Marisol",
        DONE: "The Friday bus failed, and Marisol called out. She lost $96.",
    },
    {
        "What did they do?": "Doña Chela fue con la llave sin que la llamaran.",
        "Who did it?": ("doña Chela",),
        "When was it?": "2026-03-05",
        "Who saw it?": "Marisol",
        **ES,
        DONE: "Doña Chela went over with the key without being called.",
    },
    {
        "What did they do?": "Marisol se quedó con los niños y avisó que no iba a trabajar.",
        "Who did it?": ("Marisol",),
        "When was it?": "2026-03-12",
        "Who saw it?": "Ofelia",
        **ES,
        DONE: "Marisol stayed with the children and called off work.",
    },
    {
        "What did they do?": "Noemí le dijo a la encargada, con Marisol, que puede llegar tarde. Trajo $60 del templo.",
        "Who did it?": ("Noemí",),
        "When was it?": "2026-03-12",
        "Who saw it?": "Marisol",
        **ES,
        "Who may see it?": (FAMILY,),
        DONE: "Noemí told the shift lead, with Marisol, that she may come late. She brought $60 from the templo.",
    },
    {
        "What did they do?": "Ofelia cambió una tapa rota sin que se lo pidieran.",
        "Who did it?": ("Ofelia",),
        "When was it?": "2026-04-06",
        "Who saw it?": "Mateo",
        **ES,
        DONE: "Ofelia replaced a cracked cover without being asked.",
    },
)


def write_down_the_days(desk: Desk, family: str, plan: str) -> int:
    """The log of the network's plan and the acts of protection; answers with the facts entered."""
    for day in LOG:
        desk.go(f"{plan}log/")
        send(desk, "Write down the day", day)
    for act in ACTS:
        desk.go(f"{family}acts/")
        send(
            desk,
            "Write it down",
            {"Against which worry?": ALONE, "Which children were kept safe?": BOTH, **act},
        )
    return sum(map(len, (*LOG, *ACTS))) + 2 * len(ACTS)
