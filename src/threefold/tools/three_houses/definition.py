"""What the Three Houses ask: what was prepared, what the child chose, a sheet for each house, and how it ended."""

from threefold.disclosure.groups import Group
from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Option, Prompt, Section, Tool
from threefold.toolkit.prompts.child import END, PREPARE, chosen
from threefold.toolkit.prompts.common import ABOUT_DRAWING, WORD, choice, drawing, rows, short

HOUSES = (
    Option(key="good", says=Words("Good things", "Cosas buenas")),
    Option(key="worries", says=Words("Worries", "Preocupaciones")),
    Option(key="dreams", says=Words("Hopes and dreams", "Esperanzas y sueños")),
)
NAME = short("name", "What do you call this house?", "¿Cómo se llama esta casa?")
FIRST = Prompt(
    key="first", asks=Words("Which house first?", "¿Qué casa primero?"), kind=Kind.CHOICE, options=HOUSES
)
# The same three questions in another shape: what is said means the same, and goes the same ways.
FORM = choice(
    "form",
    Words("Which form?", "¿En qué forma?"),
    ("houses", "Three houses", "Tres casas"),
    ("helper", "Magic helper (younger children)", "Ser mágico (para edades menores)"),
    ("columns", "Three columns (older children)", "Tres columnas (para edades mayores)"),
    ("timeline", "Timeline (older children)", "Línea de tiempo (para edades mayores)"),
)


# What a child says to the helper's clothes, wings and star stands in the houses.
IN_HOUSES = ("chosen.form", ("houses", "helper", "columns"))


def house(key: str, title: Words, en: str, es: str) -> Section:
    """A sheet: a house with its name, what the child says in it, and a picture."""
    prompts = (NAME, rows("said", Words(en, es), WORD), drawing(key), ABOUT_DRAWING)
    return Section(key=key, title=title, group=Group.CHILD_VOICE, prompts=prompts, fits=IN_HOUSES)


HELPER = Section(
    key="helper",
    title=Words("My magic helper", "Mi ser mágico"),
    group=Group.CHILD_VOICE,
    fits=("chosen.form", ("helper",)),
    prompts=(
        short("name", "What is your helper called?", "¿Cómo se llama tu ser mágico?"),
        drawing("helper"),
        ABOUT_DRAWING,
    ),
)
TIMELINE = Section(
    key="timeline",
    title=Words("My timeline", "Mi línea de tiempo"),
    group=Group.CHILD_VOICE,
    fits=("chosen.form", ("timeline",)),
    prompts=(
        rows(
            "moments",
            Words("What happened, and what comes next?", "¿Qué pasó, y qué sigue?"),
            short("when", "When?", "¿Cuándo?"),
            WORD,
            Prompt(
                key="is_to_me", asks=Words("What is it to you?", "¿Qué es para ti?"), kind=Kind.CHOICE,
                options=HOUSES,
            ),
        ),
    ),
)  # fmt: skip

TOOL = Tool(
    key="three_houses",
    version=1,
    title=Words("Three Houses", "Tres casas"),
    about=Words(
        "A child tells what is good, what worries them and what they hope for.",
        "Una niña o un niño cuenta lo que está bien, lo que le preocupa y lo que espera.",
    ),
    for_whom=Words("Children from about five years on", "Niñas y niños desde unos cinco años"),
    from_age=5,
    credit=Words(
        "The Three Houses were made by Nicki Weld and Maggie Greening; the magic helper comes from the Fairies and "
        "Wizards of Vania Da Paz. The words and pictures here are our own.",
        "Las Tres casas son de Nicki Weld y Maggie Greening; el ser mágico viene de las Hadas y magos de Vania Da Paz. "
        "Las palabras y los dibujos de aquí son nuestros.",
    ),
    sections=(
        PREPARE,
        chosen(FORM, FIRST),
        house("good", HOUSES[0].says, "What is good? What do you like?", "¿Qué está bien? ¿Qué te gusta?"),
        house(
            "worries",
            HOUSES[1].says,
            "What makes you sad, mad or scared?",
            "¿Qué te pone triste, te enoja o te da miedo?",
        ),
        house(
            "dreams",
            HOUSES[2].says,
            "How would it be if the worries were gone?",
            "¿Cómo sería si ya no hubiera preocupaciones?",
        ),
        HELPER,
        TIMELINE,
        END,
    ),
)
