"""What frames every tool in which a child speaks: what was prepared, what the child chose, and how it ended."""

from threefold.disclosure.groups import Group
from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Prompt, Section
from threefold.toolkit.prompts.common import ON, PLACE, PRESENT, WHO_WRITES, long, yes_no

# Rule 31 asks these two.
PREPARE = Section(
    key="prepare",
    title=Words("Before you begin", "Antes de empezar"),
    group=Group.WORKING_NOTES,
    prompts=(
        ON,
        PLACE,
        PRESENT,
        yes_no(
            "parents_asked",
            "Did you show the tool to the parents, and ask them?",
            "¿Mostró la herramienta a los padres y les preguntó?",
            required=True,
        ),
        long("why_not", "Why not?", "¿Por qué no?", required=True, when=("parents_asked", "no")),
    ),
)
SCRIBE = Prompt(
    key="scribe", asks=Words("Who writes?", "¿Quién escribe?"), kind=Kind.CHOICE, options=WHO_WRITES
)
TOLD_LIMITS = yes_no(
    "told_limits",
    "Did you say when you must act, before you asked?",
    "¿Dijo cuándo tiene que actuar, antes de preguntar?",
    required=True,
)
# Asked of the worker each time. Yes asks somebody to act the same day, until it is written down what was done
# (`toolkit.voice.alarms`).
UNSAFE = yes_no(
    "unsafe",
    "Did the child say that they are not safe?",
    "¿La niña o el niño dijo que no está a salvo?",
    required=True,
)
DONE = long(
    "done",
    "What was done, and who told the child?",
    "¿Qué se hizo, y quién se lo dijo a la niña o al niño?",
    when=(UNSAFE.key, "yes"),
)
END = Section(
    key="end",
    title=Words("How it ended", "Cómo terminó"),
    group=Group.WORKING_NOTES,
    prompts=(
        yes_no("stopped", "Did the child stop early?", "¿La niña o el niño paró antes?"),
        long("signs", "What did you notice?", "¿Qué notó?", when=("stopped", "yes")),
        UNSAFE,
        long(
            "today",
            "What do you do about it today?",
            "¿Qué hace hoy para protegerle?",
            required=True,
            when=(UNSAFE.key, "yes"),
        ),
        DONE,
    ),
)


def chosen(*before: Prompt) -> Section:
    """What the child chose before anything was asked: what is the tool's own, then who writes."""
    return Section(
        key="chosen",
        title=Words("What the child chose", "Lo que eligió la niña o el niño"),
        group=Group.WORKING_NOTES,
        prompts=(*before, SCRIBE, TOLD_LIMITS),
    )
