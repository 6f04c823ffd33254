"""What a solution-focused interview asks, kind by kind; each answer in the person's own words."""

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience
from threefold.practice.words import Words
from threefold.toolkit.definition import WITH, Prompt, Section, Tool
from threefold.toolkit.prompts.common import ON, PLACE, long, scale, short, words


def asked(
    key: str, title: Words, *prompts: Prompt | tuple[str, str, str], group: Group = Group.MAP
) -> Section:
    """Questions of one kind, for whoever answered them; a bare one is answered in their own words."""
    own = tuple(one if isinstance(one, Prompt) else words(*one) for one in prompts)
    return Section(
        key=key, title=title, group=group, audience=Audience.CHOSEN, meant_for=(WITH,), prompts=own
    )


TOOL = Tool(
    key="solution_focused_interview",
    version=1,
    title=Words("Solution-focused interview", "Entrevista centrada en soluciones"),
    about=Words("Questions that look for what worked before and for the next small step.", "Preguntas que buscan lo que ya funcionó y el siguiente paso pequeño."),
    for_whom=Words("Parents, young people and their helpers", "Padres, jóvenes y quienes les ayudan"),
    credit=Words("Solution-focused work was begun by Steve de Shazer and Insoo Kim Berg. The questions are in our own words.", "El trabajo centrado en soluciones lo empezaron Steve de Shazer e Insoo Kim Berg. Las preguntas son nuestras."),
    sections=(
        Section(
            key="with",
            title=Words("With whom", "Con quién"),
            group=Group.WORKING_NOTES,
            prompts=(ON, PLACE, short("who", "Whom did you talk with?", "¿Con quién habló?", required=True)),
        ),
        asked(
            "exceptions",
            Words("Times it went better", "Veces que fue mejor"),
            ("time", "When could it have happened, and did not?", "¿Cuándo pudo haber pasado, y no pasó?"),
            ("how", "How did you do that? Who helped?", "¿Cómo lo logró? ¿Quién ayudó?"),
            ("difference", "What was different for the children?", "¿Qué fue diferente para los niños?"),
        ),
        asked(
            "coping",
            Words("Keeping going", "Seguir adelante"),
            ("going", "With all this, how do you keep going?", "Con todo esto, ¿cómo sigue adelante?"),
            ("worse", "How come it is not worse?", "¿Cómo es que no está peor?"),
        ),
        asked(
            "future",
            Words("When it is solved", "Cuando esté resuelto"),
            ("first", "It is solved one morning. What do you see first?", "Una mañana ya está resuelto. ¿Qué ve primero?"),
            ("child", "What would your child see?", "¿Qué vería su hija o hijo?"),
            ("piece", "Which small piece of that happens already?", "¿Qué pedacito de eso ya pasa?"),
        ),
        asked(
            "others",
            Words("Through other eyes", "Con otros ojos"),
            ("good", "What would your child say goes well?", "¿Qué diría su hija o hijo que va bien?"),
            ("worry", "What would they say they worry about? What did they see and hear?", "¿Qué diría que le preocupa? ¿Qué vio y oyó?"),
            ("call", "Whom would you call in the middle of the night?", "¿A quién llamaría en medio de la noche?"),
        ),
        asked(
            "number",
            Words("A number", "Un número"),
            scale("now", "How safe are the children today? 10: nobody needs to worry. 0: they cannot stay.", "¿Qué tan a salvo están hoy los niños? 10: nadie tiene que preocuparse. 0: no pueden quedarse."),
            ("why", "What makes it that, and not lower?", "¿Por qué ese número y no uno más bajo?"),
            ("one_up", "What would one point higher look like?", "¿Cómo se vería un punto más?"),
            group=Group.SCALING,
        ),
        asked(
            "next",
            Words("What comes next", "Lo que sigue"),
            ("step", "What will you try, and when?", "¿Qué va a intentar, y cuándo?"),
            long("map", "What goes on the map from this talk?", "¿Qué va al mapa de esta conversación?"),
        ),
    ),
)  # fmt: skip
