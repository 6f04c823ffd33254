"""What the Safety House asks. The red circle is a sheet of its own: nobody who is named in it ever gets it, nor the
picture where it is drawn.
"""

from threefold.disclosure.groups import Group
from threefold.practice.words import Words
from threefold.toolkit.definition import Prompt, Section, Tool
from threefold.toolkit.prompts.child import END, PREPARE, chosen
from threefold.toolkit.prompts.common import (
    ABOUT_DRAWING,
    WORD,
    choice,
    drawing,
    person,
    rows,
    scale,
    short,
    words,
)

NAME = short("name", "What do you call them?", "¿Cómo le dices?")
WHO = person(
    "person", "Who is this? (the worker writes it)", "¿Quién es? (lo escribe quien trabaja con la familia)"
)
DOES = words("does", "What do they do?", "¿Qué hace?")
IN_RED = ("red", "people", "person")


def sheet(key: str, title: Words, *prompts: Prompt, apart: bool = False, with_: str = "") -> Section:
    """A sheet of the child."""
    return Section(
        key=key, title=title, group=Group.CHILD_VOICE, prompts=prompts, keeps_from=IN_RED if apart else None,
        only_with=with_,
    )  # fmt: skip


INSIDE = sheet(
    "inside",
    Words("Inside my house", "Dentro de mi casa"),
    rows(
        "people",
        Words("Who lives in your safe house? What do they do there?", "¿Quién vive en tu casa segura? ¿Qué hace ahí?"),
        NAME, WHO, DOES,
    ),
)  # fmt: skip
VISITORS = sheet(
    "visitors",
    Words("Who visits my house", "Quién visita mi casa"),
    rows(
        "people",
        Words("Who comes to see that you are safe?", "¿Quién viene a ver que estés a salvo?"),
        NAME, WHO, DOES, short("often", "How often?", "¿Cada cuánto?"),
    ),
)  # fmt: skip
RULES = sheet(
    "rules",
    Words("The rules on my roof", "Las reglas de mi techo"),
    rows(
        "said",
        Words(
            "What are the rules of the house, so that you are safe?",
            "¿Qué reglas tiene la casa para que estés a salvo?",
        ),
        WORD,
    ),
)  # fmt: skip
NEEDS = sheet(
    "needs",
    Words("What I need", "Lo que necesito"),
    rows("said", Words("What do you need in the house?", "¿Qué necesitas en la casa?"), WORD),
)
RED = sheet(
    "red",
    Words("My red circle", "Mi círculo rojo"),
    rows(
        "people",
        Words("Who do you not feel safe with?", "¿Con quién no te sientes a salvo?"),
        NAME, WHO, words("only_if", "May they come at all? When?", "¿Puede venir alguna vez? ¿Cuándo?"),
    ),
    apart=True,
)  # fmt: skip
PATH = sheet(
    "path",
    Words("My path to the door", "Mi camino a la puerta"),
    choice(
        "tells",
        Words("Do you want to show where you are on the path?", "¿Quieres mostrar dónde estás en el camino?"),
        ("yes", "Yes", "Sí"),
        ("no", "I don't want to say", "No quiero decirlo"),
    ),
    scale(
        "place",
        "Where are you? 10: at the door, safe to live there. 0: far away, very worried.",
        "¿Dónde estás? 10: en la puerta, a salvo para vivir ahí. 0: muy lejos, con mucha preocupación.",
        when=("tells", "yes"),
    ),
    words("why", "What makes it this place?", "¿Por qué ahí?"),
    words("nearer", "What would bring you one step closer?", "¿Qué te acercaría un paso?"),
)
PICTURE = sheet(
    "picture",
    Words("My picture of the house", "Mi dibujo de la casa"),
    drawing("safety"),
    ABOUT_DRAWING,
    apart=True,
    with_="red",
)

TOOL = Tool(
    key="safety_house",
    version=1,
    title=Words("Safety House", "Casa segura"),
    about=Words(
        "A child shows what must be there to be safe at home: who, which rules, what, and how near it is.",
        "Una niña o un niño muestra qué tiene que haber para estar a salvo en casa: quién, qué reglas, "
        "qué cosas, y qué tan cerca está.",
    ),
    for_whom=Words("Children from about five years on", "Niñas y niños desde unos cinco años"),
    from_age=5,
    credit=Words(
        "Based on the Safety House by Sonja Parker. The words and pictures here are our own.",
        "Basada en la Casa Segura (Safety House) de Sonja Parker. Las palabras y los dibujos de aquí son nuestros.",
    ),
    sections=(PREPARE, chosen(), INSIDE, VISITORS, RULES, NEEDS, RED, PATH, PICTURE, END),
)
