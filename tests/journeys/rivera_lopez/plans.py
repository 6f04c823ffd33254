"""The plans of the case: the immediate plan with its two days more, the network's plan and its new steps, what comes after."""

from tests.journeys.casework import Answers
from tests.journeys.rivera_lopez.saying import BOTH, CIRCLE
from tests.journeys.rivera_lopez.worries import ALONE, WAITING

OTHER = "In the other language: "
WHAT, WHEN = OTHER + "What does one person do?", OTHER + "When, or what sets it off?"
NOTICED, INSTEAD = OTHER + "How do they notice it?", OTHER + "If that cannot happen"
NOTE, NOTE_EN = "Nota de voz “ya estoy adentro” al grupo", "Voice note “ya estoy adentro” to the group"
COMMON: Answers = {
    "Which children does it protect?": BOTH,
    "Against which worry?": ALONE,
    "Written in": ("Español",),
    "Who may see it?": (CIRCLE,),
}
IMMEDIATE: tuple[Answers, ...] = (
    {
        "What does one person do?": "Ofelia duerme en el apartamento.",
        "Who does it?": "Ofelia",
        "When, or what sets it off?": "Cada noche que Marisol trabaja",
        "Who sees that it happens?": "Marisol",
        "How do they notice it?": "Ofelia ya está adentro",
        **COMMON,
        WHAT: "Ofelia sleeps at the apartment.",
        WHEN: "Each night that Marisol works",
        NOTICED: "Ofelia is inside",
        "It holds the danger off now": True,
    },
    {
        "What does one person do?": "Marisol sale solo cuando Ofelia ya está adentro.",
        "Who does it?": "Marisol",
        "When, or what sets it off?": "Antes de irse al trabajo",
        "Who sees that it happens?": "Ofelia",
        **COMMON,
        WHAT: "Marisol leaves only after Ofelia is inside.",
        WHEN: "Before she goes to work",
        "It holds the danger off now": True,
    },
)
NIGHTS: tuple[Answers, ...] = (
    {
        "What does one person do?": "Noemí duerme en el apartamento lunes y miércoles.",
        "Who does it?": "Noemí",
        "When, or what sets it off?": "Desde las 8 pm",
        "Who steps in?": "doña Chela",
        "If that cannot happen": "Si no hay nadie a las 8:15",
        "Who sees that it happens?": "doña Chela",
        "How do they notice it?": NOTE,
        **COMMON,
        WHAT: "Noemí sleeps at the apartment Monday and Wednesday.",
        WHEN: "From 8 pm",
        INSTEAD: "If nobody is there by 8:15",
        NOTICED: NOTE_EN,
        "On which day does it begin?": "Monday",
        "At what time?": "20:00",
        "It holds the danger off now": True,
    },
    {
        "What does one person do?": "Ofelia duerme en el apartamento martes y jueves.",
        "Who does it?": "Ofelia",
        "When, or what sets it off?": "Desde las 8 pm",
        "Who steps in?": "doña Chela",
        "If that cannot happen": "Si no hay nadie a las 8:15",
        "Who sees that it happens?": "doña Chela",
        "How do they notice it?": NOTE,
        **COMMON,
        WHAT: "Ofelia sleeps at the apartment Tuesday and Thursday.",
        WHEN: "From 8 pm",
        INSTEAD: "If nobody is there by 8:15",
        NOTICED: NOTE_EN,
        "On which day does it begin?": "Tuesday",
        "At what time?": "20:00",
        "It holds the danger off now": True,
    },
    {
        "What does one person do?": "Doña Chela guarda una llave.",
        "Who does it?": "doña Chela",
        "When, or what sets it off?": "Todas las noches",
        "Who sees that it happens?": "Marisol",
        **COMMON,
        WHAT: "Doña Chela keeps a key.",
        WHEN: "Every night",
        "Only from": "2026-02-14",
    },
    {
        "What does one person do?": "Pone tapas en las perillas de la estufa.",
        "Who does it?": "Noemí’s husband",
        "When, or what sets it off?": "A más tardar el 20 de febrero",
        "Who sees that it happens?": "Noemí",
        **COMMON,
        WHAT: "Puts covers on the stove knobs.",
        WHEN: "By February 20",
        "Only until": "2026-02-20",
    },
    {
        "What does one person do?": "Marisol cambia las vendas de Mateo y le enseña a Ofelia.",
        "Who does it?": "Marisol",
        "When, or what sets it off?": "Cada día, por tres semanas",
        "Who steps in?": "Ofelia",
        "Who sees that it happens?": "Ofelia",
        **COMMON,
        "Which children does it protect?": ("Mateo",),
        "Against which worry?": WAITING,
        WHAT: "Marisol changes Mateo’s dressings and shows Ofelia how.",
        WHEN: "Each day, for three weeks",
        "Who may see it?": ("The family",),
    },
)
SIGN: Answers = {
    "If somebody notices this": "Nadie está adentro a las 8:15.",
    "who does what?": "Doña Chela viene o se lleva a los niños; si ella no puede, Marisol avisa que no va a trabajar.",
    "Who then acts?": ("doña Chela", "Marisol"),
    "Written in": ("Español",),
    OTHER + "If somebody notices this": "Nobody is inside by 8:15.",
    OTHER
    + "who does what?": "Doña Chela comes over or takes the children; if she cannot, Marisol calls off work.",
    "Who may see it?": (CIRCLE,),
}
ABOUT: Answers = {
    "What must hold": "Los niños no están solos en la noche. Sin turnos los domingos.",
    OTHER + "What must hold": "The children are not alone at night. No Sunday shifts.",
    "How the county checks": "La trabajadora llama los viernes y pasa dos veces al mes.",
    OTHER + "How the county checks": "The worker calls on Fridays and drops in twice a month.",
    "Who may see the plan?": (CIRCLE,),
}
FOR_CHILDREN: Answers = {
    "The plan for the children, in words they know": (
        "Cada noche que mamá trabaja, alguien grande duerme aquí. Lunes y miércoles, hermana Noemí. Martes y jueves, "
        "abuelita. Si no hay nadie, toca con doña Chela. Prender la estufa es trabajo de los grandes."
    ),
    OTHER + "The plan for the children, in words they know": (
        "Every night that Mom works, somebody big sleeps here. Monday and Wednesday, hermana Noemí. Tuesday and "
        "Thursday, Grandma. If nobody is here, knock at doña Chela’s. Turning on the stove is a job for grown-ups."
    ),
}
NEW_STEPS: tuple[Answers, ...] = (
    {
        "What does one person do?": "Marisol no checa entrada hasta oír la nota.",
        "Who does it?": "Marisol",
        "When, or what sets it off?": "Cada noche que trabaja",
        "Who sees that it happens?": "Noemí",
        "How do they notice it?": "La encargada del turno ya sabe que puede llegar tarde",
        "Why does the plan change?": "La noche del 5 de marzo: la red lo habló el domingo 8.",
        **COMMON,
        WHAT: "Marisol does not clock in until she hears the note.",
        WHEN: "Each night she works",
        NOTICED: "The shift lead knows that she may come late",
        "Only from": "2026-03-08",
    },
    {
        "What does one person do?": "Se queda adentro con los niños, de 7 pm a 3 am.",
        "Who does it?": "Efraín",
        "When, or what sets it off?": "Los martes",
        "Who steps in?": "doña Chela",
        "Who sees that it happens?": "doña Chela",
        "How do they notice it?": "Ella pasa a las 10; él manda la nota",
        "Why does the plan change?": "El papá se queda los martes.",
        **COMMON,
        WHAT: "Stays inside with the children, 7 pm to 3 am.",
        WHEN: "On Tuesdays",
        NOTICED: "She looks in at 10; he sends the note",
        "On which day does it begin?": "Tuesday",
        "At what time?": "19:00",
        "Only from": "2026-03-24",
    },
)
