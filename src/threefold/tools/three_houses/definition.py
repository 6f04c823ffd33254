"""What the Three Houses ask: what was prepared, what the child chose, a sheet for each house, and how it ended."""

from threefold.disclosure.groups import Group
from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Option, Prompt, Section, Tool

YES_NO = (Option(key="yes", says=Words("Yes", "Sí")), Option(key="no", says=Words("No", "No")))
WHO = (
    Option(key="child", says=Words("The child", "La niña o el niño")),
    Option(key="worker", says=Words("The worker", "La trabajadora o el trabajador")),
    Option(key="both", says=Words("Both", "Las dos personas")),
)
HOUSES = (
    Option(key="good", says=Words("Good things", "Cosas buenas")),
    Option(key="worries", says=Words("Worries", "Preocupaciones")),
    Option(key="dreams", says=Words("Hopes and dreams", "Esperanzas y sueños")),
)
NAME = Prompt(
    key="name", asks=Words("What do you call this house?", "¿Cómo se llama esta casa?"), kind=Kind.SHORT_TEXT
)
WORD = Prompt(key="words", asks=Words("In your own words", "Con tus propias palabras"), kind=Kind.EXACT_WORDS)
PICTURE = Prompt(key="drawing", asks=Words("Draw, if you like", "Dibuja, si quieres"), kind=Kind.DRAWING)
TOLD = Prompt(
    key="about_drawing",
    asks=Words("What do you want to say about your picture?", "¿Qué quieres decir de tu dibujo?"),
    kind=Kind.EXACT_WORDS,
)


def house(key: str, title: Words, asks: Words) -> Section:
    """A sheet: a house with its name, what the child says in it, and a picture."""
    said = Prompt(key="said", asks=asks, kind=Kind.ROWS, columns=(WORD,))
    return Section(key=key, title=title, group=Group.CHILD_VOICE, prompts=(NAME, said, PICTURE, TOLD))


PREPARE = Section(
    key="prepare",
    title=Words("Before you begin", "Antes de empezar"),
    group=Group.WORKING_NOTES,
    prompts=(
        Prompt(key="on", asks=Words("On what day?", "¿Qué día?"), kind=Kind.DATE, required=True),
        Prompt(key="place", asks=Words("Where?", "¿Dónde?"), kind=Kind.SHORT_TEXT),
        Prompt(key="present", asks=Words("Who else was there?", "¿Quién más estaba?"), kind=Kind.SHORT_TEXT),
        Prompt(
            key="parents_asked",
            asks=Words(
                "Did you show the tool to the parents, and ask them?",
                "¿Mostró la herramienta a los padres y les preguntó?",
            ),
            kind=Kind.CHOICE, options=YES_NO, required=True,
        ),
        Prompt(
            key="why_not", asks=Words("Why not?", "¿Por qué no?"), kind=Kind.LONG_TEXT, required=True,
            when=("parents_asked", "no"),
        ),
    ),
)  # fmt: skip
CHOSEN = Section(
    key="chosen",
    title=Words("What the child chose", "Lo que eligió la niña o el niño"),
    group=Group.WORKING_NOTES,
    prompts=(
        Prompt(key="first", asks=Words("Which house first?", "¿Qué casa primero?"), kind=Kind.CHOICE, options=HOUSES),
        Prompt(key="scribe", asks=Words("Who writes?", "¿Quién escribe?"), kind=Kind.CHOICE, options=WHO),
        Prompt(
            key="told_limits",
            asks=Words(
                "Did you say when you must act, before you asked?", "¿Dijo cuándo tiene que actuar, antes de preguntar?"
            ),
            kind=Kind.CHOICE, options=YES_NO, required=True,
        ),
    ),
)  # fmt: skip
END = Section(
    key="end",
    title=Words("How it ended", "Cómo terminó"),
    group=Group.WORKING_NOTES,
    prompts=(
        Prompt(
            key="stopped", asks=Words("Did the child stop early?", "¿La niña o el niño paró antes?"),
            kind=Kind.CHOICE, options=YES_NO,
        ),
        Prompt(
            key="signs", asks=Words("What did you notice?", "¿Qué notó?"), kind=Kind.LONG_TEXT, when=("stopped", "yes")
        ),
    ),
)  # fmt: skip

TOOL = Tool(
    key="three_houses",
    version=1,
    title=Words("Three Houses", "Tres casas"),
    credit=Words(
        "The Three Houses were made by Nicki Weld and Maggie Greening. The words and pictures here are our own.",
        "Las Tres casas son de Nicki Weld y Maggie Greening. Las palabras y los dibujos de aquí son nuestros.",
    ),
    sections=(
        PREPARE,
        CHOSEN,
        house(
            "good", HOUSES[0].says, Words("What is good? What do you like?", "¿Qué está bien? ¿Qué te gusta?")
        ),
        house(
            "worries",
            HOUSES[1].says,
            Words("What makes you sad, mad or scared?", "¿Qué te pone triste, te enoja o te da miedo?"),
        ),
        house(
            "dreams",
            HOUSES[2].says,
            Words(
                "How would it be if the worries were gone?", "¿Cómo sería si ya no hubiera preocupaciones?"
            ),
        ),
        END,
    ),
)
