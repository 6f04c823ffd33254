"""What an appreciative check-in asks: what went well, what made it so, what one wishes, and the next step."""

from threefold.disclosure.groups import Group
from threefold.practice.words import Words
from threefold.toolkit.definition import Prompt, Section, Tool
from threefold.toolkit.prompts.common import ON, day, long, scale, short


def part(key: str, title: Words, *prompts: Prompt) -> Section:
    """A part of the talk: it stays with those who supervise the work."""
    return Section(key=key, title=title, group=Group.SUPERVISION_NOTES, prompts=prompts)


TOOL = Tool(
    key="appreciative_checkin",
    version=1,
    title=Words("Appreciative check-in", "Conversación apreciativa"),
    about=Words(
        "A talk about a piece of work that went well, and how there can be more of it.",
        "Una conversación sobre un trabajo que salió bien, y cómo puede haber más de eso.",
    ),
    for_whom=Words("Workers and their supervisors", "Trabajadores y quienes les supervisan"),
    credit=Words(
        "After the appreciative inquiry of David Cooperrider and Suresh Srivastva. The words are our own.",
        "A partir de la indagación apreciativa de David Cooperrider y Suresh Srivastva. Las palabras son nuestras.",
    ),
    sections=(
        part(
            "told",
            Words("What went well", "Lo que salió bien"),
            ON,
            short("who", "Who talks?", "¿Quiénes conversan?", required=True),
            long("work", "Which piece of work with this family are you proud of?", "¿Qué trabajo con esta familia le da orgullo?", required=True),
            long("did", "What did you do, step by step?", "¿Qué hizo usted, paso a paso?"),
            long("family", "What did the family do that made it possible?", "¿Qué hizo la familia para que fuera posible?"),
        ),
        part(
            "more",
            Words("What made it so", "Lo que lo hizo posible"),
            long("helped", "What helped you: a person, a habit, something you believe in?", "¿Qué le ayudó: una persona, una costumbre, algo en lo que cree?"),
            long("children", "What was different for the children?", "¿Qué fue diferente para los niños?"),
            long("hard", "What was hard, and how did you stay with it?", "¿Qué fue difícil, y cómo siguió?"),
        ),
        part(
            "wish",
            Words("What you wish", "Lo que desea"),
            long("picture", "If this were so every week, what would one see?", "Si fuera así cada semana, ¿qué se vería?"),
            scale(
                "near",
                "How near are you to that? 10: it is so every week. 0: it is not so at all.",
                "¿Qué tan cerca está? 10: es así cada semana. 0: no es así para nada.",
            ),
            long("one_up", "What would one point higher look like?", "¿Cómo se vería un punto más?"),
        ),
        part(
            "next",
            Words("What comes next", "Lo que sigue"),
            long("step", "What will you try, and with whom?", "¿Qué va a intentar, y con quién?", required=True),
            long("need", "What do you need from your supervisor?", "¿Qué necesita de quien le supervisa?"),
            day("again", "When do you talk about it again?", "¿Cuándo vuelven a hablar de esto?"),
        ),
    ),
)  # fmt: skip
