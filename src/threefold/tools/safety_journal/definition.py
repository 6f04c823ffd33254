"""What a Safety Journal asks: whose it is, its entries, and a look back at them."""

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience
from threefold.practice.words import Words
from threefold.toolkit.definition import WITH, Section, Tool
from threefold.toolkit.prompts.common import day, long, rows, scale, short

TOOL = Tool(
    key="safety_journal",
    version=1,
    title=Words("Safety Journal", "Diario de seguridad"),
    about=Words(
        "A family writes down, day by day, how its safety plan goes.",
        "La familia escribe, día por día, cómo va su plan de seguridad.",
    ),
    for_whom=Words("Parents and the people who help them", "Padres y las personas que les ayudan"),
    credit=Words(
        "Journals beside a safety plan come from the work of Andrew Turnell and Susie Essex. The words are our own.",
        "Los diarios junto a un plan de seguridad vienen del trabajo de Andrew Turnell y Susie Essex. Las palabras son nuestras.",
    ),
    sections=(
        Section(
            key="about",
            title=Words("This journal", "Este diario"),
            group=Group.PLAN,
            audience=Audience.CHOSEN,
            meant_for=(WITH,),
            prompts=(
                short("keeper", "Who keeps the journal?", "¿Quién lleva el diario?", required=True),
                day("since", "From what day?", "¿Desde qué día?", required=True),
                long("goal", "What does everybody want to see?", "¿Qué quieren ver todas las personas?", required=True),
                short("where", "Where does it lie, so that helpers can write in it?", "¿Dónde está, para que quienes ayudan puedan escribir?"),
            ),
        ),
        Section(
            key="entries",
            title=Words("What happened", "Lo que pasó"),
            group=Group.PLAN,
            audience=Audience.CHOSEN,
            meant_for=(WITH,),
            prompts=(
                rows(
                    "days",
                    Words("Day by day", "Día por día"),
                    day("day", "Day", "Día", past=True),
                    long("came_up", "What came up? What made it hard?", "¿Qué pasó? ¿Qué lo hizo difícil?"),
                    long("done", "What did you do so that the children were safe?", "¿Qué hizo para que los niños estuvieran a salvo?"),
                    short("helped", "Who helped?", "¿Quién ayudó?"),
                    short("seen_by", "Who saw it?", "¿Quién lo vio?"),
                    long("children", "How was it for the children?", "¿Cómo fue para los niños?"),
                    scale(
                        "safe",
                        "How safe was that day? 10: as safe as we all want. 0: not safe at all.",
                        "¿Qué tan seguro fue ese día? 10: tan seguro como todas las personas queremos. 0: nada seguro.",
                    ),
                    required=True,
                ),
            ),
        ),
        Section(
            key="back",
            title=Words("A look back", "Mirar atrás"),
            group=Group.PLAN,
            audience=Audience.CHOSEN,
            meant_for=(WITH,),
            prompts=(
                long("works", "What works again and again?", "¿Qué funciona una y otra vez?"),
                long("change", "What should the plan say in another way?", "¿Qué debería decir el plan de otra manera?"),
                day("next", "When do you look at it together again?", "¿Cuándo lo miran juntos otra vez?"),
            ),
        ),
    ),
)  # fmt: skip
