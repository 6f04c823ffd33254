"""What family time asks: the plan with what would make it more and what would make it less, and the log."""

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience
from threefold.practice.words import Words
from threefold.toolkit.definition import WITH, Kind, Prompt, Section, Tool
from threefold.toolkit.prompts.common import WORD, choice, day, long, rows, scale, short

PHASE = choice(
    "phase",
    Words("Where are you on the way?", "¿En qué punto del camino están?"),
    ("first", "First times: getting to know what works", "Primeras veces: ver qué funciona"),
    ("growing", "Growing: more time, more of the daily work", "Crecer: más tiempo y más tareas diarias"),
    ("home", "Going home: the parent does it all", "Volver a casa: mamá o papá lo hace todo"),
    required=True,
)
WATCH = choice(
    "watch",
    Words("Who is there?", "¿Quién está presente?"),
    ("worker", "Somebody of the county", "Alguien del condado"),
    ("circle", "Somebody of the family's circle", "Alguien de la red de la familia"),
    ("near", "Somebody near by", "Alguien cerca"),
    ("alone", "Parent and child alone", "Solo la familia"),
    required=True,
)
CAME = choice(
    "came",
    Words("Did it happen?", "¿Se hizo?"),
    ("yes", "Yes, on time", "Sí, a tiempo"),
    ("late", "Yes, with a late start", "Sí, empezó tarde"),
    ("parent", "No: the parent could not", "No: mamá o papá no pudo"),
    ("county", "No: the county or the caregiver could not", "No: el condado o quien cuida no pudo"),
    ("child", "No: the child did not want to, or was ill", "No: la niña o el niño no quiso o se enfermó"),
)
# Of the record: by this choice a parent gets a copy, and a family with two parents two plans.
WITH_PARENT = Prompt(
    key="with_parent",
    asks=Words("Who is that in the record?", "¿Quién es en el expediente?"),
    kind=Kind.PERSON,
    help=Words(
        "This person gets the plan and the log on their own copy; the child gets the part “When and where”.",
        "Esta persona recibe el plan y el registro en su propia copia; la niña o el niño recibe la parte «Cuándo y dónde».",
    ),
)
PARENT = ("when.with_parent",)


def part(key: str, title: Words, whose: tuple[str, ...], *prompts: Prompt) -> Section:
    """A part of the plan, on the copies of these people."""
    return Section(
        key=key, title=title, group=Group.PLAN, audience=Audience.CHOSEN, meant_for=whose, prompts=prompts
    )


TOOL = Tool(
    key="family_time",
    version=2,
    title=Words("Family Time", "Tiempo en familia"),
    about=Words("A plan for the hours of a child with a parent, and a log of what one could see.", "Un plan para las horas de una niña o un niño con su mamá o su papá, y un registro de lo que se vio."),
    for_whom=Words("Parents, children and those who are with them", "Padres, niños y quienes les acompañan"),
    credit=Words("After county guides to family time in California. The words are our own.", "A partir de las guías de condados de California sobre el tiempo en familia. Las palabras son nuestras."),
    sections=(
        part(
            "when",
            Words("When and where", "Cuándo y dónde"),
            (WITH, *PARENT),
            short("parent", "With which parent?", "¿Con quién?", required=True),
            WITH_PARENT,
            PHASE,
            WATCH,
            short("who", "Who exactly is there?", "¿Quién exactamente?"),
            short("where", "Where? The more like home, the better.", "¿Dónde? Mientras más parecido a casa, mejor.", required=True),
            short("often", "How often, and for how long?", "¿Cada cuánto y por cuánto tiempo?", required=True),
            long("rides", "Who brings the child, and takes them back?", "¿Quién lleva a la niña o al niño y lo trae de vuelta?"),
            long("others", "When are brothers, sisters and grandparents there?", "¿Cuándo están hermanos, hermanas y abuelos?"),
            long("comfort", "What helps the child before and after?", "¿Qué ayuda a la niña o al niño antes y después?"),
            day("review", "When do you look at it together?", "¿Cuándo lo miran juntos?"),
        ),
        part(
            "grow",
            Words("What makes it more time, or less", "Lo que hace que sea más tiempo, o menos"),
            PARENT,
            rows(
                "practise",
                Words("What does the parent do in these hours that the goal asks for?", "¿Qué hace la mamá o el papá en esas horas que pide la meta?"),
                long("does", "What one will see", "Lo que se verá"),
                required=True,
            ),
            long("support", "Who talks with the parent before and after?", "¿Quién habla con la mamá o el papá antes y después?"),
            long("more", "What must one see, and how often, so that there is more time?", "¿Qué hay que ver, y cuántas veces, para que haya más tiempo?", required=True),
            long("less", "What would make it less, and who decides that?", "¿Qué haría que fuera menos, y quién lo decide?"),
            short("order", "What does the court order say?", "¿Qué dice la orden de la corte?"),
        ),
        part(
            "log",
            Words("The log", "El registro"),
            PARENT,
            rows(
                "times",
                Words("Each time: what one could see and hear, no opinions", "Cada vez: lo que se vio y se oyó, sin opiniones"),
                day("day", "Day", "Día", past=True),
                CAME,
                long("seen", "What did the parent do and say?", "¿Qué hizo y dijo la mamá o el papá?"),
                long("child", "What did the child do?", "¿Qué hizo la niña o el niño?"),
                WORD,
                short("seen_by", "Who saw it?", "¿Quién lo vio?"),
                scale(
                    "near",
                    "How near to what the goal asks? 10: all of it. 0: none of it.",
                    "¿Qué tan cerca de lo que pide la meta? 10: todo. 0: nada.",
                ),
                long("next", "What is different next time?", "¿Qué cambia la próxima vez?"),
            ),
        ),
    ),
)  # fmt: skip
